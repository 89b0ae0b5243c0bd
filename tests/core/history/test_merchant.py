"""Which texts are of the same merchant: add a row where two purchases were wrongly told apart, or put together."""

from __future__ import annotations

import pytest

from core.history.merchant import asked, merchants


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("ALIPAY *SHOP 8862 05/03", "ALIPAY *SHOP 9911 06/03", id="reference and day"),
        pytest.param("ALIPAY *SHOP", "Alipay*Shop", id="case and blanks"),
        pytest.param("HERON TEA 05MAR", "HERON TEA 17APR", id="a day as one word"),
        pytest.param("HERON TEA 05 MAR", "HERON TEA 17 APR", id="a day as two words"),
        pytest.param("HERON TEA MAR 5", "HERON TEA", id="a month before its day"),
        pytest.param("HERON TEA | TERMINAL A1B2", "HERON TEA | TERMINAL C3D4", id="references with letters"),
        pytest.param("ＡＬＩＰＡＹ 蓝鹭茶馆 20250101", "alipay 蓝鹭茶馆", id="full width, Chinese"),
    ],
)
def test_purchases_at_one_merchant_have_one_key(one, other):
    first, second = merchants([one, other])
    assert first == second != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("ALIPAY *HERON TEA", "ALIPAY *COPPER LAMPS", id="two shops behind one platform"),
        pytest.param("支付宝-蓝鹭茶馆", "支付宝-金灯", id="two Chinese shops"),
        pytest.param("MARCH BAKERY", "BAKERY", id="a month that is a name"),
    ],
)
def test_different_shops_stay_apart(one, other):
    first, second = merchants([one, other])
    assert first != second


def test_a_text_of_numbers_names_nobody():
    assert merchants(["0042 1177 05/03"]) == [""]


def test_keys_stand_in_the_order_of_the_texts_whatever_line_breaks_they_hold():
    assert merchants(["A HERON\nB", "C MAPLE"]) == ["a heron b", "c maple"]


def test_a_search_parts_names_from_references():
    assert asked("Héron 8862  TEA") == (("heron", "tea"), ("8862",))
