"""The nouns of a statement: how it was understood, and its lines, one by one or column by column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

FIELD_EDGE = " | "
"""Stands between the text columns of one line, so that a name cut off at a column's end can be told."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file was understood: a reader's first word. `words` tells a person (separator, header row, columns)."""

    format: str
    encoding: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One record of a statement, or (`aside`) a piece of its text outside the transactions.

    `number` and `page` are the file's own position: row, record or text line from 1; page or sheet from 1, if any.
    `text` holds every text of the record, its columns joined by FIELD_EDGE. `trouble` says why some of the text could
    not be got at; "" if all was.
    """

    number: int
    text: str
    page: int | None = None
    date: date | None = None
    amount: Decimal | None = None
    currency: str = ""
    aside: bool = False
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """Regular lines that stand one below the other, column by column; a Line is made when somebody asks for it.

    Large tables are read, sent and kept this way. `number` is the first line's own; `texts` and `amounts` are joined by
    line breaks, which none of them holds, the amounts as `Decimal` reads them. None is an aside, none has a trouble.
    `totals` are the sums of the amounts by currency, added up where the lines are read, beside whoever matches them.
    """

    number: int
    texts: str
    dates: tuple[date, ...]
    amounts: str
    currencies: tuple[str, ...]
    page: int | None = None
    totals: dict[str, Decimal] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        amounts, usual = map(Decimal, self.amounts.split("\n")), self.currencies[0]
        if self.currencies.count(usual) == len(self):
            totals = {usual: sum(amounts, Decimal(0))}
        else:
            totals = added_up(zip(self.currencies, amounts, strict=True))
        object.__setattr__(self, "totals", totals)

    def __len__(self) -> int:
        return len(self.dates)

    def __iter__(self) -> Iterator[Line]:
        return self.at(range(len(self)))

    def at(self, places: Iterable[int], texts: Sequence[str] = ()) -> Iterator[Line]:
        """The lines at some places, counted from 0; many at once cost little more than one.

        `texts` are its own, for whoever has taken them apart already.
        """
        texts, amounts = texts or self.texts.split("\n"), self.amounts.split("\n")
        for place in places:
            amount, currency = Decimal(amounts[place]), self.currencies[place]
            yield Line(self.number + place, texts[place], self.page, self.dates[place], amount, currency)

    def parted(self) -> tuple[Lines, Line]:
        """All lines but the last, and the last one, of two lines at least."""
        (last,) = self.at([len(self) - 1])
        texts, amounts = (joined.rpartition("\n")[0] for joined in (self.texts, self.amounts))
        return Lines(self.number, texts, self.dates[:-1], amounts, self.currencies[:-1], self.page), last


def added_up(amounts: Iterable[tuple[str, Decimal]]) -> dict[str, Decimal]:
    """The sums of amounts by their currencies."""
    totals: dict[str, Decimal] = {}
    for currency, amount in amounts:
        totals[currency] = totals.get(currency, Decimal(0)) + amount
    return totals


@dataclass(frozen=True, slots=True)
class Remark:
    """Something the reader wants a person to know about the file as a whole.

    `columns` says that it is about a table's columns, so that the person may settle it.
    """

    text: str
    columns: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """A dropped file: what it is and how it was read. Its lines travel beside it.

    `doubts` are those of the remarks that are about a table's columns.
    """

    path: str
    sha256: str
    bytes: int
    layout: Layout
    remarks: tuple[str, ...] = ()
    error: str = ""
    doubts: tuple[str, ...] = ()
