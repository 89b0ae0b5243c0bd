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
from itertools import accumulate
from pathlib import Path

from core.errors import Cancelled, FileTrouble
from core.law import headline, standings, watched
from core.match import Matcher
from core.model import (
    Check,
    CheckedFile,
    Finding,
    Judgement,
    Judgements,
    Layout,
    Line,
    Lines,
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
"""Lines that are matched in one go, and between two words of progress, where a reader yields them singly."""


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
    account = _Account(str(path), judge)
    try:
        source = load(path)
        account.sha256, account.bytes = source.sha256, len(source.data)
        for item in reader.read(source, cancelled=lambda: cancelled(index)):
            if account.take(item):
                progress(Progress(index, account.lines))
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
        told = self.telling(lines)
        return [told.get(place) or Judgement(line, Outcome.CLEAR) for place, line in enumerate(lines)]

    def telling(self, lines: Lines | Sequence[Line]) -> dict[int, Judgement]:
        """The lines of which there is more to say than that they are clear, by their place from 0, in order."""
        if isinstance(lines, Lines):
            readings = self._matcher.telling(lines.texts.split("\n"))
            return {
                place: self._judge(line, readings[place])
                for place, line in zip(readings, lines.at(readings), strict=True)
            }
        readings = self._matcher.telling([line.text for line in lines])
        return {
            place: self._judge(line, readings.get(place, Reading()))
            for place, line in enumerate(lines)
            if place in readings or line.trouble
        }

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
    """The account of one file while it is being read; `close` gives the finished, frozen file.

    Lines are judged in blocks; `lines` counts those that are done.
    """

    def __init__(self, path: str, judge: Judge) -> None:
        self.path = path
        self.sha256 = ""
        self.bytes = 0
        self.error = ""
        self.lines = 0
        self._judge = judge
        self._layout = Layout(format="", encoding="")
        self._remarks: list[str] = []
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
                self._remarks.append(item.text)
        if isinstance(item, Lines) or len(self._waiting) == BLOCK:
            self._judge_waiting()
            if isinstance(item, Lines):
                self._add(item)
            return True
        return False

    def _judge_waiting(self) -> None:
        """Of the text outside the transactions, only findings and what could not be read are kept."""
        asides = self._judge.telling([line for line in self._waiting if line.aside]).values()
        self._asides += [aside for aside in asides if aside.outcome in {Outcome.FOUND, Outcome.UNREAD}]
        self._add(tuple(line for line in self._waiting if not line.aside))
        self._waiting.clear()

    def _add(self, lines: Lines | Sequence[Line]) -> None:
        if lines:
            self._told.update((self.lines + place, one) for place, one in self._judge.telling(lines).items())
            self._blocks.append(lines)
            self.lines += len(lines)
            self._dates.update(lines.dates if isinstance(lines, Lines) else filter(None, (line.date for line in lines)))
            _sum_up(lines, self._totals)

    def close(self) -> CheckedFile:
        self._judge_waiting()
        told = Counter(judgement.outcome for judgement in self._told.values())
        told[Outcome.CLEAR] += self.lines - len(self._told)
        return CheckedFile(
            Statement(self.path, self.sha256, self.bytes, self._layout, tuple(self._all_remarks()), self.error),
            Judgements(tuple(self._blocks), tuple(accumulate(map(len, self._blocks))), self._told),
            tuple(self._asides),
            Tally(**{str(outcome): told[outcome] for outcome in Outcome}),
            self._totals,
            min(self._dates, default=None),
            max(self._dates, default=None),
        )

    def _all_remarks(self) -> Iterator[str]:
        yield from self._remarks
        for outcome, sentence in _ASIDE_SENTENCES.items():
            rows = [str(judgement.line.number) for judgement in self._asides if judgement.outcome is outcome]
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


def _sum_up(lines: Lines | Sequence[Line], totals: dict[str, Decimal]) -> None:
    """Add to the signed sums of the amounts, by currency; "" where the file names none."""
    pairs: Iterable[tuple[str, Decimal | None]] = ((line.currency, line.amount) for line in lines)
    if isinstance(lines, Lines):
        pairs = zip(lines.currencies, map(Decimal, lines.amounts.split("\n")), strict=True)
    for currency, amount in pairs:
        if amount is not None:
            totals[currency] = totals.get(currency, Decimal(0)) + amount
