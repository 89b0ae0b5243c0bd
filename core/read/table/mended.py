"""Cells that a separator or a column's width cut in two, put together again before anybody asks what columns mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from core.read.table.headings import heading_score
from core.read.values.cells import Block, Cell, Row, fold, text_of

_WHOLE = re.compile(r"[-+(€$£\s]*(?:\d{1,3}(?:[. ']\d{3})+|\d+)")
_CENTS = re.compile(r"\d\d[-)\s€]*")
_FEWEST = 3
"""Rows that must show a cut, for it to be the file's habit and no chance."""

_NARROWEST = 10
"""Characters of a column that cuts texts; a shorter one holds codes, which always fill it."""

Rows = Callable[[], Iterable[Row | Block]]


def mended(rows: Rows, sample: Sequence[Row], separator: str) -> Rows:
    """The same rows, with their cuts mended where the sample shows that the file has any."""
    place = next((place for place, (_, cells) in enumerate(sample) if heading_score(cells)), None)
    if place is None:
        return rows
    header, under = sample[place][1], [cells for _, cells in sample[place + 1 :]]
    if separator == "," and (commas := _Commas.seen(header, under)):
        return lambda: map(commas.row, _singly(rows()))
    if widths := _widths(header, under):
        return lambda: (_joined(row, widths) for row in _singly(rows()))
    return rows


def _singly(rows: Iterable[Row | Block]) -> Iterator[Row]:
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
        whole = [f"{cell},{cells[place + 1]}" if place in places else cell for place, cell in enumerate(cells)]
        return number, [cell for place, cell in enumerate(whole) if place - 1 not in places]


def _widths(header: Sequence[Cell], rows: Sequence[Sequence[Cell]]) -> dict[int, int]:
    """The columns whose texts go on in the next one, cut at a width, as reports of fixed width are made into tables."""
    found = {}
    for place in range(len(header) - 1):
        if _stem(header[place]) and _stem(header[place]) == _stem(header[place + 1]):
            pairs = [(cells[place], cells[place + 1]) for cells in rows if len(cells) > place + 1]
            if width := _width(pairs):
                found[place] = width
    return found


def _stem(heading: Cell) -> str:
    """A heading without its number: "Text 1" and "Text 2" are one text."""
    return re.sub(r"[\s_.-]*\d+$", "", fold(text_of(heading)))


def _width(pairs: Sequence[tuple[Cell, Cell]]) -> int:
    """The width at which the first of two cells is cut where the second is filled; 0 where it is not always so."""
    filled = [len(text_of(left)) for left, right in pairs if text_of(right)]
    widest = max((len(text_of(left)) for left, _ in pairs), default=0)
    sizes = Counter(filled)
    is_cut = len(filled) >= _FEWEST and sizes[widest] > 1 and sizes[widest] + sizes[widest - 1] == len(filled)
    return widest if is_cut and widest >= _NARROWEST else 0


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
