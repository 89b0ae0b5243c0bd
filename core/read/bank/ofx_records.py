"""The transactions of an OFX file, cut out by tags that real exports leave unclosed, misplaced or half missing.

The tags are those of the Open Financial Exchange specification 2.2, chapters 11 (banking and cards) and 13
(investments).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from core.read.bank.tags import COMMENT, Element, elements

LINES = frozenset({"STMTTRN", "STMTTRNP", "LOANSTMTTRN"})
"""Bank and card transactions, pending ones, and those of loans."""

_TRADES = frozenset(
    {"BUYDEBT", "BUYMF", "BUYOPT", "BUYOTHER", "BUYSTOCK", "SELLDEBT", "SELLMF", "SELLOPT", "SELLOTHER", "SELLSTOCK"}
    | {"CLOSUREOPT", "INCOME", "INVEXPENSE", "JRNLFUND", "JRNLSEC", "MARGININTEREST", "REINVEST", "RETOFCAP", "SPLIT"}
    | {"TRANSFER"}
)
"""Transactions in securities, within INVTRANLIST."""

_FIRST_OF_A_LINE = frozenset({"TRNTYPE", "DTPOSTED", "TRNAMT"})
"""Stand only in transactions: where one comes up outside, the tag that opens its transaction is damaged or missing."""

_BEYOND = frozenset(
    {"BANKTRANLIST", "BANKTRANLISTP", "INVTRANLIST", "INVBANKTRAN", "INVPOSLIST", "STMTRS", "CCSTMTRS", "INVSTMTRS"}
    | {"LOANSTMTRS", "STMTTRNRS", "CCSTMTTRNRS", "INVSTMTTRNRS", "LEDGERBAL", "AVAILBAL", "BALLIST", "SECLIST", "OFX"}
)
"""Cannot stand within a transaction, so they end one whose closing tag is missing."""

_ENDS = _BEYOND | {"/" + name for name in _BEYOND | LINES | _TRADES}

_OPENING = re.compile(rf"<(?:\w+:)?(?:{'|'.join(sorted(LINES))})[\s/>]", re.IGNORECASE)


@dataclass(slots=True)
class Record:
    """A transaction: the row it starts on, the statement's currency, and its elements in order."""

    row: int
    currency: str
    is_trade: bool
    elements: list[Element] = field(default_factory=list)

    def values(self, names: tuple[str, ...]) -> Iterator[str]:
        """What the tags of these names say, the first name first."""
        return (one.value for name in names for one in self.elements if one.name == name and one.value)


def openings(text: str) -> list[int]:
    """Where the file says that it opens a transaction: the reader checks itself by their number."""
    return [found.start() for found in _OPENING.finditer(text)]


def records(text: str) -> Iterator[Record | Element]:
    """The transactions, and every element with text that stands in none of them."""
    record: Record | None = None
    currency, within_trades = "", False
    for one in elements(text):
        starts = one.name in LINES or (within_trades and one.name in _TRADES)
        if record and (starts or one.name in _ENDS):
            yield record
            record = None
        if starts or (record is None and one.name in _FIRST_OF_A_LINE):
            record = Record(one.row, currency, one.name in _TRADES)
        within_trades = one.name == "INVTRANLIST" or (within_trades and one.name != "/INVTRANLIST")
        currency = one.value if one.name == "CURDEF" else currency
        if record and one.name != COMMENT:
            record.elements.append(one)
        elif one.value:
            yield one
    if record:
        yield record
