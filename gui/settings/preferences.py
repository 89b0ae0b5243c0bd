"""What the user chose on the settings page and no other room keeps: between two starts, in plain values."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QSettings

from core.words import tr

_STRICTNESS, _RECENT, _WELCOMED = "review/strictness", "recent/kept", "welcome/seen"


class Strictness(Enum):
    """Which findings a person is asked to decide. Whatever it is, every finding is shown and counted."""

    EVERY = "every"
    CLEAR = "clear"

    @property
    def words(self) -> str:
        if self is Strictness.EVERY:
            return tr("Ask me about every finding (recommended)")
        return tr("Ask me about clear findings only")

    @property
    def more(self) -> str:
        if self is Strictness.EVERY:
            return tr("Lines that only may name a listed app wait for your decision too.")
        return tr(
            "Lines that only may name a listed app are shown and counted as possible, here and on the sheet, but "
            "nobody asks you to decide them."
        )


def strictness(settings: QSettings) -> Strictness:
    """The step that was chosen."""
    kept = str(settings.value(_STRICTNESS, ""))
    return Strictness.CLEAR if kept == Strictness.CLEAR.value else Strictness.EVERY


def keep_strictness(settings: QSettings, chosen: Strictness) -> None:
    """Keep the step."""
    settings.setValue(_STRICTNESS, chosen.value)


def keeps_recent(settings: QSettings) -> bool:
    """Whether the menu names the files that were checked last."""
    return str(settings.value(_RECENT, "true")).casefold() == "true"


def keep_recent(settings: QSettings, *, wanted: bool) -> None:
    """Keep the choice."""
    settings.setValue(_RECENT, "true" if wanted else "false")


def is_welcomed(settings: QSettings) -> bool:
    """Whether the first page was seen."""
    return settings.contains(_WELCOMED)


def welcome(settings: QSettings) -> None:
    """It was seen, and comes no more."""
    settings.setValue(_WELCOMED, "true")
