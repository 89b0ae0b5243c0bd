"""The log of dispositions, which is only ever added to: what counts follows from reading it from its start.

    decide   some findings get an answer
    undo     the entry that it names no longer counts
    redo     the entry that it names counts again

Undo takes the last entry that counts, redo the last one that was undone; a new decision ends what could be redone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from core.history.listing import alias_words, entry
from core.history.merchant import merchants
from core.history.opening import seen_alias
from core.history.packing import pack, unpack, whole
from core.model import (
    Answer,
    Check,
    Disposition,
    Finding,
    Known,
    Line,
    LineKey,
    Review,
    Step,
    Watchlist,
    ten_years_after,
)


@dataclass(frozen=True, slots=True)
class Log:
    """A check's log, read: the entries that count, and those that could be done again; the last is the next."""

    done: tuple[Step, ...]
    undone: tuple[Step, ...]

    @property
    def dispositions(self) -> dict[LineKey, Disposition]:
        return {key: step.disposition for step in self.done for key in step.keys}


def findings_of(check: Check) -> dict[LineKey, tuple[Line, Finding]]:
    """The findings of a check, by key, in order."""
    return {
        LineKey.of(index, told.line, finding): (told.line, finding)
        for index, file in enumerate(check.files)
        for told in (*file.asides, *file.told)
        for finding in told.findings
    }


def read_log(connection: sqlite3.Connection, check: int) -> Log:
    """Read a check's log from its start."""
    done: list[Step] = []
    undone: list[Step] = []
    for row in connection.execute('SELECT * FROM steps WHERE "check" = ? ORDER BY id', [check]).fetchall():
        if row["act"] == "decide":
            done.append(_step(connection, row))
            undone.clear()
        elif row["act"] == "undo":
            undone.append(done.pop())
        else:
            done.append(undone.pop())
    return Log(tuple(done), tuple(undone))


def _step(connection: sqlite3.Connection, row: Any) -> Step:  # noqa: ANN401 a row
    keys = connection.execute(
        "SELECT file, page, number, platforms, aside FROM decided WHERE step = ? ORDER BY position", [row["id"]]
    )
    return Step(row["id"], _disposition(row), tuple(_key(*one) for one in keys))


def _key(file: int, page: int | None, number: int, platforms: str, aside: int) -> LineKey:
    return LineKey(file, page, number, unpack(tuple[str, ...], platforms), bool(aside))


def _disposition(row: Any) -> Disposition:  # noqa: ANN401 a row
    return Disposition(Answer(row["answer"]), row["note"], row["operator"], datetime.fromisoformat(row["at"]))


def review(connection: sqlite3.Connection, check: int) -> Review:
    """What people added to a check; a keep-until date only where it is another than it is without them."""
    row = connection.execute("SELECT * FROM checks WHERE id = ?", [check]).fetchone()
    until, usual = date.fromisoformat(row["keep_until"]), ten_years_after(datetime.fromisoformat(row["started"]).date())
    dispositions = read_log(connection, check).dispositions
    return Review(row["firm"], row["operator"], dispositions, None if until == usual else until)


def together(connection: sqlite3.Connection, check: int, key: LineKey) -> tuple[LineKey, ...]:
    """The findings of a check with the platforms and the merchant of `key`; that one alone where nobody is named."""
    row = _row_of(connection, check, key)
    if not row["merchant_key"]:
        return (key,)
    same = connection.execute(
        "SELECT file, page, number, platforms, aside FROM lines JOIN findings ON line = id "
        'WHERE merchant = ? AND "check" = ? AND platforms = ? ORDER BY file, aside DESC, place',
        [row["merchant"], check, row["platforms"]],
    )
    return tuple(dict.fromkeys(_key(*one) for one in same))


def decide(
    connection: sqlite3.Connection, check: int, keys: Sequence[LineKey], said: Disposition, watchlist: Watchlist
) -> None:
    """Add one entry for all these findings, within a transaction. Raises KeyError for one that the check lacks."""
    step = _add(connection, check, "decide", None, said)
    for position, key in enumerate(keys):
        row = _row_of(connection, check, key)
        alias, entry_ = alias_words(seen_alias(connection, row["alias"])), entry(watchlist, key.platforms)
        connection.execute(
            f"INSERT INTO decided VALUES ({', '.join('?' * 11)})",
            [step, position, *row[:6], alias, row["rule"], entry_],
        )


def _row_of(connection: sqlite3.Connection, check: int, key: LineKey) -> Any:  # noqa: ANN401 a row
    row = connection.execute(
        "SELECT file, aside, page, number, platforms, merchant, alias, rule, merchants.key AS merchant_key "
        "FROM lines JOIN findings ON line = lines.id JOIN merchants ON merchants.id = merchant "
        'WHERE "check" = ? AND file = ? AND aside = ? AND page IS ? AND number = ? AND platforms = ? '
        "AND outcome = 'found'",
        [check, key.file, key.aside, key.page, key.line, pack(key.platforms)],
    ).fetchone()
    if row is None:
        raise KeyError(key)
    return row


def _add(connection: sqlite3.Connection, check: int, act: str, of: int | None, said: Disposition) -> int:
    row = [check, act, of, str(said.answer), whole(said.note), whole(said.operator), said.at.isoformat()]
    added = connection.execute(
        'INSERT INTO steps ("check", act, of, answer, note, operator, at) VALUES (?, ?, ?, ?, ?, ?, ?)', row
    )
    return int(added.lastrowid or 0)


def turn(connection: sqlite3.Connection, check: int, act: str, operator: str, at: datetime) -> Step | None:
    """Undo or redo, within a transaction: one more entry. Gives the entry that it is about; None if there is none."""
    log = read_log(connection, check)
    steps = log.done if act == "undo" else log.undone
    if not steps:
        return None
    step = steps[-1]
    _add(connection, check, act, step.id, Disposition(step.disposition.answer, "", operator, at))
    return step


def merchant_of(line: Line) -> str:
    """The key of a line's merchant; "" where its text names nobody."""
    return whole(merchants([line.text])[0])


def known(connection: sqlite3.Connection, check: Check) -> dict[LineKey, Known]:
    """The findings whose merchant was last said to be a different one, in whatever check."""
    found: dict[LineKey, Known] = {}
    last: dict[tuple[str, str], Any] = {}
    for key, (line, finding) in findings_of(check).items():
        pair = merchant_of(line), pack(key.platforms)
        if pair not in last:
            last[pair] = _last_said(connection, *pair) if pair[0] else None
        row = last[pair]
        if row is not None and row["answer"] == Answer.DIFFERENT:
            behind = _behind(finding, check.watchlist)
            changed = tuple(name for name, now in behind.items() if row[name] != now)
            found[key] = Known(_disposition(row), row["check"], changed)
    return found


def _behind(finding: Finding, watchlist: Watchlist) -> dict[str, str]:
    """What stands behind a finding, as `decided` keeps it."""
    match = finding.match
    return {"alias": alias_words(match.alias), "rule": match.rule, "entry": entry(watchlist, match.platforms)}


def _last_said(connection: sqlite3.Connection, merchant: str, platforms: str) -> Any:  # noqa: ANN401 a row, or None
    return connection.execute(
        "SELECT dispositions.* FROM dispositions JOIN merchants ON merchants.id = merchant "
        "WHERE key = ? AND platforms = ? ORDER BY step DESC LIMIT 1",
        [merchant, platforms],
    ).fetchone()
