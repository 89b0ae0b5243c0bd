"""One slip of the pen in names of one word, found by the words of the texts: its cost hardly grows with the names.

A word and a name that differ by one slip are equal once the right letter is taken out of each. So names are filed under
their first letters, as they are and with each of them taken out; a word is compared with what is filed under its own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import accumulate, filterfalse

from rapidfuzz.distance import OSA

from core.match import disguise
from core.match.fold import CAPITAL, COMPACTING, spaced

Seen = tuple[int, int, int]
"""A name's number, and the compact characters at which it begins and ends."""

_FEWEST = 4
"""Letters that are left of the shortest names when one is missing; as many file a name."""
_KINDS = re.compile(rf"[a-z]+|[0-9]+|[^\x00-\x7f]+|[^{CAPITAL}]")
"""Letters of one script, digits, a sign that reads as a letter: a name begins where one of these does."""
_LONGEST = 60
"""Letters from one place on that are compared: more than any name of one word has."""
_REMEMBERED = 20_000


class Slips:
    """Built once from the names by number, in compact form; remembers words, and changes in nothing else."""

    def __init__(self, names: Mapping[int, str]) -> None:
        self._names = names
        self._filed: defaultdict[str, list[int]] = defaultdict(list)
        for number, chars in names.items():
            for key in set(_keys(chars)):
                self._filed[key].append(number)
        self._run = lru_cache(_REMEMBERED)(self._look)
        self._empty: set[str] = set()

    def places(self, block: str) -> Iterator[int]:
        """Where the words stand in a block in which a name may stand with a slip."""
        if not self._names:
            return
        fresh = [*filterfalse(str.isdigit, set(block.split()).difference(self._empty))]
        found = {word for word in fresh if any(self.hits(word))}
        for word in found:
            yield from (match.start() for match in re.finditer(re.escape(word), block))
        if len(self._empty) > _REMEMBERED:
            self._empty.clear()
        self._empty.update(word for word in fresh if word.isalpha() and word not in found)  # others seldom come again

    def hits(self, text: str) -> Iterator[Seen]:
        """Where names stand in one line with a slip."""
        begin = 0
        for run in spaced(text).split(" ") if self._names else ():
            yield from ((number, begin + start, begin + end) for number, start, end in self._run(run))
            begin += len(run) - run.count(CAPITAL)

    def _look(self, run: str) -> list[Seen]:
        """Where they stand in letters that nothing separates; a long name ends where letters of one kind do, too."""
        edges = {0, *accumulate(map(len, _KINDS.findall(run)))}
        chars = "" if run.isdigit() else run.replace(CAPITAL, "").translate(COMPACTING)
        return [
            (number, start, start + end)
            for start in edges
            if len(chars) - start >= _FEWEST
            for number, end in self._at(chars[start : start + _LONGEST])
            if len(self._names[number]) < disguise.LONG or start + end in edges
        ]

    def _at(self, chars: str) -> Iterator[tuple[int, int]]:
        """The names with which these letters begin, one slip in each, and where they end."""
        filed = self._filed.keys() & _keys(chars)
        for number in {number for key in filed for number in self._filed[key]}:
            name = self._names[number]
            for end in range(len(name) - 1, min(len(name) + 1, len(chars)) + 1):
                once = OSA.distance(name, chars[:end], score_cutoff=1) == 1
                if once and disguise.may_be_slip(name, chars[:end]):
                    yield number, end


def _keys(chars: str) -> tuple[str, ...]:
    """Four letters under which these are filed: the first ones, and those when one of them is taken out."""
    a, b, c, rest = chars[:1], chars[1:2], chars[2:3], chars[3:5]
    return chars[:4], chars[1:5], a + c + rest, a + b + rest, a + b + c + rest[1:]
