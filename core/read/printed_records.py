"""Which printed rows make up which transaction: a day at the left, sums at the right, words that wrap around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.read.headings import is_standing, is_total
from core.read.printed import Band, Price, PrintedRow, Word, is_filler, merged, prices, tail
from core.read.printed_dates import PrintedDay, day_at

_PREFIX = 6
"""Words that may stand before the day: a card's name, a cheque's number."""

_NEAR = 1.7
"""Rows whose distance is at most so many heights may belong together."""


@dataclass(slots=True)
class Seen:
    """A row and what was seen in it."""

    row: PrintedRow
    days: list[PrintedDay]
    prices: list[Price]
    tail: list[Price]

    @property
    def words(self) -> list[Word]:
        """The words that are neither day nor sum."""
        used = {place for day in self.days for place in range(day.first, day.end)}
        used |= {place for price in self.tail for place in range(price.first, price.end)}
        return [
            word
            for place, word in enumerate(self.row.words)
            if place not in used and not (self.tail and place > self.tail[0].first and is_filler(word))
        ]


@dataclass(slots=True)
class Record:
    """A transaction: the places of its rows among all rows. `main` has its sums, `dated` its day or one above it."""

    main: int
    rows: list[int]
    dated: int | None

    @property
    def has_day(self) -> bool:
        return self.dated in self.rows


def parts(rows: Sequence[PrintedRow]) -> Iterator[PrintedRow]:
    """The rows, those with several transactions side by side (lists of cheques) parted and put one under the other."""
    for row in rows:
        yield from _parts(row)


def _parts(row: PrintedRow) -> Iterator[PrintedRow]:
    first = next((day for place in (0, 1) if (day := day_at(row, place))), None)
    found = prices(row, whole=False) if first and len(row.words) > 3 else []
    for price in found[:-1]:
        ends = price.end
        starts = [place for place in (ends, ends + 1) if place < len(row.words) and day_at(row, place)]
        if first and starts and row.words[ends].left - price.band.right >= row.wide:
            by = row.words[starts[0]].left - first.band.left
            yield replace(row, words=row.words[:ends])
            moved = tuple(Word(word.left - by, word.right - by, word.text) for word in row.words[ends:])
            yield from _parts(replace(row, words=moved))
            return
    yield row


def seen(rows: Sequence[PrintedRow], *, whole: bool) -> list[Seen]:
    """The days and sums of all rows. A day counts at a row's beginning, or where days stand in other rows."""
    result = []
    for row in rows:
        found = prices(row, whole=whole)
        result.append(Seen(row, list(_days(row, 0, smudged=False)), found, tail(row, found)))
    columns = Counter(_place(one.days[0].band.left, one.row) for one in result if one.days and one.tail)
    hinted = [(one, day) for one in result if one.tail and not one.days and (day := _later_day(one.row, columns))]
    columns.update(_place(day.band.left, one.row) for one, day in hinted)
    for one, day in hinted:
        if _aligned(day.band.left, one.row, columns) > 1:
            one.days = list(_days(one.row, day.first, smudged=True))
    for one in result:
        if one.days and one.days[-1].end > (one.tail[0].first if one.tail else len(one.row.words)):
            one.days = []
    return result


def _days(row: PrintedRow, first: int, *, smudged: bool) -> Iterator[PrintedDay]:
    """Up to two days, one after the other."""
    for _ in range(2):
        day = day_at(row, first, smudged=smudged)
        if day is None:
            return
        yield day
        first = day.end


def _later_day(row: PrintedRow, columns: Counter[int]) -> PrintedDay | None:
    for first in range(min(_PREFIX, len(row.words))):
        if first and (day := day_at(row, first)):
            return day
        if _aligned(row.words[first].left, row, columns) > 1 and (day := day_at(row, first, smudged=True)):
            return day
    return None


def _place(left: float, row: PrintedRow) -> int:
    return round(left / row.wide)


def _aligned(left: float, row: PrintedRow, columns: Counter[int]) -> int:
    place = _place(left, row)
    return sum(columns[near] for near in (place - 1, place, place + 1))


@dataclass(frozen=True, slots=True)
class Shape:
    """The columns of the records of one table: of money, of days, and where its words begin.

    `prefixed`: words stand before the days as well (reports on cards print the card's name there, down several rows).
    """

    money: tuple[Band, ...]
    days: tuple[Band, ...]
    text: float
    prefixed: bool

    def takes(self, one: Seen) -> bool:
        """Whether a row without a day holds words where the descriptions stand, and nothing in other columns."""
        words = [word for word in one.row.words if not self.prefixed or word.left >= self.days[0].left]
        if not words or any(day.meets(word) for word in words for day in self.days):
            return False
        if words[0].left < self.text - one.row.wide:
            return False
        return any(char.isalnum() for word in words for char in word.text) and not any(
            band.meets(words[0]) for band in self.money
        )

    def pays(self, one: Seen) -> bool:
        """Whether the row's sums stand in the columns of money."""
        return bool(one.tail) and all(any(band.meets(price.band) for band in self.money) for price in one.tail)


