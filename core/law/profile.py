"""Who is bound: the groups of people that orders bind, and whether the person who asks is one of them."""

from __future__ import annotations

from core.model import Order, Profile, Watchlist
from core.watchlist.merge import is_own
from core.words import later, tr

PRIVATE = "us_person"
"""The default group: a private business in the United States, and anyone else there."""

GROUPS: dict[str, str] = {
    PRIVATE: later("a private US business"),
    "federal_agency": later("a federal agency"),
    "federal_contractor": later("a contractor or subcontractor of the federal government"),
    "defense_supplier": later("a supplier to the Department of Defense"),
    "app_store": later("an app store, or a provider of hosting or transit for apps"),
    "payment_service": later("a service that moves money for others"),
    "software_reseller": later("a business that resells software or builds it into its own"),
    "us_tx_agency": later("a Texas state agency or public university"),
    "us_tx_contractor": later("a contractor to a Texas state agency"),
    "us_tx_local": later("a Texas city, county, court or special district"),
    "us_ar_agency": later("an Arkansas state agency"),
    "us_ar_contractor": later("a contractor or supplier to the State of Arkansas"),
    "us_fl_agency": later("a Florida public employer: state, local or school"),
    "us_fl_university": later("a Florida public university"),
    "us_fl_contractor": later("a contractor or supplier to the State of Florida"),
    "us_ga_agency": later("a Georgia state agency"),
    "us_ga_contractor": later("a contractor or supplier to the State of Georgia"),
    "us_id_agency": later("an Idaho state agency"),
    "us_id_contractor": later("a contractor or supplier to the State of Idaho"),
    "us_ia_agency": later("an Iowa state agency"),
    "us_ia_contractor": later("a contractor or supplier to the State of Iowa"),
    "us_la_agency": later("the department of Louisiana's Secretary of State"),
    "us_la_contractor": later("a contractor or supplier to the State of Louisiana"),
    "us_md_agency": later("a Maryland state agency"),
    "us_md_contractor": later(
        "a contractor that connects to Maryland's state systems or does its business on own devices"
    ),
    "us_mt_agency": later("a Montana state agency"),
    "us_mt_contractor": later("a contractor or supplier to the State of Montana"),
    "us_nv_agency": later("a Nevada state agency"),
    "us_nv_contractor": later("a contractor or supplier to the State of Nevada"),
    "us_nh_agency": later("a New Hampshire state agency"),
    "us_nh_contractor": later("a contractor or supplier to the State of New Hampshire"),
    "us_nj_agency": later("a New Jersey state agency"),
    "us_nj_contractor": later("a contractor or supplier to the State of New Jersey"),
    "us_nc_agency": later("a North Carolina state agency"),
    "us_nc_contractor": later("a contractor or supplier to the State of North Carolina"),
    "us_oh_agency": later("an Ohio state agency"),
    "us_oh_contractor": later("a contractor or supplier to the State of Ohio"),
    "us_or_agency": later("an Oregon state agency"),
    "us_or_contractor": later("a contractor or supplier to the State of Oregon"),
    "us_vt_agency": later("a Vermont state agency"),
    "us_vt_contractor": later("a contractor or supplier to the State of Vermont"),
    "us_va_agency": later("a Virginia state agency"),
    "us_va_contractor": later("a contractor or supplier to the State of Virginia"),
    "us_wi_agency": later("a Wisconsin state agency"),
    "us_wi_contractor": later("a contractor or supplier to the State of Wisconsin"),
    "ca_government": later("a department or agency of the Government of Canada"),
    "ca_business": later("a business in Canada"),
    "in_intermediary": later("an app store, or an internet or telecom provider, in India"),
    "in_business": later("a business in India"),
}
"""Group to plain words. An order's `bound` and a profile's `groups` use these ids and no others. Some are bound by no
order on the list (a supplier to a state that binds only its agencies): who belongs to them is told so."""


def group_words(group: str) -> str:
    """The group in plain words, as it stands in "I am ..."."""
    return tr(GROUPS[group])


def binds_you(order: Order, profile: Profile) -> bool:
    """Whether the order is made for the person who asks: by one of their groups, or because they said so.

    This is about the person only; whether the order was in force on a day is said by its standing. An order that is
    made for nobody (a rescission) binds nobody, whatever they say; their own policy always binds.
    """
    if is_own(order):
        return True
    return bool(order.bound) and (order.id in profile.bound_by or not profile.groups.isdisjoint(order.bound))


def watched(watchlist: Watchlist, profile: Profile) -> frozenset[str]:
    """The platforms to look for: those always watched, and those named by an order that the profile turned on."""
    turned_on = profile.watch | profile.bound_by
    always = {platform.id for platform in watchlist.platforms.values() if platform.always}
    return frozenset(always | {listing.platform for listing in watchlist.listings if listing.order in turned_on})
