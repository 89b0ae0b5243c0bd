"""The records in the window: every check is there, can be found, opened, looked at afresh, kept, deleted, restored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.check import Judge
from core.history import Records
from core.history.database import NAME
from core.model import Answer, Line, Profile, Query, Result
from gui.frame import Place
from gui.history.opened import OpenedPage
from gui.history.page import RecordsPage
from gui.history.search_row import day_of
from gui.history.table import Column
from gui.tasks import Runner, raised
from gui.window import Window
from tests.core.history import made
from tests.gui import sample
from tests.gui.test_app import nameless

BAKERY = (Line(2, "BLUE HERON BAKERY", date=date(2025, 5, 5)),)
TORN = (Line(2, "half of this li", date=date(2025, 6, 5), trouble="its end is missing"),)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the window of the tests has its records."""
    return tmp_path / "data"


@pytest.fixture
def three(folder: Path, judge: Judge) -> Path:
    """Checks no. 1 to 3: a bakery, a torn line, and payments of which some were found."""
    with Records(folder) as records:
        records.file(made.checked(judge, BAKERY, path="/s/bakery.csv"), keep_texts=True)
        records.file(made.checked(judge, TORN, path="/s/torn.csv"))
        records.file(made.checked(judge, path="/s/heron.csv"), keep_texts=True)
    return folder


@pytest.fixture
def page(qtbot: QtBot, window: Window, three: Path) -> RecordsPage:  # noqa: ARG001 the checks are there
    """The place with the three checks, gone to."""
    window.go(Place.RECORDS)
    shown = window.records.page
    assert shown
    qtbot.waitUntil(lambda: numbers(shown) == [3, 2, 1])
    return shown


@pytest.fixture
def opened(qtbot: QtBot, window: Window, page: RecordsPage) -> OpenedPage:
    """Check no. 3, opened with Enter."""
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    return until_opened(qtbot, window, 3)


def until_opened(qtbot: QtBot, window: Window, id_: int) -> OpenedPage:
    qtbot.waitUntil(lambda: window.records.opened is not None and window.records.opened.filed.id == id_)
    assert window.records.opened
    return window.records.opened


def numbers(page: RecordsPage) -> list[int]:
    return [page.table.checks.check(row).id for row in range(page.table.checks.rowCount())]


def said(window: Window) -> str:
    return window.records.notice.text() if window.records.notice else ""


def press(window: Window, words: str) -> None:
    """Press the button of the notice with these words."""
    assert window.records.notice
    next(button for button in window.records.notice.buttons() if button.text() == words).click()


