"""Columns that say with a word whether money went out or came in, and what that does to the printed amount."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache

from core.read.table.headings import roles
from core.read.values.cells import Cell, fold, text_of
from core.read.values.vocabulary import KIND, SAYS_IN, SAYS_OUT, Role

_NEITHER = ("不计收支", "其他", "中性交易", "neutral", "不计")
_LEADING_OUT = ("消费", "消費", "purchase", "sale", "消费支出", "fee", "利息")
_LEADING_IN = ("退货", "退貨", "退款", "refund", "return", "信用卡还款", "还款", "還款", "payment", "credit")


_VIETNAMESE = re.compile(r"(?:ghi |phát sinh )?(nợ|có)")
"""Only its accents tell the first from a No, and the second from a Co."""


_CHINESE = re.compile(
    r"(?:^|[^\W\da-z])(?:(支出|消费|消費|转出|轉出|付款|扣款)|(?:收入|转入|轉入|入账|入帳|收款|退款))$"
)
"""Kinds of transactions that end with the word for out or in: a transfer in is 转账收入."""


@lru_cache(maxsize=512)
def direction(text: str) -> int | None:
    """-1 for a cell that says out, 1 for in, 0 for neither ("/" too), None for a cell that says something else."""
    if text in ("-", "–"):
        return -1
    if text == "+":
        return 1
    if side := _VIETNAMESE.fullmatch(unicodedata.normalize("NFC", text.casefold())):
        return -1 if side[1] == "nợ" else 1
    folded = fold(text)
    if ending := _CHINESE.search(folded):
        return -1 if ending[1] else 1
    if text == "/" or folded in _NEITHER:
        return 0
    votes = [-1 if word in SAYS_OUT else 1 if word in SAYS_IN else None for word in [folded, *folded.split()]]
    found = {vote for vote in votes if vote}
    if votes[0] is not None:
        return votes[0]
    return found.pop() if len(found) == 1 and None not in votes[1:] else None


def leading_direction(text: str) -> int | None:
    """The same by a description's first word: card exports that say "消费 ..." or "Refund ..." print no sign."""
    first = re.split(r"[\s\-－—:：（）()|]+", text.lstrip("（( "), maxsplit=1)[0].casefold()
    if first in _LEADING_OUT:
        return -1
    return 1 if first in _LEADING_IN else None


Meaning = Callable[[str], int | None]


@dataclass(frozen=True, slots=True)
class Direction:
    """`factors` says by what the printed amount is multiplied for out (-1), in (1) and neither (0).

    `letters` are those with which the words of its heading begin: C and A of "Cargo/Abono", where C is no credit. Or
    words of whatever language, whose meaning the balances tell.
    """

    column: int
    leading: bool
    factors: Mapping[int, int]
    letters: Mapping[str, int] = field(default_factory=dict)

    def side(self, text: str) -> int | None:
        """What a cell of the column says, as `direction` tells it."""
        return self.letters.get(text.casefold()) or direction(text)

    def factor(self, cells: Sequence[Cell]) -> int:
        """The factor for a record; 1 where its cell says nothing known."""
        meaning = leading_direction if self.leading else self.side
        said = meaning(text_of(cells[self.column])) if self.column < len(cells) else None
        if said is None and not self.leading:
            said = next((found for cell in cells if (found := direction(text_of(cell))) is not None), None)
        return 1 if said is None else self.factors[said]


def settle_direction(
    headings: Sequence[str], words: Mapping[int, Sequence[Cell]], amounts: Sequence[Decimal | None]
) -> Direction | None:
    """The column among `words` (the columns of text) that gives the amounts their direction, if any does."""
    explicit = [place for place in words if _names_direction(headings[place])]
    for place in [*explicit, *(place for place in words if place not in explicit)]:
        told = Direction(place, False, {}, _letters(headings[place]))
        said = _said(words[place], told.side)
        if said and (place in explicit or {-1, 1} <= set(said)):
            return replace(told, factors=_factors(said, amounts))
    return settle_leading(words, amounts)


def _letters(heading: str) -> dict[str, int]:
    """The first letters of a heading's two words, where one of these names what went out and the other what came in."""
    sides = [roles(word) & {Role.DEBIT, Role.CREDIT} for word in fold(heading).split()]
    if sides not in ([{Role.DEBIT}, {Role.CREDIT}], [{Role.CREDIT}, {Role.DEBIT}]):
        return {}
    return {word[0]: -1 if Role.DEBIT in side else 1 for word, side in zip(fold(heading).split(), sides, strict=True)}


