"""The earlier checks: to be searched, chosen, and opened; what to do where there are none yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.model import Filed, Query
from core.words import tr
from gui import theme
from gui.history import words
from gui.history.acts import Acts
from gui.history.clerk import Clerk
from gui.history.jobs import Listed
from gui.history.search_row import SearchRow
from gui.history.table import ChecksTable
from gui.labels import MEDIUM, label, paragraph
from gui.theme import Role, Size


class RecordsPage(QWidget):
    """The table of checks. `refresh` looks again; `check_wanted` asks for the place where one makes a check."""

    check_wanted = Signal()

    def __init__(self, clerk: Clerk) -> None:
        super().__init__()
        self._clerk = clerk
        self._due: tuple[Filed, ...] = ()
        self._landing = False
        self.search = SearchRow()
        self.table = ChecksTable()
        self.acts = Acts(clerk)
        self.open_button = QPushButton(tr("Open"))
        self.back_up = QPushButton(tr("Back up…"))
        self.restore = QPushButton(tr("Restore…"))
        self.check_button = QPushButton(tr("Check a statement"))
        self.empty = paragraph(
            tr(
                "Every check is kept here by itself: what was found, what could not be read, and what you decided. "
                "Check a statement, and it is the first."
            ),
            tone=Role.MUTED,
        )
        self.reminder = paragraph(tone=Role.POSSIBLE)
        self.to_due = QPushButton(tr("Go to it"))
        self._lay_out()
        self._connect()

    def land(self) -> None:
        """Somebody comes here: show what the records hold now, and give the keyboard to it."""
        self._landing = True
        self.refresh()

    def refresh(self) -> None:
        """Look for what the fields ask for, again."""
        try:
            self._clerk.search(self.search.query())
        except ValueError:
            self._clerk.search(Query())

    def show_listed(self, listed: Listed) -> None:
        """Show what was found, and remind of what may be deleted."""
        self._due = listed.due
        self.reminder.setText(words.reminder(listed.due))
        self.reminder.setVisible(bool(listed.due))
        self.to_due.setVisible(bool(listed.due))
        for part in (self.search, self.acts, self.open_button):
            part.setVisible(listed.has_any)
        self.table.setVisible(bool(listed.found))
        self.empty.setVisible(not listed.has_any)
        self.check_button.setVisible(not listed.has_any)
        self._none.setVisible(listed.has_any and not listed.found)
        self.back_up.setEnabled(listed.has_any)
        self.table.show_checks(listed.found, hits=bool(self.search.words.text().strip()))
        if self._landing:
            self._landing = False
            self.focus()

    def focus(self) -> None:
        """The keyboard goes to the rows, or to what there is instead."""
        target = self.check_button if self.empty.isVisibleTo(self) else self.table
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_due(self) -> None:
        """Choose the first check whose day is over; a search that hides it is given up."""
        row = self.table.checks.row_of(self._due[0].id) if self._due else None
        if row is None:
            self.search.clear()
        else:
            self.table.choose(row)
            self.table.setFocus()

    def _choose(self, filed: Filed | None) -> None:
        self.open_button.setEnabled(filed is not None)
        self.acts.show_filed(filed)

    def _open(self) -> None:
        if filed := self.table.current():
            self._clerk.open(filed.id)

    def _connect(self) -> None:
        self.search.changed.connect(self.refresh)
        self.table.opened.connect(lambda filed: self._clerk.open(filed.id))
        self.table.delete_wanted.connect(self._clerk.ask_delete)
        self.table.chosen.connect(self._choose)
        self.open_button.clicked.connect(self._open)
        self.to_due.clicked.connect(self._go_to_due)
        self.back_up.clicked.connect(self._clerk.back_up)
        self.restore.clicked.connect(self._clerk.restore)
        self.check_button.clicked.connect(self.check_wanted)

    def _lay_out(self) -> None:
        self.to_due.setProperty("kind", "link")
        self.check_button.setProperty("kind", "primary")
        self._none = paragraph(tr("No check in the records fits."), tone=Role.MUTED)
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.SPACE_8, theme.SPACE_4, theme.SPACE_8, theme.SPACE_4)
        page.setSpacing(theme.SPACE_3)
        page.addLayout(self._head())
        remind = QHBoxLayout()
        remind.addWidget(self.reminder, 1)
        remind.addWidget(self.to_due)
        page.addLayout(remind)
        page.addWidget(self.search)
        page.addWidget(self.table, 1)
        page.addWidget(self._none)
        page.addWidget(self.empty)
        page.addWidget(self.check_button, 0, Qt.AlignmentFlag.AlignLeft)
        page.addStretch(0)
        below = QHBoxLayout()
        below.setSpacing(theme.SPACE_2)
        below.addWidget(self.open_button)
        below.addWidget(self.acts)
        below.addStretch(1)
        page.addLayout(below)
        self.show_listed(Listed(has_any=True))
        self._none.hide()  # nothing is known yet

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_2)
        head.addWidget(label(tr("Records"), Size.TITLE, MEDIUM))
        head.addStretch(1)
        head.addWidget(self.back_up)
        head.addWidget(self.restore)
        return head
