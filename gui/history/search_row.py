"""What is looked for in the records: words of a merchant, a file's name, days, and what came out."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.model import Query, Result
from core.words import tr
from gui import theme
from gui.history.words import RESULTS
from gui.labels import paragraph
from gui.theme import Role, Size

_DAY = re.compile(r"\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*")


def day_of(text: str, *, last: bool) -> date | None:
    """The day that was typed: "2026-03-31", or the first or the `last` one of "2026-03" or "2026"; None for "".

    Raises ValueError.
    """
    if not text.strip():
        return None
    seen = _DAY.fullmatch(text)
    if not seen:
        raise ValueError(text)
    year, month, day = (int(part) if part else 0 for part in seen.groups())
    month = month or (12 if last else 1)
    return date(year, month, day or (monthrange(year, month)[1] if last else 1))


class SearchRow(QWidget):
    """The fields. `changed` tells that another search is wanted; half a day, while it is typed, asks for none."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = _field(tr("Search the lines: a merchant, a reference (Ctrl+F)"), tr("Words in the lines"))
        self.file = _field(tr("File"), tr("Part of a file’s name"))
        self.since = _field(tr("From"), tr("From day, month or year"))
        self.until = _field(tr("To"), tr("To day, month or year"))
        self.result = QComboBox()
        self.result.addItem(tr("Any outcome"), None)
        for result, words in RESULTS.items():
            self.result.addItem(tr(words), str(result))
        self._refusal = paragraph(tr("Write a day like 2026-03-31, a month like 2026-03 or a year."), Size.SMALL)
        self._lay_out()
        for field in (self.words, self.file, self.since, self.until):
            field.textChanged.connect(self._follow)
        self.result.currentIndexChanged.connect(self._follow)

    def query(self) -> Query:
        """What is looked for. Raises ValueError where a day is none."""
        since, until = day_of(self.since.text(), last=False), day_of(self.until.text(), last=True)
        came = self.result.currentData()
        result = Result(came) if came else None
        return Query(self.words.text().strip(), self.file.text().strip(), since, until, result)

    def clear(self) -> None:
        """Look for everything."""
        for field in (self.words, self.file, self.since, self.until):
            field.clear()
        self.result.setCurrentIndex(0)

    def _follow(self) -> None:
        try:
            self.query()
        except ValueError:
            self._refusal.show()
        else:
            self._refusal.hide()
            self.changed.emit()

    def _lay_out(self) -> None:
        self.result.setAccessibleName(tr("Outcome"))
        self.result.view().setAccessibleName(tr("Outcome"))
        self._refusal.hide()
        theme.set_tone(self._refusal, Role.POSSIBLE)
        find = QAction(tr("Search the records"), self)
        find.setShortcut(QKeySequence.StandardKey.Find)
        find.triggered.connect(self.words.setFocus)
        self.addAction(find)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        for field, share in ((self.words, 6), (self.file, 3), (self.since, 2), (self.until, 2)):
            row.addWidget(field, share)
        row.addWidget(self.result)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_1)
        column.addLayout(row)
        column.addWidget(self._refusal)


def _field(words: str, name: str) -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(words)
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setClearButtonEnabled(True)
    return made
