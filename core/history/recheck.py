"""The fresh look: a filed check against today's judge, from its kept texts or from its files, and what differs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from core.anew import judged_anew
from core.check import Judge, check
from core.errors import Cancelled, FileTrouble
from core.history.review import findings_of
from core.model import Again, Change, Check, CheckedFile, Finding, KeptLayouts, LineKey, Opened
from core.read import Reader, load, reading_by
from core.words import ntr


class NotKept(FileTrouble):
    """Clear lines that nobody can look at again; to say "clear" of them against a new list would be a lie."""

    def __init__(self, count: int) -> None:
        self.sentence = ntr(
            "{count} line that was clear was not kept, and the file is not there as it was. Drop it again to check it.",
            "{count} lines that were clear were not kept, and the file is not there as it was. "
            "Drop it again to check them.",
            count,
        )
        super().__init__(count=count)


def again(
    opened: Opened, judge: Judge, app: str, started: datetime, kept: KeptLayouts, cancelled: Callable[[], bool]
) -> Again:
    """Check a filed check's lines again, as of today; nothing is filed. Raises Cancelled once `cancelled` says so.

    A file is read again where its clear lines were not kept and it is still there as it was.
    """
    old = opened.check
    places = [place for place, file in enumerate(old.files) if not _is_kept(file, opened) and _is_unchanged(file)]
    paths = [Path(old.files[place].statement.path) for place in places]
    reader = Reader(job=reading_by(kept))
    fresh = check(paths, judge, app=app, started=started, reader=reader, cancelled=lambda _: cancelled())
    read = dict(zip(places, fresh.files, strict=True))
    files = tuple(
        read.get(place) or _from_texts(file, judge, opened, cancelled) for place, file in enumerate(old.files)
    )
    if cancelled():
        raise Cancelled
    new = replace(fresh, files=files)
    return Again(new, *compare(old, new))


def _is_kept(file: CheckedFile, opened: Opened) -> bool:
    """Whether the records hold every line of a file."""
    return opened.filed.texts_kept or _told(file) == file.tally.lines


def _told(file: CheckedFile) -> int:
    return sum(1 for _ in file.told)


def _is_unchanged(file: CheckedFile) -> bool:
    try:
        return load(Path(file.statement.path)).sha256 == file.statement.sha256
    except FileTrouble:
        return False


def _from_texts(file: CheckedFile, judge: Judge, opened: Opened, cancelled: Callable[[], bool]) -> CheckedFile:
    """The kept lines, judged anew. Where some were not kept, the file carries that as its error."""
    error = file.statement.error if _is_kept(file, opened) else str(NotKept(file.tally.lines - _told(file)))
    return judged_anew(file, judge, error, cancelled)


def compare(before: Check, after: Check) -> tuple[tuple[Change, ...], tuple[Change, ...], tuple[Change, ...]]:
    """The findings that are new, gone, and told differently: stronger or weaker, or other orders, or standing so."""
    old, new = _findings(before), _findings(after)
    return (
        tuple(Change(key, None, finding) for key, finding in new.items() if key not in old),
        tuple(Change(key, finding, None) for key, finding in old.items() if key not in new),
        tuple(_changed(old, new)),
    )


def _findings(check_: Check) -> dict[LineKey, Finding]:
    return {key: finding for key, (_, finding) in findings_of(check_).items()}


def _changed(old: dict[LineKey, Finding], new: dict[LineKey, Finding]) -> Iterator[Change]:
    for key in old.keys() & new.keys():
        if list(_said(old[key])) != list(_said(new[key])):
            yield Change(key, old[key], new[key])


def _said(finding: Finding) -> Iterable[object]:
    yield finding.match.strength
    yield from sorted((each.order.id, each.state, each.binds_you) for each in finding.standings)
