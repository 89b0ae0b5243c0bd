from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.check import Judge
from core.history import Records
from core.model import Check, Watchlist
from tests.core.history import made


@pytest.fixture(scope="session")
def by(watchlist: Watchlist) -> Judge:
    return made.judge(watchlist)


@pytest.fixture(scope="session")
def check(by: Judge) -> Check:
    return made.checked(by)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def records(folder: Path) -> Iterator[Records]:
    with Records(folder) as records:
        yield records
