"""Large tables are read in blocks; whatever stands in them, the same lines come out as row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import Line, Lines, Remark
from core.read.table import delimited
from core.read.table.lookahead import Lookahead
from core.read.table.rows import find_table, lines
from core.read.table.separated import blocks, records
from core.read.values.cells import Block, Row
from tests.core.read.line_by_line import lines_of

DAYS = st.dates().map("{:%Y-%m-%d}".format) | st.sampled_from(["2026-01-15", "2026-01-16", "2026-01-16 09:30", ""])
SUMS = st.decimals(-9999, 9999, places=2).map(str) | st.sampled_from(
    ["", "0.00", "+5", "-1.5", "1,234.56", "(12.00)", "€3.10", "12.00 CR", "1.234", "7 pcs", "-"]
)
TEXTS = st.sampled_from(
    ["", "Bakery", "Florist", "Opening balance", "Standing room", "支付宝", "damaged \ufffd", "Total", "12", "EUR", "-"]
)
TABLES = {
    "an amount": ("Date,Text,Note,Amount,Balance", (DAYS, TEXTS, TEXTS, SUMS, SUMS)),
    "two sides": ("Date,Text,Debit,Credit,Balance", (DAYS, TEXTS, SUMS, SUMS, SUMS)),
    "a direction": ("Date,Text,D/C,Amount", (DAYS, TEXTS, st.sampled_from(["D", "C", "", "?"]), SUMS)),
    "a currency": ("Date,Text,Amount,Currency", (DAYS, TEXTS, SUMS, st.sampled_from(["EUR", "USD", "", "?"]))),
}
SAMPLES = {
    "an amount": ["2026-01-15", "Bakery", "x", "-12.50", "87.50"],
    "two sides": ["2026-01-15", "Bakery", "12.50", "", "87.50"],
    "a direction": ["2026-01-15", "Bakery", "D", "12.50"],
    "a currency": ["2026-01-15", "Bakery", "-12.50", "EUR"],
}


def singly(items: Iterable[object]) -> Iterator[object]:
    for item in items:
        if isinstance(item, Lines):
            yield from item
        else:
            yield item


@pytest.mark.parametrize("kind", TABLES)
@given(data=st.data())
def test_a_block_gives_the_lines_of_its_rows(kind, data):
    heading, columns = TABLES[kind]
    header, usual = (1, heading.split(",")), SAMPLES[kind]
    table = find_table([header, *((number, usual) for number in range(2, 12))])
    few = data.draw(st.lists(st.tuples(*columns).map(list), max_size=6))
    rows = [*[usual] * 30, *few, *[usual] * 30, *few[:1]]

    def read(items: Sequence[Row | Block]) -> list[object]:
        return list(lines(Lookahead([header, *items]), table))

    in_blocks = read([Block(2, list(zip(*rows, strict=True)))])
    assert any(isinstance(item, Lines) for item in in_blocks)
    assert list(singly(in_blocks)) == read(list(enumerate(rows, 2)))


CELLS = st.sampled_from(["a", "b c", "", " ", '""', '"a"', ' "a"', '"a,b"', '"a""b"', '"', 'a"', '="1"', "'a'", "it's"])
REGULAR = st.integers(2, 3).flatmap(lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1))


@given(
    st.lists(st.text("ab,\"'= \r", max_size=12)).map("\n".join)
    | REGULAR.map(lambda rows: "\n".join(map(",".join, rows)))
)
def test_a_stretch_gives_the_records_of_its_lines(text):
    """The ragged line before them leads the reader down the careful way."""
    ragged = "x" + "," * 30 + "\n"
    _, *carefully = records(ragged + text, ",")
    assert [(number + 1, list(cells)) for number, cells in records(text, ",")] == carefully


@pytest.mark.parametrize(
    ("text", "at_once"),
    [
        pytest.param("a,b\nc,d\n", True, id="a record a line"),
        pytest.param('a,"b, c"\nd,""\n', True, id="quoted cells"),
        pytest.param("a,b\nc\n", False, id="rows of unequal width"),
        pytest.param('a,"b\nc",d\n', False, id="a cell of two lines"),
        pytest.param('a,b\nc,"d\n', False, id="a quote that never closes"),
    ],
)
def test_regular_text_comes_as_a_block(text, at_once):
    assert [isinstance(item, Block) for item in blocks(text, ",")][:1] == [at_once]


MANY, AMID = 20_000, 15_000
"""More rows than the sample that settles the columns and the stretch it stands in, and a place far behind those."""


def large(*odd: str) -> bytes:
    rows = [f"2026-01-{1 + n // 1000:02},Shop {n},-{n}.00" for n in range(MANY)]
    return "\n".join(["Date,Text,Amount", *rows[:AMID], *odd, *rows[AMID:], ""]).encode()


def read(data: bytes) -> list[Line]:
    return lines_of(delimited.read(data))


def test_a_large_file_comes_in_few_pieces_and_whole():
    items = list(delimited.read(large()))
    assert len(items) < MANY / 500
    found = [line for line in read(large()) if not line.aside]
    assert [(line.number, line.text, line.amount) for line in found] == [(n + 2, f"Shop {n}", -n) for n in range(MANY)]


@pytest.mark.parametrize(
    "odd",
    [
        pytest.param("Total,,-1.00", id="a total"),
        pytest.param("Date,Text,Amount", id="the header once more"),
        pytest.param(",and the rest of the text,", id="text that goes on"),
        pytest.param("2026-01-07,Corner Bakery,CNY 1.00", id="another currency"),
        pytest.param("Booked on,Payee,Money in,Money out\n2026-01-07,Corner Bakery,1.00,", id="another table"),
        pytest.param("", id="a blank row"),
    ],
)
def test_an_odd_row_amid_many_loses_nothing_and_spoils_nothing(odd):
    usual = {line.text for line in read(large())}
    seen = {line.text for line in read(large(odd))}
    changed = {f"Shop {AMID - 1} | and the rest of the text"} if odd.startswith(",") else set()
    assert len(usual - seen) == len(changed)
    assert changed <= seen
    words = {word for word in odd.replace("\n", ",").split(",") if any(map(str.isalpha, word))} - {"CNY 1.00"}
    assert all(any(word in text for text in seen) for word in words)


def test_a_doubt_is_settled_by_the_rows_of_all_blocks():
    rows = [f"{1 + n % 12:02}/01/2026,Shop {n},-1.00" for n in range(9000)]
    found = list(delimited.read("\n".join(["Date,Text,Amount", *rows, "13/01/2026,Shop,-1.00", ""]).encode()))
    assert not [item for item in found if isinstance(item, Remark)]
    assert {line.date.month for line in lines_of(found) if line.date} == {1}


def test_days_that_are_the_same_either_way_settle_nothing_for_the_later_ones():
    rows = [f"{1 + n // 1000:02}/{1 + n // 1000:02}/2026,Shop {n},-1.00" for n in range(3000)]
    days = [f"01/{day}/2026,Shop,-1.00" for day in range(13, 32)]
    found = list(delimited.read("\n".join(["Date,Text,Amount", *rows, *days * 500, ""]).encode()))
    assert not [item for item in found if isinstance(item, Remark)]
    assert {line.date.month for line in lines_of(found) if line.date} == {1, 2, 3}
    assert all(line.date for line in lines_of(found) if not line.aside)


@pytest.mark.parametrize("behind", [1_001, 3_000, 30_000])
def test_what_stands_behind_a_thousand_columns_is_read_as_one_cell(behind):
    header, row = "Date,Text,Amount", "2026-01-15,Bakery,-1.00"
    wide = f"{header}{',' * behind}\n" + f"{row}{',' * (behind - 1)},Florist\n" * 30
    found = [line for line in read(wide.encode()) if not line.aside]
    assert [(line.text, line.amount) for line in found] == [("Bakery | Florist", -1)] * 30
