"""Whether a camt statement adds up: its balances, and the number of entries it announces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from core.model import Line, Remark
from core.read.bank.camt_elements import BALANCE, STATEMENTS, Group, Leaf
from core.read.bank.remarks import on_balances
from core.read.values.amounts import read_amount
from core.words import tr

_OPENINGS = ("OPBD", "PRCD")
"""The booked balance at the start, which is the one at the end of the period before."""


@dataclass(slots=True)
class Ties:
    """Told of every group, leaf and entry; `remarks` says which statements of the file do not add up.

    `currency` is the account's.
    """

    currency: str = ""
    _balances: dict[str, tuple[Decimal, str]] = field(default_factory=dict)
    _moved: Decimal = Decimal()
    _currencies: set[str] = field(default_factory=set)
    _entries: int = 0
    _announced: str = ""
    _off: int = 0
    _said: list[Remark] = field(default_factory=list)

    def add(self, found: Group | Leaf) -> None:
        if isinstance(found, Leaf):
            if found.path[-2:] == ("Acct", "Ccy"):
                self.currency = found.value
            elif found.path[-2:] == ("TtlNtries", "NbOfNtries"):
                self._announced = found.value
        elif found.name in STATEMENTS:
            self._close()
        elif found.name == BALANCE:
            self._add_balance(found)

    def _add_balance(self, balance: Group) -> None:
        money = read_amount(balance.value(("Amt",)))
        currency = next((leaf.currency for leaf in balance.leaves if leaf.path == ("Amt",)), "")
        if money:
            amount = -money.amount if balance.value(("CdtDbtInd",)) == "DBIT" else money.amount
            self._balances.setdefault(balance.named("Cd"), (amount, currency))

    def add_entry(self, entry: Group, line: Line) -> None:
        """Pending entries count as entries, and move no booked balance."""
        self._entries += 1
        if entry.value(("Sts",), ("Sts", "Cd")) in ("", "BOOK"):
            self._moved += line.amount or 0
            self._currencies.add(line.currency)

    def _close(self) -> None:
        opening = next((self._balances[code] for code in _OPENINGS if code in self._balances), None)
        closing = self._balances.get("CLBD")
        if opening and closing and self._currencies <= {opening[1]}:
            self._off += opening[0] + self._moved != closing[0]
        if self._announced.isdigit() and int(self._announced) != self._entries:
            words = tr("A statement of the file announces {announced} entries, but holds {entries}.")
            self._said.append(Remark(words.format(announced=self._announced, entries=self._entries)))
        self._balances, self._moved, self._currencies = {}, Decimal(), set()
        self._entries, self._announced, self.currency = 0, "", ""

    def remarks(self) -> Iterator[Remark]:
        """To be asked at the end of the file."""
        self._close()
        yield from self._said
        yield from on_balances(self._off)
