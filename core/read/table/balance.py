"""Balances prove amounts: the column whose numbers lead from one balance to the next is the movement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise, permutations

Values = Sequence[Decimal | None]

_ENOUGH = 0.7
"""The share of steps that a movement must explain; others may be broken by totals and by rows that are left out."""


@dataclass(frozen=True, slots=True)
class Proof:
    """The movement that the balances confirm: one signed column (`debit` alone), or what went out and what came in.

    `open` says that they may as well be the gross and the net beside a fee.
    """

    debit: int
    credit: int | None
    balances: tuple[int, ...]
    open: bool = False


def movement_by_balance(numbers: Mapping[int, Values]) -> Proof | None:
    """The movement (signed column, else a pair) that explains the most steps between balances, seven of ten at least.

    Where none does, the column whose numbers without a sign are those steps.
    """
    places = [place for place, values in numbers.items() if any(values)][:8]
    for before, after, amount in permutations(places, 3):
        if before < after and _explains_rows(numbers[before], numbers[after], numbers[amount]):
            is_open = not _chained(numbers[before], numbers[after]) and all((one or 0) <= 0 for one in numbers[amount])
            return Proof(amount, None, (before, after), is_open)
    best, most = None, _ENOUGH
    for debit, credit in _movements(places):
        moved = _moved(numbers[debit], numbers[credit] if credit is not None else None)
        for balance in places:
            share = 0.0 if balance in (debit, credit) else _explained(numbers[balance], moved)
            if share > most or (share == most and best is None):
                best, most = Proof(debit, credit, (balance,)), share
    return best or _unsigned(numbers, places)


def _unsigned(numbers: Mapping[int, Values], places: Sequence[int]) -> Proof | None:
    for amount, balance in permutations(places, 2):
        if sign_is_lost(numbers[balance], numbers[amount]):
            return Proof(amount, None, (balance,))
    return None


def sign_is_lost(balances: Values, amounts: Values) -> bool:
    """Whether unsigned amounts lead from each balance to the next only if some of them are taken away."""
    return -1 in signs_told(balances, amounts)


def signs_told(balances: Values, amounts: Values) -> list[int]:
    """The sign of each unsigned amount that its step between balances tells, 0 for the one without a step.

    None at all where some amount does not make its step.
    """
    if any(one is None for one in (*balances, *amounts)) or any(one and one < 0 for one in amounts):
        return []
    steps = [(second or 0) - (first or 0) for first, second in pairwise(balances)]
    down, up = _signs(steps, amounts[1:]), _signs([-step for step in steps], amounts[:-1])
    if down and all(down) and (-1 in down or not all(up)):
        return [0, *down]
    return [*up, 0] if up and all(up) else []


def leads_backwards(balances: Values, moved: Sequence[Decimal]) -> bool:
    """Whether the movements lead from balance to balance only with the other sign."""
    return _explained(balances, moved) < _ENOUGH <= _explained(balances, [-one for one in moved])


def _signs(steps: Sequence[Decimal | int], amounts: Values) -> list[int]:
    """With which sign each amount makes its step; 0 where it does not."""
    pairs = zip(steps, amounts, strict=True)
    return [1 if step == amount else -1 if step == -(amount or 0) else 0 for step, amount in pairs]


def _movements(places: Sequence[int]) -> Iterator[tuple[int, int | None]]:
    yield from ((place, None) for place in places)
    yield from permutations(places, 2)


def _moved(debit: Values, credit: Values | None) -> list[Decimal]:
    if credit is None:
        return [value or Decimal() for value in debit]
    return [(come or Decimal()) - abs(out or Decimal()) for out, come in zip(debit, credit, strict=True)]


def _explains_rows(before: Values, after: Values, amounts: Values) -> bool:
    """Whether each row says balance before, balance after and their difference."""
    rows = list(zip(before, after, amounts, strict=True))
    known = [(b, a, m) for b, a, m in rows if b is not None and a is not None and m]
    return bool(known) and len(known) == len(rows) and all(b + m == a for b, a, m in known)


def _chained(before: Values, after: Values) -> bool:
    """Whether some row begins where its neighbour ended; a single one has none."""
    steps = pairwise(zip(before, after, strict=True))
    return len(before) < 2 or any(first[1] == second[0] or second[1] == first[0] for first, second in steps)


def _explained(balances: Values, moved: Sequence[Decimal]) -> float:
    """The share of the steps from balance to balance, downwards or (newest first) upwards, that the movements make."""
    steps = [
        (first, second, place)
        for place, (first, second) in enumerate(pairwise(balances))
        if first is not None and second is not None
    ]
    telling = [step for step in steps if step[0] != step[1]]
    if len(telling) < 2:
        return 0.0
    down = sum(first + moved[place + 1] == second for first, second, place in telling)
    up = sum(second + moved[place] == first for first, second, place in telling)
    return max(down, up) / len(telling)
