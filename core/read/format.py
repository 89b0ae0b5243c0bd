"""What a format is: one module that answers "is it mine?" and "give me the lines". The module itself is the plug-in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from core.model import KeptLayouts, Layout, Line, Lines, Remark

if TYPE_CHECKING:
    from core.read.table.sheet import Sheet

Item = Layout | Line | Lines | Remark
"""What a reader yields: first its Layout, then its lines in the file's order, and Remarks wherever they come up.

Long regular stretches of a large table come as one Lines.
"""


class Format(Protocol):
    """The shape of a format module."""

    NAME: str
    """The short name in the JSON contract: csv, xlsx, ofx ..."""

    TITLE: str
    """What a person calls it: "a CSV file", as it stands in a sentence."""

    @property
    def ENDINGS(self) -> tuple[str, ...]:  # noqa: N802  a constant of the module; a property so that its length may differ
        """The file endings it comes with, lower case, with the dot. An ending proposes; bytes decide."""

    def claims(self, data: bytes) -> bool:
        """Whether these bytes are of this format. Cheap: looks at the beginning, never parses the whole."""

    def read(self, data: bytes) -> Iterator[Item]:
        """The file's Layout, Lines and Remarks. Raises FileTrouble only where nothing at all could be got."""


class TableFormat(Format, Protocol):
    """A format whose files are tables, so that a person may settle what their columns are."""

    def read(self, data: bytes, kept: KeptLayouts = ...) -> Iterator[Item]:
        """As a Format does; a table whose header's layout is kept is read by it."""

    def sheets(self, data: bytes) -> Iterator[Sheet]:
        """The first rows of each table, for a person to look at."""
