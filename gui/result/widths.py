"""What the user chose for the columns of the table, kept between two starts."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from gui.result.columns import Column

_HIDDEN, _WIDTHS = "lines/hidden", "lines/widths"


class Kept:
    """Columns by their names, so that a column that joins them later changes nothing for the others."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def hidden(self) -> set[Column]:
        """The columns that the user does not want to see; never the text."""
        names = str(self._settings.value(_HIDDEN, "")).split()
        return {column for column in Column if column.name in names and column is not Column.TEXT}

    def keep_hidden(self, column: Column, *, hidden: bool) -> None:
        kept = self.hidden() | {column} if hidden else self.hidden() - {column}
        self._settings.setValue(_HIDDEN, " ".join(sorted(each.name for each in kept)))

    def width(self, column: Column) -> int:
        """The width that the user pulled it to, in device-independent pixels; 0 where it was left alone."""
        kept = str(self._settings.value(f"{_WIDTHS}/{column.name}", "0"))
        return int(kept) if kept.isdecimal() else 0

    def keep_width(self, column: Column, width: int) -> None:
        self._settings.setValue(f"{_WIDTHS}/{column.name}", width)

    def forget_widths(self) -> None:
        self._settings.remove(_WIDTHS)
