"""What a printed row shows when it is looked at beside the others: its days, and which of its sums are columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from core.read.printed.days import PrintedDay, day_at
from core.read.printed.pages import Band, Price, PrintedRow, Word, head, is_filler, leans_on_words, merged, prices, tail
from core.read.table.headings import is_standing, is_total

_PREFIX = 6
"""Words that may stand before the day: a card's name, a cheque's number."""

_NEAR = 1.7
"""Rows whose distance is at most so many heights may belong together."""


_THREE_PLACES = re.compile(r"\b(?:BHD|IQD|JOD|KWD|LYD|OMR|TND)\b|دينار|ريال عماني")

_SPREAD = re.compile(r"\b(\w) (?=\w\b)")
"""Letters set apart, as some banks print S A L D O."""

_TOTAL_LAST = re.compile(r"\b(?:page|transactions?|period|section|column|closing) totals?$", re.IGNORECASE)
"""Ends the name of a sum of its page or of the transactions; the word alone may be a payee's."""


@dataclass(slots=True)
class Seen:
    """A row and what was seen in it. `standing`: it announces a balance or a total."""

    row: PrintedRow
    days: list[PrintedDay]
    prices: list[Price]
    tail: list[Price]
    standing: bool = False

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


def parts(rows: Sequence[PrintedRow]) -> Iterator[PrintedRow]:
    """The rows, those with several transactions side by side (lists of cheques) parted and put one under the other."""
    for row in rows:
        yield from _parts(row)


def _parts(row: PrintedRow) -> Iterator[PrintedRow]:
    first = next((day for place in (0, 1) if (day := day_at(row, place))), None)
    found = prices(row, whole=False) if first and len(row.words) > 3 else []
    for price in [one for one in found[:-1] if not day_at(row, one.first)]:
        ends = price.end
        starts = [place for place in _starts(row, ends) if place < len(row.words) and day_at(row, place)]
        if first and starts and row.words[ends].left - price.band.right >= row.wide:
            by = row.words[starts[0]].left - first.band.left
            yield replace(row, words=row.words[:ends])
            moved = tuple(Word(word.left - by, word.right - by, word.text) for word in row.words[ends:])
            yield from _parts(replace(row, words=moved))
            return
    yield row


def _starts(row: PrintedRow, place: int) -> Iterator[int]:
    """Where the next one's day may stand: here, behind a number, or behind a number and the star of a gap in them."""
    yield place
    yield place + 1
    if place + 1 < len(row.words) and is_filler(row.words[place + 1]):
        yield place + 2


def seen(rows: Sequence[PrintedRow], *, whole: bool) -> list[Seen]:
    """The days and sums of all rows. A day counts at a row's beginning, or where days stand in other rows."""
    result = []
    for row in rows:
        found, days = prices(row, whole=whole), list(_days(row, 0, smudged=False))
        sums = tail(row, found)
        found = [price for price in found if price in sums or not days or price.end > days[-1].end]  # 02.09. is no sum
        result.append(Seen(row, days, found, sums))
    _lift_days(result, whole=whole)
    columns = _Columns(result)
    columns.add(one.days[0].band.left for one in result if one.days and one.tail)
    hinted = [(one, day) for one in result if one.prices and not one.days and (day := _later_day(one.row, columns))]
    columns.add(day.band.left for _, day in hinted)
    for one, day in hinted:
        if columns.at(day.band.left) > 1:
            one.days = list(_days(one.row, day.first, smudged=True))
    for one in result:
        if one.days and one.days[-1].end > (one.tail[0].first if one.tail else len(one.row.words)):
            one.days = []
    if not any(one.days and one.prices for one in result):
        _take_trailing_days(result)
    _take_sums_before_days(result)
    _take_leading_sums(result)
    _take_sums_on_both_sides(result)
    _leave_sums_in_words(result)
    _set_apart(result)
    for one in result:
        one.standing = bool(one.tail) and _announces(one)
    return result


