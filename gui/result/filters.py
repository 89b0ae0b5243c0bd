"""Which lines are shown: one of a few exclusive views, each with its count, and words to look for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import Enum

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QToolButton, QWidget

from core.model import Outcome
from core.words import tr
from gui import theme
from gui.result.rows import Row


class View(Enum):
    """The views, from left to right. *Possible* lines are found too; *outside* is text that is no transaction."""

    FOUND = "found"
    POSSIBLE = "possible"
    HIDDEN = "hidden"
    UNREAD = "unread"
    OUTSIDE = "outside"
    ALL = "all"


_ROLES = {
    View.FOUND: theme.Role.FOUND,
    View.POSSIBLE: theme.Role.POSSIBLE,
    View.HIDDEN: theme.Role.HIDDEN,
    View.UNREAD: theme.Role.UNREAD,
}
_OPENING = (View.FOUND, View.OUTSIDE, View.HIDDEN, View.UNREAD)


def views(row: Row) -> tuple[View, ...]:
    """The views that show a row."""
    if row.judgement.line.aside:
        return (View.OUTSIDE,)
    if row.role is theme.Role.POSSIBLE:
        return View.FOUND, View.POSSIBLE, View.ALL
    return {
        Outcome.FOUND: (View.FOUND, View.ALL),
        Outcome.HIDDEN: (View.HIDDEN, View.ALL),
        Outcome.UNREAD: (View.UNREAD, View.ALL),
        Outcome.CLEAR: (View.ALL,),
    }[row.judgement.outcome]


def counts(rows: Iterable[Row]) -> Counter[View]:
    """How many rows each view shows."""
    return Counter(view for row in rows for view in views(row))


def opening(count: Counter[View]) -> View:
    """The view that a result opens on: the first that has something to look at, else all lines."""
    return next((view for view in _OPENING if count[view]), View.ALL)


def label(view: View, count: int) -> str:
    """A view's name with its count: "Found 3"."""
    words = {
        View.FOUND: tr("Found {count}"),
        View.POSSIBLE: tr("Possible {count}"),
        View.HIDDEN: tr("Hidden {count}"),
        View.UNREAD: tr("Unread {count}"),
        View.OUTSIDE: tr("Outside the lines {count}"),
        View.ALL: tr("All {count}"),
    }
    return words[view].format(count=f"{count:,}")


class Filters(QWidget):
    """The row of views and the field for words. `changed` tells that another choice was made."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyleSheet("QToolButton:checked { border-color: palette(highlight); font-weight: 600; }")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_1)
        self._group = QButtonGroup(self)
        self._buttons = {view: self._button(view) for view in View}
        for button in self._buttons.values():
            layout.addWidget(button)
        layout.addStretch(1)
        layout.addWidget(self._field())
        self._group.buttonToggled.connect(lambda _, chosen: self.changed.emit() if chosen else None)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Count the rows of a new result and open on the view that matters most, without words; tells nobody."""
        count = counts(rows)
        for view, button in self._buttons.items():
            button.setText(label(view, count[view]))
            button.setAccessibleName(label(view, count[view]))
            button.setEnabled(bool(count[view]) or view is View.ALL)
        self._buttons[View.OUTSIDE].setVisible(bool(count[View.OUTSIDE]))
        with QSignalBlocker(self):
            self.words.clear()
            self._buttons[opening(count)].setChecked(True)

    def choose(self, view: View) -> None:
        self._buttons[view].setChecked(True)

    def chosen(self) -> View:
        return next(view for view, button in self._buttons.items() if button.isChecked())

    def _button(self, view: View) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setProperty("kind", "quiet")
        button.setProperty("view", view.value)
        if view in _ROLES:
            theme.set_icon(button, theme.outcome_icon_name(_ROLES[view]), _ROLES[view])
        self._group.addButton(button)
        return button

    def _field(self) -> QLineEdit:
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Filter (Ctrl+F)"))
        self.words.setAccessibleName(tr("Show only lines with these words"))
        self.words.setClearButtonEnabled(True)
        self.words.setMaximumWidth(30 * self.words.fontMetrics().averageCharWidth())
        self.words.textChanged.connect(self.changed)
        find = QAction(tr("Filter the lines"), self)
        find.setShortcut(QKeySequence.StandardKey.Find)
        find.triggered.connect(self.words.setFocus)
        self.addAction(find)
        return self.words
