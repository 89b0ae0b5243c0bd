"""What stands above and below every page: whose program this is, for whom it judges, and by which list."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from core.words import ntr, tr
from gui import theme
from gui.labels import MEDIUM, IconLabel, label
from gui.theme import Role, Size

if TYPE_CHECKING:
    from core.model import Watchlist

_A_MOMENT = 8_000
"""Milliseconds: long enough to read a sentence twice."""


class Place(Enum):
    """The places of the window, from left to right."""

    CHECK = "check"
    RECORDS = "records"
    LIST = "list"


def place_words(place: Place) -> str:
    """The name of a place, the same in the header and in the menu."""
    return {Place.CHECK: tr("&Check"), Place.RECORDS: tr("&Records"), Place.LIST: tr("The &list")}[place]


def without_key(words: str) -> str:
    """The words of a menu without what marks their key."""
    return _KEY.sub("", words)


class Header(QWidget):
    """The name and the places on the left; who asks, and help, on the right."""

    place_wanted = Signal(object)
    profile_wanted = Signal()
    help_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._places = QButtonGroup(self)
        self.places = {place: self._place_button(place) for place in Place}
        self.profile = QPushButton()
        self.profile.setProperty("kind", "link")
        self.profile.clicked.connect(self.profile_wanted)
        self.profile.hide()
        self._lay_out()

    def show_place(self, place: Place) -> None:
        """Mark the place that the window is at."""
        self.places[place].setChecked(True)

    def show_profile(self, short: str, words: str, *, told: bool) -> None:
        """In plain words, whom the orders are weighed for; asks for it as long as nobody has told."""
        sentence = tr("Judged for {who}") if told else tr("Judged for {who}. Is that you?")
        in_full = sentence.format(who=words)
        self.profile.setText(_cut(sentence.format(who=short)))
        self.profile.setAccessibleName(in_full)
        self.profile.setToolTip(tr("{sentence} ({key})").format(sentence=in_full, key="Ctrl+Shift+W"))
        self.profile.show()

    def lock(self) -> None:
        """There is nowhere to go and nothing to ask."""
        for button in self.places.values():
            button.hide()
        self.profile.hide()

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # as high over every page
        self.setStyleSheet(_MARKED)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_8, theme.SPACE_3, theme.SPACE_6, theme.SPACE_2)
        row.setSpacing(theme.SPACE_2)
        row.addWidget(IconLabel("flag", Role.ACCENT))
        row.addWidget(label(tr("Flagline"), Size.HEADING, MEDIUM, Role.ACCENT))
        row.addSpacing(theme.SPACE_6)
        for button in self.places.values():
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.profile)
        row.addWidget(self._help_button())

    def _place_button(self, place: Place) -> QToolButton:
        """The place that is open is underlined, bold and in another colour; screen readers are told "checked"."""
        button = QToolButton()
        button.setText(without_key(place_words(place)))
        button.setProperty("place", place.value)
        button.setCheckable(True)
        button.clicked.connect(partial(self.place_wanted.emit, place))
        self._places.addButton(button)
        return button

    def _help_button(self) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "quiet")
        button.setToolTip(tr("How Flagline works (F1)"))
        button.setAccessibleName(tr("How Flagline works"))
        theme.set_icon(button, "circle-question-mark", Role.MUTED)
        button.clicked.connect(self.help_wanted)
        return button


_MARKED = """
QToolButton[place] { background: transparent; border: none; border-radius: 0; border-bottom: 2px solid transparent;
    padding: 4px 2px; margin: 0 8px; }
QToolButton[place]:hover { border-bottom-color: palette(mid); }
QToolButton[place]:checked { border-bottom-color: palette(highlight); font-weight: 700; }
QToolButton[place]:focus { border: 2px solid palette(highlight); border-radius: 4px; padding: 2px 0; }
"""

_LONGEST = 64

_KEY = re.compile(r"\(&\w\)|&")
"""What marks the key of a menu: an ampersand before a letter, or in Chinese a letter behind the words."""


def _cut(sentence: str) -> str:
    return sentence if len(sentence) <= _LONGEST else sentence[: _LONGEST - 1].rstrip() + "…"


class Footer(QWidget):
    """The list in use on the left, the last check and the promise on the right; for a moment, what a drop would do."""

    records_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._said = label(tr("Opening the watchlist…"), Size.SMALL, tone=Role.MUTED)
        self._moment = label("", Size.SMALL, MEDIUM, Role.ACCENT)
        self.last = QPushButton(tr("To the records"))
        self.last.setProperty("kind", "link")
        self.last.setFont(theme.text_font(Size.SMALL))
        self.last.setToolTip(tr("To the records"))
        self.last.clicked.connect(self.records_wanted)
        self.last.hide()
        self._over = QTimer(self, singleShot=True, interval=_A_MOMENT)
        self._over.timeout.connect(self._moment.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_8, theme.SPACE_2, theme.SPACE_8, theme.SPACE_2)
        row.setSpacing(theme.SPACE_2)
        row.addWidget(self._said)
        row.addStretch(1)
        row.addWidget(self._moment)
        row.addStretch(1)
        row.addWidget(self.last)
        row.addWidget(IconLabel("lock", Role.MUTED, size=16))
        row.addWidget(label(tr("Nothing leaves this computer."), Size.SMALL, tone=Role.MUTED))

    def show_list(self, watchlist: Watchlist, today: date) -> None:
        """Which list is in use, how much it holds, and its age once that is worth a word."""
        from core.law import age_words, is_stale

        orders = ntr("{n} order", "{n} orders", len(watchlist.orders)).format(n=len(watchlist.orders))
        platforms = ntr("{n} platform", "{n} platforms", len(watchlist.platforms)).format(n=len(watchlist.platforms))
        words = tr("Watchlist {version} · {orders} · {platforms}")
        said = words.format(version=watchlist.version, orders=orders, platforms=platforms)
        if is_stale(watchlist.published, today):
            said = tr("{list} · {age}: look for a newer one").format(
                list=said, age=age_words(watchlist.published, today)
            )
        self._said.setText(said)

    def show_last(self, day: date | None) -> None:
        """When the last check in the records was made, once there is one."""
        self.last.setVisible(day is not None)
        if day:
            from gui.history.words import ago

            self.last.setText(ago(day, date.today()))  # noqa: DTZ011 the user's own day is meant

    def say(self, sentence: str) -> None:
        """Something that holds for a moment; "" when it is over."""
        self._moment.setText(sentence)
        self._over.start()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.color(Role.HAIRLINE))
        painter.drawLine(theme.SPACE_8, 0, self.width() - theme.SPACE_8, 0)
