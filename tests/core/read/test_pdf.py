from __future__ import annotations

import pytest

from core.errors import Damaged, Locked
from core.model import Layout, Line
from core.read.printed import pdf, pdf_pages
from tests.core.read import press

PAGE = """
   Date         Description              Amount      Balance
   2024-03-01   Corner Bakery            -12.00        88.00
   2024-03-02   Blue Tea House            -8.00        80.00
"""


def lines(data, *, asides=False):
    return [item for item in pdf.read(data) if isinstance(item, Line) and item.aside is asides]


def test_positions_are_the_page_and_the_row_on_it():
    found = lines(press.pdf("Dear customer", PAGE))
    assert [(line.page, line.number) for line in found] == [(2, 2), (2, 3)]
    assert [(line.page, line.number, line.text) for line in lines(press.pdf("Dear customer", PAGE), asides=True)] == [
        (1, 1, "Dear customer"),
        (2, 1, "Date | Description | Amount | Balance"),
    ]


def test_the_layout_tells_the_pages():
    assert next(pdf.read(press.pdf(PAGE, PAGE))) == Layout("pdf", "binary", "2 pages")


def test_a_table_goes_on_over_pages_with_its_headings_or_without():
    second = "   2024-03-05   Paper Mill              -80.00         0.00"
    assert [line.page for line in lines(press.pdf(PAGE, second))] == [1, 1, 2]


@pytest.mark.parametrize("text", ["", "Page 1"], ids=["nothing but the picture", "a stamp on the picture"])
def test_a_page_that_is_a_picture_is_unread_and_the_others_are_read(text):
    found = lines(press.pdf(PAGE, text, PAGE, pictures=(2,)))
    assert [(line.page, bool(line.trouble)) for line in found] == [(1, False)] * 2 + [(2, True)] + [(3, False)] * 2
    assert "picture" in found[2].trouble


def test_text_over_a_picture_is_the_text_of_that_picture():
    assert [line.trouble for line in lines(press.pdf(PAGE, pictures=(1,)))] == ["", ""]


def test_an_empty_page_is_nothing_to_speak_of():
    assert len(lines(press.pdf(PAGE, ""))) == 2


def test_pages_after_the_last_that_is_read_are_unread(monkeypatch):
    monkeypatch.setattr(pdf_pages, "MOST_PAGES", 1)
    *_, last = lines(press.pdf(PAGE, PAGE, PAGE))
    assert (last.page, last.trouble) == (2, "pages after page 1 were not read")


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_pages_that_lie_on_their_side_are_read(turned):
    assert [str(line.amount) for line in lines(press.pdf(PAGE, rotated=turned))] == ["-12.00", "-8.00"]


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_text_that_is_drawn_lying_on_its_side_is_read_as_it_runs(turned):
    found = lines(press.pdf(PAGE, lying=turned, rotated=360 - turned))
    assert [line.text for line in found] == ["Corner Bakery", "Blue Tea House"]


def test_text_that_is_drawn_twice_to_look_bold_is_read_once():
    assert [(line.text, str(line.amount)) for line in lines(press.pdf(PAGE, bold=True))] == [
        ("Corner Bakery", "-12.00"),
        ("Blue Tea House", "-8.00"),
    ]


def test_rows_that_are_set_wide_apart_belong_together_as_narrow_ones_do():
    text = """
   Date       Description               Money out    Money in     Balance
   1 Feb 2024 Corner Bakery                 20.00                  480.00
   2 Feb 2024 Blue Tea House                15.49
              Northwind salary                         100.00      564.51
   5 Feb 2024 Hill Garage                   60.00
              Tall Tree Energy              60.00                  444.51
"""
    amounts = ["-20.00", "-15.49", "100.00", "-60.00", "-60.00"]
    assert [str(line.amount) for line in lines(press.pdf(text.replace("\n", "\n\n")))] == amounts


def test_a_day_and_a_sum_halfway_between_two_rows_of_words_take_both():
    text = """
   Date         Description              Amount
                Corner Bakery
^  2024-03-01                            -12.00
^^              in the market hall
^               Blue Tea House
^^ 2024-03-02                             -8.00
^^^             by the river
"""
    found = lines(press.pdf(text))
    assert [line.text for line in found] == ["Corner Bakery | in the market hall", "Blue Tea House | by the river"]


def test_a_pdf_may_begin_behind_a_few_bytes_of_a_printer():
    assert pdf.claims(b"\x1b%-12345X@PJL\r\n" + press.pdf(PAGE))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"<html>%PDF-1.4", id="a page that speaks of PDF"),
        pytest.param(b"Date,Text\n2024-01-01,%PDF\n", id="a table that speaks of PDF"),
    ],
)
def test_what_is_no_pdf_is_not_claimed(data):
    assert not pdf.claims(data)


def test_a_damaged_pdf_says_so():
    with pytest.raises(Damaged, match="looks like a PDF statement, but it is damaged"):
        lines(b"%PDF-1.7\nno more came")


def test_a_pdf_with_a_password_says_so():
    locked = press.pdf(PAGE).replace(
        b"/Root 1 0 R",
        b"/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"
        + b"41" * 32
        + b"> /U <"
        + b"42" * 32
        + b"> >>",
    )
    with pytest.raises(Locked, match="protected by a password"):
        lines(locked)
