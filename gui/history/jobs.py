"""What the place asks of the records, each as one job off the window's thread: open them, ask, close them.

All raise RecordsTrouble. Records that do not exist yet are not made by looking at them.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from core import APP
from core.check import Judge
from core.errors import Cancelled, RecordsDamaged
from core.history import Records
from core.history.database import NAME
from core.history.restoring import examine, put_aside
from core.model import Again, Filed, Loss, Opened, Query, Review
from core.read.layouts import read_layouts
from gui.result.page import ResultPage  # noqa: F401  loaded here, so that the window need not wait for it
from gui.result.prepared import Prepared, prepare
from gui.tasks import Task


@dataclass(frozen=True, slots=True)
class Listed:
    """What a search found, which checks may be deleted by now, and whether there are records at all."""

    found: tuple[Filed, ...] = ()
    due: tuple[Filed, ...] = ()
    has_any: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A check from the records, counted for its page; `later` are the fresh looks at it, newest first.

    `again` tells what differs from the check that it is a fresh look at, where that was just found out.
    """

    opened: Opened
    prepared: Prepared
    later: tuple[Filed, ...] = ()
    again: Again | None = None


@dataclass(frozen=True, slots=True)
class NotAgain:
    """Nothing of a check could be checked again: why, in a sentence a file."""

    reasons: tuple[str, ...]


def exist(folder: Path) -> bool:
    """Whether any check was ever filed in this folder."""
    return (folder / NAME).exists()


def listed(folder: Path, query: Query, today: date, task: Task) -> Listed:
    """The checks that a query asks for; nothing is looked for where a newer search has stopped this one."""
    if task.stopped or not exist(folder):
        return Listed()
    with Records(folder) as records:
        found = records.find(query)
        return Listed(found, records.due(today), bool(found) or bool(records.find()))


def last(folder: Path, _: Task) -> Filed | None:
    """The newest check."""
    if not exist(folder):
        return None
    with Records(folder) as records:
        return next(iter(records.find()), None)


def opened(folder: Path, id_: int, _: Task) -> Shown:
    """A check as it was filed."""
    with Records(folder) as records:
        one = records.open(id_)
        later = tuple(each for each in records.find() if each.again_of == id_)
    return Shown(one, prepare(one.check), later)


def checked_again(folder: Path, id_: int, judge: Judge, layouts: Path, task: Task) -> Shown | NotAgain | None:
    """A fresh look at a check, filed beside it; where no file could be looked at again, nothing is filed.

    None where it was stopped before that.
    """
    with suppress(Cancelled):
        return _checked_again(folder, id_, judge, layouts, lambda: task.stopped)
    return None


def _checked_again(
    folder: Path, id_: int, judge: Judge, layouts: Path, stopped: Callable[[], bool]
) -> Shown | NotAgain:
    today = date.today()  # noqa: DTZ011 the user's own day is meant
    if judge.as_of != today:  # the window has been open over midnight
        judge = Judge(judge.watchlist, judge.profile, today)
    with Records(folder) as records:
        before = records.open(id_)
        again = records.again(id_, judge, APP, datetime.now().astimezone(), read_layouts(layouts), stopped)
        reasons = tuple(file.statement.error for file in again.check.files if file.statement.error)
        if again.check.files and len(reasons) == len(again.check.files):
            return NotAgain(tuple(dict.fromkeys(reasons)))
        added = Review(firm=before.review.firm, operator=before.review.operator)
        new = records.file(again.check, added, keep_texts=before.filed.texts_kept, again_of=id_)
        one = records.open(new)
    return Shown(one, prepare(one.check), again=again)


def kept(folder: Path, id_: int, until: date, _: Task) -> None:
    """Keep a check until this day."""
    with Records(folder) as records:
        records.keep(id_, until)


def lost(folder: Path, id_: int, _: Task) -> Loss:
    """What deleting a check would lose."""
    with Records(folder) as records:
        return records.loss(id_)


def deleted(folder: Path, id_: int, _: Task) -> None:
    """Delete a check for good."""
    with Records(folder) as records:
        records.delete(id_)


def backed_up(folder: Path, target: Path, _: Task) -> Path:
    """Write everything to one file."""
    with Records(folder) as records:
        records.backup(target)
    return target


def restored(folder: Path, source: Path, _: Task) -> Path:
    """Put a backup in the place of the records; gives the file with what they held before.

    Damaged records cannot be copied: they are moved aside as they are, once the backup has been found to be good.
    """
    try:
        with Records(folder) as records:
            return records.restore(source)
    except RecordsDamaged:
        examine(source)
        before = put_aside(folder)
        with Records(folder) as records:
            records.restore(source)
        return before
