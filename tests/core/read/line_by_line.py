"""What a reader yields, its lines one by one, whether they came in blocks or singly."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from core.model import Line, Lines


def lines_of(items: Iterable[object]) -> list[Line]:
    """The lines and asides among the items, in order."""
    blocks = (one if isinstance(one, Lines) else [one] for one in items if isinstance(one, Line | Lines))
    return list(chain.from_iterable(blocks))
