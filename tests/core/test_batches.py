"""Batches of rows: the same judgement as a line's, wherever the rows come from and on however many machines."""

from __future__ import annotations

import importlib.util
import pickle
import shutil
import sys
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from core.model import FIELD_EDGE, Event, Listing, Profile, StandingState

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed (make test-batches installs it)")

from core.batches import COLUMNS, BatchJudge, judge_batches  # noqa: E402  after the skip
from core.check import Judge  # noqa: E402

AS_OF = date(2026, 11, 22)
FIRST = date(2024, 1, 10)
ROWS = [
    {"id": 1, "merchant": "BLUE HERON BAKERY", "note": "LUNCH", "day": date(2022, 3, 1)},
    {"id": 2, "merchant": "ALIPAY *LANTERN CRAFTS", "note": None, "day": date(2022, 3, 1)},
    {"id": 3, "merchant": "CHECK 1043", "note": None, "day": None},
    {"id": 4, "merchant": None, "note": "CamScanner Premium", "day": None},
    {"id": 5, "merchant": None, "note": "  ", "day": None},
    {"id": 6, "merchant": "BLUE HERON BAKERY", "note": "LUNCH", "day": date(2022, 3, 1)},
]


@pytest.fixture(scope="module")
def judge(watchlist):
    return Judge(watchlist, Profile(), AS_OF)


@pytest.fixture(scope="module")
def opener(watchlist):
    return BatchJudge(watchlist, Profile(), AS_OF, texts=("merchant", "note"), day="day")


def with_one_order(watchlist, first):
    """The list with one order alone, that names Alipay and binds everybody from its first day."""
    some = next(iter(watchlist.orders.values()))
    event = Event(first, StandingState.IN_FORCE, "it was made up")
    order = replace(some, id="made up", signed=first, bound=("us_person",), events=(event,))
    return replace(watchlist, orders={order.id: order}, listings=(Listing(order.id, "alipay", "Alipay"),))


def judged(judge, rows=ROWS, texts=("merchant", "note"), day="day"):
    (batch,) = judge_batches([pa.RecordBatch.from_pylist(rows)], judge, texts, day)
    return batch.to_pylist()


def sent(opener):
    return pickle.loads(pickle.dumps(opener))  # noqa: S301  our own, from one line to the next


def one(judge, value, type_=None, **more):
    (batch,) = judge_batches([pa.record_batch({"text": pa.array([value], type_)})], judge, ["text"], **more)
    return batch.to_pylist()[0]


def test_every_row_comes_back_in_its_place_with_its_outcome(judge):
    rows = judged(judge)
    assert [row["outcome"] for row in rows] == ["clear", "found", "hidden", "found", "unread", "clear"]
    assert [{name: row[name] for name in ROWS[0]} for row in rows] == ROWS


def test_a_found_row_says_what_was_seen_and_where(judge):
    row = judged(judge)[1]
    start, end = row["span"]
    assert "ALIPAY *LANTERN CRAFTS"[start:end] == "ALIPAY"
    assert (row["platforms"], row["strength"]) == (["alipay"], "platform")
    assert (row["alias"].casefold(), row["score"]) == ("alipay", 1)
    assert row["reason"]


def test_a_row_in_which_nothing_was_found_has_only_an_outcome_and_a_reason(judge):
    empty = {name: None for name in COLUMNS.names if name not in {"outcome", "reason"}}
    for row in (judged(judge)[place] for place in (0, 2, 4)):
        assert {name: row[name] for name in empty} == empty


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param(None, True, id="null"),
        pytest.param("", True, id="empty"),
        pytest.param(" \t", True, id="blanks"),
        pytest.param("BLUE HERON \ufffd", True, id="damaged"),
        pytest.param("BLUE HERON", False, id="whole"),
    ],
)
def test_text_that_is_not_there_or_damaged_is_never_called_clear(judge, text, reason):
    row = one(judge, text, pa.string())
    assert row["outcome"] == ("unread" if reason else "clear")
    assert bool(row["reason"]) is reason


def test_a_name_is_found_in_any_text_column_and_its_span_counts_through_the_joined_text(judge):
    rows = [{"merchant": "BLUE HERON", "note": "via CamScanner", "day": None}]
    (row,) = judged(judge, rows)
    start, end = row["span"]
    assert FIELD_EDGE.join(["BLUE HERON", "via CamScanner"])[start:end] == "CamScanner"


@pytest.mark.parametrize("type_", [pa.date32(), pa.timestamp("us"), pa.timestamp("ns")], ids=str)
@pytest.mark.parametrize(
    ("days", "binds"),
    [
        pytest.param(-1, False, id="the day before it took effect"),
        pytest.param(0, True, id="on that day"),
        pytest.param(None, True, id="no date: as of today"),
    ],
)
def test_the_law_is_that_of_the_rows_own_day(watchlist, days, binds, type_):
    judge = Judge(with_one_order(watchlist, FIRST), Profile(), AS_OF)
    late = None if days is None else datetime.combine(FIRST + timedelta(days), time(23, 30))
    day = late and late.date() if type_ == pa.date32() else late
    batch = pa.record_batch({"text": ["ALIPAY"], "on": pa.array([day], type_)})
    (row,) = next(judge_batches([batch], judge, ["text"], "on")).to_pylist()
    assert row["binding"] == (["made up"] if binds else [])
    assert row["orders"] == [
        {"id": "made up", "standing": "in force" if binds else "pending", "binds_you": binds},
    ]


