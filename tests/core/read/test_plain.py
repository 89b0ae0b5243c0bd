from __future__ import annotations

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
