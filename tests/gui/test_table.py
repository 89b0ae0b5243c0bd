"""The table of lines: what can be copied, which columns are shown, and what is remembered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from core.model import CheckedFile, Judgements, Lines, Tally
from gui.result.columns import Column
from gui.result.page import ResultPage
from gui.result.views import View
from gui.result.widths import fitted
from tests.gui import sample

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def page_of(qtbot: QtBot, settings: QSettings, *files: CheckedFile) -> ResultPage:
    made = ResultPage(settings)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.show_check(sample.check(*files))
    return made


@pytest.fixture
def page(qtbot: QtBot, settings: QSettings) -> ResultPage:
    return page_of(qtbot, settings)


def copied(page: ResultPage, qtbot: QtBot, keys: Qt.KeyboardModifier = CONTROL) -> str:
    """What the clipboard holds after Ctrl+C (or with other `keys`) was pressed."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    qtbot.keyClick(page.table, Qt.Key.Key_C, keys)
    qtbot.waitUntil(lambda: bool(clipboard.text()), timeout=10_000)
    return clipboard.text()


def test_ctrl_c_copies_the_chosen_rows_as_cells(page: ResultPage, qtbot: QtBot):
    assert copied(page, qtbot) == "17\t2021-01-20\t支付宝-云锦丝绸(中国)有限公司 · 上海\t-38.00\tAlipay"
    qtbot.keyClick(page.table, Qt.Key.Key_Down, SHIFT)
    assert [row.split("\t")[0] for row in copied(page, qtbot).split("\n")] == ["17", "88"]


def test_ctrl_shift_c_copies_the_texts_alone(page: ResultPage, qtbot: QtBot):
    qtbot.keyClick(page.table, Qt.Key.Key_A, CONTROL)
    assert copied(page, qtbot, CONTROL | SHIFT).split("\n")[1:] == [
        "WEIXIN*Paper Trade via Alipay",
        "GOOGLE *CAMSCANNER",
    ]


@pytest.mark.parametrize("text", ["=1+1", "+44 shop", "-cmd", "@sum"])
def test_no_copied_text_runs_as_a_formula(qtbot: QtBot, settings: QSettings, text: str):
    line = replace(sample.JUDGEMENTS[0], line=replace(sample.JUDGEMENTS[0].line, text=text))
    made = page_of(qtbot, settings, replace(sample.GOOD, lines=(line,)))
    assert copied(made, qtbot).split("\t")[2:4] == ["'" + text, "-214.37"]


def chosen(menu: QMenu, words: str) -> None:
    """Press what the menu calls so."""
    next(action for action in menu.actions() if action.text().replace("&", "") == words).trigger()


NATURAL = {
    Column.LINE: 60,
    Column.DATE: 90,
    Column.AMOUNT: 90,
    Column.OUTCOME: 140,
    Column.DECISION: 100,
    Column.FILE: 180,
}
LEAST = {Column.LINE: 50, Column.DATE: 90, Column.AMOUNT: 80, Column.OUTCOME: 80, Column.DECISION: 70, Column.FILE: 70}


@pytest.mark.parametrize(
    ("whole", "widths"),
    [
        pytest.param(1_200, NATURAL, id="room for all"),
        pytest.param(540, LEAST, id="room for the least of all"),
        pytest.param(400, LEAST, id="less room than that"),
    ],
)
def test_columns_are_as_wide_as_their_words_and_never_less_than_their_least(whole: int, widths: dict[Column, int]):
    assert fitted(whole, 100, NATURAL, LEAST) == widths


@pytest.mark.parametrize("whole", range(560, 700, 20))
def test_the_text_has_its_least_before_the_others_have_all(whole: int):
    made = fitted(whole, 100, NATURAL, LEAST)
    assert all(LEAST[column] <= width <= NATURAL[column] for column, width in made.items())
    assert made[Column.FILE] < NATURAL[Column.FILE]
    assert whole - sum(made.values()) >= 100 - len(made)  # each width is rounded


@pytest.mark.parametrize("width", [1024, 1180, 1366])
def test_no_column_of_several_files_is_cut_to_an_icon(qtbot: QtBot, settings: QSettings, width: int):
    other = replace(sample.GOOD, statement=replace(sample.STATEMENT, path="card-2025-04.csv"))
    page = page_of(qtbot, settings, sample.GOOD, other)
    page.resize(width - 64, 620)
    letters = page.table.fontMetrics().horizontalAdvance("nnnnn")
    assert all(page.table.columnWidth(column) > letters for column in (Column.TEXT, Column.OUTCOME, Column.FILE))
    assert page.table.horizontalHeader().length() <= page.table.viewport().width()


