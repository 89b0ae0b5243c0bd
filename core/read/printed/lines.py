"""From printed rows to lines, without knowing whose print it is: tables, their columns, their transactions.

The columns of a printed table become cells, so that what they mean is settled as for any other table. A row that is
part of no transaction becomes an aside: no word is dropped.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from core.model import FIELD_EDGE, Line, Remark
from core.read.printed.day_titles import under_titles
from core.read.printed.eras import with_eras
from core.read.printed.headings import Header, headers, is_title, says
from core.read.printed.over import headings_over, in_one_column, is_summary
from core.read.printed.pages import PrintedRow, chunks
from core.read.printed.records import Record, Shape, records, shape, side_word
from core.read.printed.seen import Seen, part_thousands, parts, seen
from core.read.printed.signs import factors, on_signs, signs_by_balance, slipped, times
from core.read.printed.ties import tie
from core.read.table.columns import Columns, settle
from core.read.table.records import Records, trouble_of
from core.read.table.remarks import on_columns, on_counts
from core.read.values.amounts import read_amount
from core.read.values.cells import Cell
from core.read.values.dates import read_date, settle_order
from core.read.values.periods import Calendar, calendar

_AMERICAN = re.compile(r"(?<![A-Z])\$|\bUSD\b")
_NOT_AMERICAN = re.compile(r"\b(?:AUD|NZD|CAD|SGD|HKD|GBP|EUR|INR|MXN|BRL)\b|[A-Z]\$|£|€|₹")

_SAMPLE = 3_000
"""So many transactions settle what the columns of their table are."""

_DIGITS = re.compile(r"[\d.,]+")
_WORDS = "words"
"""While it is settled which column is the amount, descriptions show no numbers (of cheques, of shops)."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under one header, which may stand on several pages."""

    header: Header | None
    places: list[int]


@dataclass(frozen=True, slots=True)
class Print:
    """Printed rows, understood: the lines by the place of their first row, and the places that they use up."""

    lines: dict[int, Line]
    used: frozenset[int]
    remarks: tuple[Remark, ...]
    headed: bool


def printed_lines(rows: Sequence[PrintedRow]) -> tuple[list[PrintedRow], Print]:
    """The rows (side by side ones parted) and what was understood of them."""
    rows = list(parts(rows))
    dated, remarks = with_eras(rows)
    understood = _understood(dated, whole=False)
    if not understood.lines:
        whole = _understood(dated, whole=True)
        understood = whole if whole.headed else understood
    if not understood.lines and (titled := under_titles(dated)):
        understood = _understood(titled, whole=False)
    return rows, replace(understood, remarks=(*remarks, *understood.remarks)) if understood.lines else understood


def items(rows: Sequence[PrintedRow], understood: Print) -> Iterator[Line | Remark]:
    """Lines and asides in the order of the rows, then the remarks."""
    for place, row in enumerate(rows):
        if place in understood.lines:
            yield understood.lines[place]
        elif place not in understood.used and any(char.isalnum() for char in row.text):
            yield Line(row.number, row.text, row.page, aside=True, trouble=trouble_of(row.text) or row.trouble)
    yield from understood.remarks


def _understood(rows: list[PrintedRow], *, whole: bool) -> Print:
    entries = seen(rows, whole=whole)
    if whole:
        part_thousands(entries)
    headings = {at: one for at, one in headers(rows).items() if _heads_records(entries, one)}
    text = " ".join(row.text for row in rows[:300])
    american = bool(_AMERICAN.search(text)) and not _NOT_AMERICAN.search(text)
    whole_days = [day.text for one in entries if one.tail for day in one.days if day.year]
    american |= settle_order([whole_days], american).order == "mdy"
    shorts = [day.text for one in entries if one.tail for day in one.days if not day.year]
    maker = _Maker(entries, headings, calendar(_telling(entries), shorts, american=american), american)
    for table in _tables(entries, headings):
        maker.add(table)
    return maker.print()


def _telling(entries: Sequence[Seen]) -> list[str]:
    """What may say the period: rows without a sum, those of balances, and last those that have a sum and begin with no
    day (a bill's period beside what must be paid).
    """
    first = [one.row.text for one in entries if not one.tail or one.standing]
    return first + [one.row.text for one in entries if one.tail and not one.standing and not one.days]


