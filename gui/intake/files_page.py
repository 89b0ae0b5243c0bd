"""A check of files from drop to result: a row a file on top, and below it what came out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.errors import FlaglineError
from core.model import Check
from core.words import figure, ntr, tr
from gui import theme
from gui.intake.checking import Checking, Making, read, tell_again
from gui.intake.file_row import FileRow
from gui.labels import label, paragraph
from gui.quick import paint_later
from gui.slices import Slices, Steps
from gui.tasks import Runner
from gui.theme import Role, Size

if TYPE_CHECKING:
    from core.check import Judge, Progress
    from gui.result.page import ResultPage
    from gui.result.prepared import Prepared

_ROWS_AHEAD = 20
_MOST_BUSY, _MOST_DONE = 0.6, 0.24
"""The part of the page that the rows of files may take, so that the result keeps its room; more of them scroll."""

_EDGE = 2
"""The frame around the rows while they have the keyboard, as the style sheet draws it."""

_NARROW = 125
"""Widths of a letter: in less room than this a row of a file says its counts in figures."""


class FilesPage(QWidget):
    """Runs one check and shows it. A new check is a new page, so that no trace of the last one is left."""

    left = Signal()
    others_wanted = Signal()

    columns_wanted = Signal(object)
    """The columns of one file are to be settled: its path."""

    listed = Signal()
    """The files are known, and their check begins."""

    shown = Signal(object)
    """The ResultPage that is to be seen now."""

    ended = Signal()
    """The check is over, whatever came out."""

    def __init__(self, runner: Runner, result: Callable[[Prepared], Steps[ResultPage]]) -> None:
        """`result` makes the page for a result."""
        super().__init__()
        self._runner = runner
        self._result = result
        self._showing = Slices(self)
        self.rows: list[FileRow] = []
        self.checked: Check | None = None
        self.notice = ""
        self._checking: Checking | None = None
        self._stop = QPushButton(tr("Cancel all"))
        self._back = QPushButton(tr("New check"))
        self._files: list[Path] = []
        self._more = label(tone=Role.MUTED)
        self._list = QVBoxLayout()
        self._scroll = QScrollArea()
        self._scroll.setProperty("kind", "stop")
        self._body = QVBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        self._back.clicked.connect(self.left)
        self._back.setToolTip(tr("Leave this result and check something else (Esc)"))
        theme.set_icon(self._back, "arrow-left")
        self._stop.clicked.connect(self.stop)
        top = QHBoxLayout()
        top.setSpacing(theme.SPACE_4)
        top.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._scroll, 1)
        top.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignTop)
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.SPACE_8, theme.SPACE_2, theme.SPACE_8, 0)
        page.setSpacing(theme.SPACE_3)
        page.addLayout(top)
        page.addLayout(self._body, 1)
        self._say(tr("Opening the files…"))
        self._lay_out_rows()

    def _lay_out_rows(self) -> None:
        holder = QWidget()
        holder.setLayout(self._list)
        self._list.setContentsMargins(0, 0, theme.SPACE_2, 0)
        self._list.setSpacing(0)
        self._list.addWidget(self._more)
        self._list.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll.setWidget(holder)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(tr("Files of this check"))

    @property
    def busy(self) -> bool:
        return self._checking is not None

    def check(self, paths: tuple[Path, ...], judge: Judge, layouts: Path) -> None:
        """Begin to check files and folders, by the layouts that are kept in the file `layouts`."""
        self._begin(partial(read, paths, judge, layouts))

    def tell_again(self, check: Check, judge: Judge) -> None:
        """Show a check that was made before, in the language that is spoken now."""
        self._begin(partial(tell_again, check, judge))

    def _begin(self, making: Making) -> None:
        self._checking = Checking(making, self._tell)
        self._checking.start(self._runner, self._show_files, self._finish, self._fail)

    def stop(self) -> None:
        """Give up all files that are not done yet."""
        if self._checking:
            self._checking.stop()
            self._stop.setEnabled(False)
            self._stop.setText(tr("Stopping…"))

    def leave(self) -> None:
        """The page is about to go: stop, and listen to no more letters of the check."""
        self.stop()
        self._showing.stop()
        self._checking = None

    def _show_files(self, files: list[Path]) -> None:
        if not self._checking:
            return
        self._files = files
        self._say(ntr("Checking {n} file…", "Checking {n} files…", len(files)).format(n=len(files)))
        self._show_rows(_ROWS_AHEAD)
        self._fit_rows()
        self.listed.emit()

    def _show_rows(self, count: int) -> None:
        """Rows for the first files; the others get theirs when their turn comes, since making many takes a while."""
        for index in range(len(self.rows), min(count, len(self._files))):
            row = FileRow(self._files[index])
            row.given_up.connect(partial(self._give_up, index))
            row.columns_wanted.connect(partial(self._want_columns, self._files[index]))
            self.rows.append(row)
            self._list.insertWidget(index, row)
        more = len(self._files) - len(self.rows)
        self._more.setText(ntr("{n} more file waits", "{n} more files wait", more).format(n=figure(more)))
        self._more.setVisible(bool(more))

    def _give_up(self, index: int) -> None:
        if self._checking:
            self._checking.give_up(index)

    def _want_columns(self, path: Path) -> None:
        """Only once all is read: what is settled reads every file anew."""
        if not self._checking:
            self.columns_wanted.emit(path)

    def _fit_rows(self) -> None:
        """As high as the rows need, within bounds."""
        most = int(self.height() * (_MOST_BUSY if self.busy else _MOST_DONE))
        width = self._scroll.viewport().width()
        narrow = width < _NARROW * self.fontMetrics().averageCharWidth()
        height = 0
        for file_row in self.rows:
            file_row.be_narrow(narrow)
        for row in self.rows if self._more.isHidden() else [*self.rows, self._more]:
            height += row.heightForWidth(width) if row.hasHeightForWidth() else row.sizeHint().height()
            if height >= most:
                break
        self._scroll.setFixedHeight(min(height, most) + 2 * _EDGE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()

    def _tell(self, progress: Progress) -> None:
        if not self._checking:
            return
        self._show_rows(progress.index + 1)
        row = self.rows[progress.index]
        if progress.done:
            row.finish(progress.done)
            self._fit_rows()
        else:
            row.reading(progress.lines)
            self._scroll.ensureWidgetVisible(row)

    def _finish(self, prepared: Prepared) -> None:
        if not self._checking:
            return
        check = prepared.check
        if check.tally.lines or any(file.asides for file in check.files):
            self._showing.start(self._result(prepared), partial(self._show, check))
        else:
            self._end(check)
            self._say(tr("Nothing could be read, so nothing was checked."))
            self._offer_others()

    def _show(self, check: Check, page: ResultPage) -> None:
        self._end(check)
        paint_later(page, page.table)
        self._put(page)
        page.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.shown.emit(page)

    def _fail(self, error: Exception) -> None:
        """A folder that cannot be listed is the user's to mend; anything else is ours, and goes the way of all bugs."""
        ours = not isinstance(error, FlaglineError)
        if self._checking:
            self._end()
            self._say(tr("Something went wrong inside Flagline. The files were not checked.") if ours else str(error))
        if ours:
            raise error

    def _end(self, check: Check | None = None) -> None:
        self._checking, self.checked = None, check
        self._stop.hide()
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit_rows()
        self.ended.emit()

    def _say(self, sentence: str) -> None:
        """A sentence in the middle of the room that the result will have."""
        self.notice = sentence
        self._said = paragraph(sentence, Size.HEADING, Role.MUTED)
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._put(self._said)

    def _offer_others(self) -> None:
        """Below the sentence: the next step."""
        self._said.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        choose = QPushButton(tr("Choose other files…"))
        choose.setProperty("kind", "primary")
        choose.clicked.connect(self.others_wanted)
        self._body.addWidget(choose, 0, Qt.AlignmentFlag.AlignHCenter)
        self._body.addStretch(1)

    def _put(self, widget: QWidget) -> None:
        """Show this below the files, instead of what was there."""
        while item := self._body.takeAt(0):
            if old := item.widget():
                old.deleteLater()
        self._body.addWidget(widget, 1)
        widget.show()
        self._body.activate()
