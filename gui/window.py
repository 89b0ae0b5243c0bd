"""The window: it puts the pages together, and holds no rule of its own."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from core.model import Profile
from core.paths import SAMPLE
from core.words import tr
from gui import theme
from gui.about import show_help
from gui.frame import Footer, Header, Place
from gui.intake.ask_page import AskPage
from gui.intake.choose import choose_files, choose_folder
from gui.intake.files_page import FilesPage
from gui.intake.offer import Offer, offer_of
from gui.lists.keeping import Keeping, choose_update, is_update
from gui.menus import Menus
from gui.settings.asking import Asking
from gui.tasks import Runner
from gui.trouble_page import TroublePage

if TYPE_CHECKING:
    from gui.lists.own_changes import Change
    from gui.lists.page import ListPage
    from gui.result.page import ResultPage
    from gui.start import Ready

_MINIMUM = (1024, 640)
_FIRST_SIZE = (1180, 780)
_GEOMETRY = "window/geometry"


class Window(QMainWindow):
    """One window with two places: ask, check, look at the result, ask again; and the list that is checked against."""

    def __init__(self, runner: Runner, settings: QSettings) -> None:
        super().__init__()
        self._runner = runner
        self._settings = settings
        self._asking = Asking(runner, settings, self._judge_anew)
        self._keeping = Keeping(runner, self, self._judge_anew, self._use)
        self._ready: Ready | None = None
        self._waiting: tuple[Path, ...] = ()
        self._checked: tuple[Path, ...] = ()
        self._result: ResultPage | None = None
        self.files_page: FilesPage | None = None
        self.list_page: ListPage | None = None
        self._header = Header()
        self._footer = Footer()
        self.ask_page = AskPage(runner)
        self._stack = QStackedWidget()
        self._menus = Menus(self)
        self._lay_out()
        self._connect()
        self._show_page(self.ask_page)
        self.ask_page.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.setWindowTitle(tr("Flagline"))
        self.setWindowIcon(theme.icon("flag", theme.Role.ACCENT))
        self.setMinimumSize(*_MINIMUM)
        self.resize(*_FIRST_SIZE)
        if isinstance(geometry := self._settings.value(_GEOMETRY), QByteArray):
            self.restoreGeometry(geometry)
        self.setAcceptDrops(True)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._stack, 1)
        column.addWidget(self._footer)
        self._stack.addWidget(self.ask_page)
        self.setCentralWidget(body)

    def _connect(self) -> None:
        self._header.help_wanted.connect(partial(show_help, self))
        self._header.place_wanted.connect(self.go)
        self._header.profile_wanted.connect(self.ask_who)
        self.ask_page.files_wanted.connect(self.open_files)
        self.ask_page.sample_wanted.connect(self.open_sample)
        self.ask_page.offered.connect(self.take)

    # --- what comes in -------------------------------------------------------------------------------------------

    def ready(self, ready: Ready) -> None:
        """The watchlist is open: answer what was typed, check what was dropped meanwhile."""
        self._use(ready)
        if self._waiting:
            self.check(self._waiting)

    def _use(self, ready: Ready) -> None:
        """From now on this list and this profile count, on every page."""
        from gui.settings.choices import who_short, who_words

        judge, self._ready = ready.judge, ready
        self._header.show_profile(who_short(judge.profile), who_words(judge.profile), told=self._asking.told)
        self._footer.show_list(judge.watchlist, judge.as_of)
        self.ask_page.ready(judge, ready.formats)
        if self.list_page:
            self.list_page.show_list(judge, ready.own)

    def trouble(self, sentence: str) -> None:
        """Nothing can be checked at all: say so, and nothing else."""
        self.setAcceptDrops(False)
        self._menus.lock()
        self._header.lock()
        self._footer.hide()
        self._show_page(TroublePage(sentence))

    def check(self, paths: tuple[Path, ...]) -> None:
        """Check files and folders, on a page of their own; one file that is a list update is looked at instead."""
        if self._ready is None:
            self._waiting += paths
        elif is_update(paths):
            self.look_at_update(paths[0])
        elif not self._is_busy():
            self._rest()
            self._show_page(self._begin(paths, self._ready))

    def _begin(self, paths: tuple[Path, ...], ready: Ready) -> FilesPage:
        """Begin a check on a page of its own, instead of the last one."""
        self._leave_files()
        self._checked = paths
        page = self.files_page = FilesPage(self._runner, self._result_page)
        page.left.connect(self.back)
        page.others_wanted.connect(self.open_files)
        self._stack.addWidget(page)
        page.check(paths, ready.judge)
        return page

    def take(self, offer: Offer) -> None:
        """What was dropped or pasted anywhere in the window."""
        if self._is_busy():
            return
        if offer.paths:
            self.check(offer.paths)
        elif offer.text:
            self.back()
            self.ask_page.take(offer)
        else:
            self.back()
            self.ask_page.drop_area.greet(offer)

    def _is_busy(self) -> bool:
        """Whether a check is under way, which nothing that comes in may break off; if so, it is said."""
        busy = self.files_page is not None and self.files_page.busy
        if busy:
            self._footer.say(tr("A check is running. Wait for it, or cancel it with Esc."))
        return busy

    # --- what the menus and buttons do ----------------------------------------------------------------------------

    def open_files(self) -> None:
        self._check_any(choose_files(self))

    def open_folder(self) -> None:
        self._check_any(choose_folder(self))

    def open_sample(self) -> None:
        self.check((SAMPLE,))

    def _check_any(self, paths: tuple[Path, ...]) -> None:
        if paths:
            self.check(paths)

    def paste(self) -> None:
        self.take(offer_of(QGuiApplication.clipboard().mimeData()))

    def cancel_or_back(self) -> None:
        """Esc: leave the list; stop what runs; if nothing does, go back to the question."""
        if self._stack.currentWidget() is self.list_page:
            self.go(Place.CHECK)
        elif self.files_page and self.files_page.busy:
            self.files_page.stop()
        else:
            self.back()

    def back(self) -> None:
        self._leave_files()
        self._show_page(self.ask_page)
        self.ask_page.box.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- who asks, and what is judged by --------------------------------------------------------------------------

    @property
    def profile(self) -> Profile:
        """Who asks, as it was told in this window or an earlier one."""
        return self._asking.profile

    def ask_who(self) -> None:
        """Ask who the user is; a check that runs would be judged for somebody else."""
        if self._ready and not self._is_busy():
            self._asking.ask(self._ready, self)

    def _judge_anew(self, ready: Ready) -> None:
        """What stands on the screen is judged again: names at once, files by reading them again."""
        self._use(ready)
        if self.files_page:
            seen = self._stack.currentWidget() is self.files_page
            page = self._begin(self._checked, ready)
            if seen:
                self._show_page(page)

    def open_update(self) -> None:
        if path := choose_update(self):
            self.look_at_update(path)

    def look_at_update(self, path: Path) -> None:
        """Show what a list update would change, and ask; a check that runs goes on by the list that it began with."""
        if self._ready and not self._is_busy():
            self._rest()
            self._keeping.look_at(path, self._ready, has_result=self.files_page is not None)

    def _change_own(self, change: Change) -> None:
        if self._ready and self.list_page and not self._is_busy():
            self._keeping.change(change, self._ready, self.list_page.refuse)
        elif self.list_page:
            self.list_page.refuse(tr("A check is running. Wait for it, or cancel it."))

    # --- pages ----------------------------------------------------------------------------------------------------

    def go(self, place: Place) -> None:
        """To the list, or back to the check as it was left."""
        if place is Place.LIST:
            self._show_list()
        else:
            self._show_page(self.files_page or self.ask_page)

    def _show_list(self) -> None:
        """Loaded when somebody wants to see it."""
        if self._ready is None:
            self._header.show_place(Place.CHECK)
            self._footer.say(tr("The watchlist is still being opened."))
            return
        if self.list_page is None:
            from gui.lists.page import ListPage

            self.list_page = ListPage()
            self.list_page.who_wanted.connect(self.ask_who)
            self.list_page.change_wanted.connect(self._change_own)
            self.list_page.show_list(self._ready.judge, self._ready.own)
        self._show_page(self.list_page)

    def _show_page(self, page: QWidget) -> None:
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._header.show_place(Place.LIST if page is self.list_page else Place.CHECK)
        self._menus.follow(self._result if page is self.files_page else None)

    def _leave_files(self) -> None:
        if self.files_page:
            self.files_page.leave()
            self._stack.removeWidget(self.files_page)
            self.files_page.deleteLater()
            self.files_page = self._result = None

    def _result_page(self) -> ResultPage:
        """Loaded when there is a result, and not before the window shows."""
        from gui.result.page import ResultPage

        self._result = ResultPage()
        if self._stack.currentWidget() is self.files_page:
            self._menus.follow(self._result)
        return self._result

    # --- drops, and the end ---------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._is_busy():
            return
        offer = offer_of(event.mimeData())
        self.ask_page.drop_area.greet(offer)
        self._footer.say(offer.refusal or offer.invitation)
        if not offer.refusal:
            event.acceptProposedAction()

    def dragLeaveEvent(self, _: QDragLeaveEvent) -> None:
        self._rest()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._rest()
        self.take(offer_of(event.mimeData()))

    def _rest(self) -> None:
        self.ask_page.drop_area.rest()
        self._footer.say("")

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.setValue(_GEOMETRY, self.saveGeometry())
        super().closeEvent(event)
