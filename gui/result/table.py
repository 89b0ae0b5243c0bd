"""The table of lines as a widget: how its columns share the width, which are shown, its keys and its menus."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import cast

from PySide6.QtCore import QItemSelectionModel, QItemSelectionRange, QSettings, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from core.words import tr
from gui import theme
from gui.result import copying
from gui.result.columns import Column, headers
from gui.result.delegate import LinesDelegate, natural_width
from gui.result.lines import LinesModel
from gui.result.rows import Row
from gui.result.widths import Kept, fitted
from gui.slices import Slices, Steps

_FOLLOWED = 500
"""Chosen rows that stay chosen when the rows are sorted; Qt takes long to follow many."""

_LEAST = {Column.TEXT: 10, Column.OUTCOME: 6, Column.DECISION: 5, Column.FILE: 8}
"""Letters that a column of words has room for however narrow the table is; a column of figures is never cut."""

_MEASURED = 40
"""Rows that a column's width is taken from, spread over all of them."""


class LinesTable(QTableView):
    """The table of lines. Arrows walk, Enter goes on to the words about the chosen line, Ctrl+C copies."""

    def __init__(self, model: LinesModel, entered: Callable[[], None], settings: QSettings) -> None:
        super().__init__()
        self._entered = entered
        self._kept = Kept(settings)
        self._lines = model
        self._natural: dict[Column, int] = {}
        self._least: dict[Column, int] = {}
        self._fitting = False
        self._copying = Slices(self)
        self.setModel(model)
        self.setItemDelegate(LinesDelegate(self))
        self.setAccessibleName(tr("Lines"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setStyleSheet("QTableView:focus { border-width: 1px; }")  # the chosen row already stands out
        self.setWordWrap(False)
        self._set_headers()
        self._set_actions()

    def fit(self, *, files: bool, decisions: bool = False) -> None:
        """Columns as wide as what stands in them, the text with the rest; the file only where there are several, the
        decision only where people decide.
        """
        idle = {column for column, used in ((Column.FILE, files), (Column.DECISION, decisions)) if not used}
        for each in set(Column) - {Column.TEXT}:
            self._measure(each)
        for column in Column:
            self.setColumnHidden(column, column in self._kept.hidden() | idle)
        self._share()

    def be_low(self, low: bool) -> None:
        """Rows closer together where the page is low."""
        gap = theme.SPACE_1 if low else theme.SPACE_2
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 2 * gap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """What the user set by hand stays."""
        shown = [column for column in self._natural if not self.isColumnHidden(column)]
        natural, least = (
            {column: self._kept.width(column) or widths[column] for column in shown}
            for widths in (self._natural, self._least)
        )
        widths = fitted(self.viewport().width(), self._least_width(Column.TEXT), natural, least)
        self._fitting = True
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self._fitting = False

    def _measure(self, column: Column) -> None:
        """The width in which all of a column is seen, and the least that still says something."""
        cells, header = self._cells_width(column), self.horizontalHeader().sectionSizeHint(column)
        self._natural[column] = max(cells, header)
        self._least[column] = max(min(cells, self._least_width(column) or cells), self._header_width(column))

    def _cells_width(self, column: Column) -> int:
        count = self._lines.rowCount()
        sample = range(0, count, -(-count // _MEASURED) or 1)
        texts = (self._lines.index(row, column).data() for row in sample)
        return natural_width(texts, column)

    def _header_width(self, column: Column) -> int:
        """The width of the words over it, without the room for the arrow of a sorted column."""
        words = str(self._lines.headerData(column, Qt.Orientation.Horizontal)).rstrip()
        return self.horizontalHeader().fontMetrics().horizontalAdvance(words) + 2 * theme.SPACE_2 + theme.SPACE_1

    def _least_width(self, column: Column) -> int:
        """The width of the letters that a column of words always has; 0 for one of figures."""
        return natural_width(["n" * _LEAST[column]], column) if column in _LEAST else 0

    def _note_width(self, column: int, _: int, width: int) -> None:
        """The user pulled at a column's edge."""
        if not self._fitting and column != Column.TEXT and width:
            self._kept.keep_width(Column(column), width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._entered()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_cells()
        else:
            super().keyPressEvent(event)

    # --- copying ---------------------------------------------------------------------------------------------------

    def copy_cells(self) -> None:
        """The chosen rows as a spreadsheet takes them, the columns as they are shown."""
        header = self.horizontalHeader()
        order = [Column(header.logicalIndex(place)) for place in range(header.count())]
        self._copy(copying.cells(self._chosen(), [each for each in order if not self.isColumnHidden(each)]))

    def copy_texts(self) -> None:
        """The texts of the chosen rows, without all else."""
        self._copy(copying.texts(self._chosen()))

    def _copy(self, steps: Steps[str]) -> None:
        self._copying.start(steps, copying.to_clipboard)

    def _chosen(self) -> Iterator[Row]:
        return map(self._lines.row, self.chosen_numbers())

    def chosen_numbers(self) -> list[int]:
        """The numbers of the chosen rows, in order."""
        return sorted({number for part in self._parts() for number in _rows(part)})

    def chosen_count(self) -> int:
        """How many rows are chosen; quick for any number."""
        return sum(len(_rows(part)) for part in self._parts())

    def _parts(self) -> Iterable[QItemSelectionRange]:
        return cast("Iterable[QItemSelectionRange]", self.selectionModel().selection())

    def _choose_fewer(self) -> None:
        """Before the rows change their order: of very many chosen ones only the one at the cursor stays chosen."""
        if len(self.chosen_numbers()) > _FOLLOWED:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(self.currentIndex(), flags)

    # --- headers and menus -----------------------------------------------------------------------------------------

    def _set_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.be_low(False)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(theme.SPACE_8 + theme.SPACE_4)  # what is left of the text where all is narrow
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.sectionResized.connect(self._note_width)
        header.sortIndicatorChanged.connect(self._choose_fewer)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda at: self.columns_menu().popup(header.mapToGlobal(at)))
        self.setSortingEnabled(True)

    def _set_actions(self) -> None:
        """What the rows' own menu offers: right click, or the menu key."""
        self._cells = QAction(tr("Copy as &cells"), self, shortcut=QKeySequence(QKeySequence.StandardKey.Copy))
        self._cells.triggered.connect(self.copy_cells)
        self._texts = QAction(tr("Copy the &text"), self, shortcut=QKeySequence("Ctrl+Shift+C"))
        self._texts.triggered.connect(self.copy_texts)
        for action in (self._cells, self._texts):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.addAction(action)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.rows_menu().popup(self.viewport().mapToGlobal(at)))

    def rows_menu(self) -> QMenu:
        """What can be done with the chosen rows."""
        menu = _menu(self)
        menu.addActions([self._cells, self._texts])
        menu.addSeparator()
        menu.addMenu(self.columns_menu(menu))
        return menu

    def columns_menu(self, parent: QMenu | None = None) -> QMenu:
        """Which columns are shown; the text always is."""
        menu = _menu(parent or self)
        menu.setTitle(tr("C&olumns"))
        for column in (each for each in Column if each is not Column.TEXT):
            action = menu.addAction(headers()[column])
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(column))
            action.toggled.connect(partial(self._show_column, column))
        menu.addSeparator()
        menu.addAction(tr("Widths that fit")).triggered.connect(self._forget_widths)
        return menu

    def _show_column(self, column: Column, shown: bool) -> None:
        self._kept.keep_hidden(column, hidden=not shown)
        self.setColumnHidden(column, not shown)
        self._share()

    def _forget_widths(self) -> None:
        self._kept.forget_widths()
        self._share()


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, not isinstance(parent, QMenu))
    return menu


def _rows(part: QItemSelectionRange) -> range:
    return range(part.top(), part.bottom() + 1)
