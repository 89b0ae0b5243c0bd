"""Whether the lines add up to what the statement itself prints: totals, or the step between two balances."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from core.model import Line, Remark
from core.read.printed.seen import Seen
from core.read.table.headings import is_standing, is_total, roles
from core.read.values.amounts import read_amount
from core.read.values.vocabulary import Role
from core.words import tr

_MOST = 60
"""Printed sums that are compared with each other: more would make a tie by chance likely."""


def tie(lines: Sequence[Line], asides: Iterable[Seen], balances: Iterable[Decimal]) -> list[Remark]:
    """A Remark where the printed totals and balances do not fit the lines, or where there are none to compare with.

    `balances` are the running ones before and after the lines.
    """
    amounts = [line.amount for line in lines if line.amount is not None]
    if not amounts:
        return []
    told = list(printed_sums(asides))
    printed = list(dict.fromkeys((*balances, *(amount for amount, _ in told))))[:_MOST]
    stands = {abs(one) for one in (*balances, *(amount for amount, is_balance in told if is_balance))}
    total = sum(amounts, Decimal())
    if not printed:
        return [Remark(tr("The statement prints no total and no balances, so the amounts could not be checked."))]
    if _ties(amounts, total, printed, stands if len(stands) > 1 else set()):
        return []
    sentence = tr(
        "The amounts that were read add up to {sum}; no printed total or balance of the statement says the same. "
        "Compare the amounts with the statement."
    )
    return [Remark(sentence.format(sum=total))]


def printed_sums(asides: Iterable[Seen]) -> Iterator[tuple[Decimal, bool]]:
    """The sums of rows that announce totals or balances, and whether they are balances."""
    for one in asides:
        text = " ".join(word.text for word in one.words)
        if one.standing or is_total(text) or roles(text) & {Role.BALANCE, Role.DEBIT, Role.CREDIT}:
            for price in one.prices:
                if money := read_amount(price.text):
                    yield money.amount, is_standing(text)


def _ties(amounts: Sequence[Decimal], total: Decimal, printed: Sequence[Decimal], stands: set[Decimal]) -> bool:
    """Whether a total says the same, or two balances lie so far apart. `stands` are balances that are no totals."""
    out = -sum((amount for amount in amounts if amount < 0), Decimal())
    come = sum((amount for amount in amounts if amount > 0), Decimal())
    sizes = {abs(one) for one in printed}
    totals = sizes - stands
    if {out, come} - {Decimal()} <= totals or (total and abs(total) in totals):
        return True
    return any(abs(one - other) == abs(total) for one in sizes for other in sizes if one != other or not total)
