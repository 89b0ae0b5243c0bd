"""Weighs what was seen in one line: which hits count, which match wins, one for each platform."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from core.match.descriptor import REACH, Lexicon, Phrases, role
from core.match.fold import View, fold
from core.match.index import Hit
from core.match.names import Name
from core.match.rules import Ruling, Sighting, ruling
from core.match.sight import Candidate, candidates, sighting
from core.model import Alias, AliasKind, Basis, Match, Platform, Strength
from core.words import in_a_row, tr

MOST = 1_000
"""Candidates looked at in one line: far more than a line of a statement has, few enough for an endless one."""
_ORDER = (Strength.PLATFORM, Strength.OPERATOR, Strength.POSSIBLE)


class Weigher:
    """Turns hits in a line into the matches that count. Built once, read-only afterwards."""

    def __init__(
        self, names: Sequence[Name], lexicon: Lexicon, innocents: Phrases, platforms: Mapping[str, Platform]
    ) -> None:
        self._names = names
        self._lexicon = lexicon
        self._innocents = innocents
        self._platforms = platforms

    def weigh(self, view: View, hits: Sequence[Hit]) -> tuple[tuple[Match, ...], str]:
        """The matches of one line, and why a look-alike in it is innocent ("" if there is none)."""
        text = view.text
        matches: list[Match] = []
        excuses: list[str] = []
        for candidate in self._best_first(view, hits):
            span = view.span(candidate.start, candidate.end)
            known = any(_overlaps(span, match, candidate) or _says_more(match, candidate) for match in matches)
            seen = None if known else sighting(candidate, view, self._lexicon)
            if seen is None or (why := ruling(seen)) is None:
                continue
            excuse = self._excuse(text, span, seen.alias)
            if excuse:
                excuses.append(excuse)
            else:
                matches.append(self._match(text, span, seen, why))
        innocent = next(iter(excuses), "") or ("" if matches else self._innocents.first(fold(text)))
        return tuple(one_for_each(matches)), innocent

    def _best_first(self, view: View, hits: Sequence[Hit]) -> list[Candidate]:
        """The surest and longest candidates first, no more than a line can hold."""
        found = set(candidates(self._names, view, hits))
        best = sorted(found, key=lambda c: (c.slips, c.cut, c.start - c.end, c.start, c.name.plain, c.name.platforms))
        return best[:MOST]

    def _excuse(self, text: str, span: tuple[int, int], alias: Alias) -> str:
        """Why the span is part of something innocent; spans of the text become spans of the folded text."""
        first = max(0, span[0] - REACH)
        folded = fold(text[first : span[1] + REACH])
        if not self._innocents.within(folded):
            return ""
        start, end = (len(fold(text[first:place])) for place in span)
        return self._innocents.over(folded, (start, end), alias.platforms)

    def _match(self, text: str, span: tuple[int, int], seen: Sighting, why: Ruling) -> Match:
        platforms = tuple(platform for platform in seen.alias.platforms if platform in self._platforms)
        own = Strength.OPERATOR if seen.alias.kind is AliasKind.COMPANY else Strength.PLATFORM
        return Match(
            alias=seen.alias,
            platforms=platforms,
            span=span,
            strength=why.strength or own,
            role=role(seen.around, platforms, self._lexicon, column=seen.around.quiet and not seen.name.latin),
            score=why.score,
            rule=why.rule.__name__,
            reason=self._reason(text[span[0] : span[1]], platforms, seen, why),
        )

    def _reason(self, text: str, platforms: Sequence[str], seen: Sighting, why: Ruling) -> str:
        alias = seen.alias
        names = tr(" or ").join(self._platforms[platform].name for platform in platforms)
        sign = next(iter(seen.signs), "")
        sentences = [tr(why.rule.__doc__ or "").format(text=text, alias=alias.text, platform=names, sign=sign)]
        if alias.note:
            sentences.append(tr(alias.note))
        if alias.basis is Basis.MEMORY:
            sentences.append(tr("“{alias}” is an unverified alias.").format(alias=alias.text))
        return in_a_row(sentences)


def _overlaps(span: tuple[int, int], match: Match, candidate: Candidate) -> bool:
    """Whether a match holds some of these characters; the same name of another platform may stand beside it."""
    other = span == match.span and set(candidate.name.platforms).isdisjoint(match.alias.platforms)
    return span[0] < match.span[1] and match.span[0] < span[1] and not other


def _says_more(match: Match, candidate: Candidate) -> bool:
    """Whether a sure match already speaks for every platform of a candidate."""
    return match.score == 1 and set(candidate.name.platforms) <= set(match.alias.platforms)


def one_for_each(matches: Iterable[Match]) -> Iterator[Match]:
    """The strongest match for each platform; a match whose platforms are already spoken for adds nothing."""
    taken: set[str] = set()
    for match in sorted(matches, key=lambda match: (_ORDER.index(match.strength), -match.score)):
        if not taken.intersection(match.platforms):
            taken.update(match.platforms)
            yield match
