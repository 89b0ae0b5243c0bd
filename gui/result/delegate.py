"""How the cells of the table of lines are painted: matched characters marked, outcomes by icon and word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePath

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QFontMetricsF,
    QIcon,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import theme
from gui.result import rows
from gui.result.columns import Column
from gui.result.lines import MARK, ROW, Index
from gui.result.rows import Row, Span

MUTED = theme.Role.MUTED

_LONGEST = 400
"""Characters of a text that one cell ever lays out: no screen shows more in a row."""

_LEAD = 8
"""Characters that stay in view before a match that the cell is too narrow to reach."""

_ELLIPSIS = "…"

_FEWEST = 3
"""Characters of a word that is cut: fewer say nothing, and the icon or an empty cell says more."""


class LinesDelegate(QStyledItemDelegate):
    """Paints a row of the lines; its `data` comes from LinesModel."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        words, row, column = option.text, index.data(ROW), Column(index.column())
        option.text = ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        box = QRectF(option.rect).adjusted(theme.SPACE_2, 0, -theme.SPACE_2, 0)
        if column is Column.TEXT:
            draw_marked(painter, box, row, option)
            return
        role = {Column.OUTCOME: row.role, Column.AMOUNT: theme.Role.TEXT}.get(column, MUTED)
        if column is Column.OUTCOME:
            box = _draw_icon(painter, box, theme.outcome_icon(row.role), option)
        elif column is Column.DECISION and (mark := index.data(MARK)):
            role = mark.role
            box = _draw_icon(painter, box, theme.icon(mark.icon, role), option) if mark.icon else box
        painter.setFont(option.font)
        painter.setPen(theme.color(role))
        cut = _cut(words, column, option.fontMetrics, int(box.width()) + 1)
        if cut == words or len(cut) > _FEWEST:
            painter.drawText(box, option.displayAlignment, cut)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.column() in _FIGURES:
            option.font = theme.text_font(figures=True)
            option.fontMetrics = QFontMetrics(option.font)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        column = Column(index.column())
        width = natural_width([index.data()], column)
        return QSize(width, option.fontMetrics.lineSpacing() + 2 * theme.SPACE_2)


def _cut(words: str, column: Column, metrics: QFontMetrics, width: int) -> str:
    """The words, shortened where they are too wide; a file's name first by its ending, then in its middle."""
    if column is not Column.FILE or metrics.horizontalAdvance(words) <= width:
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
    return metrics.elidedText(PurePath(words).stem, Qt.TextElideMode.ElideMiddle, width)


_FIGURES = {Column.LINE, Column.DATE, Column.AMOUNT}
_WITH_ICON = {Column.OUTCOME, Column.DECISION}


def natural_width(texts: Iterable[str], column: Column) -> int:
    """The width that a column takes to show these texts in full."""
    metrics = QFontMetrics(theme.text_font(figures=column in _FIGURES))
    icon = metrics.height() + theme.SPACE_2 if column in _WITH_ICON else 0
    return max(map(metrics.horizontalAdvance, texts), default=0) + 2 * theme.SPACE_2 + icon


def _draw_icon(painter: QPainter, box: QRectF, icon: QIcon, option: QStyleOptionViewItem) -> QRectF:
    """An icon at the left of the box; gives the room that is left for its word."""
    side = _icon_side(option)
    place = QRectF(box.left(), box.center().y() - side / 2, side, side)
    icon.paint(painter, place.toRect())
    return box.adjusted(side + theme.SPACE_2, 0, 0, 0)


def _icon_side(option: QStyleOptionViewItem) -> int:
    return option.fontMetrics.height()


def draw_marked(painter: QPainter, box: QRectF, row: Row, option: QStyleOptionViewItem) -> None:
    """The line's text in one row, its matched characters marked; cut where the box ends, and never before a match."""
    text, marks = rows.shown(row.judgement.line.text), [*rows.spans(row.judgement)]
    if not _fits(text, marks, row.role, box.width()):
        text, marks = in_view(text, marks, _room(box, option))
    layout = laid_out(text, marks, row.role, box.width())
    top = box.top() + (box.height() - layout.boundingRect().height()) / 2
    painter.save()
    painter.setClipRect(box)
    painter.setPen(theme.color(theme.Role.TEXT))
    layout.draw(painter, QPointF(box.left(), top))
    painter.restore()


def _fits(text: str, marks: Sequence[Span], role: theme.Role, width: float) -> bool:
    """Whether the first match is seen in full where the text begins at its beginning."""
    end = marks[0][1] if marks else 0
    layout = _one_row(text[: min(end, _LONGEST)] + _ELLIPSIS, marks[:1], role)  # its line lives no longer than it does
    return end < _LONGEST and layout.lineAt(0).naturalTextWidth() <= width


def _room(box: QRectF, option: QStyleOptionViewItem) -> int:
    """How many characters certainly fit in the box, whatever script they are in."""
    return int(box.width() / QFontMetricsF(option.font).horizontalAdvance("宽"))


def in_view(text: str, marks: Iterable[Span], room: int) -> tuple[str, list[Span]]:
    """The part of a text that brings its first match into a row of `room` characters, with the marks moved along."""
    marks = list(marks)
    first, last = marks[0] if marks else (0, 0)
    lead = min(_LEAD, max(room - (last - first), 0))
    start = max(first - lead, 0) if last > room else 0
    head = _ELLIPSIS if start else ""
    moved = [(a - start + len(head), b - start + len(head)) for a, b in marks]
    return head + text[start : start + _LONGEST], [span for span in moved if span[0] < _LONGEST]


def laid_out(text: str, marks: Iterable[Span], role: theme.Role, width: float) -> QTextLayout:
    """One row of text with the marks, shortened with an ellipsis where it is wider than `width`."""
    layout = _one_row(text, marks, role)
    if layout.lineAt(0).naturalTextWidth() <= width:
        return layout
    ellipsis = QFontMetricsF(layout.font()).horizontalAdvance(_ELLIPSIS)
    fits = layout.lineAt(0).xToCursor(width - ellipsis, QTextLine.CursorPosition.CursorOnCharacter)
    return _one_row(text[:fits].rstrip() + _ELLIPSIS, [(a, min(b, fits)) for a, b in marks if a < fits], role)


def _one_row(text: str, marks: Iterable[Span], role: theme.Role) -> QTextLayout:
    layout = QTextLayout(text, theme.text_font())
    layout.setTextOption(_no_wrap())
    layout.setFormats([_marked(start, end, role) for start, end in marks])
    layout.beginLayout()
    layout.createLine().setLineWidth(1e6)
    layout.endLayout()
    return layout


def _no_wrap() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    return option


def _marked(start: int, end: int, role: theme.Role) -> QTextLayout.FormatRange:
    """Matched characters are bold, underlined and in the outcome's colour: any one of the three is enough to see."""
    form = QTextCharFormat()
    form.setFontWeight(700)
    form.setFontUnderline(True)
    form.setForeground(theme.color(role))
    part = QTextLayout.FormatRange()
    part.start = start
    part.length = end - start
    part.format = form
    return part
