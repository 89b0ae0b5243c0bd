"""The first place of the window: ask about a name, drop statements, look at what came out, ask again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget

from core.paths import SAMPLE
from core.words import tr
from gui.intake.ask_page import AskPage
from gui.intake.choose import choose_files, choose_folder
from gui.intake.offer import Offer, offer_of
from gui.quick import collect_later
from gui.slices import Slices, Steps
from gui.tasks import Runner

if TYPE_CHECKING:
    from core.model import Check
    from gui.columns.settling import Settling
    from gui.intake.files_page import FilesPage
    from gui.result.page import ResultPage
    from gui.result.prepared import Prepared
    from gui.review.reviewing import Reviewing
    from gui.start import Ready


@dataclass(frozen=True, slots=True)
class Shown:
    """A check that is to be seen, what was checked for it, and its review."""

    paths: tuple[Path, ...]
    check: Check
    reviewing: Reviewing | None


class CheckPlace(QStackedWidget):
    """The question, or else the check that runs or has run; what comes before the list is open waits for it."""

    came = Signal()
    """Something is to be seen here."""

    update_offered = Signal(object)
    """A file that came is no statement but a list update: its path."""

    filed = Signal()
    """A check has come into the records."""

    record_wanted = Signal(int)
    """Another check is wanted: its number in the records."""

    exception_wanted = Signal(str, str)
    """A merchant is wanted as an exception of the own list: its name, and why."""

    result_changed = Signal()
    said = Signal(str)

    def __init__(self, runner: Runner, settings: QSettings) -> None:
        super().__init__()
        self._runner = runner
        self._settings = settings
        self._ready: Ready | None = None
        self._told_busy = False
        self._waiting: tuple[Path, ...] = ()
        self._checked: tuple[Path, ...] = ()
        self._brought: Shown | None = None
        self._result: ResultPage | None = None
        self._ahead: ResultPage | None = None
        self._building = Slices(self)
        self.files_page: FilesPage | None = None
        self.ask_page = AskPage(runner)
        self.addWidget(self.ask_page)
        self.ask_page.files_wanted.connect(self.open_files)
        self.ask_page.sample_wanted.connect(self.open_sample)
        self.ask_page.offered.connect(self.take)
        self.ask_page.box.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def result(self) -> ResultPage | None:
        """The result that is to be seen here, if there is one."""
        return self._result

    @property
    def checked(self) -> tuple[Path, ...]:
        """The files and folders of the check that is to be seen here."""
        return self._checked if self.files_page else ()

    @property
    def shown(self) -> Shown | None:
        """The check that is to be seen here, for another place to `bring` it."""
        if not self.files_page or not self.files_page.checked:
            return None
        reviewing = self._result.desk.reviewing if self._result else None
        return Shown(self._checked, self.files_page.checked, reviewing)

    @property
    def is_busy(self) -> bool:
        """Whether a check is under way, which nothing that comes in may break off; if so, it is said."""
        busy = self.files_page is not None and self.files_page.busy
        if busy:
            self._told_busy = True
            self.said.emit(tr("A check is running. Wait for it, or cancel it with Esc."))
        return busy

    # --- what comes in -------------------------------------------------------------------------------------------

    def use(self, ready: Ready) -> None:
        """From now on this list and this profile count; what waited for them is checked."""
        self._ready = ready
        self.ask_page.ready(ready.judge, ready.formats)
        brought, self._brought = self._brought, None
        if brought:
            self._begin(brought.paths, ready, brought)
        if self._waiting:
            waiting, self._waiting = self._waiting, ()
            self.check(waiting)

    def bring(self, shown: Shown) -> None:
        """Show this check, once a list is in use; it is told in the language of now, and goes on being the same one."""
        self._brought = shown

    def judge_anew(self, ready: Ready) -> None:
        """What stands here is judged again: names at once, files by reading them again."""
        self.use(ready)
        if self.files_page:
            self._begin(self._checked, ready)

    def check(self, paths: tuple[Path, ...]) -> None:
        """Check files and folders, on a page of their own; one file that is a list update is passed on instead."""
        from gui.lists.keeping import is_update

        if self._ready is None:
            self._waiting += paths
        elif is_update(paths):
            self.update_offered.emit(paths[0])
        elif paths and not self.is_busy:
            self.said.emit("")
            self._begin(paths, self._ready)
            self.came.emit()

    def _begin(self, paths: tuple[Path, ...], ready: Ready, brought: Shown | None = None) -> None:
        """Begin a check, or show the one that was `brought`, on a page of its own, instead of the last one."""
        from gui.intake.files_page import FilesPage

        self._leave_files()
        self._checked = paths
        page = self.files_page = FilesPage(self._runner, partial(self._result_page, brought))
        page.listed.connect(self._build_ahead, Qt.ConnectionType.QueuedConnection)
        page.shown.connect(self._take_result)
        page.ended.connect(self._end_notice)
        page.left.connect(self.back)
        page.others_wanted.connect(self.open_files)
        page.columns_wanted.connect(self.settle_columns)
        self.addWidget(page)
        self.setCurrentWidget(page)
        if brought:
            page.tell_again(brought.check, ready.judge)
        else:
            page.check(paths, ready.judge, ready.lists.layouts)

    def take(self, offer: Offer) -> None:
        """What was dropped or pasted anywhere in the window."""
        if self.is_busy:
            return
        if offer.paths:
            self.check(offer.paths)
            return
        self.back()
        self.came.emit()
        if offer.text:
            self.ask_page.take(offer)
        else:
            self.ask_page.drop_area.greet(offer)

    # --- what the menus and buttons do ----------------------------------------------------------------------------

    def open_files(self) -> None:
        self.check(choose_files(self))

    def open_folder(self) -> None:
        self.check(choose_folder(self))

    def open_sample(self) -> None:
        self.check((SAMPLE,))

    def paste(self) -> None:
        self.take(offer_of(QGuiApplication.clipboard().mimeData()))

    def cancel_or_back(self) -> None:
        """Esc: stop what runs; if nothing does, go back to the question."""
        if self.files_page and self.files_page.busy:
            self.files_page.stop()
        else:
            self.back()

    def back(self) -> None:
        self._leave_files()
        self.setCurrentWidget(self.ask_page)
        self.ask_page.box.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- columns --------------------------------------------------------------------------------------------------

    def settle_columns(self, path: Path) -> None:
        """Ask what the columns of a file are."""
        if self._ready:
            self._settling(self._ready).open(path)

    def _read_again(self) -> None:
        """Read the files that stand here once more, since their columns are settled otherwise."""
        if self._ready and self.files_page:
            self._begin(self._checked, self._ready)

    def show_layouts(self) -> None:
        """What was settled about columns so far."""
        if self._ready:
            self._settling(self._ready).show_kept()

    def _settling(self, ready: Ready) -> Settling:
        from gui.columns.settling import Settling

        return Settling(self._runner, self, ready.lists.layouts, self._read_again, self.said.emit)

    # --- pages ----------------------------------------------------------------------------------------------------

    def _leave_files(self) -> None:
        if self.files_page:
            self.files_page.leave()
            self.removeWidget(self.files_page)
            self.files_page.deleteLater()
            self.files_page = self._result = None
            self.result_changed.emit()
            collect_later(self)

    def _build_ahead(self) -> None:
        """Make and dress the page of the result while the files are read, so that it shows sooner at the end."""
        from gui.result.page import built

        if self._ahead is None and self.files_page and self.files_page.busy:
            self._building.start(built(self._settings), self._keep_ahead)

    def _keep_ahead(self, page: ResultPage) -> None:
        self._ahead = page

    def _result_page(self, brought: Shown | None, prepared: Prepared) -> Steps[ResultPage]:
        """A page that shows a result; it is filled before it is seen, or each part would be laid out anew."""
        from gui.result.page import built

        self._building.stop()
        page, self._ahead = self._ahead or (yield from built(self._settings)), None
        page.record_wanted.connect(self.record_wanted)
        page.exception_wanted.connect(self.exception_wanted)
        yield
        self._runner.wait_for_paint()
        reviewing = brought.reviewing if brought else self._reviewing(prepared.check)
        if reviewing:
            reviewing.filed.connect(self.filed)
        page.show_prepared(prepared, reviewing)
        return page

    def _take_result(self, page: ResultPage) -> None:
        self._result = page
        self.result_changed.emit()
        self._runner.paint_next()

    def _end_notice(self) -> None:
        """It was said that a check runs, which is so no longer."""
        if self._told_busy:
            self._told_busy = False
            self.said.emit("")

    def _reviewing(self, check: Check) -> Reviewing | None:
        """The check goes into the records from here; the sample does not."""
        from gui.review.reviewing import Reviewing

        if self._ready is None:
            return None
        folder = None if self._checked == (SAMPLE,) else self._ready.lists.data
        return Reviewing(self._runner, self._settings, check, folder)
