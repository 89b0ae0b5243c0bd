from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given

from core.read.values.dates import DateOrder, read_date, serial_date, settle_order
from core.read.values.years import settle_years
from tests.strategies import DATE_STYLES, DAYS

PRINTED = [
    ("2024-01-05", "dmy", (2024, 1, 5)),
    ("5/1/2024", "dmy", (2024, 1, 5)),
    ("5/1/2024", "mdy", (2024, 5, 1)),
    ("05.01.24", "dmy", (2024, 1, 5)),
    ("05/01-2024", "dmy", (2024, 1, 5)),
    ("20240105", "dmy", (2024, 1, 5)),
    ("05012024", "dmy", (2024, 1, 5)),
    ("20091224120000[0:GMT]", "dmy", (2009, 12, 24)),
    ("27 Feb 2018", "dmy", (2018, 2, 27)),
    ("10 Feb 18", "dmy", (2018, 2, 10)),
    ("Feb 10, 2018", "dmy", (2018, 2, 10)),
    ("Mar 10, 2018", "dmy", (2018, 3, 10)),  # not the Tuesday of other languages
    ("mar 10 abr 2018", "dmy", (2018, 4, 10)),
    ("mar. 10/04/2018", "dmy", (2018, 4, 10)),
    ("Sat, 5 Oct 2019", "dmy", (2019, 10, 5)),
    ("Mon 02/03/2020", "dmy", (2020, 3, 2)),
    ("DO 02.01.2020", "dmy", (2020, 1, 2)),
    ("вт 03.02.2026", "dmy", (2026, 2, 3)),
    ("星期三 2026-01-14", "dmy", (2026, 1, 14)),
    ("2026年1月14日(水)", "dmy", (2026, 1, 14)),
    ("14/01/2026 10:00 PST", "dmy", (2026, 1, 14)),
    ("14.01.2026 um 10:00 Uhr", "dmy", (2026, 1, 14)),
    ("14/01/2026 à 10:00", "dmy", (2026, 1, 14)),
    ("January 14, 2026 at 10:00 AM", "dmy", (2026, 1, 14)),
    ("2026/1/14 上午 10:00:11", "dmy", (2026, 1, 14)),
    ("2026년 1월 14일 오전 10:00", "dmy", (2026, 1, 14)),
    ("14 января 2026 г.", "dmy", (2026, 1, 14)),
    ("14.01.2026 г.", "dmy", (2026, 1, 14)),
    ("14 січня 2026 р. 10:00", "dmy", (2026, 1, 14)),
    ("10:00:11 14/01/2026", "dmy", (2026, 1, 14)),
    ("10:00 - 14/01/2026", "dmy", (2026, 1, 14)),
    ("2026. január 14.", "dmy", (2026, 1, 14)),
    ("12 de enero de 2024", "dmy", (2024, 1, 12)),
    ("1. März 2024", "dmy", (2024, 3, 1)),
    ("08 MEI 2019", "dmy", (2019, 5, 8)),
    ("17 июня 2018", "dmy", (2018, 6, 17)),
    ("5 května 2024", "dmy", (2024, 5, 5)),
    ("2024. szeptember 5", "dmy", (2024, 9, 5)),
    ("5 серпня 2024", "dmy", (2024, 8, 5)),
    ("5 Ağustos 2024", "dmy", (2024, 8, 5)),
    ("5 Αυγούστου 2024", "dmy", (2024, 8, 5)),
    ("5 marraskuuta 2024", "dmy", (2024, 11, 5)),
    ("5 أغسطس 2024", "dmy", (2024, 8, 5)),
    ("5 Ogos 2024", "dmy", (2024, 8, 5)),
    ("5 kolovoza 2024", "dmy", (2024, 8, 5)),
    ("2024年1月5日", "dmy", (2024, 1, 5)),
    ("令和6年1月5日", "dmy", (2024, 1, 5)),
    ("2024년 1월 5일", "dmy", (2024, 1, 5)),
    ("113/01/05", "dmy", (2024, 1, 5)),
    ("05/01/2567", "dmy", (2024, 1, 5)),
    ("25670105", "dmy", (2024, 1, 5)),
    ("5 ม.ค. 67", "dmy", (2024, 1, 5)),
    ("5 มกราคม พ.ศ. 2567", "dmy", (2024, 1, 5)),
    ("05-ธ.ค.-2567", "dmy", (2024, 12, 5)),
    ("民國113年1月5日", "dmy", (2024, 1, 5)),
    ("113年01月05日", "dmy", (2024, 1, 5)),
    ("099/01/05", "dmy", (2010, 1, 5)),
    ("令和元年5月1日", "dmy", (2019, 5, 1)),
    ("R6.1.5", "dmy", (2024, 1, 5)),
    ("R06/01/05 10:00", "dmy", (2024, 1, 5)),
    ("H31/04/30", "dmy", (2019, 4, 30)),
    ("10/2009/09", "dym", (2009, 9, 10)),
    ("30 Dec 2023 10:00 PM", "dmy", (2023, 12, 30)),
    ("04-17-2024 21:30:40", "mdy", (2024, 4, 17)),
]
NO_DATES = [
    "",
    "12:30",
    "100.50",
    "1.234,56",
    "12345678",
    "05/01/2400",
    "03/04",
    "31/02/2024",
    "5 pieces",
    "R6.13.5",
    "V6.1.5",
    "Q1.1.5",
    "01.01.2024 - 31.01.2024",
]

