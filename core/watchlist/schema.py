"""The tables of the watchlist, and the digest that tells whether anything in them was altered.

Lists inside a row (an order's names, groups and sources) are JSON arrays of text; dates are ISO text; NULL means
that the fact is not known, never that it is empty.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from typing import Any

Row = tuple[Any, ...]
Tables = dict[str, list[Row]]

TABLES: dict[str, dict[str, type]] = {
    "meta": {"key": str, "value": str},
    "platforms": {"id": str, "name": str, "always": int, "note": str},
    "aliases": {"id": int, "text": str, "kind": str, "form": str, "basis": str, "source": str, "note": str},
    "alias_platforms": {"alias": int, "platform": str},
    "terms": {"id": int, "topic": str, "text": str, "platform": str, "reason": str, "source": str},
    "orders": {
        "id": str,
        "title": str,
        "short": str,
        "jurisdiction": str,
        "kind": str,
        "citation": str,
        "signed": str,
        "published": str,
        "effective": str,
        "ended": str,
        "ended_by": str,
        "status": str,
        "court": str,
        "binds": str,
        "bound": str,
        "forbids": str,
        "names": str,
        "reach": str,
        "note": str,
        "basis": str,
        "basis_note": str,
        "sources": str,
    },
    "events": {"order": str, "position": int, "on": str, "state": str, "because": str},
    "listings": {"order": str, "platform": str, "name": str, "reading": str, "since": str},
}

KEYS: dict[str, str | tuple[str, ...]] = {
    "meta": "key",
    "platforms": "id",
    "aliases": "id",
    "alias_platforms": ("alias", "platform"),
    "terms": "id",
    "orders": "id",
    "events": ("order", "position"),
    "listings": ("order", "platform", "name"),
}

FOREIGN_KEYS: dict[str, list[tuple[str, str, str]]] = {
    "alias_platforms": [("alias", "aliases", "id"), ("platform", "platforms", "id")],
    "events": [("order", "orders", "id")],
    "listings": [("order", "orders", "id"), ("platform", "platforms", "id")],
}


def rows(connection: sqlite3.Connection) -> Tables:
    """All rows of every table, in the order of the columns in TABLES, sorted by the table's key."""
    return {table: _rows(connection, table) for table in TABLES}


def _rows(connection: sqlite3.Connection, table: str) -> list[Row]:
    key = KEYS[table]
    order = ", ".join(f'"{column}"' for column in ([key] if isinstance(key, str) else key))
    columns = ", ".join(f'"{column}"' for column in TABLES[table])
    return connection.execute(f'SELECT {columns} FROM "{table}" ORDER BY {order}').fetchall()  # noqa: S608 our own names


def digest(tables: Tables) -> str:
    """SHA-256 over every row of every table, the digest's own row apart; hex."""
    content = {table: [row for row in tables[table] if (table, row[0]) != ("meta", "digest")] for table in TABLES}
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()
