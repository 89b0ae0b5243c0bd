"""The door for the user's own entries: what could not be found, or would be found everywhere, is refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from core.errors import FlaglineError
from core.match.descriptor import Lexicon
from core.match.fold import View
from core.match.matcher import Matcher
from core.model import Reading, Watchlist
from core.watchlist import Lists, open_active, open_newest
from core.watchlist.merge import merge
from core.watchlist.own import Own, add_own, read_own
from core.words import tr

Refusal = tuple[str, str]
"""An entry's text, and why it does no good."""


class EntryRefused(FlaglineError):
    sentence = "“{text}” was not added: {why}."


def admit(lists: Lists, new: Own) -> Own:
    """Add own entries, all or none, and give those that were not there before.

    Raises EntryRefused for the first that does no good, and ListTrouble.
    """
    watchlist, known = open_newest(lists), read_own(lists.own)
    fresh = new.without(known)
    before, after = merge(watchlist, known), merge(watchlist, known.plus(fresh))
    for text, why in chain(_known(before, fresh), _too_wide(before, fresh), _words(before, fresh), _lost(after, fresh)):
        raise EntryRefused(text=text, why=why)
    add_own(lists.own, fresh)
    return fresh


def bring_in(lists: Lists, exported: Own) -> Own:
    """Add the entries of an export as `admit` does; an alias that the list has learned meanwhile is there already."""
    known = {(View.of(alias.text).plain, id_) for alias in open_active(lists).aliases for id_ in alias.platforms}
    new = [alias for alias in exported.aliases if (View.of(alias.text).plain, alias.platform) not in known]
    return admit(lists, replace(exported, aliases=tuple(new)))


def _names(own: Own) -> list[tuple[str, str]]:
    """Every text by which an own entry is to be found, and its platform."""
    platforms = [(platform.name, platform.id) for platform in own.platforms]
    return [*platforms, *((alias.text, alias.platform) for alias in own.aliases)]


def _words(watchlist: Watchlist, fresh: Own) -> Iterator[Refusal]:
    """Texts with nothing in them that tells one payee from another."""
    lexicon = Lexicon.of(watchlist.terms)
    for text in (*(text for text, _ in _names(fresh)), *(entry.text for entry in fresh.exceptions)):
        if why := _says_nothing(text, lexicon):
            yield text, why
    for entry in fresh.exceptions:
        if not entry.because.strip():
            yield entry.text, tr("an exception needs a reason, for whoever reads the sheet")


def _says_nothing(text: str, lexicon: Lexicon) -> str:
    letters = [letter for letter in View.of(text).plain if letter.isalpha()]
    if not letters:
        return tr("there is no letter in it")
    if len(letters) == 1:
        return tr("one letter is in too many lines")
    words = lexicon.words(text)
    if not [word for word in lexicon.strange(words) if word not in lexicon.trades | lexicon.mentions]:
        return tr("its words are common in statements, and name nobody")
    return ""


def _known(before: Watchlist, fresh: Own) -> Iterator[Refusal]:
    """Names that are on the list already, or twice among the new ones; platforms that are not there at all."""
    platforms = {id_: platform.name for id_, platform in before.platforms.items()}
    platforms |= {platform.id: platform.name for platform in fresh.platforms}
    for id_ in (*(alias.platform for alias in fresh.aliases), *(rule.platform for rule in fresh.policy)):
        if id_ not in platforms:
            yield id_, tr("there is no such platform; see: flagline list platforms")
    taken = {View.of(alias.text).plain: alias.platforms[0] for alias in before.aliases}
    for text, id_ in _names(fresh):
        plain = View.of(text).plain
        if plain in taken:
            yield text, tr("it is already a name of {platform}").format(platform=platforms[taken[plain]])
        taken[plain] = id_


def _lost(after: Watchlist, fresh: Own) -> Iterator[Refusal]:
    """Names that would never be found: the list knows the text as somebody else, or another name in it wins."""
    names = _names(fresh)
    for (text, platform), reading in zip(names, _read(after, [text for text, _ in names]), strict=True):
        if not any(platform in match.platforms for match in reading.matches):
            yield text, reading.innocent or tr("another entry of the list decides about it")


def _too_wide(before: Watchlist, fresh: Own) -> Iterator[Refusal]:
    """Exceptions that name a platform and no merchant: they would silence whatever the list says of it."""
    texts = [entry.text for entry in fresh.exceptions]
    lexicon = Lexicon.of(before.terms)
    for text, reading in zip(texts, _read(before, texts), strict=True):
        rest = text
        for start, end in sorted((match.span for match in reading.matches), reverse=True):
            rest = f"{rest[:start]} {rest[end:]}"
        if reading.matches and not lexicon.strange(lexicon.words(rest)):
            yield text, tr("an exception has to name the merchant too, as lines show it")


def _read(watchlist: Watchlist, texts: list[str]) -> list[Reading]:
    return Matcher(watchlist, frozenset(watchlist.platforms)).read(texts) if texts else []
