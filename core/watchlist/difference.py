"""What changes from one list to the next, as data and in words, so that a person can judge it before it is used."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from core.model import Alias, Listing, Order, Platform, Watchlist
from core.words import ntr, tr

MOST_NAMED = 12
"""So many entries of a kind are named; of the rest the number is said."""
MOST_LOST = 0.1
"""The share of a kind that a list may lose before somebody has to confirm it."""

Entry = TypeVar("Entry", Platform, Alias, Order, Listing)


@dataclass(frozen=True, slots=True)
class Changes:
    """Of one kind of entry: how many there were, and in words which went, changed and came."""

    kind: str
    before: int
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    added: tuple[str, ...]

    @property
    def shrinks(self) -> bool:
        """Whether more went than may go unasked, whatever came in their place."""
        return len(self.removed) > MOST_LOST * self.before


def difference(old: Watchlist, new: Watchlist) -> tuple[Changes, ...]:
    """What differs: platforms, aliases, orders, and listings (which order names which platform)."""
    shorts = {id_: order.short for id_, order in (*old.orders.items(), *new.orders.items())}
    return (
        _changes("platforms", old.platforms, new.platforms, lambda platform: platform.name),
        _changes("aliases", _aliases(old), _aliases(new), lambda alias: f"{alias.text} ({', '.join(alias.platforms)})"),
        _changes("orders", old.orders, new.orders, lambda order: order.short),
        _changes("listings", _listings(old), _listings(new), lambda each: f"{shorts[each.order]}: {each.name}"),
    )


def losses(changes: Iterable[Changes]) -> str:
    """What the new list loses more of than may go unasked, in words: "12 of 45 orders"; "" if nothing."""
    sentence = tr("{lost} of {before} {kind}")
    return ", ".join(
        sentence.format(lost=len(one.removed), before=one.before, kind=_kind_words(one.kind))
        for one in changes
        if one.shrinks
    )


def in_words(changes: Iterable[Changes]) -> Iterator[str]:
    """The difference as a person reads it, kind by kind: what went first, then what changed and what came."""
    for one in changes:
        kind = _kind_words(one.kind)
        told = (
            ("-", tr("{n} removed"), one.removed),
            ("~", tr("{n} changed"), one.changed),
            ("+", tr("{n} added"), one.added),
        )
        counts = ", ".join(words.format(n=len(entries)) for _, words, entries in told if entries)
        yield f"{kind[:1].upper()}{kind[1:]}: {counts or tr('the same as before')}"
        for mark, _, entries in told:
            yield from (f"  {mark} {entry}" for entry in _first(entries))


def _first(entries: tuple[str, ...]) -> Iterator[str]:
    yield from entries[:MOST_NAMED]
    if (more := len(entries) - MOST_NAMED) > 0:
        yield ntr("and {more} more", "and {more} more", more).format(more=more)


def _kind_words(kind: str) -> str:
    return {
        "platforms": tr("platforms"),
        "aliases": tr("aliases"),
        "orders": tr("orders"),
        "listings": tr("names in orders"),
    }[kind]


def _changes(kind: str, old: Mapping[Any, Entry], new: Mapping[Any, Entry], words: Callable[[Entry], str]) -> Changes:
    both = [(old[key], one) for key, one in new.items() if key in old]
    return Changes(
        kind,
        len(old),
        removed=tuple(words(one) for key, one in old.items() if key not in new),
        changed=tuple(f"{words(after)}: {_facts(before, after)}" for before, after in both if before != after),
        added=tuple(words(one) for key, one in new.items() if key not in old),
    )


def _facts(before: Entry, after: Entry) -> str:
    """The facts that changed, by name, as the sources of the list call them: "status, ended by"."""
    names = [field.name for field in fields(after) if getattr(before, field.name) != getattr(after, field.name)]
    return ", ".join(name.replace("_", " ") for name in names)


def _aliases(watchlist: Watchlist) -> dict[Any, Alias]:
    return {(alias.text, alias.form, alias.platforms): alias for alias in watchlist.aliases}


def _listings(watchlist: Watchlist) -> dict[Any, Listing]:
    return {(each.order, each.platform, each.name): each for each in watchlist.listings}
