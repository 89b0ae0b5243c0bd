"""Which lines are shown, and that the views add up."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from core.model import CheckedFile, Judgement, Outcome, Tally
from gui.result.filters import Filters
from gui.result.ledger import Ledger
from gui.result.page import ResultPage
from gui.result.views import View
from tests.gui import sample

ASIDE = replace(sample.JUDGEMENTS[1], line=replace(sample.RAIL_LINE, number=1, aside=True))
CLEAR, _, HIDDEN, _, _, UNREAD, _, _ = sample.JUDGEMENTS


def file_of(*lines: Judgement, asides: tuple[Judgement, ...] = ()) -> CheckedFile:
    tally = {str(outcome): sum(line.outcome is outcome for line in lines) for outcome in Outcome}
    return CheckedFile(sample.STATEMENT, lines, asides, Tally(**tally))


@pytest.fixture
def page(qtbot: QtBot, settings: QSettings) -> ResultPage:
    made = ResultPage(settings)
    made.resize(1100, 700)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.show_check(sample.check())
    return made


def test_the_views_count_what_the_tally_counts():
    check = sample.check()
    count = Ledger(check).counts()
    assert (count[View.FOUND], count[View.HIDDEN], count[View.UNREAD]) == (3, 2, 1)
    assert count[View.ALL] == check.tally.lines
    assert count[View.FOUND] + check.tally.clear + count[View.HIDDEN] + count[View.UNREAD] == count[View.ALL]


def test_possible_lines_are_among_the_found():
    ledger = Ledger(sample.check())
    assert set(ledger.view(View.POSSIBLE)) < set(ledger.view(View.FOUND))
    assert len(ledger.view(View.POSSIBLE)) == 1


@pytest.mark.parametrize(
    ("file", "view"),
    [
        pytest.param(sample.GOOD, View.FOUND, id="findings"),
        pytest.param(file_of(CLEAR, HIDDEN, UNREAD), View.HIDDEN, id="hidden and unread"),
        pytest.param(file_of(CLEAR, UNREAD), View.UNREAD, id="unread"),
        pytest.param(file_of(CLEAR), View.ALL, id="nothing but clear lines"),
        pytest.param(file_of(CLEAR, HIDDEN, asides=(ASIDE,)), View.OUTSIDE, id="a finding in the file's title"),
        pytest.param(file_of(), View.ALL, id="no line"),
    ],
)
def test_a_result_opens_on_what_matters_most(qtbot: QtBot, file: CheckedFile, view: View):
    filters = Filters()
    qtbot.addWidget(filters)
    filters.set_counts(Ledger(sample.check(file)).counts())
    assert filters.chosen() is view


def test_text_outside_the_transactions_is_no_line():
    count = Ledger(sample.check(file_of(CLEAR, asides=(ASIDE,)))).counts()
    assert (count[View.OUTSIDE], count[View.ALL], count[View.FOUND]) == (1, 1, 0)


def test_the_counts_stand_on_the_views(page: ResultPage):
    said = [button.text() for button in page.filters.findChildren(QToolButton) if button.isVisible() and button.text()]
    assert said == ["Found 3", "Possible 1", "Hidden 2", "Unread 1", "All 8"]


@pytest.mark.parametrize(
    ("view", "lines"),
    [
        (View.FOUND, ["17", "88", "203"]),
        (View.POSSIBLE, ["203"]),
        (View.HIDDEN, ["20", "21"]),
        (View.UNREAD, ["90"]),
        (View.ALL, ["17", "88", "203", "20", "21", "90", "3", "91"]),
    ],
)
def test_a_view_shows_its_lines(page: ResultPage, view: View, lines: list[str]):
    page.filters.choose(view)
    assert [page.model.index(row, 0).data() for row in range(page.model.rowCount())] == lines


def test_words_narrow_the_view_and_none_left_is_said(page: ResultPage, qtbot: QtBot):
    page.filters.choose(View.ALL)
    qtbot.keyClicks(page.filters.words, "check")
    assert page.model.rowCount() == 1
    qtbot.keyClicks(page.filters.words, "xyz")
    assert page.model.rowCount() == 0
    assert not page.table.isVisible()


def test_ctrl_f_goes_to_the_words(page: ResultPage, qtbot: QtBot):
    with qtbot.waitActive(page):
        page.activateWindow()
    qtbot.keyClick(page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.focusWidget() is page.filters.words


def test_arrows_walk_the_findings_and_enter_goes_to_the_words_about_them(page: ResultPage, qtbot: QtBot):
    assert "line 17" in page.detail.text()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert "line 88" in page.detail.text()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.detail.isAncestorOf(page.focusWidget())


def test_the_answer_and_the_remarks_stand_on_top(page: ResultPage):
    said = page.findChildren(type(page._answer))
    words = "\n".join(label.text() for label in said)
    assert page._answer.text().endswith("lines touch a listed platform.")
    assert "The dates 03/04 may be read two ways." in words


def test_on_a_low_page_the_remarks_are_counted_and_shown_on_demand(page: ResultPage, qtbot: QtBot):
    assert not page._all_remarks.isVisible()
    page.resize(1100, 450)
    assert not page._remarks.isVisible()
    assert page._all_remarks.text() == "1 remark"
    qtbot.mouseClick(page._all_remarks, Qt.MouseButton.LeftButton)
    assert "The dates 03/04 may be read two ways." in page._remarks.text()
    assert not page._all_remarks.isVisible()


def test_another_check_leaves_nothing_of_the_last(page: ResultPage):
    page.filters.words.setText("alipay")
    page.show_check(sample.check(file_of(CLEAR)))
    assert page.filters.words.text() == ""
    assert page.model.rowCount() == 1
    assert "Blue Heron Bakery" in page.detail.text()


def test_everything_that_takes_the_keyboard_has_a_name(page: ResultPage):
    widgets = [w for w in page.findChildren(object) if getattr(w, "focusPolicy", lambda: Qt.FocusPolicy.NoFocus)()]
    takers = [w for w in widgets if w.focusPolicy() is not Qt.FocusPolicy.NoFocus and w.isVisible()]
    nameless = [w for w in takers if not (w.accessibleName() or getattr(w, "text", str)())]
    assert [type(w).__name__ for w in nameless] == []
