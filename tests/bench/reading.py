"""Reading and the whole way, beside the readers that other programs use."""

from __future__ import annotations

import csv
import importlib
from collections import deque
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from core.check import Judge, check
from core.read import Reader, Source
from core.read.identify import read_here
from tests.bench import made
from tests.bench.measure import Duel, Side

MANY = 1_000_000
YEAR = 5_000
"""Lines of a year of an ordinary small business."""


def duels(folder: Path, judge: Judge) -> Iterator[Duel]:
    """All that is measured of reading; files are made in `folder`."""
    large, quoted, year = folder / "large.csv", folder / "quoted.csv", folder / "year.csv"
    many, few = made.texts(MANY), made.texts(YEAR)
    large.write_text(made.csv(many), encoding="utf-8")
    quoted.write_text(made.quoted(many), encoding="utf-8")
    year.write_text(made.csv(few), encoding="utf-8")
    running = _Running()
    whole = Side("", lambda: _check(large, judge, running.reader), MANY, before=running.start)
    first = Side("", lambda: _check(large, judge), MANY)
    walk = Side("csv.reader", lambda: _walk(large), MANY)
    yield Duel("check 1,000,000 lines of CSV", whole, [walk, _pandas(large)], times=1 / 3, rounds=5)
    yield Duel("  and its worker starts only then", first, [walk], rounds=5)
    yield Duel("  reading alone", Side("", lambda: _read("large.csv", large.read_bytes()), MANY), [walk], rounds=5)
    whole_quoted = Side("", lambda: _check(quoted, judge, running.reader), MANY, before=running.start)
    walk_quoted = Side("csv.reader", lambda: _walk(quoted, ";"), MANY)
    yield Duel("  all cells quoted, no text twice", whole_quoted, [walk_quoted], times=1 / 3, rounds=5)
    yield Duel("check a year of a small business (5,000 lines)", Side("", lambda: _check(year, judge), YEAR))
    yield from _formats(made.ofx(few).encode(), made.mt940(few))


def _formats(ofx: bytes, mt940: str) -> Iterator[Duel]:
    path = "a.ofx"
    peers = [
        Side("ofxparse", lambda: _ofxparse(ofx), YEAR, "ofxparse"),
        Side("ofxtools", lambda: _ofxtools(ofx), YEAR, "ofxtools"),
    ]
    yield Duel("read 5,000 lines of OFX", Side("", lambda: _read(path, ofx), YEAR), peers)
    peer = Side("mt-940", lambda: importlib.import_module("mt940").parse(mt940), YEAR, "mt940")
    yield Duel("read 5,000 lines of MT940", Side("", lambda: _read("a.sta", mt940.encode()), YEAR), [peer])


class _Running:
    """A worker that has started: the program starts it while it opens the list."""

    def start(self) -> None:
        self.reader = Reader()
        deque(self.reader.read(Source.of_text("a.csv", made.csv(made.texts(10)))), maxlen=0)


def _check(path: Path, judge: Judge, reader: Reader | None = None) -> None:
    result = check([path], judge, app="bench", started=datetime.now(UTC), reader=reader)
    assert not result.files[0].statement.error
    assert result.tally.found > result.tally.lines / made.PLANTED_EVERY / 2


def _read(name: str, data: bytes) -> None:
    deque(read_here(name, data), maxlen=0)


def _walk(path: Path, separator: str = ",") -> None:
    with path.open(encoding="utf-8", newline="") as file:
        deque(csv.reader(file, delimiter=separator), maxlen=0)


def _pandas(path: Path) -> Side:
    return Side("pandas.read_csv", lambda: importlib.import_module("pandas").read_csv(path), MANY, "pandas")


def _ofxparse(data: bytes) -> object:
    return importlib.import_module("ofxparse").OfxParser.parse(BytesIO(data))


def _ofxtools(data: bytes) -> object:
    tree = importlib.import_module("ofxtools.Parser").OFXTree()
    tree.parse(BytesIO(data))
    return tree.convert()
