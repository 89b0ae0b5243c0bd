"""The place where statements are dropped, which is also where they are chosen; it says why when it refuses."""

from __future__ import annotations

from enum import Enum
from html import escape

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QSizePolicy

from core.words import tr
from gui import theme
from gui.intake.offer import Offer
from gui.labels import MEDIUM, IconLabel, label, paragraph
from gui.theme import Role, Size


class Mood(Enum):
    """At rest, ready to take what hovers over the window, or unable to."""

    REST = Role.EDGE
    INVITING = Role.ACCENT
    REFUSING = Role.POSSIBLE


class DropArea(QFrame):
    """Shows what a drop would do. The window takes the drop itself, so that a near miss is no miss."""

    chosen = Signal()
    sample_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.mood = Mood.REST
        self._slim = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icon = IconLabel("file-down", Mood.REST.value, size=32)
        self._title = label("", Size.HEADING, MEDIUM)
        self._words = paragraph("", tone=Role.MUTED)
        self._choose = QPushButton(tr("Choose files…"))
        self._choose.clicked.connect(self.chosen)
        self._sample = QPushButton(tr("Try it with a sample statement"))
        self._sample.setProperty("kind", "link")
        self._sample.clicked.connect(self.sample_wanted)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._lay_out()
        self.rest()

    def _lay_out(self) -> None:
        self._row.addStretch(1)
        for widget in (self._icon, self._title, self._words, self._choose, self._sample):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._row.setSpacing(theme.SPACE_3)
        self.make_way(slim=False)

    def make_way(self, *, slim: bool) -> None:
        """Shrink to one short row, while there are answers to read; else be as large as the page allows."""
        self._slim = slim
        way, centre = QBoxLayout.Direction.TopToBottom, Qt.AlignmentFlag.AlignHCenter
        if slim:
            way, centre = QBoxLayout.Direction.LeftToRight, Qt.AlignmentFlag.AlignVCenter
        self._row.setDirection(way)
        for widget in (self._icon, self._title, self._choose, self._sample):
            self._row.setAlignment(widget, centre)
        self._words.setAlignment(centre if not slim else centre | Qt.AlignmentFlag.AlignLeft)
        self._row.setStretchFactor(self._title, int(slim))
        self._row.setStretchFactor(self._words, 3 * int(slim))
        self._row.setStretch(0, int(not slim))
        self._row.setStretch(self._row.count() - 1, int(not slim))
        margin = theme.SPACE_2 if slim else theme.SPACE_6
        self._row.setContentsMargins(theme.SPACE_6, margin, theme.SPACE_6, margin)
        self.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum if slim else QSizePolicy.Policy.Expanding
        )
        self._words.setVisible(not slim or self.mood is not Mood.REST)

    def show_formats(self, names: str) -> None:
        """Say in the tool tip which formats can be read; known once the readers are loaded."""
        self.setToolTip(f"<p>{escape(names)}</p>")  # only marked-up tool tips break into lines
        self.setAccessibleDescription(names)

    def rest(self) -> None:
        """Nothing hovers, and nothing was refused."""
        kinds = tr("CSV, Excel, OFX, QIF, PDF and others: files or whole folders")
        self._show(Mood.REST, tr("Drop statements here"), kinds)

    def greet(self, offer: Offer) -> None:
        """Something hovers over the window. A refusal stays after it has gone, so that it can be read."""
        if offer.refusal:
            self._show(Mood.REFUSING, tr("This cannot be taken"), offer.refusal)
        else:
            self._show(Mood.INVITING, offer.invitation, tr("Nothing leaves this computer."))

    def _show(self, mood: Mood, title: str, words: str) -> None:
        self.mood = mood
        refused = mood is Mood.REFUSING
        self._icon.show_icon("circle-alert" if refused else "file-down", mood.value)
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(mood is not Mood.REST or not self._slim)
        theme.set_tone(self._words, Role.POSSIBLE if refused else Role.MUTED)
        self.setAccessibleName(f"{title}. {words}")
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.chosen.emit()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        active = self.mood is not Mood.REST
        pen = QPen(theme.color(self.mood.value), 2 if active else 1.2)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(theme.wash(self.mood.value) if active else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.CORNER, theme.CORNER)
