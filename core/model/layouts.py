"""What a person may settle of a table: what each column is, how days are written, which sign is the decimal mark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class ColumnRole(StrEnum):
    """What a column is. Whatever the person says, no text in it is left out of the matching."""

    DATE = "date"
    OTHER_DATE = "other date"
    TEXT = "text"
    AMOUNT = "amount"
    PAID_OUT = "paid out"
    PAID_IN = "paid in"
    DIRECTION = "direction"
    CURRENCY = "currency"
    BALANCE = "balance"


DATE_ORDERS = ("dmy", "mdy", "ymd")
"""The orders of day, month and year that a person may choose from."""

DECIMAL_MARKS = (".", ",")

_MANY = frozenset({ColumnRole.OTHER_DATE, ColumnRole.TEXT, ColumnRole.BALANCE})
"""Roles that several columns may have."""

_EITHER = {
    ColumnRole.AMOUNT: frozenset({ColumnRole.PAID_OUT, ColumnRole.PAID_IN}),
    ColumnRole.PAID_OUT: frozenset({ColumnRole.AMOUNT}),
    ColumnRole.PAID_IN: frozenset({ColumnRole.AMOUNT}),
}
"""Roles that end where another one is given: a table has one signed amount, or what went out and what came in."""


@dataclass(frozen=True, slots=True)
class TableLayout:
    """A person's word on every table with this header.

    `fingerprint` stands for the header (core.read.table.fingerprint), `headings` are for showing it. `roles` has one
    for each column. `order` is one of DATE_ORDERS, `decimal` one of DECIMAL_MARKS; "" leaves it to the file's content.
    """

    fingerprint: str
    headings: tuple[str, ...]
    roles: tuple[ColumnRole, ...]
    order: str = ""
    decimal: str = ""

    def places(self, *wanted: ColumnRole) -> tuple[int, ...]:
        """The columns of these roles, role by role, counted from 0."""
        return tuple(place for one in wanted for place, role in enumerate(self.roles) if role is one)


@dataclass(frozen=True, slots=True)
class KeptLayouts:
    """The layouts to read by, by fingerprint; `trouble` says why there are none where their file is damaged."""

    by_header: Mapping[str, TableLayout] = field(default_factory=dict)
    trouble: str = ""


NO_LAYOUTS = KeptLayouts()


def with_role(roles: Sequence[ColumnRole], place: int, role: ColumnRole) -> tuple[ColumnRole, ...]:
    """The roles with this one given to a column, and taken from those that cannot have it any more."""
    gone = _EITHER.get(role, frozenset[ColumnRole]()) | (frozenset() if role in _MANY else {role})
    rest = ColumnRole.OTHER_DATE if role is ColumnRole.DATE else ColumnRole.TEXT
    return tuple(role if at == place else rest if one in gone else one for at, one in enumerate(roles))
