"""The settings page: what is chosen there counts at once and is there again at the next start."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from core.history import Records
from core.paths import WATCHLIST, data_folder
from core.words import spoken
from gui.app import _prepare
from gui.columns.kept import KeptDialog
from gui.language import choose, speak_as_chosen
from gui.paper_size import PaperSize, paper_size
from gui.review import kept
from gui.settings.page import SettingsDialog
from gui.settings.preferences import Strictness, keeps_recent, strictness
from gui.settings.who import WhoDialog
from gui.tasks import Runner, Task
from gui.window import Window
from tests.gui.test_app import nameless


@pytest.fixture
def open_window(qtbot: QtBot, runner: Runner, settings: QSettings) -> Iterator[Window]:
    """Over the real list, with the user's things where the program looks for them."""
    before = QLocale()
    made = Window(runner, settings)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.ready(_prepare(WATCHLIST, made.profile, Task(lambda _: None)))
    yield made
    choose(settings, "en")
    speak_as_chosen(settings)
    QLocale.setDefault(before)


def page(window: Window) -> SettingsDialog:
    return next(each for each in window.findChildren(SettingsDialog) if each.isVisible())


@pytest.fixture
def dialog(open_window: Window, qtbot: QtBot) -> SettingsDialog:
    qtbot.keyClick(open_window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    return page(open_window)


def button(dialog: SettingsDialog, words: str) -> QAbstractButton:
    return next(each for each in dialog.findChildren(QAbstractButton) if each.text() == words)


def test_everything_that_can_have_the_focus_has_a_name(dialog: SettingsDialog):
    assert nameless(dialog) == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param("Ask me about clear findings only", lambda s: strictness(s) is Strictness.CLEAR, id="strictness"),
        pytest.param("Keep the texts of all other lines too", kept.keeps_texts, id="texts"),
        pytest.param("Name the files of the last checks in the File menu", lambda s: not keeps_recent(s), id="recent"),
    ],
)
def test_a_choice_is_kept_at_once(
    dialog: SettingsDialog, settings: QSettings, qtbot: QtBot, words: str, told: Callable[[QSettings], bool]
):
    assert not told(settings)
    button(dialog, words).setFocus()
    qtbot.keyClick(button(dialog, words), Qt.Key.Key_Space)
    settings.sync()
    assert told(QSettings(settings.fileName(), QSettings.Format.IniFormat))


def test_the_paper_of_the_sheet_is_kept(dialog: SettingsDialog, settings: QSettings, qtbot: QtBot):
    for size in PaperSize:
        qtbot.mouseClick(button(dialog, size.words), Qt.MouseButton.LeftButton)
        assert paper_size(settings) is size


def test_the_names_on_the_sheet_are_kept(dialog: SettingsDialog, settings: QSettings, qtbot: QtBot):
    for words, name in (("Your firm", "Heron & Sons"), ("Who checks and decides", "A. Moss")):
        line = next(each for each in dialog.findChildren(QLineEdit) if each.accessibleName() == words)
        line.setFocus()
        qtbot.keyClicks(line, name)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert (kept.firm(settings), kept.operator(settings)) == ("Heron & Sons", "A. Moss")
    assert dialog.isVisible()


def test_another_language_is_spoken_at_once_by_the_page_too(dialog: SettingsDialog, open_window: Window, qtbot: QtBot):
    button(dialog, "Español").setFocus()
    qtbot.keyClick(button(dialog, "Español"), Qt.Key.Key_Space)
    assert spoken() == "es"
    again = page(open_window)
    assert again is not dialog
    assert button(again, "Español").isChecked()


def test_who_you_are_is_asked_from_here(dialog: SettingsDialog, open_window: Window, qtbot: QtBot):
    qtbot.mouseClick(button(dialog, "Change…"), Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert open_window.findChild(WhoDialog).isVisible()


def test_the_data_moves_and_the_program_looks_there(
    dialog: SettingsDialog, open_window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    with Records(data_folder()) as records:
        records.find()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "elsewhere"))
    qtbot.mouseClick(button(dialog, "Move…"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: data_folder() == tmp_path / "elsewhere", timeout=20_000)
    qtbot.waitUntil(lambda: str(tmp_path / "elsewhere") in page(open_window).notice.text(), timeout=20_000)
    assert (tmp_path / "elsewhere" / "records.db").is_file()


def test_where_the_data_cannot_move_the_page_says_why(
    dialog: SettingsDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "file").touch()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "file" / "below"))
    qtbot.mouseClick(button(dialog, "Move…"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "could not be moved" in dialog.notice.text(), timeout=20_000)
    assert dialog.isEnabled()


def test_the_records_are_backed_up(
    dialog: SettingsDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "backup.db"), ""))
    qtbot.mouseClick(button(dialog, "Back up the records…"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "backed up" in dialog.notice.text(), timeout=20_000)
    assert (tmp_path / "backup.db").is_file()


def test_a_logo_is_chosen_shown_and_dropped(
    dialog: SettingsDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    image = QImage(120, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    assert image.save(str(tmp_path / "firm.png"))
    for name, there in (("nowhere.png", False), ("firm.png", True)):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, name=name: (str(tmp_path / name), ""))
        qtbot.mouseClick(button(dialog, "Choose a logo…"), Qt.MouseButton.LeftButton)
        assert dialog.logo.isVisible() is there
        assert bool(dialog.notice.text()) is not there
    qtbot.mouseClick(dialog.no_logo, Qt.MouseButton.LeftButton)
    assert not dialog.logo.isVisible()
    assert not (data_folder() / "logo.png").exists()


def test_what_was_settled_about_columns_is_shown_from_here(dialog: SettingsDialog, open_window: Window, qtbot: QtBot):
    qtbot.mouseClick(button(dialog, "Show…"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(open_window.findChildren(KeptDialog)), timeout=20_000)
    shown = open_window.findChild(KeptDialog)
    assert shown.isVisible()
    shown.reject()
