"""The life of an order, and what every order that names a platform was worth on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise, takewhile

from core.law.days import first_day, in_words, known_in_words
from core.law.profile import binds_you
from core.model import Listing, Order, Profile, Standing, StandingState, Watchlist
from core.words import tr

IN_EFFECT = frozenset({StandingState.IN_FORCE, StandingState.UNCONFIRMED})
"""The states in which an order can bind. An order that once took effect is presumed to stand until something ends it:
an unconfirmed one still binds, and the word "unconfirmed" always stands beside it."""


@dataclass(frozen=True, slots=True)
class Span:
    """One stretch of an order's life: from `start` up to, and not including, `end` (None: it has no end yet)."""

    state: StandingState
    start: date
    end: date | None
    because: str


def spans(order: Order) -> tuple[Span, ...]:
    """The order's life from event to event, without a gap."""
    stretches = pairwise((*order.events, None))
    return tuple(
        Span(event.state, event.on, next_.on if next_ else None, event.because) for event, next_ in stretches if event
    )


def standings(watchlist: Watchlist, platforms: tuple[str, ...], on: date, profile: Profile) -> tuple[Standing, ...]:
    """Every order that names one of the platforms, oldest first, with its standing on the day `on`.

    An order that was not signed yet is given too, so that nobody takes its absence for a gap in the list: it stands
    as *pending* since no day at all (`since` is None), because it was not signed until later. `not_yet` tells it.
    """
    listings: dict[str, list[Listing]] = {}
    for listing in watchlist.listings:
        if listing.platform in platforms:
            listings.setdefault(listing.order, []).append(listing)
    naming = sorted((watchlist.orders[id_] for id_ in listings), key=lambda order: (order.events[0].on, order.id))
    return tuple(_standing(order, listings[order.id], on, profile) for order in naming)


def explain(watchlist: Watchlist, platform: str, on: date, profile: Profile) -> tuple[Standing, ...]:
    """What every order that names one platform was worth on a day."""
    return standings(watchlist, (platform,), on, profile)


def not_yet(standing: Standing) -> bool:
    """Whether the order was not even signed on the day of this standing."""
    return standing.since is None


def _standing(order: Order, listings: list[Listing], on: date, profile: Profile) -> Standing:
    """An order that is not known to have named the platform yet stands as it stood, names nothing and binds nobody."""
    state, since, because = _on(order, on)
    named = [listing for listing in listings if not listing.since or first_day(listing.since) <= on]
    if since and not named:
        first = min(listing.since for listing in listings)
        because = tr("the first list read that names it is of {day}").format(day=known_in_words(first))
    return Standing(
        order=order,
        names=tuple(dict.fromkeys(listing.name for listing in named)),
        reading=_reading(named),
        on=on,
        state=state,
        since=since,
        because=because,
        binds_you=bool(named) and state in IN_EFFECT and binds_you(order, profile),
    )


def _reading(named: list[Listing]) -> str:
    """Our readings; nothing where the order's own words name at least one of the platforms."""
    return "; ".join(dict.fromkeys(each.reading for each in named)) if all(each.reading for each in named) else ""


def _on(order: Order, on: date) -> tuple[StandingState, date | None, str]:
    """The order's state on a day, the day on which it came to stand so, and the latest reason for it."""
    past = [event for event in reversed(order.events) if event.on <= on]
    if not past:
        return StandingState.PENDING, None, _not_signed_until(order)
    latest = past[0]
    first_so = list(takewhile(lambda event: event.state == latest.state, past))[-1]
    return latest.state, first_so.on, latest.because


def _not_signed_until(order: Order) -> str:
    """When the order came to be: its signing, as far as the day is known; else the first that is known of it."""
    first, signed = order.events[0].on, str(order.signed or "")
    if signed and str(first).startswith(signed):
        return tr("not signed until {day}").format(day=known_in_words(signed))
    return tr("not there until {day}").format(day=in_words(first))
