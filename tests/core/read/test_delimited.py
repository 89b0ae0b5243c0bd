from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import Layout, Line, Remark
from core.read.table import delimited
from tests.core.read.line_by_line import lines_of
from tests.core.read.tables import NO_TRANSACTIONS, TABLES

MONEY_WORDS = {"DR", "CR", "R", "USD", "EUR", "kr", "Jan", "ene", "sep"}
"""Words that stand in cells of days and money and say nothing else."""

NOT_TABLES = {
    "names": "Corner Bakery\nGreen Florist\n",
    "names with a comma": "Corner Bakery, Town\nGreen Florist, Village\nTailor, City\n",
    "a letter": "Dear Sir, I paid, on 3 May, for lunch.\nThen, we left, and so on, for home.\nYours, A, and B\n",
    "nothing": "",
    "OFX": "OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><STMTTRN>\n",
    "QIF": "!Type:Bank\nD01/15/2026\nT-12.50\nPBakery, Inc\n^\n",
    "MT940": ":20:START\n:25:123/456\n:28C:1/1\n:60F:C260115EUR0,00\n:61:260115D12,50NMSC\n:86:BAKERY, TOWN\n",
    "XML": '<?xml version="1.0"?>\n<a b="1,2">\n<c>3,4</c>\n',
    "BAI2": "01,A,B,260115,1200,1,80,1,2/\n02,A,B,1,260115,1200,USD,2/\n03,1,USD,010,0,,/\n16,475,1250,,1,2,BAKERY/\n",
    "JSON": '{"a": 1, "b": [1, 2, 3]}\n',
}


def items(text: str, encoding: str = "utf-8") -> list[object]:
    return list(delimited.read(text.encode(encoding)))


def lines(text: str) -> list[Line]:
    return [line for line in lines_of(items(text)) if not line.aside]


def asides(text: str) -> list[Line]:
    return [item for item in items(text) if isinstance(item, Line) and item.aside]


def remarks(text: str) -> str:
    return " ".join(item.text for item in items(text) if isinstance(item, Remark))


def shown(line: Line) -> tuple[str, str]:
    return (line.date.isoformat() if line.date else "", "" if line.amount is None else str(line.amount))


@pytest.mark.parametrize("kind", TABLES)
def test_each_kind_of_export_gives_its_lines(kind):
    text, expected = TABLES[kind]
    assert delimited.claims(text.encode())
    found = [shown(line) for line in lines(text)]
    assert [(day, amount and Decimal(amount)) for day, amount in found] == [
        (day, amount and Decimal(amount)) for day, amount in expected
    ]


@pytest.mark.parametrize("kind", TABLES)
def test_no_word_of_a_table_is_lost(kind):
    text, _ = TABLES[kind]
    kept = " ".join(item.text for item in items(text) if isinstance(item, Line))
    for word in re.findall(r"[^\W\d_]+", text):
        assert word in kept or word in MONEY_WORDS


@pytest.mark.parametrize("kind", NO_TRANSACTIONS)
def test_no_line_is_invented(kind):
    text = NO_TRANSACTIONS[kind]
    assert lines(text) == []
    assert len(asides(text)) == len(text.strip().splitlines())


@pytest.mark.parametrize("kind", NOT_TABLES)
def test_what_is_no_table_is_left_to_others(kind):
    assert not delimited.claims(NOT_TABLES[kind].encode())


def test_the_layout_comes_first_and_says_how_the_file_was_understood():
    layout = items("Titel\nDatum;Text;Betrag\n15.01.2026;Bäckerei;-12,50\n", "cp1252")[0]
    assert layout == Layout(
        "csv", "cp1252", "separated by semicolons, header in row 2, date in column 1, amount in column 3"
    )


def test_numbers_are_the_lines_of_the_file():
    text = 'Title\n\nDate,Text,Amount\n2026-01-15,"two\nrows",-1.00\n2026-01-16,Florist,-2.00\n'
    assert [(line.number, line.aside) for line in items(text) if isinstance(line, Line)] == [
        (1, True),
        (3, True),
        (4, False),
        (6, False),
    ]


