"""How long somebody waits for the first answer."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from core.watchlist import open_watchlist
from tests.bench.measure import Duel, Side

ROOT = Path(__file__).resolve().parent.parent.parent


def duels(list_path: Path) -> Iterator[Duel]:
    """Opening the list, and a new process up to its answer, beside one that has nothing to say."""
    yield Duel("open the list", Side("", lambda: open_watchlist(list_path)), seconds=0.020, rounds=10)
    answer = Side("", lambda: _python("-m", "gui", "name", "BLUE HERON BAKERY"))
    bare = Side("python -c pass", lambda: _python("-c", "pass"))
    yield Duel("start, answer `flagline name X`, end", answer, [bare], rounds=7)


def _python(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, check=True)
