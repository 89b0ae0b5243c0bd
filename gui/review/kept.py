"""What the user chose for the records and for the head of the sheet, kept between two starts."""

from __future__ import annotations

from PySide6.QtCore import QSettings

_OPERATOR, _FIRM = "sheet/operator", "sheet/firm"
_TEXTS = "records/keep_texts"


def operator(settings: QSettings) -> str:
    """The name of whoever decides; "" as long as nobody said so."""
    return str(settings.value(_OPERATOR, "")).strip()


def firm(settings: QSettings) -> str:
    """The firm's name; "" as long as nobody said so."""
    return str(settings.value(_FIRM, "")).strip()


def keep_names(settings: QSettings, who: str, of: str) -> None:
    """Keep the names as they will stand on the sheet."""
    settings.setValue(_OPERATOR, who.strip())
    settings.setValue(_FIRM, of.strip())


def keeps_texts(settings: QSettings) -> bool | None:
    """Whether the texts of all lines are kept; None as long as nobody was asked."""
    if not settings.contains(_TEXTS):
        return None
    return str(settings.value(_TEXTS)).casefold() == "true"


def keep_texts(settings: QSettings, *, wanted: bool) -> None:
    """Keep the texts of all lines of checks from now on, or only of those that matter."""
    settings.setValue(_TEXTS, "true" if wanted else "false")
