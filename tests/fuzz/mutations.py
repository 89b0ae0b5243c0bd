"""Ways in which a file gets damaged. Each takes chance and the file's bytes, and gives other bytes."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

Mutation = Callable[[Random, bytes], bytes]

_MARKS = (
    b'"',
    b"'",
    b",",
    b";",
    b"\t",
    b"|",
    b":",
    b"/",
    b"\\",
    b"<",
    b">",
    b"&",
    b"{",
    b"}",
    b"^",
    b"\n",
    b"\r",
    b"\0",
)
_CONTROLS = (
    b"\0",
    b"\x0b",
    b"\x0c",
    b"\x1a",
    b"\x1b$B",
    b"\x7f",
    b"\xff",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"\xe2\x80\xae",
)
_NUMBERS = (
    b"9" * 40, b"-0", b"1e999", b"NaN", b"Infinity", b"0x10", b"1.2.3,4", b"--5", b"99999999999999999999.99",
    b"2026-02-30", b"00/00/0000", b"99991231", b"0", "١٢٣".encode(), "１２，３４".encode(), "½".encode(), "²".encode(),
)  # fmt: skip
_CODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "gb18030", "cp1252", "cp932", "big5hkscs", "utf-7")
_TAGS = (b"<a>", b"</a>", b"</STMTTRN>", b"</Ntry>", b"</td>", b"<br>", b"<!--", b"-->", b"<![CDATA[", b"]]>")


def _place(chance: Random, data: bytes) -> int:
    return chance.randint(0, len(data))


def flip(chance: Random, data: bytes) -> bytes:
    """A few bits turned over."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        if changed:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def cut(chance: Random, data: bytes) -> bytes:
    """A piece lost; often the end of the file."""
    start = _place(chance, data)
    return data[:start] + (b"" if chance.random() < 0.4 else data[min(len(data), start + chance.randint(1, 60)) :])


def double(chance: Random, data: bytes) -> bytes:
    """A piece that comes again, once or many times."""
    start = _place(chance, data)
    piece = data[start : start + chance.randint(1, 80)]
    return data[:start] + piece * chance.choice((2, 2, 3, 20, 200)) + data[start:]


def swap(chance: Random, data: bytes) -> bytes:
    """Two lines that changed places."""
    lines = data.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def insert(chance: Random, data: bytes) -> bytes:
    """Marks, control bytes or tags where none belong."""
    start = _place(chance, data)
    piece = chance.choice(chance.choice((_MARKS, _MARKS, _CONTROLS, _TAGS)))
    return data[:start] + piece * chance.choice((1, 1, 1, 2, 50)) + data[start:]


def renumber(chance: Random, data: bytes) -> bytes:
    """A number, a day or a sum replaced by one that is none, or too large."""
    found = list(re.finditer(rb"\d[\d.,/-]*", data))
    if not found:
        return data
    one = chance.choice(found)
    return data[: one.start()] + chance.choice(_NUMBERS) + data[one.end() :]


def recode(chance: Random, data: bytes) -> bytes:
    """The text in another encoding than before; sometimes only its second half."""
    start = 0 if chance.random() < 0.7 else _place(chance, data)
    text = data[start:].decode(chance.choice(("utf-8", "gb18030", "latin-1")), errors="replace")
    return data[:start] + text.encode(chance.choice(_CODINGS), errors="replace")


def nest(chance: Random, data: bytes) -> bytes:
    """Tags, quotes or brackets opened many times over, and not all of them closed."""
    start, depth = _place(chance, data), chance.choice((3, 40, 400))
    opened, closed = chance.choice(
        ((b"<a>", b"</a>"), (b"<table><tr><td>", b"</td></tr></table>"), (b'"', b'"'), (b"(", b")"))
    )
    return (
        data[:start]
        + opened * depth
        + data[start : start + 20]
        + closed * chance.randint(0, depth)
        + data[start + 20 :]
    )


def splice(chance: Random, data: bytes) -> bytes:
    """The head of the file set before its own middle, as a download that was taken up again."""
    return data[: _place(chance, data)] + data[_place(chance, data) :]


OF_A_RECORD: tuple[Mutation, ...] = (flip, cut, double, insert, renumber, nest)
OF_A_FILE: tuple[Mutation, ...] = (*OF_A_RECORD, swap, recode, splice)
"""An encoding belongs to a whole file: a record in another one is no record of that file."""

LARGEST = 20_000


def mutated(chance: Random, data: bytes, mutations: tuple[Mutation, ...] = OF_A_FILE) -> bytes:
    """The data after one to four mutations."""
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 4))):
        data = chance.choice(mutations)(chance, data)[:LARGEST]
    return data
