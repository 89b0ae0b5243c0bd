"""Statements, reports and notifications of ISO 20022: camt.053, camt.052 and camt.054, of any version.

Every entry (Ntry) is a Line, with the texts of all payments that a batch holds. All other texts come out as asides.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from core.errors import Damaged, NotAStatement
from core.model import Layout, Line
from core.read.bank.camt_elements import ENTRY, BrokenXml, Group, Leaf, elements
from core.read.bank.camt_texts import is_understood, text_of
from core.read.bank.camt_ties import Ties
from core.read.bank.pieces import as_columns
from core.read.bank.remarks import on_directions
from core.read.decode import decode
from core.read.format import Item
from core.read.plain import trouble_in
from core.read.table.remarks import on_counts
from core.read.values.amounts import read_amount
from core.words import later, tr

NAME = "camt"
TITLE = "a camt statement"
ENDINGS = (".xml", ".camt", ".c53", ".c52", ".c54")

_HEAD = 65_536
_MESSAGE = re.compile(rb"<(?:[\w.-]+:)?(?:BkToCstmr\w*|Cstmr\w+Initn|Ntry)[\s>]|iso:20022:tech:xsd:|xsd:camt\.05")
_OPENING = re.compile(r"<(?:[\w.-]+:)?Ntry[\s>]")
_TAG = re.compile(r"<[^<>]*>?")
_STRANGERS = (
    (r"pain\.001|CstmrCdtTrfInitn", later("a payment order")),
    (r"pain\.008|CstmrDrctDbtInitn", later("an order of direct debits")),
    (r"", later("a message about payments")),
)
_STATEMENT = re.compile(r"<(?:[\w.-]+:)?(?:BkToCstmr(?:Stmt|AcctRpt|DbtCdtNtfctn)|Ntry)|xsd:camt\.05[234]\.")


def claims(data: bytes) -> bool:
    """Whether a message of ISO 20022 is named early, a statement or not: `read` tells which."""
    head = data[:_HEAD].replace(b"\0", b"")
    return b"<" in head and bool(_MESSAGE.search(head))


def read(data: bytes) -> Iterator[Item]:
    """One Line for each entry; its number is the line of text it starts on.

    Where entries share lines of text (a file without line breaks), they are numbered from 1 instead. Raises
    NotAStatement for other messages, and Damaged after what could be read of a file that is cut off or no XML.
    """
    decoded = decode(data)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    _refuse(text)
    opened = [found.start() for found in _OPENING.finditer(text)]
    by_row = not opened or text.count("\n", opened[0], opened[-1]) >= len(opened) - 1
    yield Layout(NAME, decoded.encoding, "" if by_row else tr("transactions are numbered in their order"))
    yield from _comments(text)
    try:
        yield from _items(text, by_row)
    except BrokenXml as broken:
        yield from _rest(text, broken, opened[broken.entries :], None if by_row else broken.entries)
        why = tr("its XML is cut off or broken at line {row}").format(row=broken.row)
        raise Damaged(what=tr(TITLE), why=why) from None


def _refuse(text: str) -> None:
    if not _STATEMENT.search(text):
        raise NotAStatement(what=tr(next(what for sign, what in _STRANGERS if re.search(sign, text))))


def _items(text: str, by_row: bool) -> Iterator[Item]:
    seen: Counter[str] = Counter()
    ties = Ties()
    for found in elements(text):
        ties.add(found)
        if isinstance(found, Group) and found.name == ENTRY:
            seen["lines"] += 1
            line = _line(found, found.row if by_row else seen["lines"], ties.currency)
            ties.add_entry(found, line)
            seen["undated"] += line.date is None
            seen["unpriced"] += line.amount is None
            seen["unsigned"] += line.amount is not None and not _direction(found)
            yield line
        else:
            yield from _asides(found)
    yield from on_counts(seen)
    yield from on_directions(seen["unsigned"])
    yield from ties.remarks()


def _line(entry: Group, number: int, currency: str) -> Line:
    money = next((leaf for leaf in entry.leaves if leaf.path == ("Amt",)), None)
    text = text_of(entry.leaves)
    return Line(
        number,
        text,
        date=_day(entry.value(("BookgDt", "Dt"), ("BookgDt", "DtTm"), ("ValDt", "Dt"), ("ValDt", "DtTm"))),
        amount=_amount(money.value, _direction(entry)) if money else None,
        currency=(money.currency if money else "") or currency,
        trouble=trouble_in(text),
    )


def _direction(entry: Group) -> str:
    """CRDT or DBIT, as the entry says, else as the first of its payments says. A reversal has its own already."""
    return entry.value(("CdtDbtInd",)) or entry.named("CdtDbtInd")


def _amount(text: str, direction: str) -> Decimal | None:
    money = read_amount(text)
    if money is None:
        return None
    return -abs(money.amount) if direction == "DBIT" else money.amount


def _day(text: str) -> date | None:
    """The day that is written, whatever time and zone follow."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _asides(found: Group | Leaf) -> Iterator[Line]:
    leaves = found.leaves if isinstance(found, Group) else [found]
    for leaf in leaves:
        if not is_understood(leaf):
            yield Line(leaf.row, leaf.value, aside=True, trouble=trouble_in(leaf.value))


def _comments(text: str) -> Iterator[Line]:
    before, *rest = text.split("<!--")
    row = 1 + before.count("\n")
    for piece in rest:
        if shown := as_columns(_TAG.split(piece.partition("-->")[0])):
            yield Line(row, shown, aside=True, trouble=trouble_in(shown))
        row += piece.count("\n")


def _rest(text: str, broken: BrokenXml, opened: list[int], counted: int | None) -> Iterator[Line]:
    """What stands behind the break: each entry as a Line of its texts alone, else all of it as an aside."""
    trouble = tr("the file is damaged here")
    start = opened or [len("\n".join(text.split("\n")[: broken.row - 1]))]
    row = 1 + text.count("\n", 0, start[0])
    for place, (begin, end) in enumerate(zip(start, [*start[1:], len(text)], strict=True), start=1):
        shown = as_columns(html.unescape(piece).strip() for piece in _TAG.split(text[begin:end]))
        if shown or opened:
            yield Line(row if counted is None else counted + place, shown, aside=not opened, trouble=trouble)
        row += text.count("\n", begin, end)
