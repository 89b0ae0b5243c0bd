"""What a person calls the roles of columns, the orders of dates, and a layout as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from core.model import ColumnRole, TableLayout
from core.words import tr


def role_words(role: ColumnRole) -> str:
    """The name of a column's role."""
    return {
        ColumnRole.DATE: tr("Date"),
        ColumnRole.OTHER_DATE: tr("Another date"),
        ColumnRole.TEXT: tr("Text"),
        ColumnRole.AMOUNT: tr("Amount"),
        ColumnRole.PAID_OUT: tr("Paid out"),
        ColumnRole.PAID_IN: tr("Paid in"),
        ColumnRole.DIRECTION: tr("In or out"),
        ColumnRole.CURRENCY: tr("Currency"),
        ColumnRole.BALANCE: tr("Balance"),
    }[role]


def order_words(order: str) -> str:
    """The order of day, month and year."""
    words = {
        "dmy": tr("day, month, year"),
        "mdy": tr("month, day, year"),
        "ymd": tr("year, month, day"),
        "dym": tr("day, year, month"),
    }
    return words.get(order, order)


def layout_words(layout: TableLayout) -> Iterator[str]:
    """A layout in a few lines: its columns with their roles, then what else is settled."""
    headings = layout.headings or tuple(
        tr("Column {n}").format(n=place) for place, _ in enumerate(layout.roles, start=1)
    )
    pairs = zip(headings, layout.roles, strict=False)
    yield ", ".join(f"{heading}: {role_words(role)}" for heading, role in pairs if role is not ColumnRole.TEXT)
    if layout.order:
        yield tr("Dates are written {order}.").format(order=order_words(layout.order))
    if layout.decimal:
        yield tr("The decimal mark is {mark}").format(mark=layout.decimal)
