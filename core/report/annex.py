"""The annexes of a long sheet: on paper, more lines than these go behind the signatures, and the front counts them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.report.lines import Found, NotChecked, Run, SheetLine
from core.words import tr

if TYPE_CHECKING:
    from core.report.sheet import Sheet

LONG = 40
"""Findings and lines not checked that a sheet's front has room for."""


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under what is said of them all: each a word or two that stand out, and the rest."""

    heads: tuple[tuple[str, str], ...]
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """A table of lines with its title; `text` heads the column of the lines' texts."""

    title: str
    text: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """How many lines touch the same platforms, and the first and last of their days ("" where none has one)."""

    platforms: str
    lines: int
    first: str
    last: str


def is_long(sheet: Sheet) -> bool:
    """Whether the lines of a sheet go into annexes."""
    return count(sheet.found) + count(sheet.not_checked) > LONG


def count(groups: Iterable[Found | NotChecked]) -> int:
    """How many lines stand in these groups."""
    return sum(len(run.lines) for group in groups for run in group.runs)


def annexes(sheet: Sheet) -> Iterator[Annex]:
    """The findings and the lines not checked, line by line, each if there are any."""
    if sheet.found:
        yield Annex(
            tr("Annex: the findings, line by line"),
            tr("Text, with the matched characters in bold"),
            tuple(Section(_meanings(group), group.runs) for group in sheet.found),
        )
    if sheet.not_checked:
        yield Annex(
            tr("Annex: the lines not checked"),
            tr("Text, under the reason why it could not be judged"),
            tuple(Section(((group.why, f": {group.reason}"),), group.runs) for group in sheet.not_checked),
        )


def counted(sheet: Sheet) -> tuple[Counted, ...]:
    """The findings of a long sheet, counted by the platforms that they touch, most first."""
    lines: dict[str, list[SheetLine]] = {}
    for group in sheet.found:
        platforms = "; ".join(dict.fromkeys(meaning.platforms for meaning in group.meanings))
        lines.setdefault(platforms, []).extend(line for run in group.runs for line in run.lines)
    return tuple(sorted((_counted(*each) for each in lines.items()), key=lambda each: -each.lines))


def _counted(platforms: str, lines: Sequence[SheetLine]) -> Counted:
    days = [line.date for line in lines if line.dated]
    return Counted(platforms, len(lines), min(days, default=""), max(days, default=""))


def _meanings(group: Found) -> tuple[tuple[str, str], ...]:
    return tuple((f"{meaning.platforms}.", f" {meaning.headline}") for meaning in group.meanings)
