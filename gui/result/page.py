"""The result of a check: the answer on top, the lines below it, and beside them what stands behind the chosen one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.law import summary
from core.model import Check
from core.words import ntr, tr
from gui import theme
from gui.labels import MEDIUM, label, paragraph
from gui.result import rows, saving
from gui.result.detail import Detail
from gui.result.filters import Filters, views
from gui.result.lines import Column, LinesModel
from gui.result.table import LinesTable
from gui.theme import Role, Size

_REMARKS_IN_SIGHT = 2


class ResultPage(QWidget):
    """One finished check. `show_check` is the only way in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check: Check | None = None
        self._rows: tuple[rows.Row, ...] = ()
        self._answer = label(size=Size.HEADING, weight=MEDIUM)
        self._answer.setWordWrap(True)
        self._more = paragraph(tone=Role.MUTED)
        self._remarks = paragraph(size=Size.SMALL, tone=Role.MUTED)
        self._all_remarks = QPushButton()
        self.filters = Filters()
        self.model = LinesModel(self)
        self.detail = Detail()
        self.table = LinesTable(self.model, self.detail.focus)
        self._empty = label(tone=Role.MUTED)
        self._lay_out()
        self.filters.changed.connect(self._filter)
        self.table.selectionModel().currentRowChanged.connect(self._choose)

    def show_check(self, check: Check) -> None:
        """Show another check from its beginning."""
        self._check = check
        self._rows = rows.rows(check)
        first, *rest = summary(check) or (tr("Nothing was checked."),)
        self._answer.setText(first)
        self._more.setText(" ".join(rest))
        self._show_remarks(_REMARKS_IN_SIGHT)
        self.detail.set_check(check.watchlist.platforms, check.as_of)
        self.filters.set_rows(self._rows)
        self._filter()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_sheet(self) -> None:
        """Show the sheet as it will be printed; from there it goes to the printer."""
        from gui.printing import preview

        if self._check:
            preview(self._check, self)

    def save(self, kind: saving.Kind) -> None:
        """Ask for a place and save the check there in one of the forms."""
        if self._check:
            saving.save(self._check, kind, self)

    def _filter(self) -> None:
        view = self.filters.chosen()
        shown = [row for row in self._rows if view in views(row)]
        if words := self.filters.words.text():
            shown = rows.matching(shown, words)
        self.model.set_rows(shown)
        self.table.fit(files=len({row.file for row in self._rows}) > 1)
        self._empty.setVisible(not shown)
        self.table.setVisible(bool(shown))
        if shown:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.model.index(0, Column.TEXT), flags)
        else:
            self._empty.setText(tr("No line here has these words.") if words else tr("There is no such line."))
            self.detail.show_row(None)

    def _choose(self, index: QModelIndex) -> None:
        self.detail.show_row(self.model.row(index.row()) if index.isValid() else None)

    def _show_remarks(self, most: int | None) -> None:
        """What the readers want a person to know of the files; the first few, and the rest on demand."""
        files = self._check.files if self._check else ()
        said = [
            f"{rows.file_name(file)}: {remark}" if len(files) > 1 else remark
            for file in files
            for remark in file.statement.remarks
        ]
        shown = said[:most]
        self._remarks.setText("\n".join(shown))
        self._remarks.setVisible(bool(shown))
        more = len(said) - len(shown)
        self._all_remarks.setVisible(bool(more))
        self._all_remarks.setText(ntr("{n} more remark", "{n} more remarks", more).format(n=more))

    def _lay_out(self) -> None:
        self._all_remarks.setProperty("kind", "link")
        self._all_remarks.clicked.connect(lambda: self._show_remarks(None))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACE_2, 0, theme.SPACE_3)
        column.setSpacing(theme.SPACE_3)
        top = QHBoxLayout()
        top.setSpacing(theme.SPACE_3)
        words = QVBoxLayout()
        words.setSpacing(theme.SPACE_1)
        for part in (self._answer, self._more, self._remarks):
            words.addWidget(part)
        words.addWidget(self._all_remarks, 0, Qt.AlignmentFlag.AlignLeft)
        top.addLayout(words, 1)
        top.addWidget(self._print_button(), 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._save_button(), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addWidget(self.filters)
        column.addWidget(self._panes(), 1)

    def _panes(self) -> QSplitter:
        left = QWidget()
        stack = QVBoxLayout(left)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(self.table, 1)
        stack.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignTop)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setChildrenCollapsible(False)
        panes.setHandleWidth(theme.SPACE_2)
        panes.addWidget(left)
        panes.addWidget(self.detail)
        panes.setStretchFactor(0, 5)
        panes.setStretchFactor(1, 3)
        panes.setSizes([625, 375])
        return panes

    def _print_button(self) -> QPushButton:
        button = QPushButton(tr("Print sheet"))
        button.setProperty("kind", "primary")
        theme.set_icon(button, "printer", Role.ON_ACCENT)
        button.clicked.connect(self.print_sheet)
        return button

    def _save_button(self) -> QToolButton:
        button = QToolButton()
        button.setText(tr("Save"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        theme.set_icon(button, "download")
        menu = QMenu(button)
        for kind in saving.Kind:
            menu.addAction(saving.title(kind)).triggered.connect(partial(self.save, kind))
        button.setMenu(menu)
        return button
