"""The JSON of the watchlist itself, as `flagline list` prints it."""

from __future__ import annotations

from core.model import Watchlist
from core.report.twin import Json


def overview_json(watchlist: Watchlist) -> Json:
    """The list as a whole."""
    return {
        "version": watchlist.version,
        "sha256": watchlist.sha256,
        "platforms": len(watchlist.platforms),
        "aliases": len(watchlist.aliases),
        "orders": len(watchlist.orders),
    }


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
