"""The pages that only tell: how to read a result, what to do next, the keys, and where the data lies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence
from PySide6.QtWidgets import QGridLayout, QMainWindow, QMenu, QMenuBar, QVBoxLayout, QWidget

from core.paths import is_portable, log_folder
from core.words import tr
from gui import theme
from gui.frame import without_key
from gui.labels import MEDIUM, IconLabel, label, paragraph
from gui.theme import Role, Size

_TOP = Qt.AlignmentFlag.AlignTop
_NAMES = 30
"""Widths of a letter, so that names stand below each other from one table to the next."""


def reading() -> QWidget:
    """How to read a result."""
    page, column = _page(tr("How to read a result"))
    column.addWidget(
        paragraph(tr("Every line of a statement ends as one of these, and together they are all lines of the file."))
    )
    column.addLayout(_outcomes(_meanings()))
    for words in (
        tr("A name on a list is not yet a ban. For each finding you see which orders name the app, what each was worth "
           "on the line's own day, and whether it bound you."),
        tr("Files are read here, on this computer; nothing is sent anywhere. This is not legal advice."),
    ):  # fmt: skip
        column.addWidget(paragraph(words))
    return page


def next_steps() -> QWidget:
    """What to do next for each kind of finding."""
    page, column = _page(tr("What to do next"))
    column.addLayout(_outcomes(_steps()))
    column.addWidget(label(tr("What the app was in the line"), Size.HEADING, MEDIUM))
    column.addLayout(_pairs(_parts()))
    column.addWidget(label(tr("What you decide"), Size.HEADING, MEDIUM))
    column.addLayout(_pairs(_decisions()))
    return page


def keys(window: QMainWindow) -> QWidget:
    """Every key that a menu shows, those of what stands in the window now, and those of every form."""
    page, column = _page(tr("Keys"))
    for heading, actions in (*_keyed(window.menuBar()), *_on_the_page(window)):
        column.addWidget(label(heading, Size.HEADING, MEDIUM))
        column.addLayout(_pairs(actions))
    column.addWidget(label(tr("Everywhere"), Size.HEADING, MEDIUM))
    column.addLayout(_pairs(_everywhere()))
    return page


def places(data: Path, settings: str) -> QWidget:
    """Where everything of the user's lies."""
    page, column = _page(tr("Where your data lies"))
    column.addWidget(paragraph(tr("Flagline has no network code: all of this stays on this computer.")))
    column.addLayout(
        _pairs((
            (tr("Data folder"), str(data)),
            (tr("What you chose"), settings),
            (tr("What went wrong"), str(log_folder() / "flagline.log")),
        ))
    )  # fmt: skip
    for words in (
        tr("The data folder holds the records of your checks, your own entries, list updates and remembered layouts. "
           "Settings moves it and backs the records up."),
        tr("The statements themselves stay where they are. Flagline never changes them."),
        tr("This program keeps everything beside itself, since a file named “flagline-portable” lies there.")
        if is_portable() else
        tr("Put an empty file named “flagline-portable” beside the program, and it keeps everything beside itself: on "
           "a stick, for example."),
    ):  # fmt: skip
        column.addWidget(paragraph(words))
    return page


# --- the words ----------------------------------------------------------------------------------------------------


def _meanings() -> tuple[tuple[Role, str], ...]:
    return (
        (Role.FOUND, tr("It names an app that an order lists, or the company behind it.")),
        (Role.POSSIBLE, tr("It may name one: the sign is weak, so that a person must look.")),
        (Role.HIDDEN, tr("It names nobody who could be judged: an app store, a cheque, cash, a bare processor.")),
        (Role.UNREAD, tr("Some of its text could not be got at.")),
        (Role.CLEAR, tr("It was read in full and names none of the apps that are watched.")),
    )


def _steps() -> tuple[tuple[Role, str], ...]:
    return (
        (Role.FOUND, tr("Look at the orders beside the line. If one bound you on that day, ask whoever advises you in "
         "law before you pay this way again. If none did, note why and file the sheet.")),
        (Role.POSSIBLE, tr("Look at the receipt, or ask whoever paid. Then decide: it is the app, it is somebody else, "
         "or you cannot tell.")),
        (Role.HIDDEN, tr("The line alone cannot tell. Get the receipt, or the statement of the app store, wallet or "
         "processor that took the money, and check that too.")),
        (Role.UNREAD, tr("Download the statement again, as CSV, Excel or OFX if the bank offers it. A scanned page "
         "must be read by a person.")),
        (Role.CLEAR, tr("Nothing. It is no proof that the app is not used: cards and wallets often hide who was "
         "paid.")),
    )  # fmt: skip


