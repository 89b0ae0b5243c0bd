"""The watchlists in the records: each list as it was used, own entries included, once however many checks used it."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Sequence

from core.history.packing import pack, unpack
from core.model import Alias, Watchlist


class KeptLists:
    """The lists in the records. The last one is remembered, for nearly all checks use the same."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._last: tuple[str, Watchlist] | None = None

    def keep(self, watchlist: Watchlist) -> int:
        """The id of the list in the records; within a transaction it is added if it is not there."""
        if self._last is not None and self._last[1] is watchlist and (id_ := self._id(self._last[0])):
            return id_
        content = pack(watchlist).encode()
        digest = hashlib.sha256(content).hexdigest()
        self._last = digest, watchlist
        if id_ := self._id(digest):
            return id_
        added = self._connection.execute(
            "INSERT INTO lists (digest, version, sha256, content) VALUES (?, ?, ?, ?)",
            [digest, watchlist.version, watchlist.sha256, zlib.compress(content)],
        )
        return int(added.lastrowid or 0)

    def of(self, check: int) -> Watchlist:
        """The list as a check used it, which must be there."""
        (digest,) = self._connection.execute(
            "SELECT digest FROM lists JOIN checks ON lists.id = list WHERE checks.id = ?", [check]
        ).fetchone()
        if self._last is None or self._last[0] != digest:
            row = self._connection.execute("SELECT content FROM lists WHERE digest = ?", [digest]).fetchone()
            self._last = digest, unpack(Watchlist, zlib.decompress(row[0]).decode())
        return self._last[1]

    def _id(self, digest: str) -> int:
        row = self._connection.execute("SELECT id FROM lists WHERE digest = ?", [digest]).fetchone()
        return int(row[0]) if row else 0


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
