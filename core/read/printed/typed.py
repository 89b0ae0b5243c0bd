"""Fixed-width text as a printed report: its words and the columns in which they stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import accumulate

from core.read.printed.lines import Print, printed_lines
from core.read.printed.pages import PrintedRow, Word, set_wide

_SAMPLE = 1_000
_MOST_ROWS = 200_000
"""Rows that tell a report from other text, and rows of the longest report that is read as one."""

_WIDEST = 10_000
"""Characters of the longest row of a report, and many more than paper holds."""

_FEW = 3
"""So many transactions without a heading make a report; a letter may name one or two."""

_WORD = re.compile(r"[^\s|\u2500-\u257f]+")
_RULE = frozenset("|\u2502\u2503\u2551")
_COLUMN_GAP = 2.0


def report(texts: Sequence[str]) -> tuple[list[PrintedRow], Print] | None:
    """The text as a printed report, where it has a table with headings, or a few transactions with their days."""
    if len(texts) > _MOST_ROWS or max(map(len, texts), default=0) > _WIDEST:
        return None
    if not _is_report(*printed_lines(_printed(texts[:_SAMPLE]))):
        return None
    return printed_lines(_printed(texts))


def _is_report(rows: Sequence[PrintedRow], understood: Print) -> bool:
    if understood.headed or len(understood.used) * 10 >= len(rows) * 6:
        return bool(understood.lines)
    lines = understood.lines.values()
    return len(lines) >= _FEW and all(line.date and line.amount is not None for line in lines)


def _printed(texts: Sequence[str]) -> list[PrintedRow]:
    rows = [
        PrintedRow(None, number, number, 1.0, _COLUMN_GAP, tuple(words))
        for number, text in enumerate(texts, start=1)
        if (words := _words(text))
    ]
    return set_wide(rows)


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
