"""What is needed before anything can be judged, made ready off the window's thread: the heavy libraries load here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from core.model import Profile, Watchlist
from core.words import capital, tr, with_commas

if TYPE_CHECKING:
    from core.check import Judge
    from core.watchlist import Lists
    from core.watchlist.own import Own


@dataclass(frozen=True, slots=True)
class Ready:
    """A judge, in words which kinds of file can be read, and where the list comes from."""

    judge: Judge
    formats: str
    lists: Lists
    own: Own


def prepare(lists: Lists, profile: Profile, today: date) -> Ready:
    """Open the list in use and prepare the matching for one profile. Raises ListTrouble."""
    from core.check import Judge
    from core.read.identify import FORMATS
    from core.watchlist import open_active
    from core.watchlist.own import read_own
    from core.watchlist.told import told

    watchlist = told(open_active(lists))
    judge = Judge(watchlist, _known(profile, watchlist), today)
    titles = with_commas(tr(format_.TITLE) for format_ in FORMATS)
    formats = capital(titles)
    return Ready(judge, formats, lists, read_own(lists.own))


def prepare_for(profile: Profile, ready: Ready, today: date) -> Ready:
    """The same list, prepared for somebody else."""
    from core.check import Judge

    return replace(ready, judge=Judge(ready.judge.watchlist, profile, today))


def _known(profile: Profile, watchlist: Watchlist) -> Profile:
    """A profile that was told to an older list or program, without what this one does not know."""
    from core.law import GROUPS

    groups, orders = profile.groups & frozenset(GROUPS), frozenset(watchlist.orders)
    return Profile(groups or Profile().groups, profile.bound_by & orders, profile.watch & orders)
