"""The time line picture: one row an order, from signing to end, with the transaction's day across all of them.

Hatched while pending, solid in force, outlined where it was never implemented, outlined and struck through where a
court stopped it, a dotted outline where its state is not confirmed, a faint trail after its end. Colour tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from core.law import in_words, spans, state_words
from core.model import Standing, StandingState
from core.words import tr

_WIDE = 76
"""From so many widths of an "n" on, the names stand at the left of the bars and the bound at their right."""

_SIDE = 0.26
"""The part of a wide picture that the names have, and the bound."""

_MOST_LINES = 3
"""So many lines of words may stand beside a bar; where more would, they stand above it and below, over its width."""

_TALL = 8
"""From so many rows on, the years stand above them too: the picture may be higher than what is seen of it at once."""


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of the picture. All its signs are shapes, so that one ink on white is enough."""

    text: QColor
    muted: QColor
    hairline: QColor
    bar: QColor
    day: QColor


@dataclass(frozen=True, slots=True)
class _Row:
    """One order: where its row begins, how high that is, and how high its name and its bound are, broken into lines."""

    top: float
    height: float
    name: float
    bound: float


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where things lie, in the units of the painter: columns, rows and the scale of days."""

    names: QRectF
    bars: QRectF
    bound: QRectF
    rows: tuple[_Row, ...]
    line: float
    wide: bool
    tall: bool
    first: date
    last: date

    def x(self, day: date) -> float:
        part = (day - self.first).days / max((self.last - self.first).days, 1)
        return self.bars.left() + part * self.bars.width()

    @property
    def bottom(self) -> float:
        return self.rows[-1].top + self.rows[-1].height


_MIDDLE = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextDontClip.value
"""Chinese comes from a face with higher lines than the one that the picture is measured by."""

_BROKEN = _MIDDLE | Qt.TextFlag.TextWordWrap.value
"""Long names go on in the next line: none is cut."""


def height(standings: Sequence[Standing], width: float, font: QFont) -> float:
    """The height that the picture wants at a width; none without an order."""
    if not standings:
        return 0
    plan = _plan(QRectF(0, 0, width, 0), standings, date.max, font)
    return max(box.bottom() for _, _, box in _legend(plan, standings, font)) + 0.2 * plan.line


def paint(painter: QPainter, rect: QRectF, standings: Sequence[Standing], today: date, ink: Ink, font: QFont) -> None:
    """Draw the picture of orders with their standing on one day into `rect`; the axis ends at `today` or later."""
    if not standings:
        return
    plan = _plan(rect, standings, today, font)
    painter.setFont(font)
    _draw_axis(painter, plan, ink)
    _draw_day(painter, plan, standings[0].on, ink)
    for row, standing in zip(plan.rows, standings, strict=True):
        _draw_names(painter, plan, row, standing, ink)
        for span in spans(standing.order):
            _draw_state(painter, _bar(plan, row, span.start, span.end or plan.last), span.state, ink)
        _mark_day(painter, plan, row, standing.on, ink)
    for state, words, box in _legend(plan, standings, font):
        _draw_state(
            painter, QRectF(box.left(), box.top() + 0.2 * plan.line, 1.6 * plan.line, 0.6 * plan.line), state, ink
        )
        painter.setPen(ink.muted)
        painter.drawText(box, _MIDDLE | Qt.AlignmentFlag.AlignRight.value, words)


def _plan(rect: QRectF, standings: Sequence[Standing], today: date, font: QFont) -> _Plan:
    metrics = QFontMetricsF(font)
    line = metrics.height()
    wide = rect.width() > _WIDE * metrics.horizontalAdvance("n") and _fit_beside(standings, rect.width(), metrics)
    side = _SIDE * rect.width() if wide else 0.0
    tall = len(standings) >= _TALL
    top = rect.top() + (2.8 if tall else 1.5) * line
    names = QRectF(rect.left(), top, side or rect.width(), 0)
    bars = QRectF(rect.left() + side, top, rect.width() - 2 * side, 0).adjusted(line / 2, 0, -line / 2, 0)
    bound = QRectF(rect.right() - side, top, side, 0) if wide else names
    days = [event.on for standing in standings for event in standing.order.events] + [s.on for s in standings]
    first, last = min(days), max(*days, min(today, date(9998, 12, 31)))
    rows = tuple(_rows(standings, names, bound, metrics, wide=wide))
    return _Plan(names, bars, bound, rows, line, wide, tall, date(first.year, 1, 1), date(last.year + 1, 1, 1))


def _rows(
    standings: Sequence[Standing], names: QRectF, bound: QRectF, metrics: QFontMetricsF, *, wide: bool
) -> Iterator[_Row]:
    """Each row as high as its words need: beside the bar where it is wide, else above it and below."""
    top, line = names.top(), metrics.height()
    for standing in standings:
        name = _broken(standing.order.short, names.width(), metrics)
        who = _broken(bound_words(standing), bound.width(), metrics)
        high = 0.9 * line + max(name, who) if wide else 1.8 * line + name + who
        yield _Row(top, high, name, who)
        top += high


def _broken(words: str, width: float, metrics: QFontMetricsF) -> float:
    """The height of words in lines of a width."""
    return max(metrics.boundingRect(QRectF(0, 0, width, 0), _BROKEN, words).height(), metrics.height())


def _fit_beside(standings: Sequence[Standing], width: float, metrics: QFontMetricsF) -> bool:
    """Whether all words have room beside the bars."""
    said = [words for standing in standings for words in (standing.order.short, bound_words(standing))]
    return all(_broken(words, _SIDE * width, metrics) <= (_MOST_LINES + 0.5) * metrics.height() for words in said)


def _draw_axis(painter: QPainter, plan: _Plan, ink: Ink) -> None:
    """Years under the rows (above them too, in a tall picture); as many as have room, with a hairline for each."""
    baselines = [plan.bottom + 1.2 * plan.line, *([plan.bars.top() - 0.5 * plan.line] if plan.tall else [])]
    years = range(plan.first.year, plan.last.year + 1)
    room = plan.bars.width() / max(len(years) - 1, 1)
    step = max(1, -(-3 * plan.line // room)) if room else len(years)
    for year in years[:: int(step)]:
        x = plan.x(date(year, 1, 1))
        painter.setPen(QPen(ink.hairline, 0))
        for row in plan.rows:
            bar = _bar(plan, row, date(year, 1, 1), date(year, 1, 1))
            reach = (row.height - bar.height()) / 2 if plan.wide else 0.15 * plan.line
            painter.drawLine(QPointF(x, bar.top() - reach), QPointF(x, bar.bottom() + reach))
        painter.setPen(ink.muted)
        wide = QFontMetricsF(painter.font()).horizontalAdvance(str(year))
        left = min(max(x - wide / 2, plan.names.left()), _right(plan) - wide)
        for baseline in baselines:
            painter.drawText(QPointF(left, baseline), str(year))


def _legend(plan: _Plan, standings: Sequence[Standing], font: QFont) -> Iterator[tuple[StandingState, str, QRectF]]:
    """What the signs mean, under the years: each state that is shown, its words, and the box that holds both."""
    metrics = QFontMetricsF(font)
    left, top = plan.names.left(), plan.bottom + 1.8 * plan.line
    shown = {span.state: standing for standing in standings for span in spans(standing.order)}
    for state in (state for state in StandingState if state in shown):
        words = state_words(replace(shown[state], state=state, since=shown[state].on))
        width = 2.1 * plan.line + metrics.horizontalAdvance(words)
        if left + width > _right(plan) and left > plan.names.left():
            left, top = plan.names.left(), top + 1.3 * plan.line
        yield state, words, QRectF(left, top, width, plan.line)
        left += width + 1.2 * plan.line


def _draw_names(painter: QPainter, plan: _Plan, row: _Row, standing: Standing, ink: Ink) -> None:
    """The order's name at the left and the bound at the right, or both above and below the bar where it is narrow."""
    for text, column, high, down, pen in (
        (standing.order.short, plan.names, row.name, 0.3 * plan.line, ink.text),
        (bound_words(standing), plan.bound, row.bound, row.name + 1.2 * plan.line, ink.muted),
    ):
        top = row.top + ((row.height - high) / 2 if plan.wide else down)
        painter.setPen(pen)
        painter.drawText(QRectF(column.left(), top, column.width(), high), _BROKEN, text)


