from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest

from core.errors import Damaged
from core.model import Layout, Line, Remark
from core.read.table import delimited, spreadsheet
from core.read.table.formulas import unvalued
from tests.core.read.tables import TABLES

HEADER = ["Date", "Payee", "Amount"]
BAKERY = [date(2026, 1, 15), "Corner Bakery", -12.5]
WAGES = [date(2026, 1, 14), "Wages", 100]


def book(*sheets: tuple[str, list[list[object]]], hidden: tuple[str, ...] = ()) -> bytes:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets:
        sheet = workbook.create_sheet(name)
        sheet.sheet_state = "hidden" if name in hidden else "visible"
        for row in rows:
            sheet.append(row)
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def lines(data: bytes, *, aside: bool = False) -> list[Line]:
    return [item for item in spreadsheet.read(data) if isinstance(item, Line) and item.aside == aside]


def remarks(data: bytes) -> list[str]:
    return [item.text for item in spreadsheet.read(data) if isinstance(item, Remark)]


def test_a_sheet_gives_its_lines_with_its_own_row_numbers():
    data = book(("Account", [[], ["Account statement"], [], HEADER, BAKERY, WAGES]))
    assert spreadsheet.claims(data)
    assert lines(data) == [
        Line(5, "Corner Bakery", date=date(2026, 1, 15), amount=Decimal("-12.5")),
        Line(6, "Wages", date=date(2026, 1, 14), amount=Decimal(100)),
    ]
    assert [(line.number, line.text) for line in lines(data, aside=True)] == [
        (2, "Account statement"),
        (4, "Date | Payee | Amount"),
    ]


def test_the_layout_comes_first_and_says_how_the_sheets_were_understood():
    layout = next(spreadsheet.read(book(("Account", [HEADER, BAKERY]))))
    assert layout == Layout("xlsx", "binary", "Account: header in row 1, date in column 1, amount in column 3")


CELLS = [
    ("a day and its time", [datetime(2026, 1, 15, 9, 30), "Corner Bakery", -12.5]),  # noqa: DTZ001  cells have no zone
    ("a day as text", ["15.01.2026", "Corner Bakery", -12.5]),
    ("a day as its number", [46037, "Corner Bakery", -12.5]),
    ("an amount as text", [date(2026, 1, 15), "Corner Bakery", "-12,50"]),
    ("an amount as text with its currency", [date(2026, 1, 15), "Corner Bakery", "'-12,50 EUR"]),
]


@pytest.mark.parametrize("row", [row for _, row in CELLS], ids=[name for name, _ in CELLS])
def test_days_and_amounts_may_be_cells_or_text(row):
    (line,) = lines(book(("Account", [HEADER, row])))
    assert (line.date, line.amount, line.text) == (date(2026, 1, 15), Decimal("-12.5"), "Corner Bakery")


def test_a_number_that_is_no_money_is_text_as_it_is_shown():
    data = book(("Card", [["Date", "Card", "Payee", "Amount"], [date(2026, 1, 15), 6688, "Bakery", 12.5]]))
    assert lines(data)[0].text == "6688 | Bakery"


@pytest.mark.parametrize("number", [1e300, -1e300])
def test_a_number_larger_than_any_sum_is_text(number: float):
    data = book(("Account", [HEADER, BAKERY, [date(2026, 1, 16), "Kiosk", number], WAGES]))
    assert [line.amount for line in lines(data)] == [Decimal("-12.5"), None, Decimal(100)]
    assert str(number) in lines(data)[1].text


ALIKE = [
    kind
    for kind in TABLES
    if not kind.startswith(("quotes", "every line", "Excel", "a separator that", "decimal commas", "the same before"))
    and " between commas" not in kind
    and "numbered by their kind" not in kind
]


@pytest.mark.parametrize("kind", ALIKE)
def test_a_table_of_text_cells_gives_the_lines_that_it_gives_as_csv(kind):
    text, expected = TABLES[kind]
    rows: list[list[object]] = [list(cells) for _, cells in delimited.records(text, delimited.separator_of(text))]
    found = lines(book(("Table", rows)))
    assert [(line.date.isoformat() if line.date else "", line.amount) for line in found] == [
        (day, Decimal(amount) if amount else None) for day, amount in expected
    ]


