"""Plain text, the last resort: a printed report where it reads like one, else every line of text is looked at.

Pasted names come this way, and so does every text whose format is not known: nothing of it is lost.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import accumulate

from core.model import Layout, Line, Remark
from core.read.decode import decode
from core.read.format import Item
from core.read.printed.lines import Print, items, printed_lines
from core.read.printed.pages import PrintedRow, Word
from core.words import tr

NAME = "txt"
TITLE = "a plain text file"
ENDINGS = (".txt", ".text")


def claims(_data: bytes) -> bool:
    """Never: plain text is what a text is called that no other format claims."""
    return False


_SAMPLE = 1_000
_MOST_ROWS = 200_000
"""Rows that tell a report from other text, and rows of the longest report that is read as one."""

_WORD = re.compile(r"[^\s|\u2500-\u257f]+")
_RULE = frozenset("|\u2502\u2503\u2551")
_COLUMN_GAP = 2.0


def read(data: bytes) -> Iterator[Item]:
    """A report's lines and asides, or every line of text that is not blank; always under their true numbers."""
    decoded = decode(data)
    texts = _physical_lines(decoded.text)
    if report := _report(texts):
        yield Layout(NAME, decoded.encoding, tr("a printed report, read by where its words stand"))
        yield from items(*report)
        return
    yield Layout(NAME, decoded.encoding, tr("every line of text is one line"))
    yield Remark(tr("This was read as plain text: every line was looked at, but dates and amounts were not read."))
    for number, text in enumerate(texts, start=1):
        if shown := text.strip().strip("\0"):
            yield Line(number, shown, trouble=trouble_in(shown))


def _report(texts: Sequence[str]) -> tuple[list[PrintedRow], Print] | None:
    """The text as a printed report, where it has a table with headings or is hardly anything but transactions."""
    if len(texts) > _MOST_ROWS or not _is_report(*printed_lines(_printed(texts[:_SAMPLE]))):
        return None
    return printed_lines(_printed(texts))


def _is_report(rows: Sequence[PrintedRow], understood: Print) -> bool:
    return bool(understood.lines) and (understood.headed or len(understood.used) * 10 >= len(rows) * 6)


def _printed(texts: Sequence[str]) -> list[PrintedRow]:
    return [
        PrintedRow(None, number, number, 1.0, _COLUMN_GAP, tuple(words))
        for number, text in enumerate(texts, start=1)
        if (words := _words(text))
    ]


def _words(text: str) -> list[Word]:
    """The words with their columns. A ruled line between two words parts them, however close they stand."""
    text = text.expandtabs(8).replace("\0", " ")
    columns = _columns(text)
    return [
        Word(
            columns[found.start()] + 0.5 * (text[found.start() - 1 : found.start()] in _RULE),
            columns[found.end()] - 0.5 * (text[found.end() : found.end() + 1] in _RULE),
            found[0],
        )
        for found in _WORD.finditer(text)
    ]


def _columns(text: str) -> Sequence[float]:
    """Where each character stands, and where the text ends: ideographs and other wide ones take two columns."""
    if text.isascii():
        return range(len(text) + 1)
    return list(accumulate((1 + (unicodedata.east_asian_width(char) in "WF") for char in text), initial=0))


def trouble_in(text: str) -> str:
    """What a Line says of a text in which bytes made no character."""
    return tr("some characters are damaged") if "\ufffd" in text else ""


def _physical_lines(text: str) -> list[str]:
    """Lines as editors count them; `str.splitlines` would also split at form feeds and separators within a line."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
