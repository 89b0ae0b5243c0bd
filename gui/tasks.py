"""A plain function off the window's thread: one thread, one mailbox, progress, a way to stop, and an orderly end.

A second thread is for what must not be lost: it waits for no other work, and the end of the program waits for it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal
from shiboken6 import isValid

from gui.quick import keep_quick

Result = TypeVar("Result")
Letter = Callable[[], None]
"""Something to be done on the window's thread."""

_PAINTING = 50
"""Milliseconds from what is shown to its picture: Qt waits some for more to paint."""

_PATIENCE = 0.3
"""Seconds that a job waits at most for the window to have painted."""


class Task:
    """A job under way, seen from both sides: the window may `stop` it, the work may `tell` the window something."""

    def __init__(self, post: Callable[[Letter], None]) -> None:
        self._stop = Event()
        self.tell = post

    def stop(self) -> None:
        """Ask the work to end. It looks at `stopped` when it can, and its result still comes."""
        self._stop.set()

    @property
    def stopped(self) -> bool:
        return self._stop.is_set()


def raised(error: Exception) -> None:
    """For work that can only fail by a bug: it goes the way of all bugs."""
    raise error


def _has_reader(letter: Letter) -> bool:
    """Whether the widget whose method a letter calls is still there."""
    called: object = letter
    while isinstance(called, partial):
        called = called.func
    reader = getattr(called, "__self__", None)
    return not isinstance(reader, QObject) or isValid(reader)


class Runner(QObject):
    """Runs jobs one after the other for as long as the program lives.

    One thread keeps the window quick, and one long-lived mailbox loses no result, where an object that dies with its
    job can: its last letter may still be on the way.
    """

    _mail = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        keep_quick()
        self._pool, self._lasting = QThreadPool(self), QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._lasting.setMaxThreadCount(1)
        self._tasks: list[Task] = []
        self._closed = False
        self._painted = Event()
        self._painted.set()
        self._mail.connect(self._deliver)

    def start(
        self,
        work: Callable[[Task], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        *,
        lasting: bool = False,
    ) -> Task:
        """Run `work(task)` on the other thread; `done(result)` or `failed(error)` follows on the window's thread.

        What is `lasting` is done to its end even when the program ends.
        """
        task = Task(self._mail.emit)
        self._tasks.append(task)
        (self._lasting if lasting else self._pool).start(partial(self._run, task, work, done, failed))
        return task

    def wait_for_paint(self) -> None:
        """Something large is about to be shown: jobs that begin from here on wait until `paint_next` was heeded."""
        self._painted.clear()

    def paint_next(self) -> None:
        """It is all there: the window paints it now, and then jobs begin."""
        QTimer.singleShot(_PAINTING, self, self._painted.set)

    def _run(
        self,
        task: Task,
        work: Callable[[Task], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        if not self._painted.wait(_PATIENCE):
            self._painted.set()
        try:
            letter = partial(done, work(task))
        except Exception as error:  # noqa: BLE001 whatever went wrong, the window must hear of it
            letter = partial(failed, error)
        self._mail.emit(partial(self._finish, task, letter))

    def _finish(self, task: Task, letter: Letter) -> None:
        self._tasks.remove(task)
        self._deliver(letter)

    def _deliver(self, letter: Letter) -> None:
        """Hand a letter over. One to a page that has gone since, or after the end, is thrown away."""
        if not self._closed and _has_reader(letter):
            letter()

    def close(self) -> None:
        """Stop everything but what is lasting, and wait for the threads; nothing is delivered any more."""
        self._closed = True
        for task in self._tasks:
            task.stop()
        self._pool.clear()
        self._pool.waitForDone()
        self._lasting.waitForDone()
