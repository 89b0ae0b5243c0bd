"""Cut the data of ICU, which Qt brings for every language and old code page of the world, to what Qt can use here.

On Linux Qt asks ICU for sorting, letter case and normal forms; names of days, moneys and countries it has itself, and
statements are decoded by Python. The library with the data is written anew with the same name and the same one symbol,
so that ICU's code, and a Qt that somebody puts in its place, find what they look for.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from struct import pack, unpack_from

KEPT = (
    *("*.icu", "*.nrm"),  # properties of characters, normal forms
    *("coll/root.res", "coll/res_index.res", "coll/en*", "coll/es*", "coll/zh*", "coll/ucadata.icu"),  # sorting
    *("root.res", "en*.res", "es*.res", "zh*.res", "pool.res", "res_index.res"),  # the languages of the window
    *("supplementalData.res", "likelySubtags.res", "keyTypeData.res", "numberingSystems.res", "icu*.res"),
    *("timezoneTypes.res", "windowsZones.res", "zoneinfo64.res", "metaZones.res", "langInfo.res"),
)
SYMBOL = re.compile(r"^([0-9a-f]+) .*\s([0-9a-f]+) +(icudt\d+_dat)$", re.MULTILINE)
FILLER = b"\xaa"
ALIGNED = 16
"""Bytes at whose multiples ICU wants each item."""


@dataclass(frozen=True, slots=True)
class Item:
    """One file inside the data, such as `icudt73l/coll/zh.res`."""

    name: str
    content: bytes


def cut(library: Path, folder: Path) -> Path:
    """Write a library with less data into the folder; gives its path. Needs the binutils `objdump`, `as` and `ld`."""
    start, size, symbol = _symbol(library)
    data = library.read_bytes()[start : start + size]
    kept = [item for item in items(data) if wanted(item.name)]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "icu.dat").write_bytes(packed(data[: _head(data)], kept))
    return _link(folder, library.name, symbol)


def wanted(name: str) -> bool:
    """Whether the item with this name stays; the first part of a name is that of the whole data."""
    inside = name.partition("/")[2]
    return any(fnmatchcase(inside, pattern) and inside.count("/") == pattern.count("/") for pattern in KEPT)


def items(data: bytes) -> list[Item]:
    """What the data holds: after its head a table (a count, then places of name and content), then these."""
    head = _head(data)
    (count,) = unpack_from("<I", data, head)
    places = [unpack_from("<II", data, head + 4 + 8 * at) for at in range(count)]
    ends = [start for _, start in places[1:]] + [len(data) - head]
    return [
        Item(data[head + name : data.index(0, head + name)].decode("ascii"), data[head + start : head + end])
        for (name, start), end in zip(places, ends, strict=True)
    ]


def packed(head: bytes, kept: list[Item]) -> bytes:
    """The same form with these items alone, which stay in their order (ICU searches by halves)."""
    names = b"".join(item.name.encode("ascii") + b"\0" for item in kept)
    name_at = 4 + 8 * len(kept)
    content_at = _aligned(name_at + len(names))
    table, content = pack("<I", len(kept)), b""
    for item in kept:
        table += pack("<II", name_at, content_at + len(content))
        name_at += len(item.name) + 1
        content += item.content.ljust(_aligned(len(item.content)), FILLER)
    return head + (table + names).ljust(content_at, FILLER) + content


def _head(data: bytes) -> int:
    """The length of the data's head, which it says itself."""
    return int.from_bytes(data[:2], "little")


def _aligned(length: int) -> int:
    return -length % ALIGNED + length


def _symbol(library: Path) -> tuple[int, int, str]:
    """Where the data lie in the library, how long they are, and what they are called."""
    said = subprocess.run(["objdump", "-T", library], capture_output=True, text=True, check=True).stdout
    if not (found := SYMBOL.search(said)):
        raise SystemExit(f"{library.name} holds no ICU data where they are looked for")
    return int(found[1], 16), int(found[2], 16), found[3]


def _link(folder: Path, name: str, symbol: str) -> Path:
    (folder / "icu.s").write_text(
        f'.section .rodata\n.balign {ALIGNED}\n.globl {symbol}\n.type {symbol}, %object\n{symbol}:\n.incbin "icu.dat"\n'
        f'.size {symbol}, . - {symbol}\n.section .note.GNU-stack,"",%progbits\n'
    )
    subprocess.run(["as", "icu.s", "-o", "icu.o"], cwd=folder, check=True)
    link = ["ld", "-shared", "-z", "noexecstack", f"-soname={name}", "--hash-style=gnu", "icu.o", "-o", name]
    subprocess.run(link, cwd=folder, check=True)
    return folder / name
