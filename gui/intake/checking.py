"""One check of dropped files, off the window's thread: the core's own way, told to the window as it goes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from core import APP
from core.errors import Cancelled
from gui.tasks import Runner, Task

if TYPE_CHECKING:
    from core.check import Judge, Progress
    from core.model import Check
    from gui.result.prepared import Prepared

_PAUSE = 0.05
"""Seconds between two words on progress: more than 20 a second, and telling becomes the work."""

_PATIENCE = 0.2
"""Seconds that the check waits for the window to have shown a file, lest many small files outrun it and freeze it."""


Listed = Callable[[list[Path]], None]
Told = Callable[["Progress"], None]


class Making(Protocol):
    """Makes a result: tells the files once they are known and its progress, and asks whether a file is given up."""

    def __call__(self, listed: Listed, progress: Told, cancelled: Callable[[int], bool]) -> Prepared: ...


class Checking:
    """A check under way, as `making` makes it. `told` is called with progress."""

    def __init__(self, making: Making, told: Told) -> None:
        self._making = making
        self._told = told
        self._given_up: set[int] = set()
        self._next_word = 0.0

    def start(
        self,
        runner: Runner,
        listed: Listed,
        done: Callable[[Prepared], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Begin; `listed` gets the files that the paths stand for, `done` or `failed` ends it."""
        self._task = runner.start(partial(self._work, listed), done, failed)

    def give_up(self, index: int) -> None:
        """Leave one file; the others go on."""
        self._given_up.add(index)

    def stop(self) -> None:
        """Leave all that is not done yet; what was read is kept."""
        self._task.stop()

    def _work(self, listed: Listed, task: Task) -> Prepared:
        return self._making(
            lambda files: task.tell(partial(listed, files)),
            partial(self._tell, task),
            lambda index: task.stopped or index in self._given_up,
        )

    def _tell(self, task: Task, progress: Progress) -> None:
        now = monotonic()
        if progress.done:
            shown = Event()
            task.tell(partial(self._show, progress, shown))
            shown.wait(_PATIENCE)
        elif now >= self._next_word:
            self._next_word = now + _PAUSE
            task.tell(partial(self._told, progress))

    def _show(self, progress: Progress, shown: Event) -> None:
        self._told(progress)
        shown.set()


def read(
    paths: tuple[Path, ...],
    judge: Judge,
    layouts: Path,
    listed: Listed,
    progress: Told,
    cancelled: Callable[[int], bool],
) -> Prepared:
    """Check files and folders, by the layouts that are kept in the file `layouts`."""
    from core.read import Reader, reading_by
    from core.read.layouts import read_layouts

    with Reader(job=reading_by(read_layouts(layouts))) as reader:  # it starts while the rest is loaded
        from core.check import Judge, check
        from core.read import files_under
        from gui.result.page import ResultPage  # noqa: F401  loaded here, so that the window need not wait for it
        from gui.result.prepared import prepare

        today = date.today()  # noqa: DTZ011 the user's own day is meant
        if judge.as_of != today:  # the window has been open over midnight
            judge = Judge(judge.watchlist, judge.profile, today)
        files = [file for path in paths for file in files_under(path)]
        listed(files)
        now = datetime.now().astimezone()
        done = check(files, judge, app=APP, started=now, reader=reader, progress=progress, cancelled=cancelled)
    return prepare(done)


def tell_again(old: Check, judge: Judge, listed: Listed, progress: Told, cancelled: Callable[[int], bool]) -> Prepared:
    """Tell a check in another language: nothing is read. Given up, it stays as it was told."""
    from core.anew import retold
    from core.check import Progress
    from gui.result.prepared import prepare

    listed([Path(file.statement.path) for file in old.files])
    new = old
    with suppress(Cancelled):
        new = retold(old, judge, lambda: cancelled(-1))
    for index, file in enumerate(new.files):
        progress(Progress(index, file.tally.lines, file))
    return prepare(new)
