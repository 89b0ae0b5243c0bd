"""The watchlist: readable TOML sources, compiled into one SQLite file (`build`) that is opened read-only (`open`)."""

from core.watchlist.open import open_watchlist

__all__ = ["open_watchlist"]
