"""How much of what statements do to a name is seen through, and that the same done to other names finds nobody."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from core.match import Matcher
from core.model import Reading, Strength, Watchlist
from tests.core.match.damage import KINDS, SEED, damaged

TIMES = 4
_FIRST = "ALINA ALPINE AUNT CAMDEN CAMEO KINGSTON KINGS SHARON SHARED TENNYSON TENTH VINCENT VELMA WALPOLE WATCH WESTON"
_SECOND = (
    "BAKERY PAYNE CHATHAM SCANLON SOFTBALL OFFICES ITALIA MATERIALS WALLACE SIGNS GROUPE CENTER WEBBING LOFT PAPER"
)
_WHERE = ("{}", "CARD 4417 {} ASHFORD", "ACH DEBIT {} PAYMENT 8812", "PAYPAL *{}", "{} HONG KONG HK")
OTHERS = [where.format(f"{one} {two}") for one in _FIRST.split() for two in _SECOND.split() for where in _WHERE]


@pytest.fixture(scope="module")
def counts(matcher: Matcher, watchlist: Watchlist) -> Counter[str]:
    """By kind of damage: how many names there are, and how many are seen."""
    always = {key for key, platform in watchlist.platforms.items() if platform.always}
    texts = list(damaged((alias for alias in watchlist.aliases if always.intersection(alias.platforms)), TIMES))
    counted: Counter[str] = Counter()
    for one, reading in zip(texts, matcher.read([one.text for one in texts]), strict=True):
        seen = {platform for match in reading.matches for platform in match.platforms}
        for kind in (one.kind, "any"):
            counted[kind] += 1
            counted[f"{kind} seen"] += not seen.isdisjoint(one.alias.platforms)
    return counted


@pytest.mark.parametrize(
    ("kind", "least"),
    [
        ("any", 0.93),
        ("one edit", 0.9),
        ("two edits", 0.55),
        ("scan", 0.99),
        ("split", 0.99),
        ("look-alike", 0.99),
        ("unseen", 1.0),
    ],
)
def test_a_damaged_name_is_seen(counts: Counter[str], kind: str, least: float) -> None:
    assert counts[kind] > 400
    assert counts[f"{kind} seen"] / counts[kind] >= least


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_damage_to_others_finds_nobody(matcher: Matcher, kind: str) -> None:
    random = Random(SEED)
    texts = [KINDS[kind](text, random) for text in OTHERS]
    found = [reading for reading in matcher.read(texts) if reading.matches]
    assert not list(filter(_is_sure, found))
    assert len(found) <= 1


def _is_sure(reading: Reading) -> bool:
    return any(match.strength is not Strength.POSSIBLE for match in reading.matches)
