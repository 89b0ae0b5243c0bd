"""Long work in slices."""

from __future__ import annotations

from time import perf_counter, sleep

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.slices import Slices, Steps


def steps(count: int, seconds: float = 0.0) -> Steps[int]:
    for _ in range(count):
        if seconds:
            sleep(seconds)
        yield
    return count


def test_what_is_short_is_done_at_once(qtbot: QtBot):
    del qtbot
    done: list[int] = []
    work = Slices()
    work.start(steps(3), done.append)
    assert done == [3]
    assert not work.busy


def test_what_is_long_lets_the_window_have_its_turns(qtbot: QtBot):
    done: list[int] = []
    work = Slices()
    begun = perf_counter()
    work.start(steps(40, 0.002), done.append)
    assert work.busy
    assert perf_counter() - begun < 0.06
    qtbot.waitUntil(lambda: done == [40], timeout=5_000)
    assert not work.busy


def test_a_new_piece_of_work_takes_the_place_of_the_last(qtbot: QtBot):
    done: list[int] = []
    work = Slices()
    work.start(steps(1_000, 0.002), done.append)
    work.start(steps(30, 0.002), done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=5_000)
    assert done == [30]


def busy_for(seconds: float) -> None:
    begun = perf_counter()
    while perf_counter() - begun < seconds:
        pass


def one_step() -> Steps[str]:
    busy_for(0.05)
    return "done"
    yield


def two_steps() -> Steps[str]:
    yield
    busy_for(0.05)
    return "done"


def test_what_came_of_one_step_is_there_at_once_however_long_it_took(qtbot: QtBot):
    del qtbot
    done: list[str] = []
    Slices().start(one_step(), done.append)
    assert done == ["done"]


def test_what_came_of_long_work_is_shown_in_a_turn_of_its_own(qtbot: QtBot):
    done: list[str] = []
    work = Slices()
    work.start(two_steps(), done.append)
    assert done == []
    assert work.busy
    qtbot.waitUntil(lambda: done == ["done"])
    assert not work.busy


def test_work_that_is_left_shows_nothing(qtbot: QtBot, qapp: QApplication):
    del qtbot
    done: list[int] = []
    work = Slices()
    work.start(steps(30, 0.002), done.append)
    work.stop()
    qapp.processEvents()
    assert done == []
    assert not work.busy
