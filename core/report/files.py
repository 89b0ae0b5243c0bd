"""A check as files on the disk."""

from __future__ import annotations

from pathlib import Path

from core.model import UNREVIEWED, Check, Review
from core.report.html import record_html
from core.report.tables import csv_table
from core.report.twin import twin_bytes


def write_record(check: Check, path: Path, review: Review = UNREVIEWED) -> None:
    """The sheet as HTML at `path`, and beside it the JSON twin that it names by its hash. Raises OSError.

    Written byte for byte: a line end that a system made its own would break the seal.
    """
    path.write_bytes(record_html(check, review).encode())
    path.with_suffix(".json").write_bytes(twin_bytes(check, review))


def write_table(check: Check, path: Path, review: Review = UNREVIEWED) -> None:
    """The findings and the lines not checked as CSV. Raises OSError."""
    path.write_text(csv_table(check, review), encoding="utf-8", newline="")


def write_workbook(check: Check, path: Path, review: Review = UNREVIEWED) -> None:
    """The findings, the lines not checked, the files and the orders as an Excel workbook. Raises OSError."""
    from core.report.workbook import workbook

    path.write_bytes(workbook(check, review))
