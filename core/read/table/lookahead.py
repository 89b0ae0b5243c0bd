"""Rows of a table, with a way to see the next ones before they come."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from core.read.values.cells import Block, Row


class Lookahead:
    """Rows, some of them in blocks, with a way to see the next ones before they come."""

    def __init__(self, rows: Iterable[Row | Block]) -> None:
        self._rows = iter(rows)
        self._seen: deque[Row | Block] = deque()

    def peek(self, count: int) -> list[Row]:
        """Up to `count` rows that are still to come."""
        known = sum(map(_size, self._seen))
        while known < count and (item := next(self._rows, None)):
            self._seen.append(item)
            known += _size(item)
        return list(islice(chain.from_iterable(map(_rows_of, self._seen)), count))

    def again(self, items: Sequence[Row | Block]) -> None:
        """Let these come next, once more."""
        self._seen.extendleft(reversed(items))

    def __iter__(self) -> Iterator[Row | Block]:
        while item := self._seen.popleft() if self._seen else next(self._rows, None):
            yield item


def _rows_of(item: Row | Block) -> Iterable[Row]:
    return item if isinstance(item, Block) else [item]


def _size(item: Row | Block) -> int:
    return len(item) if isinstance(item, Block) else 1
