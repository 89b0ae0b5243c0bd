"""What a format is: one module that answers "is it mine?" and "give me the lines". The module itself is the plug-in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from core.model import Layout, Line, Lines, Remark

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
