"""The controls below the chosen line: three answers, a note, whether the merchant's other lines go along, a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSettings, QSignalBlocker, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.model import Answer
from core.words import figure, ntr, tr
from gui import theme
from gui.frame import without_key
from gui.review.actions import Actions
from gui.review.signing import Signing
from gui.review.words import look, short


class Panel(QWidget):
    """Shows the actions as buttons; what is chosen beside them is read from here."""

    def __init__(self, actions: Actions, settings: QSettings) -> None:
        super().__init__()
        self._actions = actions
        self.buttons = {answer: _answer_button(answer, action) for answer, action in actions.answers.items()}
        self.which = QComboBox()
        self.which.setAccessibleName(tr("Which finding of this line is decided"))
        self.which.view().setAccessibleName(self.which.accessibleName())
        self.note = QLineEdit()
        self.note.setPlaceholderText(tr("Note (N)"))
        self.note.setAccessibleName(tr("Note, why it is decided so"))
        self.together = QCheckBox()
        self.together.setChecked(True)
        self.signing = Signing(settings)
        self.help = _link(actions.help, tr("Help me decide (H)"))
        self.accept = _link(actions.accept, tr("Accept as decided earlier (K)"))
        self.never = _link(actions.never, tr("Never flag this again…"))
        self._lay_out()

    def show_line(self, findings: Sequence[str], *, lines: int, together: int, known: bool, never: bool) -> None:
        """Fit the controls to what is chosen: the platforms of each finding of the line, how many lines are chosen, how
        many findings would be decided with the merchant's others, and whether it is known or decided as different.
        """
        if [self.which.itemText(each) for each in range(1, self.which.count())] != list(findings):
            with QSignalBlocker(self.which):
                self.which.clear()
                self.which.addItems([tr("All that was found in this line"), *findings])
        self.which.setVisible(len(findings) > 1 and lines == 1)
        self.together.setVisible(together > 1)
        one = ntr(
            "Decide all {n} line of this merchant together", "Decide all {n} lines of this merchant together", together
        )
        several = tr("Decide all lines of these merchants together ({n})")
        self.together.setText((one if lines == 1 else several).format(n=figure(together)))
        for action, button, offered in (
            (self._actions.accept, self.accept, known),
            (self._actions.never, self.never, never),
        ):
            action.setEnabled(offered)
            button.setVisible(offered)

    @property
    def finding(self) -> int | None:
        """Which finding of the line is meant, from 0; None for all of them."""
        place = self.which.currentIndex() - 1
        return None if self.which.isHidden() or place < 0 else place

    def take_note(self) -> str:
        """The note as written, for one decision."""
        words = self.note.text()
        self.note.clear()
        return words

    def _lay_out(self) -> None:
        answers = QHBoxLayout()
        answers.setSpacing(theme.SPACE_2)
        for button in self.buttons.values():
            answers.addWidget(button, 1)
        reason = QHBoxLayout()
        reason.setSpacing(theme.SPACE_2)
        reason.addWidget(self.note, 1)
        reason.addWidget(self.help)
        links = QHBoxLayout()
        links.setSpacing(theme.SPACE_3)
        for link in (self.accept, self.never):
            links.addWidget(link)
        links.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_4, theme.SPACE_2, 0, 0)
        column.setSpacing(theme.SPACE_1)
        for part in (self.which, self.signing):
            column.addWidget(part)
        column.addLayout(answers)
        column.addLayout(reason)
        column.addWidget(self.together)
        column.addLayout(links)
        self.signing.hide()
        self.signing.shown.connect(self._give_room)

    def _give_room(self, asking: bool) -> None:
        for part in (self.note, self.help):
            part.setVisible(not asking)


def _answer_button(answer: Answer, action: QAction) -> QPushButton:
    key = action.shortcut().toString()
    button = _button(action, tr("{answer} ({key})").format(answer=short(answer), key=key))
    button.setAccessibleName(tr("{answer}, key {key}").format(answer=without_key(action.text()), key=key))
    button.setToolTip(without_key(action.text()))
    button.setStyleSheet("QPushButton { padding-left: 4px; padding-right: 4px; }")
    theme.set_icon(button, *look(answer))
    return button


def _link(action: QAction, words: str) -> QPushButton:
    button = _button(action, words)
    button.setProperty("kind", "link")
    return button


def _button(action: QAction, words: str) -> QPushButton:
    """A button that does what the action does, and can be pressed when that can be done."""
    button = QPushButton(words)
    button.clicked.connect(_trigger(action))
    action.enabledChanged.connect(button.setEnabled)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _trigger(action: QAction) -> Callable[[bool], None]:
    return lambda _: action.trigger()
