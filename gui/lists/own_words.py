"""The user's own entries in words, one by one: what each is, and what it does."""

from __future__ import annotations

from dataclasses import astuple
from datetime import date
from html import escape

from core.law import in_words
from core.model import Watchlist
from core.watchlist.own import Own
from core.words import tr
from gui import theme
from gui.lists.links import to_platform
from gui.result.prose import muted, part


def single_entries(own: Own) -> dict[str, Own]:
    """Each entry by itself, under an id that stays the same as others come and go; the policy comes first."""
    ones = (
        *(Own(policy=(rule,)) for rule in own.policy),
        *(Own((platform,)) for platform in own.platforms),
        *(Own(aliases=(alias,)) for alias in own.aliases),
        *(Own(exceptions=(entry,)) for entry in own.exceptions),
    )
    return {repr(astuple(one)): one for one in ones}


def own_title(one: Own, watchlist: Watchlist) -> str:
    """The name under which an entry stands in the rows."""
    for rule in one.policy:
        return watchlist.platforms[rule.platform].name
    return next(iter((*(each.name for each in one.platforms), *_texts(one))))


def _texts(one: Own) -> tuple[str, ...]:
    return (*(alias.text for alias in one.aliases), *(entry.text for entry in one.exceptions))


def own_about(one: Own, watchlist: Watchlist) -> str:
    """What an entry is, in one line."""
    for rule in one.policy:
        return tr("prohibited for us since {day}").format(day=in_words(date.fromisoformat(rule.since)))
    for alias in one.aliases:
        return tr("another name of {platform}").format(platform=watchlist.platforms[alias.platform].name)
    for entry in one.exceptions:
        return tr("a merchant that you know: {because}").format(because=entry.because)
    return tr("a platform of your own")


def own_page(one: Own, watchlist: Watchlist) -> str:
    """The page of an entry, as small HTML."""
    platforms = (
        *(rule.platform for rule in one.policy),
        *(alias.platform for alias in one.aliases),
        *(platform.id for platform in one.platforms),
    )
    links = ", ".join(to_platform(watchlist.platforms[id_]) for id_ in platforms)
    return (
        part(escape(own_title(one, watchlist)), theme.Size.TITLE, weight=700, gap=0)
        + muted(tr("Your own entry: {about}.").format(about=own_about(one, watchlist).rstrip(".")))
        + part(escape(_effect(one)), gap=theme.SPACE_3)
        + (part(tr("Its page: {platform}").format(platform=links)) if links else "")
        + muted(tr("Your own entries stay on this computer, and no list update changes them."), gap=theme.SPACE_3)
    )


def _effect(one: Own) -> str:
    if one.policy:
        return tr("From that day on, a line that touches it is told as prohibited by your own policy.")
    if one.aliases:
        return tr("A line with this text is found as that platform.")
    if one.exceptions:
        return tr(
            "What this text covers in a line is not found, and the line says why. Other names beside it still are."
        )
    return tr("It is always looked for. Removing it also removes its other names and its place in your policy.")
