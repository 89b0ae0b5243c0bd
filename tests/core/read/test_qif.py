from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import Layout
from core.read.bank import qif
from tests.core.read.reading import NAMES, asides, before_trouble, damaged, is_within, items, lines, remarks

USUAL = "!Type:Bank\nD01/13/2026\nT-1.10\nPCorner Bakery\n^\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(USUAL, id="as the standard has it"),
        pytest.param(USUAL.replace("\n", "\r\n"), id="line ends of Windows"),
        pytest.param(USUAL.replace("\n", "\r"), id="line ends of the old Mac"),
        pytest.param(USUAL.replace("^\n", ""), id="the last ^ is missing"),
        pytest.param(USUAL.replace("\n^", "\n\n^"), id="a blank line before the ^"),
        pytest.param(USUAL.replace("Bank", "Bank  "), id="blanks behind the header"),
        pytest.param(USUAL.replace("Type:Bank", "type: CCard"), id="a card, in lower case"),
        pytest.param(USUAL.replace("Bank", "Oth A", 1), id="another asset"),
        pytest.param(USUAL.replace("!Type:Bank", "!Account\nTBank\n^"), id="an account in the header's place"),
        pytest.param("!Option:AutoSwitch\n" + USUAL, id="an option before"),
        pytest.param("\n\n   " + USUAL, id="blanks before the header"),
        pytest.param("# made by hand\n" + USUAL, id="a comment before"),
        pytest.param(USUAL.replace("\n", "\n    ").join(["    ", ""]).rstrip(" "), id="indented"),
        pytest.param(USUAL.removeprefix("!Type:Bank\n"), id="no header at all"),
        pytest.param(("\ufeff" + USUAL).encode("utf-8"), id="a byte order mark"),
        pytest.param(("\ufeff" + USUAL).encode("utf-16-le"), id="UTF-16"),
        pytest.param(USUAL.replace("T-1.10", "U-1.10\nT-1.10"), id="the amount twice"),
        pytest.param(USUAL.replace("^", "C*\n^"), id="marked as cleared"),
        pytest.param(USUAL + "\x1a", id="an end mark of the days of DOS"),
    ],
)
def test_however_it_is_written_the_transaction_is_the_same(text):
    (line,) = lines(qif, text)
    assert (line.date, line.amount, line.text) == (date(2026, 1, 13), Decimal("-1.10"), "Corner Bakery")
    assert qif.claims(text if isinstance(text, bytes) else text.encode())


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("1/13/26", "2026-01-13"),
        ("1/13'26", "2026-01-13"),
        ("1/13'2026", "2026-01-13"),
        ("1/ 3' 4", "2004-01-03"),
        ("1/ 3/26", "2026-01-03"),
        ("13.1.26", "2026-01-13"),
        ("13.01.2026", "2026-01-13"),
        ("13/01/2026", "2026-01-13"),
        ("2026-01-13", "2026-01-13"),
        ("20260113", "2026-01-13"),
        ("3.4.26", "2026-04-03"),
        ("3/4/26", "2026-03-04"),
    ],
)
def test_days_in_all_ways_of_writing(written, day):
    (line,) = lines(qif, f"!Type:Bank\nD{written}\nT1\n^\n")
    assert line.date == date.fromisoformat(day)


def test_one_day_settles_the_order_of_all():
    text = "!Type:Bank\nD03/04/2026\nT1\n^\nD25/04/2026\nT1\n^\n"
    assert [line.date.isoformat() for line in lines(qif, text)] == ["2026-04-03", "2026-04-25"]
    assert remarks(qif, text) == []


def test_an_order_that_stays_open_is_said():
    text = "!Type:Bank\nD03/04/2026\nT1\n^\n"
    assert remarks(qif, text) == [
        "Dates such as 03/04/2026 can be read in two ways; they were read as month, day, year."
    ]


@pytest.mark.parametrize(
    ("written", "amount"),
    [("-1,000.00", "-1000"), ("-1.000,50", "-1000.50"), ("12", "12"), ("-9,99", "-9.99"), ("-$4.00", "-4")],
)
def test_amounts_come_signed_and_exact(written, amount):
    (line,) = lines(qif, f"!Type:Bank\nD1/13/26\nT{written}\n^\n")
    assert line.amount == Decimal(amount)


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        pytest.param("N77\nLFood\nMtwo pots\nPTea House", "Tea House | two pots | Food | 77", id="payee first"),
        pytest.param("PTea House\nA1 High St\nALeeds", "Tea House | 1 High St | Leeds", id="an address"),
        pytest.param(
            "PTea\nSFood\nEcake\n$-1.00\nSFun\nEmusic\n$-2.00", "Tea | Food | Fun | cake | music", id="splits"
        ),
        pytest.param("PTea\nMfirst half\nMsecond half", "Tea | first half second half", id="a memo on two lines"),
        pytest.param("PTea\nMfirst half\n and the second", "Tea | first half and the second", id="a wrapped memo"),
        pytest.param("PTea\nM茶馆支\n付三元", "Tea | 茶馆支付三元", id="a wrapped memo in Chinese"),
        pytest.param("PTea\n9 more", "Tea 9 more", id="a line that begins with no code"),
        pytest.param("PTea\nLTea", "Tea", id="the same text twice"),
        pytest.param("PTea\nMa scanner for\nCamels", "Tea | a scanner for | amels | Camels", id="wrapped at a letter"),
        pytest.param("PTea\nMat the\nTavern", "Tea | at the | avern | Tavern", id="wrapped at a letter seen before"),
    ],
)
def test_every_text_of_a_transaction_comes_out(fields, text):
    (line,) = lines(qif, f"!Type:Bank\nD1/13/26\nT1\n{fields}\n^\n")
    assert line.text == text


