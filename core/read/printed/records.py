"""Which printed rows make up which transaction: a day at the left, sums at the right, words that wrap around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from core.read.printed.pages import Band, chunks, merged
from core.read.printed.seen import Seen, near
from core.read.values.directions import direction

_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")

_MOST_LATE = 5
"""Rows from the day's on in which its sum is looked for."""


@dataclass(slots=True)
class Record:
    """A transaction: the places of its rows among all rows. `main` has its sums, `dated` its day or one above it."""

    main: int
    rows: list[int]
    dated: int | None

    @property
    def has_day(self) -> bool:
        return self.dated in self.rows


@dataclass(frozen=True, slots=True)
class Shape:
    """The columns of the records of one table: of money, of days, and where its words begin.

    `prefixed`: words stand before the days as well (reports on cards print the card's name there, down several rows).
    `late`: the sum may come in a row after that of the day. `sided`: a column of words says in or out. `echoed`: a
    second row of each begins with a day as well (that of the payment, before its place and its number). `most`: so many
    sums one has at most.
    """

    money: tuple[Band, ...]
    days: tuple[Band, ...]
    text: float
    prefixed: bool
    late: bool
    sided: bool
    echoed: bool
    most: int

    def takes(self, one: Seen) -> bool:
        """Whether a row without a day holds words where the descriptions stand, and nothing in other columns."""
        words = [word for word in one.row.words if not self.prefixed or word.left >= self.days[0].left]
        words = [word for word in words if not _CLOCK.fullmatch(word.text)]  # the hour may stand under the day
        if not words or any(day.meets(word) for word in words for day in self.days):
            return False
        if words[0].left < self.text - one.row.wide:
            return False
        return any(char.isalnum() for word in words for char in word.text) and not any(
            band.meets(words[0]) for band in self.money
        )

    def pays(self, one: Seen) -> bool:
        """Whether the row's sums stand in the columns of money, and are no more than a transaction has."""
        return 0 < len(one.tail) <= self.most and all(
            any(band.meets(price.band) for band in self.money) for price in one.tail
        )


def shape(rows: Sequence[Seen]) -> Shape | None:
    """The columns of the rows that have a day and a sum; None where there are none."""
    late = late_sums(rows)
    full = [one for one in rows if one.days and one.tail and not one.standing]
    full += [one for one in rows if one.days and not one.tail] if late else []
    if not full:
        return None
    last = all(one.tail and one.days[0].first >= one.tail[0].end for one in full)
    lefts = [word.left for one in full for word in one.words if last or word.left > one.days[0].band.left]
    return Shape(
        money=_money([*full, *late], rows),
        days=tuple(merged(day.band for one in full for day in one.days)),
        text=min(lefts, default=min(one.days[-1].band.right for one in full)),
        prefixed=not last and any(one.days[0].first for one in full),
        late=bool(late),
        sided=all(map(side_word, full)),
        echoed=not late and _echoes(rows) * 5 >= len(full) * 4 > 4,
        most=max(len(one.tail) for one in (*full, *late)),
    )


def _money(full: Sequence[Seen], rows: Sequence[Seen]) -> tuple[Band, ...]:
    """The columns of money. One may be filled only in rows without a day and with a balance, where days are once."""
    bands = merged(price.band for one in full for price in one.tail)
    for one in rows:
        if len(one.tail) > 1 and one.words and not (one.days or one.standing) and bands[-1].meets(one.tail[-1].band):
            fresh = [price.band for price in one.tail if not any(band.meets(price.band) for band in bands)]
            bands = merged([*bands, *fresh])
    return tuple(bands)


def _echoes(rows: Sequence[Seen]) -> int:
    """How many rows with a day and words, and no sum, stand right under one with a day and a sum."""
    return sum(
        bool(one.days and one.tail and other.days and other.words and not other.prices) and near(one, other)
        for one, other in pairwise(rows)
    )


def side_word(one: Seen) -> str:
    """The column of words, the one nearest to the sums, that says in, out or neither; "" where there is none."""
    columns = chunks(one.words, one.row.wide)
    said = [column.text for column in reversed(columns) if direction(column.text) is not None]
    return next((text for text in said if direction(text)), "".join(said[:1])) if len(columns) > 1 else ""


