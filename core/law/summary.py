"""The first sentences of a result. They never say that all is well, only what was looked at and what was seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.law.timeline import standings
from core.law.wording import list_words
from core.model import Check, Finding, Outcome, Profile, Standing, Strength
from core.words import figure, ntr, tr


def summary(check: Check) -> tuple[str, ...]:
    """The first sentences of a result: what was found, what could not be judged, and whether an order binds."""
    return (*_found(check), *_not_judged(check), *_elsewhere(check), *_binding(check))


def _found(check: Check) -> Iterator[str]:
    """Lines that touch a platform, and lines that only may, apart."""
    lines = check.tally.lines
    maybe = sum(_only_possible(findings) for findings in _line_findings(check))
    sure = check.tally.found - maybe
    if sure:
        yield ntr(
            "{sure} of {lines} lines touches a listed platform.",
            "{sure} of {lines} lines touch a listed platform.",
            sure,
        ).format(sure=figure(sure), lines=figure(lines))
    if sure and maybe:
        yield ntr("{maybe} more may: a person must look.", "{maybe} more may: a person must look.", maybe).format(
            maybe=figure(maybe)
        )
    elif maybe:
        yield ntr(
            "{maybe} of {lines} lines may touch a listed platform: a person must look.",
            "{maybe} of {lines} lines may touch a listed platform: a person must look.",
            maybe,
        ).format(maybe=figure(maybe), lines=figure(lines))
    elif not sure:
        yield tr("No line names a listed platform.") if lines else tr("No line was checked.")


def _not_judged(check: Check) -> Iterator[str]:
    tally = check.tally
    waiting = tally.hidden + tally.unread
    if waiting and tally.found:
        yield ntr("{count} could not be judged.", "{count} could not be judged.", waiting).format(count=figure(waiting))
    elif waiting:
        yield ntr(
            "{count} line could not be judged: here it is.",
            "{count} lines could not be judged: here they are.",
            waiting,
        ).format(count=figure(waiting))
    elif tally.lines and not tally.found:
        yield _read(check).format(count=figure(tally.lines))
    yield from _troubled(check)


def _read(check: Check) -> str:
    """Whether these are all lines: not where a file broke off, or somebody stopped it."""
    lines = check.tally.lines
    if any(file.statement.error and file.tally.lines for file in check.files):
        return ntr("Only {count} line was read.", "Only {count} lines were read.", lines)
    return ntr("The {count} line was read and judged.", "All {count} lines were read and judged.", lines)


def _troubled(check: Check) -> Iterator[str]:
    broken = [bool(file.tally.lines) for file in check.files if file.statement.error]
    if never := broken.count(False):
        yield ntr("{count} file could not be read.", "{count} files could not be read.", never).format(
            count=figure(never)
        )
    if partly := broken.count(True):
        yield ntr(
            "{count} file could not be read to its end.", "{count} files could not be read to their end.", partly
        ).format(count=figure(partly))


def _elsewhere(check: Check) -> Iterator[str]:
    if asides := sum(bool(aside.findings) for file in check.files for aside in file.asides):
        yield ntr(
            "A listed platform is named in {asides} place outside the transactions.",
            "A listed platform is named in {asides} places outside the transactions.",
            asides,
        ).format(asides=figure(asides))


def _binding(check: Check) -> Iterator[str]:
    """Whether an order bound you on a line's own day, and whether one binds you on the day of the check."""
    findings = [finding for group in (*_line_findings(check), *_aside_findings(check)) for finding in group]
    if not findings:
        return
    then = _shorts(standing for finding in findings for standing in finding.standings)
    platforms = tuple(dict.fromkeys(platform for finding in findings for platform in finding.match.platforms))
    today = _shorts(standings(check.watchlist, platforms, check.as_of, check.profile))
    if then:
        yield tr("On the day of at least one of them, {orders} bound you.").format(orders=list_words(then))
    if today:
        yield ntr("{orders} binds you today.", "{orders} bind you today.", len(today)).format(orders=list_words(today))
    if not then and not today:
        yield _nobody(check.profile)


def _nobody(profile: Profile) -> str:
    if profile == Profile(watch=profile.watch):
        return tr(
            "None of the orders that name them binds an ordinary private US business today, "
            "nor did any on the lines' days."
        )
    return tr("None of the orders that name them binds you today, nor did any on the lines' days.")


def _shorts(some: Iterable[Standing]) -> list[str]:
    return list(dict.fromkeys(standing.order.short for standing in some if standing.binds_you))


def _line_findings(check: Check) -> Iterator[tuple[Finding, ...]]:
    for file in check.files:
        yield from (judgement.findings for judgement in file.told if judgement.outcome is Outcome.FOUND)


def _aside_findings(check: Check) -> Iterator[tuple[Finding, ...]]:
    for file in check.files:
        yield from (judgement.findings for judgement in file.asides)


def _only_possible(findings: tuple[Finding, ...]) -> bool:
    return all(finding.match.strength is Strength.POSSIBLE for finding in findings)
