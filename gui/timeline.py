"""The time line on screen, and the same in words: its text alternative, its tool tips, what its keys tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from html import escape
from itertools import groupby

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.law import in_words, spans, standing_sentence, state_words
from core.model import Standing
from core.words import tr
from gui import theme
from gui.timeline_picture import Ink, height, paint, row_rect


def row_in_words(standing: Standing) -> str:
    """One row as a sentence: how the order stood on the day, and its life from state to state."""
    changes = [next(same) for _, same in groupby(spans(standing.order), key=lambda span: span.state)]
    life = "; ".join(
        tr("{state} from {day}").format(
            state=state_words(replace(standing, state=span.state, since=span.start)), day=in_words(span.start)
        )
        for span in changes
    )
    day = tr("On {day}: {sentence}").format(day=in_words(standing.on), sentence=standing_sentence(standing))
    return f"{day} {tr('Its life: {life}.').format(life=life)}"


class Timeline(QWidget):
    """The picture on screen. Arrow keys walk through its rows; keyboard and mouse are told the same words."""

    def __init__(self, standings: Sequence[Standing], today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standings = tuple(standings)
        self._today = today
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Time line of the orders"))
        self.setAccessibleDescription(self.words())

    def words(self) -> str:
        """The whole picture as text, a line an order."""
        return "\n".join(row_in_words(standing) for standing in self._standings)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), round(height(self._standings, self.width(), _font())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, QRectF(self.rect()), self._standings, self._today, _ink(), _font())
        if self.hasFocus() and self._standings:
            painter.setPen(QPen(theme.color(theme.Role.ACCENT), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._row_box(self._at), theme.CORNER / 2, theme.CORNER / 2)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._tell(self._row_at(event.pos()), event.globalPos())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or not 0 <= self._at + step < len(self._standings):
            super().keyPressEvent(event)
            return
        self._at += step
        self.update()
        self.setAccessibleDescription(row_in_words(self._standings[self._at]))
        self._tell(self._at, self.mapToGlobal(self._row_box(self._at).bottomLeft().toPoint()))

    def _tell(self, row: int | None, where: QPoint) -> None:
        if row is None:
            QToolTip.hideText()
            return
        words = escape(row_in_words(self._standings[row]))
        QToolTip.showText(where, f"<p>{words}</p>", self)  # only marked-up tool tips break into lines

    def _row_at(self, spot: QPoint) -> int | None:
        rows = range(len(self._standings))
        return next((row for row in rows if self._row_box(row).contains(QPointF(spot))), None)

    def _row_box(self, row: int) -> QRectF:
        return row_rect(QRectF(self.rect()), self._standings, self._today, _font(), row)


def _font() -> QFont:
    return theme.text_font(theme.Size.SMALL)


def _ink() -> Ink:
    roles = (theme.Role.TEXT, theme.Role.MUTED, theme.Role.HAIRLINE, theme.Role.ACCENT, theme.Role.FOUND)
    return Ink(*(theme.color(role) for role in roles))
