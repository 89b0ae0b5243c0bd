"""The sentences of the law: true, plain, and never an all-clear."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from core.law import explain, headline, in_words, list_words, standing_sentence, state_words
from core.model import Profile, Standing, StandingState, Strength
from tests.core.report.sample import watchlist

BUSINESS, AGENCY = Profile(), Profile(groups=frozenset({"us_tx_agency"}))
FORBIDDEN = ("compliant", "cleared", "approved", "guaranteed", "no problem", "banned")

NEVER = "Executive Order 13971 named Alipay but was never implemented"
REVOKED = (
    "Executive Order 13971 named Alipay and ended on 9 June 2021: "
    "revoked by Executive Order 14034, it never prohibited a transaction."
)
TEXAS = "Texas's list of prohibited technologies names Alipay, in force since 7 December 2022"
NOBODY = "None of these orders binds you or an ordinary private US business."


@pytest.mark.parametrize(
    ("day", "profile", "says", "says_not"),
    [
        (
            "2020-05-03",
            BUSINESS,
            ["On 3 May 2020 no order that names it had been signed."],
            ["Texas", "13971", "binds"],
        ),
        (
            "2021-01-20",
            BUSINESS,
            ["13971 named Alipay and was pending", "2 more orders name it.", NOBODY],
            ["Texas", "India"],
        ),
        ("2021-03-01", BUSINESS, [NEVER, NOBODY], ["Texas", "state agencies"]),
        ("2022-01-01", BUSINESS, [REVOKED, NOBODY], ["Texas", "state agencies"]),
        (
            "2022-12-20",
            AGENCY,
            ["Texas's list", "the first list read that names it is of 23 January 2023", "As far as is known, none"],
            [NOBODY, TEXAS],
        ),
        (
            "2026-03-04",
            BUSINESS,
            [REVOKED, TEXAS, "state agencies", NOBODY],
            ["list of prohibited technologies binds you"],
        ),
        ("2026-03-04", AGENCY, [REVOKED, "Texas's list of prohibited technologies binds you."], ["None of these"]),
    ],
)
def test_the_headline_of_an_alipay_line(day: str, profile: Profile, says: list[str], says_not: list[str]) -> None:
    said = _headline("alipay", date.fromisoformat(day), profile)
    assert [part for part in says if part not in said] == []
    assert [part for part in says_not if part in said] == []


def test_the_headline_leaves_out_an_order_that_forbids_nothing() -> None:
    assert "rescission" not in _headline("wechat", date(2026, 3, 4), BUSINESS)


def test_only_a_company_that_is_visible_is_said_to_be_one() -> None:
    said = _headline("wechat_pay", date(2026, 3, 4), BUSINESS, strength=Strength.OPERATOR)
    assert said.startswith("Only the company behind the platform is visible here")


def test_a_possible_finding_asks_for_a_person() -> None:
    assert "a person must look" in _headline("wps_office", date(2026, 3, 4), BUSINESS, strength=Strength.POSSIBLE)


def test_a_platform_that_no_order_names_is_said_to_be_so() -> None:
    assert headline(Strength.PLATFORM, (), date(2026, 3, 4)) == "No order on the list names it."


def test_many_orders_are_counted_after_the_weightiest() -> None:
    said = _headline("alipay", date(2026, 11, 22), BUSINESS)
    assert "9 more orders name it." in said
    assert said.count(" names ") + said.count(" named ") == 2
    assert "Maryland" not in said


def test_the_orders_that_bind_you_come_before_those_that_bind_others() -> None:
    groups = frozenset({"us_nj_contractor", "us_or_contractor", "us_tx_contractor", "us_va_contractor"})
    said = _headline("wechat_pay", date(2026, 11, 22), Profile(groups=groups))
    assert said.endswith(
        "Texas's list of prohibited technologies, Virginia's Executive Order 24 and statute, "
        "New Jersey's circular 23-01 and Oregon's statute on covered products bind you."
    )
    assert "by our reading" in said
    assert "Ohio" not in said


@pytest.mark.parametrize("platform", ["alipay", "wechat", "wechat_pay", "tiktok", "tencent_qq", "kaspersky"])
def test_a_headline_stays_short_however_many_orders_name_a_platform(platform: str) -> None:
    assert len(_headline(platform, date(2026, 11, 22), BUSINESS).split()) < 100


def test_the_act_on_tiktok_binds_no_customer() -> None:
    said = _headline("tiktok", date(2025, 5, 5), BUSINESS)
    assert "Congress's TikTok Act of 2024 names TikTok, in force since 19 January 2025" in said
    assert "no user, advertiser or customer" in said
    assert NOBODY in said


@pytest.mark.parametrize("state", list(StandingState))
def test_every_state_has_a_sentence(state: StandingState) -> None:
    standing = replace(_texas(BUSINESS), state=state, because="for a reason", binds_you=False)
    assert "for a reason" in standing_sentence(standing)
    assert "Texas's list" in headline(Strength.PLATFORM, (standing,), standing.on)
    assert state_words(standing)


def test_an_unconfirmed_order_binds_with_a_reserve() -> None:
    standing = replace(_texas(AGENCY), state=StandingState.UNCONFIRMED)
    assert "binds you if it still stands" in headline(Strength.PLATFORM, (standing,), standing.on)
    assert "unconfirmed" in standing_sentence(standing)


def test_one_order_says_whom_it_binds_and_whether_that_is_you() -> None:
    assert standing_sentence(_texas(BUSINESS)).endswith("for state business. It does not bind you.")
    assert standing_sentence(_texas(AGENCY)).endswith("It binds you.")


def test_an_order_that_named_it_later_is_not_said_to_bind_or_not_to_bind() -> None:
    said = standing_sentence(_standing("us-tx-prohibited-tech", date(2022, 12, 8), AGENCY))
    assert said.endswith("is of 23 January 2023. Whether it named it before is not known.")


def test_an_order_before_its_day_does_not_pass_for_a_pending_one() -> None:
    executive_order = _standing("us-eo-13971", date(2020, 5, 3), BUSINESS)
    assert standing_sentence(executive_order) == "Executive Order 13971: not signed until 5 January 2021."
    assert state_words(executive_order) == "not signed yet"


def test_no_sentence_gives_an_all_clear() -> None:
    days = [event.on for order in watchlist().orders.values() for event in order.events]
    for platform, day, profile in product(watchlist().platforms, days, (BUSINESS, AGENCY)):
        said = _headline(platform, day, profile)
        said += " ".join(standing_sentence(each) for each in explain(watchlist(), platform, day, profile))
        assert [word for word in FORBIDDEN if word in said.lower()] == []


@pytest.mark.parametrize(
    ("some", "words"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_a_list_in_words(some: list[str], words: str) -> None:
    assert list_words(some) == words


def test_a_day_in_words() -> None:
    assert in_words(date(2021, 6, 9)) == "9 June 2021"


def _headline(platform: str, day: date, profile: Profile, strength: Strength = Strength.PLATFORM) -> str:
    return headline(strength, explain(watchlist(), platform, day, profile), day)


def _texas(profile: Profile) -> Standing:
    return _standing("us-tx-prohibited-tech", date(2026, 3, 4), profile)


def _standing(order: str, day: date, profile: Profile) -> Standing:
    return next(each for each in explain(watchlist(), "alipay", day, profile) if each.order.id == order)
