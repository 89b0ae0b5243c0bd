"""The table of lines as a widget: how its columns share the width, and its keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from core.words import tr
from gui import theme
from gui.result.delegate import LinesDelegate
from gui.result.lines import Column, LinesModel


class LinesTable(QTableView):
    """The table of lines. Arrows walk, Enter goes on to the words about the chosen line."""

    def __init__(self, model: LinesModel, entered: Callable[[], None]) -> None:
        super().__init__()
        self._entered = entered
        self.setModel(model)
        self.setItemDelegate(LinesDelegate(self))
        self.setAccessibleName(tr("Lines"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setStyleSheet("QTableView:focus { border-width: 1px; }")  # the chosen row already stands out
        self.setWordWrap(False)
        self._set_headers()

    def fit(self, *, files: bool) -> None:
        """Columns as wide as what stands in them, the text with the rest; the file only where there are several."""
        self.setColumnHidden(Column.FILE, not files)
        for column in (Column.LINE, Column.DATE, Column.AMOUNT, Column.OUTCOME):
            self.resizeColumnToContents(column)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Outcome and file give way where there is little room: the icon, the marks and the detail say the same."""
        for column, part in ((Column.OUTCOME, 5), (Column.FILE, 7)):
            self.setColumnWidth(column, min(self.sizeHintForColumn(column), self.viewport().width() // part))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._entered()
            return
        super().keyPressEvent(event)

    def _set_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 2 * theme.SPACE_2)
        header = self.horizontalHeader()
        header.setResizeContentsPrecision(200)
        header.setHighlightSections(False)
        header.setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
