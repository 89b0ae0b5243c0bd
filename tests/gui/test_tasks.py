"""Work off the window's thread: results come once, in order, on the right thread, and not after the end."""

from __future__ import annotations

from threading import Event, current_thread, main_thread

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from gui.tasks import Runner, Task

PATIENCE = 5
"""Seconds after which a test gives up waiting for the other thread."""


def never(error: Exception) -> None:
    raise AssertionError(error)


def test_work_runs_elsewhere_and_its_result_arrives_here(qtbot: QtBot, runner: Runner):
    threads = []
    runner.start(lambda _: current_thread(), lambda worker: threads.extend((worker, current_thread())), never)
    qtbot.waitUntil(lambda: bool(threads))
    assert threads[0] is not main_thread()
    assert threads[1] is main_thread()


def test_results_come_in_the_order_of_the_jobs_and_none_is_lost(qtbot: QtBot, runner: Runner):
    got: list[int] = []
    for number in range(500):
        runner.start(lambda _, number=number: number, got.append, never)
    qtbot.waitUntil(lambda: len(got) == 500)
    assert got == list(range(500))


def test_an_error_arrives_as_itself_and_the_next_job_runs(qtbot: QtBot, runner: Runner):
    errors: list[Exception] = []
    got: list[str] = []
    runner.start(lambda _: 1 / 0, never, errors.append)
    runner.start(lambda _: "next", got.append, never)
    qtbot.waitUntil(lambda: bool(got))
    assert [type(error) for error in errors] == [ZeroDivisionError]


def test_progress_comes_before_the_result(qtbot: QtBot, runner: Runner):
    got: list[str] = []

    def work(task: Task) -> str:
        task.tell(lambda: got.append("half"))
        return "whole"

    runner.start(work, got.append, never)
    qtbot.waitUntil(lambda: len(got) == 2)
    assert got == ["half", "whole"]


def test_stopped_work_can_see_it_and_its_result_still_comes(qtbot: QtBot, runner: Runner):
    stopped = Event()
    got: list[bool] = []

    def work(task: Task) -> bool:
        stopped.wait(PATIENCE)
        return task.stopped

    task = runner.start(work, got.append, never)
    task.stop()
    stopped.set()
    qtbot.waitUntil(lambda: bool(got))
    assert got == [True]


def test_closing_stops_the_work_waits_for_it_and_delivers_nothing(qtbot: QtBot):
    runner = Runner()
    begun = Event()
    ended: list[bool] = []
    got: list[object] = []

    def work(task: Task) -> None:
        begun.set()
        while not task.stopped:
            begun.wait(PATIENCE)
        ended.append(True)

    runner.start(work, got.append, never)
    runner.start(lambda _: "never begun", got.append, never)
    assert begun.wait(PATIENCE)
    runner.close()
    assert ended == [True]
    qtbot.wait(1)
    assert got == []


def test_what_must_last_waits_for_no_other_work_and_is_done_when_the_program_ends(qtbot: QtBot, runner: Runner):
    free, done = Event(), []
    runner.start(lambda _: free.wait(PATIENCE), lambda _: None, never)
    runner.start(lambda _: done.append("first"), lambda _: None, never, lasting=True)
    qtbot.waitUntil(lambda: done == ["first"])
    free.set()
    held = Event()
    runner.start(lambda _: held.wait(0.2), lambda _: None, never, lasting=True)
    runner.start(lambda _: done.append("second"), lambda _: None, never, lasting=True)
    runner.close()
    assert done == ["first", "second"]


class Page(QObject):
    """Notes what it is told."""

    told: list[str]

    def hear(self, word: str) -> None:
        self.told.append(word)


def test_a_letter_to_a_page_that_has_gone_is_thrown_away(qtbot: QtBot, runner: Runner):
    gone, here = Page(), Page()
    gone.told, here.told = (heard := []), []
    runner.start(lambda _: "late", gone.hear, never)
    delete(gone)
    runner.start(lambda _: "in time", here.hear, never)
    qtbot.waitUntil(lambda: here.told == ["in time"])
    assert heard == []


def test_a_job_waits_until_the_window_has_painted(qtbot: QtBot, runner: Runner):
    painted = Event()
    got: list[bool] = []
    runner.wait_for_paint()
    runner.start(lambda _: painted.is_set(), got.append, never, lasting=True)
    painted.set()
    runner.paint_next()
    qtbot.waitUntil(lambda: got == [True])


def test_a_job_does_not_wait_for_ever_for_a_window_that_shows_nothing(qtbot: QtBot, runner: Runner):
    got: list[str] = []
    runner.wait_for_paint()
    runner.start(lambda _: "done", got.append, never)
    qtbot.waitUntil(lambda: got == ["done"])
