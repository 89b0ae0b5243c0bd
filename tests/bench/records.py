"""How long the records take with a thousand checks and a million lines in them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import partial
from hashlib import sha256
from pathlib import Path

from core.account import Account
from core.check import Judge
from core.history import Records
from core.history.review import findings_of
from core.model import Answer, Check, Disposition, Layout, Line, Query
from tests.bench.made import texts
from tests.bench.measure import Duel, Side

CHECKS, LINES = 1_000, 1_000
"""Checks in the records, and lines in each, the texts of all of them kept; one line in a hundred is a finding."""
_FIRST = date(2024, 1, 1)
_STARTED = datetime(2026, 1, 1, tzinfo=UTC)
QUERIES = {
    "a rare merchant": Query(words="camscanner premium"),
    "a merchant in every check": Query(words="heron bakery"),
    "two letters": Query(words="sq"),
    "two Chinese characters": Query(words="支付"),
    "a merchant and a day": Query(words="maple", since=date(2025, 3, 1), until=date(2025, 3, 31)),
    "a reference of a merchant": Query(words="camscanner 0017"),
    "a file": Query(file="number 77"),
    "a reference alone, every line is looked at": Query(words="00170017"),
}


def duels(folder: Path, judge: Judge) -> Iterator[Duel]:
    """Ours alone, each beside its goal."""
    records = Records(folder / "records")
    fill(records, judge)
    yield Duel("records: open the list of 1,000 checks", Side("", records.find), seconds=0.200)
    for what, query in QUERIES.items():
        goal = 0.0 if "alone" in what else 0.200
        yield Duel(f"records: search for {what}", Side("", partial(records.find, query)), seconds=goal)
    large = one_check(judge, 0, texts(100_000))
    yield Duel("records: file 100,000 lines", Side("", lambda: records.file(large, keep_texts=True), 100_000), rounds=1)
    last = max(one.id for one in records.find())
    yield Duel("records: open them again", Side("", lambda: records.open(last), 100_000), rounds=1)
    key = next(iter(findings_of(records.open(1).check)))
    said = Disposition(Answer.DIFFERENT, "", "", large.started)
    yield Duel("records: decide a finding", Side("", lambda: records.decide(1, [key], said)))
    yield Duel("records: delete them", Side("", lambda: records.delete(last), 100_000), rounds=1)
    records.close()


def fill(records: Records, judge: Judge, checks: int = CHECKS) -> None:
    """File so many checks, and decide a finding of each."""
    for number in range(checks):
        check = one_check(judge, number, texts(LINES, seed=number))
        key = next(iter(findings_of(check)))
        id_ = records.file(check, keep_texts=True)
        records.decide(id_, [key], Disposition(Answer.DIFFERENT, "", "Ada", check.started))


def one_check(judge: Judge, number: int, some: list[str]) -> Check:
    """A check of one statement, without a file that would have to be read."""
    account = Account(f"/statements/number {number}.csv", judge.telling)
    account.sha256 = sha256(str(number).encode()).hexdigest()
    account.take(Layout("csv", "utf-8"))
    for place, text in enumerate(some):
        day = _FIRST + timedelta(days=(number + place) % 730)
        account.take(Line(place + 2, text, date=day, amount=Decimal(place) / 100, currency="USD"))
    return Check(
        "", judge.watchlist, judge.profile, judge.as_of, _STARTED + timedelta(hours=number), (account.close(),), ()
    )
