"""The elements of an ISO 20022 message, by their names alone: no schema, no namespace, no version is asked for.

Entities that the file defines itself are refused, and nothing outside the file is ever fetched (defusedxml).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.sax import SAXException, SAXParseException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml import DefusedXmlException

from core.read.bank.pieces import ANY_WIDTH, rejoined

ENTRY, BALANCE = "Ntry", "Bal"
STATEMENTS = frozenset({"Stmt", "Rpt", "Ntfctn"})
"""What holds entries in camt.053, camt.052 and camt.054."""

_CHUNK = 65_536

_DEEPEST = 50
"""Elements within each other that a statement may have; the names of deeper ones say nothing."""

_DECLARATION = re.compile(r"<\?xml\b[^<>]*\?>")
_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BARE_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)")
_BARE_BRACKET = re.compile(r"<(?![A-Za-z_/!?])")


class Leaf(NamedTuple):
    """A text: the names of the elements around it, outermost first, and the line it stands on, from 1.

    Within an entry the names start below it, and `part` says within which of its TxDtls, from 1; 0 for none.
    """

    path: tuple[str, ...]
    value: str
    currency: str
    row: int
    part: int = 0

    @property
    def name(self) -> str:
        return self.path[-1] if self.path else ""


@dataclass(slots=True)
class Group:
    """An entry or a balance with its texts, or (empty) the beginning of a statement."""

    name: str
    row: int
    leaves: list[Leaf] = field(default_factory=list)
    parts: int = 0

    def value(self, *paths: tuple[str, ...]) -> str:
        """The first text under the first of the paths that has one, "" where none has."""
        found = (leaf.value for path in paths for leaf in self.leaves if leaf.path == path)
        return next(filter(None, found), "")

    def named(self, name: str) -> str:
        """The first text of an element of this name, wherever in the group it stands."""
        return next((leaf.value for leaf in self.leaves if leaf.name == name), "")


class BrokenXml(Exception):
    """What follows `row` could not be parsed; `entries` were whole before it."""

    def __init__(self, row: int, entries: int) -> None:
        self.row, self.entries = row, entries
        super().__init__(row, entries)


def elements(text: str) -> Iterator[Group | Leaf]:
    """The groups, and the texts that stand in none, in the file's order. Raises BrokenXml at the end of what is whole.

    Some exports leave ampersands, angle brackets or control characters as they are in a name, or put several
    messages, or a line of the channel they came by, into one file.
    """
    from defusedxml.sax import make_parser  # it loads half of Python's network library

    parser = make_parser()
    collector = _Collector(parser.getLineNumber)
    parser.setContentHandler(collector)
    whole = f"<file>{_mended(text)}</file>"
    try:
        for start in range(0, len(whole), _CHUNK):
            parser.feed(whole[start : start + _CHUNK])
            yield from collector.taken()
        parser.close()
    except (SAXException, DefusedXmlException) as error:
        yield from collector.taken()
        row = error.getLineNumber() if isinstance(error, SAXParseException) else None
        raise BrokenXml(row or 1, collector.entries) from None
    yield from collector.taken()


def _mended(text: str) -> str:
    text = _NO_XML.sub("", _DECLARATION.sub("", text))
    return _BARE_BRACKET.sub("&lt;", _BARE_AMPERSAND.sub("&amp;", text))


class _Collector(ContentHandler):
    """Gathers texts into groups while the parser goes on; `taken` hands over what is complete."""

    def __init__(self, row: Callable[[], int | None]) -> None:
        super().__init__()
        self.entries = 0
        self._parser_row = row
        self._path: list[str] = []
        self._base = 1
        self._group: Group | None = None
        self._text: list[str] = []
        self._currency = ""
        self._done: list[Group | Leaf] = []

    def taken(self) -> list[Group | Leaf]:
        done, self._done = self._done, []
        return done

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802  the parser's name for it
        self._flush()
        name = name.rpartition(":")[2]
        self._path.append(name)
        self._currency = attrs.get("Ccy", "")
        if name in STATEMENTS and not self._group:
            self._done.append(Group(name, self._row()))
        elif name in (ENTRY, BALANCE) and not self._group:
            self._group, self._base = Group(name, self._row()), len(self._path)
        elif name == "TxDtls" and self._group:
            self._group.parts += 1

    def endElement(self, _name: str) -> None:  # noqa: N802  the parser's name for it
        self._flush()
        if self._group and len(self._path) == self._base:
            self.entries += self._group.name == ENTRY
            self._done.append(self._group)
            self._group, self._base = None, 1
        self._path.pop()
        self._currency = ""

    def characters(self, content: str) -> None:
        self._text.append(content)

    def _flush(self) -> None:
        value = rejoined("".join(self._text).split("\n"), ANY_WIDTH)
        self._text.clear()
        if not value:
            return
        part = self._group.parts if self._group and "TxDtls" in self._path[:_DEEPEST] else 0
        leaf = Leaf(tuple(self._path[self._base : _DEEPEST]), value, self._currency, self._row(), part)
        (self._group.leaves if self._group else self._done).append(leaf)

    def _row(self) -> int:
        return self._parser_row() or 1
