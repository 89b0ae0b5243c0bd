"""What every order that names a platform was worth on a day: a table of cases that a lawyer can extend."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core.law import explain, not_yet, spans, standings
from core.model import Order, Profile, Standing, StandingState
from tests.core.report.sample import watchlist

EO13942, EO13943, EO13971 = "us-eo-13942", "us-eo-13943", "us-eo-13971"
TIKTOK_2020, WECHAT_2020 = "us-commerce-ident-tiktok-2020", "us-commerce-ident-wechat-2020"
RESCISSION, TEXAS = "us-commerce-rescission-2021", "us-tx-prohibited-tech"

BUSINESS = Profile()
AGENCY = Profile(groups=frozenset({"us_tx_agency"}))
CONTRACTOR = Profile(groups=frozenset({"us_person", "us_tx_contractor"}))
BY_CHOICE = Profile(bound_by=frozenset({TEXAS, EO13971}))

CASES = [
    # order, platform, day, who asks, standing, since, binds you
    (EO13971, "alipay", "2021-01-04", BUSINESS, "pending", None, False),
    (EO13971, "alipay", "2021-01-05", BUSINESS, "pending", "2021-01-05", False),
    (EO13971, "alipay", "2021-01-06", BUSINESS, "pending", "2021-01-05", False),
    (EO13971, "camscanner", "2021-02-18", BUSINESS, "pending", "2021-01-05", False),
    (EO13971, "camscanner", "2021-02-19", BUSINESS, "never implemented", "2021-02-19", False),
    (EO13971, "qq_wallet", "2021-02-20", BUSINESS, "never implemented", "2021-02-19", False),
    (EO13971, "shareit", "2021-06-08", BUSINESS, "never implemented", "2021-02-19", False),
    (EO13971, "tencent_qq", "2021-06-09", BUSINESS, "ended", "2021-06-09", False),
    (EO13971, "vmate", "2021-06-10", BUSINESS, "ended", "2021-06-09", False),
    (EO13971, "wechat_pay", "2026-11-22", BUSINESS, "ended", "2021-06-09", False),
    (EO13971, "wps_office", "2021-03-01", BY_CHOICE, "never implemented", "2021-02-19", False),
    (EO13942, "tiktok", "2020-08-05", BUSINESS, "pending", None, False),
    (EO13942, "tiktok", "2020-08-06", BUSINESS, "pending", "2020-08-06", False),
    (EO13942, "tiktok", "2020-09-26", BUSINESS, "pending", "2020-08-06", False),
    (EO13942, "tiktok", "2020-09-27", BUSINESS, "enjoined", "2020-09-27", False),
    (EO13942, "tiktok", "2020-10-30", BUSINESS, "enjoined", "2020-09-27", False),
    (EO13942, "tiktok", "2020-12-08", BUSINESS, "enjoined", "2020-09-27", False),
    (EO13942, "tiktok", "2021-06-08", BUSINESS, "enjoined", "2020-09-27", False),
    (EO13942, "tiktok", "2021-06-09", BUSINESS, "ended", "2021-06-09", False),
    (EO13942, "tiktok", "2021-06-10", BUSINESS, "ended", "2021-06-09", False),
    (EO13943, "wechat", "2020-08-05", BUSINESS, "pending", None, False),
    (EO13943, "wechat", "2020-08-06", BUSINESS, "pending", "2020-08-06", False),
    (EO13943, "wechat", "2020-09-18", BUSINESS, "pending", "2020-08-06", False),
    (EO13943, "wechat", "2020-09-19", BUSINESS, "enjoined", "2020-09-19", False),
    (EO13943, "wechat", "2021-06-08", BUSINESS, "enjoined", "2020-09-19", False),
    (EO13943, "wechat", "2021-06-09", BUSINESS, "ended", "2021-06-09", False),
    (TIKTOK_2020, "tiktok", "2020-09-17", BUSINESS, "pending", None, False),
    (TIKTOK_2020, "tiktok", "2020-09-18", BUSINESS, "pending", "2020-09-18", False),
    (TIKTOK_2020, "tiktok", "2020-09-27", BUSINESS, "enjoined", "2020-09-27", False),
    (TIKTOK_2020, "tiktok", "2021-06-15", BUSINESS, "enjoined", "2020-09-27", False),
    (TIKTOK_2020, "tiktok", "2021-06-16", BUSINESS, "ended", "2021-06-16", False),
    (WECHAT_2020, "wechat", "2020-09-18", BUSINESS, "pending", "2020-09-18", False),
    (WECHAT_2020, "wechat", "2020-09-19", BUSINESS, "enjoined", "2020-09-19", False),
    (WECHAT_2020, "wechat", "2021-06-16", BUSINESS, "ended", "2021-06-16", False),
    (RESCISSION, "wechat", "2021-06-15", BUSINESS, "pending", None, False),
    (RESCISSION, "wechat", "2021-06-16", BUSINESS, "in force", "2021-06-16", False),
    (TEXAS, "alipay", "2022-12-06", AGENCY, "pending", None, False),
    (TEXAS, "alipay", "2022-12-07", BUSINESS, "in force", "2022-12-07", False),
    (TEXAS, "alipay", "2022-12-07", AGENCY, "in force", "2022-12-07", True),
    (TEXAS, "wechat", "2023-01-23", CONTRACTOR, "in force", "2022-12-07", True),
    (TEXAS, "tencent_qq", "2024-05-01", AGENCY, "in force", "2022-12-07", True),
    (TEXAS, "wps_office", "2026-11-22", BUSINESS, "in force", "2022-12-07", False),
    (TEXAS, "tiktok", "2026-11-22", BY_CHOICE, "in force", "2022-12-07", True),
]


@pytest.mark.parametrize(("order", "platform", "day", "who", "state", "since", "binds_you"), CASES)
def test_an_order_stands_on_a_day(
    order: str, platform: str, day: str, who: Profile, state: str, since: str | None, *, binds_you: bool
) -> None:
    standing = _standing(order, platform, date.fromisoformat(day), who)
    assert (standing.state, str(standing.since or ""), standing.binds_you) == (state, since or "", binds_you)


def test_the_table_has_a_case_for_every_order_that_names_a_platform() -> None:
    assert {case[0] for case in CASES} == {listing.order for listing in watchlist().listings}


@pytest.mark.parametrize(
    ("platform", "orders"),
    [
        ("alipay", [EO13971, TEXAS]),
        ("wechat_pay", [EO13971, TEXAS]),
        ("wechat", [EO13943, WECHAT_2020, RESCISSION, TEXAS]),
        ("tiktok", [EO13942, TIKTOK_2020, RESCISSION, TEXAS]),
    ],
)
def test_every_order_that_names_a_platform_is_given_oldest_first(platform: str, orders: list[str]) -> None:
    """WeChat is not WeChat Pay: each has its own orders."""
    assert [standing.order.id for standing in explain(watchlist(), platform, date(2026, 11, 22), BUSINESS)] == orders


def test_an_order_that_was_not_signed_yet_says_so() -> None:
    standing = _standing(EO13971, "alipay", date(2020, 5, 3), BUSINESS)
    assert not_yet(standing)
    assert standing.because == "not signed until 5 January 2021"


def test_two_platforms_of_one_order_give_one_standing_with_both_names() -> None:
    both = standings(watchlist(), ("wechat_pay", "qq_wallet"), date(2021, 3, 1), BUSINESS)
    assert [(standing.order.id, set(standing.names)) for standing in both] == [
        (EO13971, {"WeChat Pay", "QQ Wallet"}),
        (TEXAS, {"WeChat Pay", "QQ Wallet"}),
    ]


def test_tencent_qq_is_reached_in_texas_by_our_reading_only() -> None:
    standing = _standing(TEXAS, "tencent_qq", date(2024, 5, 1), BUSINESS)
    assert standing.names == ("Tencent Holdings Ltd.",)
    assert standing.reading.startswith("our reading")
    assert not _standing(TEXAS, "wechat", date(2024, 5, 1), BUSINESS).reading


def test_a_private_business_was_never_bound_on_any_day_of_any_order() -> None:
    for platform in watchlist().platforms:
        for order in watchlist().orders.values():
            for event in order.events:
                for day in (event.on - timedelta(1), event.on, event.on + timedelta(1)):
                    assert not any(each.binds_you for each in explain(watchlist(), platform, day, BUSINESS))


@pytest.mark.parametrize("order", watchlist().orders.values(), ids=lambda order: order.id)
def test_an_order_has_a_life_in_order_and_without_a_gap(order: Order) -> None:
    life = spans(order)
    assert [event.on for event in order.events] == sorted({event.on for event in order.events})
    assert [span.end for span in life[:-1]] == [span.start for span in life[1:]]
    assert life[-1].end is None
    assert life[0].start == order.signed
    assert order.ended == next((span.start for span in life if span.state is StandingState.ENDED), None)


def _standing(order: str, platform: str, day: date, who: Profile) -> Standing:
    return next(each for each in explain(watchlist(), platform, day, who) if each.order.id == order)
