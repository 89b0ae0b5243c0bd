"""Long work on the window's own thread, a slice at a time, so that the window stays quick meanwhile.

A thread would not help: sorting and searching hold Python's lock.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from functools import partial
from time import perf_counter
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

Result = TypeVar("Result")
Steps = Generator[None, None, Result]
"""Work that yields every few milliseconds, and returns what came of it."""

_SLICE = 0.012
"""Seconds that pass before the window gets its turn."""


class Slices(QObject):
    """Does one piece of work at a time; a new one takes the place of the last. What is short is done at once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)
        self._slice: Callable[[], bool] = _all_done

    @property
    def busy(self) -> bool:
        return self._next.isActive()

    def start(self, steps: Steps[Result], done: Callable[[Result], None]) -> None:
        """Begin at once; `done` gets the result, before this returns where there is little to do: always where there is
        one step, since whoever presses the next key counts on it.

        After several steps that filled a slice, or half of a later one, `done` has a turn of its own: it has much to
        show.
        """
        several, most = False, _SLICE

        def one_slice() -> bool:
            nonlocal several, most
            begun = perf_counter()
            try:
                while perf_counter() - begun < _SLICE:
                    next(steps)
                    several = True
            except StopIteration as end:
                at_once = not several or perf_counter() - begun < most
                return self._hand_over(partial(done, end.value), at_once=at_once)
            most = _SLICE / 2
            return False

        self._next.stop()
        self._slice = one_slice
        self._go_on()

    def _hand_over(self, letter: Callable[[], None], *, at_once: bool) -> bool:
        def last_slice() -> bool:
            self._slice = _all_done  # what it holds may be large, and this lives as long as the window
            letter()
            return True

        self._slice = last_slice
        return at_once and last_slice()

    def stop(self) -> None:
        """Leave what is not done."""
        self._next.stop()
        self._slice = _all_done

    def _go_on(self) -> None:
        if not self._slice():
            self._next.start()


def _all_done() -> bool:
    return True
