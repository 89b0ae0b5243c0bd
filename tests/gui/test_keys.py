"""The whole way by keys alone: from the question to a decision and back, and the focus is always to be seen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from gui.frame import Place
from gui.window import Window

TAB, BACKTAB, ENTER, ESC = Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape
CONTROL = Qt.KeyboardModifier.ControlModifier
MOST = 80
"""Steps of the tab key that certainly lead once around any page."""


def focused(window: QWidget) -> QWidget:
    """What has the keyboard in this window."""
    return window.focusWidget() or window


def press(qtbot: QtBot, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key goes to whatever has the keyboard in the window in front."""
    front = QApplication.activeModalWidget() or QApplication.activeWindow()
    assert front
    qtbot.keyClick(focused(front), key, keys)


def stops(qtbot: QtBot, window: QWidget, key: Qt.Key = TAB) -> Iterator[QWidget]:
    """Where the tab key leads from here, one after the other, until it comes by again."""
    passed: list[QWidget] = []
    while focused(window) not in passed:
        passed.append(focused(window))
        yield passed[-1]
        assert len(passed) < MOST, passed[-1]
        qtbot.keyClick(passed[-1], key)


def painted(widget: QWidget) -> QImage:
    """The widget as it is to be seen, with what stands closely around it."""
    top = widget.window()
    box = widget.rect().translated(widget.mapTo(top, QPoint(0, 0))).adjusted(-3, -3, 3, 3)
    return top.grab(box).toImage()


def unseen(qtbot: QtBot, window: QWidget) -> list[str]:
    """The stops that look the same with the keyboard and without."""
    poor = []
    for stop in stops(qtbot, window):
        with_it = painted(stop)
        stop.clearFocus()
        if painted(stop) == with_it:
            poor.append(f"{type(stop).__name__} {stop.accessibleName() or stop.property('text') or ''}")
        stop.setFocus(Qt.FocusReason.TabFocusReason)
    return poor


def opened(qtbot: QtBot, window: Window) -> QDialog:
    """The dialog that stands over the window, when it has the keyboard."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(QDialog)))
    (dialog,) = [each for each in window.findChildren(QDialog) if each.isVisible()]
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


@pytest.fixture
def checked(qtbot: QtBot, window: Window, statement: Path) -> Window:
    window.checks.check((statement,))
    qtbot.waitUntil(lambda: window.checks.result is not None, timeout=20_000)
    return window


@pytest.mark.parametrize("place", Place)
def test_the_focus_is_seen_at_every_stop(qtbot: QtBot, window: Window, place: Place):
    window.go(place)
    assert unseen(qtbot, window) == []


def test_the_focus_is_seen_at_every_stop_of_a_result(qtbot: QtBot, checked: Window):
    assert unseen(qtbot, checked) == []


@pytest.mark.parametrize("way", ["open_settings", "ask_who", "open_help"])
def test_the_focus_is_seen_at_every_stop_of_a_dialog(qtbot: QtBot, window: Window, way: str):
    getattr(window, way)()
    dialog = opened(qtbot, window)
    assert unseen(qtbot, dialog) == []
    dialog.close()


def test_tab_leads_around_a_result_and_back_again(qtbot: QtBot, checked: Window):
    there = list(stops(qtbot, checked))
    result = checked.checks.result
    assert result
    for wanted in (result.table, result.filters.words, *result.desk.panel.buttons.values(), result.desk.panel.note):
        assert wanted in there
    result.table.setFocus()
    assert set(stops(qtbot, checked, BACKTAB)) == set(there)


def test_a_check_from_its_lines_to_a_decision_and_back_to_the_question(qtbot: QtBot, checked: Window):
    result = checked.checks.result
    assert result
    assert focused(checked) is result.table
    press(qtbot, Qt.Key.Key_F, CONTROL)
    assert focused(checked) is result.filters.words
    press(qtbot, BACKTAB)
    result.table.setFocus()
    press(qtbot, ENTER)
    assert result.detail.isAncestorOf(focused(checked))
    result.table.setFocus()
    press(qtbot, Qt.Key.Key_L)
    assert result.desk.panel.signing.isVisible()
    qtbot.keyClicks(focused(checked), "Ada")
    press(qtbot, ENTER)
    qtbot.waitUntil(lambda: bool(result.desk.reviewing and not result.desk.reviewing.open), timeout=5_000)
    press(qtbot, Qt.Key.Key_F1)
    help_ = opened(qtbot, checked)
    press(qtbot, ESC)
    assert not help_.isVisible()
    checked.activateWindow()
    qtbot.waitUntil(checked.isActiveWindow)
    qtbot.keyClick(result.table, ESC)
    assert checked.checks.currentWidget() is checked.checks.ask_page
    assert focused(checked) is checked.checks.ask_page.box
