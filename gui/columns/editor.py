"""The editor of columns: what each is, which date order, which decimal mark, and at once what would be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.model import DATE_ORDERS, DECIMAL_MARKS, ColumnRole, KeptLayouts, TableLayout, with_role
from core.read.table.first_rows import Preview, Told, preview
from core.read.table.role_words import order_words
from core.words import ntr, tr
from gui import theme
from gui.columns.grids import LinesGrid, RowsGrid
from gui.frame import without_key
from gui.labels import MEDIUM, label, paragraph
from gui.theme import Role, Size

_WIDTH, _HEIGHT = 132, 52
"""The size of the window, in widths and heights of a letter, where the window below it is not smaller."""


class ColumnsEditor(QDialog):
    """Asks about the tables of one file. `settled` carries a layout to keep, `forgotten` a fingerprint to let go."""

    settled = Signal(object)
    forgotten = Signal(str)

    def __init__(self, name: str, tables: Sequence[Told], kept: KeptLayouts, parent: QWidget) -> None:
        super().__init__(parent)
        self._tables = tables
        self._kept = kept
        self._seen = tables[0]
        self._layout = tables[0].layout
        self.tables = QComboBox()
        self.rows = RowsGrid()
        self.order = QComboBox()
        self.decimal = QComboBox()
        self._order_label = label()
        self._decimal_label = label()
        self.told = paragraph(tone=Role.MUTED)
        self.misfit = paragraph(tone=Role.FOUND)
        self.lines = LinesGrid()
        self.buttons = QDialogButtonBox()
        self.use = self.buttons.addButton(tr("Read it like this"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.forget = self.buttons.addButton(tr("As the program reads it"), QDialogButtonBox.ButtonRole.ResetRole)
        self.buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._lay_out(name, parent)
        self._connect()
        self._show_table(0)
        (self.order if self._seen.order.example else self.rows.head.boxes[0]).setFocus()

    def layout_now(self) -> TableLayout:
        """What is chosen."""
        return self._layout

    def accept(self) -> None:
        self.settled.emit(self._layout)
        super().accept()

    def _connect(self) -> None:
        self.tables.activated.connect(self._show_table)
        self.rows.chosen.connect(self._choose)
        self.order.activated.connect(self._settle_ways)
        self.decimal.activated.connect(self._settle_ways)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.forget.clicked.connect(self._forget)

    def _forget(self) -> None:
        self.forgotten.emit(self._seen.layout.fingerprint)
        super().accept()

    def _show_table(self, index: int) -> None:
        """One of the file's tables, as the person settled it earlier, or else as the program sees it."""
        self._seen = self._tables[index]
        told = self._seen.layout
        kept = self._kept.by_header.get(told.fingerprint)
        fits = kept is not None and len(kept.roles) == len(told.roles)
        self._layout = kept if kept and fits else told
        self.forget.setEnabled(kept is not None)
        self._offer_ways()
        self.rows.show_table(self._seen, self._layout)
        self._follow()

    def _offer_ways(self) -> None:
        """The orders and marks to choose from; the first leaves it to the file."""
        self.order.clear()
        self.order.addItem(tr("as in the file: {order}").format(order=order_words(self._seen.order.order)), "")
        for order in DATE_ORDERS:
            self.order.addItem(order_words(order), order)
        self.order.setCurrentIndex(self.order.findData(self._layout.order))
        self.decimal.clear()
        self.decimal.addItem(tr("as in the file: {mark}").format(mark=self._seen.decimal.mark), "")
        for mark, words in zip(DECIMAL_MARKS, (tr("a point"), tr("a comma")), strict=True):
            self.decimal.addItem(words, mark)
        self.decimal.setCurrentIndex(self.decimal.findData(self._layout.decimal))

    def _choose(self, column: int, role: ColumnRole) -> None:
        self._layout = replace(self._layout, roles=with_role(self._layout.roles, column, role))
        self.rows.head.show_roles(self._layout.roles)
        self._follow()

    def _settle_ways(self) -> None:
        order, decimal = str(self.order.currentData()), str(self.decimal.currentData())
        self._layout = replace(self._layout, order=order, decimal=decimal)
        self._follow()

    def _follow(self) -> None:
        """What would be read now, and what speaks against it."""
        found = preview(self._seen, self._layout)
        self.lines.show_lines(found.lines)
        self.told.setText(" ".join(_sentences(found)))
        self.misfit.setText(tr("This does not fit the file: {why}.").format(why=found.misfit))
        self.misfit.setVisible(bool(found.misfit))
        self.use.setEnabled(not found.misfit)
        self._show_ways(found)

    def _show_ways(self, found: Preview) -> None:
        """The questions that make a difference in this file, or that were answered before."""
        for box, words, matters in (
            (self.order, self._order_label, found.order_matters or self._layout.order),
            (self.decimal, self._decimal_label, found.decimal_matters or self._layout.decimal),
        ):
            box.setVisible(bool(matters))
            words.setVisible(bool(matters))

    def _lay_out(self, name: str, parent: QWidget) -> None:
        self.setWindowTitle(tr("Columns of {file}").format(file=name))
        self.use.setProperty("kind", "primary")
        self.forget.setToolTip(tr("Forget what you settled for files with this header"))
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.SPACE_8, theme.SPACE_6, theme.SPACE_8, theme.SPACE_6)
        page.setSpacing(theme.SPACE_3)
        page.addWidget(label(tr("What is in the columns?"), Size.TITLE, MEDIUM))
        page.addWidget(_explained())
        page.addWidget(self.tables)
        page.addWidget(self.rows, 1)
        page.addLayout(self._ways())
        page.addWidget(label(tr("So it would be read"), Size.HEADING, MEDIUM))
        page.addWidget(self.misfit)
        page.addWidget(self.lines, 1)
        page.addWidget(self.told)
        page.addWidget(self.buttons)
        self._name_tables()
        letter, most = self.fontMetrics(), parent.window().size()
        self.resize(QSize(_WIDTH * letter.averageCharWidth(), _HEIGHT * letter.lineSpacing()).boundedTo(most))

    def _name_tables(self) -> None:
        for number, table in enumerate(self._tables, start=1):
            self.tables.addItem(table.name or tr("Table {n}").format(n=number))
        self.tables.setAccessibleName(tr("Which table of the file"))
        self.tables.view().setAccessibleName(tr("Which table of the file"))
        self.tables.setVisible(len(self._tables) > 1)

    def _ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        for words, box, text in (
            (self._order_label, self.order, tr("&Dates are written")),
            (self._decimal_label, self.decimal, tr("The decimal &mark is")),
        ):
            words.setText(text)
            words.setBuddy(box)
            box.setAccessibleName(without_key(text))
            box.view().setAccessibleName(without_key(text))
            row.addWidget(words)
            row.addWidget(box)
            row.addSpacing(theme.SPACE_4)
        row.addStretch(1)
        return row


def _sentences(found: Preview) -> list[str]:
    """How many lines the first rows give, and what is not understood in them."""
    count = len(found.lines)
    said = [ntr("{n} line from the first rows.", "{n} lines from the first rows.", count).format(n=count)]
    if n := found.undated:
        said.append(ntr("{n} has no date.", "{n} have no date.", n).format(n=n))
    if n := found.unpriced:
        said.append(ntr("{n} has no amount.", "{n} have no amount.", n).format(n=n))
    if n := found.others:
        sentence = ntr("{n} other row, looked at as well.", "{n} other rows, looked at as well.", n)
        said.append(sentence.format(n=n))
    return said


def _explained() -> QLabel:
    return paragraph(
        tr(
            "Say what each column is. Every text is looked at whatever you choose; the date decides which orders "
            "counted. Flagline remembers it for files with the same header."
        ),
        tone=Role.MUTED,
    )