def test_amounts_of_splits_do_not_count():
    (line,) = lines(qif, "!Type:Bank\nD1/13/26\nT-3\nPTea\nSFood\n$-1\nSFun\nD1/1/20\n$-2\n^\n")
    assert (line.amount, line.date) == (Decimal(-3), date(2026, 1, 13))


def test_numbers_are_the_lines_of_text_on_which_transactions_start():
    assert [line.number for line in lines(qif, USUAL + "\n" + USUAL)] == [2, 8]


def test_equal_transactions_stay_two():
    assert len(lines(qif, USUAL + USUAL)) == 2


def test_a_missing_end_between_two_transactions_does_not_make_them_one():
    assert len(lines(qif, "!Type:Bank\nD1/13/26\nT1\nPTea\nD1/14/26\nT2\nPCake\n^\n")) == 2


def test_a_record_that_never_ends_is_one_line():
    text = "!Type:Bank\n" + "D01/13/2026\n" * 20_000 + "PCorner Bakery\nT-1.10\n"
    assert [(line.date, line.amount) for line in lines(qif, text)] == [(date(2026, 1, 13), Decimal("-1.10"))]


def test_all_accounts_of_a_file_are_read():
    text = "!Account\nNCurrent\nTBank\n^\n" + USUAL + "!Account\nNSavings\nTBank\n^\n" + USUAL
    assert len(lines(qif, text)) == 2
    assert asides(qif, text) == ["Current | Bank", "Savings | Bank"]


@pytest.mark.parametrize("name", ["Cat", "Class", "Memorized", "Security", "Prices", "Budget", "Tag"])
def test_lists_are_looked_at_and_are_no_transactions(name):
    text = f"!Type:{name}\nNTea Fund\nDfor rainy days\n^\n{USUAL}"
    assert [line.text for line in lines(qif, text)] == ["Corner Bakery"]
    assert asides(qif, text) == ["Tea Fund | for rainy days"]


def test_trades_are_looked_at_and_said_not_to_count():
    text = USUAL + "!Type:Invst\nD1/13/26\nNBuy\nYTea plc\nT500\n^\n"
    assert len(lines(qif, text)) == 1
    assert asides(qif, text) == ["1/13/26 | Buy | Tea plc | 500"]
    assert remarks(qif, text) == ["1 trade in securities was looked at, but is not counted as a line."]


@pytest.mark.parametrize(
    ("fields", "text", "remark"),
    [
        ("Dsoon\nT1", "Tea | soon", "1 line has no date that could be read."),
        ("D1/13/26\nTmuch", "Tea | much", "1 line has no amount that could be read."),
    ],
)
def test_what_is_not_understood_is_shown_and_said(fields, text, remark):
    sample = f"!Type:Bank\n{fields}\nPTea\n^\n"
    assert [line.text for line in lines(qif, sample)] == [text]
    assert remark in remarks(qif, sample)


def test_years_of_the_thai_calendar_are_known_by_lying_far_ahead():
    sample = "!Type:Bank\nD14/01/69\nT100\nPWages\n^\nD15/01/69\nT-12.50\nPBakery\n^\n"
    assert [str(line.date) for line in lines(qif, sample)] == ["2026-01-14", "2026-01-15"]
    assert any("Thai calendar: as 2026" in remark for remark in remarks(qif, sample))


@pytest.mark.parametrize("data", [b"Date,Amount\n1,2\n", b":20:START\n", b"<OFX>", b"Dear all,\nD1 is\nbest\n"])
def test_other_formats_are_not_claimed(data):
    assert not qif.claims(data)


SAMPLE = (USUAL + "!Account\nNSavings\n^\n" + USUAL.replace("Corner Bakery", "Tea\nMtwo\nSFood\n$-1.10")).encode()


@given(st.data())
def test_however_a_file_is_damaged_nothing_but_file_trouble_is_raised(data):
    assert isinstance(before_trouble(qif, data.draw(damaged(SAMPLE)))[0], Layout)


@given(st.text(st.sampled_from("abcDTP019 ,./:-'é付"), max_size=40))
def test_whatever_stands_in_one_record_the_next_is_read(junk):
    found = lines(qif, f"!Type:Bank\nD{junk}\nT{junk}\nP{junk}\n^\n{USUAL}")
    assert len(found) == 2
    assert (found[1].amount, found[1].text) == (Decimal("-1.10"), "Corner Bakery")


@given(NAMES)
def test_no_text_of_a_name_is_ever_lost(name):
    assert is_within(name, "".join(line.text for line in lines(qif, f"!Type:Bank\nD1/13/26\nT1\nP{name}\n^\n")))


def test_the_layout_comes_first():
    assert items(qif, USUAL)[0] == Layout("qif", "ascii")
