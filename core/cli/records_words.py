"""The records as a terminal shows them, and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from core.law import in_words, list_words
from core.model import Again, Answer, Change, Check, Filed, Loss, Opened, Result
from core.words import figure, in_a_row, ntr, tr

Json = dict[str, Any]


def listed(found: Sequence[Filed]) -> Iterator[str]:
    """The checks, one a line; where none is there, how one gets there."""
    if not found:
        yield tr("The records hold no such check. To file one: flagline check FILE --record")
    for one in found:
        yield _line(one)


def _line(one: Filed) -> str:
    words = ntr(
        "{id:>5}  {started:%Y-%m-%d %H:%M}  {result:<13}  {lines} line, {found} found, {open} to decide  {files}",
        "{id:>5}  {started:%Y-%m-%d %H:%M}  {result:<13}  {lines} lines, {found} found, {open} to decide  {files}",
        one.tally.lines,
    )
    line = words.format(
        id=one.id,
        started=one.started,
        result=result_words(one.result),
        lines=figure(one.tally.lines),
        found=figure(one.findings),
        open=figure(one.findings - one.decided),
        files=_names(one.files),
    )
    return line + (
        ntr("  ({n} line fits)", "  ({n} lines fit)", one.hits).format(n=figure(one.hits)) if one.hits else ""
    )


def result_words(result: Result) -> str:
    """What came out, in a word or two."""
    return {
        Result.FINDINGS: tr("findings"),
        Result.NOTHING_FOUND: tr("nothing found"),
        Result.INCOMPLETE: tr("incomplete"),
    }[result]


def _names(files: Sequence[str], most: int = 3) -> str:
    more = len(files) - most
    names = ", ".join(files[:most])
    return ntr("{names} and {n} more", "{names} and {n} more", more).format(names=names, n=more) if more > 0 else names


def reminder(due: Sequence[Filed]) -> Iterator[str]:
    """Whether checks have been kept for as long as they were to be."""
    if due:
        yield ntr(
            "The keep-until date of {n} check is over: number {ids}. Delete it, or keep it longer.",
            "The keep-until date of {n} checks is over: numbers {ids}. Delete them, or keep them longer.",
            len(due),
        ).format(n=len(due), ids=", ".join(str(one.id) for one in due))


def recorded(id_: int) -> str:
    """That a check was filed, and under which number."""
    return tr("Filed in the records as number {id}.").format(id=id_)


def seen_before(check: Check, before: Mapping[str, tuple[Filed, ...]]) -> Iterator[str]:
    """Which statements were checked before, and when last."""
    for file in check.files:
        for one in before.get(file.statement.sha256, ())[:1]:
            yield tr("{name} was checked before: on {day}, number {id}.").format(
                name=Path(file.statement.path).name, day=in_words(one.started.date()), id=one.id
            )


def head(opened: Opened) -> Iterator[str]:
    """Which check this is, and what of it was not kept."""
    filed = opened.filed
    yield tr("Number {id}, checked on {day}, list {version}, to be kept until {until}.").format(
        id=filed.id,
        day=in_words(filed.started.date()),
        version=filed.list_version,
        until=in_words(filed.keep_until),
    )
    if filed.again_of:
        yield tr("It is a fresh look at number {id}.").format(id=filed.again_of)
    if not filed.texts_kept and filed.tally.clear:
        yield tr("The texts of the clear lines were not kept; they are only counted.")


def decided(opened: Opened) -> Iterator[str]:
    """What was decided, finding by finding."""
    answers = {
        Answer.LISTED: tr("listed platform"),
        Answer.DIFFERENT: tr("different merchant"),
        Answer.UNSURE: tr("unsure"),
    }
    if opened.review.dispositions:
        yield ""
    for key, said in opened.review.dispositions.items():
        yield (
            tr("line {line} of {file}: {answer} ({operator}, {at:%Y-%m-%d %H:%M}) {note}")
            .format(
                line=key.line,
                file=opened.filed.files[key.file],
                answer=answers[said.answer],
                operator=said.operator or tr("nobody named"),
                at=said.at,
                note=said.note,
            )
            .rstrip()
        )


def again(result: Again) -> Iterator[str]:
    """What a fresh look tells differently."""
    if not (result.new or result.gone or result.changed):
        yield tr("Nothing is different.")
    for said, changes in (
        (tr("new"), result.new),
        (tr("no longer found"), result.gone),
        (tr("told differently"), result.changed),
    ):
        yield from (f"{said}: {_change(one, result.check)}" for one in changes)
    for file in result.check.files:
        if file.statement.error:
            yield f"{file.statement.path}: {file.statement.error}"


def _change(change: Change, check: Check) -> str:
    finding = change.after or change.before
    headline = finding.headline if finding else ""
    path = check.files[change.key.file].statement.path
    return tr("line {line} of {path}: {headline}").format(line=change.key.line, path=path, headline=headline)


def loss(lost: Loss) -> str:
    """What deleting takes away."""
    parts = (
        ntr("what was said of {n} file", "what was said of {n} files", lost.files).format(n=figure(lost.files)),
        ntr("{n} kept line", "{n} kept lines", lost.lines).format(n=figure(lost.lines)),
        ntr("{n} decision", "{n} decisions", lost.dispositions).format(n=figure(lost.dispositions)),
        ntr("{n} known exception", "{n} known exceptions", lost.exceptions).format(n=figure(lost.exceptions)),
    )
    lost_words = tr("Lost for ever: {parts}.").format(parts=list_words(parts))
    return in_a_row((lost_words, tr("This cannot be undone. Your statements themselves are not touched.")))


def filed_json(one: Filed) -> Json:
    """A filed check, as `flagline records --json` gives it."""
    tally = one.tally
    return {
        "id": one.id,
        "started": one.started.isoformat(),
        "files": list(one.files),
        "outcome": str(one.result),
        "lines": tally.lines,
        "found": tally.found,
        "clear": tally.clear,
        "hidden": tally.hidden,
        "unread": tally.unread,
        "findings": one.findings,
        "decided": one.decided,
        "list": one.list_version,
        "keep_until": one.keep_until.isoformat(),
        "texts_kept": one.texts_kept,
        "again_of": one.again_of,
        "hits": one.hits,
    }


def again_json(result: Again) -> Json:
    """A fresh look, as `flagline records again --json` gives it."""
    errors = [{"file": n, "error": one.statement.error} for n, one in enumerate(result.check.files)]
    return {
        "new": _changes_json(result.new),
        "gone": _changes_json(result.gone),
        "changed": _changes_json(result.changed),
        "errors": [each for each in errors if each["error"]],
    }


def _changes_json(changes: Iterable[Change]) -> list[Json]:
    return [
        {
            "file": one.key.file,
            "page": one.key.page,
            "line": one.key.line,
            "platforms": list(one.key.platforms),
            "before": one.before.headline if one.before else None,
            "after": one.after.headline if one.after else None,
        }
        for one in changes
    ]
