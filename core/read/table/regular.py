"""The records that are as regular as their table, column by column: a block of rows in, the values of its lines out.

Most records are. The others (`Values.odd`) are left to whoever looks at a single row with more care.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache, partial
from itertools import pairwise, repeat
from operator import eq
from typing import Generic, TypeVar

from core.model import FIELD_EDGE, Line, Lines
from core.read.table.columns import Columns
from core.read.table.headings import may_be_standing
from core.read.values.amounts import read_amount
from core.read.values.cells import Block, Cell, joined, text_of
from core.read.values.currencies import currency_named
from core.read.values.dates import serial_date
from core.read.values.directions import direction

_MOST_REMEMBERED = 50_000
_NUMBER = {".": r"[-+]?\d++(?:\.\d++)?+", ",": r"[-+]?\d++(?:,\d++)?+"}
"""Plain numbers by decimal mark."""

_NUMBERS_OR_BLANKS = {mark: re.compile(rf"(?:{number})?+(?:\n(?:{number})?+)*+") for mark, number in _NUMBER.items()}
_AMOUNT = {mark: rf"[-+]?\d++(?:{re.escape(mark)}(?!\d{{3}}(?!\d))\d++)?+" for mark in _NUMBER}
"""The same without those of three decimals, whose mark may part thousands."""

_ONE_AMOUNT = {mark: re.compile(amount) for mark, amount in _AMOUNT.items()}
_AMOUNTS = {mark: re.compile(rf"{amount}(?:\n{amount})*+") for mark, amount in _AMOUNT.items()}
_Value = TypeVar("_Value")
_Texts = Sequence[str]

currency_of = lru_cache(maxsize=512)(currency_named)


class Remembered(dict[Cell, _Value], Generic[_Value]):
    """What cells mean, worked out where a cell is first met: most columns say the same thing in many rows."""

    def __init__(self, meaning: Callable[[Cell], _Value]) -> None:
        self._meaning = meaning

    def __missing__(self, cell: Cell) -> _Value:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        self[cell] = self._meaning(cell)
        return self[cell]


@dataclass(frozen=True, slots=True)
class Values:
    """What a block of rows says: a value of each kind for every row. `odd` are the places of rows that lack one."""

    number: int
    page: int | None
    texts: _Texts
    dates: Sequence[date | None]
    amounts: _Texts
    currencies: _Texts
    odd: frozenset[int]

    def line(self) -> Line | None:
        """The only row as a Line, None where it is odd."""
        if self.odd:
            return None
        amount = Decimal(self.amounts[0])
        return Line(self.number, self.texts[0], self.page, self.dates[0], amount, self.currencies[0])

    def lines(self, start: int, stop: int) -> Lines:
        """The rows from place `start` to before `stop`, of which none is odd."""
        return Lines(
            self.number + start,
            "\n".join(self.texts[start:stop]),
            tuple(filter(None, self.dates[start:stop])),
            "\n".join(self.amounts[start:stop]),
            tuple(self.currencies[start:stop]),
            self.page,
        )


class Regular:
    """Reads the regular records of one table, on sheet `page`. `days` tells the day in a cell of a date column."""

    def __init__(self, columns: Columns, page: int | None) -> None:
        self._columns = columns
        self._page = page
        self._mark = columns.decimal.mark
        self.days: Remembered[date | None] = Remembered(self._day)
        self._signed = {sign: Remembered(partial(self._amount, sign)) for sign in (1, -1)}
        self._signs = Remembered(self._sign)
        numeric = {*columns.dates, *columns.movement.columns, *columns.balances}
        self._texts = [place for place in range(columns.width) if place not in numeric]
        self._balances = [place for place in columns.balances if place < columns.width]
        self._has_any = bool(columns.dates and columns.movement.columns and not columns.serial)
        self._has_any &= columns.movement.unmarked_sign == 1 and max(numeric, default=0) < columns.width
        self._has_any &= not (columns.direction and columns.direction.leading)

    def read(self, block: Block) -> Values | None:
        """What the rows say; None where they are none of this table, or the table has no regular rows at all."""
        if not self._has_any or len(block.columns) != self._columns.width:
            return None
        dates = [list(map(self.days.__getitem__, block.columns[place])) for place in self._columns.dates]
        amounts, texts = self._amounts(block.columns), self._joined(block)
        odd = {place for values in (*dates, amounts, texts) for place in _lacking(values)}
        odd.update(_to_look_at(texts), *(self._no_numbers(block.columns[place]) for place in self._balances))
        return Values(block.number, self._page, texts, dates[0], amounts, self._currencies(block), frozenset(odd))

    def _day(self, cell: Cell) -> date | None:
        return self._columns.order.day(cell) or (serial_date(cell) if self._columns.serial else None)

    def _amount(self, sign: int, cell: Cell) -> str:
        """The amount times `sign`, as text; "" for a cell that says anything else or more than a number."""
        if isinstance(cell, str) and _ONE_AMOUNT[self._mark].fullmatch(cell):
            number = cell.replace(",", ".")
            return number if sign == 1 else number[1:] if number[0] == "-" else "-" + number.lstrip("+")
        money = read_amount(cell, self._mark)
        return str(money.amount * sign) if money and not money.currency and not money.side else ""

    def _amounts(self, columns: Sequence[Sequence[Cell]]) -> _Texts:
        movement, said = self._columns.movement, self._columns.direction
        if movement.amount is None:
            return self._of_both_sides(columns)
        cells = columns[movement.amount]
        if said is None:
            return self._as_printed(cells)
        signs = list(map(self._signs.__getitem__, columns[said.column]))
        if set(signs) == {1}:
            return self._as_printed(cells)
        return [self._signed[sign][cell] if sign else "" for sign, cell in zip(signs, cells, strict=True)]

    def _as_printed(self, cells: Sequence[Cell]) -> _Texts:
        """The amounts as they stand, at once where all are plain."""
        with suppress(TypeError):  # a workbook's numbers
            whole = "\n".join(cells)  # type: ignore[arg-type]
            if _AMOUNTS[self._mark].fullmatch(whole):
                return whole.replace(",", ".").split("\n") if self._mark == "," else cells  # type: ignore[return-value]
        return list(map(self._signed[1].__getitem__, cells))

    def _sign(self, cell: Cell) -> int:
        """By what the amount is multiplied where a column of directions says this; 0 where it says nothing clear."""
        said, side = self._columns.direction, direction(text_of(cell))
        return said.factors[side] if said and side else 0

    def _of_both_sides(self, columns: Sequence[Sequence[Cell]]) -> _Texts:
        """Rows in which both sides are filled, and not just with a zero, are odd."""
        movement = self._columns.movement
        debits = columns[movement.debit] if movement.debit is not None else repeat("")
        credits_ = columns[movement.credit] if movement.credit is not None else repeat("")
        out, come = self._signed[movement.debit_sign], self._signed[movement.credit_sign]
        return [
            come[credit] if debit == "" else out[debit] if credit == "" else ""
            for _, debit, credit in zip(columns[0], debits, credits_, strict=False)
        ]

    def _joined(self, block: Block) -> _Texts:
        """The texts of each row as one, the way `joined` does it, but faster where no cell is blank or repeated."""
        columns = [column for place in self._texts if any(column := block.columns[place])]
        if not columns:
            return [""] * len(block)
        if all(map(all, columns)) and not any(any(map(eq, left, right)) for left, right in pairwise(columns)):
            with suppress(TypeError):  # a workbook's numbers
                return list(map(FIELD_EDGE.join, zip(*columns, strict=True)))
        return list(map(joined, zip(*columns, strict=True)))

    def _currencies(self, block: Block) -> _Texts:
        place, usual = self._columns.currency, self._columns.currency_name
        if place is None or place >= len(block.columns):
            return [usual] * len(block)
        return [currency_of(text_of(cell)) or usual for cell in block.columns[place]]

    def _no_numbers(self, column: Sequence[Cell]) -> Iterable[int]:
        """The places of cells that are neither blank nor a number."""
        with suppress(TypeError):  # a workbook's numbers
            if _NUMBERS_OR_BLANKS[self._mark].fullmatch("\n".join(column)):  # type: ignore[arg-type]
                return []
        return [place for place, cell in enumerate(column) if cell != "" and read_amount(cell, self._mark) is None]


def _lacking(values: Sequence[object]) -> list[int]:
    return [] if all(values) else [place for place, value in enumerate(values) if not value]


def _to_look_at(texts: _Texts) -> list[int]:
    """The places of texts with damage in them, or with words that may announce a balance."""
    whole = "\n".join(texts)
    if "\ufffd" not in whole and not may_be_standing(whole):
        return []
    return [place for place, text in enumerate(texts) if "\ufffd" in text or may_be_standing(text)]
