"""CSV and its kin: text tables separated by , ; tab | ^ or ~, with or without a header."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache, partial

from core.model import NO_LAYOUTS, KeptLayouts, Layout
from core.read.decode import decode
from core.read.format import Item
from core.read.table.first_rows import sheet_of
from core.read.table.headings import heading_score
from core.read.table.lookahead import Lookahead
from core.read.table.mended import Rows, mended, singly
from core.read.table.rows import SAMPLE_ROWS, Table, find_table, lines, without_doubts
from core.read.table.separated import blocks, records, with_line_feeds
from core.read.table.sheet import Sheet
from core.read.table.whole_days import WholeDays, whole_days
from core.read.values.amounts import read_amount
from core.read.values.dates import is_day
from core.words import ntr, tr

NAME = "csv"
TITLE = "a CSV file"
ENDINGS = (".csv", ".tsv", ".tab", ".txt", ".xls")

_SEPARATORS = ",;\t|^~"
_SAMPLE_LINES = 200
_ALONE = 4
"""A day and a sum in one row alone of more than these make no table where the others differ in width."""

_HEAD_BYTES = 100_000
_OTHER_FORMATS = re.compile(
    r"\s*(?:OFXHEADER|<|!Type|!Account|!Option|!Clear|\{\d:|:\d\d[A-Z]?:|01,[^,\n]*,[^,\n]*,\d{6},\d{4},.*\n0?2,"
    r"|07[45][ \d]{16}|%PDF|[{\[])",
    re.IGNORECASE,
)
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
"""Signs that fill programs and pictures, and no text."""

_KIND_FIRST = re.compile(r"^(\d)[,;\t]", re.MULTILINE)
_LOOSE = ('(^|,) +(?=")', '" +(?=,|$)')
"""Quotes that begin and end with a blank, the comma standing for the separator."""


def claims(data: bytes) -> bool:
    """Whether the text is a table: a separator that gives the same number of cells in most rows."""
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff")):
        return False
    text = decode(data[:_HEAD_BYTES]).text
    if _OTHER_FORMATS.match(text) or len(_CONTROLS.findall(text)) > 2:
        return False
    return _scored("\n".join(_head(unwrapped(text))))[1] > 0


def read(data: bytes, kept: KeptLayouts = NO_LAYOUTS) -> Iterator[Item]:
    """The file's layout, its rows as lines and asides, and the remarks."""
    decoded = decode(data)
    text = unwrapped(decoded.text)
    separator = separator_of(text)
    all_rows, days = _rows(text, separator)
    rows = Lookahead(all_rows())
    table = without_doubts(find_table(rows.peek(SAMPLE_ROWS), kept), all_rows)
    yield Layout(NAME, decoded.encoding, _words(separator, table))
    yield from lines(rows, table, kept=kept)
    yield from days.remarks if days else ()


def sheets(data: bytes) -> Iterator[Sheet]:
    """The first rows of the file."""
    text = unwrapped(decode(data).text)
    separator = separator_of(text)
    all_rows, _ = _rows(text, separator)
    yield sheet_of(Lookahead(all_rows()).peek(SAMPLE_ROWS), all_rows)


def _rows(text: str, separator: str) -> tuple[Rows, WholeDays | None]:
    """The rows, with all that stands apart in them put together, and how that was done to their days."""
    cut = partial(blocks, _tight(with_line_feeds(text), separator), separator)
    rows = mended(cut, Lookahead(cut()).peek(SAMPLE_ROWS), separator)
    days = whole_days(Lookahead(rows()).peek(SAMPLE_ROWS))
    return (lambda: map(days.row, singly(rows()))) if days else rows, days


def _tight(text: str, separator: str) -> str:
    """The text without the blanks between separators and quotes that programs write for the eye: 15/01, "A, B", 3."""
    quoted = [line for line in _head(text) if '"' in line]
    before, after = (re.compile(one.replace(",", re.escape(separator)), re.MULTILINE) for one in _LOOSE)
    if not quoted or 2 * sum(bool(before.search(line)) for line in quoted) < len(quoted):
        return text
    return after.sub('"', before.sub(r"\1", text))


