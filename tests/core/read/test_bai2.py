from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import Layout
from core.read.bank import bai2
from tests.core.read.reading import NAMES, asides, before_trouble, damaged, is_within, lines, remarks

HEAD = "01,BANK,SHOP,260113,0600,1,80,,2/\n02,SHOP,BANK,1,260113,0600,USD,2/\n03,4711,USD,010,5000,,/\n"
ENTRY = "16,475,110,,B1,C2,Corner Bakery/\n"
END = "49,5110,3/\n98,5110,1,5/\n99,5110,1,7/\n"
USUAL = HEAD + ENTRY + END


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(USUAL, id="as the standard has it"),
        pytest.param(USUAL.replace("/\n", "\n"), id="no slashes at the ends"),
        pytest.param(USUAL.replace("\n", "\r\n"), id="line ends of Windows"),
        pytest.param(USUAL.replace("\n", "\r"), id="line ends of the old Mac"),
        pytest.param(USUAL.replace("/\n", "/" + " " * 20 + "\n"), id="padded to blocks"),
        pytest.param(USUAL.replace("\n", ""), id="no line breaks at all"),
        pytest.param(USUAL.replace("\n", "  "), id="blocks without line breaks"),
        pytest.param(USUAL.replace("\n", "\n\n"), id="blank lines between"),
        pytest.param(USUAL.replace("260113", "20260113"), id="years in full"),
        pytest.param(USUAL.replace("4711,USD", "4711,"), id="the group's currency"),
        pytest.param(USUAL.replace("Corner Bakery", "Corner\n88,Bakery"), id="a continuation"),
        pytest.param(USUAL.replace("Corner Bakery", "Corner\n88:Bakery"), id="a continuation with a colon"),
        pytest.param(USUAL.replace("Corner Bakery", "Corner\nBakery"), id="a text that breaks without a code"),
        pytest.param(USUAL.replace(",B1,C2,Corner", "/\n88,B1,C2,Corner"), id="a continuation amid the fields"),
        pytest.param(HEAD + ENTRY, id="cut off"),
        pytest.param(("\ufeff" + USUAL).encode("utf-8"), id="a byte order mark"),
        pytest.param(USUAL.encode("utf-16-le"), id="UTF-16"),
    ],
)
def test_however_it_is_written_the_transaction_is_the_same(text):
    (line,) = lines(bai2, text)
    assert (line.date, line.amount, line.currency) == (date(2026, 1, 13), Decimal("-1.10"), "USD")
    assert line.text == "Corner Bakery | B1 | C2 | 475"
    assert bai2.claims(text if isinstance(text, bytes) else text.encode())


@pytest.mark.parametrize(
    ("code", "amount", "currency", "expected"),
    [
        pytest.param("195", "110", "USD", "1.10", id="a credit"),
        pytest.param("399", "110", "USD", "1.10", id="the last credit"),
        pytest.param("400", "110", "USD", "-1.10", id="the first debit"),
        pytest.param("699", "110", "USD", "-1.10", id="the last debit"),
        pytest.param("720", "110", "USD", "1.10", id="a loan's payment"),
        pytest.param("760", "110", "USD", "-1.10", id="a loan's disbursement"),
        pytest.param("930", "110", "USD", "1.10", id="a bank's own credit"),
        pytest.param("970", "110", "USD", "-1.10", id="a bank's own debit"),
        pytest.param("475", "-110", "USD", "-1.10", id="a debit that is signed as well"),
        pytest.param("475", "000", "USD", "0", id="nothing"),
        pytest.param("475", "110.50", "USD", "-110.50", id="a decimal point"),
        pytest.param("475", "110", "JPY", "-110", id="a currency without cents"),
        pytest.param("475", "1110", "KWD", "-1.110", id="a currency with thousandths"),
    ],
)
def test_amounts_are_signed_by_type_and_placed_by_currency(code, amount, currency, expected):
    text = f"{HEAD.replace('USD', currency)}16,{code},{amount},,B1,C2,Tea/\n"
    assert [line.amount for line in lines(bai2, text)] == [Decimal(expected)]


@pytest.mark.parametrize(
    ("record", "text"),
    [
        pytest.param('16,475,110,,B1,C2,Tea, Cake/Co, "Ltd"', 'Tea, Cake/Co, "Ltd" | B1 | C2 | 475', id="any signs"),
        pytest.param("16,475,110,,,,Tea/", "Tea | 475", id="no references"),
        pytest.param("16,475,110,,,/", "475", id="no text"),
        pytest.param("16,475,110,,,,A/B/\n88,C/", "A/B C | 475", id="slashes within"),
        pytest.param("16,475,110,Z,B1,,Tea", "Tea | B1 | 475", id="funds of unknown day"),
        pytest.param("16,475,110,S,10,100,0,B1,,Tea", "Tea | B1 | 10 | 100 | 0 | 475", id="funds on three days"),
        pytest.param("16,475,110,V,260113,0600,B1,,Tea", "Tea | B1 | 260113 | 0600 | 475", id="funds on one day"),
        pytest.param("16,475,110,D,2,0,10,1,100,B1,,Tea", "Tea | B1 | 2 | 0 | 10 | 1 | 100 | 475", id="funds by days"),
        pytest.param("16,475,110,S/\n88,10,100,0,B1,C2,Tea", "Tea | B1 | C2 | 10 | 100 | 0 | 475", id="broken by days"),
        pytest.param(
            "16,475,110,,B1,C2,Tea\n88,NAME: House\n88,in Leeds",
            "Tea | NAME: House in Leeds | B1 | C2 | 475",
            id="labels",
        ),
        pytest.param("16,475,110,,B1,C2,茶馆支\n88,付三元", "茶馆支付三元 | B1 | C2 | 475", id="Chinese in pieces"),
        pytest.param("16,475,much,,B1,C2,Tea", "Tea | B1 | C2 | much | 475", id="an amount that is none"),
    ],
)
def test_every_text_of_a_transaction_comes_out(record, text):
    (line,) = lines(bai2, HEAD + record + "\n")
    assert line.text == text