def _bar(plan: _Plan, row: _Row, start: date, end: date) -> QRectF:
    thick = 0.6 * plan.line
    top = row.top + ((row.height - thick) / 2 if plan.wide else row.name + 0.5 * plan.line)
    left = plan.x(start)
    return QRectF(left, top, max(plan.x(end) - left, 0.15 * plan.line), thick)


def _draw_state(painter: QPainter, bar: QRectF, state: StandingState, ink: Ink) -> None:
    """The sign of a state, in a box: in a row it is as long as the state lasted, in the legend it is short."""
    if state is StandingState.ENDED:
        painter.setPen(QPen(ink.muted, 0, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(bar.left(), bar.center().y()), QPointF(bar.right(), bar.center().y()))
        return
    dotted = state is StandingState.UNCONFIRMED
    painter.setPen(QPen(ink.bar, bar.height() / 8, Qt.PenStyle.DotLine if dotted else Qt.PenStyle.SolidLine))
    painter.setBrush(_FILLS.get(state, Qt.BrushStyle.NoBrush))
    if painter.brush().style() is not Qt.BrushStyle.NoBrush:
        painter.setBrush(QBrush(ink.bar, painter.brush().style()))
    painter.drawRect(bar)
    if state is StandingState.ENJOINED:
        painter.drawLine(bar.bottomLeft(), bar.topRight())


_FILLS = {
    StandingState.PENDING: Qt.BrushStyle.BDiagPattern,
    StandingState.IN_FORCE: Qt.BrushStyle.SolidPattern,
}


def _draw_day(painter: QPainter, plan: _Plan, day: date, ink: Ink) -> None:
    """The transaction's day: a line down all rows, under their words, with the day written over it."""
    x = plan.x(day)
    top = plan.bars.top() - (1.5 if plan.tall else 0.2) * plan.line
    painter.setPen(QPen(ink.day, 0))
    painter.drawLine(QPointF(x, top), QPointF(x, plan.bottom))
    words = in_words(day)
    wide = QFontMetricsF(painter.font()).horizontalAdvance(words)
    left = min(max(x - wide / 2, plan.names.left()), _right(plan) - wide)
    painter.drawText(QPointF(left, top - 0.3 * plan.line), words)


def _mark_day(painter: QPainter, plan: _Plan, row: _Row, day: date, ink: Ink) -> None:
    """The same line, heavy across a bar."""
    bar = _bar(plan, row, day, day).adjusted(0, -0.2 * plan.line, 0, 0.2 * plan.line)
    painter.setPen(QPen(ink.day, plan.line / 7))
    painter.drawLine(bar.topLeft(), bar.bottomLeft())


def _right(plan: _Plan) -> float:
    return max(plan.bars.right() + plan.line / 2, plan.bound.right())


def bound_words(standing: Standing) -> str:
    """Whom the order binds, and whether that is you."""
    bound = standing.order.binds
    return tr("you: {binds}").format(binds=bound) if standing.binds_you else bound


def row_rect(rect: QRectF, standings: Sequence[Standing], today: date, font: QFont, row: int) -> QRectF:
    """Where one row lies in a picture that fills `rect`."""
    at = _plan(rect, standings, today, font).rows[row]
    return QRectF(rect.left() + 1, at.top, rect.width() - 2, at.height - 2)
