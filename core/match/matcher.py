"""Texts in, readings out: one pass over all lines, then a closer look at the few in which something was seen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from core.match.descriptor import REACH, Lexicon, Phrases, hidden
from core.match.fold import View
from core.match.index import HIDDEN, Index
from core.match.nameless import Nameless
from core.match.names import names_of
from core.match.weigh import Weigher, one_for_each
from core.model import Reading, Watchlist
from core.words import tr

_NOTHING = Reading()
_NUMBER = re.compile(r"\d{5,}")
"""Numbers so long that none of them is a word of the statement or a part of a name: references, accounts, days."""

_REMEMBERED = 10_000

_AT_ONCE = 1_000_000
"""Characters that are matched in one go, lest what is kept of each of them fill the memory."""
_STRETCH = 4_000
"""Characters of a longer text that are looked at by themselves, with what stands around them."""
_AROUND = 2 * REACH
"""So many on both sides: nothing further away could matter."""
_TOGETHER = _AT_ONCE // (_STRETCH + 2 * _AROUND + 1)


class Matcher:
    """Reads texts against the watched platforms of one watchlist. Never changes once it is built."""

    def __init__(self, watchlist: Watchlist, watched: frozenset[str]) -> None:
        def terms(topic: str) -> list[str]:
            return [term.text for term in watchlist.terms if term.topic == topic]

        def phrases(topic: str) -> Phrases:
            return Phrases.of(term for term in watchlist.terms if term.topic == topic)

        names = names_of(
            (alias for alias in watchlist.aliases if watched.intersection(alias.platforms)), terms("slips")
        )
        platforms = {key: platform for key, platform in watchlist.platforms.items() if key in watched}
        self._lexicon = Lexicon.of(watchlist.terms)
        self._index = Index(names, terms("hidden") + terms("cash"))
        self._weigher = Weigher(names, self._lexicon, phrases("innocent"), platforms)
        self._nameless = Nameless(terms("bare"))
        self._hiding, self._cash = phrases("hidden"), phrases("cash")
        listed = (*(alias.text for alias in watchlist.aliases), *(term.text for term in watchlist.terms))
        self._numbers = frozenset(_NUMBER.findall("\n".join(listed)))
        self._read = lru_cache(_REMEMBERED)(self._look)  # statements name the same merchants again and again

    def read(self, texts: Sequence[str]) -> list[Reading]:
        """One reading for each text, in order. Texts are a line's columns joined by FIELD_EDGE, or merchants' names."""
        readings = [_NOTHING] * len(texts)
        for place, reading in self.telling(texts).items():
            readings[place] = reading
        return readings

    def telling(self, texts: Sequence[str], block: str = "") -> dict[int, Reading]:
        """The same, but only the readings that say anything, by the text's place from 0 and in order.

        `block` are the texts joined by line breaks, where they come so.
        """
        if not texts:
            return {}
        block = block or "\n".join(texts)
        if len(block) > _AT_ONCE:
            return self._in_parts(texts)
        if block.count("\n") >= len(texts):
            texts = [text.replace("\n", " ") for text in texts]
            block = "\n".join(texts)
        readings = dict.fromkeys(self._nameless.lines(block), Reading(hidden=tr("it names nobody")))
        for place in self._index.lines(block, texts):
            readings[place] = self._read(self._without_numbers(texts[place]))
        return {place: readings[place] for place in sorted(readings) if readings[place] != _NOTHING}

    def _in_parts(self, texts: Sequence[str]) -> dict[int, Reading]:
        """What `telling` says, of not too many texts at a time, and of an endless one by itself."""
        readings: dict[int, Reading] = {}
        for first, last in _groups(texts):
            some = texts[first:last]
            told = {0: self._along(some[0])} if len(some[0]) >= _AT_ONCE else self.telling(some)
            readings |= {first + place: reading for place, reading in told.items() if reading != _NOTHING}
        return readings

    def _along(self, text: str) -> Reading:
        """The reading of an endless text, stretch by stretch."""
        starts = range(0, len(text), _STRETCH)
        readings: list[Reading] = []
        for first in range(0, len(starts), _TOGETHER):
            some = starts[first : first + _TOGETHER]
            near = [text[max(0, start - _AROUND) : start + _STRETCH + _AROUND] for start in some]
            readings += (_moved(reading, some[place]) for place, reading in self.telling(near).items())
        if matches := tuple(one_for_each(match for reading in readings for match in reading.matches)):
            return Reading(matches=matches)
        hidden = [reading.hidden for reading in readings if reading.hidden]
        innocent = next((reading.innocent for reading in readings if reading.innocent), "")
        return Reading(hidden=hidden[0] if len(hidden) == len(starts) else "", innocent=innocent)

    def _without_numbers(self, text: str) -> str:
        """The text with nines for the digits of its references, so that lines that differ in nothing else are equal."""
        return _NUMBER.sub(self._nines, text)

    def _nines(self, number: re.Match[str]) -> str:
        return number[0] if number[0] in self._numbers else "9" * len(number[0])

    def _look(self, text: str) -> Reading:
        view = View.of(text)
        hits = self._index.hits(view)
        named = [hit for hit in hits if hit.shape.name != HIDDEN]
        matches, innocent = self._weigher.weigh(view, named) if named else ((), "")
        if matches:
            return Reading(matches=matches)
        hides = len(named) < len(hits) and hidden(text, self._hiding, self._cash, self._lexicon)
        return Reading(hidden=hides or "", innocent=innocent)


def _groups(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where those begin and end that are matched in one go."""
    first = size = 0
    for place, text in enumerate(texts):
        size += len(text) + 1
        if size > _AT_ONCE and place > first:
            yield first, place
            first, size = place, len(text) + 1
    yield first, len(texts)


def _moved(reading: Reading, start: int) -> Reading:
    """What was read around the stretch that begins at `start`: the matches that begin in it, by their places."""
    shown = max(0, start - _AROUND)
    moved = [replace(match, span=(match.span[0] + shown, match.span[1] + shown)) for match in reading.matches]
    return replace(reading, matches=tuple(match for match in moved if start <= match.span[0] < start + _STRETCH))
