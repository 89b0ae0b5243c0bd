"""Where a rich text breaks into pages: what Qt lacks of "keep with next" and "keep together".

One walk from the top: each repair moves only what follows it.
"""

from __future__ import annotations

from PySide6.QtGui import (
    QGuiApplication,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
    QTextTableCell,
)

_ROOM_AFTER_HEADING = 2.5
"""Heights of a heading that must be left on its page below the first paragraph after it."""

_LESS_THAN_A_LINE = 0.8
"""The share of a line that is left below an empty row, for the edges of cells."""

_BACK = 3
"""So many paragraphs above a table are looked at for the heading that goes with it to a new page."""

_Break = QTextFormat.PageBreakFlag


class Breaks:
    """Mends the page breaks of a document that is laid out in pages."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._layout = document.documentLayout()
        self._height = document.pageSize().height()
        self._scale = self._layout.paintDevice().logicalDpiY() / round(
            QGuiApplication.primaryScreen().logicalDotsPerInchY()
        )
        """What Qt multiplies a format's pixels by."""

    def mend(self) -> None:
        """No heading alone at a page's end, no row torn in two, no empty page."""
        block = self._document.begin()
        while block.isValid():
            table = QTextCursor(block).currentTable()
            if table:
                self._mend_table(table)
                block = table.lastCursorPosition().block().next()
            else:
                self._mend_block(block)
                block = block.next()

    def _mend_block(self, block: QTextBlock) -> None:
        if block.blockFormat().pageBreakPolicy():
            self._leave_no_page_empty(block)
        elif block.blockFormat().headingLevel() and not block.previous().blockFormat().headingLevel():
            self._keep_heading(block)

    def _leave_no_page_empty(self, block: QTextBlock) -> None:
        """Where the text before a new leaf just fills its page, Qt breaks twice; this leaf begins without a break."""
        before, here = (self._layout.blockBoundingRect(each) for each in (block.previous(), block))
        if (here.top() + 1) // self._height - before.bottom() // self._height > 1:  # it may lie a hair over its page
            _set_break(block, _Break.PageBreak_Auto)

    def _keep_heading(self, first: QTextBlock) -> None:
        """A heading, or several, without room for the start of the text moves to a new page."""
        block = first
        while block.isValid() and block.blockFormat().headingLevel():
            block = block.next()
        if block.isValid():
            heading, text = (self._layout.blockBoundingRect(each) for each in (first, block))
            end = text.bottom() + _ROOM_AFTER_HEADING * heading.height()
            if heading.top() // self._height != min(end, self._document.size().height() - 1) // self._height:
                self._begin_page(first)

    def _begin_page(self, block: QTextBlock) -> None:
        """Where the text before just fills its page, Qt breaks twice; then the room above the block does it alone."""
        before = self._layout.blockBoundingRect(block.previous()).bottom()
        _set_break(block, _Break.PageBreak_AlwaysBefore)
        if (self._layout.blockBoundingRect(block).top() + 1) // self._height - before // self._height > 1:
            room = self._height - before % self._height
            form = QTextBlockFormat()
            form.setPageBreakPolicy(_Break.PageBreak_Auto)
            form.setTopMargin(room / self._scale)
            QTextCursor(block).mergeBlockFormat(form)

    def _mend_table(self, table: QTextTable) -> None:
        """Rows that belong together stay on one page; the first of them with the table's head and heading."""
        row = 0
        while row < table.rows():
            end = _end_of_unit(table, row)
            if self._is_torn(table, row, end):
                if row == 0:
                    self._begin_page(_first_with(table))
                else:
                    self._push_down(table, row)
                    end += 1
            row = end

    def _is_torn(self, table: QTextTable, row: int, end: int) -> bool:
        top, bottom = self._edges(table, row, end)
        return bottom - top < self._height and top // self._height != (bottom - 1) // self._height

    def _edges(self, table: QTextTable, row: int, end: int) -> tuple[float, float]:
        blocks = [block for at in range(row, end) for cell in _cells(table, at) for block in _ends(cell)]
        boxes = [self._layout.blockBoundingRect(block) for block in blocks]
        return min(box.top() for box in boxes), max(box.bottom() for box in boxes)

    def _push_down(self, table: QTextTable, row: int) -> None:
        """Put an empty row above that leaves less than a line of it on the page."""
        top, _ = self._edges(table, row, row + 1)
        first = table.cellAt(row, 0).firstCursorPosition().block().layout().lineAt(0).height()
        room = self._height - top % self._height - _LESS_THAN_A_LINE * first
        table.insertRows(row, 1)
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            _make_low(cell)
            form = cell.format().toTableCellFormat()
            form.setTopBorder(0)
            form.setBottomBorder(0)
            form.setBottomPadding(0)
            form.setTopPadding(max(room - self._line(cell), 0) / self._scale)
            cell.setFormat(form)

    def _line(self, cell: QTextTableCell) -> float:
        return self._layout.blockBoundingRect(cell.firstCursorPosition().block()).height()


def _end_of_unit(table: QTextTable, row: int) -> int:
    """The row after those that belong to `row`: the head goes with the first, and what is said of several lines (one
    cell as wide as the table) with the first of them.
    """
    end = max(row, table.format().toTableFormat().headerRowCount() if row == 0 else 0)
    while end < table.rows() - 1 and table.cellAt(end, 0).columnSpan() == table.columns() > 1:
        end += 1
    return end + 1


def _cells(table: QTextTable, row: int) -> list[QTextTableCell]:
    return [table.cellAt(row, column) for column in range(table.columns())]


def _ends(cell: QTextTableCell) -> tuple[QTextBlock, QTextBlock]:
    return cell.firstCursorPosition().block(), cell.lastCursorPosition().block()


def _make_low(cell: QTextTableCell) -> None:
    """As low as an empty cell can be."""
    form = cell.firstCursorPosition().blockCharFormat()
    form.setFontPointSize(1)
    cell.firstCursorPosition().setBlockCharFormat(form)


def _first_with(table: QTextTable) -> QTextBlock:
    """The heading that stands above the table, if one does; else the paragraph above it."""
    above = block = table.firstCursorPosition().block().previous()
    for _ in range(_BACK):
        if block.blockFormat().headingLevel():
            return block
        block = block.previous()
    return above


def _set_break(block: QTextBlock, policy: _Break) -> None:
    form = QTextBlockFormat()
    form.setPageBreakPolicy(policy)
    QTextCursor(block).mergeBlockFormat(form)
