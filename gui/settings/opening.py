"""Opens the settings page over the window, and does what the page asks for and cannot do by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt

from core.errors import RecordsTrouble
from core.paths import home_folder
from core.words import tr
from gui import recent
from gui.frame import Place
from gui.settings.moving import NotMoved, move
from gui.settings.page import SettingsDialog, Ways
from gui.start import Ready, prepare
from gui.tasks import Runner, Task

if TYPE_CHECKING:
    from gui.window import Window


class SettingsDoor:
    """The way from the window to its settings page, and from there to what takes longer."""

    def __init__(self, runner: Runner, settings: QSettings, window: Window, ready: Ready) -> None:
        self._runner = runner
        self._settings = settings
        self._window = window
        self._ready = ready
        self._dialog = SettingsDialog(settings, ready, self._ways(), window)
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def open(self, notice: str = "") -> None:
        self._dialog.say(notice)
        self._dialog.open()

    def _ways(self) -> Ways:
        window = self._window
        return Ways(
            ask_who=window.ask_who,
            speak=self._speak,
            show_layouts=lambda: window.checks.show_layouts(),  # noqa: PLW0108 the place changes with the language
            show_list=partial(window.go, Place.LIST),
            update=window.open_update,
            move_data=self._move,
            back_up=self._back_up,
            forget_recent=partial(recent.forget, self._settings),
        )

    def _again(self, ready: Ready, notice: str = "") -> None:
        """The page as it is now."""
        self._dialog.accept()
        SettingsDoor(self._runner, self._settings, self._window, ready).open(notice)

    def _speak(self, language: str) -> None:
        if self._window.checks.is_busy:
            self._dialog.say(tr("A check is running. Wait for it, or cancel it."))
            return
        self._window.speak(language)
        self._again(self._ready)

    def _move(self, folder: Path) -> None:
        """What stands on the screen would go on writing to where it began: it is left before."""
        if self._window.checks.is_busy:
            self._dialog.say(tr("A check is running. Wait for it, or cancel it."))
            return
        self._window.checks.back()
        self._begin(tr("Moving…"), partial(_moved, self._ready, folder), self._take_moved)

    def _back_up(self, path: Path) -> None:
        done = tr("The records are backed up in {file}.").format(file=path)
        self._begin(tr("Backing up…"), partial(_backed_up, self._ready.lists.data, path), lambda _: self._end(done))

    def _begin(self, words: str, work: Callable[[Task], Ready | None], done: Callable[[Ready | None], None]) -> None:
        self._dialog.setEnabled(False)
        self._dialog.say(words)
        self._runner.start(work, done, self._failed, lasting=True)

    def _take_moved(self, ready: Ready | None) -> None:
        if ready:
            self._window.renew(ready)
            self._again(ready, tr("Your data lies in {folder} now.").format(folder=ready.lists.data))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, NotMoved | RecordsTrouble):
            raise error
        self._end(str(error))

    def _end(self, words: str) -> None:
        self._dialog.setEnabled(True)
        self._dialog.say(words)


def _moved(ready: Ready, folder: Path, _: Task) -> Ready:
    new = move(home_folder(), ready.lists.data, folder)
    return prepare(replace(ready.lists, data=new), ready.judge.profile, ready.judge.as_of)


def _backed_up(folder: Path, path: Path, _: Task) -> None:
    from core.history import Records

    with Records(folder) as records:
        records.backup(path)
