"""One cell of a table, whatever file it stood in, and the way its words are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby
from typing import TypeVar

from core.model import FIELD_EDGE

Cell = str | Decimal | date
"""Text files give only `str`; a workbook also gives numbers (`Decimal`) and days (`date`, `datetime`)."""

_Any = TypeVar("_Any", bound=Cell)

Row = tuple[int, Sequence[Cell]]
"""A record and where it stands in the file: its first text line or its sheet row, from 1."""


WIDEST = 1_000
"""No statement has so many columns."""


@dataclass(frozen=True, slots=True)
class Block:
    """Rows of equal width that stand one below the other from row `number` on, column by column."""

    number: int
    columns: Sequence[Sequence[Cell]]

    def __len__(self) -> int:
        return len(self.columns[0])

    def __iter__(self) -> Iterator[Row]:
        return map(self.row, range(len(self)))

    def row(self, place: int) -> Row:
        """The row at `place`, counted from 0."""
        return self.number + place, [column[place] for column in self.columns]

    def below(self, place: int) -> list[Block]:
        """The rows from `place` on as one block; no block where there are none."""
        return [Block(self.number + place, [column[place:] for column in self.columns])] if place < len(self) else []


BLANKS = ("", "-", "–", "—", "--")
"""Cells that say that there is nothing, where numbers and days stand."""

_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"))
_NARROWED = _UNSEEN | {ord("٫"): ".", ord("٬"): ","}
_FORMULA_TEXT = re.compile(r'="(.*)"')


def plain(cell: str) -> str:
    """A text cell without its wrapping: exports for Excel write ="00123" so that the zeros stay, others quote by '."""
    text = cell.strip()
    if text[:1] == text[-1:] == "'" and len(text) > 1:
        return text[1:-1].strip()
    if text.startswith('="'):
        found = _FORMULA_TEXT.fullmatch(text)
        return found[1].strip() if found else text
    return text


def text_of(cell: Cell) -> str:
    """What a person sees in the cell, without blanks around it."""
    if isinstance(cell, str):
        return plain(cell)
    if isinstance(cell, Decimal):
        return format(cell, "f")
    if isinstance(cell, datetime) and (cell.hour or cell.minute or cell.second):
        return cell.strftime("%Y-%m-%d %H:%M:%S")
    return cell.strftime("%Y-%m-%d")


def joined(cells: Iterable[Cell]) -> str:
    """The texts of the cells as one; blank ones and a merged cell's repetitions are left out."""
    return FIELD_EDGE.join(text for text, _ in groupby(filter(None, map(text_of, cells))))


def narrowed(cells: list[_Any]) -> list[_Any | str]:
    """The cells of a row; those that stand behind WIDEST, which broken exports may have by the million, as one."""
    behind = joined([cell for cell in cells[WIDEST:] if cell != ""])
    return [*cells[:WIDEST], behind] if len(cells) > WIDEST else [*cells]


def narrow(text: str) -> str:
    """Full-width digits and signs and Arabic marks of decimals as plain ones, without marks that only steer writing."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text.translate(_NARROWED)).strip()


def unmarked(text: str) -> str:
    """The text without accents and other signs that stand with a letter; Japanese keeps its voiced sounds."""
    if text.isascii():
        return text
    parted = unicodedata.normalize("NFKD", text)
    return unicodedata.normalize(
        "NFC", "".join(char for char in parted if char in "\u3099\u309a" or unicodedata.category(char)[0] != "M")
    )


def fold(text: str) -> str:
    """Words for comparing: lower case, without accents, every run of other signs one blank."""
    bare = unmarked(text.translate(_UNSEEN).casefold())
    spaced = bare.replace("ı", "i").replace("ø", "o").replace("ł", "l").replace("đ", "d")
    return " ".join(re.findall(r"[^\W_]+", spaced))
