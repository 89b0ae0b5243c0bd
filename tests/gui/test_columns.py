"""Columns are settled in the window: seen, chosen, tried at once, remembered, forgotten, exported."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from core.check import Judge
from core.model import NO_LAYOUTS, ColumnRole
from core.read.identify import sheets_here
from core.read.layouts import as_text, read_layouts
from core.read.table.first_rows import told
from gui.columns.editor import ColumnsEditor
from gui.columns.kept import KeptDialog
from gui.intake.files_page import FilesPage
from gui.tasks import Runner
from gui.window import Window
from tests.gui.conftest import ready_with
from tests.gui.test_app import nameless

OPEN = """\
Posting Date,Description,Amount,Fee
03/04/2026,BLUE HERON BAKERY,-214.37,0.10
04/05/2026,ALIPAY *LANTERN CRAFTS,-612.40,0.20
05/06/2026,CORNER HARDWARE,-12.00,0.30
"""
SURE = "Date,Description,Amount\n2026-03-14,CORNER HARDWARE,-12.00\n2026-03-15,BLUE HERON,-13.00\n"


@pytest.fixture
def layouts(tmp_path: Path) -> Path:
    """Where the window keeps what was settled."""
    return tmp_path / "data" / "layouts.json"


def checked(qtbot: QtBot, window: Window, path: Path, text: str) -> FilesPage:
    """The page of a finished check of a file with this text."""
    path.write_text(text, "utf-8")
    window.checks.check((path,))
    return finished(qtbot, window)


def finished(qtbot: QtBot, window: Window, but: FilesPage | None = None) -> FilesPage:
    """The page of a finished check, another one than `but`."""

    def done() -> bool:
        page = window.checks.files_page
        return page is not None and page is not but and not page.busy

    qtbot.waitUntil(done, timeout=20_000)
    page = window.checks.files_page
    assert page
    return page


def opened(qtbot: QtBot, window: Window) -> ColumnsEditor:
    """The editor, once the first rows are there."""

    def there() -> list[ColumnsEditor]:
        return [each for each in window.findChildren(ColumnsEditor) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(there()), timeout=20_000)
    return there()[0]


def editor(qtbot: QtBot, window: Window, text: str, name: str = "a.csv") -> ColumnsEditor:
    """The editor alone, over a file with this text."""
    seen = [table for sheet in sheets_here(name, text.encode()) if (table := told(sheet))]
    made = ColumnsEditor(name, seen, NO_LAYOUTS, window)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def choose(qtbot: QtBot, made: ColumnsEditor, column: int, role: ColumnRole) -> None:
    """Say by the keyboard what a column is, as a person would: go to its box, then down or up to the role."""
    box = made.rows.head.boxes[column]
    box.setFocus()
    steps = box.findData(role) - box.currentIndex()
    for _ in range(abs(steps)):
        qtbot.keyClick(box, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)


def shown(made: ColumnsEditor) -> list[list[str]]:
    """The lines as the preview shows them."""
    grid = made.lines
    items = [[grid.item(row, column) for column in range(3)] for row in range(grid.rowCount())]
    return [[item.text() if item else "" for item in row] for row in items]


def press(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


# --- beside the file --------------------------------------------------------------------------------------------------


def test_a_doubt_about_columns_stands_beside_the_file_and_only_there(qtbot: QtBot, window: Window, tmp_path: Path):
    row = checked(qtbot, window, tmp_path / "a.csv", OPEN).rows[0]
    assert [doubt.text() for doubt in row.doubts] == [
        "Dates such as 03/04/2026 can be read in two ways; they were read as day, month, year."
    ]
    assert row.columns.isVisible()
    assert row.columns.property("kind") == ""
    assert window.checks.result
    assert "two ways" not in window.checks.result._remarks.text()
    assert nameless(window) == []


def test_without_a_doubt_the_button_is_quiet(qtbot: QtBot, window: Window, tmp_path: Path):
    row = checked(qtbot, window, tmp_path / "a.csv", SURE).rows[0]
    assert (row.doubts, row.columns.isVisible(), row.columns.property("kind")) == ([], True, "quiet")


def test_a_file_that_is_no_table_has_no_columns_to_settle(qtbot: QtBot, window: Window, tmp_path: Path):
    text = "!Type:Bank\nD01/15/2026\nT-12.50\nPCorner Hardware\n^\n"
    assert not checked(qtbot, window, tmp_path / "a.qif", text).rows[0].columns.isVisible()


# --- the whole way ----------------------------------------------------------------------------------------------------


def test_the_month_is_settled_by_a_click_on_the_doubt_and_remembered(
    qtbot: QtBot, window: Window, tmp_path: Path, layouts: Path
):
    page = checked(qtbot, window, tmp_path / "a.csv", OPEN)
    press(qtbot, page.rows[0].doubts[0])
    made = opened(qtbot, window)
    assert made.order.hasFocus()
    assert shown(made)[0][0] == "3 April 2026"
    for _ in range(2):
        qtbot.keyClick(made.order, Qt.Key.Key_Down)
    assert shown(made)[0][0] == "4 March 2026"
    press(qtbot, made.use)
    page = finished(qtbot, window, but=page)
    assert page.checked
    assert page.checked.files[0].first_date == date(2026, 3, 4)
    assert [doubt.text() for doubt in page.rows[0].doubts] == [
        "The columns were read as you set them for files with this header."
    ]
    assert [one.order for one in read_layouts(layouts).by_header.values()] == ["mdy"]


def test_what_was_settled_can_be_taken_back(qtbot: QtBot, window: Window, tmp_path: Path, layouts: Path):
    page = checked(qtbot, window, tmp_path / "a.csv", OPEN)
    press(qtbot, page.rows[0].columns)
    made = opened(qtbot, window)
    assert not made.forget.isEnabled()
    choose(qtbot, made, 3, ColumnRole.AMOUNT)
    press(qtbot, made.use)
    page = finished(qtbot, window, but=page)
    assert page.checked
    assert str(page.checked.files[0].totals[""]) == "0.60"
    press(qtbot, page.rows[0].columns)
    made = opened(qtbot, window)
    assert made.rows.head.boxes[3].role() is ColumnRole.AMOUNT
    press(qtbot, made.forget)
    page = finished(qtbot, window, but=page)
    assert page.checked
    assert str(page.checked.files[0].totals[""]) == "-838.77"
    assert read_layouts(layouts).by_header == {}


def test_a_file_that_the_program_does_not_understand_is_read_once_it_is_settled(
    qtbot: QtBot, window: Window, tmp_path: Path
):
    strange = "wen,hoo,mutch\nweek one,CORNER HARDWARE,12.00\nweek two,ALIPAY *CRAFTS,13.00\nweek three,HERON,14.00\n"
    page = checked(qtbot, window, tmp_path / "a.csv", strange)
    assert page.checked
    assert "without a single line" in page.checked.files[0].statement.error
    press(qtbot, page.rows[0].columns)
    made = opened(qtbot, window)
    choose(qtbot, made, 2, ColumnRole.PAID_OUT)
    press(qtbot, made.use)
    page = finished(qtbot, window, but=page)
    assert page.checked
    assert (page.checked.tally.lines, page.checked.tally.found) == (3, 1)
    assert str(page.checked.files[0].totals[""]) == "-39.00"


def test_cancel_changes_nothing(qtbot: QtBot, window: Window, tmp_path: Path, layouts: Path):
    page = checked(qtbot, window, tmp_path / "a.csv", OPEN)
    press(qtbot, page.rows[0].columns)
    made = opened(qtbot, window)
    choose(qtbot, made, 1, ColumnRole.AMOUNT)
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert window.checks.files_page is page
    assert not layouts.exists()


def test_two_clicks_open_one_editor(qtbot: QtBot, window: Window, tmp_path: Path):
    page = checked(qtbot, window, tmp_path / "a.csv", OPEN)
    press(qtbot, page.rows[0].columns)
    press(qtbot, page.rows[0].doubts[0])
    opened(qtbot, window)
    marker: list[bool] = []
    window.checks._runner.start(lambda _: True, marker.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(marker), timeout=20_000)
    assert len(window.findChildren(ColumnsEditor)) == 1


def test_a_file_that_has_gone_meanwhile_is_said(qtbot: QtBot, window: Window, tmp_path: Path):
    page = checked(qtbot, window, tmp_path / "a.csv", OPEN)
    (tmp_path / "a.csv").unlink()
    press(qtbot, page.rows[0].columns)
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)), timeout=20_000)
    assert "not there" in window.findChildren(QMessageBox)[0].text()


def test_a_disk_that_will_not_keep_it_is_said(qtbot: QtBot, window: Window, tmp_path: Path, layouts: Path):
    page = checked(qtbot, window, tmp_path / "a.csv", OPEN)
    press(qtbot, page.rows[0].columns)
    made = opened(qtbot, window)
    layouts.with_name(layouts.name + ".draft").mkdir(parents=True)  # a folder where it would be written
    press(qtbot, made.use)
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)), timeout=20_000)
    assert "Everything stays as it is" in window.findChildren(QMessageBox)[0].text()
    assert window.checks.files_page is page


# --- the editor -------------------------------------------------------------------------------------------------------


def test_the_rows_stand_there_as_in_the_file_with_a_role_on_every_column(qtbot: QtBot, window: Window):
    made = editor(qtbot, window, OPEN)
    assert [box.role() for box in made.rows.head.boxes] == [
        ColumnRole.DATE,
        ColumnRole.TEXT,
        ColumnRole.AMOUNT,
        ColumnRole.TEXT,
    ]
    cell = made.rows.item(1, 1)
    assert cell
    assert cell.text() == "ALIPAY *LANTERN CRAFTS"
    number = made.rows.verticalHeaderItem(1)
    assert number
    assert number.text() == "3"
    assert made.told.text() == "3 lines from the first rows."


def test_every_choice_shows_at_once(qtbot: QtBot, window: Window):
    made = editor(qtbot, window, OPEN)
    choose(qtbot, made, 2, ColumnRole.PAID_OUT)
    assert [row[2] for row in shown(made)] == ["−214.37", "−612.40", "−12.00"]
    choose(qtbot, made, 3, ColumnRole.PAID_OUT)
    assert made.rows.head.boxes[2].role() is ColumnRole.TEXT
    assert shown(made)[0][1:] == ["BLUE HERON BAKERY | -214.37", "−0.10"]


def test_what_cannot_be_is_said_and_cannot_be_used(qtbot: QtBot, window: Window):
    made = editor(qtbot, window, OPEN)
    choose(qtbot, made, 1, ColumnRole.DATE)
    assert made.misfit.isVisible()
    assert "column 2 holds no dates" in made.misfit.text()
    assert not made.use.isEnabled()
    choose(qtbot, made, 0, ColumnRole.DATE)
    assert not made.misfit.isVisible()
    assert made.use.isEnabled()


def test_only_what_makes_a_difference_is_asked(qtbot: QtBot, window: Window):
    made = editor(qtbot, window, SURE)
    assert (made.order.isVisible(), made.decimal.isVisible()) == (False, False)
    assert made.rows.head.boxes[0].hasFocus()
    made = editor(qtbot, window, "Date,Text,Amount\n03/04/2026,Corner,1.234\n04/04/2026,Heron,2.345\n")
    assert (made.order.isVisible(), made.decimal.isVisible()) == (True, True)
    assert shown(made)[0][2] == "1.234"
    for _ in range(2):
        qtbot.keyClick(made.decimal, Qt.Key.Key_Down)
    assert shown(made)[0][2] == "1,234"


def test_the_keyboard_reaches_every_column_and_brings_it_to_sight(qtbot: QtBot, window: Window):
    heading = ",".join(f"Reference number {n}" for n in range(20))
    text = f"Date,Amount,{heading}\n2026-03-14,-1.00{',x' * 20}\n2026-03-15,-2.00{',y' * 20}\n"
    made = editor(qtbot, window, text)
    boxes = made.rows.head.boxes
    for box in boxes[:-1]:
        assert QApplication.focusWidget() is box
        qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is boxes[-1]
    assert made.rows.head.viewport().rect().contains(boxes[-1].geometry().center())
    assert nameless(made) == []


def test_turning_the_wheel_over_a_box_settles_nothing(qtbot: QtBot, window: Window):
    made = editor(qtbot, window, OPEN)
    box = made.rows.head.boxes[0]
    box.setFocus()
    middle = box.rect().center()
    turn = QWheelEvent(
        middle.toPointF(),
        box.mapToGlobal(middle).toPointF(),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, turn)
    assert box.role() is ColumnRole.DATE


def test_each_table_of_a_file_is_settled_by_itself(qtbot: QtBot, window: Window):
    sheets = "".join(
        f'<Worksheet ss:Name="{name}"><Table><Row><Cell><Data ss:Type="String">{heading}</Data></Cell>'
        '<Cell><Data ss:Type="String">Who</Data></Cell><Cell><Data ss:Type="String">Amount</Data></Cell></Row>'
        '<Row><Cell><Data ss:Type="String">03/04/2026</Data></Cell><Cell><Data ss:Type="String">Corner</Data></Cell>'
        '<Cell><Data ss:Type="Number">-1.5</Data></Cell></Row></Table></Worksheet>'
        for name, heading in (("March", "Date"), ("April", "Posting Date"))
    )
    text = f'<?xml version="1.0"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">{sheets}</Workbook>'
    made = editor(qtbot, window, text, "a.xml")
    assert made.tables.isVisible()
    made.tables.setFocus()
    qtbot.keyClick(made.tables, Qt.Key.Key_Down)
    assert made.tables.currentText() == "Table 2"
    assert made.layout_now().headings[0] == "Posting Date"


# --- what was settled -------------------------------------------------------------------------------------------------


@pytest.fixture
def kept(qtbot: QtBot, window: Window, layouts: Path) -> KeptDialog:
    """The list of what was settled, with one entry."""
    made = editor(qtbot, window, OPEN)
    layouts.parent.mkdir(parents=True)
    layouts.write_text(as_text([made.layout_now()]), "utf-8")
    window.checks.show_layouts()
    return window.findChildren(KeptDialog)[0]


def test_they_are_listed_by_their_headings(kept: KeptDialog):
    item = kept.list.item(0)
    assert item
    assert item.text().startswith("Posting Date · Description · Amount · Fee\nPosting Date: Date, Amount: Amount")
    assert nameless(kept) == []


def test_one_is_deleted(qtbot: QtBot, kept: KeptDialog, layouts: Path):
    press(qtbot, kept.delete)
    assert read_layouts(layouts).by_header == {}
    assert kept.none.isVisible()
    assert not kept.delete.isEnabled()


def test_they_are_exported_and_imported(
    qtbot: QtBot, kept: KeptDialog, layouts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "export"), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "export.json"), ""))
    before = read_layouts(layouts)
    press(qtbot, kept.export)
    press(qtbot, kept.delete)
    press(qtbot, kept.import_)
    assert read_layouts(layouts) == before
    assert kept.list.count() == 1


def test_another_file_is_refused_with_the_reason(
    qtbot: QtBot, kept: KeptDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "other.json").write_text("{}")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "other.json"), ""))
    press(qtbot, kept.import_)
    assert "holds no layouts" in kept.trouble.text()
    assert kept.list.count() == 1


def test_damage_is_said(window: Window, layouts: Path):
    layouts.parent.mkdir(parents=True)
    layouts.write_text("torn", "utf-8")
    window.checks.show_layouts()
    dialog = window.findChildren(KeptDialog)[0]
    assert "cannot be read from" in dialog.trouble.text()


def test_the_menu_leads_to_them(window: Window):
    file = window.menuBar().actions()[0].menu()
    action = next(each for each in file.actions() if "layouts" in each.text())
    action.trigger()
    assert window.findChildren(KeptDialog)[0].isVisible()


def test_before_the_list_is_open_there_is_nothing_to_show(
    qtbot: QtBot, runner: Runner, settings: QSettings, judge: Judge, tmp_path: Path
):
    made = Window(runner, settings)
    qtbot.addWidget(made)
    made.checks.show_layouts()
    assert made.findChildren(KeptDialog) == []
    made.ready(ready_with(judge, tmp_path))
    made.checks.show_layouts()
    assert len(made.findChildren(KeptDialog)) == 1
