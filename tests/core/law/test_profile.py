"""Who is bound, and which platforms are watched."""

from __future__ import annotations

import pytest

from core.law import GROUPS, binds_you, group_words, watched
from core.model import Profile
from tests.core.report.sample import watchlist

TEXAS = "us-tx-prohibited-tech"
INDIA = frozenset({"in-69a-2020-06-29", "in-69a-2020-09-02", "in-69a-2020-11-24"})
ALWAYS = {
    "alipay",
    "camscanner",
    "qq_wallet",
    "shareit",
    "tencent_qq",
    "vmate",
    "wechat",
    "wechat_pay",
    "wps_office",
}

MONTANA = {"capcut", "lemon8", "telegram", "temu"}


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        pytest.param(Profile(), False, id="a private business"),
        pytest.param(Profile(groups=frozenset({"us_tx_agency"})), True, id="an agency"),
        pytest.param(
            Profile(groups=frozenset({"us_person", "us_tx_contractor"})), True, id="a business that contracts"
        ),
        pytest.param(Profile(groups=frozenset({"federal_contractor"})), False, id="a contractor of somebody else"),
        pytest.param(Profile(bound_by=frozenset({TEXAS})), True, id="a business that says it is bound"),
        pytest.param(Profile(watch=frozenset({TEXAS})), False, id="a business that only watches"),
    ],
)
def test_texas_binds_its_agencies_their_contractors_and_who_says_so(profile: Profile, *, expected: bool) -> None:
    assert binds_you(watchlist().orders[TEXAS], profile) is expected


def test_an_order_that_forbids_nothing_binds_nobody() -> None:
    rescission = watchlist().orders["us-commerce-rescission-2021"]
    assert not binds_you(rescission, Profile(bound_by=frozenset({rescission.id})))


@pytest.mark.parametrize(
    ("profile", "more"),
    [
        pytest.param(Profile(), set(), id="nothing turned on"),
        pytest.param(Profile(watch=frozenset({"us-eo-13942"})), {"tiktok"}, id="TikTok's order watched"),
        pytest.param(Profile(bound_by=frozenset({"us-mt-sb419"})), {"tiktok"}, id="bound by a statute on TikTok"),
        pytest.param(Profile(watch=frozenset({"us-mt-letter-2023"})), MONTANA, id="a state's list watched"),
        pytest.param(Profile(groups=frozenset({"us_tx_agency"})), set(), id="a group alone turns nothing on"),
    ],
)
def test_an_order_that_is_turned_on_adds_its_platforms_to_those_always_watched(
    profile: Profile, more: set[str]
) -> None:
    assert watched(watchlist(), profile) == ALWAYS | more


def test_nothing_of_indias_lists_is_watched_unless_one_of_them_is_turned_on() -> None:
    assert watched(watchlist(), Profile(groups=frozenset({"in_business"}))) == ALWAYS
    assert {"camcard", "xender", "soul"} <= watched(watchlist(), Profile(watch=INDIA)) - ALWAYS


def test_a_group_is_said_once() -> None:
    assert len(set(GROUPS.values())) == len(GROUPS)


def test_the_orders_bind_known_groups_only() -> None:
    assert {group for order in watchlist().orders.values() for group in order.bound} <= set(GROUPS)
    assert group_words("us_person") == "a private US business"
