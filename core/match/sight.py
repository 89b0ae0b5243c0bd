"""Looks closely at one hit: what is wrong with its letters, what stands at it and around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from core.match.descriptor import LONGEST_WORDS, Around, Lexicon
from core.match.fold import View, fold
from core.match.index import Hit
from core.match.names import Name
from core.match.rules import Sighting
from core.model import Alias, AliasKind

CUT_WIDTHS = frozenset({12, 22, 25})
"""Widths of a column at which card networks and processors cut names off."""
SHORTEST_CUT = 18
"""From this width on a word glued to a name may itself have lost its end."""
_BLURRED = ({"e", "f"}, {"u", "v"}, {"q", "o"}, {"g", "c"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that may stand at compact characters start..end of a text, with some slips, or with its end cut off."""

    name: Name
    start: int
    end: int
    slips: int
    cut: bool


def candidates(names: Sequence[Name], view: View, hits: Sequence[Hit]) -> Iterator[Candidate]:
    """Where names may stand: at a hit itself, or around a piece, where all pieces of one name are looked at once."""
    for hit in hits:
        if hit.shape.piece < 0:
            yield Candidate(names[hit.shape.name], hit.start, hit.end, hit.shape.slips, hit.shape.cut)
    for number, begin in {(hit.shape.name, hit.start - hit.shape.piece) for hit in hits if hit.shape.piece >= 0}:
        yield from _around_piece(names[number], view, begin)


def _around_piece(name: Name, view: View, begin: int) -> Iterator[Candidate]:
    """Where a name stands in whole words within its slips, if it begins at `begin` or up to two letters from it."""
    length = len(name.chars)
    for start in range(max(0, begin - 2), begin + 3):
        if view.joined(start) or not view.chars.startswith(name.chars[: name.head], start):
            continue
        for end in range(start + length - 2, min(start + length + 2, len(view.chars)) + 1):
            slips = OSA.distance(name.chars, view.chars[start:end], score_cutoff=name.slips)
            if slips <= name.slips and not view.joined(end):
                yield Candidate(name, start, end, slips, cut=False)


def sighting(candidate: Candidate, view: View, lexicon: Lexicon) -> Sighting | None:
    """What the rules ask about a candidate; None where the text does not show an alias as it must be written."""
    name, start, end = candidate.name, candidate.start, candidate.end
    span, gaps = view.span(start, end), view.gaps(start, end)
    alias, parted = _alias(candidate, view, gaps)
    if alias is None:
        return None
    around = lexicon.around(view.text, span)
    if not _is_credible(candidate, view, around, lexicon):
        return None
    slips, look_alikes = (candidate.slips, 0) if candidate.slips or candidate.cut else _compare(candidate, view)
    before, after = _attached(view, start, end)
    left = "" if _begins_word(view.text, span[0]) else before
    right = "" if _begins_word(view.text, span[1]) else after
    torn = around.width >= SHORTEST_CUT and around.ends_after(len(right))
    changed = candidate.slips or view.chars[start:end] != name.chars
    known = lexicon.splits(left, cut=False) and lexicon.splits(right, cut=torn)
    return Sighting(
        name=name,
        alias=alias,
        slips=slips,
        look_alikes=look_alikes,
        cut=candidate.cut,
        gaps=parted,
        bound=bool(gaps) and not any(view.text[view.back[start + gap] - 1].isspace() for gap in gaps),
        loose=not known or bool(left and (gaps or changed)),
        glued=bool(left or right),
        around=around,
        signs=lexicon.signs(around, alias.platforms),
    )


def _begins_word(text: str, at: int) -> bool:
    """Whether a capital after a small letter shows it, in words that a bank put together without a blank."""
    return text[at : at + 1].isupper() and text[at - 1 : at].islower()


