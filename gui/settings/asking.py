"""From the question "who are you?" to a judge that knows the answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QWidget

from gui.settings.kept import is_told, keep_profile, kept_profile
from gui.tasks import Runner, Task, raised

if TYPE_CHECKING:
    from core.model import Profile
    from gui.start import Ready


class Asking:
    """Asks, keeps the answer, and prepares the judging for it beside the window; `done` gets what is ready then."""

    def __init__(self, runner: Runner, settings: QSettings, done: Callable[[Ready], None]) -> None:
        self._runner = runner
        self._settings = settings
        self._done = done

    @property
    def profile(self) -> Profile:
        """Who asks, as it was told now or at an earlier start."""
        return kept_profile(self._settings)

    @property
    def told(self) -> bool:
        """Whether it was told at all."""
        return is_told(self._settings)

    def ask(self, ready: Ready, parent: QWidget) -> None:
        """Open the question over the window. Nothing changes before the answer is saved."""
        from gui.settings.who import WhoDialog

        judge = ready.judge
        dialog = WhoDialog(judge.watchlist, judge.profile, judge.as_of, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.told.connect(partial(self._take, ready))
        dialog.open()

    def _take(self, ready: Ready, profile: Profile) -> None:
        keep_profile(self._settings, profile)
        self._runner.start(partial(_prepare_for, profile, ready), self._done, raised)


def _prepare_for(profile: Profile, ready: Ready, _: Task) -> Ready:
    from gui.start import prepare_for

    return prepare_for(profile, ready, date.today())  # noqa: DTZ011 the user's own day is meant
