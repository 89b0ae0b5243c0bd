"""What can be done in a review, each with its key; the menu and the panel show the same actions."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from core.model import Answer
from core.words import tr
from gui.review.reviewing import Reviewing
from gui.review.words import step_words


class Actions:
    """The actions of one page; they belong to it, and all are off where there is nothing to review."""

    def __init__(self, page: QWidget) -> None:
        self._page = page
        self.answers = {
            Answer.LISTED: self._action(tr("&Listed platform"), "L"),
            Answer.DIFFERENT: self._action(tr("&Different merchant"), "D"),
            Answer.UNSURE: self._action(tr("&Unsure"), "U"),
        }
        self.note = self._action(tr("Write a &note"), "N")
        self.help = self._action(tr("&Help me decide"), "H")
        self.accept = self._action(tr("Accept as decided &earlier"), "K")
        self.accept_all = self._action(tr("&Accept all that were decided earlier"), "Shift+K")
        self.never = self._action(tr("Ne&ver flag this again…"), "")
        self.undo = self._action(tr("Undo"), "Ctrl+Z")
        self.redo = self._action(tr("Redo"), "Ctrl+Shift+Z")
        self._line = QAction(page)
        self._line.setSeparator(True)

    def all(self) -> list[QAction]:
        """The actions as a menu shows them."""
        others = (self.accept, self.accept_all, self.never)
        return [self.undo, self.redo, self._line, *self.answers.values(), self.note, self.help, *others]

    def follow(self, reviewing: Reviewing | None, *, has_finding: bool) -> None:
        """Offer what can be done with the chosen line, and name what undo and redo are about."""
        for action in (*self.answers.values(), self.note, self.help):
            action.setEnabled(reviewing is not None and has_finding)
        undo, redo = (reviewing.undoable, reviewing.redoable) if reviewing else (None, None)
        self.undo.setEnabled(undo is not None)
        self.redo.setEnabled(redo is not None)
        self.undo.setText(tr("Undo “{step}”").format(step=step_words(undo)) if undo else tr("Undo"))
        self.redo.setText(tr("Redo “{step}”").format(step=step_words(redo)) if redo else tr("Redo"))
        self.accept_all.setEnabled(reviewing is not None and bool(reviewing.acceptable))

    def _action(self, words: str, key: str) -> QAction:
        action = QAction(words, self._page)
        action.setShortcut(QKeySequence(key))
        self._page.addAction(action)
        return action
