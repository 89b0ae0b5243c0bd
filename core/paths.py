"""Where the bundled files are: the same three lines from source and in the frozen program."""

from __future__ import annotations

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
WATCHLIST_SOURCES = RESOURCES / "watchlist"
WATCHLIST = RESOURCES / "watchlist.db"
SAMPLE = RESOURCES / "samples" / "statement.csv"
KEYS = RESOURCES / "keys"


def data_folder() -> Path:
    """Where the user's own things lie on this system. Asked at the program's door, and handed on from there."""
    from platformdirs import user_data_path

    return user_data_path("flagline", appauthor=False)
