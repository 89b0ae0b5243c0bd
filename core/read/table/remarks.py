"""What a person is told about a table as a whole: what was open, and what was not understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from core.model import Remark
from core.read.table.columns import Columns
from core.read.table.role_words import order_words
from core.read.values.calendars import REIWA, REPUBLIC, SHORT_BUDDHIST
from core.read.values.dates import DateOrder
from core.words import ntr, tr


def on_counts(counts: Counter[str]) -> Iterator[Remark]:
    """What was not understood, as it was counted under "undated", "unpriced" ..."""
    yield from (Remark(text) for text in _counted(counts))


def on_date_order(order: DateOrder) -> Iterator[Remark]:
    """Dates that could be read in two ways, and how they were read."""
    if order.example:
        yield Remark(
            tr("Dates such as {example} can be read in two ways; they were read as {order}.").format(
                example=order.example, order=order_words(order.order)
            ),
            columns=True,
        )


def on_years(order: DateOrder) -> Iterator[Remark]:
    """Years of two digits that are not, or perhaps not, of our century."""
    told = {
        SHORT_BUDDHIST: tr("Years such as in {example} were read by the Thai calendar: as {year}."),
        REIWA: tr("Years such as in {example} were read as those of the Japanese reign Reiwa: as {year}."),
        REPUBLIC: tr("Years such as in {example} were read as those of the Republic of China: as {year}."),
    }
    for example, sentence in (
        (order.short, told.get(order.era, "")),
        (order.reign, tr("Years such as in {example} may count those of a Japanese reign; they were read as {year}.")),
    ):
        if example and (day := order.day(example)):
            yield Remark(sentence.format(example=example, year=day.year))


def on_layout(settled: bool, misfit: str) -> Iterator[Remark]:
    """That a table was read by the layout that a person set for its header, or why it was not."""
    if settled:
        yield Remark(tr("The columns were read as you set them for files with this header."), columns=True)
    if misfit:
        sentence = tr("What you set for files with this header does not fit here: {why}. It was left aside.")
        yield Remark(sentence.format(why=misfit), columns=True)


def on_columns(columns: Columns) -> Iterator[Remark]:
    """What was open, or is doubtful, about the columns of a table with lines."""
    yield from on_date_order(columns.order)
    yield from on_years(columns.order)
    if columns.decimal.example:
        sentence = tr("Amounts such as {example} can be read in two ways; the decimal mark was taken to be {mark}")
        yield Remark(sentence.format(example=columns.decimal.example, mark=columns.decimal.mark), columns=True)
    if columns.movement.guessed:
        places = " + ".join(str(place + 1) for place in columns.movement.columns)
        sentence = tr("No heading says which number is the amount; column {column} was taken. Check the sums.")
        yield Remark(sentence.format(column=places), columns=True)
    if columns.movement.against_balances:
        sentence = tr("The balances rise by what is headed as going out, as in a firm's own books. Check the sums.")
        yield Remark(sentence, columns=True)
    if columns.sign_unclear:
        sentence = tr("Nothing says whether some amounts went out or came in; they have no minus sign. Check the sums.")
        yield Remark(sentence, columns=True)
    yield from _on_widths(columns)
    if not columns.dates:
        yield Remark(tr("No column of dates was found; the lines have no date."), columns=True)
    if not columns.movement.columns:
        yield Remark(tr("No column of amounts was found; the lines have no amount."), columns=True)


def _on_widths(columns: Columns) -> Iterator[Remark]:
    if any(columns.headings) and columns.overflow:
        yield Remark(tr("Rows have more cells than there are headings; the columns may be shifted."), columns=True)
    if columns.short:
        yield Remark(tr("Rows have fewer cells than there are headings; the columns may be shifted."), columns=True)


def _counted(counts: Counter[str]) -> Iterator[str]:
    sentences = {
        "undated": (
            "{n} line has no date that could be read.",
            "{n} lines have no date that could be read.",
        ),
        "unpriced": (
            "{n} line has no amount that could be read.",
            "{n} lines have no amount that could be read.",
        ),
        "moneyless": (
            "{n} row has a date and no amount; its text was looked at, it is no line.",
            "{n} rows have a date and no amount; their text was looked at, they are no lines.",
        ),
        "passed": (
            "{n} row outside the table looks like a transaction; its text was looked at, it is no line.",
            "{n} rows outside the table look like transactions; their text was looked at, they are no lines.",
        ),
    }
    for name, (one, many) in sentences.items():
        if counts[name]:
            yield ntr(one, many, counts[name]).format(n=counts[name])
