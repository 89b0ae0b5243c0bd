"""Opens the help over the window, with what its pages tell of this window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from core.paths import data_folder
from gui.help import pages
from gui.help.about import AboutPage, LicencesPage
from gui.help.selftest import SelftestPage
from gui.help.window import HelpWindow, Page
from gui.tasks import Runner

if TYPE_CHECKING:
    from gui.start import Ready
    from gui.window import Window


def open_help(window: Window, runner: Runner, settings: QSettings, ready: Ready | None, page: Page) -> None:
    """One help for the window, at this page; what it told of another list or language goes."""
    for old in window.findChildren(HelpWindow):
        old.close()
        old.deleteLater()
    HelpWindow(partial(_made, window, runner, settings, ready), window).open_at(page)


def _made(window: Window, runner: Runner, settings: QSettings, ready: Ready | None, page: Page) -> QWidget:
    watchlist = ready.judge.watchlist if ready else None
    makers: dict[Page, Callable[[], QWidget]] = {
        Page.READING: pages.reading,
        Page.NEXT: pages.next_steps,
        Page.KEYS: partial(pages.keys, window),
        Page.PLACES: partial(pages.places, ready.lists.data if ready else data_folder(), settings.fileName()),
        Page.SELFTEST: partial(SelftestPage, runner, settings, watchlist),
        Page.ABOUT: partial(AboutPage, watchlist),
        Page.LICENCES: LicencesPage,
    }
    return makers[page]()
