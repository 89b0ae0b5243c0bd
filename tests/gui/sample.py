"""A small check, made by hand: two orders, three platforms, eight lines of invented merchants, one file in trouble."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from core.model import (
    Alias,
    AliasKind,
    Basis,
    Check,
    CheckedFile,
    Event,
    Finding,
    Judgement,
    Layout,
    Line,
    Listing,
    Match,
    Order,
    Outcome,
    Platform,
    Profile,
    Role,
    Standing,
    StandingState,
    Statement,
    Strength,
    Tally,
    Watchlist,
)

AS_OF = date(2026, 11, 22)

REVOKED = Order(
    id="us-test-1",
    title="Addressing certain applications",
    short="Executive Order 1",
    jurisdiction="US-federal",
    kind="executive_order",
    citation="E.O. 1",
    signed=date(2021, 1, 5),
    published=date(2021, 1, 8),
    effective=date(2021, 2, 19),
    ended=date(2021, 6, 9),
    ended_by="us-test-9",
    status="revoked",
    court="",
    binds="any person subject to US jurisdiction",
    bound=("us_person",),
    forbids="Transactions that are identified later",
    names=("Alipay", "WeChat Pay", "CamScanner"),
    reach="",
    note="",
    basis=Basis.READ,
    basis_note="",
    events=(
        Event(date(2021, 1, 5), StandingState.PENDING, "signed; its prohibitions begin 45 days later"),
        Event(date(2021, 2, 19), StandingState.NEVER_IMPLEMENTED, "no transaction was ever identified"),
        Event(date(2021, 6, 9), StandingState.ENDED, "revoked"),
    ),
    sources=("https://example.org/order-1",),
)

STATE_LIST = replace(
    REVOKED,
    id="us-test-2",
    title="Prohibited technologies",
    short="The state's list",
    jurisdiction="US-state",
    kind="state_directive",
    citation="Directive of 7 December 2022",
    signed=date(2022, 12, 7),
    published=None,
    effective=date(2022, 12, 7),
    ended=None,
    ended_by="",
    status="in_force",
    binds="state agencies and their contractors",
    bound=("us_tx_agency",),
    forbids="Having the application on a state device",
    events=(
        Event(date(2022, 12, 7), StandingState.PENDING, "announced"),
        Event(date(2023, 2, 6), StandingState.IN_FORCE, "the state's plan took effect"),
    ),
    sources=("https://example.org/order-2",),
)

ORDERS = (REVOKED, STATE_LIST)


def alias(text: str, platform: str, *, basis: Basis = Basis.READ, form: str = "brand", note: str = "") -> Alias:
    return Alias(text, AliasKind.STRONG, form, (platform,), basis, "the order's own words", note)


ALIPAY = alias("Alipay", "alipay")
ZHIFUBAO = alias("支付宝", "alipay", form="native")
WEIXIN = alias("WEIXIN", "wechat_pay", form="pinyin")
CAMSCANNER = alias("CamScanner", "camscanner", basis=Basis.MEMORY, form="statement")

WATCHLIST = Watchlist(
    version="2026.11",
    published=date(2026, 11, 22),
    sha256="ab" * 32,
    platforms={
        "alipay": Platform("alipay", "Alipay", True),
        "wechat_pay": Platform("wechat_pay", "WeChat Pay", True),
        "camscanner": Platform("camscanner", "CamScanner", True),
    },
    aliases=(ALIPAY, ZHIFUBAO, WEIXIN, CAMSCANNER),
    terms=(),
    orders={order.id: order for order in ORDERS},
    listings=tuple(
        Listing(order.id, platform, name)
        for order in ORDERS
        for platform, name in (("alipay", "Alipay"), ("wechat_pay", "WeChat Pay"), ("camscanner", "CamScanner"))
    ),
)


def standing(order: Order, on: date, *, binds_you: bool = False) -> Standing:
    """What the order was worth on `on`, read straight from its events."""
    past = [event for event in order.events if event.on <= on] or [order.events[0]]
    last = past[-1]
    return Standing(order, ("Alipay",), "", on, last.state, last.on, last.because, binds_you)


def finding(
    at: Line,
    seen: Alias,
    *,
    strength: Strength = Strength.PLATFORM,
    role: Role = Role.PAYEE,
    binds_you: bool = False,
) -> Finding:
    """A finding of `seen` where it stands in the line (any case)."""
    start = at.text.lower().index(seen.text.lower())
    span = (start, start + len(seen.text))
    score = 0.8 if strength is Strength.POSSIBLE else 1.0
    match = Match(seen, seen.platforms, span, strength, role, score, "exact", f"“{seen.text}” stands in the line.")
    standings = tuple(standing(order, at.date or AS_OF, binds_you=binds_you) for order in ORDERS)
    return Finding(match, standings, f"Executive Order 1 named {WATCHLIST.platforms[seen.platforms[0]].name}.")


def line(number: int, text: str, day: date | None = date(2026, 3, 4), amount: str | None = "-38.00") -> Line:
    return Line(number, text, date=day, amount=None if amount is None else Decimal(amount), currency="USD")


def found(at: Line, *findings: Finding) -> Judgement:
    return Judgement(at, Outcome.FOUND, findings)


RAIL_LINE = line(17, "支付宝-云锦丝绸(中国)有限公司 | 上海", date(2021, 1, 20))
TWO_LINE = line(88, "WEIXIN*Paper Trade via Alipay", date(2026, 3, 19), "-1205.20")
POSSIBLE_LINE = line(203, "GOOGLE *CAMSCANNER", date(2026, 3, 30), "-4.99")

JUDGEMENTS = (
    Judgement(line(3, "Blue Heron Bakery", amount="-214.37"), Outcome.CLEAR),
    found(RAIL_LINE, finding(RAIL_LINE, ZHIFUBAO, role=Role.RAIL)),
    Judgement(line(20, "APPLE.COM/BILL 866-712", None, "-9.99"), Outcome.HIDDEN, reason="An app store hides the app."),
    Judgement(line(21, "CHECK 1043", amount="-850.00"), Outcome.HIDDEN, reason="A cheque names no payee."),
    found(TWO_LINE, finding(TWO_LINE, WEIXIN), finding(TWO_LINE, ALIPAY, role=Role.RAIL, binds_you=True)),
    Judgement(line(90, "\ufffd\ufffd 88", None, None), Outcome.UNREAD, reason="Some bytes are no text."),
    Judgement(line(91, "WPS ENERGY BILLPAY"), Outcome.CLEAR, reason="WPS Energy is a utility."),
    found(POSSIBLE_LINE, finding(POSSIBLE_LINE, CAMSCANNER, strength=Strength.POSSIBLE, role=Role.MENTION)),
)

STATEMENT = Statement("march.csv", "cd" * 32, 4096, Layout("csv", "utf-8", "commas; headings in row 5"))

GOOD = CheckedFile(
    replace(STATEMENT, remarks=("The dates 03/04 may be read two ways.",)),
    JUDGEMENTS,
    tally=Tally(found=3, clear=2, hidden=2, unread=1),
    totals={"USD": Decimal("-2360.55")},
    first_date=date(2021, 1, 20),
    last_date=date(2026, 3, 30),
)

BAD = CheckedFile(
    replace(STATEMENT, path="photo.pdf", layout=Layout("", ""), error="This is a picture, not a statement.")
)


def check(*files: CheckedFile) -> Check:
    """A check of `files`; without any, of the good file alone."""
    return Check(
        "Flagline 0.1.0",
        WATCHLIST,
        Profile(),
        AS_OF,
        datetime(2026, 11, 22, 9, 30, tzinfo=UTC),
        files or (GOOD,),
        ("alipay", "camscanner", "wechat_pay"),
    )


def many(count: int) -> CheckedFile:
    """A file of `count` lines, every hundredth of them found; for the speed of tables and the breaks of pages."""
    rows = tuple(_nth(number) for number in range(1, count + 1))
    hits = sum(row.outcome is Outcome.FOUND for row in rows)
    return CheckedFile(STATEMENT, rows, tally=Tally(found=hits, clear=count - hits))


def _nth(number: int) -> Judgement:
    at = line(
        number, f"Alipay order {number}" if number % 100 == 0 else f"Corner shop {number}", amount=f"-{number}.10"
    )
    return found(at, finding(at, ALIPAY)) if number % 100 == 0 else Judgement(at, Outcome.CLEAR)
