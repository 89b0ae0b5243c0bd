"""The start: the window comes first and what is heavy comes after; without a list the exit code says so."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent

HEAVY = (
    "sqlite_utils", "sqlite3", "jinja2", "python_calamine", "pypdfium2", "rapidfuzz", "ahocorasick_rs", "click",
    "charset_normalizer", "defusedxml", "platformdirs", "multiprocessing", "PySide6.QtPrintSupport", "PySide6.QtSvg",
    "core.model", "core.check", "gui.result",
)  # fmt: skip

SHOWN = """
import sys
from PySide6.QtCore import QSettings
from gui.app import make_app
from gui.tasks import Runner
from gui.window import Window
app = make_app(["flagline"])
window = Window(Runner(), QSettings(sys.argv[1], QSettings.Format.IniFormat))
window.show()
app.processEvents()
assert window.isVisible()
print("\\n".join(sys.modules))
"""

BARE = """
import sys
from PySide6 import QtCore, QtGui, QtWidgets
print("\\n".join(sys.modules))
"""

NO_LIST = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from gui import app
from gui.window import Window
told = Window.trouble

def trouble(window, sentence):
    told(window, sentence)
    print(sentence)
    QTimer.singleShot(0, app.QApplication.quit)

Window.trouble = trouble
sys.exit(app.run([], Path(sys.argv[1])))
"""


def python(code: str, argument: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, str(argument)], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that are loaded once the window shows, in a process of its own."""
    ran = python(SHOWN, tmp_path_factory.mktemp("start") / "settings.ini")
    assert ran.returncode == 0, ran.stderr
    return set(ran.stdout.split())


@pytest.mark.parametrize("name", HEAVY)
def test_the_window_shows_before_anything_heavy_is_loaded(loaded: set[str], name: str):
    assert name not in loaded


def test_the_window_shows_with_nothing_but_qt_s_three_modules(loaded: set[str], tmp_path: Path):
    bare = python(BARE, tmp_path)
    assert bare.returncode == 0, bare.stderr
    more = {name.partition(".")[0] for name in loaded - set(bare.stdout.split())}
    assert more - sys.stdlib_module_names == {"core", "gui"}


def test_a_missing_list_is_told_in_the_window_and_by_the_exit_code(tmp_path: Path):
    ran = python(NO_LIST, tmp_path / "nowhere.db")
    assert ran.returncode == 5, ran.stderr
    assert "The watchlist is missing" in ran.stdout
