"""OFX statements, also called QFX and QBO, of versions 1 (SGML) and 2 (XML).

Nothing is asked of header, charset, nesting or closing tags, since real exports get all of them wrong. Every text of
the file comes out: in the Line of its transaction, or as an aside.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from core.model import FIELD_EDGE, Layout, Line, Remark
from core.read.bank.ofx_records import LINES, Record, openings, records
from core.read.bank.remarks import on_trades
from core.read.bank.tags import Element
from core.read.decode import Decoded, decode
from core.read.format import Item
from core.read.plain import trouble_in
from core.read.values.amounts import read_amount, settle_decimal_mark
from core.words import ntr, tr

NAME = "ofx"
TITLE = "an OFX statement"
ENDINGS = (".ofx", ".qfx", ".qbo")

_HEAD = 65_536
"""Bytes in which a header or the first tag must come up: some exports put other text before it."""

_SIGN = re.compile(rb"OFXHEADER|<(\w+:)?(OFX|STMTTRN|BANKTRANLIST)[\s>]", re.IGNORECASE)

_CHARSET = re.compile(rb"CHARSET:\s*(125\d)\b")
_TOO_FEW_TO_TELL = 3
"""Bytes beyond ASCII. No native name of a platform fits into so few, so nothing can hide behind a header that lies."""

_AMOUNTS = ("TRNAMT", "LOANTRNAMT", "TOTAL")
_DATES = ("DTPOSTED", "DTTRAN", "DTTRADE", "DTUSER", "DTAVAIL", "DTSETTLE")
_CURRENCIES = frozenset({"CURRENCY", "CURSYM"})
_ALL_AMOUNTS = re.compile(r"<(?:TRNAMT|LOANTRNAMT|TOTAL)>\s*([^<\n]{1,40})")
_DAY = re.compile(r"(\d{4})([-/.]?)(\d\d)\2(\d\d)")

_FIRST_SHOWN = frozenset({"NAME", "PAYEE", "EXTDNAME", "MEMO"})
_LAST_SHOWN = frozenset({"FITID", "CORRECTFITID", "SRVRTID"})
_TAGS = (
    _FIRST_SHOWN
    | _LAST_SHOWN
    | LINES
    | frozenset(_AMOUNTS + _DATES)
    | {"TRNTYPE", "LOANTRNTYPE", "CHECKNUM", "REFNUM", "SIC", "PAYEEID", "CORRECTACTION", "INV401KSOURCE", "IMAGEDATA"}
    | {"ADDR1", "ADDR2", "ADDR3", "CITY", "STATE", "POSTALCODE", "COUNTRY", "PHONE", "CURRENCY", "ORIGCURRENCY"}
    | {"CURSYM", "CURRATE", "BANKACCTTO", "CCACCTTO", "BANKID", "BRANCHID", "ACCTID", "ACCTTYPE", "ACCTKEY"}
)
"""Tags of a transaction that are surely tags. Any other may be a name in angle brackets, and is shown with its text."""


def claims(data: bytes) -> bool:
    """Whether a header or a tag of OFX comes up early. NULs are passed over: UTF-16 puts them between the letters."""
    return bool(_SIGN.search(data[:_HEAD].replace(b"\0", b"")))


def read(data: bytes) -> Iterator[Item]:
    """One Line for each transaction; its number is the line of text it starts on.

    Where transactions share lines of text (a file without line breaks), they are numbered from 1 instead. Trades in
    securities are asides, unless the file holds nothing else.
    """
    decoded = _decoded(data)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    opened = openings(text)
    by_row = not opened or text.count("\n", opened[0], opened[-1]) >= len(opened) - 1
    yield Layout(NAME, decoded.encoding, "" if by_row else tr("transactions are numbered in their order"))
    mark = settle_decimal_mark(_ALL_AMOUNTS.findall(text)) or "."
    seen: Counter[str] = Counter()
    for found in records(text):
        if isinstance(found, Element):
            yield Line(found.row, found.value, aside=True, trouble=trouble_in(found.value))
            continue
        is_aside = found.is_trade and bool(opened)
        seen["trades" if is_aside else "lines"] += 1
        line = _line(found, found.row if by_row or is_aside else seen["lines"], mark, aside=is_aside)
        seen["no amount"] += line.amount is None
        seen["no date"] += line.date is None
        yield line
    yield from _remarks(seen, len(opened))


def _decoded(data: bytes) -> Decoded:
    """Bytes come before headers; only where a letter or two is all there is to judge by, the header counts."""
    decoded = decode(data)
    declared = _CHARSET.search(data[:_HEAD])
    beyond_ascii = len(data) - len(data.translate(None, delete=bytes(range(128, 256))))
    if declared is None or not 0 < beyond_ascii <= _TOO_FEW_TO_TELL or decoded.encoding.startswith("utf"):
        return decoded
    encoding = "cp" + declared[1].decode()
    return Decoded(data.decode(encoding, errors="replace"), encoding)


def _line(record: Record, number: int, mark: str, *, aside: bool) -> Line:
    shown = sorted((one for one in record.elements if not _is_understood(one, mark)), key=_place)
    text = FIELD_EDGE.join(filter(None, (_shown(one, is_trade=record.is_trade) for one in shown)))
    amounts = (_amount(value, mark) for value in record.values(_AMOUNTS))
    return Line(
        number,
        text,
        date=next(filter(None, map(_day, record.values(_DATES))), None),
        amount=next((amount for amount in amounts if amount is not None), None),
        currency=_currency(record),
        aside=aside,
        trouble=trouble_in(text),
    )


def _is_understood(one: Element, mark: str) -> bool:
    """Whether the element says nothing beyond what the Line's date, amount and currency say already."""
    if one.name in _AMOUNTS or one.name == "CURRATE":
        return _amount(one.value, mark) is not None
    if one.name == "CURSYM":
        return len(one.value) == 3
    return one.name.startswith("DT") and _day(one.value) is not None


