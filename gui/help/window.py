"""The help: its pages on the left, the one that is open beside them. It stays open while the program is used."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.words import tr
from gui import theme

_WIDTH, _HEIGHT = 132, 40
_LIST = 26
"""Widths and heights of a letter."""


class Page(Enum):
    """The pages, in the order of the list."""

    READING = "reading"
    NEXT = "next"
    KEYS = "keys"
    PLACES = "places"
    SELFTEST = "selftest"
    ABOUT = "about"
    LICENCES = "licences"

    @property
    def words(self) -> str:
        return {
            Page.READING: tr("How to read a result"),
            Page.NEXT: tr("What to do next"),
            Page.KEYS: tr("Keys"),
            Page.PLACES: tr("Where your data lies"),
            Page.SELFTEST: tr("Self-test"),
            Page.ABOUT: tr("About Flagline"),
            Page.LICENCES: tr("Licences"),
        }[self]


class HelpWindow(QDialog):
    """Makes each page by `make` when it is gone to first."""

    def __init__(self, make: Callable[[Page], QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self._make = make
        self._made: dict[Page, QWidget] = {}
        self.list = QListWidget()
        self.list.addItems([page.words for page in Page])
        self.list.setAccessibleName(tr("Pages of the help"))
        self._stack = QStackedWidget()
        self.list.currentRowChanged.connect(lambda row: self._go(list(Page)[row]))
        self._lay_out(parent)

    def open_at(self, page: Page) -> None:
        """Show a page, and come to the front."""
        self.list.setCurrentRow(list(Page).index(page))
        self.show()
        self.raise_()
        self.activateWindow()
        self.list.setFocus()

    def page(self, page: Page) -> QWidget:
        """The page itself."""
        if page not in self._made:
            made = self._made[page] = self._make(page)
            self._stack.addWidget(made if page is Page.LICENCES else _scrolling(made, page.words))
        return self._made[page]

    def _go(self, page: Page) -> None:
        self.page(page)
        self._stack.setCurrentIndex(list(self._made).index(page))

    def _lay_out(self, parent: QWidget) -> None:
        self.setWindowTitle(tr("How Flagline works"))
        letter = self.fontMetrics()
        self.list.setFixedWidth(_LIST * letter.averageCharWidth())
        self.list.setSpacing(theme.SPACE_1)
        buttons = QDialogButtonBox()
        buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_6)
        row.addWidget(self.list)
        row.addWidget(self._stack, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.SPACE_8, theme.SPACE_6, theme.SPACE_8, theme.SPACE_6)
        page.setSpacing(theme.SPACE_4)
        page.addLayout(row, 1)
        page.addWidget(buttons)
        self.resize(_WIDTH * letter.averageCharWidth(), min(_HEIGHT * letter.lineSpacing(), parent.height()))


def _scrolling(page: QWidget, words: str) -> QScrollArea:
    scroll = QScrollArea(widgetResizable=True)
    scroll.setProperty("kind", "stop")
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setAccessibleName(words)
    scroll.setWidget(page)
    return scroll
