"""The watchlist in the user's language: its accounts of orders and platforms are translated, names and citations stay.

Matching translates the notes of aliases and the reasons of terms when it says them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from core.model import Event, Listing, Order, Platform, Watchlist
from core.words import spoken, tr


def told(watchlist: Watchlist) -> Watchlist:
    """The same list in the language that is spoken."""
    if spoken() == "en":
        return watchlist
    return replace(
        watchlist,
        platforms={id_: _platform(one) for id_, one in watchlist.platforms.items()},
        orders={id_: _order(one) for id_, one in watchlist.orders.items()},
        listings=tuple(_listing(one) for one in watchlist.listings),
    )


def sentences(watchlist: Watchlist) -> Iterator[str]:
    """Every sentence of a list that somebody reads, for whoever collects what there is to translate."""
    for platform in watchlist.platforms.values():
        yield platform.note
    yield from (alias.note for alias in watchlist.aliases)
    yield from (term.reason for term in watchlist.terms)
    for order in watchlist.orders.values():
        yield from (getattr(order, name) for name in _ORDER_WORDS)
        yield from (event.because for event in order.events)
    yield from (listing.reading for listing in watchlist.listings)


_ORDER_WORDS = ("short", "binds", "forbids", "reach", "note", "basis_note", "ended_by", "court")


def _platform(platform: Platform) -> Platform:
    return replace(platform, note=tr(platform.note)) if platform.note else platform


def _order(order: Order) -> Order:
    words: dict[str, Any] = {name: tr(getattr(order, name)) for name in _ORDER_WORDS}
    return replace(order, **words, events=tuple(_event(one) for one in order.events))


def _event(event: Event) -> Event:
    return replace(event, because=tr(event.because))


def _listing(listing: Listing) -> Listing:
    return replace(listing, reading=tr(listing.reading)) if listing.reading else listing
