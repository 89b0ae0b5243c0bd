"""Money as printed in statements, in any common way of writing, as `Decimal`.

What a single cell leaves open (whether the point in 1.234 parts thousands) is settled by its whole column.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from core.read.values.cells import Cell, narrow, plain
from core.read.values.currencies import CURRENCIES, NAMED, WITHOUT_CENTS

_NUMBER = r"\d[\d.,'’\s\u00a0\u202f]*\d|[.,]?\d+"
_SHAPE = re.compile(
    rf"(?P<before>[^\d]*?)(?P<number>{_NUMBER})(?P<dangling>[.,](?=\s*\D|$))?(?P<after>[^\d]*)", re.DOTALL
)
_GROUPED = re.compile(r"\d{1,3}(?:(?P<mark>[.,'’ ])\d{2,3})(?:(?P=mark)\d{2,3})*(?<=(?P=mark)\d\d\d)")
_NO_CENTS = re.compile(r"(?<=\d)[.,][-–—]{1,2}$")
_POINTED = re.compile(rf"({'|'.join(re.escape(name) for name in NAMED if name.endswith('.'))})(?=\d)", re.IGNORECASE)
"""Abbreviations whose point stands right before the number: Rs.500 is no half."""
_SIMPLE = re.compile(r"[-+]?\d+(?:\.\d{1,2}|\.\d{4,})?")
_DEBIT_SIDE = frozenset({"DR", "D", "DB", "S", "SOLL", "DEBIT", "借", "支"})
_CREDIT_SIDE = frozenset({"CR", "C", "H", "HABEN", "CREDIT", "贷", "收"})


@dataclass(frozen=True, slots=True)
class Money:
    """A number as printed. `currency` is an ISO code or ""; `side` is -1 or +1 where a DR or CR stands beside it."""

    amount: Decimal
    currency: str = ""
    side: int = 0


_LONGEST = 40
"""Characters of money with all that is printed beside it."""


def read_amount(cell: Cell, decimal_mark: str = ".") -> Money | None:
    """The money in a cell, or None where the cell holds anything else. `decimal_mark` decides 1.234 and 1,234."""
    if isinstance(cell, Decimal):
        return Money(cell)
    if isinstance(cell, date):
        return None
    if decimal_mark == "." and _SIMPLE.fullmatch(cell):
        return Money(Decimal(cell))
    return _read_text(narrow(plain(cell)), decimal_mark)


def _read_text(text: str, decimal_mark: str) -> Money | None:
    if not 0 < len(text) <= _LONGEST:
        return None
    shape = _SHAPE.fullmatch(_POINTED.sub(r"\1 ", _NO_CENTS.sub("", text)))
    if shape is None:
        return None
    sides = sides_of(shape["before"], shape["after"])
    digits = _digits(shape["number"].strip(), decimal_mark)
    if sides is None or digits is None:
        return None
    negative, currency, side = sides
    value = Decimal(digits)
    return Money(-value if negative != (side < 0) else value, currency, side)


def sides_of(before: str, after: str = "") -> tuple[bool, str, int] | None:
    """What stands around the number: negative or not, which currency, DR or CR. None: words that are none of it."""
    around = before + " " + after
    negative = any(sign in around for sign in "-−–—‒") or ("(" in before and ")" in after)
    if ("(" in before and ")" not in after) or around.count("-") > 1:
        return None
    currency, side = "", 0
    for word in re.split(r"[\s()\-−–—‒+'\"*]+", around.upper()):
        name = word.rstrip(".:") if word not in NAMED else word
        if not word or word == "." or name == "":
            continue
        if name in _DEBIT_SIDE or name in _CREDIT_SIDE:
            side = -1 if name in _DEBIT_SIDE else 1
        elif name in NAMED:
            currency = NAMED[name] or currency
        elif name in CURRENCIES or (name[:2].isalpha() and name.endswith("$")):
            currency = name if name in CURRENCIES else currency
        else:
            return None
    return negative, currency, side


def _digits(number: str, decimal_mark: str) -> str | None:
    """The number in the way `Decimal` reads it, or None where its marks make no sense."""
    marks = [char for char in number if char in ".,"]
    number = number.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'")
    mark = _decimal_mark(number, marks, decimal_mark)
    whole, _, part = number.rpartition(mark) if mark else (number, "", "")
    if not part.isdigit() and mark:
        return None
    if whole and not whole.isdigit() and not _GROUPED.fullmatch(whole):
        return None
    return re.sub(r"\D", "", whole or "0") + ("." + part if part else "")


def _decimal_mark(number: str, marks: list[str], column_says: str) -> str:
    """The decimal mark of this number, "" where it has none."""
    if not marks:
        return ""
    last = marks[-1]
    if len(set(marks)) == 2:
        return last if marks.count(last) == 1 else ""
    if len(marks) > 1:
        return ""
    before, _, after = number.partition(last)
    if len(after) != 3 or before in ("", "0") or len(before) > 3 or "'" in before or " " in before:
        return last
    return last if last == column_says else ""


@dataclass(frozen=True, slots=True)
class DecimalMark:
    """The decimal mark of a column. `example` is a cell that could be read two ways; "" if none could.

    `told` says that some cell leaves no doubt.
    """

    mark: str
    example: str = ""
    told: bool = field(default=False, compare=False)


def settle_decimal(cells: Iterable[Cell]) -> DecimalMark:
    """The decimal mark of a column, by the cells that leave no doubt.

    Where all are like 1.234: beside whole numbers the mark parts thousands, a point in every cell is decimal. A comma
    parts thousands: most sums of money with three decimals are printed where the mark is a point, and whole thousands
    leave no doubt.
    """
    votes = {".": 0, ",": 0}
    doubtful: list[str] = []
    whole = 0
    for number in filter(None, map(_number_in, cells)):
        marks = [char for char in number if char in ".,"]
        first = _decimal_mark(number, marks, ".")
        if marks and first == _decimal_mark(number, marks, ","):
            for mark in first or set(".,") - set(marks):  # both marks, and none of them decimal, say nothing
                votes[mark] += 1
        elif marks:
            doubtful.append(number)
        else:
            whole += 1
    if votes["."] or votes[","] or not doubtful:
        return DecimalMark("," if votes[","] > votes["."] else ".", told=bool(votes["."] or votes[","]))
    if "," in doubtful[0]:
        return DecimalMark(".", "" if whole else next((one for one in doubtful if not one.endswith("000")), ""))
    return DecimalMark("," if whole else ".", doubtful[0])


def whole_marks(decimal: DecimalMark, currency: str) -> DecimalMark:
    """The same, or where it is in doubt the other mark, if the currency is one whose sums are never in cents."""
    if not decimal.example or currency not in WITHOUT_CENTS:
        return decimal
    return DecimalMark("," if "." in decimal.example else ".")


def _number_in(cell: Cell) -> str:
    """The number of a cell with money; "" for any other one."""
    text = narrow(plain(cell)) if isinstance(cell, str) else ""
    shape = _SHAPE.fullmatch(text) if len(text) <= _LONGEST else None
    if not shape or sides_of(shape["before"], shape["after"]) is None:
        return ""
    number = shape["number"]
    return number if any(_digits(number.strip(), mark) for mark in ".,") else ""  # 2024.03.10 is no number


def settle_decimal_mark(cells: Iterable[Cell]) -> str:
    """The decimal mark alone, for formats whose amounts stand in one known place."""
    return settle_decimal(cells).mark
