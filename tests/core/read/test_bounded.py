from __future__ import annotations

import sys

import pytest

from core.errors import Cancelled, Damaged, FileTrouble, TooLong
from core.model import Line
from core.read import Limits, Reader, Source
from core.read.identify import read_here
from tests.core.read.rogues import rogue

TIGHT = Limits(memory=1_000_000_000, answer=5_000_000, processor=1, patience=6.0)

STATEMENT = b"""<OFX><CURDEF>USD
<STMTTRN><DTPOSTED>20260102<TRNAMT>-1.10<NAME>Corner Bakery</STMTTRN>
<STMTTRN><DTPOSTED>20260103<TRNAMT>9<NAME>Blue Tea House
</OFX>"""

posix = pytest.mark.skipif(sys.platform == "win32", reason="its bounds were tried on POSIX only")


def named(name: str) -> Source:
    return Source.of_bytes(name, b"x")


def lines(reader: Reader, name: str) -> list[str]:
    return [item.text for item in reader.read(named(name)) if isinstance(item, Line)]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        pytest.param("crash", "its reader could not cope with it", id="the reader raises"),
        pytest.param("exit", "its reader could not cope with it", id="the reader wants out"),
        pytest.param("die", "its reader could not cope with it", id="the worker dies"),
        pytest.param("sleep", "it took more than 6 seconds", id="the reader waits for ever"),
        pytest.param("compute", "it took more than 1 seconds", id="the reader computes for ever", marks=posix),
        pytest.param("eat", "it needs more than 1000 MB of memory", id="the reader eats memory", marks=posix),
        pytest.param(
            "give up", "it is damaged, or needs more than 1000 MB of memory", id="a library aborts", marks=posix
        ),
        pytest.param("flood", "it holds more than 5 MB of text", id="a small file gives text without end"),
    ],
)
def test_a_misbehaving_reader_costs_one_sentence_and_the_next_file_is_read(name, sentence, caplog):
    with Reader(TIGHT, rogue) as reader:
        with pytest.raises(TooLong) as trouble:
            lines(reader, name)
        assert str(trouble.value) == f"Reading this file was stopped ({sentence}). Save it as CSV and drop that file."
        assert lines(reader, "good")[1].startswith("worker")
    caplog.clear()


def test_a_crash_is_told_to_the_log_with_its_trace(caplog):
    with Reader(TIGHT, rogue) as reader, pytest.raises(TooLong):
        lines(reader, "crash")
    assert "ZeroDivisionError" in caplog.text
    caplog.clear()


@pytest.mark.parametrize("name", ["trouble", "crash"])
def test_what_was_read_before_the_trouble_is_given(name, caplog):
    with Reader(TIGHT, rogue) as reader:
        reading = reader.read(named(name))
        assert next(reading).text == "read before the trouble"
        with pytest.raises(FileTrouble):
            next(reading)
    caplog.clear()


def test_what_a_library_mutters_stays_off_the_terminal(capfd):
    with Reader(TIGHT, rogue) as reader:
        assert lines(reader, "mutter")[1] == "muttered"
    assert capfd.readouterr().err == ""


def test_a_file_trouble_arrives_as_itself_and_the_worker_stays():
    with Reader(TIGHT, rogue) as reader:
        before = lines(reader, "good")
        with pytest.raises(Damaged, match="looks like a test, but it is damaged"):
            lines(reader, "trouble")
        assert lines(reader, "good") == before


def test_a_worker_that_died_between_two_files_is_replaced():
    with Reader(TIGHT, rogue) as reader:
        before = lines(reader, "good")
        reader._process.kill()
        reader._process.join()
        after = lines(reader, "good")
    assert after != before
    assert after[1].startswith("worker")


def test_cancelling_stops_a_reader_that_waits():
    asked = []
    with Reader(TIGHT, rogue) as reader:
        with pytest.raises(Cancelled):
            list(reader.read(named("sleep"), cancelled=lambda: asked.append(1) or len(asked) > 2))
        assert lines(reader, "good")[1].startswith("worker")


def test_cancelling_stops_between_blocks():
    stop = []
    with Reader(TIGHT, rogue) as reader:
        reading = reader.read(named("flood"), cancelled=lambda: bool(stop))
        next(reading)
        stop.append(1)
        with pytest.raises(Cancelled):
            list(reading)


def test_whoever_stops_listening_stops_the_worker():
    with Reader(TIGHT, rogue) as reader:
        listening = reader.read(named("flood"))
        next(listening)
        process = reader._process
        listening.close()
        assert not process.is_alive()
        assert lines(reader, "good")[1].startswith("worker")


def test_leaving_ends_the_worker():
    with Reader(TIGHT, rogue) as reader:
        lines(reader, "good")
        process = reader._process
    assert process.exitcode is not None


def test_the_worker_loads_nothing_of_the_window_and_the_command_line():
    with Reader(TIGHT, rogue) as reader:
        loaded = set(lines(reader, "modules")[1].split())
    assert "core.read.process.worker" in loaded
    assert not loaded & {"PySide6", "gui", "click", "jinja2", "sqlite_utils", "hypothesis"}


def test_the_worker_gives_what_reading_here_gives():
    with Reader() as reader:
        there = list(reader.read(Source.of_bytes("a.ofx", STATEMENT)))
    assert there == list(read_here("a.ofx", STATEMENT))
    assert [item.text for item in there if isinstance(item, Line) and not item.aside] == [
        "Corner Bakery",
        "Blue Tea House",
    ]
