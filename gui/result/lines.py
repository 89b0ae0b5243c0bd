"""The table of lines: a model over rows that sorts inside itself and is filtered by giving it other rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.words import tr
from gui.result import rows
from gui.result.rows import Row

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
Display = Qt.ItemDataRole


class Column(IntEnum):
    """The columns, from left to right."""

    LINE = 0
    DATE = 1
    TEXT = 2
    AMOUNT = 3
    OUTCOME = 4
    FILE = 5


ROW = Qt.ItemDataRole.UserRole + 1
"""The role that gives the whole Row."""

SORT = Qt.ItemDataRole.UserRole + 2
"""The role that gives a value to compare with others of its column."""


_RIGHT = {Column.LINE, Column.AMOUNT}
"""The columns of numbers, aligned at the right."""

_ROOM_FOR_ARROW = "\u00a0" * 4
"""Qt draws the sort arrow over the end of a header's words."""


def headers() -> tuple[str, ...]:
    """The words over the columns."""
    return tr("Line"), tr("Date"), tr("Text"), tr("Amount"), tr("Outcome"), tr("File")


_KEYS: dict[Column, Callable[[Row], Any]] = {
    Column.LINE: lambda row: (row.file, row.judgement.line.page or 0, row.judgement.line.number),
    Column.DATE: lambda row: row.judgement.line.date or date.max,
    Column.TEXT: lambda row: row.judgement.line.text.casefold(),
    Column.AMOUNT: lambda row: row.judgement.line.amount if row.judgement.line.amount is not None else Decimal("Inf"),
    Column.OUTCOME: rows.by_outcome,
    Column.FILE: lambda row: (row.file, row.place),
}


class LinesModel(QAbstractTableModel):
    """Rows for a table view. `set_rows` is the only way in; a sort that the user asked for outlasts it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._sorted_by: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)
        self._currency = ""
        self._locale = QLocale()

    def set_rows(self, given: Sequence[Row]) -> None:
        """Show these rows, in this order unless a column is sorted by."""
        self.beginResetModel()
        self._rows = self._in_order(given)
        self._currency = _only_currency(given)
        self.endResetModel()

    def row(self, number: int) -> Row:
        return self._rows[number]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Display.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        match role:
            case Display.DisplayRole:
                return self._text(row, column)
            case Display.AccessibleTextRole if column is Column.TEXT:
                return rows.reading_aid(row, self._locale)
            case Display.TextAlignmentRole:
                return _aligned(column)
            case _ if role == ROW:
                return row
            case _ if role == SORT:
                return _KEYS[column](row)
        return None

    def _text(self, row: Row, column: Column) -> str:
        line = row.judgement.line
        match column:
            case Column.LINE:
                return rows.place_text(row.judgement)
            case Column.DATE:
                return rows.date_text(row.judgement)
            case Column.TEXT:
                return rows.shown(line.text)
            case Column.AMOUNT:
                return rows.amount_text(line.amount, "" if self._currency else line.currency, self._locale)
            case Column.OUTCOME:
                return rows.outcome_text(row)
            case Column.FILE:
                return row.file

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Display.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Display.DisplayRole:
            words = self._amount_header() if section == Column.AMOUNT else headers()[section]
            return words + _ROOM_FOR_ARROW if section == self._sorted_by[0] and section in _RIGHT else words
        return _aligned(Column(section)) if role == Display.TextAlignmentRole else None

    def _amount_header(self) -> str:
        """Names the currency, where all amounts are in one."""
        return tr("Amount, {currency}").format(currency=self._currency) if self._currency else headers()[Column.AMOUNT]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 goes back to the order given. The chosen row stays chosen."""
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self._rows[index.row()]) for index in self.persistentIndexList()]
        self._sorted_by = (column, order)
        self._rows = self._in_order(self._rows)
        places = {id(row): number for number, row in enumerate(self._rows)} if kept else {}
        for index, row in kept:
            self.changePersistentIndex(index, self.index(places[id(row)], index.column()))
        self.layoutChanged.emit()

    def _in_order(self, given: Sequence[Row]) -> list[Row]:
        column, order = self._sorted_by
        key = rows.as_filed if column < 0 else _KEYS[Column(column)]
        return sorted(given, key=key, reverse=order is Qt.SortOrder.DescendingOrder)


def _only_currency(given: Sequence[Row]) -> str:
    """The currency that all amounts are in; "" where there are several, or some name none."""
    seen = {row.judgement.line.currency for row in given if row.judgement.line.amount is not None}
    return seen.pop() if len(seen) == 1 else ""


def _aligned(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
