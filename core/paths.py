"""Where the bundled files are: the same three lines from source and in the frozen program."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
WATCHLIST_SOURCES = RESOURCES / "watchlist"
WATCHLIST = RESOURCES / "watchlist.db"
SAMPLE = RESOURCES / "samples" / "statement.csv"
KEYS = RESOURCES / "keys"
NOTICES = RESOURCES.parent / "licences" / "NOTICES.txt"
"""All that the built program is made of; from source it is not there."""
NOWHERE = Path(os.devnull) / "flagline"
"""A folder that cannot be: nothing is found there, and what is written there fails with the system's own words."""


def data_folder() -> Path:
    """Where the user's own things lie on this system. Asked at the program's door, and handed on from there."""
    from platformdirs import user_data_path

    return _of_user(user_data_path)


def log_folder() -> Path:
    """Where the program writes down what went wrong."""
    from platformdirs import user_log_path

    return _of_user(user_log_path)


def _of_user(path: Callable[..., Path]) -> Path:
    try:
        return path("flagline", appauthor=False)
    except RuntimeError:  # a user without a home, as services and containers have
        return NOWHERE
