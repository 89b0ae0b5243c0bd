"""The list in the window: everything on it can be found, reached by keyboard, and is told as surely as it is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.check import Judge
from core.law import in_words
from core.law.age import STALE, age_words, is_stale
from core.model import Basis, Profile, StandingState, Watchlist
from core.watchlist.merge import merge
from core.watchlist.own import Own, OwnPlatform, OwnRule
from gui.frame import Footer, Place
from gui.lists.entries import View
from gui.lists.model import EntriesModel
from gui.lists.page import ListPage
from gui.lists.reader import LinkedProse
from gui.lists.words import jurisdiction_words, standing_on
from gui.tasks import Runner
from gui.timeline import Timeline
from gui.window import Window
from tests.gui import sample
from tests.gui.conftest import ready_with
from tests.gui.test_app import nameless

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def whole(watchlist: Watchlist) -> Judge:
    """A judge over the real list, as if it were three days old."""
    return Judge(replace(watchlist, published=TODAY - timedelta(days=3)), Profile(), TODAY)


@pytest.fixture
def page(qtbot: QtBot, whole: Judge) -> ListPage:
    """The page of the real list, shown."""
    made = ListPage()
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.show_list(whole, Own())
    return made


def titles(page: ListPage) -> list[str]:
    return [page.model.entry(row).title for row in range(page.model.rowCount())]


def open_by_title(page: ListPage, view: View, title: str) -> str:
    """Choose the first row of that title by hand; gives all that its page says."""
    page.views.buttons[view].click()
    page.list.setCurrentIndex(page.model.index(titles(page).index(title)))
    return page.reader.text()


# --- places ---------------------------------------------------------------------------------------------------------


def test_keys_lead_to_the_places_and_the_header_marks_them(qtbot: QtBot, window: Window):
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.lists.page.isVisible()
    assert window._header.places[Place.LIST].isChecked()
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.checks.ask_page.isVisible()
    assert window._header.places[Place.CHECK].isChecked()


def test_the_header_leads_to_the_list(qtbot: QtBot, window: Window):
    qtbot.mouseClick(window._header.places[Place.LIST], Qt.MouseButton.LeftButton)
    assert window.lists.page.isVisible()


def test_a_result_is_still_there_after_a_look_at_the_list(qtbot: QtBot, window: Window, statement: Path):
    window.checks.check((statement,))
    qtbot.waitUntil(lambda: not window.checks.files_page.busy, timeout=20_000)
    result = window.checks.files_page
    window.go(Place.LIST)
    assert not window._menus._print_action.isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.checks.files_page is result
    assert result.isVisible()
    assert window._menus._print_action.isEnabled()


def test_before_the_list_is_open_there_is_nothing_to_show(qtbot: QtBot, runner: Runner, settings: QSettings):
    early = Window(runner, settings)
    qtbot.addWidget(early)
    early.go(Place.LIST)
    assert early.lists.page is None
    assert early._header.places[Place.CHECK].isChecked()


def test_without_a_list_there_is_nowhere_to_go(window: Window):
    window.trouble("The watchlist is missing.")
    assert not any(button.isVisible() for button in window._header.places.values())
    shown = [menu.text() for menu in window.menuBar().actions() if menu.isVisible()]
    assert shown == ["&Help"]


# --- finding ----------------------------------------------------------------------------------------------------------


def test_the_views_count_all_that_is_on_the_list(page: ListPage, watchlist: Watchlist):
    counts = {view: button.text().split()[-1] for view, button in page.views.buttons.items()}
    assert counts == {
        View.PLATFORMS: str(len(watchlist.platforms)),
        View.ORDERS: str(len(watchlist.orders)),
        View.ALIASES: str(len(watchlist.aliases)),
        View.OWN: "0",
    }


def test_what_is_always_watched_comes_first_and_says_so(page: ListPage, watchlist: Watchlist):
    always = sum(platform.always for platform in watchlist.platforms.values())
    said = [page.model.entry(row).about.split(" · ")[0] for row in range(page.model.rowCount())]
    assert said[:always] == ["always watched"] * always
    assert set(said[always:]) == {"watched when asked"}


@pytest.mark.parametrize(
    ("words", "view", "first"),
    [
        pytest.param("camscanner", View.PLATFORMS, "CamScanner", id="a platform by its name"),
        pytest.param("支付宝", View.PLATFORMS, "Alipay", id="a platform by an alias in another script"),
        pytest.param("13971", View.ORDERS, "Executive Order 13971", id="an order by its number"),
        pytest.param("texas alipay", View.ORDERS, "Texas's list of prohibited technologies", id="place and platform"),
        pytest.param("weixin pay", View.ALIASES, "Weixin Pay", id="an alias by its words"),
    ],
)
def test_searching(page: ListPage, words: str, view: View, first: str):
    page.views.buttons[view].click()
    page.views.words.insert(words)
    assert titles(page)[0] == first
    assert page.views.buttons[view].text().split()[-1] == str(page.model.rowCount())


def test_nothing_found_is_said(qtbot: QtBot, page: ListPage):
    qtbot.keyClicks(page.views.words, "no such thing")
    said = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    assert "Nothing on the list has these words." in said
    assert not page.list.isVisible()
    page.views.words.clear()
    assert page.list.isVisible()


def test_the_model_keeps_to_the_rules_of_qt(qtmodeltester: ModelTester, page: ListPage):
    qtmodeltester.check(page.model)


def test_a_row_is_read_out_whole(page: ListPage):
    model: EntriesModel = page.model
    said = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Alipay: always watched")


# --- reading ----------------------------------------------------------------------------------------------------------


def test_every_order_tells_all_that_is_known_of_it(page: ListPage, watchlist: Watchlist):
    for order in watchlist.orders.values():
        page.open_entry(View.ORDERS, order.id)
        said = page.reader.text()
        facts = (order.title, order.short, order.citation, order.court, order.note, order.forbids, order.basis_note)
        days = [in_words(event.on) for event in order.events]
        missing = [fact for fact in (*facts, *days, *order.names, *order.sources) if fact not in said]
        assert not missing, order.id


def test_every_platform_tells_its_aliases_and_all_its_orders(page: ListPage, watchlist: Watchlist):
    for platform in [each for each in watchlist.platforms.values() if each.always]:
        page.open_entry(View.PLATFORMS, platform.id)
        said = page.reader.text()
        aliases = [alias.text for alias in watchlist.aliases if platform.id in alias.platforms]
        naming = {watchlist.orders[each.order] for each in watchlist.listings if each.platform == platform.id}
        missing = [fact for fact in (platform.note, *aliases, *(order.short for order in naming)) if fact not in said]
        assert not missing, platform.id


def test_all_orders_of_a_platform_are_one_picture_with_the_day_of_today(page: ListPage):
    open_by_title(page, View.PLATFORMS, "Alipay")
    (picture,) = page.reader.findChildren(Timeline)
    assert len(picture.words().splitlines()) == 11
    assert picture.words().count("On 22 November 2026") == 11


def test_a_reading_is_told_apart_from_the_orders_own_words(page: ListPage):
    said = open_by_title(page, View.ORDERS, "Texas's list of prohibited technologies")
    own, _, read = said.partition("By our reading, not by its own words")
    assert "Tencent QQ" in read
    assert "Our reading" not in own


def test_an_unverified_alias_says_so(page: ListPage, watchlist: Watchlist):
    aliases = list(enumerate(watchlist.aliases))
    unsure = next(place for place, alias in aliases if alias.basis is Basis.MEMORY)
    sure = next(place for place, alias in aliases if alias.basis is Basis.READ)
    for place, expected in ((unsure, True), (sure, False)):
        page.open_entry(View.ALIASES, str(place))
        assert ("unverified alias" in page.reader.text()) is expected


def test_every_jurisdiction_has_a_name(watchlist: Watchlist):
    assert not [o.id for o in watchlist.orders.values() if jurisdiction_words(o.jurisdiction) == o.jurisdiction]


@pytest.mark.parametrize(
    ("on", "state", "since"),
    [
        pytest.param(date(2021, 1, 4), StandingState.PENDING, None, id="the day before it was signed"),
        pytest.param(date(2021, 1, 5), StandingState.PENDING, date(2021, 1, 5), id="the day it was signed"),
        pytest.param(date(2021, 6, 8), StandingState.NEVER_IMPLEMENTED, date(2021, 2, 19), id="its last day"),
        pytest.param(date(2021, 6, 9), StandingState.ENDED, date(2021, 6, 9), id="the day it was revoked"),
    ],
)
def test_an_order_stands_as_its_events_say(watchlist: Watchlist, on: date, state: StandingState, since: date | None):
    standing = standing_on(watchlist.orders["us-eo-13971"], on, Profile())
    assert (standing.state, standing.since) == (state, since)


def test_an_order_in_force_binds_only_those_it_is_made_for(watchlist: Watchlist):
    order = watchlist.orders["us-tx-prohibited-tech"]
    assert not standing_on(order, TODAY, Profile()).binds_you
    assert standing_on(order, TODAY, Profile(frozenset({"us_tx_agency"}))).binds_you


def test_own_entries_are_shown_as_such(page: ListPage, watchlist: Watchlist):
    own = Own((OwnPlatform.named("Lantern Pay"),), policy=(OwnRule("own-lantern-pay", "2026-11-01"),))
    page.show_list(Judge(merge(watchlist, own), Profile(), TODAY), own)
    assert "your own entry" in open_by_title(page, View.PLATFORMS, "Lantern Pay")
    page.views.buttons[View.ORDERS].click()
    assert titles(page)[0] == "Your own policy"
    assert "Lantern Pay" in open_by_title(page, View.ORDERS, "Your own policy")


# --- links ------------------------------------------------------------------------------------------------------------


def test_a_link_is_followed_by_keyboard_and_there_is_a_way_back(qtbot: QtBot, page: ListPage):
    open_by_title(page, View.PLATFORMS, "SHAREit")
    words = page.reader.findChildren(LinkedProse)[-1]
    words.setFocus()
    qtbot.keyClick(words, Qt.Key.Key_Tab)
    link = words.textCursor().selectedText()
    qtbot.keyClick(words, Qt.Key.Key_Return)
    assert page.views.chosen() is View.ORDERS
    assert page.list.currentIndex().data() == link
    qtbot.mouseClick(page.reader.back, Qt.MouseButton.LeftButton)
    assert page.list.currentIndex().data() == "SHAREit"
    assert not page.reader.back.isVisible()


def test_a_link_to_what_is_not_searched_for_ends_the_search(qtbot: QtBot, page: ListPage):
    qtbot.keyClicks(page.views.words, "shareit")
    page.open_entry(View.ORDERS, "us-eo-14166")
    assert page.views.words.text() == ""
    assert page.list.currentIndex().data() == "Executive Order 14166"


def test_a_row_chosen_by_hand_begins_a_new_way(page: ListPage):
    page.open_entry(View.ORDERS, "us-eo-13971")
    assert page.reader.back.isVisible()
    page.list.setCurrentIndex(page.model.index(0))
    assert not page.reader.back.isVisible()


def test_a_source_is_opened_by_the_browser_and_only_when_clicked(
    qtbot: QtBot, page: ListPage, watchlist: Watchlist, monkeypatch: pytest.MonkeyPatch
):
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    page.open_entry(View.ORDERS, "us-fl-112.22")
    source = watchlist.orders["us-fl-112.22"].sources[-1]
    words = page.reader.findChildren(LinkedProse)[-1]
    assert not opened
    words.setFocus()
    while words.textCursor().selectedText() != source:
        qtbot.keyClick(words, Qt.Key.Key_Tab)
        assert words.textCursor().hasSelection(), "there is no such link"
    qtbot.keyClick(words, Qt.Key.Key_Return)
    assert opened == [source]


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "ftp://example.org/x"])
def test_only_web_addresses_are_handed_to_the_browser(qtbot: QtBot, address: str, monkeypatch: pytest.MonkeyPatch):
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    words = LinkedProse("<p></p>", "words")
    qtbot.addWidget(words)
    words.anchorClicked.emit(QUrl(address))
    assert not opened


def test_the_keyboard_brings_a_far_link_into_view(qtbot: QtBot, page: ListPage):
    open_by_title(page, View.PLATFORMS, "Alipay")
    words = page.reader.findChildren(LinkedProse)[-1]
    words.setFocus()
    for _ in range(8):
        qtbot.keyClick(words, Qt.Key.Key_Tab)
    spot = words.mapTo(page.reader._scroll.viewport(), words.cursorRect().center())
    assert page.reader._scroll.viewport().rect().contains(spot)


def test_the_page_can_be_copied_whole(qtbot: QtBot, page: ListPage):
    said = open_by_title(page, View.ORDERS, "Executive Order 13971")
    qtbot.mouseClick(page.reader.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == said


# --- reach, and the list itself ---------------------------------------------------------------------------------------


def test_everything_that_can_have_the_focus_has_a_name(page: ListPage):
    for view in View:
        page.views.buttons[view].click()
        assert nameless(page) == []


def test_the_smallest_window_has_room_for_the_list(window: Window):
    window.go(Place.LIST)
    assert window.minimumSizeHint().width() <= 1024
    assert window.minimumSizeHint().height() <= 640


def test_enter_goes_on_to_the_words(qtbot: QtBot, page: ListPage):
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert isinstance(page.focusWidget(), LinkedProse)


def test_version_day_age_and_hash_are_told(page: ListPage, watchlist: Watchlist):
    said = " ".join(each.text() for each in page.findChildren(QLabel))
    for fact in (watchlist.version, watchlist.sha256, "19 November 2026", "3 days old"):
        assert fact in said


@pytest.mark.parametrize(("days", "words"), [(-1, "new"), (0, "new"), (1, "1 day old"), (200, "200 days old")])
def test_an_age_in_words(days: int, words: str):
    assert age_words(TODAY - timedelta(days=days), TODAY) == words


@pytest.mark.parametrize(("days", "stale"), [(STALE, False), (STALE + 1, True)])
def test_the_footer_tells_the_age_of_an_old_list(qtbot: QtBot, days: int, stale: bool):
    footer = Footer()
    qtbot.addWidget(footer)
    published = TODAY - timedelta(days=days)
    footer.show_list(replace(sample.WATCHLIST, published=published), TODAY)
    assert is_stale(published, TODAY) is stale
    assert (f"{days} days old" in " ".join(each.text() for each in footer.findChildren(QLabel))) is stale


def test_another_profile_is_told_on_the_same_page(window: Window, judge: Judge, tmp_path: Path):
    window.go(Place.LIST)
    window.lists.page.open_entry(View.ORDERS, "us-test-2")
    assert "It does not bind you." in window.lists.page.reader.text()
    other = replace(Profile(), groups=frozenset({"us_tx_agency"}))
    window.ready(ready_with(Judge(judge.watchlist, other, sample.AS_OF), tmp_path))
    assert window.lists.page.list.currentIndex().data() == "The state's list"
    assert "It binds you." in window.lists.page.reader.text()
