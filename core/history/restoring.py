"""A backup put back in the place of the records, whole or not at all; what they held before is put aside."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from core.errors import NotABackup, RecordsNewer, RecordsTrouble
from core.history.database import NAME, copy, in_words, prepare, version_of
from core.words import tr

BEFORE = "records-before-restore.db"
DAMAGED = "records-damaged.db"


def restore(connection: sqlite3.Connection, path: Path, source: Path) -> Path:
    """Copy the backup's pages over the records' in one transaction, so that other programs may have them open."""
    _examine(source)
    before = path.with_name(BEFORE)
    copy(connection, before)
    with closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as backup:
        backup.backup(connection)
    connection.execute("PRAGMA journal_mode = WAL")
    prepare(connection, path)
    return before


def put_aside(folder: Path) -> Path:
    """Move damaged records, with what lies beside them, out of the way; gives their new place."""
    for number in range(1, 1_000):
        target = folder / DAMAGED if number == 1 else folder / f"records-damaged-{number}.db"
        if not target.exists():
            break
    with in_words(folder / NAME):
        for ending in ("", "-wal", "-shm"):
            part = folder / (NAME + ending)
            if part.exists():
                part.replace(target.with_name(target.name + ending))
    return target


def _examine(source: Path) -> None:
    """Whether a file holds records, whole, that this version knows. Raises NotABackup, RecordsNewer."""
    try:
        with in_words(source), closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as backup:
            empty = not version_of(backup, source)
            whole = [row[0] for row in backup.execute("PRAGMA integrity_check")] == ["ok"]
    except RecordsNewer:
        raise
    except RecordsTrouble as trouble:
        raise NotABackup(path=source, why=trouble.facts.get("why", trouble)) from trouble
    if empty or not whole:
        raise NotABackup(path=source, why=tr("it holds none") if empty else tr("it is damaged"))
