"""What is said to names that were typed or pasted: each in a row, and all that stands behind the chosen one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from core.words import tr
from gui import theme
from gui.labels import label
from gui.theme import Role

if TYPE_CHECKING:
    from core.model import Judgement, Platform, Tally
    from gui.intake.answer_rows import AnswersModel
    from gui.intake.counts import Counts
    from gui.result.detail import Detail


_IN_SIGHT = 40
"""Answers that a person still looks through in the order they were typed; of more, findings come first."""


class Answers(QWidget):
    """One name is answered in full; many get a list, with the full answer to the chosen one beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._model: AnswersModel | None = None
        self._detail: Detail
        self._counts: Counts
        self._order: QLabel
        self._list: QListView
        self._platforms: Mapping[str, Platform] = {}
        self.hide()

    def set_list(self, platforms: Mapping[str, Platform], today: date) -> None:
        """The platforms of the watchlist, and the day that names are judged for."""
        if self._model is None:
            self._build()
        self._platforms = platforms
        self._detail.set_check(platforms, today)

    def _build(self) -> None:
        """Loads what shows an answer, which is not needed before there is a list."""
        from gui.intake.answer_rows import AnswersDelegate, AnswersModel
        from gui.intake.counts import Counts
        from gui.result.detail import Detail

        self._counts, self._detail, self._list = Counts(), Detail(), QListView()
        self._order = label(tr("Findings first"), tone=Role.MUTED)
        self._list.setAccessibleName(tr("Answers"))
        self._list.setUniformItemSizes(True)
        self._model = AnswersModel(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(AnswersDelegate(self._list))
        self._list.selectionModel().currentChanged.connect(self._choose)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_3)
        top = QHBoxLayout()
        top.addWidget(self._counts)
        top.addWidget(self._order)
        column.addLayout(top)
        body = QHBoxLayout()
        body.setSpacing(theme.SPACE_2)
        body.addWidget(self._list, 4)
        body.addWidget(self._detail, 5)
        column.addLayout(body, 1)

    def show_answers(self, answers: Sequence[Judgement]) -> None:
        """Answer these names, in this order. The chosen place stays chosen, so that typing does not lose it."""
        if self._model is None:
            return
        from gui.intake.answer_rows import answer_rows
        from gui.result.rows import as_filed

        chosen = min(max(self._list.currentIndex().row(), 0), len(answers) - 1)
        rows = answer_rows(answers, self._platforms)
        self._model.set_rows(sorted(rows, key=as_filed) if len(rows) > _IN_SIGHT else rows)
        self._order.setVisible(len(rows) > _IN_SIGHT)
        many = len(answers) > 1
        self._list.setVisible(many)
        self._counts.setVisible(many)
        self._counts.show_tally(_tally(answers))
        self.setVisible(bool(answers))
        self._list.setCurrentIndex(self._model.index(chosen))

    def _choose(self, index: QModelIndex) -> None:
        if self._model and index.isValid():
            self._detail.show_row(self._model.row(index.row()))


def _tally(answers: Sequence[Judgement]) -> Tally:
    from core.model import Outcome, Tally

    counts = Counter(answer.outcome for answer in answers)
    return Tally(**{str(outcome): counts[outcome] for outcome in Outcome})
