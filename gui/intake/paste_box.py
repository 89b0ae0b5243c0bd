"""The box that merchants are typed or pasted into. Files that are pasted or dropped on it are passed on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from core.words import tr
from gui import theme
from gui.intake.offer import Offer, offer_of
from gui.theme import Size

_REST = 120
"""Milliseconds without a key after which an answer is looked up: shorter than a person notices."""


class PasteBox(QPlainTextEdit):
    """Emits `asked` with its names, one a line, once typing rests; `offered` with anything else that is put in."""

    asked = Signal(object)
    offered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(tr("Paste or type a merchant, or many, one a line"))
        self.setAccessibleName(tr("Merchants to look up"))
        self.setAccessibleDescription(tr("One a line. The answers below follow while you type."))
        self.setFont(theme.text_font(Size.HEADING))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self.ask)
        self.textChanged.connect(self._rest.start)
        self._fit(3)

    def _fit(self, lines: int) -> None:
        margins = 2 * (theme.SPACE_3 + 1)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + margins)

    def names(self) -> list[str]:
        """What was typed, without blank lines."""
        return [line for line in map(str.strip, self.toPlainText().splitlines()) if line]

    def ask(self) -> None:
        self.asked.emit(self.names())

    def add(self, text: str) -> None:
        """Put in text that was dropped or pasted elsewhere in the window, and go on from there."""
        self.insertPlainText(text)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Esc is the box's own while there is something to empty; then it is the window's again."""
        if event.type() is QEvent.Type.ShortcutOverride and self._empties(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._empties(event):
            self.clear()
        else:
            super().keyPressEvent(event)

    def _empties(self, event: QEvent) -> bool:
        return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and bool(self.toPlainText())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files that hover over the box are the window's to take."""
        return bool(offer_of(source).text)

    def insertFromMimeData(self, source: QMimeData) -> None:
        offer: Offer = offer_of(source)
        if offer.text:
            self.insertPlainText(offer.text)
        else:
            self.offered.emit(offer)
