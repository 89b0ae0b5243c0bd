"""The columns of the table of lines: their names, their values to sort by, and the sorting of a million of them."""

from __future__ import annotations

import gc
from array import array
from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from enum import IntEnum
from itertools import compress
from typing import Any

from PySide6.QtCore import QLocale

from core.words import tr
from gui import theme
from gui.result import rows
from gui.result.blocks import Block
from gui.result.ledger import Ledger, Places, in_steps
from gui.result.rows import Row
from gui.result.views import OUTCOMES
from gui.slices import Steps


class Column(IntEnum):
    """The columns, from left to right."""

    LINE = 0
    DATE = 1
    TEXT = 2
    AMOUNT = 3
    OUTCOME = 4
    DECISION = 5
    FILE = 6


def headers() -> tuple[str, ...]:
    """The words over the columns."""
    return tr("Line"), tr("Date"), tr("Text"), tr("Amount"), tr("Outcome"), tr("Decision"), tr("File")


def cell_text(row: Row, column: Column, locale: QLocale, currency: str) -> str:
    """What stands in a cell; amounts in `currency` do not name it. A decision is none of the row's own facts."""
    line = row.judgement.line
    match column:
        case Column.LINE:
            return rows.place_text(row.judgement)
        case Column.DATE:
            return rows.date_text(row.judgement)
        case Column.TEXT:
            return rows.shown(line.text)
        case Column.AMOUNT:
            return rows.amount_text(line.amount, "" if line.currency == currency else line.currency, locale)
        case Column.OUTCOME:
            return rows.outcome_text(row)
        case Column.DECISION:
            return ""
        case Column.FILE:
            return row.file


Keys = Callable[[Ledger, Block], Sequence[Any]]
"""Gives the value to sort by of each line of a block; equal ones stay in the order of the files."""

_NONE = Decimal("Infinity")


def _outcomes(ledger: Ledger, block: Block) -> Sequence[str]:
    """Findings first, by platform."""
    keys = [str(len(OUTCOMES) - 1)] * len(block.lines)
    for number, judgement in block.told.items():
        rank = OUTCOMES.index(theme.outcome_role(judgement))
        keys[number] = f"{rank}{rows.platform_names(judgement, ledger.platforms)}"
    return keys


def decisions(rank: Callable[[Row], int]) -> Keys:
    """Keys by the rank of a line's decision; lines without a finding come last."""

    def keys(ledger: Ledger, block: Block) -> Sequence[int]:
        ranks = [_LAST] * len(block.lines)
        for number in block.told:
            if ledger.finds(block.first + number):
                ranks[number] = rank(ledger.row(block.first + number))
        return ranks

    return keys


_LAST = 99

KEYS: dict[Column, Keys] = {
    Column.LINE: lambda _, block: range(block.first, block.first + len(block.lines)),
    Column.DATE: lambda _, block: [day or date.max for day in block.dates()],
    Column.TEXT: lambda _, block: block.texts().casefold().split("\n"),
    Column.AMOUNT: lambda _, block: [Decimal(amount) if amount else _NONE for amount in block.amounts().split("\n")],
    Column.OUTCOME: _outcomes,
    Column.FILE: lambda _, block: [block.part.file] * len(block.lines),
}


def in_order(ledger: Ledger, places: Places, column: Keys, *, descending: bool) -> Steps[Places]:
    """The places, sorted by the keys of a column: dealt out into small heaps, each of which is sorted in a moment."""
    filed, keys = yield from _keys(ledger, places, column)
    edges = sorted(set(keys[:: max(1, len(keys) // _HEAPS)]))
    heaps: list[list[int]] = [[] for _ in range(2 * len(edges) + 1)]
    for start in range(0, len(keys), _STEP):
        _deal(keys[start : start + _STEP], start, edges, heaps)
        yield
    shown = array("I")
    for number in reversed(range(len(heaps))) if descending else range(len(heaps)):
        if number % 2 == 0:
            heaps[number].sort(key=keys.__getitem__, reverse=descending)
        for some in in_steps(heaps[number]):
            shown.extend(map(filed.__getitem__, some))
            yield
        heaps[number].clear()
    while keys:  # a million values at once would take a tenth of a second to throw away, and so would all heaps
        del keys[-_STEP:]
        yield
    return shown


def _keys(ledger: Ledger, places: Places, column: Keys) -> Steps[tuple[array[int], list[Any]]]:
    """The places in the order of the files, and with each its value to sort by."""
    wanted = bytearray(len(ledger))
    for some in in_steps(places):
        for place in some:
            wanted[place] = 1
        yield
    filed, keys = array("I"), list[Any]()
    gc.collect(1)  # now the list counts as old: found young and a million long, it would be looked through for garbage
    for block in ledger.blocks():
        these = wanted[block.first : block.first + len(block.lines)]
        if any(these):
            filed.extend(compress(range(block.first, block.first + len(block.lines)), these))
            keys.extend(compress(column(ledger, block), these))
        yield
    return filed, keys


_HEAPS = 400
_STEP = 4_000


def _deal(keys: Sequence[Any], start: int, edges: Sequence[Any], heaps: list[list[int]]) -> None:
    """Put each key's place onto its heap: those of one edge itself are equal, and need no sorting."""
    for number, key in enumerate(keys, start):
        edge = bisect_left(edges, key)
        equal = edge < len(edges) and edges[edge] == key
        heaps[2 * edge + equal].append(number)
