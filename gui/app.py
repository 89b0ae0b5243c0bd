"""Builds the program and runs it: the window shows first, what it needs to judge follows."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSettings, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from core.errors import ListTrouble
from core.paths import WATCHLIST, data_folder, home_folder, is_portable, log_folder, running_folder
from core.words import spoken, tr
from gui import sooner, theme
from gui.fonts import load_chinese
from gui.language import speak_as_chosen
from gui.painted import once_painted
from gui.single import Single
from gui.tasks import Runner, Task
from gui.window import Window

if TYPE_CHECKING:
    from core.model import Profile
    from gui.start import Ready

NO_LIST = 5
"""The exit code where the watchlist is missing or fails its check, as in the terminal."""


_TOGETHER = 100
"""Milliseconds in which files that the system asks to open count as opened together."""


_AGAIN = 300
"""Milliseconds until files that wait are looked at again."""


class Application(QApplication):
    """Passes on files that the system asks it to open: a Mac does so by events, one a file, not by arguments."""

    opened = Signal(object)

    def __init__(self, argv: list[str]) -> None:
        super().__init__([*argv, *theme.STYLE])
        self._asked: list[Path] = []
        self._soon = QTimer(self, singleShot=True, interval=_TOGETHER)
        self._soon.timeout.connect(self._pass_on)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._asked.append(Path(event.file()))
            self._soon.start()
            return True
        return super().event(event)

    def _pass_on(self) -> None:
        asked, self._asked = tuple(self._asked), []
        self.opened.emit(asked)


def make_app(argv: Sequence[str]) -> Application:
    """The application, dressed and named; the caller runs it."""
    app = Application(list(argv))
    app.setApplicationName("flagline")
    app.setApplicationDisplayName(tr("Flagline"))
    app.setDesktopFileName("flagline")
    theme.apply(app)
    return app


def run(paths: list[Path], watchlist: Path = WATCHLIST) -> int:
    """Open the window, check the files that were named, and give the exit code; a window that is open gets them."""
    single = Single(running_folder(home_folder()))
    if not single.is_first and single.hand_over(paths):
        return 0
    app = make_app(sys.argv)
    settings = _settings()
    speak_as_chosen(settings)
    if paths or spoken().startswith("zh"):  # whose names may be Chinese
        load_chinese()
    runner = Runner()
    window = Window(runner, settings)
    app.opened.connect(partial(_check_when_free, window))
    window.show()
    if paths:
        window.checks.check(tuple(paths))
    if single.is_first:
        single.listen(partial(take_over, window), window)
    code = launch(app, window, runner, watchlist)
    runner.close()
    single.release()
    return code


def take_over(window: Window, paths: tuple[Path, ...]) -> None:
    """What a second start was given: check it here, and come to the front."""
    window.come_to_front()
    if paths:
        _check_when_free(window, paths)


def _check_when_free(window: Window, paths: tuple[Path, ...]) -> None:
    """Files that come from outside wait for the check that runs; whoever sent them is gone."""
    if window.checks.is_busy:
        QTimer.singleShot(_AGAIN, window, partial(_check_when_free, window, paths))
    else:
        window.checks.check(paths)


def _settings() -> QSettings:
    """What the user chose: in the system's own place, or beside the program."""
    if is_portable():
        return QSettings(str(running_folder(home_folder()) / "flagline.ini"), QSettings.Format.IniFormat)
    return QSettings("Flagline", "Flagline")


def launch(app: QApplication, window: Window, runner: Runner, watchlist: Path) -> int:
    """Run until the window is closed; once it shows, prepare the judging beside it."""
    troubles: list[ListTrouble] = []

    def failed(error: Exception) -> None:
        if not isinstance(error, ListTrouble):
            raise error
        troubles.append(error)
        window.trouble(str(error))

    def begin() -> None:
        sooner.end()
        load_chinese()
        window.setWindowIcon(_window_icon())
        _report_crashes(window)
        runner.start(partial(_prepare, watchlist, window.profile), window.ready, failed)

    once_painted(window, begin)
    code = app.exec()
    return NO_LIST if troubles else code


def _window_icon() -> QIcon:
    """Large enough for the bars and lists of all systems, which make it smaller."""
    return QIcon(theme.picture("flag", theme.Role.ACCENT, 128))


def _prepare(bundled: Path, profile: Profile, _: Task) -> Ready:
    from core.watchlist import Lists
    from gui.start import prepare

    lists = Lists(bundled, data_folder())
    return prepare(lists, profile, date.today())  # noqa: DTZ011 the user's own day is meant


def _report_crashes(window: Window) -> None:
    from gui.crash import CrashReporter

    CrashReporter(log_folder() / "flagline.log", window).install()
