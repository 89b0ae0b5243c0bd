"""Texts in, readings out: one pass over all lines, then a closer look at the few in which something was seen."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.match.descriptor import Lexicon, Phrases, hidden
from core.match.index import HIDDEN, Hit, Index
from core.match.names import names_of
from core.match.weigh import Weigher
from core.model import Reading, Watchlist
from core.words import tr

_NOTHING = Reading()
_letter = re.compile(r"[^\W\d_]").search


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
        self._hiding, self._cash = phrases("hidden"), phrases("cash")

    def read(self, texts: Sequence[str]) -> list[Reading]:
        """One reading for each text, in order. Texts are a line's columns joined by FIELD_EDGE, or merchants' names."""
        told = self.telling(texts)
        return [told.get(place, _NOTHING) for place in range(len(texts))]

    def telling(self, texts: Sequence[str]) -> dict[int, Reading]:
        """The same, but only the readings that say anything, by the text's place from 0 and in order."""
        texts = [text.replace("\n", " ") for text in texts]
        nameless = Reading(hidden=tr("it names nobody"))
        readings = {place: nameless for place, text in enumerate(texts) if not _letter(text)}
        for place, hits in self._index.scan(texts).items():
            readings[place] = self._read(texts[place], hits)
        return {place: readings[place] for place in sorted(readings) if readings[place] != _NOTHING}

    def _read(self, text: str, hits: list[Hit]) -> Reading:
        named = [hit for hit in hits if hit.shape.name != HIDDEN]
        matches, innocent = self._weigher.weigh(text, named) if named else ((), "")
        if matches:
            return Reading(matches=matches)
        hides = len(named) < len(hits) and hidden(text, self._hiding, self._cash, self._lexicon)
        return Reading(hidden=hides or "", innocent=innocent)
