"""Whoever cannot see the window hears the same: wherever the focus can go, there is a name to be told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.report import paper
from gui import printing
from gui.frame import Place
from gui.help.window import Page
from gui.preview import Preview
from gui.window import Window
from tests.gui import sample


def unnamed(root: QWidget) -> list[str]:
    """The widgets to be seen that can have the focus and say nothing; a label without words is there for nobody."""
    stops = [each for each in (root, *root.findChildren(QWidget)) if _can_have_focus(each)]
    assert stops, "nothing here can have the focus"
    return [f"{type(each).__name__} in {type(each.parent()).__name__}" for each in stops if not _name(each)]


def _can_have_focus(widget: QWidget) -> bool:
    blank = isinstance(widget, QLabel) and not widget.text()
    return widget.isVisible() and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and not blank


def _name(widget: QWidget) -> str:
    return str(QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)).strip()


def dialog_over(window: Window) -> QWidget:
    (found,) = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not window]
    return found


@pytest.mark.parametrize("place", Place)
def test_every_stop_in_the_window_has_a_name(window: Window, place: Place):
    window.go(place)
    assert unnamed(window) == []


def test_every_stop_among_answers_has_a_name(window: Window):
    window.checks.ask_page.box.setPlainText("Alipay\nCorner Shop")
    window.checks.ask_page.box.ask()
    assert unnamed(window) == []


def test_every_stop_of_a_result_has_a_name(qtbot: QtBot, window: Window, statement: Path):
    (statement.parent / "empty.csv").touch()
    window.checks.check((statement.parent,))
    qtbot.waitUntil(lambda: window.checks.result is not None, timeout=20_000)
    assert unnamed(window) == []


DIALOGS = {
    "the settings": lambda window: window.open_settings(),
    "who asks": lambda window: window.ask_who(),
    "the remembered layouts": lambda window: window.checks.show_layouts(),
    **{f"the help, {page.value}": lambda window, page=page: window.open_help(page.value) for page in Page},
}


@pytest.mark.parametrize("open_", DIALOGS.values(), ids=DIALOGS)
def test_every_stop_of_a_dialog_has_a_name(qtbot: QtBot, window: Window, open_):
    open_(window)
    dialog = dialog_over(window)
    qtbot.addWidget(dialog)
    assert unnamed(dialog) == []


def test_every_stop_of_the_print_preview_has_a_name(qtbot: QtBot):
    printer, sheet = QPrinter(), paper(sample.check())
    shown = Preview(printer, lambda device: printing.draw(device, sheet))
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    assert unnamed(shown) == []
