"""What the sheet says of the user's own entries: names that they added, every exception and the lines it made clear."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from core.model import Check, Outcome
from core.watchlist.merge import OWN_ENTRY, exceptions_of
from core.words import ntr


def own_names(check: Check) -> Iterator[str]:
    """The aliases that are the user's own, each with its platforms."""
    platforms = check.watchlist.platforms
    for alias in check.watchlist.aliases:
        if alias.source == OWN_ENTRY:
            yield f"{alias.text} ({', '.join(platforms[id_].name for id_ in alias.platforms)})"


def exceptions(check: Check) -> Iterator[str]:
    """Every exception with its reason, and how many lines are clear because of it; none is left out."""
    clear = (line for file in check.files for line in file.told if line.outcome is Outcome.CLEAR)
    lines = Counter(line.reason for line in clear)
    for term in exceptions_of(check.watchlist):
        used = ntr("{n} line is clear because of it", "{n} lines are clear because of it", lines[term.reason])
        yield f"{term.reason} ({used.format(n=lines[term.reason])})"
