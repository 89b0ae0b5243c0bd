"""The records that are as regular as their table, column by column: a block of rows in, the values of its lines out.

Most records are. The others (`Values.odd`) are left to whoever looks at a single row with more care.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache, partial
from itertools import compress, count
from operator import add, eq, ne
from typing import Generic, TypeVar

from core.model import FIELD_EDGE, Line, Lines
from core.read.table.columns import Columns
from core.read.table.headings import may_be_standing
from core.read.values.amounts import read_amount
from core.read.values.bare import Bare, bare, negated
from core.read.values.cells import BLANKS, Block, Cell, joined, text_of
from core.read.values.currencies import currency_named
from core.read.values.dates import serial_date

_MOST_REMEMBERED = 50_000
_MANY = 30
"""Columns of text from which it takes longer to compare each with each than to look at row by row."""
_DASHES = frozenset(filter(None, BLANKS))
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
    """What a block of rows says: a value of each kind for every row. `odd` are the places of rows that lack one.

    Texts and amounts are joined by line breaks, and `apart` as well where some rows are odd.
    """

    number: int
    page: int | None
    texts: str
    dates: Sequence[date | None]
    amounts: str
    currencies: _Texts
    odd: frozenset[int]
    apart: tuple[_Texts, _Texts]

    def line(self) -> Line | None:
        """The only row as a Line, None where it is odd."""
        if self.odd:
            return None
        return Line(self.number, self.texts, self.page, self.dates[0], Decimal(self.amounts), self.currencies[0])

    def lines(self, start: int, stop: int) -> Lines:
        """The rows from place `start` to before `stop`, of which none is odd."""
        texts, amounts = self.texts, self.amounts
        if self.odd:
            texts, amounts = ("\n".join(values[start:stop]) for values in self.apart)
        dates, currencies = self.dates[start:stop], self.currencies[start:stop]
        return Lines(self.number + start, texts, tuple(filter(None, dates)), amounts, tuple(currencies), self.page)


class Regular:
    """Reads the regular records of one table, on sheet `page`. `days` tells the day in a cell of a date column."""

    def __init__(self, columns: Columns, page: int | None) -> None:
        self._columns = columns
        self._page = page
        self._mark = columns.decimal.mark
        self.days: Remembered[date | None] = Remembered(self._day)
        self._signed = {sign: Remembered(partial(self._amount, sign)) for sign in (1, -1)}
        self._signs = Remembered(self._sign)
        self._named = Remembered(self._currency)
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
        own, amounts = self._joined(block), self._amounts(block.columns)
        texts = "\n".join(own)
        odd = {place for values in (*dates, own) for place in _lacking(values)}
        odd.update(_blank(amounts), _to_look_at(texts))
        odd.update(*(self._no_numbers(block.columns[place]) for place in self._balances))
        apart = (own, amounts.split("\n")) if odd else ((), ())
        currencies = self._currencies(block)
        return Values(block.number, self._page, texts, dates[0], amounts, currencies, frozenset(odd), apart)

    def _day(self, cell: Cell) -> date | None:
        return self._columns.order.day(cell) or (serial_date(cell) if self._columns.serial else None)

    def _amount(self, sign: int, cell: Cell) -> str:
        """The amount times `sign`, as text; "" for a cell that says anything else, or names another currency."""
        money = read_amount(cell, self._mark)
        return str(money.amount * sign) if money and self._is_usual(money.currency) else ""

    def _is_usual(self, currency: str) -> bool:
        """Whether a currency printed with an amount says nothing new."""
        return currency in ("", self._columns.currency_name)

    def _amounts(self, columns: Sequence[Sequence[Cell]]) -> str:
        """The amounts of all rows, joined by line breaks; "" for a row that has none."""
        movement, said = self._columns.movement, self._columns.direction
        if movement.amount is None:
            return self._of_both_sides(columns)
        cells = columns[movement.amount]
        if said is None:
            return self._times(1, cells)
        signs = list(map(self._signs.__getitem__, columns[said.column]))
        if set(signs) == {1}:
            return self._times(1, cells)
        either = {sign: self._times(sign, cells).split("\n") for sign in (1, -1)}
        return "\n".join([either[sign][place] if sign else "" for place, sign in enumerate(signs)])

    def _times(self, sign: int, cells: Sequence[Cell]) -> str:
        """The amounts of a column times `sign`: at once where none is unusual."""
        found = _bare(cells, self._mark)
        if found and self._is_usual(found.currency):
            return found.numbers if sign == 1 else negated(found.numbers)
        return "\n".join(map(self._signed[sign].__getitem__, cells))

    def _sign(self, cell: Cell) -> int:
        """By what the amount is multiplied where a column of directions says this; 0 where it says nothing clear."""
        said = self._columns.direction
        side = said.side(text_of(cell)) if said else None
        return said.factors[side] if said and side else 0

    def _of_both_sides(self, columns: Sequence[Sequence[Cell]]) -> str:
        """Rows in which both sides are filled, and not just with a zero, are odd."""
        movement = self._columns.movement
        sides = [(movement.debit, movement.debit_sign), (movement.credit, movement.credit_sign)]
        cells = [(_without_dashes(columns[place]), sign) for place, sign in sides if place is not None]
        read = [self._times(sign, column).split("\n") for column, sign in cells]
        amounts = list(map("".join, zip(*read, strict=True)))
        filled = [map(partial(ne, ""), column) for column, _ in cells]
        for place in compress(count(), map(all, zip(*filled, strict=True)) if len(filled) > 1 else ()):
            amounts[place] = ""
        return "\n".join(amounts)

    def _joined(self, block: Block) -> _Texts:
        """The texts of each row as one, the way `joined` does it, but faster where no cell is repeated."""
        columns = [column for place in self._texts if any(column := block.columns[place])]
        if not columns:
            return [""] * len(block)
        if len(columns) > _MANY:
            return list(map(joined, zip(*columns, strict=True)))
        try:
            texts = _joined_texts(columns)
        except TypeError:  # a workbook's numbers
            return list(map(joined, zip(*columns, strict=True)))
        for place in _repeated(columns):
            texts[place] = joined(column[place] for column in columns)
        return texts

    def _currencies(self, block: Block) -> _Texts:
        place, usual = self._columns.currency, self._columns.currency_name
        if place is None or place >= len(block.columns):
            return [usual] * len(block)
        return list(map(self._named.__getitem__, block.columns[place]))

    def _currency(self, cell: Cell) -> str:
        return currency_of(text_of(cell)) or self._columns.currency_name

    def _no_numbers(self, column: Sequence[Cell]) -> Iterable[int]:
        """The places of cells that are neither blank nor a number."""
        if _bare(column, self._mark):
            return []
        return [place for place, cell in enumerate(column) if cell != "" and read_amount(cell, self._mark) is None]


def _without_dashes(cells: Sequence[Cell]) -> Sequence[Cell]:
    """Some exports print a dash on the side on which nothing was moved."""
    return cells if _DASHES.isdisjoint(cells) else ["" if cell in _DASHES else cell for cell in cells]


def _bare(cells: Sequence[Cell], mark: str) -> Bare | None:
    """The numbers of a column of text; None where some cell is unusual, or a workbook's, or not worth the trouble."""
    if len(cells) == 1:
        return None
    try:
        whole = "\n".join(cells)  # type: ignore[arg-type]
    except TypeError:
        return None
    return bare(whole, mark) if whole.count("\n") == len(cells) - 1 else None


