"""How old the watchlist is, in words."""

from __future__ import annotations

from datetime import date

from core.words import ntr, tr

STALE = 180
"""Days after which a list is called old wherever it is named."""


def age_words(published: date, today: date) -> str:
    """How long ago the list was published: "3 days old"."""
    days = (today - published).days
    return ntr("{n} day old", "{n} days old", days).format(n=days) if days > 0 else tr("new")


def is_stale(published: date, today: date) -> bool:
    """Whether a newer list should be looked for."""
    return (today - published).days > STALE
