"""The menus: everything that can be done, with its key. On a Mac they go to the top of the screen by themselves."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from core.words import tr
from gui import recent
from gui.frame import Place, place_words

if TYPE_CHECKING:
    from gui.result.page import ResultPage
    from gui.window import Window

Key = QKeySequence.StandardKey


class Menus:
    """Builds the menus of a window; what needs a result is off as long as there is none."""

    def __init__(self, window: Window, settings: QSettings) -> None:
        self._window = window
        self._settings = settings
        self._page: ResultPage | None = None
        self._bar = window.menuBar()
        file = self._bar.addMenu(tr("&File"))
        self._add(file, tr("&Open statements…"), window.checks.open_files, Key.Open)
        self._add(file, tr("Open a &folder…"), window.checks.open_folder, "Ctrl+Shift+O")
        self._add(file, tr("&Paste names or files"), window.checks.paste, Key.Paste)
        self._recent = file.addMenu(tr("&Checked last"))
        self._recent.aboutToShow.connect(self._offer_recent)
        self._add(file, tr("Try the &sample statement"), window.checks.open_sample)
        self._add(file, tr("Use a list &update…"), window.open_update)
        self._add(file, tr("Remembered &layouts…"), window.checks.show_layouts)
        file.addSeparator()
        self._print_action = self._add(file, tr("P&rint the sheet…"), self._print, Key.Print)
        self._save_menu = file.addMenu(tr("S&ave the result"))
        file.addSeparator()
        self._add(file, tr("Cancel, or &new check"), window.cancel_or_back, Key.Cancel)
        self._add(file, tr("&Quit"), QApplication.quit, Key.Quit).setMenuRole(QAction.MenuRole.QuitRole)
        self._review_menu = self._bar.addMenu(tr("&Review"))
        go = self._bar.addMenu(tr("&Go"))
        for number, place in enumerate(Place, start=1):
            self._add(go, place_words(place), partial(window.go, place), f"Ctrl+{number}")
        go.addSeparator()
        self._add(go, tr("&Who are you…"), window.ask_who, "Ctrl+Shift+W")
        self._add(go, tr("&Settings…"), window.open_settings, "Ctrl+,").setMenuRole(QAction.MenuRole.PreferencesRole)
        help_ = self._bar.addMenu(tr("&Help"))
        self._add(help_, tr("&How Flagline works"), partial(window.open_help, "reading"), Key.HelpContents)
        self._add(help_, tr("&Keys"), partial(window.open_help, "keys"))
        self._add(help_, tr("Self-&test"), partial(window.open_help, "selftest"))
        about = self._add(help_, tr("&About Flagline"), partial(window.open_help, "about"))
        about.setMenuRole(QAction.MenuRole.AboutRole)
        self.follow(None)

    def _add(self, menu: QMenu, words: str, do: Callable[[], object], key: Key | str | None = None) -> QAction:
        action = QAction(words, menu)
        action.triggered.connect(do)
        if key is not None:
            action.setShortcut(QKeySequence(key))
        menu.addAction(action)
        return action

    def follow(self, page: ResultPage | None) -> None:
        """Print and save what this page shows; None where there is no result."""
        self._page = page
        self._print_action.setEnabled(page is not None)
        self._save_menu.setEnabled(page is not None)
        self._review_menu.menuAction().setVisible(page is not None)
        self._save_menu.clear()
        self._review_menu.clear()
        if page:
            self._offer_forms(page)
            self._review_menu.addActions(page.desk.actions.all())

    def _offer_forms(self, page: ResultPage) -> None:
        """The forms of a saved result; the key is that of the first, the sheet itself."""
        from gui.result.saving import Kind, title

        for kind in Kind:
            action = self._add(self._save_menu, title(kind), partial(page.save, kind))
            if kind is Kind.PDF:
                action.setShortcut(QKeySequence(Key.Save))

    def _offer_recent(self) -> None:
        """The files of the last checks, each with its folder, and a way to forget them."""
        self._recent.clear()
        files = recent.recent(self._settings)
        for path in files:
            words = f"{path.name} — {path.parent}".replace("&", "&&")
            self._add(self._recent, words, partial(self._window.checks.check, (path,)))
        if not files:
            self._add(self._recent, tr("Nothing yet"), self._offer_recent).setEnabled(False)
            return
        self._recent.addSeparator()
        self._add(self._recent, tr("&Forget these names"), partial(recent.forget, self._settings))

    def lock(self) -> None:
        """Nothing can be done any more but quit and read."""
        for menu in self._bar.actions()[:-1]:
            menu.setVisible(False)

    def _print(self) -> None:
        if self._page:
            self._page.print_sheet()
