"""What stands above and below every page: whose program this is, for whom it judges, and by which list."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from core.model import Watchlist
from core.words import ntr, tr
from gui import theme
from gui.labels import MEDIUM, IconLabel, label
from gui.theme import Role, Size

_A_MOMENT = 8_000
"""Milliseconds: long enough to read a sentence twice."""


class Header(QWidget):
    """The name on the left; who asks, and help, on the right."""

    help_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._profile = label(tone=Role.MUTED)
        help_ = QToolButton()
        help_.setProperty("kind", "quiet")
        help_.setToolTip(tr("How Flagline works (F1)"))
        help_.setAccessibleName(tr("How Flagline works"))
        theme.set_icon(help_, "circle-question-mark", Role.MUTED)
        help_.clicked.connect(self.help_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_8, theme.SPACE_3, theme.SPACE_6, theme.SPACE_2)
        row.setSpacing(theme.SPACE_2)
        row.addWidget(IconLabel("flag", Role.ACCENT))
        row.addWidget(label(tr("Flagline"), Size.HEADING, MEDIUM, Role.ACCENT))
        row.addStretch(1)
        row.addWidget(self._profile)
        row.addWidget(help_)

    def show_profile(self, words: str) -> None:
        """In plain words, whom the orders are weighed for."""
        self._profile.setText(tr("Judged for {who}").format(who=words))


class Footer(QWidget):
    """The list in use on the left, the promise on the right; for a moment, what a drop would do."""

    def __init__(self) -> None:
        super().__init__()
        self._said = label(tr("Opening the watchlist…"), Size.SMALL, tone=Role.MUTED)
        self._moment = label("", Size.SMALL, MEDIUM, Role.ACCENT)
        self._over = QTimer(self, singleShot=True, interval=_A_MOMENT)
        self._over.timeout.connect(self._moment.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_8, theme.SPACE_2, theme.SPACE_8, theme.SPACE_2)
        row.setSpacing(theme.SPACE_2)
        row.addWidget(self._said)
        row.addStretch(1)
        row.addWidget(self._moment)
        row.addStretch(1)
        row.addWidget(IconLabel("lock", Role.MUTED, size=16))
        row.addWidget(label(tr("Nothing leaves this computer."), Size.SMALL, tone=Role.MUTED))

    def show_list(self, watchlist: Watchlist) -> None:
        """Which list is in use, and how much it holds."""
        orders = ntr("{n} order", "{n} orders", len(watchlist.orders)).format(n=len(watchlist.orders))
        platforms = ntr("{n} platform", "{n} platforms", len(watchlist.platforms)).format(n=len(watchlist.platforms))
        words = tr("Watchlist {version} · {orders} · {platforms}")
        self._said.setText(words.format(version=watchlist.version, orders=orders, platforms=platforms))

    def say(self, sentence: str) -> None:
        """Something that holds for a moment; "" when it is over."""
        self._moment.setText(sentence)
        self._over.start()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.color(Role.HAIRLINE))
        painter.drawLine(theme.SPACE_8, 0, self.width() - theme.SPACE_8, 0)
