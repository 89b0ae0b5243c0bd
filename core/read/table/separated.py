"""Text with a separator as records: whole stretches at once where each text line is a record, else one by one."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from core.read.values.cells import Block, Row, plain

_STRETCH = 200_000
"""Characters that are looked at in one go: some thousand rows."""

_LONGEST_RECORD = 50


def records(text: str, separator: str) -> Iterator[Row]:
    """The records, each with the number of the text line it begins on. Cells come stripped and unwrapped."""
    for item in blocks(text, separator):
        if isinstance(item, Block):
            yield from item
        else:
            yield item


def blocks(text: str, separator: str) -> Iterator[Row | Block]:
    """The same records; those of a stretch in which every text line is a record of the same width come as a Block."""
    whole = _Whole(text.replace("\r\n", "\n").replace("\r", "\n"), separator)
    while whole.at < len(whole.text):
        end = whole.text.find("\n", whole.at + _STRETCH) + 1 or len(whole.text)
        if block := _block(whole.text[whole.at : end], separator, whole.next):
            yield block
            whole.at, whole.next = end, whole.next + len(block)
        else:
            yield from whole.records(end)


def _block(stretch: str, separator: str, number: int) -> Block | None:
    """The text lines from line `number` on as a Block, or None where they are not as regular as that."""
    lines = stretch.removesuffix("\n").split("\n")
    rows = _rows(lines, separator) if '"' in stretch else [line.split(separator) if line else [] for line in lines]
    if len(rows) != len(lines) or not rows[0]:
        return None
    if "'" in stretch or '="' in stretch:
        rows = [_bare(cells, line) for cells, line in zip(rows, lines, strict=True)]
    try:
        return Block(number, [list(map(str.strip, column)) for column in zip(*rows, strict=True)])
    except ValueError:
        return None


def _rows(lines: list[str], separator: str) -> list[list[str]]:
    """A row for each line; none at all where a cell goes on in the next line, which a blank line at the end tells."""
    try:
        *rows, last = csv.reader([*lines, ""], delimiter=separator)
    except csv.Error:
        return []
    return [] if last else rows


def _bare(cells: list[str], record: str) -> list[str]:
    return [plain(cell) for cell in cells] if '="' in record or "'" in record else list(map(str.strip, cells))


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
            yield start, _bare(cells, line)

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
        return _unquoted(first, self._separator)


def _unquoted(line: str, separator: str) -> str:
    """The line with every cell quoted anew, so that a broken quote loses no text."""
    cells = [cell.strip().strip('"') for cell in line.rstrip("\n").split(separator)]
    return separator.join('"' + cell.replace('"', '""') + '"' for cell in cells) + "\n"