def test_all_but_days_and_money_is_text():
    text = "Id,Date,Payee,Currency,Amount,Balance,Fee,Note\n0017,15/01/2026,Bakery,EUR,-12.50,87.50,0.30,thanks\n"
    (line,) = lines(text + "0018,16/01/2026,Florist,EUR,-2.50,85.00,0.30,\n")[:1]
    assert line.text == "0017 | Bakery | EUR | 0.30 | thanks"
    assert line.currency == "EUR"


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Date,Text,Amount (EUR)\n2026-01-15,Bakery,-1.00\n", "EUR"),
        ("Date,Text,Amount\n2026-01-15,Bakery,-£1.00\n", "GBP"),
        ("Date,Text,Amount\n2026-01-15,Bakery,CNY 1.00\n", "CNY"),
        ("Date,Text,Amount\n2026-01-15,Bakery,$1.00\n", ""),
        ("Date,Text,Currency,Amount,Foreign Currency\n2026-01-15,Bakery,EUR,1.00,USD\n", "EUR"),
        ("Account,123,SGD\n\nDate,Text,Amount\n2026-01-15,Bakery,1.00\n", "SGD"),
        ("Date,Text,Amount (EUR),Foreign Currency\n2026-01-15,Bakery,1.00,USD\n", "EUR"),
        ("Datum;Text;Valuta;Utl. belopp;Belopp\n2026-01-15;Bageri;GBP;0,08;-1,00\n", ""),
        (
            "Дата;Текст;Сумма операции;Валюта операции;Сумма платежа;Валюта платежа\n15.01.2026;A;1,00;USD;90,00;RUB\n",
            "RUB",
        ),
        ("Date,Text,Amount,Buyer Amount,Buyer Currency,Currency\n2026-01-15,Bakery,1.00,4.00,SAR,AED\n", "AED"),
        ("Date,Text,Orig currency,Orig amount,Payment currency,Amount\n2026-01-15,A,EUR,1.00,USD,1.20\n", "USD"),
        ("Date,Text,Amount,D/C,Valuta,Foreign Amount,Foreign Currency\n2026-01-15,A,1.00,C,EUR,1.20,USD\n", "EUR"),
        ("Date,Text,Amount\n2026-01-15,A,1.00 lei\n", "RON"),
        ("Date,Text,Asset Currency,Cash Flow,Balance\n2026-01-15,Fund,USD,-1.00,9.00\n", ""),
    ],
    ids=[
        "heading",
        "sign",
        "code",
        "a sign of many countries",
        "column",
        "above the table",
        "heading beside a foreign one",
        "beside an amount abroad",
        "by a word of both headings",
        "by no word of another amount",
        "of the payment",
        "of the account, between direction and amount abroad",
        "a word",
        "of what was bought",
    ],
)
def test_the_currency_is_the_one_that_the_file_names(text, currency):
    assert [line.currency for line in lines(text)] == [currency]


def test_a_currency_printed_with_some_amounts_is_that_of_the_others():
    rows = "2026-01-15,Bakery,RM 12.50\n2026-01-16,Refund,(2.50)\n2026-01-17,Florist,RM 3.00\n"
    assert [line.currency for line in lines("Date,Text,Amount\n" + rows)] == ["MYR", "MYR", "MYR"]


def test_one_amount_abroad_is_no_currency_of_the_others():
    rows = "2026-01-15,Bakery,12.50\n2026-01-16,Refund,EUR 2.50\n2026-01-17,Florist,3.00\n"
    assert [line.currency for line in lines("Date,Text,Amount\n" + rows)] == ["", "EUR", ""]


def test_a_second_row_of_description_joins_its_transaction():
    text = (
        "Date,Value date,Description,Paid out,Paid in\n15/01/2026,15/01/2026,CARD PURCHASE,12.50,\n"
        ",,CORNER BAKERY TOWN,,\n"
        "16/01/2026,16/01/2026,WAGES,,100.00\n,,THE MILL,,\n"
    )
    assert [line.text for line in lines(text)] == ["CARD PURCHASE | CORNER BAKERY TOWN", "WAGES | THE MILL"]


