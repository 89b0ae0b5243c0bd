"""Plain text, the last resort: records of labelled lines or a printed report where it reads like one, else every line
of text is looked at.

Pasted names come this way, and so does every text whose format is not known: nothing of it is lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from core.model import Layout, Line, Remark
from core.read.decode import decode
from core.read.format import Item
from core.words import tr

NAME = "txt"
TITLE = "a plain text file"
ENDINGS = (".txt", ".text")


def claims(_data: bytes) -> bool:
    """Never: plain text is what a text is called that no other format claims."""
    return False


def read(data: bytes) -> Iterator[Item]:
    """The lines and asides of records or of a report, or every line of text that is not blank; under their numbers."""
    from core.read.printed.lines import items
    from core.read.printed.typed import report
    from core.read.table.labelled import labelled
    from core.read.table.lookahead import Lookahead
    from core.read.table.rows import lines

    decoded = decode(data)
    texts = _physical_lines(decoded.text)
    if records := labelled(texts):
        yield Layout(NAME, decoded.encoding, tr("records, each fact on a line behind its label"))
        yield from lines(Lookahead(records.rows), records.table)
        return
    if found := report(texts):
        yield Layout(NAME, decoded.encoding, tr("a printed report, read by where its words stand"))
        yield from items(*found)
        return
    yield Layout(NAME, decoded.encoding, tr("every line of text is one line"))
    yield Remark(tr("This was read as plain text: every line was looked at, but dates and amounts were not read."))
    for number, text in enumerate(texts, start=1):
        if shown := text.strip().strip("\0"):
            yield Line(number, shown, trouble=trouble_in(shown))


def trouble_in(text: str) -> str:
    """What a Line says of a text in which bytes made no character."""
    return tr("some characters are damaged") if "\ufffd" in text else ""


def _physical_lines(text: str) -> list[str]:
    """Lines as editors count them; `str.splitlines` would also split at form feeds and separators within a line."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
