"""Days as statements print them in rows: in one word or several, with a year or without one.

`values.periods` says which year one without a year is of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.read.printed.pages import Band, PrintedRow
from core.read.values.cells import narrow
from core.read.values.dates import is_day
from core.read.values.periods import is_short, short_day, tightened

_TWIN = re.compile(r"(\d{1,2}([./])\d{1,2}\2?(?:\d{2,4})?)/\d{1,2}\2\d{1,2}\2?(?:\d{2,4})?")
"""The day and that of the value, as one word with a stroke between them."""

_SMUDGED = re.compile(r"([0-3]\d)[1lI|]([01]\d)")


@dataclass(frozen=True, slots=True)
class PrintedDay:
    """A day at the words `first` up to before `end` of a row. `text` reads as a date, with `year` missing or not."""

    band: Band
    first: int
    end: int
    text: str
    year: bool


def day_at(row: PrintedRow, first: int, *, smudged: bool = False) -> PrintedDay | None:
    """The longest day that begins with this word. `smudged`: scans that were read by machine take the strokes in
    07/07 for ones or letters; only where other days stand in the same column.
    """
    best: PrintedDay | None = None
    text = ""
    for end in range(first + 1, min(first + 6, len(row.words) + 1)):
        word = row.words[end - 1]
        apart = end - 1 > first and word.left - row.words[end - 2].right >= row.wide
        if apart or (best and is_short(word.text)):
            break
        text = f"{text} {word.text}".strip()
        if read := _read(narrow(text).rstrip("*"), smudged=smudged):  # cards mark days of posting with a star
            best = PrintedDay(Band(row.words[first].left, word.right), first, end, *read)
    return best


def _read(text: str, *, smudged: bool) -> tuple[str, bool] | None:
    """The text as a date may be read from it, and whether it has its year; None where it is no day."""
    if not any(map(str.isdigit, text)):
        return None
    tight = tightened(text)
    if twin := _TWIN.fullmatch(tight):
        tight = twin[1]
    if is_day(tight):
        return (tight, True) if not tight.isdigit() or len(tight) == 8 else None
    if smudged and (found := _SMUDGED.fullmatch(tight)):
        tight = f"{found[1]}/{found[2]}"
    without_year = short_day(tight)
    return (without_year, False) if without_year else None
