"""ABO, also called GPC: statements in records of fixed width, as Czech and Slovak banks give them.

A record 074 heads a statement, each 075 is a transaction, and 076 to 079 add texts to the one above them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from core.model import Layout, Line
from core.read.bank.pieces import as_columns, physical_lines
from core.read.bank.remarks import on_balances
from core.read.decode import decode
from core.read.format import Item
from core.read.plain import trouble_in
from core.read.table.remarks import on_counts
from core.read.values.dates import read_date

NAME = "abo"
TITLE = "an ABO statement"
ENDINGS = (".gpc", ".abo")

_HEAD = 65_536
_FIRST = re.compile(rb"(?:\xef\xbb\xbf)?\s*07(?:4[ \d]{16}[^\r\n]{20}\d{6}\d{14}[+-]|5[ \d]{32}[^\r\n]{13}\d{12}[1-5])")

_HEADER = re.compile(r"074.{42}(?P<opening>\d{14})(?P<opens>[+-])(?P<closing>\d{14})(?P<closes>[+-])")
_ENTRY = re.compile(
    r"""075.{16}(?P<account>.{16})(?P<id>.{13})(?P<amount>\d{12})(?P<side>[1-5])
    (?P<variable>.{10})[\d ]{2}(?P<bank>.{4})(?P<constant>.{4})(?P<specific>.{10})(?P<valued>[\d ]{6})
    (?:(?P<name>.{20})[\d ](?P<currency>[\d ]{4})(?P<booked>[\d ]{6}))?(?P<rest>.*)""",
    re.VERBOSE,
)
_POSITIVE = frozenset("24")
"""A credit, and a debit taken back; 1 and 5 are a debit and a credit taken back."""

_CURRENCIES = {"203": "CZK", "978": "EUR", "840": "USD", "826": "GBP", "348": "HUF", "985": "PLN", "756": "CHF"}
"""By the numbers of ISO 4217."""


def claims(data: bytes) -> bool:
    """Whether the text begins with the head of a statement or with a transaction."""
    return bool(_FIRST.match(data[:_HEAD]))


def read(data: bytes) -> Iterator[Item]:
    """One Line for each record 075; its number is the line of text it starts on. All other records are asides."""
    decoded = decode(data)
    yield Layout(NAME, decoded.encoding)
    seen: Counter[str] = Counter()
    due: Decimal | None = None
    moved = Decimal()
    for row, text, notes in _records(decoded.text):
        if text.startswith("075"):
            line = _line(row, text, notes)
            moved += line.amount or 0
            seen["undated"] += line.date is None
            seen["unpriced"] += line.amount is None
            yield line
            continue
        if head := _HEADER.match(text):
            seen["off"] += due is not None and moved != due
            due, moved = _signed(head["closing"], head["closes"]) - _signed(head["opening"], head["opens"]), Decimal()
        yield Line(row, text.strip(), aside=True, trouble=trouble_in(text))
    seen["off"] += due is not None and moved != due
    yield from on_counts(seen)
    yield from on_balances(seen["off"])


def _records(text: str) -> Iterator[tuple[int, str, list[str]]]:
    """The number of its line, the record, and the records of text that follow a transaction."""
    held: tuple[int, str, list[str]] | None = None
    for row, line in enumerate(physical_lines(text), 1):
        if held and held[1].startswith("075") and line[:3] in ("076", "077", "078", "079"):
            held[2].append(line[3:])
            continue
        if held:
            yield held
        held = (row, line, []) if line.strip("\0 \x1a") else None
    if held:
        yield held


def _line(row: int, record: str, notes: list[str]) -> Line:
    """What is not understood is shown as it stands. The day is that of the booking, else that of the value."""
    entry = _ENTRY.fullmatch(record)
    if entry is None:
        text = as_columns([record, *notes])
        return Line(row, text, trouble=trouble_in(text))
    amount = _signed(entry["amount"], "+" if entry["side"] in _POSITIVE else "-")
    day = _day(entry["booked"] or "") or _day(entry["valued"])
    numbers = [entry[name].strip().lstrip("0") for name in ("account", "variable", "specific", "constant", "id")]
    bank = entry["bank"] if entry["bank"].strip(" 0") else ""
    text = as_columns([entry["name"] or "", *notes, *numbers, bank, entry["rest"]])
    currency = _CURRENCIES.get((entry["currency"] or "").strip().lstrip("0"), "")
    return Line(row, text, None, day, amount, currency, trouble=trouble_in(text))


def _signed(digits: str, sign: str) -> Decimal:
    """An amount in hundredths; nothing has no sign."""
    return Decimal(f"{sign}{digits}").scaleb(-2) + 0


def _day(digits: str) -> date | None:
    """DDMMYY."""
    return read_date("/".join((digits[:2], digits[2:4], digits[4:]))) if digits.isdecimal() else None
