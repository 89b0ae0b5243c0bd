"""The lines of a sheet: findings put together by what they mean, lines not checked by why they could not be."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from core.law import in_words
from core.model import Check, Finding, Judgement, Line, Outcome, Review, Strength
from core.report.decisions import decisions
from core.report.evidence import Pieces, alias_words, pieces, platform_names, seen
from core.report.twin import plain
from core.words import tr


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A line as the sheet shows it; `decisions` are what people said of its findings."""

    place: str
    date: str
    dated: bool
    amount: str
    pieces: Pieces
    decisions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Lines of one file that show the same: said once, however many they are. `file` is its name."""

    file: str
    evidence: tuple[str, ...]
    lines: tuple[SheetLine, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a finding means: the platforms it touches, and what the orders that name them were worth on its day."""

    platforms: str
    headline: str


@dataclass(frozen=True, slots=True)
class Found:
    """Findings that mean the same, from all files: the law is said once."""

    meanings: tuple[Meaning, ...]
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class NotChecked:
    """Lines that could not be judged for the same reason; `why` is "hidden" or "unread"."""

    why: str
    reason: str
    runs: tuple[Run, ...]


def found(check: Check, review: Review) -> tuple[Found, ...]:
    """The findings by meaning: first what binds whoever asks, then the sure before the possible, then as they come."""
    lines = [(file, line) for file, line in _told(check) if line.outcome is Outcome.FOUND]
    lines.sort(key=lambda each: _weight(each[1].findings))
    meanings = _grouped((_meanings(line, check), (file, line)) for file, line in lines)
    return tuple(Found(meaning, _runs(members, check, review)) for meaning, members in meanings.items())


def not_checked(check: Check, review: Review) -> tuple[NotChecked, ...]:
    """The lines that could not be judged, by reason, as the reasons come up."""
    open_ = [(file, line) for file, line in _told(check) if not line.line.aside and line.outcome in _WHY]
    reasons = _grouped(((line.outcome, line.reason), (file, line)) for file, line in open_)
    return tuple(
        NotChecked(tr(_WHY[outcome]), reason, _runs(members, check, review))
        for (outcome, reason), members in reasons.items()
    )


_WHY = {Outcome.HIDDEN: "hidden", Outcome.UNREAD: "unread"}

_Placed = tuple[int, Judgement]
"""A line with the index of its file."""


Key = TypeVar("Key", bound=Hashable)
Member = TypeVar("Member")


def _told(check: Check) -> Iterator[_Placed]:
    for index, file in enumerate(check.files):
        yield from ((index, line) for line in (*file.asides, *file.told))


def _grouped(pairs: Iterable[tuple[Key, Member]]) -> dict[Key, list[Member]]:
    groups: dict[Key, list[Member]] = {}
    for key, member in pairs:
        groups.setdefault(key, []).append(member)
    return groups


def _weight(findings: tuple[Finding, ...]) -> tuple[bool, int]:
    binds = any(standing.binds_you for finding in findings for standing in finding.standings)
    return not binds, min(list(Strength).index(finding.match.strength) for finding in findings)


def _meanings(line: Judgement, check: Check) -> tuple[Meaning, ...]:
    return tuple(
        dict.fromkeys(
            Meaning(platform_names(finding.match, check.watchlist), _headline(finding, line.line.date or check.as_of))
            for finding in line.findings
        )
    )


def _headline(finding: Finding, on: date) -> str:
    """What a finding means, without its day where that is all that tells it from those before the first order."""
    day = tr("On {day} no order that names it had been signed.").format(day=in_words(on))
    return finding.headline.replace(day, tr("On the days of these lines no order that names it had been signed."))


def _runs(members: Iterable[_Placed], check: Check, review: Review) -> tuple[Run, ...]:
    runs = _grouped(((file, _evidence(line, check)), line) for file, line in members)
    return tuple(
        Run(
            Path(check.files[file].statement.path).name,
            evidence,
            tuple(_line(line, decisions(file, line, review)) for line in lines),
        )
        for (file, evidence), lines in runs.items()
    )


def _evidence(line: Judgement, check: Check) -> tuple[str, ...]:
    words = tr("{seen}. {reason} {alias}.")
    return tuple(
        words.format(
            seen=seen(finding.match, check.watchlist),
            reason=finding.match.reason,
            alias=alias_words(finding.match.alias),
        )
        for finding in line.findings
    )


def _line(judgement: Judgement, decided: tuple[str, ...]) -> SheetLine:
    line = judgement.line
    return SheetLine(
        place=_place(line),
        date=tr("outside the transactions") if line.aside else str(line.date or ""),
        dated=line.date is not None,
        amount="" if line.amount is None else f"{plain(line.amount)} {line.currency}".strip(),
        pieces=pieces(judgement),
        decisions=decided,
    )


def _place(line: Line) -> str:
    if line.page:
        return tr("page {page}, line {number}").format(page=line.page, number=line.number)
    return str(line.number)
