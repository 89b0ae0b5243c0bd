"""From the rows of a table to lines: finds the table, settles its columns, then walks. No row is dropped.

A row that is a transaction becomes a Line, with what could be got of it; any other row that is not blank becomes an
aside. What was not understood is counted and said in Remarks at the end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from core.model import FIELD_EDGE, NO_LAYOUTS, KeptLayouts, Line, Lines, Remark
from core.read.table.columns import Columns, records_among, settle, settle_doubts
from core.read.table.ends import rows_apart
from core.read.table.fingerprint import of_header
from core.read.table.header_rows import SURE_HEADER, header_places, looks_like_record, with_sides
from core.read.table.headings import heading_score
from core.read.table.lookahead import Lookahead
from core.read.table.origin import is_american
from core.read.table.records import Records, trouble_of
from core.read.table.remarks import on_columns, on_counts, on_layout
from core.read.table.settled import fingerprint_of, settle_as
from core.read.values.cells import Block, Cell, Row, joined, text_of
from core.read.values.currencies import CURRENCIES
from core.read.values.dates import is_proven

SAMPLE_ROWS = 500
"""So many rows settle the roles of the columns."""

_TRIES = 30
"""So many rows that look like headers are tried; a file of nothing else would take forever."""

_SHORT = 20
"""A regular stretch of fewer rows is not worth a block."""


@dataclass(frozen=True, slots=True)
class Table:
    """A header (None where the rows have none), where it stands, and what its columns are.

    `settled` says that a kept layout told the columns, `misfit` why one was left aside; "" if none was. `certain` says
    that every row as wide as the header is a transaction, even one without a day and a sum that could be read.
    `apart` are the numbers of rows that look like transactions and are none.
    """

    number: int
    header: Sequence[Cell] | None
    columns: Columns
    settled: bool = False
    misfit: str = ""
    certain: bool = False
    apart: frozenset[int] = frozenset()


def find_table(rows: Sequence[Row], kept: KeptLayouts = NO_LAYOUTS) -> Table | None:
    """The first table of transactions among the rows, with its header or without one.

    A table with days comes before one without. A header whose layout is kept is one in whatever words. None where
    there is no table.
    """
    usual, known = _usual_table(rows, kept), _known_table(rows, kept)
    if known and known.settled and (usual is None or not 0 < usual.number < known.number):
        return known
    return replace(usual, misfit=known.misfit) if usual and known and not usual.settled else usual


def _usual_table(rows: Sequence[Row], kept: KeptLayouts) -> Table | None:
    undated: Table | None = None
    headers = header_places(rows)
    for place in headers[:_TRIES]:
        table = table_under(*rows[place], rows[place + 1 :], kept)
        if table.columns.hold_lines and table.columns.dates:
            return _with_currency(table, [cells for _, cells in rows[:place]])
        undated = undated or (table if table.columns.hold_lines else None)
    if undated:
        return undated
    table = table_under(0, None, rows, kept)
    table = replace(table, apart=rows_apart(rows, table.columns, whole=len(rows) < SAMPLE_ROWS))
    if any(len(rows[place][1]) >= table.columns.width for place in headers):
        return None
    return table if table.settled or (table.columns.hold_lines and table.columns.dates) else None


def _known_table(rows: Sequence[Row], kept: KeptLayouts) -> Table | None:
    """The first table with a header that a person settled, whether or not what they said fits it."""
    for place, (number, cells) in enumerate(rows if kept.by_header else ()):
        if of_header(cells) in kept.by_header:
            return _with_currency(table_under(number, cells, rows[place + 1 :], kept), [one for _, one in rows[:place]])
    return None


def _with_currency(table: Table, preamble: Sequence[Sequence[Cell]]) -> Table:
    """The table, its rows in the one currency that a cell above it names, where nothing nearer to them names one."""
    named = {code for cells in preamble for cell in cells if (code := text_of(cell).strip(" :()")) in CURRENCIES}
    if table.columns.currency_name or len(named) != 1:
        return table
    return replace(table, columns=replace(table.columns, currency_name=named.pop()))


def without_doubts(table: Table | None, rows: Callable[[], Iterable[Row | Block]]) -> Table | None:
    """The table with its doubts about dates and amounts settled by all rows, where it has any; `rows` starts anew.

    Dates are looked at only as far as they leave a doubt.
    """
    if table is None or not table.columns.in_doubt:
        return table
    dates, amounts = table.columns.dates, table.columns.movement.columns
    places = (*dates, *amounts) if table.columns.decimal.example else dates
    seen: dict[int, dict[Cell, None]] = {place: {} for place in (*dates, *amounts)}
    for number, item in enumerate(rows(), 1):
        columns = item.columns if isinstance(item, Block) else [[cell] for cell in item[1]]
        for place in places:
            seen[place].update(dict.fromkeys(chain.from_iterable(columns[place : place + 1])))
        is_time_to_ask = number & (number - 1) == 0  # seldom and more seldom
        if places == dates and is_time_to_ask and is_proven(seen[place] for place in dates):
            break
    return replace(table, columns=settle_doubts(table.columns, seen))


def table_under(
    number: int, header: Sequence[Cell] | None, rows: Sequence[Row], kept: KeptLayouts = NO_LAYOUTS
) -> Table:
    """The table of the rows under this header, up to where another table begins; `number` is the header's row."""
    own: list[Sequence[Cell]] = []
    for _, cells in rows:
        if heading_score(cells) >= SURE_HEADER:
            if cells != header:
                break
            continue
        own.append(cells)
    american = is_american([header or (), *own])
    columns = settle(with_sides(header, own), own, american)
    layout = kept.by_header.get(fingerprint_of(header, columns, own)) if kept.by_header else None
    if layout is None:
        return Table(number, header, columns)
    settled = settle_as(layout, columns, records_among(own), american=american)
    return Table(number, header, columns if settled.misfit else settled.columns, not settled.misfit, settled.misfit)