def _lift_days(rows: Sequence[Seen], *, whole: bool) -> None:
    """Some statements print the day under the words, in a row of its own or with references: it is lifted to the row of
    the sums, to its left.
    """
    whole_rows = sum(bool(one.days and one.tail) for one in rows)
    under = [(one, other) for one, other in pairwise(rows) if _parted(one, other) and other.days[0].year]
    if len(under) <= max(1, whole_rows, sum(_parted(other, one) for one, other in pairwise(rows))):
        return
    edge = min(word.left for one in rows for word in one.row.words)
    for one, other in under:
        day, words = other.days[0], other.row.words
        by = words[day.end - 1].right - edge + 4 * one.row.wide
        lifted = (Word(word.left - by, word.right - by, word.text) for word in words[day.first : day.end])
        one.row = replace(one.row, words=(*lifted, *one.row.words))
        one.days, one.prices = list(_days(one.row, 0, smudged=False))[:1], prices(one.row, whole=whole)
        one.tail = tail(one.row, one.prices)
        other.row, other.days = replace(other.row, words=words[: day.first] + words[day.end :]), []


def _parted(one: Seen, other: Seen) -> bool:
    """Whether one row has sums and the other, right above or under it, a day."""
    return bool(one.tail and not one.days and other.days and not other.prices) and abs(
        one.row.depth - other.row.depth
    ) <= _NEAR * max(one.row.height, other.row.height)


def _take_trailing_days(rows: Sequence[Seen]) -> None:
    """Where no row with sums begins with a day, the column of days may be one of the last."""
    found = [(one, day) for one in rows if one.prices for day in _full_days(one.row)]
    columns = _Columns(rows)
    columns.add(day.band.left for _, day in found)
    for one, day in found:
        if not one.days and columns.at(day.band.left) > 1:
            one.days = [day]


def _full_days(row: PrintedRow) -> Iterator[PrintedDay]:
    found = (day_at(row, first) for first in range(1, len(row.words)))
    return (day for day in found if day and day.year)


def _take_leading_sums(rows: Sequence[Seen]) -> None:
    """Some tables print words behind the sums: there the sums are the first ones behind the day, or of the row."""
    behind = [one for one in rows if one.days and one.prices and not one.tail]
    if len(behind) > sum(bool(one.days and one.tail and one.words) for one in rows):  # lists of balances have no words
        heads = [(one, head(one.row, one.prices, one.days[-1].end) or head(one.row, one.prices, 0)) for one in behind]
        columns = _Columns(rows)
        columns.add(edge for _, sums in heads for edge in _edges(sums))
        for one, sums in heads:
            straight = any(columns.at(edge) * 3 > len(behind) for edge in _edges(sums))
            one.tail = sums if straight or (sums and sums[0].first in _starts(one.row, one.days[-1].end)) else []


def _take_sums_before_days(rows: Sequence[Seen]) -> None:
    """Some tables print the day between what was paid and the balance."""
    full = [one for one in rows if one.days and one.tail]
    paid = [(one, price) for one in full for price in one.prices if price.end == one.days[0].first]
    if len(paid) > 1 and len(paid) * 2 >= len(full):
        for one, price in paid:
            one.tail = [price, *one.tail]


def _take_sums_on_both_sides(rows: Sequence[Seen]) -> None:
    """Some tables print what was paid right behind the day, then the words, then the balance."""
    full = [one for one in rows if one.days and one.tail]
    heads = [(one, head(one.row, one.prices, one.days[-1].end)) for one in full]
    heads = [(one, sums) for one, sums in heads if sums and sums[0].first == one.days[-1].end < one.tail[0].first]
    telling = [sums for _, sums in heads if not sums[0].text.isdigit()]  # else it may be a number of something
    if len(telling) > 1 and len(telling) * 4 >= len(full) * 3:
        for one, sums in heads:
            one.tail = [*(price for price in sums if price.end <= one.tail[0].first), *one.tail]


