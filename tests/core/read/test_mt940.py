from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import Layout
from core.read.bank import mt940
from tests.core.read.reading import NAMES, asides, before_trouble, damaged, is_within, lines, remarks

HEAD = ":20:START\n:25:100200/300400\n:28C:1/1\n:60F:C260112EUR100,00\n"
ENTRY = ":61:2601130113D1,10NMSCNONREF\n:86:Corner Bakery\n"
END = ":62F:C260113EUR98,90\n-\n"
USUAL = HEAD + ENTRY + END


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(USUAL, id="the fields alone"),
        pytest.param("{1:F01BANKDEFFXXXX0000000000}{2:I940BANKDEFFXXXXN}{4:\n" + USUAL + "}", id="in SWIFT's envelope"),
        pytest.param("{1:F01BANKDEFFXXXX0000000000}{4:" + USUAL + "{5:}", id="the envelope on the first field's line"),
        pytest.param("BANKDEFF\n940\nBANKDEFF\n" + USUAL, id="a header of its own"),
        pytest.param(USUAL.replace("\n", "\r\n"), id="line ends of Windows"),
        pytest.param(USUAL.replace("\n", "\r"), id="line ends of the old Mac"),
        pytest.param(USUAL.replace("\n", "\r\r\n"), id="line ends doubled on their way"),
        pytest.param(USUAL.replace("\n", "@@"), id="line ends as @@"),
        pytest.param(USUAL.replace("\n:", "\n\n:"), id="blank lines between the fields"),
        pytest.param(USUAL.replace("\n:", "   \n :"), id="blanks around the fields"),
        pytest.param(USUAL.removesuffix(END), id="cut off behind the last transaction"),
        pytest.param(USUAL.replace("1/1", " /1\n0"), id="a number on two lines"),
        pytest.param(USUAL.replace(":60F:C", ":60M:C"), id="an intermediate balance"),
        pytest.param(":20:X\n:25:1\n:13D:2601131200+0100\n:34F:EUR0,\n" + ENTRY, id="an MT942 report"),
        pytest.param(ENTRY, id="nothing but a transaction"),
        pytest.param(("\ufeff" + USUAL).encode("utf-8"), id="a byte order mark"),
        pytest.param(("\ufeff" + USUAL).encode("utf-16-le"), id="UTF-16"),
    ],
)
def test_however_it_is_wrapped_the_transaction_is_the_same(text):
    (line,) = lines(mt940, text)
    assert (line.date, line.amount) == (date(2026, 1, 13), Decimal("-1.10"))
    assert line.text == "Corner Bakery | NONREF | NMSC"
    assert mt940.claims(text if isinstance(text, bytes) else text.encode())


@pytest.mark.parametrize(
    ("written", "day", "amount", "rest"),
    [
        ("2601130113D1,10NMSCNONREF", "2026-01-13", "-1.10", "NONREF | NMSC"),
        ("260113D1,10NMSCNONREF", "2026-01-13", "-1.10", "NONREF | NMSC"),
        ("20260113D1,10NMSCNONREF", "2026-01-13", "-1.10", "NONREF | NMSC"),
        ("2601130113C5,NTRF77", "2026-01-13", "5", "77 | NTRF"),
        ("2601130113C5NTRF77", "2026-01-13", "5", "77 | NTRF"),
        ("2601130113CR5,00N05100077", "2026-01-13", "5", "00077 | N051"),
        ("2601130113DR5,5NTRF77//88", "2026-01-13", "-5.5", "77 | 88 | NTRF"),
        ("2601130113RC5,00NTRF77", "2026-01-13", "-5", "77 | NTRF"),
        ("2601130113RCR5,00NTRF77", "2026-01-13", "-5", "77 | NTRF"),
        ("2601130113RD5,00NTRF77", "2026-01-13", "5", "77 | NTRF"),
        ("2601130113EC5,00NTRF77", "2026-01-13", "5", "77 | NTRF"),
        ("260113CN220000,00//77", "2026-01-13", "220000", "77"),
        ("260113D000000000006,44NMSC1", "2026-01-13", "-6.44", "1 | NMSC"),
        ("260113D1.234,50NTRF1", "2026-01-13", "-1234.50", "1 | NTRF"),
        ("260113D1,234NTRF1", "2026-01-13", "-1.234", "1 | NTRF"),
        ("260113D10,00NDV NONREF", "2026-01-13", "-10", "NONREF | NDV"),
        ("260230D1,NTRF1", "2026-02-28", "-1", "1 | NTRF"),
        ("991231D1,NTRF1", "1999-12-31", "-1", "1 | NTRF"),
        ("260113D3460,00S   X", "2026-01-13", "-3460", "X | S"),
    ],
)
def test_the_statement_line_in_the_ways_of_many_banks(written, day, amount, rest):
    (line,) = lines(mt940, f"{HEAD}:61:{written}\n")
    assert (line.date, line.amount, line.text) == (date.fromisoformat(day), Decimal(amount), rest)


