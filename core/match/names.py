"""The aliases as names to look for: one name for each compact spelling of a platform, and where its words may part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.match.fold import View
from core.model import Alias, AliasKind

_SPELLED = ("brand", "pinyin", "company", "sister")
_LONG = 8
"""Letters from which a slip is looked for in the name of a sister app too."""
_UNMISTAKABLE = 10
"""Letters from which two slips leave a company's name, or one in pinyin, what it was: a third of it is no common word.
"""
_LONGEST = 15
"""The same for a brand, which may be made of common words."""


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """A spelling in compact form, and the aliases that are spelled so ("Alipay" and "Ali Pay" are one name).

    `plain` is the spelling before digits were read as letters; `breaks` has, for each alias, where its words part.
    `slips` is how many slips of the pen are looked for in it; `spelled` whether it may be cut off or badly scanned.
    """

    chars: str
    plain: str
    aliases: tuple[Alias, ...]
    breaks: tuple[frozenset[int], ...]
    slips: int = 0
    spelled: bool = False

    @property
    def head(self) -> int:
        """Letters of a short first word (QQ, WPS, Ant), in which no slip is forgiven; 0 where there is none."""
        first = min(self.breaks[0], default=len(self.plain))
        return first if first <= 3 else 0

    @property
    def platforms(self) -> tuple[str, ...]:
        """Those of its aliases, which all name the same ones."""
        return self.aliases[0].platforms

    @property
    def latin(self) -> bool:
        return self.plain.isascii()


def names_of(aliases: Iterable[Alias], misspelt: Iterable[str]) -> list[Name]:
    """The names of these aliases; within a name the alias that may stand alone comes first.

    One spelling is two names where it is one platform itself and shows the company of another (CamCard, CamScanner).

    Two slips are looked for in the names of `misspelt` and in long ones, one in every other spelled name.
    """
    groups: dict[tuple[str, tuple[str, ...]], list[tuple[Alias, View]]] = {}
    for alias in aliases:
        view = View.of(alias.text)
        groups.setdefault((view.plain, alias.platforms), []).append((alias, view))
    twice = {View.of(text).plain for text in misspelt}
    spelled = {plain for (plain, _), group in groups.items() if plain in twice or _is_spelled(plain, group)}
    return [
        _name(plain, group, plain in spelled, _slips(plain, group, twice, spelled))
        for (plain, _), group in groups.items()
    ]


def _is_spelled(plain: str, group: list[tuple[Alias, View]]) -> bool:
    """Whether a person may have written it: a Latin name that is no common word, no domain and no app's id."""
    return plain.isascii() and any(a.form in _SPELLED and a.kind is not AliasKind.WEAK for a, _ in group)


def _slips(plain: str, group: list[tuple[Alias, View]], twice: set[str], spelled: set[str]) -> int:
    enough = _UNMISTAKABLE if group[0][0].form in ("pinyin", "company") else _LONGEST
    if plain in twice or (plain in spelled and len(plain) >= enough):
        return 2
    return int(plain in spelled and (group[0][0].form != "sister" or len(plain) >= _LONG))


def _name(plain: str, group: list[tuple[Alias, View]], spelled: bool, slips: int) -> Name:
    group = sorted(group, key=lambda pair: pair[0].kind is AliasKind.WEAK)
    breaks = tuple(frozenset(_breaks(view)) for _, view in group)
    return Name(group[0][1].chars, plain, tuple(alias for alias, _ in group), breaks, slips, spelled)


def _breaks(view: View) -> Iterator[int]:
    yield from view.gaps(0, len(view.chars))
