"""Deciding findings in the window: by one key each, alone or with the merchant's others, undone, filed by itself."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from core.history import Records
from core.model import Answer, Filed, Opened
from core.paths import SAMPLE
from gui import theme
from gui.result.columns import Column
from gui.result.page import ResultPage
from gui.result.saving import Kind
from gui.review import kept
from gui.review.desk import Desk
from gui.window import Window
from tests.gui.test_app import nameless

STATEMENT = """Posting Date,Description,Amount
01/06/2026,BLUE HERON BAKERY PORTLAND,-214.37
01/14/2026,ALIPAY *LANTERN CRAFTS 8862,-612.40
01/15/2026,ALIPAY *LANTERN CRAFTS 9911,-20.00
01/16/2026,CAMSCANNER RIVER STUDIO,-4.99
01/17/2026,CAMSCANNER COPPER POND,-5.99
01/20/2026,CORNER HARDWARE 8862,-12.00
"""
PATIENCE = 20_000


@pytest.fixture
def statement(tmp_path: Path) -> Path:
    """Four findings; the first two are of one merchant."""
    path = tmp_path / "march.csv"
    path.write_text(STATEMENT, encoding="utf-8")
    return path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The folder of the records."""
    return tmp_path / "data"


@pytest.fixture
def named(settings: QSettings) -> QSettings:
    """Somebody has said who they are."""
    kept.keep_names(settings, "Ann Lee", "Heron & Co")
    return settings


@pytest.fixture
def page(qtbot: QtBot, window: Window, statement: Path, named: QSettings) -> ResultPage:
    """A check that was filed, in the hands of somebody who is known."""
    assert kept.operator(named)
    return checked(qtbot, window, statement)


def checked(qtbot: QtBot, window: Window, path: Path) -> ResultPage:
    window.checks.check((path,))
    qtbot.waitUntil(lambda: not window.checks.files_page.busy, timeout=PATIENCE)
    page = window.checks.result
    window.activateWindow()
    settle(qtbot, page.desk)
    return page


def settle(qtbot: QtBot, desk: Desk) -> None:
    """Wait until all that was done is in the records, or known not to be."""
    qtbot.waitUntil(
        lambda: bool(desk.reviewing.groups) and (desk.reviewing.id is not None or bool(desk.reviewing.trouble)),
        timeout=PATIENCE,
    )


def press(
    qtbot: QtBot, page: ResultPage, key: Qt.Key, how: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.keyClick(page.table, key, how)


def decisions(page: ResultPage) -> list[str]:
    """The column of decisions, as shown."""
    return [page.model.index(row, Column.DECISION).data() for row in range(page.model.rowCount())]


def opened(qtbot: QtBot, data: Path, decided: int, id_: int = 1) -> Opened:
    """The check as the records have it, once so many findings are decided in it."""

    def as_filed() -> Filed:
        with Records(data) as records:
            return records.open(id_).filed

    qtbot.waitUntil(lambda: as_filed().decided == decided, timeout=PATIENCE)
    with Records(data) as records:
        return records.open(id_)


CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


# --- one key each -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "answer", "word"),
    [
        pytest.param(Qt.Key.Key_L, Answer.LISTED, "Listed", id="the listed platform"),
        pytest.param(Qt.Key.Key_D, Answer.DIFFERENT, "Different", id="a different merchant"),
        pytest.param(Qt.Key.Key_U, Answer.UNSURE, "Unsure", id="unsure"),
    ],
)
def test_one_key_decides_all_lines_of_the_merchant_and_goes_on(
    qtbot: QtBot, page: ResultPage, data: Path, key: Qt.Key, answer: Answer, word: str
):
    press(qtbot, page, key)
    assert decisions(page) == [word, word, "To decide", "To decide"]
    assert page.table.currentIndex().row() == 2
    assert page.desk.status.facts.text().startswith("2 of 4 findings decided")
    said = opened(qtbot, data, 2).review.dispositions.values()
    assert {(one.answer, one.operator) for one in said} == {(answer, "Ann Lee")}


