"""The picture of the months."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from core.model import CheckedFile, Judgement, Outcome, Tally
from core.months import Period
from gui.result.month_cell import MonthCell, heights
from gui.result.page import ResultPage
from gui.result.views import View
from gui.theme import Role
from tests.gui import sample

LEFT, CLICK = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
DAYS = (date(2026, 1, 5), date(2026, 1, 9), date(2026, 3, 2))
FOUND = (
    replace(sample.JUDGEMENTS[4], line=replace(sample.TWO_LINE, date=DAYS[0])),
    replace(sample.JUDGEMENTS[0], line=replace(sample.JUDGEMENTS[0].line, date=DAYS[1])),
    replace(sample.JUDGEMENTS[3], line=replace(sample.JUDGEMENTS[3].line, date=DAYS[2])),
    replace(sample.JUDGEMENTS[5], line=replace(sample.JUDGEMENTS[5].line, date=None)),
)
"""January: one found, one clear; February: none; March: one hidden; without a date: one unread."""


def file_of(*lines: Judgement) -> CheckedFile:
    tally = {str(outcome): sum(line.outcome is outcome for line in lines) for outcome in Outcome}
    return CheckedFile(sample.STATEMENT, lines, tally=Tally(**tally))


@pytest.fixture
def page(qtbot: QtBot, settings: QSettings) -> ResultPage:
    made = ResultPage(settings)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.show_check(sample.check(file_of(*FOUND)))
    return made


def cells(page: ResultPage) -> list[MonthCell]:
    return page.picture.strip.cells


def lines(page: ResultPage) -> list[str]:
    return [page.model.index(row, 0).data() for row in range(page.model.rowCount())]


def chip(page: ResultPage) -> QToolButton:
    found = page.filters.findChild(QToolButton, "period")
    assert isinstance(found, QToolButton)
    return found


def test_the_picture_reads_as_words(page: ResultPage):
    said = [
        "January 2026: 2 lines, 1 found",
        "February 2026: no lines",
        "March 2026: 1 line, 1 hidden",
        "No date: 1 line, 1 unread",
    ]
    assert [cell.accessibleName() for cell in cells(page)] == said
    assert page.picture.strip.accessibleDescription().splitlines() == said
    assert "WeChat Pay: 1 line, −1,205.20 USD" in page.picture.sums.text()


@pytest.mark.parametrize(
    ("place", "view", "shown", "name"),
    [
        pytest.param(0, View.FOUND, ["88"], "January 2026", id="a month with a finding"),
        pytest.param(1, View.ALL, [], "February 2026", id="a month without a line"),
        pytest.param(2, View.HIDDEN, ["21"], "March 2026", id="the view goes where there is something"),
        pytest.param(3, View.UNREAD, ["90"], "No date", id="lines without a date"),
    ],
)
def test_a_click_shows_only_the_month(
    page: ResultPage, qtbot: QtBot, place: int, view: View, shown: list[str], name: str
):
    qtbot.mouseClick(cells(page)[place], LEFT)
    assert page.filters.chosen() is view
    assert lines(page) == shown
    assert chip(page).isVisible()
    assert chip(page).text() == name


def test_the_counts_are_those_of_the_month(page: ResultPage, qtbot: QtBot):
    qtbot.mouseClick(cells(page)[0], LEFT)
    said = [each.text() for each in page.filters.findChildren(QToolButton) if each.isCheckable() and each.isVisible()]
    assert said == ["Found 1", "Possible 0", "Hidden 0", "Unread 0", "All 2"]


@pytest.mark.parametrize("back", ["the chip", "the month once more"])
def test_all_months_come_back(page: ResultPage, qtbot: QtBot, back: str):
    page.filters.choose(View.ALL)
    qtbot.mouseClick(cells(page)[0], LEFT)
    assert lines(page) == ["88", "3"]
    qtbot.mouseClick(chip(page) if back == "the chip" else cells(page)[0], LEFT)
    assert len(lines(page)) == 4
    assert not chip(page).isVisible()
    assert not any(cell.isChecked() for cell in cells(page))


def test_arrows_walk_and_enter_chooses(page: ResultPage, qtbot: QtBot):
    with qtbot.waitActive(page):
        page.activateWindow()
    cells(page)[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(cells(page)[0], Qt.Key.Key_Right)
    qtbot.keyClick(cells(page)[1], Qt.Key.Key_Right)
    assert page.focusWidget() is cells(page)[2]
    assert page.filters.wanted().period is None
    qtbot.keyClick(cells(page)[2], Qt.Key.Key_Return)
    assert lines(page) == ["21"]
    qtbot.keyClick(cells(page)[2], Qt.Key.Key_End)
    assert page.focusWidget() is cells(page)[3]
    qtbot.keyClick(cells(page)[3], Qt.Key.Key_Right)
    assert page.focusWidget() is cells(page)[3]
    qtbot.keyClick(cells(page)[3], Qt.Key.Key_Home)
    assert page.focusWidget() is cells(page)[0]


def test_the_tab_key_stops_at_one_month_only(page: ResultPage, qtbot: QtBot):
    qtbot.mouseClick(cells(page)[2], LEFT)
    stops = [cell.focusPolicy() is Qt.FocusPolicy.StrongFocus for cell in cells(page)]
    assert stops == [False, False, True, False]


def test_words_look_inside_the_month(page: ResultPage, qtbot: QtBot):
    qtbot.mouseClick(cells(page)[0], LEFT)
    page.filters.choose(View.ALL)
    qtbot.keyClicks(page.filters.words, "heron")
    assert lines(page) == ["3"]


def test_another_check_begins_without_a_chosen_month(page: ResultPage, qtbot: QtBot):
    qtbot.mouseClick(cells(page)[2], LEFT)
    page.show_check(sample.check())
    assert page.filters.wanted().period is None
    assert not chip(page).isVisible()
    assert len(lines(page)) == 3


def test_one_month_in_which_nothing_was_found_is_no_picture(page: ResultPage):
    page.show_check(sample.check(file_of(FOUND[1])))
    assert page.picture.strip.isHidden()
    page.show_check(sample.check(file_of(FOUND[0], FOUND[1])))
    assert not page.picture.strip.isHidden()


def test_without_any_date_there_is_no_picture(page: ResultPage):
    page.show_check(sample.check(file_of(FOUND[3])))
    assert not page.picture.strip.isVisible()


def test_ten_years_fit_the_page(page: ResultPage, qtbot: QtBot):
    first, last = (replace(FOUND[1], line=replace(FOUND[1].line, date=date(year, 6, 1))) for year in (2016, 2026))
    page.show_check(sample.check(file_of(first, last)))
    assert len(cells(page)) == 121
    qtbot.waitUntil(lambda: cells(page)[-1].width() > 0)
    assert cells(page)[-1].geometry().right() <= page.picture.strip.width()
    assert page.width() == 1100


@pytest.mark.parametrize(
    ("period", "most"),
    [
        pytest.param(Period(None, None, 9_000, found=1, hidden=8_000), 8_001, id="one among thousands is seen"),
        pytest.param(Period(None, None, 4, found=2, possible=1, hidden=1, unread=1), 4, id="all kinds"),
        pytest.param(Period(None, None, 5), 0, id="nothing"),
    ],
)
def test_every_mark_is_seen_and_none_leaves_the_bar(period: Period, most: int):
    drawn = heights(period, most, 30)
    assert all(height >= 2 for height in drawn.values())
    assert sum(drawn.values()) <= 30.001
    assert (Role.FOUND in drawn) == (period.found > period.possible)
