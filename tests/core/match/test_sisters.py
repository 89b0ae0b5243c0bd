"""A name that is a platform of its own and a sister of another: CamCard is named by India, and shows whose it is."""

from __future__ import annotations

import pytest

from core.law import watched
from core.match.matcher import Matcher
from core.model import Profile, Strength
from tests.core.report.sample import watchlist

INDIA = frozenset({"in-69a-2020-06-29", "in-69a-2020-09-02", "in-69a-2020-11-24"})
SHOWN, ITSELF = Strength.OPERATOR, Strength.PLATFORM

CASES = [
    # text, what is found by default, what is found with India's orders turned on
    ("PAYPAL *CAMCARD", {"camscanner": SHOWN}, {"camscanner": SHOWN, "camcard": ITSELF}),
    ("UC BROWSER", {"vmate": SHOWN}, {"vmate": SHOWN, "uc_browser": ITSELF}),
    ("QQ MUSIC VIP", {"tencent_qq": SHOWN}, {"tencent_qq": SHOWN, "qq_music": ITSELF}),
    ("SHAREIT LITE", {"shareit": ITSELF}, {"shareit": ITSELF}),
    ("XENDER", {}, {"xender": ITSELF}),
    ("KWAI", {}, {"kwai": ITSELF}),
    ("SOUL FOOD DINER", {}, {}),
    ("BEAUTY CAMERA SHOP", {}, {}),
    ("HAPPY FISH RESTAURANT", {}, {}),
    ("NORTHSIDE MUSIC STORE", {}, {}),
]


@pytest.mark.parametrize(("text", "default", "india"), CASES, ids=[case[0] for case in CASES])
def test_a_sister_is_found_as_what_it_is(text: str, default: dict[str, Strength], india: dict[str, Strength]) -> None:
    assert _found(text, Profile()) == default
    assert _found(text, Profile(watch=INDIA)) == india


@pytest.mark.parametrize("order", sorted(INDIA))
def test_no_name_that_only_india_lists_is_found_by_default(order: str) -> None:
    always = watched(watchlist(), Profile())
    matcher = Matcher(watchlist(), always)
    aliases = [each for each in watchlist().aliases if always.isdisjoint(each.platforms)]
    named = {each.platform for each in watchlist().listings if each.order == order}
    texts = [each.text for each in aliases if named.intersection(each.platforms)]
    known = {each.text for each in watchlist().aliases if always.intersection(each.platforms)}
    found = {text for text, reading in zip(texts, matcher.read(texts), strict=True) if reading.matches}
    assert texts
    assert [text for text in found if not any(name.lower() in text.lower() for name in known)] == []


def _found(text: str, profile: Profile) -> dict[str, Strength]:
    (reading,) = Matcher(watchlist(), watched(watchlist(), profile)).read([text])
    return {platform: match.strength for match in reading.matches for platform in match.platforms}
