"""MT940 statements and MT942 reports, with or without SWIFT's envelope.

Every statement line (field 61) is a Line, whatever else of the message is odd: banks differ in headers, in the codes
of field 86 and in where they break lines. All other texts come out as asides.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from core.model import Layout, Line
from core.read.bank.mt940_records import Balance, Field, Record, records
from core.read.bank.mt940_texts import apart, breaks_at_words, texts_of
from core.read.bank.pieces import as_columns, rejoined
from core.read.bank.remarks import on_balances
from core.read.decode import decode
from core.read.format import Item
from core.read.plain import trouble_in
from core.read.table.remarks import on_counts, on_years
from core.read.values.amounts import read_amount
from core.read.values.calendars import BUDDHIST, FIRST_SHORT_BUDDHIST, SHORT_BUDDHIST
from core.read.values.dates import DateOrder
from core.read.values.years import settle_years

NAME = "mt940"
TITLE = "an MT940 statement"
ENDINGS = (".sta", ".mt940", ".mt942", ".940", ".942", ".mta", ".swi", ".fin")

_HEAD = 65_536
_TAG = re.compile(rb"(?:^|\r|@@|\{4:)[ \t]*:(20|25P?|28C?|34F|60[FM]?|61(?=:[ ]?\d{6})|62[FM]?):", re.MULTILINE)

_ENTRY = re.compile(
    r"""\s*(?P<day>\d{8}|\d{6})(?:\d{4})?\s*
    (?P<side>R[CD]|E[CD]|[CD])[A-Z]?\s*
    (?P<amount>\d[\d.,]*|,\d+)\s*
    (?P<kind>[A-Z][A-Z0-9 ]{3})?(?P<references>.*)""",
    re.VERBOSE,
)
"""Field 61: value date, entry date, debit or credit, the currency's third letter, amount, kind, references.

RC and RD take back a credit and a debit; EC and ED (MT942) are expected. A few exports write years in full.
"""

_POSITIVE = frozenset({"C", "EC", "RD"})
_ENTRY_WIDTH = 34
_FAR_AHEAD = re.compile(r":61: ?(?:4[3-9]|[5-7])")


def claims(data: bytes) -> bool:
    """Whether a reference (20) and another field of a statement come up early, each at a line's beginning."""
    tags = {found[:2] for found in _TAG.findall(data[:_HEAD].replace(b"\0", b""))}
    return b"61" in tags or (b"60" in tags and len(tags) > 1) or len(tags) > 2


def read(data: bytes) -> Iterator[Item]:
    """One Line for each statement line; its number is the line of text it starts on.

    Some exports mark line ends by @@ instead of breaking lines; their lines are numbered as if they were broken.
    """
    decoded = decode(data)
    yield Layout(NAME, decoded.encoding)
    text = decoded.text.replace("@@", "\n") if "@@:" in decoded.text else decoded.text
    seen: Counter[str] = Counter()
    ties = _Ties()
    habit = _Habit(text)
    for found in records(text):
        if isinstance(found, Balance):
            ties.add_balance(found)
        elif isinstance(found, Field):
            yield from _aside(found)
        else:
            line = _line(found, habit)
            ties.moved += line.amount or 0
            seen["undated"] += line.date is None
            seen["unpriced"] += line.amount is None
            yield line
    yield from on_years(habit.years)
    yield from on_counts(seen)
    yield from on_balances(ties.off)


@dataclass(slots=True)
class _Ties:
    """Whether the opening balance and the lines lead to the closing balance, statement by statement."""

    opening: Decimal | None = None
    moved: Decimal = Decimal()
    off: int = 0

    def add_balance(self, balance: Balance) -> None:
        if balance.is_opening:
            self.opening, self.moved = balance.amount, Decimal()
        elif self.opening is not None:
            self.off += self.opening + self.moved != balance.amount
            self.opening = None


class _Habit:
    """How the bank breaks lines and counts years, asked of the whole file where it matters first."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def breaks_at_words(self) -> bool:
        return breaks_at_words(note for one in records(self._text) if isinstance(one, Record) for note in one.notes)

    @cached_property
    def years(self) -> DateOrder:
        """Whether two digits of years count the Buddhist era, as Thai banks do; they would be far ahead of us else."""
        if not _FAR_AHEAD.search(self._text):
            return DateOrder("ymd")
        entries = (_ENTRY.fullmatch(one.entry.lines[0]) for one in records(self._text) if isinstance(one, Record))
        days = ["-".join(re.findall("..", found["day"])) for found in entries if found and len(found["day"]) == 6]
        return settle_years(DateOrder("ymd"), [days], [self._text])


def _line(record: Record, habit: _Habit) -> Line:
    """What of field 61 is not understood is shown as it stands.

    Where lines break between words, one that happens to be full leaves open whether a word was cut at its end: both are
    shown.
    """
    first, *more = record.entry.lines
    entry = _ENTRY.fullmatch(first)
    day = _day(entry["day"], habit) if entry else None
    amount = _amount(entry["amount"], entry["side"]) if entry else None
    texts = [text for note in record.notes for text in texts_of(note)]
    texts.append(rejoined(more, _ENTRY_WIDTH))
    cut = [text for note in record.notes for text in apart(note)]
    texts += cut if cut and habit.breaks_at_words else []
    texts += [*entry["references"].split("//"), entry["kind"] or ""] if entry else []
    text = as_columns([*texts, first if day is None or amount is None else ""])
    return Line(record.entry.row, text, None, day, amount, record.currency, trouble=trouble_in(text))


def _amount(digits: str, side: str) -> Decimal | None:
    money = read_amount(digits.rstrip(",."), ",")
    if money is None:
        return None
    return money.amount if side in _POSITIVE else -money.amount


def _day(digits: str, habit: _Habit) -> date | None:
    """YYMMDD or YYYYMMDD. Two digits are a year of this century up to 79, as SWIFT has it.

    Banks that count interest in months of 30 days write 30 February for that month's last day.
    """
    year, month, day = int(digits[:-4]), int(digits[-4:-2]), int(digits[-2:])
    if len(digits) == 6:
        year += 2000 if year < 80 else 1900
    year -= BUDDHIST if year > 2500 else 0  # Thai banks, where they write years in full
    if year >= 2000 + FIRST_SHORT_BUDDHIST and habit.years.era == SHORT_BUDDHIST:
        year += SHORT_BUDDHIST - 2000 - BUDDHIST
    try:
        return date(year, month, min(day, monthrange(year, 2)[1]) if month == 2 and day <= 30 else day)
    except ValueError:
        return None


def _aside(found: Field) -> Iterator[Line]:
    """A text outside the transactions; that of field 86 is put together like a transaction's."""
    whole = texts_of(found) if found.tag in ("86", "NS") and found.lines else found.lines
    if text := as_columns(line for line in whole if line.strip(" -}")):
        yield Line(found.row, text, aside=True, trouble=trouble_in(text))
