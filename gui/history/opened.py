"""A check from the records, as it was: which it is, how it hangs together with others, and its result."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from core.model import Filed
from core.words import tr
from gui import theme
from gui.history import words
from gui.history.acts import Acts
from gui.history.clerk import Clerk
from gui.history.jobs import Shown
from gui.labels import MEDIUM, label, paragraph
from gui.result.page import ResultPage
from gui.review.reviewing import Reviewing
from gui.theme import Role, Size


class OpenedPage(QWidget):
    """One check, on a page for its `result`, to be reviewed on. `left` asks for the way back."""

    left = Signal()

    def __init__(self, shown: Shown, clerk: Clerk, result: ResultPage) -> None:
        super().__init__()
        self._clerk = clerk
        self._shown = shown
        self._about = paragraph(size=Size.SMALL, tone=Role.MUTED)
        self.acts = Acts(clerk)
        self.result = result
        self.result.record_wanted.connect(clerk.open)
        self.links = self._links()
        self._lay_out()
        self.show_filed(shown.opened.filed)

    def fill(self, reviewing: Reviewing) -> None:
        """Show the result; before the page is seen, or each part would be laid out anew."""
        self.result.show_prepared(self._shown.prepared, reviewing)

    def show_filed(self, filed: Filed) -> None:
        """What the records say of the check now."""
        self.filed = filed
        self.acts.show_filed(filed)
        self._about.setText(words.about(filed))

    def _links(self) -> list[QPushButton]:
        """To the check that this one is a fresh look at, and to the fresh looks at this one."""
        links = []
        if before := self._shown.opened.filed.again_of:
            links.append(self._link(tr("A fresh look at no. {id}").format(id=before), before))
        again = tr("Checked again as no. {id}")
        return links + [self._link(again.format(id=one.id), one.id) for one in self._shown.later]

    def _link(self, sentence: str, id_: int) -> QPushButton:
        link = QPushButton(sentence)
        link.setProperty("kind", "link")
        link.clicked.connect(partial(self._clerk.open, id_))
        return link

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.SPACE_8, theme.SPACE_2, theme.SPACE_8, 0)
        page.setSpacing(theme.SPACE_1)
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_2)
        head.addWidget(self._back_button())
        head.addWidget(label(words.title(self._shown.opened.filed), Size.HEADING, MEDIUM))
        head.addStretch(1)
        head.addWidget(self.acts)
        page.addLayout(head)
        below = QHBoxLayout()
        below.addWidget(self._about, 1)
        for link in self.links:
            below.addWidget(link)
        page.addLayout(below)
        page.addWidget(self.result, 1)

    def _back_button(self) -> QToolButton:
        button = QToolButton()
        button.setText(tr("Records"))
        button.setToolTip(tr("Back to the records (Esc)"))
        button.setAccessibleName(tr("Back to the records"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setProperty("kind", "quiet")
        theme.set_icon(button, "arrow-left")
        button.clicked.connect(self.left)
        return button
