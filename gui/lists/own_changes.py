"""What can be done to the user's own entries, each as a function of the lists that is carried out off the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from core.match.guard import admit, bring_in
from core.watchlist import Lists
from core.watchlist.own import Own, remove_own
from core.watchlist.own_file import as_text, read_file

Change = Callable[[Lists], object]
"""Raises FlaglineError where nothing was changed, with the reason."""


def adding(new: Own) -> Change:
    """Add entries, all or none; what would do no good is refused."""
    return lambda lists: admit(lists, new)


def removing(gone: Own) -> Change:
    """Take entries back; with an own platform go its other names and its place in the policy."""
    return lambda lists: remove_own(lists.own, gone)


def importing(path: Path) -> Change:
    """Add the entries of an export, all or none; those that are there stay as they are."""
    return lambda lists: bring_in(lists, read_file(path))


def export(own: Own, path: Path) -> None:
    """Write all entries to one file. Raises OSError."""
    path.write_text(as_text(own), encoding="utf-8")
