"""What the place says or asks in a line of its own, above what it is about: never a window in the way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, Qt, QTimer, Signal
from PySide6.QtWidgets import QDateEdit, QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout

from core.words import tr
from gui import theme
from gui.labels import paragraph
from gui.theme import Role

_FRAME = "QFrame#notice { border: 1px solid palette(mid); border-radius: 8px; }"
_A_WHILE = 300
"""Milliseconds after which a person asks whether anything happens."""
Act = tuple[str, Callable[[], object]]
"""The words of a button, and what it does."""


class Notice(QFrame):
    """One sentence or a few, with buttons; hidden as long as it says nothing. `closed`: a button was pressed."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setStyleSheet(_FRAME)
        self._sentence = paragraph()
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setAccessibleName(tr("Keep until"))
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(tr("Progress"))
        self._awaited = ""
        self._soon = QTimer(self, singleShot=True, interval=_A_WHILE)
        self._soon.timeout.connect(lambda: self.wait(self._awaited))
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.SPACE_2)
        self._row.addWidget(self._sentence, 1)
        self._row.addWidget(self.day)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_4, theme.SPACE_2, theme.SPACE_3, theme.SPACE_2)
        column.setSpacing(theme.SPACE_2)
        column.addLayout(self._row)
        column.addWidget(self._bar)
        self.hide()

    def clear(self) -> None:
        """Say nothing any more."""
        self._soon.stop()
        self.hide()

    def text(self) -> str:
        """What is said; "" where nothing is."""
        return "" if self.isHidden() else self._sentence.text()

    @property
    def is_busy(self) -> bool:
        """Whether it says that something takes a while."""
        return not self.isHidden() and not self._bar.isHidden()

    def wait(self, sentence: str, *acts: Act) -> None:
        """Say that something takes a while, until it is over."""
        self._fill(sentence, acts, Role.TEXT)
        self._bar.show()

    def wait_soon(self, sentence: str) -> None:
        """Say so only if it does take a while."""
        self.clear()
        self._awaited = sentence
        self._soon.start()

    def end_wait(self) -> None:
        """What took a while is over; a sentence that somebody else said meanwhile stays."""
        self._soon.stop()
        if self.is_busy:
            self.hide()

    def say(self, sentence: str, *acts: Act, tone: Role = Role.TEXT) -> None:
        """Say something, and offer what can be done about it; the last button closes the notice."""
        self._fill(sentence, (*acts, (tr("Close"), _nothing)), tone)

    def ask(self, sentence: str, yes: str, do: Callable[[], None], *, day: date | None = None) -> None:
        """Ask whether something is to be done, or (`day`) until which day; the keyboard goes to the answer."""
        self._fill(sentence, ((yes, do), (tr("Cancel"), _nothing)), Role.TEXT)
        self.day.setVisible(day is not None)
        if day:
            self.day.setDate(QDate(day.year, day.month, day.day))
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.buttons()[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def until(self) -> date:
        """The day in the field."""
        day = self.day.date()
        return date(day.year(), day.month(), day.day())

    def buttons(self) -> list[QPushButton]:
        """The buttons that stand there, from left to right."""
        return self.findChildren(QPushButton)

    def _fill(self, sentence: str, acts: tuple[Act, ...], tone: Role) -> None:
        for old in self.buttons():
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self._soon.stop()
        self._sentence.setText(sentence)
        theme.set_tone(self._sentence, tone)
        self.day.hide()
        self._bar.hide()
        for words, do in acts:
            button = QPushButton(words)
            button.setAutoDefault(True)
            button.setAccessibleDescription(sentence)
            button.clicked.connect(self.clear)
            button.clicked.connect(self.closed)
            button.clicked.connect(do)
            self._row.addWidget(button)
        self.show()


def _nothing() -> None:
    """Closing is all."""
