"""The watchlist: readable TOML sources, compiled into one SQLite file that is opened read-only."""

from core.watchlist.build import build
from core.watchlist.open import open_watchlist

__all__ = ["build", "open_watchlist"]
