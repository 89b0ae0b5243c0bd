"""One dropped file: its name, how far it is, what came out, and a way to give it up."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QToolButton, QVBoxLayout, QWidget

from core.errors import Cancelled
from core.model import CheckedFile
from core.words import figure, ntr, tr
from gui import theme
from gui.intake.counts import Counts
from gui.labels import MEDIUM, ElidedLabel, IconLabel, label, paragraph
from gui.theme import Role


class State(Enum):
    """What a file is going through."""

    WAITING = auto()
    READING = auto()
    DONE = auto()
    PARTLY = auto()
    FAILED = auto()
    CANCELLED = auto()


_SIGNS = {
    State.WAITING: ("clock", Role.MUTED),
    State.READING: ("file-text", Role.ACCENT),
    State.DONE: ("file-text", Role.MUTED),
    State.PARTLY: ("circle-alert", Role.UNREAD),
    State.FAILED: ("circle-alert", Role.UNREAD),
    State.CANCELLED: ("x", Role.MUTED),
}
"""The icon that says so beside the words."""


def state_of(file: CheckedFile) -> State:
    """What became of a file that was checked."""
    if not file.statement.error:
        return State.DONE
    if file.statement.error == str(Cancelled()):
        return State.CANCELLED
    return State.PARTLY if file.tally.lines else State.FAILED


class FileRow(QWidget):
    """A row that is told of progress and, once, of the end."""

    given_up = Signal()
    columns_wanted = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.state = State.WAITING
        self._name = ElidedLabel(path.name or str(path), MEDIUM)
        self._name.setToolTip(str(path))
        self._icon = IconLabel(*_SIGNS[State.WAITING])
        self._words = label(tone=Role.MUTED)
        self._counts = Counts()
        self._trouble = paragraph(tone=Role.UNREAD)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(tr("Reading {file}").format(file=path.name))
        self.give_up = QToolButton()
        self.give_up.setProperty("kind", "icon")
        self.give_up.setToolTip(tr("Cancel this file"))
        self.give_up.setAccessibleName(tr("Cancel {file}").format(file=path.name))
        theme.set_icon(self.give_up, "x", Role.MUTED)
        self.give_up.clicked.connect(self._leave)
        self.columns = QPushButton(tr("Columns…"))
        self.columns.setToolTip(tr("Look at what each column was taken for, and put it right"))
        self.columns.setAccessibleName(tr("Columns of {file}").format(file=path.name))
        self.columns.setProperty("kind", "quiet")
        self.columns.clicked.connect(self.columns_wanted)
        self.columns.hide()
        self.doubts: list[QPushButton] = []
        self._lay_out()
        self._show(State.WAITING, tr("waiting"))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.SPACE_3)
        for widget, stretch in ((self._icon, 0), (self._name, 1), (self._words, 0), (self._counts, 0)):
            top.addWidget(widget, stretch)
        top.insertSpacing(3, theme.SPACE_3)
        top.addWidget(self.columns)
        top.addWidget(self.give_up)
        top.addStrut(self.columns.sizeHint().height())  # so that every row stands level with the button beside it
        rows = self._rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.SPACE_1)
        rows.addLayout(top)
        self._trouble.setContentsMargins(self._icon.width() + theme.SPACE_3, 0, 0, 0)
        rows.addWidget(self._trouble)
        rows.addWidget(self._bar)

    def be_narrow(self, narrow: bool) -> None:
        """The name has the room before the words of the counts have it."""
        self._counts.be_brief(narrow)

    def reading(self, lines: int) -> None:
        """So many lines are read by now. What was given up says so until it has stopped."""
        if self.state is State.CANCELLED:
            return
        said = ntr("reading, {n} line", "reading, {n} lines", lines) if lines else tr("reading")
        self._show(State.READING, said.format(n=figure(lines)))

    def finish(self, file: CheckedFile) -> None:
        """The file is done with, well or badly."""
        state = state_of(file)
        lines = ntr("{n} line", "{n} lines", file.tally.lines).format(n=figure(file.tally.lines))
        said = {State.FAILED: tr("not read"), State.PARTLY: tr("partly read, {lines}"), State.DONE: "{lines}"}
        self._trouble.setText("" if state is State.CANCELLED else file.statement.error)
        self._counts.show_tally(file.tally)
        self._show(state, said.get(state, tr("cancelled")).format(lines=lines))
        self.give_up.hide()
        self._counts.setVisible(bool(file.tally.lines))
        self._offer_columns(file)

    def _offer_columns(self, file: CheckedFile) -> None:
        """A way to put the columns of a table right; what is in doubt about them is said, and leads there too."""
        from core.read.identify import TABLES

        if file.statement.layout.format not in {table.NAME for table in TABLES}:
            return
        self.columns.setProperty("kind", "" if file.statement.doubts or file.statement.error else "quiet")
        self.columns.style().polish(self.columns)
        self.columns.show()
        for sentence in file.statement.doubts:
            doubt = QPushButton(sentence)
            doubt.setProperty("kind", "link")
            doubt.setToolTip(self.columns.toolTip())
            doubt.clicked.connect(self.columns_wanted)
            self.doubts.append(doubt)
            line = QHBoxLayout()
            line.setContentsMargins(self._icon.width() + theme.SPACE_3, 0, 0, 0)
            line.addWidget(doubt)
            line.addStretch(1)
            self._rows.insertLayout(1, line)

    def _leave(self) -> None:
        self.give_up.setEnabled(False)
        self._show(State.CANCELLED, tr("stopping"))
        self.given_up.emit()

    def _show(self, state: State, words: str) -> None:
        self.state = state
        self._icon.show_icon(*_SIGNS[state])
        self._words.setText(words)
        self._bar.setVisible(state is State.READING)
        self._trouble.setVisible(bool(self._trouble.text()))
        self._counts.hide()
        self.setAccessibleName(f"{self._name.text()}: {words}. {self._trouble.text()}".rstrip())
