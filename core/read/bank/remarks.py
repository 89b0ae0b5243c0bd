"""What a person is told where a bank's own format does not add up."""

from __future__ import annotations

from collections.abc import Iterator

from core.model import Remark
from core.words import ntr


def on_directions(missing: int) -> Iterator[Remark]:
    """`missing` lines say neither credit nor debit."""
    if missing:
        words = ntr(
            "{count} line does not say whether it is a credit or a debit; it was taken for a credit.",
            "{count} lines do not say whether they are credits or debits; they were taken for credits.",
            missing,
        )
        yield Remark(words.format(count=missing))


def on_trades(aside: int) -> Iterator[Remark]:
    """`aside` trades in securities are asides, not lines."""
    if aside:
        words = ntr(
            "{count} trade in securities was looked at, but is not counted as a line.",
            "{count} trades in securities were looked at, but are not counted as lines.",
            aside,
        )
        yield Remark(words.format(count=aside))


def on_balances(off: int) -> Iterator[Remark]:
    """In `off` statements of the file, opening balance and lines do not make the closing balance."""
    if off:
        words = ntr(
            "In {count} statement of the file the lines do not lead from the opening to the closing balance.",
            "In {count} statements of the file the lines do not lead from the opening to the closing balance.",
            off,
        )
        yield Remark(words.format(count=off))
