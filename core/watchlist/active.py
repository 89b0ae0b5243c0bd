"""The list in use: the newest valid one of the bundled list and those that signed updates brought, with own entries."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.errors import FileTrouble, ListTrouble
from core.model import Watchlist
from core.paths import KEYS
from core.watchlist.merge import merge
from core.watchlist.open import SIGNED, open_watchlist, read_meta, version_of
from core.watchlist.own import read_own
from core.words import tr


@dataclass(frozen=True, slots=True)
class Lists:
    """Where lists are: the bundled one, the user's folder for everything of theirs, and the keys we trust."""

    bundled: Path
    data: Path
    keys: Path = KEYS

    @property
    def applied(self) -> Path:
        """The folder of the lists that updates brought, one signed file each; none is ever deleted."""
        return self.data / "lists"

    @property
    def own(self) -> Path:
        """The database of the user's own entries."""
        return self.data / "own.db"

    @property
    def layouts(self) -> Path:
        """The file of what the user settled about the columns of tables."""
        return self.data / "layouts.json"


@dataclass(frozen=True, slots=True)
class Kept:
    """A list that an update brought: its file, its list if it is valid, or else what is wrong."""

    path: Path
    watchlist: Watchlist | None
    trouble: str = ""


def open_active(lists: Lists) -> Watchlist:
    """The list in use, with the user's own entries. Raises ListTrouble."""
    return merge(open_newest(lists), read_own(lists.own))


def open_newest(lists: Lists) -> Watchlist:
    """The list in use as its makers wrote it. The signature of an applied list is verified at every opening.

    Raises ListTrouble where neither the bundled list nor any applied one is valid.
    """
    bundled = _bundled_version(lists.bundled)
    for path in _newest_first(lists.applied):
        if version_of(path.stem) <= bundled:
            break
        if (watchlist := _open(path, lists.keys).watchlist) is not None:
            return watchlist
    return open_watchlist(lists.bundled)


def kept(lists: Lists) -> tuple[Kept, ...]:
    """Every list that an update brought, newest first, so that an earlier sheet can be read against its own list."""
    return tuple(_open(path, lists.keys) for path in _newest_first(lists.applied))


def _open(path: Path, keys: Path) -> Kept:
    from core.watchlist.update import load_keys, read_signed, read_update  # only who has updates waits for libsodium

    try:
        signed = read_signed(read_update(path), load_keys(keys))
    except (ListTrouble, FileTrouble) as trouble:
        return Kept(path, None, str(trouble))
    if signed.version != path.stem:
        return Kept(path, None, tr("It is of version {version}.").format(version=signed.version))
    return Kept(path, signed.watchlist)


def _bundled_version(path: Path) -> tuple[int, ...]:
    """The version that the bundled list says it has, before all others where it cannot be read."""
    try:
        return version_of(read_meta(path.read_bytes())["version"])
    except (OSError, ListTrouble, KeyError):
        return ()


def _newest_first(folder: Path) -> list[Path]:
    found = [path for path in folder.glob(f"*{SIGNED}") if version_of(path.stem)]
    return sorted(found, key=lambda path: version_of(path.stem), reverse=True)
