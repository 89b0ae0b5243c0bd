"""QIF, the Quicken Interchange Format: a letter and a text on each line, `^` after each record.

Transactions of bank, cash and card accounts are the Lines. Lists (accounts, categories, prices ...) and trades in
securities are looked at as asides.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from core.model import Layout, Line, Remark
from core.read.bank.pieces import ANY_WIDTH, as_columns, rejoined
from core.read.bank.qif_records import Record, plain_day, records
from core.read.bank.remarks import on_trades
from core.read.decode import decode
from core.read.format import Item
from core.read.plain import trouble_in
from core.read.table.remarks import on_counts, on_date_order, on_years
from core.read.values.amounts import read_amount, settle_decimal_mark
from core.read.values.dates import DateOrder, settle_order
from core.read.values.years import settle_years

NAME = "qif"
TITLE = "a QIF file"
ENDINGS = (".qif",)

_HEAD = 65_536
_HEADER = re.compile(rb"^[ \t]*!(Type *:|Account|Option|Clear)", re.IGNORECASE | re.MULTILINE)
_RECORD = re.compile(rb"^D *\d[^\n]*\n(?:[^\n]*\n){0,20}?\^", re.MULTILINE)

_BEFORE_TEXT = b"\xef\xbb\xbf\xff\xfe \t\n"
"""Byte order marks and blanks."""

_FIRST_SHOWN = "PMAL"
_LAST_SHOWN = "NC"
_NO_TEXT = frozenset("CDTUFQIYOBKGRVXZWHJ")
"""Letters whose fields hold no text in a bank's transaction. Where one does, a wrapped memo may have begun with it."""

_CLEARED = frozenset({"", "*", "c", "C", "x", "X", "r", "R"})


def claims(data: bytes) -> bool:
    """Whether a header of QIF comes up early, or (exports that leave it out) a record from its date to its `^`."""
    head = data[:_HEAD].replace(b"\0", b"").replace(b"\r\n", b"\n").replace(b"\r", b"\n").lstrip(_BEFORE_TEXT)
    if head[:1] in (b"<", b"{", b"%"):
        return False
    return bool(_HEADER.search(head) or _RECORD.search(head))


def read(data: bytes) -> Iterator[Item]:
    """One Line for each transaction; its number is the line of text it starts on."""
    decoded = decode(data)
    found = list(records(decoded.text))
    yield Layout(NAME, decoded.encoding)
    lines = [record for record in found if record.is_line]
    days = [record.first("D") for record in lines]
    order = settle_order([map(plain_day, days)], american=any("/" in day or "'" in day for day in days))
    order = settle_years(order, [map(plain_day, days)], [decoded.text])
    mark = settle_decimal_mark(value for record in lines for code in "TU" for value in record.values(code))
    seen: Counter[str] = Counter()
    for record in found:
        if not record.is_line:
            seen["trades"] += record.is_trade
            yield from _asides(record)
            continue
        line = _line(record, order, mark)
        seen["undated"] += line.date is None
        seen["unpriced"] += line.amount is None
        yield line
    yield from _remarks(order, seen)


def _line(record: Record, order: DateOrder, mark: str) -> Line:
    shown = {code: list(record.values(code)) for code in dict.fromkeys(code for code, _ in record.fields)}
    day = order.day(plain_day(record.first("D")))
    amount = _amount(record, mark)
    if day:
        shown["D"] = shown["D"][1:]
    for code in "TU":
        shown[code] = [value for value in shown.get(code, []) if read_amount(value, mark) is None]
    unread = "D" * (day is None) + "TU" * (amount is None)
    text = as_columns(_shown(shown, mark, _NO_TEXT - set(unread)))
    return Line(record.row, text, date=day, amount=amount, trouble=trouble_in(text))


def _amount(record: Record, mark: str) -> Decimal | None:
    """T says it; U says it again, in newer exports, for amounts that are too long for T."""
    found = (read_amount(value, mark) for code in "TU" for value in record.values(code))
    return next((money.amount for money in found if money), None)


def _shown(fields: dict[str, list[str]], mark: str, no_text: frozenset[str]) -> Iterator[str]:
    """Payee, memo, address and category first, then what splits and others say, number and state last.

    Text under a letter of `no_text` is shown with and without it.
    """
    places = sorted(fields, key=lambda code: (code in _LAST_SHOWN, (_FIRST_SHOWN + code).index(code)))
    for code in places:
        if code == "M":
            yield rejoined(fields[code], ANY_WIDTH)
        elif code in no_text:
            told = [value for value in fields[code] if code != "C" or value not in _CLEARED]
            yield from (one for value in told for one in (value, code + value))
        elif code in "$%":
            yield from (value for value in fields[code] if read_amount(value.rstrip("%"), mark) is None)
        else:
            yield from fields[code]


def _asides(record: Record) -> Iterator[Line]:
    if text := as_columns(value for _, value in record.fields):
        yield Line(record.row, text, aside=True, trouble=trouble_in(text))


def _remarks(order: DateOrder, seen: Counter[str]) -> Iterator[Remark]:
    yield from on_date_order(order)
    yield from on_years(order)
    yield from on_counts(seen)
    yield from on_trades(seen["trades"])
