"""Days printed as titles over all transactions of a day: each transaction gets its day, as if it were printed there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.read.printed.days import PrintedDay, day_at
from core.read.printed.pages import PrintedRow, Word, prices, tail
from core.read.table.headings import is_standing, is_total

_LONGEST_LABEL = 2
"""Words beside the day: what it is the day of, or the day of the week."""


def under_titles(rows: Sequence[PrintedRow]) -> list[PrintedRow] | None:
    """The rows, with a day at the left where one begins a transaction; None where no day is a title.

    Where the row under a title has a sum, each row with one is a transaction. Else its words come first.
    """
    titles = {place: day for place, row in enumerate(rows) if (day := _title(row))}
    if not titles:
        return None
    sums_first = sum(place + 1 < len(rows) and _pays(rows[place + 1]) for place in titles) * 2 > len(titles)
    edge = min(word.left for row in rows for word in row.words)
    return _dated(rows, titles, edge, sums_first=sums_first)


def _dated(
    rows: Sequence[PrintedRow], titles: dict[int, PrintedDay], edge: float, *, sums_first: bool
) -> list[PrintedRow]:
    result = []
    day: tuple[Word, ...] = ()
    begins = False
    for place, row in enumerate(rows):
        pays, title = _pays(row), titles.get(place)
        if title:
            day = row.words[title.first : title.end]
        elif _announces(row.text):
            day = ()
        needed = not title and (pays if sums_first else begins)
        result.append(_with_day(row, day, edge) if needed else row)
        begins = bool(title or pays)
    return result


def _title(row: PrintedRow) -> PrintedDay | None:
    """The day, where the row has nothing beside it but a word or two, or the day's total or balance."""
    for first in range(min(_LONGEST_LABEL + 1, len(row.words))):
        day = day_at(row, first)
        if day and day.year:
            rest = " ".join(word.text for word in (*row.words[:first], *row.words[day.end :]))
            label = len(rest.split()) <= _LONGEST_LABEL and not any(map(str.isdigit, rest))
            return day if label or (first == 0 and _announces(rest)) else None
    return None


def _announces(text: str) -> bool:
    return is_standing(text) or is_total(text)


def _pays(row: PrintedRow) -> bool:
    return bool(tail(row, prices(row, whole=False))) and not _announces(row.text)


def _with_day(row: PrintedRow, day: tuple[Word, ...], edge: float) -> PrintedRow:
    """The row with the day's words at the left of everything."""
    by = day[-1].right - edge + 4 * row.wide if day else 0.0
    return replace(row, words=(*(Word(word.left - by, word.right - by, word.text) for word in day), *row.words))
