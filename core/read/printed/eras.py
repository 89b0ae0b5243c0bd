"""Days at the beginning of printed rows whose years count an eastern era: 6.5.1 is 1 May of Reiwa 6, which is 2024."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from core.model import Remark
from core.read.printed.pages import PrintedRow, Word
from core.read.table.remarks import on_years
from core.read.values.cells import narrow
from core.read.values.dates import DateOrder, settle_order
from core.read.values.years import settle_years

_BARE = re.compile(r"\d{1,2}([-/.])\d{1,2}\1\d{1,2}")
_LEADING = 2
"""Words at a row's beginning, one of which may be its day."""

_FEWEST = 2
"""Such days that are no numbers of paragraphs."""


def with_eras(rows: list[PrintedRow]) -> tuple[list[PrintedRow], list[Remark]]:
    """The rows, such days in ISO's form where all of them prove their era (see `settle_years`), and what is to be said.

    For prints of Japanese passbooks, and for those of Taiwan up to the year 99.
    """
    days = [text for row in rows for word in row.words[:_LEADING] if _BARE.fullmatch(text := narrow(word.text))]
    order = settle_order([days], american=False)
    if len(days) >= _FEWEST and order.order == "ymd":
        order = settle_years(order, [days], (row.text for row in rows))
    return ([_dated(row, order) for row in rows], list(on_years(order))) if order.era else (rows, [])


def _dated(row: PrintedRow, order: DateOrder) -> PrintedRow:
    return replace(row, words=(*_written(row.words[:_LEADING], order), *row.words[_LEADING:]))


def _written(words: Sequence[Word], order: DateOrder) -> list[Word]:
    days = [order.day(text) if _BARE.fullmatch(text := narrow(word.text)) else None for word in words]
    return [
        Word(word.left, word.right, day.isoformat()) if day else word for word, day in zip(words, days, strict=True)
    ]
