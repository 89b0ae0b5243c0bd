"""What is done with the records from the window: asked for where there is something to lose, done beside the window,
and said. A trouble is a sentence with what can be done about it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from core.errors import NoSuchRecord, NotABackup, NotYetGone, RecordsDamaged, RecordsTrouble
from core.model import Filed, Loss, Query
from core.words import in_a_row, tr
from gui.history import jobs, words
from gui.history.jobs import Listed, NotAgain, Shown
from gui.history.notice import Act, Notice
from gui.start import Ready
from gui.tasks import Runner, Task
from gui.theme import Role

Result = TypeVar("Result")
_ENDING = ".db"


class Clerk(QObject):
    """Everything is asked and said in one `notice`. `changed` tells that the records hold something else now, `kept`
    the Filed that has another day, `gone` the number of a check that is deleted; `listed` what a search found,
    `opened` that a check is to be shown.
    """

    changed = Signal()
    kept = Signal(object)
    gone = Signal(int)
    listed = Signal(object)
    opened = Signal(object)

    def __init__(self, runner: Runner, ready: Ready, notice: Notice) -> None:
        super().__init__(notice)
        self._runner = runner
        self._notice = notice
        self._searching: Task | None = None
        self._checking: Task | None = None
        self.ready = ready

    @property
    def folder(self) -> Path:
        """Where the records lie."""
        return self.ready.lists.data

    def search(self, query: Query) -> None:
        """Look for checks; of several searches only the latest is answered."""
        if self._searching:
            self._searching.stop()
        today = date.today()  # noqa: DTZ011 the user's own day is meant
        work = partial(jobs.listed, self.folder, query, today)
        failed = partial(self._fail, partial(self.search, query))
        task: Task = self._runner.start(work, lambda found: self._answer(task, found), failed, lasting=True)
        self._searching = task

    def _answer(self, task: Task, found: Listed) -> None:
        if not task.stopped and isValid(self):
            self.listed.emit(found)

    def open(self, id_: int) -> None:
        """Open a check as it was."""
        self._notice.wait_soon(tr("Opening check no. {id}…").format(id=id_))
        self._do(partial(jobs.opened, self.folder, id_), self._show, partial(self.open, id_))

    def again(self, filed: Filed) -> None:
        """Check a check again by today's list, and file what comes out beside it."""
        sentence = tr("Checking no. {id} again, by today’s list…").format(id=filed.id)
        self._notice.wait(sentence, (tr("Cancel"), self.cancel))
        work = partial(jobs.checked_again, self.folder, filed.id, self.ready.judge, self.ready.lists.layouts)
        done, again = partial(self._end_again, filed), partial(self.again, filed)
        self._checking = self._do(work, done, again, lasting=False)

    def cancel(self) -> bool:
        """Leave the check that is made again, as if it had not begun; False where none is."""
        if not self._checking or self._checking.stopped:
            return False
        self._checking.stop()
        self._notice.clear()
        return True

    def _end_again(self, filed: Filed, came: Shown | NotAgain | None) -> None:
        """Show the new check, where somebody still waits for it, or else offer it."""
        self._checking = None
        if came is None:
            return
        self.changed.emit()
        if isinstance(came, NotAgain):
            refused = tr("Check no. {id} could not be checked again.").format(id=filed.id)
            self._notice.say(in_a_row((refused, *came.reasons)), tone=Role.UNREAD)
            return
        told = words.again(came.again, filed.id) if came.again else ""
        if self._notice.is_busy:
            self._show(came)
            self._notice.say(told)
        else:
            self._notice.say(told, (tr("Open"), partial(self._show, came)))

    def _show(self, shown: Shown) -> None:
        self._notice.end_wait()
        self.opened.emit(shown)

    # --- keeping and deleting -------------------------------------------------------------------------------------

    def ask_keep(self, filed: Filed) -> None:
        """Ask until which day a check is to be kept."""
        sentence = tr("Keep check no. {id} until which day? You are reminded when it is over; nothing goes by itself.")
        keep = partial(self._keep, filed)
        self._notice.ask(sentence.format(id=filed.id), tr("Keep"), keep, day=filed.keep_until)

    def _keep(self, filed: Filed) -> None:
        self._write_day(replace(filed, keep_until=self._notice.until()))

    def _write_day(self, new: Filed) -> None:
        work = partial(jobs.kept, self.folder, new.id, new.keep_until)
        self._do(work, partial(self._end_keep, new), partial(self._write_day, new))

    def _end_keep(self, new: Filed, _: None) -> None:
        self.kept.emit(new)
        self.changed.emit()

    def ask_delete(self, filed: Filed) -> None:
        """Say what is lost, and ask."""
        ask = partial(self._ask_delete, filed)
        self._do(partial(jobs.lost, self.folder, filed.id), ask, partial(self.ask_delete, filed))

    def _ask_delete(self, filed: Filed, lost: Loss) -> None:
        self._notice.ask(words.loss(filed, lost), tr("Delete for good"), partial(self._delete, filed))

    def _delete(self, filed: Filed) -> None:
        work = partial(jobs.deleted, self.folder, filed.id)
        self._do(work, partial(self._end_delete, filed), partial(self._delete, filed))

    def _end_delete(self, filed: Filed, _: None) -> None:
        self.gone.emit(filed.id)
        self._end(tr("Check no. {id} is deleted.").format(id=filed.id))

    # --- everything as one file -----------------------------------------------------------------------------------

    def back_up(self) -> None:
        """Ask where, and write everything to one file."""
        name = f"flagline-records-{date.today():%Y-%m-%d}{_ENDING}"  # noqa: DTZ011 the user's own day is meant
        chosen, _ = QFileDialog.getSaveFileName(self._notice, tr("Back up the records"), name, f"*{_ENDING}")
        if chosen:
            path = Path(chosen)
            self._back_up(path if path.suffix else path.with_name(path.name + _ENDING))

    def _back_up(self, path: Path) -> None:
        self._notice.wait(tr("Writing {path}…").format(path=path))
        said = tr("All records are written to {path}.").format(path=path)
        self._do(partial(jobs.backed_up, self.folder, path), lambda _: self._notice.say(said), self.back_up)

    def restore(self) -> None:
        """Choose a backup, say what it will do, and ask."""
        filters = f"*{_ENDING};;{tr('All files')} (*)"
        chosen, _ = QFileDialog.getOpenFileName(self._notice, tr("Restore the records from a backup"), "", filters)
        if chosen:
            path = Path(chosen)
            sentence = tr(
                "Put the backup {file} in the place of your records? What they hold now is put aside, in a file beside "
                "them, and is not shown any more."
            )
            self._notice.ask(sentence.format(file=path.name), tr("Restore"), partial(self._restore, path))

    def _restore(self, path: Path) -> None:
        self._notice.wait(tr("Restoring {path}…").format(path=path))
        self._do(partial(jobs.restored, self.folder, path), self._end_restore, partial(self._restore, path))

    def _end_restore(self, before: Path) -> None:
        self._end(tr("Restored. What the records held before is in {path}.").format(path=before))

    # --- jobs and their troubles ----------------------------------------------------------------------------------

    def _do(
        self,
        work: Callable[[Task], Result],
        done: Callable[[Result], None],
        again: Callable[[], None],
        *,
        lasting: bool = True,
    ) -> Task:
        """One job; its end finds nobody where the window was built anew in another language meanwhile."""
        heard = lambda result: done(result) if isValid(self) else None  # noqa: E731
        return self._runner.start(work, heard, partial(self._fail, again), lasting=lasting)

    def _end(self, sentence: str) -> None:
        self.changed.emit()
        self._notice.say(sentence)

    def _fail(self, again: Callable[[], None], error: Exception) -> None:
        """Say the sentence of a trouble, and what can be done; anything else is a bug."""
        self._checking = None
        if not isinstance(error, RecordsTrouble):
            raise error
        if not isValid(self):
            return
        if isinstance(error, NotYetGone | NoSuchRecord):
            self.changed.emit()
        self._notice.say(str(error), *self._acts(error, again), tone=Role.FOUND)

    def _acts(self, error: RecordsTrouble, again: Callable[[], None]) -> tuple[Act, ...]:
        if isinstance(error, NotYetGone | NoSuchRecord):
            return ()
        retry = (tr("Try again"), again)
        if isinstance(error, RecordsDamaged | NotABackup):
            return ((tr("Restore a backup…"), self.restore), retry)
        return (retry,)
