"""What is remembered of the law is what the law says on that very day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core.law import Law, headline, standings
from core.model import Profile, Strength
from tests.core.report.sample import watchlist

LIST = watchlist()
TURNS = sorted({event.on for order in LIST.orders.values() for event in order.events})
DAYS = sorted({turn + timedelta(days=near) for turn in TURNS for near in (-1, 0, 1, 9)} | {date(1999, 1, 1)})
PROFILES = [Profile(), Profile(groups=frozenset({"us_tx_agency"})), Profile(bound_by=frozenset({"us-eo-13971"}))]


@pytest.mark.parametrize(
    "platforms", [("alipay",), ("tiktok",), ("kaspersky",), ("nobody",), ("wechat_pay", "qq_wallet")]
)
@pytest.mark.parametrize("profile", PROFILES, ids=["a business", "an agency", "by choice"])
def test_each_day_is_told_as_it_was(platforms: tuple[str, ...], profile: Profile) -> None:
    law = Law(LIST, profile)
    for day in (*DAYS, *DAYS):  # what is remembered of one day must not be told of another
        orders = standings(LIST, platforms, day, profile)
        assert law.told(platforms, Strength.PLATFORM, day) == (orders, headline(Strength.PLATFORM, orders, day))


def test_a_headline_is_of_its_strength() -> None:
    law, day = Law(LIST, Profile()), DAYS[-1]
    told = {law.told(("alipay",), strength, day)[1] for strength in Strength}
    assert len(told) == len(Strength)