def test_all_sheets_with_transactions_count_and_pages_tell_them_apart():
    data = book(("Spending", [HEADER, BAKERY]), ("Empty", []), ("Income", [HEADER, WAGES]))
    assert [(line.page, line.number, line.text) for line in lines(data)] == [(1, 2, "Corner Bakery"), (3, 2, "Wages")]


def test_a_summary_beside_dated_sheets_is_looked_at_and_not_counted():
    data = book(("Summary", [["Payee", "Amount"], ["Florist", 5]]), ("Account", [HEADER, BAKERY]))
    assert [line.text for line in lines(data)] == ["Corner Bakery"]
    assert "Florist | 5" in [line.text for line in lines(data, aside=True)]
    assert remarks(data) == ["The sheet Summary was looked at, and its 2 rows are not counted as lines."]


def test_a_hidden_sheet_is_looked_at_and_not_counted():
    data = book(("Account", [HEADER, BAKERY]), ("Old", [HEADER, WAGES]), hidden=("Old",))
    assert [line.text for line in lines(data)] == ["Corner Bakery"]
    assert "2026-01-14 | Wages | 100" in [line.text for line in lines(data, aside=True)]


def test_a_formula_without_a_stored_value_is_trouble_and_its_text_is_kept():
    data = book(("Account", [HEADER, [date(2026, 1, 15), '=HYPERLINK("x";"Bakery")', -12.5], WAGES]))
    formula, plain = lines(data)
    assert formula.text == '=HYPERLINK("x";"Bakery")'
    assert formula.trouble
    assert not plain.trouble


def test_a_header_alone_gives_no_line():
    assert lines(book(("Account", [["Date", "Label", "Currency", "Amount"]]))) == []


def test_a_sheet_that_is_blank_down_to_its_last_row_is_read_at_once():
    """Somebody coloured a whole column, or touched the last cell."""
    rows: list[list[object]] = [HEADER, BAKERY, [], ["", "Thank you"], *[[" "]] * 5_000, ["", "", WAGES[1]]]
    data = book(("Account", rows))
    assert [(line.number, line.text) for line in lines(data)] == [(2, "Corner Bakery")]
    assert [(line.number, line.text) for line in lines(data, aside=True)][1:] == [(4, "Thank you"), (5_005, "Wages")]


def test_columns_left_of_the_table_blank_change_nothing():
    data = book(("Account", [[], [""] * 2 + HEADER, [""] * 2 + BAKERY, ["", "", WAGES[0], "=1+1", 5]]))
    assert [(line.number, line.text, bool(line.trouble)) for line in lines(data)] == [
        (3, "Corner Bakery", False),
        (4, "=1+1", True),
    ]


def test_broken_workbooks_are_damaged():
    with pytest.raises(Damaged):
        list(spreadsheet.read(book(("Account", [HEADER, BAKERY]))[:2000]))


@pytest.mark.parametrize("how", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=["bzip2", "LZMA"])
def test_formulas_are_not_asked_of_parts_that_cannot_be_unpacked(how):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", how) as package:
        package.writestr("xl/_rels/workbook.xml.rels", "<Relationships/>")
    data = file.getvalue()
    place = data.index(b".rels") + 12
    assert unvalued(data[:place] + b"\xff" * 8 + data[place + 8 :]) == {}


def archive(name: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr(name, "<x/>")
    return file.getvalue()


@pytest.mark.parametrize("data", [archive("word/document.xml"), b"Date,Amount\n", b"", b"%PDF-1.7"])
def test_what_is_no_workbook_is_left_to_others(data):
    assert not spreadsheet.claims(data)


def test_days_in_parts_are_put_together_in_a_workbook_as_well():
    rows = [["Year", "Month", "Day", "Payee", "Amount"], [2026, 1, 15, "Bakery", -12.5], [2026, 1, 14, "Wages", 100]]
    assert [(str(line.date), line.text) for line in lines(book(("Account", rows)))] == [
        ("2026-01-15", "Bakery"),
        ("2026-01-14", "Wages"),
    ]


def test_a_year_told_above_the_table_of_a_sheet_is_said():
    rows = [["Period 20 Dec 2025 to 19 Jan 2026"], ["Date", "Payee", "Amount"], ["15 Jan", "A", 1], ["21 Dec", "B", 2]]
    data = book(("Account", rows))
    assert [str(line.date) for line in lines(data)] == ["2026-01-15", "2025-12-21"]
    assert any("15 Jan was read as 2026-01-15" in remark for remark in remarks(data))
