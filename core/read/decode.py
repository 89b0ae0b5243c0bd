"""From bytes to text, once, at the door: byte order marks, then UTF-8, then what reads most plausibly.

A declared charset can lie, so only the bytes are asked. Nothing here raises: what no code page explains becomes
U+FFFD, and whoever builds lines says so.
"""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from dataclasses import dataclass, replace

from core.read.plausible import ONE_BYTE, most_plausible
from core.read.utf7 import utf7_text

SAMPLE_BYTES = 64_000
"""Plausibility is judged on this many bytes of lines that are not plain ASCII, from wherever they stand."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text and the name (Python's) of the encoding it was read in."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """Any bytes as text. Never raises; undecodable bytes become U+FFFD."""
    has_mark = data.startswith(codecs.BOM_UTF8)
    decoded = _unmarked(data.removeprefix(codecs.BOM_UTF8))
    if has_mark and decoded.encoding in ("ascii", "utf-8"):
        decoded = replace(decoded, encoding="utf-8-sig")
    if b"\0" not in data:  # told far faster of bytes: without one there is no such character, whatever the encoding
        return decoded
    return replace(decoded, text=_without_nuls(decoded.text))


def _unmarked(data: bytes) -> Decoded:
    """What bears no mark of UTF-8."""
    encoding = _marked(data) or _wide(data) or _ascii(data)
    if encoding == "ascii" and (text := utf7_text(data)):
        return Decoded(text, "utf-7")
    if not encoding:
        with suppress(UnicodeDecodeError):
            return Decoded(data.decode("utf-8"), "utf-8")
        encoding = _damaged_unicode(data)
    if not encoding:
        return _line_by_line(data)
    return Decoded(data.decode(encoding, errors="replace"), encoding)


_HOLE = re.compile(r"(?<!\0)\0{8,}+(?![\r\n]|\Z)")


def _without_nuls(text: str) -> str:
    """The text without the NULs that fill blocks and lines in exports of fixed width; a hole among words is damage."""
    return _HOLE.sub("\ufffd", text.lstrip("\0")).replace("\0", "") if "\0" in text else text


_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def _marked(data: bytes) -> str:
    """By the mark, save where its bytes stand the wrong way round, as programs that write one by hand may have them."""
    name = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    told = _wide(data[2:]) if name == "utf-16" else ""
    other = "utf-16-be" if data.startswith(codecs.BOM_UTF16_LE) else "utf-16-le"
    return other if told == other else name


_PADDING = re.compile(rb"\0{8,}")
"""NULs where a disk or a download failed, as long as no text has them, and left out without moving what follows."""


def _wide(data: bytes) -> str:
    """UTF-16 and UTF-32 without a mark: ASCII (digits, separators) leaves NULs in every second or fourth place."""
    head = _PADDING.sub(lambda run: run[0][: len(run[0]) % 4], data[:4096])
    if not head or head.count(0) * 5 < len(head):
        return ""
    nuls = [head[place::4].count(0) for place in range(4)]
    if min(nuls[1:]) * 8 > len(head):
        return "utf-32-le"
    if min(nuls[:3]) * 8 > len(head):
        return "utf-32-be"
    even, odd = nuls[0] + nuls[2], nuls[1] + nuls[3]
    if 2 * min(even, odd) > max(even, odd):  # filled with NULs, and of any width
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


_SHIFTED = re.compile(rb"\x1b\$[@B](?:[!-~]{2})*\x1b\([BJ]")
"""Japanese between its two escapes. One that never comes back, as some terminals leave behind, would swallow a file."""


_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_LINE_END = re.compile(rb"[\r\n]")


def _ascii(data: bytes) -> str:
    if not data.isascii():
        return ""
    shifts = data.count(b"\x1b$")
    return "iso2022_jp" if shifts and shifts == len(_SHIFTED.findall(data)) else "ascii"


def _damaged_unicode(data: bytes) -> str:
    """UTF-8 even when a few bytes of it are damaged or a cell was cut in the middle of a character."""
    text = _telling_lines(data).decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    good = sum(not char.isascii() for char in text) - bad
    return "utf-8" if good > 4 * bad else ""


def _telling_lines(data: bytes) -> bytes:
    """Of an endless line only what is near its first byte beyond ASCII, so that no byte is looked at twice."""
    found, size, place = [], 0, 0
    while size < SAMPLE_BYTES and (hit := _BEYOND_ASCII.search(data, place)):
        near = max(place, hit.start() - SAMPLE_BYTES // 2)
        start = max(near, *(data.rfind(end, near, hit.start()) + 1 for end in (b"\n", b"\r")))
        ended = _LINE_END.search(data, hit.start())
        place = ended.start() if ended else len(data)
        found.append(data[start : min(place, start + SAMPLE_BYTES)])
        size += len(found[-1])
    return b"\n".join(found)


def _line_by_line(data: bytes) -> Decoded:
    """Lines that are surely UTF-8 as such, where two statements were put together, and all others as they read best."""
    lines = data.splitlines(keepends=True)
    ways = [_looks_unicode(line) for line in lines]
    others = b"".join(line for line, way in zip(lines, ways, strict=True) if not way)
    encoding = most_plausible(_telling_lines(others))
    taken = {"sure", "Latin"} if encoding in ONE_BYTE else {"sure"}
    if not taken & set(ways):
        return Decoded(data.decode(encoding, errors="replace"), encoding)
    names = ("utf-8" if way in taken else encoding for way in ways)
    text = "".join(line.decode(name, errors="replace") for line, name in zip(lines, names, strict=True))
    return Decoded(text, encoding)


def _looks_unicode(line: bytes) -> str:
    """Says "sure" of UTF-8 with two letters of three bytes, which no chance makes, "Latin" of accents, else ""."""
    if line.isascii():
        return ""
    try:
        beyond = [char for char in line.decode("utf-8") if not char.isascii()]
    except UnicodeDecodeError:
        return ""
    if sum(char > "\u07ff" for char in beyond) > 1:
        return "sure"
    return "Latin" if all("\xa0" <= char <= "\u017f" for char in beyond) else ""
