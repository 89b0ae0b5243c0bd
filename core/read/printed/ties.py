"""Whether the lines add up to what the statement itself prints: totals, or the step between two balances."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from core.model import Line, Remark
from core.read.printed.seen import Seen
from core.read.table.headings import is_standing, is_total, roles
from core.read.values.amounts import read_amount
from core.read.values.vocabulary import Role
from core.words import ntr, tr

_MOST = 60
"""Printed sums that are compared with each other: more would make a tie by chance likely."""


def tie(lines: Sequence[Line], asides: Iterable[Seen], balances: Iterable[Decimal]) -> list[Remark]:
    """A Remark where the printed totals and balances do not fit the lines, or where there are none to compare with.

    `balances` are the running ones before and after the lines.
    """
    amounts = [line.amount for line in lines if line.amount is not None]
    if not amounts:
        return []
    told = list(_printed(asides))
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


def _printed(asides: Iterable[Seen]) -> Iterator[tuple[Decimal, bool]]:
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


def signs_by_balance(amounts: Sequence[Decimal], balances: Sequence[Decimal], rows: Iterable[Seen]) -> list[int]:
    """The sign of each amount, as nine in ten steps between the balances prove them; empty where they do not.

    Days may run down or up. The first amount takes its sign from an opening balance among the `rows`; 0 is a sign that
    nothing proves.
    """
    if len(amounts) != len(balances) or len(amounts) < 3:
        return []
    backwards = (amounts[::-1], balances[::-1])
    if signs := _downwards(amounts, balances, rows):
        return signs
    return _downwards(*backwards, rows)[::-1]


def _downwards(amounts: Sequence[Decimal], balances: Sequence[Decimal], rows: Iterable[Seen]) -> list[int]:
    steps = [after - before for before, after in pairwise(balances)]
    signs = [
        1 if step == amount else -1 if step == -amount else 0 for step, amount in zip(steps, amounts[1:], strict=True)
    ]
    if signs.count(0) * 10 > len(signs):
        return []
    signs.insert(0, _opened(amounts[0], balances[0], rows))
    return signs if -1 in signs else []


def slipped(amounts: Sequence[Decimal], balances: Sequence[Decimal]) -> set[int]:
    """The places of amounts that stand in the column of the other direction, as the steps between balances prove: most
    fit as they are, and these fit turned round.
    """
    if len(amounts) != len(balances):
        return set()
    for downwards in (1, -1):
        steps = [(after - before) * downwards for before, after in pairwise(balances)]
        told = (
            list(zip(range(len(amounts)), amounts, strict=True))[1:] if downwards > 0 else list(enumerate(amounts[:-1]))
        )
        off = {place for (place, amount), step in zip(told, steps, strict=True) if step == -amount != amount}
        fit = sum(step == amount for (_, amount), step in zip(told, steps, strict=True))
        if fit >= 3 * len(off) and fit + len(off) == len(steps) > 1:
            return off
    return set()


def _opened(amount: Decimal, balance: Decimal, rows: Iterable[Seen]) -> int:
    """The sign that leads from a printed opening balance to this one; 0 where none does, or both would."""
    opening = {one for one, is_balance in _printed(rows) if is_balance}
    came, went = balance - amount in opening, balance + amount in opening
    return int(came) - int(went)


def on_signs(unproven: int) -> Iterator[Remark]:
    """`unproven` amounts are printed without a sign, and no balance stands before them."""
    if unproven:
        sentence = ntr(
            "{count} amount is printed without a sign, and no balance proves whether it came in or went out. "
            "Compare it with the statement.",
            "{count} amounts are printed without a sign, and no balance proves whether they came in or went out. "
            "Compare them with the statement.",
            unproven,
        )
        yield Remark(sentence.format(count=unproven))