@pytest.mark.parametrize(
    ("information", "text"),
    [
        pytest.param("Tea House\nLeeds", "Tea House Leeds", id="free text on two lines"),
        pytest.param("x" * 58 + "Tea\nhouse", "x" * 58 + "Teahouse", id="a word cut at the end of a full line"),
        pytest.param("x" * 62 + "Tea\nhouse", "x" * 62 + "Teahouse", id="the same, where the tag is not counted"),
        pytest.param("x" * 58 + "Tea\nHOUSE", "x" * 58 + "Tea HOUSE", id="a capital after a full line begins a word"),
        pytest.param("x" * 57 + "Tea \nHouse", "x" * 57 + "Tea House", id="a blank at the end of a full line"),
        pytest.param("茶馆支\n付三元", "茶馆支付三元", id="Chinese cut anywhere"),
        pytest.param("/NAME/Tea House/REMI/two pots", "/NAME/Tea House/REMI/two pots", id="slashes"),
        pytest.param("/CNTP/GB1/X/Tea Ho\n-\nuse/", "/CNTP/GB1/X/Tea Ho - use/", id="a wrapped hyphen"),
        pytest.param(
            "166?00TRANSFER?20two?21pots?32Tea?33House?34000",
            "Tea House | two pots | TRANSFER | 000 | 166",
            id="sub-fields",
        ),
        pytest.param("166?20" + "x" * 24 + "Tea?21house", "x" * 24 + "Teahouse | 166", id="a word cut at 27"),
        pytest.param(
            "166?20" + "x" * 27 + "?21" + "y" * 23 + "?3\n2Tea House",
            "Tea House | " + "x" * 27 + "y" * 23 + " | 166",
            id="a code cut at the end of a full line",
        ),
        pytest.param("166\n?20two\n?32Tea House", "Tea House | two | 166", id="a line for each sub-field"),
        pytest.param("000>100123>20Tea >21House", "Tea House | 0123 | 000", id="sub-fields by >"),
        pytest.param("020~00TRANSFER~20two~32Tea House", "Tea House | two | TRANSFER | 020", id="sub-fields by ~"),
        pytest.param("?00TRANSFER?32Tea House", "Tea House | TRANSFER", id="no kind of booking"),
        pytest.param(
            "166?20EREF+77?21SVWZ+two pots?32Tea",
            "Tea | EREF+77 | SVWZ+two pots | 166",
            id="labels of SEPA",
        ),
        pytest.param("166?20Really?99no?32Tea", "Tea | Really?99no | 166", id="a question that is no code"),
        pytest.param("Rate?20", "Rate?20", id="a question in free text"),
        pytest.param("Tea\n\nHouse", "Tea House", id="a blank line"),
    ],
)
def test_every_text_of_the_information_comes_out(information, text):
    (line,) = lines(mt940, f"{HEAD}:61:260113D1,\n:86:{information}\n{END}")
    assert line.text == text


