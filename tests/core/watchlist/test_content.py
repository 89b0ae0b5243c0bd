"""What the bundled list says, against a table that a lawyer can read and extend."""

from __future__ import annotations

import pytest

from core.model import Basis, Order
from tests.core.report.sample import watchlist

EIGHT = ("Alipay", "CamScanner", "QQ Wallet", "SHAREit", "Tencent QQ", "VMate", "WeChat Pay", "WPS Office")

ORDERS = [
    # id, signed, effective, ended, ended by, status
    ("us-eo-13942", "2020-08-06", "2020-09-20", "2021-06-09", "us-eo-14034", "revoked_enjoined_while_live"),
    ("us-eo-13943", "2020-08-06", "2020-09-20", "2021-06-09", "us-eo-14034", "revoked_enjoined_while_live"),
    (
        *("us-commerce-ident-tiktok-2020", "2020-09-18", "", "2021-06-16"),
        *("us-commerce-rescission-2021", "rescinded_never_took_effect"),
    ),
    (
        *("us-commerce-ident-wechat-2020", "2020-09-18", "", "2021-06-16"),
        *("us-commerce-rescission-2021", "rescinded_never_took_effect"),
    ),
    ("us-eo-13971", "2021-01-05", "2021-02-19", "2021-06-09", "us-eo-14034", "revoked_never_implemented"),
    ("us-eo-14034", "2021-06-09", "2021-06-09", "", "", "in_force_as_revoking_order"),
    ("us-commerce-rescission-2021", "2021-06-16", "2021-06-16", "", "", "final"),
    ("us-tx-prohibited-tech", "2022-12-07", "2022-12-07", "", "", "in_force"),
]

NAMED_BY_TEXAS = {
    *("alipay", "camscanner", "qq_wallet", "shareit", "tencent_qq", "vmate", "wechat_pay", "wps_office"),
    *("wechat", "tiktok"),
}


@pytest.mark.parametrize(("id_", "signed", "effective", "ended", "ended_by", "status"), ORDERS)
def test_an_order_has_its_dates_and_its_end(  # one argument a column of the table
    id_: str, signed: str, effective: str, ended: str, ended_by: str, status: str
) -> None:
    order = watchlist().orders[id_]
    days = [str(day or "") for day in (order.signed, order.effective, order.ended)]
    assert (days, order.ended_by, order.status) == ([signed, effective, ended], ended_by, status)


def test_the_list_holds_the_orders_of_the_table() -> None:
    assert {row[0] for row in ORDERS} <= set(watchlist().orders)


def test_the_executive_order_of_the_news_names_eight_apps_and_no_ninth() -> None:
    assert watchlist().orders["us-eo-13971"].names == EIGHT
    assert len(_named_by("us-eo-13971")) == len(EIGHT)
    assert {"wechat", "tiktok"}.isdisjoint(_named_by("us-eo-13971"))


@pytest.mark.parametrize(
    ("order", "platforms"),
    [
        ("us-eo-13942", {"tiktok"}),
        ("us-eo-13943", {"wechat"}),
        ("us-eo-14034", set()),
        ("us-tx-prohibited-tech", NAMED_BY_TEXAS),
    ],
)
def test_an_order_names_its_platforms_and_no_others(order: str, platforms: set[str]) -> None:
    assert _named_by(order) == platforms


def test_only_tencent_qq_in_texas_is_a_reading_of_ours() -> None:
    readings = {(listing.order, listing.platform) for listing in watchlist().listings if listing.reading}
    assert ("us-tx-prohibited-tech", "tencent_qq") in readings
    assert ("us-tx-prohibited-tech", "wechat") not in readings


@pytest.mark.parametrize("order", watchlist().orders.values(), ids=lambda order: order.id)
def test_an_order_is_told_in_full_and_by_its_own_names(order: Order) -> None:
    assert order.sources
    assert all(source.startswith("http") for source in order.sources)
    assert order.title
    assert order.citation
    assert order.binds
    assert order.forbids
    assert order.basis is not Basis.MEMORY, "what is only remembered is never stated as law"
    names = {listing.name for listing in watchlist().listings if listing.order == order.id}
    assert names <= set(order.names), "a listing uses the order's own spelling"
    assert not order.ended_by.startswith("us-") or order.ended_by in watchlist().orders


@pytest.mark.parametrize("order", watchlist().orders.values(), ids=lambda order: order.id)
def test_every_event_says_why_as_a_clause(order: Order) -> None:
    for event in order.events:
        assert event.because
        assert not event.because.endswith("."), "it stands after a colon, before a full stop"


def _named_by(order: str) -> set[str]:
    return {listing.platform for listing in watchlist().listings if listing.order == order}
