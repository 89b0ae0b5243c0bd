"""A job object, by which Windows bounds a process: memory, computing time, no second process.

Written from Microsoft's reference (jobapi2.h, winnt.h); never run on Windows yet. Where a call fails, the parent's
patience still bounds the time.
"""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import ctypes
    import logging
    from ctypes import wintypes
    from functools import cache

    _log = logging.getLogger(__name__)

    _EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
    _JOB_TIME, _ONE_PROCESS, _MEMORY, _NO_DIALOG, _DIE_WITH_JOB = 0x4, 0x8, 0x100, 0x400, 0x2000
    _SECOND = 10_000_000  # in the system's units of 100 ns

    class _Basic(ctypes.Structure):
        """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

        _fields_ = (
            ("process_time", ctypes.c_int64),
            ("job_time", ctypes.c_int64),
            ("flags", wintypes.DWORD),
            ("least_pages", ctypes.c_size_t),
            ("most_pages", ctypes.c_size_t),
            ("processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority", wintypes.DWORD),
            ("scheduling", wintypes.DWORD),
        )

    class _Limits(ctypes.Structure):
        """JOBOBJECT_EXTENDED_LIMIT_INFORMATION; `counters` is its IO_COUNTERS."""

        _fields_ = (
            ("basic", _Basic),
            ("counters", ctypes.c_uint64 * 6),
            ("memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_memory", ctypes.c_size_t),
            ("job_peak_memory", ctypes.c_size_t),
        )

    _kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    _kernel.CreateJobObjectW.restype = wintypes.HANDLE
    _kernel.GetCurrentProcess.restype = wintypes.HANDLE

    def bound(memory: int, processor: int) -> None:
        """Let this process take so many bytes of memory and, from now on, so many seconds of computing.

        It may start no other process, and ends without a window. May be called again, for the next file.
        """
        limits = _Limits(memory=memory)
        limits.basic.flags = _JOB_TIME | _ONE_PROCESS | _MEMORY | _NO_DIALOG | _DIE_WITH_JOB
        limits.basic.processes = 1
        limits.basic.job_time = processor * _SECOND  # the system adds what was used before
        try:
            size = ctypes.sizeof(limits)
            _done(_kernel.SetInformationJobObject(_job(), _EXTENDED_LIMITS, ctypes.byref(limits), size))
        except OSError as error:
            _log.debug("the worker runs without a job object: %s", error)

    @cache
    def _job() -> wintypes.HANDLE:
        """The one job of this process; it ends with the process, which holds its only handle."""
        job = wintypes.HANDLE(_kernel.CreateJobObjectW(None, None))
        _done(job.value)
        _done(_kernel.AssignProcessToJobObject(job, wintypes.HANDLE(_kernel.GetCurrentProcess())))
        return job

    def _done(answer: int | None) -> None:
        if not answer:
            raise ctypes.WinError(ctypes.get_last_error())