def _joined_texts(columns: Sequence[Sequence[Cell]]) -> list[str]:
    """The filled cells of each row as one text. Raises TypeError where some are no text."""
    if not all(columns[0]):
        return [FIELD_EDGE.join([cell for cell in row if cell != ""]) for row in zip(*columns, strict=True)]
    texts = columns[:1]
    for column in columns[1:]:
        if all(column):
            texts = [*texts, column]
        else:
            edged = [cell and FIELD_EDGE + cell for cell in column]  # type: ignore[operator]
            texts = [*texts[:-1], list(map(add, texts[-1], edged))]
    return list(map(FIELD_EDGE.join, zip(*texts, strict=True)))


def _repeated(columns: Sequence[Sequence[Cell]]) -> set[int]:
    """The places of rows in which a cell may say what the one before it says, blank ones left out."""
    places: set[int] = set()
    for left, cells in enumerate(columns):
        filled = cells if all(cells) else [cell or None for cell in cells]
        for right in columns[left + 1 :]:
            places.update(compress(count(), map(eq, filled, right)))
            if all(right):
                break
    return places


def _lacking(values: Sequence[object]) -> list[int]:
    return [] if all(values) else [place for place, value in enumerate(values) if not value]


def _blank(whole: str) -> list[int]:
    """The places of blank lines."""
    return _lacking(whole.split("\n")) if "\n\n" in f"\n{whole}\n" else []


def _to_look_at(whole: str) -> list[int]:
    """The places of texts with damage in them, or with words that may announce a balance."""
    if "\ufffd" not in whole and not may_be_standing(whole):
        return []
    return [place for place, text in enumerate(whole.split("\n")) if "\ufffd" in text or may_be_standing(text)]
