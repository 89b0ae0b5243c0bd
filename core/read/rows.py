"""From the rows of a table to lines: finds the table, settles its columns, then walks. No row is dropped.

A row that is a transaction becomes a Line, with what could be got of it; any other row that is not blank becomes an
aside. What was not understood is counted and said in Remarks at the end.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import islice

from core.model import FIELD_EDGE, Line, Remark
from core.read.amounts import Money, currency_named, read_amount
from core.read.cells import Cell, Row, joined, narrow, text_of
from core.read.columns import Columns, settle
from core.read.dates import read_date, serial_date
from core.read.headings import heading_score, is_standing, is_total
from core.words import ntr, tr

SAMPLE_ROWS = 1000
"""So many rows settle the roles of the columns."""

_SURE_HEADER = 8
"""A heading_score with both a date and money in it: enough to begin another table in the same file."""

_AMERICAN = re.compile(r"\bUSD\b|(?<![A-Z])\$|\b(?:PST|PDT|EDT|CDT|MDT)\b")
_NOT_AMERICAN = re.compile(r"\b(?:AUD|NZD|CAD|SGD|HKD|GBP|EUR|INR|MXN|BRL)\b|£|€|₹")


@dataclass(frozen=True, slots=True)
class Table:
    """A header (None where the rows have none), where it stands, and what its columns are."""

    number: int
    header: Sequence[Cell] | None
    columns: Columns


class Lookahead:
    """Rows with a way to see the next ones before they come."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = iter(rows)
        self._seen: deque[Row] = deque()

    def peek(self, count: int) -> list[Row]:
        """Up to `count` rows that are still to come."""
        self._seen.extend(islice(self._rows, max(0, count - len(self._seen))))
        return list(islice(self._seen, count))

    def __iter__(self) -> Iterator[Row]:
        while True:
            if self._seen:
                yield self._seen.popleft()
            else:
                for row in self._rows:
                    yield row
                    if self._seen:
                        break
                else:
                    return


def find_table(rows: Sequence[Row]) -> Table | None:
    """The first table of transactions among the rows, with its header or without one; None where there is none."""
    for place, (number, cells) in enumerate(rows):
        if heading_score(cells):
            table = _table(number, cells, rows[place + 1 :])
            if table.columns.hold_lines:
                return table
    if any(heading_score(cells) >= _SURE_HEADER for _, cells in rows):
        return None
    table = _table(0, None, rows)
    return table if table.columns.hold_lines and table.columns.dates else None


def _table(number: int, header: Sequence[Cell] | None, rows: Sequence[Row]) -> Table:
    own: list[Sequence[Cell]] = []
    for _, cells in rows:
        if heading_score(cells) >= _SURE_HEADER:
            if cells != header:
                break
            continue
        own.append(cells)
    words = " ".join(joined(cells) for cells in [header or (), *own[:50]])
    american = bool(_AMERICAN.search(words)) and not _NOT_AMERICAN.search(words)
    return Table(number, header, settle(header, own, american))


def lines(rows: Lookahead, table: Table | None, page: int | None = None) -> Iterator[Line | Remark]:
    """All rows as lines and asides of sheet `page`, then the remarks. `table` is what find_table said of their sample."""
    walk = _Walk(page)
    current = None if table is None or table.number else table
    for number, cells in rows:
        if table and number == table.number:
            current = table
        if current and (line := walk.transaction(number, cells, current.columns)):
            yield from walk.flush()
            walk.held = line
            continue
        if current and number != current.number and cells != current.header and heading_score(cells) >= _SURE_HEADER:
            new = _table(number, cells, rows.peek(SAMPLE_ROWS))
            current = new if new.columns.hold_lines else current
            table = new if new is current else table
        elif current and walk.continues(cells, current.columns):
            continue
        yield from walk.flush()
        if text := joined(cells):
            walk.note(cells, current)
            yield Line(number, text, page, aside=True, trouble=trouble_of(text))
    yield from walk.flush()
    yield from walk.remarks(table)


