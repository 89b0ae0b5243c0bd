from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given

from core.read.values.amounts import DecimalMark, Money, read_amount, settle_decimal
from core.read.values.currencies import currency_named, currency_within
from tests.strategies import AMOUNT_STYLES, SUMS

PRINTED = [
    ("12.50", "12.50", "", 0),
    ("-,01", "-0.01", "", 0),
    ("-4320,4", "-4320.4", "", 0),
    ("+10000.00", "10000.00", "", 0),
    ("1.234.567", "1234567", "", 0),
    ("1,23,456.00", "123456.00", "", 0),
    ("11'373.94", "11373.94", "", 0),
    ("1 234,50", "1234.50", "", 0),
    ("(1,012.50)", "-1012.50", "", 0),
    ("27.00-", "-27.00", "", 0),
    ("—12.50", "-12.50", "", 0),
    ("-12,50 р.", "-12.50", "RUB", 0),
    ("100,-", "100", "", 0),
    ("100.--", "100", "", 0),
    ("- $12.50", "-12.50", "", 0),
    ("$-27.5", "-27.5", "", 0),
    ("CNY13.50", "13.50", "CNY", 0),
    ("£500.00", "500.00", "GBP", 0),
    ("4.093,32 €", "4093.32", "EUR", 0),
    ("R$ 1.234,50", "1234.50", "BRL", 0),
    ("₹1,23,456.00", "123456.00", "INR", 0),
    ("Rs.500", "500", "INR", 0),
    ("S/.1,250.00", "1250.00", "PEN", 0),
    ("USD.50", "0.50", "USD", 0),
    ("kr 1 234,00", "1234.00", "", 0),
    ("'579,68 USD", "579.68", "USD", 0),
    ("د.ا.\u200f4.750", "4.750", "JOD", 0),
    ("₦5,000.00", "5000.00", "NGN", 0),
    ("KSh 1,200.00", "1200.00", "KES", 0),
    ("120,00 лв.", "120.00", "BGN", 0),
    ("S/ 27.00", "27.00", "PEN", 0),
    ("CA$76.00", "76.00", "", 0),
    ("27.00 CR", "27.00", "", 1),
    ("50.00 D", "-50.00", "", -1),
    ('="12.50"', "12.50", "", 0),
    ("－１２．５０", "-12.50", "", 0),
]
NO_AMOUNTS = ["", "-", "abc", "12:30", "2026-01-02", "01.02.2026", "5 pieces", "EUR", "1,2,3", "9.95 USD, 1", "1.5E3"]


@pytest.mark.parametrize(("cell", "amount", "currency", "side"), PRINTED, ids=[case[0] for case in PRINTED])
def test_an_amount_is_read_as_printed(cell, amount, currency, side):
    assert read_amount(cell) == Money(Decimal(amount), currency, side)


@pytest.mark.parametrize("cell", NO_AMOUNTS)
def test_anything_else_is_no_amount(cell):
    assert read_amount(cell) is None


@pytest.mark.parametrize(
    ("mark", "expected"), [(".", ("1.234", "1234")), (",", ("1234", "1.234"))], ids=["point", "comma"]
)
def test_the_column_decides_what_one_cell_leaves_open(mark, expected):
    read = [read_amount(cell, mark) for cell in ("1.234", "1,234")]
    assert [str(money.amount) for money in read] == list(expected)


COLUMNS = [
    (["1.234", "12.50"], DecimalMark(".")),
    (["1.234", "12,50"], DecimalMark(",")),
    (["1.234,00"], DecimalMark(",")),
    (["1.234", "500"], DecimalMark(",", "1.234")),
    (["4.750", "93.210"], DecimalMark(".", "4.750")),
    (["4.750", "0.000"], DecimalMark(".")),
    (["1,234", "500"], DecimalMark(".")),
    (["1,234", "5,678"], DecimalMark(".", "1,234")),
    (["12,000", "250,000"], DecimalMark(".")),
    (["2,167", "123", "2024.03.10"], DecimalMark(".")),
    (["1.234", "5.678", "Harbour House 55"], DecimalMark(".", "1.234")),
    (["500", "text", ""], DecimalMark(".")),
    (["1.2,3.4", "12,50"], DecimalMark(",")),
]


@pytest.mark.parametrize(("cells", "mark"), COLUMNS, ids=[" ".join(cells) for cells, _ in COLUMNS])
def test_a_column_settles_its_decimal_mark_or_says_its_doubt(cells, mark):
    assert settle_decimal(cells) == mark


@pytest.mark.parametrize("style", AMOUNT_STYLES)
@given(amount=SUMS)
def test_a_sum_comes_back_from_every_way_of_writing(style, amount):
    mark, write = AMOUNT_STYLES[style]
    money = read_amount(write(amount), mark)
    assert money is not None
    assert money.amount == amount


@pytest.mark.parametrize(
    ("text", "code"), [("EUR", "EUR"), ("€", "EUR"), ("人民币", "CNY"), ("usd", "USD"), ("$", ""), ("Foo", "")]
)
def test_a_currency_is_named_only_where_it_is_plain_which(text, code):
    assert currency_named(text) == code


@pytest.mark.parametrize(
    ("heading", "code"), [("Amount (EUR)", "EUR"), ("Betrag in €", "EUR"), ("Amount ($)", ""), ("金额(元)", "CNY")]
)
def test_a_heading_names_the_currency_of_its_column(heading, code):
    assert currency_within(heading) == code
