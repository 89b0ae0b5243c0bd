"""Rows at the ends of tables without headings that are no transactions: the account's particulars, its balance."""

from __future__ import annotations

from collections.abc import Sequence

from core.read.table.columns import Columns
from core.read.values.cells import Cell, Row, text_of

_FEWEST = 2
"""Transactions that make a row beside them strange."""


def rows_apart(rows: Sequence[Row], columns: Columns, *, whole: bool) -> frozenset[int]:
    """The numbers of such rows; `whole` says that the last of the rows is the file's last.

    Some exports begin with a row that names the account, its period and its sums, the day written otherwise than below.
    Others end with the balance: a day, a sum and the account's number, where all transactions have kinds and texts.
    """
    dated = [row for row in rows if columns.dates and any(_filled(row[1], place) for place in columns.dates[:1])]
    if len(dated) <= _FEWEST:
        return frozenset()
    year = [_year_first(cells, columns.dates[0]) for _, cells in dated]
    first = {dated[0][0]} if year.count(year[0]) == 1 else set()
    is_balance = whole and _is_strange(dated[-1][1], [cells for number, cells in dated[:-1] if number not in first])
    return frozenset(first | ({dated[-1][0]} if is_balance else set()))


def _year_first(cells: Sequence[Cell], place: int) -> bool:
    return text_of(cells[place])[:4].isdigit()


def _is_strange(cells: Sequence[Cell], others: Sequence[Sequence[Cell]]) -> bool:
    """Whether a cell stands where the others have none, and several are missing that all others have."""
    own, theirs = _places(cells), [_places(one) for one in others]
    return len(theirs) > _FEWEST and bool(own.difference(*theirs)) and len(frozenset.intersection(*theirs) - own) > 1


def _places(cells: Sequence[Cell]) -> frozenset[int]:
    return frozenset(place for place in range(len(cells)) if _filled(cells, place))


def _filled(cells: Sequence[Cell], place: int) -> bool:
    return place < len(cells) and bool(text_of(cells[place]))
