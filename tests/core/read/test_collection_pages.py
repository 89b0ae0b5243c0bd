"""The PDF statements and printed reports of the collection, each compared with what its manifest says of it."""

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

PICTURES = "image only"


def rows(kind: str) -> list[Mapping[str, str]]:
    manifest = COLLECTION / "manifest.csv"
    if not manifest.is_file():
        return []
    with manifest.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["format"] in ("pdf", "txt") and row["kind"] == kind]


@pytest.fixture(scope="module")
def reader():
    with Reader() as one:
        yield one


def lines(reader: Reader, path: Path) -> list[Line]:
    return [item for item in reader.read(load(path)) if isinstance(item, Line) and not item.aside]


printed = [row for row in rows("statement") if row["encoding"] != PICTURES]


@pytest.mark.parametrize("row", printed, ids=lambda row: row["file"])
def test_count_and_sum_are_right(collection, reader, row):
    found = lines(reader, collection / row["file"])
    total = sum((line.amount for line in found if line.amount is not None), Decimal(0))
    assert (len(found), total) == (int(row["n_transactions"]), Decimal(row["sum_amounts"]))


@pytest.mark.parametrize("row", printed, ids=lambda row: row["file"])
def test_every_day_lies_in_the_period_or_some_days_before_it(collection, reader, row):
    """A statement's period goes by the day of booking; a line carries the day of the purchase where both are given."""
    days = sorted(line.date.isoformat() for line in lines(reader, collection / row["file"]) if line.date)
    assert days[-1] == row["last_date"]
    assert row["first_date"][:7] == days[0][:7]


@pytest.mark.parametrize(
    "row", [row for row in rows("statement") if row["encoding"] == PICTURES], ids=lambda row: row["file"]
)
def test_pictures_of_pages_are_unread(collection, reader, row):
    found = lines(reader, collection / row["file"])
    assert found
    assert all(line.trouble for line in found)


@pytest.mark.parametrize("row", rows("negative"), ids=lambda row: row["file"])
def test_where_there_is_no_transaction_none_is_invented(collection, reader, row):
    with pytest.raises(NoLines):
        lines(reader, collection / row["file"])


def test_the_collection_holds_printed_statements(collection):
    assert printed, f"the manifest of {collection} names no PDF or printed report"
