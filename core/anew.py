"""Lines that were read before, judged anew: nothing is read, and what the reader said of their file stays as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from core.account import Account
from core.check import Judge
from core.errors import Cancelled
from core.file_judge import FileJudge
from core.model import Check, CheckedFile, Judgement, Judgements, Line, Lines, Remark


def retold(old: Check, judge: Judge, cancelled: Callable[[], bool]) -> Check:
    """The same check, its findings told in the language that is spoken now. Raises Cancelled once `cancelled` says so.

    By another list, or for somebody else, it would be another check: then it stays as it was told.
    """
    if not _is_by(judge, old):
        return old
    if judge.as_of != old.as_of:
        judge = Judge(judge.watchlist, judge.profile, old.as_of)
    files = tuple(judged_anew(file, judge, file.statement.error, cancelled) for file in old.files)
    return replace(old, watchlist=judge.watchlist, files=files)


def _is_by(judge: Judge, old: Check) -> bool:
    """Whether the judge would find the same; the names of a list are in no language."""
    new, was = judge.watchlist, old.watchlist
    return judge.profile == old.profile and (new.aliases, new.terms) == (was.aliases, was.terms)


def judged_anew(file: CheckedFile, judge: Judge, error: str, cancelled: Callable[[], bool]) -> CheckedFile:
    """A file with its lines judged by another judge; those of which nothing was kept are left out.

    It carries this `error`, or "". Raises Cancelled once `cancelled` says so.
    """
    statement = file.statement
    account = Account(statement.path, FileJudge(judge).telling)
    account.sha256, account.bytes, account.error = statement.sha256, statement.bytes, error
    account.take(statement.layout)
    of_asides = len({aside.outcome for aside in file.asides})  # the account's last remarks, and it says them anew
    for remark in statement.remarks[: len(statement.remarks) - of_asides]:
        account.take(Remark(remark, columns=remark in statement.doubts))
    for aside in file.asides:
        account.take(aside.line)
    for item in _kept(file.lines):
        if account.take(item) and cancelled():
            raise Cancelled
    return account.close()


def _kept(lines: Sequence[Judgement]) -> Iterator[Line | Lines]:
    """Lines column by column where they are kept so: a million of them, one by one, would take much memory."""
    if not isinstance(lines, Judgements):
        yield from (one.line for one in lines)
        return
    for end, block in zip(lines.ends, lines.blocks, strict=True):
        if isinstance(block, Lines):
            yield block
        else:
            told = (lines.told.get(place) for place in range(end - len(block), end))
            both = zip(block, told, strict=True)
            yield from (one for one in (judged.line if judged else line for line, judged in both) if one.number)
