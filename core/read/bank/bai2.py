"""BAI2 balance reports of American banks.

Every transaction (record 16, with its continuations) is a Line. Its type code says credit or debit, its amount is in
the currency's smallest unit, its day is the group's. All other texts come out as asides.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.model import Layout, Line
from core.read.bank.bai2_records import Record, records
from core.read.bank.bai2_totals import Totals
from core.read.bank.pieces import ANY_WIDTH, as_columns, rejoined
from core.read.bank.remarks import on_directions
from core.read.decode import decode
from core.read.format import Item
from core.read.plain import trouble_in
from core.read.table.remarks import on_counts

NAME = "bai2"
TITLE = "a BAI2 report"
ENDINGS = (".bai", ".bai2", ".btrs")

_HEAD = 65_536
_HEADER = re.compile(rb"^[ \t]*01,[^,\r\n]*,[^,\r\n]*,\d{6,8},\d{0,4},[^\r\n]*(?:[\r\n]\s*02,|/\s*02,)", re.MULTILINE)
_FIRST_RECORD = re.compile(rb"0\d,(?:[^,\r\n]*,){4}[^\r\n]*/[ \t]*(?:[\r\n]|$)")

_PLACES = {
    **dict.fromkeys(("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF"), 0),
    **dict.fromkeys(("UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"), 0),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
}
"""Decimal places of the currencies that have not two (ISO 4217)."""

_DEBITS = (range(400, 700), range(760, 800), range(960, 1000))
_CREDITS = (range(100, 400), range(720, 760), range(920, 960))
"""Type codes of transactions: the standard's own, those of loans, and those that banks define themselves."""

_FUNDS = frozenset({"", "Z", "0", "1", "2", "S", "V", "D"})
_LABEL = re.compile(r"[A-Z][\w ]{1,20}[:=]")
"""Begins a part of the text, so the piece before it is whole."""


def claims(data: bytes) -> bool:
    """Whether a file header stands above a group header, or the text begins with one record of their kind."""
    head = data[:_HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return bool(_HEADER.search(head) or _FIRST_RECORD.match(head))


def read(data: bytes) -> Iterator[Item]:
    """One Line for each transaction; its number is the line of text it starts on.

    Where the file has no line breaks, it is the record's place in the file.
    """
    decoded = decode(data)
    yield Layout(NAME, decoded.encoding)
    seen: Counter[str] = Counter()
    totals = Totals()
    context = _Context()
    for record in records(decoded.text):
        totals.add(record)
        context = context.after(record)
        if record.code == "16":
            line = _line(record, context)
            seen["undated"] += line.date is None
            seen["unpriced"] += line.amount is None
            seen["unsigned"] += line.amount is not None and not _sign(record.fields[0])
            yield line
        elif text := as_columns(one for one in record.fields if not one.isdecimal()):
            yield Line(record.row, text, aside=True, trouble=trouble_in(text))
    yield from on_counts(seen)
    yield from on_directions(seen["unsigned"])
    yield from totals.remarks()


@dataclass(frozen=True, slots=True)
class _Context:
    """What the group and the account say of their transactions."""

    day: date | None = None
    group_currency: str = ""
    currency: str = ""

    def after(self, record: Record) -> _Context:
        if record.code == "02":
            fields = [*record.fields, "", "", "", "", "", ""]
            return _Context(_day(fields[3]), fields[5], fields[5])
        if record.code == "03":
            own = record.fields[1] if len(record.fields) > 1 else ""
            return _Context(self.day, self.group_currency, own or self.group_currency)
        return self


def _line(record: Record, context: _Context) -> Line:
    fields, texts = record.split()
    kind, amount, funds = (*fields, "", "", "")[:3]
    value = _amount(amount, kind, context.currency)
    shown = [*_parts(texts), *(one for one in fields[3:] if not one.isdecimal())]
    shown += [one for one in fields[3:] if one.isdecimal()]
    shown += [funds] if funds.upper() not in _FUNDS else []
    shown += [amount] if value is None else []
    text = as_columns([*shown, kind])
    return Line(record.row, text, None, context.day, value, context.currency, trouble=trouble_in(text))


def _parts(pieces: list[str]) -> Iterator[str]:
    """The text, begun anew at every label."""
    starts = [place for place, piece in enumerate(pieces) if place and _LABEL.match(piece)]
    for start, end in zip([0, *starts], [*starts, len(pieces)], strict=True):
        yield rejoined(pieces[start:end], ANY_WIDTH)


def _amount(text: str, kind: str, currency: str) -> Decimal | None:
    """Digits alone are the smallest unit; a decimal point, against the standard, is taken at its word."""
    if not re.fullmatch(r"[-+]?(?:\d{1,30}|\d{1,30}\.\d{1,4})", text, re.ASCII):
        return None
    value = Decimal(text if "." in text else f"{text}e-{_PLACES.get(currency, 2)}")
    return -abs(value) if _sign(kind) < 0 else value


def _sign(kind: str) -> int:
    """-1 for a debit, 1 for a credit, 0 where the type code does not say."""
    code = int(kind) if kind.isdecimal() and len(kind) < 5 else 0
    if any(code in codes for codes in _DEBITS):
        return -1
    return int(any(code in codes for codes in _CREDITS))


def _day(digits: str) -> date | None:
    """YYMMDD, in some exports YYYYMMDD."""
    if not re.fullmatch(r"\d{6}|\d{8}", digits, re.ASCII):
        return None
    try:
        return date(int(digits[:-4]) + (2000 if len(digits) == 6 else 0), int(digits[-4:-2]), int(digits[-2:]))
    except ValueError:
        return None
