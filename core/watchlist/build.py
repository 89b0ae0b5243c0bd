"""Compiles the watchlist: TOML sources in, one deterministic SQLite file out."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import opencc
from sqlite_utils import Database

from core.watchlist.schema import FOREIGN_KEYS, KEYS, TABLES, digest, rows
from core.watchlist.sources import Rows, read_sources


def build(sources: Path, target: Path) -> None:
    """Write the watchlist of the folder `sources` to `target`, at once or not at all.

    The same sources give the same bytes. Raises ValueError naming the source file that is wrong, and
    sqlite3.IntegrityError where rows do not fit together.
    """
    content = read_sources(sources)
    _add_traditional(content)
    draft = target.with_name(target.name + ".draft")
    draft.unlink(missing_ok=True)
    _write(content, draft)
    draft.replace(target)


def _write(content: Rows, path: Path) -> None:
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        database = Database(connection, execute_plugins=False)
        for table, columns in TABLES.items():
            foreign_keys = FOREIGN_KEYS.get(table, [])
            created = database.table(table)
            created.create(columns, pk=KEYS[table], foreign_keys=foreign_keys, strict=True)
            created.insert_all(content[table])
        database.table("meta").insert({"key": "digest", "value": digest(rows(connection))})
        connection.commit()
        connection.execute("VACUUM")
    finally:
        connection.close()


def _add_traditional(rows: Rows) -> None:
    """Every simplified Chinese alias is listed in traditional characters too, so that nothing is converted later."""
    convert = opencc.OpenCC("s2t").convert
    known = {(row["text"], row["form"]) for row in rows["aliases"]}
    platforms = _platforms_of(rows)
    for row in list(rows["aliases"]):
        text = convert(row["text"])
        if (text, row["form"]) in known:
            continue
        known.add((text, row["form"]))
        number = len(rows["aliases"]) + 1
        rows["aliases"].append({**row, "id": number, "text": text})
        rows["alias_platforms"] += [{"alias": number, "platform": platform} for platform in platforms[row["id"]]]


def _platforms_of(rows: Rows) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for row in rows["alias_platforms"]:
        found.setdefault(row["alias"], []).append(row["platform"])
    return found
