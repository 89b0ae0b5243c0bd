"""Facts of orders in words: where they are in force, how they stand today, how sure a fact is."""

from __future__ import annotations

from datetime import date
from itertools import takewhile

from core.law import binds_you, in_words, known_in_words, spans
from core.law.timeline import IN_EFFECT
from core.model import Basis, Order, Profile, Standing, StandingState
from core.words import tr


def standing_on(order: Order, on: date, profile: Profile) -> Standing:
    """How an order stands on a day as a whole, whichever platform is asked about; *pending* before its first event.

    One that writes no name (it takes over another's list) is named by itself: an order without names says, in a
    standing, that it did not name the platform yet.
    """
    names = order.names or (order.short,)
    past = [span for span in reversed(spans(order)) if span.start <= on]
    if not past:
        first = tr("not there until {day}").format(day=in_words(order.events[0].on))
        return Standing(order, names, "", on, StandingState.PENDING, None, first, binds_you=False)
    since = list(takewhile(lambda span: span.state is past[0].state, past))[-1].start
    binds = past[0].state in IN_EFFECT and binds_you(order, profile)
    return Standing(order, names, "", on, past[0].state, since, past[0].because, binds)


def day_words(day: date | str | None) -> str:
    """A day of which only a part may be known; "" where nothing is."""
    return known_in_words(str(day)) if day else ""


def basis_words(basis: Basis) -> str:
    """How sure a fact of law is."""
    return {
        Basis.READ: tr("Read in the instrument itself, or in a full copy of it."),
        Basis.SECONDARY: tr("Known from others who report it; the instrument itself was not read."),
        Basis.MEMORY: tr("Not verified."),
    }[basis]


def jurisdiction_words(jurisdiction: str) -> str:
    """Where an order is in force: "US-TX" is Texas."""
    names = {
        "own": tr("Your own"),
        "US-federal": tr("United States"),
        "CA-federal": tr("Canada"),
        "IN": tr("India"),
        "US-AR": tr("Arkansas"),
        "US-FL": tr("Florida"),
        "US-GA": tr("Georgia"),
        "US-IA": tr("Iowa"),
        "US-ID": tr("Idaho"),
        "US-LA": tr("Louisiana"),
        "US-MD": tr("Maryland"),
        "US-MT": tr("Montana"),
        "US-NC": tr("North Carolina"),
        "US-NH": tr("New Hampshire"),
        "US-NJ": tr("New Jersey"),
        "US-NV": tr("Nevada"),
        "US-OH": tr("Ohio"),
        "US-OR": tr("Oregon"),
        "US-TX": tr("Texas"),
        "US-VA": tr("Virginia"),
        "US-VT": tr("Vermont"),
        "US-WI": tr("Wisconsin"),
    }
    return names.get(jurisdiction, jurisdiction)
