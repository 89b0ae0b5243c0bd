"""When the program is at fault, the traceback is filed, and the person gets one plain sentence."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui import crash


@pytest.fixture
def told(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Path]]:
    """What the person was told, with the reporter in place of the interpreter's own hooks."""
    said: list[Path] = []
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(crash, "tell", lambda _, log_file: said.append(log_file))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    handlers = list(logging.getLogger().handlers)
    crash.CrashReporter(tmp_path / "logs" / "flagline.log", window).install()
    yield said
    for handler in set(logging.getLogger().handlers) - set(handlers):
        logging.getLogger().removeHandler(handler)
        handler.close()


def fail(words: str) -> None:
    error = RuntimeError(words)
    sys.excepthook(type(error), error, error.__traceback__)


def test_the_traceback_is_filed_and_the_sentence_shown_once(told: list[Path], tmp_path: Path, caplog):
    fail("first")
    fail("second")
    caplog.clear()
    log = (tmp_path / "logs" / "flagline.log").read_text(encoding="utf-8")
    assert log.count("RuntimeError") == 2
    assert told == [tmp_path / "logs" / "flagline.log"]


def test_a_fault_on_another_thread_is_told_on_the_windows(qtbot: QtBot, told: list[Path], caplog):
    worker = threading.Thread(target=lambda: fail("elsewhere"))
    worker.start()
    worker.join()
    caplog.clear()
    qtbot.waitUntil(lambda: len(told) == 1)


def test_a_disk_that_refuses_the_log_stops_nothing(tmp_path: Path):
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    before = list(logging.getLogger().handlers)
    crash.log_to(in_the_way / "logs" / "flagline.log")
    assert logging.getLogger().handlers == before


@pytest.mark.usefixtures("told")
def test_the_log_says_where_and_what_kind_but_not_the_errors_words(tmp_path: Path, caplog):
    text = "HERON BAKERY 12.00"
    try:
        try:
            int(text)
        except ValueError as error:
            raise KeyError(text) from error
    except KeyError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    caplog.clear()
    log = (tmp_path / "logs" / "flagline.log").read_text(encoding="utf-8")
    assert "HERON" not in log
    assert log.count("test_crash.py") == 2
    assert "ValueError\n" in log
    assert log.endswith("KeyError\n")
