"""One check of dropped files, off the window's thread: the core's own way, told to the window as it goes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING

from core import APP
from gui.tasks import Runner, Task

if TYPE_CHECKING:
    from core.check import Judge, Progress
    from gui.result.prepared import Prepared

_PAUSE = 0.05
"""Seconds between two words on progress: more than 20 a second, and telling becomes the work."""

_PATIENCE = 0.2
"""Seconds that the check waits for the window to have shown a file, lest many small files outrun it and freeze it."""


class Checking:
    """A check under way, by the layouts that are kept in the file `layouts`. `told` is called with progress."""

    def __init__(self, paths: tuple[Path, ...], judge: Judge, layouts: Path, told: Callable[[Progress], None]) -> None:
        self._paths = paths
        self._judge = judge
        self._layouts = layouts
        self._told = told
        self._given_up: set[int] = set()
        self._next_word = 0.0

    def start(
        self,
        runner: Runner,
        listed: Callable[[list[Path]], None],
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

    def _work(self, listed: Callable[[list[Path]], None], task: Task) -> Prepared:
        from core.check import Judge, check
        from core.read import Reader, files_under, reading_by
        from core.read.layouts import read_layouts
        from gui.result.page import ResultPage  # noqa: F401  loaded here, so that the window need not wait for it
        from gui.result.prepared import prepare

        today = date.today()  # noqa: DTZ011 the user's own day is meant
        judge = self._judge
        if judge.as_of != today:  # the window has been open over midnight
            judge = Judge(judge.watchlist, judge.profile, today)
        files = [file for path in self._paths for file in files_under(path)]
        task.tell(partial(listed, files))
        done = check(
            files,
            judge,
            app=APP,
            started=datetime.now().astimezone(),
            reader=Reader(job=reading_by(read_layouts(self._layouts))),
            progress=partial(self._tell, task),
            cancelled=lambda index: task.stopped or index in self._given_up,
        )
        return prepare(done)

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
