"""Opening the list: whole or not at all, and never written to."""

from __future__ import annotations

import hashlib
import pickle
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import ListDamaged, ListMissing
from core.paths import WATCHLIST_SOURCES
from core.watchlist import open_watchlist
from core.watchlist.build import build


@pytest.fixture
def path(tmp_path: Path) -> Path:
    target = tmp_path / "watch list.db"
    build(WATCHLIST_SOURCES, target)
    return target


def test_the_list_knows_its_version_and_the_hash_of_its_file(path: Path) -> None:
    watchlist = open_watchlist(path)
    assert watchlist.version
    assert watchlist.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_opening_writes_nothing(path: Path) -> None:
    before = path.read_bytes()
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        open_watchlist(path)
    finally:
        path.parent.chmod(0o755)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_the_list_can_travel_to_another_process(path: Path) -> None:
    watchlist = open_watchlist(path)
    assert pickle.loads(pickle.dumps(watchlist)) == watchlist  # noqa: S301 our own bytes


@pytest.mark.parametrize("what", ["nothing", "a folder"])
def test_a_missing_list_says_so_and_what_to_do(tmp_path: Path, what: str) -> None:
    missing = tmp_path / "gone.db"
    if what == "a folder":
        missing.mkdir()
    with pytest.raises(ListMissing, match="Install Flagline again"):
        open_watchlist(missing)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"version,1\r\n", id="not a database"),
        pytest.param(b"SQLite format 3\x00" + bytes(200), id="the head of a database only"),
    ],
)
def test_a_file_that_is_no_list_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.db"
    path.write_bytes(content)
    with pytest.raises(ListDamaged):
        open_watchlist(path)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_list_cut_off_is_refused(path: Path, share: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(ListDamaged):
        open_watchlist(path)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param("DELETE FROM aliases WHERE id = 1", id="an alias removed"),
        pytest.param("UPDATE aliases SET text = 'x' WHERE id = 1", id="an alias changed"),
        pytest.param("UPDATE platforms SET always = 0", id="platforms no longer watched"),
        pytest.param("UPDATE events SET state = 'in force'", id="an order brought back to life"),
        pytest.param("DELETE FROM listings", id="no order names anything"),
        pytest.param("UPDATE meta SET value = '2099.01' WHERE key = 'version'", id="a newer version pretended"),
        pytest.param("UPDATE meta SET value = '0' WHERE key = 'digest'", id="another digest"),
        pytest.param("DELETE FROM meta WHERE key = 'digest'", id="no digest"),
        pytest.param("DROP TABLE terms", id="a table dropped"),
    ],
)
def test_a_list_that_was_altered_is_refused(path: Path, change: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(change)
        connection.commit()
    with pytest.raises(ListDamaged, match="Install Flagline again"):
        open_watchlist(path)