def late_sums(rows: Sequence[Seen]) -> list[Seen]:
    """The rows with sums that come after rows with a day and no sum, where a table prints its sums so."""
    found: list[Seen] = []
    late = 0
    open_since: int | None = None
    for place, one in enumerate(rows):
        if one.days:
            open_since = None if one.tail or one.prices else place
        elif open_since is not None and one.tail and not one.standing and near(rows[place - 1], one):
            late += found[-1:] != [rows[place - 1]] and place - open_since < _MOST_LATE
            found.append(one)
        elif not near(rows[place - 1], one):
            open_since = None
    return found if late > 1 else []


def records(rows: Sequence[Seen], places: Sequence[int], form: Shape, barred: frozenset[int]) -> list[Record]:
    """The transactions among the rows at `places`, which belong to one table. Rows in `barred` are headings."""
    gathering = _Gathering(rows, form)
    for place in places:
        if place in barred:
            gathering.stop()
        elif rows[place].standing:
            gathering.stand(place)
        else:
            gathering.take(place)
    return _carried(gathering.found, rows)


class _Gathering:
    """Gathers rows into transactions."""

    def __init__(self, rows: Sequence[Seen], form: Shape) -> None:
        self.found: list[Record] = []
        self._rows = rows
        self._form = form
        self._waiting: list[int] = []
        self._dated: int | None = None
        self._opens: int | None = None

    def stop(self) -> None:
        """What comes next has nothing to do with what was."""
        self._give_back()
        self._dated = None

    def stand(self, place: int) -> None:
        """A balance. An opening one may bear the day of the rows under it, which is printed once."""
        self.stop()
        is_first = not self.found or self._rows[self.found[-1].main].row.page != self._rows[place].row.page
        if is_first and self._rows[place].days:
            self._dated = self._opens = place

    def take(self, place: int) -> None:
        """The next row: a transaction, a part of one, or neither."""
        one = self._rows[place]
        if self._waiting and not _follows(self._rows, self._waiting[-1], place):
            self._give_back()
        if one.days and (one.tail or self._form.late):
            self._dated = place
            if self._form.late:
                self._give_back()
        if one.tail and (one.days or self._is_undated(place)):
            self.found.append(Record(place, [*self._waiting, place], self._dated))
            self._waiting = []
        elif one.days and self._form.late:
            self._waiting = [place]
        elif one.days and self._form.echoed and not one.prices and self._continues(place):
            self.found[-1].rows.append(place)
        elif self._form.takes(one):
            self._take_words(place)

    def _give_back(self) -> None:
        """Words that waited for a sum that did not come belong to the transaction above."""
        if self._waiting and not self._rows[self._waiting[0]].days and self._continues(self._waiting[0]):
            self.found[-1].rows += self._waiting
        self._waiting = []

    def _is_undated(self, place: int) -> bool:
        one = self._rows[place]
        near = bool(self._waiting) or self._continues(place) or self._is_opened(place)
        return self._dated is not None and near and self._form.takes(one) and self._form.pays(one)

    def _is_opened(self, place: int) -> bool:
        return self._opens is not None and _follows(self._rows, self._opens, place)

    def _take_words(self, place: int) -> None:
        if _leans_down(self._rows, place) or (self._form.late and (self._waiting or self._continues(place))):
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


def _follows(rows: Sequence[Seen], above: int, below: int) -> bool:
    return near(rows[above], rows[below])


def _carried(found: list[Record], rows: Sequence[Seen]) -> list[Record]:
    """Rows without a day are transactions of the day above where a table prints each day once, else more words.

    A row with a sum and the balance after it is proof that it does.
    """
    blank = [one for one in found if not one.has_day]
    if (len(blank) > 2 and len(blank) * 5 >= len(found)) or any(len(rows[one.main].tail) > 1 for one in blank):
        return found
    result: list[Record] = []
    for one in found:
        if one.has_day:
            result.append(one)
        elif result:
            result[-1].rows.extend(one.rows)
    return result