def test_a_text_that_a_column_s_width_cut_is_whole_again():
    rows = [
        "CARD PAYMENT ALIP;AY TOWN;-1",
        "CARD PAYMENT BLUE;TEA HOUSE;-2",
        "CARD PAYMENT CORN;ER BAKERY;-3",
        "FEE;;-4",
    ]
    text = "Date;Text 1;Text 2;Amount\n" + "\n".join(f"2026-01-15;{row}.00" for row in rows) + "\n"
    assert [line.text for line in lines(text.replace("BLUE;", "BLU ;"))] == [
        "CARD PAYMENT ALIPAY TOWN",
        "CARD PAYMENT BLU TEA HOUSE",
        "CARD PAYMENT CORNER BAKERY",
        "FEE",
    ]


FEW = ["CARD PAYMENT ALIP;AY TOWN", "RENT OF MAY;", "WAGES OF MAY;", "FEE;"]


def test_a_text_that_is_cut_in_few_rows_is_shown_both_ways():
    text = "Date;Text;More;Amount\n" + "\n".join(f"2026-01-15;{row};-1.00" for row in FEW) + "\nEND\n"
    assert [line.text for line in lines(text)] == [
        "CARD PAYMENT ALIP | AY TOWN | CARD PAYMENT ALIPAY TOWN",
        "RENT OF MAY",
        "WAGES OF MAY",
        "FEE",
    ]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(["Card payment alip;Ay town", *FEW[1:]], id="a capital behind a small letter"),
        pytest.param([FEW[0], "RENT OF MAY;FLAT", *FEW[2:]], id="filled beside short ones too"),
        pytest.param([FEW[0], "RENT OF MAY;", "FEE;"], id="few that are short"),
        pytest.param(["CARD ALIP;AY TOWN", "RENT;", "WAGES;", "FEE;"], id="a narrow column"),
    ],
)
def test_a_text_that_just_stands_beside_a_long_one_is_shown_once(rows):
    text = "Date;Text;More;Amount\n" + "\n".join(f"2026-01-15;{row};-1.00" for row in rows) + "\n"
    assert not any("alipay" in line.text.casefold() for line in lines(text))


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            ["CARD PAYMENT ALIP;AY TOWN", "CARD PAYMENT BLUE;TEA", "CARD PAYM;ER BAKERY"], id="not always cut"
        ),
        pytest.param(["ALIP;AY", "BLUE;TEA", "CORN;ER"], id="codes that fill a narrow column"),
    ],
)
def test_texts_in_neighbouring_columns_stay_apart(rows):
    text = "Date;Text 1;Text 2;Amount\n" + "\n".join(f"2026-01-15;{row};-1.00" for row in rows) + "\n"
    assert [line.text for line in lines(text)] == [row.replace(";", " | ") for row in rows]


def test_a_row_of_endless_commas_keeps_its_text_and_the_roles_of_the_others():
    text = f"Date,Text,Amount\n2026-01-15,Bakery,-1.00\n2026-01-16,Florist,-2.00{',' * 5000}ALIPAY\n"
    assert [(line.text, line.amount) for line in lines(text)] == [
        ("Bakery", Decimal("-1.00")),
        ("Florist | ALIPAY", Decimal("-2.00")),
    ]


def test_a_name_between_header_and_rows_is_an_aside():
    text = "Date,Merchant,Amount\n****1234 A. Person\n2026/01/15,Bakery,1250\n2026/01/16,Florist,500\n"
    assert [line.text for line in asides(text)] == ["Date | Merchant | Amount", "****1234 A. Person"]


def test_a_damaged_character_is_trouble():
    data = (
        "日付,店名,金額\n2026/01/15,パン屋,1250\n2026/01/16,花屋,500\n".encode()
        + "2026/01/17,八百屋".encode()[:-1]
        + b",700\n"
    )
    found = [item for item in delimited.read(data) if isinstance(item, Line) and not item.aside]
    assert [bool(line.trouble) for line in found] == [False, False, True]


WIDTH = 24
LONG = [
    "PAYMENT IN AMSTERDAM BLUE HERON COFFEE",
    "PAYMENT IN ROTTERDAM CORNER BAKERY",
    "PAYMENT IN UTRECHT TAILOR SHOP",
]
SHORT = ["Rent", "Wages", "Florist"]


def two_columns(header: str, left: list[str], right: list[str]) -> str:
    rows = [f"2026-01-{10 + n},{pair[0]},{pair[1]},-1.50" for n, pair in enumerate(zip(left, right, strict=True))]
    return "\n".join([header, *rows, ""])