def shape(rows: Sequence[Seen]) -> Shape | None:
    """The columns of the rows that have a day and a sum; None where there are none."""
    full = [one for one in rows if one.days and one.tail]
    if not full:
        return None
    firsts = [word.left for one in full for word in one.words if word.left > one.days[0].band.left]
    return Shape(
        money=tuple(merged(price.band for one in full for price in one.tail)),
        days=tuple(merged(day.band for one in full for day in one.days)),
        text=min(firsts, default=min(one.days[-1].band.right for one in full)),
        prefixed=any(one.days[0].first for one in full),
    )


def records(rows: Sequence[Seen], places: Sequence[int], form: Shape, barred: frozenset[int]) -> list[Record]:
    """The transactions among the rows at `places`, which belong to one table. Rows in `barred` are headings."""
    gathering = _Gathering(rows, form, late=_sums_come_late(rows, places, form))
    for place in places:
        if place in barred or is_standing_row(rows[place]):
            gathering.stop()
        else:
            gathering.take(place)
    return _carried(gathering.found)


class _Gathering:
    """Gathers rows into transactions. `late`: the sum may come in a row after that of the day."""

    def __init__(self, rows: Sequence[Seen], form: Shape, *, late: bool) -> None:
        self.found: list[Record] = []
        self._rows = rows
        self._form = form
        self._late = late
        self._waiting: list[int] = []
        self._dated: int | None = None

    def stop(self) -> None:
        """What comes next has nothing to do with what was."""
        self._waiting, self._dated = [], None

    def take(self, place: int) -> None:
        """The next row: a transaction, a part of one, or neither."""
        one = self._rows[place]
        if self._waiting and not _follows(self._rows, self._waiting[-1], place):
            self._waiting = []
        if one.days and (one.tail or self._late):
            self._dated = place
        if one.tail and (one.days or self._is_undated(place)):
            self.found.append(Record(place, [*self._waiting, place], self._dated))
            self._waiting = []
        elif one.days and self._late:
            self._waiting = [place]
        elif self._form.takes(one):
            self._take_words(place)

    def _is_undated(self, place: int) -> bool:
        one = self._rows[place]
        near = bool(self._waiting) or self._continues(place)
        return self._dated is not None and near and self._form.takes(one) and self._form.pays(one)

    def _take_words(self, place: int) -> None:
        if (self._late and self._waiting) or _leans_down(self._rows, place):
            self._waiting.append(place)
        elif self._continues(place):
            self.found[-1].rows.append(place)

    def _continues(self, place: int) -> bool:
        return bool(self.found) and _follows(self._rows, self.found[-1].rows[-1], place)


def _leans_down(rows: Sequence[Seen], place: int) -> bool:
    """Whether a row of words stands half a row above the day and the sum that it belongs to."""
    if place + 1 >= len(rows) or not (rows[place + 1].days and rows[place + 1].tail):
        return False
    one, below = rows[place].row, rows[place + 1].row
    return one.page == below.page and below.depth - one.depth <= 0.8 * below.height


def _sums_come_late(rows: Sequence[Seen], places: Sequence[int], form: Shape) -> bool:
    """Whether the table prints a day and words in one row and the sum in a later one."""
    late = 0
    for place in places:
        if place + 1 < len(rows) and rows[place].days and not rows[place].tail and _aligned_day(rows[place], form):
            late += form.pays(rows[place + 1]) and not rows[place + 1].days and _follows(rows, place, place + 1)
    return late > 1


def _aligned_day(one: Seen, form: Shape) -> bool:
    return any(band.meets(one.days[0].band) for band in form.days)


def _follows(rows: Sequence[Seen], above: int, below: int) -> bool:
    """Whether one row stands right under another."""
    one, other = rows[above].row, rows[below].row
    return one.page == other.page and other.depth - one.depth <= _NEAR * max(one.height, other.height)


def _carried(found: list[Record]) -> list[Record]:
    """Rows without a day are transactions of the day above where a table prints each day once, else more words."""
    blank = sum(not one.has_day for one in found)
    if blank > 2 and blank * 5 >= len(found):
        return found
    result: list[Record] = []
    for one in found:
        if one.has_day:
            result.append(one)
        elif result:
            result[-1].rows.extend(one.rows)
    return result


def is_standing_row(one: Seen) -> bool:
    """Whether a row announces a balance or a total."""
    text = " ".join(word.text for word in one.words)
    return bool(one.tail) and (is_standing(text) or (not one.days and is_total(text)))
