"""The findings and the lines not checked as one CSV table, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from core.law import list_words, state_words
from core.model import UNREVIEWED, Check, Disposition, Finding, Judgement, Line, LineKey, Outcome, Review
from core.report.decisions import answer_words
from core.report.twin import plain
from core.words import tr

BOM = "\ufeff"
"""Without it spreadsheets take UTF-8 for the machine's old code page, and Chinese becomes noise."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def csv_table(check: Check, review: Review = UNREVIEWED) -> str:
    """CSV text with a byte order mark: one row a finding or a line not checked, in the order of the files."""
    out = io.StringIO()
    out.write(BOM)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_head())
    for index, file in enumerate(check.files):
        for judgement in (*file.asides, *file.told):
            writer.writerows(_rows(index, judgement, check, review))
    return out.getvalue().encode(errors="replace").decode()


def _head() -> list[str]:
    return [
        tr("File"),
        tr("Page"),
        tr("Line"),
        tr("Date"),
        tr("Amount"),
        tr("Currency"),
        tr("Outcome"),
        tr("Text"),
        tr("Platforms"),
        tr("Strength"),
        tr("Role"),
        tr("Alias"),
        tr("Reason"),
        tr("Meaning"),
        tr("Orders"),
        tr("Decision"),
        tr("Note"),
        tr("Decided by"),
        tr("Decided at"),
    ]


def _rows(index: int, judgement: Judgement, check: Check, review: Review) -> Iterator[list[str]]:
    if judgement.outcome is Outcome.CLEAR:
        return
    name = Path(check.files[index].statement.path).name
    start = [*_place(name, judgement.line), str(judgement.outcome), defused(judgement.line.text)]
    for finding in judgement.findings:
        said = review.dispositions.get(LineKey.of(index, judgement.line, finding))
        yield [*start, *(defused(cell) for cell in (*_evidence(finding, check), *_decision(said)))]
    if not judgement.findings:
        yield [*start, "", "", "", "", defused(judgement.reason), *[""] * 6]


def _decision(said: Disposition | None) -> tuple[str, str, str, str]:
    if said is None:
        return "", "", "", ""
    return answer_words(said.answer), said.note, said.operator, said.at.isoformat()


def _place(name: str, line: Line) -> list[str]:
    return [
        defused(name),
        str(line.page or ""),
        str(line.number),
        line.date.isoformat() if line.date else "",
        "" if line.amount is None else plain(line.amount),  # a number stays one: a minus sign begins no formula here
        defused(line.currency),
    ]


def _evidence(finding: Finding, check: Check) -> list[str]:
    match = finding.match
    return [
        list_words([check.watchlist.platforms[platform].name for platform in match.platforms]),
        str(match.strength),
        str(match.role),
        match.alias.text,
        match.reason,
        finding.headline,
        "; ".join(f"{standing.order.short}: {state_words(standing)}" for standing in finding.standings),
    ]


def defused(cell: str) -> str:
    """A text that a spreadsheet would take for a formula gets an apostrophe in front, which makes it text."""
    return "'" + cell if cell.startswith(FORMULA_STARTS) else cell
