"""The language changes while the window is open: words, numbers and Qt's own buttons follow, nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from core.history import Records
from core.model import Answer, Finding
from core.paths import data_folder
from core.words import LANGUAGES, speak, spoken, tr
from gui.app import _prepare
from gui.frame import Place
from gui.language import choose, chosen, speak_as_chosen
from gui.tasks import Runner, Task
from gui.window import Window


@pytest.fixture(autouse=True)
def _back_to_english(settings: QSettings) -> Iterator[None]:
    before = QLocale()
    yield
    choose(settings, "en")
    speak_as_chosen(settings)
    QLocale.setDefault(before)
    speak("en")


@pytest.fixture
def open_window(qtbot: QtBot, runner: Runner, settings: QSettings, watchlist_file: Path) -> Window:
    made = Window(runner, settings)
    qtbot.addWidget(made)
    made.show()
    made.ready(_prepare(watchlist_file, made.profile, Task(lambda _: None)))
    return made


def test_what_was_typed_and_checked_is_there_in_the_new_language(qtbot: QtBot, open_window: Window, statement: Path):
    open_window.checks.ask_page.box.setPlainText("Alipay")
    open_window.checks.check((statement,))
    qtbot.waitUntil(lambda: not open_window.checks.files_page.busy, timeout=20_000)
    open_window.speak("es")
    assert spoken() == "es"
    assert QLocale().language() is QLocale.Language.Spanish
    assert open_window.checks.ask_page.box.toPlainText() == "Alipay"
    qtbot.waitUntil(lambda: bool(open_window.checks.files_page), timeout=20_000)
    qtbot.waitUntil(lambda: not open_window.checks.files_page.busy, timeout=20_000)
    assert open_window.checks.files_page.checked.tally.found == 1


def test_another_language_reads_no_file_and_files_no_check(qtbot: QtBot, open_window: Window, statement: Path):
    with qtbot.waitSignal(open_window.checks.filed, timeout=20_000):
        open_window.checks.check((statement,))
    statement.unlink()
    open_window.speak("es")
    qtbot.waitUntil(lambda: bool(open_window.checks.result), timeout=20_000)
    assert open_window.checks.result.desk.reviewing.id == 1
    assert open_window.checks.files_page.checked.tally.lines == 3
    with Records(data_folder()) as records:
        assert [one.id for one in records.find()] == [1]


def test_the_findings_are_told_in_the_new_language(qtbot: QtBot, open_window: Window, statement: Path):
    open_window.checks.check((statement,))
    qtbot.waitUntil(lambda: bool(open_window.checks.result), timeout=20_000)
    (before,) = told(open_window)
    open_window.speak("es")
    qtbot.waitUntil(lambda: bool(open_window.checks.result), timeout=20_000)
    (after,) = told(open_window)
    assert after.match.reason != before.match.reason
    assert replace(after.match, reason="") == replace(before.match, reason="")


def told(window: Window) -> list[Finding]:
    return [finding for line in window.checks.files_page.checked.files[0].told for finding in line.findings]


def test_what_was_decided_stays_decided_and_can_be_undone(qtbot: QtBot, open_window: Window, statement: Path):
    open_window.checks.check((statement,))
    qtbot.waitUntil(lambda: bool(open_window.checks.result), timeout=20_000)
    reviewing = open_window.checks.result.desk.reviewing
    qtbot.waitUntil(lambda: bool(reviewing.open))
    (key,) = reviewing.open
    reviewing.decide([key], Answer.DIFFERENT)
    open_window.speak("es")
    qtbot.waitUntil(lambda: bool(open_window.checks.result), timeout=20_000)
    after = open_window.checks.result.desk.reviewing
    assert after.review.dispositions[key].answer is Answer.DIFFERENT
    after.undo()
    assert after.open == {key}


def test_a_check_of_what_cannot_be_read_is_still_there(qtbot: QtBot, open_window: Window, tmp_path: Path):
    open_window.checks.check((tmp_path / "gone.csv",))
    qtbot.waitUntil(lambda: not open_window.checks.files_page.busy, timeout=20_000)
    open_window.speak("es")
    qtbot.waitUntil(lambda: bool(open_window.checks.files_page), timeout=20_000)
    qtbot.waitUntil(lambda: not open_window.checks.files_page.busy, timeout=20_000)
    assert open_window.checks.checked == (tmp_path / "gone.csv",)
    assert open_window.checks.files_page.notice == tr("Nothing could be read, so nothing was checked.")


def test_the_menus_keys_are_there_once(open_window: Window):
    before = len(open_window.menuBar().actions())
    open_window.speak("zh_Hans")
    QApplication.processEvents()
    assert len(open_window.menuBar().actions()) == before


@pytest.mark.parametrize("language", ["en", "es", "zh_Hans", "zh_Hant"])
def test_the_choice_is_kept(settings: QSettings, language: str):
    choose(settings, language)
    assert chosen(settings) == language


def test_a_language_that_a_newer_program_kept_is_left_to_the_system(settings: QSettings):
    choose(settings, "tlh")
    assert chosen(settings) == ""


@pytest.mark.parametrize("place", list(Place), ids=lambda place: place.value)
def test_the_window_stays_at_its_place(qtbot: QtBot, open_window: Window, statement: Path, place: Place):
    open_window.checks.check((statement,))
    qtbot.waitUntil(lambda: not open_window.checks.files_page.busy, timeout=20_000)
    open_window.go(place)
    open_window.speak("es")
    qtbot.waitUntil(lambda: bool(open_window.checks.result), timeout=20_000)
    assert shown_place(open_window) is place


def test_an_opened_record_is_open_in_the_new_language(qtbot: QtBot, open_window: Window, statement: Path):
    with qtbot.waitSignal(open_window.checks.filed, timeout=20_000):
        open_window.checks.check((statement,))
    open_window.open_record(1)
    qtbot.waitUntil(lambda: bool(open_window.records.opened), timeout=20_000)
    before = open_window.records.opened
    open_window.speak("es")
    qtbot.waitUntil(lambda: open_window.records.opened not in {None, before}, timeout=20_000)
    assert open_window.records.opened.filed.id == 1
    assert shown_place(open_window) is Place.RECORDS


def shown_place(window: Window) -> Place:
    """The place whose page is to be seen."""
    pages = {Place.CHECK: window.checks, Place.RECORDS: window.records, Place.LIST: window.lists}
    return next(place for place, page in pages.items() if page.isVisible())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_acts_of_a_menu_have_the_same_letter(qtbot: QtBot, open_window: Window, statement: Path, language: str):
    open_window.speak(language)
    open_window.checks.check((statement,))
    qtbot.waitUntil(lambda: open_window.checks.result is not None, timeout=20_000)
    menus = [open_window.menuBar(), *open_window.menuBar().findChildren(QMenu)]
    letters = [[_letter(action) for action in menu.actions() if "&" in action.text()] for menu in menus]
    assert any(letters)
    assert [row for row in letters if len(set(row)) < len(row)] == []


def _letter(action: QAction) -> str:
    return action.text().partition("&")[2][0].lower()
