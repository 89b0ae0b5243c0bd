"""The same printed statement is read alike from a PDF and from fixed-width text, whoever printed it."""

from __future__ import annotations

import pytest

from core.model import Line, Remark
from core.read import plain
from core.read.printed import pdf
from tests.core.read import press
from tests.core.read.layouts import LAYOUTS

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
