"""The buttons for what can be done with one check, the same below the table and above an opened check."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from core.model import Filed
from core.words import tr
from gui import theme
from gui.history.clerk import Clerk


class Acts(QWidget):
    """Check again, keep, delete: what the clerk does with the check that `show_filed` names."""

    def __init__(self, clerk: Clerk) -> None:
        super().__init__()
        self._filed: Filed | None = None
        self.again = self._button(tr("Check again"), clerk.again)
        self.again.setToolTip(tr("Look at its lines again, by today’s list, and say what is new"))
        self.keep = self._button(tr("Keep until…"), clerk.ask_keep)
        self.delete = self._button(tr("Delete…"), clerk.ask_delete)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_2)
        for button in (self.again, self.keep, self.delete):
            row.addWidget(button)
        self.show_filed(None)

    def show_filed(self, filed: Filed | None) -> None:
        """From now on the buttons are about this check; without one they are off."""
        self._filed = filed
        for button in (self.again, self.keep, self.delete):
            button.setEnabled(filed is not None)
            button.setAccessibleDescription(tr("Check no. {id}").format(id=filed.id) if filed else "")

    def _button(self, words: str, do: Callable[[Filed], None]) -> QPushButton:
        button = QPushButton(words)
        button.clicked.connect(lambda: do(self._filed) if self._filed else None)
        return button
