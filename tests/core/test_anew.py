"""A check told anew from what is in memory: the same findings, in the language that is spoken now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from core.anew import retold
from core.check import Judge
from core.errors import Cancelled
from core.model import Check, Judgements, Line, Lines, Profile, Watchlist
from core.words import speak
from tests.core.history.made import LINES, checked, judge

ASIDE = Line(1, "Alipay statement", aside=True)
COLUMNS = Lines(
    10,
    "BLUE HERON BAKERY\nALIPAY *HERON\nCORNER HARDWARE",
    (date(2025, 5, 5),) * 3,
    "-1.00\n-2.00\n-3.00",
    ("USD",) * 3,
)


@pytest.fixture(autouse=True)
def _back_to_english() -> Iterator[None]:
    yield
    speak("en")


@pytest.fixture(scope="module")
def by(watchlist: Watchlist) -> Judge:
    return judge(watchlist)


@pytest.fixture
def old(by: Judge) -> Check:
    """A check with lines one by one, lines in columns, and a text outside."""
    return checked(by, (ASIDE, *LINES, COLUMNS))


def never() -> bool:
    return False


def test_in_the_same_language_it_is_the_same_check(old: Check, by: Judge):
    new = retold(old, by, never)
    assert [list(file.lines) for file in new.files] == [list(file.lines) for file in old.files]
    assert [replace(file, lines=()) for file in new.files] == [replace(file, lines=()) for file in old.files]
    assert new is not old


def reasons(check: Check) -> set[str]:
    return {finding.match.reason for file in check.files for line in file.told for finding in line.findings}


def test_in_another_language_only_the_words_are_others(old: Check, by: Judge):
    speak("es")
    new = retold(old, Judge(by.watchlist, by.profile, by.as_of), never)
    assert new.tally == old.tally
    assert reasons(new).isdisjoint(reasons(old))


def test_columns_stay_columns(old: Check, by: Judge):
    (file,) = retold(old, by, never).files
    assert isinstance(file.lines, Judgements)
    assert COLUMNS in file.lines.blocks


def test_the_day_is_that_of_the_check(old: Check, by: Judge):
    tomorrow = Judge(by.watchlist, by.profile, by.as_of + timedelta(days=1))
    assert [list(file.lines) for file in retold(old, tomorrow, never).files] == [list(file.lines) for file in old.files]


@pytest.mark.parametrize("what", ["the list", "who asks"])
def test_by_another_judge_it_stays_as_it_was_told(old: Check, by: Judge, what: str):
    fewer = replace(by.watchlist, aliases=by.watchlist.aliases[:1])
    other = {"the list": Judge(fewer, by.profile, by.as_of),
             "who asks": Judge(by.watchlist, Profile(groups=frozenset()), by.as_of)}  # fmt: skip
    assert retold(old, other[what], never) is old


def test_it_can_be_cancelled(old: Check, by: Judge):
    with pytest.raises(Cancelled):
        retold(old, by, lambda: True)


def test_an_amount_that_was_read_stays_exact(old: Check, by: Judge):
    assert retold(old, by, never).files[0].totals == old.files[0].totals
    assert all(isinstance(total, Decimal) for total in old.files[0].totals.values())
