"""All names and their disguises against a whole block of lines, in one pass; generous, since the rules come after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import AnyStr

from ahocorasick_rs import BytesAhoCorasick, Implementation
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import extract

from core.match import disguise
from core.match.fold import View, compact, compact_ascii
from core.match.names import Name
from core.match.slips import Slips

Seen = tuple[int, int, int]
"""A pattern's number, and the places in a compact text, as bytes, at which it begins and ends."""

_MANY = 2_000
"""Names from which slips in names of one word are looked for by the words of the texts, not by their spellings.

There are two ways since neither does for all: to part a text into words takes longer than the whole pass with the few
hundred names of a list, and with thousands of names the spellings are a million.
"""

HIDDEN = -1
"""In place of a name's number: words that may hide who was paid."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a pattern stands for: a name's number, how many slips it has, whether its end is cut off.

    `piece` is the place in the name of which the pattern is only a part, -1 where it is the whole.
    """

    name: int
    slips: int = 0
    cut: bool = False
    piece: int = -1


@dataclass(frozen=True, slots=True)
class Hit:
    """A shape seen in a line, at compact characters start..end."""

    shape: Shape
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A name of which only a piece was seen: where the rest of it would stand, and how many of its letters at least."""

    chars: str
    before: int
    after: int
    least: int

    @classmethod
    def of(cls, name: Name, place: int) -> Piece:
        """Each slip costs a letter at most, and may move either end of the name by one."""
        length = len(name.chars)
        return cls(name.chars, place + name.slips, length - place + name.slips, length - name.slips)

    def near(self, compacted: bytes, seen: Sequence[Seen], *, wide: bool) -> Iterator[Seen]:
        """Where something like the whole name stands around: a cheap look, at all places together."""
        if wide:
            around = [self._around(compacted, start) for _, start, _ in seen]
        else:
            around = [compacted[max(0, start - self.before) : start + self.after] for _, start, _ in seen]
        alike = extract(self.chars, around, scorer=LCSseq.similarity, score_cutoff=self.least, limit=None)
        return (seen[place] for _, _, place in alike)

    def _around(self, compacted: bytes, start: int) -> bytes:
        """The same number of characters where some take several bytes, four at most."""
        before = compacted[max(0, start - 4 * self.before) : start].decode(errors="ignore")
        after = compacted[start : start + 4 * self.after].decode(errors="ignore")
        return (before[-self.before :] + after[: self.after]).encode()


class Index:
    """Built once from the names and the words that hide a payee; read-only afterwards."""

    def __init__(self, names: Sequence[Name], hidden: Iterable[str]) -> None:
        patterns: dict[str, tuple[Shape, ...]] = {}
        by_word = {n: name for n, name in enumerate(names) if len(names) >= _MANY and _by_word(name)}
        self._slips = Slips({number: name.chars for number, name in by_word.items()})
        spelled = [replace(name, slips=0) if number in by_word else name for number, name in enumerate(names)]
        for spellings, shape in chain(_all_shapes(spelled), [(map(compact, hidden), Shape(HIDDEN))]):
            alone = (shape,)  # nearly every spelling is of one name: thousands of them share this
            for spelling in spellings:
                patterns[spelling] = patterns.get(spelling, ()) + alone
        self._shapes = list(patterns.values())
        self._pieces = {
            number: [Piece.of(names[shape.name], shape.piece) for shape in shapes]
            for number, shapes in enumerate(self._shapes)
            if shapes[-1].piece >= 0 and all(shape.piece >= 0 for shape in shapes)
        }
        # A DFA is a fifth faster, takes 21 MB more, and as much longer to build as half a million lines take to match.
        small = Implementation.ContiguousNFA
        self._automaton = BytesAhoCorasick([one.encode() for one in patterns], implementation=small)

    def lines(self, block: str, texts: Sequence[str]) -> list[int]:
        """The lines of a block in which something is seen, by their place from 0 and in order; `texts` are the same.

        Those that are not ASCII are folded apart, which takes far longer, and looked at again.
        """
        compacted = compact_ascii(block) + b"\n"
        seen = set(_rows(compacted, b"\n", (start for _, start, _ in self._seen(compacted))))
        seen.update(_rows(block, "\n", self._slips.places(block)))
        if not block.isascii():
            others = [place for place, text in enumerate(texts) if not text.isascii()]
            folded = _encoded(compact("\n".join([texts[place] for place in others])))
            rows = _rows(folded, b"\n", (start for _, start, _ in self._seen(folded, wide=True)))
            seen.update(others[row] for row in rows)
        return sorted(seen)

    def hits(self, view: View) -> list[Hit]:
        """All that is seen in one line."""
        compacted = _encoded(view.chars)
        seen = ((one[0], *_places(compacted, one)) for one in self._seen(compacted, wide=not compacted.isascii()))
        hits = [Hit(shape, start, end - shape.cut) for number, start, end in seen for shape in self._shapes[number]]
        known = {(hit.shape.name, hit.start, hit.end) for hit in hits if not hit.shape.cut}
        slips = (one for one in self._slips.hits(view.text) if one not in known)
        return hits + [Hit(Shape(name, 1), start, end) for name, start, end in slips]

    def _seen(self, compacted: bytes, *, wide: bool = False) -> list[Seen]:
        """What is seen, pieces only where the whole may stand. `wide` says that characters may take several bytes."""
        seen: list[Seen] = []
        parts: defaultdict[int, list[Seen]] = defaultdict(list)
        for one in self._automaton.find_matches_as_indexes(compacted, overlapping=True):
            (parts[one[0]] if one[0] in self._pieces else seen).append(one)
        for number, places in parts.items():
            for piece in self._pieces[number]:
                seen += piece.near(compacted, places, wide=wide)
        return seen


def _encoded(chars: str) -> bytes:
    return f"{chars}\n".encode(errors="surrogatepass")


def _places(compacted: bytes, seen: Seen) -> tuple[int, int]:
    """Where it begins and ends, in characters."""
    _, start, end = seen
    if compacted.isascii():
        return start, end
    return len(compacted[:start].decode(errors="surrogatepass")), len(compacted[:end].decode(errors="surrogatepass"))


def _rows(block: AnyStr, line_end: AnyStr, starts: Iterable[int]) -> Iterator[int]:
    """The lines in which these places of a block are, from 0 and in order, each once."""
    line = begin = close = 0
    for start in sorted(starts):
        if start >= close:
            line += block.count(line_end, begin, start)
            begin, close = start, block.find(line_end, start)
            close = len(block) if close < 0 else close
            yield line


def _by_word(name: Name) -> bool:
    """Whether a word of a text can be this name with a slip: that is no name of several words."""
    return name.slips == 1 and len(name.chars) >= disguise.SHORTEST and not any(name.breaks)


def _all_shapes(names: Sequence[Name]) -> Iterator[tuple[Iterable[str], Shape]]:
    whole = frozenset(name.chars for name in names)
    return chain.from_iterable(_shapes(number, name, whole) for number, name in enumerate(names))


def _shapes(number: int, name: Name, whole: frozenset[str]) -> Iterator[tuple[Iterable[str], Shape]]:
    """The spellings of one name, shape by shape, each spelling once: the shape with the fewest slips wins."""
    known = {name.chars}
    yield [name.chars], Shape(number)
    for spellings, shape in _disguises(number, name, whole):
        new = set(spellings) - known
        known |= new
        yield new, shape
    if name.slips and len(name.chars) >= disguise.LONG:
        yield from (([piece], Shape(number, name.slips, piece=place)) for place, piece in disguise.pieces(name))


def _disguises(number: int, name: Name, whole: frozenset[str]) -> Iterator[tuple[Iterable[str], Shape]]:
    """What is left of a name that was cut off may be a name itself (Weixin of Weixin Pay): then it says no more."""
    if name.spelled or not name.latin:
        yield disguise.look_alikes(name), Shape(number)
    if name.spelled:
        yield (end for end in disguise.cut_off(name) if end[:-1] not in whole), Shape(number, cut=True)
    short = disguise.SHORTEST <= len(name.chars) < disguise.LONG
    if name.slips and short:
        yield disguise.one_slip(name), Shape(number, 1)
    if name.slips == 2 and short:
        yield disguise.two_likely_slips(name), Shape(number, 2)
