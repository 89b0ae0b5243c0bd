"""The table of lines, without a window."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from time import perf_counter

import pytest
from PySide6.QtCore import QAbstractItemModel, QLocale, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from core.model import Strength
from gui.result import rows
from gui.result.delegate import in_view
from gui.result.lines import ROW, SORT, Column, LinesModel
from tests.gui import sample

DOWN, UP = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder


@pytest.fixture
def model() -> LinesModel:
    made = LinesModel()
    made.set_rows(rows.rows(sample.check()))
    return made


def shown(model: QAbstractItemModel, column: Column) -> list[str]:
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_a_model_that_keeps_qt_s_rules(model: LinesModel, qtmodeltester: ModelTester):
    qtmodeltester.check(model)
    model.sort(Column.DATE, DOWN)
    model.set_rows([])


def test_findings_stand_first_and_the_rest_as_filed(model: LinesModel):
    assert shown(model, Column.LINE) == ["17", "88", "203", "20", "21", "90", "3", "91"]


def test_every_cell_is_text(model: LinesModel):
    cells = [model.index(row, column).data() for row in range(model.rowCount()) for column in Column]
    assert {type(cell) for cell in cells} == {str}


@pytest.mark.parametrize(
    ("column", "order", "first", "last"),
    [
        pytest.param(Column.LINE, UP, "3", "203", id="lines are numbers, not words"),
        pytest.param(Column.LINE, DOWN, "203", "3", id="lines, last first"),
        pytest.param(Column.AMOUNT, UP, "88", "90", id="the largest payment, and no amount last"),
        pytest.param(Column.DATE, UP, "17", "90", id="the oldest, and no date last"),
        pytest.param(Column.OUTCOME, UP, "17", "91", id="findings by platform, clear last"),
    ],
)
def test_sorting(model: LinesModel, column: Column, order: Qt.SortOrder, first: str, last: str):
    model.sort(column, order)
    lines = shown(model, Column.LINE)
    assert (lines[0], lines[-1]) == (first, last)


def test_sorting_is_kept_for_other_rows_and_can_be_taken_back(model: LinesModel):
    model.sort(Column.LINE, DOWN)
    model.set_rows(rows.rows(sample.check()))
    assert shown(model, Column.LINE)[0] == "203"
    model.sort(-1)
    assert shown(model, Column.LINE)[0] == "17"


def test_the_chosen_row_stays_chosen_when_sorted(model: LinesModel):
    chosen = QPersistentModelIndex(model.index(0, Column.TEXT))
    model.sort(Column.LINE, DOWN)
    assert chosen.data(ROW).judgement.line == sample.RAIL_LINE


def test_sort_values_compare(model: LinesModel):
    values = [model.index(row, Column.AMOUNT).data(SORT) for row in range(model.rowCount())]
    assert min(values) == Decimal("-1205.20")


def test_one_currency_is_said_over_the_column_and_several_in_every_cell(model: LinesModel):
    horizontal = Qt.Orientation.Horizontal
    assert model.headerData(Column.AMOUNT, horizontal) == "Amount, USD"
    assert shown(model, Column.AMOUNT)[0] == "−38.00"
    euros = replace(sample.JUDGEMENTS[0], line=replace(sample.JUDGEMENTS[0].line, currency="EUR"))
    model.set_rows(rows.rows(sample.check(sample.GOOD, replace(sample.GOOD, lines=(euros,)))))
    assert model.headerData(Column.AMOUNT, horizontal) == "Amount"
    assert shown(model, Column.AMOUNT)[-1] == "−214.37 EUR"


@pytest.mark.parametrize(
    ("strength", "said"),
    [
        pytest.param(Strength.PLATFORM, "Alipay", id="itself"),
        pytest.param(Strength.OPERATOR, "Company only", id="its company"),
        pytest.param(Strength.POSSIBLE, "Possible: Alipay", id="a person must look"),
    ],
)
def test_the_outcome_says_how_much_is_visible(strength: Strength, said: str):
    at = sample.line(1, "Alipay")
    judgement = sample.found(at, sample.finding(at, sample.ALIPAY, strength=strength))
    assert rows.outcome_text(rows.row(0, "", judgement, sample.WATCHLIST.platforms)) == said


def test_a_screen_reader_hears_the_outcome_first(model: LinesModel):
    said = model.index(0, Column.TEXT).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Found, Alipay, line 17, 2021-01-20, 支付宝-云锦丝绸(中国)有限公司")


@pytest.mark.parametrize(
    ("amount", "currency", "locale", "said"),
    [
        pytest.param("-38.00", "USD", "en_US", "−38.00 USD", id="a payment"),
        pytest.param("1205.2", "", "en_US", "1,205.2", id="no currency named"),
        pytest.param("1234567.89", "EUR", "de_DE", "1.234.567,89 EUR", id="German figures"),
        pytest.param("0.1", "USD", "en_US", "0.1 USD", id="no cent invented"),
        pytest.param("90071992547409931.01", "CNY", "en_US", "90,071,992,547,409,931.01 CNY", id="beyond a float"),
        pytest.param("1E+3", "JPY", "en_US", "1,000 JPY", id="no exponent"),
        pytest.param(None, "USD", "en_US", "", id="no amount"),
    ],
)
def test_amounts(amount: str | None, currency: str, locale: str, said: str):
    assert rows.amount_text(None if amount is None else Decimal(amount), currency, QLocale(locale)) == said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Alipay | Shanghai", "Alipay · Shanghai", id="columns"),
        pytest.param("Ali\npay\t1", "Ali pay 1", id="breaks"),
        pytest.param("\u202eyapilA", " yapilA", id="turned direction"),
    ],
)
def test_text_on_screen_keeps_every_character_in_its_place(text: str, expected: str):
    assert rows.shown(text) == expected
    assert len(rows.shown(text)) == len(text)


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        pytest.param("alipay", [17, 88], id="by platform"),
        pytest.param("PAPER weixin", [88], id="all words, any case, any order"),
        pytest.param("2026-03-30", [203], id="by date"),
        pytest.param("1205.20", [88], id="by amount"),
        pytest.param("  ", [3, 17, 20, 21, 88, 90, 91, 203], id="no words, all lines"),
        pytest.param("nowhere", [], id="nothing"),
    ],
)
def test_looking_for_words(words: str, lines: list[int]):
    found = rows.matching(rows.rows(sample.check()), words)
    assert [row.judgement.line.number for row in found] == lines


@pytest.mark.parametrize(
    ("start", "room", "text", "mark"),
    [
        pytest.param(0, 20, "Alipay and more", "Alipay", id="in view as it is"),
        pytest.param(90, 20, "…" + "x" * 8 + "Alipay", "Alipay", id="far to the right"),
        pytest.param(90, 4, "…Alipay", "Alipay", id="in a narrow column"),
    ],
)
def test_the_match_is_always_in_view(start: int, room: int, text: str, mark: str):
    whole = "x" * start + "Alipay" + ("" if start else " and more")
    seen, marks = in_view(whole, [(start, start + 6)], room)
    assert seen == text
    assert seen[slice(*marks[0])] == mark


def test_fifty_thousand_lines_filter_and_sort_without_a_wait():
    """Both take well under half a second on a slow machine; the bound leaves room for a busy one."""
    every = rows.rows(sample.check(sample.many(50_000)))
    model = LinesModel()
    begun = perf_counter()
    model.set_rows(rows.matching(every, "alipay"))
    model.set_rows(every)
    model.sort(Column.AMOUNT, DOWN)
    assert perf_counter() - begun < 3
    assert shown(model, Column.LINE)[:2] == ["1", "2"]
