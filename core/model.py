"""The nouns of Flagline, as frozen values that pass from room to room.

A step takes some of them and returns new ones; nothing here is ever changed. Money is `Decimal`, dates are `date`,
text is `str`. The words are the program's own vocabulary: one word for one thing, everywhere.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from itertools import chain
from typing import overload

FIELD_EDGE = " | "
"""Stands between the text columns of one line, so that a name cut off at a column's end can be told."""


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


class Role(StrEnum):
    """What the platform was in the line: paid to, paid through, or only mentioned."""

    PAYEE = "payee"
    RAIL = "rail"
    MENTION = "mention"


class AliasKind(StrEnum):
    """How an alias may match: alone, only with a second sign, or as the company behind the platform."""

    STRONG = "strong"
    WEAK = "weak"
    COMPANY = "company"


class Basis(StrEnum):
    """How sure a fact is. `MEMORY` may find a line, and is never stated as law."""

    READ = "read"
    SECONDARY = "secondary"
    MEMORY = "memory"


class StandingState(StrEnum):
    """What an order was worth on a day."""

    PENDING = "pending"
    IN_FORCE = "in force"
    ENJOINED = "enjoined"
    ENDED = "ended"
    NEVER_IMPLEMENTED = "never implemented"
    UNCONFIRMED = "unconfirmed"


# --- the watchlist ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Platform:
    """A listed app or service. `always` says that it is watched whatever the profile."""

    id: str
    name: str
    always: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Alias:
    """A text by which a platform or its company shows up.

    `form` tells what sort of text it is: brand, native, pinyin, company, sister, domain, app_id or statement.
    An alias of several platforms names all of them. `note` is said with the finding.
    """

    text: str
    kind: AliasKind
    form: str
    platforms: tuple[str, ...]
    basis: Basis
    source: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the statements' own language, used by the rules of matching.

    `topic` says what for: innocent, hidden, prefix, glue, context ... (resources/watchlist/README.md lists them).
    `platform` limits it to one platform, "" means all. `reason` is shown to the user.
    """

    topic: str
    text: str
    platform: str
    reason: str
    source: str


@dataclass(frozen=True, slots=True)
class Event:
    """From the day `on`, an order has the standing `state`, because of what happened then."""

    on: date
    state: StandingState
    because: str


@dataclass(frozen=True, slots=True)
class Listing:
    """One order naming one platform.

    `name` is the order's own spelling; `reading` is our reading of a reach clause. `since` is ISO text, as far as it is
    known, where the first list read that has the name is younger than the order: "2025-01-31", "2025".
    """

    order: str
    platform: str
    name: str
    reading: str = ""
    since: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """A legal instrument that names platforms.

    `bound` holds the groups of people it binds (see core.law.profile), `binds` the same in words. `names` are all
    names as the instrument writes them. `status` and `court` are the researcher's words on where it stands today.
    A date of which only the month was read is the text "2025-10"; None: it is not known at all.
    """

    id: str
    title: str
    short: str
    jurisdiction: str
    kind: str
    citation: str
    signed: date | str | None
    published: date | None
    effective: date | str | None
    ended: date | str | None
    ended_by: str
    status: str
    court: str
    binds: str
    bound: tuple[str, ...]
    forbids: str
    names: tuple[str, ...]
    reach: str
    note: str
    basis: Basis
    basis_note: str
    events: tuple[Event, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Watchlist:
    """The whole list, as opened: read-only, picklable, named by its version and hash."""

    version: str
    sha256: str
    platforms: Mapping[str, Platform]
    aliases: tuple[Alias, ...]
    terms: tuple[Term, ...]
    orders: Mapping[str, Order]
    listings: tuple[Listing, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """Who asks. `groups` are the groups the user belongs to; `bound_by` and `watch` are orders they turned on."""

    groups: frozenset[str] = frozenset({"us_person"})
    bound_by: frozenset[str] = frozenset()
    watch: frozenset[str] = frozenset()


# --- statements -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file was understood: a reader's first word. `words` tells a person (separator, header row, columns)."""

    format: str
    encoding: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One record of a statement, or (`aside`) a piece of its text outside the transactions.

    `number` and `page` are the file's own position: row, record or text line from 1; page or sheet from 1, if any.
    `text` holds every text of the record, its columns joined by FIELD_EDGE. `trouble` says why some of the text could
    not be got at; "" if all was.
    """

    number: int
    text: str
    page: int | None = None
    date: date | None = None
    amount: Decimal | None = None
    currency: str = ""
    aside: bool = False
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """Regular lines that stand one below the other, column by column; a Line is made when somebody asks for it.

    Large tables are read, sent and kept this way. `number` is the first line's own; `texts` and `amounts` are joined by
    line breaks, which none of them holds, the amounts as `Decimal` reads them. None is an aside, none has a trouble.
    """

    number: int
    texts: str
    dates: tuple[date, ...]
    amounts: str
    currencies: tuple[str, ...]
    page: int | None = None

    def __len__(self) -> int:
        return len(self.dates)

    def __iter__(self) -> Iterator[Line]:
        return self.at(range(len(self)))

    def at(self, places: Iterable[int]) -> Iterator[Line]:
        """The lines at some places, counted from 0; many at once cost little more than one."""
        texts, amounts = self.texts.split("\n"), self.amounts.split("\n")
        for place in places:
            amount, currency = Decimal(amounts[place]), self.currencies[place]
            yield Line(self.number + place, texts[place], self.page, self.dates[place], amount, currency)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something the reader wants a person to know about the file as a whole."""

    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A dropped file: what it is and how it was read. Its lines travel beside it."""

    path: str
    sha256: str
    bytes: int
    layout: Layout
    remarks: tuple[str, ...] = ()
    error: str = ""


# --- what matching says -----------------------------------------------------------------------------------------


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


# --- what the law says ------------------------------------------------------------------------------------------


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


# --- what a check says ------------------------------------------------------------------------------------------


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
