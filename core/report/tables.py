"""The findings and the lines not checked as one CSV table, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from core.law import list_words, state_words
from core.model import Check, Finding, Judgement, Line, Outcome
from core.report.twin import plain
from core.words import tr

BOM = "\ufeff"
"""Without it spreadsheets take UTF-8 for the machine's old code page, and Chinese becomes noise."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def csv_table(check: Check) -> str:
    """CSV text with a byte order mark: one row a finding or a line not checked, in the order of the files."""
    out = io.StringIO()
    out.write(BOM)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_head())
    for file in check.files:
        name = Path(file.statement.path).name
        for judgement in (*file.asides, *file.told):
            writer.writerows(_rows(name, judgement, check))
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
    ]


def _rows(name: str, judgement: Judgement, check: Check) -> Iterator[list[str]]:
    if judgement.outcome is Outcome.CLEAR:
        return
    start = [*_place(name, judgement.line), str(judgement.outcome), defused(judgement.line.text)]
    for finding in judgement.findings:
        yield [*start, *(defused(cell) for cell in _evidence(finding, check))]
    if not judgement.findings:
        yield [*start, "", "", "", "", defused(judgement.reason), "", ""]


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
