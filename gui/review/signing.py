"""In whose name is decided: asked once, where it is first needed."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.words import tr
from gui import theme
from gui.labels import paragraph
from gui.review import kept
from gui.theme import Role, Size


class Signing(QWidget):
    """Two small fields, for the person and the firm. `signed` tells that Enter was pressed, with a name or without.

    While they are asked for, the controls that are not needed (`shown`) give them room.
    """

    signed = Signal()
    shown = Signal(bool)

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self._asked = False
        self.operator = _field(tr("Your name"), tr("Your name, as it will stand on the sheet"))
        self.firm = _field(tr("Your firm"), tr("Your firm’s name, as it will stand on the sheet"))
        self._words = paragraph(tr("Your name, as it will stand on the sheet:"), Size.SMALL, Role.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_1)
        column.addWidget(self._words)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        for field in (self.operator, self.firm):
            row.addWidget(field)
            field.returnPressed.connect(self._sign)
            field.editingFinished.connect(self._keep)
        column.addLayout(row)

    @property
    def needed(self) -> bool:
        """Whether a name is still to be asked for, before the first decision."""
        return not self._asked and not kept.operator(self._settings)

    def ask(self, *, urgent: bool) -> None:
        """Show the fields with what is kept; where it is `urgent`, say that the decision waits for Enter."""
        self.operator.setText(kept.operator(self._settings))
        self.firm.setText(kept.firm(self._settings))
        if urgent:
            self._words.setText(tr("Your name, as it will stand on the sheet? Press Enter, and it is decided."))
        self.show()
        self.shown.emit(True)
        self.operator.setFocus()

    def _keep(self) -> None:
        kept.keep_names(self._settings, self.operator.text(), self.firm.text())

    def _sign(self) -> None:
        self._keep()
        self._asked = True
        self.hide()
        self.shown.emit(False)
        self.signed.emit()


def _field(words: str, name: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(words)
    field.setAccessibleName(name)
    return field
