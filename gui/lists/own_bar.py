"""What can be done with the user's own entries as a whole: add one, export them, import them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from core.words import tr
from gui import theme

_ENDING = ".json"


class OwnBar(QWidget):
    """Three buttons below the rows; `export_wanted` and `import_wanted` carry the chosen path."""

    add_wanted = Signal()
    export_wanted = Signal(object)
    import_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.add = self._button(tr("Add…"), tr("Add an entry of your own"))
        self.export = self._button(tr("Export…"), tr("Export your own entries to a file"))
        self.import_ = self._button(tr("Import…"), tr("Import own entries from a file"))
        self.add.clicked.connect(self.add_wanted)
        self.export.clicked.connect(self._export)
        self.import_.clicked.connect(self._import)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_2)
        for button in (self.add, self.export, self.import_):
            row.addWidget(button)
        row.addStretch(1)

    def _button(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _export(self) -> None:
        title, start = tr("Export your own entries"), f"flagline-own{_ENDING}"
        chosen, _ = QFileDialog.getSaveFileName(self, title, start, f"*{_ENDING}")
        if chosen:
            path = Path(chosen)
            self.export_wanted.emit(path if path.suffix else path.with_name(path.name + _ENDING))

    def _import(self) -> None:
        filters = f"*{_ENDING};;{tr('All files')} (*)"
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Import own entries"), "", filters)
        if chosen:
            self.import_wanted.emit(Path(chosen))
