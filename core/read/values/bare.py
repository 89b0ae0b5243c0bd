"""A whole column of amounts at once, however it is written, as the numbers alone.

It says what `read_amount` says of each cell, in some passes over the column instead of one for each cell; a column with
a cell that is written in an unusual way is left to that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from core.read.values.amounts import sides_of
from core.read.values.currencies import NAMED

_OTHER = {".": ",", ",": "."}
"""What mostly parts the thousands where this is the decimal mark."""
_PARTINGS = ".,'’ \u00a0\u202f"
_PARTED = {mark: re.compile(rf"\d([{_PARTINGS.replace(mark, '')}])\d\d\d") for mark in ".,"}
_WORD = re.compile(r"[^\d\s.,'’()+\-−]+\.?")
"""What stands beside a number and is no sign: a currency, or the side of the account."""
_MOST_WORDS = 4
_BLANK = r"[ \t\u00a0\u202f]"
_DANGLING = re.compile(r"^([\d.,]+)-$", re.MULTILINE)


def _all_cents(mark: str) -> re.Pattern[str]:
    """Numbers of which each has two decimals: most columns, and told twice as fast as `_usual` ones."""
    number = rf"[-+]?\d++{re.escape(mark)}\d\d"
    return re.compile(rf"(?:{number}\n)*+{number}", re.ASCII)


def _usual(mark: str, whole: str) -> re.Pattern[str]:
    """Numbers and blanks without a word or a blank beside them, told four times as fast as the others.

    None has three decimals, whose mark may part thousands.
    """
    number = rf"[-+]?{whole}(?:{re.escape(mark)}\d\d?+(?:\d\d++)?+)?+"
    return re.compile(rf"(?:{number})?+(?:\n(?:{number})?+)*+", re.ASCII)


_CENTS = {mark: _all_cents(mark) for mark in _OTHER}
_PLAIN = {mark: _usual(mark, r"\d++") for mark in _OTHER}
_IN_THOUSANDS = {
    mark: _usual(mark, rf"(?:[1-9]\d?\d?(?:{re.escape(other)}\d\d\d){{1,4}}+|\d++)") for mark, other in _OTHER.items()
}


@dataclass(frozen=True, slots=True)
class Bare:
    """Numbers as `Decimal` reads them, joined by line breaks, "" for a blank; the one currency printed with them."""

    numbers: str
    currency: str = ""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words beside the numbers of a column, by what they say."""

    currencies: tuple[str, ...]
    debit: tuple[str, ...]
    credit: tuple[str, ...]
    currency: str


def bare(whole: str, mark: str) -> Bare | None:
    """The column's cells, joined by line breaks, as bare numbers; None where a cell says more, or is unusual.

    `mark` is the decimal mark. None as well where cells name several currencies.
    """
    other = _OTHER[mark]
    if other in whole:
        is_usual = _IN_THOUSANDS[mark].fullmatch(whole)
    else:
        is_usual = _CENTS[mark].fullmatch(whole) or _PLAIN[mark].fullmatch(whole)
    if is_usual:
        return Bare(whole.replace(other, "").replace(mark, ".").replace("+", ""))
    words = _words_in(whole)
    if words is None:
        return None
    found = _PARTED[mark].search(whole)
    parting = found[1] if found else ""
    if not _shape(mark, parting, words).fullmatch(whole):
        return None
    return Bare(_stripped(whole, mark, parting, words), words.currency)


def _words_in(whole: str) -> _Words | None:
    """None where one is neither a currency nor a side, or where there is more than one currency."""
    words = set(_WORD.findall(whole))
    said = {word: sides_of(word) for word in words} if len(words) <= _MOST_WORDS else {"": None}
    told = {word: one for word, one in said.items() if one and not one[0]}  # a dash is a minus, and no word
    currencies = {currency for _, currency, side in told.values() if not side}
    if len(told) < len(said) or len(currencies) > 1:
        return None
    by_side = {
        side: tuple(sorted((word for word, one in told.items() if one[2] == side), key=len, reverse=True))
        for side in (0, -1, 1)
    }
    return _Words(by_side[0], by_side[-1], by_side[1], "".join(currencies))


@lru_cache(maxsize=64)
def _shape(mark: str, parting: str, words: _Words) -> re.Pattern[str]:
    """Cells with one sign at most, before, around or behind the number; none of three decimals, which may be whole."""
    whole = rf"(?:[1-9]\d?\d?(?:{re.escape(parting)}\d\d\d){{1,4}}+|\d{{1,25}}+)" if parting else r"\d{1,25}+"
    number = rf"{whole}(?:{re.escape(mark)}\d\d?+(?:\d\d++)?+)?+"
    name, side = (rf"(?:{_either(said)})" if said else "" for said in (words.currencies, words.debit + words.credit))
    gap = rf"{_BLANK}*+"
    before = rf"{name}?+{gap}" if name else ""
    behind = rf"{gap}{before}"
    sided = rf"{behind}(?:(?<={_BLANK}|\d){side}{gap})?+" if side else behind
    forms = (
        rf"[-−+]{gap}{before}{number}{behind}",
        rf"{before}[-−+]?+{gap}{number}{sided}",
        rf"{before}{number}-{behind}",
        rf"\({gap}{before}{number}{behind}\)",
    )
    cell = rf"{gap}(?:{'|'.join(forms)})?{gap}"
    return re.compile(rf"(?>{cell}$)(?:\n(?>{cell}$))*+", re.MULTILINE)


def _either(words: tuple[str, ...]) -> str:
    """One of these; a point behind a word is one of a number where no abbreviation is known with it."""
    known = [word.upper() in NAMED or not word.endswith(".") for word in words]
    return "|".join(
        re.escape(word) + ("" if is_known else r"(?!\d)") for word, is_known in zip(words, known, strict=True)
    )


def _stripped(whole: str, mark: str, parting: str, words: _Words) -> str:
    """Cells of that shape without anything but sign and number."""
    for gone in (*words.currencies, *words.credit, parting, *" \t\u00a0\u202f+"):
        whole = whole.replace(gone, "") if gone else whole
    whole = whole.replace("−", "-").replace("(", "-").replace(")", "")
    if words.debit:
        whole = re.sub(rf"^(.*)(?:{_either(words.debit)})$", r"-\1", whole, flags=re.MULTILINE).replace("--", "")
    if "-\n" in whole or whole.endswith("-"):
        whole = _DANGLING.sub(r"-\1", whole)
    return whole.replace(mark, ".")


def negated(numbers: str) -> str:
    """The same with the other sign."""
    return "\n".join([number and f"-{number}".removeprefix("--") for number in numbers.split("\n")])
