"""The first page of somebody who never told anything: three short steps, and a way past them."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.words import tr
from gui import theme
from gui.labels import MEDIUM, label, paragraph
from gui.review import kept
from gui.settings.preferences import keep_recent, keeps_recent
from gui.theme import Role, Size


class WelcomePage(QWidget):
    """Asks nothing that could not stay as it is; whatever is done here can be changed on the settings page."""

    who_wanted = Signal()
    sample_wanted = Signal()
    done = Signal()

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self.who = _button(tr("Say who you are…"))
        self.texts = QCheckBox(tr("Keep the texts of all other lines too"))
        self.recent = QCheckBox(tr("Name the files of the last checks in the File menu"))
        self.sample = _button(tr("Try the sample statement"))
        self.begin = _button(tr("Begin"))
        self._connect()
        self._lay_out()
        self.setFocusProxy(self.begin)

    def _connect(self) -> None:
        self.who.clicked.connect(self.who_wanted)
        self.who.setEnabled(False)
        self.sample.clicked.connect(self.sample_wanted)
        self.begin.clicked.connect(self._begin)
        self.texts.setChecked(bool(kept.keeps_texts(self._settings)))
        self.recent.setChecked(keeps_recent(self._settings))
        self.texts.toggled.connect(lambda wanted: kept.keep_texts(self._settings, wanted=wanted))
        self.recent.toggled.connect(lambda wanted: keep_recent(self._settings, wanted=wanted))

    def _begin(self) -> None:
        """What was read here need not be asked again."""
        kept.keep_texts(self._settings, wanted=self.texts.isChecked())
        self.done.emit()

    def ready(self) -> None:
        """The list is open: it knows whom it can bind."""
        self.who.setEnabled(True)

    def _lay_out(self) -> None:
        self.begin.setProperty("kind", "primary")
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.SPACE_8, theme.SPACE_4, theme.SPACE_8, theme.SPACE_6)
        page.setSpacing(theme.SPACE_4)
        page.addWidget(label(tr("Before the first check"), Size.TITLE, MEDIUM))
        page.addWidget(paragraph(tr("Three short steps. You can pass over them now and do them later under Settings."),
                                 tone=Role.MUTED))  # fmt: skip
        page.addLayout(self._steps())
        end = QHBoxLayout()
        end.addWidget(self.begin)
        end.addWidget(label(tr("Esc passes over this page; it does not come again."), Size.SMALL, tone=Role.MUTED))
        end.addStretch(1)
        page.addLayout(end)
        page.addStretch(1)

    def _steps(self) -> QGridLayout:
        steps = QGridLayout()
        steps.setHorizontalSpacing(theme.SPACE_4)
        steps.setVerticalSpacing(theme.SPACE_6)
        steps.setColumnStretch(1, 1)
        for at, (heading, words, controls) in enumerate(self._told(), start=1):
            top = Qt.AlignmentFlag.AlignTop
            steps.addWidget(label(f"{at}", Size.TITLE, MEDIUM, Role.ACCENT), at, 0, top)
            steps.addLayout(_step(heading, words, controls), at, 1)
        return steps

    def _told(self) -> tuple[tuple[str, str, tuple[QWidget, ...]], ...]:
        return (
            (tr("Who are you?"), tr("It decides which orders are told as binding you. Until you say so, Flagline "
             "judges for a private person or business in the United States."), (self.who,)),
            (tr("What shall we keep?"), tr("Each check is kept on this computer, with the texts of its findings and of "
             "the lines that could not be judged."), (self.texts, self.recent)),
            (tr("Try it"), tr("A small invented statement shows what a result looks like."), (self.sample,)),
        )  # fmt: skip


def _step(heading: str, words: str, controls: tuple[QWidget, ...]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(theme.SPACE_2)
    column.addWidget(label(heading, Size.HEADING, MEDIUM))
    column.addWidget(paragraph(words, tone=Role.MUTED))
    for control in controls:
        column.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft)
    return column


def _button(words: str) -> QPushButton:
    made = QPushButton(words)
    made.setAutoDefault(True)
    return made
