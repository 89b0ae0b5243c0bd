"""Which lines are of the same merchant: by their words, without what differs from one purchase to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.match.fold import fold

_REFERENCE = re.compile(r"(?<![^\W_])[^\W\d_]*+\d[^\W_]*+")
"""A word with a digit in it: a number, a reference, a day, a time, a terminal."""
_MONTHS = "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)"
_MONTH_BEFORE = re.compile(rf"\b{_MONTHS}(?=[ .,-]?\d)")
_MONTH_AFTER = re.compile(rf"(\d[ .,-]){_MONTHS}\b")
"""A month beside its day or year."""
_APART = re.compile(r"[^\w\n ]+|_+")
_BLANKS = re.compile(r" {2,}")


def merchants(texts: Sequence[str]) -> list[str]:
    """The merchant of each text, as a key: its folded words with spaces between, no word that holds a digit.

    "ALIPAY *SHOP 8862 05/03" and "Alipay*Shop 9911 06 Mar" have one key; where no word is left, the key is "". It does
    not hang on the watchlist, so that a new list leaves what was decided of a merchant with the merchant.
    """
    block = fold("\n".join(text.replace("\n", " ") for text in texts))
    without_months = _MONTH_AFTER.sub(r"\1", _MONTH_BEFORE.sub("", block))
    words = _APART.sub(" ", _REFERENCE.sub("", without_months))
    return [line.strip() for line in _BLANKS.sub(" ", words).split("\n")] if texts else []


def asked(words: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a search asks for: words that a merchant's key must hold, and references that the line's text must hold."""
    references = tuple(word for word in words.split() if any(map(str.isdigit, word)))
    key = merchants([" ".join(word for word in words.split() if word not in references)])[0]
    return tuple(key.split()), references
