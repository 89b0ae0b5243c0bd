"""The same printed statement is read alike from a PDF and from fixed-width text, whoever printed it."""

from __future__ import annotations

import pytest

from core.model import Line, Remark
from core.read import plain
from core.read.printed import pdf
from tests.core.read import press
from tests.core.read.layouts import EASTERN, LAYOUTS

SOURCES = {"a PDF": lambda text: list(pdf.read(press.pdf(text))), "text": lambda text: list(plain.read(text.encode()))}


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("name", LAYOUTS)
def test_days_amounts_and_words_are_read(name, source):
    layout = LAYOUTS[name]
    items = SOURCES[source](layout.print)
    lines = [item for item in items if isinstance(item, Line) and not item.aside]
    assert [(str(line.date), str(line.amount)) for line in lines] == [(day, amount) for day, amount, _ in layout.lines]
    for line, (_, _, words) in zip(lines, layout.lines, strict=True):
        assert words in line.text
    unfitting = any("add up to" in item.text for item in items if isinstance(item, Remark))
    assert unfitting is not layout.ties


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("name", LAYOUTS)
def test_no_word_is_lost(name, source):
    """What is neither day nor sum of a line is in its text, or in an aside."""
    text = LAYOUTS[name].print
    items = [item for item in SOURCES[source](text) if isinstance(item, Line)]
    kept = " ".join(item.text for item in items)
    letters = [word for word in text.split() if sum(char.isalpha() for char in word) > 3]
    assert [word for word in letters if word not in kept] == []


@pytest.mark.parametrize("name", EASTERN)
def test_days_of_eastern_calendars_are_read_and_said(name):
    layout = EASTERN[name]
    items = list(plain.read(layout.print.encode()))
    lines = [item for item in items if isinstance(item, Line) and not item.aside]
    assert [(str(one.date), str(one.amount), one.text) for one in lines] == list(layout.lines)
    assert any("were read as those of the" in item.text for item in items if isinstance(item, Remark))


def test_numbers_of_paragraphs_are_no_eastern_days():
    text = "お知らせ\n1.1.1 手数料 12.50\n1.1.2 利息 7.00\n1.13.1 税金 3.00\n"
    assert not any(line.date for line in plain.read(text.encode()) if isinstance(line, Line))


@pytest.mark.parametrize(
    ("opening", "amounts", "said"),
    [
        pytest.param("Opening balance  100.00", ["-15.00", "40.00", "-25.00"], False, id="an opening balance"),
        pytest.param("Account 12-34", ["15.00", "40.00", "-25.00"], True, id="none"),
    ],
)
def test_a_first_amount_that_no_balance_gives_a_sign_is_said(opening, amounts, said):
    text = f"""
{opening}
02 May 2024   Corner Bakery       15.00          85.00
03 May 2024   Northwind           40.00         125.00
17 May 2024   Hill Garage         25.00         100.00
"""
    items = list(plain.read(text.encode()))
    assert [str(item.amount) for item in items if isinstance(item, Line) and not item.aside] == amounts
    assert any("without a sign" in item.text for item in items if isinstance(item, Remark)) is said
