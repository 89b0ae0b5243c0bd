"""Weighs what was seen in one line: what each hit amounts to, which match wins, one for each platform."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import OSA

from core.match.descriptor import Around, Lexicon, Phrases, role
from core.match.fold import View, fold
from core.match.index import Hit
from core.match.names import Name
from core.match.rules import Ruling, Sighting, ruling
from core.model import Alias, AliasKind, Basis, Match, Platform, Strength
from core.words import tr

CUT_WIDTHS = frozenset({12, 22, 25})
"""Widths of a column at which card networks and processors cut names off."""
SHORTEST_CUT = 18
"""From this width on a word glued to a name may itself have lost its end."""
_BLURRED = ({"e", "f"}, {"u", "v"}, {"q", "o"}, {"g", "c"})
_ORDER = (Strength.PLATFORM, Strength.OPERATOR, Strength.POSSIBLE)


class Weigher:
    """Turns hits in a line into the matches that count. Built once, read-only afterwards."""

    def __init__(
        self, names: Sequence[Name], lexicon: Lexicon, innocents: Phrases, platforms: dict[str, Platform]
    ) -> None:
        self._names = names
        self._lexicon = lexicon
        self._innocents = innocents
        self._platforms = platforms

    def weigh(self, text: str, hits: Iterable[Hit]) -> tuple[tuple[Match, ...], str]:
        """The matches of one line, and why a look-alike in it is innocent ("" if there is none)."""
        view = View.of(text)
        matches: list[Match] = []
        innocent = ""
        for name, start, end, slips, cut in _best_first(self._names, view, hits):
            if any(_overlaps(view.span(start, end), match.span) for match in matches):
                continue
            seen, around = self._sight(name, view, start, end, slips, cut)
            if seen is None or (why := ruling(seen)) is None:
                continue
            excuse = self._excuse(view, view.span(start, end), seen.alias)
            if excuse:
                innocent = excuse
                continue
            matches.append(self._match(seen, why, view.span(start, end), around, view))
        return tuple(_one_for_each(matches)), innocent

    def _excuse(self, view: View, span: tuple[int, int], alias: Alias) -> str:
        folded, first = fold(view.text), len(fold(view.text[: span[0]]))
        return self._innocents.over(folded, (first, first + len(fold(view.text[span[0] : span[1]]))), alias.platforms)

    def _sight(
        self, name: Name, view: View, start: int, end: int, slips: int, cut: bool
    ) -> tuple[Sighting | None, Around]:
        span = view.span(start, end)
        around = self._lexicon.around(view.text, span)
        gaps = view.gaps(start, end)
        alias, parted = _alias(name, gaps, slips, cut)
        word = cut and (around.width not in CUT_WIDTHS or view.plain[start:end] in self._lexicon.neutral)
        if word or not _as_written(alias, view, span, gaps, name):
            return None, around
        wrong, look_alikes = _compare(name, view, start, end) if not (slips or cut) else (slips, 0)
        loose, glued = self._leftovers(view, start, end, around)
        signs, partners = self._signs(alias, around)
        trade = self._lexicon.trades.intersection(around.beside)
        seen = Sighting(
            name=name,
            alias=alias,
            slips=wrong,
            look_alikes=look_alikes,
            cut=cut,
            gaps=parted,
            bound=not any(view.text[view.back[start + gap] - 1].isspace() for gap in gaps),
            loose=loose,
            glued=glued,
            signs=signs,
            partners=partners,
            place=bool(self._lexicon.places.intersection(around.beside)),
            quiet=not self._lexicon.strange(around.beside),
            trade=bool(trade),
        )
        if seen.company and around.after and around.after[0] in self._lexicon.trades:
            return None, around
        return seen, around

    def _leftovers(self, view: View, start: int, end: int, around: Around) -> tuple[bool, bool]:
        """Whether letters that stand at the name are unknown ones, and whether there are any that are known words."""
        before, after = start, end
        while view.plain[start].isascii() and view.joined(before):
            before -= 1
        while view.plain[end - 1].isascii() and after < len(view.chars) and view.joined(after):
            after += 1
        left, right = view.plain[before:start], view.plain[end:after]
        if left.isdigit() or right.isdigit():
            return True, False
        cut = around.width >= SHORTEST_CUT and (
            after == len(view.chars) or view.text[view.back[after - 1] + 1 :][:3] == " | "
        )
        known = self._lexicon.splits(left, cut=False) and self._lexicon.splits(right, cut=cut)
        return not known, bool(left or right)

    def _signs(self, alias: Alias, around: Around) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Words that speak for the platform anywhere in the line, and those that go with any app, beside the name."""
        everywhere = around.before + around.after + around.elsewhere
        partners = self._lexicon.partners
        own = tuple(word for word in everywhere if partners.get(word, set()).intersection(alias.platforms))
        near = around.before[-1:] + around.after[:2]
        return own, tuple(word for word in near if "" in partners.get(word, ()))

    def _match(self, seen: Sighting, why: Ruling, span: tuple[int, int], around: Around, view: View) -> Match:
        alias = seen.alias
        own = Strength.OPERATOR if alias.kind is AliasKind.COMPANY else Strength.PLATFORM
        platforms = tuple(platform for platform in alias.platforms if platform in self._platforms)
        facts = {
            "text": view.text[span[0] : span[1]],
            "alias": alias.text,
            "platform": tr(" or ").join(self._platforms[platform].name for platform in platforms),
            "sign": (seen.signs or seen.partners or ("",))[0],
        }
        return Match(
            alias=alias,
            platforms=platforms,
            span=span,
            strength=why.strength or own,
            role=role(around, platforms, self._lexicon),
            score=why.score,
            rule=why.rule.__name__,
            reason=_reason(why, alias, facts),
        )


