"""One check under review: what was decided of its findings, undo and redo, and whether all of it is in the records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from core.errors import RecordsTrouble
from core.model import Answer, Check, Disposition, LineKey, Review, Step
from gui.review import kept
from gui.review.writing import Act, Past, Writer, groups_of, possible_of
from gui.settings.logo import logo
from gui.settings.preferences import Strictness, strictness
from gui.tasks import Runner, raised

Groups = Mapping[LineKey, tuple[LineKey, ...]]


class Reviewing(QObject):
    """What people say of one check. It counts at once and is written down beside the window, in order.

    `groups` has each finding with those of its merchant, `open` those that nobody decided, `acceptable` those of them
    whose merchant was said to be a different one in an earlier check, with nothing changed since. `unasked` are those
    that nobody is asked to decide, though anybody may.

    A fresh check (`is_fresh`) has no `id` before it is filed, which begins by itself; one that comes from the records
    has its own.
    Without a `folder` (the sample) nothing is filed. `changed` tells that anything of this is different now, `filed`
    that the check has come into the records.
    """

    changed = Signal()
    filed = Signal()

    def __init__(
        self, runner: Runner, settings: QSettings, check: Check, folder: Path | None, id_: int | None = None
    ) -> None:
        super().__init__()
        self._runner = runner
        self.settings = settings
        self._folder = folder
        self._writer = Writer(check, folder, id_) if folder else None
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self.is_fresh = id_ is None
        self._filed = not self.is_fresh
        self._looked = not self._filed
        self.groups: Groups = {}
        self.past = Past()
        self.dispositions: dict[LineKey, Disposition] = {}
        self.unasked: frozenset[LineKey] = frozenset()
        self.open: set[LineKey] = set()
        self.acceptable: dict[LineKey, Disposition] = {}
        self.trouble = ""
        if strictness(settings) is Strictness.CLEAR:
            runner.start(partial(possible_of, check), self._take_unasked, raised, lasting=True)
        runner.start(partial(groups_of, check), self._take_groups, raised, lasting=True)
        if self._writer:
            runner.start(partial(self._writer.look, self._take_past), _nothing, raised, lasting=True)
        if not self._filed:
            self._write()

    @property
    def is_kept(self) -> bool:
        """Whether this check belongs into the records at all."""
        return self._writer is not None

    @property
    def id(self) -> int | None:
        """The number of the check in the records, once all is written."""
        return self._writer.id if self._writer and self._filed else None

    @property
    def review(self) -> Review:
        """All that people added to the check, for the sheet and the other forms."""
        told = self.past.review
        names = told.firm or kept.firm(self.settings), told.operator or kept.operator(self.settings)
        picture = logo(self._folder) if self._folder else b""
        return Review(*names, dict(self.dispositions), told.keep_until, picture)

    def together(self, keys: Iterable[LineKey]) -> tuple[LineKey, ...]:
        """These findings with the others of their merchants, as far as those are open or were decided with them."""
        found: dict[LineKey, None] = {}
        for key in keys:
            said = self.dispositions.get(key)
            group = self.groups.get(key, (key,))
            found.update(dict.fromkeys(one for one in group if self.dispositions.get(one) in {None, said}))
        return tuple(found)

    # --- what people do -------------------------------------------------------------------------------------------

    def decide(self, keys: Sequence[LineKey], answer: Answer, note: str = "") -> None:
        """Say this of some findings, in the name that is kept."""
        if not keys or not self._looked:
            return
        said = Disposition(answer, note.strip(), kept.operator(self.settings), _now())
        self._done.append(Step(0, said, tuple(keys)))
        self._undone.clear()
        self._send(lambda records, id_: records.decide(id_, keys, said))
        for key in keys:
            self.dispositions[key] = said
            self.open.discard(key)
            self.acceptable.pop(key, None)
        self.changed.emit()

    @property
    def undoable(self) -> Step | None:
        """What `undo` would take back."""
        return self._done[-1] if self._done else None

    @property
    def redoable(self) -> Step | None:
        """What `redo` would let count again."""
        return self._undone[-1] if self._undone else None

    def undo(self) -> Step | None:
        """Take back what was decided last; gives it."""
        return self._turn(self._done, self._undone, undo=True)

    def redo(self) -> Step | None:
        """Let what was undone last count again; gives it."""
        return self._turn(self._undone, self._done, undo=False)

    def retry(self) -> None:
        """Try again to write what could not be written."""
        self.trouble = ""
        self.changed.emit()
        self._write()

    def _turn(self, source: list[Step], target: list[Step], *, undo: bool) -> Step | None:
        if not source:
            return None
        target.append(source.pop())
        who, at = kept.operator(self.settings), _now()
        self._send(lambda records, id_: (records.undo if undo else records.redo)(id_, who, at))
        self._settle()
        return target[-1]

    def _send(self, act: Act) -> None:
        """On its way into the records."""
        if self._writer:
            self._writer.add(act)
            self._write()

    def _settle(self) -> None:
        """What follows from all that was decided and not undone."""
        known = self.past.known
        self.dispositions = {key: step.disposition for step in self._done for key in step.keys}
        self.open = self.groups.keys() - self.dispositions.keys() - self.unasked
        self.acceptable = {key: known[key].disposition for key in self.open & known.keys() if not known[key].changed}
        self.changed.emit()

    # --- the records ----------------------------------------------------------------------------------------------

    def _write(self) -> None:
        if self._writer:
            names = Review(kept.firm(self.settings), kept.operator(self.settings))
            work = partial(self._writer.write, names, bool(kept.keeps_texts(self.settings)))
            self._runner.start(work, self._take_id, self._take_trouble, lasting=True)

    def _take_unasked(self, unasked: frozenset[LineKey]) -> None:
        self.unasked = unasked

    def _take_groups(self, groups: Groups) -> None:
        self.groups = groups
        self._settle()

    def _take_past(self, past: Past) -> None:
        self.past = past
        if not self._looked:
            self._looked = True
            self._done, self._undone = list(past.done), list(past.undone)
        self._settle()

    def _take_id(self, _: int) -> None:
        first, self._filed, self.trouble = not self._filed, True, ""
        self.changed.emit()
        if first:
            self.filed.emit()

    def _take_trouble(self, error: Exception) -> None:
        if not isinstance(error, RecordsTrouble):
            raise error
        self.trouble = str(error)
        self.changed.emit()


def _now() -> datetime:
    return datetime.now().astimezone()


def _nothing(_: None) -> None:
    pass
