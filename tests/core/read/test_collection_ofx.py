"""The OFX files of the collection, each compared with what its manifest says of it."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from core.errors import NoLines
from core.model import Line
from core.read import Reader, load
from tests.conftest import COLLECTION


def rows(kind: str) -> list[Mapping[str, str]]:
    manifest = COLLECTION / "manifest.csv"
    if not manifest.is_file():
        return []
    with manifest.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["format"] == "ofx" and row["kind"] == kind]


@pytest.fixture(scope="module")
def reader():
    with Reader() as one:
        yield one


def lines(reader: Reader, path: Path) -> list[Line]:
    return [item for item in reader.read(load(path)) if isinstance(item, Line) and not item.aside]


@pytest.mark.parametrize("row", rows("statement"), ids=lambda row: row["file"])
def test_count_sum_and_period_are_right(collection, reader, row):
    found = lines(reader, collection / row["file"])
    total = sum((line.amount for line in found if line.amount is not None), Decimal(0))
    dates = sorted(line.date.isoformat() for line in found if line.date)
    assert (len(found), total) == (int(row["n_transactions"]), Decimal(row["sum_amounts"]))
    assert (dates[0], dates[-1]) == (row["first_date"], row["last_date"])


@pytest.mark.parametrize("row", rows("negative"), ids=lambda row: row["file"])
def test_where_there_is_no_transaction_none_is_invented(collection, reader, row):
    with pytest.raises(NoLines):
        lines(reader, collection / row["file"])


def test_the_collection_holds_ofx_files(collection):
    assert rows("statement"), f"the manifest of {collection} names no OFX file"