def _parts() -> tuple[tuple[str, str], ...]:
    return (
        (tr("Paid to"), tr("The app or its company got the money. Orders about dealing with it look at this first.")),
        (tr("Paid through"), tr("The money went through the app's wallet to somebody else, who is named if the line "
                                "says so. Using the wallet may matter even where the shop does not.")),
        (tr("Only its company"), tr("The line names the company behind the app, or a sister brand. The money may have "
                                    "been for something else of theirs: look at the receipt.")),
        (tr("Mentioned"), tr("The name stands in the line, but nothing says that it was paid. Look who was.")),
    )  # fmt: skip


def _decisions() -> tuple[tuple[str, str], ...]:
    return (
        (tr("It is the listed app"), tr("The finding stands, on the sheet with your name.")),
        (tr("A different merchant"), tr("The finding stays on the sheet, with what you said and who said it.")),
        (tr("Unsure"), tr("It is told as open to whoever looks next.")),
    )


def _everywhere() -> tuple[tuple[str, str], ...]:
    return (
        (tr("Go to the next or the last control"), f"{_native('Tab')}, {_native('Shift+Tab')}"),
        (tr("Tick or press"), _native("Space")),
        (tr("Walk through lines and lists"), f"{_native('Up')}, {_native('Down')}"),
        (tr("Close a window, or go back"), _native("Esc")),
    )


def _keyed(menus: QMenuBar) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The acts of each menu that have a key, as they are in the menus."""
    for opened in menus.actions():
        menu = opened.menu()
        if isinstance(menu, QMenu) and (told := [(_plain(each), _shown(each)) for each in _within(menu)]):
            yield _plain(opened), told


def _on_the_page(window: QMainWindow) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The keys of what is to be seen in the window, which no menu shows."""
    seen = [widget for widget in window.findChildren(QWidget) if widget.isVisible() and not isinstance(widget, QMenu)]
    actions = dict.fromkeys(action for widget in seen for action in widget.actions() if not action.menu())
    in_menus = {action for menu in window.menuBar().actions() for action in _below(menu)}
    told = {_plain(each): _shown(each) for each in actions if each not in in_menus and each.text() and _shown(each)}
    if told:
        yield tr("Here"), list(told.items())


def _below(opened: QAction) -> Iterator[QAction]:
    menu = opened.menu()
    return _within(menu) if isinstance(menu, QMenu) else iter(())


def _within(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _within(below)
        elif not action.shortcut().isEmpty():
            yield action


def _plain(action: QAction) -> str:
    return without_key(action.text()).rstrip("…")


def _shown(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


# --- how they are set -----------------------------------------------------------------------------------------------


def _page(title: str) -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, theme.SPACE_3, 0)
    column.setSpacing(theme.SPACE_4)
    column.setAlignment(Qt.AlignmentFlag.AlignTop)
    column.addWidget(label(title, Size.TITLE, MEDIUM))
    return page, column


def _outcomes(told: Iterable[tuple[Role, str]]) -> QGridLayout:
    table = _grid(2)
    for at, (role, words) in enumerate(told):
        table.addWidget(IconLabel(theme.outcome_icon_name(role), role), at, 0, _TOP)
        table.addWidget(label(theme.outcome_word(role), weight=MEDIUM, tone=role), at, 1, _TOP)
        table.addWidget(paragraph(words), at, 2)
    return table


def _pairs(told: Iterable[tuple[str, str]]) -> QGridLayout:
    table = _grid(1)
    table.setColumnMinimumWidth(0, _NAMES * QFontMetrics(theme.text_font()).averageCharWidth())
    for at, (name, words) in enumerate(told):
        table.addWidget(label(name, weight=MEDIUM), at, 0, _TOP)
        table.addWidget(paragraph(words), at, 1)
    return table


def _grid(wide: int) -> QGridLayout:
    table = QGridLayout()
    table.setHorizontalSpacing(theme.SPACE_3)
    table.setVerticalSpacing(theme.SPACE_3)
    table.setColumnStretch(wide, 1)
    return table
