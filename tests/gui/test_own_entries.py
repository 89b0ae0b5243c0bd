"""Own entries in the window: told, added, refused with the reason, removed, exported and imported."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from core.model import Profile
from core.watchlist import Lists
from core.watchlist.own import Own, OwnAlias, OwnException, OwnPlatform, OwnRule, add_own, read_own
from core.watchlist.own_file import as_text
from gui.frame import Place
from gui.lists import own_bar
from gui.lists.entries import View
from gui.lists.own_form import Kind, OwnForm
from gui.lists.page import ListPage
from gui.start import prepare
from gui.tasks import Runner
from gui.window import Window
from tests.gui.test_app import nameless

OWN = Own(
    (OwnPlatform.named("Lantern Pay"),),
    (OwnAlias("LANTERNPAY HK", "own-lantern-pay"),),
    (OwnException("QQ Heron Bakery", "our bakery"),),
    (OwnRule("tiktok", "2026-11-01"),),
)
TODAY = date(2026, 11, 22)


@pytest.fixture
def lists(watchlist_file: Path, tmp_path: Path) -> Lists:
    return Lists(watchlist_file, tmp_path / "data")


@pytest.fixture
def at_list(qtbot: QtBot, runner: Runner, settings: QSettings, lists: Lists) -> Window:
    """A window over the real list, at the page of the list."""
    made = Window(runner, settings)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.ready(prepare(lists, Profile(), TODAY))
    made.go(Place.LIST)
    return made


@pytest.fixture
def own_view(at_list: Window, lists: Lists) -> ListPage:
    """The view of own entries, with one of each kind."""
    add_own(lists.own, OWN)
    at_list.ready(prepare(lists, Profile(), TODAY))
    at_list.lists.page.views.buttons[View.OWN].click()
    return at_list.lists.page


def titles(page: ListPage) -> list[str]:
    return [page.model.entry(row).title for row in range(page.model.rowCount())]


def choose(page: ListPage, title: str) -> str:
    """Choose a row; gives all that its page says."""
    page.list.setCurrentIndex(page.model.index(titles(page).index(title)))
    return page.reader.text()


def button(page: ListPage, words: str) -> QPushButton:
    return next(each for each in page.findChildren(QPushButton) if each.text() == words and each.isVisible())


def policy_tick(page: ListPage) -> QCheckBox:
    """The one on the page that is shown now, not one that is about to go."""
    return next(part for part in page.reader._parts if isinstance(part, QCheckBox))


# --- told -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "said"),
    [
        pytest.param("TikTok", "prohibited for us since 1 November 2026", id="policy"),
        pytest.param("Lantern Pay", "a platform of your own", id="platform"),
        pytest.param("LANTERNPAY HK", "another name of Lantern Pay", id="alias"),
        pytest.param("QQ Heron Bakery", "our bakery", id="exception, with its reason"),
    ],
)
def test_each_entry_says_what_it_is(own_view: ListPage, title: str, said: str):
    assert said in choose(own_view, title)


def test_without_entries_the_view_says_what_to_do(at_list: Window):
    page = at_list.lists.page
    page.views.buttons[View.OWN].click()
    assert titles(page) == []
    assert "Add a merchant" in page._none.text()
    assert page._none.isVisible()
    assert page.own_bar.isVisible()


def test_the_buttons_stand_only_at_the_own_entries(own_view: ListPage):
    assert own_view.own_bar.isVisible()
    own_view.views.buttons[View.ORDERS].click()
    assert not own_view.own_bar.isVisible()


def test_everything_that_can_have_the_focus_has_a_name(own_view: ListPage):
    assert nameless(own_view) == []
    own_view.open_form()
    assert nameless(own_view._form) == []


# --- the policy -------------------------------------------------------------------------------------------------------


def test_a_tick_makes_a_platform_prohibited_by_the_own_policy_and_takes_it_back(
    qtbot: QtBot, at_list: Window, lists: Lists
):
    page = at_list.lists.page
    choose(page, "CamScanner")
    policy_tick(page).click()
    qtbot.waitUntil(lambda: bool(at_list._ready.own.policy), timeout=20_000)
    assert [rule.platform for rule in read_own(lists.own).policy] == ["camscanner"]
    assert page.list.currentIndex().data() == "CamScanner"
    assert policy_tick(page).isChecked()
    finding = at_list._ready.judge.names(["CamScanner"])[0].findings[0]
    assert [each.order.id for each in finding.standings if each.binds_you][-1:] == ["own-policy"]
    policy_tick(page).click()
    qtbot.waitUntil(lambda: not at_list._ready.own.policy, timeout=20_000)
    assert not read_own(lists.own).policy
    assert not policy_tick(page).isChecked()


def test_the_keyboard_stays_at_the_tick(qtbot: QtBot, at_list: Window):
    page = at_list.lists.page
    at_list.activateWindow()
    choose(page, "CamScanner")
    policy_tick(page).setFocus()
    qtbot.keyClick(policy_tick(page), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(at_list._ready.own.policy), timeout=20_000)
    assert at_list.focusWidget() is policy_tick(page)


def test_a_result_is_judged_again_by_the_own_policy(qtbot: QtBot, at_list: Window, statement: Path):
    at_list.checks.check((statement,))
    qtbot.waitUntil(lambda: not at_list.checks.files_page.busy, timeout=20_000)
    first = at_list.checks.files_page
    at_list.go(Place.LIST)
    choose(at_list.lists.page, "Alipay")
    policy_tick(at_list.lists.page).click()
    qtbot.waitUntil(
        lambda: at_list.checks.files_page is not first and not at_list.checks.files_page.busy, timeout=20_000
    )
    named = {
        standing.order.id
        for line in at_list.checks.files_page.checked.files[0].lines
        for finding in line.findings
        for standing in finding.standings
    }
    assert "own-policy" in named
    assert at_list.lists.page.isVisible()


def test_while_a_check_runs_the_tick_goes_back_and_says_why(qtbot: QtBot, at_list: Window, lists: Lists, statement):
    choose(at_list.lists.page, "CamScanner")
    at_list.checks.check((statement,))
    at_list.go(Place.LIST)
    policy_tick(at_list.lists.page).click()
    assert "A check is running" in at_list.lists.page.refusal.text()
    assert not policy_tick(at_list.lists.page).isChecked()
    qtbot.waitUntil(lambda: not at_list.checks.files_page.busy, timeout=20_000)
    assert not read_own(lists.own)


# --- added ------------------------------------------------------------------------------------------------------------


def filled(page: ListPage, kind: Kind, text: str, because: str = "", platform: str = "") -> OwnForm:
    """The form, filled in."""
    page.own_bar.add.click()
    form = page._form
    form.kind.setCurrentIndex(form.kind.findData(kind))
    form.text.setText(text)
    form.because.setText(because)
    if platform:
        form.platform.setCurrentIndex(form.platform.findText(platform))
    return form


@pytest.mark.parametrize(
    ("filling", "expected"),
    [
        pytest.param(
            (Kind.EXCEPTION, " QQ  Heron Bakery ", "our bakery"),
            Own(exceptions=(OwnException("QQ Heron Bakery", "our bakery"),)),
            id="a merchant that is known",
        ),
        pytest.param(
            (Kind.ALIAS, "Lantern Scanbox", "", "CamScanner"),
            Own(aliases=(OwnAlias("Lantern Scanbox", "camscanner"),)),
            id="another name",
        ),
        pytest.param(
            (Kind.PLATFORM, "Lantern Pay"),
            Own((OwnPlatform("own-lantern-pay", "Lantern Pay"),)),
            id="a platform",
        ),
    ],
)
def test_what_is_filled_in_is_added(
    qtbot: QtBot, at_list: Window, lists: Lists, filling: tuple[Kind, ...], expected: Own
):
    page = at_list.lists.page
    page.views.buttons[View.OWN].click()
    filled(page, *filling).add.click()
    qtbot.waitUntil(lambda: page._form is None, timeout=20_000)
    assert read_own(lists.own) == expected == at_list._ready.own
    assert len(titles(page)) == 1


def test_a_refusal_is_said_in_the_form_which_stays(qtbot: QtBot, at_list: Window, lists: Lists):
    page = at_list.lists.page
    page.views.buttons[View.OWN].click()
    form = filled(page, Kind.EXCEPTION, "QQ", "because")
    form.add.click()
    qtbot.waitUntil(form.refusal.isVisible, timeout=20_000)
    assert "has to name the merchant too" in form.refusal.text()
    assert form.text.text() == "QQ"
    assert not read_own(lists.own)
    form.text.setText("QQ Heron Bakery")
    assert not form.refusal.isVisible()
    form.add.click()
    qtbot.waitUntil(lambda: page._form is None, timeout=20_000)
    assert read_own(lists.own).exceptions


def test_the_form_asks_for_what_its_kind_needs(at_list: Window):
    page = at_list.lists.page
    page.views.buttons[View.OWN].click()
    form = filled(page, Kind.EXCEPTION, "QQ Heron Bakery")
    assert not form.add.isEnabled()
    assert not form.platform.isVisible()
    form.kind.setCurrentIndex(form.kind.findData(Kind.ALIAS))
    assert form.platform.isVisible()
    assert not form.because.isVisible()
    assert form.add.isEnabled()
    form.reject()
    assert page._form is None


# --- removed, exported, imported --------------------------------------------------------------------------------------


def test_an_entry_is_removed_and_the_next_is_shown(qtbot: QtBot, at_list: Window, own_view: ListPage, lists: Lists):
    choose(own_view, "TikTok")
    button(own_view, "Remove this entry").click()
    qtbot.waitUntil(lambda: not at_list._ready.own.policy, timeout=20_000)
    assert read_own(lists.own) == Own(OWN.platforms, OWN.aliases, OWN.exceptions)
    assert titles(own_view) == ["Lantern Pay", "LANTERNPAY HK", "QQ Heron Bakery"]
    assert "Lantern Pay" in own_view.reader.text()


def test_after_the_last_one_is_removed_the_page_is_empty(qtbot: QtBot, at_list: Window, lists: Lists):
    add_own(lists.own, Own(policy=OWN.policy))
    at_list.ready(prepare(lists, Profile(), TODAY))
    page = at_list.lists.page
    page.views.buttons[View.OWN].click()
    button(page, "Remove this entry").click()
    qtbot.waitUntil(lambda: not at_list._ready.own, timeout=20_000)
    assert page.reader.text() == ""
    assert page._none.isVisible()


def test_an_export_is_read_again_by_an_import(
    qtbot: QtBot, at_list: Window, own_view: ListPage, lists: Lists, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = tmp_path / "copy"
    monkeypatch.setattr(own_bar.QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    own_view.own_bar.export.click()
    assert path.with_suffix(".json").read_text("utf-8") == as_text(OWN)
    lists.own.unlink()
    at_list.ready(prepare(lists, Profile(), TODAY))
    monkeypatch.setattr(own_bar.QFileDialog, "getOpenFileName", lambda *_: (str(path.with_suffix(".json")), ""))
    own_view.own_bar.import_.click()
    qtbot.waitUntil(lambda: bool(at_list._ready.own), timeout=20_000)
    assert read_own(lists.own) == OWN
    assert len(titles(own_view)) == 4


def test_what_is_no_export_is_refused_above_the_rows(
    qtbot: QtBot, own_view: ListPage, statement: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(own_bar.QFileDialog, "getOpenFileName", lambda *_: (str(statement), ""))
    own_view.own_bar.import_.click()
    qtbot.waitUntil(own_view.refusal.isVisible, timeout=20_000)
    assert "holds no own entries" in own_view.refusal.text()
    assert len(titles(own_view)) == 4


def test_a_place_that_cannot_be_written_to_is_said(own_view: ListPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    missing = tmp_path / "nowhere" / "copy.json"
    monkeypatch.setattr(own_bar.QFileDialog, "getSaveFileName", lambda *_: (str(missing), ""))
    own_view.own_bar.export.click()
    assert "could not be written" in own_view.refusal.text()
    assert own_view.refusal.isVisible()
