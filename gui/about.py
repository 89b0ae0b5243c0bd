"""The two small windows of the Help menu: how to read a result, and what program this is."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from core import VERSION
from core.paths import NOTICES, RESOURCES
from core.words import tr
from gui import theme
from gui.labels import MEDIUM, IconLabel, label, paragraph
from gui.theme import Role, Size


def show_help(parent: QWidget) -> None:
    """How Flagline works, on one page."""
    _dialog(parent, tr("How Flagline works"), _help()).exec()


def show_about(parent: QWidget) -> None:
    """Version and licences."""
    _dialog(parent, tr("About Flagline"), _about()).exec()


def _help() -> QVBoxLayout:
    column = _column(
        label(tr("How to read a result"), Size.TITLE, MEDIUM),
        paragraph(tr("Every line of a statement ends as one of these, and together they are all lines of the file.")),
    )
    table = QGridLayout()
    table.setHorizontalSpacing(theme.SPACE_3)
    table.setVerticalSpacing(theme.SPACE_3)
    table.setColumnStretch(2, 1)
    for at, (role, words) in enumerate(_meanings()):
        table.addWidget(IconLabel(theme.outcome_icon_name(role), role), at, 0)
        table.addWidget(label(theme.outcome_word(role), weight=MEDIUM, tone=role), at, 1)
        table.addWidget(paragraph(words), at, 2)
    column.addLayout(table)
    for words in (
        tr("A name on a list is not yet a ban. For each finding you see which orders name the app, what each was worth "
           "on the line's own day, and whether it bound you."),
        tr("{open} opens statements, {paste} pastes names or files, Esc goes back. Files are read here, on this "
           "computer; nothing is sent anywhere. This is not legal advice.").format(
            open=_key(QKeySequence.StandardKey.Open), paste=_key(QKeySequence.StandardKey.Paste)
        ),
    ):  # fmt: skip
        column.addWidget(paragraph(words))
    return column


def _key(key: QKeySequence.StandardKey) -> str:
    """As it is written on this system's keyboards."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _meanings() -> tuple[tuple[Role, str], ...]:
    return (
        (Role.FOUND, tr("It names an app that an order lists, or the company behind it.")),
        (Role.POSSIBLE, tr("It may name one: the sign is weak, so that a person must look.")),
        (Role.HIDDEN, tr("It names nobody who could be judged: an app store, a cheque, cash, a bare processor.")),
        (Role.UNREAD, tr("Some of its text could not be got at.")),
        (Role.CLEAR, tr("It was read in full and names none of the apps that are watched.")),
    )


def _about() -> QVBoxLayout:
    return _column(
        label(tr("Flagline {version}").format(version=VERSION), Size.TITLE, MEDIUM),
        paragraph(tr("Reads bank statements and says which lines touch a listed app, which order names it, and whom "
                     "that order bound on that day.")),
        paragraph(tr("Flagline is free under the MIT licence. It is built with Qt (LGPL 3), and shows Lucide icons "
                     "(ISC) and the Noto Sans SC typeface (OFL 1.1)."), Size.SMALL, Role.MUTED),
        paragraph(tr("All that it is made of, every licence, and how to put another Qt in its place: {folder}").format(
            folder=NOTICES.parent if NOTICES.exists() else RESOURCES / "licences"
        ), Size.SMALL, Role.MUTED),
    )  # fmt: skip


def _column(*labels: QLabel) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(theme.SPACE_4)
    for each in labels:
        column.addWidget(each)
    return column


def _dialog(parent: QWidget, title: str, content: QVBoxLayout) -> QDialog:
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    page = QVBoxLayout(dialog)
    page.setContentsMargins(theme.SPACE_8, theme.SPACE_6, theme.SPACE_8, theme.SPACE_6)
    page.setSpacing(theme.SPACE_6)
    page.addLayout(content)
    page.addWidget(buttons)
    width = 88 * dialog.fontMetrics().averageCharWidth()
    dialog.setFixedSize(width, page.totalHeightForWidth(width))
    return dialog
