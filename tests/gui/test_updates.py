"""List updates in the window: the file is recognised, its changes are told, and it is used when somebody says so."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QCheckBox, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from core.model import Profile
from core.watchlist import Lists, open_newest
from core.watchlist.signature import SecretKey, new_key
from core.watchlist.update import make_update
from gui.frame import Place
from gui.intake.offer import offer_of
from gui.lists.keeping import is_update
from gui.lists.update_dialog import UpdateDialog
from gui.start import prepare
from gui.tasks import Runner
from gui.window import Window
from tests.core.watchlist.lists import NEWER, changed, trust
from tests.gui.conftest import mime
from tests.gui.test_app import nameless

KEY = new_key()
NEW_ALIAS = (
    "INSERT INTO aliases SELECT 99001, 'Lantern Purse', kind, form, basis, source, note FROM aliases WHERE id = 1",
    "INSERT INTO alias_platforms VALUES (99001, 'camscanner')",
)


@pytest.fixture
def lists(watchlist_file: Path, tmp_path: Path) -> Lists:
    return Lists(watchlist_file, tmp_path / "data", trust(tmp_path / "keys", KEY))


@pytest.fixture
def open_window(qtbot: QtBot, runner: Runner, settings: QSettings, lists: Lists) -> Window:
    """A window over the real list, with room for updates and keys of the test's own."""
    made = Window(runner, settings)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.ready(prepare(lists, Profile(), date(2026, 11, 22)))
    return made


def update(folder: Path, lists: Lists, *statements: str, key: SecretKey = KEY, name: str = "new.flagline-list") -> Path:
    """The file of a list with these changes, of version 2099.01 unless they say another."""
    path = folder / name
    path.write_bytes(make_update(changed(lists.bundled.read_bytes(), NEWER, *statements), key)[1])
    return path


def asked(qtbot: QtBot, window: Window, path: Path) -> UpdateDialog:
    """What is asked once the file is dropped."""
    window.checks.take(offer_of(mime(path)))
    qtbot.waitUntil(lambda: bool(window.findChildren(UpdateDialog)), timeout=20_000)
    return window.findChild(UpdateDialog)


def refused(qtbot: QtBot, window: Window, path: Path) -> str:
    """The sentence that answers the dropped file."""
    window.checks.take(offer_of(mime(path)))
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)), timeout=20_000)
    box = window.findChild(QMessageBox)
    box.close()
    return box.text()


def in_use(window: Window) -> str:
    return window._ready.judge.watchlist.version


# --- recognised -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        pytest.param("list.bin", b"untrusted comment: x\n", True, id="by its first bytes, whatever it is called"),
        pytest.param("2099.01.flagline-list", b"", True, id="by its ending, where nothing is left of it"),
        pytest.param("march.csv", b"Date,Description,Amount\n", False, id="a statement"),
        pytest.param("note.txt", b"An untrusted comment: x\n", False, id="those words further on"),
    ],
)
def test_an_update_is_known_by_its_content(tmp_path: Path, name: str, content: bytes, expected: bool):
    path = tmp_path / name
    path.write_bytes(content)
    assert is_update((path,)) is expected


def test_folders_and_many_files_are_checked(tmp_path: Path, lists: Lists):
    path = update(tmp_path, lists)
    assert is_update((path,))
    assert not is_update((path, path))
    assert not is_update((tmp_path,))
    assert not is_update((tmp_path / "gone.flagline-list",))


def test_a_drag_says_what_letting_go_would_do(tmp_path: Path):
    assert "list update" in offer_of(mime(tmp_path / "2099.01.flagline-list")).invitation
    assert "check" in offer_of(mime(tmp_path / "march.csv")).invitation


# --- asked and answered -----------------------------------------------------------------------------------------------


def test_the_difference_is_told_and_nothing_changes_before_the_answer(
    qtbot: QtBot, open_window: Window, lists: Lists, tmp_path: Path
):
    before = in_use(open_window)
    new = (
        "UPDATE platforms SET note = 'Another note.' WHERE id = 'camscanner'",
        "DELETE FROM listings WHERE rowid = 1",
    )
    dialog = asked(qtbot, open_window, update(tmp_path, lists, *new))
    said = dialog.changes.toPlainText()
    assert "CamScanner: note" in said
    assert "Removed (1)" in said
    assert "Aliases" not in said
    assert nameless(dialog) == []
    assert not dialog.again.isVisible()
    dialog.reject()
    assert in_use(open_window) == before == open_newest(lists).version
    assert not lists.applied.exists()


def test_a_list_that_changes_nothing_says_so(qtbot: QtBot, open_window: Window, lists: Lists, tmp_path: Path):
    assert "same as before" in asked(qtbot, open_window, update(tmp_path, lists)).changes.toPlainText()


def test_an_update_is_used_at_once_on_every_page(qtbot: QtBot, open_window: Window, lists: Lists, tmp_path: Path):
    open_window.go(Place.LIST)
    open_window.checks.ask_page.box.setPlainText("Lantern Purse")
    asked(qtbot, open_window, update(tmp_path, lists, *NEW_ALIAS)).use.click()
    qtbot.waitUntil(lambda: in_use(open_window) == "2099.01", timeout=20_000)
    assert open_newest(lists).version == "2099.01"
    assert "2099.01" in open_window._footer._said.text()
    assert "2099.01" in open_window.lists.page._about.text()
    assert open_window._ready.judge.names(["Lantern Purse"])[0].findings


