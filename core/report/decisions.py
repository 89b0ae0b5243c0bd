"""What people decided of the findings, in words: each decision, and how many findings are still open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from core.law import list_words
from core.model import Answer, Check, Disposition, Judgement, LineKey, Review
from core.report.twin import findings
from core.words import ntr, tr


def answer_words(answer: Answer) -> str:
    """A person's answer as they chose it."""
    return {
        Answer.LISTED: tr("listed platform"),
        Answer.DIFFERENT: tr("different merchant"),
        Answer.UNSURE: tr("unsure"),
    }[answer]


def decision_words(said: Disposition) -> str:
    """A decision in one line: what, why, who and when, on the clock of whoever decided."""
    who = [said.operator] if said.operator else []
    words = tr("Decided: {answer} ({who})").format(
        answer=answer_words(said.answer), who=", ".join([*who, f"{said.at:%Y-%m-%d %H:%M UTC%z}"])
    )
    return f"{words}. {said.note}" if said.note else f"{words}."


def decisions(file: int, judgement: Judgement, review: Review) -> tuple[str, ...]:
    """What was decided of a line's findings, each said once; `file` is the index of its file."""
    keys = (LineKey.of(file, judgement.line, finding) for finding in judgement.findings)
    said = dict.fromkeys(review.dispositions[key] for key in keys if key in review.dispositions)
    return tuple(map(decision_words, said))


def decided(check: Check, review: Review) -> str:
    """How many findings a person decided, and how; how many are open. "" without a finding."""
    said = list(_said(check, review))
    if not said:
        return ""
    answers = Counter(each.answer for each in said if each)
    open_ = said.count(None)
    told = [f"{answers[answer]} {answer_words(answer)}" for answer in Answer if answers[answer]]
    if not told:
        return ntr(
            "The {n} finding has not been decided by a person yet.",
            "None of the {n} findings has been decided by a person yet.",
            open_,
        ).format(n=open_)
    words = tr("Decided by a person: {decided}.").format(decided=list_words(told))
    if open_:
        words += " " + ntr("{n} finding is open.", "{n} findings are open.", open_).format(n=open_)
    return words


def _said(check: Check, review: Review) -> Iterator[Disposition | None]:
    for index, line, finding in findings(check):
        yield review.dispositions.get(LineKey.of(index, line, finding))
