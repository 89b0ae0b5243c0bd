"""A column of amounts read at once says what each of its cells says, or leaves the column to those."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.read.values.amounts import read_amount
from core.read.values.bare import Bare, bare, negated

NBSP, THIN = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    ("cells", "mark", "numbers", "currency"),
    [
        pytest.param(["12.00", "-3.50", "+4"], ".", ["12.00", "-3.50", "4"], "", id="plain"),
        pytest.param(["1,234.56", "-0.10"], ".", ["1234.56", "-0.10"], "", id="thousands"),
        pytest.param(["1.234,56", "-0,10"], ",", ["1234.56", "-0.10"], "", id="decimal comma"),
        pytest.param(["1'234.56", "-12.00"], ".", ["1234.56", "-12.00"], "", id="apostrophes"),
        pytest.param([f"1{THIN}234,56", f"-12{NBSP}345,00"], ",", None, None, id="two kinds of narrow blanks"),
        pytest.param([f"1{NBSP}234,56", "-12,00"], ",", ["1234.56", "-12.00"], "", id="blanks between thousands"),
        pytest.param(["$1,234.56", "-$3.00", "$-4.00"], ".", ["1234.56", "-3.00", "-4.00"], "", id="dollar signs"),
        pytest.param(["($1,234.56)", "$3.00"], ".", ["-1234.56", "3.00"], "", id="brackets"),
        pytest.param(["-1.234,56 €", "3,00 €"], ",", ["-1234.56", "3.00"], "EUR", id="a currency behind"),
        pytest.param(["EUR -12.00", "EUR 3.00"], ".", ["-12.00", "3.00"], "EUR", id="a currency before"),
        pytest.param(["Rs. 12.00", "Rs. -3.00"], ".", ["12.00", "-3.00"], "INR", id="a currency with a point"),
        pytest.param(["1,234.56-", "3.00"], ".", ["-1234.56", "3.00"], "", id="the minus behind"),
        pytest.param(["−12.00", "3.00"], ".", ["-12.00", "3.00"], "", id="a printer's minus"),
        pytest.param(["–12.00", "–3.00"], ".", None, None, id="a dash for a minus"),
        pytest.param(["12.00 DR", "3.00 CR", "-4.00 DR"], ".", ["-12.00", "3.00", "4.00"], "", id="DR and CR"),
        pytest.param(["", " 3.00 ", ""], ".", ["", "3.00", ""], "", id="blank cells"),
        pytest.param(["€3.00", "$4.00", "5.00"], ".", None, None, id="a sign of several countries beside a currency"),
        pytest.param(["EUR 3.00", "USD 4.00"], ".", None, None, id="two currencies"),
        pytest.param(["3.00 (fee)", "4.00"], ".", None, None, id="words"),
        pytest.param(["1.234", "2.00"], ".", None, None, id="three decimals"),
        pytest.param(["-12.00-", "2.00"], ".", None, None, id="two signs"),
        pytest.param(["1E5", "2.00"], ".", None, None, id="a power of ten"),
    ],
)  # fmt: skip
def test_a_column_is_read_at_once(cells: list[str], mark: str, numbers: list[str] | None, currency: str | None) -> None:
    read = bare("\n".join(cells), mark)
    assert read == (None if numbers is None or currency is None else Bare("\n".join(numbers), currency))


PIECES = some.sampled_from([
    "1", "23", "456", "0", ".", ",", ".50", ",50", "-", "+", "−", "–", "(", ")", "'", " ", NBSP, "$", "€", "EUR", "USD",
    "CR", "DR", "D", "kr", "Rs.", "x",
])  # fmt: skip
CELLS = some.lists(PIECES, max_size=7).map("".join)


@given(cells=some.lists(CELLS, min_size=1, max_size=4), mark=some.sampled_from([".", ","]))
def test_it_says_what_the_cells_say(cells: list[str], mark: str) -> None:
    read = bare("\n".join(cells), mark)
    if read is None:
        return
    for cell, number in zip(cells, read.numbers.split("\n"), strict=True):
        money = read_amount(cell, mark)
        assert (money.amount if money else None) == (Decimal(number) if number else None)
        assert money is None or money.currency in ("", read.currency)


def test_the_other_sign() -> None:
    assert negated("12.00\n-3.50\n\n0") == "-12.00\n3.50\n\n-0"
