"""HTML tables: what web banks offer as "Excel" (often called .xls), and pages of them that somebody saved."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.model import NO_LAYOUTS, KeptLayouts, Layout
from core.read.decode import decode
from core.read.format import Item
from core.read.table.delimited import describe
from core.read.table.first_rows import sheet_of
from core.read.table.lookahead import Lookahead
from core.read.table.markup import sheets_of
from core.read.table.rows import SAMPLE_ROWS, find_table, lines, without_doubts
from core.read.table.sheet import Sheet

NAME = "html"
TITLE = "a table in HTML"
ENDINGS = (".html", ".htm", ".xls")

_HEAD = 200_000
_BEGINS = re.compile(r"[\ufeff\s]*<(?:!|\?|html|head|body|meta|style|table|div|center|font|b>)", re.IGNORECASE)
_BLANKS = b"\xef\xbb\xbf\xff\xfe\0 \t\v\f\r\n"
"""Blanks and byte order marks: of what begins with anything else, the encoding need not be found out."""

_TABLE = re.compile(r"<table[\s>]", re.IGNORECASE)
_ROW = re.compile(r"<t[rdh][\s>]", re.IGNORECASE)


def claims(data: bytes) -> bool:
    """Whether the text begins with a tag and has a table with rows."""
    if not data[:_HEAD].lstrip(_BLANKS).startswith(b"<"):
        return False
    text = decode(data[:_HEAD]).text
    table = _TABLE.search(text) if _BEGINS.match(text) else None
    return bool(table and _ROW.search(text, table.end()))


def read(data: bytes, kept: KeptLayouts = NO_LAYOUTS) -> Iterator[Item]:
    """The rows of all tables as lines and asides, text between them as asides; rows count from the first text on."""
    decoded = decode(data)
    rows = sheets_of(decoded.text)[0]
    table = without_doubts(find_table(rows[:SAMPLE_ROWS], kept), lambda: rows)
    yield Layout(NAME, decoded.encoding, ", ".join(describe(table)))
    yield from lines(Lookahead(rows), table, kept=kept)


def sheets(data: bytes) -> Iterator[Sheet]:
    """The first rows of the page."""
    rows = sheets_of(decode(data).text)[0]
    yield sheet_of(rows[:SAMPLE_ROWS], lambda: rows)
