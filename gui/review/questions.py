"""Four short questions that lead somebody new to a decision: they suggest one of the three answers, no more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from core.model import Answer
from core.words import tr
from gui import theme
from gui.labels import MEDIUM, label, paragraph
from gui.review.words import short
from gui.theme import Role, Size


class Name(Enum):
    """How much of the platform's name stands in the line."""

    WHOLE = "whole"
    PART = "part"
    COMPANY = "company"


class Proof(Enum):
    """What else is known of the payment: what shows the platform, what shows somebody else, or nothing."""

    PLATFORM = "platform"
    OTHER = "other"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Told:
    """The answers so far; `platform` is False where none of the platforms can be meant, None where nobody can tell."""

    platform: bool | None = None
    name: Name = Name.PART
    proof: Proof = Proof.NOTHING


def suggestion(told: Told) -> Answer:
    """What the answers point to: papers weigh more than a name, and a name counts alone only where it is whole."""
    if told.proof is not Proof.NOTHING:
        return Answer.LISTED if told.proof is Proof.PLATFORM else Answer.DIFFERENT
    return Answer.LISTED if told.platform and told.name is Name.WHOLE else Answer.UNSURE


class Questions(QFrame):
    """The questions, one after the other. `answered` gives the answer that the person pressed at the end."""

    answered = Signal(object)
    closed = Signal()

    def __init__(self, platforms: Sequence[str]) -> None:
        super().__init__()
        self._platforms = platforms
        self._told = Told()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.SPACE_2, 0, theme.SPACE_2)
        self._column.setSpacing(theme.SPACE_1)
        self.buttons: list[QPushButton] = []
        self._ask_platform()

    def focus(self) -> None:
        """Go to the first answer."""
        self.buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _ask_platform(self) -> None:
        self._begin(1, tr("Which platform would it be?"))
        for name in self._platforms:
            self._offer(name, partial(self._ask_name, True))
        self._offer(tr("None of these"), partial(self._ask_name, False))
        self._offer(tr("I cannot tell"), partial(self._ask_name, None))
        self._end()

    def _ask_name(self, platform: bool | None) -> None:
        self._begin(2, tr("How much of its name stands in the line?"))
        choices = {
            Name.WHOLE: tr("The whole name, as its own word"),
            Name.PART: tr("A part of it, or it stands inside another word"),
            Name.COMPANY: tr("Only the company’s name, or a short form"),
        }
        for name, words in choices.items():
            self._offer(words, partial(self._ask_proof, Told(platform, name)))
        self._end(self._ask_platform)

    def _ask_proof(self, told: Told) -> None:
        self._begin(3, tr("What else do you know of this payment: an invoice, an address, a person who remembers?"))
        choices = {
            Proof.PLATFORM: tr("It shows that it was the platform"),
            Proof.OTHER: tr("It shows that it was somebody else"),
            Proof.NOTHING: tr("Nothing else"),
        }
        for proof, words in choices.items():
            self._offer(words, partial(self._tell, Told(told.platform, told.name, proof)))
        self._end(partial(self._ask_name, told.platform))

    def _tell(self, told: Told) -> None:
        self._begin(4, tr("What follows?"))
        for words in _consequences():
            self._column.addWidget(paragraph(words, Size.SMALL))
        points = tr("Your answers point to “{answer}”. You decide:")
        self._column.addWidget(paragraph(points.format(answer=short(suggestion(told)))))
        first = suggestion(told)
        for answer in (first, *(each for each in Answer if each is not first)):
            self._offer(short(answer), partial(self.answered.emit, answer))
        self.buttons[0].setProperty("kind", "primary")
        self._end(partial(self._ask_proof, told))

    def _begin(self, number: int, question: str) -> None:
        while item := self._column.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self.buttons = []
        self._column.addWidget(
            label(tr("Question {n} of 4").format(n=number), Size.SMALL, tone=Role.MUTED),
        )
        asked = paragraph(question)
        asked.setFont(theme.text_font(Size.BODY, MEDIUM))
        self._column.addWidget(asked)
        self.setAccessibleName(question)

    def _offer(self, words: str, do: Callable[[], object]) -> None:
        button = QPushButton(words)
        button.setAutoDefault(True)  # Enter presses it too
        button.setAccessibleDescription(self.accessibleName())
        button.clicked.connect(partial(do))
        self.buttons.append(button)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _end(self, back: Callable[[], None] | None = None) -> None:
        """The way back and the way out, and the keyboard goes to the first answer where it was in here."""
        for words, do in ((tr("Back"), back), (tr("Close the questions"), self.closed.emit)):
            if do:
                self._offer(words, do)
                self.buttons[-1].setProperty("kind", "link")
        if back:
            self.focus()


def _consequences() -> tuple[str, ...]:
    return (
        tr("Listed: it stays a finding on the sheet, with your name to it."),
        tr(
            "Different: it stays on the sheet with your reason; the next check offers to decide this merchant so again."
        ),
        tr("Unsure: it stays on the sheet as unsettled. Ask the payee for an invoice, then decide it here."),
    )