@pytest.fixture
def choosing(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Answers the dialogs for files, whichever is opened."""

    def choose(path: Path) -> None:
        for name in ("getSaveFileName", "getOpenFileName"):
            monkeypatch.setattr(QFileDialog, name, lambda *_: (str(path), ""))

    return choose


# --- the place --------------------------------------------------------------------------------------------------------


def test_a_key_leads_to_the_records_and_the_header_marks_them(qtbot: QtBot, window: Window):
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.records.isVisible()
    assert window._header.places[Place.RECORDS].isChecked()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.checks.isVisible()


def test_records_that_are_empty_teach_and_are_not_made_by_looking(qtbot: QtBot, window: Window, folder: Path):
    window.go(Place.RECORDS)
    page = window.records.page
    qtbot.waitUntil(page.check_button.isVisible)
    assert "kept here by itself" in page.empty.text()
    assert not page.search.isVisible()
    assert not (folder / NAME).exists()
    assert not window._footer.last.isVisible()
    page.check_button.click()
    assert window.checks.isVisible()


def test_a_check_is_in_the_records_once_it_is_made(qtbot: QtBot, window: Window, statement: Path):
    window.checks.check((statement,))
    qtbot.waitUntil(window._footer.last.isVisible, timeout=20_000)
    assert window._footer.last.text() == "Last check: today"
    window._footer.last.click()
    page = window.records.page
    qtbot.waitUntil(lambda: page.table.checks.rowCount() == 1)
    assert page.table.checks.check(0).files == (statement.name,)


@pytest.mark.parametrize(
    ("column", "text"),
    [
        pytest.param(Column.NUMBER, "3", id="its number"),
        pytest.param(Column.WHEN, "2026-11-20 09:30", id="when it was made"),
        pytest.param(Column.FILES, "heron.csv", id="its files without their folders"),
        pytest.param(Column.RESULT, "Something found", id="what came out"),
        pytest.param(Column.LINES, "8", id="all its lines"),
        pytest.param(Column.FOUND, "3", id="lines that touch a platform"),
        pytest.param(Column.UNREAD, "1", id="lines that could not be read"),
        pytest.param(Column.DECIDED, "0 of 3", id="how much is decided"),
        pytest.param(Column.LIST, sample.WATCHLIST.version, id="the list"),
        pytest.param(Column.UNTIL, "2036-11-20", id="kept for ten years"),
    ],
)
def test_a_row_tells_of_its_check(page: RecordsPage, column: Column, text: str):
    assert page.table.checks.index(0, column).data() == text


def test_the_table_is_sound_and_tells_a_whole_row_to_those_who_hear_it(page: RecordsPage, qtmodeltester: ModelTester):
    qtmodeltester.check(page.table.checks)
    heard = page.table.checks.index(0, Column.NUMBER).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "no. 3" in heard
    assert "Something found" in heard
    assert "3 found" in heard


def test_everything_that_can_have_the_focus_has_a_name(window: Window, opened: OpenedPage):
    opened.acts.keep.click()
    assert nameless(window) == []
    window.records.back()
    window.records.back()
    assert nameless(window) == []


# --- searching --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "typed", "found"),
    [
        pytest.param("words", "heron", [3, 1], id="a merchant"),
        pytest.param("words", "heron tea", [3], id="all words count"),
        pytest.param("words", "no such shop", [], id="words that no line has"),
        pytest.param("file", "tor", [2], id="part of a file's name"),
        pytest.param("since", "2025-06", [3, 2, 1], id="made on that day or later"),
        pytest.param("until", "2025-05", [3, 1], id="with lines up to the end of a month"),
        pytest.param("until", "2024", [3], id="with lines up to the end of a year"),
    ],
)
def test_checks_are_found(qtbot: QtBot, page: RecordsPage, field: str, typed: str, found: list[int]):
    qtbot.keyClicks(getattr(page.search, field), typed)
    qtbot.waitUntil(lambda: numbers(page) == found)
    assert page.table.isColumnHidden(Column.HITS) == (field != "words")
    qtbot.waitUntil(lambda: page.table.isVisible() == bool(found))


@pytest.mark.parametrize(
    ("result", "found"),
    [
        pytest.param(Result.FINDINGS, [3], id="something found"),
        pytest.param(Result.NOTHING_FOUND, [1], id="nothing found"),
        pytest.param(Result.INCOMPLETE, [2], id="incomplete"),
    ],
)
def test_checks_are_found_by_their_outcome(qtbot: QtBot, page: RecordsPage, result: Result, found: list[int]):
    page.search.result.setCurrentIndex(page.search.result.findData(str(result)))
    qtbot.waitUntil(lambda: numbers(page) == found)


def test_of_several_searches_the_last_is_answered(qtbot: QtBot, page: RecordsPage):
    answers = []
    page._clerk.listed.connect(lambda listed: answers.append([one.id for one in listed.found]))
    for words in ("bakery", "torn", "heron tea"):
        page.search.words.setText(words)
    qtbot.waitUntil(lambda: bool(answers))
    qtbot.wait(50)
    assert answers == [[3]]


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        pytest.param("2026-02-05", date(2026, 2, 5), date(2026, 2, 5), id="a day"),
        pytest.param(" 2026-2 ", date(2026, 2, 1), date(2026, 2, 28), id="a month"),
        pytest.param("2024", date(2024, 1, 1), date(2024, 12, 31), id="a year"),
        pytest.param("", None, None, id="nothing"),
    ],
)
def test_a_day_may_be_a_month_or_a_year(typed: str, first: date | None, last: date | None):
    assert (day_of(typed, last=False), day_of(typed, last=True)) == (first, last)


@pytest.mark.parametrize("typed", ["20", "2026-13", "2026-02-30", "3 March"])
def test_what_is_no_day_is_said_and_searches_nothing(page: RecordsPage, typed: str):
    page.search.since.setText(typed)
    assert page.search._refusal.isVisible()
    page.search.since.clear()
    assert not page.search._refusal.isVisible()


# --- opening ----------------------------------------------------------------------------------------------------------


def test_a_check_opens_as_it_was(qtbot: QtBot, window: Window, opened: OpenedPage):
    assert opened.result.isVisible()
    assert opened.result.model.rowCount() == 3
    assert opened.result.table.hasFocus()
    assert window._menus._print_action.isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.records.page.isVisible()
    assert not window._menus._print_action.isEnabled()


def test_what_was_decided_comes_along_and_can_go_on(qtbot: QtBot, window: Window, three: Path):
    with Records(three) as records:
        records.decide(3, [made.line_key(2)], made.said(Answer.DIFFERENT, "a tea house"))
    window.open_record(3)
    opened = until_opened(qtbot, window, 3)
    reviewing = opened.result.desk.reviewing
    qtbot.waitUntil(lambda: made.line_key(2) in reviewing.review.dispositions)
    reviewing.decide([made.line_key(4)], Answer.LISTED)
    qtbot.waitUntil(lambda: _decided(three) == 2)


def _decided(folder: Path) -> int:
    with Records(folder) as records:
        return records.find(Query())[0].decided


def test_a_check_that_is_gone_is_said(qtbot: QtBot, window: Window, page: RecordsPage):
    assert 77 not in numbers(page)
    window.open_record(77)
    qtbot.waitUntil(lambda: said(window) == "The records hold no check number 77.")


# --- the fresh look ---------------------------------------------------------------------------------------------------


def test_checking_again_says_what_is_new_and_files_it_linked_both_ways(qtbot: QtBot, window: Window, folder: Path):
    fewer = replace(sample.WATCHLIST, aliases=(sample.WEIXIN, sample.CAMSCANNER))
    with Records(folder) as records:
        old = made.checked(Judge(fewer, Profile(), sample.AS_OF), made.LINES[:2])
        records.file(old, keep_texts=True)
    window.open_record(1)
    until_opened(qtbot, window, 1).acts.again.click()
    assert "Checking no. 1 again" in said(window)
    fresh = until_opened(qtbot, window, 2)
    assert said(window) == "1 finding is new: Alipay in line 2."
    assert [link.text() for link in fresh.links] == ["A fresh look at no. 1"]
    fresh.links[0].click()
    assert [link.text() for link in until_opened(qtbot, window, 1).links] == ["Checked again as no. 2"]


def test_a_fresh_look_without_a_difference_says_so(qtbot: QtBot, window: Window, opened: OpenedPage):
    opened.acts.again.click()
    until_opened(qtbot, window, 4)
    assert said(window) == "Nothing is different from check no. 3."


def test_whoever_left_meanwhile_is_offered_the_fresh_look(qtbot: QtBot, window: Window, opened: OpenedPage):
    opened.acts.again.click()
    window.records.open_record(1)
    until_opened(qtbot, window, 1)
    qtbot.waitUntil(lambda: "Nothing is different" in said(window))
    assert window.records.opened.filed.id == 1
    press(window, "Open")
    until_opened(qtbot, window, 4)


def by_button(qtbot: QtBot, window: Window) -> None:
    del qtbot
    press(window, "Cancel")


def by_key(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Escape)


@pytest.mark.parametrize("cancel", [by_button, by_key])
def test_a_fresh_look_can_be_cancelled_and_leaves_nothing(
    qtbot: QtBot,
    window: Window,
    opened: OpenedPage,
    three: Path,
    runner: Runner,
    cancel: Callable[[QtBot, Window], None],
):
    free, ended = Event(), []
    runner.start(lambda _: free.wait(10), lambda _: None, raised)
    opened.acts.again.click()
    runner.start(lambda _: "the fresh look is over", ended.append, raised)
    cancel(qtbot, window)
    assert said(window) == ""
    free.set()
    qtbot.waitUntil(lambda: bool(ended))
    assert (said(window), window.records.opened) == ("", opened)
    with Records(three) as records:
        assert [one.id for one in records.find()] == [3, 2, 1]


def test_what_was_cancelled_can_be_begun_again(qtbot: QtBot, window: Window, opened: OpenedPage):
    opened.acts.again.click()
    press(window, "Cancel")
    opened.acts.again.click()
    until_opened(qtbot, window, 4)


def test_lines_that_were_not_kept_are_not_called_clear_again(qtbot: QtBot, window: Window, judge: Judge, folder: Path):
    with Records(folder) as records:
        records.file(made.checked(judge, BAKERY, path="/s/gone.csv"))
    window.open_record(1)
    until_opened(qtbot, window, 1).acts.again.click()
    qtbot.waitUntil(lambda: "could not be checked again" in said(window))
    assert "Drop it again" in said(window)
    with Records(folder) as records:
        assert len(records.find()) == 1


# --- keeping and deleting ---------------------------------------------------------------------------------------------


def test_a_check_is_kept_until_a_day_and_then_reminded_of(qtbot: QtBot, window: Window, page: RecordsPage):
    page.acts.keep.click()
    field = window.records.notice.day
    assert field.date() == QDate(2036, 11, 20)
    field.setDate(QDate(2020, 1, 1))
    press(window, "Keep")
    qtbot.waitUntil(lambda: page.table.checks.index(0, Column.UNTIL).data() == "2020-01-01")
    assert page.reminder.text() == "The keep-until day of check no. 3 is over. Delete it, or keep it longer."
    page.table.choose(2)
    page.to_due.click()
    assert page.table.current().id == 3


def test_deleting_says_what_is_lost_and_waits_for_an_answer(qtbot: QtBot, window: Window, page: RecordsPage):
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "Delete check no. 3 for good?" in said(window))
    assert "8 kept lines" in said(window)
    cancel = window.records.notice.buttons()[-1]
    assert cancel.hasFocus()
    qtbot.keyClick(cancel, Qt.Key.Key_Space)
    assert said(window) == ""
    assert page.table.hasFocus()
    assert numbers(page) == [3, 2, 1]


def test_deleting_deletes(qtbot: QtBot, window: Window, opened: OpenedPage, three: Path):
    opened.acts.delete.click()
    qtbot.waitUntil(lambda: "for good?" in said(window))
    press(window, "Delete for good")
    qtbot.waitUntil(lambda: numbers(window.records.page) == [2, 1])
    assert window.records.opened is None
    assert said(window) == "Check no. 3 is deleted."
    assert b"HERON TEA" not in (three / NAME).read_bytes()


# --- everything as one file -------------------------------------------------------------------------------------------


def test_a_backup_brings_back_what_was_deleted(
    qtbot: QtBot, window: Window, page: RecordsPage, three: Path, tmp_path: Path, choosing: Callable[[Path], None]
):
    choosing(tmp_path / "copy.db")
    page.back_up.click()
    qtbot.waitUntil(lambda: "All records are written to" in said(window))
    with Records(three) as records:
        records.delete(3)
    page.restore.click()
    assert "put aside" in said(window)
    press(window, "Restore")
    qtbot.waitUntil(lambda: said(window).startswith("Restored."))
    qtbot.waitUntil(lambda: numbers(page) == [3, 2, 1])
    assert list(three.glob("records-before-restore-*.db"))


def damage(folder: Path) -> None:
    for ending in ("-wal", "-shm"):
        (folder / (NAME + ending)).unlink(missing_ok=True)
    (folder / NAME).write_bytes(b"no database at all " * 500)


def test_damaged_records_are_put_aside_for_a_good_backup_only(
    qtbot: QtBot, window: Window, three: Path, tmp_path: Path, choosing: Callable[[Path], None]
):
    with Records(three) as records:
        records.backup(tmp_path / "copy.db")
    damage(three)
    window.go(Place.RECORDS)
    qtbot.waitUntil(lambda: "The records are damaged" in said(window))
    (tmp_path / "letter.txt").write_text("Dear bank", encoding="utf-8")
    choosing(tmp_path / "letter.txt")
    press(window, "Restore a backup…")
    press(window, "Restore")
    qtbot.waitUntil(lambda: "is not a backup" in said(window))
    assert not list(three.glob("records-damaged-*"))
    choosing(tmp_path / "copy.db")
    press(window, "Restore a backup…")
    press(window, "Restore")
    qtbot.waitUntil(lambda: numbers(window.records.page) == [3, 2, 1])
    assert list(three.glob("records-damaged-*"))


def test_after_a_trouble_one_can_try_again(qtbot: QtBot, window: Window, three: Path):
    whole = (three / NAME).read_bytes()
    damage(three)
    window.go(Place.RECORDS)
    qtbot.waitUntil(lambda: "The records are damaged" in said(window))
    assert {type(button) for button in window.records.notice.buttons()} == {QPushButton}
    (three / NAME).write_bytes(whole)
    press(window, "Try again")
    qtbot.waitUntil(lambda: numbers(window.records.page) == [3, 2, 1])
    assert said(window) == ""


def test_a_record_asks_nothing_that_only_a_fresh_check_does(qtbot: QtBot, window: Window, statement: Path):
    for _ in range(2):
        with qtbot.waitSignal(window.checks.filed, timeout=20_000):
            window.checks.check((statement,))
    fresh = window.checks.result.desk.status
    qtbot.waitUntil(lambda: not fresh.before.isHidden(), timeout=20_000)
    assert not fresh.notice.isHidden()
    window.open_record(2)
    qtbot.waitUntil(lambda: bool(window.records.opened), timeout=20_000)
    status = window.records.opened.result.desk.status
    qtbot.waitUntil(
        lambda: bool(status.facts.text()) and bool(window.records.opened.result.desk.reviewing.past.before),
        timeout=20_000,
    )
    assert status.before.isHidden()
    assert status.notice.isHidden()
