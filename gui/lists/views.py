"""Which rows of the list are shown: one of four views, each with its count, and words to look for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from core.words import figure, tr
from gui import theme
from gui.lists.entries import View


def view_words(view: View, count: int) -> str:
    """A view's name with its count: "Orders 45"."""
    words = {
        View.PLATFORMS: tr("Platforms {count}"),
        View.ORDERS: tr("Orders {count}"),
        View.ALIASES: tr("Aliases {count}"),
        View.OWN: tr("Your own {count}"),
    }
    return words[view].format(count=figure(count))


_NARROW = """
QToolButton { padding: 6px 4px; }
QToolButton:focus { padding: 5px 3px; }
QToolButton:checked { border-color: palette(highlight); }
"""
"""Four names with their counts stand beside one another; the chosen one, were it bold, would touch its edge."""


class Views(QWidget):
    """The four views and the field for words. `changed` tells that another choice was made."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setStyleSheet(_NARROW)
        self._group = QButtonGroup(self)
        self.buttons = {view: self._button(view) for view in View}
        self.words = QLineEdit()
        self._lay_out()
        self.choose(View.PLATFORMS)
        self._group.buttonToggled.connect(lambda _, chosen: self.changed.emit() if chosen else None)

    def show_counts(self, counts: Mapping[View, int]) -> None:
        """How many rows each view has for the words that are looked for."""
        for view, button in self.buttons.items():
            button.setText(view_words(view, counts[view]))

    def choose(self, view: View) -> None:
        self.buttons[view].setChecked(True)

    def chosen(self) -> View:
        return next(view for view, button in self.buttons.items() if button.isChecked())

    def _button(self, view: View) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setProperty("kind", "quiet")
        button.setText(view_words(view, 0))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._group.addButton(button)
        return button

    def _lay_out(self) -> None:
        self.words.setPlaceholderText(tr("Search the list (Ctrl+F)"))
        self.words.setAccessibleName(tr("Show only entries with these words"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self.changed)
        find = QAction(tr("Search the list"), self)
        find.setShortcut(QKeySequence.StandardKey.Find)
        find.triggered.connect(self.words.setFocus)
        self.addAction(find)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_1)
        for button in self.buttons.values():
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_2)
        column.addWidget(self.words)
        column.addLayout(row)
