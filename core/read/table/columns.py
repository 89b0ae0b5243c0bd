"""Which column is the day, the amount, the balance ...: headings and content together, settled once for a table.

The rules work for tables with headings in any known language and for tables without any. A column that gets no role
is text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain

from core.read.table.balance import sign_is_lost, signs_told
from core.read.table.currency_column import currency_column, is_currency, printed_currency
from core.read.table.headings import MONEY_ROLES, amount_rank, date_rank, is_standing, is_total, roles
from core.read.table.movement import Cells, Movement, Numbers, has_letters, numbers_in, settle_movement
from core.read.values.amounts import DecimalMark, read_amount, settle_decimal, whole_marks
from core.read.values.cells import WIDEST, Cell, fold, text_of
from core.read.values.currencies import currency_within
from core.read.values.dates import DateOrder, is_day, read_date, serial_date, settle_order
from core.read.values.directions import Direction, direction_by_balance, is_mute, settle_direction
from core.read.values.vocabulary import BEGUN, RATE, Role
from core.read.values.years import settle_years

_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Columns:
    """The roles of a table's columns, counted from 0; `dates` has the best first.

    `currency_name` holds for rows that name none themselves. `width` is how many cells most records have, `overflow`
    that more are filled than are headed, `short` that some end before the last number. `sign_unclear` says that nothing
    told the sign of amounts that seem to need one.
    """

    headings: tuple[str, ...]
    dates: tuple[int, ...]
    order: DateOrder
    serial: bool
    movement: Movement
    balances: tuple[int, ...]
    direction: Direction | None
    currency: int | None
    currency_name: str
    decimal: DecimalMark
    has_text: bool
    carries_date: bool
    width: int
    overflow: bool
    short: bool
    sign_unclear: bool

    @property
    def in_doubt(self) -> bool:
        """Whether the sample left open how dates or amounts are to be read, so that the whole column must be asked."""
        return bool(self.order.example or self.order.open or self.decimal.example)

    @property
    def hold_lines(self) -> bool:
        """Whether rows here are transactions and not a list of balances, prices, rates or addresses.

        A dated row needs words or an amount that a heading names; a row without a day needs both.
        """
        named = self.movement.debit is not None or any(
            amount_rank(self.headings[column]) > 0 for column in self.movement.columns
        )
        if self.dates:
            return named or (self.has_text and (bool(self.movement.columns) or not self.balances))
        counted = any(
            {Role.FEE, Role.BALANCE} & roles(heading) and Role.TEXT not in roles(heading) for heading in self.headings
        )
        return named and self.has_text and not counted


def settle(header: Cells | None, rows: Sequence[Cells], american: bool) -> Columns:
    """The roles for rows under `header`. `rows` is a sample; `american` decides dates that nothing else decides."""
    width = _width(header or (), rows)
    headings = _headings(header, width)
    records = records_among(rows)
    dates, serial = _date_columns(headings, records, width)
    data = [cells for cells in records if any(_dated(cells, column, serial) for column in dates)] if dates else records
    columns = [[cells[place] if place < len(cells) else "" for cells in data] for place in range(width)]
    days = [columns[place] for place in dates]
    currencies = [place for place in range(width) if place not in dates and is_currency(columns[place])]
    headings = _with_inherited(headings, currencies)
    decimal = _decimal(columns, headings, dates)
    numbers = _numbers(columns, headings, dates, decimal.mark)
    movement, balances = settle_movement(headings, columns, numbers, bool(header))
    others = [place for place in numbers if place not in movement.columns and place not in balances]
    taken = {*dates, *movement.columns, *balances, *currencies}
    words = {place: columns[place] for place in range(width) if place not in taken and place not in numbers}
    amounts = None if movement.amount is None else numbers[movement.amount]
    direction = None if amounts is None else _direction(headings, words, amounts, [numbers[at] for at in balances])
    named = _currency_name(headings, columns, movement)
    return Columns(
        headings=tuple(headings),
        dates=dates,
        order=settle_years(settle_order(days, american), days, chain(headings, *words.values())),
        serial=serial,
        movement=movement,
        balances=balances,
        direction=direction,
        currency=currency_column(currencies, movement, others, headings),
        currency_name=named,
        decimal=whole_marks(decimal, named),
        has_text=any(has_letters(cells) for cells in words.values()),
        carries_date=carries_date(records, dates, movement, decimal.mark),
        width=Counter(map(len, data or rows or [()])).most_common(1)[0][0],
        overflow=bool(header) and any(text_of(cell) for cells in data for cell in cells[len(header or ()) :]),
        short=bool(header) and any(len(cells) <= max((0, *movement.columns, *balances)) for cells in data),
        sign_unclear=amounts is not None
        and direction is None
        and (is_mute(headings, words, amounts) or _is_open(movement, balances, headings, columns, numbers)),
    )


def _is_open(
    movement: Movement, balances: Sequence[int], headings: Sequence[str], columns: Sequence[Cells], numbers: Numbers
) -> bool:
    """Whether unsigned amounts need signs to lead from balance to balance, or have neither a heading nor a sign."""
    place = movement.amount or 0
    if any(sign_is_lost(numbers[at], numbers[place]) for at in balances):
        return True
    return not (movement.guessed or headings[place] or any(map(_bears_sign, columns[place])))


def _bears_sign(cell: Cell) -> bool:
    money = read_amount(cell)
    return bool(money and (money.amount < 0 or money.side)) or text_of(cell).startswith("+")


def _currency_name(headings: Sequence[str], columns: Sequence[Cells], movement: Movement) -> str:
    """The currency that the amounts' headings name, else the one that they are printed with."""
    headed = next((found for place in movement.columns if (found := currency_within(headings[place]))), "")
    return headed or printed_currency(cell for place in movement.columns for cell in columns[place])


