"""Columns as a person settled them, and whether what they settled fits what is in the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain

from core.model import DATE_ORDERS, ColumnRole, TableLayout
from core.read.table.columns import Columns, carries_date, records_among
from core.read.table.fingerprint import of_header, of_kinds
from core.read.table.movement import Cells, Movement, has_letters, numbers_in, sign_of_unmarked, two_sides
from core.read.values.amounts import DecimalMark, read_amount, settle_decimal
from core.read.values.cells import BLANKS, Cell, text_of
from core.read.values.currencies import currency_within
from core.read.values.dates import DateOrder, read_date, serial_date, settle_order
from core.read.values.directions import Direction, direction_told, settle_leading
from core.read.values.years import settle_years
from core.words import tr


def fingerprint_of(header: Cells | None, columns: Columns, rows: Sequence[Cells]) -> str:
    """What the table is known by: its header, or else what its columns hold. `rows` is the sample."""
    if header is not None:
        return of_header(header)
    cells = _by_column(records_among(rows), columns.width)
    return of_kinds(_kind(columns, place, cells[place]) for place in range(columns.width))


def _kind(columns: Columns, place: int, cells: Sequence[Cell]) -> str:
    if place in columns.dates:
        return "date"
    return "number" if numbers_in(cells, "", columns.decimal.mark) else "text"


def _by_column(records: Sequence[Cells], width: int) -> list[list[Cell]]:
    return [[cells[place] if place < len(cells) else "" for cells in records] for place in range(width)]


def roles_of(columns: Columns) -> tuple[ColumnRole, ...]:
    """The columns' roles as the program sees them."""
    roles = [ColumnRole.TEXT] * max(len(columns.headings), columns.width)
    movement, said = columns.movement, columns.direction
    found = [
        *((place, ColumnRole.BALANCE) for place in columns.balances),
        *((place, ColumnRole.OTHER_DATE) for place in columns.dates[1:]),
        *((place, ColumnRole.DATE) for place in columns.dates[:1]),
        (columns.currency, ColumnRole.CURRENCY),
        (said.column if said and not said.leading else None, ColumnRole.DIRECTION),
        (movement.amount, ColumnRole.AMOUNT),
        (movement.debit, ColumnRole.PAID_OUT),
        (movement.credit, ColumnRole.PAID_IN),
    ]
    for place, role in found:
        if place is not None and place < len(roles):
            roles[place] = role
    return tuple(roles)


@dataclass(frozen=True, slots=True)
class Settled:
    """A table's columns by a person's word. `misfit` says what in the file speaks against it; "" if nothing does."""

    columns: Columns
    misfit: str


def settle_as(layout: TableLayout, told: Columns, records: Sequence[Cells], *, american: bool) -> Settled:
    """The columns of these records (see `records_among`) by this layout; `told` is how the program sees them."""
    width = max(len(told.headings), len(layout.roles))
    cells = _by_column(records, width)
    dates = layout.places(ColumnRole.DATE, ColumnRole.OTHER_DATE)
    decimal = _decimal(layout, cells)
    movement = _movement(layout, cells, decimal.mark)
    headings = told.headings + ("",) * (width - len(told.headings))
    days = [cells[place] for place in dates]
    order = DateOrder(layout.order) if layout.order else settle_order(days, american)
    words = chain(headings, *(cells[place] for place in layout.places(ColumnRole.TEXT)))
    columns = replace(
        told,
        headings=headings,
        dates=dates,
        order=settle_years(order, days, words),
        serial=any(serial_date(cell) and not read_date(cell) for place in dates for cell in cells[place]),
        movement=movement,
        balances=layout.places(ColumnRole.BALANCE),
        direction=_direction(layout, movement, cells, decimal.mark),
        currency=next(iter(layout.places(ColumnRole.CURRENCY)), None),
        currency_name=next((name for place in movement.columns if (name := currency_within(headings[place]))), ""),
        decimal=decimal,
        has_text=any(has_letters(cells[place]) for place in layout.places(ColumnRole.TEXT)),
        carries_date=carries_date(records, dates, movement, decimal.mark),
    )
    return Settled(columns, _misfit(layout, columns, cells))


def _decimal(layout: TableLayout, cells: Sequence[Cells]) -> DecimalMark:
    if layout.decimal:
        return DecimalMark(layout.decimal)
    money = layout.places(ColumnRole.AMOUNT, ColumnRole.PAID_OUT, ColumnRole.PAID_IN, ColumnRole.BALANCE)
    return settle_decimal(cell for place in money for cell in cells[place])


def _movement(layout: TableLayout, cells: Sequence[Cells], mark: str) -> Movement:
    if amount := layout.places(ColumnRole.AMOUNT):
        return Movement(amount=amount[0], unmarked_sign=sign_of_unmarked(cells[amount[0]]))
    sides = layout.places(ColumnRole.PAID_OUT), layout.places(ColumnRole.PAID_IN)
    debit, credit = (side[0] if side else None for side in sides)
    numbers = {place: _numbers(cells[place], mark) for place in (debit, credit) if place is not None}
    return two_sides(numbers, debit, credit)


def _numbers(cells: Cells, mark: str) -> list[Decimal | None]:
    return [money.amount if (money := read_amount(cell, mark)) else None for cell in cells]


def _direction(layout: TableLayout, movement: Movement, cells: Sequence[Cells], mark: str) -> Direction | None:
    """By the column that the person named, or else by the first words of descriptions."""
    if movement.amount is None:
        return None
    amounts = _numbers(cells[movement.amount], mark)
    if said := layout.places(ColumnRole.DIRECTION):
        return direction_told(said[0], cells[said[0]], amounts)
    return settle_leading({place: cells[place] for place in layout.places(ColumnRole.TEXT)}, amounts)


def _misfit(layout: TableLayout, columns: Columns, cells: Sequence[Cells]) -> str:
    """What speaks against it, in words that stand in a sentence."""
    if not layout.places(ColumnRole.DATE) and not columns.movement.columns:
        return tr("it names neither a date nor an amount")
    for place in layout.places(ColumnRole.DATE):
        if why := _misfit_of_dates(place, cells[place], columns):
            return why
    for place in columns.movement.columns:
        filled = _filled(cells[place])
        if sum(read_amount(cell, columns.decimal.mark) is not None for cell in filled) * 2 < len(filled):
            return tr("column {n} holds no amounts").format(n=place + 1)
    for place in layout.places(ColumnRole.DIRECTION):
        if columns.movement.amount is not None and columns.direction is None:
            return tr("column {n} does not say what went out and what came in").format(n=place + 1)
    return ""


def _misfit_of_dates(place: int, cells: Cells, columns: Columns) -> str:
    """One in ten may be a slip of the pen in the order that was chosen; every second cell may be something else."""
    days = [cell for cell in _filled(cells) if _is_any_day(cell, columns)]
    if len(days) * 2 < len(_filled(cells)):
        return tr("column {n} holds no dates").format(n=place + 1)
    if sum(_is_day(cell, columns.order.order, columns) for cell in days) * 10 < 9 * len(days):
        return tr("the dates in column {n} are in another order").format(n=place + 1)
    return ""


def _is_any_day(cell: Cell, columns: Columns) -> bool:
    return any(_is_day(cell, order, columns) for order in DATE_ORDERS)


def _is_day(cell: Cell, order: str, columns: Columns) -> bool:
    return bool(read_date(cell, order) or (columns.serial and serial_date(cell)))


def _filled(cells: Cells) -> list[Cell]:
    return [cell for cell in cells if text_of(cell) not in BLANKS]
