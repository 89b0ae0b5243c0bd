"""Deleting a check for good: what would be lost, and that nothing of it stays in the file."""

from __future__ import annotations

import sqlite3

from core.model import Loss

_ITS_MERCHANTS = (
    'SELECT merchant FROM lines WHERE "check" = :check '
    'UNION SELECT merchant FROM decided JOIN steps ON steps.id = step WHERE "check" = :check'
)
_ITS_EXCEPTIONS = (
    'SELECT 1 FROM (SELECT max(step), "check", answer FROM dispositions WHERE merchant IN '
    f"({_ITS_MERCHANTS}) GROUP BY merchant, platforms) WHERE \"check\" = :check AND answer = 'different'"
)
"""Merchants of which this check had the last word, and it was that they are different ones."""


def loss(connection: sqlite3.Connection, check: int) -> Loss:
    """What deleting a check would lose."""

    def count(rows: str) -> int:
        (number,) = connection.execute(f"SELECT count(*) FROM ({rows})", {"check": check}).fetchone()
        return int(number)

    return Loss(
        files=count('SELECT 1 FROM files WHERE "check" = :check'),
        lines=count('SELECT 1 FROM lines WHERE "check" = :check'),
        dispositions=count(
            'SELECT DISTINCT file, aside, page, number, platforms FROM dispositions WHERE "check" = :check'
        ),
        exceptions=count(_ITS_EXCEPTIONS),
    )


def remove(connection: sqlite3.Connection, check: int) -> None:
    """Delete a check within a transaction, and the merchants and lists that no other check has.

    The database overwrites what is deleted (secure_delete); `forget` sees to its journal.
    """
    merchants = connection.execute(_ITS_MERCHANTS, {"check": check}).fetchall()
    connection.execute("DELETE FROM checks WHERE id = ?", [check])
    connection.executemany(
        "DELETE FROM merchants WHERE id = ? AND NOT EXISTS (SELECT 1 FROM lines WHERE merchant = merchants.id) "
        "AND NOT EXISTS (SELECT 1 FROM decided WHERE merchant = merchants.id)",
        merchants,
    )
    connection.execute("DELETE FROM lists WHERE id NOT IN (SELECT list FROM checks)")


def forget(connection: sqlite3.Connection) -> bool:
    """Write everything into the database's own file and empty its journal; false where another program reads on."""
    (busy, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy
