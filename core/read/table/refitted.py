"""Rows that a separator within a text made longer, because nobody quoted the text: their cells put back in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from core.model import FIELD_EDGE
from core.read.table.columns import Columns
from core.read.values.amounts import read_amount
from core.read.values.cells import BLANKS, Cell, text_of


def refitted(cells: Sequence[Cell], columns: Columns, day: Callable[[Cell], date | None]) -> Sequence[Cell]:
    """The row with the pieces of one text in its column, where its days and numbers then stand in theirs.

    As it is where they do already, or where no text can have been cut.
    """
    extra = len(cells) - columns.width
    taken = {*columns.dates, *columns.movement.columns, *columns.balances}
    if extra < 1 or not columns.dates or max(taken) >= columns.width or _fits(cells, columns, day):
        return cells
    for place in sorted({*range(columns.width)} - taken - {columns.currency}):
        whole = FIELD_EDGE.join(filter(None, map(text_of, cells[place : place + extra + 1])))
        candidate = [*cells[:place], whole, *cells[place + extra + 1 :]]
        if _fits(candidate, columns, day):
            return candidate
    return cells


def _fits(cells: Sequence[Cell], columns: Columns, day: Callable[[Cell], date | None]) -> bool:
    """Whether the first day and an amount stand in their columns, and nothing but numbers among the numbers."""
    mark = columns.decimal.mark
    numeric = (*columns.movement.columns, *columns.balances)
    blank = [text_of(cells[place]) in BLANKS for place in numeric]
    read = [read_amount(cells[place], mark) is not None for place in numeric]
    is_paid = any(read[: len(columns.movement.columns)])
    return is_paid and bool(day(cells[columns.dates[0]])) and all(map(max, blank, read))
