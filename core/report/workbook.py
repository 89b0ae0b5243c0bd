"""The check as an Excel workbook: findings, lines not checked, files and orders, each a sheet with typed cells.

Texts are written as texts: none becomes a formula, a number or a link, whatever it looks like. Dates are dates. Amounts
are numbers, but for those that a spreadsheet's number, which holds 15 digits, would change: they stay texts. The same
check gives the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

from xlsxwriter import Workbook

from core.law import list_words, standings, state_words
from core.model import UNREVIEWED, Check, CheckedFile, Disposition, Finding, Line, LineKey, Review, Standing
from core.report.cells import Cell, Column, Sheets, text
from core.report.decisions import answer_words
from core.report.evidence import platform_names, role_words, strength_words
from core.report.sheet import number
from core.report.twin import findings, not_checked, plain
from core.words import tr


def workbook(check: Check, review: Review = UNREVIEWED) -> bytes:
    """The bytes of an XLSX file."""
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        book.set_properties(
            {
                "title": tr("Statement check {number}").format(number=number(check, review)),
                "company": text(review.firm),
                "author": text(review.operator),
                "comments": check.app,
                "created": check.started.astimezone(UTC).replace(tzinfo=None),
            }
        )
        sheets = Sheets(book)
        sheets.add(tr("Findings"), _findings_columns(), _findings(check, review))
        sheets.add(tr("Not checked"), _not_checked_columns(), _not_checked(check))
        sheets.add(tr("Files"), _files_columns(), map(_file, check.files))
        sheets.add(tr("Orders"), _orders_columns(), _orders(check))
    return out.getvalue()


def _place_columns() -> tuple[Column, ...]:
    return (
        (tr("File"), 24),
        (tr("Page"), 7),
        (tr("Line"), 8),
        (tr("Date"), 12),
        (tr("Amount"), 14),
        (tr("Currency"), 10),
        (tr("Text"), 60),
    )


def _findings_columns() -> tuple[Column, ...]:
    return (
        *_place_columns(),
        (tr("Platforms"), 22),
        (tr("Strength"), 26),
        (tr("Role"), 16),
        (tr("Alias"), 18),
        (tr("Reason"), 50),
        (tr("Meaning"), 60),
        (tr("Orders"), 60),
        (tr("Decision"), 20),
        (tr("Note"), 30),
        (tr("Decided by"), 18),
        (tr("Decided at (UTC)"), 18),
    )


def _not_checked_columns() -> tuple[Column, ...]:
    return (*_place_columns(), (tr("Outcome"), 10), (tr("Reason"), 60))


def _files_columns() -> tuple[Column, ...]:
    return (
        (tr("File"), 30),
        (tr("SHA-256"), 66),
        (tr("Bytes"), 12),
        (tr("Format"), 9),
        (tr("Encoding"), 12),
        (tr("Lines"), 10),
        (tr("Found"), 10),
        (tr("Clear"), 10),
        (tr("Hidden"), 10),
        (tr("Unread"), 10),
        (tr("First date"), 12),
        (tr("Last date"), 12),
        (tr("Sums of amounts"), 30),
        (tr("How it was read"), 60),
        (tr("Trouble"), 60),
    )


def _orders_columns() -> tuple[Column, ...]:
    return (
        (tr("Order"), 30),
        (tr("Title"), 60),
        (tr("Citation"), 40),
        (tr("How it stands"), 20),
        (tr("Since"), 12),
        (tr("Because"), 60),
        (tr("Addressed to"), 50),
        (tr("Binds you"), 10),
        (tr("Names in it"), 50),
        (tr("Sources"), 60),
    )


def _findings(check: Check, review: Review) -> Iterator[tuple[Cell, ...]]:
    for index, line, finding in findings(check):
        said = review.dispositions.get(LineKey.of(index, line, finding))
        yield (*_place(check, index, line), *_evidence(check, finding), *_decision(said))


def _evidence(check: Check, finding: Finding) -> tuple[Cell, ...]:
    match = finding.match
    return (
        platform_names(match, check.watchlist),
        strength_words(match.strength),
        role_words(match.role),
        match.alias.text,
        match.reason,
        finding.headline,
        "; ".join(f"{standing.order.short}: {state_words(standing)}" for standing in finding.standings),
    )


def _decision(said: Disposition | None) -> tuple[Cell, ...]:
    if said is None:
        return None, None, None, None
    return answer_words(said.answer), said.note, said.operator, said.at.astimezone(UTC).replace(tzinfo=None)


def _not_checked(check: Check) -> Iterator[tuple[Cell, ...]]:
    for index, judgement in not_checked(check):
        yield (*_place(check, index, judgement.line), str(judgement.outcome), judgement.reason)


def _place(check: Check, index: int, line: Line) -> tuple[Cell, ...]:
    name = Path(check.files[index].statement.path).name
    return name, line.page, line.number, line.date, line.amount, line.currency, line.text


def _file(file: CheckedFile) -> tuple[Cell, ...]:
    statement, tally = file.statement, file.tally
    return (
        Path(statement.path).name,
        statement.sha256,
        statement.bytes,
        statement.layout.format,
        statement.layout.encoding,
        *(tally.lines, tally.found, tally.clear, tally.hidden, tally.unread),
        *(file.first_date, file.last_date),
        ", ".join(f"{plain(total)} {currency}".strip() for currency, total in sorted(file.totals.items())),
        " ".join((statement.layout.words, *statement.remarks)),
        statement.error,
    )


def _orders(check: Check) -> Iterator[tuple[Cell, ...]]:
    """Every order that names a watched platform, as it stands on the day of the check."""
    return map(_order, standings(check.watchlist, check.watched, check.as_of, check.profile))


def _order(standing: Standing) -> tuple[Cell, ...]:
    order = standing.order
    return (
        order.short,
        order.title,
        order.citation,
        state_words(standing),
        standing.since,
        standing.because,
        order.binds,
        tr("yes") if standing.binds_you else tr("no"),
        list_words(standing.names),
        " ".join(order.sources),
    )
