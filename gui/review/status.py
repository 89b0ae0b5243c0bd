"""What is said of the whole check's review, quietly: how far it is, where it is saved, and one thing to settle."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from core.words import in_a_row, ntr, tr
from gui import theme
from gui.labels import ElidedLabel, IconLabel, paragraph
from gui.review import kept
from gui.review.actions import Actions
from gui.review.reviewing import Reviewing
from gui.review.words import before_words, place_in_records, progress
from gui.theme import Role, Size

Choice = tuple[str, Callable[[], object]]


@dataclass(frozen=True, slots=True)
class Matter:
    """What is said, what can be done about it, and the same in `brief` where there is little room."""

    words: str = ""
    choices: tuple[Choice, ...] = ()
    brief: str = ""


class Status(QWidget):
    """One line of facts, and apart from it at most one `notice`, which the page puts where there is room for it.

    `record_wanted` gives the number of an earlier check.
    """

    record_wanted = Signal(int)

    def __init__(self, actions: Actions, files: Callable[[], int]) -> None:
        super().__init__()
        self._actions = actions
        self._files = files
        self._reviewing: Reviewing | None = None
        self._answered = False
        self.facts = ElidedLabel(size=Size.SMALL, tone=Role.MUTED)
        self.before = QPushButton()
        self.before.setProperty("kind", "link")
        self.before.setAccessibleName(tr("Open the earlier check of this file"))
        self.before.setFont(theme.text_font(Size.SMALL))
        self.before.clicked.connect(self._want_record)
        self.notice = Notice()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_3)
        row.addWidget(self.facts)
        row.addWidget(self.before)
        row.addStretch(1)
        self.hide()

    def follow(self, reviewing: Reviewing | None) -> None:
        """Say what holds now of this check."""
        self._reviewing = reviewing
        self.setVisible(reviewing is not None)
        if reviewing is None:
            self.notice.show_matter(Matter())
            return
        place = tr("Not saved") if reviewing.trouble else place_in_records(reviewing)
        self.facts.setText(" · ".join(fact for fact in (progress(reviewing), place) if fact))
        self.facts.setToolTip(self.facts.text())
        before = reviewing.past.before if reviewing.is_fresh else ()
        self.before.setVisible(bool(before))
        if before:
            self.before.setText(before_words(before[0], self._files()))
        self.notice.show_matter(self._matter(reviewing))

    def _want_record(self) -> None:
        if self._reviewing and self._reviewing.past.before:
            self.record_wanted.emit(self._reviewing.past.before[0].id)

    def _matter(self, reviewing: Reviewing) -> Matter:
        """What there is to settle, the weightiest first."""
        if reviewing.trouble:
            words = tr("This check is not saved. {why}").format(why=reviewing.trouble)
            return Matter(words, ((tr("Try again"), reviewing.retry),))
        if reviewing.is_fresh and reviewing.is_kept and kept.keeps_texts(reviewing.settings) is None:
            return self._question(reviewing)
        if self._answered:
            return Matter(tr("This holds from the next check on."), ((tr("Close"), self._close),))
        if count := len(reviewing.acceptable):
            words = ntr(
                "{n} finding was decided as a different merchant in an earlier check.",
                "{n} findings were decided as different merchants in earlier checks.",
                count,
            )
            accept = tr("Accept all of them (Shift+K)"), self._actions.accept_all.trigger
            return Matter(words.format(n=f"{count:,}"), (accept,))
        return Matter()

    def _question(self, reviewing: Reviewing) -> Matter:
        question = in_a_row(
            (
                tr("Keep the texts of all lines in your records?"),
                tr("They stay on this computer, where whoever can open your files can read what you bought."),
            )
        )
        gain = tr("With them you can search all lines later and check them again without the file.")
        all_ = tr("Keep all texts"), partial(self._answer, reviewing, wanted=True)
        fewer = tr("Only findings and what was not checked"), partial(self._answer, reviewing)
        return Matter(in_a_row((question, gain)), (all_, fewer), question)

    def _answer(self, reviewing: Reviewing, *, wanted: bool = False) -> None:
        kept.keep_texts(reviewing.settings, wanted=wanted)
        self._answered = wanted
        self.follow(reviewing)

    def _close(self) -> None:
        self._answered = False
        self.follow(self._reviewing)


class Notice(QFrame):
    """A sentence with what can be done about it; hidden where there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.words = paragraph(size=Size.SMALL)
        self.buttons: list[QPushButton] = []
        self._matter = Matter()
        self._is_low = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, theme.SPACE_1, 0, theme.SPACE_1)
        self._row.setSpacing(theme.SPACE_2)
        self._row.addWidget(IconLabel("circle-alert", Role.ACCENT, size=16), 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.words, 1)
        self.hide()

    def show_matter(self, matter: Matter) -> None:
        """Show another matter; one that is shown already keeps its buttons, and the keyboard with them."""
        if _said(matter) == _said(self._matter):
            return
        self._matter = matter
        for old in self.buttons:
            old.hide()
            old.deleteLater()
        self.buttons = [self._button(title, do) for title, do in matter.choices]
        self._say()
        self.setVisible(bool(matter.words))

    def be_low(self, low: bool) -> None:
        """On a low page only the question and its warning stand; the tool tip has the rest."""
        if low is not self._is_low:
            self._is_low = low
            self._say()

    def _say(self) -> None:
        brief = self._is_low and self._matter.brief
        self.words.setText(brief or self._matter.words)
        self.words.setToolTip(self._matter.words if brief else "")
        for button in self.buttons:
            button.setProperty("kind", "link" if self._is_low else "")
            button.style().polish(button)

    def _button(self, title: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(title)
        button.setAccessibleDescription(self._matter.words)
        button.clicked.connect(partial(do))
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button


def _said(matter: Matter) -> tuple[str, ...]:
    return (matter.words, *(title for title, _ in matter.choices))
