"""A check as rows: what `opening` makes the same check of again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from itertools import chain, groupby, islice
from pathlib import Path

from core.history.merchant import merchants
from core.history.packing import pack, whole
from core.match.fold import fold
from core.model import (
    Alias,
    Check,
    CheckedFile,
    Finding,
    Judgement,
    Judgements,
    Lines,
    Outcome,
    Review,
    Standing,
    ten_years_after,
)

BLOCK = 5_000
"""Lines that are made rows of in one go."""

Placed = tuple[int, bool, int, Judgement]
"""A line with its file, whether it is an aside, and its place there; all count from 0."""


def file_check(
    connection: sqlite3.Connection, check: Check, list_: int, review: Review, again_of: int | None, *, keep_texts: bool
) -> int:
    """Add a check within a transaction, and give its number; `list_` is the id of its list."""
    id_ = _insert(
        connection, "checks", _check_row(check, review) | _kept(check, list_, again_of, keep_texts=keep_texts)
    )
    for position, file in enumerate(check.files):
        _insert(connection, "files", {"check": id_, "position": position} | _file_row(file, keep_texts=keep_texts))
    rows = _Rows(connection, id_, list_)
    lines = _lines(check, keep_texts=keep_texts)
    while block := list(islice(lines, BLOCK)):
        rows.add(block)
    return id_


def _check_row(check: Check, review: Review) -> dict[str, object]:
    return {
        "app": check.app,
        "profile": pack(check.profile),
        "as_of": check.as_of.isoformat(),
        "started": check.started.isoformat(),
        "watched": pack(check.watched),
        "result": str(check.result),
        **_counts(check),
        "firm": whole(review.firm),
        "operator": whole(review.operator),
        "keep_until": (review.keep_until or ten_years_after(check.started.date())).isoformat(),
    }


def _kept(check: Check, list_: int, again_of: int | None, *, keep_texts: bool) -> dict[str, object]:
    findings = sum(len(told.findings) for file in check.files for told in (*file.asides, *file.told))
    return {
        "list": list_,
        "findings": findings,
        "names": pack([Path(file.statement.path).name for file in check.files]),
        "texts_kept": int(keep_texts),
        "again_of": again_of,
    }


def _counts(counted: Check | CheckedFile) -> dict[str, object]:
    return {str(outcome): getattr(counted.tally, outcome) for outcome in Outcome}


def _file_row(file: CheckedFile, *, keep_texts: bool) -> dict[str, object]:
    return {
        "path": whole(file.statement.path),
        "folded": whole(fold(Path(file.statement.path).name)),
        "sha256": file.statement.sha256,
        "statement": pack(file.statement),
        **_counts(file),
        "totals": pack(file.totals),
        "days": pack([] if keep_texts else [(day, sum(1 for _ in run)) for day, run in groupby(_days(file))]),
        "first_date": file.first_date and file.first_date.isoformat(),
        "last_date": file.last_date and file.last_date.isoformat(),
    }


def _days(file: CheckedFile) -> Iterator[date | None]:
    if not isinstance(file.lines, Judgements):
        return (judgement.line.date for judgement in file.lines)
    blocks = file.lines.blocks
    return chain.from_iterable(
        block.dates if isinstance(block, Lines) else (line.date for line in block) for block in blocks
    )


def _lines(check: Check, *, keep_texts: bool) -> Iterator[Placed]:
    """The lines to keep: all, or those of which there is more to say than that they are clear."""
    for position, file in enumerate(check.files):
        yield from ((position, True, place, aside) for place, aside in enumerate(file.asides))
        lines = enumerate(file.lines) if keep_texts else _told(file)
        yield from ((position, False, place, line) for place, line in lines)


def _told(file: CheckedFile) -> Iterable[tuple[int, Judgement]]:
    if isinstance(file.lines, Judgements):
        return file.lines.told.items()
    return ((place, one) for place, one in enumerate(file.lines) if one.outcome is not Outcome.CLEAR or one.reason)


def _insert(connection: sqlite3.Connection, table: str, row: Mapping[str, object]) -> int:
    names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
    done = connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(row.values()))
    return int(done.lastrowid or 0)


def keep_merchants(connection: sqlite3.Connection, keys: Iterable[str]) -> None:
    """See to it that each key has its row; `MERCHANT` finds it."""
    connection.executemany("INSERT OR IGNORE INTO merchants (key) VALUES (?)", ([key] for key in dict.fromkeys(keys)))


MERCHANT = "(SELECT id FROM merchants WHERE key = ?)"


class _Rows:
    """Makes rows of a check's lines and their findings; what is told of many findings is kept once."""

    def __init__(self, connection: sqlite3.Connection, id_: int, list_: int) -> None:
        self._connection, self._check, self._list = connection, id_, list_
        self._aliases: dict[Alias, int] = {}
        self._standings: dict[str, int] = {}
        self._verdicts: dict[tuple[str, int], int] = {}
        self._next = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM lines").fetchone()[0]

    def add(self, block: list[Placed]) -> None:
        keys = [whole(key) for key in merchants([judgement.line.text for *_, judgement in block])]
        keep_merchants(self._connection, keys)
        first, self._next = self._next, self._next + len(block)
        self._connection.executemany(
            f"INSERT INTO lines VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, {MERCHANT})",
            (self._line(first + n, *placed, key) for n, (placed, key) in enumerate(zip(block, keys, strict=True))),
        )
        self._connection.executemany(
            f"INSERT INTO findings VALUES ({', '.join('?' * 12)})",
            [
                self._finding(first + n, position, finding)
                for n, (*_, judgement) in enumerate(block)
                for position, finding in enumerate(judgement.findings)
            ],
        )

    def _line(self, id_: int, file: int, aside: int, place: int, judgement: Judgement, key: str) -> tuple[object, ...]:
        line = judgement.line
        return (
            id_,
            self._check,
            file,
            aside,
            place,
            line.page,
            line.number,
            line.date and line.date.isoformat(),
            None if line.amount is None else str(line.amount),
            whole(line.currency),
            whole(line.text),
            whole(line.trouble),
            str(judgement.outcome),
            whole(judgement.reason),
            key,
        )

    def _finding(self, line: int, position: int, finding: Finding) -> tuple[object, ...]:
        match = finding.match
        return (
            line,
            position,
            self._alias(match.alias),
            pack(match.platforms),
            *match.span,
            str(match.strength),
            str(match.role),
            match.score,
            match.rule,
            whole(match.reason),
            self._verdict(finding),
        )

    def _alias(self, alias: Alias) -> int:
        if alias not in self._aliases:
            self._aliases[alias] = self._keep("aliases", pack(alias))
        return self._aliases[alias]

    def _verdict(self, finding: Finding) -> int:
        """Findings of one day and platform share their standings, as the same tuple; the check keeps it alive."""
        key = finding.headline, id(finding.standings)
        if key not in self._verdicts:
            day = next((standing.on.isoformat() for standing in finding.standings), None)
            told = [self._standing(standing) for standing in finding.standings]
            row = {"check": self._check, "day": day, "headline": whole(finding.headline), "standings": pack(told)}
            self._verdicts[key] = _insert(self._connection, "verdicts", row)
        return self._verdicts[key]

    def _standing(self, standing: Standing) -> int:
        content = pack(
            {
                field.name: standing.order.id if field.name == "order" else getattr(standing, field.name)
                for field in fields(standing)
                if field.name != "on"
            }
        )
        if content not in self._standings:
            self._standings[content] = self._keep("standings", content)
        return self._standings[content]

    def _keep(self, table: str, content: str) -> int:
        """The id of what is kept once for each list."""
        where = [self._list, content]
        self._connection.execute(f"INSERT OR IGNORE INTO {table} (list, content) VALUES (?, ?)", where)
        (id_,) = self._connection.execute(f"SELECT id FROM {table} WHERE list = ? AND content = ?", where).fetchone()
        return int(id_)
