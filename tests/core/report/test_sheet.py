"""What the sheet says, free of form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.model import Judgement, Line, Outcome, Profile, Tally
from core.report import make_sheet
from core.report.facts import keep_until
from tests.core.report.sample import AS_OF, CLEAR, LINES, check, file, found, full

TEXAS = "us-tx-prohibited-tech"


@pytest.mark.parametrize(
    "tally",
    [
        pytest.param(Tally(found=3, clear=2), id="one clear line too many"),
        pytest.param(Tally(found=3), id="a line forgotten"),
        pytest.param(Tally(found=2, clear=1, hidden=1), id="the sum is right, the shares are not"),
    ],
)
def test_a_sheet_whose_counts_are_not_those_of_its_lines_is_not_made(tally: Tally) -> None:
    wrong = replace(file("a.csv", *LINES, CLEAR), tally=tally)
    with pytest.raises(ArithmeticError, match=r"a\.csv"):
        make_sheet(check(wrong))


def test_a_sheet_has_the_number_of_its_check_and_no_other() -> None:
    assert make_sheet(full()).number == make_sheet(full()).number
    assert make_sheet(full()).number.startswith("20261122-")
    assert make_sheet(full()).number != make_sheet(check(file("a.csv", CLEAR))).number


@pytest.mark.parametrize(
    ("day", "until"),
    [
        (date(2026, 11, 22), date(2036, 11, 22)),
        (date(2024, 2, 29), date(2034, 2, 28)),
        (date(2028, 2, 28), date(2038, 2, 28)),
    ],
)
def test_a_sheet_is_to_be_kept_for_ten_years(day: date, until: date) -> None:
    assert keep_until(day) == until


def test_the_orders_are_those_that_name_a_watched_platform_and_the_others_are_named() -> None:
    sheet = make_sheet(full())
    assert "Executive Order 13971" in [order.short for order in sheet.orders]
    assert "Executive Order 13942" in sheet.other_orders
    assert len(sheet.orders) + len(sheet.other_orders) == len(full().watchlist.orders)


def test_whom_an_order_binds_follows_from_who_asks() -> None:
    agency = Profile(bound_by=frozenset({TEXAS}))
    bound = [order.short for order in make_sheet(check(file("a.csv", CLEAR), profile=agency)).orders if order.binds_you]
    assert bound == ["Texas's list of prohibited technologies"]


def test_a_time_line_shows_each_platform_found_with_the_days_of_its_lines() -> None:
    second = found(Line(9, "ALIPAY", date=date(2025, 3, 9)), "ALIPAY", "alipay")
    sheet = make_sheet(check(file("a.csv", *LINES, second)))
    assert {line.platform: line.days for line in sheet.time_lines} == {
        "alipay": (date(2025, 3, 4), date(2025, 3, 9)),
        "camscanner": (date(2021, 3, 30),),
        "wechat_pay": (date(2025, 3, 31),),
        "qq_wallet": (date(2025, 3, 31),),
    }


def test_a_platform_without_a_dated_line_is_shown_on_the_day_of_the_check() -> None:
    sheet = make_sheet(check(file("a.csv", found(Line(1, "ALIPAY"), "ALIPAY", "alipay"))))
    assert sheet.time_lines[0].days == (AS_OF,)


@pytest.mark.parametrize(
    ("line", "place"), [(Line(17, "ALIPAY"), "17"), (Line(17, "ALIPAY", page=2), "page 2, line 17")]
)
def test_a_line_is_where_the_file_has_it(line: Line, place: str) -> None:
    sheet = make_sheet(check(file("a.csv", found(line, "ALIPAY", "alipay"))))
    assert sheet.files[0].found[0].lines[0].place == place


def test_a_line_keeps_all_its_text() -> None:
    line = Line(1, "a ALIPAY b")
    sheet = make_sheet(check(file("a.csv", found(line, "ALIPAY", "alipay"))))
    assert sheet.files[0].found[0].lines[0].pieces == (("a ", False), ("ALIPAY", True), (" b", False))


def test_an_unread_line_outside_the_transactions_is_left_to_the_remarks() -> None:
    unread = Judgement(Line(1, "?", aside=True), Outcome.UNREAD, reason="not decoded")
    assert make_sheet(check(file("a.csv", unread, CLEAR))).files[0].not_checked == ()


def test_lines_that_mean_the_same_are_explained_once() -> None:
    """The third was booked before the order was revoked, so that it means something else."""
    days = [date(2025, 3, 4), date(2025, 4, 4), date(2021, 3, 4)]
    lines = [found(Line(n, "ALIPAY", date=day), "ALIPAY", "alipay") for n, day in enumerate(days, start=2)]
    (each,) = make_sheet(check(file("a.csv", *lines))).files
    assert [[line.place for line in group.lines] for group in each.found] == [["2", "3"], ["4"]]
