"""Hypothesis strategies that several tests share: dates and sums as statements print them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

DAYS = st.dates(date(1970, 1, 1), date(2069, 12, 31))
SUMS = st.decimals(min_value=-10_000_000, max_value=10_000_000, places=2, allow_nan=False)

DATE_STYLES: dict[str, tuple[str, Callable[[date], str]]] = {
    "iso": ("ymd", lambda day: f"{day:%Y-%m-%d}"),
    "compact": ("ymd", lambda day: f"{day:%Y%m%d}"),
    "slashes, day first": ("dmy", lambda day: f"{day:%d/%m/%Y}"),
    "slashes, month first": ("mdy", lambda day: f"{day:%m/%d/%Y}"),
    "unpadded": ("mdy", lambda day: f"{day.month}/{day.day}/{day.year}"),
    "points": ("dmy", lambda day: f"{day:%d.%m.%Y}"),
    "points, Hungarian": ("ymd", lambda day: f"{day:%Y.%m.%d}."),
    "points, Korean": ("ymd", lambda day: f"{day.year}. {day.month}. {day.day}."),
    "two-digit year": ("dmy", lambda day: f"{day:%d.%m.%y}"),
    "English month": ("dmy", lambda day: f"{day.day} {day:%b} {day.year}"),
    "American month": ("mdy", lambda day: f"{day:%B} {day.day}, {day.year}"),
    "Chinese": ("ymd", lambda day: f"{day.year}年{day.month}月{day.day}日"),
    "Korean": ("ymd", lambda day: f"{day.year}년 {day.month}월 {day.day}일"),
    "with a time": ("ymd", lambda day: f"{day:%Y-%m-%d} 23:59:58"),
    "with a zone": ("ymd", lambda day: f"{day:%Y-%m-%d}T00:01:02.345678+02:00"),
}
"""A way to print a day, and the order in which its column is then read."""


def _grouped(amount: Decimal, group: str, point: str) -> str:
    return f"{amount:,.2f}".replace(",", "\0").replace(".", point).replace("\0", group)


AMOUNT_STYLES: dict[str, tuple[str, Callable[[Decimal], str]]] = {
    "plain": (".", lambda sum_: f"{sum_:.2f}"),
    "comma": (",", lambda sum_: f"{sum_:.2f}".replace(".", ",")),
    "English": (".", lambda sum_: _grouped(sum_, ",", ".")),
    "German": (",", lambda sum_: _grouped(sum_, ".", ",")),
    "Swiss": (".", lambda sum_: _grouped(sum_, "'", ".")),
    "Swiss, curly": (".", lambda sum_: _grouped(sum_, "’", ".")),
    "French": (",", lambda sum_: _grouped(sum_, "\u202f", ",")),
    "no-break spaces": (",", lambda sum_: _grouped(sum_, "\u00a0", ",")),
    "brackets": (".", lambda sum_: f"({-sum_:,.2f})" if sum_ < 0 else f"{sum_:,.2f}"),
    "trailing minus": (",", lambda sum_: _grouped(abs(sum_), ".", ",") + ("-" if sum_ < 0 else "")),
    "Unicode minus": (".", lambda sum_: f"{sum_:.2f}".replace("-", "\u2212")),
    "plus": (".", lambda sum_: f"{sum_:+.2f}"),
    "euro behind": (",", lambda sum_: _grouped(sum_, ".", ",") + " €"),
    "pound before": (".", lambda sum_: f"-£{-sum_:,.2f}" if sum_ < 0 else f"£{sum_:,.2f}"),
    "code before": (".", lambda sum_: f"USD {sum_:,.2f}"),
    "DR and CR": (".", lambda sum_: f"{abs(sum_):,.2f} {'DR' if sum_ < 0 else 'CR'}"),
    "full width": (".", lambda sum_: f"{sum_:.2f}".translate({ord("0") + n: 0xFF10 + n for n in range(10)})),
}
"""A way to print a sum of money, and the decimal mark of its column."""
