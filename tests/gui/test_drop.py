"""What can be dropped or pasted, what is refused and why. Real events, with real data."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core.read.identify import FORMATS
from core.words import tr
from gui.intake.drop_area import Mood
from gui.intake.offer import offer_of
from gui.window import Window
from tests.gui.conftest import mime

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def picture() -> QMimeData:
    made = QMimeData()
    made.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    return made


def enter(window: Window, data: QMimeData) -> bool:
    """Whether the window would take it."""
    event = QDragEnterEvent(QPointF(window.rect().center()).toPoint(), COPY, data, LEFT, NONE)
    event.ignore()
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def drop(window: Window, data: QMimeData) -> None:
    assert enter(window, data)
    event = QDropEvent(QPointF(window.rect().center()), COPY, data, LEFT, NONE)
    QApplication.sendEvent(window, event)


REFUSED = {
    "web address": (lambda: mime("https://example.org/statement.csv"), "address"),
    "picture": (picture, "picture"),
    "nothing": (QMimeData, "no file"),
    "blank text": (lambda: mime(text=" \n "), "no file"),
}


@pytest.mark.parametrize(("make", "why"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_taken_is_refused_with_the_reason(window: Window, make, why):
    data = make()
    assert not enter(window, data)
    area = window.checks.ask_page.drop_area
    assert area.mood is Mood.REFUSING
    assert why in area.accessibleName()


def test_a_refusal_gives_way_to_the_next_try(window: Window, tmp_path: Path):
    enter(window, mime("https://example.org/"))
    good = mime(tmp_path)
    assert enter(window, good)
    assert window.checks.ask_page.drop_area.mood is Mood.INVITING
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert window.checks.ask_page.drop_area.mood is Mood.REST


def test_only_the_local_files_of_a_mixed_drop_are_taken(tmp_path: Path):
    assert offer_of(mime("https://example.org/a.csv", tmp_path / "b.csv")).paths == (tmp_path / "b.csv",)


def test_a_dropped_file_is_checked(qtbot: QtBot, window: Window, statement: Path):
    drop(window, mime(statement))
    qtbot.waitUntil(lambda: window.checks.files_page is not None and not window.checks.files_page.busy, timeout=20_000)
    assert window.checks.files_page.checked.tally.found == 1


def test_a_dropped_folder_stands_for_the_files_in_it(qtbot: QtBot, window: Window, statement: Path):
    (statement.parent / "april.csv").write_bytes(statement.read_bytes())
    drop(window, mime(statement.parent))
    qtbot.waitUntil(lambda: window.checks.files_page is not None and not window.checks.files_page.busy, timeout=20_000)
    assert [Path(file.statement.path).name for file in window.checks.files_page.checked.files] == [
        "april.csv",
        "march 2026.csv",
    ]


def test_dropped_text_is_looked_up(qtbot: QtBot, window: Window):
    drop(window, mime(text="Alipay order 7"))
    qtbot.waitUntil(window.checks.ask_page.answers.isVisible)
    assert window.checks.ask_page.box.toPlainText() == "Alipay order 7"


def test_files_on_the_clipboard_are_checked_even_from_the_box(qtbot: QtBot, window: Window, statement: Path):
    data = mime(statement)
    assert not window.checks.ask_page.box.canInsertFromMimeData(data)
    window.checks.ask_page.box.insertFromMimeData(data)
    qtbot.waitUntil(lambda: window.checks.files_page is not None and not window.checks.files_page.busy, timeout=20_000)
    assert window.checks.ask_page.box.toPlainText() == ""


def test_paste_from_the_menu_takes_text_to_the_box(qtbot: QtBot, window: Window):
    QApplication.clipboard().setText("CamScanner")
    window.checks.paste()
    qtbot.waitUntil(window.checks.ask_page.answers.isVisible)
    assert window.checks.ask_page.box.hasFocus() or window.focusWidget() is window.checks.ask_page.box


def test_the_area_names_a_few_kinds_of_file_and_its_tool_tip_all_that_can_be_read(window: Window):
    area = window.checks.ask_page.drop_area
    kinds = area.accessibleName().partition(". ")[2].partition(" and others")[0]
    every = "\n".join(tr(format_.TITLE) for format_ in FORMATS)
    assert [kind for kind in kinds.split(", ") if kind not in every] == []
    area.show_formats("A CSV file, <none>")
    assert area.toolTip() == "<p>A CSV file, &lt;none&gt;</p>"
    assert area.accessibleDescription() == "A CSV file, <none>"


def test_a_click_anywhere_on_the_area_chooses_files(qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch):
    asked = []
    monkeypatch.setattr("gui.intake.place.choose_files", lambda parent: asked.append(parent) or ())
    area = window.checks.ask_page.drop_area
    qtbot.mouseClick(area, LEFT, pos=area.rect().topLeft() + area.rect().center() / 8)
    qtbot.mouseClick(area.findChild(QPushButton), LEFT)
    assert asked == [window.checks, window.checks]
    assert window.checks.files_page is None
