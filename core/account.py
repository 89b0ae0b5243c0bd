"""The account of one file while it is being read: its lines, judged block by block, and what they add up to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import accumulate, chain

from core.model import (
    CheckedFile,
    Judgement,
    Judgements,
    Layout,
    Line,
    Lines,
    Outcome,
    Remark,
    Statement,
    Tally,
    added_up,
)
from core.read import Item
from core.words import ntr

BLOCK = 2_000
"""Lines that are matched in one go, and between two words of progress, where a reader yields them singly."""

Telling = Callable[[Lines | Sequence[Line]], dict[int, Judgement]]
"""Gives the lines of which there is more to say than that they are clear, by their place from 0."""


class Account:
    """The account of one file while it is being read; `close` gives the finished, frozen file.

    Lines are judged in blocks; `lines` counts those that are done.
    """

    def __init__(self, path: str, telling: Telling) -> None:
        self.path = path
        self.sha256 = ""
        self.bytes = 0
        self.error = ""
        self.lines = 0
        self._telling = telling
        self._layout = Layout(format="", encoding="")
        self._remarks: list[Remark] = []
        self._waiting: list[Line] = []
        self._blocks: list[Lines | Sequence[Line]] = []
        self._told: dict[int, Judgement] = {}
        self._asides: list[Judgement] = []
        self._totals: dict[str, Decimal] = {}
        self._dates: set[date] = set()

    def take(self, item: Item) -> bool:
        """Take what a reader yields; whether that made a block full, and it was judged."""
        match item:
            case Line():
                self._waiting.append(item)
            case Layout():
                self._layout = item
            case Remark():
                self._remarks.append(item)
        if isinstance(item, Lines) or len(self._waiting) == BLOCK:
            self._judge_waiting()
            if isinstance(item, Lines):
                self._add(item)
            return True
        return False

    def _judge_waiting(self) -> None:
        """Of the text outside the transactions, only findings and what could not be read are kept."""
        asides = self._telling([line for line in self._waiting if line.aside]).values()
        self._asides += [aside for aside in asides if aside.outcome in {Outcome.FOUND, Outcome.UNREAD}]
        self._add(tuple(line for line in self._waiting if not line.aside))
        self._waiting.clear()

    def _add(self, lines: Lines | Sequence[Line]) -> None:
        if lines:
            self._told.update((self.lines + place, one) for place, one in self._telling(lines).items())
            self._blocks.append(lines)
            self.lines += len(lines)
            self._dates.update(lines.dates if isinstance(lines, Lines) else filter(None, (line.date for line in lines)))
            self._totals = added_up(chain(self._totals.items(), _amounts(lines)))

    def close(self) -> CheckedFile:
        self._judge_waiting()
        doubts = tuple(remark.text for remark in self._remarks if remark.columns)
        told = Counter(judgement.outcome for judgement in self._told.values())
        told[Outcome.CLEAR] += self.lines - len(self._told)
        return CheckedFile(
            Statement(self.path, self.sha256, self.bytes, self._layout, tuple(self._all_remarks()), self.error, doubts),
            Judgements(tuple(self._blocks), tuple(accumulate(map(len, self._blocks))), self._told),
            tuple(self._asides),
            Tally(**{str(outcome): told[outcome] for outcome in Outcome}),
            self._totals,
            min(self._dates, default=None),
            max(self._dates, default=None),
        )

    def _all_remarks(self) -> Iterator[str]:
        yield from (remark.text for remark in self._remarks)
        for outcome in (Outcome.FOUND, Outcome.UNREAD):
            rows = [str(judgement.line.number) for judgement in self._asides if judgement.outcome is outcome]
            if rows:
                yield _aside_words(outcome, len(rows)).format(rows=", ".join(rows))


def _aside_words(outcome: Outcome, count: int) -> str:
    if outcome is Outcome.FOUND:
        return ntr(
            "Text outside the transactions touches a listed platform (row {rows}).",
            "Text outside the transactions touches a listed platform (rows {rows}).",
            count,
        )
    return ntr(
        "Text outside the transactions could not be read in full (row {rows}).",
        "Text outside the transactions could not be read in full (rows {rows}).",
        count,
    )


def _amounts(lines: Lines | Sequence[Line]) -> Iterable[tuple[str, Decimal]]:
    """Amounts, some of them sums already, with their currencies; "" where the file names none."""
    if isinstance(lines, Lines):
        return lines.totals.items()
    return ((line.currency, line.amount) for line in lines if line.amount is not None)
