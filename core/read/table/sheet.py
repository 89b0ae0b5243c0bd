"""The first rows of a table, as a person looks at them to say what its columns are."""

from __future__ import annotations

from dataclasses import dataclass

from core.read.values.cells import Row


@dataclass(frozen=True, slots=True)
class Sheet:
    """The first rows of a table, and how the whole file says that its days and decimals are written.

    `order` and `decimal` are "" where the program saw no table; `doubtful_date` and `doubtful_amount` are cells that
    could be read in two ways, "" if none could. `page` is the sheet's place in a workbook from 1, `name` what it is
    called there; None and "" elsewhere.
    """

    rows: tuple[Row, ...]
    order: str = ""
    doubtful_date: str = ""
    decimal: str = ""
    doubtful_amount: str = ""
    page: int | None = None
    name: str = ""
