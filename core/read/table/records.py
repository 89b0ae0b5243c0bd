"""One record of a table as a Line: its day, its signed amount, its currency, and all of its other texts.

Most records are as regular as their table; `quick` reads such a one, `regular` blocks of them. `careful` reads the
others: cells that slipped, days left blank, amounts with a remark beside them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from core.model import Line, Lines
from core.read.table.columns import Columns
from core.read.table.headings import is_standing, is_total
from core.read.table.refitted import refitted
from core.read.table.regular import Regular, Values, currency_of
from core.read.values.amounts import Money, read_amount
from core.read.values.cells import BLANKS, Block, Cell, joined, narrow, text_of
from core.words import tr

_NUMBER_AND_NOTE = re.compile(r"\s*([^\d(（]*\d[\d.,]*)\s*[(（].*[)）]\s*")


def trouble_of(text: str) -> str:
    """Why some of a text could not be got at; "" if all was."""
    return tr("some characters of this line are damaged") if "\ufffd" in text else ""


class Records:
    """The records of one table, on sheet `page`. `counts` gathers what a person must be told at the end.

    `lines` is how many came of it so far; where `certain`, every row of the usual width is one, though
    it has neither a day nor an amount that could be read.
    """

    def __init__(self, columns: Columns, page: int | None, counts: Counter[str], *, certain: bool = False) -> None:
        self.columns = columns
        self.lines = 0
        self._certain = certain
        self._page = page
        self._counts = counts
        self.regular = Regular(columns, page)
        self._last_day: date | None = None

    def quick(self, number: int, cells: Sequence[Cell]) -> Line | None:
        """A record as regular as can be, or None for one that `careful` must look at."""
        found = self.regular.read(Block(number, [[cell] for cell in cells]))
        line = found.line() if found else None
        if line:
            self._last_day = line.date
            self.lines += 1
        return line

    def stretch(self, found: Values, start: int, stop: int) -> Lines:
        """The records from place `start` to before `stop`, none of which is odd."""
        self._last_day = found.dates[stop - 1]
        self.lines += stop - start
        return found.lines(start, stop)

    def careful(self, number: int, cells: Sequence[Cell]) -> Line | None:
        """The row as a line, or None where it is no transaction."""
        columns = self.columns
        cells = refitted(cells, columns, self.regular.days.__getitem__)
        dated = [place for place in columns.dates if place < len(cells) and self.regular.days[cells[place]]]
        day = self.regular.days[cells[dated[0]]] if dated else None
        places, amount, currency = self._amount(cells, dated=day is not None)
        if not self._is_one(cells, day, amount):
            return None
        if columns.carries_date and _blank(cells, columns.dates[:1]):
            day = self._last_day or day
        self._last_day = day
        self.lines += 1
        self._counts["undated"] += day is None and bool(columns.dates)
        self._counts["unpriced"] += amount is None and bool(columns.movement.columns)
        numeric = {*dated, *places, *(place for place in columns.balances if _is_number(cells, place))}
        text = joined(cell for place, cell in enumerate(cells) if place not in numeric)
        currency = self._currency(cells) or currency or columns.currency_name
        return Line(number, text, self._page, day, amount, currency, trouble=trouble_of(text))

    def _is_one(self, cells: Sequence[Cell], day: date | None, amount: Decimal | None) -> bool:
        if day is None and amount is None:
            return self._certain and len(cells) == self.columns.width
        return self._moves(cells, day, amount)

    def _moves(self, cells: Sequence[Cell], day: date | None, amount: Decimal | None) -> bool:
        """Whether a row with a day or an amount is a transaction: not a total, a balance, or a day without money."""
        texts = [text for cell in cells if isinstance(cell, str) and (text := text_of(cell))]
        if any(is_standing(text) for text in texts):
            return False
        if day is None:
            words = [text for text in texts if any(char.isalpha() for char in text) and not read_amount(text)]
            if self._is_labelled(cells):
                self._counts["passed"] += 1
                return False
            return bool(words) and not any(is_total(text) for text in words)
        if amount is None and self.columns.movement.columns and _blank(cells, self.columns.movement.columns):
            self._counts["moneyless"] += 1
            return False
        return True

    def _is_labelled(self, cells: Sequence[Cell]) -> bool:
        """Whether the row is a word where days stand and a number: of the summaries below some tables."""
        used = [place for place, cell in enumerate(cells) if text_of(cell)]
        return len(used) == 2 and used[0] in self.columns.dates and not self._certain

    def continuation(self, cells: Sequence[Cell]) -> str:
        """The text of a transaction's second row, as some exports print the description: text only, under the text.

        "" for any other row.
        """
        columns = self.columns
        used = {place for place, cell in enumerate(cells) if text_of(cell)}
        numeric = {*columns.dates, *columns.movement.columns, *columns.balances}
        if not used or not columns.dates or numeric & used or 0 in used:
            return ""
        text = joined(cells)
        return "" if is_total(text) or is_standing(text) else text

    def _currency(self, cells: Sequence[Cell]) -> str:
        place = self.columns.currency
        return "" if place is None or place >= len(cells) else currency_of(text_of(cells[place]))

    def _amount(self, cells: Sequence[Cell], *, dated: bool) -> tuple[list[int], Decimal | None, str]:
        """The columns used up, the signed amount and the currency printed with it."""
        movement, said = self.columns.movement, self.columns.direction
        if movement.amount is None:
            return self._both_sides(cells)
        place, money = self._money(cells, movement.amount, dated=dated)
        if money is None:
            return [], None, ""
        factor = said.factor(cells) if said else 1 if money.side else movement.unmarked_sign
        used = [] if place is None or factor == 0 else [place]
        return used, money.amount * factor, money.currency

    def _both_sides(self, cells: Sequence[Cell]) -> tuple[list[int], Decimal | None, str]:
        movement, mark = self.columns.movement, self.columns.decimal.mark
        sides = ((movement.debit, movement.debit_sign), (movement.credit, movement.credit_sign))
        if movement.fee is not None and _blank(cells, movement.columns):
            sides = ((movement.fee, movement.debit_sign), (None, 1))
        found = [
            (place, money, sign)
            for place, sign in sides
            if place is not None and place < len(cells) and (money := read_amount(cells[place], mark))
        ]
        if not found:
            return [], None, ""
        total = sum((money.amount * sign for _, money, sign in found), Decimal())
        return [place for place, _, _ in found], total, next((m.currency for _, m, _ in found if m.currency), "")

    def _money(self, cells: Sequence[Cell], place: int, *, dated: bool) -> tuple[int | None, Money | None]:
        """The amount in its column, and the column. None for the column where the cell says more than the amount."""
        mark = self.columns.decimal.mark
        cell = cells[place] if place < len(cells) else ""
        money = read_amount(cell, mark)
        if money and not (dated and len(cells) != self.columns.width and _is_code(cell)):
            return place, money
        if isinstance(cell, str) and (noted := _NUMBER_AND_NOTE.fullmatch(narrow(cell))):
            return None, read_amount(noted[1], mark)
        if not dated or len(cells) == self.columns.width:
            return None, None
        at, slipped = self._slipped(cells, place)
        return (at, slipped) if slipped or not money else (place, money)

    def _slipped(self, cells: Sequence[Cell], place: int) -> tuple[int | None, Money | None]:
        """Rows with fewer or more cells than the others: counted from the right, or the only price in the row."""
        moved = place + len(cells) - self.columns.width
        prices = [at for at, one in enumerate(cells) if at not in self.columns.dates and has_cents(one)]
        if moved not in prices and len(prices) != 1:
            return None, None
        at = moved if moved in prices else prices[0]
        return at, read_amount(cells[at], self.columns.decimal.mark)


def _is_code(cell: Cell) -> bool:
    """Whether a cell that reads as money may as well be a reference such as R2: a letter, then whole numbers."""
    return isinstance(cell, str) and bool(re.fullmatch(r"[^\W\d_]+\d+", cell))


def has_cents(cell: Cell) -> bool:
    """Whether a cell looks like a price and not like some other number."""
    if isinstance(cell, str):
        return bool(re.search(r"\d[.,]\d{2}\D{0,4}$", cell) and read_amount(cell))
    return isinstance(cell, Decimal)


def _blank(cells: Sequence[Cell], places: Iterable[int]) -> bool:
    return all(place >= len(cells) or text_of(cells[place]) in BLANKS for place in places)


def _is_number(cells: Sequence[Cell], place: int) -> bool:
    return place < len(cells) and read_amount(cells[place]) is not None
