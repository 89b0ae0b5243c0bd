"""Text with a separator as records: whole stretches at once where each text line is a record, else one by one."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from core.read.values.cells import WIDEST, Block, Row, narrowed, plain

_STRETCH = 100_000
"""Characters that are looked at in one go: about a thousand rows, which a processor holds close at hand."""

_LONGEST_RECORD = 50


def records(text: str, separator: str) -> Iterator[Row]:
    """The records, each with the number of the text line it begins on. Cells come stripped and unwrapped."""
    for item in blocks(with_line_feeds(text), separator):
        if isinstance(item, Block):
            yield from item
        else:
            yield item


def blocks(text: str, separator: str) -> Iterator[Row | Block]:
    """The same records; those of a stretch in which every text line is a record of the same width come as a Block.

    The text's lines end in line feeds.
    """
    whole = _Whole(text, separator)
    while whole.at < len(whole.text):
        end = whole.text.find("\n", whole.at + _STRETCH) + 1 or len(whole.text)
        if block := _block(whole.text[whole.at : end - (whole.text[end - 1] == "\n")], separator, whole.next):
            yield block
            whole.at, whole.next = end, whole.next + len(block)
        else:
            yield from whole.records(end)


def with_line_feeds(text: str) -> str:
    """The text with its lines ended in one way."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _block(stretch: str, separator: str, number: int) -> Block | None:
    """The text lines from line `number` on as a Block, or None where they are not as regular as that.

    Their last line break is not among them.
    """
    columns = _parted(stretch, separator) or _read(stretch, separator)
    if not columns:
        return None
    columns = [list(map(str.strip, column)) for column in columns]
    return Block(number, list(map(_bare_column, columns)) if _may_wrap(stretch) else columns)


def _parted(stretch: str, separator: str) -> list[list[str]]:
    """The columns where all rows are alike; none at all where that is not sure.

    What stands in quotes is taken out, a quote being left in its place. The rest is taken apart at once, line breaks
    being left as cells. If all is regular, those are in one place of every row, and quotes in the same ones.
    """
    rows = stretch.count("\n") + 1
    pieces = stretch.split('"')
    cells = '"'.join(pieces[::2]).replace("\n", f"{separator}\n{separator}").split(separator)
    width = (len(cells) + 1) // rows
    if not 3 <= width <= WIDEST or len(cells) + 1 != rows * width or cells[width - 1 :: width].count("\n") != rows - 1:
        return []
    columns = [cells[place::width] for place in range(width - 1)]
    quoted = [place for place, column in enumerate(columns) if column[0] == '"']
    if len(pieces) != 2 * rows * len(quoted) + 1 or any(columns[place].count('"') != rows for place in quoted):
        return []
    for number, place in enumerate(quoted):
        columns[place] = pieces[1 + 2 * number :: 2 * len(quoted)]
    return columns


def _read(stretch: str, separator: str) -> list[list[str]]:
    """The columns of a stretch in which some cells are quoted and others not; none where its rows differ in width.

    A cell that goes on in the next line is told by a blank line at the end.
    """
    lines = stretch.split("\n")
    try:
        *rows, last = csv.reader([*lines, ""], delimiter=separator)
        is_regular = not last and len(rows) == len(lines) and 0 < len(rows[0]) <= WIDEST
        return list(map(list, zip(*rows, strict=True))) if is_regular else []
    except (csv.Error, ValueError):
        return []


def _may_wrap(text: str) -> bool:
    """Whether other ways of wrapping text may be in it; a single sign is looked for faster than two."""
    return "'" in text or ("=" in text and '="' in text)


def _bare_column(cells: list[str]) -> list[str]:
    """The cells without the other ways of wrapping text, where one begins so."""
    whole = "\n" + "\n".join(cells)
    return list(map(plain, cells)) if "\n'" in whole or '\n="' in whole else cells


def _bare(cells: list[str], record: str) -> list[str]:
    return [plain(cell) for cell in cells] if _may_wrap(record) else list(map(str.strip, cells))


class _Whole:
    """The text, record by record: a quoted cell may hold line breaks, a stray quote may not swallow the rest.

    `at` is where in the text the next record begins, and `next` the number of its first text line.
    """

    def __init__(self, text: str, separator: str) -> None:
        self.text = text
        self.at = 0
        self.next = 1
        self._separator = separator

    def records(self, end: int) -> Iterator[Row]:
        """The records that begin before `end`, each read by itself, so that a broken quote ends with its record."""
        while self.at < end:
            start, line = self.next, self._line()
            self.next += 1
            cells = self._cells(line)
            if cells is None:
                line = self._joined(line)
                cells = self._cells(line) or []
            yield start, _bare(narrowed(cells), line)

    def _cells(self, record: str) -> list[str] | None:
        """The cells of a record, where its quotes are broken as well as can be; None where a quoted cell goes on."""
        try:
            return next(csv.reader([record], delimiter=self._separator, strict=True))
        except csv.Error as error:
            if "unexpected end of data" in str(error):
                return None
        try:
            return next(csv.reader([record], delimiter=self._separator))
        except csv.Error:
            return record.rstrip("\n").split(self._separator)

    def _line(self) -> str:
        begin, self.at = self.at, self.text.find("\n", self.at) + 1 or len(self.text)
        return self.text[begin : self.at]

    def _state(self, record: str) -> str:
        """Whether a record is "whole", "open" (a quoted cell goes on) or "broken" (text follows a closing quote)."""
        try:
            next(csv.reader([record], delimiter=self._separator, strict=True), None)
        except csv.Error as error:
            return "open" if "unexpected end of data" in str(error) else "broken"
        return "whole"

    def _joined(self, first: str) -> str:
        """A record over several text lines; where its quote never closes, the line alone, its quotes taken as text."""
        after, taken = self.at, 0
        record, state = first, "open"
        while state == "open" and taken < _LONGEST_RECORD and (line := self._line()):
            taken += 1
            record += line
            state = self._state(record) if '"' in line else "open"
        if state == "whole":
            self.next += taken
            return record
        self.at = after
        return _quoted(first, self._separator)


def _quoted(line: str, separator: str) -> str:
    """The line with every cell quoted anew, so that a broken quote loses no text."""
    cells = [cell.strip().strip('"') for cell in line.rstrip("\n").split(separator)]
    return separator.join('"' + cell.replace('"', '""') + '"' for cell in cells) + "\n"
