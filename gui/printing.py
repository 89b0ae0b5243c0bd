"""The sheet on paper: as PDF, in our own preview, and to a printer. All three draw the same pages.

The text comes from core/report as HTML for Qt's rich text; its pictures are SVG and are drawn as such, so that they
stay sharp. PDF needs no printer and no window.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from core.model import UNREVIEWED, Check, Review
from core.report import Paper, paper
from core.words import tr
from gui import annexes
from gui.paper import face, laid_out
from gui.paper_size import PaperSize, usual

_MARGINS = QMarginsF(20, 12, 14, 10)
"""Left (where it is punched), top, right and bottom, in millimetres; the foot of the page stands inside them."""

_FOOT = 2.2
"""Room for the foot of the page, in heights of its small text."""

_SIZES = {PaperSize.A4: QPageSize.PageSizeId.A4, PaperSize.LETTER: QPageSize.PageSizeId.Letter}


def write_pdf(check: Check, path: Path, review: Review = UNREVIEWED, size: PaperSize | None = None) -> None:
    """Write the sheet as PDF, on the usual paper if no `size` is named; raises OSError.

    Makes the application that fonts need, where there is none.
    """
    application = QGuiApplication.instance() or QGuiApplication([])
    path.write_bytes(_pdf(paper(check, review), size or usual(QLocale.system())))
    del application


def preview(check: Check, parent: QWidget, size: PaperSize, review: Review = UNREVIEWED) -> None:
    """Show the pages as they will be printed; from there they go to a printer."""
    from gui.preview import Preview

    sheet = paper(check, review)
    printer = _new_printer(_title(sheet), size)
    Preview(printer, lambda device: _draw_patiently(device, sheet), parent).exec()


def preview_words(words: str, title: str, parent: QWidget, size: PaperSize) -> None:
    """The same for plain words, a paragraph a line."""
    from gui.preview import Preview

    printer = _new_printer(title, size)
    document = QTextDocument()
    document.setDefaultFont(face())
    document.setPlainText(words)
    Preview(printer, document.print_, parent).exec()


def _draw_patiently(device: QPagedPaintDevice, sheet: Paper) -> None:
    with patience():
        draw(device, sheet)


@contextmanager
def patience() -> Iterator[None]:
    """The waiting cursor: a sheet of thousands of findings takes seconds."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()


def _pdf(sheet: Paper, size: PaperSize) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(_title(sheet))
    writer.setCreator(tr("Flagline"))
    writer.setPageLayout(_page_layout(size))
    draw(writer, sheet)
    return bytes(buffer.data().data())


def _new_printer(title: str, size: PaperSize) -> QPrinter:
    """Made only when somebody prints: looking for printers can take seconds."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageLayout(_page_layout(size))
    return printer


def _page_layout(size: PaperSize) -> QPageLayout:
    page = QPageSize(_SIZES[size])
    return QPageLayout(page, QPageLayout.Orientation.Portrait, _MARGINS, QPageLayout.Unit.Millimeter)


def _title(sheet: Paper) -> str:
    return tr("Statement check {number}").format(number=sheet.number)


def draw(device: QPagedPaintDevice, sheet: Paper) -> None:
    """Draw every page of the sheet that is asked for; changes nothing but the device."""
    painter = QPainter(device)
    page = QRectF(painter.viewport())
    small = _small()
    foot = _FOOT * QFontMetricsF(small, device).height()
    body = QRectF(0, 0, page.width(), page.height() - foot)
    document = laid_out(sheet, device, body.size())
    front = document.pageCount()
    behind = annexes.pages(sheet.annexes, device, body.size(), files_named=sheet.files_named)
    count = front + len(behind)
    ranges = device.pageRanges()
    wanted = [number for number in range(1, count + 1) if ranges.isEmpty() or ranges.contains(number)]
    for number in wanted:
        if number != wanted[0]:
            device.newPage()
        if number <= front:
            _draw_body(painter, document, body, number)
        else:
            behind[number - front - 1].draw(painter)
        painter.setFont(small)
        _draw_foot(painter, page, (tr("Sheet {number}").format(number=sheet.number), page_words(number, count)))
    painter.end()


def page_words(number: int, count: int) -> str:
    """Which page of how many."""
    return tr("page {number} of {count}").format(number=number, count=count)


def _draw_body(painter: QPainter, document: QTextDocument, body: QRectF, number: int) -> None:
    """One page of the text; in ink on white, whatever the window's colour scheme."""
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette = _ink_on_white()
    context.clip = body.translated(0, (number - 1) * body.height())
    painter.save()
    painter.translate(0, -context.clip.top())
    painter.setClipRect(context.clip)
    document.documentLayout().draw(painter, context)
    painter.restore()


def _ink_on_white() -> QPalette:
    palette = QPalette(QColor(Qt.GlobalColor.white))
    for part in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
        palette.setColor(part, QColor(Qt.GlobalColor.black))
    return palette


def _draw_foot(painter: QPainter, page: QRectF, sides: tuple[str, str]) -> None:
    """The sheet's number at the left, the page's at the right, under a hairline of space."""
    painter.setPen(Qt.GlobalColor.darkGray)
    for words, side in zip(sides, (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight), strict=True):
        painter.drawText(page, side | Qt.AlignmentFlag.AlignBottom, words)


def _small() -> QFont:
    font = face()
    font.setPointSizeF(8)
    return font
