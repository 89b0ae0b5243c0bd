"""The list: what is looked for and by which orders, to be searched on the left and read on the right."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QSplitter, QVBoxLayout, QWidget

from core.law import in_words
from core.law.age import age_words
from core.watchlist.own import Own
from core.words import tr
from gui import theme
from gui.labels import MEDIUM, label, paragraph
from gui.lists.entries import Entry, View, entries, matching
from gui.lists.model import EntriesDelegate, EntriesModel
from gui.lists.own_bar import OwnBar
from gui.lists.own_changes import Change, adding, export, importing
from gui.lists.own_form import OwnForm
from gui.lists.pages import parts
from gui.lists.reader import Reader
from gui.lists.views import Views
from gui.theme import Role, Size

if TYPE_CHECKING:
    from core.check import Judge

_NARROWEST = 420
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
    """The whole list. `show_list` is the only way in, also for another list or another profile.

    `change_wanted` asks for a change of the own entries; the answer is `show_list`, or `refuse` with the reason.
    """

    who_wanted = Signal()
    change_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._judge: Judge | None = None
        self._entries: Mapping[View, tuple[Entry, ...]] = dict.fromkeys(View, ())
        self._shown: Entry | None = None
        self._trail: list[Entry] = []
        self._about = paragraph(size=Size.SMALL, tone=Role.MUTED)
        self._none = paragraph(tone=Role.MUTED)
        self._own = Own()
        self._form: OwnForm | None = None
        self.refusal = paragraph(tone=Role.FOUND)
        self.own_bar = OwnBar()
        self.views = Views()
        self.model = EntriesModel(self)
        self.list = EntryList()
        self.reader = Reader()
        self._lay_out()
        self._connect()

    def show_list(self, judge: Judge, own: Own) -> None:
        """Show this list for this profile; what was chosen stays chosen. `own` is in the judge's list already."""
        self._judge, self._own = judge, own
        self._entries = entries(judge, own)
        words = tr("Version {version}, published {day}, {age}. SHA-256 {hash}")
        age = age_words(judge.watchlist.published, judge.as_of)
        self._about.setText(
            words.format(
                version=judge.watchlist.version,
                day=in_words(judge.watchlist.published),
                age=age,
                hash=judge.watchlist.sha256,
            )
        )
        if self._form:
            self._form.close()
        self._say("")
        self._search()
        self._show_chosen()

    def refuse(self, sentence: str) -> None:
        """Nothing was changed, and why: in the form that asked for it, or else above the rows."""
        if self._form:
            self._form.refuse(sentence)
        else:
            self._say(sentence)
            self._show_chosen()

    def open_form(self, text: str = "", because: str = "") -> None:
        """Ask for an entry of the user's own; a merchant to be excepted may be filled in already."""
        if self._judge is None:
            return
        self._form = OwnForm(self._judge.watchlist, self)
        self._form.text.setText(text)
        self._form.because.setText(because)
        self._form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._form.wanted.connect(lambda own: self.change_wanted.emit(adding(own)))
        self._form.finished.connect(self._forget_form)
        self._form.open()

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

    def _forget_form(self) -> None:
        self._form = None

    def _export(self, path: Path) -> None:
        try:
            export(self._own, path)
            self._say("")
        except OSError as error:
            self._say(tr("This file could not be written ({why}).").format(why=error.strerror or error))

    def _change(self, change: Change) -> None:
        """The keyboard goes to the rows first where the page that asked for it may vanish."""
        if self._shown and self._shown.view is View.OWN:
            self.list.setFocus()
        self.change_wanted.emit(change)

    def _say(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def _show_chosen(self) -> None:
        """The page of the chosen row, made anew; an empty one where that row is gone and no other is there."""
        if (index := self.list.currentIndex()).isValid():
            self._show(self.model.entry(index.row()))
        elif self._shown:
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
        self._none.setText(self._nothing_words(words))
        self._none.setVisible(not shown)
        self.own_bar.setVisible(self.views.chosen() is View.OWN)
        if shown:
            self.list.setCurrentIndex(self.model.index(self.model.place(self._shown) or 0))

    def _nothing_words(self, words: str) -> str:
        if words:
            return tr("Nothing on the list has these words.")
        return tr(
            "You have no entries of your own. Add a merchant that you know or a name that the list lacks; or tick "
            "“prohibited for us” on a platform’s page."
        )

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
            made = parts(entry, self._judge, self._own, self._change)
            self.reader.show_parts(made, before=before)

    def _connect(self) -> None:
        self.views.changed.connect(self._search)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.entered.connect(self.reader.focus)
        self.reader.wanted.connect(self.open_entry)
        self.reader.who_wanted.connect(self.who_wanted)
        self.reader.back_wanted.connect(self.back)
        self.own_bar.add_wanted.connect(self.open_form)
        self.own_bar.export_wanted.connect(self._export)
        self.own_bar.import_wanted.connect(lambda path: self._change(importing(path)))

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.SPACE_8, theme.SPACE_4, theme.SPACE_8, theme.SPACE_4)
        page.setSpacing(theme.SPACE_2)
        page.addWidget(label(tr("The list"), Size.TITLE, MEDIUM))
        page.addWidget(self._about)
        page.addWidget(self.refusal)
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
        column.addWidget(self.own_bar)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setChildrenCollapsible(False)
        panes.addWidget(left)
        panes.addWidget(self.reader)
        panes.setStretchFactor(1, 1)
        panes.setSizes([_NARROWEST, 2 * _NARROWEST])
        return panes
