"""Who asks: told once in plain words, kept, changeable at any time, and what it changes on the screen."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.law import GROUPS, watched
from core.model import Profile, Watchlist
from core.paths import WATCHLIST_SOURCES
from core.report.facts import how
from core.watchlist import Lists
from core.watchlist.build import build
from core.watchlist.signature import new_key, public_text
from core.watchlist.update import make_update
from gui.settings.choices import binding, group_sections, watch_choices, who_short, who_words
from gui.settings.kept import is_told, keep_profile, kept_profile
from gui.settings.who import Row, WhoDialog
from gui.start import prepare
from gui.tasks import Runner
from gui.window import Window
from tests.gui.test_app import nameless

TODAY = date(2026, 11, 22)
TEXAN = frozenset({"us_tx_agency"})


def profile_of(*groups: str, watch: tuple[str, ...] = ()) -> Profile:
    return Profile(frozenset(groups), watch=frozenset(watch))


@pytest.fixture
def below(qtbot: QtBot) -> QWidget:
    """What the question is asked over."""
    made = QWidget()
    made.resize(1180, 780)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(qtbot: QtBot, below: QWidget, watchlist: Watchlist) -> WhoDialog:
    """The question over the real list, asked of an ordinary business."""
    made = WhoDialog(watchlist, Profile(), TODAY, below)
    with qtbot.waitExposed(made):
        made.show()
    return made


def row(dialog: WhoDialog, id_: str) -> Row:
    return next(each for each in dialog.findChildren(Row) if each.id == id_)


def visible(dialog: WhoDialog) -> list[str]:
    return [each.id for each in dialog.findChildren(Row) if each.isVisible()]


def tick(qtbot: QtBot, dialog: WhoDialog, id_: str) -> None:
    """By keyboard, as a person without a mouse does it."""
    row(dialog, id_).box.setFocus()
    qtbot.keyClick(row(dialog, id_).box, Qt.Key.Key_Space)


def asked(window: Window) -> WhoDialog:
    window._header.profile.click()
    (made,) = window.findChildren(WhoDialog)
    return made


# --- kept between two starts ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "profile",
    [
        pytest.param(profile_of("us_person"), id="the default, told"),
        pytest.param(profile_of("us_person", "us_tx_contractor"), id="several at once"),
        pytest.param(profile_of("in_business", watch=("in-69a-2020-06-29",)), id="abroad, with an order to watch"),
    ],
)
def test_what_was_told_is_kept(settings: QSettings, profile: Profile):
    keep_profile(settings, profile)
    settings.sync()
    again = QSettings(settings.fileName(), QSettings.Format.IniFormat)
    assert kept_profile(again) == profile
    assert is_told(again)


def test_as_long_as_nobody_has_told_it_is_an_ordinary_business(settings: QSettings):
    assert kept_profile(settings) == Profile()
    assert not is_told(settings)


@pytest.mark.parametrize(
    ("told", "used"),
    [
        pytest.param(profile_of("us_person", "us_atlantis_agency"), profile_of("us_person"), id="a group that is gone"),
        pytest.param(profile_of("us_atlantis_agency"), Profile(), id="no group that is left"),
        pytest.param(
            profile_of("us_person", watch=("us-eo-13942", "us-gone")),
            profile_of("us_person", watch=("us-eo-13942",)),
            id="an order that is gone",
        ),
    ],
)
def test_what_this_list_does_not_know_is_left_out(watchlist_file: Path, tmp_path: Path, told: Profile, used: Profile):
    assert prepare(Lists(watchlist_file, tmp_path), told, TODAY).judge.profile == used


def test_the_day_of_the_list_is_read_from_it(watchlist_file: Path, tmp_path: Path):
    published = prepare(Lists(watchlist_file, tmp_path), Profile(), TODAY).judge.watchlist.published
    assert date(2026, 1, 1) < published


def test_the_list_of_an_update_is_used_and_tells_its_own_day(watchlist_file: Path, tmp_path: Path):
    sources, database = tmp_path / "sources", tmp_path / "later.db"
    shutil.copytree(WATCHLIST_SOURCES, sources)
    (sources / "meta.toml").write_text('version = "2031.2"\npublished = 2031-02-03\n', encoding="utf-8")
    build(sources, database)
    key, lists = new_key(), Lists(watchlist_file, tmp_path / "data", tmp_path / "keys")
    name, update = make_update(database.read_bytes(), key)
    for folder, file, data in (
        (lists.applied, name, update),
        (lists.keys, "ours.pub", public_text(key.public).encode()),
    ):
        folder.mkdir(parents=True)
        (folder / file).write_bytes(data)
    ready = prepare(lists, Profile(), TODAY)
    assert (ready.judge.watchlist.version, ready.judge.watchlist.published) == ("2031.2", date(2031, 2, 3))


# --- what can be chosen -----------------------------------------------------------------------------------------------


def test_every_group_is_offered_exactly_once(watchlist: Watchlist):
    offered = [choice.id for _, choices in group_sections(watchlist) for choice in choices]
    assert sorted(offered) == sorted(GROUPS)


@pytest.mark.parametrize(
    ("group", "heading"),
    [
        ("us_person", "In the United States"),
        ("defense_supplier", "For the federal government"),
        ("us_md_contractor", "Contractor or supplier to a state"),
        ("us_fl_university", "A state’s own agency or public body"),
        ("in_business", "Outside the United States"),
    ],
)
def test_a_group_stands_where_it_is_looked_for(watchlist: Watchlist, group: str, heading: str):
    sections = dict(group_sections(watchlist))
    assert group in {choice.id for choice in sections[heading]}


def test_a_group_that_no_order_binds_says_so(watchlist: Watchlist):
    bound = {group for order in watchlist.orders.values() for group in order.bound}
    choices = [choice for _, some in group_sections(watchlist) for choice in some]
    assert all(bool(choice.more) is (choice.id not in bound) for choice in choices)
    assert any(choice.more for choice in choices)


def test_every_platform_of_the_list_can_be_watched(watchlist: Watchlist):
    offered = frozenset(choice.id for choice in watch_choices(watchlist, TODAY, frozenset()))
    named = {listing.platform for listing in watchlist.listings}
    assert watched(watchlist, Profile(watch=offered)) >= named


@pytest.mark.parametrize(
    ("order", "ticked", "offered"),
    [
        pytest.param("us-tx-prohibited-tech", False, True, id="one that stands"),
        pytest.param("us-eo-13942", False, False, id="one that is over"),
        pytest.param("us-eo-13942", True, True, id="one that is over and ticked"),
        pytest.param("us-eo-13971", False, False, id="one that names only what is always watched"),
    ],
)
def test_orders_that_are_over_are_offered_only_where_needed(
    watchlist: Watchlist, order: str, ticked: bool, offered: bool
):
    already = frozenset({order}) if ticked else frozenset()
    assert (order in {choice.id for choice in watch_choices(watchlist, TODAY, already)}) is offered


@pytest.mark.parametrize(
    ("groups", "short"),
    [
        pytest.param(("us_person",), "a private US business", id="one"),
        pytest.param(("us_person", "us_tx_contractor"), "a private US business and 1 more", id="two"),
        pytest.param(("us_tx_agency", "us_person", "federal_agency"), "a private US business and 2 more", id="three"),
    ],
)
def test_who_asks_in_a_few_words(groups: tuple[str, ...], short: str):
    profile = profile_of(*groups)
    assert who_short(profile) == short
    assert all(GROUPS[group] in who_words(profile) for group in groups)


# --- the question -----------------------------------------------------------------------------------------------------


def test_the_question_opens_on_what_holds_now(dialog: WhoDialog):
    assert dialog.profile() == Profile()


def test_it_is_answered_by_keyboard(qtbot: QtBot, dialog: WhoDialog):
    tick(qtbot, dialog, "us_tx_contractor")
    tick(qtbot, dialog, "us-pafaca-2024")
    with qtbot.waitSignal(dialog.told) as told:
        qtbot.keyClick(dialog._save, Qt.Key.Key_Space)
    assert told.args == [profile_of("us_person", "us_tx_contractor", watch=("us-pafaca-2024",))]


def test_cancel_tells_nobody(qtbot: QtBot, dialog: WhoDialog):
    tick(qtbot, dialog, "us_tx_contractor")
    with qtbot.assertNotEmitted(dialog.told):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_nobody_is_no_answer(qtbot: QtBot, dialog: WhoDialog):
    tick(qtbot, dialog, "us_person")
    assert not dialog._save.isEnabled()
    assert dialog._nobody.isVisible()
    tick(qtbot, dialog, "in_business")
    assert dialog._save.isEnabled()
    assert not dialog._nobody.isVisible()


def test_words_narrow_the_choices(qtbot: QtBot, dialog: WhoDialog):
    everything = len(visible(dialog))
    qtbot.keyClicks(dialog.field, "texas")
    assert "us_tx_contractor" in visible(dialog)
    assert "us-tx-prohibited-tech" in visible(dialog)
    assert "us_person" not in visible(dialog)
    dialog.field.clear()
    assert len(visible(dialog)) == everything


def test_enter_after_words_goes_to_the_first_choice_and_does_not_save(qtbot: QtBot, dialog: WhoDialog):
    qtbot.keyClicks(dialog.field, "florida")
    with qtbot.assertNotEmitted(dialog.told):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert row(dialog, visible(dialog)[0]).box.hasFocus()


def test_what_is_ticked_stays_ticked_while_it_is_not_looked_for(qtbot: QtBot, dialog: WhoDialog):
    qtbot.keyClicks(dialog.field, "texas")
    assert dialog.profile() == Profile()


def test_all_orders_made_for_me_can_be_watched_at_once(qtbot: QtBot, dialog: WhoDialog, watchlist: Watchlist):
    assert not dialog._watch_mine.isVisible()
    tick(qtbot, dialog, "us_tx_agency")
    qtbot.mouseClick(dialog._watch_mine, Qt.MouseButton.LeftButton)
    assert dialog.profile().watch == binding(watchlist, TEXAN)
    assert dialog._watch_mine.isHidden()


def test_everything_in_the_question_has_a_name(dialog: WhoDialog):
    assert nameless(dialog) == []


# --- what it changes --------------------------------------------------------------------------------------------------


def test_the_header_asks_until_it_is_told(qtbot: QtBot, window: Window):
    assert window._header.profile.text() == "Judged for a private US business. Is that you?"
    asked(window)._save.click()
    qtbot.waitUntil(lambda: window._header.profile.text() == "Judged for a private US business", timeout=10_000)


def test_the_next_start_knows_who_asks(
    qtbot: QtBot, window: Window, runner: Runner, settings: QSettings, watchlist_file: Path, tmp_path: Path
):
    dialog = asked(window)
    tick(qtbot, dialog, "us_person")
    tick(qtbot, dialog, "us_tx_agency")
    dialog._save.click()
    again = Window(runner, settings)
    qtbot.addWidget(again)
    assert again.profile.groups == TEXAN
    again.ready(prepare(Lists(watchlist_file, tmp_path), again.profile, TODAY))
    assert again._header.profile.accessibleName() == f"Judged for {GROUPS['us_tx_agency']}"


def test_a_result_is_judged_again_for_whom_it_is_told(qtbot: QtBot, window: Window, statement: Path):
    window.checks.check((statement,))
    qtbot.waitUntil(lambda: not window.checks.files_page.busy, timeout=20_000)
    before = window.checks.files_page
    dialog = asked(window)
    tick(qtbot, dialog, "us_tx_agency")
    dialog._save.click()
    qtbot.waitUntil(
        lambda: window.checks.files_page is not before and not window.checks.files_page.busy, timeout=20_000
    )
    check = window.checks.files_page.checked
    assert check.profile.groups == {"us_person", "us_tx_agency"}
    assert GROUPS["us_tx_agency"] in str(list(how(check)))
    bound = [standing.binds_you for line in check.files[0].lines for f in line.findings for standing in f.standings]
    assert any(bound)


def test_names_are_answered_again_and_nothing_is_shown_twice(qtbot: QtBot, window: Window):
    window.checks.ask_page.box.setPlainText("Alipay")
    window.checks.ask_page.box.ask()
    detail = window.checks.ask_page.answers._detail
    assert "It does not bind you." in detail.text()
    dialog = asked(window)
    tick(qtbot, dialog, "us_tx_agency")
    dialog._save.click()
    qtbot.waitUntil(lambda: "It binds you." in detail.text(), timeout=10_000)
    assert window.checks.ask_page.answers._detail is detail


def test_a_check_that_runs_is_not_disturbed(qtbot: QtBot, window: Window, statement: Path):
    window.checks.check((statement,))
    assert window.checks.files_page.busy
    window._header.profile.click()
    assert not window.findChildren(WhoDialog)
    qtbot.waitUntil(lambda: not window.checks.files_page.busy, timeout=20_000)


def test_the_list_stays_in_view_while_the_result_is_judged_again(qtbot: QtBot, window: Window, statement: Path):
    window.checks.check((statement,))
    qtbot.waitUntil(lambda: not window.checks.files_page.busy, timeout=20_000)
    before = window.checks.files_page
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    asked(window)._save.click()
    qtbot.waitUntil(
        lambda: window.checks.files_page is not before and not window.checks.files_page.busy, timeout=20_000
    )
    assert window.lists.page.isVisible()


def test_a_long_answer_fits_the_header(window: Window):
    window._header.show_profile(GROUPS["us_md_contractor"], GROUPS["us_md_contractor"], told=True)
    assert window.minimumSizeHint().width() <= 1024
    assert window._header.profile.accessibleName() == f"Judged for {GROUPS['us_md_contractor']}"
