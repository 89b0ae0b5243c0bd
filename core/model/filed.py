"""The nouns of the records: a check as it was filed, what is asked of the records, and what they answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from core.model.checked import Check, Disposition, Finding, LineKey, Result, Review, Tally


@dataclass(frozen=True, slots=True)
class Filed:
    """A check in the records, as a list of checks shows it; `files` are the names of its statements.

    `findings` counts what a person can decide, `decided` what they have. `hits` counts the lines that a search for
    words found in it. `again_of` is the earlier check of which this one is the fresh look, if it is one.
    """

    id: int
    started: datetime
    files: tuple[str, ...]
    tally: Tally
    result: Result
    list_version: str
    findings: int
    decided: int
    keep_until: date
    texts_kept: bool
    again_of: int | None = None
    hits: int = 0


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for in the records; "" and None leave it open, and everything given must hold.

    `words` are looked for in the lines (part of a merchant's name, a reference), `file` in the names of statements.
    A check is within the days when it was made on one of them, or when a statement's lines reach into them.
    """

    words: str = ""
    file: str = ""
    since: date | None = None
    until: date | None = None
    result: Result | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """A check as it was filed, with what people added to it.

    Where the texts were not kept (`filed.texts_kept`), its clear lines have no more than a day: number 0, no text.
    """

    filed: Filed
    check: Check
    review: Review


@dataclass(frozen=True, slots=True)
class Step:
    """An entry of the log of dispositions that can be undone, or done again: the answer, and how many findings."""

    id: int
    disposition: Disposition
    keys: tuple[LineKey, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """The same merchant was said to be a different one before, in the check `filed`.

    `changed` says what differs since: "alias", "rule" or "entry" (what the orders say of the platform). Where nothing
    does, it is a known exception; otherwise it asks for a fresh look.
    """

    disposition: Disposition
    filed: int
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A finding that two checks of the same statements tell differently; None: that check does not have it."""

    key: LineKey
    before: Finding | None
    after: Finding | None


@dataclass(frozen=True, slots=True)
class Again:
    """The fresh look at a filed check, and what it tells differently."""

    check: Check
    new: tuple[Change, ...] = field(default=())
    gone: tuple[Change, ...] = field(default=())
    changed: tuple[Change, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Loss:
    """What is lost for ever when a check is deleted: lines, dispositions, and known exceptions that stand on them."""

    files: int
    lines: int
    dispositions: int
    exceptions: int
