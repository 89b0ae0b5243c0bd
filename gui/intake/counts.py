"""The four counts of a file, each with its icon and its word: colour is never the only sign."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from core.model import Tally
from core.words import figure, ntr
from gui import theme
from gui.labels import MEDIUM, PLAIN, IconLabel, label
from gui.theme import Role, Size

_OUTCOMES = (Role.FOUND, Role.CLEAR, Role.HIDDEN, Role.UNREAD)


class Counts(QWidget):
    """Found, clear, hidden and unread, side by side; what is nought steps back."""

    def __init__(self, tally: Tally = Tally()) -> None:  # noqa: B008 a frozen value
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_3)
        self._words = {role: _pair(row, role) for role in _OUTCOMES}
        self._tally, self._is_brief = tally, False
        row.addStretch(1)
        self._fit()

    def be_brief(self, brief: bool) -> None:
        """Where there is little room the icons stand for their words, which the tool tips have."""
        if brief is not self._is_brief:
            self._is_brief = brief
            self._fit()

    def _fit(self) -> None:
        """Columns that stand below each other from one file to the next, for numbers of three digits and more."""
        for role, (_, words) in self._words.items():
            widest = "8,888" if self._is_brief else _counted(role, 888)
            words.setMinimumWidth(words.fontMetrics().horizontalAdvance(widest))
        self.show_tally(self._tally)

    def show_tally(self, tally: Tally) -> None:
        self._tally = tally
        numbers = (tally.found, tally.clear, tally.hidden, tally.unread)
        for (role, (mark, words)), number in zip(self._words.items(), numbers, strict=True):
            shown = role if number else Role.MUTED
            mark.show_icon(theme.outcome_icon_name(role), shown)
            said = _counted(role, number)
            words.setText(figure(number) if self._is_brief else said)
            words.setToolTip(said if self._is_brief else "")
            mark.setToolTip(words.toolTip())
            words.setAccessibleName(said)
            words.setFont(theme.text_font(Size.BODY, MEDIUM if number and role is Role.FOUND else PLAIN, figures=True))
            theme.set_tone(words, shown)
        self.setAccessibleName(", ".join(words.accessibleName() for _, words in self._words.values()))


def _counted(role: Role, number: int) -> str:
    words = {
        Role.FOUND: ntr("{n} found", "{n} found", number),
        Role.CLEAR: ntr("{n} clear", "{n} clear", number),
        Role.HIDDEN: ntr("{n} hidden", "{n} hidden", number),
        Role.UNREAD: ntr("{n} unread", "{n} unread", number),
    }
    return words[role].format(n=figure(number))


def _pair(row: QHBoxLayout, role: Role) -> tuple[IconLabel, QLabel]:
    mark, words = IconLabel(theme.outcome_icon_name(role), role, size=16), label()
    pair = QHBoxLayout()
    pair.setSpacing(theme.SPACE_1 + 2)
    pair.addWidget(mark)
    pair.addWidget(words)
    row.addLayout(pair)
    return mark, words
