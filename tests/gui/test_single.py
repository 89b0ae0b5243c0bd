"""One window for each user: a second start hands over its files; a program that was killed stands in nobody's way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.app import take_over
from gui.single import Single
from gui.window import Window

ROOT = Path(__file__).resolve().parent.parent.parent

HOLD = """
import sys
from pathlib import Path
from gui.single import Single
single = Single(Path(sys.argv[1]))
print(single.is_first, flush=True)
sys.stdin.read()
"""

HAND_OVER = """
import sys
from pathlib import Path
from gui.single import Single
single = Single(Path(sys.argv[1]))
print(single.is_first, single.hand_over([Path(name) for name in sys.argv[2:]]))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "running"


def start(code: str, *arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_a_second_start_hands_its_files_to_the_first(folder: Path, tmp_path: Path, qtbot: QtBot):
    first, parent = Single(folder), QObject()
    assert first.is_first
    came: list[tuple[Path, ...]] = []
    first.listen(came.append, parent)
    second = start(HAND_OVER, folder, tmp_path / "一月 “a”.csv", tmp_path / "b.ofx")
    qtbot.waitUntil(lambda: bool(came), timeout=20_000)
    assert came == [(tmp_path / "一月 “a”.csv", tmp_path / "b.ofx")]
    assert second.communicate()[0].split() == ["False", "True"]
    first.release()


def test_a_first_that_does_not_answer_takes_nothing(folder: Path, tmp_path: Path):
    first = Single(folder)
    second = start(HAND_OVER, folder, tmp_path / "a.csv")
    assert second.communicate(timeout=60)[0].split() == ["False", "False"]
    assert list((folder / "handed").iterdir()) == []
    first.release()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_killed_first_is_in_nobodys_way(folder: Path):
    killed = start(HOLD, folder)
    assert killed.stdout
    assert killed.stdout.readline() == "True\n"
    assert not Single(folder).is_first
    os.kill(killed.pid, signal.SIGKILL)
    killed.communicate()
    again = Single(folder)
    assert again.is_first
    again.release()


def test_the_next_start_after_the_end_is_the_first(folder: Path):
    Single(folder).release()
    again = Single(folder)
    assert again.is_first
    again.release()


def test_files_that_come_while_a_check_runs_wait_for_it(window: Window, statement: Path, qtbot: QtBot):
    other = statement.with_name("april.csv")
    other.write_bytes(statement.read_bytes())
    window.checks.check((statement,))
    assert window.checks.is_busy
    take_over(window, (other,))
    assert window.checks.checked == (statement,)
    qtbot.waitUntil(lambda: window.checks.checked == (other,), timeout=20_000)
    qtbot.waitUntil(lambda: not window.checks.files_page.busy, timeout=20_000)


def test_where_no_lock_can_be_everybody_is_first(tmp_path: Path):
    (tmp_path / "file").touch()
    assert Single(tmp_path / "file" / "below").is_first
