"""The widths of the table's columns: what the user chose, kept between two starts, and how the others share."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSettings

from gui.result.columns import Column

_HIDDEN, _WIDTHS = "lines/hidden", "lines/widths"

_PARTS = {Column.OUTCOME: 5, Column.DECISION: 6, Column.FILE: 6}
"""The part of the table, one in so many, that a column of words takes at most where its least width has room in it."""

_FIGURES = 3
"""The same for a column of figures."""


def fitted(whole: int, text: int, natural: Mapping[Column, int], least: Mapping[Column, int]) -> dict[Column, int]:
    """The widths of all columns but the text's, which has the rest of the `whole`: it gives way first, down to `text`,
    then the others together, each down to its least.
    """
    wanted = {
        column: max(least[column], min(natural[column], whole // _PARTS.get(column, _FIGURES))) for column in natural
    }
    over = sum(wanted.values()) + text - whole
    spare = {column: width - least[column] for column, width in wanted.items()}
    part = min(max(over, 0) / max(sum(spare.values()), 1), 1)
    return {column: width - round(part * spare[column]) for column, width in wanted.items()}


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