def test_each_group_has_its_day_and_each_account_its_currency():
    other = "02,SHOP,BANK,1,260114,0600,CAD,2/\n03,4712,,,,,/\n" + ENTRY
    found = lines(bai2, HEAD + ENTRY + other + "03,4713,MXN,,,,/\n" + ENTRY)
    assert [(line.date.day, line.currency) for line in found] == [(13, "USD"), (14, "CAD"), (14, "MXN")]


def test_numbers_are_the_lines_of_text_on_which_transactions_start():
    assert [line.number for line in lines(bai2, HEAD + ENTRY + "88,more\n" + ENTRY)] == [4, 6]


def test_without_line_breaks_numbers_are_the_records_places():
    assert [line.number for line in lines(bai2, (HEAD + ENTRY + ENTRY).replace("\n", ""))] == [4, 5]


def test_equal_transactions_stay_two():
    assert len(lines(bai2, HEAD + ENTRY + ENTRY)) == 2


def test_text_outside_the_transactions_is_looked_at():
    assert asides(bai2, "Sent by hand\n" + HEAD.replace("4711,", "TEAHOUSE,") + "88,more\n" + ENTRY) == [
        "Sent by hand",
        "BANK | SHOP",
        "SHOP | BANK | USD",
        "TEAHOUSE | USD | more",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(USUAL, [], id="all is there"),
        pytest.param(
            HEAD + END,
            ["3 control totals of the file do not fit its records; some may be missing."],
            id="one is missing",
        ),
        pytest.param(
            USUAL.replace("49,5110", "49,5111"),
            ["2 control totals of the file do not fit its records; some may be missing."],
            id="the account's sum is off, and so the group's",
        ),
        pytest.param(
            USUAL.replace("1,7/", "1,8/"),
            ["1 control total of the file does not fit its records; some may be missing."],
            id="a record fewer than the file says",
        ),
        pytest.param(
            HEAD + ENTRY, ["The file does not close what it opened; its end may be missing."], id="the end is missing"
        ),
        pytest.param(
            USUAL.replace("16,475", "16,890"),
            ["1 line does not say whether it is a credit or a debit; it was taken for a credit."],
            id="a type that says neither",
        ),
        pytest.param(
            USUAL.replace("260113,0600,USD", "26,0600,USD"), ["1 line has no date that could be read."], id="no day"
        ),
    ],
)
def test_whatever_does_not_add_up_is_said(text, said):
    assert remarks(bai2, text) == said


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"Date,Amount\n1,2\n", id="CSV"),
        pytest.param(b"01,Tea,1.00\n02,Cake,2.00\n03,Jam,3.00\n", id="CSV with numbered rows"),
        pytest.param(b"01,a,b,c,d,e\n02,a,b,c,d,e\n16,475,110,,,\n88,x\n", id="CSV with more columns"),
        pytest.param(b"!Type:Bank\n", id="QIF"),
        pytest.param(b"01/02/2026 Tea 5.00/\n", id="prose"),
    ],
)
def test_other_formats_are_not_claimed(data):
    assert not bai2.claims(data)


def test_a_header_with_a_damaged_code_is_no_table():
    assert bai2.claims(b"00,BANK,SHOP,260113,0600,1,80,,2/\n")
    assert lines(bai2, "00,BANK,SHOP,260113,0600,1,80,,2/\n") == []


@given(st.data())
def test_however_a_file_is_damaged_nothing_but_file_trouble_is_raised(data):
    sample = (HEAD + "16,195,110,D,1,0,10,B,C,Tea\n88,Cake/\n" + ENTRY + END).encode()
    assert isinstance(before_trouble(bai2, data.draw(damaged(sample)))[0], Layout)


@given(st.text(st.sampled_from("abcSVDZ019 ,./:-é付"), max_size=40))
def test_whatever_stands_in_one_record_the_next_is_read(junk):
    found = lines(bai2, f"{HEAD}16,{junk}\n{ENTRY}{END}")
    assert len(found) == 2
    assert (found[1].amount, found[1].text) == (Decimal("-1.10"), "Corner Bakery | B1 | C2 | 475")


@given(NAMES)
def test_no_text_of_a_name_is_ever_lost(name):
    (line,) = lines(bai2, f"{HEAD}16,475,110,,B1,C2,{name}\n")
    assert is_within(name, line.text)
