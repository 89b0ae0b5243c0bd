"""Our own print preview, since some systems show none: the pages as they will be printed, and few buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QDialog, QGraphicsView, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.words import tr
from gui import theme
from gui.labels import MEDIUM, label
from gui.theme import Role, Size


class Preview(QDialog):
    """Shows what `draw` draws on `printer`, which must outlive it, and prints that."""

    def __init__(self, printer: QPrinter, draw: Callable[[QPrinter], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._printer = printer
        self._pages = QPrintPreviewWidget(printer, self)
        self._pages.setAccessibleName(tr("Pages of the sheet"))
        self._pages.paintRequested.connect(draw)
        for view in self._pages.findChildren(QGraphicsView):
            view.setBackgroundBrush(theme.color(Role.HAIRLINE))
            for focusable in (view, view.viewport()):
                focusable.setAccessibleName(self._pages.accessibleName())
        self.setWindowTitle(printer.docName())
        self._lay_out()
        self.resize(820, 900)

    def print_(self) -> None:
        """Ask for a printer and print; the preview closes once it is on its way."""
        if QPrintDialog(self._printer, self).exec():
            self._pages.print_()
            self.accept()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.SPACE_2)
        top.addWidget(label(self._printer.docName(), Size.HEADING, MEDIUM), 1)
        top.addWidget(_button("−", tr("Smaller"), self._pages.zoomOut, QKeySequence.StandardKey.ZoomOut))
        top.addWidget(_button("+", tr("Larger"), self._pages.zoomIn, QKeySequence.StandardKey.ZoomIn))
        top.addWidget(_button(tr("Whole page"), "", self._pages.fitInView))
        top.addWidget(_button(tr("Full width"), "", self._pages.fitToWidth))
        top.addSpacing(theme.SPACE_3)
        top.addWidget(self._print_button())
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_4, theme.SPACE_3, theme.SPACE_4, theme.SPACE_4)
        column.setSpacing(theme.SPACE_3)
        column.addLayout(top)
        column.addWidget(self._pages, 1)

    def _print_button(self) -> QPushButton:
        button = _button(tr("Print…"), "", self.print_, QKeySequence.StandardKey.Print)
        button.setProperty("kind", "primary")
        button.setDefault(True)
        theme.set_icon(button, "printer", Role.ON_ACCENT)
        return button


def _button(
    words: str, name: str, do: Callable[[], object], key: QKeySequence.StandardKey | None = None
) -> QPushButton:
    """A button; `name` says in words what a sign means."""
    button = QPushButton(words)
    button.setAutoDefault(False)
    button.setAccessibleName(name or words)
    button.setToolTip(name)
    if key is not None:
        button.setShortcut(QKeySequence(key))
    button.clicked.connect(do)
    return button
