"""The place of the watchlist in the window: its page, loaded when somebody goes there, and what changes the list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from core.words import tr
from gui.lists.keeping import Keeping, choose_update
from gui.tasks import Runner

if TYPE_CHECKING:
    from gui.lists.own_changes import Change
    from gui.lists.page import ListPage
    from gui.start import Ready

Taken = Callable[["Ready"], None]


class ListPlace(QStackedWidget):
    """The list in use. `judge_anew` judges what stands on the screen by a changed list, `use` lets it stand as it is.

    `may_change` is asked before anything is; a check that runs goes on by the list that it began with.
    """

    who_wanted = Signal()

    def __init__(self, runner: Runner, judge_anew: Taken, use: Taken, may_change: Callable[[], bool]) -> None:
        super().__init__()
        self._keeping = Keeping(runner, self, judge_anew, use)
        self._may_change = may_change
        self._ready: Ready | None = None
        self.page: ListPage | None = None

    def use(self, ready: Ready) -> None:
        """From now on this list and this profile count."""
        self._ready = ready
        if self.page:
            self.page.show_list(ready.judge, ready.own)

    def open(self) -> bool:
        """Make the page ready to be seen; False as long as there is no list."""
        if self._ready and self.page is None:
            from gui.lists.page import ListPage

            self.page = ListPage()
            self.page.who_wanted.connect(self.who_wanted)
            self.page.change_wanted.connect(self._change_own)
            self.page.show_list(self._ready.judge, self._ready.own)
            self.addWidget(self.page)
        return self._ready is not None

    def offer_exception(self, text: str, because: str) -> None:
        """Ask whether a merchant is to be an exception, with what is known of it filled in."""
        if self.open() and self.page:
            self.page.open_form(text, because)

    def open_update(self, *, has_result: bool) -> None:
        if path := choose_update(self):
            self.look_at_update(path, has_result=has_result)

    def look_at_update(self, path: Path, *, has_result: bool) -> None:
        """Show what a list update would change, and ask."""
        if self._ready and self._may_change():
            self._keeping.look_at(path, self._ready, has_result=has_result)

    def _change_own(self, change: Change) -> None:
        if self._ready and self.page and self._may_change():
            self._keeping.change(change, self._ready, self.page.refuse)
        elif self.page:
            self.page.refuse(tr("A check is running. Wait for it, or cancel it."))
