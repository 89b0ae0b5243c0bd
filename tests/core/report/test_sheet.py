"""What the sheet says, free of form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.model import Judgement, Line, Outcome, Profile, Strength, Tally, ten_years_after
from core.report import Sheet, make_sheet
from core.report.orders import SheetOrder
from tests.core.report.sample import AS_OF, CLEAR, HIDDEN, LINES, UNREAD, check, file, found, full, nothing

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
    assert ten_years_after(day) == until


def orders(sheet: Sheet) -> list[SheetOrder]:
    return [each for group in sheet.orders for each in group.orders]


def test_every_order_of_the_list_is_told_once() -> None:
    sheet = make_sheet(full())
    told = [each.order.short for each in orders(sheet)]
    others = "; ".join((*sheet.other_orders, *(value for fact in sheet.facts for value in fact.values)))
    assert "Executive Order 13971" in told
    assert len(told) == len(set(told))
    for order in full().watchlist.orders.values():
        assert (order.short in told) != (order.short in others)


def test_the_annex_has_the_orders_that_name_what_was_found_and_no_others() -> None:
    sheet = make_sheet(check(file("a.csv", LINES[1])))
    assert {each.platforms for each in orders(sheet)} == {"CamScanner"}
    assert [group.title for group in sheet.orders] == ["In force on 22 November 2026", "Not in force, or not confirmed"]
    assert "Executive Order 13971" in [each.order.short for each in sheet.orders[1].orders]
    assert "Executive Order 13943" in "".join(sheet.other_orders)


def test_without_findings_there_is_no_annex() -> None:
    assert make_sheet(nothing()).orders == ()


def test_whom_an_order_binds_follows_from_who_asks() -> None:
    agency = Profile(bound_by=frozenset({TEXAS}))
    line = found(Line(2, "ALIPAY", date=date(2025, 3, 4)), "ALIPAY", "alipay", profile=agency)
    bound = [each.order.id for each in orders(make_sheet(check(file("a.csv", line), profile=agency))) if each.binds_you]
    assert bound == [TEXAS]
    quiet = make_sheet(check(file("a.csv", CLEAR), profile=agency))
    assert "Texas's list of prohibited technologies (binds you)" in "".join(quiet.other_orders)


def test_an_order_says_which_of_the_platforms_found_it_names() -> None:
    sheet = make_sheet(check(file("a.csv", *LINES)))
    named = {each.order.id: each.platforms for each in orders(sheet)}
    assert named["us-eo-13971"] == named[TEXAS] == "all that were found"
    assert named["in-69a-2020-09-02"] == "Alipay"


@pytest.mark.parametrize(
    ("judgements", "days"),
    [
        pytest.param([LINES[2], LINES[0], LINES[0]], (date(2025, 3, 4), date(2025, 3, 31)), id="each once, in order"),
        pytest.param([found(Line(1, "ALIPAY"), "ALIPAY", "alipay")], (AS_OF,), id="none dated: the day of the check"),
    ],
)
def test_the_days_of_the_lines(judgements: list[Judgement], days: tuple[date, ...]) -> None:
    assert make_sheet(check(file("a.csv", *judgements))).days == days


@pytest.mark.parametrize(
    ("line", "place"), [(Line(17, "ALIPAY"), "17"), (Line(17, "ALIPAY", page=2), "page 2, line 17")]
)
def test_a_line_is_where_the_file_has_it(line: Line, place: str) -> None:
    sheet = make_sheet(check(file("a.csv", found(line, "ALIPAY", "alipay"))))
    assert sheet.found[0].runs[0].lines[0].place == place


def test_a_line_keeps_all_its_text() -> None:
    line = Line(1, "a ALIPAY b")
    sheet = make_sheet(check(file("a.csv", found(line, "ALIPAY", "alipay"))))
    assert sheet.found[0].runs[0].lines[0].pieces == (("a ", False), ("ALIPAY", True), (" b", False))


def test_an_unread_line_outside_the_transactions_is_left_to_the_remarks() -> None:
    unread = Judgement(Line(1, "?", aside=True), Outcome.UNREAD, reason="not decoded")
    assert make_sheet(check(file("a.csv", unread, CLEAR))).not_checked == ()


def test_lines_that_mean_the_same_are_explained_once_over_all_files() -> None:
    """The third was booked before the order was revoked, so that it means something else."""
    days = [date(2025, 3, 4), date(2025, 4, 4), date(2021, 3, 4)]
    lines = [found(Line(n, "ALIPAY", date=day), "ALIPAY", "alipay") for n, day in enumerate(days, start=2)]
    sheet = make_sheet(check(file("a.csv", *lines), file("b.csv", lines[0])))
    told = [[(run.file, [line.place for line in run.lines]) for run in group.runs] for group in sheet.found]
    assert told == [[("a.csv", ["2", "3"]), ("b.csv", ["2"])], [("a.csv", ["4"])]]


def test_evidence_that_differs_is_told_apart_where_the_law_is_the_same() -> None:
    day = date(2025, 3, 4)
    lines = [
        found(Line(n, seen, date=day), seen, "alipay") for n, seen in ((2, "ALIPAY"), (3, "支付宝"), (4, "ALIPAY"))
    ]
    (group,) = make_sheet(check(file("a.csv", *lines))).found
    assert [[line.place for line in run.lines] for run in group.runs] == [["2", "4"], ["3"]]


def test_what_binds_comes_first_and_what_is_only_possible_last() -> None:
    agency = Profile(bound_by=frozenset({TEXAS}))
    day = date(2025, 3, 4)
    lines = [
        found(Line(2, "QQ", date=day), "QQ", "qq_wallet", strength=Strength.POSSIBLE),
        found(Line(3, "WPS", date=day), "WPS", "wps_office"),
        found(Line(4, "ALIPAY", date=day), "ALIPAY", "alipay", profile=agency),
    ]
    sheet = make_sheet(check(file("a.csv", *lines)))
    assert [group.runs[0].lines[0].place for group in sheet.found] == ["4", "3", "2"]


def test_equal_reasons_are_said_once() -> None:
    another = replace(HIDDEN, line=replace(HIDDEN.line, number=8))
    sheet = make_sheet(check(file("a.csv", HIDDEN, UNREAD, another)))
    assert [(group.why, [line.place for line in group.runs[0].lines]) for group in sheet.not_checked] == [
        ("hidden", ["4", "8"]),
        ("unread", ["9"]),
    ]