def _heads_records(entries: Sequence[Seen], header: Header) -> bool:
    """Whether transactions follow soon: words that look like headings stand in letters and summaries as well."""
    after = entries[header.end : header.end + 8]
    page = entries[header.end - 1].row.page
    return any(one.days and (one.tail or not one.prices) and one.row.page == page for one in after)


def _tables(entries: Sequence[Seen], headings: dict[int, Header]) -> list[Table]:
    """All rows, parted where another header begins; the same header again goes on with its table."""
    tables: dict[str, Table] = {"": Table(None, [])}
    current = tables[""]
    for place in range(len(entries)):
        if header := headings.get(place):
            current = tables.setdefault(header.key, Table(header, []))
        current.places.append(place)
    return [table for table in tables.values() if table.places]


class _Maker:
    """Makes the lines of one document, table by table."""

    def __init__(self, entries: Sequence[Seen], headings: dict[int, Header], days: Calendar, american: bool) -> None:
        self._entries = entries
        self._headings = headings
        self._calendar = days
        self._american = american
        self._barred = frozenset(at for start, one in headings.items() for at in range(start, one.end))
        self._lines: dict[int, Line] = {}
        self._used: set[int] = set()
        self._counts: Counter[str] = Counter()
        self._remarks: dict[str, Remark] = {}
        self._headed = False
        self._balances: list[Decimal] = []
        self._told: list[tuple[int | None, Decimal | None]] = []

    def add(self, table: Table) -> None:
        """The lines of one table."""
        own = [self._entries[place] for place in table.places if place not in self._barred]
        form = shape(own)
        if form is None or (table.header and is_summary(table.header, form)):
            return
        found = records(self._entries, table.places, form, self._barred)
        sides = self._sides(found)
        if table.header or any(sides.values()):
            form = in_one_column(table.header, form)
        described = bool(table.header and table.header.describes)
        found = [one for one in found if self._moves(one, sides[one.main], described=described)]
        columns = self._settled(table, form, found)
        made = [(one, line) for one in found if (line := self._line(one, form, columns))]
        signs = self._by_balance(made, form, columns)
        self._told += [(sides[one.main], line.amount) for one, line in made]
        signs = signs or factors(self._told, columns)[len(self._told) - len(made) :]
        signed = [(one, times(line, factor)) for (one, line), factor in zip(made, signs, strict=True)]
        signed = self._put_right(signed, form, columns)
        for one, line in signed:
            self._lines[min(one.rows)] = line
            self._used.update(one.rows)
        self._balances += self._around(signed, form, columns)
        self._counts["passed"] += self._left_over(table, form)
        self._headed |= bool(made) and table.header is not None
        for remark in on_columns(columns) if made else ():
            self._remarks[remark.text] = remark

    def _left_over(self, table: Table, form: Shape) -> int:
        """How many rows without a day have words and sums where the table has them, from its first day to its last."""
        dated = [place for place in table.places if self._entries[place].days]
        inside = [place for place in table.places if dated[0] < place < dated[-1] and place not in self._used]
        rows = [self._entries[place] for place in inside if place not in self._barred]
        return sum(not (one.days or one.standing) and form.takes(one) and form.pays(one) for one in rows)

    def _moves(self, record: Record, side: int | None, *, described: bool) -> bool:
        """Lists of daily balances have days and sums as well, and neither words nor a title that says in or out."""
        return bool(side) or (described and side is None) or bool(self._entries[record.main].words)

    def _settled(self, table: Table, form: Shape, found: Sequence[Record]) -> Columns:
        header = headings_over(table.header, form) if table.header else None
        rows = [self._cells(one, form) for one in found[:_SAMPLE]]
        for cells in rows:
            cells[len(form.days)] = _DIGITS.sub("", str(cells[len(form.days)])) or _WORDS
        return replace(settle(header, rows, self._american), sign_unclear=False)  # `_by_balance` and `factors` say it

    def _line(self, record: Record, form: Shape, columns: Columns) -> Line | None:
        row = self._entries[record.main].row
        reader = Records(columns, row.page, self._counts)
        line = reader.careful(row.number, self._cells(record, form))
        trouble = next(filter(None, (self._entries[place].row.trouble for place in record.rows)), "")
        return replace(line, trouble=trouble) if line and trouble and not line.trouble else line

    def _by_balance(self, made: Sequence[tuple[Record, Line]], form: Shape, columns: Columns) -> list[int]:
        """The signs that running balances prove, where the amounts are printed without any; empty where they do not."""
        amounts = [line.amount for _, line in made if line.amount is not None and line.amount >= 0]
        if columns.movement.amount is None or len(amounts) < len(made) or columns.direction:
            return []
        for place in columns.balances or range(columns.movement.amount + 1, columns.width):
            balances = [read_amount(self._cells(one, form)[place], columns.decimal.mark) for one, _ in made]
            signs = signs_by_balance(amounts, [one.amount for one in balances if one], self._entries)
            if signs:
                usual = -1 if sum(signs) < 0 else 1
                self._remarks |= {remark.text: remark for remark in on_signs(signs.count(0))}
                return [sign or usual for sign in signs]
        return []

    def _put_right(self, made: list[tuple[Record, Line]], form: Shape, columns: Columns) -> list[tuple[Record, Line]]:
        """The lines, with amounts that slipped into the column beside theirs turned as the running balances prove."""
        amounts = [line.amount for _, line in made if line.amount is not None]
        for place in columns.balances[-1:] if len(columns.movement.columns) > 1 else ():
            told = [read_amount(self._cells(one, form)[place], columns.decimal.mark) for one, _ in made]
            off = slipped(amounts, [one.amount for one in told if one]) if len(amounts) == len(made) else ()
            return [(one, times(line, -1 if at in off else 1)) for at, (one, line) in enumerate(made)]
        return made

    def _around(self, made: Sequence[tuple[Record, Line]], form: Shape, columns: Columns) -> list[Decimal]:
        """The running balances before and after all lines of a table, whichever way the days run."""
        found: list[Decimal] = []
        for record, line in (made[0], made[-1]) if made else ():
            for place in columns.balances[-1:]:
                money = read_amount(self._cells(record, form)[place], columns.decimal.mark)
                if money and line.amount is not None:
                    found += [money.amount, money.amount - line.amount]
        return found

    def _cells(self, record: Record, form: Shape) -> list[Cell]:
        """The record as cells: its days, its words, the word that says in or out, a sum for each column of money."""
        main = self._entries[record.main]
        dated = self._entries[record.dated] if record.dated is not None else main
        days = self._days(dated)
        days += [""] * (len(form.days) - len(days))
        texts = []
        for place in record.rows:
            one = self._entries[place]
            words = one.words if place in (record.main, record.dated) else one.row.words
            texts += [chunk.text for chunk in chunks(words, one.row.wide)]
        sums: list[Cell] = [
            next((price.text for price in main.tail if band.meets(price.band)), "") for band in form.money
        ]
        side = side_word(main) if form.sided else ""
        if side:
            texts.remove(side)
        return [*days[: len(form.days)], FIELD_EDGE.join(texts), side, *sums]

    def _days(self, one: Seen) -> list[Cell]:
        """The row's days; those without a year get theirs."""
        whole = [day.text for day in one.days if day.year]
        beside = read_date(whole[0], self._calendar.order) if whole else None
        return [day.text if day.year else self._calendar.dated(day.text, beside) or day.text for day in one.days]

    def _sides(self, found: Sequence[Record]) -> dict[int, int | None]:
        """What the titles above each record say: -1 out, 1 in, 0 balances, None nothing."""
        inside = {place for one in found for place in one.rows}
        mains = {one.main for one in found}
        sides: dict[int, int | None] = {}
        side: int | None = None
        told = True
        page: int | None = None
        for place, one in enumerate(self._entries):
            if place in mains:
                sides[place] = side
                told = False
                page = one.row.page
            elif place in self._headings:
                side = side if told or page != one.row.page else None
            elif place not in inside and place not in self._barred and is_title(one.row):
                said = says(one.row.text)
                side, told = (said, True) if said is not None else (side, told)
        return sides

    def print(self) -> Print:
        """All that was made, with what a person should know of it."""
        asides = [one for place, one in enumerate(self._entries) if place not in self._used]
        like = [one for one in asides if one.days and one.prices and one.words and not one.standing]
        self._counts["passed"] += len(like)
        remarks = [*self._remarks.values(), *on_counts(self._counts)]
        remarks += tie(list(self._lines.values()), asides, self._balances)
        return Print(dict(self._lines), frozenset(self._used), tuple(remarks), self._headed)
