"""What is needed before anything can be judged, made ready off the window's thread: the heavy libraries load here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from core.model import Profile

if TYPE_CHECKING:
    from core.check import Judge


@dataclass(frozen=True, slots=True)
class Ready:
    """A judge, and in words whom it judges for and which kinds of file can be read."""

    judge: Judge
    profile: str
    formats: str


def prepare(watchlist: Path, today: date) -> Ready:
    """Open the list and prepare the matching. Raises ListTrouble."""
    from core.check import Judge
    from core.law import group_words
    from core.read import FORMATS
    from core.watchlist import open_watchlist

    profile = Profile()
    judge = Judge(open_watchlist(watchlist), profile, today)
    titles = ", ".join(format_.TITLE for format_ in FORMATS)
    return Ready(judge, ", ".join(map(group_words, sorted(profile.groups))), titles[:1].upper() + titles[1:])
