"""The name of a line's merchant as an exception has to hold it: words that the next purchase will show again."""

from __future__ import annotations

from itertools import groupby

from core.model import FIELD_EDGE, Judgement

_NO_WORDS: list[str] = []


def merchant_name(judgement: Judgement) -> str:
    """The field of the line that shows the platform, without what has digits in it: those words that stand together
    and hold the match, else the longest ones; "" where no word is left.
    """
    start, end = judgement.findings[0].match.span if judgement.findings else (0, 0)
    text = judgement.line.text
    field = text[:start].rpartition(FIELD_EDGE)[2] + text[start:end] + text[end:].partition(FIELD_EDGE)[0]
    seen = {*text[start:end].casefold().split()}
    runs: list[list[str]] = [list(words) for plain, words in groupby(field.split(), key=_is_plain) if plain]
    best = max(runs, key=lambda run: (any(_holds(word, seen) for word in run), len(run)), default=_NO_WORDS)
    return " ".join(best)


def _is_plain(word: str) -> bool:
    return not any(map(str.isdigit, word))


def _holds(word: str, seen: set[str]) -> bool:
    return any(part in word.casefold() for part in seen)
