"""Cells that a separator or a column's width cut in two, put together again before anybody asks what columns mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from core.model import FIELD_EDGE
from core.read.table.headings import MONEY_ROLES, heading_score, roles
from core.read.table.movement import has_letters
from core.read.values.amounts import read_amount
from core.read.values.cells import Block, Cell, Row, fold, text_of
from core.read.values.dates import is_day, read_date

_WHOLE = re.compile(r"[-+(€$£\s]*(?:\d{1,3}(?:[. ']\d{3})+|\d+)")
_CENTS = re.compile(r"\d\d[-)\s€]*")
_TWO = re.compile(r"\d\d")
_HUNDREDS = re.compile(r"[^\d\w.,]*\d{1,3}")
_THREE = re.compile(r"\d{3}(?:\.\d+)?[^\d.,]{0,4}")
_FEWEST = 3
"""Rows that must show a cut, for it to be the file's habit and no chance."""

_NARROWEST = 10
"""Characters of a column that cuts texts; a shorter one holds codes, which always fill it."""

Rows = Callable[[], Iterable[Row | Block]]


def mended(rows: Rows, sample: Sequence[Row], separator: str) -> Rows:
    """The same rows, with their cuts mended where the sample shows that the file has any."""
    place = next((place for place, (_, cells) in enumerate(sample) if heading_score(cells)), -1)
    header, under = sample[place][1] if place >= 0 else (), [cells for _, cells in sample[place + 1 :]]
    commas = (_Commas.seen(header, under) or _Thousands.seen(header, under)) if header else _Cents.seen(under)
    if separator == "," and commas:
        return lambda: map(commas.row, singly(rows()))
    if widths := _widths(header, under):
        return lambda: (_joined(row, widths) for row in singly(rows()))
    if perhaps := _widths_perhaps(under):
        return lambda: (_shown_joined(row, perhaps) for row in singly(rows()))
    return rows


def singly(rows: Iterable[Row | Block]) -> Iterator[Row]:
    """The rows one by one, those in blocks too."""
    for item in rows:
        if isinstance(item, Block):
            yield from item
        else:
            yield item


@dataclass(frozen=True, slots=True)
class _Commas:
    """Sums such as 12,50 that nobody quoted between commas, as programs write whose decimal mark was changed.

    `width` is the number of headings. A row with more cells is mended where it has just as many sums to mend.
    """

    width: int

    @classmethod
    def seen(cls, header: Sequence[Cell], rows: Sequence[Sequence[Cell]]) -> _Commas | None:
        """Such commas, where most rows that are too long have them."""
        commas = cls(sum(1 for _ in takewhile(bool, map(text_of, header))))
        longer = [cells for cells in rows if len(cells) > commas.width]
        cut = sum(bool(commas.places(cells)) for cells in longer)
        is_habit = cut >= min(_FEWEST, len(rows)) and cut * 10 >= 9 * len(longer) and 2 * cut >= len(rows)
        return commas if is_habit else None

    def places(self, cells: Sequence[Cell]) -> list[int]:
        """Where the sums begin that are to be mended; none where that is not certain."""
        texts = list(map(text_of, cells))
        found: list[int] = []
        for place in range(len(texts) - 1):
            if place - 1 not in found and _WHOLE.fullmatch(texts[place]) and _CENTS.fullmatch(texts[place + 1]):
                found.append(place)
        return found if len(found) == len(texts) - self.width else []

    def row(self, row: Row) -> Row:
        number, cells = row
        if len(cells) <= self.width or not (places := self.places(cells)):
            return row
        return number, _with_commas(cells, places)


@dataclass(frozen=True, slots=True)
class _Thousands:
    """Sums such as 1,250.00 or 1,25,000 that nobody quoted between commas, as tables are typed or pasted together.

    `width` is the number of headings, `money` are the columns of sums. A row with more cells is mended where just as
    many commas stand between the digits of sums.
    """

    width: int
    money: frozenset[int]

    @classmethod
    def seen(cls, header: Sequence[Cell], rows: Sequence[Sequence[Cell]]) -> _Thousands | None:
        """Such sums, where most rows that are too long have them and no other row has a sum of a thousand."""
        headings = list(takewhile(bool, map(text_of, header)))
        money = frozenset(place for place, heading in enumerate(headings) if roles(heading) & MONEY_ROLES)
        commas = cls(len(headings), money)
        longer = [cells for cells in rows if len(cells) > commas.width]
        whole = [cells[place] for cells in rows if len(cells) == commas.width for place in money]
        mended = sum(bool(commas.places(cells)) for cells in longer)
        if not mended or mended * 10 < 9 * len(longer):
            return None
        return commas if all(abs(sum_.amount) < 1000 for cell in whole if (sum_ := read_amount(cell))) else None

    def places(self, cells: Sequence[Cell]) -> list[int]:
        """Before which cells the commas belong to a sum; none where that is not certain."""
        texts = list(map(text_of, cells))
        found = [
            place
            for place, (left, right) in enumerate(pairwise(texts), start=1)
            if _HUNDREDS.fullmatch(left)
            and (
                _THREE.fullmatch(right) or (_TWO.fullmatch(right) and _THREE.fullmatch("".join(texts[place + 1 :][:1])))
            )
        ]
        sums = {place - 1 - index for index, place in enumerate(found) if place - 1 not in found}
        return found if len(found) == len(texts) - self.width and sums <= self.money else []

    def row(self, row: Row) -> Row:
        number, cells = row
        places = self.places(cells) if len(cells) > self.width else []
        return (number, _with_commas(cells, [place - 1 for place in places])) if places else row