WORDS_BESIDE = [
    "Alipay 03/04/2026",
    "Tim 3 March 2026",
    "WeChat, Jan 3, 2026",
    "14/01/2026 10:00 WPS",
    "14/01/2026 at Tim",
    "QQ 10:00 14/01/2026",
    "2026年1月14日 QQ",
    "20260114120000[ALIPAY]",
]
"""A name beside a day would be lost with it, and nobody would look at it."""


@pytest.mark.parametrize(("cell", "order", "day"), PRINTED, ids=[f"{cell} {order}" for cell, order, _ in PRINTED])
def test_a_day_is_read_as_printed(cell, order, day):
    assert read_date(cell, order) == date(*day)


@pytest.mark.parametrize("cell", [*NO_DATES, *WORDS_BESIDE])
def test_anything_else_is_no_day(cell):
    assert read_date(cell) is None


def test_cells_of_a_workbook_are_days_already():
    assert read_date(datetime(2024, 1, 5, 10, 30)) == date(2024, 1, 5)  # noqa: DTZ001  workbooks know no zones
    assert serial_date(Decimal(45292)) == date(2024, 1, 1)
    assert serial_date(Decimal(12)) is None
    assert serial_date("1130105") == date(2024, 1, 5)
    assert serial_date("1131305") is None


COLUMNS = [
    ("one day over twelve settles it", ["03/04/2024", "13/04/2024"], False, DateOrder("dmy")),
    ("the same, month first", ["03/04/2024", "04/13/2024"], False, DateOrder("mdy")),
    ("nothing settles it", ["06/12/2021"], False, DateOrder("dmy", "06/12/2021")),
    ("the file names US money", ["06/12/2021"], True, DateOrder("mdy", "06/12/2021")),
    ("closer together, month first", ["05/01/2023", "05/09/2023"], False, DateOrder("mdy", "05/01/2023")),
    ("closer together, day first", ["01/05/2023", "09/05/2023"], True, DateOrder("dmy", "01/05/2023")),
    ("day padded, month not", ["8/02/2016"], False, DateOrder("mdy", "8/02/2016")),
    ("day not padded, month padded, with points", ["8.02.2016"], False, DateOrder("dmy", "8.02.2016")),
    ("with points, closer together month first", ["05.01.2023", "05.09.2023"], True, DateOrder("dmy", "05.01.2023")),
    ("with points, month first for certain", ["05.01.2023", "05.13.2023"], False, DateOrder("mdy")),
    ("the year stands first", ["2024-03-04"], True, DateOrder("ymd")),
    ("two-digit years first", ["24-01-15", "24-01-16"], False, DateOrder("ymd")),
    ("two-digit years last, over a month", ["03.01.26", "29.01.26"], False, DateOrder("dmy")),
    ("two-digit years first, over a month", ["26.01.03", "26.01.12"], False, DateOrder("ymd")),
    ("the same numbers twice", ["05/05/2023"], False, DateOrder("dmy", open=True)),
]


