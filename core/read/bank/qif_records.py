"""The records of a QIF file: transactions, trades in securities, and the entries of its lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from textwrap import dedent

from core.read.bank.pieces import ANY_WIDTH, physical_lines, rejoined
from core.read.values.dates import is_day

_LISTS = frozenset(
    {"account", "class", "cat", "category", "memorized", "security", "prices", "budget", "tag", "template"}
)
_TRADES = frozenset({"invst", "port", "401(k)/403(b)"})
_HEADER = re.compile(r"\s*!\s*(?:(Type)\s*:\s*(.*?)|(Account)\b.*|(.*?))\s*", re.IGNORECASE)
_CODES = "DTUCNPMALSE$%FQIYOBKGRVXZWHJ"
"""Letters that begin a field. Any other beginning carries on the field before it: some exports wrap long memos."""

_HEAD = 100
"""Among so many fields a transaction has its date and its sum; a file that never ends a record is not looked through
again at each line."""


@dataclass(slots=True)
class Record:
    """Its first line of text, from 1, what its section holds, and its fields in order."""

    row: int
    is_line: bool
    is_trade: bool = False
    fields: list[tuple[str, str]] = field(default_factory=list)

    def values(self, code: str) -> Iterator[str]:
        return (value for name, value in self.fields if name == code)

    def first(self, code: str) -> str:
        """The first text under the letter, "" where there is none."""
        return next(self.values(code), "")

    def is_full(self) -> bool:
        """Whether a transaction could end here. What follows a split may repeat the letters of the transaction."""
        first = dict(self.fields[:_HEAD][::-1])
        return self.is_line and bool(first.get("D") and (first.get("T") or first.get("U")) and not first.get("S"))

    def add(self, line: str) -> None:
        code, value = line[0], line[1:].strip()
        if code in _CODES:
            self.fields.append((code, value))
        elif self.fields:
            code, before = self.fields.pop()
            self.fields.append((code, rejoined([before, line], ANY_WIDTH)))
        else:
            self.fields.append(("", line.strip()))


def records(text: str) -> Iterator[Record]:
    """All records. Before the first header they are taken for transactions, and so are those with a date that follow
    an account: some exports leave the header of the transactions out.
    """
    section, record = "bank", None
    for row, shown in _lines(text):
        if record and (_ends(shown) or (_begins_anew(shown) and record.is_full())):
            yield record
            record = None
        if shown.startswith("!"):
            section = _section(shown, section)
        elif shown.startswith("#") and record is None:
            yield Record(row, is_line=False, fields=[("", shown.strip("# "))])
        elif not _ends(shown):
            record = record or _opened(row, section)
            if section == "account" and _begins_anew(shown):
                section, record.is_line = "bank", True
            record.add(shown)
    if record:
        yield record


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that are not blank, with their numbers. Texts that were copied out of a mail may be indented."""
    for row, line in enumerate(physical_lines(dedent(text) if text[:1] in " \t" else text), start=1):
        if shown := line.rstrip(" \t\0\x1a"):
            yield row, shown.lstrip() if shown.lstrip()[:1] == "!" else shown


def _ends(line: str) -> bool:
    return line.strip() == "^" or line.startswith("!")


def _opened(row: int, section: str) -> Record:
    is_trade = section in _TRADES
    return Record(row, is_line=not is_trade and section not in _LISTS, is_trade=is_trade)


def _begins_anew(line: str) -> bool:
    """Whether a date stands here; in a record that has one already, its `^` is missing."""
    day = plain_day(line[1:])
    return line.startswith("D") and is_day(day)


def _section(line: str, before: str) -> str:
    """The section that a header opens: a type's name, "account", or (options) the one that is open already."""
    found = _HEADER.fullmatch(line)
    if found and found[1]:
        return found[2].casefold()
    return "account" if found and found[3] else before


def plain_day(text: str) -> str:
    """A day in the ways of Quicken as other programs write it: 1/ 5'04 and 1/5' 4 are 1/5/2004."""
    day = re.sub(r"\s+", "", text) if "'" in text or re.match(r"\s*\d+[/.-]\s", text) else text.strip()
    found = re.fullmatch(r"(\d+([/.-])\d+)'(\d{1,4})", day)
    if not found:
        return day
    year = found[3] if len(found[3]) > 2 else f"20{found[3]:0>2}"
    return f"{found[1]}{found[2]}{year}"
