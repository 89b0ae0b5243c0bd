"""The JSON that other programs rely on, key by key."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.law import explain
from core.model import Check, Judgement, Line, Outcome, Profile
from core.report import as_json, name_json, order_json, record_html, standing_json, twin, twin_bytes
from tests.core.report.sample import ASIDE, CLEAR, HIDDEN, LINES, UNREAD, check, file, full, nothing, watchlist

KEYS = ["schema", "app", "list", "as_of", "outcome", "files", "findings", "not_checked"]
FILE_KEYS = [
    *("path", "sha256", "bytes", "format", "encoding"),
    *("lines", "found", "clear", "hidden", "unread"),
    *("totals", "first_date", "last_date", "remarks", "error"),
]
FINDING_KEYS = [
    *("file", "page", "line", "date", "amount", "currency", "text"),
    *("platforms", "strength", "role", "alias", "span", "score", "reason", "orders"),
]
NAME_KEYS = ["text", "outcome", *FINDING_KEYS[7:]]
ORDER_KEYS = [
    *("id", "title", "jurisdiction", "citation", "signed", "effective", "ended", "ended_by"),
    *("status", "binds", "names", "sources"),
]


def test_the_keys_stand_in_the_order_of_the_contract() -> None:
    data = twin(full())
    assert list(data) == KEYS
    assert list(data["list"]) == ["version", "sha256"]
    assert [list(each) for each in data["files"]] == [FILE_KEYS] * 2
    assert {tuple(each) for each in data["findings"]} == {tuple(FINDING_KEYS)}
    assert list(data["findings"][0]["orders"][0]) == ["id", "standing", "binds_you"]
    assert list(data["not_checked"][0]) == ["file", "page", "line", "why", "text", "reason"]


def test_a_finding_is_given_in_full() -> None:
    data = twin(full())["findings"][1]
    orders = {order.pop("id"): order for order in data.pop("orders")}
    assert orders["us-eo-13971"] == {"standing": "ended", "binds_you": False}
    assert orders["us-tx-prohibited-tech"] == {"standing": "in force", "binds_you": False}
    assert data == {
        "file": 0,
        "page": None,
        "line": 2,
        "date": "2025-03-04",
        "amount": "-38.00",
        "currency": "CNY",
        "text": "支付宝-海风小面馆 | 快捷支付",
        "platforms": ["alipay"],
        "strength": "platform",
        "role": "rail",
        "alias": "支付宝",
        "span": [0, 3],
        "score": 1.0,
        "reason": "The name stands alone in the line.",
    }


def test_a_finding_outside_the_transactions_has_no_date_and_counts_no_line() -> None:
    data = twin(check(file("a.csv", ASIDE, CLEAR)))
    assert (data["outcome"], data["files"][0]["found"], data["files"][0]["lines"]) == ("findings", 0, 1)
    assert (data["findings"][0]["line"], data["findings"][0]["date"]) == (1, None)


def test_a_file_is_given_with_its_counts_sums_and_trouble() -> None:
    first, second = twin(full())["files"]
    assert [first[key] for key in ("lines", "found", "clear", "hidden", "unread")] == [6, 3, 1, 1, 1]
    assert first["totals"] == {"CNY": "-38.00", "USD": "-34.33"}
    assert (first["first_date"], first["last_date"], first["error"]) == ("2021-03-30", "2025-03-31", None)
    assert first["remarks"] == ["The dates are day first."]
    assert second["error"] == "This file is empty. Download the statement again."


def test_the_lines_not_checked_are_all_given() -> None:
    assert [(each["line"], each["why"]) for each in twin(full())["not_checked"]] == [(4, "hidden"), (9, "unread")]


@pytest.mark.parametrize(
    ("result", "outcome"),
    [
        pytest.param(nothing(), "nothing found", id="all read and judged"),
        pytest.param(check(file("a.csv", CLEAR, HIDDEN)), "incomplete", id="a hidden line"),
        pytest.param(check(file("a.csv", CLEAR, UNREAD)), "incomplete", id="an unread line"),
        pytest.param(check(file("a.csv", CLEAR), file("b.csv", error="Empty.")), "incomplete", id="a file in trouble"),
        pytest.param(check(file("a.csv", LINES[0], HIDDEN)), "findings", id="a finding outranks them all"),
    ],
)
def test_the_outcome(result: Check, outcome: str) -> None:
    assert twin(result)["outcome"] == outcome


@pytest.mark.parametrize(
    ("amount", "text"),
    [("-0.10", "-0.10"), ("1E+3", "1000"), ("1E-7", "0.0000001"), ("1234567.89", "1234567.89"), ("0", "0")],
)
def test_money_is_a_plain_decimal_string(amount: str, text: str) -> None:
    line = replace(LINES[0].line, amount=Decimal(amount), currency="")
    data = twin(check(file("a.csv", replace(LINES[0], line=line))))
    assert (data["findings"][0]["amount"], data["findings"][0]["currency"]) == (text, None)
    assert data["files"][0]["totals"] == {"": text}


def test_an_undated_line_without_an_amount_has_nulls() -> None:
    bare = replace(LINES[0], line=Line(1, LINES[0].line.text))
    first = twin(check(file("a.csv", bare)))["findings"][0]
    assert (first["date"], first["amount"], first["currency"]) == (None, None, None)


def test_json_keeps_chinese_and_survives_half_characters() -> None:
    text = as_json(twin(check(file("caf\udce9.csv", *LINES))))
    assert "支付宝" in text
    assert json.loads(text.encode("utf-8"))["files"][0]["path"].endswith("caf?.csv")


def test_a_line_of_json_is_one_line() -> None:
    assert "\n" not in as_json(name_json(LINES[0]), indent=None)


@pytest.mark.parametrize(
    ("judgement", "expected"),
    [
        pytest.param(LINES[0], ("found", ["alipay"], "platform", [0, 3]), id="found"),
        pytest.param(LINES[2], ("found", ["wechat_pay", "qq_wallet"], "operator", [0, 7]), id="two platforms"),
        pytest.param(HIDDEN, ("hidden", [], None, None), id="hidden"),
        pytest.param(CLEAR, ("clear", [], None, None), id="clear"),
    ],
)
def test_a_name_is_judged(judgement: Judgement, expected: tuple[object, ...]) -> None:
    data = name_json(judgement)
    assert list(data) == [
        "text",
        "outcome",
        "platforms",
        "strength",
        "role",
        "alias",
        "span",
        "score",
        "reason",
        "orders",
    ]
    assert (data["outcome"], data["platforms"], data["strength"], data["span"]) == expected


def test_a_name_that_was_not_found_says_why() -> None:
    look_alike = Judgement(Line(1, "Lantern Tea"), Outcome.CLEAR, reason="a shop's own name")
    assert name_json(HIDDEN)["reason"] == "An app store's bill does not name the app."
    assert name_json(look_alike)["reason"] == "a shop's own name"


def test_a_name_with_two_findings_names_the_platforms_and_orders_of_both() -> None:
    both = Judgement(LINES[0].line, Outcome.FOUND, (*LINES[0].findings, *LINES[1].findings))
    data = name_json(both)
    assert data["platforms"] == ["alipay", "camscanner"]
    orders = [order["id"] for order in data["orders"]]
    assert {"us-eo-13971", "us-oh-eo-2023-03d", "in-69a-2020-06-29"} <= set(orders)
    assert len(orders) == len(set(orders))


def test_an_order_is_listed() -> None:
    data = order_json(watchlist().orders["us-eo-13971"])
    assert list(data) == ORDER_KEYS
    assert (data["signed"], data["effective"], data["ended"]) == ("2021-01-05", "2021-02-19", "2021-06-09")
    assert order_json(watchlist().orders["us-eo-14034"])["ended_by"] is None


def test_what_is_not_known_of_an_order_stays_open() -> None:
    rescinded, unnumbered = (order_json(watchlist().orders[id_]) for id_ in ("us-nh-eo-2022-09", "us-ia-2022"))
    assert rescinded["ended"] == "2025-10"
    assert (unnumbered["signed"], unnumbered["citation"]) == ("2022-12", None)


def test_a_standing_is_explained() -> None:
    standings = explain(watchlist(), "alipay", date(2021, 3, 1), Profile())
    standing = next(standing for standing in standings if standing.order.id == "us-eo-13971")
    data = standing_json(standing)
    assert list(data) == ["order", "standing", "since", "because", "binds", "binds_you"]
    assert (data["order"], data["standing"], data["since"], data["binds_you"]) == (
        "us-eo-13971",
        "never implemented",
        "2021-02-19",
        False,
    )


def test_the_sheet_names_the_hash_of_the_very_bytes_of_its_twin() -> None:
    assert hashlib.sha256(twin_bytes(full())).hexdigest() in record_html(full())
    assert json.loads(twin_bytes(full())) == twin(full())
