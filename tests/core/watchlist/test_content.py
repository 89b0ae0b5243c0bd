"""What the bundled list says, against a table that a lawyer can read and extend."""

from __future__ import annotations

import pytest

from core.law import GROUPS
from core.model import Basis, Order
from tests.core.report.sample import watchlist

EIGHT = ("Alipay", "CamScanner", "QQ Wallet", "SHAREit", "Tencent QQ", "VMate", "WeChat Pay", "WPS Office")
EIGHT_IDS = ("alipay", "camscanner", "qq_wallet", "shareit", "tencent_qq", "vmate", "wechat_pay", "wps_office")

# order, signed, effective, ended, ended by, status, how many names it writes; "-": not known, or not yet
ORDERS = """
us-eo-13971                   2021-01-05 2021-02-19 2021-06-09 us-eo-14034 revoked_never_implemented 8
us-eo-14034                   2021-06-09 2021-06-09 -          - in_force_as_revoking_order 0
us-eo-13942                   2020-08-06 2020-09-20 2021-06-09 us-eo-14034 revoked_enjoined_while_live 2
us-commerce-ident-tiktok-2020 2020-09-18 -          2021-06-16 us-commerce-rescission-2021 rescinded_never_took_effect 2
us-eo-13943                   2020-08-06 2020-09-20 2021-06-09 us-eo-14034 revoked_enjoined_while_live 2
us-commerce-ident-wechat-2020 2020-09-18 -          2021-06-16 us-commerce-rescission-2021 rescinded_never_took_effect 2
us-commerce-rescission-2021   2021-06-16 2021-06-16 -          - final 2
us-pafaca-2024                2024-04-24 2025-01-19 -          - in_force_not_enforced_then_divested 2
us-eo-14166                   2025-01-20 2025-01-20 2025-04-05 expiry lapsed_or_superseded 1
us-eo-14258                   2025-04-04 2025-04-04 2025-06-19 expiry lapsed_or_superseded 1
us-eo-14310                   2025-06-19 2025-06-19 2025-09-17 expiry lapsed_or_superseded 1
us-eo-14350                   2025-09-16 2025-09-16 2025-12-16 expiry lapsed_or_superseded 1
us-eo-14352                   2025-09-25 2025-09-25 2026-01-23 expiry lapsed_or_superseded 2
us-far-52.204-27              2022-12-29 2023-06-02 -          - in_force 1
us-bis-kaspersky-2024         2024-06-20 2024-07-20 -          - in_force 1
us-dod-1260h                  2026-06-08 2026-06-30 -          - in_force 2
us-tx-prohibited-tech         2022-12-07 2022-12-07 -          - in_force 19
us-tx-gov-code-620            -          2023-06-14 -          - in_force 1
us-oh-eo-2023-03d             2023-01-08 2023-01-08 -          - in_force_expiry_approaching 20
us-nj-circular-23-01          2023-01-09 2023-01-09 -          - in_force 9
us-md-2022-12-001             2022-12-06 2022-12-06 -          - in_force 6
us-wi-eo-184                  2023-01-12 2023-01-12 -          - in_force_unconfirmed 9
us-nv-blacklist-2023          2023-03-06 2023-03-06 -          - in_force_unconfirmed 14
us-nh-eo-2022-09              2022-12-14 2022-12-14 2025-10    us-nh-eo-2025-04 rescinded 8
us-nh-eo-2025-04              2025-10    2025-10    -          - in_force 0
us-or-hb3127                  2023-07-13 -          -          - in_force 6
us-va-eo-24-2022              2022-12-16 2022-12-16 -          - in_force 4
us-va-eo-46-2025              2025-02-11 2025-02-11 -          - in_force_unconfirmed 1
us-fl-bog-3.0075              2023-03-29 2023-04-04 -          - in_force_unconfirmed 5
us-fl-112.22                  -          2023-07-01 -          - in_force 0
us-mt-letter-2023             2023-05-17 2023-06-01 -          - in_force_unconfirmed 5
us-mt-sb419                   2023-05-17 2024-01-01 -          - enjoined_never_took_effect 1
us-nc-eo-276                  2023-01-12 2023-01-26 -          - in_force_unconfirmed 2
us-ga-memo-2022               2022-12-15 2022-12-15 -          - in_force_unconfirmed 3
us-vt-2023-1                  2023-02-16 2023-02-16 -          - in_force_unconfirmed 2
us-ar-2022-2025               2022-12-08 2022-12-08 -          - in_force_unconfirmed 4
us-id-2022                    2022-12    2022-12    -          - in_force_unconfirmed 1
us-ia-2022                    2022-12    2022-12    -          - in_force_unconfirmed 1
us-la-sos-2022                2022-12    2022-12    -          - in_force_unconfirmed 1
ca-tbs-wechat-2023            2023-10-30 2023-10-30 -          - in_force_unconfirmed 2
in-69a-2020-06-29             2020-06-29 2020-06-29 -          - in_force 59
in-69a-2020-07-24             2020-07-24 2020-07-24 -          - in_force 6
in-69a-2020-09-02             2020-09-02 2020-09-02 -          - in_force 118
in-69a-2020-11-24             2020-11-24 2020-11-24 -          - in_force 43
in-69a-2022-02-14             2022-02-14 2022-02-14 -          - in_force 31
"""
ROWS = [row.split() for row in ORDERS.strip().splitlines()]

