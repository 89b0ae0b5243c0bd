"""Balances prove amounts: the column whose numbers lead from one balance to the next is the movement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise, permutations

Values = Sequence[Decimal | None]


@dataclass(frozen=True, slots=True)
class Proof:
    """The movement that the balances confirm: one signed column (`debit` alone), or what went out and what came in."""

    debit: int
    credit: int | None
    balances: tuple[int, ...]


def movement_by_balance(numbers: Mapping[int, Values]) -> Proof | None:
    """The first movement (signed column, then pairs) that explains at least seven of ten steps between balances."""
    places = [place for place, values in numbers.items() if any(values)][:8]
    for before, after, amount in permutations(places, 3):
        if before < after and _explains_rows(numbers[before], numbers[after], numbers[amount]):
            return Proof(amount, None, (before, after))
    for debit, credit in _movements(places):
        moved = _moved(numbers[debit], numbers[credit] if credit is not None else None)
        for balance in places:
            if balance not in (debit, credit) and _explains_steps(numbers[balance], moved):
                return Proof(debit, credit, (balance,))
    return None


def sign_is_lost(balances: Values, amounts: Values) -> bool:
    """Whether unsigned amounts lead from each balance to the next only if some of them are taken away."""
    if any(one is None for one in (*balances, *amounts)) or any(one and one < 0 for one in amounts):
        return False
    steps = [(second or 0) - (first or 0) for first, second in pairwise(balances)]
    return any(
        step_signs and all(step_signs) and -1 in step_signs
        for step_signs in (_signs(steps, amounts[1:]), _signs([-step for step in steps], amounts[:-1]))
    )


def leads_backwards(balances: Values, moved: Sequence[Decimal]) -> bool:
    """Whether the movements lead from balance to balance only with the other sign."""
    return not _explains_steps(balances, moved) and _explains_steps(balances, [-one for one in moved])


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


def _explains_steps(balances: Values, moved: Sequence[Decimal]) -> bool:
    """Whether the movements lead from balance to balance, downwards or (newest first) upwards."""
    steps = [
        (first, second, place)
        for place, (first, second) in enumerate(pairwise(balances))
        if first is not None and second is not None
    ]
    telling = [step for step in steps if step[0] != step[1]]
    if len(telling) < 2:
        return False
    down = sum(first + moved[place + 1] == second for first, second, place in telling)
    up = sum(second + moved[place] == first for first, second, place in telling)
    return max(down, up) * 10 >= 7 * len(telling)
