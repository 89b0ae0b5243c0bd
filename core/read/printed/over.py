"""Which heading of a printed table stands over which of its columns."""

from __future__ import annotations

from dataclasses import replace

from core.read.printed.headings import Header
from core.read.printed.pages import Band, Word
from core.read.printed.records import Shape
from core.read.table.headings import date_rank, roles
from core.read.values.vocabulary import Role

_MONEY = {Role.AMOUNT, Role.DEBIT, Role.CREDIT, Role.BALANCE}


def headings_over(header: Header, form: Shape) -> list[str]:
    """The heading of each cell: the words over its column, or nearest to it. A sum that slipped aside chooses last."""
    left = list(header.headings)
    under = sorted(form.money, key=lambda band: -max((band.overlap(word) for word in left), default=0.0))
    taken = {band: _taken(left, band) for band in under}
    money = [taken[band] for band in form.money]
    days = [_taken(left, band) for band in form.days]
    return [*days, " ".join(word.text for word in left), "", *money]


def is_summary(header: Header, form: Shape) -> bool:
    """Whether the days under a header are those of the statement (its own, when to pay), and none of a transaction."""
    left = list(header.headings)
    return all((heading := _taken(left, band)) and date_rank(heading) < 0 for band in form.days)


def _taken(left: list[Word], band: Band) -> str:
    """The heading over a column, taken out of those that are left."""
    near = band.grown((band.right - band.left) / 2)
    over = [word for word in left if near.meets(word)] or [word for word in left if _heads_money(word, band)]
    if not over:
        return ""
    best = max(over, key=band.overlap)
    left.remove(best)
    return best.text


def _heads_money(word: Word, band: Band) -> bool:
    """Whether a heading that stands at the left of its column, and short sums at the right, may belong together."""
    wide = band.right - band.left
    return bool(roles(word.text) & _MONEY) and word.left < band.left and band.left - word.right < wide


def in_one_column(header: Header | None, form: Shape) -> Shape:
    """The shape with one column of money, where the header names one at most and no transaction has two sums: sections
    that were laid out apart print it at different places.
    """
    named = [word for word in header.headings if roles(word.text) & _MONEY] if header else []
    if len(named) > 1 or form.most > 1 or len(form.money) < 2:
        return form
    return replace(form, money=(Band(form.money[0].left, form.money[-1].right),))
