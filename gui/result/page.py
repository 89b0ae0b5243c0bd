"""The result of a check: the answer on top, the lines below it, and beside them what stands behind the chosen one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSettings, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.model import UNREVIEWED, Check, Review
from core.months import Period
from core.words import ntr, tr
from gui import theme
from gui.labels import MEDIUM, label, paragraph
from gui.paper_size import paper_size
from gui.result import rows, saving
from gui.result.columns import Column
from gui.result.detail import Detail
from gui.result.filters import Filters
from gui.result.lines import LinesModel
from gui.result.month_strip import Picture
from gui.result.prepared import Prepared, prepare
from gui.result.table import LinesTable
from gui.review.desk import Desk
from gui.review.reviewing import Reviewing
from gui.slices import Steps
from gui.theme import Role, Size

_REMARKS_IN_SIGHT = 2

_ROOM, _ROOM_FOR_MONTHS = 560, 500
"""Device-independent pixels: on a lower page remarks and the question are folded, on one lower still the months go
too, so that the lines and the review keep their room."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What of a page can be made before it."""

    picture: Picture
    filters: Filters
    detail: Detail


class ResultPage(QWidget):
    """One finished check. `show_prepared` is the only way in; what is chosen for the columns is kept in `settings`.

    `record_wanted` gives the number of another check in the records; `exception_wanted` a merchant's name and the
    reason why it is to be an exception of the user's own list.
    """

    record_wanted = Signal(int)
    exception_wanted = Signal(str, str)

    def __init__(self, settings: QSettings, parts: Parts | None = None) -> None:
        super().__init__()
        parts = parts or Parts(Picture(), Filters(), Detail())
        self._check: Check | None = None
        self._settings = settings
        self._answer = label(size=Size.HEADING, weight=MEDIUM)
        self._answer.setWordWrap(True)
        self._more = paragraph(tone=Role.MUTED)
        self._remarks = paragraph(size=Size.SMALL, tone=Role.MUTED)
        self._all_remarks = QPushButton()
        self._is_low = False
        self.picture, self.filters, self.detail = parts.picture, parts.filters, parts.detail
        self.model = LinesModel(self)
        self.table = LinesTable(self.model, self.detail.focus, settings)
        self.desk = Desk(self, self.table, self.model, self.detail, settings)
        self._empty = label(tone=Role.MUTED)
        self._lay_out()
        self._connect()

    def _connect(self) -> None:
        self.filters.changed.connect(lambda: self.model.show(self.filters.wanted()))
        self.filters.period_dropped.connect(partial(self._show_period, None))
        self.picture.strip.chosen.connect(self._show_period)
        self.model.chosen.connect(self._settle)
        self.model.busy.connect(self.filters.show_busy)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.desk.status.record_wanted.connect(self.record_wanted)
        self.desk.exception_wanted.connect(self.exception_wanted)

    def show_check(self, check: Check, reviewing: Reviewing | None = None) -> None:
        """Show another check from its beginning, counting it first."""
        self.show_prepared(prepare(check), reviewing)

    def show_prepared(self, prepared: Prepared, reviewing: Reviewing | None = None) -> None:
        """Show another check from its beginning, to be reviewed where there is a review."""
        check = self._check = prepared.check
        first, *rest = prepared.summary
        self._answer.setText(first)
        self._more.setText(" ".join(rest))
        self._show_remarks()
        self.detail.set_check(check.watchlist.platforms, check.as_of)
        self.picture.show_months(prepared.months, check.watchlist.platforms)
        self.model.set_ledger(prepared.ledger, _only_currency(check))
        self.desk.open(reviewing)
        self.filters.set_counts(prepared.ledger.counts())
        self.model.show(self.filters.wanted())
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_sheet(self) -> None:
        """Show the sheet as it will be printed; from there it goes to the printer."""
        from gui.printing import preview

        if self._check:
            preview(self._check, self, paper_size(self._settings), self._review())

    def save(self, kind: saving.Kind) -> None:
        """Ask for a place and save the check there in one of the forms."""
        if self._check:
            saving.save(self._check, kind, self, paper_size(self._settings), self._review())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.picture.setVisible(self.height() >= _ROOM_FOR_MONTHS)
        low = self.height() < _ROOM
        if low is not self._is_low:
            self._is_low = low
            self.desk.status.notice.be_low(low)
            self.table.be_low(low)
            self._show_remarks()

    def _review(self) -> Review:
        return self.desk.reviewing.review if self.desk.reviewing else UNREVIEWED

    def _show_period(self, period: Period | None) -> None:
        self.picture.strip.choose(period)
        self.filters.set_period(period)

    def _settle(self) -> None:
        """Other lines are shown: fit the columns to them and go to the first."""
        count = self.model.rowCount()
        several = self._check is not None and len(self._check.files) > 1
        self.table.fit(files=several, decisions=self.desk.reviewing is not None)
        self._empty.setVisible(not count)
        self.table.setVisible(bool(count))
        if count:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.model.index(0, Column.TEXT), flags)
        else:
            worded = self.filters.words.text()
            self._empty.setText(tr("No line here has these words.") if worded else tr("There is no such line."))
            self._show_row(None)

    def _choose(self, index: QModelIndex) -> None:
        self._show_row(self.model.row(index.row()) if index.isValid() else None)

    def _show_row(self, row: rows.Row | None) -> None:
        self.detail.show_row(row)
        self.desk.show_row(row)

    def _show_remarks(self, *, every: bool = False) -> None:
        """What the readers want a person to know of the files; the first few, and the rest on demand."""
        most = None if every else 0 if self._is_low else _REMARKS_IN_SIGHT
        files = self._check.files if self._check else ()
        said = [
            f"{rows.file_name(file)}: {remark}" if len(files) > 1 else remark
            for file in files
            for remark in file.statement.remarks
            if remark not in file.statement.doubts  # they stand beside the file, where they can be settled
        ]
        shown = said[:most]
        self._remarks.setText("\n".join(shown))
        self._remarks.setVisible(bool(shown))
        more = len(said) - len(shown)
        self._all_remarks.setVisible(bool(more))
        words = ntr("{n} more remark", "{n} more remarks", more) if shown else ntr("{n} remark", "{n} remarks", more)
        self._all_remarks.setText(words.format(n=more))

    def _lay_out(self) -> None:
        self._all_remarks.setProperty("kind", "link")
        self._all_remarks.setFont(theme.text_font(Size.SMALL))
        self._all_remarks.clicked.connect(lambda: self._show_remarks(every=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.SPACE_3)
        column.setSpacing(theme.SPACE_2)
        top = QHBoxLayout()
        top.setSpacing(theme.SPACE_3)
        words = QVBoxLayout()
        words.setSpacing(theme.SPACE_1)
        words.addWidget(self._answer)
        words.addWidget(self._more)
        facts = QHBoxLayout()
        facts.setSpacing(theme.SPACE_3)
        facts.addWidget(self.desk.status, 1)
        facts.addWidget(self._all_remarks)
        top.addLayout(words, 1)
        top.addWidget(self._print_button(), 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._save_button(), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addLayout(facts)
        column.addWidget(self._remarks)
        column.addWidget(self.desk.status.notice)
        column.addWidget(self.picture)
        column.addWidget(self.filters)
        column.addWidget(self._panes(), 1)

    def _panes(self) -> QSplitter:
        left = QWidget()
        stack = QVBoxLayout(left)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(self.table, 1)
        stack.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignTop)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.detail, 1)
        beside.addWidget(self.desk.panel)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setChildrenCollapsible(False)
        panes.setHandleWidth(theme.SPACE_2)
        panes.addWidget(left)
        panes.addWidget(right)
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

    def _save_button(self) -> QPushButton:
        button = QPushButton(tr("Save"))
        theme.set_icon(button, "download")
        menu = QMenu(button)
        for kind in saving.Kind:
            menu.addAction(saving.title(kind)).triggered.connect(partial(self.save, kind))
        button.setMenu(menu)
        return button


def built(settings: QSettings) -> Steps[ResultPage]:
    """A page, made and dressed piece by piece."""
    picture = Picture()
    yield
    filters = Filters()
    yield
    detail = Detail()
    yield
    page = ResultPage(settings, Parts(picture, filters, detail))
    yield
    for part in page.findChildren(QWidget):
        part.ensurePolished()
        yield
    return page


def _only_currency(check: Check) -> str:
    """The currency that all amounts are in; "" where there are several, or some name none."""
    seen = {currency for file in check.files for currency in file.totals}
    return seen.pop() if len(seen) == 1 else ""
