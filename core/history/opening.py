"""A filed check, made again of its rows as it was: every word that was told then, by the list that was used then."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache, partial
from itertools import accumulate
from typing import Any, overload

from core.history.packing import unpack
from core.history.stretches import blocks, line_of
from core.model import (
    Alias,
    Check,
    CheckedFile,
    Finding,
    Judgement,
    Judgements,
    Line,
    Lines,
    Match,
    Outcome,
    Profile,
    Role,
    Standing,
    StandingState,
    Statement,
    Strength,
    Tally,
    Watchlist,
)

Row = Any
"""A row of the database, its columns by name."""


class Unkept(Sequence[Line]):
    """Clear lines of which nothing was kept but that they were there, and their days."""

    def __init__(self, days: Sequence[date | None]) -> None:
        self._days = days

    def __len__(self) -> int:
        return len(self._days)

    @overload
    def __getitem__(self, place: int) -> Line: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Line]: ...
    def __getitem__(self, place: int | slice) -> Line | Sequence[Line]:
        if isinstance(place, slice):
            return Unkept(self._days[place])
        return Line(0, "", date=self._days[place])


def open_check(connection: sqlite3.Connection, id_: int, watchlist: Watchlist) -> Check:
    """The check with this number, which must be there; `watchlist` is the one that it used."""
    row = connection.execute("SELECT * FROM checks WHERE id = ?", [id_]).fetchone()
    findings = _findings(connection, id_, watchlist)
    files = connection.execute('SELECT * FROM files WHERE "check" = ? ORDER BY position', [id_]).fetchall()
    return Check(
        row["app"],
        watchlist,
        unpack(Profile, row["profile"]),
        date.fromisoformat(row["as_of"]),
        datetime.fromisoformat(row["started"]),
        tuple(_file(connection, file, findings, all_kept=bool(row["texts_kept"])) for file in files),
        unpack(tuple[str, ...], row["watched"]),
    )


def _file(
    connection: sqlite3.Connection, row: Row, findings: Mapping[int, tuple[Finding, ...]], *, all_kept: bool
) -> CheckedFile:
    told = dict(_told(connection, row, findings, aside=0))
    block: Sequence[Lines | Sequence[Line]] = (Unkept(_days(row["days"])),)
    if all_kept:
        block = tuple(blocks(_rows(connection, row, aside=0)))
    lines = Judgements(block, tuple(accumulate(map(len, block))), told)
    tally = Tally(**{str(outcome): row[outcome] for outcome in Outcome})
    return CheckedFile(
        unpack(Statement, row["statement"]),
        lines if len(lines) else (),
        tuple(aside for _, aside in _told(connection, row, findings, aside=1)),
        tally,
        {currency: Decimal(total) for currency, total in json.loads(row["totals"]).items()},
        _day(row["first_date"]),
        _day(row["last_date"]),
    )


def _days(runs: str) -> list[date | None]:
    return [day for text, count in json.loads(runs) for day in [_day(text)] * count]


def _rows(connection: sqlite3.Connection, file: Row, *, aside: int, told: bool = False) -> Iterator[Row]:
    """The kept lines of a file in order: all, or those of which more is told than that they are clear."""
    return connection.execute(
        "SELECT id, place, page, number, date, amount, currency, text, aside, trouble, outcome, reason "
        'FROM lines WHERE "check" = ? AND file = ? AND aside = ? '
        f"{_AND_TOLD if told else ''} ORDER BY place",
        [file["check"], file["position"], aside],
    )


_AND_TOLD = f"AND (outcome <> '{Outcome.CLEAR}' OR reason <> '')"


def _told(
    connection: sqlite3.Connection, file: Row, findings: Mapping[int, tuple[Finding, ...]], *, aside: int
) -> Iterator[tuple[int, Judgement]]:
    for row in _rows(connection, file, aside=aside, told=not aside):
        yield (
            row["place"],
            Judgement(line_of(row), Outcome(row["outcome"]), findings.get(row["id"], ()), row["reason"]),
        )


def _findings(connection: sqlite3.Connection, id_: int, watchlist: Watchlist) -> dict[int, tuple[Finding, ...]]:
    """The findings of all lines of a check, by the line's id."""
    verdicts = dict(_verdicts(connection, id_, watchlist))
    alias = cache(partial(seen_alias, connection))
    rows = connection.execute(
        "SELECT findings.* FROM findings JOIN lines ON lines.id = findings.line "
        'WHERE lines."check" = ? ORDER BY findings.line, position',
        [id_],
    )
    found: dict[int, tuple[Finding, ...]] = {}
    for row in rows:
        one = Finding(_match(row, alias(row["alias"])), *verdicts[row["verdict"]])
        found[row["line"]] = (*found.get(row["line"], ()), one)
    return found


def seen_alias(connection: sqlite3.Connection, id_: int) -> Alias:
    """An alias by which a line was found."""
    (content,) = connection.execute("SELECT content FROM aliases WHERE id = ?", [id_]).fetchone()
    return unpack(Alias, content)


def _match(row: Row, alias: Alias) -> Match:
    return Match(
        alias,
        unpack(tuple[str, ...], row["platforms"]),
        (row["first"], row["last"]),
        Strength(row["strength"]),
        Role(row["role"]),
        row["score"],
        row["rule"],
        row["reason"],
    )


def _verdicts(
    connection: sqlite3.Connection, id_: int, watchlist: Watchlist
) -> Iterator[tuple[int, tuple[tuple[Standing, ...], str]]]:
    @cache
    def standing(number: int) -> Mapping[str, Any]:
        (content,) = connection.execute("SELECT content FROM standings WHERE id = ?", [number]).fetchone()
        return _standing(json.loads(content), watchlist)

    for row in connection.execute('SELECT id, day, headline, standings FROM verdicts WHERE "check" = ?', [id_]):
        numbers: Iterable[int] = json.loads(row["standings"])
        standings = tuple(Standing(on=_day(row["day"]), **standing(number)) for number in numbers)  # type: ignore[arg-type]
        yield row["id"], (standings, row["headline"])


def _standing(content: Mapping[str, Any], watchlist: Watchlist) -> dict[str, Any]:
    return {
        **content,
        "order": watchlist.orders[content["order"]],
        "names": tuple(content["names"]),
        "state": StandingState(content["state"]),
        "since": _day(content["since"]),
    }


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
