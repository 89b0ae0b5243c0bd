"""The question "who are you?", asked in plain words; several answers may be true at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.model import Profile, Watchlist
from core.words import ntr, tr
from gui import theme
from gui.labels import MEDIUM, label, paragraph
from gui.settings.choices import Choice, binding, group_sections, watch_choices
from gui.settings.parts import UNDER
from gui.theme import Role, Size

_WIDTH, _HEIGHT = 112, 44
"""The size of the window, in widths and heights of a letter, where the window below it is not lower."""


class Row(QWidget):
    """One choice: a box to tick, and a few quiet words below it."""

    def __init__(self, choice: Choice, *, ticked: bool) -> None:
        super().__init__()
        self.id = choice.id
        self.box = QCheckBox(choice.words)
        self.box.setAccessibleDescription(choice.more)
        self.box.setChecked(ticked)
        self._haystack = f"{choice.words} {choice.more}".casefold()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.box)
        if choice.more:
            more = paragraph(choice.more, Size.SMALL, Role.MUTED)
            more.setContentsMargins(UNDER, 0, 0, 0)
            column.addWidget(more)

    def shows(self, words: Iterable[str]) -> bool:
        """Whether it holds every word that is looked for."""
        return all(word in self._haystack for word in words)


class Section(QWidget):
    """Choices under a heading; it goes while none of them is looked for."""

    changed = Signal()

    def __init__(self, heading: str, choices: Iterable[Choice], ticked: frozenset[str]) -> None:
        super().__init__()
        self._rows = [Row(choice, ticked=choice.id in ticked) for choice in choices]
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, theme.SPACE_4)
        self.column.setSpacing(theme.SPACE_2)
        self.column.addWidget(label(heading, weight=MEDIUM))
        for row in self._rows:
            row.box.toggled.connect(self.changed)
            self.column.addWidget(row)

    def ticked(self) -> frozenset[str]:
        return frozenset(row.id for row in self._rows if row.box.isChecked())

    def tick(self, ids: frozenset[str]) -> None:
        """Tick these too."""
        for row in self._rows:
            if row.id in ids:
                row.box.setChecked(True)

    def look_for(self, words: list[str]) -> None:
        for row in self._rows:
            row.setVisible(row.shows(words))
        self.setVisible(any(not row.isHidden() for row in self._rows))


class WhoDialog(QDialog):
    """Asks; `told` carries the new profile. Nothing is changed before it is saved."""

    told = Signal(object)

    def __init__(self, watchlist: Watchlist, profile: Profile, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._watchlist = watchlist
        self._profile = profile
        self._offered = watch_choices(watchlist, today, profile.watch)
        self.field = QLineEdit()
        self._groups = [
            Section(heading, choices, profile.groups) for heading, choices in group_sections(watchlist) if choices
        ]
        self._watch = Section(tr("Also look for what these orders name"), self._offered, profile.watch)
        self._watch_mine = QPushButton()
        self._nobody = label(tr("Choose at least one."), tone=Role.FOUND)
        self.buttons = QDialogButtonBox()
        self._save = self.buttons.addButton(tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out(parent)
        self._connect()
        self._follow()

    def profile(self) -> Profile:
        """What is ticked."""
        groups = frozenset[str]().union(*(section.ticked() for section in self._groups))
        return Profile(groups, self._profile.bound_by, self._watch.ticked())

    def accept(self) -> None:
        self.told.emit(self.profile())
        super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter after words to look for goes to the first choice that has them, and does not save yet."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.field.hasFocus():
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        for section in (*self._groups, self._watch):
            section.changed.connect(self._follow)
        self.field.textChanged.connect(self._look_for)
        self._watch_mine.clicked.connect(lambda: self._watch.tick(self._mine()))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _mine(self) -> frozenset[str]:
        """The orders that bind who is ticked, and name what is watched only when asked."""
        return binding(self._watchlist, self.profile().groups) & {choice.id for choice in self._offered}

    def _follow(self) -> None:
        """What can be done with what is ticked now."""
        waiting = len(self._mine() - self._watch.ticked())
        self._watch_mine.setText(
            ntr("Tick the {n} that is made for you", "Tick the {n} that are made for you", waiting).format(n=waiting)
        )
        self._watch_mine.setVisible(bool(waiting))
        someone = bool(self.profile().groups)
        self._save.setEnabled(someone)
        self._nobody.setVisible(not someone)

    def _look_for(self, text: str) -> None:
        words = text.casefold().split()
        for section in (*self._groups, self._watch):
            section.look_for(words)

    def _lay_out(self, parent: QWidget) -> None:
        self.setWindowTitle(tr("Who are you?"))
        self.field.setPlaceholderText(tr("Find: Texas, university, TikTok …"))
        self.field.setAccessibleName(tr("Show only choices with these words"))
        self.field.setClearButtonEnabled(True)
        self._save.setProperty("kind", "primary")
        self.buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.SPACE_8, theme.SPACE_6, theme.SPACE_8, theme.SPACE_6)
        page.setSpacing(theme.SPACE_3)
        page.addWidget(label(tr("Who are you?"), Size.TITLE, MEDIUM))
        page.addWidget(_explained())
        page.addWidget(self.field)
        page.addWidget(self._choices(), 1)
        page.addWidget(self._nobody)
        page.addWidget(self.buttons)
        letter, height = self.fontMetrics(), parent.height()
        self.resize(_WIDTH * letter.averageCharWidth(), min(_HEIGHT * letter.lineSpacing(), height))

    def _choices(self) -> QScrollArea:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, theme.SPACE_2, theme.SPACE_3, 0)
        column.setSpacing(0)
        for section in self._groups:
            column.addWidget(section)
        self._watch_mine.setProperty("kind", "link")
        self._watch.column.insertWidget(1, _watching())
        self._watch.column.insertWidget(2, self._watch_mine, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._watch)
        column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(holder)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumWidth(holder.minimumSizeHint().width() + scroll.verticalScrollBar().sizeHint().width())
        return scroll


def _explained() -> QLabel:
    return paragraph(
        tr(
            "Tick everything that is true of you or your business. Findings are shown whatever you say; "
            "what you say decides which orders are told as binding you. You can change it at any time."
        ),
        tone=Role.MUTED,
    )


def _watching() -> QLabel:
    return paragraph(
        tr(
            "Flagline always looks for WeChat and the eight apps of Executive Order 13971. Other orders name more, "
            "many of them common words, so that more lines will need a look."
        ),
        Size.SMALL,
        Role.MUTED,
    )
