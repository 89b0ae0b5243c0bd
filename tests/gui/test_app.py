"""The window as a whole: reachable by keyboard and screen reader, and it remembers its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt, QUrl
from PySide6.QtGui import QFileOpenEvent, QKeySequence
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.check import Judge
from core.cli import flagline
from gui.__main__ import COMMANDS
from gui.frame import Place
from gui.intake.file_row import State
from gui.tasks import Runner
from gui.trouble_page import TroublePage
from gui.window import Window
from tests.gui.conftest import ready_with


def nameless(window: QWidget) -> list[str]:
    """Widgets that the keyboard reaches and a screen reader could not name."""
    reached = [each for each in window.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    inner = {each.viewport() for each in reached if isinstance(each, QAbstractScrollArea)}
    return [
        f"{type(each).__name__} {each.objectName()}"
        for each in reached
        if each not in inner and not each.accessibleName() and not getattr(each, "text", str)()
        and not each.objectName().startswith("qt_")
    ]  # fmt: skip


def test_everything_that_can_have_the_focus_has_a_name(qtbot: QtBot, window: Window, statement: Path):
    window.checks.ask_page.box.setPlainText("Alipay\nBakery")
    window.checks.ask_page.box.ask()
    assert nameless(window.checks.ask_page) == []
    window.checks.check((statement,))
    qtbot.waitUntil(lambda: not window.checks.files_page.busy, timeout=20_000)
    assert nameless(window) == []


KEYS = ("Ctrl+O", "Ctrl+Shift+O", "Ctrl+V", "Ctrl+P", "Esc", "F1")


@pytest.mark.parametrize("key", KEYS)
def test_every_act_has_its_key_in_a_menu(window: Window, key: str):
    shortcuts = {
        action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
        for menu in window.menuBar().actions()
        for action in menu.menu().actions()
    }
    assert key in shortcuts


def test_print_and_save_wait_for_a_result(qtbot: QtBot, window: Window, statement: Path):
    def enabled() -> dict[str, bool]:
        actions = window.menuBar().actions()[0].menu().actions()
        return {action.text().replace("&", ""): action.isEnabled() for action in actions}

    assert not enabled()["Print the sheet…"]
    assert not enabled()["Save the result"]
    window.checks.check((statement,))
    qtbot.waitUntil(lambda: not window.checks.files_page.busy, timeout=20_000)
    assert enabled()["Print the sheet…"]
    assert enabled()["Save the result"]
    save = next(each.menu() for each in window.menuBar().actions()[0].menu().actions() if "ave the" in each.text())
    assert [each.shortcut().toString() for each in save.actions()].count("Ctrl+S") == 1
    window.checks.back()
    assert not enabled()["Print the sheet…"]


def test_files_named_before_the_list_is_open_are_checked_when_it_is(
    qtbot: QtBot, runner: Runner, settings: QSettings, judge: Judge, statement: Path
):
    early = Window(runner, settings)
    qtbot.addWidget(early)
    early.checks.check((statement,))
    assert early.checks.files_page is None
    early.ready(ready_with(judge, statement.parent))
    qtbot.waitUntil(lambda: not early.checks.files_page.busy, timeout=20_000)
    assert early.checks.files_page.rows[0].state is State.DONE


def test_to_wait_for_the_list_is_said_until_it_is_open(
    qtbot: QtBot, runner: Runner, judge: Judge, settings: QSettings, tmp_path: Path
):
    made = Window(runner, settings)
    qtbot.addWidget(made)
    made.go(Place.RECORDS)
    assert "being opened" in made._footer._moment.text()
    made.ready(ready_with(judge, tmp_path))
    assert made._footer._moment.text() == ""


def test_files_that_the_system_asks_to_open_are_passed_on_together(qtbot: QtBot, qapp: QApplication, statement: Path):
    other = statement.with_name("april.csv")
    with qtbot.waitSignal(qapp.opened) as opened:
        for path in (statement, other):
            QApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(path))))
    assert opened.args == [(statement, other)]


def test_a_new_check_leaves_no_trace_of_the_last(qtbot: QtBot, window: Window, statement: Path):
    window.checks.check((statement,))
    first = window.checks.files_page
    qtbot.waitUntil(lambda: not first.busy, timeout=20_000)
    with qtbot.waitSignal(first.destroyed):
        window.checks.check((statement.parent / "gone.csv",))
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.checks.files_page is not first
    qtbot.waitUntil(lambda: not window.checks.files_page.busy, timeout=20_000)
    assert window.checks.files_page.rows[0].state is State.FAILED


def test_the_window_remembers_its_size(qtbot: QtBot, runner: Runner, settings: QSettings, window: Window):
    window.resize(1111, 666)
    window.close()
    again = Window(runner, settings)
    qtbot.addWidget(again)
    assert again.height() == 666  # the offscreen screen is too narrow to give back the width


def test_the_smallest_window_has_room_for_everything(window: Window):
    assert window.minimumSizeHint().width() <= 1024
    assert window.minimumSizeHint().height() <= 640


def test_without_a_list_the_window_says_so_and_offers_nothing_else(window: Window):
    window.trouble("The watchlist is missing.")
    page = window.findChild(TroublePage)
    assert page.isVisible()
    assert not window.checks.ask_page.isVisible()
    assert not window.acceptDrops()


def test_every_command_goes_to_the_terminal():
    assert set(COMMANDS) == set(flagline.commands)
