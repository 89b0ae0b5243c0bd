"""The one door to the records: `Records`, open on the user's folder, for the thread that opened it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from core.check import Judge
from core.errors import NotYetGone, RecordsDamaged
from core.history import recheck, removal, restoring, review, search
from core.history.database import COPIES, NAME, connect, copy, in_words, transaction
from core.history.filing import file_check
from core.history.listing import KeptLists
from core.history.opening import open_check
from core.history.review import Log
from core.model import (
    NO_LAYOUTS,
    UNREVIEWED,
    Again,
    Check,
    Disposition,
    Filed,
    KeptLayouts,
    Known,
    LineKey,
    Loss,
    Opened,
    Query,
    Review,
    Step,
)

EVERYTHING = Query()
PATIENCE = 5.0
"""Seconds to wait for another program that is writing."""


class Records:
    """The records in a folder. Every method raises RecordsTrouble; see `core.history` for what each is for."""

    def __init__(self, folder: Path, patience: float = PATIENCE) -> None:
        self.path = folder / NAME
        self._connection = connect(self.path, patience)
        self._connection.row_factory = sqlite3.Row
        self._lists = KeptLists(self._connection)

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def file(
        self, check: Check, added: Review = UNREVIEWED, *, keep_texts: bool = False, again_of: int | None = None
    ) -> int:
        """File a check, and give its number. Clear lines are kept only with `keep_texts`; all others always are.

        `added` is what people have said of it so far: firm, operator, dispositions, keep-until date.
        """
        with self._writing() as connection:
            id_ = file_check(
                connection, check, self._lists.keep(check.watchlist), added, again_of, keep_texts=keep_texts
            )
            for said, keys in _by_disposition(added).items():
                review.decide(connection, id_, keys, said, check.watchlist)
        return id_

    def find(self, query: Query = EVERYTHING) -> tuple[Filed, ...]:
        """The checks that a query asks for, newest first."""
        with self._reading() as connection:
            return search.find(connection, query)

    def open(self, id_: int) -> Opened:
        """A check as it was filed, with what people added to it since."""
        with self._reading() as connection:
            filed = search.filed(connection, id_)
            return Opened(filed, open_check(connection, id_, self._lists.of(id_)), review.review(connection, id_))

    def review(self, id_: int) -> Review:
        """What people added to a check."""
        with self._reading() as connection:
            search.filed(connection, id_)
            return review.review(connection, id_)

    def together(self, id_: int, key: LineKey) -> tuple[LineKey, ...]:
        """The findings of a check that show the same platforms of the same merchant, that of `key` among them."""
        with self._reading() as connection:
            return review.together(connection, id_, key)

    def decide(self, id_: int, keys: Sequence[LineKey], said: Disposition) -> None:
        """Add a disposition of these findings. Raises KeyError where the check has no such finding."""
        with self._writing() as connection:
            search.filed(connection, id_)
            review.decide(connection, id_, keys, said, self._lists.of(id_))

    def undo(self, id_: int, operator: str, at: datetime) -> Step | None:
        """Take back the last disposition that counts, and give it; None if there is none."""
        with self._writing() as connection:
            return review.turn(connection, id_, "undo", operator, at)

    def redo(self, id_: int, operator: str, at: datetime) -> Step | None:
        """Let the disposition that was undone last count again, and give it; None if there is none."""
        with self._writing() as connection:
            return review.turn(connection, id_, "redo", operator, at)

    def log(self, id_: int) -> Log:
        """All that was decided of a check and counts, and all that could be done again."""
        with self._reading() as connection:
            return review.read_log(connection, id_)

    def undoable(self, id_: int) -> Step | None:
        """What `undo` would take back."""
        with self._reading() as connection:
            return next(reversed(review.read_log(connection, id_).done), None)

    def redoable(self, id_: int) -> Step | None:
        """What `redo` would let count again."""
        with self._reading() as connection:
            return next(reversed(review.read_log(connection, id_).undone), None)

    def known(self, check: Check) -> Mapping[LineKey, Known]:
        """The findings of a check, filed or not, whose merchant was said before to be a different one."""
        with self._reading() as connection:
            return review.known(connection, check)

    def checked_before(self, hashes: Iterable[str]) -> Mapping[str, tuple[Filed, ...]]:
        """The checks that hold a file with one of these hashes (SHA-256, hex), newest first, by hash."""
        with self._reading() as connection:
            return search.checked_before(connection, hashes)

    def again(
        self,
        id_: int,
        judge: Judge,
        app: str,
        started: datetime,
        kept: KeptLayouts = NO_LAYOUTS,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Again:
        """Check a filed check again, and tell what is different; nothing is filed.

        Where its clear lines were not kept, its files are read again, by the `kept` layouts. Raises Cancelled once
        `cancelled` says so.
        """
        return recheck.again(self.open(id_), judge, app, started, kept, cancelled)

    def keep(self, id_: int, until: date) -> None:
        """Keep a check until this day."""
        with self._writing() as connection:
            search.filed(connection, id_)
            connection.execute("UPDATE checks SET keep_until = ? WHERE id = ?", [until.isoformat(), id_])

    def due(self, day: date) -> tuple[Filed, ...]:
        """The checks that were to be kept until an earlier day than this: what to remind of."""
        with self._reading() as connection:
            return search.due(connection, day)

    def loss(self, id_: int) -> Loss:
        """What deleting a check would lose for ever."""
        with self._reading() as connection:
            search.filed(connection, id_)
            return removal.loss(connection, id_)

    def delete(self, id_: int) -> None:
        """Delete a check for good, from the file too, and the copies beside it, which may hold it.

        Raises NotYetGone where it is deleted, but another program reads on: its traces stay in the journal until the
        last program closes the records.
        """
        with self._writing() as connection:
            search.filed(connection, id_)
            removal.remove(connection, id_)
        with in_words(self.path):
            for old in self.path.parent.glob(COPIES):
                old.unlink()
            if not removal.forget(self._connection):
                raise NotYetGone(path=self.path)

    def backup(self, target: Path) -> None:
        """Write everything to one file, whole or not at all."""
        with in_words(target):
            copy(self._connection, target)

    def restore(self, source: Path) -> Path:
        """Put a backup in the place of the records; gives the copy of what they held before. Raises NotABackup."""
        with in_words(self.path):
            return restoring.restore(self._connection, self.path, source)

    def verify(self) -> None:
        """Look through the whole file. Raises RecordsDamaged."""
        with self._reading() as connection:
            trouble = [str(row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
            trouble += [str(tuple(row)) for row in connection.execute("PRAGMA foreign_key_check")]
        if trouble:
            raise RecordsDamaged(path=self.path, why=trouble[0])

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with in_words(self.path), transaction(self._connection):
            yield self._connection

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """One view of the records, whatever others write meanwhile."""
        with in_words(self.path):
            self._connection.execute("BEGIN")
            try:
                yield self._connection
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")


def _by_disposition(added: Review) -> dict[Disposition, list[LineKey]]:
    """What was decided together stands in one entry."""
    groups: dict[Disposition, list[LineKey]] = {}
    for key, said in added.dispositions.items():
        groups.setdefault(said, []).append(key)
    return groups
