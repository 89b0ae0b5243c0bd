"""The sheet laid out by Qt's rich text, with what that lacks: sharp pictures, headings that stay with their text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontInfo,
    QPagedPaintDevice,
    QPainter,
    QPyTextObject,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtSvg import QSvgRenderer

from core.paths import RESOURCES
from core.report import Paper

_FONT = RESOURCES / "fonts" / "NotoSansSC-Regular-subset.otf"

QUOTES = re.compile("[“”‘’…·]+")
"""What is set in `narrow_family`."""

_ROOM_AFTER_HEADING = 2.5
"""Heights of a heading that must be left on its page below the first paragraph after it."""

_PIXELS = 96
"""HTML's pixels to the inch."""


def face() -> QFont:
    """The bundled face for all of the sheet, so that it is the same sheet on every machine; Qt fills in the rest."""
    font = QFont()
    font.setFamilies(QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(_FONT))))
    font.setPointSizeF(10)
    return font


def laid_out(sheet: Paper, device: QPagedPaintDevice, size: QSizeF) -> QTextDocument:
    """The sheet broken into pages of `size`, in the units of `device`."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(face())
    layout = document.documentLayout()
    layout.setPaintDevice(device)
    layout.registerHandler(QTextFormat.ObjectTypes.ImageObject, _Pictures(sheet.pictures, device, document))
    document.setPageSize(size)  # before the text, which is then laid out once
    document.setHtml(_with_narrow_quotes(sheet.html))
    _keep_headings(document)
    _leave_no_page_empty(document)
    return document


def narrow_family() -> str:
    """A family with narrow quotes: the Chinese face has them as wide as a character, which tears Latin text apart."""
    return QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).family()


def _with_narrow_quotes(html: str) -> str:
    head, mark, body = html.partition("<body")
    return head + mark + QUOTES.sub(rf"""<span style="font-family:'{narrow_family()}'">\g<0></span>""", body)


def _leave_no_page_empty(document: QTextDocument) -> None:
    """Where the text before a new leaf just fills its page, Qt breaks twice; the leaf then begins without a break."""
    layout, height = document.documentLayout(), document.pageSize().height()
    block = document.begin().next()
    while block.isValid():
        if block.blockFormat().pageBreakPolicy():
            before, here = (layout.blockBoundingRect(each) for each in (block.previous(), block))
            if (here.top() + 1) // height - before.bottom() // height > 1:  # the top may lie a hair over its page
                _set_break(block, QTextFormat.PageBreakFlag.PageBreak_Auto)
        block = block.next()


def _keep_headings(document: QTextDocument) -> None:
    """A heading without room for the start of its text moves to a new page: Qt knows no "keep with next"."""
    layout, height = document.documentLayout(), document.pageSize().height()
    block = document.begin()
    while block.isValid():
        first = block
        while block.isValid() and block.blockFormat().headingLevel():
            block = block.next()
        if block != first and block.isValid():
            top, end = layout.blockBoundingRect(first).top(), layout.blockBoundingRect(block).bottom()
            room = _ROOM_AFTER_HEADING * layout.blockBoundingRect(first).height()
            if top // height != min(end + room, document.size().height() - 1) // height:
                _set_break(first, QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        block = block.next()


def _set_break(block: QTextBlock, policy: QTextFormat.PageBreakFlag) -> None:
    form = QTextBlockFormat()
    form.setPageBreakPolicy(policy)
    QTextCursor(block).mergeBlockFormat(form)


class _Pictures(QPyTextObject):
    """Draws the sheet's SVG pictures where the text names them, as wide as it says."""

    def __init__(self, pictures: Mapping[str, str], device: QPagedPaintDevice, parent: QTextDocument) -> None:
        super().__init__(parent)
        self._scale = device.logicalDpiX() / _PIXELS
        self._pictures = {name: QSvgRenderer(QByteArray(_in_face(svg).encode())) for name, svg in pictures.items()}

    def intrinsicSize(self, document: QTextDocument, position: int, form: QTextFormat) -> QSizeF:
        del document, position
        image = form.toImageFormat()
        drawn = self._pictures[image.name()].defaultSize()
        width = image.width() or drawn.width()
        return QSizeF(width, width * drawn.height() / drawn.width()) * self._scale

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, document: QTextDocument, position: int, form: QTextFormat
    ) -> None:
        del document, position
        self._pictures[form.toImageFormat().name()].render(painter, QRectF(rect))


def _in_face(svg: str) -> str:
    """The picture's words in the face of the text around it."""
    return svg.replace('font-family="sans-serif"', f'font-family="{face().families()[0]}"')
