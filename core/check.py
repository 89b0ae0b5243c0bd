"""The whole way: statements are read, every line is matched, the law of its day is asked, and each line is judged.

    file -> readers -> lines -> matching -> findings -> standing -> check

A line ends as *found* (it touches a platform), *clear*, *hidden* (it names no payee that could be judged) or *unread*
(some of its text could not be got at). A finding outranks the other three, and the four always add up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from pathlib import Path

from core.errors import Cancelled, FileTrouble
from core.law import headline, standings, watched
from core.match import Matcher
from core.model import (
    Check,
    CheckedFile,
    Finding,
    Judgement,
    Layout,
    Line,
    Match,
    Outcome,
    Profile,
    Reading,
    Remark,
    Standing,
    Statement,
    Tally,
    Watchlist,
)
from core.read import Item, Reader, load
from core.words import ntr

BLOCK = 2_000
"""Lines that are matched in one go, and between two looks at progress and cancellation."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the check is in the file at `index`; `done` is that file once it is finished."""

    index: int
    lines: int
    done: CheckedFile | None = None


def check(
    paths: Sequence[Path],
    judge: Judge,
    *,
    app: str,
    started: datetime,
    progress: Callable[[Progress], None] = lambda _: None,
    cancelled: Callable[[int], bool] = lambda _: False,
) -> Check:
    """Check the statements at `paths`, one after the other; a file that cannot be read carries its error.

    `cancelled` is asked, with a file's index, whether to give that file up; `progress` is told how far it is.
    """
    files = []
    with Reader() as reader:
        for index, path in enumerate(paths):
            file = _check_file(path, index, reader, judge, progress, cancelled)
            progress(Progress(index, file.tally.lines, file))
            files.append(file)
    return Check(app, judge.watchlist, judge.profile, judge.as_of, started, tuple(files), tuple(sorted(judge.watched)))


def _check_file(
    path: Path,
    index: int,
    reader: Reader,
    judge: Judge,
    progress: Callable[[Progress], None],
    cancelled: Callable[[int], bool],
) -> CheckedFile:
    """One statement, read and judged block by block. What was read before trouble came is kept."""
    account = _Account(str(path))
    try:
        source = load(path)
        account.sha256, account.bytes = source.sha256, len(source.data)
        for block in _blocks(reader.read(source, cancelled=lambda: cancelled(index))):
            account.add(block, judge)
            progress(Progress(index, len(account.lines)))
    except (FileTrouble, Cancelled) as trouble:
        account.error = str(trouble)
    return account.close()


class Judge:
    """Judges lines against one watchlist for one profile; building it prepares the matching, and it never changes."""

    def __init__(self, watchlist: Watchlist, profile: Profile, as_of: date) -> None:
        self.watchlist = watchlist
        self.profile = profile
        self.as_of = as_of
        self.watched = watched(watchlist, profile)
        self._matcher = Matcher(watchlist, self.watched)
        self._standings = lru_cache(maxsize=4_096)(self._ask_the_law)

    def lines(self, lines: Sequence[Line]) -> list[Judgement]:
        """Every line with what became of it, in the same order."""
        readings = self._matcher.read([line.text for line in lines])
        return [self._judge(line, reading) for line, reading in zip(lines, readings, strict=True)]

    def names(self, texts: Iterable[str]) -> list[Judgement]:
        """Merchant names that somebody typed or pasted, judged as lines without a date."""
        return self.lines([Line(number, text) for number, text in enumerate(texts, start=1)])

    def _judge(self, line: Line, reading: Reading) -> Judgement:
        if reading.matches:
            return Judgement(line, Outcome.FOUND, tuple(self._finding(line, match) for match in reading.matches))
        if line.trouble:
            return Judgement(line, Outcome.UNREAD, reason=line.trouble)
        if reading.hidden:
            return Judgement(line, Outcome.HIDDEN, reason=reading.hidden)
        return Judgement(line, Outcome.CLEAR, reason=reading.innocent)

    def _finding(self, line: Line, match: Match) -> Finding:
        on = line.date or self.as_of
        orders = self._standings(match.platforms, on)
        return Finding(match, orders, headline(match, orders, on))

    def _ask_the_law(self, platforms: tuple[str, ...], on: date) -> tuple[Standing, ...]:
        return standings(self.watchlist, platforms, on, self.profile)


class _Account:
    """The account of one file while it is being read; `close` gives the finished, frozen file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.sha256 = ""
        self.bytes = 0
        self.error = ""
        self.layout = Layout(format="", encoding="")
        self.remarks: list[str] = []
        self.lines: list[Judgement] = []
        self.asides: list[Judgement] = []

    def add(self, items: Iterable[Item], judge: Judge) -> None:
        """Judge a block of what a reader yields; of the text outside the transactions, only findings are kept."""
        lines = []
        for item in items:
            match item:
                case Line():
                    lines.append(item)
                case Layout():
                    self.layout = item
                case Remark():
                    self.remarks.append(item.text)
        for judgement in judge.lines(lines):
            if not judgement.line.aside:
                self.lines.append(judgement)
            elif judgement.outcome in {Outcome.FOUND, Outcome.UNREAD}:
                self.asides.append(judgement)

    def close(self) -> CheckedFile:
        counts = Counter(judgement.outcome for judgement in self.lines)
        dates = [judgement.line.date for judgement in self.lines if judgement.line.date]
        return CheckedFile(
            Statement(self.path, self.sha256, self.bytes, self.layout, tuple(self._all_remarks()), self.error),
            tuple(self.lines),
            tuple(self.asides),
            Tally(**{str(outcome): counts[outcome] for outcome in Outcome}),
            _totals(judgement.line for judgement in self.lines),
            min(dates, default=None),
            max(dates, default=None),
        )

    def _all_remarks(self) -> Iterator[str]:
        yield from self.remarks
        for outcome, sentence in _ASIDE_SENTENCES.items():
            rows = [str(judgement.line.number) for judgement in self.asides if judgement.outcome is outcome]
            if rows:
                yield ntr(*sentence, len(rows)).format(rows=", ".join(rows))


_ASIDE_SENTENCES = {
    Outcome.FOUND: (
        "Text outside the transactions touches a listed platform (row {rows}).",
        "Text outside the transactions touches a listed platform (rows {rows}).",
    ),
    Outcome.UNREAD: (
        "Text outside the transactions could not be read in full (row {rows}).",
        "Text outside the transactions could not be read in full (rows {rows}).",
    ),
}


def _totals(lines: Iterable[Line]) -> dict[str, Decimal]:
    """The signed sum of the amounts, by currency; "" where the file names none."""
    totals: dict[str, Decimal] = {}
    for line in lines:
        if line.amount is not None:
            totals[line.currency] = totals.get(line.currency, Decimal(0)) + line.amount
    return totals


def _blocks(items: Iterator[Item]) -> Iterator[list[Item]]:
    while block := list(islice(items, BLOCK)):
        yield block
