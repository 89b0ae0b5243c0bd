from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import Layout, Line, Remark
from core.read import plain


def test_every_line_with_text_comes_with_its_number_and_nothing_more_is_claimed_to_be_understood():
    layout, remark, *lines = plain.read(b"Corner Bakery 3,50\n\n  \n\tBlue Tea House\r\nLast one")
    assert layout == Layout("txt", "ascii", "every line of text is one line")
    assert isinstance(remark, Remark)
    assert "dates and amounts were not read" in remark.text
    assert lines == [Line(1, "Corner Bakery 3,50"), Line(4, "Blue Tea House"), Line(5, "Last one")]


def test_a_damaged_character_is_said():
    *_, line = plain.read("Bäckerei Müller, größere Straße, schöne Grüße ".encode() + b"\xff\n")
    assert line.trouble


def test_lines_end_where_an_editor_ends_them():
    *_, first, last = plain.read(b"page one\x0cpage two\rold Mac")
    assert (first.number, last.number, last.text) == (1, 2, "old Mac")


@given(st.lists(st.text(st.characters(codec="ascii", exclude_categories=["Cc"]))))
def test_no_line_is_lost_and_every_number_is_true(texts):
    lines = [item for item in plain.read("\n".join(texts).encode()) if isinstance(item, Line)]
    assert [(line.number, line.text) for line in lines] == [
        (number, text.strip()) for number, text in enumerate(texts, start=1) if text.strip()
    ]


RECORDS = {
    "blank lines between": (
        (
            "Account: 12-34\n\nDate: 2026-01-15\nAmount: -12.50 EUR\nPayee: Bakery\n\n"
            "Date: 2026-01-16\nAmount: 100.00 EUR\nPayee: Wages: January\n"
        ),
        [(3, "2026-01-15", "-12.50", "EUR", "Bakery"), (7, "2026-01-16", "100.00", "EUR", "Wages: January")],
    ),
    "nothing between": (
        (
            "Buchungstag=15.01.2026\nText=Bäckerei\nBetrag=-12,50\n"
            "Buchungstag=16.01.2026\nText=Lohn\nBetrag=100,00\nNotiz=Januar\n"
        ),
        [(1, "2026-01-15", "-12.50", "", "Bäckerei"), (4, "2026-01-16", "100.00", "", "Lohn | Januar")],
    ),
    "rules between, and a text that is wrapped": (
        (
            "-----\nDate: 2026-01-15\nMemo: Bakery at\n  the corner\nAmount: -12.50\n-----\n"
            "Date: 2026-01-16\nMemo: Wages\nAmount: 100.00\n-----\n"
        ),
        [(2, "2026-01-15", "-12.50", "", "Bakery at the corner"), (7, "2026-01-16", "100.00", "", "Wages")],
    ),
    "an accounting program's exchange, with the own account on either side": (
        (
            "1CClientBankExchange\nДатаНачала=01.01.2026\nРасчСчет=40701\nКонецРасчСчет\n"
            "СекцияДокумент=Платежное поручение\nДата=15.01.2026\nСумма=12.50\nПлательщикСчет=40701\n"
            "ПолучательСчет=40702\nПолучатель=Пекарня\nКонецДокумента\n"
            "СекцияДокумент=Платежное поручение\nДата=16.01.2026\nСумма=100.00\nПлательщикСчет=40703\n"
            "ПолучательСчет=40701\nПлательщик=Мастерская\nКонецДокумента\nКонецФайла\n"
        ),
        [
            (5, "2026-01-15", "-12.50", "", "Платежное поручение | 40701 | 40702 | Пекарня"),
            (12, "2026-01-16", "100.00", "", "Платежное поручение | 40703 | 40701 | Мастерская"),
        ],
    ),
}


def test_a_record_without_a_sum_is_a_line_and_said():
    text = RECORDS["blank lines between"][0] + "\nDate: 2026-01-17\nAmount: none yet\nPayee: Florist\n"
    *_, last, unpriced = plain.read(text.encode())
    assert (last.number, str(last.date), last.amount, last.text) == (11, "2026-01-17", None, "none yet | Florist")
    assert "1 line has no amount" in unpriced.text


def test_a_record_with_neither_day_nor_sum_is_a_line_and_said():
    text = RECORDS["blank lines between"][0] + "\nDate: soon\nAmount: none yet\nPayee: Florist\n"
    *_, last, undated, unpriced = plain.read(text.encode())
    assert (last.number, last.aside, last.text) == (11, False, "soon | none yet | Florist")
    assert "1 line has no date" in undated.text
    assert "1 line has no amount" in unpriced.text


@pytest.mark.parametrize(("text", "expected"), RECORDS.values(), ids=RECORDS)
def test_records_of_labelled_lines_are_lines(text, expected):
    found = [item for item in plain.read(text.encode()) if isinstance(item, Line)]
    told = [(one.number, str(one.date), str(one.amount), one.currency, one.text) for one in found if not one.aside]
    assert told == expected
    shown = " ".join(f"{one.text} {one.currency}" for one in found)
    values = [value.strip() for line in text.splitlines() for value in re.split("[:=]", line)[1:]]
    assert all(word in shown for value in values for word in re.findall(r"[^\W\d_]+", value))


@pytest.mark.parametrize(
    "text",
    [
        "Dear Sir,\nDate: 2026-01-15\nAmount: 12.50\nYours\n",
        "Bakery: 12.50\nTailor: 3.50\n2026-01-15\n",
        "Date: 2026-01-15\nPayee: Bakery\n\nDate: 2026-01-16\nPayee: Tailor\n",
        ("Bakery\n" * 9) + "Date: 2026-01-15\nAmount: 1.00\n\nDate: 2026-01-16\nAmount: 2.00\n",
    ],
    ids=["one record", "no days", "no sums", "mostly other text"],
)
def test_other_text_stays_line_by_line(text):
    found = list(plain.read(text.encode()))
    assert [item.text for item in found if isinstance(item, Line)] == [line for line in text.splitlines() if line]
    assert any("read as plain text" in item.text for item in found if isinstance(item, Remark))
