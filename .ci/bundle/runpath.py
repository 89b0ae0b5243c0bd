"""Take out of Linux libraries where the machine that built Python looked for more of them; only it has that place."""

from __future__ import annotations

from pathlib import Path
from struct import calcsize, pack_into, unpack_from

DYNAMIC, END, STRINGS, RPATH, RUNPATH = 2, 0, 5, 15, 29
"""The numbers of <elf.h>: PT_DYNAMIC, DT_NULL, DT_STRTAB, DT_RPATH, DT_RUNPATH."""
SEGMENT = "<IIQQQQQQ"
"""Elf64_Phdr: type, flags, place in the file, address, (physical), length in the file, (in memory), (alignment)."""


def forget_in(folder: Path) -> list[Path]:
    """Clean every library of a folder; gives those that were changed."""
    libraries = [path for path in sorted(folder.rglob("*.so*")) if path.is_file() and not path.is_symlink()]
    return [path for path in libraries if forget(path)]


def forget(library: Path) -> bool:
    """Take search paths that are not relative to the library itself out of its dynamic section."""
    data = bytearray(library.read_bytes())
    if data[:6] != b"\x7fELF\x02\x01":  # 64 bits, little end first
        return False
    at, length = _dynamic(data)
    entries = [unpack_from("<QQ", data, place) for place in range(at, at + length, 16)]
    text = _place(data, next(value for tag, value in entries if tag == STRINGS))
    kept = [(tag, value) for tag, value in entries if not (tag in (RPATH, RUNPATH) and _absolute(data, text + value))]
    if kept == entries:
        return False
    for row, (tag, value) in enumerate(kept + [(END, 0)] * (len(entries) - len(kept))):
        pack_into("<QQ", data, at + 16 * row, tag, value)
    library.write_bytes(data)
    return True


def _absolute(data: bytearray, at: int) -> bool:
    return not data[at : data.index(0, at)].startswith(b"$ORIGIN")


def _segments(data: bytearray) -> list[tuple[int, ...]]:
    (first,) = unpack_from("<Q", data, 32)
    (count,) = unpack_from("<H", data, 56)
    return [unpack_from(SEGMENT, data, first + calcsize(SEGMENT) * row) for row in range(count)]


def _dynamic(data: bytearray) -> tuple[int, int]:
    """Where the dynamic section begins in the file, and its length."""
    return next((place, length) for kind, _, place, _, _, length, *_ in _segments(data) if kind == DYNAMIC)


def _place(data: bytearray, address: int) -> int:
    """Where in the file that lies which is at this address in memory."""
    return next(
        address - start + place
        for kind, _, place, start, _, length, *_ in _segments(data)
        if kind == 1 and start <= address < start + length
    )
