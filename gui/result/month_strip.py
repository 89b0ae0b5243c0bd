"""The picture of a check, month by month: press a month to see only its lines."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from core.model import Platform
from core.months import Months, Period, month_labels, period_words, sum_words
from core.words import tr
from gui import theme
from gui.labels import paragraph
from gui.result.month_cell import WIDEST, MonthCell, draw_mark, marks, name_top
from gui.result.rows import amount_text
from gui.theme import Role, Size

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -1_000_000, Qt.Key.Key_End: 1_000_000}


class MonthStrip(QWidget):
    """A cell a month, from the first line to the last. Arrow keys walk, Enter or a click chooses.

    `chosen` gives the period, or None where the chosen one was pressed again.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[MonthCell] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Months of the statements"))

    def show_months(self, months: Months) -> None:
        """Another check; none of its months is chosen."""
        while item := self._row.takeAt(0):
            if old := item.widget():
                old.deleteLater()
        periods = [*months.periods, *([months.undated] if months.undated else [])]
        most = max((sum(marks(period).values()) for period in periods), default=0)
        self.cells = [MonthCell(period, most, self) for period in periods]
        for cell in self.cells:
            cell.clicked.connect(self._press)
            self._row.addWidget(cell, 1)
        self._row.addStretch(0)
        self._make_stop(0)
        self.setAccessibleDescription("\n".join(period_words(period) for period in periods))
        told = len(months.periods) > 1 or most > 0  # a single month in which nothing was found tells nothing
        self.setVisible(bool(months.periods) and told)

    def choose(self, period: Period | None) -> None:
        """Mark a period as the chosen one; tells nobody."""
        for cell in self.cells:
            cell.setChecked(cell.period is period)

    def _press(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, MonthCell):
            self._make_stop(self.cells.index(pressed))
            self.chosen.emit(pressed.period if pressed.isChecked() else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from month to month; a cell leaves these keys to the strip."""
        step = _STEPS.get(Qt.Key(event.key()))
        at = next((place for place, cell in enumerate(self.cells) if cell.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        there = min(max(at + step, 0), len(self.cells) - 1)
        self._make_stop(there)
        self.cells[there].setFocus(Qt.FocusReason.TabFocusReason)

    def _make_stop(self, at: int) -> None:
        """Of all cells one is a stop for the Tab key."""
        for place, cell in enumerate(self.cells):
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place == at else Qt.FocusPolicy.ClickFocus)

    def paintEvent(self, _: QPaintEvent) -> None:
        """The years, under the first month and each January; one that has no room is left out."""
        painter = QPainter(self)
        painter.setFont(theme.text_font(Size.SMALL))
        painter.setPen(theme.color(Role.MUTED))
        for left, year in self._years():
            painter.drawText(left, year)

    def _years(self) -> list[tuple[QPointF, str]]:
        metrics = QFontMetricsF(theme.text_font(Size.SMALL))
        placed: list[tuple[QPointF, str]] = []
        free = 0.0
        for cell in self.cells:
            month, year = month_labels(cell.period)
            if cell is not self.cells[0] and cell.period.first and cell.period.first.month != 1:
                continue
            width, box = metrics.horizontalAdvance(year), QRectF(cell.geometry())
            left = max(box.left() + max((box.width() - width) / 2, 0), 0)
            if left >= free:
                down = name_top(metrics.height()) + metrics.ascent() + (metrics.height() if month else 0)
                placed.append((QPointF(left, down), year))
                free = left + width + theme.SPACE_2
        return placed


class Legend(QWidget):
    """What the marks of the months mean: those that this check has."""

    def __init__(self) -> None:
        super().__init__()
        self._roles: list[Role] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_months(self, months: Months) -> None:
        seen = [marks(period) for period in (*months.periods, months.undated) if period]
        self._roles = [role for role in (seen[0] if seen else ()) if any(counts[role] for counts in seen)]
        metrics = QFontMetricsF(theme.text_font(Size.SMALL))
        words = [metrics.horizontalAdvance(theme.outcome_word(role)) for role in self._roles]
        side = metrics.height() * 0.7
        self.setFixedSize(round(sum(words) + len(words) * (side + _GAP)), round(metrics.height() + 2))
        self.setAccessibleName(", ".join(theme.outcome_word(role) for role in self._roles))
        self.setVisible(bool(months.periods and self._roles))
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.text_font(Size.SMALL))
        metrics = QFontMetricsF(painter.font())
        side, left = metrics.height() * 0.7, 0.0
        for role in self._roles:
            draw_mark(painter, QRectF(left, (self.height() - side) / 2, side, side), role)
            painter.setPen(theme.color(Role.MUTED))
            word = theme.outcome_word(role)
            painter.drawText(QPointF(left + side + theme.SPACE_1, (self.height() + metrics.ascent()) / 2 - 1), word)
            left += side + metrics.horizontalAdvance(word) + _GAP


_GAP = theme.SPACE_1 + theme.SPACE_3


class Picture(QWidget):
    """The months, and what each platform adds up to: below them, or beside where there are few."""

    def __init__(self) -> None:
        super().__init__()
        self.strip = MonthStrip()
        self._legend = Legend()
        self.sums = paragraph(size=Size.SMALL, tone=Role.MUTED)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.addWidget(self.strip)
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.sums.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words.addWidget(self.sums, 1)
        self._words.addWidget(self._legend, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._body.addLayout(self._words, 1)

    def show_months(self, months: Months, platforms: Mapping[str, Platform]) -> None:
        """Another check."""
        self.strip.show_months(months)
        self._legend.show_months(months)
        said = [sum_words(each, platforms, partial(amount_text, locale=QLocale())) for each in months.sums]
        shown = [*said[:_SUMS], "…"] if len(said) > _SUMS else said
        self.sums.setText("   ·   ".join(shown))
        self.sums.setToolTip("\n".join(said) if len(said) > _SUMS else "")
        self.sums.setVisible(bool(said))
        self._place(few=len(self.strip.cells) <= _FEW)

    def _place(self, *, few: bool) -> None:
        down, along = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._body.setDirection(along if few else down)
        self._body.setSpacing(theme.SPACE_6 if few else theme.SPACE_1)
        self._words.setDirection(down if few else along)
        self._words.setSpacing(theme.SPACE_2 if few else theme.SPACE_4)
        width = len(self.strip.cells) * WIDEST
        self.strip.setMinimumWidth(width if few else 0)
        self.strip.setMaximumWidth(width if few else _QT_MOST)


_SUMS = 6
"""So many sums leave room for the lines themselves; the tool tip and the sheet have all."""

_FEW = 6
"""So many months leave room for words beside them."""

_QT_MOST = 16_777_215
"""What Qt takes for "as wide as you like"."""
