"""From the first rows of a table to what a person sees of them, and to what would come of what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from core.model import DATE_ORDERS, DECIMAL_MARKS, ColumnRole, Line, Lines, TableLayout
from core.read.table.columns import records_among
from core.read.table.lookahead import Lookahead
from core.read.table.origin import is_american
from core.read.table.rows import Table, find_table, lines, table_under, without_doubts
from core.read.table.settled import fingerprint_of, roles_of, settle_as
from core.read.table.sheet import Sheet
from core.read.values.amounts import DecimalMark, read_amount
from core.read.values.cells import Block, Cell, Row, text_of
from core.read.values.dates import DateOrder, read_date

Rows = Iterable[Row | Block]

MOST_COLUMNS = 100
"""Nobody settles more columns by hand."""

_LONGEST_CELL = 200
"""Characters: dates and amounts are shorter, and nobody reads more of a text in a column."""

_SHOWN = 50
"""Rows under the header that a person sees."""


def sheet_of(rows: Sequence[Row], all_rows: Callable[[], Rows], page: int | None = None, name: str = "") -> Sheet:
    """The sheet with these first rows; `all_rows` settle what the first leave open."""
    short = tuple((number, [_short(cell) for cell in cells]) for number, cells in rows)
    table = without_doubts(find_table(rows), all_rows)
    if table is None:
        return Sheet(short, page=page, name=name)
    order, decimal = table.columns.order, table.columns.decimal
    return Sheet(short, order.order, order.example, decimal.mark, decimal.example, page, name)


def _short(cell: Cell) -> Cell:
    return cell[:_LONGEST_CELL] if isinstance(cell, str) else cell


@dataclass(frozen=True, slots=True)
class Told:
    """A table as the program sees it. `layout` is that as if a person had said it, `rows` are the first under it.

    `records` are those of the rows that look like transactions, `american` says whether the table bears signs of a US
    export. `order` and `decimal` are those of the whole file, with an example where they are in doubt.
    """

    name: str
    layout: TableLayout
    order: DateOrder
    decimal: DecimalMark
    rows: tuple[Row, ...]
    records: tuple[Sequence[Cell], ...]
    american: bool
    table: Table

    def cells(self) -> list[list[str]]:
        """The first rows, as a person reads them."""
        return [[text_of(cell) for cell in cells] for _, cells in self.rows[:_SHOWN]]


def told(sheet: Sheet) -> Told | None:
    """What the program sees in a sheet, or else its best guess; None where the rows are no table."""
    table = find_table(sheet.rows)
    if table is None or table.header is None:
        table = _under_strange_words(sheet.rows) or table or table_under(0, None, sheet.rows)
    if not 1 < table.columns.width <= MOST_COLUMNS:
        return None
    under = tuple((number, cells) for number, cells in sheet.rows if number > table.number)
    sample = [cells for _, cells in under]
    layout = TableLayout(
        fingerprint_of(table.header, table.columns, sample),
        tuple(table.columns.headings) if table.header is not None else (),
        roles_of(table.columns),
    )
    if sheet.order:
        order = replace(table.columns.order, order=sheet.order, example=sheet.doubtful_date)
        decimal = DecimalMark(sheet.decimal, sheet.doubtful_amount)
        table = replace(table, columns=replace(table.columns, order=order, decimal=decimal))
    columns, american = table.columns, is_american([table.header or (), *sample])
    records = tuple(records_among(sample))
    return Told(sheet.name, layout, columns.order, columns.decimal, under, records, american, table)


def _under_strange_words(rows: Sequence[Row]) -> Table | None:
    """The table under headings that the program does not know: words alone, in the first row as wide as most are."""
    widths = sorted(len(cells) for _, cells in rows if len(cells) > 1)
    for place, (number, cells) in enumerate(rows if widths else ()):
        if _filled(cells) * 2 > widths[len(widths) // 2]:
            words = not any(char.isdigit() for cell in cells for char in text_of(cell))
            return table_under(number, cells, rows[place + 1 :]) if words else None
    return None


def _filled(cells: Sequence[Cell]) -> int:
    return sum(bool(text_of(cell)) for cell in cells)


@dataclass(frozen=True, slots=True)
class Preview:
    """What would come of a layout in the first rows: lines, those of them that lack a day or an amount, other rows.

    `misfit` says what in the file speaks against the layout; "" if nothing does. `order_matters` and `decimal_matters`
    say whether some days or amounts would be others by another choice.
    """

    lines: tuple[Line, ...]
    undated: int
    unpriced: int
    others: int
    misfit: str
    order_matters: bool
    decimal_matters: bool


def preview(seen: Told, layout: TableLayout) -> Preview:
    """The first rows as they would be read by this layout; what it leaves open is read as in the whole file."""
    whole = replace(layout, order=layout.order or seen.order.order, decimal=layout.decimal or seen.decimal.mark)
    settled = settle_as(whole, seen.table.columns, seen.records, american=seen.american)
    table = replace(seen.table, number=0, columns=settled.columns)
    found = [one for one in lines(Lookahead(islice(seen.rows, _SHOWN)), table) if isinstance(one, Line | Lines)]
    every = [line for one in found for line in ([one] if isinstance(one, Line) else one)]
    shown = tuple(line for line in every if not line.aside)
    return Preview(
        shown,
        sum(line.date is None for line in shown) if layout.places(ColumnRole.DATE) else 0,
        sum(line.amount is None for line in shown) if settled.columns.movement.columns else 0,
        len(every) - len(shown),
        settled.misfit,
        _differ(seen, settled.columns.dates, read_date, DATE_ORDERS),
        _differ(seen, (*settled.columns.movement.columns, *settled.columns.balances), read_amount, DECIMAL_MARKS),
    )


def _differ(seen: Told, places: Sequence[int], meaning: Callable[[Cell, str], object], ways: Sequence[str]) -> bool:
    """Whether some cell of these columns has several meanings, by the way in which it is read."""
    cells = {row[place] for _, row in seen.rows for place in places if place < len(row)}
    return any(len({found for way in ways if (found := meaning(cell, way))}) > 1 for cell in cells)
