"""Days whose parts stand apart: year, month and day each in a column, or the year above the table only."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from core.model import Remark
from core.read.table.headings import date_rank, heading_score
from core.read.table.origin import is_american
from core.read.values.cells import Cell, Row, fold, joined, narrow, text_of
from core.read.values.dates import is_day, read_date
from core.read.values.periods import Calendar, calendar, short_day, tightened
from core.words import tr

_PARTS = tuple(
    re.compile(rf"\b(?:{'|'.join(words.split())})\b")
    for words in (
        "year jahr annee ano anno jaar ar rok год vuosi yil 年 年度 년 연도",
        "month monat mois mes mese maand manad maned mesic miesiac месяц kuukausi ay 月 월",
        "day tag jour dia giorno dag den dzien день paiva gun 日 일",
    )
)
"""Headings of years, of months and of days."""

_MOST = 0.9
"""The share of the cells that must be such days."""


@dataclass(frozen=True, slots=True)
class WholeDays:
    """Makes days of parts, row by row: `whole` says which day a row has, `place` the column that gets it.

    `used` are the columns whose cells are used up. `remarks` say how the days were understood, none where that is sure.
    """

    whole: Callable[[Sequence[Cell]], date | None]
    place: int
    used: tuple[int, ...]
    remarks: tuple[Remark, ...] = ()

    def row(self, row: Row) -> Row:
        """The row with its day; as it is where there is none."""
        number, cells = row
        day = self.whole(cells) if len(cells) > max(self.used) else None
        if day is None:
            return row
        left = ["" if place in self.used else cell for place, cell in enumerate(cells)]
        left[self.place] = day.isoformat()
        return number, left


def whole_days(sample: Sequence[Row]) -> WholeDays | None:
    """How the rows of which these are the first get their days, where most of them have days in parts only."""
    place = max(range(len(sample)), key=lambda place: _heads_days(sample[place][1]), default=0)
    if not sample or not heading_score(sample[place][1]):
        return None
    above, header = [cells for _, cells in sample[:place]], sample[place][1]
    under = [[*cells, *[""] * (len(header) - len(cells))] for _, cells in sample[place + 1 :]]
    if any(is_day(cells[at]) for cells in under for at in range(len(header)) if date_rank(text_of(header[at])) > 0):
        return None
    return _of_three(header, under) or _of_the_period(above, header, under)


def _heads_days(cells: Sequence[Cell]) -> tuple[bool, int]:
    """How much a row looks like the header of days, more than like the one of an account's period and balances."""
    score = heading_score(cells)
    return score > 0 and any(date_rank(text_of(cell)) > 0 for cell in cells), score


def _of_three(header: Sequence[Cell], under: Sequence[Sequence[Cell]]) -> WholeDays | None:
    """Exports for databases and for spreadsheets' pivots give year, month and day beside each other."""
    headed = [[at for at, cell in enumerate(header) if part.search(fold(text_of(cell)))] for part in _PARTS]
    if any(len(places) != 1 for places in headed):
        return None
    used = tuple(places[0] for places in headed)

    def whole(cells: Sequence[Cell]) -> date | None:
        year, month, day = (text_of(cells[place]) for place in used)
        if not month.isdecimal():
            return read_date(f"{day} {month} {year}")
        return read_date(f"{year}-{month:0>2}-{day:0>2}") if len(year) == 4 else None

    filled = [cells for cells in under if any(text_of(cells[place]) for place in used)]
    is_so = len(set(used)) == 3 and max(used) - min(used) == 2 and _holds(map(whole, filled), len(filled))
    return WholeDays(whole, min(used), used) if is_so else None


def _of_the_period(
    above: Sequence[Sequence[Cell]], header: Sequence[Cell], under: Sequence[Sequence[Cell]]
) -> WholeDays | None:
    """Exports made like printed statements name their period above the table, and day and month in its rows."""
    for place in range(len(header)):
        texts = [_tight(cells[place]) for cells in under if text_of(cells[place])]
        shorts = [short for text in texts if (short := short_day(text))]
        if date_rank(text_of(header[place])) > 0 and _holds(iter(shorts), len(texts)):
            told = calendar(map(joined, above), shorts, american=is_american([header, *under]))
            return _dated(place, told, texts[0])
    return None


def _dated(place: int, told: Calendar, example: str) -> WholeDays:
    def whole(cells: Sequence[Cell]) -> date | None:
        return told.dated(short, None) if (short := short_day(_tight(cells[place]))) else None

    day = told.dated(short_day(example), None)
    sentence = tr("The dates have no year; it was taken from the text above the table: {example} was read as {day}.")
    if day is None:
        sentence = tr("The dates, such as {example}, have no year, and the text above the table names none.")
    return WholeDays(whole, place, (place,), (Remark(sentence.format(example=example, day=day)),))


def _tight(cell: Cell) -> str:
    return tightened(narrow(text_of(cell))) if isinstance(cell, str) else ""


def _holds(found: Iterator[object], of: int) -> bool:
    return of > 0 and sum(map(bool, found)) >= _MOST * of
