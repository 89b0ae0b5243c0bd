"""What stands behind the chosen line: the line, each of its findings, the orders and their time line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QGuiApplication, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QTextBrowser, QVBoxLayout, QWidget

from core.model import Finding
from core.words import tr
from gui import theme
from gui.labels import paragraph
from gui.result import prose
from gui.result.rows import Row
from gui.timeline import Timeline

_EDGE = 2
"""The line under the words while they have the keyboard, as the style sheet draws it."""


class Prose(QTextBrowser):
    """Text that is as high as its words, can be selected by mouse and keyboard, and has no frame of its own."""

    def __init__(self, html: str, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "prose")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(
            lambda size: self.setFixedHeight(int(size.height()) + 1 + _EDGE)
        )
        self.setHtml(html)


class Detail(QWidget):
    """Shows one row at a time; empty, it says what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: Row | None = None
        self._parts: list[QWidget] = []
        self.platforms: prose.Platforms = {}
        self._said: Callable[[Row], tuple[str, ...]] = _nothing_said
        self._column = QVBoxLayout()
        self._today = date.max
        self._copy = QPushButton(tr("Copy"))
        self._copy.setProperty("kind", "quiet")
        self._copy.setStyleSheet("QPushButton { padding: 1px 14px; } QPushButton:focus { padding: 0 13px; }")
        self._copy.setAccessibleName(tr("Copy all that is said about this line"))
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        self._place = paragraph(size=theme.Size.SMALL, tone=theme.Role.MUTED)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setMinimumHeight(self._scroll.fontMetrics().lineSpacing())
        self._lay_out()
        self.show_row(None)

    def set_check(self, platforms: prose.Platforms, today: date) -> None:
        """The names of the platforms, and the day on which the time lines end."""
        self.platforms, self._today = platforms, today

    def set_said(self, said: Callable[[Row], tuple[str, ...]]) -> None:
        """From now on this tells what people said of a line, in sentences."""
        self._said = said

    def put_below_line(self, widget: QWidget) -> None:
        """Show something below the line itself, until another line is shown."""
        self._column.insertWidget(1, widget)
        self._scroll.ensureVisible(0, 0)

    def show_row(self, row: Row | None) -> None:
        self._row = row
        self._parts = self._made(row) if row else [_hint()]
        page = QWidget()
        column = self._column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, theme.SPACE_3, theme.SPACE_4)
        column.setSpacing(theme.SPACE_3)
        for part in self._parts:
            column.addWidget(part)
        column.addStretch(1)
        self._place.setText(prose.place(row, QLocale()) if row else "")
        self._copy.setVisible(row is not None)
        if old := self._scroll.takeWidget():
            old.deleteLater()  # not at once: a change of the colour scheme walks through all widgets meanwhile
        self._scroll.setWidget(page)

    def text(self) -> str:
        """All that is said of the chosen line, as plain text; the time lines in words at its end."""
        said = [part.toPlainText() for part in self._parts if isinstance(part, Prose)]
        pictures = [part.words() for part in self._parts if isinstance(part, Timeline)]
        return "\n\n".join(filter(None, (self._place.text(), *said, *pictures)))

    def focus(self) -> None:
        """Go to the words, so that they can be read and selected by the keyboard."""
        self._parts[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """A change of the colour scheme colours the words anew."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._row:
            self.show_row(self._row)

    def _made(self, row: Row) -> list[QWidget]:
        head: list[QWidget] = [Prose(prose.line(row), tr("The line"))]
        if said := self._said(row):
            head.append(Prose(prose.said(said), tr("What was decided")))
        if not row.judgement.findings:
            return [*head, Prose(prose.no_finding(row.judgement, row.role), tr("Why, and what next"))]
        return head + [part for found in row.judgement.findings for part in self._finding(found)]

    def _finding(self, found: Finding) -> list[QWidget]:
        seen = Prose(prose.finding(found, self.platforms), tr("The finding"))
        evidence = Prose(prose.evidence(found), tr("The orders and the alias"))
        return [seen, Timeline(found.standings, self._today), evidence] if found.standings else [seen, evidence]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_4, 0, 0, 0)
        column.setSpacing(theme.SPACE_1)
        top = QHBoxLayout()
        top.addWidget(self._place, 1)
        top.addWidget(self._copy)
        column.addLayout(top)
        column.addWidget(self._scroll, 1)


def _nothing_said(_: Row) -> tuple[str, ...]:
    return ()


def _hint() -> QWidget:
    return paragraph(tr("Choose a line to see what was found in it, and why."), tone=theme.Role.MUTED)
