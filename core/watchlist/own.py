"""The user's own entries: own platforms and aliases, exceptions, and the platforms that their own policy prohibits.

They live in a database of their own, beside the lists and never mixed into them; `core.watchlist.merge` adds them to a
list as it is opened. Adding never wipes: an entry that is there already stays as it is.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.errors import ListTrouble

if TYPE_CHECKING:
    from sqlite_utils import Database


class OwnDamaged(ListTrouble):
    sentence = "Your own entries cannot be read ({why}). Put {path} aside, and import a copy that you exported."


@dataclass(frozen=True, slots=True)
class OwnPlatform:
    """A platform that is on no list. Its id begins with "own-", so that no list will ever have it."""

    id: str
    name: str

    @classmethod
    def named(cls, name: str) -> OwnPlatform:
        """A platform by its name, with the id that follows from it."""
        return cls("own-" + "-".join(re.findall(r"\w+", name.casefold())), name)


@dataclass(frozen=True, slots=True)
class OwnAlias:
    """A text by which a platform shows up, one of the list's or an own one."""

    text: str
    platform: str


@dataclass(frozen=True, slots=True)
class OwnException:
    """A merchant's name, as lines show it, that is known not to be what it looks like, and why."""

    text: str
    because: str


@dataclass(frozen=True, slots=True)
class OwnRule:
    """A platform that the user's own policy treats as prohibited, from a day (ISO text) on."""

    platform: str
    since: str


@dataclass(frozen=True, slots=True)
class Own:
    """All own entries, each kind in the order in which it was added."""

    platforms: tuple[OwnPlatform, ...] = ()
    aliases: tuple[OwnAlias, ...] = ()
    exceptions: tuple[OwnException, ...] = ()
    policy: tuple[OwnRule, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.platforms or self.aliases or self.exceptions or self.policy)

    def plus(self, more: Own) -> Own:
        """These entries, then those others."""
        return Own(
            self.platforms + more.platforms,
            self.aliases + more.aliases,
            self.exceptions + more.exceptions,
            self.policy + more.policy,
        )

    def without(self, others: Own) -> Own:
        """The entries of which the others have none with the same key."""
        ids = {platform.id for platform in others.platforms}
        pairs = {(alias.text, alias.platform) for alias in others.aliases}
        texts = {entry.text for entry in others.exceptions}
        ruled = {rule.platform for rule in others.policy}
        return Own(
            tuple(platform for platform in self.platforms if platform.id not in ids),
            tuple(alias for alias in self.aliases if (alias.text, alias.platform) not in pairs),
            tuple(entry for entry in self.exceptions if entry.text not in texts),
            tuple(rule for rule in self.policy if rule.platform not in ruled),
        )


KINDS: dict[str, type[OwnPlatform | OwnAlias | OwnException | OwnRule]] = {
    "platforms": OwnPlatform,
    "aliases": OwnAlias,
    "exceptions": OwnException,
    "policy": OwnRule,
}
_KEYS: dict[str, tuple[str, ...]] = {
    "platforms": ("id",),
    "aliases": ("text", "platform"),
    "exceptions": ("text",),
    "policy": ("platform",),
}


def read_own(path: Path) -> Own:
    """The entries of a database; none where there is no such file. Raises OwnDamaged."""
    if not path.exists():
        return Own()
    try:  # not read-only: what a fallen program left half written has to be taken back first
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True)) as connection:
            return Own(**{kind: tuple(_read(connection, kind)) for kind in KINDS})
    except (sqlite3.Error, ValueError) as trouble:
        raise OwnDamaged(why=trouble, path=path) from trouble


def _read(connection: sqlite3.Connection, kind: str) -> Iterator[Any]:
    columns = ", ".join(field.name for field in fields(KINDS[kind]))
    for row in connection.execute(f'SELECT {columns} FROM "{kind}" ORDER BY rowid'):  # noqa: S608 our own names
        yield KINDS[kind](*row)


def add_own(path: Path, new: Own) -> None:
    """Add entries, all or none; those that are there already stay as they are. Raises OwnDamaged."""
    with _writing(path) as database:
        for kind, entries in _rows(new):
            database.table(kind).insert_all(entries, pk=_KEYS[kind], ignore=True)


def remove_own(path: Path, gone: Own) -> None:
    """Remove entries, all or none; with an own platform go its aliases and its rule. Raises OwnDamaged."""
    with _writing(path) as database:
        for kind, entries in _rows(gone):
            where = " AND ".join(f"{key} = :{key}" for key in _KEYS[kind])
            for entry in entries:
                database.table(kind).delete_where(where, entry)
        for platform in gone.platforms:
            for kind in ("aliases", "policy"):
                database.table(kind).delete_where("platform = ?", [platform.id])


@contextmanager
def _writing(path: Path) -> Iterator[Database]:
    """The database in one transaction, with its tables made where they are missing."""
    from sqlite_utils import Database  # only who writes waits for it

    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with closing(sqlite3.connect(path)) as connection:
            database = Database(connection, execute_plugins=False)
            with database.atomic():
                for kind, entry in KINDS.items():
                    columns = {field.name: str for field in fields(entry)}
                    database.table(kind).create(columns, pk=_KEYS[kind], if_not_exists=True, strict=True)
                yield database
    except sqlite3.Error as trouble:
        raise OwnDamaged(why=trouble, path=path) from trouble


def _rows(own: Own) -> Iterator[tuple[str, list[dict[str, str]]]]:
    for kind in KINDS:
        entries = [{field.name: str(getattr(one, field.name)) for field in fields(one)} for one in getattr(own, kind)]
        if entries:
            yield kind, entries
