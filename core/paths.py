"""Where the bundled files are: the same three lines from source and in the frozen program; and where the user's lie."""

from __future__ import annotations

import os
import sys
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
PORTABLE = "flagline-portable"
"""A file of this name beside the program keeps everything of the user's beside the program too."""


def _program() -> Path:
    """The folder in which a person finds the program; of an app on a Mac, that around it."""
    if not getattr(sys, "frozen", False):
        return RESOURCES.parent
    file = Path(sys.executable).resolve()
    return next((each.parent for each in file.parents if each.suffix == ".app"), file.parent)


PROGRAM = _program()


def is_portable(program: Path = PROGRAM) -> bool:
    """Whether the user's things lie beside the program."""
    return (program / PORTABLE).exists()


def home_folder(program: Path = PROGRAM) -> Path:
    """Where the user's own things lie on this system, unless they were moved."""
    from platformdirs import user_data_path

    return program / "flagline-data" if is_portable(program) else _of_user(user_data_path)


def running_folder(home: Path) -> Path:
    """Where a running program keeps what belongs to this computer, and is not moved with the user's things."""
    return home / "running"


def data_folder(program: Path = PROGRAM) -> Path:
    """Where the user's own things lie. Asked at the program's door, and handed on from there."""
    home = home_folder(program)
    try:
        moved = pointer(home).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return home
    return Path(moved) if moved else home


def pointer(home: Path) -> Path:
    """The file that names the folder to which the user's things were moved; missing where they were not."""
    return running_folder(home) / "moved-to.txt"


def log_folder(program: Path = PROGRAM) -> Path:
    """Where the program writes down what went wrong."""
    from platformdirs import user_log_path

    return running_folder(home_folder(program)) if is_portable(program) else _of_user(user_log_path)


def _of_user(path: Callable[..., Path]) -> Path:
    try:
        return path("flagline", appauthor=False)
    except RuntimeError:  # a user without a home, as services and containers have
        return NOWHERE
