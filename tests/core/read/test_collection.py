"""All statements of the collection, counted by format: how many are read right, and whether each miss is said.

Run with -s to see the table, and each miss with what was said of it.
"""

from __future__ import annotations

import csv
from collections import Counter

import pytest

from tests.core.read.test_collection_tables import Seen, seen

COUNTED, DATED = 0.97, 0.95
"""The shares of statements whose count and sum, and whose period, are to be right."""


@pytest.fixture(scope="module")
def results(collection) -> dict[tuple[str, str], Seen]:
    """What was made of each statement, by its format and its file."""
    with (collection / "manifest.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["kind"] == "statement"]
    return {(row["format"], row["file"]): seen(collection / row["file"], row) for row in rows}


def test_nearly_all_statements_are_read_right(results):
    formats = Counter(format_ for format_, _ in results)
    miscounted = Counter(format_ for (format_, _), one in results.items() if not _is_counted(one))
    misdated = Counter(format_ for (format_, _), one in results.items() if not _is_dated(one))
    for format_, files in sorted(formats.items()):
        counted, dated = files - miscounted[format_], files - misdated[format_]
        print(f"{format_:12} {files:4} statements, count and sum right {counted:4}, period right {dated:4}")  # noqa: T201
    for (_, name), one in results.items():
        if one.wrong:
            print(f"{name}: {'; '.join(one.wrong)} (said: {' '.join(one.said) or 'nothing'})")  # noqa: T201
    assert miscounted.total() <= len(results) * (1 - COUNTED)
    assert misdated.total() <= len(results) * (1 - DATED)


def test_no_count_or_sum_is_wrong_in_silence(results):
    assert [name for (_, name), one in results.items() if not _is_counted(one) and not one.said] == []


def _is_counted(one: Seen) -> bool:
    return not any(" lines, not " in wrong or wrong.startswith("sum ") for wrong in one.wrong)


def _is_dated(one: Seen) -> bool:
    return not any(wrong.startswith("period ") for wrong in one.wrong)
