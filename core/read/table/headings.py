"""What a heading means, whether a row is a header, and whether a cell announces a total or a balance."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from core.read.values.announcements import STANDING, TOTAL
from core.read.values.cells import Cell, fold, text_of
from core.read.values.vocabulary import (
    ACCENTED,
    FOREIGN_CURRENCY,
    FOREIGN_DATE,
    HEADINGS,
    LATER_DATE,
    ORIGINAL,
    OTHER_DATE,
    SETTLED,
    VALUE_DATE,
    Role,
)

_SIGNS = {"[-]": Role.DEBIT, "[+]": Role.CREDIT}


@lru_cache(maxsize=4096)
def roles(heading: str) -> frozenset[Role]:
    """All that a heading may mean. Content decides between them. Wallets head what went out [-], what came in [+]."""
    if sign := _SIGNS.get(heading.strip()):
        return frozenset({sign})
    folded, spelt = fold(heading), unicodedata.normalize("NFC", heading.casefold())
    accented = {role for role, pattern in ACCENTED.items() if pattern.search(spelt)}
    found = frozenset(role for role, pattern in HEADINGS.items() if folded and pattern.search(folded))
    return (found - {Role.FEE}) | accented if accented else found


def date_rank(heading: str) -> int:
    """How much a column called so is the day of the transaction.

    3: yes, 2: a later day of it, 1: the day from which on its money counts, 0: unnamed, -3: another day, -9: a day of
    something else (a birth, an expiry).
    """
    folded = fold(heading)
    if FOREIGN_DATE.search(folded):
        return -9
    if OTHER_DATE.search(folded):
        return -3
    if Role.DATE not in roles(heading):
        return 0
    return 1 if VALUE_DATE.search(folded) else 2 if LATER_DATE.search(folded) else 3


def is_foreign(heading: str) -> bool:
    """Whether a column called so belongs to an amount in another currency than the account's."""
    return bool(FOREIGN_CURRENCY.search(fold(heading)))


def amount_rank(heading: str) -> int:
    """How much a column called so is the transaction's amount in the account's own currency; 0 where it is unnamed."""
    folded, meant = fold(heading), roles(heading)
    if Role.AMOUNT not in meant or Role.BALANCE in meant:
        return -6 if meant & {Role.BALANCE, Role.FEE} else 0
    rank = 4 - (6 if Role.FEE in meant and not SETTLED.search(folded) else 0)
    rank -= 2 if meant & {Role.DEBIT, Role.CREDIT} and not SETTLED.search(folded) else 0
    rank -= bool(FOREIGN_CURRENCY.search(folded))
    return rank + (1 if SETTLED.search(folded) else 0) - (2 if ORIGINAL.search(folded) else 0)


MONEY_ROLES = frozenset({Role.AMOUNT, Role.DEBIT, Role.CREDIT, Role.BALANCE})


def heading_score(cells: Sequence[Cell]) -> int:
    """How many headings a row seems to hold; 0 for a row that is no header: it needs a date or money, and another.

    A third of them must be known words; a fifth where there are three, with a date and money among them.
    """
    texts = [text_of(cell) for cell in cells if isinstance(cell, str)]
    texts = [text for text in dict.fromkeys(texts) if text]
    if len(texts) < 2 or any(not isinstance(cell, str) for cell in cells):
        return 0
    if any(re.fullmatch(r"[\s.,:/+()-]*\d[\d\s.,:/+()-]*", text) for text in texts):
        return 0
    if sum(_is_heading(text) for text in texts) * 2 < len(texts):
        return 0
    meant = [roles(text) for text in texts if _is_heading(text)]
    found = [one for one in meant if one]
    kinds = frozenset().union(*found)
    told = (Role.DATE in kinds) + bool(kinds & MONEY_ROLES)
    if len(found) < 2 or not told or len(found) * (5 if told == 2 and len(found) > 2 else 3) < len(texts):
        return 0
    return len(found) + 3 * told


def _is_heading(text: str) -> bool:
    """Headings are short and hold no day and no sum; "Option 1 Name" and "Amount (EUR):" are fine."""
    return len(text) <= 60 and not re.search(r"\d{3}|\d[.,/:-]\d|[:：]\s*\S", text) and not text[0].isdigit()


def is_total(text: str) -> bool:
    """Whether a cell announces a total or a number of records."""
    return len(text) <= 200 and bool(TOTAL.search(fold(text)))


def is_standing(text: str) -> bool:
    """Whether a cell announces a balance (opening, brought forward, closing) and not a movement."""
    return len(text) <= 60 and bool(STANDING.search(fold(text)))


_STANDING_STEMS = (
    "balance",
    "forward",
    "saldo",
    "disponibilit",
    "stand",
    "bertrag",
    "solde",
    "egyenleg",
    "statek",
    "b/f",
    "c/f",
    "期初",
    "期末",
    "上期",
    "本期",
    "上月",
    "承前",
    "繰越",
    "前月",
    "전월",
    "이월",
    "остат",
    "g bal",
    "bal c",
    "bal b",
    "bakiye",
    "残高",
    "ходящ",
    "ư đầu",
    "ư cuối",
    "ยอดยก",
    "likutis",
    "atlikums",
    "jääk",
    "stanje",
    "стање",
    "statok",
    "sold ",
    "салдо",
    "залишок",
    "υπόλ",
    "υπολ",
    "borcu",
    "baki ",
    "יתר",
    "رصيد",
    "잔액",
    "مانده",
    "คงเหลือ",
)


def _seen_at_once(stems: Iterable[str]) -> BytesAhoCorasick:
    """Each spelling once, and not too many: the library looks for up to 64 of them four times as fast as for more."""
    spelled = dict.fromkeys(way.encode().lower() for stem in stems for way in (stem, stem.upper(), stem.capitalize()))
    return BytesAhoCorasick(spelled, matchkind=MatchKind.LeftmostFirst, implementation=Implementation.DFA)


_plain_stems = _seen_at_once(filter(str.isascii, _STANDING_STEMS))
_other_stems = _seen_at_once(stem for stem in _STANDING_STEMS if not stem.isascii())


def may_be_standing(text: str) -> bool:
    """Whether a longer look (`is_standing`) at the cells of this text, or of many joined, could find a balance.

    As bytes, whose ASCII is lowered far faster than a text that is not all ASCII.
    """
    lowered = text.encode(errors="surrogatepass").lower()
    if _plain_stems.find_matches_as_indexes(lowered):
        return True
    return not text.isascii() and bool(_other_stems.find_matches_as_indexes(lowered))
