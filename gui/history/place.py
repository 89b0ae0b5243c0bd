"""The place of the records in the window: the earlier checks, or one of them, opened; what is said stands on top."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui import theme
from gui.quick import collect_later, paint_later
from gui.slices import Slices, Steps
from gui.tasks import Runner, Task

if TYPE_CHECKING:
    from core.model import Filed
    from gui.history.clerk import Clerk
    from gui.history.jobs import Shown
    from gui.history.notice import Notice
    from gui.history.opened import OpenedPage
    from gui.history.page import RecordsPage
    from gui.result.page import ResultPage
    from gui.start import Ready


class RecordsPlace(QWidget):
    """Its pages are loaded when somebody goes there. `last_known` gives the day of the last check, or None."""

    check_wanted = Signal()
    result_changed = Signal()
    last_known = Signal(object)

    exception_wanted = Signal(str, str)
    """A merchant's name, and the reason why it is to be an exception of the user's own list."""

    def __init__(self, runner: Runner, settings: QSettings) -> None:
        super().__init__()
        self._runner = runner
        self._settings = settings
        self._ready: Ready | None = None
        self._opening = Slices(self)
        self._stack = QStackedWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._stack, 1)
        self.clerk: Clerk | None = None
        self.notice: Notice | None = None
        self.page: RecordsPage | None = None
        self.opened: OpenedPage | None = None

    @property
    def result(self) -> ResultPage | None:
        """The result that is to be seen here, if there is one."""
        return self.opened.result if self.opened else None

    def use(self, ready: Ready) -> None:
        """From now on this list and this profile count, for what is checked again."""
        self._ready = ready
        if self.clerk:
            self.clerk.ready = ready
        self.look_for_last()

    def look_for_last(self) -> None:
        """Ask when the last check was filed. Troubles of the records are told by those who open them."""
        if self._ready:
            work = partial(_last, self._ready.lists.data)
            self._runner.start(work, self._tell_last, _ignore_trouble, lasting=True)

    def _tell_last(self, day: date | None) -> None:
        self.last_known.emit(day)

    def open(self) -> bool:
        """Make the place ready to be seen, as the records are now; False as long as there is no list."""
        if self._ready is None:
            return False
        if self.page is None:
            self._build(self._ready)
        if self.page and not self.opened:
            self.page.land()
        return True

    def open_record(self, id_: int) -> None:
        """Open a check as it was."""
        if self.open() and self.clerk:
            self.clerk.open(id_)

    def back(self) -> bool:
        """Esc: stop what runs, put away what is said, or leave the opened check; False where there is nothing."""
        if self.notice and self.notice.is_busy and self.clerk and self.clerk.cancel():
            self.focus()
        elif self.notice and self.notice.text() and not self.notice.is_busy:
            self.notice.clear()
            self.focus()
        elif self.opened:
            self._leave_opened()
            self.open()
        else:
            return False
        return True

    def focus(self) -> None:
        """The keyboard goes to the rows that are to be seen."""
        if self.opened:
            self.opened.result.table.setFocus()
        elif self.page:
            self.page.focus()

    def _build(self, ready: Ready) -> None:
        from gui.history.clerk import Clerk
        from gui.history.notice import Notice
        from gui.history.page import RecordsPage

        self.notice = Notice()
        holder = QVBoxLayout()
        holder.setContentsMargins(theme.SPACE_8, 0, theme.SPACE_8, 0)
        holder.addWidget(self.notice)
        self._column.insertLayout(0, holder)
        self.clerk = Clerk(self._runner, ready, self.notice)
        self.page = RecordsPage(self.clerk)
        self._stack.addWidget(self.page)
        self.clerk.listed.connect(self.page.show_listed)
        self.clerk.opened.connect(self._show)
        self.clerk.gone.connect(self._forget)
        self.clerk.kept.connect(self._show_kept)
        self.clerk.changed.connect(self.page.refresh)
        self.clerk.changed.connect(self.look_for_last)
        self.notice.closed.connect(self.focus)
        self.page.check_wanted.connect(self.check_wanted)

    def _show(self, shown: Shown) -> None:
        """Show a check on a page of its own, instead of the last one."""
        if self.clerk:
            self._opening.start(self._page_of(shown, self.clerk), self._put)

    def _page_of(self, shown: Shown, clerk: Clerk) -> Steps[OpenedPage]:
        from gui.history.opened import OpenedPage
        from gui.result.page import built
        from gui.review.reviewing import Reviewing

        page = OpenedPage(shown, clerk, (yield from built(self._settings)))
        yield
        self._runner.wait_for_paint()
        one = shown.opened
        page.fill(Reviewing(self._runner, self._settings, one.check, clerk.folder, one.filed.id))
        return page

    def _put(self, page: OpenedPage) -> None:
        self._leave_opened()
        self.opened = page
        page.result.exception_wanted.connect(self.exception_wanted)
        page.left.connect(self.back)
        paint_later(page, page.result.table)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.focus()
        self.result_changed.emit()
        self._runner.paint_next()

    def _forget(self, id_: int) -> None:
        """A check is deleted."""
        if self.opened and self.opened.filed.id == id_:
            self._leave_opened()

    def _show_kept(self, filed: Filed) -> None:
        """A check is kept until another day."""
        if self.opened and self.opened.filed.id == filed.id:
            self.opened.show_filed(filed)

    def _leave_opened(self) -> None:
        if self.opened:
            self._stack.removeWidget(self.opened)
            self.opened.deleteLater()
            self.opened = None
            self.result_changed.emit()
            collect_later(self)


def _last(folder: Path, _: Task) -> date | None:
    from core.history import Records
    from core.history.database import NAME
    from gui.history import opened, page  # noqa: F401  loaded here, so that the window need not wait for them

    if not (folder / NAME).exists():
        return None
    with Records(folder) as records:
        newest = next(iter(records.find()), None)
    return newest.started.date() if newest else None


def _ignore_trouble(error: Exception) -> None:
    from core.errors import RecordsTrouble

    if not isinstance(error, RecordsTrouble):
        raise error
