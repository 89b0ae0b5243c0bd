"""A check made by hand over the real watchlist: invented merchants, two statements, one file in trouble."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from core.law import headline, standings, watched
from core.model import (
    Alias,
    AliasKind,
    Basis,
    Check,
    CheckedFile,
    Finding,
    Judgement,
    Layout,
    Line,
    Match,
    Outcome,
    Profile,
    Role,
    Statement,
    Strength,
    Tally,
    Watchlist,
)
from core.paths import WATCHLIST_SOURCES
from core.watchlist import open_watchlist
from core.watchlist.build import build

AS_OF = date(2026, 11, 22)
STARTED = datetime(2026, 11, 22, 9, 30, 15, tzinfo=timezone(timedelta(hours=-5)))
STARTED_UTC = STARTED.astimezone(UTC)


@cache
def watchlist() -> Watchlist:
    with TemporaryDirectory() as folder:
        target = Path(folder) / "watchlist.db"
        build(WATCHLIST_SOURCES, target)
        return open_watchlist(target)


def finding(line: Line, seen: str, *platforms: str, profile: Profile, **about: object) -> Finding:
    """A finding of the characters `seen` in a line; `about` overrides the fields of its match."""
    start = line.text.index(seen)
    alias = Alias(seen, AliasKind.STRONG, "brand", platforms, Basis.READ, "https://example.org/source")
    match = Match(
        alias=alias,
        platforms=platforms,
        span=(start, start + len(seen)),
        strength=Strength.PLATFORM,
        role=Role.PAYEE,
        score=1.0,
        rule="name",
        reason="The name stands alone in the line.",
    )
    match = replace(match, **about)  # type: ignore[arg-type]
    on = line.date or AS_OF
    named = standings(watchlist(), platforms, on, profile)
    return Finding(match, named, headline(match.strength, named, on))


def found(line: Line, seen: str, *platforms: str, profile: Profile | None = None, **about: object) -> Judgement:
    one = finding(line, seen, *platforms, profile=profile or Profile(), **about)
    return Judgement(line, Outcome.FOUND, (one,))


def file(name: str, *judgements: Judgement, error: str = "", remarks: tuple[str, ...] = ()) -> CheckedFile:
    """A CSV file of these lines; those that stand outside the transactions become asides."""
    lines = tuple(each for each in judgements if not each.line.aside)
    counts = Counter(str(each.outcome) for each in lines)
    totals: dict[str, Decimal] = {}
    for each in lines:
        if each.line.amount is not None:
            totals[each.line.currency] = totals.get(each.line.currency, Decimal()) + each.line.amount
    dates = [each.line.date for each in lines if each.line.date]
    layout = Layout("csv", "utf-8", "separator “,”, header in row 1, columns: Date, Description, Amount")
    return CheckedFile(
        statement=Statement(f"statements/{name}", f"{len(name):064x}", 2048, layout, remarks, error),
        lines=lines,
        asides=tuple(each for each in judgements if each.line.aside),
        tally=Tally(**counts),
        totals=totals,
        first_date=min(dates, default=None),
        last_date=max(dates, default=None),
    )


def check(*files: CheckedFile, profile: Profile | None = None) -> Check:
    profile = profile or Profile()
    seen = tuple(sorted(watched(watchlist(), profile)))
    return Check("Flagline 0.0.0", watchlist(), profile, AS_OF, STARTED, files, seen)


LINES = (
    found(
        Line(2, "支付宝-海风小面馆 | 快捷支付", date=date(2025, 3, 4), amount=Decimal("-38.00"), currency="CNY"),
        "支付宝",
        "alipay",
        role=Role.RAIL,
    ),
    found(
        Line(5, "GOOGLE *CamScanner <script>", date=date(2021, 3, 30), amount=Decimal("-4.99"), currency="USD"),
        "CamScanner",
        "camscanner",
    ),
    found(
        Line(6, "TENCENT TEA ROOM", date=date(2025, 3, 31), amount=Decimal("-12.10"), currency="USD"),
        "TENCENT",
        "wechat_pay",
        "qq_wallet",
        strength=Strength.OPERATOR,
        score=0.6,
    ),
)
CLEAR = Judgement(
    Line(3, "Harbour Bakery", date=date(2025, 3, 5), amount=Decimal("-7.25"), currency="USD"), Outcome.CLEAR
)
HIDDEN = Judgement(
    Line(4, "APPLE.COM/BILL", date=date(2025, 3, 6), amount=Decimal("-9.99"), currency="USD"),
    Outcome.HIDDEN,
    reason="An app store's bill does not name the app.",
)
UNREAD = Judgement(Line(9, "2025-03-?? | \ufffd\ufffd"), Outcome.UNREAD, reason="Some characters could not be decoded.")
ASIDE = found(Line(1, "Statement of your Alipay account", aside=True), "Alipay", "alipay", role=Role.MENTION)


def full() -> Check:
    """Everything at once: three findings and one outside the transactions, and a second file in trouble."""
    first = file("march.csv", ASIDE, *LINES, CLEAR, HIDDEN, UNREAD, remarks=("The dates are day first.",))
    second = file("april.csv", error="This file is empty. Download the statement again.")
    return check(first, second)


def nothing() -> Check:
    """One clear line, and nothing else."""
    return check(file("quiet.csv", CLEAR))
