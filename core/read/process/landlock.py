"""Landlock, the Linux kernel's lock on files and network that a process may put on itself without any privilege.

Numbers and structures are those of the kernel's headers (include/uapi/linux/landlock.h, asm-generic/unistd.h,
prctl.h); its manual is at https://docs.kernel.org/userspace-api/landlock.html. Linux 5.13 and later, where the system
has it switched on; later kernels know more rights.
"""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same on every processor
_ASK_VERSION = 1
_PATH_BENEATH = 1
_NO_NEW_PRIVILEGES = 38

_READ = 1 << 2 | 1 << 3
"""Read a file, list a folder."""

_FILES = {1: (1 << 13) - 1, 2: 1 << 13, 3: 1 << 14, 5: 1 << 15}
"""The rights on files and folders that came with each version: the basic ones; move; truncate; calls to devices."""

_NETWORK = {4: 1 << 0 | 1 << 1}
"""TCP: listen; connect."""

_SCOPE = {6: 1 << 0 | 1 << 1}
"""Reaching processes outside: by an abstract Unix socket; by a signal."""


class _Ruleset(ctypes.Structure):
    """What is forbidden unless a rule allows it. Older kernels take the longer structure if the rest is zero."""

    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scope", ctypes.c_uint64))


def version() -> int:
    """The kernel's version of Landlock, 0 where it has none."""
    with suppress(OSError):
        return _call(_CREATE_RULESET, None, 0, _ASK_VERSION)
    return 0


def restrict(readable: Iterable[Path]) -> None:
    """From now on this thread, and what it starts, may read what is in these folders, and reach nothing else.

    What is open stays open. Raises OSError where the kernel has no Landlock.
    """
    known = version()
    forbidden = _Ruleset(*(_known(rights, known) for rights in (_FILES, _NETWORK, _SCOPE)))
    rules = _call(_CREATE_RULESET, ctypes.byref(forbidden), ctypes.sizeof(forbidden), 0)
    try:
        for folder in readable:
            _allow_reading(rules, folder)
        forgo_privileges()
        _call(_RESTRICT_SELF, rules, 0)
    finally:
        os.close(rules)


def forgo_privileges() -> None:
    """No program started from here gains rights. The kernel asks this of an ordinary user who locks himself in."""
    if _libc.prctl(_NO_NEW_PRIVILEGES, *map(ctypes.c_ulong, (1, 0, 0, 0))):
        raise _error()


def _known(rights: dict[int, int], version: int) -> int:
    return sum(bits for since, bits in rights.items() if since <= version)


def _allow_reading(rules: int, folder: Path) -> None:
    try:
        handle = os.open(folder, os.O_RDONLY)
    except FileNotFoundError:
        return
    try:
        beneath = struct.pack("=Qi", _READ, handle)  # struct landlock_path_beneath_attr, packed
        _call(_ADD_RULE, rules, _PATH_BENEATH, beneath, 0)
    finally:
        os.close(handle)


_libc = ctypes.CDLL(None, use_errno=True)
_libc.syscall.restype = ctypes.c_long


def _call(number: int, *arguments: object) -> int:
    """A system call for which the C library may have no name yet. Whole numbers travel in full width."""
    wide = [ctypes.c_long(one) if isinstance(one, int) else one for one in arguments]
    answer: int = _libc.syscall(ctypes.c_long(number), *wide)
    if answer < 0:
        raise _error()
    return answer


def _error() -> OSError:
    number = ctypes.get_errno()
    return OSError(number, os.strerror(number))
