"""A check month by month."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from core.model import CheckedFile, Judgement, Judgements, Lines, Outcome, Tally
from core.months import Months, Period, month_labels, months, period_name, period_words, sum_words
from core.report.months_svg import months_svg
from core.words import LANGUAGES, speak
from tests.gui import sample

CLEAR = sample.JUDGEMENTS[0]


def on(*days: date | None, outcome: Outcome = Outcome.CLEAR) -> CheckedFile:
    """A file with a line on each day."""
    lines = tuple(Judgement(replace(CLEAR.line, date=day), outcome) for day in days)
    return CheckedFile(sample.STATEMENT, lines, tally=Tally(**{str(outcome): len(lines)}))


def of(*files: CheckedFile) -> Months:
    return months(sample.check(*files))


def test_every_line_is_in_one_period_and_they_add_up_to_the_tally():
    told = of(sample.GOOD, sample.GOOD)
    periods = [*told.periods, told.undated]
    tally = sample.check(sample.GOOD, sample.GOOD).tally
    for name in ("lines", "found", "hidden", "unread"):
        assert sum(getattr(period, name) for period in periods if period) == getattr(tally, name)
    assert sum(period.possible for period in periods if period) == 2


def test_a_month_without_a_line_is_between_the_others():
    told = of(on(date(2025, 12, 31), date(2026, 2, 1)))
    assert [(period_name(period), period.lines) for period in told.periods] == [
        ("December 2025", 1),
        ("January 2026", 0),
        ("February 2026", 1),
    ]
    assert told.periods[1].last == date(2026, 1, 31)
    assert told.undated is None


def test_lines_without_a_date_are_counted_apart():
    told = of(on(None, None, outcome=Outcome.HIDDEN))
    assert told.periods == ()
    assert told.undated == Period(None, None, 2, hidden=2)


@pytest.mark.parametrize(
    ("days", "names"),
    [
        pytest.param([date(2026, 3, 4)], ["March 2026"], id="one month"),
        pytest.param([date(2014, 1, 1), date(2026, 3, 4)], [str(year) for year in range(2014, 2027)], id="too many"),
        pytest.param([date(9999, 12, 31)], ["December 9999"], id="the last day that there is"),
    ],
)
def test_many_months_are_told_as_years(days: list[date], names: list[str]):
    assert [period_name(period) for period in of(on(*days)).periods] == names


def test_columns_are_counted_like_single_lines():
    days = tuple(date(2026, 1, 30) + timedelta(days=number) for number in range(4))
    block = Lines(1, "a\nb\nc\nd", days, "1\n2\n3\n4", ("USD",) * 4)
    file = CheckedFile(sample.STATEMENT, Judgements([block], [4], {}), tally=Tally(clear=4))
    assert [period.lines for period in of(file).periods] == [2, 2]


def test_what_each_platform_adds_up_to():
    said = {each.platforms: (each.lines, dict(each.totals)) for each in of(sample.GOOD).sums}
    assert said == {
        ("alipay",): (2, {"USD": Decimal("-1243.20")}),
        ("wechat_pay",): (1, {"USD": Decimal("-1205.20")}),
        ("camscanner",): (1, {"USD": Decimal("-4.99")}),
    }
    first = of(sample.GOOD).sums[0]
    words = sum_words(first, sample.WATCHLIST.platforms, lambda amount, currency: f"{amount} {currency}")
    assert words == "Alipay: 2 lines, -1243.20 USD"
    either = replace(first, platforms=("alipay", "wechat_pay"), lines=1, totals={})
    assert sum_words(either, sample.WATCHLIST.platforms, lambda *_: "") == "Alipay or WeChat Pay: 1 line"


MARCH = (date(2026, 3, 1), date(2026, 3, 31))


@pytest.mark.parametrize(
    ("period", "words", "labels"),
    [
        pytest.param(Period(*MARCH, 0), "March 2026: no lines", ("Mar", "2026"), id="none"),
        pytest.param(
            Period(*MARCH, 1), "March 2026: 1 line, nothing found, hidden or unread", ("Mar", "2026"), id="clear"
        ),
        pytest.param(
            Period(*MARCH, 4_120, 3, 1, 12, 2),
            "March 2026: 4,120 lines, 2 found, 1 possible, 12 hidden, 2 unread",
            ("Mar", "2026"),
            id="everything",
        ),
        pytest.param(
            Period(date(2025, 1, 1), date(2025, 12, 31), 2, hidden=2),
            "2025: 2 lines, 2 hidden",
            ("", "2025"),
            id="year",
        ),
        pytest.param(Period(None, None, 1, 1), "No date: 1 line, 1 found", ("No date", ""), id="no date"),
    ],
)
def test_a_period_in_words(period: Period, words: str, labels: tuple[str, str]):
    assert period_words(period) == words
    assert month_labels(period) == labels


def test_the_printed_picture_says_the_same_in_words():
    told = of(sample.GOOD)
    drawn = months_svg(told)
    for period in (*told.periods, told.undated):
        assert period is None or period_words(period) in drawn


def test_the_printed_picture_shows_a_missing_month_dashed():
    gap = months_svg(of(on(date(2026, 1, 5), date(2026, 3, 5))))
    full = months_svg(of(on(date(2026, 1, 5), date(2026, 2, 5), date(2026, 3, 5))))
    assert gap.count("stroke-dasharray") == 2  # the month, and what that means
    assert "no line at all" in gap
    assert "stroke-dasharray" not in full


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_the_printed_legend_end_before_the_next_mark(language: str):
    speak(language)
    try:
        drawn = months_svg(of(sample.GOOD, on(date(2026, 12, 5), outcome=Outcome.HIDDEN)))
    finally:
        speak("en")
    *_, foot = re.findall(r'<text x="[\d.]+" y="([\d.]+)"', drawn)
    words = re.findall(rf'<text x="([\d.]+)" y="{foot}"[^>]*>([^<]+)<', drawn)
    marks = sorted(float(x) for x in re.findall(r'<rect x="([\d.]+)" y="[\d.]+" width="10.0" height="7.0"', drawn))
    assert len(words) == len(marks) >= 3
    wide = 9.5  # the size of the type: a Chinese character is as wide as it is high
    for (left, said), following in zip(words, marks[1:], strict=False):
        assert float(left) + wide * sum(ord(letter) > 0x2E7F for letter in said) <= following


def test_a_single_month_is_not_printed():
    assert months_svg(of(on(date(2026, 1, 5), date(2026, 1, 6)))) == ""
