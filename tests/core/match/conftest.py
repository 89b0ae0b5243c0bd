"""The real watchlist, built from its sources, and a matcher for what is always watched."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.match import Matcher
from core.model import Match, Reading, Watchlist
from core.paths import WATCHLIST_SOURCES
from core.watchlist import open_watchlist
from core.watchlist.build import build


@pytest.fixture(scope="session")
def watchlist(tmp_path_factory: pytest.TempPathFactory) -> Watchlist:
    path: Path = tmp_path_factory.mktemp("list") / "watchlist.db"
    build(WATCHLIST_SOURCES, path)
    return open_watchlist(path)


@pytest.fixture(scope="session")
def matcher(watchlist: Watchlist) -> Matcher:
    return Matcher(watchlist, frozenset(key for key, platform in watchlist.platforms.items() if platform.always))


def read(matcher: Matcher, text: str) -> Reading:
    (reading,) = matcher.read([text])
    return reading


def strongest(matcher: Matcher, text: str) -> Match | None:
    return next(iter(read(matcher, text).matches), None)