def _edges(sums: Sequence[Price]) -> list[float]:
    """The edges of the sums: columns of money are set straight at one of them."""
    return [edge for price in sums for edge in (price.band.left, price.band.right)]


def _leave_sums_in_words(rows: Sequence[Seen]) -> None:
    """A sum that goes on from words (USD 12.00 within a description) is one of them, unless it stands in a column."""
    sure = [one.tail[-1].band for one in rows if one.days and one.tail]
    sure += [price.band for one in rows for price in one.tail[:-1] if one.days and not leans_on_words(one.row, price)]
    columns = merged(sure)
    for one in rows:
        for place in range(len(one.tail) - 2, -1, -1):
            price = one.tail[place]
            parted = one.tail[place + 1].band.left - price.band.right >= one.row.wide  # else no columns are printed
            if parted and leans_on_words(one.row, price) and not any(column.meets(price.band) for column in columns):
                one.tail = one.tail[place + 1 :]
                break


def _set_apart(rows: Sequence[Seen]) -> None:
    """Text that was copied out of a print may part its columns by a blank only: there sums stand by their order from
    the right.
    """
    full = [one for one in rows if one.days and len(one.tail) > 1]
    close = [one for one in full if one.tail[-1].band.left - one.tail[-2].band.right < one.row.wide]
    if len(close) < 2 or len(close) * 2 < len(full):
        return
    edge = max(word.right for one in rows for word in one.row.words)
    for one in rows:
        wide, count = one.row.wide, len(one.tail)
        lefts = (edge + (100 - 10 * (count - place)) * wide for place in range(count))
        one.tail = [
            replace(price, band=Band(left, left + 5 * wide)) for price, left in zip(one.tail, lefts, strict=True)
        ]


def part_thousands(rows: Sequence[Seen]) -> None:
    """In a print without cents a point parts thousands, save where a currency has three places."""
    texts = [price.text for one in rows for price in one.tail]
    if any("," in text and "." in text for text in texts) or any(_THREE_PLACES.search(one.row.text) for one in rows):
        return
    for one in rows:
        one.tail = [replace(price, text=price.text.replace(".", "'")) for price in one.tail]


def _days(row: PrintedRow, first: int, *, smudged: bool) -> Iterator[PrintedDay]:
    """Up to two days, one after the other."""
    for _ in range(2):
        day = day_at(row, first, smudged=smudged)
        if day is None:
            return
        yield day
        first = day.end


def _later_day(row: PrintedRow, columns: _Columns) -> PrintedDay | None:
    for first in range(min(_PREFIX, len(row.words))):
        if first and (day := day_at(row, first)):
            return day
        if columns.at(row.words[first].left) > 1 and (day := day_at(row, first, smudged=True)):
            return day
    return None


class _Columns:
    """How often something begins or ends at each place across the page.

    Places are as broad as the usual blank between columns, so that columns stay in place over rows of other letters.
    """

    def __init__(self, rows: Sequence[Seen]) -> None:
        self._wide = median(one.row.wide for one in rows) if rows else 1.0
        self._counts: Counter[int] = Counter()

    def add(self, edges: Iterable[float]) -> None:
        self._counts.update(round(edge / self._wide) for edge in edges)

    def at(self, edge: float) -> int:
        """How often something stood here or hardly beside it."""
        place = round(edge / self._wide)
        return sum(self._counts[near] for near in (place - 1, place, place + 1))


def _announces(one: Seen) -> bool:
    text = _SPREAD.sub(r"\1", " ".join(word.text for word in one.words))
    return is_standing(text) or bool(_TOTAL_LAST.search(text)) or (not one.days and is_total(text))


def near(above: Seen, below: Seen) -> bool:
    """Whether one row stands right under another."""
    one, other = above.row, below.row
    return one.page == other.page and other.depth - one.depth <= _NEAR * max(one.height, other.height)
