"""The paper that the sheet is set for: what is usual where the computer stands, until somebody chooses."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QLocale, QSettings

from core.words import tr

_KEY = "sheet/paper"

_Territory = QLocale.Country
_LETTER = {
    _Territory.Canada,
    _Territory.Mexico,
    _Territory.Philippines,
    _Territory.Chile,
    _Territory.Colombia,
    _Territory.CostaRica,
    _Territory.Guatemala,
    _Territory.Panama,
    _Territory.PuertoRico,
    _Territory.Venezuela,
}
"""Where Letter is in the tray though lengths are metric; where they are not, as in the United States, it is anyway."""


class PaperSize(Enum):
    """The sizes that office printers hold."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def words(self) -> str:
        return tr("A4 (210 × 297 mm)") if self is PaperSize.A4 else tr("Letter (8.5 × 11 in)")


def usual(locale: QLocale) -> PaperSize:
    """The paper of the place that a locale stands for.

    Its measures tell more than its territory, which on some systems follows the language that programs speak.
    """
    inches = locale.measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return PaperSize.LETTER if inches or locale.territory() in _LETTER else PaperSize.A4


def paper_size(settings: QSettings) -> PaperSize:
    """The paper that was chosen, or the usual one."""
    kept = str(settings.value(_KEY, ""))
    return next((size for size in PaperSize if size.value == kept), usual(QLocale.system()))


def keep_paper_size(settings: QSettings, size: PaperSize) -> None:
    """Keep the choice."""
    settings.setValue(_KEY, size.value)
