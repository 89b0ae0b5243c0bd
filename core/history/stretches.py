"""Kept lines put back into stretches, column by column: a million lines, each for itself, take long to make, and the
collector of garbage would stop the whole program to look through them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from core.model import Line, Lines

Row = Any
"""A row of the table of lines."""

_LONGEST = 4_000


def line_of(row: Row) -> Line:
    """One kept line."""
    day = date.fromisoformat(row["date"]) if row["date"] else None
    amount = None if row["amount"] is None else Decimal(row["amount"])
    return Line(
        row["number"], row["text"], row["page"], day, amount, row["currency"], bool(row["aside"]), row["trouble"]
    )


def blocks(rows: Iterable[Row]) -> Iterator[Lines | Sequence[Line]]:
    """The lines in order, those that are regular and stand one below the other together."""
    stretch: list[Row] = []
    for row in rows:
        if stretch and (len(stretch) == _LONGEST or not _goes_on(stretch[-1], row)):
            yield _block(stretch)
            stretch = []
        stretch.append(row)
    if stretch:
        yield _block(stretch)


def _goes_on(before: Row, row: Row) -> bool:
    if not (_is_regular(before) and _is_regular(row)):
        return _is_regular(before) == _is_regular(row)
    return bool(row["number"] == before["number"] + 1 and row["page"] == before["page"])


def _is_regular(row: Row) -> bool:
    """Whether `Lines` can hold it."""
    return bool(row["date"]) and row["amount"] is not None and not row["trouble"] and "\n" not in row["text"]


def _block(rows: Sequence[Row]) -> Lines | Sequence[Line]:
    if not _is_regular(rows[0]):
        return [line_of(row) for row in rows]
    return Lines(
        rows[0]["number"],
        "\n".join(row["text"] for row in rows),
        tuple(date.fromisoformat(row["date"]) for row in rows),
        "\n".join(row["amount"] for row in rows),
        tuple(row["currency"] for row in rows),
        rows[0]["page"],
    )
