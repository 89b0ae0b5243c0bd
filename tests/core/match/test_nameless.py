"""Which lines name nobody who could be judged, and are hidden; a name beside such words is judged as ever."""

from __future__ import annotations

import pytest

from core.match import Matcher
from core.match.nameless import LONGEST, Nameless
from core.model import FIELD_EDGE
from tests.core.match.conftest import read


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "0412 88.20",
        "DEBIT",
        "Deposit",
        "transfer",
        "POS PURCHASE",
        "CARD PAYMENT 1234",
        "Payment by Internet",
        f"12{FIELD_EDGE}Deposit",
        "ÜBERWEISUNG",
        "VIREMENT 0231",
        "转账支出",
        "轉賬",
    ],
)
def test_words_for_a_payment_hide_the_line(matcher: Matcher, text: str) -> None:
    assert read(matcher, text).hidden


@pytest.mark.parametrize(
    "text",
    [
        "DEBIT OLD WILLOW",
        "Transfer to Ida",
        "Debitel",
        "POSTBANK",
        "CARDHOUSE",
        "转账 李娜",
        "Payment O'Dell",
        pytest.param("PAYMENT " * LONGEST, id="longer than a line of such words is"),
    ],
)
def test_any_other_word_may_be_a_name(matcher: Matcher, text: str) -> None:
    assert not read(matcher, text).hidden


@pytest.mark.parametrize("text", ["ALIPAY TRANSFER", "转账 支付宝", "DEBIT QQ VIP"])
def test_a_platform_beside_them_is_found(matcher: Matcher, text: str) -> None:
    assert read(matcher, text).matches


def test_lines_keep_their_places() -> None:
    block = "\nold willow\ndebit\n12\n\nto the\ndebit card\nwillow debit\ncard"
    assert list(Nameless(["debit", "card", "to", "the"]).lines(block)) == [0, 2, 3, 4, 5, 6, 8]
