"""What program this is: its version, every licence in full, and what to send along with a question."""

from __future__ import annotations

import platform
from pathlib import Path

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QPushButton, QTextEdit, QVBoxLayout, QWidget

from core import VERSION
from core.model import Watchlist
from core.paths import NOTICES, RESOURCES, is_portable
from core.words import later, spoken, tr
from gui import theme
from gui.labels import MEDIUM, label, paragraph
from gui.theme import Role, Size

_OURS = {
    RESOURCES / "licences" / "README.md": later("Overview"),
    RESOURCES.parent / "LICENSE": "Flagline (MIT)",
    RESOURCES / "fonts" / "OFL.txt": "Noto Sans SC (OFL 1.1)",
    RESOURCES / "icons" / "LICENSE": "Lucide (ISC)",
    RESOURCES / "licences": "",
}
"""What lies here from source, by title; the built program has a folder of more."""


class AboutPage(QWidget):
    """Version and diagnostics; no word of a statement is in them."""

    def __init__(self, watchlist: Watchlist | None) -> None:
        super().__init__()
        self.told = diagnostics(watchlist)
        self.copy = QPushButton(tr("Copy diagnostics"))
        self.copied = label(tone=Role.MUTED)
        self.copy.clicked.connect(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.SPACE_3, 0)
        column.setSpacing(theme.SPACE_4)
        column.addWidget(label(tr("Flagline {version}").format(version=VERSION), Size.TITLE, MEDIUM))
        for words in _words():
            column.addWidget(paragraph(words))
        column.addWidget(paragraph(self.told, Size.SMALL, Role.MUTED))
        column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.copied)
        column.addStretch(1)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.told)
        self.copied.setText(tr("Copied. No word of a statement is in it."))


class LicencesPage(QWidget):
    """Every licence, in full."""

    def __init__(self) -> None:
        super().__init__()
        self.files = licences()
        self.choice = QComboBox()
        self.choice.addItems([_title(file) for file in self.files])
        self.choice.setAccessibleName(tr("Licence"))
        self.choice.view().setAccessibleName(tr("Licences"))
        self.text = QTextEdit(readOnly=True)
        self.text.setAccessibleName(tr("Text of the licence"))
        self.text.setTabChangesFocus(True)
        self.choice.currentIndexChanged.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.SPACE_3, 0)
        column.setSpacing(theme.SPACE_3)
        column.addWidget(label(tr("Licences"), Size.TITLE, MEDIUM))
        column.addWidget(paragraph(tr("Flagline is free under the MIT licence. It is built with Qt (LGPL 3), and shows "
                                      "Lucide icons (ISC) and the Noto Sans SC typeface (OFL 1.1).")))  # fmt: skip
        column.addWidget(self.choice)
        column.addWidget(self.text, 1)
        self._show(0)

    def _show(self, at: int) -> None:
        if 0 <= at < len(self.files):
            words = self.files[at].read_text("utf-8", errors="replace")
            show = self.text.setMarkdown if self.files[at].suffix == ".md" else self.text.setPlainText
            show(words)


def licences() -> list[Path]:
    """The files of all licences: first the overview and our own."""
    roots = [NOTICES, *_OURS, NOTICES.parent]
    files = [path for root in roots for path in (sorted(root.rglob("*")) if root.is_dir() else [root])]
    return list(dict.fromkeys(path for path in files if path.is_file() and path.suffix != ".json"))


def _title(file: Path) -> str:
    """What it is the licence of; the file's own name where that says so."""
    folder = "" if file.parent in {NOTICES.parent, RESOURCES / "licences"} else f"{file.parent.name}: "
    return tr(_OURS[file]) if file in _OURS else f"{folder}{file.name}"


def diagnostics(watchlist: Watchlist | None) -> str:
    """Facts about the program and the computer, in English for whoever helps; nothing of the user's is in them."""
    facts = {
        "Flagline": VERSION,
        "Watchlist": watchlist.version if watchlist else "not open",
        "System": platform.platform(),
        "Python": platform.python_version(),
        "Qt": f"{qVersion()}, PySide6 {pyside_version}, {QGuiApplication.platformName()}",
        "Language": spoken(),
        "Portable": "yes" if is_portable() else "no",
        "Built": "yes" if NOTICES.exists() else "no",
    }
    return "\n".join(f"{name}: {fact}" for name, fact in facts.items())


def _words() -> tuple[str, ...]:
    return (
        tr("Reads bank statements and says which lines touch a listed app, which order names it, and whom that order "
           "bound on that day."),
        tr("What to send along when you ask for help:"),
    )  # fmt: skip
