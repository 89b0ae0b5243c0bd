"""Which column names the currency of the amount, where amounts abroad and fees may have one of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.read.table.headings import is_foreign, roles
from core.read.table.movement import Cells, Movement
from core.read.values.amounts import read_amount
from core.read.values.cells import Cell, fold, text_of
from core.read.values.currencies import currency_named, currency_within
from core.read.values.vocabulary import Role


def printed_currency(cells: Iterable[Cell]) -> str:
    """The one currency that at least every second amount of a column is printed with; "" if there is none."""
    found = [money.currency for cell in cells if (money := read_amount(cell))]
    named = set(found) - {""}
    return named.pop() if len(named) == 1 and found.count("") * 2 <= len(found) else ""


def is_currency(cells: Cells) -> bool:
    """Whether most cells of a column name a currency and nothing else."""
    texts = [text for cell in cells if isinstance(cell, str) and (text := text_of(cell))]
    return bool(texts) and sum(bool(currency_named(text)) for text in texts) * 10 >= 8 * len(texts)


def currency_column(
    currencies: list[int], movement: Movement, others: Sequence[int], headings: Sequence[str]
) -> int | None:
    """The amount's own currency column: of those headed as belonging to none of the `others`, the one closest to it.

    A word that both headings bear tells more than closeness.
    """
    if not movement.columns:
        return currencies[0] if currencies else None
    anchor = movement.columns[0]
    own = [
        place
        for place in currencies
        if is_foreign(headings[place]) <= is_foreign(headings[anchor])
        and not _is_of_another(place, movement, others, headings)
    ]
    abroad = [place for place in currencies if is_foreign(headings[place])]
    if abroad and not own and not is_foreign(headings[anchor]):
        own = [place for place in currencies if place not in abroad]
    bond = {place: len(_telling(headings[place]) & _telling(headings[anchor])) for place in own}
    return min(own, key=lambda place: (-bond[place], abs(place - anchor), place > anchor), default=None)


def _is_of_another(currency: int, movement: Movement, others: Sequence[int], headings: Sequence[str]) -> bool:
    """Whether its heading shares a word with that of another amount, or another amount stands beside it.

    One beside it counts if it is one abroad, or if the movement's own heading names a currency.
    """
    own, strange = (
        frozenset().union(*(_telling(headings[place]) for place in places)) for places in (movement.columns, others)
    )
    if telling := _telling(headings[currency]) & (own | strange):
        return not telling & own
    beside = {currency - 1, currency + 1}
    if beside & set(movement.columns):
        return False
    named = any(currency_within(headings[place]) for place in movement.columns)
    return any(named or is_foreign(headings[place]) for place in beside & set(others))


def _telling(heading: str) -> frozenset[str]:
    """The words of a heading that say whose money it is: neither "currency" nor the currency's own name."""
    return frozenset(word for word in fold(heading).split() if Role.CURRENCY not in roles(word))
