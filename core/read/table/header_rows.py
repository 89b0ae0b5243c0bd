"""Which rows may be headers, told from damaged records that have a heading's words in them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from core.read.table.headings import heading_score
from core.read.table.records import has_cents
from core.read.values.cells import Cell, Row
from core.read.values.dates import is_day

SURE_HEADER = 8
"""A heading_score with both a date and money in it: enough to begin another table in the same file."""

_SEVERAL = 3
"""So many rows with a day and a price are transactions, and not the particulars of an account above its table."""


def header_places(rows: Sequence[Row]) -> list[int]:
    """Where headers may stand. What looks a little like one below several transactions is a damaged record."""
    scores = {place: score for place, (_, cells) in enumerate(rows) if (score := heading_score(cells))}
    return [place for place, score in scores.items() if score >= SURE_HEADER or not _follows_records(rows[:place])]


def _follows_records(rows: Sequence[Row]) -> bool:
    return len(list(islice((cells for _, cells in rows if looks_like_record(cells)), _SEVERAL))) == _SEVERAL


def looks_like_record(cells: Sequence[Cell]) -> bool:
    """Whether a row outside any table looks like a transaction, so that it is not passed over in silence."""
    return any(map(is_day, cells)) and any(map(has_cents, cells))
