"""Adds the user's own entries to a list as it is opened, each marked as their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby

from core.model import Alias, AliasKind, Basis, Event, Listing, Order, Platform, StandingState, Term, Watchlist
from core.watchlist.own import Own, OwnRule
from core.words import tr

OWN_ENTRY = "your own entry"
"""The source of whatever the user added."""
OWN_POLICY = "own-policy"
"""The id of the order that stands for the user's own policy; of later additions to it "own-policy-2026-11-01"."""
OWN_KIND = "own_policy"
_SHORT = 3
"""Latin letters up to which a name is like too many others to stand alone."""


def merge(watchlist: Watchlist, own: Own) -> Watchlist:
    """The list with the user's own entries. What their policy names, and what they gave an alias, is always watched.

    An entry about a platform that the list no longer has keeps it, by its id.
    """
    if not own:
        return watchlist
    platforms = _platforms(watchlist, own)
    orders = list(_orders(own.policy, platforms))
    return replace(
        watchlist,
        platforms=platforms,
        aliases=(*watchlist.aliases, *_aliases(own)),
        terms=(*watchlist.terms, *_exceptions(own)),
        orders={**watchlist.orders, **{order.id: order for order, _ in orders}},
        listings=(*watchlist.listings, *(each for _, listings in orders for each in listings)),
    )


def exceptions_of(watchlist: Watchlist) -> tuple[Term, ...]:
    """The exceptions among a list's terms; a line that one of them made clear has its `reason`."""
    return tuple(term for term in watchlist.terms if term.source == OWN_ENTRY)


def is_own(order: Order) -> bool:
    """Whether an order is the user's own policy."""
    return order.kind == OWN_KIND


def _platforms(watchlist: Watchlist, own: Own) -> dict[str, Platform]:
    added = {each.id: Platform(each.id, each.name, always=True, note=OWN_ENTRY) for each in own.platforms}
    known = {**watchlist.platforms, **added}
    named = [*(alias.platform for alias in own.aliases), *(rule.platform for rule in own.policy)]
    lost = {id_: Platform(id_, id_, always=True, note=OWN_ENTRY) for id_ in named if id_ not in known}
    watched = {id_: replace(known[id_], always=True) for id_ in named if id_ in known}
    return {**known, **lost, **watched}


def _aliases(own: Own) -> Iterator[Alias]:
    names = [(platform.name, platform.id) for platform in own.platforms]
    for text, platform in (*names, *((alias.text, alias.platform) for alias in own.aliases)):
        yield Alias(text, _kind(text), "brand", (platform,), Basis.READ, OWN_ENTRY)


def _kind(text: str) -> AliasKind:
    return AliasKind.WEAK if text.isascii() and sum(map(str.isalnum, text)) <= _SHORT else AliasKind.STRONG


def _exceptions(own: Own) -> Iterator[Term]:
    for entry in own.exceptions:
        reason = tr("An exception of yours, “{text}”: {because}").format(text=entry.text, because=entry.because)
        yield Term("innocent", entry.text, "", reason, OWN_ENTRY)


def _orders(policy: Iterable[OwnRule], platforms: dict[str, Platform]) -> Iterator[tuple[Order, list[Listing]]]:
    """The policy as an order; what was added on a later day is one of its own, so that each day is judged rightly."""
    by_day = groupby(sorted(policy, key=lambda rule: (rule.since, rule.platform)), key=lambda rule: rule.since)
    for number, (since, rules) in enumerate(by_day):
        id_ = f"{OWN_POLICY}-{since}" if number else OWN_POLICY
        listings = [Listing(id_, rule.platform, platforms[rule.platform].name) for rule in rules]
        yield _order(id_, date.fromisoformat(since), tuple(listing.name for listing in listings)), listings


def _order(id_: str, since: date, names: tuple[str, ...]) -> Order:
    return Order(
        id=id_,
        title=tr("Your own policy"),
        short=tr("Your own policy"),
        jurisdiction="own",
        kind=OWN_KIND,
        citation="",
        signed=None,
        published=None,
        effective=since,
        ended=None,
        ended_by="",
        status="in_force",
        court="",
        binds=tr("your own business"),
        bound=(OWN_KIND,),
        forbids=tr("what you decided: you treat these platforms as prohibited for you"),
        names=names,
        reach="",
        note="",
        basis=Basis.READ,
        basis_note="",
        events=(Event(since, StandingState.IN_FORCE, tr("you treat these platforms as prohibited")),),
        sources=(OWN_ENTRY,),
    )
