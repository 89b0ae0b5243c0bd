"""The facts of a sheet: labels and what is to be said under them; when, what, against what and how was checked."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from core.law import age_words, group_words, in_words, list_words, standings, state_words
from core.model import Check, CheckedFile, Standing
from core.report.own import exceptions, own_names
from core.report.twin import plain
from core.words import figure, ntr, tr


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what is to be said under it, one or several lines."""

    label: str
    values: tuple[str, ...]


def when(started: datetime) -> Fact:
    """When the check was started, on the local clock with its offset and in UTC."""
    local, utc = started, started.astimezone(UTC)
    words = f"{in_words(local.date())}, {local:%H:%M:%S} (UTC{local:%z})"
    return Fact(tr("Checked"), (words, tr("in UTC: {time}").format(time=f"{utc:%Y-%m-%d %H:%M:%S}Z")))


def of_file(file: CheckedFile) -> Iterator[str]:
    """What a file is and how it was read: a line of facts; its layout, remarks and trouble a line each."""
    statement, layout = file.statement, file.statement.layout
    facts = [tr("{bytes} bytes").format(bytes=figure(statement.bytes)), layout.format, layout.encoding]
    if file.first_date and file.last_date:
        period = tr("lines dated {first} to {last}")
        facts.append(period.format(first=in_words(file.first_date), last=in_words(file.last_date)))
    if file.totals:
        totals = ", ".join(f"{plain(total)} {currency}".strip() for currency, total in sorted(file.totals.items()))
        facts.append(tr("sum of amounts {totals}").format(totals=totals))
    yield "; ".join(fact for fact in facts if fact)
    yield from (words for words in (layout.words, *statement.remarks, statement.error) if words)


def against(check: Check) -> tuple[Fact, ...]:
    """The watchlist: its version and hash, and which of its platforms were watched."""
    watchlist = check.watchlist
    watched = [watchlist.platforms[platform].name for platform in check.watched]
    version = tr(
        "Flagline’s list, version {version} of {day} ({age} when checked): "
        "{platforms} platforms, {aliases} aliases, {orders} orders"
    ).format(
        version=watchlist.version,
        day=in_words(watchlist.published),
        age=age_words(watchlist.published, check.started.date()),
        platforms=len(watchlist.platforms),
        aliases=len(watchlist.aliases),
        orders=len(watchlist.orders),
    )
    return (
        Fact(tr("Watchlist"), (version, watchlist.sha256)),
        Fact(tr("Watched"), (list_words(watched),)),
        Fact(tr("Not watched"), (_not_watched(check),)),
        Fact(tr("Orders that name nothing watched"), (_naming_nothing_watched(check) or tr("none"),)),
        *(fact for fact in _own(check) if fact.values),
    )


def _own(check: Check) -> tuple[Fact, ...]:
    return Fact(tr("Names of your own"), tuple(own_names(check))), Fact(tr("Exceptions"), tuple(exceptions(check)))


def _naming_nothing_watched(check: Check) -> str:
    watched = {each.order for each in check.watchlist.listings if each.platform in check.watched}
    return ", ".join(order.short for id_, order in check.watchlist.orders.items() if id_ not in watched)


def other_orders(check: Check, told: Container[str]) -> tuple[str, ...]:
    """The orders that name a watched platform and are not `told` elsewhere, by their standing at the check."""
    by_state: dict[str, list[str]] = {}
    for standing in standings(check.watchlist, check.watched, check.as_of, check.profile):
        if standing.order.id not in told:
            by_state.setdefault(state_words(standing), []).append(_short(standing))
    return tuple(f"{state}: {', '.join(shorts)}" for state, shorts in by_state.items())


def _short(standing: Standing) -> str:
    short = standing.order.short
    return tr("{order} (binds you)").format(order=short) if standing.binds_you else short


def _not_watched(check: Check) -> str:
    """Those that an order of the United States names, by name; those that only other countries name, counted."""
    watchlist = check.watchlist
    at_home = {
        each.platform for each in watchlist.listings if watchlist.orders[each.order].jurisdiction.startswith("US")
    }
    others = [platform for platform in watchlist.platforms.values() if platform.id not in check.watched]
    told = [platform.name for platform in others if platform.id in at_home]
    if abroad := len(others) - len(told):
        sentence = ntr(
            "{count} that only another country’s orders name", "{count} that only other countries’ orders name", abroad
        )
        told.append(sentence.format(count=abroad))
    return list_words(told) or tr("none")


def how(check: Check) -> tuple[Fact, ...]:
    """The program and its settings."""
    profile = check.profile
    groups = list_words([group_words(group) for group in sorted(profile.groups)])
    undated = tr("lines without a date are judged on {day}").format(day=in_words(check.as_of))
    everything = tr("every text of every line is looked at, and the text outside the transactions")
    turned_on = (
        (tr("orders turned on as binding: {orders}"), profile.bound_by),
        (tr("orders turned on to be watched: {orders}"), profile.watch),
    )
    settings = [words.format(orders=_shorts(check, orders)) for words, orders in turned_on if orders]
    return (
        Fact(tr("Who asks"), ("; ".join([groups, *(settings or [tr("no order was turned on")])]),)),
        Fact(tr("Program"), (f"{check.app}; {everything}; {undated}",)),
    )


def _shorts(check: Check, orders: Iterable[str]) -> str:
    return list_words([check.watchlist.orders[order].short for order in sorted(orders)])


def is_not(check: Check) -> tuple[str, ...]:
    """What the sheet must not be taken for."""
    return (
        tr("It is not legal advice, and no screening against sanctions lists."),
        tr("It looks at the text of statements only: not at devices, contracts or the owners of companies."),
        tr("A name on a list is not a prohibition. What counts is the order, its day, and whom it binds."),
        tr("A line without a finding is no proof: app stores, wallets, cheques and cash do not show whom they pay."),
        tr("It is as good as its list: version {version}.").format(version=check.watchlist.version),
    )
