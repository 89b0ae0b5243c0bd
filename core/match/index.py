"""All names and their disguises against a whole block of lines, in one pass; generous, since the rules come after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from ahocorasick_rs import AhoCorasick, Implementation
from rapidfuzz.fuzz import partial_ratio

from core.match import disguise
from core.match.fold import compact
from core.match.names import Name

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


class Index:
    """Built once from the names and the words that hide a payee; read-only afterwards."""

    def __init__(self, names: Sequence[Name], hidden: Iterable[str]) -> None:
        self._names = names
        patterns: dict[str, tuple[Shape, ...]] = {}
        for spellings, shape in chain(_all_shapes(names), [(map(compact, hidden), Shape(HIDDEN))]):
            alone = (shape,)  # nearly every spelling is of one name: thousands of them share this
            for spelling in spellings:
                patterns[spelling] = patterns.get(spelling, ()) + alone
        self._shapes = list(patterns.values())
        self._automaton = AhoCorasick(list(patterns), implementation=Implementation.ContiguousNFA)

    def scan(self, block: str) -> dict[int, list[Hit]]:
        """The hits in each line of a block that has any, by the line's place. They come in the order of their ends."""
        block = compact(block) + "\n"
        hits: dict[int, list[Hit]] = {}
        line, begin, close = 0, 0, block.find("\n")
        for pattern, start, end in self._automaton.find_matches_as_indexes(block, overlapping=True):
            for shape in self._shapes[pattern]:
                if shape.piece < 0 or self._near(shape, block, start):
                    if start > close:
                        begin = block.rfind("\n", close, start) + 1
                        line += block.count("\n", close, begin)
                        close = block.find("\n", start)
                    hits.setdefault(line, []).append(Hit(shape, start - begin, end - begin - shape.cut))
        return hits

    def _near(self, shape: Shape, block: str, start: int) -> bool:
        """Whether around a piece stands something like the whole: a cheap look that lets two slips pass."""
        chars = self._names[shape.name].chars
        begin = start - shape.piece - 2
        begin = max(0, begin)
        return _alike(chars, block[begin : begin + len(chars) + 4])


@lru_cache(maxsize=50_000)
def _alike(chars: str, around: str) -> bool:
    """Remembered, since statements name the same merchants again and again."""
    least = 100 - 200 / len(chars)
    return partial_ratio(chars, around, score_cutoff=least - 1) > 0


def _all_shapes(names: Sequence[Name]) -> Iterator[tuple[Iterable[str], Shape]]:
    return chain.from_iterable(_shapes(number, name) for number, name in enumerate(names))


def _shapes(number: int, name: Name) -> Iterator[tuple[Iterable[str], Shape]]:
    """The spellings of one name, shape by shape, each spelling once: the shape with the fewest slips wins."""
    known = {name.chars}
    yield [name.chars], Shape(number)
    if not name.latin:
        return
    for spellings, shape in _disguises(number, name):
        new = set(spellings) - known
        known |= new
        yield new, shape
    if name.slips and len(name.chars) >= disguise.LONG:
        yield from (([piece], Shape(number, name.slips, piece=place)) for place, piece in disguise.pieces(name))


def _disguises(number: int, name: Name) -> Iterator[tuple[Iterable[str], Shape]]:
    if name.spelled:
        yield disguise.look_alikes(name), Shape(number)
        yield disguise.cut_off(name), Shape(number, cut=True)
    short = disguise.SHORTEST <= len(name.chars) < disguise.LONG
    if name.slips and short:
        yield disguise.one_slip(name), Shape(number, 1)
    if name.slips == 2 and short:
        yield disguise.two_likely_slips(name), Shape(number, 2)
