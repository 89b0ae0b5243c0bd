"""Brings list updates and own entries into the user's folder, beside the window, and prepares the judging anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.errors import FlaglineError
from core.words import tr
from gui.tasks import Runner, Task

if TYPE_CHECKING:
    from core.watchlist.update import Offer
    from gui.lists.own_changes import Change
    from gui.start import Ready

Done = Callable[["Ready"], None]
Refused = Callable[[str], None]


def is_update(paths: tuple[Path, ...]) -> bool:
    """Whether this is one file, a list update: its first bytes say so, or else its ending (it may be damaged)."""
    from core.watchlist.open import BEGINNING, SIGNED

    if len(paths) != 1 or not paths[0].is_file():
        return False
    try:
        with paths[0].open("rb") as file:
            begins = file.read(len(BEGINNING)) == BEGINNING
    except OSError:
        return False
    return begins or paths[0].suffix == SIGNED


def choose_update(parent: QWidget) -> Path | None:
    """A file that may be a list update; None where the person thought better of it."""
    from PySide6.QtWidgets import QFileDialog

    from core.watchlist.open import SIGNED

    filters = f"{tr('List updates')} (*{SIGNED});;{tr('All files')} (*)"
    chosen, _ = QFileDialog.getOpenFileName(parent, tr("Choose a list update"), "", filters)
    return Path(chosen) if chosen else None


@dataclass(frozen=True, slots=True)
class Keeping:
    """Changes what is judged by. `judge_anew` judges what stands on the screen again, `use` lets it stand as it is."""

    runner: Runner
    window: QWidget
    judge_anew: Done
    use: Done

    def look_at(self, path: Path, ready: Ready, *, has_result: bool) -> None:
        """Examine an update, show what it would change, and ask. Nothing changes before the answer."""
        show = partial(self._show, ready, has_result)
        self.runner.start(partial(_examine, path, ready), show, partial(_refused, self._say))

    def change(self, change: Change, ready: Ready, refused: Refused) -> None:
        """Change the own entries, and judge by them; `refused` gets the reason where nothing was changed."""
        self.runner.start(partial(_changed, change, ready), self.judge_anew, partial(_refused, refused))

    def _show(self, ready: Ready, has_result: bool, offer: Offer) -> None:
        from gui.lists.update_dialog import UpdateDialog

        dialog = UpdateDialog(offer, self.window, has_result=has_result)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(partial(self._put_in_place, offer, ready))
        dialog.open()

    def _put_in_place(self, offer: Offer, ready: Ready, again: bool) -> None:
        done = self.judge_anew if again else self.use
        self.runner.start(partial(_updated, offer, ready), done, partial(_refused, self._say))

    def _say(self, sentence: str) -> None:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Warning, tr("List update"), sentence, parent=self.window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()


def _examine(path: Path, ready: Ready, _: Task) -> Offer:
    from core.watchlist import open_newest
    from core.watchlist.update import examine, load_keys, read_update

    return examine(read_update(path), load_keys(ready.lists.keys), open_newest(ready.lists))


def _updated(offer: Offer, ready: Ready, _: Task) -> Ready:
    from core.watchlist.update import put_in_place

    put_in_place(offer, ready.lists.applied)
    return _prepared(ready)


def _changed(change: Change, ready: Ready, _: Task) -> Ready:
    change(ready.lists)
    return _prepared(ready)


def _prepared(ready: Ready) -> Ready:
    from gui.start import prepare

    return prepare(ready.lists, ready.judge.profile, date.today())  # noqa: DTZ011 the user's own day is meant


def _refused(say: Refused, error: Exception) -> None:
    """The reason in one sentence; anything but a refusal or a disk that will not take it is a bug."""
    if isinstance(error, FlaglineError):
        say(str(error))
    elif isinstance(error, OSError):
        sentence = tr("It could not be kept ({why}). Everything stays as it is.")
        say(sentence.format(why=error.strerror or error))
    else:
        raise error
