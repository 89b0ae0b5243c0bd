"""Where an export was made, told by its words: only in the United States does the month stand first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.read.values.cells import Cell, joined

_AMERICAN = re.compile(
    r"(?<![A-Z])\$|\b(?:PST|PDT|EDT|CDT|MDT)\b|\bACH\b|\b[Cc]heck (?:or Slip )?(?:#|[Nn]umber)|\b[A-Z]{2} \d{5}\b"
)
"""Signs of an export made in the United States. "USD" is none: those exports name no currency, foreign ones do."""

_NOT_AMERICAN = re.compile(r"\b(?:AUD|NZD|CAD|SGD|HKD|GBP|EUR|INR|MXN|BRL)\b|£|€|₹")

_ENOUGH = 10_000
"""Characters of a row: an endless one would be looked through for a long time."""


def is_american(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the first rows bear signs of an export made in the United States."""
    words = " ".join(joined(cells)[:_ENOUGH] for cells in rows[:51])
    return bool(_AMERICAN.search(words)) and not _NOT_AMERICAN.search(words)
