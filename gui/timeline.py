"""The time line picture: one row an order, from signing to end, with the transaction's day across all of them.

Hatched while pending, solid in force, outlined where a court stopped it, where it was never implemented or where its
state is not confirmed (dotted), and a faint trail after its end. No state is told by colour alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.law import Span, in_words, spans, standing_sentence, state_words
from core.model import Standing, StandingState
from core.words import tr
from gui import theme

_WIDE = 76
"""From so many widths of an "n" on, the names stand at the left of the bars and the bound at their right."""


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of the picture. All its signs are shapes, so that one ink on white is enough."""

    text: QColor
    muted: QColor
    hairline: QColor
    bar: QColor
    day: QColor


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where things lie, in the units of the painter: columns, rows and the scale of days."""

    names: QRectF
    bars: QRectF
    bound: QRectF
    row: float
    line: float
    wide: bool
    first: date
    last: date

    def x(self, day: date) -> float:
        part = (day - self.first).days / max((self.last - self.first).days, 1)
        return self.bars.left() + part * self.bars.width()

    def top(self, row: int) -> float:
        return self.bars.top() + row * self.row


def height(standings: Sequence[Standing], width: float, font: QFont) -> float:
    """The height that the picture wants at a width; none without an order."""
    if not standings:
        return 0
    plan = _plan(QRectF(0, 0, width, 0), standings, date.max, font)
    return plan.bars.top() + plan.row * len(standings) + 1.6 * plan.line


def paint(painter: QPainter, rect: QRectF, standings: Sequence[Standing], today: date, ink: Ink, font: QFont) -> None:
    """Draw the picture of orders with their standing on one day into `rect`; the axis ends at `today` or later."""
    if not standings:
        return
    plan = _plan(rect, standings, today, font)
    painter.setFont(font)
    _draw_axis(painter, plan, len(standings), ink)
    for row, standing in enumerate(standings):
        _draw_names(painter, plan, row, standing, ink)
        for span in spans(standing.order):
            _draw_span(painter, plan, row, span, ink)
    _draw_day(painter, plan, standings[0].on, len(standings), ink)


def _plan(rect: QRectF, standings: Sequence[Standing], today: date, font: QFont) -> _Plan:
    metrics = QFontMetricsF(font)
    line, wide = metrics.height(), rect.width() > _WIDE * metrics.horizontalAdvance("n")
    side = rect.width() * 0.26 if wide else 0.0
    top = rect.top() + 1.5 * line
    names = QRectF(rect.left(), top, side or rect.width(), 0)
    bars = QRectF(rect.left() + side, top, rect.width() - 2 * side, 0).adjusted(line / 2, 0, -line / 2, 0)
    bound = QRectF(rect.right() - side, top, side, 0) if wide else names
    days = [event.on for standing in standings for event in standing.order.events] + [s.on for s in standings]
    first, last = min(days), max(*days, min(today, date(9998, 12, 31)))
    row = 1.9 * line if wide else 3.8 * line
    return _Plan(names, bars, bound, row, line, wide, date(first.year, 1, 1), date(last.year + 1, 1, 1))


def _draw_axis(painter: QPainter, plan: _Plan, count: int, ink: Ink) -> None:
    """Years under the rows; as many as have room, and a hairline for each that is written."""
    bottom = plan.top(count)
    years = range(plan.first.year, plan.last.year + 1)
    room = plan.bars.width() / max(len(years) - 1, 1)
    step = max(1, -(-3 * plan.line // room)) if room else len(years)
    for year in years[:: int(step)]:
        x = plan.x(date(year, 1, 1))
        painter.setPen(QPen(ink.hairline, 0))
        for row in range(count):
            bar = _bar(plan, row, date(year, 1, 1), date(year, 1, 1))
            reach = plan.row / 2 if plan.wide else 0.3 * plan.line
            painter.drawLine(QPointF(x, bar.top() - reach), QPointF(x, bar.bottom() + reach))
        painter.setPen(ink.muted)
        wide = QFontMetricsF(painter.font()).horizontalAdvance(str(year))
        left = min(max(x - wide / 2, plan.names.left()), _right(plan) - wide)
        painter.drawText(QPointF(left, bottom + 1.2 * plan.line), str(year))


def _draw_names(painter: QPainter, plan: _Plan, row: int, standing: Standing, ink: Ink) -> None:
    """The order's name at the left and the bound at the right, or both above and below the bar where it is narrow."""
    metrics = QFontMetricsF(painter.font())
    offset = (plan.row - plan.line) / 2 if plan.wide else 0.3 * plan.line
    for text, column, down, pen in (
        (standing.order.short, plan.names, offset, ink.text),
        (bound_words(standing), plan.bound, offset if plan.wide else 2.2 * plan.line, ink.muted),
    ):
        box = QRectF(column.left(), plan.top(row) + down, column.width(), plan.line)
        painter.setPen(pen)
        painter.drawText(
            box, Qt.AlignmentFlag.AlignLeft, metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        )


