"""Tells that a window was painted for the first time: what takes long begins only then."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_PATIENCE = 500
"""Milliseconds to wait at most: a window that starts minimized is not painted."""


def once_painted(window: QWidget, then: Callable[[], object]) -> None:
    """Call `then` once, in the turn after the first paint. One after `show` is too early: a screen takes its time."""
    _FirstPaint(window, then)


class _FirstPaint(QObject):
    def __init__(self, window: QWidget, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._then = then
        self._turn = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._turn.timeout.connect(self._go)
        self._turn.start()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._turn.start(0)
        return False

    def _go(self) -> None:
        self.deleteLater()
        self._then()
