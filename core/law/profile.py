"""Who is bound: the groups of people that orders bind, and whether the person who asks is one of them."""

from __future__ import annotations

from core.model import Order, Profile, Watchlist
from core.words import tr

PRIVATE = "us_person"
"""The default group: a private business in the United States, and anyone else there."""

GROUPS: dict[str, str] = {
    PRIVATE: "a private US business",
    "federal_agency": "a federal agency",
    "federal_contractor": "a contractor or subcontractor of the federal government",
    "app_store": "an app store, or a provider of hosting or transit for apps",
    "payment_service": "a service that moves money for others",
    "us_tx_agency": "a Texas state agency or public university",
    "us_tx_contractor": "a contractor to a Texas state agency",
}
"""Group to plain words. An order's `bound` and a profile's `groups` use these ids and no others."""


def group_words(group: str) -> str:
    """The group in plain words, as it stands in "I am ..."."""
    return tr(GROUPS[group])


def binds_you(order: Order, profile: Profile) -> bool:
    """Whether the order is made for the person who asks: by one of their groups, or because they said so.

    This is about the person only; whether the order was in force on a day is said by its standing. An order that is
    made for nobody (a rescission) binds nobody, whatever they say.
    """
    return bool(order.bound) and (order.id in profile.bound_by or not profile.groups.isdisjoint(order.bound))


def watched(watchlist: Watchlist, profile: Profile) -> frozenset[str]:
    """The platforms to look for: those always watched, and those named by an order that the profile turned on."""
    turned_on = profile.watch | profile.bound_by
    always = {platform.id for platform in watchlist.platforms.values() if platform.always}
    return frozenset(always | {listing.platform for listing in watchlist.listings if listing.order in turned_on})
