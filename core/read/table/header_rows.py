"""Which rows may be headers, told from damaged records that have a heading's words in them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, zip_longest

from core.read.table.headings import heading_score, roles
from core.read.table.records import has_cents
from core.read.values.cells import Cell, Row, text_of
from core.read.values.dates import is_day
from core.read.values.vocabulary import Role

SURE_HEADER = 8
"""A heading_score with both a date and money in it: enough to begin another table in the same file."""

_SEVERAL = 3
"""So many rows with a day and a price are transactions, and not the particulars of an account above its table."""

_SIDES = {Role.DEBIT, Role.CREDIT}
_LONGEST = 25
"""Letters of a heading of one side of the account."""


def header_places(rows: Sequence[Row]) -> list[int]:
    """Where headers may stand. What looks a little like one below several transactions is a damaged record."""
    scores = {place: score for place, (_, cells) in enumerate(rows) if (score := heading_score(cells))}
    return [place for place, score in scores.items() if score >= SURE_HEADER or not _follows_records(rows[:place])]


def _follows_records(rows: Sequence[Row]) -> bool:
    return len(list(islice((cells for _, cells in rows if looks_like_record(cells)), _SEVERAL))) == _SEVERAL


def with_sides(header: Sequence[Cell] | None, under: Sequence[Sequence[Cell]]) -> Sequence[Cell] | None:
    """The header, with the row below where that names the two sides of one heading, as under merged cells."""
    above, below = (list(map(text_of, cells)) for cells in (header or (), under[0] if under else ()))
    told = [roles(text) & _SIDES for text in below if len(text) <= _LONGEST]
    if header is None or not all({side} in told for side in _SIDES) or any(map(str.isdigit, "".join(below))):
        return header
    return [low or high for high, low in zip_longest(above, below, fillvalue="")]


def looks_like_record(cells: Sequence[Cell]) -> bool:
    """Whether a row outside any table looks like a transaction, so that it is not passed over in silence."""
    return any(map(is_day, cells)) and any(map(has_cents, cells))