def _alias(candidate: Candidate, view: View, gaps: frozenset[int]) -> tuple[Alias | None, str]:
    """The alias of the name that is written so, and how it is parted (see Sighting.gaps).

    A name with slips, or cut off, is parted at its words or does not count.
    """
    name, span = candidate.name, view.span(candidate.start, candidate.end)
    written = view.text[span[0] : span[1]], view.text[span[1] : span[1] + 3]
    if name.latin and not any(map(str.isalpha, fold(written[0]))):
        return None, ""  # a number may look like letters, but names nobody
    fitting = [pair for pair in zip(name.aliases, name.breaks, strict=True) if _as_written(pair[0], *written)]
    if not fitting or not (name.latin or _evenly(name, gaps)):
        return None, ""
    best = fitting[0][0]
    if candidate.slips or candidate.cut:
        return (best if any(_may_part(gaps, own, alias, best) for alias, own in fitting) else None), ""
    for alias, own in fitting:
        if gaps == own:
            parted = alias.kind is AliasKind.WEAK and best.kind is not AliasKind.WEAK
            return (best, "own") if parted else (alias, "")
    return best, "" if gaps < fitting[0][1] else "odd"


def _as_written(alias: Alias, text: str, tail: str) -> bool:
    """Domains and apps' ids count only with their dots, a statement's mark only with its star after it."""
    if alias.form in ("domain", "app_id"):
        return fold(text) == fold(alias.text)
    return not alias.text.endswith("*") or fold(tail).lstrip().startswith("*")


def _evenly(name: Name, gaps: frozenset[int]) -> bool:
    """Chinese stands together, or each sign by itself; a long name may be parted once, where a line of it ended."""
    length = len(name.chars)
    return gaps <= name.breaks[0] or len(gaps) == length - 1 or (len(gaps) == 1 and length > 3)


def _may_part(gaps: frozenset[int], own: frozenset[int], alias: Alias, best: Alias) -> bool:
    """Whether a name with slips parts where the words of an alias do, moved by the slips before them.

    The best alias may be written together; another one that stands alone only as it is.
    """
    if alias is not best and (alias.kind is AliasKind.WEAK or len(gaps) != len(own)):
        return False
    return gaps <= {place + moved for place in own for moved in (-1, 0, 1)}


def _is_credible(candidate: Candidate, view: View, around: Around, lexicon: Lexicon) -> bool:
    """Names are cut off only in columns of certain widths; and what is left must be no word of the statement's own."""
    if candidate.cut and around.width not in CUT_WIDTHS:
        return False
    if not (candidate.cut or candidate.slips):
        return True
    read = view.chars[candidate.start : candidate.end]
    return lexicon.scanned.isdisjoint((read, view.run(candidate.start, candidate.end, LONGEST_WORDS)))


def _compare(candidate: Candidate, view: View) -> tuple[int, int]:
    """Letters that are wrong, and letters that only look like the right ones, in a name seen without a slip."""
    right = candidate.name.plain
    if candidate.end - candidate.start != len(right):
        return 0, 1
    read, look_alikes = "", 0
    for place, letter in enumerate(right, candidate.start):
        fair = letter != view.plain[place] and _looks_like(letter, view, place)
        look_alikes += fair
        read += letter if fair else view.plain[place]
    return int(OSA.distance(right, read)), look_alikes


def _looks_like(right: str, view: View, place: int) -> bool:
    """Whether what stands there is no letter, or one that a reader takes for the right one (a capital I for an l)."""
    read, written = view.plain[place], view.text[view.back[place] :]
    capital_i = written[:1] == "I" and written[1:2].islower()
    return not (read.isalpha() and right.isalpha()) or {read, right} in _BLURRED or capital_i


def _attached(view: View, start: int, end: int) -> tuple[str, str]:
    """The letters that stand before and after a Latin name without anything between, as far as LONGEST_WORDS."""
    before, after = start, end
    while start - before <= LONGEST_WORDS and view.plain[start].isascii() and view.joined(before):
        before -= 1
    while after - end <= LONGEST_WORDS and view.plain[end - 1].isascii() and view.joined(after):
        after += 1
    return view.plain[before:start], view.plain[end:after]