@pytest.mark.parametrize("header", ["Date,Description,Details,Amount", "Date,Text 1,Text 2,Amount", ""])
def test_a_text_that_runs_over_into_the_next_column_is_whole(header):
    texts = LONG + SHORT
    found = lines(two_columns(header, [text[:WIDTH] for text in texts], [text[WIDTH:] for text in texts]).lstrip())
    assert [line.text for line in found] == texts


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ([text[:WIDTH] for text in LONG] + SHORT, ["Town"] * 6),
        ([text[:WIDTH] for text in LONG], ["Town"] * 3),
        (["Rent", "Wages", "Florist"] * 2, ["Town", "", "Town", "", "Town", ""]),
    ],
    ids=["filled beside short ones too", "all of one length, as codes are", "no width"],
)
def test_two_columns_of_words_stay_two(left, right):
    found = lines(two_columns("Date,Description,Details,Amount", left, right))
    assert [line.text for line in found] == [" | ".join(filter(None, pair)) for pair in zip(left, right, strict=True)]


SAID = [
    ("Date,Text,Amount\n06/12/2026,Bakery,-1.00\n", "06/12/2026 can be read in two ways"),
    ("Date,Text,Amount\n2026-01-15,Bakery,1.234\n2026-01-16,Florist,500\n", "1.234 can be read in two ways"),
    ("15/01/2026,Bakery,12.50,87.50\n", "No heading says which number is the amount; column 3 was taken"),
    ("Date,Merchant\n2026-01-15,Bakery\n2026-01-16,Florist\n", "No column of amounts"),
    ("Date,Text,Amount\n01/15,Bakery,-1.00\n01/16,Bakery,-1.00\n", "No column of dates"),
    (TABLES["cells that cannot be read"][0], "1 line has no date"),
    (TABLES["cells that cannot be read"][0], "1 line has no amount"),
    ("Date,Text,Amount\n2026-01-15,Bakery,-1.00\n2026-01-16,Merger,\n", "1 row has a date and no amount"),
    ("Date,Text,Amount,T/J\n2026-01-15,Bakery,12.50,T\n2026-01-16,Wages,100.00,J\n", "went out or came in"),
    (
        "Date,Text,Amount,Balance\n2026-01-15,Wages,100.00,150.00\n2026-01-16,Bakery,12.50,137.50\n",
        "they have no minus sign",
    ),
    (
        "Date,Text,Amount,Balance\n2026-01-16,Bakery,12.50,137.50\n2026-01-15,Wages,100.00,150.00\n",
        "Nothing says whether some amounts went out",
    ),
    ("Date,Text,Amount,Type\n2026-01-15,Bakery,12.50,Debit\n2026-01-16,Florist,1.00,Debit\n", "went out or came in"),
    ("Date,Text,Amount,Type\n" + "2026-01-15,A,12.50,T\n2026-01-16,B,100.00,J\n" * 2, "went out or came in"),
    ("Date,Text,Strange\n2026-01-15,Bakery,12.50\n2026-01-16,Florist,1.00\n", "No heading says which number is"),
    (
        "2026-01-15,Bakery,40.00,-0.74,39.26\n2026-01-16,Florist,100.00,-1.85,98.15\n",
        "No heading says which number is the amount; column 4 was taken",
    ),
    (TABLES["no header, nothing came in"][0], "No heading says which number is the amount"),
    (TABLES["Thai years of two digits"][0], "read by the Thai calendar: as 2026"),
    (TABLES["years of the newest Japanese reign, bare"][0], "of the Japanese reign Reiwa: as 2026"),
    (TABLES["years of the Republic of China, of two digits"][0], "of the Republic of China: as 2010"),
    (TABLES["no year but in the period above"][0], "15.01. was read as 2026-01-15"),
    ("Date,Text,Amount\n15 Jan,Bakery,-1.00\n16 Jan,Florist,-1.00\n", "such as 15 Jan, have no year"),
    (TABLES["years that may be of a Japanese reign"][0], "those of a Japanese reign; they were read as 2008"),
    (
        "Date,Text,Amount\n15.01.2026,Bakery,-5.00,one\n16.01.2026,Florist,6.50,two\n",
        "more cells than there are headings",
    ),
    ("Dzuva,Chii,Mari\n2026-01-15,Bakery,12.50\n2026-01-16,Florist,1.00\n", "went out or came in"),
    (  # copied out of a page, where blank cells were lost: what came in stands where what went out should
        "Date\tText\tOut\tIn\tBalance\n2026-01-15\tBakery\t5.00\t95.00\n2026-01-16\tWages\t10.00\t105.00\n",
        "fewer cells than there are headings",
    ),
]


