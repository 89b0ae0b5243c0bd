"""Whether a printed amount came in or went out: as balances prove, or as the title of its section says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from core.model import Line, Remark
from core.read.printed.seen import Seen
from core.read.printed.ties import printed_sums
from core.read.table.columns import Columns
from core.words import ntr


def times(line: Line, factor: int) -> Line:
    """The line with its amount multiplied by 1 or -1."""
    return line if factor == 1 or line.amount is None else replace(line, amount=-line.amount)


def factors(told: Sequence[tuple[int | None, Decimal | None]], columns: Columns) -> list[int]:
    """By what each amount is multiplied: sections that print what went out without a sign give it one.

    Where a sign is printed with what came in, with any amount of the same section or with all of another, amounts stay
    as they are printed.
    """
    signed, unsigned = _sides_with(told, -1), _sides_with(told, 1)
    if columns.movement.amount is None or columns.movement.unmarked_sign < 0 or signed & {-1, 1} or signed - unsigned:
        return [1] * len(told)
    return [-1 if side == -1 else 1 for side, _ in told]


def _sides_with(told: Sequence[tuple[int | None, Decimal | None]], sign: int) -> set[int | None]:
    return {side for side, amount in told if amount is not None and amount * sign > 0}


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
    opening = {one for one, is_balance in printed_sums(rows) if is_balance}
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