# order, and the platforms that it names: in its own words, and (after the stroke) by our reading of its reach
NAMED = """
us-eo-13942                   tiktok
us-eo-13943                   wechat
us-commerce-ident-tiktok-2020 tiktok
us-commerce-ident-wechat-2020 wechat
us-commerce-rescission-2021   tiktok wechat
us-eo-13971                   alipay camscanner qq_wallet shareit tencent_qq vmate wechat_pay wps_office
us-eo-14034
us-pafaca-2024                tiktok
us-far-52.204-27              tiktok
us-bis-kaspersky-2024         kaspersky
us-dod-1260h                  / tencent_qq qq_wallet wechat wechat_pay vmate
us-tx-gov-code-620            tiktok
us-nj-circular-23-01          alibaba_com alipay kaspersky qq_wallet tencent_qq tiktok wechat / vmate wechat_pay
us-md-2022-12-001             alipay kaspersky qq_wallet tencent_qq tiktok wechat / vmate wechat_pay
us-wi-eo-184                  alipay kaspersky qq_wallet tencent_qq tiktok wechat / vmate wechat_pay
us-nv-blacklist-2023          alipay grammarly kaspersky qq_wallet tencent_qq tiktok wechat / vmate wechat_pay
us-nh-eo-2022-09              tiktok / alipay qq_wallet tencent_qq vmate wechat wechat_pay
us-nh-eo-2025-04
us-or-hb3127                  kaspersky / alipay qq_wallet tencent_qq tiktok wechat wechat_pay
us-va-eo-24-2022              tiktok wechat / qq_wallet tencent_qq wechat_pay
us-va-eo-46-2025              deepseek
us-fl-bog-3.0075              kaspersky tencent_qq tiktok vkontakte wechat / qq_wallet wechat_pay
us-fl-112.22
us-mt-letter-2023             capcut lemon8 telegram temu wechat
us-mt-sb419                   tiktok
us-nc-eo-276                  tiktok wechat
us-ga-memo-2022               telegram tiktok wechat
us-vt-2023-1                  kaspersky tiktok wechat
us-ar-2022-2025               deepseek lemon8 rednote tiktok
us-id-2022                    tiktok
us-ia-2022                    tiktok
us-la-sos-2022                tiktok
ca-tbs-wechat-2023            kaspersky wechat
"""

# of the ten platforms of the first orders, those on India's lists
INDIA = """
in-69a-2020-06-29 camscanner shareit tiktok vmate wechat / tencent_qq
in-69a-2020-07-24 / camscanner shareit tiktok
in-69a-2020-09-02 alipay
in-69a-2020-11-24 / alipay
in-69a-2022-02-14
"""
TEN = {*EIGHT_IDS, "tiktok", "wechat"}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_an_order_has_its_dates_its_end_and_its_names(row: list[str]) -> None:
    order = watchlist().orders[row[0]]
    days = [str(day or "-") for day in (order.signed, order.effective, order.ended)]
    ended_by = order.ended_by.replace("expiry of the delay window", "expiry") or "-"
    assert [*days, ended_by, order.status, str(len(order.names))] == row[1:]