def _direction(
    headings: Sequence[str],
    words: Mapping[int, Cells],
    amounts: Sequence[Decimal | None],
    balances: Sequence[Sequence[Decimal | None]],
) -> Direction | None:
    """What gives the amounts their direction: known words, else words that the balances explain."""
    if direction := settle_direction(headings, words, amounts):
        return direction
    signs = next((told for balance in balances if -1 in (told := signs_told(balance, amounts))), [])
    return direction_by_balance(words, signs)


def records_among(rows: Sequence[Cells]) -> list[Cells]:
    """The rows that look like records: no totals and balances, and at least half as full as full ones usually are.

    Without a day, half as full is a name and a sum of a summary.
    """
    texts = [[text for cell in cells if (text := text_of(cell))] for cells in rows]
    candidates = [
        (cells, own)
        for cells, own in zip(rows, texts, strict=True)
        if len(own) > 1 and not any(_LETTER.search(text) and (is_total(text) or is_standing(text)) for text in own)
    ]
    filled = sorted(len(own) for _, own in candidates)
    full = filled[len(filled) * 3 // 4] if filled else 0
    return [cells for cells, own in candidates if len(own) * 2 >= full + (not any(map(is_day, cells)))]


def settle_doubts(columns: Columns, cells: Mapping[int, Iterable[Cell]]) -> Columns:
    """The same columns, with the order of dates and the decimal mark settled by all `cells` of the file's columns."""
    order, decimal = columns.order, columns.decimal
    if order.example or order.open:
        told = settle_order((cells[place] for place in columns.dates), american=order.order == "mdy")
        order = (
            replace(told, era=order.era, short=order.short, reign=order.reign) if told.order == order.order else told
        )
    if decimal.example:
        decimal = settle_decimal(chain.from_iterable(cells[place] for place in columns.movement.columns))
    return replace(columns, order=order, decimal=decimal)


def _decimal(columns: Sequence[Cells], headings: Sequence[str], dates: Container[int]) -> DecimalMark:
    """The decimal mark: by what is headed as money, else by other columns. 1.03 of a rate does not tell of 19.742."""
    free = [place for place in range(len(columns)) if place not in dates and not RATE.search(fold(headings[place]))]
    meant = {place: roles(headings[place]) for place in free}
    money = [columns[place] for place in free if meant[place] & MONEY_ROLES and Role.FEE not in meant[place]]
    told = settle_decimal(chain.from_iterable(money))
    if not any(map(_is_marked, chain.from_iterable(money))):
        return settle_decimal(cell for place in free for cell in columns[place])
    others = settle_decimal(cell for place in free if _is_fee(headings[place]) for cell in columns[place])
    return others if told.example and others.told else told


def _is_fee(heading: str) -> bool:
    return not heading or Role.FEE in roles(heading)


def _is_marked(cell: Cell) -> bool:
    return isinstance(cell, str) and ("." in cell or "," in cell)


def _numbers(
    columns: Sequence[Cells], headings: Sequence[str], dates: Container[int], mark: str
) -> dict[int, list[Decimal | None]]:
    """The columns of numbers, by their place."""
    return {
        place: values
        for place, cells in enumerate(columns)
        if place not in dates and (values := numbers_in(cells, headings[place], mark))
    }


def _width(header: Cells, rows: Sequence[Cells]) -> int:
    """As many columns as the longest row has, or the headings up to the last one."""
    headed = max((place + 1 for place, cell in enumerate(header) if text_of(cell)), default=0)
    return min(max(headed, *map(len, rows)) if rows else len(header), WIDEST)


def _headings(header: Cells | None, width: int) -> list[str]:
    texts = [text_of(cell) for cell in header or ()][:width]
    return texts + [""] * (width - len(texts))


def _with_inherited(headings: list[str], currencies: list[int]) -> list[str]:
    """Some exports head a currency and its unheaded amount beside it with one word."""
    result = list(headings)
    for place in currencies:
        if place + 1 < len(result) and not result[place + 1]:
            result[place + 1] = result[place]
    return result


def _dated(cells: Cells, column: int, serial: bool) -> bool:
    if column >= len(cells):
        return False
    cell = cells[column]
    return is_day(cell) or (serial and bool(serial_date(cell) or read_date(cell, "ymd")))


def _date_columns(headings: list[str], records: Sequence[Cells], width: int) -> tuple[tuple[int, ...], bool]:
    """The date columns, best first: by heading, by how full they are, then from left to right."""
    for serial in (False, True):
        ranked: list[tuple[float, int]] = []
        for place in range(width):
            filled = [cells for cells in records if place < len(cells) and text_of(cells[place])]
            rank = 3 if _is_moment(headings[place], filled, place) else date_rank(headings[place])
            dated = sum(_dated(cells, place, serial) for cells in filled)
            if (
                (serial and rank < 1)
                or rank < -5
                or dated * 10 < len(filled) * 6
                or not dated
                or _is_money_heading(headings[place])
            ):
                continue
            ranked.append((-rank - 2 * dated / len(records), place))
        if ranked:
            is_named = any(date_rank(headings[place]) > 0 for _, place in ranked)
            places = [place for _, place in sorted(ranked)]
            return tuple(one for one in places if not (is_named and _is_code(headings[one], records, one))), serial
    return (), False


def _is_moment(heading: str, records: Sequence[Cells], place: int) -> bool:
    """Whether these are the moments at which payments began, as wallets tell them, and not the first days of terms."""
    return bool(records and BEGUN.search(fold(heading))) and all(":" in text_of(cells[place]) for cells in records)


def _is_code(heading: str, records: Sequence[Cells], place: int) -> bool:
    """Whether a column headed as something else than a day holds bare digits, such as a shop's number 20190516."""
    if not heading or date_rank(heading):
        return False
    return all(text.isdigit() for cells in records if place < len(cells) if (text := text_of(cells[place])))


def _is_money_heading(heading: str) -> bool:
    return amount_rank(heading) > 0 and Role.DATE not in roles(heading)


def carries_date(records: Sequence[Cells], dates: tuple[int, ...], movement: Movement, mark: str) -> bool:
    """Whether a day is printed once and left blank for the further transactions of that day."""
    if not dates or not movement.columns:
        return False
    moved = [
        cells
        for cells in records
        if any(place < len(cells) and read_amount(cells[place], mark) for place in movement.columns)
    ]
    blank = [cells for cells in moved if dates[0] < len(cells) and not text_of(cells[dates[0]])]
    return len(blank) > 2 and len(blank) * 5 >= len(moved)
