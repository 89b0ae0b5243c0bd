"""`python -m tests.bench.start`: how soon the window shows, what it holds, and how quick it is with a million lines.

Wall-clock times: on a busy machine only the ratio of one run tells anything.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer

from core.model import Profile
from core.paths import WATCHLIST
from core.watchlist import Lists
from gui import sooner
from gui.app import Application, make_app
from gui.result.columns import Column
from gui.result.views import View
from gui.start import prepare
from gui.tasks import Runner
from gui.window import Window
from tests.bench import made

ROOT = Path(__file__).resolve().parent.parent.parent
ROUNDS = 11
MANY = 1_000_000
_IDLE = 10
"""Seconds of doing nothing, to tell what other programs hold up."""


def main() -> None:
    """Print all of it, a row each."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory() as folder:
        _start(folder)
        _million(Path(folder))


def _start(folder: str) -> None:
    """From the start of a process to its painted window, the two in turn."""
    taken: dict[str, list[float]] = {"bare": [], "ours": []}
    for _ in range(ROUNDS):
        for name, seconds in taken.items():
            begun = time.monotonic()
            seconds.append(float(_run(name, folder)[0]) - begun)
    for name, seconds in taken.items():
        _row(f"window painted, {name}", f"{min(seconds) * 1000:.0f} ms", f"median {median(seconds) * 1000:.0f} ms")
    ratio = min(taken["ours"]) / min(taken["bare"])
    _row("ours over bare", f"{ratio:.2f}", "at most 1.50")
    _row("memory held when idle, list open", f"{float(_run('ours', folder, 'idle')[-1]):.0f} MB", "under 120 MB")


def _run(name: str, folder: str, *arguments: str) -> list[str]:
    settings = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", f"tests.bench.{name}", *arguments]
    ran = subprocess.run(command, cwd=folder, env=settings, capture_output=True, text=True, check=True)
    return ran.stdout.split()


class _Heart:
    """Beats on the window's thread; `longest` is the longest time that it could not, in seconds, and `own` the longest
    that it computed itself from one beat to the next, whatever else the machine does.
    """

    def __init__(self) -> None:
        self.longest = self.own = self._last = self._computed = 0.0
        self.begin()
        self._timer = QTimer(interval=2, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now, computed = time.perf_counter(), time.thread_time()
        self.longest, self._last = max(self.longest, now - self._last), now
        self.own, self._computed = max(self.own, computed - self._computed), computed

    def begin(self) -> None:
        self.longest, self._last = 0.0, time.perf_counter()
        self.own, self._computed = 0.0, time.thread_time()


def _million(folder: Path) -> None:
    """A million lines: checked, shown, filtered and sorted in the real window."""
    statement = folder / "large.csv"
    statement.write_text(made.csv(made.texts(MANY)), encoding="utf-8")
    sooner.begin()
    app, runner = make_app([]), Runner()
    window = Window(runner, QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    window.show()
    sooner.end()
    window.ready(prepare(Lists(WATCHLIST, folder), Profile(), date.today()))  # noqa: DTZ011 as the program does
    heart, checks = _Heart(), window.checks
    _until(app, heart, "check 1,000,000 lines", lambda: checks.check((statement,)), lambda: checks.result is not None)
    over = time.perf_counter() + _IDLE
    _until(app, heart, "nothing (the machine's own part)", lambda: None, lambda: time.perf_counter() > over)
    page = checks.result
    assert page
    _until(app, heart, "show all lines", lambda: page.filters.choose(View.ALL), lambda: not page.model.waits)
    words = page.filters.words
    for word in ("heron", "2025-03", ""):
        _until(app, heart, f"filter them by “{word}”", partial(words.setText, word), lambda: not page.model.waits)
    for column in (Column.DATE, Column.AMOUNT, Column.TEXT):
        sort = partial(page.table.sortByColumn, column, Qt.SortOrder.DescendingOrder)
        _until(app, heart, f"sort them by {column.name.lower()}", sort, lambda: not page.model.waits)
    number = page.desk.reviewing.id if page.desk.reviewing else None
    assert number
    records = window.records
    _until(app, heart, "open its record", lambda: window.open_record(number), lambda: records.result is not None)
    window.close()
    runner.close()


def _until(app: Application, heart: _Heart, what: str, begin: Callable[[], object], done: Callable[[], bool]) -> None:
    """How long something takes, and the longest time meanwhile in which the window answered nobody."""
    heart.begin()
    begun = time.perf_counter()
    begin()
    while not done():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    app.processEvents()  # what is new is painted
    taken = time.perf_counter() - begun
    held = f"window held up for at most {heart.longest * 1000:.0f} ms, its own work for {heart.own * 1000:.0f} ms"
    _row(what, f"{taken * 1000:,.0f} ms", held)


def _row(what: str, figure: str, more: str) -> None:
    print(f"{what:<36}{figure:>14}   {more}", flush=True)


if __name__ == "__main__":
    main()