@pytest.mark.parametrize(
    ("after", "text"),
    [
        pytest.param(":61:260113D1,NTRF7//8\nsupplement\n:86:Tea", "Tea | supplement | 7 | 8 | NTRF", id="more lines"),
        pytest.param(":61:260113D1,\n:86:Tea\n:86:House", "Tea | House", id="information twice"),
        pytest.param(":61:260113D1,\n:NS:01two\n15Tea\n16House\n17GB", "Tea House | two | GB", id="a German extension"),
        pytest.param(":61:260113D1,NTRFTea", "Tea | NTRF", id="no information"),
    ],
)
def test_what_stands_around_the_information_comes_out_too(after, text):
    (line,) = lines(mt940, f"{HEAD}{after}\n{END}")
    assert line.text == text


@pytest.mark.parametrize(
    ("written", "day", "amount", "remark"),
    [
        ("261313D1,NTRF7", None, "-1", "1 line has no date that could be read."),
        ("260113D1,2,3,4NTRF7", "2026-01-13", None, "1 line has no amount that could be read."),
        ("by hand, 5 euros", None, None, "1 line has no amount that could be read."),
    ],
)
def test_an_odd_statement_line_keeps_its_text_and_ends_nothing(written, day, amount, remark):
    text = f"{HEAD}:61:{written}\n:86:Tea\n{ENTRY}{END}"
    odd, usual = lines(mt940, text)
    assert (odd.date and odd.date.isoformat(), odd.amount) == (day, amount and Decimal(amount))
    assert written in odd.text
    assert odd.text.startswith("Tea")
    assert usual.text.startswith("Corner Bakery")
    assert remark in remarks(mt940, text)


def test_all_statements_of_a_file_are_read_each_in_its_currency():
    text = USUAL + USUAL.replace("EUR", "USD")
    assert [line.currency for line in lines(mt940, text)] == ["EUR", "USD"]


def test_a_byte_order_mark_between_two_files_that_were_put_together_hides_nothing():
    assert len(lines(mt940, ENTRY + "\ufeff" + ENTRY)) == 2


def test_a_report_takes_its_currency_from_its_floor_limit():
    (line,) = lines(mt940, ":20:X\n:25:1\n:34F:CHFD100,\n" + ENTRY)
    assert line.currency == "CHF"


def test_numbers_are_the_lines_of_text_on_which_transactions_start():
    assert [line.number for line in lines(mt940, HEAD + ENTRY + ENTRY + END)] == [5, 7]


def test_equal_transactions_stay_two():
    assert len(lines(mt940, HEAD + ENTRY + ENTRY + END)) == 2


def test_text_outside_the_transactions_is_looked_at():
    text = "BANKDEFF\n" + HEAD + ENTRY + ":62F:C260113EUR98,90\nThank you\n:86:Tea\nHouse\n-\nGoodbye\n"
    assert asides(mt940, text) == ["BANKDEFF", "START", "100200/300400", "1/1", "Thank you", "Tea House", "Goodbye"]


@pytest.mark.parametrize(
    ("text", "off"),
    [
        pytest.param(USUAL, [], id="all is there"),
        pytest.param(HEAD + END, [1], id="the transaction is missing"),
        pytest.param(HEAD + END + USUAL + HEAD + END, [2], id="in two of three"),
        pytest.param(HEAD + ENTRY, [], id="no closing balance to compare with"),
        pytest.param(USUAL.replace("C260112EUR100,00", "D260112EUR100,00"), [1], id="an overdraft"),
    ],
)
def test_balances_that_do_not_tie_are_said(text, off):
    said = "lines do not lead from the opening to the closing balance"
    assert [int(remark.split()[1]) for remark in remarks(mt940, text) if said in remark] == off


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"Date,Amount\n1,2\n", id="CSV"),
        pytest.param(b"!Type:Bank\n", id="QIF"),
        pytest.param(b"<Document/>", id="XML"),
        pytest.param(b":20:X\n:32A:260113EUR1,\n:59:Tea\n", id="a single payment (MT103)"),
        pytest.param(b"at 10:20: we met\n:61: the next room\n", id="prose"),
    ],
)
def test_other_formats_are_not_claimed(data):
    assert not mt940.claims(data)


@given(st.data())
def test_however_a_file_is_damaged_nothing_but_file_trouble_is_raised(data):
    sample = (USUAL + HEAD + ":61:260113C1,NTRF7//8\n:86:166?00A?20B?32Tea\n?33House\n" + END).encode()
    assert isinstance(before_trouble(mt940, data.draw(damaged(sample)))[0], Layout)


