"""The first rows of a table as a person may look at them, to say what its columns are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from core.read.table.rows import Table, find_table, table_under, without_doubts
from core.read.values.amounts import DecimalMark
from core.read.values.cells import Block, Cell, Row, text_of
from core.read.values.dates import DateOrder

Rows = Iterable[Row | Block]

_LONGEST_CELL = 200
"""Characters: dates and amounts are shorter, and nobody reads more of a text in a column."""

MOST_COLUMNS = 100
"""Nobody settles more columns by hand."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The first rows of a table, and how the whole file says its days and decimals are written (None: no table).

    `page` is the sheet's place in a workbook from 1, `name` its name; None and "" elsewhere.
    """

    rows: tuple[Row, ...]
    order: DateOrder | None
    decimal: DecimalMark | None
    page: int | None = None
    name: str = ""

    def table(self) -> Table | None:
        """The table in it as the program sees it, or as far as it can guess; None where the rows are no table."""
        table = find_table(self.rows) or _guessed(self.rows)
        if table is None or table.columns.width > MOST_COLUMNS:
            return None
        order, decimal = self.order or table.columns.order, self.decimal or table.columns.decimal
        return replace(table, columns=replace(table.columns, order=order, decimal=decimal))


def sheet_of(rows: Sequence[Row], all_rows: Callable[[], Rows], page: int | None = None, name: str = "") -> Sheet:
    """The sheet with these first rows; `all_rows` settle what the first leave open."""
    table = without_doubts(find_table(rows), all_rows)
    short = tuple((number, [_short(cell) for cell in cells]) for number, cells in rows)
    columns = table.columns if table else None
    return Sheet(short, columns.order if columns else None, columns.decimal if columns else None, page, name)


def _short(cell: Cell) -> Cell:
    return cell[:_LONGEST_CELL] if isinstance(cell, str) else cell


def _guessed(rows: Sequence[Row]) -> Table | None:
    """A table that the program did not see: under the first row of words that is as wide as most rows."""
    widths = sorted(len(cells) for _, cells in rows if len(cells) > 1)
    if not widths:
        return None
    usual = widths[len(widths) // 2]
    for place, (number, cells) in enumerate(rows):
        texts = [text_of(cell) for cell in cells]
        if sum(map(bool, texts)) * 2 > usual and not any(char.isdigit() for char in "".join(texts)):
            return table_under(number, cells, rows[place + 1 :])
    return table_under(0, None, rows)
