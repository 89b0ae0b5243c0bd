"""What the place says of the records: of a check in one line, of its fresh look, of what deleting it would lose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from core.law import in_words, list_words
from core.model import Again, Change, Check, Filed, Loss, Result
from core.words import figure, in_a_row, later, ntr, tr

_MOST = 3
"""Changes that are told by name; of more, only how many there are."""

RESULTS = {
    Result.FINDINGS: later("Something found"),
    Result.NOTHING_FOUND: later("Nothing found"),
    Result.INCOMPLETE: later("Incomplete"),
}


def title(filed: Filed) -> str:
    """Which check this is."""
    words = tr("Check no. {id} of {day}, list {version}")
    return words.format(id=filed.id, day=in_words(filed.started.date()), version=filed.list_version)


def files(filed: Filed) -> str:
    """The names of its statements, in one line."""
    return ", ".join(filed.files)


def outcome(filed: Filed) -> str:
    """What came out: a check that missed a file must not look like one that found nothing."""
    return tr(RESULTS[filed.result])


def decided(filed: Filed) -> str:
    """How far its review is."""
    if not filed.findings:
        return ""
    return tr("{n} of {all}").format(n=figure(filed.decided), all=figure(filed.findings))


def in_full(filed: Filed) -> str:
    """A row of the table for those who hear it."""
    words = tr(
        "{title}. {files}. {result}. Lines: {lines}; {found} found, {hidden} hidden, {unread} unread. "
        "Kept until {until}."
    )
    tally = filed.tally
    return words.format(
        title=title(filed),
        files=files(filed),
        result=outcome(filed),
        lines=figure(tally.lines),
        found=figure(tally.found),
        hidden=figure(tally.hidden),
        unread=figure(tally.unread),
        until=in_words(filed.keep_until),
    )


def about(filed: Filed) -> str:
    """What else there is to know of a check that was opened."""
    said = [tr("Kept until {day}.").format(day=in_words(filed.keep_until))]
    if not filed.texts_kept and filed.tally.clear:
        said.append(tr("The texts of its clear lines were not kept; they are only counted."))
    return in_a_row(said)


def reminder(due: Sequence[Filed]) -> str:
    """That checks have been kept for as long as they were to be; "" where none has."""
    if not due:
        return ""
    words = ntr(
        "The keep-until day of check no. {ids} is over. Delete it, or keep it longer.",
        "The keep-until days of {n} checks are over: no. {ids}. Delete them, or keep them longer.",
        len(due),
    )
    named = [str(one.id) for one in due[:_MOST]] + ["…"] * (len(due) > _MOST)
    return words.format(n=len(due), ids=", ".join(named))


def loss(filed: Filed, lost: Loss) -> str:
    """What deleting takes away, and that nothing brings it back."""
    parts = [
        ntr("what was said of {n} file", "what was said of {n} files", lost.files).format(n=lost.files),
        ntr("{n} kept line", "{n} kept lines", lost.lines).format(n=figure(lost.lines)),
        ntr("{n} decision", "{n} decisions", lost.dispositions).format(n=lost.dispositions),
    ]
    if lost.exceptions:
        known = ntr("{n} known exception", "{n} known exceptions", lost.exceptions)
        parts.append(known.format(n=lost.exceptions))
    said = [
        tr("Delete check no. {id} for good?").format(id=filed.id),
        tr("Lost for ever: {parts}.").format(parts=list_words(parts)),
        tr("This cannot be undone. Your statements themselves are not touched."),
    ]
    return in_a_row(said)


def again(result: Again, of: int) -> str:
    """What a fresh look tells differently, in words first."""
    nothing = tr("Nothing is different from check no. {id}.").format(id=of)
    said = list(_differences(result)) or [nothing]
    count = sum(bool(file.statement.error) for file in result.check.files)
    if count:
        words = ntr("{n} file could not be checked again.", "{n} files could not be checked again.", count)
        said.append(words.format(n=count))
    return in_a_row(said)


def _differences(result: Again) -> Iterator[str]:
    new, gone, changed = (len(some) for some in (result.new, result.gone, result.changed))
    for changes, words in (
        (result.new, ntr("{n} finding is new: {which}.", "{n} findings are new: {which}.", new)),
        (result.gone, ntr("{n} is found no more: {which}.", "{n} are found no more: {which}.", gone)),
        (result.changed, ntr("{n} is told otherwise: {which}.", "{n} are told otherwise: {which}.", changed)),
    ):
        if changes:
            yield words.format(n=len(changes), which=_which(changes, result.check))


def _which(changes: Sequence[Change], check: Check) -> str:
    """The first few by their platform and line."""
    named = [_named(one, check) for one in changes[:_MOST]]
    more = len(changes) - _MOST
    if more > 0:
        named.append(ntr("{n} more", "{n} more", more).format(n=figure(more)))
    return list_words(named)


def _named(change: Change, check: Check) -> str:
    known = check.watchlist.platforms
    platforms = ", ".join(known[one].name if one in known else one for one in change.key.platforms)
    return tr("{platforms} in line {line}").format(platforms=platforms, line=change.key.line)


def ago(day: date, today: date) -> str:
    """When the last check was made."""
    days = (today - day).days
    if days <= 0:
        return tr("Last check: today")
    return ntr("Last check: {n} day ago", "Last check: {n} days ago", days).format(n=days)