@given(st.text(st.sampled_from("abcDCNR019 ,./:-é付"), max_size=40))
def test_whatever_stands_in_one_record_the_next_is_read(junk):
    found = lines(mt940, f"{HEAD}:61:{junk}\n:86:{junk}\n{ENTRY}{END}")
    assert len(found) == 2
    assert (found[1].amount, found[1].text) == (Decimal("-1.10"), "Corner Bakery | NONREF | NMSC")


@given(NAMES)
def test_no_text_of_a_name_is_ever_lost(name):
    assert is_within(name, "".join(line.text for line in lines(mt940, f"{HEAD}:61:260113D1,\n:86:{name}\n{END}")))


FULL = "AT THE COUNTER OF SOME SHOP IN THE MIDST OF TOWN CARD TO BLUE"
"""With its tag a line of 65 characters, which ends with a word."""


def entries(*notes: str) -> str:
    return HEAD + "".join(f":61:2601130113D1,10NMSCNONREF\n:86:{note}\n" for note in notes) + END


@pytest.mark.parametrize("other", ["TWO POTS\nOF TEA", f"{FULL[:40]}\nOF TEA"], ids=["short", "longer"])
def test_a_full_line_may_end_with_a_word_where_lines_break_between_words(other):
    line, *_ = lines(mt940, entries(f"{FULL}\nHERON COFFEE HOUSE LTD", other, other))
    assert line.text.startswith(f"{FULL}HERON COFFEE HOUSE LTD | ")
    assert " | CARD TO BLUE HERON COFFEE HOUSE | " in line.text


@pytest.mark.parametrize(
    "notes",
    [
        [f"{FULL}\nHERON COFFEE HOUSE LTD"],
        [f"{FULL}\nHERON", f"{FULL}\n{FULL}XXXX\nTEA"],
        [f"{FULL}\nHERON", "166?20TWO\n?21POTS"],
        [f"{FULL[:-4]}0123\nHERON", "TWO\nPOTS", "TWO\nPOTS"],
        [f"{FULL}\nHERON", "TWO\nPOTS"],
        [f"{FULL}\nHERON", "/NAME/TWO/\n/REMI/POTS", "/NAME/TWO/\n/REMI/POTS"],
    ],
    ids=[
        "nothing tells",
        "every line is full",
        "sub-fields break anywhere",
        "a number at the end",
        "too few others",
        "fields break where they end",
    ],
)
def test_elsewhere_a_full_line_goes_on_in_the_next(notes):
    assert not any("TO BLUE HERON" in line.text for line in lines(mt940, entries(*notes)))


@pytest.mark.parametrize(
    ("days", "found", "said"),
    [
        (("690228", "690301"), ["2026-02-28", "2026-03-01"], True),
        (("670229", "670301"), ["2024-02-29", "2024-03-01"], True),
        (("260228", "690301"), ["2026-02-28", "2069-03-01"], False),
        (("25690228", "25690301"), ["2026-02-28", "2026-03-01"], False),
        (("260228", "260301"), ["2026-02-28", "2026-03-01"], False),
    ],
    ids=["far ahead", "in a leap year", "some of them only", "written in full", "ours"],
)
def test_years_of_the_thai_calendar_are_known_by_lying_far_ahead(days, found, said):
    text = HEAD + "".join(f":61:{day}D1,10NMSCNONREF\n:86:Tea\n" for day in days) + END
    assert [str(line.date) for line in lines(mt940, text)] == found
    assert any("Thai calendar" in remark for remark in remarks(mt940, text)) == said


@given(st.text(st.sampled_from("abc XYZ"), max_size=200), st.integers(27, 70))
def test_a_wrapped_text_loses_no_letter(text, width):
    wrapped = "\n".join(text[start : start + width] for start in range(0, len(text), width))
    (line,) = lines(mt940, f"{HEAD}:61:260113D1,\n:86:Tea {wrapped}\n{END}")
    assert line.text.replace(" ", "") == "Tea" + text.replace(" ", "")
