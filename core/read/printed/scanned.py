"""Pages that are pictures: recognised where that is installed and said to be so, else unread, never "clear"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from core.model import Line, Remark
from core.read.printed import ocr
from core.read.printed.lines import Print, items, printed_lines
from core.read.printed.pages import PrintedRow
from core.words import ntr, tr

if TYPE_CHECKING:
    from PIL.Image import Image


class Pictures:
    """What of one file is pictures, whole pages or parts: the pages `recognised`, and those `unread`.

    The rows of a recognised page that were not in the picture come first; it is kept how many they are.
    """

    def __init__(self) -> None:
        self.recognised: dict[int, int] = {}
        self.unread: list[Line] = []
        self._recogniser = ocr.Recogniser() if ocr.installed() else None
        self._left_shut = False

    def look(self, page: int, before: int, scale: float, picture: Callable[[], Image]) -> list[PrintedRow]:
        """The rows of a page's picture, which is made only where it can be recognised.

        `before` rows of the page were counted already; `scale` is points in a pixel.
        """
        if not self._recogniser:
            self._left_shut = True
            part = tr("a large part of this page is a picture; its text cannot be read")
            self.leave(page, part if before else tr("this page is a picture; its text cannot be read"))
            return []
        if self._recogniser.tired:
            self.leave(page, tr("this page is a picture, and this file has more of them than there is time to read"))
            return []
        rows = self._recogniser.rows(picture(), page, scale=scale, before=before)
        self.recognised[page] = before
        return rows

    def leave(self, page: int, why: str) -> None:
        """A page that could not be read, or not in full."""
        self.unread.append(Line(1, "", page, trouble=why))

    def items(self, rows: Sequence[PrintedRow]) -> Iterator[Line | Remark]:
        """All items of the file's rows; what could not be read of a page comes before the page's rows."""
        rows, understood = printed_lines(rows)
        waiting = sorted([*self.unread, *self._without_lines(understood)], key=lambda line: line.page or 0)
        for item in items(rows, understood):
            while waiting and isinstance(item, Line) and (item.page or 0) >= (waiting[0].page or 0):
                yield waiting.pop(0)
            if isinstance(item, Remark):
                yield from waiting
                waiting.clear()
            yield item
        yield from waiting
        yield from self._remarks(understood)

    def _without_lines(self, understood: Print) -> Iterator[Line]:
        """A page that was recognised counts as read only if a transaction was: else who knows what was missed."""
        pages = {line.page for line in understood.lines.values()}
        why = tr("this page is a picture; its text was recognised, but no transaction in it")
        return (Line(1, "", page, trouble=why) for page in self.recognised if page not in pages)

    def _remarks(self, understood: Print) -> Iterator[Remark]:
        if self.recognised:
            lines = sum(
                line.number > self.recognised.get(line.page or 0, line.number) for line in understood.lines.values()
            )
            one = "Text on page {pages} was recognised in a picture, and may be wrong (lines read so: {lines})."
            more = "Text on pages {pages} was recognised in pictures, and may be wrong (lines read so: {lines})."
            pages = ", ".join(map(str, self.recognised))
            yield Remark(ntr(one, more, len(self.recognised)).format(pages=pages, lines=lines))
        if self._left_shut:
            yield Remark(
                tr(
                    "Pictures of text are not read. Download the statement as CSV, or as a PDF in which text can be "
                    "marked. Flagline reads pictures where text recognition was added to it (flagline[ocr])."
                )
            )

    def words(self, pages: str) -> str:
        """How the file was understood: `pages` says how many there are."""
        if not self.recognised:
            return pages
        count = len(self.recognised)
        how = ntr(
            "{n} of them with text recognised in a picture", "{n} of them with text recognised in pictures", count
        )
        return f"{pages}, {how.format(n=count)}"
