"""Which column holds the amount, or which two: by headings, by balances that prove it, else by the look of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from core.read.table.balance import leads_backwards, movement_by_balance
from core.read.table.headings import MONEY_ROLES, amount_rank, is_foreign, roles
from core.read.values.amounts import read_amount
from core.read.values.cells import BLANKS, Cell, fold, text_of
from core.read.values.vocabulary import FEES, NET, ORIGINAL, SETTLED, Role

Cells = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Movement:
    """Where the amount stands: one column, or one for what went out and one for what came in (each times its sign).

    `fee` is a column of fees that stand in rows of their own, with neither side. `unmarked_sign` is -1 where a CR
    beside some amounts says that the others are debits. `guessed` says that neither a heading nor a balance told which
    of several numbers it is, `against_balances` that balances rise by what is headed as going out.
    """

    amount: int | None = None
    debit: int | None = None
    credit: int | None = None
    debit_sign: int = -1
    credit_sign: int = 1
    fee: int | None = None
    unmarked_sign: int = 1
    guessed: bool = False
    against_balances: bool = False

    @property
    def columns(self) -> tuple[int, ...]:
        return tuple(column for column in (self.amount, self.debit, self.credit) if column is not None)


def has_letters(cells: Cells) -> bool:
    """Whether any cell of a column holds a word."""
    return any(isinstance(cell, str) and any(char.isalpha() for char in cell) for cell in cells)


def numbers_in(cells: Cells, heading: str, mark: str) -> list[Decimal | None] | None:
    """The column as numbers (None for a blank), or None where it is no column of numbers."""
    values: list[Decimal | None] = []
    filled = strange = 0
    for cell in cells:
        text = text_of(cell)
        money = read_amount(cell, mark) if text else None
        filled += text not in BLANKS
        strange += text not in BLANKS and (money is None or _is_id(text))
        values.append(money.amount if money else None)
    named = amount_rank(heading) > 0 or bool(roles(heading) & {Role.DEBIT, Role.CREDIT, Role.BALANCE})
    if not filled:
        return values if named else None
    return values if strange * 10 <= filled * (5 if named else 2) else None


def _is_id(text: str) -> bool:
    """Long or zero-led digits are numbers of something: accounts, references, cheques."""
    return text.isdigit() and (len(text) > 9 or (len(text) > 1 and text[0] == "0"))


Numbers = dict[int, list[Decimal | None]]


def settle_movement(
    headings: list[str], columns: Sequence[Cells], numbers: Numbers, headed: bool
) -> tuple[Movement, tuple[int, ...]]:
    """The movement and the columns of balances of a table, `numbers` being its columns of numbers."""
    balances = tuple(
        place for place in numbers if Role.BALANCE in roles(headings[place]) and _rank(headings, place) < 0
    )
    pair = _headed_pair(headings, numbers, balances)
    single = _headed_amount(headings, numbers, pair)
    is_shop = pair is not None and single is not None and _is_of_a_shop(headings[pair[0]], headings[pair[1]])
    is_abroad = pair is not None and single is not None and _is_abroad(headings, single, pair)
    if pair and (
        single is None or is_abroad or (_split(numbers, pair) and not is_shop and not _says_all(numbers, single, pair))
    ):
        sides = replace(two_sides(numbers, *pair), fee=_fee_alone(headings, numbers, pair))
        return _beside_balances(sides, numbers, balances), balances
    if single is not None:
        return Movement(amount=single, unmarked_sign=sign_of_unmarked(columns[single])), balances
    free = {
        place: values
        for place, values in numbers.items()
        if place not in balances and Role.FEE not in roles(headings[place]) and any(values)
    }
    if headed and balances and not free:
        return Movement(), balances
    return _unheaded(headings, columns, free, numbers, balances)


def _fee_alone(headings: list[str], numbers: Numbers, pair: tuple[int, int]) -> int | None:
    """The column of fees, where some row has a fee and neither side, and none has a fee and a side."""
    for place, values in numbers.items():
        if place not in pair and FEES.search(fold(headings[place])):
            rows = zip(values, numbers[pair[0]], numbers[pair[1]], strict=True)
            beside = [bool(out or come) for fee, out, come in rows if fee]
            if beside and not any(beside):
                return place
    return None


def _beside_balances(sides: Movement, numbers: Numbers, balances: tuple[int, ...]) -> Movement:
    """The same, and whether the balances speak against it: a firm's own books call debit what comes in."""
    rows = zip(*(numbers[place] for place in sides.columns), strict=True)
    zero = Decimal()
    moved = [(out or zero) * sides.debit_sign + (come or zero) * sides.credit_sign for out, come in rows]
    return replace(sides, against_balances=any(leads_backwards(numbers[place], moved) for place in balances))