@pytest.mark.parametrize(("text", "sentence"), SAID, ids=[sentence for _, sentence in SAID])
def test_what_is_not_understood_is_said(text, sentence):
    assert sentence in remarks(text)


def test_a_file_without_doubts_has_no_remark():
    assert remarks(TABLES["signed amounts"][0]) == ""
    assert remarks("Date,Text,Amount,Balance\n2026-01-15,A,1.00,1.00\n2026-01-16,B,2.00,3.00\n") == ""


def test_what_is_to_be_said_of_a_first_table_is_said_though_another_follows():
    doubtful = "Date,Text,Amount\n03/04/2026,Bakery,-1.00\n04/04/2026,Florist,-2.00\n"
    clear = "\nBooked on,Payee,Amount\n2026-05-15,Tailor,1.00\n2026-05-16,Mill,2.00\n"
    assert remarks(doubtful + clear) == remarks(doubtful)
    assert remarks(clear + doubtful) == remarks(doubtful)


def test_equal_doubts_of_two_tables_are_said_once():
    rows = "2026-01-15,Bakery\n2026-01-16,Florist\n"
    found = remarks(f"Date,Merchant,Amount\n{rows}\nDate,Payee,Amount\n{rows}")
    assert found.count("No column of amounts") == 1


def test_a_late_row_settles_an_early_doubt():
    rows = [f"{1 + n % 12:02}/01/2026,Bakery {n},-1.00" for n in range(2000)]
    text = "\n".join(["Date,Text,Amount", *rows, "13/01/2026,Florist,-1.00", ""])
    assert {line.date.month for line in lines(text) if line.date} == {1}
    assert remarks(text) == ""


def test_a_stray_quote_swallows_nothing():
    rows = [f'2026-01-15,"unclosed {n},-1.00' for n in range(300)]
    assert len(lines("Date,Text,Amount\n" + "\n".join(rows) + "\n")) == 300


def test_a_very_long_cell_is_kept_whole():
    word = "x" * 200_000
    (line,) = lines(f'Date,Text,Amount\n2026-01-15,"{word}",-1.00\n')
    assert word in line.text


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_no_text_is_refused(text):
    assert isinstance(items(text)[0], Layout)


@given(
    st.lists(st.tuples(st.dates(), st.text("abc ü支付", min_size=1, max_size=8), st.integers(-9999, 9999)), min_size=1)
)
def test_a_written_table_comes_back(records):
    rows = [f"{day:%Y-%m-%d};X{payee}X;{cents / 100:.2f}".replace(".", ",") for day, payee, cents in records]
    found = lines("Date;Payee;Amount\n" + "\n".join(rows) + "\n")
    assert [line.amount for line in found] == [Decimal(cents) / 100 for _, _, cents in records]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("2026-01-14,Wages,100.00,,100.00\n2026-01-15,Bakery,,12.50,87.50\n2026-01-16,Florist,,2.50,85.00\n", True),
        ("2026-01-14,Wages,,100.00,100.00\n2026-01-15,Bakery,12.50,,87.50\n2026-01-16,Florist,2.50,,85.00\n", False),
        ("2026-01-16,Florist,2.50,,85.00\n2026-01-15,Bakery,12.50,,87.50\n2026-01-14,Wages,,100.00,100.00\n", False),
        ("2026-01-14,Wages,,100.00,100.00\n2026-01-15,Bakery,12.50,,75.00\n2026-01-16,Florist,2.50,,75.00\n", False),
    ],
    ids=["a firm's own books", "a bank's", "newest first", "balances that prove nothing"],
)
def test_sides_against_their_balances_are_said(rows, said):
    found = remarks("Date,Text,Debit,Credit,Balance\n" + rows)
    assert ("own books" in found) == said
