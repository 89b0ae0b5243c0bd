"""The page of the chosen entry: its words, its time line, and the way back to the entry it was reached from."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.words import tr
from gui import theme
from gui.lists.entries import View
from gui.result.detail import Prose
from gui.timeline import Timeline

_PLACES = {"platform": View.PLATFORMS, "order": View.ORDERS}


class LinkedProse(Prose):
    """Words with links, which mouse and keyboard reach; a click on a source opens the system's own browser.

    `wanted` asks for an entry by its view and id, `who_wanted` for the question who the user is.
    """

    wanted = Signal(object, str)
    who_wanted = Signal()

    def __init__(self, html: str, name: str) -> None:
        super().__init__(html, name)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whole pages are turned by what the words lie in, since they are as high as they need."""
        if event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from link to link, and then on."""
        went = super().focusNextPrevChild(forward)
        self.cursorPositionChanged.emit()
        return went

    def _open(self, link: QUrl) -> None:
        if view := _PLACES.get(link.scheme()):
            self.wanted.emit(view, link.path())
        elif link.scheme() == "who":
            self.who_wanted.emit()
        elif link.scheme() in {"https", "http"}:
            QDesktopServices.openUrl(link)


class Reader(QWidget):
    """Shows parts one below the other. `back_wanted` asks for the entry before; the other two are LinkedProse's."""

    wanted = Signal(object, str)
    who_wanted = Signal()
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[QWidget] = []
        self._page = QWidget()
        self.back = QPushButton()
        self.back.setProperty("kind", "link")
        self.back.clicked.connect(self.back_wanted)
        self.copy = QPushButton(tr("Copy"))
        self.copy.setProperty("kind", "quiet")
        self.copy.setAccessibleName(tr("Copy all that is said on this page"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()

    def show_parts(self, parts: list[QWidget], *, before: str) -> None:
        """Show these from their beginning; `before` names the entry that the way back leads to, "" for none.

        Whoever ticked a box by the keyboard, and so had the page made anew, finds the keyboard there again.
        """
        ticking = any(isinstance(part, QCheckBox) and part.hasFocus() for part in self._parts)
        self._parts = parts
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, theme.SPACE_4, theme.SPACE_6)
        column.setSpacing(theme.SPACE_3)
        for part in parts:
            if isinstance(part, LinkedProse):
                part.wanted.connect(self.wanted)
                part.who_wanted.connect(self.who_wanted)
                part.cursorPositionChanged.connect(partial(self._follow, part))
            column.addWidget(part)
        column.addStretch(1)
        self.back.setText(tr("Back to {entry}").format(entry=before))
        self.back.setVisible(bool(before))
        if gone := self._scroll.takeWidget():
            gone.deleteLater()  # what stands on it may be what asked for another page
        self._scroll.setWidget(self._page)
        box = next((part for part in parts if isinstance(part, QCheckBox)), None)
        if ticking and box:
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    def text(self) -> str:
        """All that is said on the page, as plain text; time lines in words."""
        said = (
            part.toPlainText() if isinstance(part, Prose) else part.words()
            for part in self._parts if isinstance(part, Prose | Timeline)
        )  # fmt: skip
        return "\n\n".join(filter(None, said))

    def focus(self) -> None:
        """Go to the words, so that they can be read by the keyboard."""
        if self._parts:
            self._parts[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _follow(self, part: LinkedProse) -> None:
        """Bring the place that the keyboard is at into view."""
        if part.hasFocus():
            spot = part.mapTo(self._page, part.cursorRect().center())
            self._scroll.ensureVisible(spot.x(), spot.y(), 0, theme.SPACE_8)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.back)
        top.addStretch(1)
        top.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_6, 0, 0, 0)
        column.setSpacing(theme.SPACE_1)
        column.addLayout(top)
        column.addWidget(self._scroll, 1)