def trouble_of(text: str) -> str:
    """Why some of a text could not be got at; "" if all was."""
    return tr("some characters of this line are damaged") if "\ufffd" in text else ""


class _Walk:
    """What is remembered from row to row."""

    def __init__(self, page: int | None) -> None:
        self.page = page
        self.held: Line | None = None
        self.last_date: date | None = None
        self.days: dict[tuple[Cell, str], date | None] = {}
        self.counts: Counter[str] = Counter()

    def flush(self) -> Iterator[Line]:
        if self.held:
            yield self.held
            self.held = None

    def transaction(self, number: int, cells: Sequence[Cell], columns: Columns) -> Line | None:
        """The row as a line, or None where it is no transaction."""
        dated = [place for place in columns.dates if place < len(cells) and self._day(cells[place], columns)]
        day = self._day(cells[dated[0]], columns) if dated else None
        places, amount, currency = _amount(cells, columns, day is not None)
        if day is None and amount is None:
            return None
        if not self._moves(cells, columns, day, amount):
            return None
        if day is None and columns.carries_date and not text_of(cells[columns.dates[0]]):
            day = self.last_date
        self.last_date = day
        self.counts["undated"] += day is None and bool(columns.dates)
        self.counts["unpriced"] += amount is None and bool(columns.movement.columns)
        numeric = {*dated, *places, *(place for place in columns.balances if _is_number(cells, place))}
        text = FIELD_EDGE.join(
            text for place, cell in enumerate(cells) if place not in numeric and (text := text_of(cell))
        )
        self.counts["lines"] += 1
        return Line(
            number,
            text,
            self.page,
            day,
            amount,
            _currency(cells, columns) or currency or columns.currency_name,
            trouble=trouble_of(text),
        )

    def _day(self, cell: Cell, columns: Columns) -> date | None:
        key = (cell, columns.order.order)
        if key not in self.days:
            day = read_date(cell, columns.order.order)
            self.days[key] = day or (serial_date(cell) if columns.serial else None)
        return self.days[key]

    def _moves(self, cells: Sequence[Cell], columns: Columns, day: date | None, amount: Decimal | None) -> bool:
        """Whether a row with a day or an amount is a transaction: not a total, a balance, or a day without money."""
        texts = [text for cell in cells if isinstance(cell, str) and (text := text_of(cell))]
        if any(is_standing(text) for text in texts if not text[0].isdigit()):
            return False
        if day is None:
            words = [text for text in texts if any(char.isalpha() for char in text) and not read_amount(text)]
            return bool(words) and not any(is_total(text) for text in words)
        if amount is None and columns.movement.columns and _blank(cells, columns.movement.columns):
            self.counts["moneyless"] += 1
            return False
        return True

    def continues(self, cells: Sequence[Cell], columns: Columns) -> bool:
        """A transaction's second row, as some exports print the description: text only, under the text above."""
        used = [place for place, cell in enumerate(cells) if text_of(cell)]
        numeric = {*columns.dates, *columns.movement.columns, *columns.balances}
        if not self.held or not used or not columns.dates or numeric & set(used) or used[0] == 0:
            return False
        text = joined(cells)
        if is_total(text) or is_standing(text):
            return False
        whole = FIELD_EDGE.join(filter(None, (self.held.text, text)))
        self.held = replace(self.held, text=whole, trouble=trouble_of(whole))
        return True

    def note(self, cells: Sequence[Cell], table: Table | None) -> None:
        """Count rows outside the table that look like transactions, so that they are not passed over in silence."""
        dated = any(read_date(cell) or read_date(cell, "mdy") for cell in cells)
        priced = any(_has_cents(cell) for cell in cells)
        self.counts["passed"] += dated and priced and table is None

    def remarks(self, table: Table | None) -> Iterator[Remark]:
        """What a person should know about how the table was read."""
        if table and self.counts["lines"]:
            yield from _remarks_on(table.columns)
        yield from (Remark(text) for text in _counted(self.counts))


def _blank(cells: Sequence[Cell], places: Iterable[int]) -> bool:
    return all(place >= len(cells) or text_of(cells[place]) in ("", "-", "–", "—", "--") for place in places)