@pytest.mark.parametrize(
    "type_", [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())], ids=str
)
def test_text_may_come_in_any_of_arrows_kinds(judge, type_):
    text = pa.array(["ALIPAY"], pa.string()).cast(type_)
    (done,) = judge_batches([pa.record_batch({"text": text})], judge, ["text"])
    assert done.to_pylist()[0]["outcome"] == "found"


@pytest.mark.parametrize(
    ("columns", "texts", "day", "error"),
    [
        pytest.param({"text": ["A"]}, ["txt"], "", KeyError, id="no such text column"),
        pytest.param({"text": ["A"]}, ["text"], "on", KeyError, id="no such date column"),
        pytest.param({"text": ["A"], "on": ["2024-01-05"]}, ["text"], "on", ValueError, id="a date that is text"),
        pytest.param({"text": ["A"], "reason": ["B"]}, ["text"], "", ValueError, id="a column of that name"),
    ],
)
def test_a_table_that_does_not_fit_is_refused(judge, columns, texts, day, error):
    with pytest.raises(error):
        list(judge_batches([pa.record_batch(columns)], judge, texts, day))


def test_an_empty_batch_stays_empty_and_has_the_columns(opener):
    schema = pa.RecordBatch.from_pylist(ROWS).schema
    (done,) = opener([pa.RecordBatch.from_pylist([], schema)])
    assert done.num_rows == 0
    assert done.schema == opener.schema(schema)


def test_how_rows_are_cut_into_batches_changes_nothing(judge, opener):
    whole = pa.RecordBatch.from_pylist(ROWS)
    single = pa.Table.from_batches(opener(whole.slice(place, 1) for place in range(len(ROWS))))
    assert single.to_pylist() == judged(judge)


def test_batches_are_judged_as_they_come(opener):
    batch = pa.RecordBatch.from_pylist(ROWS)

    def two():
        yield batch
        raise AssertionError("the second batch was asked for before the first was given")

    assert next(iter(opener(two()))).num_rows == len(ROWS)


def test_the_opener_travels_and_judges_the_same_at_the_other_end(judge, opener):
    arrived = sent(opener)
    assert pa.Table.from_batches(arrived([pa.RecordBatch.from_pylist(ROWS)])).to_pylist() == judged(judge)


def test_a_process_prepares_the_matching_once_for_each_list_and_asker(opener, monkeypatch):
    built = []
    monkeypatch.setattr("core.batches.Judge", lambda *asked: built.append(asked) or Judge(*asked))
    other = BatchJudge(opener.watchlist, Profile(), date(2020, 1, 1), opener.texts, opener.day)
    for one_ in (other, sent(other), other):
        list(one_([pa.RecordBatch.from_pylist(ROWS)]))
    assert [as_of for _, _, as_of in built] == [date(2020, 1, 1)]


def test_duckdb_reads_a_file_hands_over_batches_and_asks_about_the_answer(opener, tmp_path):
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed (make test-batches installs it)")
    (tmp_path / "lines.csv").write_text(
        "id,merchant,note,day\n1,BLUE HERON,,2022-03-01\n2,ALIPAY *LANTERN,,2022-03-01\n3,ALIPAY,,2022-03-02\n"
    )
    reading, asking = duckdb.connect(), duckdb.connect()  # a connection is busy for as long as its rows flow
    rows = reading.sql(f"FROM read_csv('{(tmp_path / 'lines.csv').as_posix()}')").to_arrow_reader(2)
    answer = pa.RecordBatchReader.from_batches(opener.schema(rows.schema), opener(rows))
    asking.register("answer", answer)
    counts = asking.sql("SELECT outcome, count(*) FROM answer GROUP BY outcome ORDER BY outcome").fetchall()
    assert counts == [("clear", 1), ("found", 2)]


@pytest.mark.skipif(importlib.util.find_spec("pyspark") is None, reason="PySpark is not installed")
@pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java, which is not on this machine")
@pytest.mark.filterwarnings("ignore")
def test_spark_judges_in_its_own_processes(judge, opener, tmp_path, monkeypatch):
    from pyspark.sql import SparkSession
    from pyspark.sql.pandas.types import from_arrow_schema

    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).resolve().parent.parent.parent))
    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.local.dir", str(tmp_path))
        .getOrCreate()
    )
    try:
        frame = spark.createDataFrame(
            [tuple(row.values()) for row in ROWS], "id long, merchant string, note string, day date"
        )
        schema = from_arrow_schema(opener.schema(pa.RecordBatch.from_pylist(ROWS).schema))
        rows = [row.asDict(recursive=True) for row in frame.repartition(2).mapInArrow(opener, schema).collect()]
    finally:
        spark.stop()
    assert sorted(rows, key=lambda row: row["id"]) == judged(judge)
