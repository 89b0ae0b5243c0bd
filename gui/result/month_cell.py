"""One month of the picture: a button with a bar of marks, its number of findings, and its name."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from core.months import Period, month_labels, period_words
from core.words import figure, tr
from gui import theme
from gui.labels import MEDIUM
from gui.theme import Role, Size

WIDEST = 76
"""Device-independent pixels; few months do not fill the page."""

_BAR = 22
_THINNEST = 3
"""Pixels of the smallest mark, so that one line among thousands is seen."""

_WALKING = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End}
"""Keys that the strip answers, not the cell: a button would go to the next thing in the window."""

_FILLS = {
    Role.FOUND: Qt.BrushStyle.SolidPattern,
    Role.POSSIBLE: Qt.BrushStyle.BDiagPattern,
    Role.HIDDEN: Qt.BrushStyle.NoBrush,
    Role.UNREAD: Qt.BrushStyle.Dense6Pattern,
}
"""Each mark has a filling of its own, so that colour is not the only sign."""


def marks(period: Period) -> dict[Role, int]:
    """The lines of a period that a person should look at, from the bottom of the bar to its top."""
    return {
        Role.FOUND: period.found - period.possible,
        Role.POSSIBLE: period.possible,
        Role.HIDDEN: period.hidden,
        Role.UNREAD: period.unread,
    }


class MonthCell(QAbstractButton):
    """A month that can be chosen; what it shows is also its name for screen readers and its tool tip."""

    def __init__(self, period: Period, most: int, parent: QWidget) -> None:
        """`most` is the largest number of marks that a month of this picture has."""
        super().__init__(parent)
        self.period = period
        self._most = most
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(WIDEST)
        self.setAccessibleName(period_words(period))
        self.setToolTip(period_words(period))

    def sizeHint(self) -> QSize:
        line = QFontMetricsF(theme.text_font(Size.SMALL)).height()
        return QSize(WIDEST, round(name_top(line) + 2 * line + theme.SPACE_1))

    def minimumSizeHint(self) -> QSize:
        dateless = self.period.first is None
        return QSize(WIDEST if dateless else 2, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in _WALKING:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        self._draw_ground(painter, box)
        line = QFontMetricsF(theme.text_font(Size.SMALL)).height()
        bar = QRectF(box.left(), name_top(line) - theme.SPACE_1 - _BAR, box.width(), _BAR)
        if self.period.lines:
            self._draw_marks(painter, bar)
            self._draw_number(painter, QRectF(box.left(), box.top() + 2, box.width(), line))
        else:
            _draw_nothing(painter, bar)
        self._draw_name(painter, QRectF(box.left(), name_top(line), box.width(), line))

    def _draw_ground(self, painter: QPainter, box: QRectF) -> None:
        edge, ground = Qt.PenStyle.NoPen, Qt.BrushStyle.NoBrush
        painter.setPen(edge)
        painter.setBrush(ground)
        if self.isChecked() or self.underMouse():
            painter.setBrush(theme.wash(Role.ACCENT, Role.PAPER))
        if self.isChecked() or self.hasFocus():
            painter.setPen(QPen(theme.color(Role.ACCENT), 2 if self.hasFocus() else 1))
        painter.drawRoundedRect(box, theme.CORNER / 2, theme.CORNER / 2)

    def _draw_marks(self, painter: QPainter, bar: QRectF) -> None:
        """A foot for the lines there are, and on it the marks, each as high as its part of the fullest month."""
        inside = bar.width() - min(theme.SPACE_4, bar.width() / 4)
        left, bottom = bar.center().x() - inside / 2, bar.bottom()
        painter.fillRect(QRectF(left, bottom - 1, inside, 1), theme.color(Role.EDGE))
        bottom -= 2
        for role, height in heights(self.period, self._most, bar.height() - 2).items():
            draw_mark(painter, QRectF(left, bottom - height, inside, height), role)
            bottom -= height

    def _draw_number(self, painter: QPainter, box: QRectF) -> None:
        """How many lines were found, where there is room to write it."""
        number = figure(self.period.found) if self.period.found else ""
        font = theme.text_font(Size.SMALL, MEDIUM, figures=True)
        if QFontMetricsF(font).horizontalAdvance(number) > box.width():
            return
        painter.setFont(font)
        only_possible = self.period.found == self.period.possible
        painter.setPen(theme.color(Role.POSSIBLE if only_possible else Role.FOUND))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)

    def _draw_name(self, painter: QPainter, box: QRectF) -> None:
        """The month, where there is room. The years stand below, and are drawn for all months together."""
        name, _ = month_labels(self.period)
        painter.setFont(theme.text_font(Size.SMALL))
        painter.setPen(theme.color(Role.ACCENT if self.isChecked() else Role.MUTED))
        if painter.fontMetrics().horizontalAdvance(name) <= box.width():
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)


def draw_mark(painter: QPainter, box: QRectF, role: Role) -> None:
    """One mark of a bar, as high and wide as the box."""
    painter.setPen(QPen(theme.color(role), 1))
    painter.setBrush(QBrush(theme.color(role), _FILLS[role]))
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))


def name_top(line: float) -> float:
    """Where the names of the months begin, below number and bar; `line` is the height of a line of text."""
    return line + _BAR + 2 * theme.SPACE_1


def heights(period: Period, most: int, room: float) -> dict[Role, float]:
    """How high each mark stands in a bar of `room` pixels, where `most` marks fill it; none is too thin to be seen."""
    seen = {role: count for role, count in marks(period).items() if count}
    raw = {role: max(_THINNEST, room * count / most) for role, count in seen.items()}
    share = min(1.0, room / sum(raw.values())) if raw else 1.0
    return {role: height * share for role, height in raw.items()}


def _draw_nothing(painter: QPainter, bar: QRectF) -> None:
    """A month without a line: a dashed, empty box, and the word where there is room."""
    painter.setPen(QPen(theme.color(Role.EDGE), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    gap = min(theme.SPACE_2, bar.width() / 8)
    box = bar.adjusted(gap + 0.5, 0.5, -gap - 0.5, -0.5)
    painter.drawRect(box)
    painter.setFont(theme.text_font(Size.SMALL))
    if painter.fontMetrics().horizontalAdvance(tr("none")) + theme.SPACE_2 < box.width():
        painter.setPen(theme.color(Role.MUTED))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tr("none"))
