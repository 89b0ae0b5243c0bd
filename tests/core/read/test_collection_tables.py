"""The delimited files and workbooks of the collection, each compared with what its manifest says of it.

Run with -s to see the table of misses.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from core.errors import FileTrouble
from core.model import Line, Remark
from core.read.identify import identify
from tests.core.read.line_by_line import lines_of

FLOORS = {"csv": 1.0, "xlsx": 1.0, "processors": 1.0, "alipay": 1.0}
"""The share of files, by folder, whose count, sum and period are all right: what was reached."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the readers made of a file, and in what it differs from the manifest."""

    lines: int
    wrong: tuple[str, ...]
    said: tuple[str, ...]


def manifest(collection: Path, folder: str, kind: str) -> list[Mapping[str, str]]:
    with (collection / "manifest.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["format"] == folder and row["kind"] == kind]


def seen(path: Path, row: Mapping[str, str]) -> Seen:
    lines: list[Line] = []
    said: list[str] = []
    data = path.read_bytes()
    try:
        for item in identify(path.name, data).read(data):
            if isinstance(item, Remark):
                said.append(item.text)
            else:
                lines += (line for line in lines_of([item]) if not line.aside)
    except FileTrouble as error:
        said.append(str(error))
    return Seen(len(lines), tuple(differences(lines, row)), tuple(said))


def differences(lines: list[Line], row: Mapping[str, str]) -> list[str]:
    counts = {int(row["n_transactions"])} | {int(number) for number in re.findall(r"^\d+", row["n_alt"])}
    total = sum((line.amount for line in lines if line.amount is not None), Decimal())
    days = sorted(line.date.isoformat() for line in lines if line.date)
    period = (days[0], days[-1]) if days else ("", "")
    found = []
    if len(lines) not in counts:
        found.append(f"{len(lines)} lines, not {row['n_transactions']}")
    if abs(total - Decimal(row["sum_amounts"] or 0)) >= Decimal("0.005"):
        found.append(f"sum {total}, not {row['sum_amounts']}")
    if period != (row["first_date"], row["last_date"]):
        found.append(f"period {period}, not {(row['first_date'], row['last_date'])}")
    return found


@pytest.mark.parametrize("folder", FLOORS)
def test_count_sum_and_period_are_right(collection, folder):
    rows = manifest(collection, folder, "statement")
    assert rows, f"the manifest of {collection} names no file under {folder}"
    results = [(row["file"], seen(collection / row["file"], row)) for row in rows]
    misses = [(name, one) for name, one in results if one.wrong]
    for name, one in misses:
        print(f"{name}: {'; '.join(one.wrong)} (said: {' '.join(one.said) or 'nothing'})")  # noqa: T201  the table of misses
    assert len(misses) <= len(rows) * (1 - FLOORS[folder])


@pytest.mark.parametrize("folder", FLOORS)
def test_nothing_is_wrong_in_silence(collection, folder):
    results = [(row["file"], seen(collection / row["file"], row)) for row in manifest(collection, folder, "statement")]
    assert [name for name, one in results if one.wrong and not one.said] == []


@pytest.mark.parametrize("folder", ["csv", "xlsx"])
def test_where_there_is_no_transaction_none_is_invented(collection, folder):
    rows = manifest(collection, folder, "negative")
    assert rows, f"the manifest of {collection} names no file without transactions under {folder}"
    assert [row["file"] for row in rows if seen(collection / row["file"], row).lines] == []
