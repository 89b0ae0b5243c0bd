"""A backup put back in the place of the records, whole or not at all; what they held before is put aside."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path

from core.errors import NotABackup, RecordsNewer, RecordsTrouble
from core.history.database import NAME, copy, in_words, prepare, version_of
from core.words import tr


def restore(connection: sqlite3.Connection, path: Path, source: Path) -> Path:
    """Copy the backup's pages over the records' in one transaction, so that other programs may have them open."""
    examine(source)
    before = _free(path.parent, "records-before-restore")
    copy(connection, before)
    with closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as backup:
        backup.backup(connection)
    connection.execute("PRAGMA journal_mode = WAL")
    prepare(connection, path)
    return before


def put_aside(folder: Path) -> Path:
    """Move damaged records, with what lies beside them, out of the way; gives their new place."""
    target = _free(folder, "records-damaged")
    with in_words(folder / NAME):
        for ending in ("", "-wal", "-shm"):
            part = folder / (NAME + ending)
            if part.exists():
                part.replace(target.with_name(target.name + ending))
    return target


def _free(folder: Path, stem: str) -> Path:
    """A name that nothing has yet: what was put aside once is not overwritten."""
    names = (folder / f"{stem}-{number}.db" for number in count(1))
    return next(path for path in names if not path.exists())


def examine(source: Path) -> None:
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
