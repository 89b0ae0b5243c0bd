"""The sheet laid out by Qt's rich text, with what that lacks: sharp pictures, narrow quotes, pages well broken."""

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
    QTextDocument,
    QTextFormat,
)
from PySide6.QtSvg import QSvgRenderer

from core.report import Paper
from gui.breaks import Breaks
from gui.fonts import CHINESE, load_chinese

QUOTES = re.compile("[“”‘’…·]+")
"""What is set in `narrow_family`."""

_PIXELS = 96
"""HTML's pixels to the inch."""


def face() -> QFont:
    """The bundled face for all of the sheet, so that it is the same sheet on every machine; Qt fills in the rest."""
    font = QFont()
    load_chinese()
    font.setFamilies([CHINESE])
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
    Breaks(document).mend()
    return document


def narrow_family() -> str:
    """A family with narrow quotes: the Chinese face has them as wide as a character, which tears Latin text apart."""
    return QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).family()


def _with_narrow_quotes(html: str) -> str:
    head, mark, body = html.partition("<body")
    return head + mark + QUOTES.sub(rf"""<span style="font-family:'{narrow_family()}'">\g<0></span>""", body)


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
