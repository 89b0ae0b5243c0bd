"""List updates: one signed file, looked at as a whole before anything changes, and put in place at once or not at all.

The file is a signature in minisign's format (four lines), and after it the database, byte for byte. The trusted comment
of the signature names the list's version and day, so that nobody can pass off an old list as a new one.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from core.errors import CannotOpen, ListDamaged, ListTrouble, TooLarge
from core.model import Watchlist
from core.watchlist.difference import Changes, difference, losses
from core.watchlist.open import BEGINNING, SIGNED, read_meta, read_watchlist, version_of
from core.watchlist.signature import PublicKey, SecretKey, UnknownKey, read_public_key, sign, verify
from core.words import tr

LARGEST = 64 * 2**20
"""Bytes of an update's file; a list has far fewer than one million."""
_COMMENT = "flagline-list version:{version} published:{published}"
_COMMENT_READ = re.compile(r"flagline-list version:(\d+(?:\.\d+)*) published:(\d{4}-\d\d-\d\d)")
_HEAD = 4
"""Lines of the signature."""


class UpdateRefused(ListTrouble):
    """The list in use stays as it is."""


class NoUpdate(UpdateRefused):
    sentence = "This file is no list update ({why}). The list in use stays as it is."


class Foreign(UpdateRefused):
    sentence = "This list update is signed by a key that is not ours ({key}). The list in use stays as it is."


class Altered(UpdateRefused):
    sentence = "This list update was altered or cut off after it was signed. Get it again. The list in use stays."


class NotNewer(UpdateRefused):
    sentence = "This list update is of version {version}; the list in use is of version {used} and stays."


class Shrinks(UpdateRefused):
    sentence = "This list update would lose {losses}. If that is meant, confirm it with --accept-smaller."


@dataclass(frozen=True, slots=True)
class SignedList:
    """A list for which one of our keys vouches, and the bytes of its file."""

    version: str
    published: date
    watchlist: Watchlist
    data: bytes


@dataclass(frozen=True, slots=True)
class Offer:
    """An update that may be put in place, and what would change."""

    update: SignedList
    used: Watchlist
    changes: tuple[Changes, ...]


def load_keys(folder: Path) -> tuple[PublicKey, ...]:
    """The keys that the program trusts: every *.pub of a folder, so that a new key can come before the old one goes."""
    return tuple(read_public_key(path.read_text("utf-8")) for path in sorted(folder.glob("*.pub")))


def make_update(database: bytes, key: SecretKey) -> tuple[str, bytes]:
    """The update file that brings a list, as a name and its bytes. Raises ListDamaged where the list is not whole."""
    version = read_watchlist(database).version
    comment = _COMMENT.format(version=version, published=read_meta(database)["published"])
    return f"{version}{SIGNED}", sign(database, key, comment).encode() + database


def read_signed(data: bytes, keys: Sequence[PublicKey]) -> SignedList:
    """The list of an update file. Nothing of it is opened before the signature holds. Raises UpdateRefused."""
    if not data:
        raise NoUpdate(why=tr("it is empty"))
    if not data.startswith(BEGINNING):
        raise NoUpdate(why=tr("it does not begin like one"))
    *head, database = data.split(b"\n", _HEAD)
    try:
        comment = verify("\n".join(line.decode() for line in head), database, keys)
    except UnknownKey as trouble:
        raise Foreign(key=trouble) from trouble
    except ValueError as trouble:
        raise Altered from trouble
    return _open(comment, database, data)


def _open(comment: str, database: bytes, data: bytes) -> SignedList:
    named = _COMMENT_READ.fullmatch(comment)
    if named is None:
        raise NoUpdate(why=tr("what was signed is something else"))
    try:
        watchlist = read_watchlist(database)
    except ListDamaged as trouble:
        raise NoUpdate(why=tr("it may need a newer Flagline")) from trouble
    if watchlist.version != named[1]:
        raise NoUpdate(why=tr("it holds another version than it names"))
    return SignedList(named[1], date.fromisoformat(named[2]), watchlist, data)


def read_update(path: Path) -> bytes:
    """The bytes of an update's file. Raises CannotOpen or TooLarge."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise TooLarge(size=size // 2**20, limit=LARGEST // 2**20)
        return path.read_bytes()
    except OSError as trouble:
        raise CannotOpen(why=trouble.strerror) from trouble


def examine(data: bytes, keys: Sequence[PublicKey], used: Watchlist) -> Offer:
    """What an update would change in the list in use (without the user's own entries). Raises UpdateRefused."""
    update = read_signed(data, keys)
    if version_of(update.version) <= version_of(used.version):
        raise NotNewer(version=update.version, used=used.version)
    return Offer(update, used, difference(used, update.watchlist))


def refuse_losses(offer: Offer) -> None:
    """Raises Shrinks where the update loses more than may go unasked."""
    if lost := losses(offer.changes):
        raise Shrinks(losses=lost)


def put_in_place(offer: Offer, folder: Path) -> Path:
    """Keep the update's file in `folder`, from which the newest list is used; earlier ones stay beside it.

    Raises OSError where it cannot be written; the list in use is then the same as before.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{offer.update.version}{SIGNED}"
    draft = target.with_name(target.name + ".draft")
    with draft.open("wb") as file:
        file.write(offer.update.data)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(target)
    _settle(folder)
    return target


def _settle(folder: Path) -> None:
    """Have the new name itself written out; Windows does so by itself, and opens no folders."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
