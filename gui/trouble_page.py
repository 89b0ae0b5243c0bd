"""The page for the one thing that leaves nothing to do: there is no watchlist to check against."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.words import tr
from gui import theme
from gui.labels import MEDIUM, IconLabel, label, paragraph
from gui.theme import Role, Size


class TroublePage(QWidget):
    """Says what is wrong and what to do, and lets the person out."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        quit_ = QPushButton(tr("Quit"))
        quit_.setProperty("kind", "primary")
        quit_.clicked.connect(QApplication.quit)
        said = paragraph(sentence)
        said.setFixedWidth(70 * said.fontMetrics().averageCharWidth())
        said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout()
        column.setSpacing(theme.SPACE_4)
        column.addStretch(2)
        column.addWidget(IconLabel("circle-alert", Role.FOUND, size=40), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label(tr("Nothing can be checked"), Size.TITLE, MEDIUM), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(said)
        column.addWidget(quit_, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        page = QHBoxLayout(self)
        page.addStretch(1)
        page.addLayout(column)
        page.addStretch(1)
