"""The workbook, as others open it: typed cells, nothing that runs, nothing lost."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from core.model import UNREVIEWED, Answer, Check, Disposition, Line, LineKey, Review
from core.report import write_workbook
from core.report.cells import TEXT
from core.report.workbook import workbook
from tests.core.report.sample import CLEAR, LINES, check, file, found, full, nothing

SHEETS = ["Findings", "Not checked", "Files", "Orders"]


def opened(result: Check, review: Review = UNREVIEWED) -> Workbook:
    return load_workbook(io.BytesIO(workbook(result, review)))


def column(sheet: Worksheet, heading: str) -> list[Cell]:
    (at,) = [cell.column for cell in sheet[1] if cell.value == heading]
    return [row[at - 1] for row in sheet.iter_rows(min_row=2)]


def values(sheet: Worksheet, heading: str) -> list[object]:
    return [cell.value for cell in column(sheet, heading)]


def one(text: str = "ALIPAY", seen: str = "ALIPAY", **about: object) -> Check:
    return check(file("a.csv", found(Line(1, text, **about), seen, "alipay")))  # type: ignore[arg-type]


def test_findings_not_checked_files_and_orders_have_a_sheet_each() -> None:
    book = opened(full())
    assert book.sheetnames == SHEETS
    assert values(book["Findings"], "Line") == [1, 2, 5, 6]
    assert values(book["Not checked"], "Outcome") == ["hidden", "unread"]
    assert values(book["Files"], "File") == ["march.csv", "april.csv"]
    assert [values(book["Files"], head)[0] for head in ("Lines", "Found", "Clear", "Hidden", "Unread")] == [
        6,
        3,
        1,
        1,
        1,
    ]
    assert "Executive Order 13971" in values(book["Orders"], "Order")


@pytest.mark.parametrize("name", SHEETS)
@pytest.mark.parametrize("result", [full(), nothing()], ids=["findings", "none"])
def test_every_sheet_has_a_frozen_head_and_filters(result: Check, name: str) -> None:
    sheet = opened(result)[name]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:{sheet.cell(1, sheet.max_column).column_letter}{sheet.max_row}"
    assert all(cell.font.bold for cell in sheet[1])


@pytest.mark.parametrize(
    ("amount", "value", "shown"),
    [
        pytest.param("-38.00", -38.0, "0.00", id="cents"),
        pytest.param("-1500", -1500, "0", id="whole"),
        pytest.param("0.1000", 0.1, "0.0000", id="four places"),
        pytest.param("123456789012.345", 123456789012.345, "0.000", id="15 digits"),
        pytest.param("1234567890123.456", "1234567890123.456", "General", id="16 digits stay text"),
        pytest.param("-0.10000000000000001", "-0.10000000000000001", "General", id="17 places stay text"),
        pytest.param("1E+20", 1e20, "0", id="one digit and many noughts"),
    ],
)
def test_an_amount_is_a_number_where_a_spreadsheet_keeps_it(amount: str, value: object, shown: str) -> None:
    (cell,) = column(opened(one(amount=Decimal(amount)))["Findings"], "Amount")
    assert (cell.value, cell.number_format) == (value, shown)


@pytest.mark.parametrize(
    ("day", "value"),
    [
        pytest.param(date(2025, 3, 4), datetime(2025, 3, 4), id="a day"),  # noqa: DTZ001 a workbook knows no zones
        pytest.param(date(1899, 12, 31), "1899-12-31", id="before a spreadsheet's calendar"),
        pytest.param(None, None, id="no day"),
    ],
)
def test_a_date_is_a_date(day: date | None, value: object) -> None:
    assert values(opened(one(date=day))["Findings"], "Date") == [value]


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("http://example.org";"ALIPAY")',
        "+ALIPAY",
        "-ALIPAY",
        "@ALIPAY",
        "{=ALIPAY}",
        "https://example.org/ALIPAY",
        "mailto:ALIPAY@example.org",
        "<script>ALIPAY</script>",
    ],
)
def test_a_text_is_a_text_whatever_it_looks_like(text: str) -> None:
    (cell,) = column(opened(one(text))["Findings"], "Text")
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_a_text_of_digits_stays_a_text() -> None:
    result = check(replace(file("a.csv", *LINES), statement=replace(file("a.csv").statement, path="x/0012")))
    assert values(opened(result)["Files"], "File") == ["0012"]


def test_half_characters_and_control_characters_do_not_stop_it() -> None:
    assert values(opened(one("ALIPAY \udce9 \x07"))["Findings"], "Text") == ["ALIPAY ? _x0007_"]


def test_a_text_too_long_for_a_cell_says_that_it_goes_on() -> None:
    (text,) = values(opened(one("ALIPAY " + "x" * TEXT))["Findings"], "Text")
    assert len(str(text)) <= TEXT
    assert str(text).endswith("(the text goes on in the file)")


def test_more_rows_than_a_sheet_holds_go_on_in_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.report.cells.ROWS", 3)
    book = opened(full())
    assert book.sheetnames[:2] == ["Findings", "Findings 2"]
    assert values(book["Findings"], "Line") + values(book["Findings 2"], "Line") == [1, 2, 5, 6]
    assert book["Findings 2"]["A1"].value == "File"


def test_decisions_stand_beside_their_findings() -> None:
    at = datetime(2026, 11, 23, 10, 5, tzinfo=UTC)
    said = Disposition(Answer.DIFFERENT, "=a bakery", "M. Ortega", at)
    sheet = opened(full(), Review(dispositions={LineKey(0, None, 2, ("alipay",)): said}))["Findings"]
    assert values(sheet, "Decision") == [None, "different merchant", None, None]
    assert values(sheet, "Note")[1] == "=a bakery"
    assert values(sheet, "Decided at (UTC)")[1] == at.replace(tzinfo=None)


def test_the_same_check_gives_the_same_bytes() -> None:
    assert workbook(full()) == workbook(full())


def test_it_is_written_to_its_place(tmp_path: Path) -> None:
    write_workbook(check(file("a.csv", CLEAR)), tmp_path / "a.xlsx")
    assert load_workbook(tmp_path / "a.xlsx").sheetnames == SHEETS
