"""A matcher for what is always watched, and short ways to ask it."""

from __future__ import annotations

import pytest

from core.match import Matcher
from core.model import Match, Reading, Watchlist


@pytest.fixture(scope="session")
def matcher(watchlist: Watchlist) -> Matcher:
    return Matcher(watchlist, frozenset(key for key, platform in watchlist.platforms.items() if platform.always))


def read(matcher: Matcher, text: str) -> Reading:
    (reading,) = matcher.read([text])
    return reading


def strongest(matcher: Matcher, text: str) -> Match | None:
    return next(iter(read(matcher, text).matches), None)
