"""What a table's header is known by, from one month's file to the next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

from core.read.values.cells import Cell, fold, text_of

_LENGTH = 16
"""Hexadecimal digits: enough that two headers of one user are never taken for each other."""


def of_header(header: Sequence[Cell]) -> str:
    """The fingerprint of a row of headings: their words in order; accents, case, signs and blanks do not count."""
    words = [fold(text_of(cell)) for cell in header]
    while words and not words[-1]:
        words.pop()
    return _of("header", words)


def of_kinds(kinds: Iterable[str]) -> str:
    """The fingerprint of a table without a header: its columns by what is in them, "date", "number" or "text"."""
    return _of("no header", kinds)


def _of(what: str, words: Iterable[str]) -> str:
    return sha256("\n".join([what, *words]).encode()).hexdigest()[:_LENGTH]
