"""Names are answered while one types; files go through their states; nothing blocks and nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.check import Judge
from core.errors import Cancelled, NotAStatement
from core.model import CheckedFile, Layout, Outcome, Statement, Tally
from gui.intake.answer_rows import AnswersModel, answer_rows
from gui.intake.ask_page import AskPage
from gui.intake.file_row import FileRow, State
from gui.intake.offer import Offer
from gui.tasks import Runner
from gui.theme import Role
from gui.window import Window
from tests.gui import sample
from tests.gui.conftest import STATEMENT


def texts(page: AskPage) -> list[str]:
    """The answers as a screen reader says them."""
    model = page.answers.findChild(AnswersModel)
    return [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def test_typing_is_answered_once_it_rests(qtbot: QtBot, window: Window):
    page = window.checks.ask_page
    with qtbot.waitSignal(page.box.asked) as asked:
        qtbot.keyClicks(page.box, "alipay *tb")
    assert asked.args == [["alipay *tb"]]
    assert len(texts(page)) == 1
    assert texts(page)[0].startswith("alipay *tb: Found.")


def test_each_name_has_an_answer_in_the_order_it_was_typed(window: Window):
    page = window.checks.ask_page
    page.box.setPlainText("Corner Shop\n\n  Alipay order \nBakery")
    page.box.ask()
    assert [text.partition(":")[0] for text in texts(page)] == ["Corner Shop", "Alipay order", "Bakery"]


def test_thousands_of_names_are_answered_off_the_windows_thread(qtbot: QtBot, window: Window):
    page = window.checks.ask_page
    page.box.setPlainText("\n".join(f"Alipay order {number}" for number in range(3_000)))
    page.box.ask()
    assert texts(page) == []
    qtbot.waitUntil(lambda: len(texts(page)) == 3_000)


def test_of_many_names_the_findings_come_first(window: Window, judge: Judge):
    page = window.checks.ask_page
    names = [f"Corner Shop {number}" for number in range(30)]
    page.box.setPlainText("\n".join([*names, "Alipay"]))
    page.box.ask()
    assert texts(page)[-1].startswith("Alipay")
    page.answers.show_answers(judge.names([*names, *names, "Alipay"]))
    assert texts(page)[0].startswith("Alipay")


def test_an_answer_that_comes_too_late_is_thrown_away(qtbot: QtBot, window: Window, runner: Runner):
    page = window.checks.ask_page
    page.box.setPlainText("\n".join(f"Alipay order {number}" for number in range(3_000)))
    page.box.ask()
    page.box.setPlainText("Bakery")
    page.box.ask()
    marker: list[bool] = []
    runner.start(lambda _: True, marker.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(marker))
    assert len(texts(page)) == 1


def test_an_empty_box_shows_no_answer(qtbot: QtBot, window: Window):
    page = window.checks.ask_page
    page.box.setPlainText("Alipay")
    page.box.ask()
    assert page.answers.isVisible()
    with qtbot.waitSignal(page.box.asked):
        qtbot.keyClick(page.box, Qt.Key.Key_Escape)
    assert not page.answers.isVisible()


def test_what_is_typed_before_the_list_is_open_is_answered_when_it_is(qtbot: QtBot, runner, judge):
    page = AskPage(runner)
    qtbot.addWidget(page)
    page.box.setPlainText("Alipay")
    page.box.ask()
    page.ready(judge, "A CSV file")
    assert len(texts(page)) == 1


def test_every_outcome_says_why():
    model = AnswersModel()
    model.set_rows(answer_rows(sample.JUDGEMENTS, sample.WATCHLIST.platforms))
    said = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    for text, judgement in zip(said, sample.JUDGEMENTS, strict=True):
        reason = judgement.reason or (judgement.findings[0].match.reason if judgement.findings else "none of the")
        assert reason in text
    assert {model.row(row).role for row in range(model.rowCount())} == {
        Role.CLEAR, Role.FOUND, Role.HIDDEN, Role.UNREAD, Role.POSSIBLE
    }  # fmt: skip


def test_the_answers_model_keeps_qts_rules(qtmodeltester):
    model = AnswersModel()
    model.set_rows(answer_rows(sample.JUDGEMENTS, sample.WATCHLIST.platforms))
    qtmodeltester.check(model)


def test_tab_leaves_the_box(qtbot: QtBot, window: Window):
    box = window.checks.ask_page.box
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert box.toPlainText() == ""
    assert window.focusWidget() is not box


def test_that_a_check_runs_is_said_no_longer_than_it_does(qtbot: QtBot, window: Window, statement: Path):
    told: list[str] = []
    window.checks.said.connect(told.append)
    window.checks.check((statement,))
    window.checks.check((statement,))
    assert "running" in told[-1]
    qtbot.waitUntil(lambda: not window.checks.files_page.busy, timeout=20_000)
    assert told[-1] == ""


def test_the_sentence_of_a_running_check_stands_in_the_middle_of_its_room(window: Window, statement: Path):
    window.checks.check((statement,))
    page = window.checks.files_page
    said = next(each for each in page.findChildren(QLabel) if each.text() == page.notice)
    assert said.alignment() == Qt.AlignmentFlag.AlignCenter


def checked(error: str, tally: Tally) -> CheckedFile:
    return CheckedFile(Statement("/a/march.csv", "ab", 9, Layout("csv", "utf-8"), error=error), tally=tally)


READ = Tally(found=1, clear=7)
PICTURE = str(NotAStatement(what="a picture"))
ENDS = {
    "done": (checked("", READ), State.DONE, "8 lines"),
    "partly read": (checked("It broke off.", READ), State.PARTLY, "It broke off."),
    "not read": (checked(PICTURE, Tally()), State.FAILED, "This is a picture"),
    "cancelled": (checked(str(Cancelled()), READ), State.CANCELLED, "cancelled"),
}


@pytest.mark.parametrize(("file", "state", "says"), ENDS.values(), ids=ENDS)
def test_a_row_says_how_its_file_ended(qtbot: QtBot, file, state, says):
    row = FileRow(Path("/a/march.csv"))
    qtbot.addWidget(row)
    assert "waiting" in row.accessibleName()
    row.reading(2_000)
    assert "2,000" in row.accessibleName()
    row.finish(file)
    assert row.state is state
    assert says in row.accessibleName()
    assert "march.csv" in row.accessibleName()


def test_a_file_that_is_given_up_says_so_until_it_has_stopped(qtbot: QtBot):
    row = FileRow(Path("march.csv"))
    qtbot.addWidget(row)
    row.reading(10)
    with qtbot.waitSignal(row.given_up):
        row.give_up.click()
    row.reading(20)
    assert row.state is State.CANCELLED


def test_one_bad_file_does_not_stop_the_others(qtbot: QtBot, window: Window, statement: Path):
    program = statement.parent / "program.csv"
    program.write_bytes(b"\x7fELF" + bytes(64))
    window.checks.check((program, statement.parent / "gone.csv", statement))
    page = window.checks.files_page
    qtbot.waitUntil(lambda: not page.busy, timeout=20_000)
    assert [row.state for row in page.rows] == [State.FAILED, State.FAILED, State.DONE]
    assert {judgement.outcome for judgement in page.checked.files[2].lines} == {Outcome.FOUND, Outcome.CLEAR}


def test_esc_cancels_what_is_left_and_then_goes_back(qtbot: QtBot, window: Window, tmp_path: Path):
    for number in range(30):
        (tmp_path / f"{number:02}.txt").write_text("Alipay order\n" * 5_000, encoding="utf-8")
    window.checks.check((tmp_path,))
    page = window.checks.files_page
    qtbot.waitUntil(lambda: any(row.state is State.READING for row in page.rows), timeout=20_000)
    window.cancel_or_back()
    qtbot.waitUntil(lambda: not page.busy, timeout=20_000)
    assert page.rows[-1].state is State.CANCELLED
    assert page.checked.tally.found == sum(file.tally.lines for file in page.checked.files)
    window.cancel_or_back()
    assert window.checks.files_page is None


def test_what_comes_in_does_not_break_off_a_running_check(qtbot: QtBot, window: Window, statement: Path):
    window.checks.check((statement,))
    page = window.checks.files_page
    assert page.busy
    window.checks.check((statement.parent / "other.csv",))
    window.checks.take(Offer(text="Alipay"))
    assert window.checks.files_page is page
    qtbot.waitUntil(lambda: not page.busy, timeout=20_000)
    assert page.rows[0].state is State.DONE


def test_hundreds_of_files_get_their_rows_when_their_turn_comes(qtbot: QtBot, window: Window, tmp_path: Path):
    for number in range(60):
        (tmp_path / f"{number:02}.csv").write_text(STATEMENT, encoding="utf-8")
    window.checks.check((tmp_path,))
    page = window.checks.files_page
    qtbot.waitUntil(lambda: bool(page.rows), timeout=20_000)
    assert len(page.rows) < 60
    qtbot.waitUntil(lambda: not page.busy, timeout=30_000)
    assert [row.state for row in page.rows] == [State.DONE] * 60
    assert page.checked.tally.lines == 180


def test_an_empty_folder_is_said_to_be_empty(qtbot: QtBot, window: Window, tmp_path: Path):
    empty = tmp_path / "empty"
    empty.mkdir()
    window.checks.check((empty,))
    qtbot.waitUntil(lambda: not window.checks.files_page.busy, timeout=20_000)
    assert "holds no files" in window.checks.files_page.checked.files[0].statement.error
    assert window.checks.files_page.notice == "Nothing could be read, so nothing was checked."
