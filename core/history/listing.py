"""The watchlists in the records: each list as it was used, own entries included, once however many checks used it."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Sequence

from core.history.packing import pack, unpack
from core.model import Alias, Watchlist


def keep_list(connection: sqlite3.Connection, watchlist: Watchlist) -> int:
    """The id of the list in the records; it is added if it is not there."""
    content = pack(watchlist).encode()
    digest = hashlib.sha256(content).hexdigest()
    known = connection.execute("SELECT id FROM lists WHERE digest = ?", [digest]).fetchone()
    if known:
        return int(known[0])
    added = connection.execute(
        "INSERT INTO lists (digest, version, sha256, content) VALUES (?, ?, ?, ?)",
        [digest, watchlist.version, watchlist.sha256, zlib.compress(content)],
    )
    return int(added.lastrowid or 0)


def digest_of(connection: sqlite3.Connection, check: int) -> str:
    """Names the list that a check used."""
    row = connection.execute("SELECT digest FROM lists JOIN checks ON lists.id = list WHERE checks.id = ?", [check])
    return str(row.fetchone()[0])


def kept_list(connection: sqlite3.Connection, digest: str) -> Watchlist:
    """The list as it was used."""
    (content,) = connection.execute("SELECT content FROM lists WHERE digest = ?", [digest]).fetchone()
    return unpack(Watchlist, zlib.decompress(content).decode())


def entry(watchlist: Watchlist, platforms: Sequence[str]) -> str:
    """What stands in the list about platforms, as a short hash: their names, and which orders name them, and how.

    Nothing in it is ever translated.
    """
    names = [watchlist.platforms[platform].name for platform in platforms]
    listings = sorted((each.order, each.name) for each in watchlist.listings if each.platform in platforms)
    return hashlib.sha256(repr((names, listings)).encode()).hexdigest()[:16]


def alias_words(alias: Alias) -> str:
    """An alias as a disposition remembers it: its text, its kind and its platforms."""
    return pack([alias.text, alias.kind, alias.platforms])
