"""The small pieces of text and drawing that every page is set from; all follow the colour scheme by themselves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from gui import theme
from gui.theme import Role, Size

MEDIUM = QFont.Weight.Bold
"""A lighter one would leave Chinese as it is: Qt only thickens a face that lacks the weight for a bold one."""

PLAIN = QFont.Weight.Normal


def label(text: str = "", size: Size = Size.BODY, weight: QFont.Weight = PLAIN, tone: Role = Role.TEXT) -> QLabel:
    """A line or a paragraph of plain text in one of the four sizes and in the colour of `tone`."""
    return _set(QLabel(), text, size, weight, tone)


def paragraph(text: str = "", size: Size = Size.BODY, tone: Role = Role.TEXT) -> QLabel:
    """Text that breaks into lines and may be selected."""
    made = label(text, size, PLAIN, tone)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _set(target: QLabel, text: str, size: Size, weight: QFont.Weight, tone: Role) -> QLabel:
    target.setTextFormat(Qt.TextFormat.PlainText)  # a file's name or a merchant's is never markup
    target.setFont(theme.text_font(size, weight, figures=True))
    target.setProperty("tone", tone.name.lower())
    target.setText(text)
    return target


class ElidedLabel(QLabel):
    """One line that gives way in its middle, where a file's name says least; the tool tip has all of it."""

    def __init__(
        self, text: str = "", weight: QFont.Weight = PLAIN, tone: Role = Role.TEXT, size: Size = Size.BODY
    ) -> None:
        super().__init__()
        _set(self, text, size, weight, tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 12, super().minimumSizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.color(Role[str(self.property("tone")).upper()]))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class IconLabel(QLabel):
    """A line icon that stands beside words, in the colour of its role. Screen readers get the words, not the icon."""

    def __init__(self, name: str, role: Role = Role.TEXT, size: int = 20) -> None:
        super().__init__()
        self._name, self._role, self._size = name, role, size
        self.setFixedSize(size, size)
        self._draw()

    def show_icon(self, name: str, role: Role) -> None:
        self._name, self._role = name, role
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self.setPixmap(theme.picture(self._name, self._role, self._size))
