"""The help: every page opens by keyboard, tells what it promises, and nothing of a statement."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core import VERSION
from gui.help.about import AboutPage, LicencesPage
from gui.help.selftest import SelftestPage
from gui.help.window import HelpWindow, Page
from gui.preview import Preview
from gui.window import Window
from tests.gui.test_app import nameless


def help_of(window: Window) -> HelpWindow:
    return next(each for each in window.findChildren(HelpWindow) if each.isVisible())


@pytest.fixture
def opened(window: Window, qtbot: QtBot) -> HelpWindow:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    return help_of(window)


def words(page: QWidget) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel))


def test_the_keyboard_walks_through_all_pages(opened: HelpWindow, qtbot: QtBot):
    for page in Page:
        assert opened.page(page).isVisible()
        assert nameless(opened) == []
        qtbot.keyClick(opened.list, Qt.Key.Key_Down)


@pytest.mark.parametrize(
    ("page", "told"),
    [
        pytest.param(Page.NEXT, ("Found", "Possible", "Hidden", "Unread", "Clear", "Paid through"), id="next"),
        pytest.param(Page.KEYS, ("Open statements", "Ctrl+O", "Settings", "Ctrl+,", "F1"), id="keys"),
        pytest.param(Page.PLACES, ("Data folder", "flagline-portable", "flagline.log"), id="places"),
    ],
)
def test_a_page_tells_what_it_promises(opened: HelpWindow, page: Page, told: tuple[str, ...]):
    for each in told:
        assert each in words(opened.page(page))


def test_the_keys_of_what_is_to_be_seen_are_told(window: Window, statement: Path, qtbot: QtBot):
    window.checks.check((statement,))
    qtbot.waitUntil(lambda: not window.checks.files_page.busy, timeout=20_000)
    shown = {
        action.shortcut().toString() for action in window.checks.result.actions() if not action.shortcut().isEmpty()
    }
    window.open_help("keys")
    told = words(help_of(window).page(Page.KEYS)).split("\n")
    assert shown
    assert shown <= set(told)


def test_there_is_one_help_and_it_lets_the_window_be_used(window: Window):
    window.open_help("keys")
    window.open_help("about")
    assert [each.isVisible() for each in window.findChildren(HelpWindow)].count(True) == 1
    assert not help_of(window).isModal()


def test_the_self_test_runs_beside_the_window(opened: HelpWindow, qtbot: QtBot):
    opened.open_at(Page.SELFTEST)
    page = opened.page(Page.SELFTEST)
    assert isinstance(page, SelftestPage)
    qtbot.mouseClick(page.run, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.copy.isEnabled, timeout=60_000)
    qtbot.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    assert "tried" in QGuiApplication.clipboard().text()


def test_what_the_self_test_said_can_be_filed(
    opened: HelpWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    page = opened.page(Page.SELFTEST)
    opened.open_at(Page.SELFTEST)
    assert isinstance(page, SelftestPage)
    assert not page.save.isEnabled()
    qtbot.mouseClick(page.run, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.save.isEnabled, timeout=60_000)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "test.txt"), ""))
    qtbot.mouseClick(page.save, Qt.MouseButton.LeftButton)
    filed = (tmp_path / "test.txt").read_text(encoding="utf-8")
    assert filed == f"{page.result.text()}\n"
    assert VERSION in filed

    printed: list[str] = []
    monkeypatch.setattr(Preview, "exec", lambda preview: printed.append(preview.windowTitle()))
    qtbot.mouseClick(page.print, Qt.MouseButton.LeftButton)
    assert printed == ["Self-test"]


def test_every_licence_is_there_in_full(opened: HelpWindow):
    page = opened.page(Page.LICENCES)
    assert isinstance(page, LicencesPage)
    texts = []
    for at in range(page.choice.count()):
        page.choice.setCurrentIndex(at)
        texts.append(page.text.toPlainText())
    for title in ("MIT License", "GNU LESSER GENERAL PUBLIC LICENSE", "SIL OPEN FONT LICENSE", "ISC License"):
        assert any(title.casefold() in text.casefold() for text in texts), title


def test_every_licence_says_in_its_title_whose_it_is(opened: HelpWindow):
    page = opened.page(Page.LICENCES)
    assert isinstance(page, LicencesPage)
    titles = [page.choice.itemText(at) for at in range(page.choice.count())]
    assert {"Flagline (MIT)", "Noto Sans SC (OFL 1.1)", "Lucide (ISC)"} <= set(titles)
    assert "LICENSE" not in titles
    assert len(titles) == len(set(titles))


def test_diagnostics_hold_no_word_of_a_statement_and_no_name(window: Window, statement: Path, qtbot: QtBot):
    window.checks.check((statement,))
    qtbot.waitUntil(lambda: not window.checks.files_page.busy, timeout=20_000)
    window.open_help("about")
    page = help_of(window).page(Page.ABOUT)
    assert isinstance(page, AboutPage)
    qtbot.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "Flagline: " in copied
    for private in ("HERON", statement.name, str(statement.parent), str(Path.home())):
        assert private not in copied
