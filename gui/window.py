"""The window: it puts the places together, and holds no rule of its own."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMenuBar, QStackedWidget, QVBoxLayout, QWidget

from core.words import tr
from gui import recent
from gui.frame import Footer, Header, Place
from gui.history.place import RecordsPlace
from gui.intake.offer import offer_of
from gui.intake.place import CheckPlace
from gui.language import choose, speak_as_chosen
from gui.lists.place import ListPlace
from gui.menus import Menus
from gui.settings.asking import Asking
from gui.settings.preferences import is_welcomed, welcome
from gui.tasks import Runner, Task, raised
from gui.trouble_page import TroublePage

if TYPE_CHECKING:
    from core.model import Profile
    from gui.intake.welcome import WelcomePage
    from gui.start import Ready

_MINIMUM = (1024, 640)
_FIRST_SIZE = (1180, 780)
_GEOMETRY = "window/geometry"


class Window(QMainWindow):
    """One window with its places: ask, check, look at the result, ask again; what was checked before; the list."""

    def __init__(self, runner: Runner, settings: QSettings) -> None:
        super().__init__()
        self._runner = runner
        self._settings = settings
        self._asking = Asking(runner, settings, self._judge_anew)
        self._ready: Ready | None = None
        self.welcome: WelcomePage | None = None
        self.setMinimumSize(*_MINIMUM)
        self.resize(*_FIRST_SIZE)
        if isinstance(geometry := self._settings.value(_GEOMETRY), QByteArray):
            self.restoreGeometry(geometry)
        self.setAcceptDrops(True)
        self._build()

    def _build(self) -> None:
        """Everything in the window, in the language that is spoken."""
        self._header = Header()
        self._footer = Footer()
        self.checks = CheckPlace(self._runner, self._settings)
        self.records = RecordsPlace(self._runner, self._settings)
        self.lists = ListPlace(self._runner, self._judge_anew, self.ready, lambda: not self.checks.is_busy)
        self._places = QStackedWidget()
        self.setMenuBar(QMenuBar())
        self._menus = Menus(self, self._settings)
        self._lay_out()
        self._connect()
        self._greet()
        self.go(Place.CHECK)

    def _lay_out(self) -> None:
        self.setWindowTitle(tr("Flagline"))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._places, 1)
        column.addWidget(self._footer)
        for place in (self.checks, self.records, self.lists):
            self._places.addWidget(place)
        self.setCentralWidget(body)

    def _connect(self) -> None:
        self._header.help_wanted.connect(self.open_help)
        self._header.place_wanted.connect(self.go)
        self._header.profile_wanted.connect(self.ask_who)
        self.checks.came.connect(self._come)
        self.checks.said.connect(self._footer.say)
        self.checks.update_offered.connect(self.look_at_update)
        self.checks.result_changed.connect(self._follow)
        self.checks.exception_wanted.connect(self.lists.offer_exception)
        self.lists.who_wanted.connect(self.ask_who)
        self.checks.record_wanted.connect(self.open_record)
        self.checks.filed.connect(self.records.look_for_last)
        self.records.exception_wanted.connect(self.lists.offer_exception)
        self.records.check_wanted.connect(partial(self.go, Place.CHECK))
        self.records.result_changed.connect(self._follow)
        self.records.last_known.connect(self._footer.show_last)
        self._footer.records_wanted.connect(partial(self.go, Place.RECORDS))

    # --- the first page ---------------------------------------------------------------------------------------------

    def _greet(self) -> None:
        """Whoever never told anything is asked once, and need not answer."""
        self.welcome = None
        if is_welcomed(self._settings) or self._asking.told:
            return
        from gui.intake.welcome import WelcomePage

        page = self.welcome = WelcomePage(self._settings)
        self._places.addWidget(page)
        page.who_wanted.connect(self.ask_who)
        page.sample_wanted.connect(self.checks.open_sample)
        page.done.connect(self.end_welcome)
        page.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def end_welcome(self) -> None:
        """The first page was seen."""
        if page := self.welcome:
            self.welcome = None
            welcome(self._settings)
            self._places.removeWidget(page)
            page.deleteLater()
            self.go(Place.CHECK)
            self.checks.ask_page.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _come(self) -> None:
        """Something is to be seen at the first place, a check maybe."""
        self.end_welcome()
        recent.remember(self._settings, self.checks.checked)
        self.go(Place.CHECK)

    # --- what is judged by ----------------------------------------------------------------------------------------

    def ready(self, ready: Ready) -> None:
        """From now on this list and this profile count, in every place; what waited for them is checked."""
        self._footer.say("")  # whoever was told to wait for the list need not wait any more
        self._show(ready)
        self.checks.use(ready)

    def _judge_anew(self, ready: Ready) -> None:
        """What stands on the screen is judged again."""
        self._show(ready)
        self.checks.judge_anew(ready)

    def _show(self, ready: Ready) -> None:
        from gui.settings.choices import who_short, who_words

        judge, self._ready = ready.judge, ready
        self._header.show_profile(who_short(judge.profile), who_words(judge.profile), told=self._asking.told)
        self._footer.show_list(judge.watchlist, judge.as_of)
        self.lists.use(ready)
        self.records.use(ready)
        if self.welcome:
            self.welcome.ready()

    @property
    def profile(self) -> Profile:
        """Who asks, as it was told in this window or an earlier one."""
        return self._asking.profile

    def ask_who(self) -> None:
        """Ask who the user is; a check that runs would be judged for somebody else."""
        if self._ready and not self.checks.is_busy:
            self._asking.ask(self._ready, self)

    def open_settings(self) -> None:
        """Everything that can be chosen, on one page."""
        if self._ready:
            from gui.settings.opening import SettingsDoor

            SettingsDoor(self._runner, self._settings, self, self._ready).open()

    def open_help(self, page: str = "reading") -> None:
        """The help, at one of the pages that gui.help.window names."""
        from gui.help.opening import open_help
        from gui.help.window import Page

        open_help(self, self._runner, self._settings, self._ready, Page(page))

    def renew(self, ready: Ready) -> None:
        """Everything anew, over things of the user's that lie elsewhere now."""
        self._build()
        self.ready(ready)

    def come_to_front(self) -> None:
        """As far as the system lets a window do that by itself."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def open_update(self) -> None:
        self.lists.open_update(has_result=self.checks.files_page is not None)

    def look_at_update(self, path: Path) -> None:
        """Show what a list update would change, and ask."""
        self._rest()
        self.lists.look_at_update(path, has_result=self.checks.files_page is not None)

    def speak(self, language: str) -> None:
        """Another language, at once ("": the system's): what was asked is asked again, what came out is told in it."""
        if not self._ready or self.checks.is_busy:
            return
        choose(self._settings, language)
        speak_as_chosen(self._settings)
        typed, shown = self.checks.ask_page.box.toPlainText(), self.checks.shown
        opened = self.records.opened
        stand = partial(self._stand, self._place(), opened.filed.id if opened else None)
        self._build()
        self.checks.ask_page.box.setPlainText(typed)
        if shown:
            self.checks.bring(shown)
        self._runner.start(partial(_prepared_anew, self._ready), stand, raised)

    def _stand(self, place: Place, record: int | None, ready: Ready) -> None:
        """Back to where the user was, and to the record that was opened there."""
        self.ready(ready)
        if record is not None:
            self.open_record(record)
        self.go(place)

    def trouble(self, sentence: str) -> None:
        """Nothing can be checked at all: say so, and nothing else."""
        self.setAcceptDrops(False)
        self._menus.lock()
        self._header.lock()
        self._footer.hide()
        self._places.setCurrentIndex(self._places.addWidget(TroublePage(sentence)))

    # --- places ---------------------------------------------------------------------------------------------------

    def go(self, place: Place) -> None:
        """To another place, as it was left."""
        if place is not Place.CHECK and not (self.records if place is Place.RECORDS else self.lists).open():
            self._footer.say(tr("The watchlist is still being opened."))
            place = Place.CHECK
        pages = {Place.RECORDS: self.records, Place.LIST: self.lists}
        self._places.setCurrentWidget(pages.get(place, self.welcome or self.checks))
        self._header.show_place(place)
        self._follow()

    def _place(self) -> Place:
        pages: dict[QWidget | None, Place] = {self.records: Place.RECORDS, self.lists: Place.LIST}
        return pages.get(self._places.currentWidget(), Place.CHECK)

    def open_record(self, id_: int) -> None:
        """To a check in the records, as it was."""
        self.go(Place.RECORDS)
        self.records.open_record(id_)

    def _follow(self) -> None:
        """The menus offer what can be done with what is to be seen."""
        shown = self._places.currentWidget()
        place = next((each for each in (self.checks, self.records) if each is shown), None)
        self._menus.follow(place.result if place else None)

    def cancel_or_back(self) -> None:
        """Esc: leave what was opened, or the place; stop what runs; if nothing does, go back to the question."""
        if self._places.currentWidget() is self.welcome:
            self.end_welcome()
        elif self._places.currentWidget() is self.checks:
            self.checks.cancel_or_back()
        elif self._places.currentWidget() is not self.records or not self.records.back():
            self.go(Place.CHECK)

    # --- drops, and the end ---------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.checks.is_busy:
            return
        offer = offer_of(event.mimeData())
        self.checks.ask_page.drop_area.greet(offer)
        self._footer.say(offer.refusal or offer.invitation)
        if not offer.refusal:
            event.acceptProposedAction()

    def dragLeaveEvent(self, _: QDragLeaveEvent) -> None:
        self._rest()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._rest()
        self.checks.take(offer_of(event.mimeData()))

    def _rest(self) -> None:
        self.checks.ask_page.drop_area.rest()
        self._footer.say("")

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.setValue(_GEOMETRY, self.saveGeometry())
        super().closeEvent(event)


def _prepared_anew(ready: Ready, _: Task) -> Ready:
    from gui.start import prepare

    return prepare(ready.lists, ready.judge.profile, ready.judge.as_of)
