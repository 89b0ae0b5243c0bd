from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.read.bank import abo
from core.read.identify import identify
from tests.core.read.reading import asides, before_trouble, damaged, is_within, lines, remarks


def head(opening: int, closing: int, number: int = 1) -> str:
    account, turnover, blanks = f"{4711:016}{'NORTHWIND':<20}", f"{0:014}+{0:014}+", " " * 14
    return f"074{account}311225{opening:014}+{closing:014}+{turnover}{number:03}310126{blanks}\n"


def entry(
    amount: int = 1250,
    side: int = 1,
    payee: str = "PEKARNA NA ROHU",
    booked: str = "150126",
    currency: str = "0203",
    valued: str = "140126",
) -> str:
    symbols = f"{15:010}0008000308{0:010}"
    return f"075{4711:016}{4712:016}{1:013}{amount:012}{side}{symbols}{valued}{payee:<20}0{currency}{booked}\n"


USUAL = head(10000, 8750) + entry()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(USUAL, id="as usual"),
        pytest.param(USUAL.replace("\n", "\r\n"), id="line ends of Windows"),
        pytest.param(USUAL + "\x1a", id="an end of file of DOS"),
        pytest.param(entry(), id="without a head"),
        pytest.param("\ufeff" + USUAL, id="a byte order mark"),
        pytest.param(USUAL.replace(" " * 14, ""), id="blanks cut"),
        pytest.param(head(10000, 8750) + entry(booked="000000", valued="150126"), id="no day of booking"),
    ],
)
def test_however_it_is_written_the_transaction_is_the_same(text):
    (line,) = lines(abo, text)
    assert (line.date, line.amount, line.currency) == (date(2026, 1, 15), Decimal("-12.50"), "CZK")
    assert line.text == "PEKARNA NA ROHU | 4712 | 15 | 308 | 1 | 0800"
    assert identify("a.txt", text.encode()) is abo


@pytest.mark.parametrize(
    ("side", "amount"),
    [(1, "-12.50"), (2, "12.50"), (4, "12.50"), (5, "-12.50")],
    ids=["a debit", "a credit", "a debit taken back", "a credit taken back"],
)
def test_the_code_says_whether_it_went_out(side, amount):
    (line,) = lines(abo, entry(side=side))
    assert line.amount == Decimal(amount)


@pytest.mark.parametrize(("currency", "name"), [("0978", "EUR"), ("0840", "USD"), ("0000", ""), ("    ", "")])
def test_the_currency_is_named_by_its_number(currency, name):
    (line,) = lines(abo, entry(currency=currency))
    assert line.currency == name


def test_records_of_text_belong_to_the_transaction_above_them():
    text = USUAL + "078CARD PAYMENT\n079BLUE HERON, PRAHA\n" + entry(payee="TRAFIKA")
    first, second = lines(abo, text)
    assert "CARD PAYMENT | BLUE HERON, PRAHA" in first.text
    assert "HERON" not in second.text
    assert [one.startswith("074") for one in asides(abo, text)] == [True]


def test_a_record_that_is_cut_is_shown_as_it_stands():
    _, line = lines(abo, USUAL + entry()[:60] + "PEKARNA\n")
    assert (line.date, line.amount) == (None, None)
    assert "PEKARNA" in line.text
    assert any("no amount" in said for said in remarks(abo, USUAL + entry()[:60] + "PEKARNA\n"))


def test_a_name_longer_than_its_place_is_whole():
    (line,) = lines(abo, entry(payee="PEKARNA NA ROHU U BLUE HERON"))
    assert "PEKARNA NA ROHU U BLUE HERON" in line.text
    assert line.amount == Decimal("-12.50")


def test_balances_that_do_not_tie_are_said_statement_by_statement():
    assert not remarks(abo, USUAL + head(8750, 10000, 2) + entry(side=2))
    assert "In 1 statement" in " ".join(remarks(abo, USUAL + head(8750, 10000, 2) + entry(side=1)))


@pytest.mark.parametrize(
    "text", ["074", "0741234567890", "075 is the code of the town\n", f"075{1:044}\n", f"075{1:044}9\n"]
)
def test_other_text_is_left_to_others(text):
    assert not abo.claims(text.encode())


@given(damaged(USUAL.encode()))
def test_damage_raises_nothing_but_troubles(data):
    before_trouble(abo, data)


@given(st.text(st.sampled_from("abc XYZé"), min_size=1, max_size=20))
def test_no_payee_is_lost(payee):
    (line,) = lines(abo, entry(payee=payee))
    assert is_within(payee, line.text)