@dataclass(frozen=True, slots=True)
class _Cents:
    """The same in a table without headings: columns in which every cell is the cents of the one before it.

    `places` are those of the whole sums, in rows of `width` cells.
    """

    width: int
    places: tuple[int, ...]

    @classmethod
    def seen(cls, rows: Sequence[Sequence[Cell]]) -> _Cents | None:
        """Such columns, where one of them can be no number of its own: a zero stands first, or a minus before it."""
        width = Counter(map(len, rows)).most_common(1)[0][0] if rows else 0
        columns = list(zip(*([text_of(cell) for cell in cells] for cells in rows if len(cells) == width), strict=True))
        places: list[int] = []
        for place, (whole, cents) in enumerate(pairwise(columns)):
            if place - 1 not in places and all(map(_WHOLE.fullmatch, whole)) and all(map(_TWO.fullmatch, cents)):
                places.append(place)
        told = any(cell[0] == "-" for place in places for cell in columns[place]) or any(
            cell[0] == "0" for place in places for cell in columns[place + 1]
        )
        prices = any(read_amount(cell) and "." in cell for cells in columns for cell in cells if not read_date(cell))
        return cls(width, tuple(places)) if told and not prices and len(columns[0]) >= _FEWEST else None

    def row(self, row: Row) -> Row:
        number, cells = row
        if len(cells) != self.width:
            return row
        return number, _with_commas(cells, self.places)


def _with_commas(cells: Sequence[Cell], places: Sequence[int]) -> list[Cell]:
    """The cells, those at these places made one with their neighbours."""
    whole: list[Cell] = []
    for place, cell in enumerate(cells):
        if place - 1 in places:
            whole[-1] = f"{whole[-1]},{cell}"
        else:
            whole.append(cell)
    return whole


def _widths(header: Sequence[Cell], rows: Sequence[Sequence[Cell]]) -> dict[int, int]:
    """The columns whose texts go on in the next one, cut at a width, as reports of fixed width are made into tables."""
    found = {}
    headings = [*header, *[""] * (max(map(len, rows), default=0) - len(header))]
    for place, (left, right) in enumerate(pairwise(headings)):
        pairs = [(cells[place], cells[place + 1]) for cells in rows if len(cells) > place + 1]
        is_one = bool(_stem(left)) and _stem(left) == _stem(right)
        if (width := _width(pairs)) and (is_one or _runs_over(pairs, width)):
            found[place] = width
    return found


def _widths_perhaps(rows: Sequence[Sequence[Cell]]) -> dict[int, int]:
    """The columns beside which texts stand only where they are full, in too few rows to be sure of a cut."""
    found = {}
    for place in range(max(map(len, rows), default=1) - 1):
        pairs = [(text_of(cells[place]), text_of(cells[place + 1])) for cells in rows if len(cells) > place + 1]
        beside = [left for left, right in pairs if right]
        widest = max((len(left) for left, _ in pairs), default=0)
        is_full = 0 < len(beside) < _FEWEST and widest >= _NARROWEST and {len(left) for left in beside} == {widest}
        if is_full and _runs_over(pairs, widest):
            found[place] = widest
    return found


def _runs_over(pairs: Sequence[tuple[Cell, Cell]], width: int) -> bool:
    """Whether several texts stay short of the width, and what goes on beside the others, no days, is words."""
    short = sum(0 < len(text_of(left)) < width - 1 for left, _ in pairs)
    return short >= _FEWEST and all(
        has_letters([right]) and not is_day(left) for left, right in pairs if text_of(right)
    )


def _stem(heading: Cell) -> str:
    """A heading without its number: "Text 1" and "Text 2" are one text."""
    return re.sub(r"[\s_.-]*\d+$", "", fold(text_of(heading)))


def _width(pairs: Sequence[tuple[Cell, Cell]]) -> int:
    """The width at which the first of two cells is cut where the second is filled; 0 where it is not always so."""
    filled = [len(text_of(left)) for left, right in pairs if text_of(right)]
    widest = max((len(text_of(left)) for left, _ in pairs), default=0)
    sizes = Counter(filled)
    if any(is_day(left) for left, right in pairs if text_of(right)):
        return 0
    is_cut = len(filled) >= _FEWEST and sizes[widest] > 1 and sizes[widest] + sizes[widest - 1] == len(filled)
    return widest if is_cut and widest >= _NARROWEST else 0


def _shown_joined(row: Row, widths: dict[int, int]) -> Row:
    """The row with each text that may be cut as it stands, and once more in one piece."""
    number, cells = row
    both = list(cells)
    for place, width in widths.items():
        left, right = (*map(text_of, both[place : place + 2]), "", "")[:2]
        if len(left) == width and _may_be_a_word(left[-1:] + right[:1]):
            both[place + 1] = f"{right}{FIELD_EDGE}{left}{right}"
    return number, both


def _may_be_a_word(edge: str) -> bool:
    """Whether the letters on both sides of a cut may stand within a word: no capital does behind a small one."""
    return len(edge) == 2 and edge.isalpha() and not (edge[0].islower() and edge[1].isupper())


def _joined(row: Row, widths: dict[int, int]) -> Row:
    """The row with each text whole in the first of its columns; where the cut took a blank, it is put back."""
    number, cells = row
    whole = list(cells)
    for place in sorted(widths, reverse=True):
        if place + 1 < len(whole) and text_of(whole[place + 1]):
            left, right = text_of(whole[place]), text_of(whole[place + 1])
            if len(left) in (widths[place], widths[place] - 1):
                whole[place : place + 2] = [left + " " * (widths[place] - len(left)) + right, ""]
    return number, whole
