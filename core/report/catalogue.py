"""The JSON of the watchlist itself, as `flagline list` prints it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from core.model import Watchlist
from core.report.twin import Json
from core.watchlist import Kept
from core.watchlist.difference import Changes
from core.watchlist.own import Own


def overview_json(watchlist: Watchlist) -> Json:
    """The list as a whole."""
    return {
        "version": watchlist.version,
        "sha256": watchlist.sha256,
        "platforms": len(watchlist.platforms),
        "aliases": len(watchlist.aliases),
        "orders": len(watchlist.orders),
    }


def verified_json(watchlist: Watchlist, kept: Iterable[Kept]) -> Json:
    """The list in use, and each list that an update brought: its file, and what is wrong with it (null if nothing)."""
    return {
        **overview_json(watchlist),
        "updates": [{"path": str(each.path), "trouble": each.trouble or None} for each in kept],
    }


def changes_json(before: str, after: str, changes: Iterable[Changes]) -> Json:
    """What an update changes, from version to version, by kind of entry."""
    kinds = {
        one.kind: {"removed": list(one.removed), "changed": list(one.changed), "added": list(one.added)}
        for one in changes
    }
    return {"from": before, "to": after, "changes": kinds}


def own_json(own: Own) -> Json:
    """The user's own entries."""
    return asdict(own)


def platforms_json(watchlist: Watchlist) -> list[Json]:
    """The platforms, each with the orders that name it."""
    return [
        {
            "id": platform.id,
            "name": platform.name,
            "always_watched": platform.always,
            "note": platform.note,
            "orders": [listing.order for listing in watchlist.listings if listing.platform == platform.id],
        }
        for platform in watchlist.platforms.values()
    ]


def aliases_json(watchlist: Watchlist) -> list[Json]:
    """The aliases, each with what it shows and how sure that is."""
    return [
        {
            "text": alias.text,
            "platforms": list(alias.platforms),
            "kind": str(alias.kind),
            "form": alias.form,
            "basis": str(alias.basis),
            "source": alias.source,
            "note": alias.note,
        }
        for alias in watchlist.aliases
    ]
