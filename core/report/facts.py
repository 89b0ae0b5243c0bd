"""The facts of a sheet: labels and what is to be said under them; when, what, against what and how was checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from core.law import group_words, in_words, list_words
from core.model import Check, CheckedFile
from core.report.twin import plain
from core.words import ntr, tr

KEEP_YEARS = 10
"""A sheet asks to be kept so long."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what is to be said under it, one or several lines."""

    label: str
    values: tuple[str, ...]


def when(started: datetime) -> tuple[Fact, ...]:
    """When the check was started, on the local clock with its offset and in UTC."""
    local, utc = started, started.astimezone(UTC)
    return (
        Fact(tr("Checked"), (f"{in_words(local.date())}, {local:%H:%M:%S} (UTC{local:%z})",)),
        Fact(tr("In UTC"), (f"{utc:%Y-%m-%d %H:%M:%S}Z",)),
    )


def keep_until(day: date) -> date:
    """The same day KEEP_YEARS later; the day before where that year has no 29 February."""
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + KEEP_YEARS, day=28 if leap else day.day)


def of_file(file: CheckedFile) -> Iterator[Fact]:
    """What a file is and how it was read; some may have nothing to say."""
    statement, layout = file.statement, file.statement.layout
    yield Fact(tr("Size"), (tr("{bytes} bytes").format(bytes=f"{statement.bytes:,}"),))
    yield Fact("SHA-256", (statement.sha256,))
    yield Fact(tr("Format"), (", ".join(word for word in (layout.format, layout.encoding) if word),))
    yield Fact(tr("Layout"), (layout.words,))
    if file.first_date and file.last_date:
        period = tr("{first} to {last}").format(first=in_words(file.first_date), last=in_words(file.last_date))
        yield Fact(tr("Dates of its lines"), (period,))
    totals = (f"{plain(total)} {currency}".strip() for currency, total in sorted(file.totals.items()))
    yield Fact(tr("Sum of amounts"), (", ".join(totals),))
    yield Fact(tr("Remarks"), statement.remarks)
    yield Fact(tr("Trouble"), (statement.error,))


def against(check: Check) -> tuple[Fact, ...]:
    """The watchlist: its version and hash, and which of its platforms were watched."""
    watchlist = check.watchlist
    watched = [watchlist.platforms[platform].name for platform in check.watched]
    counts = tr("{platforms} platforms, {aliases} aliases, {orders} orders")
    return (
        Fact(tr("Watchlist"), (tr("Flagline’s list, version {version}").format(version=watchlist.version),)),
        Fact("SHA-256", (watchlist.sha256,)),
        Fact(
            tr("It holds"),
            (
                counts.format(
                    platforms=len(watchlist.platforms), aliases=len(watchlist.aliases), orders=len(watchlist.orders)
                ),
            ),
        ),
        Fact(tr("Watched"), (list_words(watched),)),
        Fact(tr("Not watched"), (_not_watched(check),)),
    )


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
    return (
        Fact(tr("Program"), (check.app,)),
        Fact(tr("Who asks"), (groups,)),
        Fact(tr("Also bound by"), (_shorts(check, profile.bound_by),)),
        Fact(tr("Also watched for"), (_shorts(check, profile.watch),)),
        Fact(tr("Lines without a date"), (tr("judged on {day}").format(day=in_words(check.as_of)),)),
        Fact(tr("Looked at"), (tr("every text of every line, and the text outside the transactions"),)),
    )


def _shorts(check: Check, orders: Iterable[str]) -> str:
    return list_words([check.watchlist.orders[order].short for order in sorted(orders)]) or tr("nothing turned on")


def is_not(check: Check) -> tuple[str, ...]:
    """What the sheet must not be taken for."""
    return (
        tr("It is not legal advice, and no screening against sanctions lists."),
        tr("It looks at the text of statements only: not at devices, contracts or the owners of companies."),
        tr("A name on a list is not a prohibition. What counts is the order, its day, and whom it binds."),
        tr("A line without a finding is no proof: app stores, wallets, cheques and cash do not show whom they pay."),
        tr("It is as good as its list: version {version}.").format(version=check.watchlist.version),
    )
