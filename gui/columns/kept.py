"""What a person settled about columns so far: each by its headings, to look at, export and delete."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.errors import FlaglineError
from core.model import TableLayout
from core.read.layouts import as_text, forget, keep, read_export, read_layouts
from core.read.table.role_words import layout_words
from core.words import tr
from gui import theme
from gui.labels import MEDIUM, label, paragraph
from gui.theme import Role, Size

_WIDTH, _HEIGHT = 96, 32
_ENDING = ".json"


class KeptDialog(QDialog):
    """Lists the kept layouts of one file. They are few, so that the file is read and written on the spot."""

    def __init__(self, layouts: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._layouts = layouts
        self._kept: list[TableLayout] = []
        self.list = QListWidget()
        self.none = paragraph(
            tr("Nothing is settled. After a check, press “Columns…” beside a file to say what its columns are."),
            tone=Role.MUTED,
        )
        self.trouble = paragraph(tone=Role.FOUND)
        self.buttons = QDialogButtonBox()
        self.delete = self._button(tr("Delete"), QDialogButtonBox.ButtonRole.ActionRole)
        self.export = self._button(tr("Export…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.import_ = self._button(tr("Import…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self._connect()
        self._lay_out(parent)
        self._show()

    def _button(self, words: str, role: QDialogButtonBox.ButtonRole) -> QPushButton:
        button = self.buttons.addButton(words, role)
        button.setAutoDefault(False)
        return button

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(lambda row: self.delete.setEnabled(row >= 0))
        self.delete.clicked.connect(self._delete)
        self.export.clicked.connect(self._export)
        self.import_.clicked.connect(self._import)
        self.buttons.rejected.connect(self.reject)

    def _show(self) -> None:
        kept = read_layouts(self._layouts)
        self._kept = list(kept.by_header.values())
        self.list.clear()
        for layout in self._kept:
            self.list.addItem(QListWidgetItem("\n".join((_title(layout), *layout_words(layout)))))
        self._complain(kept.trouble)
        self.none.setVisible(not self._kept)
        self.list.setVisible(bool(self._kept))
        self.export.setEnabled(bool(self._kept))
        self.delete.setEnabled(False)
        if self._kept:
            self.list.setCurrentRow(0)

    def _delete(self) -> None:
        try:
            forget(self._layouts, self._kept[self.list.currentRow()].fingerprint)
        except OSError as trouble:
            self._complain(_not_written(trouble))
        else:
            self._show()

    def _export(self) -> None:
        title = tr("Export what you settled")
        chosen, _ = QFileDialog.getSaveFileName(self, title, f"flagline-layouts{_ENDING}", f"*{_ENDING}")
        if chosen:
            path = Path(chosen)
            try:
                path.with_suffix(path.suffix or _ENDING).write_text(as_text(self._kept), encoding="utf-8")
            except OSError as trouble:
                self._complain(_not_written(trouble))

    def _import(self) -> None:
        filters = f"*{_ENDING};;{tr('All files')} (*)"
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Import what was settled"), "", filters)
        if not chosen:
            return
        try:
            keep(self._layouts, read_export(Path(chosen)))
        except FlaglineError as trouble:
            self._complain(str(trouble))
        except OSError as trouble:
            self._complain(_not_written(trouble))
        else:
            self._show()

    def _complain(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def _lay_out(self, parent: QWidget) -> None:
        self.setWindowTitle(tr("Remembered layouts"))
        self.list.setAccessibleName(tr("Headers of files whose columns you settled"))
        self.list.setWordWrap(True)
        self.list.setSpacing(theme.SPACE_1)
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.SPACE_8, theme.SPACE_6, theme.SPACE_8, theme.SPACE_6)
        page.setSpacing(theme.SPACE_3)
        page.addWidget(label(tr("Remembered layouts"), Size.TITLE, MEDIUM))
        page.addWidget(
            paragraph(
                tr("Files with these headers are read as you settled it. What you delete counts no more from then on."),
                tone=Role.MUTED,
            )
        )
        page.addWidget(self.trouble)
        page.addWidget(self.list, 1)
        page.addWidget(self.none, 1)
        page.addWidget(self.buttons)
        letter = self.fontMetrics()
        self.resize(_WIDTH * letter.averageCharWidth(), min(_HEIGHT * letter.lineSpacing(), parent.window().height()))


def _title(layout: TableLayout) -> str:
    """The header as its file has it, or how many columns a file without one has."""
    if layout.headings:
        return " · ".join(heading for heading in layout.headings if heading)
    return tr("Without a header, {n} columns").format(n=len(layout.roles))


def _not_written(trouble: OSError) -> str:
    return tr("It could not be kept ({why}). Everything stays as it is.").format(why=trouble.strerror or trouble)
