"""The nouns of the watchlist: platforms, aliases, orders, and who asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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
    published: date
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
