"""How a name turns up when it is not written as it is: slips of the pen, letters that look alike, ends cut off.

Each function gives compact spellings under which the same name is looked for; the rules later decide what counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product
from math import prod
from operator import add

from core.match.fold import EDGE
from core.match.names import Name

_LETTERS = "abcdefghijkmnopqrstuvwxyz"
_SOUNDS = ("aeiouy", "cksz", "vwu", "mn", "pb", "td", "gj", "fe", "oq0")
_BLURS = (
    ("w", "vv"),
    ("m", "rn"),
    ("r", "fi"),
    ("d", "ci"),
    ("e", "f"),
    ("u", "v"),
    ("q", "o"),
    ("g", "c"),
    ("c", "g"),
)
_PLAIN = ("q", "w")
_TELLING = frozenset({"qq", "wps"})
_BY_FREQUENCY = "oeiatsnbrzcgd9mfuphxkvywjq"
"""The letters of compact statements, the commonest first: digits among them, which most references are made of."""
SHORTEST = 5
LONG = 8
"""Letters from which slips are forgiven; from LONG on the name is looked for by its pieces, which finds them all."""


def one_slip(name: Name) -> Iterator[str]:
    """One letter too many, too few, wrong, or two neighbours swapped; the shortest names begin with the right one."""
    word = name.chars
    for place in range(name.head or int(len(word) == SHORTEST), len(word)):
        yield word[:place] + word[place + 1 :]
        yield word[:place] + word[place + 1 : place + 2] + word[place] + word[place + 2 :]
        for letter in _LETTERS:
            yield word[:place] + letter + word[place + 1 :]
            yield word[:place] + letter + word[place:]
    yield from (word + letter for letter in (_LETTERS if len(word) > SHORTEST else word[-1]))


def may_be_slip(word: str, written: str) -> bool:
    """Whether what is one slip away counts: in long names any sign may be wrong, in short ones as in one_slip."""
    if len(word) >= LONG:
        return True
    if not set(written).issubset(word + _LETTERS):
        return False
    added = written[len(word) :] if written.startswith(word) else ""
    return len(word) > SHORTEST or (written[0] == word[0] and added in ("", word[-1]))


def two_likely_slips(name: Name) -> Iterator[str]:
    """Two slips of the kinds people make: doubled and dropped letters, swapped neighbours, letters that sound alike."""
    word = name.chars
    for once in set(_likely(word, name.head)):
        yield from (twice for twice in _likely(once, name.head) if len(twice) >= SHORTEST)


def _likely(word: str, head: int) -> Iterator[str]:
    for place in range(head, len(word)):
        letter, rest = word[place], word[place + 1 :]
        yield word[:place] + letter * 2 + rest
        if rest and place:
            yield word[:place] + rest[0] + letter + rest[1:]
        if place:
            yield word[:place] + rest
        for sound in _SOUNDS:
            if letter in sound:
                yield from (word[:place] + other + rest for other in sound if other != letter)


def look_alikes(name: Name) -> Iterator[str]:
    """What a scanner makes of one letter or two: other letters that look the same, or two letters for one."""
    kept = name.head if len(name.chars) < LONG else 0
    for once in set(_blurred(name.chars, kept)):
        yield once
        yield from _blurred(once, kept)


def _blurred(word: str, kept: int) -> Iterator[str]:
    """One blur at a time; in the first letters of a short name, `kept`, only what no other name is written with."""
    for sharp, blurred in _BLURS:
        place = word.find(sharp, 0 if sharp in _PLAIN else kept)
        while place >= 0:
            yield word[:place] + blurred + word[place + len(sharp) :]
            place = word.find(sharp, place + 1)


def cut_off(name: Name) -> Iterator[str]:
    """The name with its end cut off where the column ends: at least SHORTEST letters, and three fifths, are left."""
    word = name.chars
    shortest = max(SHORTEST, name.head + 2 if name.head else -(-len(word) * 3 // 5))
    for length in range(shortest, len(word)):
        yield from (word[:length] + end for end in ("\n", EDGE))


def pieces(name: Name) -> Iterator[tuple[int, str]]:
    """Pieces with their places, of which its slips leave at least one whole: a telling first word, or parts of about
    one length, so that they are seldom seen by chance.
    """
    length, parts = len(name.chars), name.slips + 1
    telling = name.chars[: name.head] in _TELLING
    equal = [0, name.head] if telling else [round(length * part / parts) for part in range(parts + 1)]
    moved = product((0, -1, 1), repeat=len(equal) - 2)
    ways = ([0, *map(add, equal[1:-1], moves), equal[-1]] for moves in moved)
    places = min(ways, key=lambda places: sum(_chance(name.chars[start:end]) for start, end in pairwise(places)))
    yield from ((start, name.chars[start:end]) for start, end in pairwise(places))


def _chance(piece: str) -> float:
    """About how often compact texts show it: some letter is every eighth, and each further one rarer by an eighth."""
    return prod(0.88 ** _BY_FREQUENCY.find(letter) / 8 for letter in piece)
