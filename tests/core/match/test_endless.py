"""A text without an end is matched stretch by stretch: the same is found in it, and at the same place."""

from __future__ import annotations

import pytest

from core.match import Matcher
from core.model import Reading

WORDS = "lantern harbour 4417 "
"""Their first letters are a piece of a name, so that every stretch is looked at closely."""
MANY = 70_000


def endless(planted: str, place: int) -> str:
    text = WORDS * MANY
    return f"{text[:place]} {planted} {text[place:]}"


def only(reading: Reading) -> tuple[str, ...]:
    return tuple(f"{match.alias.text} {match.strength} {match.score}" for match in reading.matches)


@pytest.mark.parametrize("planted", ["ALIPAY *SHOP", "WeChat Pay", "支付宝-某某便利店", "CAMSCANER PREMIUM", "Tencent"])
@pytest.mark.parametrize("place", [0, 3_990, 3_998, 4_000, 700_003, 800_001, 1_199_990, len(WORDS) * MANY])
def test_a_name_is_found_wherever_it_stands(matcher: Matcher, planted: str, place: int) -> None:
    text = endless(planted, place)
    (found,) = matcher.read([text])
    (alone,) = matcher.read([f"{WORDS * 20} {planted} {WORDS * 20}"])
    assert only(found) == only(alone) != ()
    first, last = found.matches[0].span
    assert text[first:last] in planted
    assert first in range(place, place + len(planted) + 1)


def test_what_stands_beside_it_is_not_forgotten(matcher: Matcher) -> None:
    texts = ["ALIPAY *SHOP", endless("WeChat Pay", 5_000), "ONE BAKERY", endless("", 0), "Tencent"]
    assert [bool(reading.matches) for reading in matcher.read(texts)] == [True, True, False, False, True]


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        pytest.param("12 34, " * 200_000, True, id="no letter at all"),
        pytest.param("12 34, " * 200_000 + "BAKERY", False, id="a word at the end"),
    ],
)
def test_it_names_nobody_only_where_no_stretch_does(matcher: Matcher, text: str, hidden: bool) -> None:
    assert bool(matcher.read([text])[0].hidden) is hidden
