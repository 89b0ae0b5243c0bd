"""A statement's bytes and where they came from: a file, or text that somebody pasted."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from core.errors import CannotOpen, EmptyFile, TooLarge
from core.words import tr

MEGABYTE = 1_000_000
LARGEST = 256 * MEGABYTE
"""Bytes. A bank's year of 1,000,000 transactions has about 100 MB as CSV; what is larger is hardly a statement."""

MOST_FILES = 10_000
"""Files that one dropped folder may hold, with all its folders."""

_SOMETHING = re.compile(rb"[^\s\0\xef\xbb\xbf\xfe\xff]")
"""A byte that is neither blank nor NUL nor part of a byte order mark."""


@dataclass(frozen=True)
class Source:
    """Bytes to be read. `path` is the file as it was given, or the name of pasted text."""

    path: str
    data: bytes = field(repr=False)

    @cached_property
    def sha256(self) -> str:
        """Of the bytes, in hexadecimal digits. A large file takes a tenth of a second."""
        return sha256(self.data).hexdigest()

    @classmethod
    def of_bytes(cls, path: str, data: bytes) -> Source:
        """Raises EmptyFile where there is nothing but blanks, NULs and byte order marks."""
        if not _SOMETHING.search(data):
            raise EmptyFile
        return cls(path, data)

    @classmethod
    def of_text(cls, name: str, text: str) -> Source:
        """Pasted text, under a name to show. Raises EmptyFile."""
        return cls.of_bytes(name, text.encode("utf-8", errors="replace"))


def load(path: Path) -> Source:
    """The file's bytes, whole. Raises CannotOpen, TooLarge (before anything is read) and EmptyFile."""
    try:
        found = path.stat()
        _refuse(found)
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise CannotOpen(why=tr("it is not there")) from None
    except PermissionError:
        raise CannotOpen(why=tr("you may not read it")) from None
    except (OSError, ValueError) as error:
        raise CannotOpen(why=getattr(error, "strerror", None) or tr("its name is not valid")) from None
    if len(data) > LARGEST:
        raise _too_large(len(data))
    return Source.of_bytes(str(path), data)


def _refuse(found: os.stat_result) -> None:
    """Only ordinary files are opened: a device or a pipe may never end, and opening one can have effects."""
    if stat.S_ISDIR(found.st_mode):
        raise CannotOpen(why=tr("it is a folder that holds no files, or may not be listed"))
    if not stat.S_ISREG(found.st_mode):
        raise CannotOpen(why=tr("it is a device, not a file"))
    if found.st_size > LARGEST:
        raise _too_large(found.st_size)


def _too_large(size: int) -> TooLarge:
    return TooLarge(size=-(-size // MEGABYTE), limit=LARGEST // MEGABYTE)


def files_under(path: Path) -> Iterator[Path]:
    """`path` itself, or, if it is a folder, the files in it and in its folders, sorted, hidden ones left out.

    A folder that holds no file, or may not be listed, is given itself: `load` says so, and nobody takes it for checked.
    Links to folders are not followed. Raises CannotOpen where a folder holds too many files.
    """
    if not path.is_dir():
        yield path
        return
    found = 0
    shut: list[OSError] = []
    for folder, folders, files in os.walk(path, onerror=shut.append):
        folders[:] = sorted(name for name in folders if not _is_hidden(name))
        for name in sorted(name for name in files if not _is_hidden(name)):
            found += 1
            if found > MOST_FILES:
                raise CannotOpen(why=tr("the folder holds more than {most} files").format(most=MOST_FILES))
            yield Path(folder, name)
    yield from (Path(error.filename) for error in shut)
    if not found and not shut:
        yield path


def _is_hidden(name: str) -> bool:
    """Names that start with a dot, and the "~$" files that office programs put beside an open workbook."""
    return name.startswith((".", "~$"))
