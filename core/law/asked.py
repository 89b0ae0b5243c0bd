"""What the law says of a finding, remembered: a year of lines asks the same thing for each of its days."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from datetime import date
from functools import lru_cache

from core.law.days import first_day
from core.law.timeline import standings
from core.law.wording import headline, tells_the_day
from core.model import Profile, Standing, Strength, Watchlist

Told = tuple[tuple[Standing, ...], str]
"""Every order that names the platforms, with its standing; and the headline."""


class Law:
    """The orders of one watchlist, as they concern one profile. From one day on which any of them turns to the next,
    nothing is asked twice.
    """

    def __init__(self, watchlist: Watchlist, profile: Profile) -> None:
        self._watchlist = watchlist
        self._profile = profile
        turns = {event.on for order in watchlist.orders.values() for event in order.events}
        turns |= {first_day(listing.since) for listing in watchlist.listings if listing.since}
        self._turns = [date.min, *sorted(turns)]
        self._since = lru_cache(maxsize=1_024)(self._ask)
        self.told = lru_cache(maxsize=4_096)(self._told)

    def _told(self, platforms: tuple[str, ...], strength: Strength, on: date) -> Told:
        """What is told of a finding that names these platforms, on the day `on`."""
        turn = self._turns[bisect_right(self._turns, on) - 1]
        then, words = self._since(platforms, strength, turn)
        orders = tuple(replace(standing, on=on) for standing in then)
        return orders, headline(strength, orders, on) if tells_the_day(orders) else words

    def _ask(self, platforms: tuple[str, ...], strength: Strength, on: date) -> Told:
        orders = standings(self._watchlist, platforms, on, self._profile)
        return orders, headline(strength, orders, on)
