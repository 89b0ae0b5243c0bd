"""Which column is the day, the amount, the balance ...: headings and content together, settled once for a table.

The rules work for tables with headings in any known language and for tables without any. A column that gets no role
is text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from core.read.amounts import DecimalMark, currency_named, currency_within, read_amount, settle_decimal
from core.read.balance import movement_by_balance
from core.read.cells import Cell, text_of
from core.read.dates import DateOrder, read_date, serial_date, settle_order
from core.read.directions import Direction, settle_direction
from core.read.headings import Role, amount_rank, date_rank, is_standing, is_total, roles

Cells = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Movement:
    """Where the amount stands: one column, or one for what went out and one for what came in (each times its sign).

    `unmarked_sign` is -1 where a CR beside some amounts says that the others are debits.
    """

    amount: int | None = None
    debit: int | None = None
    credit: int | None = None
    debit_sign: int = -1
    credit_sign: int = 1
    unmarked_sign: int = 1

    @property
    def columns(self) -> tuple[int, ...]:
        return tuple(column for column in (self.amount, self.debit, self.credit) if column is not None)


@dataclass(frozen=True, slots=True)
class Columns:
    """The roles of a table's columns, counted from 0; `dates` has the best first.

    `currency_name` holds for rows that name none themselves. `width` is how many cells most records have, `overflow` that more are filled
    than are headed.
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

    @property
    def in_doubt(self) -> bool:
        """Whether the sample left open how dates or amounts are to be read, so that the whole column must be asked."""
        return bool(self.order.example or self.decimal.example)

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
        counted = any({Role.FEE, Role.BALANCE} & roles(heading) and Role.TEXT not in roles(heading) for heading in self.headings)
        return named and self.has_text and not counted


def settle(header: Cells | None, rows: Sequence[Cells], american: bool) -> Columns:
    """The roles for rows under `header`. `rows` is a sample; `american` decides dates that nothing else decides."""
    width = max((len(cells) for cells in rows), default=len(header or ()))
    width = max(_trimmed(header), width) if header else width
    headings = _headings(header, width)
    records = _records(rows)
    dates, serial = _date_columns(headings, records, width)
    data = [cells for cells in records if any(_dated(cells, column, serial) for column in dates)] if dates else records
    columns = [[cells[place] if place < len(cells) else "" for cells in data] for place in range(width)]
    currencies = [place for place in range(width) if place not in dates and _is_currency(columns[place])]
    headings = _with_inherited(headings, currencies)
    decimal = settle_decimal(cell for place in range(width) if place not in dates for cell in columns[place])
    numbers = {
        place: values
        for place in range(width)
        if place not in dates and (values := _numbers(columns[place], headings[place], decimal.mark))
    }
    movement, balances = _movement(headings, columns, numbers, bool(header))
    taken = {*dates, *movement.columns, *balances, *currencies}
    words = {place: columns[place] for place in range(width) if place not in taken and place not in numbers}
    direction = None
    if movement.amount is not None:
        direction = settle_direction(headings, words, numbers[movement.amount])
    return Columns(
        headings=tuple(headings),
        dates=dates,
        order=settle_order((columns[place] for place in dates), american),
        serial=serial,
        movement=movement,
        balances=balances,
        direction=direction,
        currency=_nearest(currencies, movement),
        currency_name=next((found for place in movement.columns if (found := currency_within(headings[place]))), ""),
        decimal=decimal,
        has_text=any(_has_letters(cells) for cells in words.values()),
        carries_date=_carries(records, dates, movement, decimal.mark),
        width=Counter(map(len, data or rows or [()])).most_common(1)[0][0],
        overflow=bool(header) and any(text_of(cell) for cells in data for cell in cells[len(header or ()) :]),
    )


def _records(rows: Sequence[Cells]) -> list[Cells]:
    """The rows that look like records: no totals and balances, and at least half as full as the fullest."""
    texts = [[text for cell in cells if (text := text_of(cell))] for cells in rows]
    told = [any(is_total(text) or is_standing(text) for text in own) for own in texts]
    fullest = max((len(own) for own, total in zip(texts, told, strict=True) if not total), default=0)
    enough = max(2, fullest / 2)
    return [cells for cells, own, total in zip(rows, texts, told, strict=True) if len(own) >= enough and not total]


