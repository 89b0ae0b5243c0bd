"""What Python does behind the window's back, arranged so that the window hardly notices."""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

_TURN = 0.0005
"""Seconds that a thread keeps Python's lock while another waits for it, a tenth of the usual. One that computes would
get the usual time at nearly every step of the window's: painting a table takes hundreds."""

_NEVER = 1_000_000
"""Collections of the younger objects before one of all, of which a large result has so many that it takes too long."""

_LATER = 2_000
"""Milliseconds after a result was left: what comes instead is there, and is being looked at."""


def keep_quick() -> None:
    """Give the lock back soon, and look for garbage among all objects only when `collect_later` asks for it."""
    sys.setswitchinterval(_TURN)
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, _NEVER)


def collect_later(owner: QObject) -> None:
    """Something large was left: look for what of it stands in circles, once, if `owner` is still there."""
    QTimer.singleShot(_LATER, owner, gc.collect)


def paint_later(page: QWidget, *parts: QWidget) -> None:
    """Lay a large page out in this turn, and paint it in the next ones: its largest `parts` after the rest of it."""
    _Painting(page, parts)


class _Painting(QObject):
    def __init__(self, page: QWidget, parts: tuple[QWidget, ...]) -> None:
        super().__init__(page)
        self._waiting = [page, *parts]
        for part in self._waiting:
            part.setUpdatesEnabled(False)
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._paint_one)
        self._turn.start()

    def _paint_one(self) -> None:
        self._waiting.pop(0).setUpdatesEnabled(True)
        if not self._waiting:
            self._turn.stop()
            self.deleteLater()