def test_without_the_tick_a_line_is_decided_alone(qtbot: QtBot, page: ResultPage):
    assert page.desk.panel.together.text() == "Decide all 2 lines of this merchant together"
    page.desk.panel.together.click()
    press(qtbot, page, Qt.Key.Key_D)
    assert decisions(page) == ["Different", "To decide", "To decide", "To decide"]


def test_what_was_decided_alone_stays_when_the_others_are_decided(qtbot: QtBot, page: ResultPage):
    page.desk.panel.together.click()
    press(qtbot, page, Qt.Key.Key_L)
    page.desk.panel.together.click()
    press(qtbot, page, Qt.Key.Key_D)
    assert decisions(page) == ["Listed", "Different", "To decide", "To decide"]


def test_all_chosen_lines_are_decided(qtbot: QtBot, page: ResultPage):
    page.table.selectAll()
    press(qtbot, page, Qt.Key.Key_U)
    assert decisions(page) == ["Unsure"] * 4


def test_a_note_goes_with_one_decision(qtbot: QtBot, page: ResultPage, data: Path):
    page.table.selectRow(2)
    press(qtbot, page, Qt.Key.Key_N)
    qtbot.keyClicks(page.desk.panel.note, "invoice 118, a photographer")
    qtbot.keyClick(page.desk.panel.note, Qt.Key.Key_Return)
    press(qtbot, page, Qt.Key.Key_D)
    assert page.desk.panel.note.text() == ""
    assert [one.note for one in opened(qtbot, data, 1).review.dispositions.values()] == ["invoice 118, a photographer"]
    page.table.selectRow(2)
    assert "Decided: different merchant (Ann Lee, " in page.detail.text()
    assert "invoice 118, a photographer" in page.detail.text()


def test_the_buttons_do_what_the_keys_do(page: ResultPage):
    assert [button.text() for button in page.desk.panel.buttons.values()] == [
        "Listed (L)",
        "Different (D)",
        "Unsure (U)",
    ]
    page.desk.panel.buttons[Answer.LISTED].click()
    assert decisions(page)[0] == "Listed"


def test_a_line_without_a_finding_has_nothing_to_decide(qtbot: QtBot, page: ResultPage):
    page.filters.words.setText("")
    page.filters.choose(next(view for view in type(page.filters.chosen()) if view.value == "all"))
    page.table.selectRow(page.model.rowCount() - 1)
    assert not page.desk.panel.isVisible()
    press(qtbot, page, Qt.Key.Key_L)
    assert page.desk.reviewing.dispositions == {}


def test_of_two_findings_in_a_line_one_can_be_decided(qtbot: QtBot, window: Window, tmp_path: Path, named: QSettings):
    path = tmp_path / "two.csv"
    path.write_text(f"{STATEMENT}01/22/2026,WEIXIN PAPER TRADE VIA ALIPAY,-8.00\n", encoding="utf-8")
    page = checked(qtbot, window, path)
    assert kept.operator(named)
    page.table.selectRow(4)
    which = page.desk.panel.which
    assert [which.itemText(each) for each in range(which.count())][1:] == ["WeChat Pay", "Alipay"]
    which.setCurrentIndex(2)
    press(qtbot, page, Qt.Key.Key_D)
    assert decisions(page)[4] == "Partly"
    assert [key.platforms for key in page.desk.reviewing.dispositions] == [("alipay",)]


# --- the name ---------------------------------------------------------------------------------------------------------


def test_the_name_is_asked_before_the_first_decision_and_kept(
    qtbot: QtBot, window: Window, statement: Path, settings: QSettings, data: Path
):
    page = checked(qtbot, window, statement)
    press(qtbot, page, Qt.Key.Key_D)
    signing = page.desk.panel.signing
    assert signing.isVisible()
    assert decisions(page)[0] == "To decide"
    qtbot.keyClicks(signing.operator, "Bo Chen")
    qtbot.keyClicks(signing.firm, "Copper Pond LLC")
    qtbot.keyClick(signing.firm, Qt.Key.Key_Return)
    assert decisions(page)[0] == "Different"
    assert not signing.isVisible()
    assert (kept.operator(settings), kept.firm(settings)) == ("Bo Chen", "Copper Pond LLC")
    press(qtbot, page, Qt.Key.Key_L)
    assert not signing.isVisible()
    assert {one.operator for one in opened(qtbot, data, 3).review.dispositions.values()} == {"Bo Chen"}


