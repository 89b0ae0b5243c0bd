"""What the settings page is set from: a heading with its controls, a choice of one, and lines of buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.labels import MEDIUM, label, paragraph
from gui.theme import Role, Size

UNDER = theme.SPACE_6 + theme.SPACE_1
"""Where the words of a box to tick begin, in device-independent pixels."""


class Part(QWidget):
    """A heading, and below it what belongs to it."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, theme.SPACE_4)
        self._column.setSpacing(theme.SPACE_2)
        self._column.addWidget(label(heading, Size.HEADING, MEDIUM))

    def say(self, words: str) -> QLabel:
        """A sentence; gives its label."""
        said = paragraph(words)
        self._column.addWidget(said)
        return said

    def explain(self, words: str, *, under: bool = False) -> QLabel:
        """A few quiet words, set in where they explain the control above them."""
        said = paragraph(words, Size.SMALL, Role.MUTED)
        said.setContentsMargins(UNDER if under else 0, 0, 0, 0)
        self._column.addWidget(said)
        return said

    def add(self, control: QWidget) -> None:
        self._column.addWidget(control)

    def buttons(self, *buttons: QWidget) -> None:
        """Side by side, from the left."""
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self._column.addLayout(row)


def button(words: str, do: Callable[[], object]) -> QPushButton:
    """A button that Enter elsewhere does not press."""
    made = QPushButton(words)
    made.setAutoDefault(False)
    made.clicked.connect(lambda: do())  # noqa: PLW0108 without what the signal carries
    return made


def field(words: str, text: str, keep: Callable[[str], object]) -> QWidget:
    """A line to write on with its name above it; `keep` gets what was written once it is left."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.SPACE_1)
    line = QLineEdit(text)
    line.setAccessibleName(words)
    line.editingFinished.connect(lambda: keep(line.text()))
    column.addWidget(label(words, Size.SMALL, tone=Role.MUTED))
    column.addWidget(line)
    made.setFocusProxy(line)
    return made
