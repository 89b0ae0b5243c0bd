"""Headings of printed tables, which often stand in two or three rows, and titles of sections, which may say that all
that follows went out or came in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.read.printed.pages import Band, PrintedRow, Word, chunks
from core.read.table.headings import heading_score, roles
from core.read.values.cells import fold
from core.read.values.vocabulary import HEADINGS, Role, any_of

_LONGEST_TITLE = 60
_MOST_STACKED = 4

_RULED = re.compile(r"[-=_*+]{3,}")

_OUT = any_of(
    r"""
    \bfees\b \bchecks\b \bcheques\b purchases subtractions abbuchung auszahlung ausgange lastschriften retiros cargos
    retraits addebiti uscite debits\b compras
    """
)
_IN = any_of(
    r"""
    additions refunds \breceived gutschriften eingange einzahlung abonos depositos versements accrediti entrate
    """
)
"""Words of section titles, beside those that head columns."""


@dataclass(frozen=True, slots=True)
class Header:
    """The headings of a table with their places; it ends before the row `end` of all rows."""

    end: int
    headings: tuple[Word, ...]

    @property
    def key(self) -> str:
        """Equal for the same table continued on another page."""
        return fold(" ".join(word.text for word in self.headings))

    @property
    def describes(self) -> bool:
        """Whether one of the columns is for words only."""
        return any(roles(word.text) == {Role.TEXT} for word in self.headings)


def is_bare(row: PrintedRow) -> bool:
    """Whether a row may hold headings: words, and neither sums nor long numbers."""
    text = row.text
    return any(char.isalpha() for char in text) and not any(
        len(word.text) > 2 and sum(char.isdigit() for char in word.text) > 2 for word in row.words
    )


def headers(rows: Sequence[PrintedRow]) -> dict[int, Header]:
    """All that looks like headings, by the row that it begins with."""
    found: dict[int, Header] = {}
    place = 0
    while place < len(rows):
        header = _header_at(rows, place)
        if header:
            found[place] = header
        place = header.end if header else place + 1
    return found


def _header_at(rows: Sequence[PrintedRow], first: int) -> Header | None:
    """The headings that begin here: the rows that, taken together, head the most columns."""
    if not _heads(rows[first]) or len(_columns(rows[first])) < 2:
        return None
    stacked: list[Word] = []
    best: Header | None = None
    most = 0
    for place in range(first, min(first + _MOST_STACKED, len(rows))):
        row = rows[place]
        if place > first and not (_goes_on(row) and _close(rows[place - 1], row)):
            break
        stacked = _stacked(stacked, _columns(row))
        score = heading_score([word.text for word in stacked])
        if score > most or (best and score == most and len(_columns(row)) > 1):
            best, most = Header(place + 1, tuple(stacked)), score
    return best


def _columns(row: PrintedRow) -> list[Word]:
    """The words by columns, without the ruled lines around them."""
    return chunks((word for word in row.words if not _RULED.fullmatch(word.text)), row.wide)


def _heads(row: PrintedRow) -> bool:
    if not is_bare(row):
        return False
    columns = _columns(row)
    return all(len(word.text) <= 40 for word in columns) and any(roles(word.text) for word in columns)


def _goes_on(row: PrintedRow) -> bool:
    """Whether a row may be a further one of headings: each of its words alone need not mean anything."""
    return _heads(row) or (is_bare(row) and len(_columns(row)) > 2)


def _close(above: PrintedRow, below: PrintedRow) -> bool:
    return above.page == below.page and below.depth - above.depth <= 1.6 * max(above.height, below.height)


def _stacked(above: list[Word], below: list[Word]) -> list[Word]:
    """The headings with those of the next row under them; one that stands under none is a heading of its own."""
    result = list(above)
    for word in below:
        over = [place for place, one in enumerate(result) if Band(one.left, one.right).meets(word)]
        if len(over) == 1:
            one = result[over[0]]
            result[over[0]] = Word(min(one.left, word.left), max(one.right, word.right), f"{one.text} {word.text}")
        elif not over:
            result.append(word)
    return sorted(result, key=lambda one: one.left)


def is_title(row: PrintedRow) -> bool:
    """Whether a row may be the title of a section: a few words that stand together, perhaps within a ruled line."""
    columns = _columns(row)
    text = columns[0].text if len(columns) == 1 else ""
    return is_bare(row) and 0 < len(text) <= _LONGEST_TITLE and text[-1] not in ".,;"


def says(title: str) -> int | None:
    """-1 for a title that says out, 1 for in, 0 for one about balances, None for any other."""
    folded = fold(title)
    out = bool(HEADINGS[Role.DEBIT].search(folded) or _OUT.search(folded))
    come = bool(HEADINGS[Role.CREDIT].search(folded) or _IN.search(folded))
    if out != come:
        return -1 if out else 1
    return 0 if not out and HEADINGS[Role.BALANCE].search(folded) else None
