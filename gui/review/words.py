"""What is said of decisions in the window: a mark for each line, a name for each step, a sentence for what is known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from core.law import in_words, list_words
from core.model import Answer, Filed, Judgement, Known, LineKey, Step
from core.words import figure, in_a_row, ntr, tr
from gui.review.reviewing import Reviewing
from gui.theme import Role

ANSWERS = tuple(Answer)


class Mark(NamedTuple):
    """How a line's decision shows in the table: a word with an icon ("" for none), and its place in the order."""

    word: str
    icon: str
    role: Role
    rank: int


_LOOKS = {
    Answer.LISTED: ("flag", Role.FOUND),
    Answer.DIFFERENT: ("x", Role.MUTED),
    Answer.UNSURE: ("circle-question-mark", Role.POSSIBLE),
}


def short(answer: Answer) -> str:
    """An answer as one word."""
    return {
        Answer.LISTED: tr("Listed"),
        Answer.DIFFERENT: tr("Different"),
        Answer.UNSURE: tr("Unsure"),
    }[answer]


def look(answer: Answer) -> tuple[str, Role]:
    """The icon that goes with an answer, and its colour."""
    return _LOOKS[answer]


def keys_of(file: int, judgement: Judgement) -> tuple[LineKey, ...]:
    """The names of a line's findings; `file` is the index of its file."""
    return tuple(LineKey.of(file, judgement.line, finding) for finding in judgement.findings)


def mark(reviewing: Reviewing, keys: Sequence[LineKey]) -> Mark | None:
    """The mark of a line with these findings; None for a line without."""
    said = {reviewing.dispositions[key].answer if key in reviewing.dispositions else None for key in keys}
    if not said:
        return None
    if None in said:
        return _open_mark(reviewing, keys, part=len(said) > 1)
    if len(said) > 1:
        return Mark(tr("Several answers"), "", Role.TEXT, len(ANSWERS) + 3)
    (answer,) = said
    return Mark(short(answer), *_LOOKS[answer], ANSWERS.index(answer) + 3) if answer else None


def _open_mark(reviewing: Reviewing, keys: Sequence[LineKey], *, part: bool) -> Mark:
    known = [reviewing.past.known[key] for key in keys if key in reviewing.past.known]
    if any(one.changed for one in known):
        return Mark(tr("Look again"), "clock", Role.POSSIBLE, 0)
    if known:
        return Mark(tr("Known"), "clock", Role.MUTED, 2)
    if reviewing.unasked.issuperset(key for key in keys if key not in reviewing.dispositions):
        return Mark(tr("Not asked"), "", Role.MUTED, 2)
    return Mark(tr("Partly") if part else tr("To decide"), "", Role.MUTED, 1)


def step_words(step: Step) -> str:
    """A step in a few words, for the menu: "Different, 4 findings"."""
    count = len(step.keys)
    words = ntr("{answer}, {n} finding", "{answer}, {n} findings", count)
    return words.format(answer=short(step.disposition.answer), n=figure(count))


def said_of(reviewing: Reviewing, keys: Sequence[LineKey]) -> tuple[str, ...]:
    """What was decided of a line's findings, each once; else what was decided of its merchant before."""
    from core.report.decisions import decision_words

    said = dict.fromkeys(reviewing.dispositions[key] for key in keys if key in reviewing.dispositions)
    known = reviewing.past.known
    earlier = {known[key]: None for key in keys if key in known and key not in reviewing.dispositions}
    return (*map(decision_words, said), *map(known_words, earlier))


def known_words(known: Known) -> str:
    """Who said before that this is a different merchant, and what is different since."""
    said = known.disposition
    facts = {"day": in_words(said.at.date()), "who": said.operator or tr("somebody"), "n": known.filed}
    words = tr("Decided earlier as a different merchant, on {day} by {who} (check no. {n}).").format(**facts)
    note = [said.note] if said.note else []
    again = tr("Please look again, because something changed since: {what}.")
    return in_a_row([words, *note, *([again.format(what=_changes(known))] if known.changed else [])])


def accepted_note(known: Known) -> str:
    """The note of a decision that was taken over from an earlier check."""
    words = tr("As decided in check no. {n} of {day}.")
    said = words.format(n=known.filed, day=in_words(known.disposition.at.date()))
    return in_a_row([said, known.disposition.note]) if known.disposition.note else said


def _changes(known: Known) -> str:
    words = {
        "alias": tr("the name on the list by which it was found"),
        "rule": tr("the way in which it was found"),
        "entry": tr("what the orders say of the platform"),
    }
    return list_words([words[what] for what in known.changed])


def progress(reviewing: Reviewing) -> str:
    """How many findings are decided; "" where there is none."""
    waived = len(reviewing.unasked - reviewing.dispositions.keys())
    count = len(reviewing.groups) - waived
    words = ntr("{done} of {n} finding decided", "{done} of {n} findings decided", count)
    decided = words.format(done=figure(count - len(reviewing.open)), n=figure(count)) if count else ""
    not_asked = ntr("{n} possible, not asked", "{n} possible, not asked", waived).format(n=figure(waived))
    return " · ".join(words for words in (decided, not_asked if waived else "") if words)


def place_in_records(reviewing: Reviewing) -> str:
    """Where the check is kept."""
    if not reviewing.is_kept:
        return tr("The sample is not saved in your records")
    if reviewing.id is None:
        return tr("Saving…")
    return tr("Saved in your records as no. {n}").format(n=reviewing.id)


def before_words(filed: Filed, files: int) -> str:
    """That a file was checked before; `files` is how many the present check has."""
    words = tr("You checked this file on {day} (no. {n})")
    if files > 1:
        words = tr("You checked some of these files on {day} (no. {n})")
    return words.format(day=in_words(filed.started.date()), n=filed.id)
