"""Workbooks: XLSX, XLS, XLSB and ODS, all sheets, with the sheets' own row numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import partial
from io import BytesIO

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from core.errors import Damaged, Locked
from core.model import NO_LAYOUTS, KeptLayouts, Layout, Line, Remark
from core.read.format import Item
from core.read.table.delimited import describe
from core.read.table.first_rows import sheet_of
from core.read.table.formulas import Unvalued, unvalued
from core.read.table.lookahead import Lookahead
from core.read.table.records import trouble_of
from core.read.table.rows import SAMPLE_ROWS, Table, find_table, lines, without_doubts
from core.read.table.sheet import Sheet
from core.read.table.whole_days import WholeDays, whole_days
from core.read.values.cells import Cell, Row, joined, narrowed
from core.words import ntr, tr

NAME = "xlsx"
TITLE = "an Excel workbook"
ENDINGS = (".xlsx", ".xls", ".xlsb", ".xlsm", ".ods")

_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384
"""Of the largest sheet that Excel and its kin can hold."""

_ZIP = b"PK\x03\x04"
_NO_MONEY = 10**20
"""A damaged workbook may hold numbers that are none, or larger than any sum."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def claims(data: bytes) -> bool:
    """Whether the bytes are a workbook; a Word file or a picture archive is none."""
    if data.startswith(_OLE):
        return b"W\0o\0r\0k\0b\0o\0o\0k\0\0\0" in data or b"\0\0B\0o\0o\0k\0\0\0" in data
    if not data.startswith(_ZIP):
        return False
    return b"xl/workbook." in data or b"opendocument.spreadsheet" in data[:200]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet with anything in it. `page` is its place from 1; `unvalued` are rows with formulas without a value."""

    page: int
    name: str
    hidden: bool
    rows: list[Row]
    table: Table | None
    unvalued: frozenset[int]
    days: WholeDays | None


def read(data: bytes, kept: KeptLayouts = NO_LAYOUTS) -> Iterator[Item]:
    """The workbook's layout, the rows of all its sheets as lines and asides, and the remarks.

    `Line.page` is the sheet's place in the workbook, None where only one sheet has anything in it.
    Raises Damaged, or Locked for a workbook with a password.
    """
    sheets = _sheets(data, kept)
    counted = _counted(sheets)
    yield Layout(NAME, "binary", _words(sheets, counted))
    for sheet in sheets:
        page = sheet.page if len(sheets) > 1 else None
        for item in lines(Lookahead(sheet.rows), sheet.table, page, kept) if sheet in counted else _asides(sheet, page):
            yield _marked(item, sheet)
        yield from sheet.days.remarks if sheet.days and sheet in counted else ()


def sheets(data: bytes) -> Iterator[Sheet]:
    """The first rows of every sheet that holds any. Raises as `read` does."""
    for sheet in _sheets(data, NO_LAYOUTS):
        yield sheet_of(sheet.rows[:SAMPLE_ROWS], partial(list, sheet.rows), sheet.page, sheet.name)


def _marked(item: Item, sheet: _Sheet) -> Item:
    """The item, with its trouble said where a formula of the row has no value stored."""
    if isinstance(item, Line) and item.number in sheet.unvalued:
        return replace(item, trouble=item.trouble or tr("a formula in this row has no stored value"))
    return item


def _sheets(data: bytes, kept: KeptLayouts) -> list[_Sheet]:
    """The sheets with anything in them."""
    formulas = unvalued(data)
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        found = [
            _sheet(page, about, book, formulas.get(about.name, {}), kept)
            for page, about in enumerate(book.sheets_metadata, 1)
            if about.typ == SheetTypeEnum.WorkSheet
        ]
    except PasswordError as error:
        raise Locked from error
    except (CalamineError, OSError) as error:
        raise Damaged(what=tr(TITLE), why=str(error)) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # the library's own, which it lets nobody import
            raise
        raise Damaged(what=tr(TITLE), why=tr("its parts do not fit together")) from error
    return [sheet for sheet in found if any(joined(cells) for _, cells in sheet.rows)]


def _sheet(page: int, about: SheetMetadata, book: CalamineWorkbook, formulas: Unvalued, kept: KeptLayouts) -> _Sheet:
    rows: list[Row] = [
        (row, narrowed([formulas.get((row, column), _cell(value)) for column, value in enumerate(values, 1)]))
        for row, values in _filled(book.get_sheet_by_name(about.name), formulas)
    ]
    days = whole_days(rows[:SAMPLE_ROWS])
    rows = list(map(days.row, rows)) if days else rows
    table = without_doubts(find_table(rows[:SAMPLE_ROWS], kept), lambda: rows)
    hidden = about.visible != SheetVisibleEnum.Visible
    return _Sheet(page, about.name, hidden, rows, table, frozenset(row for row, _ in formulas), days)


def _filled(sheet: CalamineSheet, formulas: Unvalued) -> Iterator[tuple[int, Sequence[object]]]:
    """The rows with their numbers; of blank ones that follow each other, the first. A sheet may go on blank to its very
    last row, because somebody gave that a colour. Raises Damaged where it claims more than there can be.
    """
    before: list[object] = [""] * (sheet.start or (0, 0))[1]  # the library leaves out blank columns at the left
    if sheet.total_height > _MOST_ROWS or sheet.total_width > _MOST_COLUMNS:
        raise Damaged(what=tr(TITLE), why=tr("it claims to be larger than a sheet can be"))
    with_formula = {row for row, _ in formulas}
    was_blank = False
    for row, values in enumerate(sheet.iter_rows(), 1):
        is_blank = row not in with_formula and not any(value not in ("", " ", None) for value in values)
        if not (is_blank and was_blank):
            yield row, [*before, *values]
        was_blank = is_blank


def _cell(value: object) -> Cell:
    """A cell as the readers of tables know it; whole numbers lose the ".0" that workbooks give them."""
    if isinstance(value, (str, datetime, date)):
        return value
    if isinstance(value, bool) or value is None:
        return "" if value is None else str(value).upper()
    if isinstance(value, (int, float)):
        number = Decimal(repr(value))
        if not (number.is_finite() and abs(number) < _NO_MONEY):
            return repr(value)
        return number.quantize(Decimal(1)) if number == number.to_integral_value() else number
    if isinstance(value, (time, timedelta)):
        return str(value)
    return str(value)


def _counted(sheets: list[_Sheet]) -> list[_Sheet]:
    """The sheets whose rows are lines: shown ones before hidden ones, dated tables before summaries without dates."""
    tables = [sheet for sheet in sheets if sheet.table]
    shown = [sheet for sheet in tables if not sheet.hidden] or tables
    return [sheet for sheet in shown if sheet.table and (sheet.table.settled or sheet.table.columns.dates)] or shown


def _asides(sheet: _Sheet, page: int | None) -> Iterator[Item]:
    for number, cells in sheet.rows:
        if text := joined(cells):
            yield Line(number, text, page, aside=True, trouble=trouble_of(text))
    if sheet.table:
        sentence = ntr(
            "The sheet {name} was looked at, and its {n} row is not counted as a line.",
            "The sheet {name} was looked at, and its {n} rows are not counted as lines.",
            len(sheet.rows),
        )
        yield Remark(sentence.format(name=sheet.name, n=len(sheet.rows)))


def _words(sheets: list[_Sheet], counted: list[_Sheet]) -> str:
    parts = [f"{sheet.name}: " + ", ".join(describe(sheet.table)) for sheet in counted]
    return "; ".join(parts) or ntr("{n} sheet", "{n} sheets", len(sheets)).format(n=len(sheets))