def _rank(headings: list[str], place: int) -> int:
    return amount_rank(headings[place])


def _headed_amount(headings: list[str], numbers: Numbers, pair: tuple[int, int] | None) -> int | None:
    ranked = []
    for place, values in numbers.items():
        filled = sum(value is not None for value in values)
        if _rank(headings, place) > 0 and filled and place not in (pair or ()):
            changing = len({value for value in values if value is not None}) > 1 or len(values) == 1
            seldom = 2 * filled < len(values) or not any(values)
            rank = _rank(headings, place) + 2 * filled / len(values) + 0.5 * changing - 2 * seldom
            ranked.append((rank, -place))
    return _or_fuller_net(headings, numbers, -max(ranked)[1]) if ranked else None


def _or_fuller_net(headings: list[str], numbers: Numbers, best: int) -> int:
    """Marketplaces leave the gross blank where nothing was sold: for fees and payouts only the net says what moved."""
    nets = (place for place in numbers if _rank(headings, place) > 0 and NET.search(fold(headings[place])))
    return next((place for place in nets if _is_fuller(numbers, (place,), (best,))), best)


def _is_fuller(numbers: Numbers, these: tuple[int, ...], those: tuple[int, ...]) -> bool:
    """Whether some rows are filled in these columns and not in those, and none the other way."""
    ours, theirs = (
        [any(value is not None for value in row) for row in zip(*(numbers[place] for place in places), strict=True)]
        for places in (these, those)
    )
    return ours != theirs and all(our or not their for our, their in zip(ours, theirs, strict=True))


def _headed_pair(headings: list[str], numbers: Numbers, balances: tuple[int, ...]) -> tuple[int, int] | None:
    """The column of what went out and the one of what came in, where headings name both.

    The account's own come first: card exports repeat both in the currency of the purchase. For the net ones see
    `_or_fuller_net`.
    """
    free = [place for place in numbers if place not in balances]
    pair = _first_pair(headings, free)
    net = _first_pair(headings, [place for place in free if NET.search(fold(headings[place]))])
    return net if pair and net and _is_fuller(numbers, net, pair) else pair


def _first_pair(headings: list[str], places: list[int]) -> tuple[int, int] | None:
    found: dict[Role, int] = {}
    for place in sorted(places, key=lambda place: (-_own_rank(headings[place]), place)):
        meant = roles(headings[place]) & {Role.DEBIT, Role.CREDIT}
        if len(meant) == 1:
            found.setdefault(next(iter(meant)), place)
    return (found[Role.DEBIT], found[Role.CREDIT]) if len(found) == 2 else None


def _is_of_a_shop(debit: str, credit: str) -> bool:
    """Whether these are a payment processor's sums of sales, called charges, and of what went back to customers."""
    return "charge" in fold(debit) and "refund" in fold(credit)


def _is_abroad(headings: list[str], single: int, pair: tuple[int, int]) -> bool:
    """Whether the signed amount is the one of a purchase in another currency, and the pair is the account's own."""
    abroad = [is_foreign(headings[place]) for place in (single, *pair)]
    return abroad == [True, False, False]


def _own_rank(heading: str) -> int:
    """1 where a heading says that its money is in the account's own currency, -1 for another's, 0 if neither."""
    folded = fold(heading)
    return bool(SETTLED.search(folded)) - bool(ORIGINAL.search(folded))


def _split(numbers: Numbers, pair: tuple[int, int]) -> bool:
    """Whether rows have one side or the other, and hardly ever both."""
    sides = [(bool(out), bool(come)) for out, come in zip(numbers[pair[0]], numbers[pair[1]], strict=True)]
    return sum(out != come for out, come in sides) * 10 >= 8 * sum(out or come for out, come in sides) > 0


def _says_all(numbers: Numbers, single: int, pair: tuple[int, int]) -> bool:
    """Whether a signed amount stands wherever a side has one. Where it does not, it is a part of a collective order."""
    rows = zip(numbers[single], numbers[pair[0]], numbers[pair[1]], strict=True)
    return _signed(numbers[single]) and all(value is not None for value, out, come in rows if out or come)


def _signed(values: Sequence[Decimal | None]) -> bool:
    return any(value is not None and value < 0 for value in values)


