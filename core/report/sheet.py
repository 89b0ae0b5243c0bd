"""What the printable sheet of a check says, free of form. Its arithmetic adds up, or it is not made at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from core.law import in_words, standings, state_words, summary
from core.model import Check, CheckedFile, Finding, Judgement, Line, Order, Outcome, Standing, Tally
from core.report.evidence import Pieces, alias_words, pieces, seen
from core.report.facts import Fact, against, how, is_not, keep_until, of_file, when
from core.report.twin import plain, sha256
from core.words import tr


@dataclass(frozen=True, slots=True)
class SheetFinding:
    """What a line shows of a platform. `orders` are those that name it, with their standing on the line's day."""

    seen: str
    reason: str
    headline: str
    alias: str
    orders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A line as the sheet shows it; `why` and `reason` are said of lines that were not checked."""

    place: str
    date: str
    amount: str
    pieces: Pieces
    why: str
    reason: str


@dataclass(frozen=True, slots=True)
class SheetGroup:
    """Lines that show the same and mean the same, so that a merchant's hundred lines need one explanation."""

    findings: tuple[SheetFinding, ...]
    lines: tuple[SheetLine, ...]


@dataclass(frozen=True, slots=True)
class SheetFile:
    name: str
    facts: tuple[Fact, ...]
    tally: Tally
    found: tuple[SheetGroup, ...]
    not_checked: tuple[SheetLine, ...]


@dataclass(frozen=True, slots=True)
class SheetOrder:
    """An order that names a watched platform, as it stands on the day of the check."""

    short: str
    citation: str
    standing: str
    because: str
    binds: str
    binds_you: bool
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TimeLine:
    """What the time line picture of one platform needs: its orders, and the days of the lines that touch it."""

    platform: str
    name: str
    orders: tuple[Order, ...]
    days: tuple[date, ...]
    until: date


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole sheet. `number` names it: the day of the check, and the first digits of its twin's hash."""

    number: str
    firm: str
    operator: str
    outcome: tuple[str, ...]
    when: tuple[Fact, ...]
    files: tuple[SheetFile, ...]
    total: Tally
    orders: tuple[SheetOrder, ...]
    other_orders: tuple[str, ...]
    time_lines: tuple[TimeLine, ...]
    against: tuple[Fact, ...]
    how: tuple[Fact, ...]
    as_of: str
    is_not: tuple[str, ...]
    keep_until: str
    twin_sha256: str


def make_sheet(check: Check, firm: str = "", operator: str = "") -> Sheet:
    """The sheet of a check; `firm` and `operator` are typed by the user, "" leaves a line to write on.

    Raises ArithmeticError where the counts of a file are not those of its lines: that would be a bug of ours.
    """
    hash_ = sha256(check)
    named = standings(check.watchlist, check.watched, check.as_of, check.profile)
    return Sheet(
        number=f"{check.started:%Y%m%d}-{hash_[:8].upper()}",
        firm=firm,
        operator=operator,
        outcome=summary(check),
        when=when(check.started),
        files=tuple(_file(file, check) for file in check.files),
        total=check.tally,
        orders=tuple(_order(standing) for standing in named),
        other_orders=_others(check, named),
        time_lines=tuple(_time_lines(check)),
        against=against(check),
        how=how(check),
        as_of=in_words(check.as_of),
        is_not=is_not(check),
        keep_until=in_words(keep_until(check.started.date())),
        twin_sha256=hash_,
    )


def _file(file: CheckedFile, check: Check) -> SheetFile:
    _must_add_up(file)
    found = [line for line in (*file.asides, *file.lines) if line.outcome is Outcome.FOUND]
    open_ = [line for line in file.lines if line.outcome in {Outcome.HIDDEN, Outcome.UNREAD}]
    return SheetFile(
        name=Path(file.statement.path).name,
        facts=tuple(fact for fact in of_file(file) if any(fact.values)),
        tally=file.tally,
        found=_groups(found, check),
        not_checked=tuple(_line(line) for line in open_),
    )


def _must_add_up(file: CheckedFile) -> None:
    counted = Counter(judgement.outcome for judgement in file.lines)
    if Tally(**{str(outcome): counted[outcome] for outcome in Outcome}) != file.tally:
        message = f"the counts of {file.statement.path} are {file.tally}, its lines give {counted}"
        raise ArithmeticError(message)


def _groups(found: Iterable[Judgement], check: Check) -> tuple[SheetGroup, ...]:
    groups: dict[tuple[SheetFinding, ...], list[SheetLine]] = {}
    for judgement in found:
        findings = tuple(_finding(finding, check) for finding in judgement.findings)
        groups.setdefault(findings, []).append(_line(judgement))
    return tuple(SheetGroup(findings, tuple(lines)) for findings, lines in groups.items())


def _line(judgement: Judgement) -> SheetLine:
    line = judgement.line
    return SheetLine(
        place=_place(line),
        date=tr("outside the transactions") if line.aside else str(line.date or ""),
        amount="" if line.amount is None else f"{plain(line.amount)} {line.currency}".strip(),
        pieces=pieces(judgement),
        why=tr("hidden") if judgement.outcome is Outcome.HIDDEN else tr("unread"),
        reason=judgement.reason,
    )


def _place(line: Line) -> str:
    if line.page:
        return tr("page {page}, line {number}").format(page=line.page, number=line.number)
    return str(line.number)


def _finding(finding: Finding, check: Check) -> SheetFinding:
    return SheetFinding(
        seen=seen(finding.match, check.watchlist),
        reason=finding.match.reason,
        headline=finding.headline,
        alias=alias_words(finding.match.alias),
        orders=tuple(_on_the_day(standing) for standing in finding.standings),
    )


def _on_the_day(standing: Standing) -> str:
    words = f"{standing.order.short}: {state_words(standing)}"
    return tr("{standing}, binds you").format(standing=words) if standing.binds_you else words


def _order(standing: Standing) -> SheetOrder:
    order = standing.order
    state = state_words(standing)
    if standing.since:
        state = tr("{state}, {day}").format(state=state, day=in_words(standing.since))
    return SheetOrder(
        short=order.short,
        citation=order.citation,
        standing=state,
        because=standing.because,
        binds=order.binds,
        binds_you=standing.binds_you,
        sources=order.sources,
    )


def _others(check: Check, named: Iterable[Standing]) -> tuple[str, ...]:
    considered = {standing.order.id for standing in named}
    return tuple(order.short for id_, order in check.watchlist.orders.items() if id_ not in considered)


def _time_lines(check: Check) -> Iterator[TimeLine]:
    for platform, days in _days(check).items():
        named = standings(check.watchlist, (platform,), check.as_of, check.profile)
        orders = tuple(standing.order for standing in named)
        if orders:
            name = check.watchlist.platforms[platform].name
            yield TimeLine(platform, name, orders, tuple(sorted(days)), check.as_of)


def _days(check: Check) -> dict[str, set[date]]:
    """Each platform found, with the days of the lines that touch it (the day of the check, if none has one)."""
    days: dict[str, set[date]] = {}
    for judgement in (each for file in check.files for each in (*file.asides, *file.lines)):
        for platform in (platform for finding in judgement.findings for platform in finding.match.platforms):
            days.setdefault(platform, set()).update({judgement.line.date} if judgement.line.date else ())
    return {platform: found or {check.as_of} for platform, found in days.items()}
