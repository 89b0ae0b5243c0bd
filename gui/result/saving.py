"""A check as a file: which forms there are, and the one dialog that asks for a place.

What draws and prints is loaded when somebody saves, so that a result shows without waiting for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from core.model import UNREVIEWED, Check, Review
from core.words import tr
from gui.paper_size import PaperSize


class Kind(Enum):
    """The forms of a saved check; the value is the ending of its file's name."""

    PDF = ".pdf"
    HTML = ".html"
    XLSX = ".xlsx"
    CSV = ".csv"
    JSON = ".json"


def title(kind: Kind) -> str:
    """What a person calls the form."""
    return {
        Kind.PDF: tr("Sheet as PDF…"),
        Kind.HTML: tr("Sheet as a web page (HTML)…"),
        Kind.XLSX: tr("Excel workbook (XLSX)…"),
        Kind.CSV: tr("Table for spreadsheets (CSV)…"),
        Kind.JSON: tr("Data for programs (JSON)…"),
    }[kind]


def save(check: Check, kind: Kind, parent: QWidget, size: PaperSize, review: Review = UNREVIEWED) -> None:
    """Ask where, and write, pages for paper of this size; a place that cannot be written to is said in a sentence."""
    path = ask(kind, parent)
    if path is None:
        return
    from gui.printing import patience

    with told(parent), patience():
        write(check, kind, path, size, review)


@contextmanager
def told(parent: QWidget) -> Iterator[None]:
    """A place that cannot be written to is said in a sentence."""
    try:
        yield
    except OSError as error:
        sentence = tr("This file could not be written ({why}). Choose another place.")
        warn(sentence.format(why=error.strerror or error), parent)


def ask(kind: Kind, parent: QWidget) -> Path | None:
    """The place that the user chose, with the form's ending; None where they thought better of it."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title(kind), f"flagline{kind.value}", f"*{kind.value}")
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() == kind.value else path.with_name(path.name + kind.value)


def warn(sentence: str, parent: QWidget) -> None:
    """Say what went wrong, and wait until it was read."""
    QMessageBox.warning(parent, tr("Flagline"), sentence)


def write(check: Check, kind: Kind, path: Path, size: PaperSize, review: Review = UNREVIEWED) -> None:
    """Write the check in this form, with what people added; the web page gets its JSON twin too. Raises OSError."""
    from core.report import twin_bytes, write_record, write_table, write_workbook
    from gui.printing import write_pdf

    match kind:
        case Kind.PDF:
            write_pdf(check, path, review, size)
        case Kind.HTML:
            write_record(check, path, review)
        case Kind.XLSX:
            write_workbook(check, path, review)
        case Kind.CSV:
            write_table(check, path, review)
        case Kind.JSON:
            path.write_bytes(twin_bytes(check, review))
