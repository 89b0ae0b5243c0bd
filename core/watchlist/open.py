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
from core.watchlist.schema import TABLES, Tables, digest, rows
from core.words import tr

SIGNED = ".flagline-list"
"""The ending of a signed list's file: an update, and a list that one brought."""

BEGINNING = b"untrusted comment: "
"""With these bytes a signed list's file begins."""


def version_of(text: str) -> tuple[int, ...]:
    """A version, so that versions can be compared: "2026.9" < "2026.12" < "2026.12.2"; () where it is none."""
    parts = text.split(".")
    return tuple(map(int, parts)) if all(part.isascii() and part.isdigit() for part in parts) else ()


def open_watchlist(path: Path) -> Watchlist:
    """The list at `path`. Raises ListMissing, or ListDamaged where its content does not match its own digest."""
    if not path.is_file():
        raise ListMissing(path=path)
    try:
        data = path.read_bytes()
    except OSError as trouble:
        raise ListDamaged(why=trouble) from trouble
    return read_watchlist(data)


def read_watchlist(data: bytes) -> Watchlist:
    """The list that a database's bytes hold. Raises ListDamaged as `open_watchlist` does."""
    try:
        with closing(_in_memory(data)) as connection:
            return _load(connection, hashlib.sha256(data).hexdigest())
    except (sqlite3.Error, ValueError, KeyError) as trouble:
        raise ListDamaged(why=trouble) from trouble


def read_meta(data: bytes) -> dict[str, str]:
    """What a list says of itself as a whole: its version, when it was published. Nothing else is looked at."""
    try:
        with closing(_in_memory(data)) as connection:
            return dict(connection.execute("SELECT key, value FROM meta"))
    except (sqlite3.Error, ValueError) as trouble:
        raise ListDamaged(why=trouble) from trouble


def _in_memory(data: bytes) -> sqlite3.Connection:
    """The very bytes that were hashed are opened, whatever becomes of their file meanwhile."""
    if not data:
        raise ValueError(tr("it is empty"))
    connection = sqlite3.connect(":memory:")
    connection.deserialize(data)
    return connection


def _load(connection: sqlite3.Connection, sha256: str) -> Watchlist:
    tables = rows(connection)
    meta: dict[str, str] = dict(tables["meta"])
    if meta.get("digest") != digest(tables):
        raise ListDamaged(why="its content does not match its own digest")
    if not tables["platforms"]:
        raise ListDamaged(why="it names no platform")
    return Watchlist(
        version=meta["version"],
        published=date.fromisoformat(meta["published"]),
        sha256=sha256,
        platforms={id_: Platform(id_, name, bool(always), note) for id_, name, always, note in tables["platforms"]},
        aliases=tuple(_aliases(tables)),
        terms=tuple(Term(*fields) for _, *fields in tables["terms"]),
        orders={order.id: order for order in _orders(tables)},
        listings=tuple(Listing(*fields) for fields in tables["listings"]),
    )


def _aliases(tables: Tables) -> Iterator[Alias]:
    platforms: dict[int, tuple[str, ...]] = {}
    for alias, platform in tables["alias_platforms"]:
        platforms[alias] = (*platforms.get(alias, ()), platform)
    kinds = {str(kind): kind for kind in AliasKind}
    bases = {str(basis): basis for basis in Basis}
    for id_, text, kind, form, basis, source, note in tables["aliases"]:
        yield Alias(text, kinds[kind], form, platforms[id_], bases[basis], source, note)


def _orders(tables: Tables) -> Iterator[Order]:
    events: dict[str, list[Event]] = {}
    for order, _, on, state, because in tables["events"]:
        events.setdefault(order, []).append(Event(date.fromisoformat(on), StandingState(state), because))
    for fields in tables["orders"]:
        row: dict[str, Any] = dict(zip(TABLES["orders"], fields, strict=True))
        for day in ("signed", "published", "effective", "ended"):
            row[day] = _day(row[day])
        for many in ("bound", "names", "sources"):
            row[many] = tuple(json.loads(row[many]))
        yield Order(**row | {"basis": Basis(row["basis"]), "events": tuple(events.get(row["id"], []))})


def _day(text: str | None) -> date | str | None:
    """A day, or the text of one of which only the month was read ("2025-10")."""
    return date.fromisoformat(text) if text and len(text) == len("2025-10-31") else text
