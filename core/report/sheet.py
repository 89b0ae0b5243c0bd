"""What the printable sheet of a check says, free of form. Its arithmetic adds up, or it is not made at all."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from core.law import in_words, summary
from core.model import UNREVIEWED, Check, CheckedFile, Outcome, Review, Tally, ten_years_after
from core.months import Months, months, sum_words
from core.report.decisions import decided
from core.report.facts import Fact, against, how, is_not, of_file, other_orders, when
from core.report.lines import Found, NotChecked, found, not_checked
from core.report.orders import OrderGroup, days_found, order_groups
from core.report.twin import plain, sha256


@dataclass(frozen=True, slots=True)
class SheetFile:
    """A file: its name, its counts, its hash, and in a few lines what it is and how it was read."""

    name: str
    tally: Tally
    sha256: str
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole sheet. `number` names it: the day of the check, and the first digits of its twin's hash.

    `orders` are those that name a platform found, `other_orders` all others that name a watched one; `days` are the
    days of the lines that touch one.
    """

    number: str
    firm: str
    logo: bytes
    operator: str
    outcome: tuple[str, ...]
    when: Fact
    files: tuple[SheetFile, ...]
    total: Tally
    months: Months
    sums: tuple[str, ...]
    decided: str
    found: tuple[Found, ...]
    not_checked: tuple[NotChecked, ...]
    orders: tuple[OrderGroup, ...]
    days: tuple[date, ...]
    until: date
    other_orders: tuple[str, ...]
    facts: tuple[Fact, ...]
    as_of: str
    is_not: tuple[str, ...]
    keep_until: str
    twin_sha256: str


def make_sheet(check: Check, review: Review = UNREVIEWED) -> Sheet:
    """The sheet of a check and what people added to it; a firm or operator that is "" leaves a line to write on.

    Raises ArithmeticError where the counts of a file are not those of its lines: that would be a bug of ours.
    """
    hash_ = sha256(check, review)
    orders = order_groups(check)
    by_month = months(check)
    told = frozenset(each.order.id for group in orders for each in group.orders)
    return Sheet(
        number=_number(check, hash_),
        firm=review.firm,
        logo=review.logo,
        operator=review.operator,
        outcome=summary(check),
        when=when(check.started),
        files=tuple(_file(file) for file in check.files),
        total=check.tally,
        months=by_month,
        sums=tuple(sum_words(each, check.watchlist.platforms, _money) for each in by_month.sums),
        decided=decided(check, review),
        found=found(check, review),
        not_checked=not_checked(check, review),
        orders=orders,
        days=days_found(check),
        until=check.as_of,
        other_orders=other_orders(check, told),
        facts=(*against(check), *how(check)),
        as_of=in_words(check.as_of),
        is_not=is_not(check),
        keep_until=in_words(review.keep_until or ten_years_after(check.started.date())),
        twin_sha256=hash_,
    )


def _money(amount: Decimal, currency: str) -> str:
    return f"{plain(amount)} {currency}".rstrip()


def number(check: Check, review: Review = UNREVIEWED) -> str:
    """The sheet's number: the day of the check, and the first digits of its twin's hash."""
    return _number(check, sha256(check, review))


def _number(check: Check, hash_: str) -> str:
    return f"{check.started:%Y%m%d}-{hash_[:8].upper()}"


def _file(file: CheckedFile) -> SheetFile:
    _must_add_up(file)
    return SheetFile(Path(file.statement.path).name, file.tally, file.statement.sha256, tuple(of_file(file)))


def _must_add_up(file: CheckedFile) -> None:
    counted = Counter(judgement.outcome for judgement in file.lines)
    if Tally(**{str(outcome): counted[outcome] for outcome in Outcome}) != file.tally:
        message = f"the counts of {file.statement.path} are {file.tally}, its lines give {counted}"
        raise ArithmeticError(message)
