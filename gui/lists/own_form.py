"""The form for an entry of the user's own; a refusal is shown in it, and it stays open until the entry is taken."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from core.model import Watchlist
from core.watchlist.own import Own, OwnAlias, OwnException, OwnPlatform
from core.words import tr
from gui import theme
from gui.frame import without_key
from gui.labels import MEDIUM, label, paragraph
from gui.theme import Role, Size


class Kind(Enum):
    """What can be added here; the policy is ticked on a platform's own page."""

    EXCEPTION = "exception"
    ALIAS = "alias"
    PLATFORM = "platform"


class OwnForm(QDialog):
    """Asks what is to be added; `wanted` carries it as entries."""

    wanted = Signal(object)

    def __init__(self, watchlist: Watchlist, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind = QComboBox()
        for kind in Kind:
            self.kind.addItem(_kind_words(kind), kind)
        self.text = QLineEdit()
        self.because = QLineEdit()
        self.platform = QComboBox()
        for platform in sorted(watchlist.platforms.values(), key=lambda each: each.name.casefold()):
            self.platform.addItem(platform.name, platform.id)
        self._labels = {field: _buddy(field) for field in (self.kind, self.text, self.because, self.platform)}
        self.refusal = paragraph(tone=Role.FOUND)
        self.refusal.setVisible(False)
        self.buttons = QDialogButtonBox()
        self.add = self.buttons.addButton(tr("Add"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._lay_out()
        self._connect()
        self._follow()

    def chosen(self) -> Kind:
        """Which kind of entry is being filled in."""
        return Kind(self.kind.currentData())

    def entries(self) -> Own:
        """What is filled in."""
        text = _tidy(self.text.text())
        match self.chosen():
            case Kind.EXCEPTION:
                return Own(exceptions=(OwnException(text, _tidy(self.because.text())),))
            case Kind.ALIAS:
                return Own(aliases=(OwnAlias(text, str(self.platform.currentData())),))
            case Kind.PLATFORM:
                return Own((OwnPlatform.named(text),))

    def accept(self) -> None:
        """Ask for it to be added; whoever adds it calls `close` or `refuse`."""
        self.wanted.emit(self.entries())

    def refuse(self, sentence: str) -> None:
        """Say why nothing was added; what is filled in stays, to be put right."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(True)
        self.text.setAccessibleDescription(sentence)
        self.text.setFocus()

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._follow)
        for field in (self.text, self.because):
            field.textChanged.connect(self._follow)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _follow(self) -> None:
        """Show what the kind needs, and let it be added once that is filled in."""
        kind = self.chosen()
        for field, of in ((self.because, Kind.EXCEPTION), (self.platform, Kind.ALIAS)):
            field.setVisible(kind is of)
            self._labels[field].setVisible(kind is of)
        self._labels[self.text].setText(_text_words(kind))
        for field, words in self._labels.items():
            name = without_key(words.text())
            field.setAccessibleName(name)
            if isinstance(field, QComboBox):
                field.view().setAccessibleName(name)
        self.refusal.setVisible(False)
        needed = (self.text, self.because) if kind is Kind.EXCEPTION else (self.text,)
        self.add.setEnabled(all(_tidy(field.text()) for field in needed))

    def _lay_out(self) -> None:
        self.setWindowTitle(tr("Add an entry of your own"))
        self.add.setProperty("kind", "primary")
        self._labels[self.kind].setText(tr("&What it is"))
        self._labels[self.because].setText(tr("W&hy it is not what it looks like (the sheet says it)"))
        self._labels[self.platform].setText(tr("&The platform that it stands for"))
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.SPACE_8, theme.SPACE_6, theme.SPACE_8, theme.SPACE_6)
        page.setSpacing(theme.SPACE_2)
        page.addWidget(label(tr("Add an entry of your own"), Size.TITLE, MEDIUM))
        for field, words in self._labels.items():
            page.addWidget(words)
            page.addWidget(field)
        page.addWidget(self.refusal)
        page.addStretch(1)
        page.addWidget(self.buttons)
        letter = self.fontMetrics()
        self.resize(72 * letter.averageCharWidth(), 24 * letter.lineSpacing())


def _buddy(field: QWidget) -> QLabel:
    """A label whose key leads to the field."""
    made = QLabel()
    made.setBuddy(field)
    return made


def _kind_words(kind: Kind) -> str:
    return {
        Kind.EXCEPTION: tr("A merchant that I know, which is not what it looks like"),
        Kind.ALIAS: tr("Another name by which a platform shows up"),
        Kind.PLATFORM: tr("A platform that is not on the list"),
    }[kind]


def _text_words(kind: Kind) -> str:
    return {
        Kind.EXCEPTION: tr("Its &name, as the lines show it"),
        Kind.ALIAS: tr("The &name, as the lines show it"),
        Kind.PLATFORM: tr("Its &name"),
    }[kind]


def _tidy(text: str) -> str:
    return " ".join(text.split())
