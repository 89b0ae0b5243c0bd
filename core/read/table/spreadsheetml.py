"""SpreadsheetML: the XML that Excel 2003 wrote, which exports still use and call .xls."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from core.model import NO_LAYOUTS, KeptLayouts, Layout
from core.read.decode import decode
from core.read.format import Item
from core.read.table.delimited import describe
from core.read.table.first_rows import sheet_of
from core.read.table.lookahead import Lookahead
from core.read.table.markup import sheets_of
from core.read.table.rows import SAMPLE_ROWS, Table, find_table, lines, without_doubts
from core.read.table.sheet import Sheet
from core.read.values.cells import Row, joined

NAME = "spreadsheetml"
TITLE = "an Excel workbook in XML"
ENDINGS = (".xml", ".xls")

_HEAD = 4_096
_NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet"


def claims(data: bytes) -> bool:
    """Whether the text is XML of Excel's own kind."""
    head = data[:_HEAD].replace(b"\0", b"")
    return head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<") and (
        _NAMESPACE.encode() in head and b"Workbook" in head and b"<html" not in head.lower()
    )


def read(data: bytes, kept: KeptLayouts = NO_LAYOUTS) -> Iterator[Item]:
    """The rows of all sheets as lines and asides. `Line.page` is the sheet from 1, None where only one holds rows."""
    decoded = decode(data)
    filled = _filled(decoded.text)
    tables = {page: _table(rows, kept) for page, rows in filled}
    words = "; ".join(", ".join(describe(table)) for table in tables.values())
    yield Layout(NAME, decoded.encoding, words)
    for page, rows in filled:
        yield from lines(Lookahead(rows), tables[page], page if len(filled) > 1 else None, kept)


def sheets(data: bytes) -> Iterator[Sheet]:
    """The first rows of every sheet that holds any."""
    for page, rows in _filled(decode(data).text):
        yield sheet_of(rows[:SAMPLE_ROWS], partial(list, rows), page)


def _filled(text: str) -> list[tuple[int, list[Row]]]:
    _, *found = sheets_of(text)
    return [(page, rows) for page, rows in enumerate(found, 1) if any(joined(cells) for _, cells in rows)]


def _table(rows: list[Row], kept: KeptLayouts) -> Table | None:
    return without_doubts(find_table(rows[:SAMPLE_ROWS], kept), lambda: rows)
