"""The self-test: the matcher against its own watchlist, beside the window; what came out can be copied."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.match.selftest import Selftest, selftest
from core.model import Watchlist
from core.words import tr
from gui import theme
from gui.labels import MEDIUM, label, paragraph
from gui.tasks import Runner, Task
from gui.theme import Role, Size


class SelftestPage(QWidget):
    """Tries every name on the list in a dozen shapes, and every innocent look-alike."""

    def __init__(self, runner: Runner, watchlist: Watchlist | None) -> None:
        super().__init__()
        self._runner = runner
        self._watchlist = watchlist
        self.run = QPushButton(tr("Run the self-test"))
        self.copy = QPushButton(tr("Copy"))
        self.result = paragraph()
        self.run.clicked.connect(self._run)
        self.run.setEnabled(watchlist is not None)
        self.copy.setEnabled(False)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.result.text()))
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
        theme.set_tone(self.result, Role.TEXT if tried.passed else Role.FOUND)
        self._end("\n".join((verdict, of, str(tried))))

    def _fail(self, error: Exception) -> None:
        self._end(tr("The self-test could not be run."))
        raise error

    def _end(self, words: str) -> None:
        self.result.setText(words)
        self.copy.setEnabled(True)
        self.run.setEnabled(True)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.SPACE_3, 0)
        column.setSpacing(theme.SPACE_4)
        column.addWidget(label(tr("Self-test"), Size.TITLE, MEDIUM))
        column.addWidget(paragraph(tr("Every name on the list must be found in the shapes that statements give it, and "
                                      "no innocent look-alike may be. This takes some seconds.")))  # fmt: skip
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        row.addWidget(self.run)
        row.addWidget(self.copy)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.result)
        column.addStretch(1)


def _tried(watchlist: Watchlist, _: Task) -> Selftest:
    return selftest(watchlist)
