"""Opens the watchlist read-only, checks that it is whole, and gives it as one frozen value."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from core.errors import ListDamaged, ListMissing
from core.model import (
    Alias,
    AliasKind,
    Basis,
    Event,
    Listing,
    Order,
    Platform,
    StandingState,
    Term,
    Watchlist,
)
from core.watchlist.schema import TABLES, digest, rows

Rows = Iterator[dict[str, Any]]


def open_watchlist(path: Path) -> Watchlist:
    """The list at `path`. Raises ListMissing, or ListDamaged where its content does not match its own digest."""
    if not path.is_file():
        raise ListMissing(path=path)
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            return _load(connection, hashlib.sha256(path.read_bytes()).hexdigest())
    except (sqlite3.Error, ValueError, KeyError, OSError) as trouble:
        raise ListDamaged(why=trouble) from trouble


def _load(connection: sqlite3.Connection, sha256: str) -> Watchlist:
    meta = {row["key"]: row["value"] for row in _records(connection, "meta")}
    if meta.get("digest") != digest(connection):
        raise ListDamaged(why="its content does not match its own digest")
    platforms = {row["id"]: _platform(row) for row in _records(connection, "platforms")}
    if not platforms:
        raise ListDamaged(why="it names no platform")
    return Watchlist(
        version=meta["version"],
        sha256=sha256,
        platforms=platforms,
        aliases=tuple(_aliases(connection)),
        terms=tuple(_terms(connection)),
        orders={order.id: order for order in _orders(connection)},
        listings=tuple(Listing(**row) for row in _records(connection, "listings")),
    )


def _records(connection: sqlite3.Connection, table: str) -> Rows:
    for row in rows(connection, table):
        yield dict(zip(TABLES[table], row, strict=True))


def _platform(row: dict[str, Any]) -> Platform:
    return Platform(row["id"], row["name"], bool(row["always"]), row["note"])


def _aliases(connection: sqlite3.Connection) -> Iterator[Alias]:
    platforms: dict[int, list[str]] = {}
    for row in _records(connection, "alias_platforms"):
        platforms.setdefault(row["alias"], []).append(row["platform"])
    for row in _records(connection, "aliases"):
        yield Alias(
            text=row["text"],
            kind=AliasKind(row["kind"]),
            form=row["form"],
            platforms=tuple(platforms[row["id"]]),
            basis=Basis(row["basis"]),
            source=row["source"],
            note=row["note"],
        )


def _terms(connection: sqlite3.Connection) -> Iterator[Term]:
    for row in _records(connection, "terms"):
        del row["id"]
        yield Term(**row)


def _orders(connection: sqlite3.Connection) -> Iterator[Order]:
    events: dict[str, list[Event]] = {}
    for row in _records(connection, "events"):
        event = Event(date.fromisoformat(row["on"]), StandingState(row["state"]), row["because"])
        events.setdefault(row["order"], []).append(event)
    for row in _records(connection, "orders"):
        for day in ("signed", "published", "effective", "ended"):
            row[day] = date.fromisoformat(row[day]) if row[day] else None
        for many in ("bound", "names", "sources"):
            row[many] = tuple(json.loads(row[many]))
        yield Order(**row | {"basis": Basis(row["basis"]), "events": tuple(events.get(row["id"], []))})
