"""What happens when the program itself is at fault: the traceback goes to a file, the person gets a plain sentence."""

from __future__ import annotations

import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from core.faults import places_of
from core.words import tr

_LARGEST_LOG = 1_000_000
_log = logging.getLogger("flagline")


class CrashReporter(QObject):
    """Catches what nobody caught, on any thread. The sentence is shown once: one fault often brings a hundred more."""

    _happened = Signal()

    def __init__(self, log_file: Path, window: QWidget) -> None:
        super().__init__(window)
        self._log_file = log_file
        self._window = window
        self._said = False
        self._happened.connect(self._say)

    def install(self) -> None:
        """Take over from the interpreter, which would write to a terminal that nobody sees."""
        log_to(self._log_file)
        sys.excepthook = self._catch
        threading.excepthook = lambda told: self._catch(told.exc_type, told.exc_value)

    def _catch(self, kind: type[BaseException], error: BaseException | None, _: TracebackType | None = None) -> None:
        """Runs on whichever thread failed, so that it only logs and posts a word to the window's thread."""
        _log.critical("not caught\n%s", places_of(error or kind()))
        self._happened.emit()

    def _say(self) -> None:
        if not self._said:
            self._said = True
            tell(self._window, self._log_file)


def log_to(file: Path) -> None:
    """Write warnings and worse to a file of bounded size; a disk that refuses it is no reason not to work."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(file, maxBytes=_LARGEST_LOG, backupCount=1, encoding="utf-8", delay=True)
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.setLevel(logging.WARNING)
    logging.getLogger().addHandler(handler)


def tell(parent: QWidget, log_file: Path) -> None:
    """The sentence itself."""
    QMessageBox.warning(
        parent,
        tr("Something went wrong"),
        tr(
            "Something went wrong inside Flagline. Do not rely on the result on the screen: check the file again. "
            "What happened is written in {file}; nothing was sent anywhere."
        ).format(file=log_file),
    )
