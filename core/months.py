"""A check month by month: how many lines were found, hidden and unread in each, and what each platform adds up to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import chain

from core.law import known_in_words
from core.model import Check, CheckedFile, Judgement, Judgements, Lines, Outcome, Platform, Strength
from core.words import figure, ntr, tr, with_commas

_MOST_MONTHS = 132
"""More months than these (a statement of over ten years, or one wrong date) are told year by year."""


@dataclass(frozen=True, slots=True)
class Period:
    """A month or a year, both days included; None and None for the lines without a date.

    `possible` of the `found` lines are such that a person must look.
    """

    first: date | None
    last: date | None
    lines: int
    found: int = 0
    possible: int = 0
    hidden: int = 0
    unread: int = 0


@dataclass(frozen=True, slots=True)
class PlatformSum:
    """How many lines touch a platform (or one of several, where that cannot be told apart), and the signed sum of their
    amounts by currency ("" where none is named). A line that touches two, as payee and as rail, is in both sums.
    """

    platforms: tuple[str, ...]
    lines: int
    totals: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Months:
    """The periods from the first line's to the last line's, those without a line among them; then those without a
    date, if there are any. Together they have every line of the check once.
    """

    periods: tuple[Period, ...]
    undated: Period | None
    sums: tuple[PlatformSum, ...]


def months(check: Check) -> Months:
    """Count the lines of a check; texts outside the transactions are not among them."""
    counts = _Counts()
    for file in check.files:
        counts.take(file)
    days = [day for day in counts.lines if day]
    undated = counts.period(None, None, [None]) if None in counts.lines else None
    return Months(tuple(_periods(counts, days)), undated, _sums(check))


class _Counts:
    """Lines by day, all and by what became of them."""

    def __init__(self) -> None:
        self.lines: Counter[date | None] = Counter()
        self._told: dict[str, Counter[date | None]] = {
            name: Counter() for name in ("found", "possible", "hidden", "unread")
        }

    def take(self, file: CheckedFile) -> None:
        for dates in _dates(file.lines):
            self.lines.update(dates)
        for judgement in file.told:
            if judgement.outcome is not Outcome.CLEAR:
                self._told[judgement.outcome][judgement.line.date] += 1
            if judgement.findings and all(each.match.strength is Strength.POSSIBLE for each in judgement.findings):
                self._told["possible"][judgement.line.date] += 1

    def period(self, first: date | None, last: date | None, days: Iterable[date | None]) -> Period:
        days = list(days)
        told = {name: sum(counter[day] for day in days) for name, counter in self._told.items()}
        return Period(first, last, sum(self.lines[day] for day in days), **told)


def _dates(lines: Sequence[Judgement]) -> Iterator[Iterable[date | None]]:
    """The days of the lines, block by block: to count a million in one go would hold up every other thread."""
    if not isinstance(lines, Judgements):
        yield (judgement.line.date for judgement in lines)
        return
    for block in lines.blocks:
        yield block.dates if isinstance(block, Lines) else (line.date for line in block)


def _periods(counts: _Counts, days: Sequence[date]) -> Iterator[Period]:
    if not days:
        return
    first, last = min(days), max(days)
    step = 1 if _month(last) - _month(first) < _MOST_MONTHS else 12
    start, end = _month(first) // step, _month(last) // step
    by_period: dict[int, list[date]] = {}
    for day in days:
        by_period.setdefault(_month(day) // step, []).append(day)
    for number in range(start, end + 1):
        after = (number + 1) * step
        until = _first_day(after) - timedelta(days=1) if after < _month(date.max) else date.max
        yield counts.period(_first_day(number * step), until, by_period.get(number, ()))


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first_day(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def _sums(check: Check) -> tuple[PlatformSum, ...]:
    """The platforms that lines touch, most lines first."""
    lines: Counter[tuple[str, ...]] = Counter()
    totals: dict[tuple[str, ...], dict[str, Decimal]] = {}
    for judgement in chain.from_iterable(file.told for file in check.files):
        line = judgement.line
        for platforms in {finding.match.platforms for finding in judgement.findings}:
            lines[platforms] += 1
            sums = totals.setdefault(platforms, {})
            if line.amount is not None:
                sums[line.currency] = sums.get(line.currency, Decimal(0)) + line.amount
    return tuple(PlatformSum(platforms, count, totals[platforms]) for platforms, count in lines.most_common())


def period_name(period: Period) -> str:
    """The name of a month or a year: "March 2026", "2026"."""
    if period.first is None or period.last is None:
        return tr("No date")
    year, month, _ = period.first.isoformat().split("-")
    return known_in_words(year if period.last.month != period.first.month else f"{year}-{month}")


def period_words(period: Period) -> str:
    """A period in words, for those who do not see the picture: "March 2026: 412 lines, 3 found, 12 hidden"."""
    if not period.lines:
        return tr("{period}: no lines").format(period=period_name(period))
    sure = period.found - period.possible
    parts = [
        (sure, ntr("{n} found", "{n} found", sure)),
        (period.possible, ntr("{n} possible", "{n} possible", period.possible)),
        (period.hidden, ntr("{n} hidden", "{n} hidden", period.hidden)),
        (period.unread, ntr("{n} unread", "{n} unread", period.unread)),
    ]
    told = [words.format(n=figure(count)) for count, words in parts if count]
    lines = ntr("{n} line", "{n} lines", period.lines).format(n=figure(period.lines))
    told = told or [tr("nothing found, hidden or unread")]
    return tr("{period}: {facts}").format(period=period_name(period), facts=with_commas([lines, *told]))


def month_labels(period: Period) -> tuple[str, str]:
    """What stands under a period in a picture: the month cut short ("" for a year), and the year."""
    if period.first is None or period.last is None:
        return tr("No date"), ""
    year = str(period.first.year)
    return ("", year) if period.last.month != period.first.month else (_short(period.first.month), year)


def _short(month: int) -> str:
    names = (tr("Jan"), tr("Feb"), tr("Mar"), tr("Apr"), tr("May"), tr("Jun"),
             tr("Jul"), tr("Aug"), tr("Sep"), tr("Oct"), tr("Nov"), tr("Dec"))  # fmt: skip
    return names[month - 1]


def sum_words(each: PlatformSum, platforms: Mapping[str, Platform], money: Callable[[Decimal, str], str]) -> str:
    """What a platform adds up to, "Alipay: 3 lines, 38.00 USD"; `money` writes an amount with its currency."""
    *most, last = (platforms[one].name if one in platforms else one for one in each.platforms)
    name = tr("{most} or {last}").format(most=", ".join(most), last=last) if most else last
    lines = ntr("{n} line", "{n} lines", each.lines).format(n=figure(each.lines))
    totals = [money(total, currency) for currency, total in each.totals.items()]
    return tr("{platform}: {facts}").format(platform=name, facts=with_commas([lines, *totals]))
