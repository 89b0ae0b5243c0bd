"""What is needed before anything can be judged, made ready off the window's thread: the heavy libraries load here."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from core.model import Profile, Watchlist

if TYPE_CHECKING:
    from core.check import Judge


@dataclass(frozen=True, slots=True)
class Ready:
    """A judge, in words which kinds of file can be read, and the day the list was published."""

    judge: Judge
    formats: str
    published: date


def prepare(path: Path, profile: Profile, today: date) -> Ready:
    """Open the list at `path` and prepare the matching for one profile. Raises ListTrouble."""
    from core.check import Judge
    from core.read import FORMATS
    from core.watchlist import open_watchlist

    watchlist = open_watchlist(path)
    judge = Judge(watchlist, _known(profile, watchlist), today)
    titles = ", ".join(format_.TITLE for format_ in FORMATS)
    return Ready(judge, titles[:1].upper() + titles[1:], _published(path))


def prepare_for(profile: Profile, ready: Ready, today: date) -> Ready:
    """The same list, prepared for somebody else."""
    from core.check import Judge

    return Ready(Judge(ready.judge.watchlist, profile, today), ready.formats, ready.published)


def _known(profile: Profile, watchlist: Watchlist) -> Profile:
    """A profile that was told to an older list or program, without what this one does not know."""
    from core.law import GROUPS

    groups = profile.groups & GROUPS.keys()
    orders = watchlist.orders.keys()
    return Profile(groups or Profile().groups, profile.bound_by & orders, profile.watch & orders)


def _published(path: Path) -> date:
    """The day the list was published, which stands in the file itself."""
    import sqlite3

    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        (day,) = connection.execute("SELECT value FROM meta WHERE key = 'published'").fetchone()
    return date.fromisoformat(day)
