"""The aliases as names to look for: one name for each compact spelling, with the places where its words may part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from core.match.fold import View
from core.model import Alias, AliasKind

_SPELLED = ("brand", "pinyin", "company", "sister")
_SLIPPED = ("brand", "pinyin", "company")


@dataclass(frozen=True, slots=True)
class Name:
    """A spelling in compact form, and the aliases that are spelled so ("Alipay" and "Ali Pay" are one name).

    `plain` is the spelling before digits were read as letters; `breaks` has, for each alias, where its words part.
    `slips` is how many slips of the pen are looked for in it.
    """

    chars: str
    plain: str
    aliases: tuple[Alias, ...]
    breaks: tuple[frozenset[int], ...]
    slips: int = 0

    @property
    def head(self) -> int:
        """Letters of a short first word (QQ, WPS, Ant), in which no slip is forgiven; 0 where there is none."""
        first = min(self.breaks[0], default=len(self.plain))
        return first if first <= 3 else 0

    @property
    def latin(self) -> bool:
        return self.plain.isascii()

    @property
    def spelled(self) -> bool:
        """Whether a person may have typed it: a Latin name that is no common word, no domain and no app's id."""
        alias = self.aliases[0]
        return self.latin and alias.form in _SPELLED and alias.kind is not AliasKind.WEAK

    def alias_for(self, gaps: frozenset[int]) -> Alias | None:
        """The alias whose words part exactly where the text has gaps; None where no alias is written so."""
        for alias, breaks in zip(self.aliases, self.breaks, strict=True):
            if gaps == breaks:
                return alias
        first, breaks = self.aliases[0], self.breaks[0]
        return first if gaps < breaks else None


def names_of(aliases: Iterable[Alias], misspelt: Iterable[str]) -> list[Name]:
    """The names of these aliases; within a name the alias that may stand alone comes first.

    Two slips are looked for in the names of `misspelt`, one in every other spelled name that has no name inside it.
    """
    groups: dict[str, list[tuple[Alias, View]]] = {}
    for alias in aliases:
        view = View.of(alias.text)
        groups.setdefault(view.plain, []).append((alias, view))
    names = [_name(plain, group) for plain, group in groups.items()]
    twice = {View.of(text).plain for text in misspelt}
    spelled = [name.plain for name in names if name.spelled]
    return [replace(name, slips=_slips(name, twice, spelled)) for name in names]


def _slips(name: Name, twice: set[str], spelled: list[str]) -> int:
    if name.plain in twice:
        return 2
    holds_another = any(other in name.plain and other != name.plain for other in spelled)
    return 1 if name.spelled and name.aliases[0].form in _SLIPPED and not holds_another else 0


def _name(plain: str, group: list[tuple[Alias, View]]) -> Name:
    group = sorted(group, key=lambda pair: pair[0].kind is AliasKind.WEAK)
    breaks = tuple(frozenset(_breaks(view)) for _, view in group)
    return Name(group[0][1].chars, plain, tuple(alias for alias, _ in group), breaks)


def _breaks(view: View) -> Iterator[int]:
    for place in range(1, len(view.chars)):
        if view.back[place] > view.back[place - 1] + 1:
            yield place
