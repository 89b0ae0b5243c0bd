"""The table of lines, without a window."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QAbstractItemModel, QLocale, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from core.model import Check, Strength
from gui.result import rows
from gui.result.columns import Column
from gui.result.delegate import in_view
from gui.result.ledger import Ledger, Wanted
from gui.result.lines import ROW, LinesModel
from gui.result.views import View
from tests.gui import sample

ALL = Wanted(View.ALL)
DOWN, UP = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder


def model_of(check: Check, wanted: Wanted = ALL) -> LinesModel:
    made = LinesModel()
    made.set_ledger(Ledger(check), "USD")
    made.show(wanted)
    return made


@pytest.fixture
def model() -> LinesModel:
    return model_of(sample.check())


def shown(model: QAbstractItemModel, column: Column) -> list[str]:
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_a_model_that_keeps_qt_s_rules(model: LinesModel, qtmodeltester: ModelTester):
    qtmodeltester.check(model)
    model.sort(Column.DATE, DOWN)
    model.show(Wanted(View.OUTSIDE))


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
    model.show(Wanted(View.FOUND))
    assert shown(model, Column.LINE)[0] == "203"
    model.sort(-1)
    assert shown(model, Column.LINE)[0] == "17"


def test_the_chosen_row_stays_chosen_when_sorted(model: LinesModel):
    chosen = QPersistentModelIndex(model.index(0, Column.TEXT))
    model.sort(Column.LINE, DOWN)
    assert chosen.data(ROW).judgement.line == sample.RAIL_LINE


def test_one_currency_is_said_over_the_column_and_several_in_every_cell(model: LinesModel):
    horizontal = Qt.Orientation.Horizontal
    assert model.headerData(Column.AMOUNT, horizontal) == "Amount, USD"
    assert shown(model, Column.AMOUNT)[0] == "−38.00"
    euros = replace(sample.JUDGEMENTS[0], line=replace(sample.JUDGEMENTS[0].line, currency="EUR"))
    mixed = LinesModel()
    mixed.set_ledger(Ledger(sample.check(sample.GOOD, replace(sample.GOOD, lines=(euros,)))))
    mixed.show(ALL)
    assert mixed.headerData(Column.AMOUNT, horizontal) == "Amount"
    assert shown(mixed, Column.AMOUNT)[-1] == "−214.37 EUR"


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


def test_a_screen_reader_hears_which_of_many_files():
    row = rows.row(0, "march.csv", sample.JUDGEMENTS[1], sample.WATCHLIST.platforms)
    assert "march.csv, line 17" in rows.reading_aid(row, QLocale.c(), of_many=True)
    assert "march.csv" not in rows.reading_aid(row, QLocale.c())


def test_a_screen_reader_hears_why(model: LinesModel):
    rows_ = [model.index(number, Column.TEXT) for number in range(model.rowCount())]
    heard = [(index.data(ROW).judgement, index.data(Qt.ItemDataRole.AccessibleTextRole)) for index in rows_]
    for judgement, said in heard:
        reasons = [finding.match.reason for finding in judgement.findings] or [judgement.reason]
        assert said.endswith(reasons[0])
    assert any(judgement.findings for judgement, _ in heard)


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
        pytest.param("−1,205.20", [88], id="by amount, as it stands on the screen"),
        pytest.param("march.csv", [], id="not by the only file's name"),
        pytest.param("  ", [3, 17, 20, 21, 88, 90, 91, 203], id="no words, all lines"),
        pytest.param("nowhere", [], id="nothing"),
    ],
)
def test_looking_for_words(words: str, lines: list[int]):
    found = model_of(sample.check(), Wanted(View.ALL, words))
    assert sorted(map(int, shown(found, Column.LINE))) == lines


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


def test_of_several_files_one_is_found_by_its_name():
    other = replace(sample.GOOD, statement=replace(sample.STATEMENT, path="april.csv"))
    found = model_of(sample.check(sample.GOOD, other), Wanted(View.FOUND, "APRIL"))
    assert set(shown(found, Column.FILE)) == {"april.csv"}
    assert found.rowCount() == 3
