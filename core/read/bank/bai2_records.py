"""The records of a BAI2 file, put together from their continuations.

Record codes are those of the Cash Management Balance Reporting Specifications, version 2: 01 file, 02 group, 03
account, 16 transaction, 88 continuation; 49, 98 and 99 close account, group and file with their control totals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.read.bank.pieces import physical_lines

OUTSIDE = ""
"""The code of text that stands before the first record."""

_RECORD = re.compile(r"\s*(01|02|03|16|49|88|98|99)[,:](.*)")
"""A colon instead of the first comma comes up in hand-made exports."""

_BORDER = re.compile(r"/[ \t]*(?=(?:02|03|16|49|88|98|99),)")
"""Where records follow each other without line breaks (files in fixed blocks), the slash that ends one parts them."""

_FUNDS_FIELDS = {"S": 3, "V": 2}
"""Fields behind these types of funds: amounts by day, or value date and time. Type D says itself how many follow."""

_MOST_DAYS = 50


@dataclass(slots=True)
class Record:
    """A record and its continuations: its code, the line it starts on (from 1), and its text piece by piece.

    `count` is the number of records that make it up.
    """

    code: str
    row: int
    pieces: list[str]
    count: int = 1

    @property
    def fields(self) -> list[str]:
        """All its fields, those of its continuations in their places."""
        return [one.strip() for piece in self.pieces for one in _ended(piece).split(",")]

    def split(self) -> tuple[list[str], list[str]]:
        """A transaction's fields up to its text, and the text's pieces.

        The fields are type, amount, type of funds with what belongs to it, the bank's and the customer's reference.
        """
        fields: list[str] = []
        texts: list[str] = []
        for piece in self.pieces:
            rest = _ended(piece)
            comma = ","
            while comma and len(fields) < 3 + _of_funds(fields[2:]) + 2:
                one, comma, rest = rest.partition(",")
                fields.append(one.strip())
            texts.append(rest.strip())
        return fields, texts

    def sums(self) -> Iterator[str]:
        """The amounts that count for an account's control total: of a transaction one, of an account its summaries."""
        fields = self.fields
        if self.code == "16":
            yield from fields[1:2]
            return
        start = 2
        while start < len(fields):
            yield from fields[start + 1 : start + 2]
            start += 4 + _of_funds(fields[start + 3 :])


def _ended(piece: str) -> str:
    """Without the slash that ends a record."""
    return piece.rstrip().removesuffix("/")


def _of_funds(fields: list[str]) -> int:
    """How many fields belong to the type of funds that stands first here."""
    kind = fields[0].upper() if fields else ""
    if kind != "D":
        return _FUNDS_FIELDS.get(kind, 0)
    return 1 + 2 * min(int(fields[1]), _MOST_DAYS) if len(fields) > 1 and fields[1].isdecimal() else 1


def records(text: str) -> Iterator[Record]:
    """All records in order. A line that begins none carries on the text before it: some exports break long texts."""
    broken = text if "\n" in text.strip() or "\r" in text.strip() else _BORDER.sub("/\n", text)
    record = Record(OUTSIDE, 1, [])
    for row, line in enumerate(physical_lines(broken), start=1):
        found = _RECORD.match(line)
        if found and (found[1] != "88" or record.code == OUTSIDE):
            yield record
            record = Record(found[1], row, [found[2]])
        elif line.strip():
            record.pieces.append(found[2] if found else line)
            record.count += bool(found)
    yield record
