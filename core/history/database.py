"""The database of the records: opened, brought up to date, written in whole transactions, its troubles in sentences."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from core.errors import RecordsDamaged, RecordsFull, RecordsLocked, RecordsNewer, RecordsNotWritable, RecordsTrouble

NAME = "records.db"
VERSION = 1
"""How many migrations there are (core.history.schema); the file itself carries the number of those that it had."""
APPLICATION = 0x464C4147
"""Marks the file as ours ("FLAG")."""
PRIVATE = 0o600
"""Nobody but the user reads the files, where the system knows such a thing."""
COPIES = "records-before-*.db"
"""What a migration and a restore leave beside the records."""

_BY_CODE: dict[int, type[RecordsTrouble]] = {
    sqlite3.SQLITE_BUSY: RecordsLocked,
    sqlite3.SQLITE_LOCKED: RecordsLocked,
    sqlite3.SQLITE_FULL: RecordsFull,
    sqlite3.SQLITE_CORRUPT: RecordsDamaged,
    sqlite3.SQLITE_NOTADB: RecordsDamaged,
    sqlite3.SQLITE_READONLY: RecordsNotWritable,
    sqlite3.SQLITE_CANTOPEN: RecordsNotWritable,
    sqlite3.SQLITE_PERM: RecordsNotWritable,
    sqlite3.SQLITE_IOERR: RecordsNotWritable,
}
"""By SQLite's primary code. Anything else is a bug of ours, and stays what it is."""
_READ_ONLY = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turns the database's troubles into those that a person can act on."""
    try:
        yield
    except sqlite3.Error as trouble:
        kind = _BY_CODE.get(getattr(trouble, "sqlite_errorcode", -1) & 0xFF)
        if kind is None:
            raise
        raise kind(path=path, why=trouble) from trouble
    except OSError as trouble:
        raise RecordsNotWritable(path=path, why=trouble.strerror) from trouble


def connect(path: Path, patience: float) -> sqlite3.Connection:
    """A connection to the records at `path`, which are made or brought up to date first.

    `patience` is how many seconds to wait for another program that writes. Every commit reaches the disk before it
    returns (synchronous FULL), and what is deleted is overwritten. Raises RecordsTrouble.
    """
    with in_words(path):
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(PRIVATE)
        connection = _open(path, patience)
        try:
            prepare(connection, path)
        except BaseException:
            connection.close()
            raise
        return connection


def _open(path: Path, patience: float) -> sqlite3.Connection:
    """In a folder that cannot be written no journal can be made: what is there is read all the same."""
    connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError as trouble:
        connection.close()
        journal = path.with_name(path.name + "-wal")
        if trouble.sqlite_errorcode & 0xFF not in _READ_ONLY or (journal.exists() and journal.stat().st_size):
            raise
        return sqlite3.connect(f"{path.resolve().as_uri()}?immutable=1", uri=True, isolation_level=None)
    return connection


def prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Set a connection up, and bring the database up to date."""
    for pragma in ("foreign_keys = ON", "secure_delete = ON", "synchronous = FULL", "cache_size = -32000"):
        connection.execute(f"PRAGMA {pragma}")
    version = version_of(connection, path)
    if version < VERSION:
        _migrate(connection, path, version)


def version_of(connection: sqlite3.Connection, path: Path) -> int:
    """How many migrations the database has had; 0 if it is new. Raises RecordsNewer, or RecordsDamaged: not ours."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    if version > VERSION:
        raise RecordsNewer(path=path)
    empty = not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if mark != APPLICATION and not empty:
        raise RecordsDamaged(path=path, why="it is another program’s database")
    return version


def _migrate(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """All steps in one transaction; whoever comes second finds them done. An existing file is copied first."""
    from sqlite_utils import Database  # only who migrates waits for it

    from core.history.schema import bring_up_to_date

    connection.execute("PRAGMA journal_mode = WAL")
    if version:
        copy(connection, path.with_name(f"records-before-version-{VERSION}.db"))
    with transaction(connection):
        if version_of(connection, path) < VERSION:
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            bring_up_to_date(Database(connection, execute_plugins=False))
            connection.execute(f"PRAGMA user_version = {VERSION}")


def copy(connection: sqlite3.Connection, target: Path) -> None:
    """The database as one file at `target`, whole or not at all; it holds nothing that was deleted."""
    beside = target.with_name(target.name + ".part")
    beside.unlink(missing_ok=True)
    try:
        beside.touch(PRIVATE)
        connection.execute("VACUUM INTO ?", [str(beside)])
        with beside.open("rb+") as file:
            os.fsync(file.fileno())  # SQLite leaves this to whoever asks for the copy
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything inside is saved, on the disk, or nothing is."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):  # a full disk has rolled back already
            connection.execute("ROLLBACK")
        raise
