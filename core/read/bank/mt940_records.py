"""The fields and transactions of an MT940 or MT942 message, however it is wrapped in headers and trailers.

Field numbers are those of SWIFT's category 9: 20 reference, 25 account, 60 and 62 balances, 61 statement line,
86 its information, 34F and 90 floor limits and sums of an MT942. NS is a German extension.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from core.read.bank.pieces import physical_lines
from core.read.values.amounts import read_amount

OUTSIDE = ""
"""The tag of text that stands before the first field or after a message's end."""

_TAGS = r"20|21|25P?|28C?|13D?|34F|60[FM]?|61|86|62[FM]?|64|65|90[CD]|NS"
_FIELD = re.compile(rf"(?P<before>\{{.*4:)?\s*:(?P<tag>{_TAGS}):(?P<rest>.*)")
_END = re.compile(r"\s*-\}?(?:XXX)?(?:\{5:.*)?\s*")
_HEADER = re.compile(r"\s*\{1:.*")
_BALANCE = re.compile(r"\s*(R?[CD])(\d{8}|\d{6})\s*([A-Z]{3})\s*([\d.,]+)")


@dataclass(slots=True)
class Field:
    """A tag, the line of text it stands on (from 1), and its text as it was wrapped."""

    tag: str
    row: int
    lines: list[str]


@dataclass(slots=True)
class Record:
    """A statement line (field 61) with the information that follows it (fields 86 and NS), and its currency."""

    entry: Field
    currency: str
    notes: list[Field] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Balance:
    """An opening (60) or closing (62) balance, signed: credit is positive."""

    is_opening: bool
    amount: Decimal


def records(text: str) -> Iterator[Record | Balance | Field]:
    """The transactions and balances in the file's order, and as Fields all texts that belong to neither."""
    record: Record | None = None
    currency = ""
    for one in _fields(text):
        if record and one.tag in ("86", "NS"):
            record.notes.append(one)
            continue
        if record:
            yield record
            record = None
        if one.tag == "61":
            record = Record(one, currency)
            continue
        currency = _currency(one) or currency
        if balance := _balance(one):
            yield balance
            one.lines[0] = ""
        yield one
    if record:
        yield record


def _fields(text: str) -> Iterator[Field]:
    """The fields in order. What begins no field carries on the one before.

    A line with nothing but "-" ends a message; within the texts of a transaction it may also be a wrapped hyphen.
    """
    open_field = Field(OUTSIDE, 1, [])
    within_record = False
    for row, line in enumerate(physical_lines(text), start=1):
        found = _FIELD.match(line)
        ends = _HEADER.match(line) or (_END.fullmatch(line) and not (within_record and line.strip() == "-"))
        if not found and not ends:
            open_field.lines.append(line)
            continue
        yield open_field
        if found:
            if found["before"]:
                yield Field(OUTSIDE, row, [found["before"]])
            within_record = found["tag"] == "61" or (within_record and found["tag"] in ("86", "NS"))
            open_field = Field(found["tag"], row, [found["rest"]])
        else:
            within_record = False
            open_field = Field(OUTSIDE, row, [line])
    yield open_field


def _balance(one: Field) -> Balance | None:
    found = _BALANCE.match(one.lines[0]) if one.tag[:2] in ("60", "62") else None
    money = read_amount(found[4], ",") if found else None
    if not found or not money:
        return None
    return Balance(one.tag[:2] == "60", money.amount if found[1] in ("C", "RD") else -money.amount)


def _currency(one: Field) -> str:
    """The currency that a balance or (MT942 has none) a floor limit names."""
    found = None
    if one.tag[:2] in ("60", "62"):
        found = re.match(r"\s*R?[CD]\d{6,8}\s*([A-Z]{3})", one.lines[0])
    elif one.tag == "34F":
        found = re.match(r"\s*([A-Z]{3})", one.lines[0])
    return found[1] if found else ""