def two_sides(numbers: Numbers, debit: int | None, credit: int | None) -> Movement:
    """What went out and what came in, each in a column of its own, with the sign that makes it so.

    Exports that print debits with their minus add them; exports that print credits negative mean them positive.
    """
    out = [value for value in (numbers[debit] if debit is not None else ()) if value]
    come = [value for value in (numbers[credit] if credit is not None else ()) if value]
    debit_sign = 1 if sum(value < 0 for value in out) * 2 > len(out) else -1
    credit_sign = -1 if come and all(value < 0 for value in come) else 1
    return Movement(None, debit, credit, debit_sign, credit_sign)


def _unheaded(
    headings: list[str], columns: Sequence[Cells], free: Numbers, numbers: Numbers, balances: tuple[int, ...]
) -> tuple[Movement, tuple[int, ...]]:
    """No heading tells: let the balances prove it, else take two columns that take turns, else the likeliest one."""
    if proof := movement_by_balance(numbers):
        kept = tuple(dict.fromkeys((*balances, *proof.balances)))
        if proof.credit is None:
            sign = sign_of_unmarked(columns[proof.debit])
            return Movement(amount=proof.debit, unmarked_sign=sign, guessed=proof.open and not balances), kept
        return two_sides(numbers, proof.debit, proof.credit), kept
    decimal = {place: values for place, values in free.items() if _has_cents(columns[place])} or free
    if not decimal:
        return Movement(), balances
    for left, right in pairwise(sorted(free)):
        if right == left + 1 and {left, right} & set(decimal) and _split(free, (left, right)):
            is_turned = Role.CREDIT in roles(headings[left]) or Role.DEBIT in roles(headings[right])
            is_turned = is_turned or (_signed(free[right]) and not _signed(free[left]))
            outs = (right, left) if is_turned else (left, right)
            return replace(two_sides(free, *outs), guessed=not _signed(free[outs[0]])), balances
    return _likeliest(headings, columns, decimal, balances)


def _likeliest(
    headings: list[str], columns: Sequence[Cells], numbers: Numbers, balances: tuple[int, ...]
) -> tuple[Movement, tuple[int, ...]]:
    """The first of the fuller columns of numbers, one with minus signs before others; those behind it are balances."""
    places = sorted(numbers)
    full = max(sum(value is not None for value in numbers[place]) for place in places)
    likely = [place for place in places if sum(value is not None for value in numbers[place]) * 2 >= full]
    signed = [place for place in likely if _signed(numbers[place])] if len(columns[0]) > 1 else []
    best = (signed or likely)[0]
    rest = tuple(place for place in places if place > best and place not in balances and not headings[place])
    if not headings[best] and not signed:
        if _leaves_credit_blank(columns, best) or _is_nothing(columns[best + 1 : best + 2]):
            return Movement(debit=best, credit=best + 1, guessed=True), (*balances, *rest)
        if best and _is_nothing(columns[best - 1 : best]):
            return Movement(debit=best - 1, credit=best, guessed=True), (*balances, *rest)
    sign = sign_of_unmarked(columns[best])
    is_sure = len(signed) == 1 or len(places) == 1
    is_strange = bool(headings[best]) and not roles(headings[best]) & MONEY_ROLES
    return Movement(amount=best, unmarked_sign=sign, guessed=is_strange or not is_sure), balances


def sign_of_unmarked(cells: Cells) -> int:
    """Reports that print CR beside what came in leave what went out unmarked."""
    sides = [money.side for cell in cells if (money := read_amount(cell)) and money.amount]
    return -1 if 1 in sides and -1 not in sides and 0 in sides else 1


def _has_cents(cells: Cells) -> bool:
    return any(isinstance(cell, Decimal) or (isinstance(cell, str) and not cell.strip().isdigit()) for cell in cells)


def _leaves_credit_blank(columns: Sequence[Cells], place: int) -> bool:
    """An unheaded unsigned number followed by a blank column amid others: its credit column happens to be empty."""
    after = place + 1
    if after + 1 >= len(columns) or (place and not any(text_of(cell) for cell in columns[place - 1])):
        return False
    blank = not any(text_of(cell) for cell in columns[after])
    return blank and not any(_signed_text(cell) for cell in columns[place]) and _follows_text(columns, after)


def _is_nothing(columns: Sequence[Cells]) -> bool:
    """Whether the column says nothing but zero: the other side of a movement."""
    found = [read_amount(cell) for cells in columns for cell in cells]
    return bool(found) and all(money is not None and not money.amount for money in found)


def _follows_text(columns: Sequence[Cells], after: int) -> bool:
    return any(has_letters(cells) for cells in columns[after + 1 :])


def _signed_text(cell: Cell) -> bool:
    return text_of(cell).startswith(("-", "+"))
