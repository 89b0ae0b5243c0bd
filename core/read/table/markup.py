"""Rows of tables in markup, read leniently: HTML, and the XML that Excel wrote before XLSX.

Tags that are never closed, bare ampersands and tables within tables are common in what web banks export, so nothing
here raises. Entities that a file defines for itself are not expanded.
"""

from __future__ import annotations

import html
import re
from decimal import Decimal, InvalidOperation
from html.parser import HTMLParser

from core.read.unclosed import without_the_unclosed
from core.read.values.cells import Cell, Row, narrowed

_ROWS = frozenset({"tr", "row"})
_CELLS = frozenset({"td", "th", "cell"})
_TABLES = frozenset({"table", "worksheet"})
_UNSEEN = frozenset({"script", "style", "styles"})
_BREAKS = frozenset({"br", "p", "div", "li", "h1", "h2", "h3", "h4", "title", "caption", "body", "head"})
_MOST_COLUMNS = 1_000
"""A cell that claims to span more is not believed."""

_VERBATIM = re.compile(
    r"<!\[CDATA\[((?:(?!<!\[CDATA\[|</?(?:\w+:)?(?:t[drh]|table|row|cell)\b).)*?)\]\]>", re.IGNORECASE | re.DOTALL
)
"""CDATA, in which some programs write what is in a cell. What goes on beyond its cell was cut: its mark is text."""

_UNCLOSED = re.compile(r"<(?!!--|!\[)(?=[^<>]*(?:<|\Z))|<(?=!\[(?!(?:if|else|endif)\b[^<>]*\]>))", re.IGNORECASE)
"""A tag that never closes, of a file that was cut or put together badly: it is text, and the next tag is a tag."""

Attributes = list[tuple[str, str | None]]


class Markup(HTMLParser):
    """Gathers `sheets`, each a list of rows; a page of HTML is one sheet. Text outside of tables makes rows as well."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sheets: list[list[Row]] = [[]]
        self._open: list[list[Cell]] = []
        self._text: list[str] = []
        self._within = False
        self._number = False
        self._span = 0
        self._unseen = 0
        self._row = 0

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        name, said = _bare(tag), {_bare(key): value or "" for key, value in attrs}
        if name in _UNSEEN:
            self._unseen += 1
        elif name in _ROWS:
            self._end_row()
            self._open.append([])
            self._row = max(self._row, _count(said.get("index"), 1) - 1)
        elif name in _CELLS:
            self._end_cell()
            self._begin_cell(said)
        elif name in _TABLES:
            self._begin_table(name)
        elif name in _BREAKS:
            self._break()
        elif name == "data":
            self._number = said.get("type") == "Number"

    def handle_endtag(self, tag: str) -> None:
        name = _bare(tag)
        if name in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif name in _CELLS:
            self._end_cell()
        elif name in _ROWS or name in _TABLES:
            self._end_row()
        elif name in _BREAKS:
            self._break()

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._text.append(data)

    def unknown_decl(self, data: str) -> None:
        """Conditions for a browser such as <![if ...]>; what is in them is text, should it hold any."""
        self.handle_data(data)

    def close(self) -> None:
        super().close()
        self._end_row()

    def _begin_table(self, name: str) -> None:
        """A table within a row ends that row: what was in it so far is a row of its own."""
        self._end_row()
        if name == "worksheet":
            self.sheets.append([])
            self._row = 0

    def _begin_cell(self, said: dict[str, str]) -> None:
        if not self._open:
            self._open.append([])
        cells = self._open[-1]
        cells += [""] * (min(_count(said.get("index"), 1), _MOST_COLUMNS) - 1 - len(cells))
        self._within = True
        self._span = _count(said.get("colspan"), 1) - 1 + _count(said.get("mergeacross"), 0)

    def _end_cell(self) -> None:
        text = " ".join("".join(self._text).split())
        self._text.clear()
        if self._open and (self._within or text):
            cells = self._open[-1]
            cells.append(_value(text, number=self._number))
            cells += [""] * min(self._span, _MOST_COLUMNS)
        elif text:
            self._add([text])
        self._within, self._number, self._span = False, False, 0

    def _end_row(self) -> None:
        self._end_cell()
        if self._open:
            self._add(self._open.pop())

    def _break(self) -> None:
        """Within a cell a new line is a blank; elsewhere it ends a row of text."""
        if self._open:
            self._text.append(" ")
        else:
            self._end_row()

    def _add(self, cells: list[Cell]) -> None:
        self._row += 1
        self.sheets[-1].append((self._row, narrowed(cells)))


def _bare(name: str) -> str:
    """A name without its prefix: ss:Cell is a cell."""
    return name.rpartition(":")[2].lower()


def _count(text: str | None, default: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 8 else default


def _value(text: str, *, number: bool) -> Cell:
    if number:
        try:
            value = Decimal(text)
        except InvalidOperation:
            return text
        return value if value.is_finite() else text
    return text


def sheets_of(text: str) -> list[list[Row]]:
    """The sheets of a document, with the numbers that a spreadsheet gives their rows."""
    parser = Markup()
    text = _VERBATIM.sub(lambda found: html.escape(found[1]), text)
    parser.feed(_UNCLOSED.sub("&lt;", without_the_unclosed(text, "<!--", "-->")))
    parser.close()
    return parser.sheets
