"""One normaliser, and the way back from what it made to what was written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.match.fold import COMPACTING, FOLDING, View, compact, fold
from core.model import FIELD_EDGE

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n\x1f"), max_size=60)
STATEMENT_TEXT = st.text(st.sampled_from("ABlIi1@4aé ＡЕα支付宝寶-*.\u200b\u0301ﬃ①🅰"), max_size=30)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        pytest.param("ＡｌｉＰａｙ", "alipay", id="full width"),
        pytest.param("ÁLÎPÀY", "alipay", id="marks"),
        pytest.param("A\u0301LIPAY", "alipay", id="a mark of its own"),
        pytest.param("ALI\u200bPAY", "alipay", id="no width"),
        pytest.param("АLIРАУ", "alipay", id="Cyrillic capitals"),
        pytest.param("αliраy", "alipay", id="Greek and Cyrillic small letters"),
        pytest.param("ⒶⓁⒾⓅⒶⓎ", "alipay", id="circled"),
        pytest.param("🅰🅻🅸🅿🅰🆈", "alipay", id="on coloured ground"),
        pytest.param("𝐀𝐥𝐢𝐩𝐚𝐲", "alipay", id="mathematical"),
        pytest.param("alıpay", "alipay", id="dotless i"),
        pytest.param("ALlPAY", "alipay", id="small l between capitals"),
        pytest.param("Oﬃce", "office", id="ligature"),
    ],
)
def test_disguised_letters_fold_to_plain_ones(written: str, plain: str) -> None:
    assert fold(written) == plain


def test_allpay_is_not_folded_to_alipay() -> None:
    assert fold("ALLPAY") == "allpay"
    assert fold("Allpay") == "allpay"


def test_digits_read_as_letters_only_in_the_compact_form() -> None:
    assert (fold("4L1 P4Y"), compact("4L1 P4Y")) == ("4l1 p4y", "aiipay")


@given(ANY_TEXT | STATEMENT_TEXT)
def test_a_view_is_the_compact_form_with_a_way_back(text: str) -> None:
    view = View.of(text)
    assert view.chars == compact(text)
    assert len(view.chars) == len(view.plain) == len(view.back)
    assert view.back == sorted(view.back)


@given(STATEMENT_TEXT.filter(lambda text: compact(text) != ""), st.data())
def test_every_span_leads_back_to_characters_that_fold_to_it(text: str, data: st.DataObject) -> None:
    view = View.of(text)
    start = data.draw(st.integers(0, len(view.chars) - 1))
    end = data.draw(st.integers(start + 1, len(view.chars)))
    first, last = view.span(start, end)
    assert 0 <= first < last <= len(text)
    assert view.chars[start:end] in compact(text[:first] + text[first:last])


@given(STATEMENT_TEXT, STATEMENT_TEXT)
def test_a_column_s_end_keeps_two_columns_apart(left: str, right: str) -> None:
    view = View.of(left + "A" + FIELD_EDGE + "A" + right)
    edge = view.chars.index("\x1f")
    assert not view.joined(edge)
    assert not view.joined(edge + 1)


def test_a_block_is_folded_like_its_lines() -> None:
    lines = ["POS ALIPAY 0412", "支付宝-ＡＢＣ", "", "A | B"]
    assert compact("\n".join(lines)).split("\n") == [compact(line) for line in lines]


def test_ascii_keeps_the_fast_road() -> None:
    """`str.translate` is fast for ASCII only while every value is one ASCII character or None."""
    assert all(COMPACTING[code] is None or len(COMPACTING[code] or "") == 1 for code in range(128) if code != 10)
    assert all(len(FOLDING[code]) == 1 for code in range(32, 127))