def _is_number(cells: Sequence[Cell], place: int) -> bool:
    return place < len(cells) and read_amount(cells[place]) is not None


def _has_cents(cell: Cell) -> bool:
    return isinstance(cell, Decimal) or bool(
        isinstance(cell, str) and re.search(r"\d[.,]\d{2}$", cell) and read_amount(cell)
    )


def _currency(cells: Sequence[Cell], columns: Columns) -> str:
    if columns.currency is None or columns.currency >= len(cells):
        return ""
    return currency_named(text_of(cells[columns.currency]))


def _amount(cells: Sequence[Cell], columns: Columns, dated: bool) -> tuple[list[int], Decimal | None, str]:
    """The columns used, the signed amount and the currency printed with it."""
    movement, mark = columns.movement, columns.decimal_mark
    if movement.amount is not None:
        place, money = _money_at(cells, movement.amount, columns, dated)
        if money is None:
            return [], None, ""
        factor = columns.direction.factor(cells) if columns.direction else 1
        kept = place is None or factor == 0
        return [] if kept or place is None else [place], money.amount * factor, money.currency
    sides = [(movement.debit, movement.debit_sign), (movement.credit, movement.credit_sign)]
    found = [
        (place, money, sign)
        for place, sign in sides
        if place is not None and place < len(cells) and (money := read_amount(cells[place], mark))
    ]
    if not found:
        return [], None, ""
    total = sum((money.amount * sign for _, money, sign in found), Decimal())
    return [place for place, _, _ in found], total, next((m.currency for _, m, _ in found if m.currency), "")


def _money_at(cells: Sequence[Cell], place: int, columns: Columns, dated: bool) -> tuple[int | None, Money | None]:
    """The amount in its column; in a dated row with fewer or more cells than others, where it slipped to."""
    mark = columns.decimal_mark
    cell = cells[place] if place < len(cells) else ""
    if money := read_amount(cell, mark):
        return place, money
    if isinstance(cell, str) and (led := re.match(r"\s*([^\d(（]*\d[\d.,]*)\s*[(（].*[)）]\s*$", narrow(cell))):
        return None, read_amount(led[1], mark)
    if not dated or len(cells) == columns.width or not place:
        return None, None
    moved = place + len(cells) - columns.width
    prices = [at for at, one in enumerate(cells) if at not in columns.dates and _has_cents(one)]
    if moved in prices or len(prices) == 1:
        at = moved if moved in prices else prices[0]
        return at, read_amount(cells[at], mark)
    return None, None


def _remarks_on(columns: Columns) -> Iterator[Remark]:
    if columns.order.example:
        reading = {"dmy": tr("day, month, year"), "mdy": tr("month, day, year"), "ymd": tr("year, month, day")}
        read_as = reading.get(columns.order.order, columns.order.order)
        yield Remark(
            tr("Dates such as {example} can be read in two ways; they were read as {order}.").format(
                example=columns.order.example, order=read_as
            )
        )
    if not columns.dates:
        yield Remark(tr("No column of dates was found; the lines have no date."))
    if not columns.movement.columns:
        yield Remark(tr("No column of amounts was found; the lines have no amount."))


def _counted(counts: Counter[str]) -> Iterator[str]:
    sentences = {
        "undated": (
            "{n} line has no date that could be read.",
            "{n} lines have no date that could be read.",
        ),
        "unpriced": (
            "{n} line has no amount that could be read.",
            "{n} lines have no amount that could be read.",
        ),
        "moneyless": (
            "{n} row has a date and no amount; its text was looked at, and it is not counted as a line.",
            "{n} rows have a date and no amount; their text was looked at, and they are not counted as lines.",
        ),
        "passed": (
            "{n} row outside the table looks like a transaction; its text was looked at, and it is not counted as a line.",
            "{n} rows outside the table look like transactions; their text was looked at, and they are not counted as lines.",
        ),
    }
    for name, (one, many) in sentences.items():
        if counts[name]:
            yield ntr(one, many, counts[name]).format(n=counts[name])
