"""What a list update would change, in words, and the question whether it is to be used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from core.law import in_words
from core.watchlist.difference import Changes, losses
from core.watchlist.update import Offer
from core.words import tr
from gui import theme
from gui.labels import MEDIUM, label, paragraph
from gui.result.detail import Prose
from gui.result.prose import part
from gui.theme import Role, Size

_WIDTH, _HEIGHT = 96, 36
"""The size of the window, in widths and heights of a letter, where the window below it is not lower."""


class UpdateDialog(QDialog):
    """Asks; `wanted` tells that the list is to be used, and whether the result on the screen is to be judged again."""

    wanted = Signal(bool)

    def __init__(self, offer: Offer, parent: QWidget, *, has_result: bool) -> None:
        super().__init__(parent)
        self._offer = offer
        self.changes = Prose(changes_html(offer.changes), tr("What would change"))
        self.smaller = QCheckBox(tr("Use it although it loses these"))
        self.again = QCheckBox(tr("Judge the result on the screen again"))
        self.again.setChecked(has_result)
        self.buttons = QDialogButtonBox()
        self.use = self.buttons.addButton(tr("Use this list"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(tr("Not now"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out(parent)

    def accept(self) -> None:
        self.wanted.emit(self.again.isChecked())
        super().accept()

    def _lay_out(self, parent: QWidget) -> None:
        self.setWindowTitle(tr("List update"))
        self.use.setProperty("kind", "primary")
        update = self._offer.update
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.SPACE_8, theme.SPACE_6, theme.SPACE_8, theme.SPACE_6)
        page.setSpacing(theme.SPACE_3)
        page.addWidget(label(tr("A newer list: {version}").format(version=update.version), Size.TITLE, MEDIUM))
        words = tr("Published {day}. Its signature is ours. The list in use is {used}; your own entries stay.")
        page.addWidget(
            paragraph(words.format(day=in_words(update.published), used=self._offer.used.version), tone=Role.MUTED)
        )
        page.addWidget(self._scroll(), 1)
        self._ask_about_losses(page)
        page.addWidget(self.again)
        self.again.setVisible(self.again.isChecked())
        page.addWidget(self.buttons)
        letter = self.fontMetrics()
        self.resize(_WIDTH * letter.averageCharWidth(), min(_HEIGHT * letter.lineSpacing(), parent.height()))

    def _ask_about_losses(self, page: QVBoxLayout) -> None:
        """A list that loses much is used only by somebody who says that it is meant."""
        if lost := losses(self._offer.changes):
            self.use.setEnabled(False)
            sentence = tr("Look twice: this list would lose {losses}.").format(losses=lost)
            page.addWidget(paragraph(sentence, tone=Role.FOUND))
            page.addWidget(self.smaller)
            self.smaller.setAccessibleDescription(sentence)
            self.smaller.toggled.connect(self.use.setEnabled)

    def _scroll(self) -> QScrollArea:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, theme.SPACE_3, 0)
        column.addWidget(self.changes)
        column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setProperty("kind", "stop")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(tr("What would change"))
        scroll.setWidget(holder)
        return scroll


def changes_html(changes: Iterable[Changes]) -> str:
    """The difference, kind by kind, every entry on a line of its own."""
    told = "".join(_kind(one) for one in changes if one.removed or one.changed or one.added)
    return told or part(escape(tr("Platforms, aliases, orders and the names in them are the same as before.")))


def _kind(one: Changes) -> str:
    title = {
        "platforms": tr("Platforms"),
        "aliases": tr("Aliases"),
        "orders": tr("Orders"),
        "listings": tr("Names in orders"),
    }[one.kind]
    return part(escape(title), weight=700, gap=theme.SPACE_4) + "".join(_told(one))


def _told(one: Changes) -> Iterator[str]:
    for words, some in (
        (tr("Removed ({n})"), one.removed),
        (tr("Changed ({n})"), one.changed),
        (tr("Added ({n})"), one.added),
    ):
        if some:
            yield part(escape(words.format(n=len(some))), Size.SMALL, role=Role.MUTED)
            yield "".join(part(escape(entry), gap=0) for entry in some)
