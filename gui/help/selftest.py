"""The self-test: the matcher against its own watchlist, beside the window; what came out can be filed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core import VERSION
from core.match.selftest import Selftest, selftest
from core.model import Watchlist
from core.words import tr
from gui import theme
from gui.labels import MEDIUM, label, paragraph
from gui.paper_size import paper_size
from gui.tasks import Runner, Task
from gui.theme import Role, Size


class SelftestPage(QWidget):
    """Tries every name on the list in a dozen shapes, and every innocent look-alike."""

    def __init__(self, runner: Runner, settings: QSettings, watchlist: Watchlist | None) -> None:
        super().__init__()
        self._runner = runner
        self._settings = settings
        self._watchlist = watchlist
        self.run = QPushButton(tr("Run the self-test"))
        self.run.clicked.connect(self._run)
        self.run.setEnabled(watchlist is not None)
        self.copy = _off(tr("Copy"), self._copy)
        self.print = _off(tr("Print…"), self._print)
        self.save = _off(tr("Save"), self._save)
        self.result = paragraph()
        self._lay_out()

    def _run(self) -> None:
        if self._watchlist:
            self.run.setEnabled(False)
            self.result.setText(tr("Trying…"))
            self._runner.start(partial(_tried, self._watchlist), self._show, self._fail)

    def _show(self, tried: Selftest) -> None:
        verdict = tr("The self-test passed.") if tried.passed else tr("The self-test failed. Install Flagline again.")
        version = self._watchlist.version if self._watchlist else ""
        of = tr("Watchlist {version}").format(version=version)
        when = QLocale().toString(QDateTime.currentDateTime(), QLocale.FormatType.ShortFormat)
        by = f"{tr('Flagline {version}').format(version=VERSION)} · {of} · {when}"
        theme.set_tone(self.result, Role.TEXT if tried.passed else Role.FOUND)
        self._end("\n".join((verdict, by, str(tried))))

    def _fail(self, error: Exception) -> None:
        self._end(tr("The self-test could not be run."))
        raise error

    def _end(self, words: str) -> None:
        self.result.setText(words)
        for button in (self.run, self.copy, self.print, self.save):
            button.setEnabled(True)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.result.text())

    def _print(self) -> None:
        from gui.printing import preview_words

        preview_words(self.result.text(), tr("Self-test"), self, paper_size(self._settings))

    def _save(self) -> None:
        """As a text file; a place that cannot be written to is said in a sentence."""
        from gui.result.saving import told

        path, _ = QFileDialog.getSaveFileName(self, tr("Self-test"), "flagline-selftest.txt", "*.txt")
        if path:
            with told(self):
                Path(path).write_text(f"{self.result.text()}\n", encoding="utf-8")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.SPACE_3, 0)
        column.setSpacing(theme.SPACE_4)
        column.addWidget(label(tr("Self-test"), Size.TITLE, MEDIUM))
        column.addWidget(paragraph(tr("Every name on the list must be found in the shapes that statements give it, and "
                                      "no innocent look-alike may be. This takes some seconds.")))  # fmt: skip
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        for button in (self.run, self.copy, self.print, self.save):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.result)
        column.addStretch(1)


def _off(words: str, do: Callable[[], None]) -> QPushButton:
    """A button that waits for a result."""
    button = QPushButton(words)
    button.setEnabled(False)
    button.clicked.connect(lambda: do())  # noqa: PLW0108 without what the signal carries
    return button


def _tried(watchlist: Watchlist, _: Task) -> Selftest:
    return selftest(watchlist)
