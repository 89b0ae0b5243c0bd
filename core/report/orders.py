"""The orders of a sheet: those that name a platform found, each once, as they stand on the day of the check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from core.law import in_words, list_words, standings, state_words
from core.model import Check, Judgement, Order, Standing, StandingState
from core.words import tr


@dataclass(frozen=True, slots=True)
class SheetOrder:
    """An order. `names` are those it has for the platforms found; `platforms` are these in the list's own words."""

    order: Order
    standing: str
    because: str
    binds_you: bool
    names: str
    platforms: str


@dataclass(frozen=True, slots=True)
class OrderGroup:
    """Orders that stand alike on the day of the check, oldest first."""

    title: str
    orders: tuple[SheetOrder, ...]


def order_groups(check: Check) -> tuple[OrderGroup, ...]:
    """The orders that name a platform found: those in force, then the others; none without a finding."""
    platforms = platforms_found(check)
    named = standings(check.watchlist, platforms, check.as_of, check.profile)
    in_force = [standing for standing in named if standing.state is StandingState.IN_FORCE]
    others = [standing for standing in named if standing.state is not StandingState.IN_FORCE]
    day = in_words(check.as_of)
    titled = ((tr("In force on {day}").format(day=day), in_force), (tr("Not in force, or not confirmed"), others))
    return tuple(
        OrderGroup(title, tuple(_order(standing, platforms, check) for standing in group))
        for title, group in titled
        if group
    )


def platforms_found(check: Check) -> tuple[str, ...]:
    """The platforms that the findings touch, in the list's order."""
    touched = {platform for line in _found(check) for finding in line.findings for platform in finding.match.platforms}
    return tuple(platform for platform in check.watchlist.platforms if platform in touched)


def days_found(check: Check) -> tuple[date, ...]:
    """The days of the lines with findings, each once; the day of the check, if no line has one."""
    return tuple(sorted({line.line.date for line in _found(check) if line.line.date})) or (check.as_of,)


def _found(check: Check) -> Iterator[Judgement]:
    return (line for file in check.files for line in (*file.asides, *file.told) if line.findings)


def _order(standing: Standing, platforms: tuple[str, ...], check: Check) -> SheetOrder:
    state = state_words(standing)
    if standing.since:
        state = tr("{state}, {day}").format(state=state, day=in_words(standing.since))
    names = "; ".join(standing.names)
    return SheetOrder(
        order=standing.order,
        standing=state,
        because=standing.because,
        binds_you=standing.binds_you,
        names=tr("{names} (by our reading)").format(names=names) if standing.reading else names,
        platforms=_platforms(standing.order, platforms, check),
    )


def _platforms(order: Order, platforms: tuple[str, ...], check: Check) -> str:
    named = {listing.platform for listing in check.watchlist.listings if listing.order == order.id}
    touched = [platform for platform in platforms if platform in named]
    if len(touched) == len(platforms) > 1:
        return tr("all that were found")
    return list_words([check.watchlist.platforms[platform].name for platform in touched])
