"""Typed cells: how a table goes into a workbook so that a spreadsheet shows what we have and runs none of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from itertools import chain, count, islice

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from core.report.twin import plain
from core.words import tr

Cell = str | int | Decimal | date | datetime | None
Column = tuple[str, int]
"""A column's heading and its width in characters."""

ROWS = 1_048_575
"""Rows of a worksheet below its head; what is more goes on in another one."""

TEXT = 32_767
"""Characters that a cell holds."""

DIGITS = 15
OLDEST = date(1900, 3, 1)
"""Before this day spreadsheets disagree on the calendar: earlier days are texts."""


class Sheets:
    """Writes tables into a workbook, one or more worksheets each."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self._words = book.add_format({"text_wrap": True, "valign": "top"})
        self._forms: dict[str, Format] = {}

    def add(self, name: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> None:
        """A table with a frozen head and filters, under a name of its own."""
        rows = iter(rows)
        for part in count(1):
            sheet = self._book.add_worksheet(name if part == 1 else f"{name} {part}")
            for at, (heading, width) in enumerate(columns):
                sheet.set_column(at, at, width)
                sheet.write_string(0, at, heading, self._head)
            written = 0
            for written, row in enumerate(islice(rows, ROWS), start=1):
                self._row(sheet, written, row)
            sheet.freeze_panes(1, 0)
            sheet.autofilter(0, 0, written, len(columns) - 1)
            following = next(rows, None)
            if following is None:
                return
            rows = chain([following], rows)

    def _row(self, sheet: Worksheet, at: int, row: Sequence[Cell]) -> None:
        for column, cell in enumerate(row):
            match cell:
                case None | "":
                    pass
                case int():
                    sheet.write_number(at, column, cell, self._form("0"))
                case Decimal() if _is_exact(cell):
                    sheet.write_number(at, column, float(cell), self._form(_digits(cell)))
                case date() if _day(cell) >= OLDEST:
                    sheet.write_datetime(at, column, _moment(cell), self._form(_clock(cell)))
                case _:
                    sheet.write_string(at, column, _plainly(cell), self._words)

    def _form(self, digits: str) -> Format:
        if digits not in self._forms:
            self._forms[digits] = self._book.add_format({"num_format": digits, "valign": "top"})
        return self._forms[digits]


def _is_exact(amount: Decimal) -> bool:
    """Whether a spreadsheet's number says the same as this amount."""
    return amount.is_finite() and len(plain(amount).strip("-0.").replace(".", "")) <= DIGITS


def _digits(amount: Decimal) -> str:
    """The number format that shows as many decimals as the file gave."""
    _, _, decimals = plain(amount).partition(".")
    return f"0.{'0' * len(decimals)}" if decimals else "0"


def _day(day: date) -> date:
    return day.date() if isinstance(day, datetime) else day


def _moment(day: date) -> datetime:
    return day if isinstance(day, datetime) else datetime.combine(day, time())


def _clock(day: date) -> str:
    return "yyyy-mm-dd hh:mm" if isinstance(day, datetime) else "yyyy-mm-dd"


def _plainly(cell: str | Decimal | date) -> str:
    return plain(cell) if isinstance(cell, Decimal) else text(str(cell))


def text(words: str) -> str:
    """What a cell can hold: no half characters, and where a text is too long, its beginning, which says so."""
    words = words.encode(errors="replace").decode()
    return words if len(words) <= TEXT else words[: TEXT - 40] + " … " + tr("(the text goes on in the file)")
