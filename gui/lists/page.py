"""The list: what is looked for and by which orders, to be searched on the left and read on the right."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QSplitter, QVBoxLayout, QWidget

from core.law import explain, in_words
from core.words import tr
from gui import theme
from gui.age import age_words
from gui.labels import MEDIUM, label, paragraph
from gui.lists import order_words, platform_words
from gui.lists.entries import Entry, View, entries, matching
from gui.lists.model import EntriesDelegate, EntriesModel
from gui.lists.reader import LinkedProse, Reader
from gui.lists.views import Views
from gui.lists.words import standing_on
from gui.theme import Role, Size
from gui.timeline import Timeline

if TYPE_CHECKING:
    from core.check import Judge

_NARROWEST = 350
"""Width of the rows in device-independent pixels, so that they keep their place while the counts above them change."""


class EntryList(QListView):
    """The rows. Arrows walk, Enter goes on to the words about the chosen one."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
            return
        super().keyPressEvent(event)


class ListPage(QWidget):
    """The whole list. `show_list` is the only way in, also for another list or another profile."""

    who_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._judge: Judge | None = None
        self._entries: Mapping[View, tuple[Entry, ...]] = dict.fromkeys(View, ())
        self._shown: Entry | None = None
        self._trail: list[Entry] = []
        self._about = paragraph(size=Size.SMALL, tone=Role.MUTED)
        self._none = paragraph(tr("Nothing on the list has these words."), tone=Role.MUTED)
        self.views = Views()
        self.model = EntriesModel(self)
        self.list = EntryList()
        self.reader = Reader()
        self._lay_out()
        self._connect()

    def show_list(self, judge: Judge, published: date) -> None:
        """Show this list for this profile; what was chosen stays chosen."""
        self._judge = judge
        self._entries = entries(judge)
        words = tr("Version {version}, published {day}, {age}. SHA-256 {hash}")
        age = age_words(published, judge.as_of)
        self._about.setText(
            words.format(version=judge.watchlist.version, day=in_words(published), age=age, hash=judge.watchlist.sha256)
        )
        self._search()
        if (index := self.list.currentIndex()).isValid():
            self._show(self.model.entry(index.row()))

    def open_entry(self, view: View, id_: str) -> None:
        """Follow a link to an entry, whatever is searched for; `back` returns."""
        wanted = next((entry for entry in self._entries[view] if entry.id == id_), None)
        if wanted and self._shown and wanted != self._shown:
            self._trail.append(self._shown)
            self._go_to(wanted)

    def back(self) -> None:
        """Return to the entry that a link was followed from."""
        if self._trail:
            self._go_to(self._trail.pop())

    def changeEvent(self, event: QEvent) -> None:
        """A change of the colour scheme colours the words anew."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._shown:
            self._show(self._shown)

    def _go_to(self, entry: Entry) -> None:
        self._show(entry)
        with QSignalBlocker(self.views):
            self.views.choose(entry.view)
            if not matching([entry], self.views.words.text()):
                self.views.words.clear()
        self._search()
        self.reader.focus()

    def _search(self) -> None:
        """Show the rows that hold the words; the chosen one stays chosen where it is among them."""
        words = self.views.words.text()
        found = {view: matching(all_, words) if words else all_ for view, all_ in self._entries.items()}
        self.views.show_counts({view: len(rows) for view, rows in found.items()})
        shown = found[self.views.chosen()]
        self.model.set_entries(shown)
        self.list.setVisible(bool(shown))
        self._none.setVisible(not shown)
        if shown:
            self.list.setCurrentIndex(self.model.index(self.model.place(self._shown) or 0))

    def _choose(self, index: QModelIndex) -> None:
        """Show a row that was chosen by hand, where the way back ends; the row of a followed link is shown already."""
        entry = self.model.entry(index.row()) if index.isValid() else None
        if entry and entry != self._shown:
            self._trail.clear()
            self._show(entry)

    def _show(self, entry: Entry) -> None:
        self._shown = entry
        if self._judge:
            before = self._trail[-1].title if self._trail else ""
            self.reader.show_parts(_parts(entry, self._judge), before=before)

    def _connect(self) -> None:
        self.views.changed.connect(self._search)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.entered.connect(self.reader.focus)
        self.reader.wanted.connect(self.open_entry)
        self.reader.who_wanted.connect(self.who_wanted)
        self.reader.back_wanted.connect(self.back)

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.SPACE_8, theme.SPACE_4, theme.SPACE_8, theme.SPACE_4)
        page.setSpacing(theme.SPACE_2)
        page.addWidget(label(tr("The list"), Size.TITLE, MEDIUM))
        page.addWidget(self._about)
        page.addSpacing(theme.SPACE_2)
        page.addWidget(self._panes(), 1)

    def _panes(self) -> QSplitter:
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntriesDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(tr("Entries of the list"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left = QWidget()
        left.setMinimumWidth(_NARROWEST)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_2)
        column.addWidget(self.views)
        column.addWidget(self.list, 1)
        column.addWidget(self._none, 1, Qt.AlignmentFlag.AlignTop)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setChildrenCollapsible(False)
        panes.addWidget(left)
        panes.addWidget(self.reader)
        panes.setStretchFactor(1, 1)
        panes.setSizes([_NARROWEST, 2 * _NARROWEST])
        return panes


def _parts(entry: Entry, judge: Judge) -> list[QWidget]:
    """The page of an entry, part by part."""
    if entry.view is View.PLATFORMS:
        return _platform_page(entry.id, judge)
    if entry.view is View.ORDERS:
        return _order_page(entry.id, judge)
    alias = judge.watchlist.aliases[int(entry.id)]
    return [LinkedProse(platform_words.alias_head(alias, judge), tr("The alias"))]


def _platform_page(id_: str, judge: Judge) -> list[QWidget]:
    platform = judge.watchlist.platforms[id_]
    standings = explain(judge.watchlist, id_, judge.as_of, judge.profile)
    known = [alias for alias in judge.watchlist.aliases if id_ in alias.platforms]
    head = platform_words.head(platform, judge) + platform_words.today(standings)
    more = platform_words.aliases(known) + platform_words.orders(standings) + platform_words.where(standings)
    picture = [Timeline(standings, judge.as_of)] if standings else []
    return [LinkedProse(head, tr("The platform")), *picture, LinkedProse(more, tr("Its orders and aliases"))]


def _order_page(id_: str, judge: Judge) -> list[QWidget]:
    order = judge.watchlist.orders[id_]
    standing = standing_on(order, judge.as_of, judge.profile)
    more = order_words.life(standing) + order_words.content(order, judge.watchlist)
    return [
        LinkedProse(order_words.head(standing), tr("The order")),
        Timeline([standing], judge.as_of),
        LinkedProse(more + order_words.record(order, judge.watchlist), tr("What it says")),
    ]