def _bar(plan: _Plan, row: int, start: date, end: date) -> QRectF:
    thick = 0.6 * plan.line
    top = plan.top(row) + ((plan.row - thick) / 2 if plan.wide else 1.5 * plan.line)
    left = plan.x(start)
    return QRectF(left, top, max(plan.x(end) - left, 0.15 * plan.line), thick)


def _draw_span(painter: QPainter, plan: _Plan, row: int, span: Span, ink: Ink) -> None:
    bar = _bar(plan, row, span.start, span.end or plan.last)
    if span.state is StandingState.ENDED:
        painter.setPen(QPen(ink.muted, 0, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(bar.left(), bar.center().y()), QPointF(bar.right(), bar.center().y()))
        return
    dotted = span.state is StandingState.UNCONFIRMED
    painter.setPen(QPen(ink.bar, plan.line / 14, Qt.PenStyle.DotLine if dotted else Qt.PenStyle.SolidLine))
    painter.setBrush(_FILLS.get(span.state, Qt.BrushStyle.NoBrush))
    if painter.brush().style() is not Qt.BrushStyle.NoBrush:
        painter.setBrush(QBrush(ink.bar, painter.brush().style()))
    painter.drawRect(bar)


_FILLS = {
    StandingState.PENDING: Qt.BrushStyle.BDiagPattern,
    StandingState.IN_FORCE: Qt.BrushStyle.SolidPattern,
}


def _draw_day(painter: QPainter, plan: _Plan, day: date, count: int, ink: Ink) -> None:
    """The transaction's day: a line down all rows, heavy across the bars, with the day written over it."""
    x = plan.x(day)
    painter.setPen(QPen(ink.day, 0))
    painter.drawLine(QPointF(x, plan.bars.top() - 0.2 * plan.line), QPointF(x, plan.top(count)))
    painter.setPen(QPen(ink.day, plan.line / 7))
    for row in range(count):
        bar = _bar(plan, row, day, day).adjusted(0, -0.2 * plan.line, 0, 0.2 * plan.line)
        painter.drawLine(bar.topLeft(), bar.bottomLeft())
    words = in_words(day)
    wide = QFontMetricsF(painter.font()).horizontalAdvance(words)
    left = min(max(x - wide / 2, plan.names.left()), _right(plan) - wide)
    painter.drawText(QPointF(left, plan.bars.top() - 0.5 * plan.line), words)


def _right(plan: _Plan) -> float:
    return max(plan.bars.right() + plan.line / 2, plan.bound.right())


def bound_words(standing: Standing) -> str:
    """Whom the order binds, and whether that is you."""
    bound = standing.order.binds
    return tr("you: {binds}").format(binds=bound) if standing.binds_you else bound


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


def all_in_words(standings: Sequence[Standing]) -> str:
    """The whole picture as text, a line a row."""
    return "\n".join(row_in_words(standing) for standing in standings)


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
        self.setAccessibleDescription(all_in_words(self._standings))

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
        self._tell(self._at, self.mapToGlobal(self._row_box(self._at).bottomLeft().toPoint()))

    def _tell(self, row: int | None, where: QPoint) -> None:
        if row is None:
            QToolTip.hideText()
            return
        QToolTip.showText(where, row_in_words(self._standings[row]), self)

    def _row_at(self, spot: QPoint) -> int | None:
        rows = range(len(self._standings))
        return next((row for row in rows if self._row_box(row).contains(QPointF(spot))), None)

    def _row_box(self, row: int) -> QRectF:
        plan = _plan(QRectF(self.rect()), self._standings, self._today, _font())
        return QRectF(1, plan.top(row), self.width() - 2, plan.row - 2)


def _font() -> QFont:
    return theme.text_font(theme.Size.SMALL)


def _ink() -> Ink:
    roles = (theme.Role.TEXT, theme.Role.MUTED, theme.Role.HAIRLINE, theme.Role.ACCENT, theme.Role.FOUND)
    return Ink(*(theme.color(role) for role in roles))
