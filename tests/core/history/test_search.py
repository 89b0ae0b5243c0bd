"""Which checks a search gives: by merchant, reference, file, day, outcome and hash."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from core.model import Line, Query, Result
from tests.core.history.made import LINES, checked

MARCH, EMPTY = "March 2021.csv", "Émpty.csv"


@pytest.fixture
def shelf(records, by):
    """Two checks by the names of their files: one with findings, with all texts; one where nothing was found."""
    march = checked(by, path=f"/statements/{MARCH}")
    empty = replace(
        checked(by, (LINES[1], Line(4, "CORNER DELI 51%_")), path=f"/statements/{EMPTY}"),
        started=datetime(2026, 11, 21, 9, 0, tzinfo=UTC),
    )
    names = {records.file(march, keep_texts=True): MARCH, records.file(empty, keep_texts=True): EMPTY}
    return lambda query: [names[one.id] for one in records.find(query)]


BOTH = [EMPTY, MARCH]
QUERIES = {
    "all, newest first": (Query(), BOTH),
    "a merchant": (Query(words="heron"), [MARCH]),
    "a merchant in both": (Query(words="BAKERY"), BOTH),
    "a part of a word": (Query(words="erni"), []),
    "a part of a merchant's name": (Query(words="apl bak"), BOTH),
    "words in any order": (Query(words="tea alipay"), [MARCH]),
    "words of different lines": (Query(words="heron bakery"), []),
    "two Chinese characters": (Query(words="蓝鹭"), [MARCH]),
    "one Chinese character": (Query(words="茶"), [MARCH]),
    "a clear line's merchant": (Query(words="deli"), [EMPTY]),
    "a reference": (Query(words="9911"), [MARCH]),
    "a merchant with a reference": (Query(words="heron 8862"), [MARCH]),
    "another's reference": (Query(words="bakery 8862"), []),
    "signs that SQL knows": (Query(words="%"), []),
    "signs beside a number": (Query(words="51%_"), [EMPTY]),
    "a file": (Query(file="march"), [MARCH]),
    "a file with an accent": (Query(file="empty"), [EMPTY]),
    "no such file": (Query(file="april"), []),
    "found something": (Query(result=Result.FINDINGS), [MARCH]),
    "found nothing": (Query(result=Result.NOTHING_FOUND), [EMPTY]),
    "days of the lines": (Query(since=date(2021, 3, 8), until=date(2021, 3, 31)), [MARCH]),
    "days between": (Query(since=date(2022, 1, 1), until=date(2022, 12, 31)), []),
    "day of the check": (Query(since=date(2026, 11, 21)), [EMPTY]),
    "until": (Query(until=date(2021, 3, 5)), [MARCH]),
    "everything together": (Query("tea", "2021", date(2021, 1, 1), date(2021, 12, 31), Result.FINDINGS), [MARCH]),
}


@pytest.mark.parametrize(("query", "found"), QUERIES.values(), ids=QUERIES.keys())
def test_search(shelf, query, found):
    assert shelf(query) == found


def test_a_search_counts_the_lines_that_fit(records, check):
    records.file(check)
    assert [one.hits for one in records.find(Query(words="heron"))] == [2]
    assert [one.hits for one in records.find(Query(file="march"))] == [0]


def test_a_clear_line_that_was_not_kept_is_not_found(records, check):
    records.file(check)
    assert records.find(Query(words="bakery")) == ()


def test_a_row_tells_what_the_list_shows(records, check):
    id_ = records.file(check)
    (one,) = records.find()
    assert (one.id, one.files, one.tally, one.result) == (id_, (MARCH,), check.tally, Result.FINDINGS)
    assert (one.list_version, one.started, one.findings, one.decided) == (check.watchlist.version, check.started, 4, 0)


def test_a_file_that_was_checked_before_is_known_by_its_hash(records, check, by):
    first, second = records.file(check), records.file(check)
    other = checked(by, path="/elsewhere/copy.csv", content="/statements/March 2021.csv")
    before = records.checked_before(file.statement.sha256 for file in other.files)
    assert [[one.id for one in checks] for checks in before.values()] == [[second, first]]
    assert records.checked_before(["0" * 64, ""]) == {}
