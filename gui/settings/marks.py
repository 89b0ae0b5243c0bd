"""The boxes and circles of a form, drawn so that they can be seen, and how a form looks."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton, QStyle, QStyleOptionButton

from gui import theme
from gui.theme import Role

FORM = f"""
QCheckBox, QRadioButton {{ spacing: {theme.SPACE_2}px; }}
QPushButton[kind="primary"]:disabled {{ background: palette(mid); color: palette(dark); border-color: palette(mid); }}
"""
"""How a form looks: what cannot be saved yet does not look as if it could."""


class Tick(QCheckBox):
    """A box to tick whose edge can be seen: the one that Qt draws is fainter than 3 to 1."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ticked = self.isChecked()
        painter.setPen(theme.color(Role.ACCENT if ticked or self.hasFocus() else Role.EDGE))
        painter.setBrush(theme.color(Role.ACCENT if ticked else Role.SURFACE))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if ticked:
            theme.icon("check", Role.ON_ACCENT).paint(painter, box)


class Dot(QRadioButton):
    """A choice of one whose edge can be seen: the one that Qt draws is fainter than 3 to 1."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        place = self.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, self)
        circle = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
        chosen = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color(Role.ACCENT if chosen or self.hasFocus() else Role.EDGE))
        painter.setBrush(theme.color(Role.SURFACE))
        painter.drawEllipse(circle)
        if chosen:
            painter.setBrush(theme.color(Role.ACCENT))
            inner = circle.width() / 4
            painter.drawEllipse(circle.adjusted(inner, inner, -inner, -inner))