def test_a_column_is_put_away_is_not_copied_and_stays_away(page: ResultPage, qtbot: QtBot, settings: QSettings):
    chosen(page.table.columns_menu(), "Date")
    assert page.table.isColumnHidden(Column.DATE)
    assert "2021-01-20" not in copied(page, qtbot)
    again = page_of(qtbot, settings)
    assert again.table.isColumnHidden(Column.DATE)
    chosen(again.table.columns_menu(), "Date")
    assert not again.table.isColumnHidden(Column.DATE)
    assert not page_of(qtbot, settings).table.isColumnHidden(Column.DATE)


def test_the_text_cannot_be_put_away(page: ResultPage):
    assert "Text" not in [action.text() for action in page.table.columns_menu().actions()]


def test_a_width_that_was_pulled_is_kept_until_it_is_given_back(page: ResultPage, qtbot: QtBot, settings: QSettings):
    fitting = page.table.columnWidth(Column.DATE)
    page.table.horizontalHeader().resizeSection(Column.DATE, fitting + 33)
    page.resize(1_300, 700)
    again = page_of(qtbot, settings)
    assert again.table.columnWidth(Column.DATE) == fitting + 33
    chosen(again.table.columns_menu(), "Widths that fit")
    assert again.table.columnWidth(Column.DATE) == fitting
    assert page_of(qtbot, settings).table.columnWidth(Column.DATE) == fitting


def test_a_window_s_own_fitting_is_no_choice_of_the_user(page: ResultPage, qtbot: QtBot, settings: QSettings):
    page.resize(800, 600)
    page.filters.choose(View.ALL)
    assert [key for key in settings.allKeys() if key.startswith("lines/")] == []
    del qtbot


def many(count: int) -> CheckedFile:
    """So many lines as columns, as large tables are kept; every hundredth touches a platform."""
    days = tuple(date(2025, 1, 1) + timedelta(days=number * 365 // count) for number in range(count))
    texts = "\n".join(f"Alipay order {n}" if n % 100 == 0 else f"Corner shop {n}" for n in range(count))
    amounts = "\n".join(str(Decimal(n * 7919 % count) / 100) for n in range(count))
    block = Lines(2, texts, days, amounts, ("USD",) * count)
    told = {n: sample.found(line, sample.finding(line, sample.ALIPAY)) for n, line in enumerate(block) if n % 100 == 0}
    judged = Judgements([block], [count], told)
    return CheckedFile(sample.STATEMENT, judged, tally=Tally(found=len(told), clear=count - len(told)))


def test_many_lines_sort_filter_and_stay_true_to_themselves(qtbot: QtBot, settings: QSettings):
    count = 60_000
    page = page_of(qtbot, settings, many(count))
    page.filters.choose(View.ALL)
    page.table.sortByColumn(Column.AMOUNT, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: not page.model.waits, timeout=20_000)
    assert page.model.rowCount() == count
    amounts = [page.model.row(row).judgement.line.amount for row in (0, 1, count // 2, count - 1)]
    assert amounts == sorted(amounts, reverse=True)
    assert amounts[0] == Decimal(count - 1) / 100
    page.filters.words.setText("alipay")
    qtbot.waitUntil(lambda: not page.model.waits, timeout=20_000)
    texts = {page.model.row(row).judgement.line.text for row in range(page.model.rowCount())}
    assert texts == {f"Alipay order {n}" for n in range(0, count, 100)}


def test_the_chosen_line_stays_chosen_while_many_are_sorted(qtbot: QtBot, settings: QSettings):
    page = page_of(qtbot, settings, many(60_000))
    page.filters.choose(View.ALL)
    page.table.selectRow(7)
    line = page.model.row(7).judgement.line
    page.table.sortByColumn(Column.TEXT, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: not page.model.waits, timeout=20_000)
    assert page.model.row(page.table.currentIndex().row()).judgement.line == line


@pytest.mark.parametrize(("last", "chosen_after"), [pytest.param(9, 10, id="some"), pytest.param(900, 1, id="many")])
def test_some_chosen_lines_stay_chosen_when_sorted(qtbot: QtBot, settings: QSettings, last: int, chosen_after: int):
    page = page_of(qtbot, settings, many(2_000))
    page.filters.choose(View.ALL)
    page.table.selectRow(0)
    first = page.model.row(0).judgement.line
    page.table.selectionModel().select(
        QItemSelection(page.model.index(0, 0), page.model.index(last, 0)),
        QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
    )
    page.table.sortByColumn(Column.AMOUNT, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: not page.model.waits, timeout=20_000)
    rows = page.table.selectionModel().selectedRows()
    assert len(rows) == chosen_after
    assert first in [page.model.row(index.row()).judgement.line for index in rows]
