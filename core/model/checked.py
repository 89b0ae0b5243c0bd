"""The nouns of a check: what matching and the law say of a line, and what became of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from itertools import chain
from typing import overload

from core.model.listed import Alias, Order, Profile, StandingState, Watchlist
from core.model.statements import Line, Lines, Statement


class Outcome(StrEnum):
    """What became of a line. The four add up to the lines of the file."""

    FOUND = "found"
    CLEAR = "clear"
    HIDDEN = "hidden"
    UNREAD = "unread"


class Strength(StrEnum):
    """How much of a platform a line shows: itself, only its company or a sister brand, or something to look at."""

    PLATFORM = "platform"
    OPERATOR = "operator"
    POSSIBLE = "possible"


class Result(StrEnum):
    """What came out of a check as a whole. Incomplete: nothing was found, but not everything could be checked."""

    FINDINGS = "findings"
    NOTHING_FOUND = "nothing found"
    INCOMPLETE = "incomplete"


class Role(StrEnum):
    """What the platform was in the line: paid to, paid through, or only mentioned."""

    PAYEE = "payee"
    RAIL = "rail"
    MENTION = "mention"


@dataclass(frozen=True, slots=True)
class Match:
    """An alias seen in a text: where (`span`, in characters of the original text), by which rule, and why it counts."""

    alias: Alias
    platforms: tuple[str, ...]
    span: tuple[int, int]
    strength: Strength
    role: Role
    score: float
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What matching made of one text: its matches, else why its payee is hidden, else why a look-alike is innocent."""

    matches: tuple[Match, ...] = ()
    hidden: str = ""
    innocent: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """What one order was worth on one day, for one profile. `since` is the day it came to stand so."""

    order: Order
    names: tuple[str, ...]
    reading: str
    on: date
    state: StandingState
    since: date | None
    because: str
    binds_you: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """A line that touches a platform, with its evidence and the standing of every order that names the platform."""

    match: Match
    standings: tuple[Standing, ...]
    headline: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """A line and what became of it. `reason` says why it is hidden, unread, or an innocent look-alike."""

    line: Line
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Judgements(Sequence[Judgement]):
    """The judged lines of a file, in order. `told` has those of which there is more to say than that they are clear,
    by their place from 0; the others are made when somebody asks for them.

    `blocks` are the lines, and `ends` the places at which each block ends.
    """

    blocks: Sequence[Lines | Sequence[Line]]
    ends: Sequence[int]
    told: Mapping[int, Judgement]

    def __len__(self) -> int:
        return self.ends[-1] if self.ends else 0

    def __iter__(self) -> Iterator[Judgement]:
        for place, line in enumerate(chain.from_iterable(self.blocks)):
            yield self.told.get(place) or Judgement(line, Outcome.CLEAR)

    @overload
    def __getitem__(self, place: int) -> Judgement: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Judgement]: ...
    def __getitem__(self, place: int | slice) -> Judgement | Sequence[Judgement]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        place = range(len(self))[place]
        return self.told.get(place) or Judgement(self._line(place), Outcome.CLEAR)

    def _line(self, place: int) -> Line:
        number = bisect_right(self.ends, place)
        block = self.blocks[number]
        within = place - self.ends[number] + len(block)
        return next(block.at([within])) if isinstance(block, Lines) else block[within]


@dataclass(frozen=True, slots=True)
class Tally:
    """The arithmetic of a file or a check: the four outcomes add up to its lines."""

    found: int = 0
    clear: int = 0
    hidden: int = 0
    unread: int = 0

    @property
    def lines(self) -> int:
        return self.found + self.clear + self.hidden + self.unread

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.found + other.found,
            self.clear + other.clear,
            self.hidden + other.hidden,
            self.unread + other.unread,
        )


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A statement with its lines judged. `asides` are the findings in text outside the transactions."""

    statement: Statement
    lines: Sequence[Judgement] = ()
    asides: tuple[Judgement, ...] = ()
    tally: Tally = Tally()
    totals: Mapping[str, Decimal] = field(default_factory=dict)
    first_date: date | None = None
    last_date: date | None = None

    @property
    def told(self) -> Iterable[Judgement]:
        """The lines of which there is more to say than that they are clear, in order: whoever wants only findings and
        lines not checked asks here, since of a million lines few are among them.
        """
        if isinstance(self.lines, Judgements):
            return self.lines.told.values()
        return [one for one in self.lines if one.outcome is not Outcome.CLEAR or one.reason]


@dataclass(frozen=True, slots=True)
class Check:
    """One run: the files, the list, who asked, when, and what came out."""

    app: str
    watchlist: Watchlist
    profile: Profile
    as_of: date
    started: datetime
    files: tuple[CheckedFile, ...]
    watched: tuple[str, ...]

    @property
    def tally(self) -> Tally:
        return sum((file.tally for file in self.files), Tally())

    @property
    def result(self) -> Result:
        tally = self.tally
        if tally.found or any(aside.findings for file in self.files for aside in file.asides):
            return Result.FINDINGS
        troubled = tally.hidden or tally.unread or any(file.statement.error for file in self.files)
        return Result.INCOMPLETE if troubled else Result.NOTHING_FOUND


class Answer(StrEnum):
    """What a person said of a finding: it is the listed platform, a different merchant, or they are unsure."""

    LISTED = "listed"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Disposition:
    """What a person said of a finding, who they were, and when (a time with its offset from UTC)."""

    answer: Answer
    note: str
    operator: str
    at: datetime


@dataclass(frozen=True, slots=True)
class LineKey:
    """Names a finding within a check: its file by index from 0, its line as the file counts, and its platforms.

    `aside` keeps a text outside the transactions apart from a line with the same number.
    """

    file: int
    page: int | None
    line: int
    platforms: tuple[str, ...]
    aside: bool = False

    @classmethod
    def of(cls, file: int, line: Line, finding: Finding) -> LineKey:
        return cls(file, line.page, line.number, finding.match.platforms, line.aside)


def ten_years_after(day: date) -> date:
    """Until when a check is kept where nobody says otherwise; the day before where that year has no 29 February."""
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 10, day=28 if leap else day.day)


@dataclass(frozen=True, slots=True)
class Review:
    """What people added to a check: the firm, the operator, their dispositions, and how long they keep it.

    `logo` is the firm's picture as PNG, for the head of the sheet; it is no part of what is filed.

    "" and None: nobody said so yet.
    """

    firm: str = ""
    operator: str = ""
    dispositions: Mapping[LineKey, Disposition] = field(default_factory=dict)
    keep_until: date | None = None
    logo: bytes = b""


UNREVIEWED = Review()
"""What people add before anybody added anything."""
