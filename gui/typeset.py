"""Words set in one of a few styles on a device: in one go where they fit their line, else broken into lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from gui.paper import QUOTES, face, narrow_family


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """How words look: size in points, weight, colour; `marked` is a matched piece. Each stands for itself."""

    points: float
    bold: bool = False
    color: str = "#1b1b1b"
    marked: bool = False


HEADING = Style(13, bold=True)
HEAD = Style(7.5, color="#555555")
TEXT = Style(8.5)
STRONG = Style(8.5, bold=True)
MATCH = Style(8.5, bold=True, marked=True)
NOTE = Style(7.5, color="#444444")

Piece = tuple[str, Style]


class Strip(Protocol):
    """A slice of a page that is never cut; `draw` draws it with its top where it is told."""

    @property
    def height(self) -> float: ...

    def draw(self, painter: QPainter, top: float) -> None: ...


_LEADING = 0.9

_BLANKS = dict.fromkeys((*range(32), 127, 133, 8232, 8233), " ")
_NEEDS_LAYOUT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff“”‘’…·]")
"""Scripts that run from right to left, and quotes that come from another face."""


class Setter:
    """Sets words for one device."""

    def __init__(self, device: QPagedPaintDevice) -> None:
        self._device = device
        self.font = lru_cache(maxsize=None)(self._font)
        self.color = lru_cache(maxsize=None)(lambda style: QColor(style.color))
        self.metrics = lru_cache(maxsize=None)(self._metrics)

    def _font(self, style: Style) -> QFont:
        font = face()
        font.setPointSizeF(style.points)
        font.setBold(style.bold)
        font.setUnderline(style.marked)
        return font

    def _metrics(self, style: Style) -> QFontMetricsF:
        return QFontMetricsF(self.font(style), self._device)

    def height(self, style: Style) -> float:
        """The height of a line: tighter than the face asks for, whose room is made for Chinese."""
        return _LEADING * self.metrics(style).height()

    def lines(self, pieces: Sequence[Piece], left: float, width: float, *, right: bool = False) -> list[Strip]:
        """The pieces one after the other, as strips a line each, from `left` on; `right` sets them at the right."""
        pieces = [(words.translate(_BLANKS), style) for words, style in pieces if words]
        if not pieces:
            return []
        advances = [self.metrics(style).horizontalAdvance(words) for words, style in pieces]
        if sum(advances) > width or any(not words.isascii() and _NEEDS_LAYOUT.search(words) for words, _ in pieces):
            return self._broken(pieces, left, width, right=right)
        start = left + width - sum(advances) if right else left
        style = pieces[0][1]
        ascent = self.metrics(style).ascent() * _LEADING
        inks = [(words, self.font(each), self.color(each)) for words, each in pieces]
        return [_Words(self.height(style), inks, advances, start, ascent)]

    def _broken(self, pieces: Sequence[Piece], left: float, width: float, *, right: bool) -> list[Strip]:
        layout = QTextLayout("".join(words for words, _ in pieces), self.font(pieces[0][1]), self._device)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        layout.setTextOption(option)
        layout.setFormats(self._formats(pieces))
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
        layout.endLayout()
        height = self.height(pieces[0][1])
        return [_Line(height, layout, layout.lineAt(number), left) for number in range(layout.lineCount())]

    def _formats(self, pieces: Sequence[Piece]) -> list[QTextLayout.FormatRange]:
        formats, start = [], 0
        for words, style in pieces:
            formats.append(_range(start, _units(words), self.font(style), style.color))
            for quote in QUOTES.finditer(words):
                narrow = QFont(self.font(style))
                narrow.setFamilies([narrow_family()])
                formats.append(_range(start + _units(words[: quote.start()]), len(quote[0]), narrow, style.color))
            start += _units(words)
        return formats


def _units(words: str) -> int:
    """The length as Qt counts it: a character beyond the first 65,536 is two."""
    return len(words.encode("utf-16-le", errors="replace")) // 2


def _range(start: int, length: int, font: QFont, color: str) -> QTextLayout.FormatRange:
    one = QTextLayout.FormatRange()
    one.start, one.length = start, length
    form = QTextCharFormat()
    form.setFont(font)
    form.setForeground(QColor(color))
    one.format = form
    return one


@dataclass(slots=True)
class _Words:
    """Pieces that fit their line."""

    height: float
    inks: list[tuple[str, QFont, QColor]]
    advances: list[float]
    left: float
    ascent: float

    def draw(self, painter: QPainter, top: float) -> None:
        x = self.left
        for (words, font, color), advance in zip(self.inks, self.advances, strict=True):
            painter.setFont(font)
            painter.setPen(color)
            painter.drawText(QPointF(x, top + self.ascent), words)
            x += advance


@dataclass(slots=True)
class _Line:
    """One line of a layout, which lives as long as its lines do."""

    height: float
    layout: QTextLayout
    line: QTextLine
    left: float

    def draw(self, painter: QPainter, top: float) -> None:
        self.line.draw(painter, QPointF(self.left, top - (self.line.height() - self.height)))
