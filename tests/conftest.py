"""What holds for every test: no screen, private folders, and no warning in the log that a test does not expect."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt
os.environ["LANGUAGE"] = "en"  # whatever language the machine speaks, also in programs that tests start

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from core.model import Watchlist
from core.paths import WATCHLIST_SOURCES
from core.watchlist import open_watchlist
from core.watchlist.build import build

settings.register_profile("steady", deadline=None, derandomize=True)  # a busy machine or a lucky draw is no failure
settings.load_profile("steady")

COLLECTION = Path(__file__).resolve().parent.parent.parent / "shared" / "fixtures"


@pytest.fixture(autouse=True)
def _private_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings and records of a test land in its own folder, never in those of whoever runs it."""
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home" / name.lower()))


@pytest.fixture(autouse=True)
def _strict_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log fails the test; one that is expected is looked at and taken out by `caplog.clear()`."""
    yield
    loud = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not loud, f"the log holds what nobody expected: {loud}"


@pytest.fixture(scope="session")
def collection() -> Path:
    """The folder of real statements that lies beside a developer's copy; it is not part of the program."""
    if not (COLLECTION / "manifest.csv").is_file():
        pytest.skip(f"no collection of real statements at {COLLECTION}")
    return COLLECTION


@pytest.fixture(scope="session")
def watchlist_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real watchlist, built from its sources."""
    path = tmp_path_factory.mktemp("list") / "watchlist.db"
    build(WATCHLIST_SOURCES, path)
    return path


@pytest.fixture(scope="session")
def watchlist(watchlist_file: Path) -> Watchlist:
    return open_watchlist(watchlist_file)
