"""Checks of invented statements, made without reading a file, and what people say of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from hashlib import sha256

from core.account import Account
from core.check import Judge
from core.file_judge import FileJudge
from core.model import Answer, Check, Disposition, Layout, Line, LineKey, Lines, Profile, Remark, Watchlist

STARTED = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
TODAY = date(2026, 11, 20)
LINES = (
    Line(2, "ALIPAY *HERON TEA 8862 05/03", date=date(2021, 3, 5), amount=Decimal("-12.30"), currency="USD"),
    Line(3, "BLUE MAPLE BAKERY 0042", date=date(2021, 3, 6), amount=Decimal("-4.00"), currency="USD"),
    Line(4, "ALIPAY *HERON TEA 9911 06/03", date=date(2021, 3, 6), amount=Decimal("-7.00"), currency="USD"),
    Line(5, "WPS ENERGY SERVICES", date=date(2021, 3, 7), amount=Decimal("-80.00"), currency="USD"),
    Line(6, "CHECK 1023", date=date(2021, 3, 8), amount=Decimal("-5.00"), currency="USD"),
    Line(7, "ALIPAY *COPPER LAMPS 1", amount=Decimal(-1)),
    Line(8, "微信支付-蓝鹭茶馆", page=2),
    Line(9, "half of this li", trouble="its end is missing"),
)
"""Found, clear, found, an innocent look-alike, hidden, found without a day, found in Chinese, unread."""


def judge(watchlist: Watchlist, on: date = TODAY) -> Judge:
    return Judge(watchlist, Profile(), on)


def checked(
    by: Judge, lines: Sequence[Line | Lines] = LINES, *, path: str = "/statements/March 2021.csv", content: str = ""
) -> Check:
    """A check of one statement."""
    account = Account(path, FileJudge(by).telling)
    account.sha256, account.bytes = sha256((content or path).encode(errors="replace")).hexdigest(), len(lines)
    for item in (Layout("csv", "utf-8", "columns: day, text, amount"), Remark("The last row is a total."), *lines):
        account.take(item)
    watched = tuple(sorted(by.watched))
    return Check("Flagline test", by.watchlist, by.profile, by.as_of, STARTED, (account.close(),), watched)


def line_key(line: int, *platforms: str, file: int = 0, page: int | None = None) -> LineKey:
    return LineKey(file, page, line, platforms or ("alipay",))


def said(answer: Answer = Answer.DIFFERENT, note: str = "", operator: str = "Ada") -> Disposition:
    return Disposition(answer, note, operator, datetime(2026, 11, 21, 10, 0, tzinfo=UTC))
