"""The first page, and the files of the last checks in the menu."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from core.check import Judge
from core.model import Profile
from core.paths import SAMPLE
from gui import recent
from gui.review import kept
from gui.settings.kept import keep_profile
from gui.settings.preferences import is_welcomed, keep_recent
from gui.settings.who import WhoDialog
from gui.tasks import Runner
from gui.window import Window
from tests.gui.conftest import ready_with
from tests.gui.test_app import nameless


@pytest.fixture
def fresh(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "fresh.ini"), QSettings.Format.IniFormat)


def opened(qtbot: QtBot, runner: Runner, judge: Judge, settings: QSettings, folder: Path) -> Window:
    made = Window(runner, settings)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.ready(ready_with(judge, folder))
    return made


@pytest.fixture
def first(qtbot: QtBot, runner: Runner, judge: Judge, fresh: QSettings, tmp_path: Path) -> Window:
    return opened(qtbot, runner, judge, fresh, tmp_path)


def test_somebody_new_is_greeted_once(
    first: Window, qtbot: QtBot, runner: Runner, judge: Judge, fresh: QSettings, tmp_path: Path
):
    assert first.welcome.isVisible()
    assert nameless(first.welcome) == []
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert first.welcome is None
    assert first.checks.ask_page.isVisible()
    again = opened(qtbot, runner, judge, fresh, tmp_path)
    assert again.checks.ask_page.isVisible()


def test_whoever_told_who_they_are_before_is_not_greeted(
    qtbot: QtBot, runner: Runner, judge: Judge, fresh: QSettings, tmp_path: Path
):
    keep_profile(fresh, Profile())
    assert opened(qtbot, runner, judge, fresh, tmp_path).welcome is None


def test_the_three_steps_do_what_they_say(first: Window, fresh: QSettings, qtbot: QtBot):
    page = first.welcome
    qtbot.mouseClick(page.texts, Qt.MouseButton.LeftButton)
    assert kept.keeps_texts(fresh)
    qtbot.mouseClick(page.who, Qt.MouseButton.LeftButton)
    first.findChild(WhoDialog).reject()
    assert page.isVisible()
    qtbot.mouseClick(page.sample, Qt.MouseButton.LeftButton)
    assert first.checks.checked == (SAMPLE,)
    assert first.checks.files_page.isVisible()
    assert is_welcomed(fresh)
    qtbot.waitUntil(lambda: not first.checks.files_page.busy, timeout=20_000)


def test_a_statement_that_is_dropped_meanwhile_is_checked(first: Window, statement: Path, qtbot: QtBot):
    first.checks.check((statement,))
    assert first.checks.files_page.isVisible()
    qtbot.waitUntil(lambda: not first.checks.files_page.busy, timeout=20_000)


# --- the files of the last checks -------------------------------------------------------------------------------------


def offered(window: Window) -> list[str]:
    menu = next(each for each in window.menuBar().findChildren(QMenu) if each.title() == "&Checked last")
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_the_menu_names_the_last_files_and_forgets_them(window: Window, statement: Path, qtbot: QtBot):
    assert offered(window) == ["Nothing yet"]
    window.checks.check((statement,))
    qtbot.waitUntil(lambda: not window.checks.files_page.busy, timeout=20_000)
    assert offered(window)[0].startswith(statement.name)
    menu = next(each for each in window.menuBar().findChildren(QMenu) if each.title() == "&Checked last")
    menu.actions()[0].trigger()
    assert window.checks.checked == (statement,)
    qtbot.waitUntil(lambda: not window.checks.files_page.busy, timeout=20_000)
    menu.actions()[-1].trigger()
    assert offered(window) == ["Nothing yet"]


def test_eight_are_kept_the_newest_first_and_each_once(settings: QSettings, tmp_path: Path):
    paths = [tmp_path / f"{n}.csv" for n in range(10)]
    for path in (*paths, paths[5]):
        recent.remember(settings, [path])
    assert recent.recent(settings) == tuple(tmp_path / f"{n}.csv" for n in (5, 9, 8, 7, 6, 4, 3, 2))


def test_none_is_kept_where_that_is_not_wanted_and_never_the_sample(settings: QSettings, statement: Path):
    recent.remember(settings, [SAMPLE])
    assert recent.recent(settings) == ()
    keep_recent(settings, wanted=False)
    recent.remember(settings, [statement])
    assert recent.recent(settings) == ()


@pytest.mark.parametrize("kept_words", ["{", '"a"', "[1, null]"], ids=["no list", "a text", "no paths"])
def test_damaged_settings_name_nothing(settings: QSettings, kept_words: str):
    settings.setValue("recent/files", kept_words)
    assert recent.recent(settings) == ()
