"""What a person sees first: a question, a box to type in with its answers below, and a place to drop files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.words import tr
from gui import theme
from gui.intake.answers import Answers
from gui.intake.drop_area import DropArea
from gui.intake.offer import Offer
from gui.intake.paste_box import PasteBox
from gui.labels import MEDIUM, label, paragraph
from gui.tasks import Runner, Task
from gui.theme import Role, Size

if TYPE_CHECKING:
    from core.check import Judge
    from core.model import Judgement

_AT_ONCE = 40
"""Names that are judged between two keystrokes; more go to the other thread."""


class AskPage(QWidget):
    """Answers names by itself, and passes on what is to be checked as files."""

    files_wanted = Signal()
    sample_wanted = Signal()
    offered = Signal(object)

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._judge: Judge | None = None
        self._task: Task | None = None
        self.box = PasteBox()
        self.drop_area = DropArea()
        self.answers = Answers()
        self.box.asked.connect(self._ask)
        self.box.textChanged.connect(self.drop_area.rest)
        self.box.offered.connect(self.offered)
        self.drop_area.chosen.connect(self.files_wanted)
        self.drop_area.sample_wanted.connect(self.sample_wanted)
        self._lay_out()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.SPACE_8, theme.SPACE_4, theme.SPACE_8, theme.SPACE_6)
        page.setSpacing(theme.SPACE_4)
        page.addWidget(label(tr("Does this touch a banned app?"), Size.TITLE, MEDIUM))
        page.addWidget(
            paragraph(
                tr("Look up a merchant, or drop the statements that your bank or card company gave you."),
                tone=Role.MUTED,
            )
        )
        page.addWidget(self.box)
        page.addWidget(self.answers, 1)
        page.addWidget(self.drop_area, 1)

    def ready(self, judge: Judge, formats: str) -> None:
        """From now on names can be answered; those that were typed meanwhile are."""
        self._judge = judge
        self.answers.set_list(judge.watchlist.platforms, judge.as_of)
        self.drop_area.show_formats(formats)
        self.box.ask()

    def take(self, offer: Offer) -> None:
        """Text that was dropped or pasted somewhere in the window."""
        self.box.add(offer.text)

    def _ask(self, names: list[str]) -> None:
        judge = self._judge
        if self._task:
            self._task.stop()
            self._task = None
        if judge is None:
            return
        if len(names) <= _AT_ONCE:
            self._show(judge.names(names))
        else:
            self._ask_elsewhere(judge, names)

    def _ask_elsewhere(self, judge: Judge, names: list[str]) -> None:
        """What was asked meanwhile makes this answer stale: it is thrown away then."""

        def show(answers: list[Judgement]) -> None:
            if self._task is task:
                self._show(answers)

        def complain(error: Exception) -> None:
            raise error

        task = self._task = self._runner.start(lambda _: judge.names(names), show, complain)

    def _show(self, answers: list[Judgement]) -> None:
        self.answers.show_answers(answers)
        self.drop_area.make_way(slim=bool(answers))