def unwrapped(text: str) -> str:
    """The text without what wraps its lines.

    That is quotes around whole lines, which spreadsheets add to a table held in one column, or the number of a kind of
    record before each line: 2 for the account, 4 for the headings, 5 for transactions.
    """
    head = [line for line in _head(text) if line.strip()]
    kinds = [found[1] for line in head if (found := _KIND_FIRST.match(line))]
    if 2 < len(set(kinds)) < len(kinds) == len(head) and sorted(kinds) == kinds:
        return _KIND_FIRST.sub("", text)
    wrapped = sum(map(_is_wrapped, head))
    if wrapped * 10 < len(head) * 9 or not head:
        return text
    return "\n".join(line[1:-1].replace('""', '"') if _is_wrapped(line) else line for line in text.splitlines())


def _is_wrapped(line: str) -> bool:
    """Whether a line is one cell in quotes, in which separators stand and all quotes are doubled."""
    within = line[1:-1].replace('""', "") if line[:1] == line[-1:] == '"' else '"'
    return '"' not in within and any(mark in within for mark in ",;\t|")


def separator_of(text: str) -> str:
    """The separator: as Excel's first line "sep=;" says, else the one that makes the most sense of the first lines."""
    if said := re.match(r'"?sep=(.)"?\s*$', text.lstrip("\ufeff"), re.MULTILINE):
        return said[1]
    return _scored("\n".join(_head(text)))[0]


def _head(text: str) -> list[str]:
    head = text[:_HEAD_BYTES]
    found = head.splitlines()
    return (found if len(text) <= len(head) else found[:-1])[:_SAMPLE_LINES]


@lru_cache(maxsize=1)  # a file is claimed by it and then read by it
def _scored(head: str) -> tuple[str, float]:
    """The best separator and its score; 0 where none makes a table."""
    scores = {mark: _score(head, mark) for mark in _SEPARATORS if mark in head}
    best = max(scores, key=lambda mark: scores[mark], default=",")
    return best, scores.get(best, 0.0)


def _score(text: str, separator: str) -> float:
    """Rows with a day and a sum of money tell most, then headings, then how steady the number of cells is."""
    rows = [list(map(str, cells)) for _, cells in records(text, separator) if any(cells)]
    widths = Counter(len(cells) for cells in rows if len(cells) > 1)
    if not widths:
        return 0.0
    steady = max(widths.values()) / len(rows)
    telling = sum(any(map(is_day, cells)) and any(map(_is_price, cells)) for cells in rows)
    headed = _headed(rows)
    if telling == 0 and headed == 0 and (steady < 0.8 or len(rows) < 3 or max(widths) < 3):
        return 0.0
    if telling == 1 and headed == 0 and steady < 0.8 and len(rows) > _ALONE:  # the period of a printed text
        return 0.0
    return steady + 4 * telling / len(rows) + headed / 4 + max(widths) / 1000


def _headed(rows: list[list[str]]) -> int:
    """The best heading_score of a row that has no more rows under it, or mostly rows of its own width."""
    best = 0
    for place, cells in enumerate(rows[:60]):
        under = rows[place + 1 :]
        fitting = sum(len(other) > 1 and abs(len(other) - len(cells)) < 2 for other in under)
        if fitting * 2 >= len(under) or _is_one_under(cells, under):
            best = max(best, heading_score(cells))
    return best


def _is_one_under(header: list[str], rows: list[list[str]]) -> bool:
    """Whether the first row below is a transaction as wide as the header, whatever summary follows."""
    return abs(len(rows[0]) - len(header)) < 2 and any(map(is_day, rows[0])) and any(map(_is_price, rows[0]))


def _is_price(cell: str) -> bool:
    return bool(read_amount(cell)) and not is_day(cell)


def _words(separator: str, table: Table | None) -> str:
    names = {"\t": tr("tabs"), ",": tr("commas"), ";": tr("semicolons")}
    words = [tr("separated by {mark}").format(mark=names.get(separator, separator))]
    return ", ".join(words + describe(table))


def describe(table: Table | None) -> list[str]:
    """How a table was understood, for a person: its header and the columns that matter, counted from 1."""
    if table is None:
        return [tr("no table of transactions")]
    columns = table.columns
    words = [tr("header in row {row}").format(row=table.number) if table.header else tr("no header")]
    if columns.dates:
        words.append(tr("date in column {column}").format(column=columns.dates[0] + 1))
    if places := [str(place + 1) for place in columns.movement.columns]:
        sentence = ntr("amount in column {columns}", "amount in columns {columns}", len(places))
        words.append(sentence.format(columns=tr(" and ").join(places)))
    if columns.direction:
        words.append(tr("direction in column {column}").format(column=columns.direction.column + 1))
    if table.settled:
        words.append(tr("columns as you set them"))
    return words
