"""The two tables of the editor: a file's first rows with what each column is, and what would be read from them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from core.law import in_words
from core.model import Line, TableLayout
from core.read.table.first_rows import Told
from core.words import tr
from gui import theme
from gui.columns.header import RoleHeader
from gui.result.rows import amount_text

_WIDEST = 260
"""Device-independent pixels of one column; its longer texts are cut off."""


class _Grid(QTableWidget):
    """A table to look at: nothing in it can be changed, and Tab leads out of it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().setStyleSheet("QHeaderView::section { border: none; }")
        self.setStyleSheet("QTableView::item { padding: 0 5px; }")  # under the words of the header
        self.setWordWrap(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + theme.SPACE_2)

    def _put(self, row: int, column: int, text: str, *, right: bool = False) -> None:
        item = QTableWidgetItem(text)
        if right:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setItem(row, column, item)


class RowsGrid(_Grid):
    """A file's first rows as they stand there. `chosen` carries a column, from 0, and its new role."""

    chosen = Signal(int, object)

    def __init__(self) -> None:
        super().__init__(tr("The first rows of the file"))
        self.head = RoleHeader(self)
        self.head.chosen.connect(self.chosen)
        self.setHorizontalHeader(self.head)

    def show_table(self, seen: Told, layout: TableLayout) -> None:
        """The rows under the header, each with its own number, and the roles of the columns."""
        rows = seen.cells()
        headings = [*layout.headings, *[""] * (len(layout.roles) - len(layout.headings))]
        self.setColumnCount(len(headings))
        self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels([text or str(place) for place, text in enumerate(headings, start=1)])
        self.setVerticalHeaderLabels([str(number) for number, _ in seen.rows[: len(rows)]])
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells[: len(headings)]):
                self._put(row, column, " ".join(text.split()))
        self.head.show_columns(headings, layout.roles)
        self._fit()

    def _fit(self) -> None:
        self.resizeColumnsToContents()
        for column in range(self.columnCount()):
            width = max(self.columnWidth(column), self.head.narrowest())
            self.setColumnWidth(column, min(width, max(_WIDEST, self.head.narrowest())))


class LinesGrid(_Grid):
    """Lines as they would be read."""

    def __init__(self) -> None:
        super().__init__(tr("The first lines as they would be read"))
        self.setColumnCount(3)
        self.setHorizontalHeaderLabels([tr("Date"), tr("Text"), tr("Amount")])
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if amount := self.horizontalHeaderItem(2):
            amount.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def show_lines(self, lines: Sequence[Line]) -> None:
        self.setRowCount(len(lines))
        self.setVerticalHeaderLabels([str(line.number) for line in lines])
        for row, line in enumerate(lines):
            self._put(row, 0, in_words(line.date) if line.date else "–")
            self._put(row, 1, line.text)
            amount = "–" if line.amount is None else amount_text(line.amount, line.currency, QLocale())
            self._put(row, 2, amount, right=True)
