"""Which format a file is of: its ending proposes, its bytes decide, and two claims are an error."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from core.errors import Damaged, Locked, NoLines, NotAStatement
from core.model import NO_LAYOUTS, KeptLayouts, Line, Lines
from core.read import archive, plain
from core.read.bank import abo, bai2, camt, mt940, ofx, qif
from core.read.format import Format, Item, TableFormat
from core.read.printed import pdf, picture
from core.read.strangers import is_locked_workbook, is_text, kind_of
from core.read.table import delimited, html_table, spreadsheet, spreadsheetml
from core.read.table.sheet import Sheet
from core.words import tr

TABLES: tuple[TableFormat, ...] = (delimited, spreadsheet, html_table, spreadsheetml, archive)
"""The formats whose columns a person may settle; an archive's are those of the files in it."""

FORMATS: tuple[Format, ...] = (
    *TABLES,
    ofx,
    qif,
    mt940,
    camt,
    bai2,
    abo,
    pdf,
    picture,
    plain,
)
"""All formats: dialogs, drop zone, manual and bundle derive theirs from this."""


def identify(name: str, data: bytes) -> Format:
    """The format of a file called `name` (only its ending counts).

    Raises NotAStatement (saying what it is instead), Locked, and Damaged where two formats claim it and the ending does
    not settle it.
    """
    if is_locked_workbook(data):
        raise Locked
    claimants = [one for one in FORMATS if one.claims(data)]
    if len(claimants) > 1:
        return _settled(PurePath(name).suffix.lower(), claimants)
    if claimants:
        return claimants[0]
    if stranger := kind_of(data):
        raise NotAStatement(what=stranger)
    if not is_text(data):
        raise NotAStatement(what=tr("a file of an unknown kind"))
    return plain


def _settled(ending: str, claimants: list[Format]) -> Format:
    proposed = [one for one in claimants if ending in one.ENDINGS]
    if len(proposed) == 1:
        return proposed[0]
    what = tr(" and like ").join(tr(one.TITLE) for one in claimants)
    raise Damaged(what=what, why=tr("it cannot be both"))


def read_here(name: str, data: bytes, kept: KeptLayouts = NO_LAYOUTS) -> Iterator[Item]:
    """Read a statement in this very process, without bounds: the worker's errand. Tables are read by the kept layouts.

    Raises, besides what `identify` and the format raise, NoLines at the end of a file without one line.
    """
    chosen = identify(name, data)
    lines = 0
    for item in _items(chosen, data, kept):
        lines += isinstance(item, Lines) or (isinstance(item, Line) and not item.aside)
        yield item
    if not lines:
        raise NoLines(what=tr(chosen.TITLE))


def _items(chosen: Format, data: bytes, kept: KeptLayouts) -> Iterator[Item]:
    for table in TABLES:
        if table is chosen:
            return table.read(data, kept)
    return chosen.read(data)


def sheets_here(name: str, data: bytes) -> Iterator[Sheet]:
    """The first rows of a file's tables, in this very process; none where it is not of a table's format.

    Raises what `identify` and the format raise.
    """
    chosen = identify(name, data)
    for table in TABLES:
        if table is chosen:
            yield from table.sheets(data)
