"""A check as a file: which forms there are, and the one dialog that asks for a place."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from core.model import Check
from core.report import as_json, csv_table, record_html, twin
from core.words import tr
from gui.printing import write_pdf


class Kind(Enum):
    """The forms of a saved check; the value is the ending of its file's name."""

    PDF = ".pdf"
    HTML = ".html"
    CSV = ".csv"
    JSON = ".json"


def title(kind: Kind) -> str:
    """What a person calls the form."""
    return {
        Kind.PDF: tr("Sheet as PDF…"),
        Kind.HTML: tr("Sheet as a web page (HTML)…"),
        Kind.CSV: tr("Table for spreadsheets (CSV)…"),
        Kind.JSON: tr("Data for programs (JSON)…"),
    }[kind]


def save(check: Check, kind: Kind, parent: QWidget) -> None:
    """Ask where, and write; a place that cannot be written to is said in a sentence."""
    path = ask(kind, parent)
    if path is None:
        return
    try:
        write(check, kind, path)
    except OSError as error:
        sentence = tr("This file could not be written ({why}). Choose another place.")
        QMessageBox.warning(parent, tr("Flagline"), sentence.format(why=error.strerror or error))


def ask(kind: Kind, parent: QWidget) -> Path | None:
    """The place that the user chose, with the form's ending; None where they thought better of it."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title(kind), f"flagline{kind.value}", f"*{kind.value}")
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() == kind.value else path.with_name(path.name + kind.value)


def write(check: Check, kind: Kind, path: Path) -> None:
    """Write the check in this form, whole or not at all; raises OSError."""
    match kind:
        case Kind.PDF:
            write_pdf(check, path)
        case Kind.HTML:
            path.write_text(record_html(check), encoding="utf-8")
        case Kind.CSV:
            path.write_text(csv_table(check), encoding="utf-8", newline="")
        case Kind.JSON:
            path.write_text(as_json(twin(check)), encoding="utf-8")
