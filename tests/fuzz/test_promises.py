"""A small part of `make fuzz` in every run of the tests, and what earlier runs of it found."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.model import Line
from tests.core.read.line_by_line import lines_of
from tests.fuzz.inputs import made
from tests.fuzz.promises import check_neighbours, check_planted, read
from tests.fuzz.seeds import APART, FILES, PAYEES


@settings(max_examples=25)
@given(st.integers(0, 10**9))
def test_damaged_statements_keep_the_promises(number):
    made(number).judged()


@pytest.mark.parametrize("apart", APART, ids=lambda apart: apart.name)
def test_the_seeds_are_read_whole(apart):
    lines = [line for line in lines_of(read(apart.name, apart.data(apart.records()))[0]) if not line.aside]
    assert [sum(payee in line.text for line in lines) for payee in PAYEES] == [1] * len(PAYEES)


SAMPLES = [file for files in FILES.values() for file in files]


@pytest.mark.parametrize(("name", "data"), SAMPLES, ids=[f"{place}-{name}" for place, (name, _) in enumerate(SAMPLES)])
def test_what_is_damaged_can_be_read_before(name, data):
    items, trouble = read(name, data)
    assert trouble is None
    assert any(isinstance(item, Line) for item in lines_of(items))


TABLE = "Date;Payee;Amount;Note\n{}2026-01-11;Tailor;-2.50;x\n2026-01-12;Grocer;-3.50;x\n2026-01-13;Smithy;-4.50;x\n"
GOOD = "2026-01-10;Bakery;-1.50;x\n"
BARE = "09.01.2026;Smithy;-4,50;EUR\n" * 3 + "{}" + "12.01.2026;Tailor;-2,50;EUR\n" * 3
ENTRY = "10.01.2026;Bakery;-1,50;EUR\n"
PAGE = "<table><tr><th>Date<th>Payee<th>Amount</tr>{}<tr><td>2026-01-11<td><![CDATA[Tailor]]><td>-2.50</tr></table>"
RECORD = "<tr><td>2026-01-10</td><td>Bakery</td><td>-1.50</td></tr>"

BROKEN = [
    pytest.param("a.csv", TABLE, GOOD, '1.2;Bake"ry";"-1.50;"x\n', id="a quote that opens in the middle of a row"),
    pytest.param("a.csv", TABLE, GOOD, '2026-01-10;"Ba"k"ery";-1.50;"x""\n', id="quotes that do not match"),
    pytest.param("a.csv", TABLE, GOOD, "2026-01-10;Ba\x1b$Bkery;-1.50;x\n", id="an escape that never comes back"),
    pytest.param("a.csv", BARE, ENTRY, "1<0;Nor ind;kery;EUR ind;EUR\n", id="words that could be headings"),
    pytest.param("a.xls", PAGE, RECORD, "<tr><td>2026-01-10<td>Bakery<td>-1.50</td\n", id="a tag that never closes"),
    pytest.param("a.xls", PAGE, RECORD, "<tr><td>2026-01-10<td><!- Bakery</td><td>-1.50</tr>", id="half a comment"),
    pytest.param("a.xls", PAGE, RECORD, "<tr><td>2026-01-10<td><!-- Bakery<td>-1.50</tr>", id="an open comment"),
    pytest.param("a.xls", PAGE, RECORD, "<tr><td>2026-01-10<td><![CDATA[Bakery<td>-1.50</tr>", id="open CDATA"),
    pytest.param("a.xls", PAGE, RECORD, "<tr><td>2026-01-10<td><![if x<td>-1.50</tr>", id="an open condition"),
]


@pytest.mark.parametrize(("name", "file", "good", "bad"), BROKEN)
def test_the_records_beside_a_broken_one_stay(name, file, good, bad):
    check_neighbours(name, file.format(good).encode(), file.format(bad).encode(), ["Tailor", "Smithy"])


@pytest.mark.parametrize(
    "cell",
    [
        "<td ALIPAY x</td>",
        "<td><!- ALIPAY</td>",
        "<td><![CDATA[ALIPAY]]></td>",
        "<td><![CDAT ALIPAY</td>",
        "<td>a < b ALIPAY</td>",
        "<td>ALIPAY",
    ],
)
def test_a_name_in_broken_markup_is_in_a_line(cell):
    row = f"<tr><td>2026-01-10</td>{cell}<td>-1.50</td></tr>"
    check_planted("a.xls", PAGE.format(row).encode(), "ALIPAY")