def _reason(why: Ruling, alias: Alias, facts: dict[str, str]) -> str:
    sentences = [tr(why.rule.__doc__ or "").format(**facts)]
    if alias.note:
        sentences.append(tr(alias.note))
    if alias.basis is Basis.MEMORY:
        sentences.append(tr("“{alias}” is an unverified alias.").format(**facts))
    return " ".join(sentences)


Candidate = tuple[Name, int, int, int, bool]


def _best_first(names: Sequence[Name], view: View, hits: Iterable[Hit]) -> list[Candidate]:
    """The hits as (name, start, end, slips, cut), the surest and longest first, each stretch of a name once."""
    found: dict[tuple[int, int, int, bool], Candidate] = {}
    for hit in hits:
        name = names[hit.shape.name]
        for start, end, slips in _windows(name, view, hit):
            candidate = (name, start, end, slips, hit.shape.cut)
            key = (hit.shape.name, start, end, hit.shape.cut)
            if key not in found or _badness(candidate) < _badness(found[key]):
                found[key] = candidate
    return sorted(found.values(), key=_badness)


def _badness(candidate: Candidate) -> tuple[int, bool, int, int]:
    _, start, end, slips, cut = candidate
    return slips, cut, start - end, start


def _windows(name: Name, view: View, hit: Hit) -> Iterator[tuple[int, int, int]]:
    """Where the name stands: the hit itself, or around a piece of it the words within two slips."""
    if hit.shape.piece < 0:
        yield hit.start, hit.end, hit.shape.slips
        return
    begin, length, head = hit.start - hit.shape.piece, len(name.chars), name.chars[: name.head]
    for start in range(max(0, begin - 2), begin + 3):
        if view.joined(start) or not view.chars.startswith(head, start):
            continue
        for end in range(start + length - 2, min(start + length + 2, len(view.chars)) + 1):
            slips = OSA.distance(name.chars, view.chars[start:end], score_cutoff=name.slips)
            if slips <= name.slips and not view.joined(end):
                yield start, end, slips


def _alias(name: Name, gaps: frozenset[int], slips: int, cut: bool) -> tuple[Alias, str]:
    """The alias of the name that is written so, and how it is parted."""
    if slips or cut:
        return name.aliases[0], "odd" if gaps - _near(name.breaks[0]) else ""
    alias = name.alias_for(gaps)
    if alias is None:
        return name.aliases[0], "odd"
    parted = alias.kind is AliasKind.WEAK and alias is not name.aliases[0]
    return (name.aliases[0], "own") if parted else (alias, "")


def _near(breaks: frozenset[int]) -> frozenset[int]:
    """Where the words of a name with slips may part: its breaks, moved by the slips before them."""
    return frozenset(place + moved for place in breaks for moved in (-1, 0, 1))


def _as_written(alias: Alias, view: View, span: tuple[int, int], gaps: frozenset[int], name: Name) -> bool:
    """Domains and apps' ids count only with their dots, a mark only with its star; Chinese is parted evenly."""
    if alias.form in ("domain", "app_id"):
        return fold(view.text[span[0] : span[1]]) == fold(alias.text)
    if alias.text.endswith("*"):
        return view.text[span[1] :].lstrip().startswith("*")
    return name.latin or not gaps or len(gaps) == len(name.chars) - 1 or gaps <= name.breaks[0]


def _compare(name: Name, view: View, start: int, end: int) -> tuple[int, int]:
    """Letters that are wrong, and letters that only look like the right ones, in a name seen without a slip."""
    if end - start != len(name.chars):
        return 0, 1
    read, look_alikes = "", 0
    for place, right in enumerate(name.plain, start):
        fair = right != view.plain[place] and _looks_like(right, view, place)
        look_alikes += fair
        read += right if fair else view.plain[place]
    return int(OSA.distance(name.plain, read)), look_alikes


def _looks_like(right: str, view: View, place: int) -> bool:
    """Whether what stands there is no letter, or one that a reader takes for the right one."""
    read = view.plain[place]
    return not (read.isalpha() and right.isalpha()) or {read, right} in _BLURRED or _capital_i(view, place)


def _capital_i(view: View, place: int) -> bool:
    """Whether a capital I stands before small letters, where a reader takes it for an l."""
    written = view.text[view.back[place] :]
    return written[:1] == "I" and written[1:2].islower()


def _overlaps(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _one_for_each(matches: list[Match]) -> Iterator[Match]:
    """The strongest match for each platform; a match whose platforms are already spoken for adds nothing."""
    taken: set[str] = set()
    for match in sorted(matches, key=lambda match: (_ORDER.index(match.strength), -match.score)):
        if not taken.intersection(match.platforms):
            taken.update(match.platforms)
            yield match
