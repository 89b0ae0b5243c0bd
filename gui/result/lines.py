"""The table of lines: a model that holds the places of the lines shown, and makes a line when it is looked at."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from core.words import tr
from gui.result import rows
from gui.result.columns import KEYS, Column, cell_text, decisions, headers, in_order
from gui.result.ledger import Ledger, Places, Wanted, in_steps
from gui.result.rows import Row
from gui.slices import Result, Slices, Steps

if TYPE_CHECKING:
    from gui.review.words import Mark

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
Display = Qt.ItemDataRole

ROW = Qt.ItemDataRole.UserRole + 1
"""The role that gives the whole Row."""

MARK = Qt.ItemDataRole.UserRole + 2
"""The role that gives the Mark of a line's decision, or None."""

_ANSWERED = {Display.DisplayRole, Display.AccessibleTextRole, Display.TextAlignmentRole, ROW, MARK}
"""The roles that there is an answer for; painting asks for as many others at every cell."""

Marks = Callable[[Row], "Mark | None"]

_RIGHT = {Column.LINE, Column.AMOUNT}
"""The columns of numbers, aligned at the right."""

_ROOM_FOR_ARROW = "\u00a0" * 4
"""Qt draws the sort arrow over the end of a header's words."""

_LOOKED_AT = 1_000
"""Rows that are kept once they were made: more than a screen shows."""


class LinesModel(QAbstractTableModel):
    """The lines of a check that are wanted. Choosing and sorting are done in slices; a sort outlasts the choice.

    `chosen` tells that other lines are shown, `busy` that it will take a moment, and that it is over.
    """

    chosen = Signal()
    busy = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ledger: Ledger | None = None
        self._wanted: Wanted | None = None
        self._choosing = False
        self._given: Places = ()
        self._shown: Places = ()
        self._sorted_by: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)
        self._made: Callable[[int], Row]
        self._currency = ""
        self._locale = QLocale()
        self._work = Slices(self)
        self._marks: Marks = _unmarked

    def set_ledger(self, ledger: Ledger, currency: str = "") -> None:
        """Another check, of which nothing is shown yet. `currency` is the one of all its amounts, if there is one."""
        self._work.stop()
        self.beginResetModel()
        self._ledger, self._currency = ledger, currency
        self._made = lru_cache(_LOOKED_AT)(ledger.row)
        self._wanted, self._choosing, self._given, self._shown = None, False, (), ()
        self.endResetModel()

    def set_marks(self, marks: Marks) -> None:
        """From now on these are the marks of decisions."""
        self._marks = marks
        self.renew_marks()

    def renew_marks(self) -> None:
        """Some marks may be others now; the order stays as it is, so that no line jumps away."""
        if self._shown:
            last = len(self._shown) - 1
            self.dataChanged.emit(self.index(0, Column.DECISION), self.index(last, Column.DECISION))

    def show(self, wanted: Wanted) -> None:
        """Show these lines, in their own order unless a column is sorted by."""
        if self._ledger is None:
            return
        self._wanted, self._choosing = wanted, True
        self._start(self._choose(self._ledger, wanted), self._put_chosen)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 goes back to the view's own order. The chosen row stays chosen."""
        self._sorted_by = (column, order)
        if self._ledger is None or self._wanted is None:
            return
        if self._choosing:
            self.show(self._wanted)
        else:
            self._start(self._numbered(self._ledger, self._given), self._put_sorted)

    def _start(self, steps: Steps[Result], done: Callable[[Result], None]) -> None:
        self._work.start(steps, done)
        self.busy.emit(self._work.busy)

    def _choose(self, ledger: Ledger, wanted: Wanted) -> Steps[Places]:
        self._given = yield from ledger.lines(wanted)
        return (yield from self._in_order(ledger, self._given))

    def _in_order(self, ledger: Ledger, places: Places) -> Steps[Places]:
        column, order = self._sorted_by
        if column < 0:
            return places
        descending = order is Qt.SortOrder.DescendingOrder
        keys = decisions(self._rank) if column == Column.DECISION else KEYS[Column(column)]
        return (yield from in_order(ledger, places, keys, descending=descending))

    def _numbered(self, ledger: Ledger, places: Places) -> Steps[tuple[Places, Places]]:
        """The places in order, and the row of each by its place: Qt asks where the chosen ones went."""
        shown = yield from self._in_order(ledger, places)
        numbers = array("I", bytes(len(ledger) * array("I").itemsize))
        number = 0
        for some in in_steps(shown):
            for place in some:
                numbers[place] = number
                number += 1
            yield
        return shown, numbers

    def _rank(self, row: Row) -> int:
        mark = self._marks(row)
        return mark.rank if mark else 0

    def _put_chosen(self, places: Places) -> None:
        self._choosing = False
        self.beginResetModel()
        self._shown = places
        self.endResetModel()
        self.busy.emit(False)
        self.chosen.emit()

    def _put_sorted(self, sorted_: tuple[Places, Places]) -> None:
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self._shown[index.row()]) for index in self.persistentIndexList()]
        self._shown, numbers = sorted_
        for index, place in kept:
            self.changePersistentIndex(index, self.index(numbers[place], index.column()))
        self.layoutChanged.emit()
        self.busy.emit(False)

    @property
    def files(self) -> int:
        """How many files the check has."""
        return self._ledger.files if self._ledger else 0

    @property
    def waits(self) -> bool:
        """Whether other lines, or another order, are on their way."""
        return self._work.busy

    def row(self, number: int) -> Row:
        return self._made(self._shown[number])

    def finds(self, number: int) -> bool:
        """Whether there may be a finding in a row; asked before the row is made."""
        return self._ledger is not None and self._ledger.finds(self._shown[number])

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Display.DisplayRole) -> object:
        if role not in _ANSWERED or not index.isValid():
            return None
        column = Column(index.column())
        match role:
            case Display.DisplayRole if column is Column.DECISION:
                mark = self._marks(self.row(index.row()))
                return mark.word if mark else ""
            case Display.DisplayRole:
                return cell_text(self.row(index.row()), column, self._locale, self._currency)
            case Display.AccessibleTextRole if column is Column.TEXT:
                return rows.reading_aid(self.row(index.row()), self._locale, of_many=self.files > 1)
            case Display.TextAlignmentRole:
                return _aligned(column)
            case _ if role == ROW:
                return self.row(index.row())
            case _ if role == MARK:
                return self._marks(self.row(index.row()))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Display.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Display.DisplayRole:
            words = self._amount_header() if section == Column.AMOUNT else headers()[section]
            return words + _ROOM_FOR_ARROW if section == self._sorted_by[0] and section in _RIGHT else words
        return _aligned(Column(section)) if role == Display.TextAlignmentRole else None

    def _amount_header(self) -> str:
        """Names the currency, where all amounts are in one."""
        return tr("Amount, {currency}").format(currency=self._currency) if self._currency else headers()[Column.AMOUNT]


def _unmarked(_: Row) -> None:
    return None


def _aligned(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
