"""Lists and update files for tests: the real list with a few rows changed, and keys of the tests' own."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from core.watchlist.schema import digest, rows
from core.watchlist.signature import SecretKey, public_text, sign

NEWER = "UPDATE meta SET value = '2099.01' WHERE key = 'version'"


def changed(database: bytes, *statements: str) -> bytes:
    """The list with these changes made to it, whole again: its digest fits."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(database)
        for statement in (*statements, "DELETE FROM meta WHERE key = 'digest'"):
            connection.execute(statement)
        connection.execute("INSERT INTO meta VALUES ('digest', ?)", [digest(rows(connection))])
        connection.commit()
        return connection.serialize()


def signed(database: bytes, key: SecretKey, version: str, published: str = "2099-01-31") -> bytes:
    """An update file that says it is of this version, whatever the list in it says."""
    return sign(database, key, f"flagline-list version:{version} published:{published}").encode() + database


def trust(folder: Path, *keys: SecretKey) -> Path:
    """A folder of public keys."""
    folder.mkdir(exist_ok=True)
    for key in keys:
        (folder / f"{key.public.name}.pub").write_text(public_text(key.public), encoding="utf-8")
    return folder