def settle_doubts(columns: Columns, rows: Iterable[Cells]) -> Columns:
    """The same columns, with the order of dates and the decimal mark settled by all rows of the file."""
    days: list[set[Cell]] = [set() for _ in columns.dates]
    amounts: set[Cell] = set()
    for cells in rows:
        for place, seen in zip(columns.dates, days, strict=True):
            seen.update(cells[place : place + 1])
        for place in columns.movement.columns:
            amounts.update(cells[place : place + 1])
    order = settle_order(days, american=columns.order.order == "mdy") if columns.order.example else columns.order
    decimal = settle_decimal(amounts) if columns.decimal.example else columns.decimal
    return replace(columns, order=order, decimal=decimal)


def _trimmed(header: Cells) -> int:
    return max((place + 1 for place, cell in enumerate(header) if text_of(cell)), default=0)


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
    return bool(read_date(cell) or read_date(cell, "mdy") or (serial and serial_date(cell)))


def _date_columns(headings: list[str], records: Sequence[Cells], width: int) -> tuple[tuple[int, ...], bool]:
    """The date columns, best first: by heading, by how full they are, then from left to right."""
    for serial in (False, True):
        ranked: list[tuple[float, int]] = []
        for place in range(width):
            filled = [cells for cells in records if place < len(cells) and text_of(cells[place])]
            rank = date_rank(headings[place])
            dated = sum(_dated(cells, place, serial) for cells in filled)
            if (serial and rank < 1) or dated * 10 < len(filled) * 6 or not dated or _is_money_heading(headings[place]):
                continue
            ranked.append((-rank - 2 * dated / len(records), place))
        if ranked:
            return tuple(place for _, place in sorted(ranked)), serial
    return (), False


def _is_money_heading(heading: str) -> bool:
    return amount_rank(heading) > 0 and Role.DATE not in roles(heading)


def _is_currency(cells: Cells) -> bool:
    texts = [text for cell in cells if isinstance(cell, str) and (text := text_of(cell))]
    return bool(texts) and sum(bool(currency_named(text)) for text in texts) * 10 >= 8 * len(texts)


def _has_letters(cells: Cells) -> bool:
    return any(isinstance(cell, str) and any(char.isalpha() for char in cell) for cell in cells)


def _numbers(cells: Cells, heading: str, mark: str) -> list[Decimal | None] | None:
    """The column as numbers (None for a blank), or None where it is no column of numbers."""
    values: list[Decimal | None] = []
    filled = strange = 0
    for cell in cells:
        text = text_of(cell)
        money = read_amount(cell, mark) if text else None
        filled += bool(text) and text not in ("-", "–", "—")
        strange += bool(text) and text not in ("-", "–", "—") and (money is None or _is_id(text))
        values.append(money.amount if money else None)
    named = amount_rank(heading) > 0 or bool(roles(heading) & {Role.DEBIT, Role.CREDIT, Role.BALANCE})
    if not filled:
        return values if named else None
    return values if strange * 10 <= filled * (5 if named else 2) else None


def _is_id(text: str) -> bool:
    """Long or zero-led digits are numbers of something: accounts, references, cheques."""
    return text.isdigit() and (len(text) > 9 or (len(text) > 1 and text[0] == "0"))


Numbers = dict[int, list[Decimal | None]]


def _movement(
    headings: list[str], columns: Sequence[Cells], numbers: Numbers, headed: bool
) -> tuple[Movement, tuple[int, ...]]:
    balances = tuple(
        place for place in numbers if Role.BALANCE in roles(headings[place]) and _rank(headings, place) < 0
    )
    pair = _headed_pair(headings, numbers, balances)
    single = _headed_amount(headings, numbers, pair)
    if pair and (single is None or _split(numbers, pair)) and not (single is not None and _signed(numbers[single])):
        return _pair(numbers, *pair), balances
    if single is not None:
        return Movement(amount=single, unmarked_sign=_unmarked_sign(columns[single])), balances
    free = {
        place: values
        for place, values in numbers.items()
        if place not in balances and Role.FEE not in roles(headings[place]) and any(values)
    }
    if headed and balances and not free:
        return Movement(), balances
    return _unheaded(headings, columns, free, numbers, balances)


def _rank(headings: list[str], place: int) -> int:
    return amount_rank(headings[place])


def _headed_amount(headings: list[str], numbers: Numbers, pair: tuple[int, int] | None) -> int | None:
    ranked = []
    for place, values in numbers.items():
        filled = sum(value is not None for value in values)
        if _rank(headings, place) > 0 and filled and place not in (pair or ()):
            changing = len({value for value in values if value is not None}) > 1 or len(values) == 1
            ranked.append((_rank(headings, place) + 2 * filled / len(values) + 0.5 * changing, -place))
    return -max(ranked)[1] if ranked else None


