"""The first sentences of a result."""

from __future__ import annotations

from datetime import date

import pytest

from core.law import summary
from core.model import Check, Judgement, Line, Outcome, Profile, Strength
from tests.core.report.sample import ASIDE, CLEAR, HIDDEN, LINES, UNREAD, check, file, found

AGENCY = Profile(groups=frozenset({"us_tx_agency"}))
NOBODY = (
    "None of the orders that name them binds an ordinary private US business today, nor did any on the lines' days."
)
JUDGED = "All 2 lines were read and judged."


def _line(day: date, profile: Profile) -> Judgement:
    return found(Line(2, "ALIPAY LANTERN SHOP", date=day), "ALIPAY", "alipay", profile=profile)


POSSIBLE = found(Line(7, "WPS SPRINGFIELD"), "WPS", "wps_office", strength=Strength.POSSIBLE)


@pytest.mark.parametrize(
    ("result", "sentences"),
    [
        pytest.param(
            check(file("a.csv", *LINES, CLEAR, HIDDEN, UNREAD)),
            ("3 of 6 lines touch a listed platform.", "2 could not be judged.", NOBODY),
            id="findings, and lines that could not be judged",
        ),
        pytest.param(
            check(file("a.csv", LINES[0], CLEAR)),
            ("1 of 2 lines touches a listed platform.", NOBODY),
            id="one finding",
        ),
        pytest.param(
            check(file("a.csv", POSSIBLE, CLEAR)),
            ("1 of 2 lines may touch a listed platform: a person must look.", NOBODY),
            id="a finding that is only possible",
        ),
        pytest.param(
            check(file("a.csv", LINES[0], POSSIBLE, CLEAR)),
            ("1 of 3 lines touches a listed platform.", "1 more may: a person must look.", NOBODY),
            id="a finding, and one that is only possible",
        ),
        pytest.param(
            check(file("a.csv", CLEAR, HIDDEN, UNREAD)),
            ("No line names a listed platform.", "2 lines could not be judged: here they are."),
            id="nothing found, some not judged",
        ),
        pytest.param(
            check(file("a.csv", CLEAR, CLEAR)), ("No line names a listed platform.", JUDGED), id="nothing found"
        ),
        pytest.param(
            check(file("a.csv", ASIDE, CLEAR, CLEAR)),
            (
                "No line names a listed platform.",
                JUDGED,
                "A listed platform is named in 1 place outside the transactions.",
                NOBODY,
            ),
            id="only the title names one",
        ),
        pytest.param(
            check(file("a.csv", *[CLEAR] * 1234)),
            ("No line names a listed platform.", "All 1,234 lines were read and judged."),
            id="thousands are parted",
        ),
        pytest.param(
            check(file("a.csv", error="This file is empty.")),
            ("No line was checked.", "1 file could not be read."),
            id="nothing but trouble",
        ),
        pytest.param(
            check(file("a.csv", Judgement(Line(1, "BLUE HERON"), Outcome.CLEAR), error="It breaks off.")),
            (
                "No line names a listed platform.",
                "Only 1 line was read.",
                "1 file could not be read to its end.",
            ),
            id="a file that breaks off",
        ),
        pytest.param(
            check(file("a.csv", _line(date(2025, 3, 4), AGENCY)), profile=AGENCY),
            (
                "1 of 1 lines touches a listed platform.",
                "On the day of at least one of them, Texas's list of prohibited technologies bound you.",
                "Texas's list of prohibited technologies binds you today.",
            ),
            id="a bound agency",
        ),
        pytest.param(
            check(file("a.csv", _line(date(2021, 3, 4), AGENCY)), profile=AGENCY),
            (
                "1 of 1 lines touches a listed platform.",
                "Texas's list of prohibited technologies binds you today.",
            ),
            id="bound today, but not on the line's day",
        ),
    ],
)
def test_the_first_sentences(result: Check, sentences: tuple[str, ...]) -> None:
    assert summary(result) == sentences


def test_a_line_found_twice_counts_once() -> None:
    once = LINES[0]
    twice = Judgement(once.line, Outcome.FOUND, once.findings * 2)
    assert summary(check(file("a.csv", twice, CLEAR)))[0] == "1 of 2 lines touches a listed platform."
