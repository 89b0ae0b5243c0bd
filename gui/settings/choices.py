"""What can be chosen as an answer to "who are you?": the groups that orders bind, and the orders that name more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core.law import GROUPS, group_words, list_words, spans
from core.law.profile import PRIVATE
from core.model import Order, Profile, StandingState, Watchlist
from core.words import capital, ntr, tr

_NAMED = 3
"""So many platforms of an order are named; of the others their number is said."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to tick: a group or an order by its `id`, in words, with a few more words below."""

    id: str
    words: str
    more: str


def group_sections(watchlist: Watchlist) -> tuple[tuple[str, tuple[Choice, ...]], ...]:
    """All groups under their headings, each in exactly one, in the order in which a person would look for them."""
    bound = {group for order in watchlist.orders.values() for group in order.bound}
    unbound = tr("No order on this list binds you as such.")
    sections: dict[str, list[Choice]] = {heading: [] for heading in _headings()}
    for group in GROUPS:
        made = Choice(group, capital(group_words(group)), "" if group in bound else unbound)
        sections[_heading(group)].append(made)
    return tuple((heading, tuple(made)) for heading, made in sections.items())


def watch_choices(watchlist: Watchlist, today: date, ticked: frozenset[str]) -> tuple[Choice, ...]:
    """The orders that name platforms which are watched only when asked; those of the United States first.

    An order that is over, or that forbids nothing, is offered where it alone names a platform, or is ticked already.
    """
    named = {order: platforms for order in watchlist.orders if (platforms := _asked_only(watchlist, order))}
    offered = {order for order in named if _stands(watchlist.orders[order], today)}
    covered = {platform for order in offered for platform in named[order]}
    offered |= {order for order in named if order in ticked or not covered.issuperset(named[order])}
    orders = sorted((watchlist.orders[order] for order in offered), key=_place)
    return tuple(Choice(order.id, order.short, _looks_for(named[order.id])) for order in orders)


def binding(watchlist: Watchlist, groups: frozenset[str]) -> frozenset[str]:
    """The orders that are made for one of the groups."""
    return frozenset(order.id for order in watchlist.orders.values() if not groups.isdisjoint(order.bound))


def who_words(profile: Profile) -> str:
    """In full, whom the orders are weighed for."""
    return list_words([group_words(group) for group in GROUPS if group in profile.groups])


def who_short(profile: Profile) -> str:
    """The same in a few words, for a place that is narrow."""
    first, *rest = (group_words(group) for group in GROUPS if group in profile.groups)
    if not rest:
        return first
    return ntr("{first} and {n} more", "{first} and {n} more", len(rest)).format(first=first, n=len(rest))


def _headings() -> tuple[str, ...]:
    return (
        tr("In the United States"),
        tr("For the federal government"),
        tr("Contractor or supplier to a state"),
        tr("A state’s own agency or public body"),
        tr("Outside the United States"),
    )


def _heading(group: str) -> str:
    here, federal, supplier, agency, abroad = _headings()
    if group.startswith(("federal_", "defense_")):
        return federal
    if group.startswith("us_") and group != PRIVATE:
        return supplier if group.endswith("_contractor") else agency
    return abroad if group.startswith(("ca_", "in_")) else here


def _asked_only(watchlist: Watchlist, order: str) -> list[str]:
    named = dict.fromkeys(each.platform for each in watchlist.listings if each.order == order)
    return [watchlist.platforms[each].name for each in named if not watchlist.platforms[each].always]


def _stands(order: Order, today: date) -> bool:
    """Whether the order binds somebody and did not end."""
    past = [span.state for span in spans(order) if span.start <= today]
    return bool(order.bound) and StandingState.ENDED not in past[-1:]


def _place(order: Order) -> tuple[bool, bool, str]:
    return not order.jurisdiction.startswith("US"), order.jurisdiction != "US-federal", order.short


def _looks_for(names: Iterable[str]) -> str:
    first = sorted(names, key=str.casefold)
    more = len(first) - _NAMED
    if more <= 0:
        return tr("Looks for {names} too.").format(names=list_words(first))
    words = ntr("Looks for {names} and {n} more.", "Looks for {names} and {n} more.", more)
    return words.format(names=", ".join(first[:_NAMED]), n=more)
