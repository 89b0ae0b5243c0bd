"""Years of two digits or one: of which era they are, told by whole columns and by the letters beside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from core.read.values.calendars import (
    FIRST_SHORT_BUDDHIST,
    FIRST_SHORT_REPUBLIC,
    HAN,
    JAPANESE,
    LONGEST_SHORT_REIGN,
    REIWA,
    REPUBLIC,
    SHORT_BUDDHIST,
    THAI,
    is_among,
)
from core.read.values.cells import Cell
from core.read.values.dates import DateOrder, numbers_in, read_date

_ShortYear = tuple[str, str]
"""A year of two digits or one, and the cell in which it stands."""


def settle_years(order: DateOrder, columns: Iterable[Iterable[Cell]], words: Iterable[Cell]) -> DateOrder:
    """The order with what is to be said of years of two digits; `words` are headings and texts of the table.

    2543 to 2569 of the Buddhist era would be 2043 to 2069 of ours, of which there are no statements; later years of it
    are told by Thai letters in the table.
    """
    words = list(words)
    short = [found for column in columns for cell in column if (found := _short_year(cell, order.order))]
    if not short:
        return order
    first, last = (pick(short, key=lambda found: (int(found[0]), found[1])) for pick in (min, max))
    if int(first[0]) >= FIRST_SHORT_BUDDHIST and (int(last[0]) < 70 or is_among(THAI, words)):
        return replace(order, era=SHORT_BUDDHIST, short=first[1])
    return _in_east(order, first, last, words) if order.order == "ymd" else order


def _in_east(order: DateOrder, first: _ShortYear, last: _ShortYear, words: list[Cell]) -> DateOrder:
    """Years before the month in Japanese and Chinese tables.

    Of one digit in all cells, they count the newest reign: nobody writes 2006 so. Others of a reign's first twenty may
    as well be of our century. 80 to 99 of the Republic of China are 1991 to 2010.
    """
    if is_among(JAPANESE, words):
        if len(last[0]) == 1:
            return replace(order, era=REIWA, short=first[1])
        return replace(order, reign=first[1]) if int(last[0]) <= LONGEST_SHORT_REIGN else order
    is_republic = int(first[0]) >= FIRST_SHORT_REPUBLIC and is_among(HAN, words)
    return replace(order, era=REPUBLIC, short=first[1]) if is_republic else order


def _short_year(cell: Cell, order: str) -> _ShortYear | None:
    found = numbers_in(cell)
    if not found or max(map(len, found[0])) > 2 or not read_date(cell, order):
        return None
    return found[0][order.index("y")], found[1]