def _place(one: Element) -> int:
    """Names and notes first, the bank's own numbers last."""
    return 0 if one.name in _FIRST_SHOWN else 2 if one.name in _LAST_SHOWN else 1


def _shown(one: Element, *, is_trade: bool) -> str:
    is_tag = is_trade or one.name.startswith("/") or one.name in _TAGS
    return one.value if is_tag else f"{one.name} {one.value}".strip()


def _currency(record: Record) -> str:
    """CURRENCY says what the amounts are in; ORIGCURRENCY only what they were converted from (chapter 5.2).

    The code stands in its CURSYM, in hand-made exports right behind the tag.
    """
    names = [one.name for one in record.elements]
    if "CURRENCY" not in names:
        return record.currency
    own = record.elements[names.index("CURRENCY") :]
    return next((one.value for one in own if one.name in _CURRENCIES and one.value), record.currency)


def _amount(text: str, mark: str) -> Decimal | None:
    money = read_amount(text, mark)
    return money.amount if money else None


def _day(text: str) -> date | None:
    """YYYYMMDD, whatever time and zone follow: the day is the one that is written. Hand-made exports set hyphens."""
    if not (found := _DAY.match(text)):
        return None
    try:
        return date(int(found[1]), int(found[3]), int(found[4]))
    except ValueError:
        return None


def _remarks(seen: Counter[str], opened: int) -> Iterator[Remark]:
    if opened and seen["lines"] != opened:
        words = tr("The file opens {opened} transactions, but {lines} were read. Look at the file itself.")
        yield Remark(words.format(opened=opened, lines=seen["lines"]))
    if count := seen["no amount"]:
        words = ntr(
            "{count} transaction has no readable amount.", "{count} transactions have no readable amount.", count
        )
        yield Remark(words.format(count=count))
    if count := seen["no date"]:
        words = ntr("{count} transaction has no readable date.", "{count} transactions have no readable date.", count)
        yield Remark(words.format(count=count))
    yield from on_trades(seen["trades"])
