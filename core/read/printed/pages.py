"""Printed pages as rows of words with their places, whatever they were printed on: a PDF page or fixed-width text.

Places are counted from the left in points of a page, or in characters of a line of text; `height` and `depth` are in
points or lines. Here stands only what a row shows by itself: its chunks, the sums of money in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from core.model import FIELD_EDGE
from core.read.values.amounts import read_amount
from core.read.values.currencies import CURRENCIES

_CENTS = re.compile(r"\d\s?[.,]\d{2}(?!\d)|\d[.,][-–—]{1,2}")
_WHOLE = re.compile(
    r"[^\d\s]{0,4}\d{1,3}(?:,\d{2})*(?:[.,'’]\d{3})+[^\d\s]{0,4}|[^\w\s]{0,2}\d{1,7}[^\w\s]{0,2}|\d{1,7}円"
)
_BEFORE = re.compile(r"[-+−–(]*(?:[^\w\s]|[A-Z]{1,3}\$|[A-Z]{3}|R|RM|Rs\.?|kr|CR|DR)?[-+−–(]*", re.IGNORECASE)
_AFTER = re.compile(
    r"[()]?[-+−–*]?\)?(?:CR|DR|C|D|S|H|DB|OD|[A-Z]{3}|[€$£¥円元]|Kč|zł|kr\.?|Ft)?\)?[-+]?", re.IGNORECASE
)
_GROUP = re.compile(r"\d{3}(?:[.,]\d{2})?\D{0,3}")
_FILLERS = frozenset({"0", "-", "–", "—", "--", "N/A", "*", "blank"})
_SIDES = frozenset({"CR", "DR", "DB", "C", "D", "S", "H", "借", "贷", "貸"})


_SET_WIDE = 1.6
"""Rows further apart than so many heights of their letters are set wide."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it stands in its row."""

    left: float
    right: float
    text: str


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of the page's breadth."""

    left: float
    right: float

    def overlap(self, other: Band | Word) -> float:
        """How much of their breadth is the same; below 0 it is the gap between them."""
        return min(self.right, other.right) - max(self.left, other.left)

    def meets(self, other: Band | Word) -> bool:
        """Whether the two share any breadth."""
        return self.left < other.right and other.left < self.right

    def grown(self, by: float) -> Band:
        """The band with so much more on either side."""
        return Band(self.left - by, self.right + by)


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """One row of print. `number` counts rows on its `page` from 1; `depth` grows downwards.

    `wide` is the blank between two words from which on they stand in different columns. `trouble` says why some of
    its words may not be what was printed.
    """

    page: int | None
    number: int
    depth: float
    height: float
    wide: float
    words: tuple[Word, ...]
    trouble: str = ""

    @property
    def text(self) -> str:
        """All its words, columns parted by FIELD_EDGE."""
        return FIELD_EDGE.join(chunk.text for chunk in chunks(self.words, self.wide))


@dataclass(frozen=True, slots=True)
class Price:
    """A sum of money in a row: the words `first` up to before `end`."""

    band: Band
    first: int
    end: int
    text: str


def set_wide(rows: Sequence[PrintedRow]) -> list[PrintedRow]:
    """The rows of a page; where they stand wide apart, they count as higher than their letters."""
    apart = [below.depth - above.depth for above, below in pairwise(rows)]
    leading = median(apart) / _SET_WIDE if apart else 0.0
    return [replace(row, height=min(leading, 2 * row.height)) if leading > row.height else row for row in rows]


def chunks(words: Iterable[Word], wide: float) -> list[Word]:
    """Words that stand close together as one."""
    result: list[Word] = []
    for word in words:
        last = result[-1] if result else None
        if last and word.left - last.right < wide:
            result[-1] = Word(last.left, word.right, f"{last.text} {word.text}")
        else:
            result.append(word)
    return result


def prices(row: PrintedRow, *, whole: bool) -> list[Price]:
    """The sums of money in a row. `whole`: also those without cents, as currencies without cents print them."""
    found: list[Price] = []
    place = 0
    while place < len(row.words):
        price = _price_at(row, place, whole=whole)
        if price:
            found.append(price)
        place = price.end if price else place + 1
    return found


def _price_at(row: PrintedRow, first: int, *, whole: bool) -> Price | None:
    """The longest sum that begins with this word: its sign, its currency and its groups may be words of their own."""
    words = row.words
    best: Price | None = None
    text = ""
    for end in range(first + 1, min(first + 6, len(words) + 1)):
        word = words[end - 1]
        if end - 1 > first:
            text += _joint(text, words[end - 2], word, row.wide)
            if text.endswith("\n"):
                break
        text += word.text
        if _is_price(text, whole=whole):
            best = Price(Band(words[first].left, word.right), first, end, text)
    return best


def _joint(before: str, last: Word, word: Word, wide: float) -> str:
    """What joins a word to the beginning of a sum: nothing, a blank, or a line end where it cannot belong to it."""
    gap = word.left - last.right
    if gap >= 3 * wide:
        return "\n"
    if not any(char.isdigit() for char in before):
        return "" if _BEFORE.fullmatch(before) else "\n"
    if re.match(r"[.,]\d{2}(?!\d)", word.text) and gap < wide:
        return ""
    if before[-1:].isdigit() and _GROUP.fullmatch(word.text) and gap < wide and not _CENTS.search(before):
        return " "
    return " " if _AFTER.fullmatch(word.text) and _CENTS.search(before) else "\n"


def _is_price(text: str, *, whole: bool) -> bool:
    if not (_CENTS.search(text) or (whole and _WHOLE.fullmatch(text))):
        return False
    return read_amount(text) is not None


def tail(row: PrintedRow, found: Sequence[Price]) -> list[Price]:
    """The sums at the row's right end, with nothing but marks (none, in or out, a currency) behind and between them."""
    end = len(row.words)
    kept: list[Price] = []
    for price in reversed(found):
        if not _only_marks(row.words[price.end : end]):
            break
        kept.append(price)
        end = price.first
    return kept[::-1]


def head(row: PrintedRow, found: Sequence[Price], first: int) -> list[Price]:
    """The first sums from the word `first` on, with nothing but marks for "none" between them."""
    kept: list[Price] = []
    for price in found:
        if price.first >= first:
            if kept and not _only_marks(row.words[kept[-1].end : price.first]):
                break
            kept.append(price)
    return kept


def _only_marks(words: Iterable[Word]) -> bool:
    return all(is_filler(word) or word.text in _SIDES or word.text in CURRENCIES for word in words)


def leans_on_words(row: PrintedRow, price: Price) -> bool:
    """Whether a sum stands as close to the word before it as words of one text do."""
    return price.first > 0 and price.band.left - row.words[price.first - 1].right < row.wide


def is_filler(word: Word) -> bool:
    """Whether a word in a column of money only says that there is none."""
    return word.text in _FILLERS


def merged(bands: Iterable[Band]) -> list[Band]:
    """The columns that the bands make: those that meet are one."""
    result: list[Band] = []
    for band in sorted(bands, key=lambda one: one.left):
        if result and band.left < result[-1].right:
            result[-1] = Band(result[-1].left, max(result[-1].right, band.right))
        else:
            result.append(band)
    return result