def test_the_list_holds_the_orders_of_the_table_and_no_others() -> None:
    assert sorted(watchlist().orders) == sorted(row[0] for row in ROWS)


def test_the_executive_order_of_the_news_names_eight_apps_and_no_ninth() -> None:
    assert watchlist().orders["us-eo-13971"].names == EIGHT
    assert len(_named_by("us-eo-13971")) == len(EIGHT)
    assert {"wechat", "tiktok"}.isdisjoint(_named_by("us-eo-13971"))


def test_names_are_kept_as_the_orders_write_them() -> None:
    """Misspellings and doubled names too: they are the order's own."""
    ohio = watchlist().orders["us-oh-eo-2023-03d"].names
    assert "DingTalkfDing Ding" in ohio
    assert ohio.count("Zhihu") == 2
    assert "CM Browers" in watchlist().orders["in-69a-2020-06-29"].names


@pytest.mark.parametrize("row", NAMED.strip().splitlines(), ids=lambda row: row.split()[0])
def test_an_order_names_its_platforms_and_no_others(row: str) -> None:
    order, own, read = _row(row)
    assert (_named_by(order), _read_into(order)) == (own, read)


@pytest.mark.parametrize("row", INDIA.strip().splitlines(), ids=lambda row: row.split()[0])
def test_india_names_some_of_the_ten(row: str) -> None:
    order, own, read = _row(row)
    assert (_named_by(order) & TEN, (_read_into(order) & TEN) - own) == (own, read)


@pytest.mark.parametrize("order", [id_ for id_ in watchlist().orders if id_.startswith("in-")])
def test_every_name_on_indias_lists_is_known(order: str) -> None:
    names = {listing.name for listing in watchlist().listings if listing.order == order}
    assert names == set(watchlist().orders[order].names)


def test_only_texas_names_wps_office_and_no_order_of_india_names_the_wallets() -> None:
    naming = {listing.order for listing in watchlist().listings if listing.platform == "wps_office"}
    assert naming == {"us-eo-13971", "us-tx-prohibited-tech"}
    for wallet in ("qq_wallet", "wechat_pay"):
        assert not [each for each in watchlist().listings if each.platform == wallet and each.order.startswith("in-")]


def test_a_reading_says_that_it_is_ours() -> None:
    readings = [listing for listing in watchlist().listings if listing.reading]
    assert all(listing.reading.startswith("our reading: ") for listing in readings)
    assert ("us-tx-prohibited-tech", "tencent_qq") in {(listing.order, listing.platform) for listing in readings}
    assert ("us-tx-prohibited-tech", "wechat") not in {(listing.order, listing.platform) for listing in readings}


@pytest.mark.parametrize("order", watchlist().orders.values(), ids=lambda order: order.id)
def test_an_order_is_told_in_full_and_by_its_own_names(order: Order) -> None:
    assert order.sources
    assert order.title
    assert order.short[0].isupper(), "it begins a sentence"
    assert order.binds
    assert order.forbids
    assert set(order.bound) <= set(GROUPS)
    assert order.basis is not Basis.MEMORY, "what is only remembered is never stated as law"
    names = {listing.name for listing in watchlist().listings if listing.order == order.id}
    own = {*order.names, *(name for name in names if name in f"{order.note} {order.reach}")}
    assert names <= own, "a listing uses the order's own spelling"
    assert not order.ended_by.startswith("us-") or order.ended_by in watchlist().orders


@pytest.mark.parametrize("order", watchlist().orders.values(), ids=lambda order: order.id)
def test_every_event_says_why_as_a_clause(order: Order) -> None:
    for event in order.events:
        assert event.because
        assert not event.because.endswith("."), "it stands after a colon, before a full stop"


def _row(row: str) -> tuple[str, set[str], set[str]]:
    own, _, read = row.partition("/")
    order, *named = own.split()
    return order, set(named), set(read.split())


def _named_by(order: str) -> set[str]:
    return {each.platform for each in watchlist().listings if each.order == order and not each.reading}


def _read_into(order: str) -> set[str]:
    return {each.platform for each in watchlist().listings if each.order == order and each.reading}
