"""Writes a check, and what is decided of it, into the records: off the window's thread, in order, until it is done."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import RecordsTrouble
from core.model import UNREVIEWED, Check, Filed, Known, LineKey, Review, Step, Strength
from gui.tasks import Task

if TYPE_CHECKING:
    from core.history import Records

Act = Callable[["Records", int], object]
"""Something to be written about the check with this number."""


@dataclass(frozen=True, slots=True)
class Past:
    """What the records know of a check when it comes to be seen: merchants that were decided in earlier checks, its
    files by the checks that hold them too, newest first, and what was decided in the check itself.
    """

    known: Mapping[LineKey, Known] = field(default_factory=dict)
    before: tuple[Filed, ...] = ()
    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()
    review: Review = UNREVIEWED


class Writer:
    """The way of one check into the records of a `folder`. `id` is its number, once it has one.

    `look` and `write` run on the thread that is for what lasts, one after the other; `add` may be called from anywhere.
    """

    def __init__(self, check: Check, folder: Path, id_: int | None) -> None:
        self._check = check
        self._folder = folder
        self._acts: deque[Act] = deque()
        self.id = id_

    def add(self, act: Act) -> None:
        """Something to be written; it waits for the next `write` that succeeds."""
        self._acts.append(act)

    def write(self, added: Review, keep_texts: bool, _: Task) -> int:
        """File the check if it is not filed yet, then all that waits; gives its number. Raises RecordsTrouble."""
        with _open(self._folder) as records:
            if self.id is None:
                self.id = records.file(self._check, added, keep_texts=keep_texts)
            while self._acts:
                self._acts[0](records, self.id)
                self._acts.popleft()
        return self.id

    def look(self, told: Callable[[Past], None], task: Task) -> None:
        """Ask the records what they know of the check; nothing where they cannot be used, which `write` will tell."""
        try:
            with _open(self._folder) as records:
                past = self._past(records)
        except RecordsTrouble:
            past = Past()
        task.tell(partial(told, past))

    def _past(self, records: Records) -> Past:
        hashes = [file.statement.sha256 for file in self._check.files if file.statement.sha256]
        filed = {one.id: one for many in records.checked_before(hashes).values() for one in many if one.id != self.id}
        before = tuple(sorted(filed.values(), key=lambda one: one.id, reverse=True))
        known = {key: one for key, one in records.known(self._check).items() if one.filed != self.id}
        if self.id is None:
            return Past(known, before)
        log = records.log(self.id)
        return Past(known, before, log.done, log.undone, records.review(self.id))


def groups_of(check: Check, _: Task) -> dict[LineKey, tuple[LineKey, ...]]:
    """Each finding with those of the same merchant."""
    from core.history.same import same_merchant

    return same_merchant(check)


def possible_of(check: Check, _: Task) -> frozenset[LineKey]:
    """The findings that only may be one."""
    from core.history.review import findings_of

    return frozenset(
        key for key, (_, finding) in findings_of(check).items() if finding.match.strength is Strength.POSSIBLE
    )


def _open(folder: Path) -> Records:
    from core.history import Records

    return Records(folder)
