"""The sentences: what an order was worth on a day, and what a finding means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from core.law.days import in_words
from core.law.profile import PRIVATE
from core.law.timeline import IN_EFFECT, not_yet
from core.model import Standing, StandingState, Strength
from core.words import capital, in_a_row, ntr, tr

MOST_BINDING = 3
"""A headline tells of so many orders that bind you, or else of one in effect; and of one that is not in effect."""

ONE_NAME = 40
"""Letters up to which an entry of an order is one name, and not a company with its products."""


def state_words(standing: Standing) -> str:
    """The standing in a word or two, for a table: "ended", "not signed yet"."""
    if not_yet(standing):
        return tr("not signed yet") if standing.order.signed else tr("not in effect yet")
    return {
        StandingState.PENDING: tr("pending"),
        StandingState.IN_FORCE: tr("in force"),
        StandingState.ENJOINED: tr("stopped by a court"),
        StandingState.ENDED: tr("ended"),
        StandingState.NEVER_IMPLEMENTED: tr("never implemented"),
        StandingState.UNCONFIRMED: tr("unconfirmed"),
    }[standing.state]


def standing_sentence(standing: Standing) -> str:
    """One order on one day: how it stood, since when and why, whom it binds, and whether that is you."""
    told = [_told(standing, _standing_words(standing.state))]
    if standing.reading:
        told.append(tr("({reading}.)").format(reading=capital(standing.reading)))
    if not standing.names and not not_yet(standing):
        told.append(tr("Whether it named it before is not known."))
    elif standing.state in IN_EFFECT:
        told.append(tr("It binds {binds}.").format(binds=standing.order.binds))
        if standing.order.bound:
            told.append(tr("It binds you.") if standing.binds_you else tr("It does not bind you."))
    return in_a_row(told)


def headline(strength: Strength, standings_: Sequence[Standing], on: date) -> str:
    """What a finding of that strength means on the day `on`: what is visible, and what the orders were worth.

    It ends with whether they bound you.
    Orders that forbid nothing (rescissions) and orders not signed yet are left to the list of orders.
    """
    signed = _signed(standings_)
    return in_a_row((*_caution(strength), *_orders(signed, any_at_all=bool(standings_), on=on), *_bound(signed)))


def tells_the_day(standings_: Sequence[Standing]) -> bool:
    """Whether a headline names its day: one that says that no order had been signed then."""
    return bool(standings_) and not _signed(standings_)


def _signed(standings_: Sequence[Standing]) -> list[Standing]:
    return [standing for standing in standings_ if standing.order.bound and not not_yet(standing)]


def _caution(strength: Strength) -> Iterator[str]:
    if strength is Strength.OPERATOR:
        yield tr("Only the company behind the platform is visible here, not the platform itself.")
    if strength is Strength.POSSIBLE:
        yield tr("This is only possible: a person must look.")


def _orders(signed: list[Standing], *, any_at_all: bool, on: date) -> Iterator[str]:
    if not any_at_all:
        yield tr("No order on the list names it.")
        return
    if not signed:
        yield tr("On {day} no order that names it had been signed.").format(day=in_words(on))
        return
    named = [standing for standing in signed if standing.names]
    weightiest = _weightiest(named)
    for standing in named:
        if standing in weightiest:
            reading = f" ({tr('by our reading')})" if standing.reading else ""
            yield _told(standing, _headline_words(standing.state), named=list_words(standing.names) + reading)
    if more := len(named) - len(weightiest):
        yield ntr("{more} more order names it.", "{more} more orders name it.", more).format(more=more)
    for standing in signed:
        if not standing.names:
            yield _told(standing, tr("{short} stood then, but {because}."))


def _weightiest(named: list[Standing]) -> list[Standing]:
    """The first few of those that bind you, or else the weightiest in effect; and the weightiest that is not.

    Orders of other countries that do not bind you are told of only where there is no other.
    """
    binding = [standing for standing in named if standing.binds_you]
    others = sorted((standing for standing in named if not standing.binds_you), key=_weight)
    in_effect = [standing for standing in others if standing.state in IN_EFFECT]
    not_in_effect = [standing for standing in others if standing.state not in IN_EFFECT]
    told = (binding[:MOST_BINDING] or in_effect[:1]) + not_in_effect[:1]
    return [standing for standing in told if standing.binds_you or _of_the_us(standing)] or told


def _of_the_us(standing: Standing) -> bool:
    return standing.order.jurisdiction.startswith("US")


def _weight(standing: Standing) -> tuple[bool, bool, bool, bool, bool, bool, int]:
    """The weightiest first: named itself, in the US, sure, federal, an executive order, one name, heard of lately."""
    order = standing.order
    heard = max(event.on for event in order.events if event.on <= standing.on)
    return (
        bool(standing.reading),
        not _of_the_us(standing),
        standing.state is StandingState.UNCONFIRMED,
        order.jurisdiction != "US-federal",
        order.kind != "executive_order",
        len(standing.names[0]) > ONE_NAME,
        -heard.toordinal(),
    )


def _bound(signed: list[Standing]) -> Iterator[str]:
    """The last sentence: which orders bind you, as of the day. Nothing is said where no order was there to bind."""
    binding = [standing for standing in signed if standing.binds_you]
    sure = [standing.order.short for standing in binding if standing.state is StandingState.IN_FORCE]
    unsure = [standing.order.short for standing in binding if standing.state is StandingState.UNCONFIRMED]
    if sure:
        yield ntr("{orders} binds you.", "{orders} bind you.", len(sure)).format(orders=list_words(sure))
    if unsure:
        sentence = ntr("{orders} binds you if it still stands.", "{orders} bind you if they still stand.", len(unsure))
        yield sentence.format(orders=list_words(unsure))
    if signed and not binding:
        yield _nobody(signed)


def _nobody(signed: list[Standing]) -> str:
    if not all(standing.names for standing in signed):
        return tr("As far as is known, none of these orders binds you.")
    if any(standing.state in IN_EFFECT and PRIVATE in standing.order.bound for standing in signed):
        return tr("None of these orders binds you.")
    return tr("None of these orders binds you or an ordinary private US business.")


def _told(standing: Standing, sentence: str, named: str = "") -> str:
    if not_yet(standing):
        return f"{standing.order.short}: {standing.because}."
    return sentence.format(
        short=standing.order.short,
        since=in_words(standing.since) if standing.since else "",
        because=standing.because,
        binds=standing.order.binds,
        named=named,
    )


def _standing_words(state: StandingState) -> str:
    return {
        StandingState.PENDING: tr("{short}, pending since {since}: {because}."),
        StandingState.IN_FORCE: tr("{short}, in force since {since}: {because}."),
        StandingState.ENJOINED: tr("{short}, stopped by a court since {since}: {because}."),
        StandingState.ENDED: tr("{short}, ended on {since}: {because}."),
        StandingState.NEVER_IMPLEMENTED: tr("{short}, never implemented: {because}."),
        StandingState.UNCONFIRMED: tr("{short}, unconfirmed since {since}: {because}."),
    }[state]


def _headline_words(state: StandingState) -> str:
    return {
        StandingState.PENDING: tr("{short} named {named} and was pending: {because}."),
        StandingState.IN_FORCE: tr("{short} names {named}, in force since {since}; it binds {binds}."),
        StandingState.ENJOINED: tr("{short} named {named}, but {because} ({since})."),
        StandingState.ENDED: tr("{short} named {named} and ended on {since}: {because}."),
        StandingState.NEVER_IMPLEMENTED: tr("{short} named {named} but was never implemented: {because}."),
        StandingState.UNCONFIRMED: tr(
            "{short} names {named}; whether it still stands is not confirmed. As far as is known it binds {binds}."
        ),
    }[state]


def list_words(some: Sequence[str]) -> str:
    """A list as it stands in a sentence: "A", "A and B", "A, B and C"."""
    if len(some) < 2:
        return "".join(some)
    return tr("{first} and {last}").format(first=", ".join(some[:-1]), last=some[-1])
