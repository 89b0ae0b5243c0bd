"""Whose own bill a statement is, by the title or the headings that stand above its lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from core.match.fold import fold
from core.model import FIELD_EDGE, Alias, AliasKind, Basis, Match, Platform, Role, Strength, Term
from core.words import tr


def own_bill() -> None:
    """“{title}” heads a bill of {platform} itself: every line in it went through {platform}."""


class Bills:
    """The titles and rows of headings that only a platform's own bill has. Built once, read-only afterwards.

    A title counts where it is all that a cell says, a row of headings where a row begins with it: a statement that
    speaks of the platform, or lists payments through it, has neither.
    """

    def __init__(self, terms: Iterable[Term], platforms: Mapping[str, Platform]) -> None:
        own = [term for term in terms if term.topic == "bill" and term.platform in platforms]
        self._titles = {_letters(term.text): _match(term, platforms) for term in own if FIELD_EDGE not in term.text}
        self._headings = {_letters(term.text): _match(term, platforms) for term in own if FIELD_EDGE in term.text}

    def told_by(self, text: str) -> Match | None:
        """What the lines under this text share, where it is such a title or row of headings."""
        for cell in (text, *text.split(FIELD_EDGE)):
            if found := self._titles.get(_letters(cell)):
                return found
        row = _letters(text)
        return next((match for headings, match in self._headings.items() if row.startswith(headings)), None)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))


def _match(term: Term, platforms: Mapping[str, Platform]) -> Match:
    alias = Alias(term.text, AliasKind.STRONG, "statement", (term.platform,), Basis.READ, term.source)
    reason = tr(own_bill.__doc__ or "").format(platform=platforms[term.platform].name, title=term.text)
    return Match(alias, alias.platforms, (0, 0), Strength.PLATFORM, Role.RAIL, 1.0, own_bill.__name__, reason)