@pytest.mark.parametrize(("cells", "american", "order"), [case[1:] for case in COLUMNS], ids=[c[0] for c in COLUMNS])
def test_the_whole_column_settles_the_order_or_says_its_doubt(cells, american, order):
    assert settle_order([cells], american=american) == order


def test_a_column_that_says_its_year_first_decides_nothing_for_others():
    assert settle_order([["2024-05-01", "2024-05-13"], ["05/13/2024"]], american=False) == DateOrder("mdy")


def test_other_date_columns_help():
    assert settle_order([["03/04/2024"], ["13/04/2024"]], american=True) == DateOrder("dmy")


@pytest.mark.parametrize("style", DATE_STYLES)
@given(day=DAYS)
def test_a_day_comes_back_from_every_way_of_writing(style, day):
    order, write = DATE_STYLES[style]
    assert read_date(write(day), order) == day


YEARS = [
    ("years of two digits in the future are Thai", ["15/01/67", "16/01/67"], ["Date"], date(2024, 1, 15)),
    ("with Thai letters, later ones as well", ["15/01/73", "16/01/73"], ["วันที่"], date(2030, 1, 15)),
    ("without them they are of the last century", ["15/01/73", "16/01/73"], ["Date"], date(1973, 1, 15)),
    ("one early year, and they are ours", ["15/01/24", "16/01/67"], ["วันที่"], date(2024, 1, 15)),
    ("four digits say it themselves", ["15/01/2567", "16/01/2567"], ["วันที่"], date(2024, 1, 15)),
]


@pytest.mark.parametrize(("cells", "words", "first"), [case[1:] for case in YEARS], ids=[case[0] for case in YEARS])
def test_years_of_two_digits_are_told_by_the_whole_column(cells, words, first):
    assert settle_years(DateOrder("dmy"), [cells], words).day(cells[0]) == first


EASTERN_YEARS = [
    ("of one digit in Japan: Reiwa", ["6.5.1", "6.12.31"], ["お引出し"], date(2024, 5, 1)),
    ("of two digits as well: in doubt", ["9.5.1", "10.1.31"], ["お引出し"], date(2009, 5, 1)),
    ("of one digit elsewhere: ours", ["6.5.1", "6.12.31"], ["Text"], date(2006, 5, 1)),
    ("late ones in Chinese: of the Republic", ["95.5.1", "99.12.31"], ["支出"], date(2006, 5, 1)),
    ("late ones elsewhere: of the last century", ["95.5.1", "99.12.31"], ["Text"], date(1995, 5, 1)),
    ("early ones in Chinese: ours", ["09.5.1", "10.12.31"], ["支出"], date(2009, 5, 1)),
]


@pytest.mark.parametrize(
    ("cells", "words", "first"), [case[1:] for case in EASTERN_YEARS], ids=[case[0] for case in EASTERN_YEARS]
)
def test_short_years_before_the_month_are_told_by_letters_and_the_whole_column(cells, words, first):
    assert settle_years(DateOrder("ymd"), [cells], words).day(cells[0]) == first


@pytest.mark.parametrize(
    ("cell", "words", "doubt"),
    [
        ("06/05/01", "お引出し", "06/05/01"),
        ("24/05/01", "お引出し", ""),
        ("06/05/01", "支出", ""),
        ("2006/05/01", "お引出し", ""),
    ],
    ids=["in Japan", "a later year", "in China", "a whole year"],
)
def test_a_year_that_may_be_of_a_reign_is_said_to_be_in_doubt(cell, words, doubt):
    assert settle_years(DateOrder("ymd"), [[cell]], [words]).reign == doubt
