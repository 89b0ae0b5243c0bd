"""What the questions suggest, what a known exception is said to be, and which name of a merchant is taken."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.model import FIELD_EDGE, Answer, Disposition, Judgement, Known
from gui.review.merchant_name import merchant_name
from gui.review.questions import Name, Proof, Told, suggestion
from gui.review.words import accepted_note, known_words
from tests.gui import sample

WHEN = datetime(2026, 3, 3, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        pytest.param(Told(True, Name.WHOLE, Proof.NOTHING), Answer.LISTED, id="the whole name, nothing against it"),
        pytest.param(Told(True, Name.PART, Proof.NOTHING), Answer.UNSURE, id="a part of the name alone"),
        pytest.param(Told(True, Name.COMPANY, Proof.NOTHING), Answer.UNSURE, id="only the company"),
        pytest.param(Told(None, Name.WHOLE, Proof.NOTHING), Answer.UNSURE, id="nobody can tell which platform"),
        pytest.param(Told(False, Name.WHOLE, Proof.NOTHING), Answer.UNSURE, id="none of them, but nothing shows who"),
        pytest.param(Told(True, Name.WHOLE, Proof.OTHER), Answer.DIFFERENT, id="an invoice of somebody else"),
        pytest.param(Told(False, Name.PART, Proof.PLATFORM), Answer.LISTED, id="an invoice of the platform"),
    ],
)
def test_papers_weigh_more_than_names(told: Told, answer: Answer):
    assert suggestion(told) is answer


def known(*changed: str, note: str = "") -> Known:
    return Known(Disposition(Answer.DIFFERENT, note, "Ann Lee", WHEN), 8, changed)


@pytest.mark.parametrize(
    ("one", "words"),
    [
        pytest.param(known(), "on 3 March 2026 by Ann Lee (check no. 8).", id="when and by whom"),
        pytest.param(known(note="a cobbler"), "a cobbler", id="why"),
        pytest.param(known("alias"), "Please look again", id="the alias changed"),
        pytest.param(known("rule"), "the way in which it was found", id="the rule changed"),
        pytest.param(known("entry"), "what the orders say of the platform", id="the entry changed"),
    ],
)
def test_a_known_merchant_in_words(one: Known, words: str):
    assert words in known_words(one)
    assert ("look again" in known_words(one)) == bool(one.changed)


def test_an_accepted_decision_says_where_it_comes_from():
    assert accepted_note(known(note="a cobbler")) == "As decided in check no. 8 of 3 March 2026. a cobbler"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("ALIPAY *LANTERN CRAFTS 8862", "ALIPAY *LANTERN CRAFTS", id="without its reference"),
        pytest.param("POS 4411 ALIPAY LANTERN 03/04 PORTLAND OR US", "ALIPAY LANTERN", id="the words about the match"),
        pytest.param(f"CARD PAYMENT{FIELD_EDGE}ALIPAY CRAFTS{FIELD_EDGE}PORTLAND", "ALIPAY CRAFTS", id="its own field"),
        pytest.param("ALIPAY8862", "", id="nothing but a reference"),
    ],
)
def test_the_merchant_s_name_for_an_exception(text: str, name: str):
    at = sample.line(1, text)
    assert merchant_name(sample.found(at, sample.finding(at, sample.ALIPAY))) == name


def test_a_line_without_a_finding_gives_its_words():
    assert merchant_name(Judgement(sample.line(1, "CORNER SHOP 12"), sample.JUDGEMENTS[0].outcome)) == "CORNER SHOP"
