"""The views of a result: which of its lines each shows."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from core.words import figure, tr
from gui.theme import Role


class View(Enum):
    """The views, from left to right. *Possible* lines are found too; *outside* is text that is no transaction."""

    FOUND = "found"
    POSSIBLE = "possible"
    HIDDEN = "hidden"
    UNREAD = "unread"
    OUTSIDE = "outside"
    ALL = "all"


OUTCOMES = (Role.FOUND, Role.POSSIBLE, Role.HIDDEN, Role.UNREAD, Role.CLEAR)
"""The order in which lines stand where no column is sorted by."""

SHOWS = {
    View.FOUND: (Role.FOUND, Role.POSSIBLE),
    View.POSSIBLE: (Role.POSSIBLE,),
    View.HIDDEN: (Role.HIDDEN,),
    View.UNREAD: (Role.UNREAD,),
    View.ALL: OUTCOMES,
}
"""The outcomes of the lines that a view shows; *outside* shows what is outside, whatever came of it."""

_OPENING = (View.FOUND, View.OUTSIDE, View.HIDDEN, View.UNREAD)


def opening(counts: Mapping[View, int]) -> View:
    """The view that a result opens on: the first that has something to look at, else all lines."""
    return next((view for view in _OPENING if counts.get(view)), View.ALL)


def label(view: View, count: int) -> str:
    """A view's name with its count: "Found 3"."""
    words = {
        View.FOUND: tr("Found {count}"),
        View.POSSIBLE: tr("Possible {count}"),
        View.HIDDEN: tr("Hidden {count}"),
        View.UNREAD: tr("Unread {count}"),
        View.OUTSIDE: tr("Outside the lines {count}"),
        View.ALL: tr("All {count}"),
    }
    return words[view].format(count=figure(count))
