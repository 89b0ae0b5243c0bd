"""A check as files on the disk."""

from __future__ import annotations

from pathlib import Path

from core.model import Check
from core.report.html import record_html
from core.report.tables import csv_table
from core.report.twin import twin_bytes


def write_record(check: Check, path: Path) -> None:
    """The sheet as HTML at `path`, and beside it the JSON twin that it names by its hash. Raises OSError."""
    path.write_text(record_html(check), encoding="utf-8")
    path.with_suffix(".json").write_bytes(twin_bytes(check))


def write_table(check: Check, path: Path) -> None:
    """The findings and the lines not checked as CSV. Raises OSError."""
    path.write_text(csv_table(check), encoding="utf-8", newline="")
