"""Everything that can be chosen, on one page. What is changed counts at once: there is nothing to save."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.law import age_words, is_stale
from core.words import LANGUAGES, ntr, tr
from gui import theme
from gui.labels import MEDIUM, label
from gui.language import chosen
from gui.paper_size import PaperSize, keep_paper_size, paper_size
from gui.review import kept
from gui.settings import logo
from gui.settings.choices import who_words
from gui.settings.parts import Part, button, field
from gui.settings.preferences import Strictness, keep_recent, keep_strictness, keeps_recent, strictness
from gui.theme import Role, Size

if TYPE_CHECKING:
    from gui.start import Ready

_WIDTH, _HEIGHT = 96, 44
"""The size of the window, in widths and heights of a letter, where the window below it is not lower."""


@dataclass(frozen=True, slots=True)
class Ways:
    """What the page cannot do by itself; the window gives it."""

    ask_who: Callable[[], object]
    speak: Callable[[str], object]
    show_layouts: Callable[[], object]
    show_list: Callable[[], object]
    update: Callable[[], object]
    move_data: Callable[[Path], object]
    back_up: Callable[[Path], object]
    forget_recent: Callable[[], object]


class SettingsDialog(QDialog):
    """The settings page over the window."""

    def __init__(self, settings: QSettings, ready: Ready, ways: Ways, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self._ready = ready
        self._ways = ways
        self.notice = label(tone=Role.ACCENT)
        self.parts = (
            self._who(), self._strict(), self._kept(), self._language(), self._head(), self._paper(), self._layouts(),
            self._data(), self._list(),
        )  # fmt: skip
        self._lay_out(parent)

    def say(self, sentence: str) -> None:
        """Something that was done, or could not be."""
        self.notice.setText(sentence)
        self.notice.setVisible(bool(sentence))

    # --- the parts, from above --------------------------------------------------------------------------------------

    def _who(self) -> Part:
        part = Part(tr("Who you are"))
        part.say(tr("Judged for {who}").format(who=who_words(self._ready.judge.profile)))
        part.buttons(button(tr("Change…"), partial(self._leave_for, self._ways.ask_who)))
        return part

    def _strict(self) -> Part:
        part = Part(tr("How strict"))
        now = strictness(self._settings)
        steps = QButtonGroup(part)
        for step in Strictness:
            dot = QRadioButton(step.words)
            dot.setAccessibleDescription(step.more)
            dot.setChecked(step is now)
            dot.clicked.connect(partial(keep_strictness, self._settings, step))
            steps.addButton(dot)
            part.add(dot)
            part.explain(step.more, under=True)
        part.explain(tr("Every finding is shown and counted, whichever you choose. It counts from the next check on."))
        return part

    def _kept(self) -> Part:
        part = Part(tr("What is kept"))
        part.explain(tr("Findings, and lines that could not be judged, are always kept with their texts."))
        texts = QCheckBox(tr("Keep the texts of all other lines too"))
        texts.setChecked(bool(kept.keeps_texts(self._settings)))
        texts.toggled.connect(lambda wanted: kept.keep_texts(self._settings, wanted=wanted))
        part.add(texts)
        recent = QCheckBox(tr("Name the files of the last checks in the File menu"))
        recent.setChecked(keeps_recent(self._settings))
        recent.toggled.connect(self._keep_recent)
        part.add(recent)
        part.explain(tr("Only their names and folders are kept, and forgotten when you turn this off."), under=True)
        return part

    def _language(self) -> Part:
        part = Part(tr("Language"))
        now, group = chosen(self._settings), QButtonGroup(part)
        for language, words in {"": tr("As the computer has it"), **LANGUAGES}.items():
            dot = QRadioButton(words)
            dot.setChecked(language == now)
            dot.clicked.connect(partial(self._ways.speak, language))
            group.addButton(dot)
            part.add(dot)
        return part

    def _head(self) -> Part:
        part = Part(tr("Head of the sheet"))
        part.add(field(tr("Your firm"), kept.firm(self._settings), self._name_firm))
        part.add(field(tr("Who checks and decides"), kept.operator(self._settings), self._name_operator))
        self.logo = QLabel()
        part.add(self.logo)
        self.no_logo = button(tr("Without a logo"), self._drop_logo)
        part.buttons(button(tr("Choose a logo…"), self._choose_logo), self.no_logo)
        self._show_logo()
        return part

    def _paper(self) -> Part:
        part = Part(tr("Paper of the sheet"))
        now, sizes = paper_size(self._settings), QButtonGroup(part)
        for size in PaperSize:
            dot = QRadioButton(size.words)
            dot.setChecked(size is now)
            dot.clicked.connect(partial(keep_paper_size, self._settings, size))
            sizes.addButton(dot)
            part.add(dot)
        return part

    def _layouts(self) -> Part:
        part = Part(tr("Remembered layouts"))
        part.explain(tr("What you said about the columns of your files."))
        part.buttons(button(tr("Show…"), self._ways.show_layouts))
        return part

    def _data(self) -> Part:
        part = Part(tr("Data folder"))
        part.say(str(self._ready.lists.data))
        part.explain(tr("Your records, your own entries, list updates and remembered layouts lie here. Moving copies "
                        "everything, compares it, and then removes it here."))  # fmt: skip
        part.buttons(
            button(tr("Open"), self._open_folder),
            button(tr("Move…"), self._choose_folder),
            button(tr("Back up the records…"), self._choose_backup),
        )
        return part

    def _list(self) -> Part:
        part = Part(tr("The list"))
        watchlist, today = self._ready.judge.watchlist, self._ready.judge.as_of
        orders = ntr("{n} order", "{n} orders", len(watchlist.orders)).format(n=len(watchlist.orders))
        platforms = ntr("{n} platform", "{n} platforms", len(watchlist.platforms)).format(n=len(watchlist.platforms))
        said = tr("Watchlist {version} · {orders} · {platforms}")
        part.say(said.format(version=watchlist.version, orders=orders, platforms=platforms))
        age = age_words(watchlist.published, today)
        words = tr("{age}: look for a newer one") if is_stale(watchlist.published, today) else tr("{age}")
        part.say(words.format(age=age))
        part.explain(tr("Its content was compared with its own fingerprint when it was opened."))
        part.buttons(
            button(tr("Look at it"), partial(self._leave_for, self._ways.show_list)),
            button(tr("Use a list update…"), partial(self._leave_for, self._ways.update)),
        )
        return part

    # --- what the controls do ---------------------------------------------------------------------------------------

    def _leave_for(self, way: Callable[[], object]) -> None:
        self.accept()
        way()

    def _keep_recent(self, wanted: bool) -> None:
        keep_recent(self._settings, wanted=wanted)
        if not wanted:
            self._ways.forget_recent()

    def _name_firm(self, firm: str) -> None:
        kept.keep_names(self._settings, kept.operator(self._settings), firm)

    def _name_operator(self, operator: str) -> None:
        kept.keep_names(self._settings, operator, kept.firm(self._settings))

    def _choose_logo(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Choose a logo"), str(Path.home()), logo.filters())
        if path:
            self.say("")
            try:
                logo.take(Path(path), self._ready.lists.data)
            except logo.NoLogo as trouble:
                self.say(str(trouble))
            self._show_logo()

    def _drop_logo(self) -> None:
        logo.drop(self._ready.lists.data)
        self._show_logo()

    def _show_logo(self) -> None:
        picture = QPixmap()
        there = picture.loadFromData(logo.logo(self._ready.lists.data))
        self.logo.setVisible(there)
        self.logo.setPixmap(picture.scaledToHeight(48) if there else QPixmap())
        self.logo.setAccessibleName(tr("Logo"))
        self.no_logo.setEnabled(there)

    def _open_folder(self) -> None:
        folder = self._ready.lists.data
        if not folder.is_dir() or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.say(tr("{folder} cannot be opened. It is made when there is something to keep.").format(folder=folder))

    def _choose_folder(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, tr("Move the data to"), str(self._ready.lists.data)):
            self._ways.move_data(Path(folder))

    def _choose_backup(self) -> None:
        name = str(Path.home() / "flagline-records.db")
        path, _ = QFileDialog.getSaveFileName(self, tr("Back up the records"), name, "*.db")
        if path:
            self._ways.back_up(Path(path))

    def _lay_out(self, parent: QWidget) -> None:
        self.setWindowTitle(tr("Settings"))
        self.say("")
        self.notice.setWordWrap(True)
        buttons = QDialogButtonBox()
        buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.SPACE_8, theme.SPACE_6, theme.SPACE_8, theme.SPACE_6)
        page.setSpacing(theme.SPACE_3)
        page.addWidget(_title())
        page.addWidget(self._scrolling(), 1)
        page.addWidget(self.notice)
        page.addWidget(buttons)
        letter = self.fontMetrics()
        self.resize(_WIDTH * letter.averageCharWidth(), min(_HEIGHT * letter.lineSpacing(), parent.height()))

    def _scrolling(self) -> QScrollArea:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, theme.SPACE_3, 0)
        column.setSpacing(theme.SPACE_2)
        for part in self.parts:
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it has the keyboard
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(tr("Settings"))
        scroll.setWidget(holder)
        return scroll


def _title() -> QLabel:
    return label(tr("Settings"), Size.TITLE, MEDIUM)