def _headed_pair(headings: list[str], numbers: Numbers, balances: tuple[int, ...]) -> tuple[int, int] | None:
    """The column of what went out and the one of what came in, where headings name both."""
    found: dict[Role, int] = {}
    for place in numbers:
        meant = roles(headings[place]) & {Role.DEBIT, Role.CREDIT}
        if len(meant) == 1 and place not in balances:
            found.setdefault(next(iter(meant)), place)
    return (found[Role.DEBIT], found[Role.CREDIT]) if len(found) == 2 else None


def _split(numbers: Numbers, pair: tuple[int, int]) -> bool:
    """Whether rows have one side or the other, and hardly ever both."""
    sides = [(bool(out), bool(come)) for out, come in zip(numbers[pair[0]], numbers[pair[1]], strict=True)]
    return sum(out != come for out, come in sides) * 10 >= 8 * sum(out or come for out, come in sides) > 0


def _signed(values: Sequence[Decimal | None]) -> bool:
    return any(value is not None and value < 0 for value in values)


def _pair(numbers: Numbers, debit: int, credit: int) -> Movement:
    """Exports that print debits with their minus add them; exports that print credits negative mean them positive."""
    out = [value for value in numbers.get(debit, ()) if value]
    come = [value for value in numbers.get(credit, ()) if value]
    debit_sign = 1 if sum(value < 0 for value in out) * 2 > len(out) else -1
    credit_sign = -1 if come and all(value < 0 for value in come) else 1
    return Movement(None, debit, credit, debit_sign, credit_sign)


def _unheaded(
    headings: list[str], columns: Sequence[Cells], free: Numbers, numbers: Numbers, balances: tuple[int, ...]
) -> tuple[Movement, tuple[int, ...]]:
    """No heading tells: let the balances prove it, else take two columns that take turns, else the likeliest one."""
    if proof := movement_by_balance(numbers):
        kept = tuple(dict.fromkeys((*balances, *proof.balances)))
        if proof.credit is None:
            return Movement(amount=proof.debit), kept
        return _pair(numbers, proof.debit, proof.credit), kept
    decimal = {place: values for place, values in free.items() if _has_cents(columns[place])} or free
    if not decimal:
        return Movement(), balances
    places = sorted(decimal)
    for left, right in pairwise(places):
        if right == left + 1 and _split(decimal, (left, right)):
            outs = (right, left) if _signed(decimal[right]) and not _signed(decimal[left]) else (left, right)
            return _pair(decimal, *outs), balances
    full = max(sum(value is not None for value in decimal[place]) for place in places)
    likely = [place for place in places if sum(value is not None for value in decimal[place]) * 2 >= full]
    signed = [place for place in likely if _signed(decimal[place])] if len(columns[0]) > 1 else []
    best = (signed or likely)[0]
    rest = tuple(place for place in places if place > best and place not in balances and not headings[place])
    if not headings[best] and not signed and _leaves_credit_blank(columns, best):
        return Movement(debit=best, credit=best + 1), (*balances, *rest)
    return Movement(amount=best, unmarked_sign=_unmarked_sign(columns[best])), balances


def _unmarked_sign(cells: Cells) -> int:
    """Reports that print CR beside what came in leave what went out unmarked."""
    sides = [money.side for cell in cells if (money := read_amount(cell)) and money.amount]
    return -1 if 1 in sides and -1 not in sides and 0 in sides else 1


def _has_cents(cells: Cells) -> bool:
    return any(isinstance(cell, Decimal) or (isinstance(cell, str) and not cell.strip().isdigit()) for cell in cells)


def _leaves_credit_blank(columns: Sequence[Cells], place: int) -> bool:
    """An unheaded unsigned number followed by a blank column amid others: its credit column happens to be empty."""
    after = place + 1
    if after + 1 >= len(columns) or (place and not any(text_of(cell) for cell in columns[place - 1])):
        return False
    blank = not any(text_of(cell) for cell in columns[after])
    return blank and not any(_signed_text(cell) for cell in columns[place]) and _follows_text(columns, after)


def _follows_text(columns: Sequence[Cells], after: int) -> bool:
    return any(_has_letters(cells) for cells in columns[after + 1 :])


def _signed_text(cell: Cell) -> bool:
    return text_of(cell).startswith(("-", "+"))


def _nearest(currencies: list[int], movement: Movement) -> int | None:
    """The currency column that stands closest to the amount; the one before it wins a tie."""
    if not currencies or not movement.columns:
        return currencies[0] if currencies else None
    anchor = movement.columns[0]
    return min(currencies, key=lambda place: (abs(place - anchor), place > anchor))


def _carries(records: Sequence[Cells], dates: tuple[int, ...], movement: Movement, mark: str) -> bool:
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