def test_whoever_gives_no_name_decides_all_the_same(qtbot: QtBot, window: Window, statement: Path):
    page = checked(qtbot, window, statement)
    press(qtbot, page, Qt.Key.Key_D)
    qtbot.keyClick(page.desk.panel.signing.operator, Qt.Key.Key_Return)
    assert decisions(page)[0] == "Different"


# --- undo and redo ----------------------------------------------------------------------------------------------------


def test_undo_and_redo_are_named_and_take_everything_back(qtbot: QtBot, page: ResultPage, data: Path):
    undo, redo = page.desk.actions.undo, page.desk.actions.redo
    assert not undo.isEnabled()
    press(qtbot, page, Qt.Key.Key_D)
    press(qtbot, page, Qt.Key.Key_L)
    assert undo.text() == "Undo “Listed, 1 finding”"
    press(qtbot, page, Qt.Key.Key_Z, CONTROL)
    assert undo.text() == "Undo “Different, 2 findings”"
    assert redo.text() == "Redo “Listed, 1 finding”"
    press(qtbot, page, Qt.Key.Key_Z, CONTROL)
    assert decisions(page) == ["To decide"] * 4
    assert page.table.currentIndex().row() == 0
    press(qtbot, page, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert decisions(page) == ["Different", "Different", "To decide", "To decide"]
    assert not opened(qtbot, data, 2).review.keep_until
    with Records(data) as records:
        assert records.redoable(1).disposition.answer is Answer.LISTED


def test_the_menu_offers_the_review_of_what_is_to_be_seen(window: Window, page: ResultPage):
    menu = next(each.menu() for each in window.menuBar().actions() if each.text() == "&Review")
    assert page.desk.actions.undo in menu.actions()
    assert menu.menuAction().isVisible()
    window.checks.back()
    assert not menu.menuAction().isVisible()


# --- filed by itself --------------------------------------------------------------------------------------------------


def test_a_check_is_filed_by_itself_and_says_so(page: ResultPage, data: Path):
    assert "Saved in your records as no. 1" in page.desk.status.facts.text()
    with Records(data) as records:
        assert [one.files for one in records.find()] == [("march.csv",)]
        assert records.open(1).review.firm == "Heron & Co"


@pytest.mark.usefixtures("named")
def test_the_sample_is_not_filed_and_can_be_decided(qtbot: QtBot, window: Window, data: Path):
    window.checks.check((SAMPLE,))
    qtbot.waitUntil(lambda: not window.checks.files_page.busy, timeout=PATIENCE)
    page = window.checks.result
    qtbot.waitUntil(lambda: bool(page.desk.reviewing.groups), timeout=PATIENCE)
    press(qtbot, page, Qt.Key.Key_L)
    assert "Listed" in decisions(page)
    assert "The sample is not saved" in page.desk.status.facts.text()
    assert not (data / "records.db").exists()


@pytest.mark.usefixtures("named")
def test_a_check_that_cannot_be_saved_says_so_and_is_saved_later_with_its_decisions(
    qtbot: QtBot, window: Window, statement: Path, data: Path
):
    data.write_text("in the way")
    page = checked(qtbot, window, statement)
    notice = page.desk.status.notice
    assert notice.words.text().startswith("This check is not saved. ")
    assert page.desk.status.facts.text().endswith("Not saved")
    press(qtbot, page, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: bool(page.desk.reviewing.trouble), timeout=PATIENCE)
    data.unlink()
    notice.buttons[0].click()
    qtbot.waitUntil(lambda: "no. 1" in page.desk.status.facts.text(), timeout=PATIENCE)
    assert len(opened(qtbot, data, 2).review.dispositions) == 2


@pytest.mark.usefixtures("named")
def test_a_check_that_is_left_at_once_is_filed_all_the_same(qtbot: QtBot, window: Window, statement: Path, data: Path):
    window.checks.check((statement,))
    qtbot.waitUntil(lambda: not window.checks.files_page.busy, timeout=PATIENCE)
    window.checks.result.desk.actions.answers[Answer.DIFFERENT].trigger()
    window.checks.back()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qtbot.waitUntil((data / "records.db").exists, timeout=PATIENCE)
    qtbot.waitUntil(lambda: bool(filed(data)), timeout=PATIENCE)
    assert filed(data)[0].findings == 4


def filed(data: Path) -> tuple[Filed, ...]:
    with Records(data) as records:
        return records.find()


def test_whether_all_texts_are_kept_is_asked_once(
    qtbot: QtBot, window: Window, page: ResultPage, statement: Path, data: Path
):
    notice = page.desk.status.notice
    assert notice.words.text().startswith("Keep the texts of all lines in your records?")
    notice.buttons[0].click()
    assert notice.words.text() == "This holds from the next check on."
    again = checked(qtbot, window, statement)
    assert "Keep the texts" not in again.desk.status.notice.words.text()
    assert [one.texts_kept for one in filed(data)] == [True, False]


def test_a_no_is_an_answer_too(qtbot: QtBot, window: Window, page: ResultPage, statement: Path, data: Path):
    page.desk.status.notice.buttons[1].click()
    assert not page.desk.status.notice.isVisible()
    again = checked(qtbot, window, statement)
    assert not again.desk.status.notice.isVisible()
    assert [one.texts_kept for one in filed(data)] == [False, False]


# --- what was decided and checked before ------------------------------------------------------------------------------


@pytest.fixture
def again(qtbot: QtBot, window: Window, page: ResultPage, statement: Path, data: Path) -> ResultPage:
    """The same file once more, after its first two findings were said to be of a different merchant."""
    kept.keep_texts(page.desk.reviewing.settings, wanted=False)
    press(qtbot, page, Qt.Key.Key_D)
    opened(qtbot, data, 2)
    return checked(qtbot, window, statement)


def test_a_file_that_was_checked_before_says_so(qtbot: QtBot, again: ResultPage):
    assert again.desk.status.before.text().startswith("You checked this file on ")
    assert again.desk.status.before.text().endswith(" (no. 1)")
    with qtbot.waitSignal(again.record_wanted) as wanted:
        again.desk.status.before.click()
    assert wanted.args == [1]


def test_a_known_exception_is_offered_and_accepted_by_one_key(qtbot: QtBot, again: ResultPage, data: Path):
    assert decisions(again) == ["Known", "Known", "To decide", "To decide"]
    assert "Decided earlier as a different merchant, on " in again.detail.text()
    assert again.desk.panel.accept.isVisible()
    press(qtbot, again, Qt.Key.Key_K)
    assert decisions(again) == ["Different", "Different", "To decide", "To decide"]
    said = {*opened(qtbot, data, 2, id_=2).review.dispositions.values()}
    assert [one.note.startswith("As decided in check no. 1 of ") for one in said] == [True]


def test_all_known_exceptions_are_accepted_at_once(again: ResultPage):
    notice = again.desk.status.notice
    assert notice.words.text() == "2 findings were decided as different merchants in earlier checks."
    notice.buttons[0].click()
    assert decisions(again) == ["Different", "Different", "To decide", "To decide"]
    assert not notice.isVisible()


def test_a_known_merchant_comes_back_for_a_fresh_look_when_something_changed(qtbot: QtBot, again: ResultPage):
    reviewing = again.desk.reviewing
    changed = {key: replace(one, changed=("entry",)) for key, one in reviewing.past.known.items()}
    reviewing._take_past(replace(reviewing.past, known=changed))
    assert decisions(again) == ["Look again", "Look again", "To decide", "To decide"]
    assert "what the orders say of the platform" in again.detail.text()
    assert not again.desk.panel.accept.isVisible()
    press(qtbot, again, Qt.Key.Key_K)
    assert reviewing.dispositions == {}


def test_an_exception_of_the_own_list_is_offered_where_a_merchant_is_different(
    qtbot: QtBot, window: Window, page: ResultPage
):
    assert not page.desk.panel.never.isVisible()
    press(qtbot, page, Qt.Key.Key_D)
    page.table.selectRow(0)
    page.desk.panel.never.click()
    form = window.lists.page._form
    assert form.text.text() == "ALIPAY *LANTERN CRAFTS"
    form.reject()


# --- the forms that are saved -----------------------------------------------------------------------------------------


def test_what_is_saved_carries_the_decisions(
    qtbot: QtBot, page: ResultPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    press(qtbot, page, Qt.Key.Key_D)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out"), ""))
    page.save(Kind.JSON)
    told = json.loads((tmp_path / "out.json").read_bytes())
    assert "Heron & Co" in json.dumps(told)
    assert json.dumps(told).count('"different"') >= 2


# --- four questions ---------------------------------------------------------------------------------------------------


def test_the_questions_lead_to_a_decision_by_keyboard(qtbot: QtBot, page: ResultPage):
    page.table.selectRow(2)
    press(qtbot, page, Qt.Key.Key_H)
    for choice in (0, 0, 1):
        asking = page.desk._asking
        asking.buttons[choice].setFocus()
        qtbot.keyClick(asking.buttons[choice], Qt.Key.Key_Return)
    assert asking.buttons[0].text() == "Different"
    qtbot.keyClick(asking.buttons[0], Qt.Key.Key_Return)
    assert decisions(page)[2] == "Different"
    assert page.desk.panel.isVisible()


def test_the_questions_can_be_closed_without_an_answer(qtbot: QtBot, page: ResultPage):
    press(qtbot, page, Qt.Key.Key_H)
    page.desk._asking.buttons[-1].click()
    assert page.desk.panel.isVisible()
    assert decisions(page) == ["To decide"] * 4


# --- the page ---------------------------------------------------------------------------------------------------------


def test_everything_of_a_review_has_a_name(qtbot: QtBot, page: ResultPage):
    page.desk.panel.signing.ask(urgent=True)
    assert nameless(page) == []
    press(qtbot, page, Qt.Key.Key_H)
    assert nameless(page) == []


def test_the_smallest_window_has_room_for_a_review(window: Window, page: ResultPage):
    page.desk.panel.show_line(["Alipay", "WeChat Pay"], lines=1, together=2, known=True, never=False)
    page.desk.panel.signing.ask(urgent=True)
    assert page.desk.status.notice.isVisible()
    assert window.minimumSizeHint().width() <= 1024
    assert window.minimumSizeHint().height() <= 640


def test_the_smallest_window_shows_eight_lines_and_folds_the_question(qtbot: QtBot, window: Window, page: ResultPage):
    window.resize(1024, 640)
    notice = page.desk.status.notice
    assert notice.isVisible()
    assert "whoever can open your files can read what you bought" in notice.words.text()
    assert "search all lines later" not in notice.words.text()
    assert "search all lines later" in notice.words.toolTip()
    row, inside = page.table.verticalHeader().defaultSectionSize(), page.table.viewport()
    qtbot.waitUntil(lambda: inside.height() >= 8 * row)
    assert page.table.horizontalHeader().length() <= inside.width()
    window.resize(1180, 820)
    assert "search all lines later" in notice.words.text()


def test_decisions_can_be_sorted_by(qtbot: QtBot, page: ResultPage):
    page.table.selectRow(2)
    press(qtbot, page, Qt.Key.Key_U)
    page.table.sortByColumn(Column.DECISION, Qt.SortOrder.DescendingOrder)
    assert decisions(page)[0] == "Unsure"


def test_a_change_of_scheme_leaves_a_review_as_it_is(
    page: ResultPage, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
):
    said = page.detail.text()
    for scheme in (theme.Scheme.DARK, theme.Scheme.LIGHT):
        monkeypatch.setattr(theme, "scheme", lambda scheme=scheme: scheme)
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
        assert page.detail.text() == said
        assert page.desk.panel.isVisible()
