"""The annexes of a long sheet, drawn row by row: thousands of lines in a second, and no row torn at a page's end.

A row is made of strips, which are never cut. Strips that belong together (a reason and the first line under it) go to
one page, wherever a page can hold them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QColor, QPagedPaintDevice, QPainter, QPen

from core.report.annex import Annex, Section
from core.report.lines import Run, SheetLine
from core.words import tr
from gui.typeset import HEAD, HEADING, MATCH, NOTE, STRONG, TEXT, Piece, Setter, Strip

_SHARES = (0.10, 0.13, 0.62, 0.15)
"""The shares of place, date, text and amount in the width."""

_GAP = 0.015
"""Kept free at the right of a column, as a share of the width."""

_HAIRLINE, _RULE, _INK = QColor("#dddddd"), QColor("#888888"), QColor("#1b1b1b")

Unit = list[Strip]
"""Strips that belong together."""


@dataclass(frozen=True, slots=True)
class Page:
    """Strips, each with its distance from the page's top."""

    strips: tuple[tuple[float, Strip], ...]

    def draw(self, painter: QPainter) -> None:
        for top, strip in self.strips:
            strip.draw(painter, top)


def pages(annexes: Iterable[Annex], device: QPagedPaintDevice, size: QSizeF, *, files_named: bool) -> list[Page]:
    """The annexes in pages of `size`, in the units of `device`; each begins on a new page."""
    table = _Table(Setter(device), size.width(), files_named=files_named)
    return [page for annex in annexes for page in _broken(table, annex, size.height())]


def _broken(table: _Table, annex: Annex, height: float) -> Iterator[Page]:
    """The columns' heads stand on every page, the title on the first."""
    heads = table.heads(annex.text)
    page = _Filling([*table.title(annex.title), *heads])
    for unit in table.units(annex):
        for part in _fitting(unit, height - sum(strip.height for strip in heads)):
            if page.top + sum(strip.height for strip in part) > height:
                yield page.done()
                page = _Filling(heads)
            page.add(part)
    yield page.done()


def _fitting(unit: Unit, height: float) -> list[Unit]:
    """The unit as it is, or strip by strip where no page would hold it."""
    return [unit] if sum(strip.height for strip in unit) <= height else [[strip] for strip in unit]


class _Filling:
    """A page while it fills up; `top` is where the next strip goes."""

    def __init__(self, heads: Unit) -> None:
        self.top = 0.0
        self._strips: list[tuple[float, Strip]] = []
        self.add(heads)

    def add(self, unit: Unit) -> None:
        for strip in unit:
            self._strips.append((self.top, strip))
            self.top += strip.height

    def done(self) -> Page:
        return Page(tuple(self._strips))


class _Table:
    """Makes strips of the rows of an annex."""

    def __init__(self, setter: Setter, width: float, *, files_named: bool) -> None:
        self._set = setter
        self._width = width
        self._files_named = files_named
        self._pad = 0.15 * setter.height(TEXT)
        edges = [sum(_SHARES[:at]) * width for at in range(len(_SHARES))]
        self._columns = [(left, (share - _GAP) * width) for left, share in zip(edges, _SHARES, strict=True)]

    def title(self, words: str) -> Unit:
        return [*self._set.lines([(words, HEADING)], 0, self._width), _Space(2 * self._pad)]

    def heads(self, text: str) -> Unit:
        names = [tr("Line"), tr("Date"), text, tr("Amount")]
        return [*self._row([[(name, HEAD)] for name in names]), self._rule(_INK)]

    def units(self, annex: Annex) -> Iterator[Unit]:
        for section in annex.sections:
            yield from self._section(section)

    def _section(self, section: Section) -> Iterator[Unit]:
        """What is said of several lines goes with the first of them."""
        above: Unit = [self._rule(_RULE)]
        for strong, rest in section.heads:
            above += [*self._paragraph([(strong, STRONG), (rest, TEXT)]), _Space(self._pad)]
        file = ""
        for run in section.runs:
            above += self._above(run, file)
            file = run.file
            for line in run.lines:
                yield [*above, *self._line(line)]
                above = []

    def _above(self, run: Run, file: str) -> Iterator[Strip]:
        if self._files_named and run.file != file:
            yield from self._paragraph([(run.file, STRONG)])
        for words in run.evidence:
            yield self._rule(_HAIRLINE)
            yield from self._paragraph([(words, NOTE)])

    def _line(self, line: SheetLine) -> Iterator[Strip]:
        yield self._rule(_HAIRLINE)
        text = [(words, MATCH if marked else TEXT) for words, marked in line.pieces]
        yield from self._row([[(line.place, TEXT)], [(line.date, TEXT)], text, [(line.amount, TEXT)]])
        for words in line.decisions:
            yield from self._set.lines([(words, NOTE)], *self._columns[2])
        yield _Space(self._pad)

    def _paragraph(self, pieces: Sequence[Piece]) -> Unit:
        return self._set.lines(pieces, 0, self._width)

    def _row(self, cells: Sequence[Sequence[Piece]]) -> Unit:
        """The lines of all cells side by side; the last cell at the right."""
        last = len(cells) - 1
        left, _ = self._columns[last]
        lines = [self._set.lines(cell, *column) for cell, column in zip(cells[:last], self._columns, strict=False)]
        lines.append(self._set.lines(cells[last], left, self._width - left, right=True))
        return [_beside([strip for strip in strips if strip]) for strips in zip_longest(*lines)]

    def _rule(self, color: QColor) -> Strip:
        return _Rule(self._pad, self._width, color)


@dataclass(slots=True)
class _Beside:
    """Strips side by side."""

    height: float
    strips: Sequence[Strip]

    def draw(self, painter: QPainter, top: float) -> None:
        for strip in self.strips:
            strip.draw(painter, top)


@dataclass(slots=True)
class _Rule:
    """A line over the whole width, and the room under it."""

    height: float
    width: float
    color: QColor

    def draw(self, painter: QPainter, top: float) -> None:
        painter.setPen(QPen(self.color, 0))
        painter.drawLine(QPointF(0, top), QPointF(self.width, top))


@dataclass(slots=True)
class _Space:
    """Nothing."""

    height: float

    def draw(self, painter: QPainter, top: float) -> None:
        pass


def _beside(strips: Sequence[Strip]) -> Strip:
    return _Beside(max((strip.height for strip in strips), default=0), strips)