@pytest.mark.parametrize("again", [pytest.param(True, id="judged again"), pytest.param(False, id="left as it is")])
def test_a_result_is_judged_again_where_that_is_wanted(
    qtbot: QtBot, open_window: Window, lists: Lists, tmp_path: Path, again: bool
):
    statement = tmp_path / "march.csv"
    statement.write_text("Date,Description,Amount\n01/06/2026,LANTERN PURSE CRAFTS,-12.00\n", encoding="utf-8")
    open_window.checks.check((statement,))
    qtbot.waitUntil(lambda: not open_window.checks.files_page.busy, timeout=20_000)
    first = open_window.checks.files_page
    assert first.checked.tally.found == 0
    dialog = asked(qtbot, open_window, update(tmp_path, lists, *NEW_ALIAS))
    assert dialog.again.isVisible()
    dialog.again.setChecked(again)
    dialog.use.click()
    qtbot.waitUntil(lambda: in_use(open_window) == "2099.01" and not open_window.checks.files_page.busy, timeout=20_000)
    assert (open_window.checks.files_page is not first) is again
    assert open_window.checks.files_page.checked.tally.found == int(again)


def test_a_list_that_loses_much_is_used_only_when_that_is_confirmed(
    qtbot: QtBot, open_window: Window, lists: Lists, tmp_path: Path
):
    dialog = asked(qtbot, open_window, update(tmp_path, lists, "DELETE FROM listings WHERE rowid % 3 = 0"))
    assert dialog.smaller.isVisible()
    assert "names in orders" in dialog.smaller.accessibleDescription()
    dialog.use.click()
    assert dialog.isVisible()
    dialog.smaller.click()
    dialog.use.click()
    qtbot.waitUntil(lambda: in_use(open_window) == "2099.01", timeout=20_000)


# --- refused ----------------------------------------------------------------------------------------------------------


def test_an_older_list_is_refused(qtbot: QtBot, open_window: Window, lists: Lists, tmp_path: Path):
    path = update(tmp_path, lists, "UPDATE meta SET value = '2001.01' WHERE key = 'version'")
    assert "2001.01" in refused(qtbot, open_window, path)


def test_a_list_of_a_foreign_key_is_refused(qtbot: QtBot, open_window: Window, lists: Lists, tmp_path: Path):
    assert "not ours" in refused(qtbot, open_window, update(tmp_path, lists, key=new_key()))


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        pytest.param(lambda data: data[:-1], "altered", id="cut off"),
        pytest.param(lambda data: data[:-9] + bytes([data[-9] ^ 1]) + data[-8:], "altered", id="one bit turned"),
        pytest.param(lambda _: b"", "empty", id="empty"),
        pytest.param(lambda data: b"x" + data, "does not begin", id="something before it"),
    ],
)
def test_a_damaged_update_is_refused(qtbot, open_window: Window, lists: Lists, tmp_path: Path, damage, said: str):
    path = update(tmp_path, lists)
    path.write_bytes(damage(path.read_bytes()))
    before = in_use(open_window)
    assert said in refused(qtbot, open_window, path)
    assert in_use(open_window) == before
    assert not lists.applied.exists()


def test_a_list_that_cannot_be_kept_changes_nothing(qtbot: QtBot, open_window: Window, lists: Lists, tmp_path: Path):
    before = in_use(open_window)
    dialog = asked(qtbot, open_window, update(tmp_path, lists))
    lists.data.write_text("a file where the folder should be", encoding="utf-8")
    dialog.use.click()
    qtbot.waitUntil(lambda: bool(open_window.findChildren(QMessageBox)), timeout=20_000)
    assert "could not be kept" in open_window.findChild(QMessageBox).text()
    assert in_use(open_window) == before


# --- roads ------------------------------------------------------------------------------------------------------------


def test_the_menu_asks_for_the_file(
    qtbot: QtBot, open_window: Window, lists: Lists, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = update(tmp_path, lists)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    file = open_window.menuBar().actions()[0].menu()
    next(action for action in file.actions() if "update" in action.text()).trigger()
    qtbot.waitUntil(lambda: bool(open_window.findChildren(UpdateDialog)), timeout=20_000)


def test_a_running_check_is_not_broken_off(qtbot: QtBot, open_window: Window, lists: Lists, statement: Path):
    open_window.checks.check((statement,))
    open_window.checks.take(offer_of(mime(update(statement.parent, lists))))
    assert "A check is running" in open_window._footer._moment.text()
    qtbot.waitUntil(lambda: not open_window.checks.files_page.busy, timeout=20_000)
    assert open_window.findChild(UpdateDialog) is None


def test_the_question_is_reached_by_the_keyboard(qtbot: QtBot, open_window: Window, lists: Lists, tmp_path: Path):
    dialog = asked(qtbot, open_window, update(tmp_path, lists, "DELETE FROM listings WHERE rowid % 3 = 0"))
    reached = set()
    for _ in range(12):
        dialog.focusNextChild()
        reached.add(dialog.focusWidget())
    assert dialog.smaller in reached
    assert {each.text() for each in reached if isinstance(each, QPushButton)} >= {"Not now"}
    assert not {each for each in reached if isinstance(each, QCheckBox)} - {dialog.smaller, dialog.again}
