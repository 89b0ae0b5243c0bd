"""The table of checks: one a row, newest first. Arrows walk, Enter opens, Delete asks whether to delete."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from core.model import Filed
from core.words import figure, tr
from gui import theme
from gui.history import words

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Column(IntEnum):
    """The columns, from left to right; HITS only where words are looked for."""

    NUMBER = 0
    WHEN = 1
    FILES = 2
    RESULT = 3
    HITS = 4
    LINES = 5
    FOUND = 6
    HIDDEN = 7
    UNREAD = 8
    DECIDED = 9
    LIST = 10
    UNTIL = 11


_STYLE = "QTableView:focus { border-width: 1px; } QTableView::item { padding: 0 5px; }"
"""The chosen row already stands out; cells begin where their headings do."""
_MEASURED = 30
"""Rows that the widths of columns are taken from."""

_OF_TEXT = {Column.WHEN, Column.FILES, Column.RESULT, Column.LIST, Column.UNTIL}
_OUTCOMES = {Column.FOUND: theme.Role.FOUND, Column.HIDDEN: theme.Role.HIDDEN, Column.UNREAD: theme.Role.UNREAD}


def headers() -> tuple[str, ...]:
    """The words over the columns."""
    return (
        tr("No."),
        tr("Checked"),
        tr("Files"),
        tr("Outcome"),
        tr("Lines that fit"),
        tr("Lines"),
        tr("Found"),
        tr("Hidden"),
        tr("Unread"),
        tr("Decided"),
        tr("List"),
        tr("Keep until"),
    )


def cell(filed: Filed, column: Column) -> str:
    """What stands in a cell."""
    tally = filed.tally
    numbers = {
        Column.HITS: filed.hits,
        Column.LINES: tally.lines,
        Column.FOUND: tally.found,
        Column.HIDDEN: tally.hidden,
        Column.UNREAD: tally.unread,
    }
    if column in numbers:
        return figure(numbers[column])
    return {
        Column.NUMBER: str(filed.id),
        Column.WHEN: f"{filed.started:%Y-%m-%d %H:%M}",
        Column.FILES: words.files(filed),
        Column.RESULT: words.outcome(filed),
        Column.DECIDED: words.decided(filed),
        Column.LIST: filed.list_version,
        Column.UNTIL: filed.keep_until.isoformat(),
    }[column]


class ChecksModel(QAbstractTableModel):
    """The checks that are shown; `set_checks` is the only way in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._checks: Sequence[Filed] = ()

    def set_checks(self, given: Sequence[Filed]) -> None:
        self.beginResetModel()
        self._checks = given
        self.endResetModel()

    def check(self, row: int) -> Filed:
        return self._checks[row]

    def row_of(self, id_: int) -> int | None:
        """The row of the check with this number, where it is shown."""
        return next((row for row, one in enumerate(self._checks) if one.id == id_), None)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._checks)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        filed, column = self._checks[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell(filed, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _LEFT if column in _OF_TEXT else _RIGHT
            case Qt.ItemDataRole.AccessibleTextRole:
                return words.in_full(filed) if column is Column.NUMBER else cell(filed, column)
            case Qt.ItemDataRole.ToolTipRole if column is Column.FILES:
                return "\n".join(filed.files)
            case Qt.ItemDataRole.ForegroundRole if column in _OUTCOMES:
                return theme.color(theme.Role.MUTED if cell(filed, column) == "0" else _OUTCOMES[column])
        return None

    def headerData(self, at: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if side is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return headers()[at]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if Column(at) in _OF_TEXT else _RIGHT
        return None


class ChecksTable(QTableView):
    """The table as a widget. `opened` and `delete_wanted` give a Filed, `chosen` one or None."""

    opened = Signal(object)
    delete_wanted = Signal(object)
    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.checks = ChecksModel(self)
        self.setModel(self.checks)
        self.setAccessibleName(tr("Earlier checks"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setStyleSheet(_STYLE)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 2 * theme.SPACE_2)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setResizeContentsPrecision(_MEASURED)
        self.horizontalHeader().setSectionResizeMode(Column.FILES, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.checks.check(index.row())))
        self.selectionModel().currentRowChanged.connect(lambda: self.chosen.emit(self.current()))

    def show_checks(self, found: Sequence[Filed], *, hits: bool) -> None:
        """Show these checks; the chosen one stays chosen where it is among them, else the first is."""
        before = self.current()
        self.checks.set_checks(found)
        self.setColumnHidden(Column.HITS, not hits)
        self._fit()
        self.choose((self.checks.row_of(before.id) if before else None) or 0)

    def choose(self, row: int) -> None:
        """Go to a row."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        if row < self.checks.rowCount():
            self.selectionModel().setCurrentIndex(self.checks.index(row, Column.NUMBER), flags)
        else:
            self.chosen.emit(None)

    def current(self) -> Filed | None:
        """The chosen check."""
        index = self.currentIndex()
        return self.checks.check(index.row()) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current()
        if current and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(current)
        elif current and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.delete_wanted.emit(current)
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        """Columns as wide as what the first rows have in them, the files with the rest."""
        for column in Column:
            if column is not Column.FILES:
                self.resizeColumnToContents(column)
