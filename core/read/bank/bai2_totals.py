"""Whether a BAI2 file adds up: each account, group and file ends with the sum and the number of its records."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from core.model import Remark
from core.read.bank.bai2_records import Record
from core.words import ntr, tr

_CLOSES = {"49": "03", "98": "02", "99": "01"}
"""Which record closes which."""


@dataclass(slots=True)
class _Level:
    """An account, a group or a file that is open: its code, the sum of its amounts, and its records so far."""

    code: str
    total: int = 0
    count: int = 0


@dataclass(slots=True)
class Totals:
    """Told of every record; `remarks` says how many control totals do not fit, and whether the end is missing."""

    _open: list[_Level] = field(default_factory=list)
    _off: int = 0

    def add(self, record: Record) -> None:
        if record.code in _CLOSES.values():
            self._open.append(_Level(record.code))
        for level in self._open:
            level.count += record.count
        if record.code in ("03", "16") and self._open:
            self._open[-1].total += sum(map(_number, record.sums()))
        elif record.code in _CLOSES:
            self._close(_CLOSES[record.code], record.fields)

    def _close(self, code: str, fields: list[str]) -> None:
        if code not in (level.code for level in self._open):
            return
        while (level := self._open.pop()).code != code:
            pass
        total, count = _number(fields[0]), _number(fields[-1])
        self._off += (level.total, level.count) != (total, count)
        if self._open:
            self._open[-1].total += total

    def remarks(self) -> Iterator[Remark]:
        if self._off:
            words = ntr(
                "{count} control total of the file does not fit its records; some may be missing.",
                "{count} control totals of the file do not fit its records; some may be missing.",
                self._off,
            )
            yield Remark(words.format(count=self._off))
        if self._open:
            yield Remark(tr("The file does not close what it opened; its end may be missing."))


def _number(text: str) -> int:
    """The amount in smallest units; what is none counts as nothing."""
    digits = text.replace(".", "")
    return int(digits) if re.fullmatch(r"[-+]?\d{1,30}", digits, re.ASCII) else 0
