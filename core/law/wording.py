"""The sentences: what an order was worth on a day, and what a finding means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from core.law.days import in_words
from core.law.profile import PRIVATE
from core.law.timeline import IN_EFFECT, not_yet
from core.model import Match, Standing, StandingState, Strength
from core.words import ntr, tr

MOST_ORDERS = 2
"""A headline tells of so many orders in effect, and so many that are not, and counts the rest."""


def state_words(standing: Standing) -> str:
    """The standing in a word or two, for a table: "ended", "not signed yet"."""
    if not_yet(standing):
        return tr("not signed yet")
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
        told.append(f"({standing.reading[0].upper()}{standing.reading[1:]}.)")
    if standing.state in IN_EFFECT:
        told.append(tr("It binds {binds}.").format(binds=standing.order.binds))
        if standing.order.bound:
            told.append(tr("It binds you.") if standing.binds_you else tr("It does not bind you."))
    return " ".join(told)


def headline(match: Match, standings_: Sequence[Standing], on: date) -> str:
    """What one finding means on the day `on`: what is visible, what the orders were worth, and whether they bound you.

    Orders that forbid nothing (rescissions) and orders not signed yet are left to the list of orders.
    """
    signed = [standing for standing in standings_ if standing.order.bound and not not_yet(standing)]
    return " ".join((*_caution(match), *_orders(signed, any_at_all=bool(standings_), on=on), *_bound(signed)))


def _caution(match: Match) -> Iterator[str]:
    if match.strength is Strength.OPERATOR:
        yield tr("Only the company behind the platform is visible here, not the platform itself.")
    if match.strength is Strength.POSSIBLE:
        yield tr("This is only possible: a person must look.")


def _orders(signed: list[Standing], *, any_at_all: bool, on: date) -> Iterator[str]:
    if not any_at_all:
        yield tr("No order on the list names it.")
        return
    if not signed:
        yield tr("On {day} no order that names it had been signed.").format(day=in_words(on))
        return
    weightiest = _weightiest(signed)
    for standing in signed:
        if standing in weightiest:
            reading = f" ({standing.reading})" if standing.reading else ""
            yield _told(standing, _headline_words(standing.state), named=list_words(standing.names) + reading)
    if more := len(signed) - len(weightiest):
        yield ntr("{more} more order names it.", "{more} more orders name it.", more).format(more=more)


def _weightiest(signed: list[Standing]) -> list[Standing]:
    """Those that bind you all, then a few in effect and a few that are not: federal ones and executive orders first."""
    binding = [standing for standing in signed if standing.binds_you]
    others = sorted((standing for standing in signed if not standing.binds_you), key=_weight)
    in_effect = [standing for standing in others if standing.state in IN_EFFECT]
    not_in_effect = [standing for standing in others if standing.state not in IN_EFFECT]
    return binding + in_effect[:MOST_ORDERS] + not_in_effect[:MOST_ORDERS]


def _weight(standing: Standing) -> tuple[bool, bool]:
    return standing.order.jurisdiction != "US-federal", standing.order.kind != "executive_order"


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
        private = any(standing.state in IN_EFFECT and PRIVATE in standing.order.bound for standing in signed)
        plain, fuller = (
            tr("None of these orders binds you."),
            tr("None of these orders binds you or any private US business."),
        )
        yield plain if private else fuller


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
        StandingState.IN_FORCE: tr("{short} names {named}, in force since {since} ({because}); it binds {binds}."),
        StandingState.ENJOINED: tr("{short} named {named}, but {because} ({since})."),
        StandingState.ENDED: tr("{short} named {named} and ended on {since}: {because}."),
        StandingState.NEVER_IMPLEMENTED: tr("{short} named {named} but was never implemented: {because}."),
        StandingState.UNCONFIRMED: tr(
            "{short} names {named}; whether it still stands is not confirmed ({because}). "
            "As far as is known it binds {binds}."
        ),
    }[state]


def list_words(some: Sequence[str]) -> str:
    """A list as it stands in a sentence: "A", "A and B", "A, B and C"."""
    if len(some) < 2:
        return "".join(some)
    return tr("{first} and {last}").format(first=", ".join(some[:-1]), last=some[-1])
