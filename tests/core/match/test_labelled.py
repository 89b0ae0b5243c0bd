"""How much of a collection of labelled merchant texts is found, and how little else. It is not part of the program."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from core.match import Matcher
from core.model import Strength

LABELLED = Path(__file__).resolve().parents[4] / "shared" / "matching" / "dev.tsv"


@pytest.fixture(scope="module")
def counts(matcher: Matcher) -> Counter[str]:
    """By tier or family: how many texts there are, how many are flagged, how many are for a person to look at."""
    if not LABELLED.is_file():
        pytest.skip(f"no labelled texts at {LABELLED}")
    with LABELLED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    counted: Counter[str] = Counter()
    for row, reading in zip(rows, matcher.read([row["text"] for row in rows]), strict=True):
        accepted = set(row["accept"].split("|")) - {"none"}
        accepted |= {"wechat"} if "wechat_pay" in accepted else set()
        right = [match for match in reading.matches if not accepted or accepted.intersection(match.platforms)]
        kind = row["tier"] if accepted else row["family"]
        counted[kind] += 1
        counted[f"{kind} seen"] += bool(right)
        counted[f"{kind} flagged"] += any(match.strength is not Strength.POSSIBLE for match in right)
    return counted


@pytest.mark.parametrize(
    ("kind", "least"),
    [("named flagged", 0.98), ("operator flagged", 0.98), ("named seen", 0.99), ("operator seen", 0.99)],
)
def test_what_shows_a_platform_is_found(counts: Counter[str], kind: str, least: float) -> None:
    assert counts[kind] / counts[kind.split(maxsplit=1)[0]] >= least


@pytest.mark.parametrize(
    ("kind", "most"),
    [
        ("hard_negative flagged", 0.01),
        ("hard_negative seen", 0.03),
        ("real_negative flagged", 0.0001),
        ("real_negative seen", 0.0003),
        ("real_negative_wrapped flagged", 0.0004),
    ],
)
def test_what_does_not_is_left_alone(counts: Counter[str], kind: str, most: float) -> None:
    assert counts[kind] / counts[kind.split(maxsplit=1)[0]] <= most
