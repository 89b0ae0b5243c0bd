"""Where the bundled files are: the same three lines from source and in the frozen program."""

from __future__ import annotations

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
WATCHLIST_SOURCES = RESOURCES / "watchlist"
WATCHLIST = RESOURCES / "watchlist.db"
SAMPLE = RESOURCES / "samples" / "statement.csv"