def direction_by_balance(words: Mapping[int, Sequence[Cell]], signs: Sequence[int]) -> Direction | None:
    """The column whose words, in whatever language, go with the `signs` that the balances tell of unsigned amounts.

    There are two words at most for each side, and each stands in several rows: others would go with any signs.
    """
    for place, cells in words.items():
        told = Counter((text_of(cell).casefold(), sign) for cell, sign in zip(cells, signs, strict=False) if sign)
        meant = dict(told.keys())
        is_told = len(meant) == len(told) and set(meant.values()) == {-1, 1}
        is_told = is_told and meant.keys() == {text_of(cell).casefold() for cell in cells} - {""}
        if is_told and len(meant) <= _MOST_WORDS and min(told.values()) > 1:
            return Direction(place, False, {-1: -1, 1: 1, 0: 0}, meant)
    return None


def is_mute(headings: Sequence[str], words: Mapping[int, Sequence[Cell]], amounts: Sequence[Decimal | None]) -> bool:
    """Whether a column that seems to give unsigned amounts their direction says it in words that are not known."""
    if any(amount is not None and amount < 0 for amount in amounts):
        return False
    return any(
        _seems_to_say(headings[place], [text for cell in cells if (text := text_of(cell))])
        for place, cells in words.items()
    )


def _seems_to_say(heading: str, texts: Sequence[str]) -> bool:
    """Whether a column is headed as one of directions, or as one of kinds that are letters, or only two, or say out."""
    kinds = set(map(fold, texts))
    is_of_kinds = bool(KIND.search(fold(heading)))
    if _names_direction(heading) or (is_of_kinds and all(len(kind) == 1 for kind in kinds)):
        return bool(kinds)
    if heading and not is_of_kinds:
        return False
    return (len(kinds) == 2 and len(texts) > _FEW) or (bool(texts) and {direction(text) for text in texts} == {-1})


def settle_leading(words: Mapping[int, Sequence[Cell]], amounts: Sequence[Decimal | None]) -> Direction | None:
    """The column of descriptions whose first words give unsigned amounts their direction, if any does."""
    if any(amount is not None and amount < 0 for amount in amounts):
        return None
    for place, cells in words.items():
        said = _said(cells, leading_direction)
        if said and {-1, 1} <= set(said):
            return Direction(place, True, _factors(said, amounts))
    return None


def direction_told(place: int, cells: Sequence[Cell], amounts: Sequence[Decimal | None]) -> Direction | None:
    """The direction by a column that a person says gives it; None where none of its words is known."""
    said = [direction(text) if (text := text_of(cell)) else None for cell in cells]
    return Direction(place, False, _factors(said, amounts)) if any(one is not None for one in said) else None


def _names_direction(heading: str) -> bool:
    """A heading such as D/C or 收/支. "Type" alone is not enough: exports repeat a word there that changes nothing."""
    if heading.replace(" ", "") in ("+/-", "-/+", "±"):
        return True
    return Role.DIRECTION in roles(heading) and not KIND.search(fold(heading))


def _said(cells: Sequence[Cell], meaning: Meaning) -> list[int | None] | None:
    """What each cell says, or None where the column is not about directions (one in twenty may be something else)."""
    said = [meaning(text) if (text := text_of(cell)) else None for cell in cells]
    blank = sum(not text_of(cell) for cell in cells)
    known = sum(one is not None for one in said)
    return said if known and known * 20 >= 19 * (len(said) - blank) and blank * 5 <= len(said) else None


def _factors(said: Sequence[int | None], amounts: Sequence[Decimal | None]) -> dict[int, int]:
    """Amounts that already carry their sign stay as printed; else out becomes negative and in positive."""
    out, come = (_share_negative(side, said, amounts) for side in (-1, 1))
    if out >= _SIGNED:
        return {-1: 1, 1: 1, 0: 0}
    return {-1: -1, 1: -1 if come > 0.5 and -1 in said else 1, 0: 0}


_FEW = 3
"""Among so few rows two kinds are no habit."""

_MOST_WORDS = 4
"""A column of directions has no more."""

_SIGNED = 0.5
"""Share of negative amounts among what went out: ledgers give those of a card's account the other sign."""


def _share_negative(side: int, said: Sequence[int | None], amounts: Sequence[Decimal | None]) -> float:
    own = [amount for one, amount in zip(said, amounts, strict=True) if one == side and amount]
    return sum(amount < 0 for amount in own) / len(own) if own else 0.0
