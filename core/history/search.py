"""Which checks are in the records: all, or those that a search, a hash or a day asks for."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

from core.errors import NoSuchRecord
from core.history.merchant import asked
from core.history.packing import whole
from core.match.fold import fold
from core.model import Filed, Query, Result, Tally

Condition = tuple[str, list[object]]
"""A condition of SQL, and what its question marks stand for."""


def find(connection: sqlite3.Connection, query: Query) -> tuple[Filed, ...]:
    """The checks that a query asks for, newest first."""
    hits = _hits(connection, query.words) if query.words.strip() else None
    rows = _rows(connection, list(_conditions(query)))
    if hits is None:
        return tuple(_filed(row, 0) for row in rows)
    return tuple(_filed(row, hits[row["id"]]) for row in rows if row["id"] in hits)


def filed(connection: sqlite3.Connection, id_: int) -> Filed:
    """One check. Raises NoSuchRecord."""
    for row in _rows(connection, [("checks.id = ?", [id_])]):
        return _filed(row, 0)
    raise NoSuchRecord(id=id_)


def due(connection: sqlite3.Connection, day: date) -> tuple[Filed, ...]:
    """The checks whose keep-until date is over on this day, newest first."""
    return tuple(_filed(row, 0) for row in _rows(connection, [("keep_until < ?", [day.isoformat()])]))


def checked_before(connection: sqlite3.Connection, hashes: Iterable[str]) -> dict[str, tuple[Filed, ...]]:
    """The checks that hold a file with one of these hashes, by hash; a hash that none holds is left out."""
    has = 'checks.id IN (SELECT "check" FROM files WHERE sha256 = ?)'
    each = {hash_: _rows(connection, [(has, [hash_])]) for hash_ in dict.fromkeys(hashes) if hash_}
    return {hash_: tuple(_filed(row, 0) for row in rows) for hash_, rows in each.items() if rows}


def _conditions(query: Query) -> Iterator[Condition]:
    if query.file.strip():
        yield 'checks.id IN (SELECT "check" FROM files WHERE instr(folded, ?))', [whole(fold(query.file.strip()))]
    if query.result is not None:
        yield "result = ?", [str(query.result)]
    if query.since or query.until:
        first, last = (query.since or date.min).isoformat(), (query.until or date.max).isoformat()
        within = 'SELECT "check" FROM files WHERE first_date <= ? AND last_date >= ?'
        yield f"(date(substr(started, 1, 10)) BETWEEN ? AND ? OR checks.id IN ({within}))", [first, last, last, first]


def _rows(connection: sqlite3.Connection, conditions: Sequence[Condition]) -> list[Any]:
    where = " AND ".join(condition for condition, _ in conditions) or "1"
    return connection.execute(
        "SELECT checks.*, lists.version AS list_version, coalesce(counted, 0) AS decided "
        "FROM checks JOIN lists ON lists.id = list "
        f'LEFT JOIN ({_DECIDED}) AS decided ON decided."check" = checks.id WHERE {where} ORDER BY checks.id DESC',
        [value for _, some in conditions for value in some],
    ).fetchall()


_DECIDED = (
    'SELECT "check", count(*) AS counted FROM '
    '(SELECT DISTINCT "check", file, aside, page, number, platforms FROM dispositions) GROUP BY "check"'
)
"""How many findings of each check have a disposition."""


def _filed(row: Any, hits: int) -> Filed:  # noqa: ANN401 a row
    return Filed(
        id=row["id"],
        started=datetime.fromisoformat(row["started"]),
        files=tuple(json.loads(row["names"])),
        tally=Tally(row["found"], row["clear"], row["hidden"], row["unread"]),
        result=Result(row["result"]),
        list_version=row["list_version"],
        findings=row["findings"],
        decided=row["decided"],
        keep_until=date.fromisoformat(row["keep_until"]),
        texts_kept=bool(row["texts_kept"]),
        again_of=row["again_of"],
        hits=hits,
    )


def _hits(connection: sqlite3.Connection, words: str) -> dict[int, int]:
    """How many lines of each check hold all these words. Merchants are few beside lines, so that all are looked at."""
    names, references = asked(words)
    held = " AND ".join(["instr(key, ?)"] * len(names))
    conditions = [f"merchant IN (SELECT id FROM merchants WHERE {held})"] if names else []
    conditions += ["instr(text, ?)"] * len(references)
    if not conditions:
        return {}
    rows = connection.execute(
        f'SELECT "check", count(*) FROM lines WHERE {" AND ".join(conditions)} GROUP BY "check"',
        [*map(whole, names), *map(whole, references)],
    )
    return {row[0]: row[1] for row in rows}
