"""What every order that names a platform was worth on a day: a table of cases that a lawyer can extend."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from core.law import explain, not_yet, spans, standings
from core.model import Order, Profile, Standing, StandingState
from tests.core.report.sample import watchlist

EO13942, EO13943, EO13971 = "us-eo-13942", "us-eo-13943", "us-eo-13971"
TIKTOK_2020, WECHAT_2020 = "us-commerce-ident-tiktok-2020", "us-commerce-ident-wechat-2020"
RESCISSION, TEXAS = "us-commerce-rescission-2021", "us-tx-prohibited-tech"

TODAY = date(2026, 11, 22)
BUSINESS = Profile()
AGENCY = Profile(groups=frozenset({"us_tx_agency"}))
CONTRACTOR = Profile(groups=frozenset({"us_person", "us_tx_contractor"}))


def _in(*groups: str) -> Profile:
    return Profile(groups=frozenset(groups))


BY_CHOICE = Profile(bound_by=frozenset({TEXAS, EO13971}))

# An order, the platform that it names, and its life: the days on which it came to stand otherwise.
# Each is tried on the day before, on the day and the day after; before the first day it is pending, since no day.
LIVES = """
us-eo-13942 tiktok: 2020-08-06 pending, 2020-09-27 enjoined, 2021-06-09 ended
us-eo-13943 wechat: 2020-08-06 pending, 2020-09-19 enjoined, 2021-06-09 ended
us-commerce-ident-tiktok-2020 tiktok: 2020-09-18 pending, 2020-09-27 enjoined, 2021-06-16 ended
us-commerce-ident-wechat-2020 wechat: 2020-09-18 pending, 2020-09-19 enjoined, 2021-06-16 ended
us-eo-13971 alipay: 2021-01-05 pending, 2021-02-19 never implemented, 2021-06-09 ended
us-eo-14034 -: 2021-06-09 in force
us-commerce-rescission-2021 wechat: 2021-06-16 in force
us-pafaca-2024 tiktok: 2024-04-24 pending, 2025-01-19 in force
us-eo-14166 tiktok: 2025-01-20 in force, 2025-04-05 ended
us-eo-14258 tiktok: 2025-04-04 in force, 2025-06-19 ended
us-eo-14310 tiktok: 2025-06-19 in force, 2025-09-17 ended
us-eo-14350 tiktok: 2025-09-16 in force, 2025-12-16 ended
us-eo-14352 tiktok: 2025-09-25 in force, 2026-01-23 ended
us-far-52.204-27 tiktok: 2022-12-29 pending, 2023-06-02 in force
us-bis-kaspersky-2024 kaspersky: 2024-06-20 pending, 2024-07-20 in force
us-dod-1260h wechat: 2025-01-07 pending, 2026-06-30 in force
us-tx-prohibited-tech alipay: 2022-12-07 in force
us-tx-gov-code-620 tiktok: 2023-06-14 in force
us-oh-eo-2023-03d alipay: 2023-01-08 in force, 2027-01-01 unconfirmed
us-nj-circular-23-01 alipay: 2023-01-09 in force
us-md-2022-12-001 alipay: 2022-12-06 in force
us-wi-eo-184 alipay: 2023-01-12 unconfirmed
us-nv-blacklist-2023 alipay: 2023-03-06 unconfirmed
us-nh-eo-2022-09 tiktok: 2022-12-14 in force, 2025-10-06 unconfirmed, 2025-10-27 ended
us-nh-eo-2025-04 -: 2025-10-06 unconfirmed, 2025-10-27 in force
us-or-hb3127 alipay: 2023-07-13 pending, 2023-09-01 unconfirmed, 2023-10-01 in force
us-va-eo-24-2022 wechat: 2022-12-16 in force
us-va-eo-46-2025 deepseek: 2025-02-11 unconfirmed
us-fl-bog-3.0075 tencent_qq: 2023-03-29 pending, 2023-04-04 unconfirmed
us-fl-112.22 -: 2023-07-01 in force
us-mt-letter-2023 wechat: 2023-05-17 pending, 2023-06-01 unconfirmed
us-mt-sb419 tiktok: 2023-05-17 pending, 2023-11-30 enjoined
us-nc-eo-276 wechat: 2023-01-12 pending, 2023-01-26 unconfirmed
us-ga-memo-2022 wechat: 2022-12-15 unconfirmed
us-vt-2023-1 wechat: 2023-02-16 unconfirmed
us-ar-2022-2025 tiktok: 2022-12-08 unconfirmed
us-id-2022 tiktok: 2022-12-01 unconfirmed
us-ia-2022 tiktok: 2022-12-01 unconfirmed
us-la-sos-2022 tiktok: 2022-12-01 unconfirmed
ca-tbs-wechat-2023 wechat: 2023-10-30 unconfirmed
in-69a-2020-06-29 shareit: 2020-06-29 in force
in-69a-2020-07-24 camscanner: 2020-07-24 in force
in-69a-2020-09-02 alipay: 2020-09-02 in force
in-69a-2020-11-24 alipay: 2020-11-24 in force
in-69a-2022-02-14 camcard: 2022-02-14 in force
"""

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
    (TEXAS, "alipay", "2022-12-07", AGENCY, "in force", "2022-12-07", False),
    (TEXAS, "alipay", "2023-01-22", AGENCY, "in force", "2022-12-07", False),
    (TEXAS, "alipay", "2023-01-23", AGENCY, "in force", "2022-12-07", True),
    (TEXAS, "deepseek", "2025-01-30", AGENCY, "in force", "2022-12-07", False),
    (TEXAS, "deepseek", "2025-01-31", AGENCY, "in force", "2022-12-07", True),
    (TEXAS, "temu", "2026-01-26", AGENCY, "in force", "2022-12-07", True),
    (TEXAS, "wechat", "2023-01-23", CONTRACTOR, "in force", "2022-12-07", True),
    (TEXAS, "tencent_qq", "2024-05-01", AGENCY, "in force", "2022-12-07", True),
    (TEXAS, "wps_office", "2026-11-22", BUSINESS, "in force", "2022-12-07", False),
    (TEXAS, "tiktok", "2026-11-22", BY_CHOICE, "in force", "2022-12-07", True),
    ("us-pafaca-2024", "tiktok", "2025-05-05", BUSINESS, "in force", "2025-01-19", False),
    ("us-pafaca-2024", "tiktok", "2025-05-05", _in("app_store"), "in force", "2025-01-19", True),
    ("us-eo-14258", "tiktok", "2025-05-05", _in("federal_agency"), "in force", "2025-04-04", False),
    ("us-far-52.204-27", "tiktok", "2023-06-01", _in("federal_contractor"), "pending", "2022-12-29", False),
    ("us-far-52.204-27", "tiktok", "2026-11-22", _in("federal_contractor"), "in force", "2023-06-02", True),
    ("us-dod-1260h", "wechat_pay", "2026-06-29", _in("defense_supplier"), "pending", "2025-01-07", False),
    ("us-dod-1260h", "wechat_pay", "2026-06-30", _in("defense_supplier"), "in force", "2026-06-30", True),
    ("us-oh-eo-2023-03d", "alipay", "2026-11-22", _in("us_oh_contractor"), "in force", "2023-01-08", False),
    ("us-nj-circular-23-01", "alipay", "2026-11-22", _in("us_nj_contractor"), "in force", "2023-01-09", True),
    ("us-wi-eo-184", "alipay", "2026-11-22", _in("us_wi_agency"), "unconfirmed", "2023-01-12", True),
    ("us-nh-eo-2022-09", "tiktok", "2025-10-05", _in("us_nh_agency"), "in force", "2022-12-14", True),
    ("us-nh-eo-2022-09", "tiktok", "2025-11-01", _in("us_nh_agency"), "ended", "2025-10-27", False),
    ("us-or-hb3127", "alipay", "2026-11-22", _in("us_or_contractor"), "in force", "2023-10-01", True),
    ("us-mt-sb419", "tiktok", "2026-11-22", _in("app_store"), "enjoined", "2023-11-30", False),
    ("in-69a-2020-09-02", "alipay", "2026-11-22", _in("in_business"), "in force", "2020-09-02", False),
    ("in-69a-2020-09-02", "alipay", "2026-11-22", _in("in_intermediary"), "in force", "2020-09-02", True),
]


@pytest.mark.parametrize(("order", "platform", "day", "who", "state", "since", "binds_you"), CASES)
def test_an_order_stands_on_a_day(
    order: str, platform: str, day: str, who: Profile, state: str, since: str | None, *, binds_you: bool
) -> None:
    standing = _standing(order, platform, date.fromisoformat(day), who)
    assert (standing.state, str(standing.since or ""), standing.binds_you) == (state, since or "", binds_you)


def _lives() -> Iterator[tuple[str, str, list[tuple[date, str]]]]:
    for row in LIVES.strip().splitlines():
        (order, platform), life = row.split(":")[0].split(), row.split(":")[1].split(",")
        yield order, platform, [(date.fromisoformat(turn.split()[0]), turn.split(maxsplit=1)[1]) for turn in life]


@pytest.mark.parametrize(("order", "platform", "life"), [pytest.param(*row, id=row[0]) for row in _lives()])
def test_an_order_stands_at_the_edges_of_its_life(order: str, platform: str, life: list[tuple[date, str]]) -> None:
    turns = [day for day, _ in life] + [event.on for event in watchlist().orders[order].events]
    for day in {turn + timedelta(step) for turn in turns for step in (-1, 0, 1)}:
        past = [(turn, state) for turn, state in life if turn <= day]
        since, state = past[-1] if past else (None, "pending")
        if platform == "-":
            assert _own_state(order, day) == (state if past else None)
        else:
            standing = _standing(order, platform, day, BUSINESS)
            assert (day, standing.state, standing.since) == (day, state, since)


def test_the_lives_of_all_orders_are_in_the_table() -> None:
    assert sorted(order for order, *_ in _lives()) == sorted(watchlist().orders)


@pytest.mark.parametrize(
    ("platform", "orders"),
    [
        ("wps_office", [EO13971, TEXAS]),
        ("camscanner", ["in-69a-2020-06-29", "in-69a-2020-07-24", EO13971, TEXAS]),
        ("shareit", ["in-69a-2020-06-29", "in-69a-2020-07-24", EO13971, TEXAS]),
        ("deepseek", ["us-tx-prohibited-tech", "us-ar-2022-2025", "us-va-eo-46-2025"]),
    ],
)
def test_every_order_that_names_a_platform_is_given_oldest_first(platform: str, orders: list[str]) -> None:
    assert [standing.order.id for standing in explain(watchlist(), platform, date(2026, 11, 22), BUSINESS)] == orders


def test_wechat_is_not_wechat_pay() -> None:
    """Each has its own orders."""
    chat, pay = ({each.order.id for each in explain(watchlist(), p, TODAY, BUSINESS)} for p in ("wechat", "wechat_pay"))
    assert EO13943 in chat - pay
    assert EO13971 in pay - chat


def test_tiktoks_delays_are_said_with_its_act() -> None:
    says = [
        ("2025-01-19", "its prohibition on app stores"),
        ("2025-01-20", "not be enforced until 5 April 2025"),
        ("2025-04-04", "not be enforced until 19 June 2025"),
        ("2025-06-19", "not be enforced until 17 September 2025"),
        ("2025-09-16", "not be enforced until 16 December 2025"),
        ("2025-09-25", "until 23 January 2026"),
        ("2026-01-22", "the sale to a US venture closed"),
        ("2026-01-23", "is disputed"),
    ]
    for day, part in says:
        assert part in _standing("us-pafaca-2024", "tiktok", date.fromisoformat(day), BUSINESS).because


@pytest.mark.parametrize(
    ("order", "platform", "day", "first"),
    [
        (TEXAS, "alipay", "2022-12-08", "23 January 2023"),
        (TEXAS, "webull", "2024-05-01", "31 January 2025"),
        (TEXAS, "shein", "2025-05-01", "26 January 2026"),
        ("us-ar-2022-2025", "lemon8", "2024-05-01", "2025"),
        ("us-dod-1260h", "vmate", "2026-06-07", "8 June 2026"),
    ],
)
def test_an_order_is_not_said_to_have_named_what_it_named_later(
    order: str, platform: str, day: str, first: str
) -> None:
    standing = _standing(order, platform, date.fromisoformat(day), AGENCY)
    assert standing.because == f"the first list read that names it is of {first}"
    assert (standing.names, standing.binds_you) == ((), False)


@pytest.mark.parametrize(
    ("order", "platform", "because"),
    [
        ("us-id-2022", "tiktok", "not signed until December 2022"),
        ("us-tx-gov-code-620", "tiktok", "not there until 14 June 2023"),
    ],
)
def test_an_order_whose_day_is_not_known_says_what_is(order: str, platform: str, because: str) -> None:
    assert _standing(order, platform, date(2020, 5, 3), BUSINESS).because == because


def test_an_order_that_was_not_signed_yet_says_so() -> None:
    standing = _standing(EO13971, "alipay", date(2020, 5, 3), BUSINESS)
    assert not_yet(standing)
    assert standing.because == "not signed until 5 January 2021"


def test_two_platforms_of_one_order_give_one_standing_with_both_names() -> None:
    both = standings(watchlist(), ("wechat_pay", "qq_wallet"), date(2023, 3, 1), BUSINESS)
    names = {standing.order.id: set(standing.names) for standing in both}
    assert names[EO13971] == names[TEXAS] == {"WeChat Pay", "QQ Wallet"}


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
    ended = next((str(span.start) for span in life if span.state is StandingState.ENDED), "")
    assert ended.startswith(str(order.ended or "")), "as far as the day is known"
    assert bool(ended) == bool(order.ended)


def _own_state(order: str, day: date) -> str | None:
    """Where it names no platform: the state of its last event."""
    past = [str(event.state) for event in watchlist().orders[order].events if event.on <= day]
    return past[-1] if past else None


def _standing(order: str, platform: str, day: date, who: Profile) -> Standing:
    return next(each for each in explain(watchlist(), platform, day, who) if each.order.id == order)
