"""Seccomp, the Linux kernel's filter of system calls: a small program that it runs before each call of this process.

Numbers are those of the kernel's headers: include/uapi/linux/{seccomp,filter,audit,prctl}.h for the filter,
arch/x86/entry/syscalls/syscall_64.tbl and include/uapi/asm-generic/unistd.h for the calls. A call that is forbidden
fails with EPERM, as if the user lacked the right, and the reader goes on.
"""

from __future__ import annotations

import ctypes
import os
import sys
from dataclasses import dataclass
from errno import ENOSYS, EPERM

from core.read.process.landlock import forgo_privileges

_SET_SECCOMP, _MODE_FILTER = 22, 2

_LOAD = 0x20  # BPF_LD | BPF_W | BPF_ABS: take the 32-bit word at offset k of struct seccomp_data
_IF_EQUAL = 0x15  # BPF_JMP | BPF_JEQ | BPF_K: step over `then` instructions if it is k, else over `otherwise`
_IF_AT_LEAST = 0x35  # BPF_JMP | BPF_JGE | BPF_K
_RETURN = 0x06  # BPF_RET | BPF_K
_CALL, _CONVENTION = 0, 4  # offsets in struct seccomp_data
_ALLOW = 0x7FFF0000
_FORBID = 0x00050000 | EPERM
_FOREIGN = 0x40000000  # x86_64 has a second set of numbers (x32) from here on; nobody else gets this far

# Calls by what they would be good for, as (x86_64, aarch64); None where a processor has no such call.
_FORBIDDEN: tuple[tuple[int | None, int | None], ...] = (
    (41, 198),  # socket
    (53, 199),  # socketpair
    (42, 203),  # connect
    (49, 200),  # bind
    (425, 425),  # io_uring_setup: it does the work of other calls, past this filter
    (56, 220),  # clone, by which C libraries fork; also a thread, and no reader starts one
    (435, 435),  # clone3
    (57, None),  # fork
    (58, None),  # vfork
    (59, 221),  # execve
    (322, 281),  # execveat
    (101, 117),  # ptrace
    (310, 270),  # process_vm_readv
    (311, 271),  # process_vm_writev
    (438, 438),  # pidfd_getfd
    (165, 40),  # mount
    (272, 97),  # unshare
    (308, 268),  # setns
    (321, 280),  # bpf
    (298, 241),  # perf_event_open
    (323, 282),  # userfaultfd
    (248, 217),  # add_key
    (249, 218),  # request_key
    (250, 219),  # keyctl
)


@dataclass(frozen=True, slots=True)
class _Processor:
    """A convention of calls by its AUDIT_ARCH number, and its column of the table."""

    convention: int
    column: int


_PROCESSORS = {"x86_64": _Processor(0xC000003E, 0), "aarch64": _Processor(0xC00000B7, 1)}


class _Instruction(ctypes.Structure):
    """struct sock_filter."""

    _fields_ = (
        ("code", ctypes.c_uint16),
        ("then", ctypes.c_uint8),
        ("otherwise", ctypes.c_uint8),
        ("k", ctypes.c_uint32),
    )


class _Program(ctypes.Structure):
    """struct sock_fprog."""

    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.POINTER(_Instruction)))


def restrict() -> None:
    """From now on this thread, and what it starts, cannot make the forbidden calls.

    Raises OSError where the kernel has no filter, or its processor is none of those whose numbers are known here.
    """
    processor = _PROCESSORS.get(os.uname().machine)
    if not processor or sys.maxsize < 2**32:
        raise OSError(ENOSYS, os.strerror(ENOSYS))
    filter_ = _filter(processor)
    program = _Program(len(filter_), (_Instruction * len(filter_))(*filter_))
    libc = ctypes.CDLL(None, use_errno=True)
    forgo_privileges()
    if libc.prctl(_SET_SECCOMP, ctypes.c_ulong(_MODE_FILTER), ctypes.byref(program)):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def _filter(processor: _Processor) -> list[_Instruction]:
    """Foreign conventions and forbidden calls go to the last instruction; the one before it lets all others by."""
    calls = [call for row in _FORBIDDEN if (call := row[processor.column]) is not None]
    return [
        _Instruction(_LOAD, 0, 0, _CONVENTION),
        _Instruction(_IF_EQUAL, 0, len(calls) + 3, processor.convention),
        _Instruction(_LOAD, 0, 0, _CALL),
        _Instruction(_IF_AT_LEAST, len(calls) + 1, 0, _FOREIGN),
        *(_Instruction(_IF_EQUAL, len(calls) - at, 0, call) for at, call in enumerate(calls)),
        _Instruction(_RETURN, 0, 0, _ALLOW),
        _Instruction(_RETURN, 0, 0, _FORBID),
    ]
