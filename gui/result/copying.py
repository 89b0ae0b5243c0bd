"""Chosen lines on the clipboard: as cells for a spreadsheet, or as plain text."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from gui.result import rows
from gui.result.columns import Column, cell_text
from gui.result.rows import Row
from gui.slices import Steps


def cells(some: Iterable[Row], columns: Iterable[Column]) -> Steps[str]:
    """A row a line, the cells parted by tabs: spreadsheets take that as cells, and run none of them as a formula."""
    columns, copied = list(columns), []
    for row in some:
        copied.append("\t".join(_cell(row, column) for column in columns))
        yield
    return "\n".join(copied)


def texts(some: Iterable[Row]) -> Steps[str]:
    """The texts alone, a row a line."""
    copied = []
    for row in some:
        copied.append(rows.shown(row.judgement.line.text))
        yield
    return "\n".join(copied)


def to_clipboard(text: str) -> None:
    """Put it where other programs take it from."""
    QGuiApplication.clipboard().setText(text)


def _cell(row: Row, column: Column) -> str:
    """An amount is a number that every spreadsheet reads; a text begins no formula."""
    from core.report.tables import defused

    line = row.judgement.line
    if column is Column.AMOUNT and line.amount is not None:
        return f"{line.amount:f}"
    return defused(cell_text(row, column, QLocale.c(), ""))