def lines(
    rows: Lookahead, table: Table | None, page: int | None = None, kept: KeptLayouts = NO_LAYOUTS
) -> Iterator[Line | Lines | Remark]:
    """All rows as lines and asides of sheet `page`, then the remarks. `table` is what find_table said of a sample."""
    walk = _Walk(rows, table, page, kept)
    held: Line | Lines | None = None
    for item in walk.stretches():
        if isinstance(item, Lines):
            yield from filter(None, (held,))
            held = item
            continue
        number, cells = item
        line = walk.line(number, cells)
        if held and line is None and (text := walk.continuation(cells)):
            above, last = _parted(held)
            yield from filter(None, (above,))
            held = _longer(last, text)
            continue
        if held:
            yield held
        held = line
        if line is None and (aside := walk.aside(number, cells)):
            yield aside
    if held:
        yield held
    yield from walk.remarks()


class _Walk:
    """Where the walk stands: which table the rows belong to, and what was counted so far."""

    def __init__(self, rows: Lookahead, table: Table | None, page: int | None, kept: KeptLayouts) -> None:
        self.table = table
        self.counts: Counter[str] = Counter()
        self._tables = [table] if table else []
        self._read: list[Records] = []
        self._tries = 0
        self._rows = rows
        self._page = page
        self._kept = kept
        self._records = self._opened(table) if table and not table.number else None

    def stretches(self) -> Iterator[Lines | Row]:
        """Regular stretches as Lines, all other rows one by one."""
        for item in self._rows:
            if isinstance(item, Block):
                yield from self._taken_apart(item)
            else:
                yield item

    def _taken_apart(self, block: Block) -> Iterator[Lines | Row]:
        """Stretches too short to be worth it, and the rows between them, come one by one."""
        found = self._records.regular.read(block) if self._records else None
        if self._records is None or found is None or any(_opens(block.row(place)[1]) for place in found.odd):
            self._rows.again(self._singly(block))
            return
        start = 0
        apart = {number - block.number for number in self._apart() if 0 <= number - block.number < len(block)}
        for odd in (*sorted({*found.odd, *apart}), len(block)):
            if odd - start >= _SHORT:
                yield self._records.stretch(found, start, odd)
                start = odd
            yield from map(block.row, range(start, min(odd + 1, len(block))))
            start = odd + 1

    def _singly(self, block: Block) -> list[Row | Block]:
        """The rows of a block one by one; only as far as the header that is still to come, where it is among them."""
        place = self.table.number - block.number if self.table and not self._records else -1
        rows = list(map(block.row, range(place + 1 if 0 <= place < len(block) else len(block))))
        return [*rows, *block.below(len(rows))]

    def line(self, number: int, cells: Sequence[Cell]) -> Line | None:
        """The row as a line, or None where it is no transaction; a header opens its table."""
        if number in self._apart():
            return None
        if self._records and (line := self._records.quick(number, cells)):
            return line
        if self.table and number == self.table.number:
            self._records = self._opened(self.table)
            return None
        if self._records and (line := self._records.careful(number, cells)):
            return line
        if self.table and (new := self._another(number, cells, self.table)):
            self.table = new
            self._tables.append(new)
            self._records = self._opened(new)
        return None

    def _apart(self) -> frozenset[int]:
        return self.table.apart if self.table else frozenset()

    def _opened(self, table: Table) -> Records:
        self._read.append(Records(table.columns, self._page, self.counts, certain=table.certain))
        return self._read[-1]

    def _another(self, number: int, cells: Sequence[Cell], table: Table) -> Table | None:
        """The table that begins with this row further down in the file, if one does."""
        if number < table.number or cells == table.header or heading_score(cells) < SURE_HEADER:
            return None
        self._tries += 1
        if self._tries > _TRIES:
            return None
        new = table_under(number, cells, self._rows.peek(SAMPLE_ROWS), self._kept)
        return new if new.settled or new.columns.hold_lines else None

    def continuation(self, cells: Sequence[Cell]) -> str:
        """What the row adds to the transaction above it; "" if nothing."""
        return self._records.continuation(cells) if self._records else ""

    def aside(self, number: int, cells: Sequence[Cell]) -> Line | None:
        """The row's text as an aside, None where it is blank."""
        text = joined(cells)
        is_outside = self._records is None or number in self._apart()
        self.counts["passed"] += is_outside and bool(text) and looks_like_record(cells)
        return Line(number, text, self._page, aside=True, trouble=trouble_of(text)) if text else None

    def remarks(self) -> Iterator[Remark]:
        """What is to be said of every table that gave lines, each thing once, and of all rows."""
        yield from dict.fromkeys(chain.from_iterable(on_columns(one.columns) for one in self._read if one.lines))
        yield from on_counts(self.counts)
        for table in self._tables:
            yield from on_layout(table.settled, table.misfit)


def _parted(held: Line | Lines) -> tuple[Lines | None, Line]:
    """The last line by itself, for what the row below it adds, and those above it."""
    return held.parted() if isinstance(held, Lines) else (None, held)


def _opens(cells: Sequence[Cell]) -> bool:
    """Whether the row is so surely a header that another table may begin with it."""
    return heading_score(cells) >= SURE_HEADER


def _longer(line: Line, text: str) -> Line:
    whole = FIELD_EDGE.join(filter(None, (line.text, text)))
    return replace(line, text=whole, trouble=trouble_of(whole))
