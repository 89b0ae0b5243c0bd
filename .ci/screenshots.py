"""Pictures of every page of the window, in every language and scheme, at 100 and 200 %, in build/screenshots.

Words after the command narrow it down: `.venv/bin/python .ci/screenshots.py en light`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "build" / "screenshots"
LANGUAGES = ("en", "es", "zh_Hans", "zh_Hant")
SCHEMES = ("light", "dark", "light_contrast", "dark_contrast")
NAMES = "ALIPAY *TB SHOP 8862\nAPPLE.COM/BILL\nWPS ENERGY"
PATIENCE = 30
"""Seconds to wait for a page."""


def main() -> None:
    """Every size in a process of its own, since Qt asks for it when it starts."""
    if "FLAGLINE_PICTURES" in os.environ:
        shoot(Path(os.environ["FLAGLINE_PICTURES"]), sys.argv[1:] or [*LANGUAGES, *SCHEMES])
        return
    for scale in (1, 2):
        folder = TARGET / f"{scale}00"
        with tempfile.TemporaryDirectory() as data:
            settings = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale), "FLAGLINE_PICTURES": str(folder)}
            places = {f"XDG_{name}_HOME": data for name in ("DATA", "CONFIG", "STATE", "CACHE")}
            subprocess.run([sys.executable, *sys.argv], env={**os.environ, **settings, **places}, cwd=ROOT, check=True)
    print(f"The pictures are in {TARGET}.")


def shoot(folder: Path, wanted: list[str]) -> None:
    """Take the pictures of this process's scale."""
    sys.path.insert(0, str(ROOT))
    from PySide6.QtCore import QSettings, Qt

    from gui import theme
    from gui.app import make_app
    from gui.fonts import load_chinese
    from gui.language import choose, speak_as_chosen

    app = make_app(["flagline"])
    load_chinese()
    settings = QSettings(str(Path(os.environ["XDG_CONFIG_HOME"]) / "pictures.ini"), QSettings.Format.IniFormat)
    for scheme in set(SCHEMES) & set(wanted):
        chosen = theme.Scheme[scheme.upper()]
        theme.scheme = lambda chosen=chosen: chosen  # without a screen Qt knows no scheme
        app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
        for language in set(LANGUAGES) & set(wanted):
            settings.clear()
            choose(settings, language)
            speak_as_chosen(settings)
            for name, picture in _pages(settings):
                folder.mkdir(parents=True, exist_ok=True)
                picture.save(str(folder / f"{name}-{language}-{scheme}.png"))


def _pages(settings) -> Iterator[tuple[str, object]]:  # noqa: ANN001 Qt is not loaded yet
    """Each page by name, as a picture; the window goes from one to the next as a person would."""
    from core.model import Profile
    from core.paths import SAMPLE, WATCHLIST
    from gui.app import _prepare
    from gui.frame import Place
    from gui.tasks import Runner, Task
    from gui.window import Window

    runner = Runner()
    window = Window(runner, settings)
    window.show()
    window.ready(_prepare(WATCHLIST, Profile(), Task(lambda _: None)))
    yield "welcome", _grab(window)
    window.end_welcome()
    yield "ask", _grab(window)
    window.checks.ask_page.box.setPlainText(NAMES)
    _until(window.checks.ask_page.answers.isVisible)
    yield "answers", _grab(window)
    statement = Path(os.environ["XDG_DATA_HOME"]) / "statement.csv"
    statement.write_bytes(SAMPLE.read_bytes())
    window.checks.check((statement,))
    _until(lambda: bool(window.checks.files_page and window.checks.result))
    _rest(1.5)
    yield "result", _grab(window)
    yield from _dialog(window, "columns", window.checks.files_page.rows[0].columns.click)
    window.go(Place.RECORDS)
    _rest(1)
    yield "records", _grab(window)
    window.go(Place.LIST)
    yield "list", _grab(window)
    window.lists.page.views.buttons[list(window.lists.page.views.buttons)[1]].click()
    yield "orders", _grab(window)
    window.go(Place.CHECK)
    yield from _dialog(window, "who", window.ask_who)
    yield from _dialog(window, "settings", window.open_settings)
    yield from _dialog(window, "help", window.open_help)
    window.close()
    runner.close()


def _dialog(window, name: str, open_: Callable[[], object]) -> Iterator[tuple[str, object]]:  # noqa: ANN001
    from PySide6.QtWidgets import QDialog

    open_()
    _rest(1)
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            yield name, _grab(dialog)
            dialog.close()
    _rest(0.1)


def _grab(widget):  # noqa: ANN001, ANN202
    _rest(0.3)
    return widget.grab()


def _rest(seconds: float) -> None:
    end = time.monotonic() + seconds
    _until(lambda: time.monotonic() > end)


def _until(done: Callable[[], bool]) -> None:
    from PySide6.QtWidgets import QApplication

    end = time.monotonic() + PATIENCE
    while not done() and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.005)


if __name__ == "__main__":
    main()
