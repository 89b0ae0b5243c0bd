"""Which lines are shown: one of a few exclusive views, each with its count, a period, and words to look for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from core.months import Period, period_name
from core.words import tr
from gui import theme
from gui.labels import label
from gui.result.ledger import Wanted
from gui.result.views import View, opening
from gui.result.views import label as view_label

_ROLES = {
    View.FOUND: theme.Role.FOUND,
    View.POSSIBLE: theme.Role.POSSIBLE,
    View.HIDDEN: theme.Role.HIDDEN,
    View.UNREAD: theme.Role.UNREAD,
}


class Filters(QWidget):
    """The row of views, the chosen period, and the field for words. `changed` tells that another choice was made,
    `period_dropped` that lines of every period are wanted again.
    """

    changed = Signal()
    period_dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyleSheet("QToolButton:checked { border-color: palette(highlight); font-weight: 700; }")
        self._counts: Mapping[View, int] = {}
        self._period: Period | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_1)
        self._group = QButtonGroup(self)
        self._buttons = {view: self._button(view) for view in View}
        for button in self._buttons.values():
            layout.addWidget(button)
        self._chip = self._chip_button()
        layout.addWidget(self._chip)
        layout.addStretch(1)
        self._busy: QLabel = label(tr("Looking…"), tone=theme.Role.MUTED)
        self._busy.hide()
        layout.addWidget(self._busy)
        layout.addWidget(self._field())
        self._group.buttonToggled.connect(lambda _, chosen: self.changed.emit() if chosen else None)

    def set_counts(self, counts: Mapping[View, int]) -> None:
        """Show the counts of a new result and open on the view that matters most, without words; tells nobody."""
        self._counts = counts
        self._buttons[View.OUTSIDE].setVisible(bool(counts.get(View.OUTSIDE)))
        with QSignalBlocker(self):
            self.words.clear()
            self._buttons[opening(counts)].setChecked(True)
            self.set_period(None)

    def set_period(self, period: Period | None) -> None:
        """Show only lines of this period, or of all; where the view has none of them, another one is opened."""
        self._period = period
        counts = _counts(period) if period else self._counts
        for view, button in self._buttons.items():
            button.setText(view_label(view, counts.get(view, 0)))
            button.setAccessibleName(view_label(view, counts.get(view, 0)))
            button.setEnabled(bool(counts.get(view)) or view is View.ALL)
        self._chip.setVisible(period is not None)
        if period:
            self._chip.setText(period_name(period))
            self._chip.setAccessibleName(tr("Only {period}; press to show all again").format(period=self._chip.text()))
        with QSignalBlocker(self):
            if not counts.get(self.chosen()):
                self.choose(opening(counts))
        self.changed.emit()

    def wanted(self) -> Wanted:
        """What is chosen here."""
        return Wanted(self.chosen(), self.words.text(), self._period)

    def show_busy(self, busy: bool) -> None:
        """Say that the lines take a moment, or that they are there."""
        self._busy.setVisible(busy)

    def choose(self, view: View) -> None:
        self._buttons[view].setChecked(True)

    def chosen(self) -> View:
        return next(view for view, button in self._buttons.items() if button.isChecked())

    def _button(self, view: View) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setProperty("kind", "quiet")
        button.setProperty("view", view.value)
        if view in _ROLES:
            theme.set_icon(button, theme.outcome_icon_name(_ROLES[view]), _ROLES[view])
        self._group.addButton(button)
        return button

    def _chip_button(self) -> QToolButton:
        chip = QToolButton()
        chip.setObjectName("period")
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands after the words
        chip.setToolTip(tr("Show the lines of all months again"))
        theme.set_icon(chip, "x")
        chip.setAccessibleName(tr("All months"))
        chip.clicked.connect(self.period_dropped)
        chip.hide()
        return chip

    def _field(self) -> QLineEdit:
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Filter (Ctrl+F)"))
        self.words.setAccessibleName(tr("Show only lines with these words"))
        self.words.setClearButtonEnabled(True)
        self.words.setMaximumWidth(30 * self.words.fontMetrics().averageCharWidth())
        self.words.textChanged.connect(self.changed)
        find = QAction(tr("Filter the lines"), self)
        find.setShortcut(QKeySequence.StandardKey.Find)
        find.triggered.connect(self.words.setFocus)
        self.addAction(find)
        return self.words


def _counts(period: Period) -> dict[View, int]:
    return {
        View.FOUND: period.found,
        View.POSSIBLE: period.possible,
        View.HIDDEN: period.hidden,
        View.UNREAD: period.unread,
        View.ALL: period.lines,
    }
