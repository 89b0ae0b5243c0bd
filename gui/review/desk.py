"""The review on a result's page: what the keys and buttons do with the chosen lines, and where the choice goes next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QWidget

from core.model import Answer, Finding, LineKey, Step
from gui.result.columns import Column
from gui.result.rows import Row
from gui.review.actions import Actions
from gui.review.merchant_name import merchant_name
from gui.review.panel import Panel
from gui.review.questions import Questions
from gui.review.reviewing import Reviewing
from gui.review.status import Status
from gui.review.words import accepted_note, keys_of, mark, said_of
from gui.slices import Slices, Steps

if TYPE_CHECKING:
    from gui.result.detail import Detail
    from gui.result.lines import LinesModel
    from gui.result.table import LinesTable

_AT_ONCE = 500
"""Rows that are looked at before the window gets its turn."""


class Desk(QObject):
    """Ties a review to the table and the detail of one page. Without a review (`open(None)`) nothing of it shows.

    `exception_wanted` gives a merchant's name and the reason why it is to be an exception of the user's own list.
    """

    exception_wanted = Signal(str, str)

    def __init__(
        self, page: QWidget, table: LinesTable, model: LinesModel, detail: Detail, settings: QSettings
    ) -> None:
        super().__init__(page)
        self._table, self._model, self._detail = table, model, detail
        self._reviewing: Reviewing | None = None
        self._row: Row | None = None
        self._said: tuple[str, ...] = ()
        self._pending: Answer | None = None
        self._asking: Questions | None = None
        self._deciding, self._looking = Slices(self), Slices(self)
        self.actions = Actions(page)
        self.panel = Panel(self.actions, settings)
        self.status = Status(self.actions, lambda: self._model.files)
        self._connect()
        self._follow()

    @property
    def reviewing(self) -> Reviewing | None:
        """What the page shows is under this review."""
        return self._reviewing

    def open(self, reviewing: Reviewing | None) -> None:
        """Review another check."""
        if self._reviewing:
            self._reviewing.changed.disconnect(self._refresh)
        self._reviewing = reviewing
        if reviewing:
            self._model.set_marks(lambda row: mark(reviewing, _keys(row)))
            self._detail.set_said(lambda row: said_of(reviewing, _keys(row)))
            reviewing.changed.connect(self._refresh)
        self._follow()

    def show_row(self, row: Row | None) -> None:
        """Another line is the chosen one; the detail shows it already."""
        self._row = row
        self._asking = None
        self._said = self._said_now()
        self._follow_line()

    def _connect(self) -> None:
        for answer, action in self.actions.answers.items():
            action.triggered.connect(partial(self._wish, answer))
        self.actions.note.triggered.connect(lambda: self.panel.note.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.actions.help.triggered.connect(self._ask)
        self.actions.accept.triggered.connect(self._accept)
        self.actions.accept_all.triggered.connect(self._accept_all)
        self.actions.never.triggered.connect(self._never)
        self.actions.undo.triggered.connect(lambda: self._turn(Reviewing.undo))
        self.actions.redo.triggered.connect(lambda: self._turn(Reviewing.redo))
        self.panel.signing.signed.connect(self._signed)
        self.panel.note.returnPressed.connect(lambda: self._table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.panel.which.currentIndexChanged.connect(self._follow_line)
        self._table.selectionModel().selectionChanged.connect(self._follow_line)

    # --- what is shown --------------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        """Something was decided, or came from the records."""
        self._model.renew_marks()
        if self._row and self._asking is None and self._said_now() != self._said:
            self._detail.show_row(self._row)
            self._said = self._said_now()
        self._follow()

    def _said_now(self) -> tuple[str, ...]:
        return said_of(self._reviewing, _keys(self._row)) if self._reviewing and self._row else ()

    def _follow(self) -> None:
        self.status.follow(self._reviewing)
        self._follow_line()

    def _follow_line(self) -> None:
        reviewing, row = self._reviewing, self._row
        keys = _keys(row) if row else ()
        self.actions.follow(reviewing, has_finding=bool(keys))
        self.panel.setVisible(reviewing is not None and bool(keys) and self._asking is None)
        if not reviewing or not row:
            return
        answers = {reviewing.dispositions[key].answer for key in keys if key in reviewing.dispositions}
        self.panel.show_line(
            [self._names(finding) for finding in row.judgement.findings],
            lines=self._table.chosen_count(),
            together=len(reviewing.together(self._narrowed(keys))),
            known=not reviewing.acceptable.keys().isdisjoint(keys),
            never=answers == {Answer.DIFFERENT},
        )

    def _names(self, finding: Finding) -> str:
        platforms = self._detail.platforms
        return ", ".join(platforms[each].name if each in platforms else each for each in finding.match.platforms)

    def _narrowed(self, keys: Sequence[LineKey]) -> Sequence[LineKey]:
        """Of the findings of the one chosen line, those that are meant."""
        place = self.panel.finding
        return keys if place is None or place >= len(keys) else keys[place : place + 1]

    # --- what is done ---------------------------------------------------------------------------------------------

    def _wish(self, answer: Answer) -> None:
        """Decide, after the name was asked for where none is known."""
        if self._asking:
            self._stop_asking()
        if self.panel.signing.needed:
            self._pending = answer
            self.panel.signing.ask(urgent=True)
            return
        self._deciding.start(self._chosen_keys(), lambda keys: self._decide(keys, answer))

    def _signed(self) -> None:
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        if answer := self._pending:
            self._pending = None
            self._wish(answer)

    def _decide(self, keys: Sequence[LineKey], answer: Answer) -> None:
        if self._reviewing and keys:
            whole = self._reviewing.together(keys) if self.panel.together.isChecked() else keys
            self._asking = None
            self._reviewing.decide(whole, answer, self.panel.take_note())
            self._go_on()

    def _chosen_keys(self) -> Steps[Sequence[LineKey]]:
        if self._table.chosen_count() == 1:
            return self._narrowed(_keys(self._row) if self._row else ())
        keys: list[LineKey] = []
        for looked_at, number in enumerate(self._table.chosen_numbers(), start=1):
            if self._model.finds(number):
                keys += _keys(self._model.row(number))
            if looked_at % _AT_ONCE == 0:
                yield
        return keys

    def _accept(self) -> None:
        if self._reviewing and self._row:
            self._take_over(self._reviewing.together(_keys(self._row)))
            self._go_on()

    def _accept_all(self) -> None:
        if self._reviewing:
            self._take_over(list(self._reviewing.acceptable))
            self._go_on()

    def _take_over(self, keys: Iterable[LineKey]) -> None:
        """Decide findings as their merchants were decided before; those with the same reason in one step."""
        reviewing = self._reviewing
        if reviewing is None:
            return
        by_note: dict[str, list[LineKey]] = {}
        for key in keys:
            if key in reviewing.acceptable:
                by_note.setdefault(accepted_note(reviewing.past.known[key]), []).append(key)
        for note, some in by_note.items():
            reviewing.decide(some, Answer.DIFFERENT, note)

    def _turn(self, way: Callable[[Reviewing], Step | None]) -> None:
        step = way(self._reviewing) if self._reviewing else None
        if step:
            about = {*step.keys}
            if not (self._row and about & {*_keys(self._row)}):
                self._look(lambda keys: bool(about & {*keys}))

    def _never(self) -> None:
        if self._reviewing and self._row:
            keys = _keys(self._row)
            notes = [self._reviewing.dispositions[key].note for key in keys if key in self._reviewing.dispositions]
            self.exception_wanted.emit(merchant_name(self._row.judgement), next(iter(notes), ""))

    def _ask(self) -> None:
        """Lead through the questions, below the chosen line."""
        if self._row is None:
            return
        self._asking = Questions(list(dict.fromkeys(map(self._names, self._row.judgement.findings))))
        self._asking.answered.connect(self._wish)
        self._asking.closed.connect(self._stop_asking)
        self._detail.put_below_line(self._asking)
        self._follow_line()
        self._asking.focus()

    def _stop_asking(self) -> None:
        self._asking = None
        self._detail.show_row(self._row)
        self._follow_line()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- where to next --------------------------------------------------------------------------------------------

    def _go_on(self) -> None:
        """To the next line with an open finding, from the chosen one on; it stays where none is open."""
        open_ = self._reviewing.open if self._reviewing else set()
        if open_:
            self._look(lambda keys: not open_.isdisjoint(keys))
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self, wanted: Callable[[tuple[LineKey, ...]], bool]) -> None:
        self._looking.start(self._next(wanted), self._choose)

    def _next(self, wanted: Callable[[tuple[LineKey, ...]], bool]) -> Steps[int | None]:
        start, count = self._table.currentIndex().row(), self._model.rowCount()
        for looked_at, number in enumerate(chain(range(start + 1, count), range(max(start, 0))), start=1):
            if self._model.finds(number) and wanted(_keys(self._model.row(number))):
                return number
            if looked_at % _AT_ONCE == 0:
                yield
        return None

    def _choose(self, number: int | None) -> None:
        if number is not None and number < self._model.rowCount():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self._table.selectionModel().setCurrentIndex(self._model.index(number, Column.TEXT), flags)


def _keys(row: Row) -> tuple[LineKey, ...]:
    return keys_of(row.number, row.judgement)
