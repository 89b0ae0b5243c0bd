"""The banks' own formats in the collection, each file compared with what its manifest says of it."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from core.errors import FileTrouble
from core.model import Line, Remark
from core.read import Item, Reader, load
from tests.conftest import COLLECTION

FORMATS = ("qif", "mt940", "camt", "bai2")


def rows(kind: str) -> list[Mapping[str, str]]:
    manifest = COLLECTION / "manifest.csv"
    if not manifest.is_file():
        return []
    with manifest.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["format"] in FORMATS and row["kind"] == kind]


@pytest.fixture(scope="module")
def reader():
    with Reader() as one:
        yield one


def items(reader: Reader, path: Path) -> list[Item]:
    return list(reader.read(load(path)))


@pytest.mark.parametrize("row", rows("statement"), ids=lambda row: row["file"])
def test_count_sum_and_period_are_right(collection, reader, row):
    found = items(reader, collection / row["file"])
    lines = [item for item in found if isinstance(item, Line) and not item.aside]
    total = sum((line.amount for line in lines if line.amount is not None), Decimal(0))
    dates = sorted(line.date.isoformat() for line in lines if line.date) or [""]
    assert found[0].format == row["format"]
    assert (len(lines), total) == (int(row["n_transactions"]), Decimal(row["sum_amounts"]))
    assert (dates[0], dates[-1]) == (row["first_date"], row["last_date"])
    assert [line.number for line in lines] == sorted({line.number for line in lines})


@pytest.mark.parametrize("row", rows("negative"), ids=lambda row: row["file"])
def test_what_cannot_be_read_right_is_said(collection, reader, row):
    try:
        found = items(reader, collection / row["file"])
    except FileTrouble:
        return
    lines = [item for item in found if isinstance(item, Line) and not item.aside]
    assert len(lines) == int(row["n_transactions"]) > 0
    assert all(line.amount is None for line in lines)
    assert any(isinstance(item, Remark) for item in found)


def test_the_collection_holds_files_of_every_kind(collection):
    assert {row["format"] for row in rows("statement")} == set(FORMATS), f"the manifest of {collection} lacks some"
