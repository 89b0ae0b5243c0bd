"""What stands on the list, as rows to choose from: platforms, orders and aliases, each with a line about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from core.law import state_words
from core.model import Alias, Basis, Listing, Order, Platform, Watchlist
from core.watchlist.merge import is_own
from core.watchlist.own import Own
from core.words import ntr, tr
from gui.lists.own_words import own_about, own_title, single_entries
from gui.lists.words import jurisdiction_words, standing_on
from gui.result.prose import form_words, kind_words

if TYPE_CHECKING:
    from core.check import Judge


class View(Enum):
    """The four views of the list, from left to right."""

    PLATFORMS = "platforms"
    ORDERS = "orders"
    ALIASES = "aliases"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: `id` names a platform, an order or an own entry, or is an alias's place. `haystack` is searched in."""

    view: View
    id: str
    title: str
    about: str
    haystack: str


def entries(judge: Judge, own: Own) -> Mapping[View, tuple[Entry, ...]]:
    """All rows of each view: what is always watched first, the United States before others, else by name."""
    watchlist = judge.watchlist
    named: dict[str, list[Listing]] = {}
    naming: dict[str, list[Listing]] = {}
    for listing in watchlist.listings:
        named.setdefault(listing.platform, []).append(listing)
        naming.setdefault(listing.order, []).append(listing)
    known: dict[str, list[str]] = {}
    for alias in watchlist.aliases:
        for platform in alias.platforms:
            known.setdefault(platform, []).append(alias.text)
    platforms = sorted(watchlist.platforms.values(), key=lambda each: (not each.always, each.name.casefold()))
    orders = sorted(watchlist.orders.values(), key=_place)
    aliases = sorted(enumerate(watchlist.aliases), key=lambda each: each[1].text.casefold())
    return {
        View.PLATFORMS: tuple(
            _platform(each, judge, known.get(each.id, []), named.get(each.id, [])) for each in platforms
        ),
        View.ORDERS: tuple(_order(each, judge, naming.get(each.id, [])) for each in orders),
        View.ALIASES: tuple(_alias(place, each, watchlist) for place, each in aliases),
        View.OWN: tuple(_own(id_, one, watchlist) for id_, one in single_entries(own).items()),
    }


def matching(candidates: Sequence[Entry], words: str) -> tuple[Entry, ...]:
    """The rows that hold every one of the blank-separated `words`; those that are named so come first."""
    wanted = words.casefold().split()
    found = [entry for entry in candidates if all(word in entry.haystack for word in wanted)]
    return tuple(sorted(found, key=lambda entry: _distance(entry.title.casefold(), wanted)))


def _distance(title: str, wanted: list[str]) -> tuple[bool, bool]:
    return not title.startswith(" ".join(wanted)), not all(word in title for word in wanted)


def watch_words(platform: Platform, judge: Judge) -> str:
    """Whether the platform is looked for."""
    if platform.always:
        return tr("always watched")
    return tr("watched, as you asked") if platform.id in judge.watched else tr("watched when asked")


def _platform(platform: Platform, judge: Judge, aliases: list[str], listings: list[Listing]) -> Entry:
    orders = len({listing.order for listing in listings})
    named = ntr("named by {n} order", "named by {n} orders", orders).format(n=orders)
    about = f"{watch_words(platform, judge)} · {named}"
    names = dict.fromkeys(listing.name for listing in listings)
    return Entry(View.PLATFORMS, platform.id, platform.name, about, _hay(platform.name, about, *aliases, *names))


def _order(order: Order, judge: Judge, listings: list[Listing]) -> Entry:
    state = state_words(standing_on(order, judge.as_of, judge.profile))
    about = tr("{where} · today: {state}").format(where=jurisdiction_words(order.jurisdiction), state=state)
    names = (judge.watchlist.platforms[listing.platform].name for listing in listings)
    return Entry(
        View.ORDERS,
        order.id,
        order.short,
        about,
        _hay(order.short, about, order.title, order.citation, *order.names, *names),
    )


def _alias(place: int, alias: Alias, watchlist: Watchlist) -> Entry:
    names = ", ".join(watchlist.platforms[each].name for each in alias.platforms)
    sure = (tr("unverified"),) if alias.basis is Basis.MEMORY else ()
    about = " · ".join((names, *sure, form_words(alias.form), kind_words(alias.kind)))
    return Entry(View.ALIASES, str(place), alias.text, about, _hay(alias.text, about))


def _own(id_: str, one: Own, watchlist: Watchlist) -> Entry:
    title, about = own_title(one, watchlist), own_about(one, watchlist)
    return Entry(View.OWN, id_, title, about, _hay(title, about))


def _place(order: Order) -> tuple[bool, bool, bool, str, str]:
    """The user's own policy, federal orders by their day, those of the states by name, then other countries."""
    at_home, federal = order.jurisdiction.startswith("US"), order.jurisdiction == "US-federal"
    return not is_own(order), not at_home, not federal, "" if federal else order.jurisdiction, str(order.events[0].on)


def _hay(*texts: str) -> str:
    return "\n".join(texts).casefold()
