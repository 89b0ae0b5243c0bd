"""Opens the editor of columns and the list of what was settled; keeps and forgets off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from core.errors import FlaglineError
from core.words import tr
from gui.tasks import Runner, Task

if TYPE_CHECKING:
    from core.model import KeptLayouts, TableLayout
    from core.read.table.first_rows import Told


@dataclass(frozen=True, slots=True)
class Settling:
    """What a person settles is kept in the file `layouts`; `read_again` reads what stands on the screen by it;
    `tell` shows a sentence for a moment, "" when it is over.
    """

    runner: Runner
    window: QWidget
    layouts: Path
    read_again: Callable[[], None]
    tell: Callable[[str], None]

    def open(self, path: Path) -> None:
        """Ask about the columns of a file; its first rows are read in the bounded worker."""
        self.tell(tr("Reading the first rows of {file}…").format(file=path.name))
        self.runner.start(partial(_looked_at, path, self.layouts), partial(self._ask, path), self._complain)

    def show_kept(self) -> None:
        """Show what was settled so far, to export or delete."""
        from gui.columns.kept import KeptDialog

        dialog = KeptDialog(self.layouts, self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _ask(self, path: Path, found: tuple[list[Told], KeptLayouts]) -> None:
        from gui.columns.editor import ColumnsEditor

        self.tell("")
        tables, kept = found
        if any(each.isVisible() for each in self.window.findChildren(ColumnsEditor)):  # a click came twice
            return
        if not tables:
            self._say(tr("No table was found in this file, so that there are no columns to settle."))
            return
        dialog = ColumnsEditor(path.name, tables, kept, self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.settled.connect(partial(self._keep))  # Qt holds no bound method of a frozen value
        dialog.forgotten.connect(partial(self._forget))
        dialog.open()

    def _keep(self, layout: TableLayout) -> None:
        self.runner.start(partial(_kept, self.layouts, layout), self._read_again, self._complain)

    def _forget(self, fingerprint: str) -> None:
        self.runner.start(partial(_forgotten, self.layouts, fingerprint), self._read_again, self._complain)

    def _read_again(self, _: None) -> None:
        self.read_again()

    def _complain(self, error: Exception) -> None:
        """The reason in one sentence; anything but a file's trouble or a disk that will not take it is a bug."""
        self.tell("")
        if isinstance(error, FlaglineError):
            self._say(str(error))
        elif isinstance(error, OSError):
            self._say(
                tr("It could not be kept ({why}). Everything stays as it is.").format(why=error.strerror or error)
            )
        else:
            raise error

    def _say(self, sentence: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, tr("Columns"), sentence, parent=self.window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()


def _looked_at(path: Path, layouts: Path, task: Task) -> tuple[list[Told], KeptLayouts]:
    from core.read import first_rows, load
    from core.read.layouts import read_layouts
    from core.read.table.first_rows import told

    sheets = first_rows(load(path), cancelled=lambda: task.stopped)
    return [table for sheet in sheets if (table := told(sheet))], read_layouts(layouts)


def _kept(layouts: Path, layout: TableLayout, _: Task) -> None:
    from core.read.layouts import keep

    keep(layouts, [layout])


def _forgotten(layouts: Path, fingerprint: str, _: Task) -> None:
    from core.read.layouts import forget

    forget(layouts, fingerprint)
