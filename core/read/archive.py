"""ZIP archives of statements, as banks and wallets hand out several months at once: each file in it is read in turn.

So that every line is found again, the pages of all files are counted on: a file without pages is one page, and a
Remark says which file has which pages. A file that cannot be read is one unread line. Nothing is unpacked to the disk,
names are only shown, and an archive within an archive stays shut.
"""

from __future__ import annotations

import contextlib
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from lzma import LZMAError
from pathlib import PurePosixPath

from core.errors import Damaged, FileTrouble, Locked
from core.model import NO_LAYOUTS, KeptLayouts, Layout, Line, Lines, Remark
from core.read.format import Item
from core.read.source import LARGEST
from core.read.table.sheet import Sheet
from core.words import ntr, tr

NAME = "zip"
TITLE = "a ZIP archive"
ENDINGS = (".zip",)

MOST_FILES = 1_000
"""Files of one archive that are read."""

_BEGINS = b"PK\x03\x04"
_NOT_AN_ARCHIVE = frozenset({"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "AndroidManifest.xml"})
"""Files that make an archive a document or a program."""

_BY_THE_SYSTEM = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
_LOCKED = 0x1


def claims(data: bytes) -> bool:
    """Whether this is an archive of files, and not a document that happens to be kept in one."""
    if not data.startswith(_BEGINS):
        return False
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return not _NOT_AN_ARCHIVE.intersection(archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return False


def read(data: bytes, kept: KeptLayouts = NO_LAYOUTS) -> Iterator[Item]:
    """The lines of all files, one file after the other, with pages counted on from file to file.

    Raises Locked where every file in it has a password, Damaged where the archive has no files that can be listed.
    """
    with _opened(data) as archive:
        members = _members(archive)
        if members and all(one.flag_bits & _LOCKED for one in members):
            raise Locked
        yield Layout(NAME, "binary", ntr("{n} file", "{n} files", len(members)).format(n=len(members)))
        yield from _items(archive, members, kept)


def sheets(data: bytes) -> Iterator[Sheet]:
    """The first rows of every table of every file in it; what is none is passed over. Raises Damaged as `read` does."""
    from core.read.identify import sheets_here  # the formats of the files include this one

    with _opened(data) as archive:
        left = LARGEST
        for member in _members(archive)[:MOST_FILES]:
            content = _content(archive, member, left)
            if isinstance(content, str) or (content.startswith(_BEGINS) and claims(content)):
                continue
            left -= len(content)
            name = PurePosixPath(member.filename).name
            with contextlib.suppress(FileTrouble):
                for sheet in sheets_here(name, content):
                    yield replace(sheet, name=": ".join(filter(None, (name, sheet.name))))


def _opened(data: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise Damaged(what=tr(TITLE), why=tr("its list of files cannot be read")) from error


def _members(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Asked by their names: `is_dir` falls over a file that damage left without one."""
    files = archive.infolist()
    return [one for one in files if not one.filename.endswith("/") and not _is_by_the_system(one.filename)]


def _is_by_the_system(name: str) -> bool:
    return name.startswith(_BY_THE_SYSTEM[0]) or PurePosixPath(name).name in _BY_THE_SYSTEM


def _items(archive: zipfile.ZipFile, members: Sequence[zipfile.ZipInfo], kept: KeptLayouts) -> Iterator[Item]:
    page, left = 1, LARGEST
    for member in members[:MOST_FILES]:
        one = _Member(PurePosixPath(member.filename).name, page)
        content = _content(archive, member, left)
        if isinstance(content, str):
            yield one.unread(content)
        else:
            left -= len(content)
            yield from one.items(content, kept)
        yield one.told()
        page = one.last + 1
    if len(members) > MOST_FILES:
        yield Line(1, "", page, trouble=tr("files after the first {n} were not read").format(n=MOST_FILES))


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> bytes | str:
    """The file's bytes, or why there are none. What a header says of its size is not believed."""
    if member.flag_bits & _LOCKED:
        return tr("it is protected by a password")
    try:
        with archive.open(member) as file:
            content = file.read(most + 1)
    except (zipfile.BadZipFile, zlib.error, LZMAError, OSError, EOFError, RuntimeError, ValueError):
        return tr("it is damaged or packed in a way that cannot be read")
    return content if len(content) <= most else tr("the files of this archive are too large together")


@dataclass(slots=True)
class _Member:
    """A file of the archive: its pages are `first` to `last` of the archive's."""

    name: str
    first: int
    last: int = 0

    def __post_init__(self) -> None:
        self.last = self.first

    def unread(self, why: str) -> Line:
        """The file as one line, whose text is the file's name."""
        return Line(1, self.name, self.last, trouble=tr("this file could not be read: {why}").format(why=why))

    def items(self, content: bytes, kept: KeptLayouts) -> Iterator[Item]:
        """What the file's own format makes of it; its trouble, if any, comes as an unread line."""
        from core.read.identify import read_here  # the formats of the files include this one

        if content.startswith(_BEGINS) and claims(content):
            yield self.unread(tr("it is an archive itself"))
            return
        try:
            for item in read_here(self.name, content, kept):
                yield self._placed(item)
        except FileTrouble as trouble:
            yield self.unread(str(trouble))

    def _placed(self, item: Item) -> Item:
        if isinstance(item, Line | Lines):
            page = self.first + (item.page or 1) - 1
            self.last = max(self.last, page)
            return replace(item, page=page)
        if isinstance(item, Remark):
            return replace(item, text=f"{self.name}: {item.text}")
        return Remark(f"{self.name}: {item.format}, {item.words}")

    def told(self) -> Remark:
        """Where the file's lines are found."""
        if self.first == self.last:
            return Remark(tr("Page {page} is the file {name}.").format(page=self.first, name=self.name))
        sentence = tr("Pages {first} to {last} are the file {name}.")
        return Remark(sentence.format(first=self.first, last=self.last, name=self.name))
