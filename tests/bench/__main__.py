"""`python -m tests.bench`: the speed beside that of other tools, as ratios of one run. Nothing is asserted.

The other tools are those of peers.txt, which `make bench-peers` fetches into a folder of their own; one that is not
there is named and left out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from core.check import Judge
from core.model import Profile
from core.paths import WATCHLIST
from core.watchlist import open_watchlist
from tests.bench import matching, reading, records, starting
from tests.bench.measure import Duel, table

PEERS = Path(__file__).resolve().parent.parent.parent / "build" / "peers"


def _duels(folder: Path) -> Iterator[Duel]:
    judge = Judge(open_watchlist(WATCHLIST), Profile(), date(2026, 1, 1))
    yield from starting.duels(WATCHLIST)
    yield from matching.duels(folder, WATCHLIST, judge)
    yield from reading.duels(folder, judge)
    yield from records.duels(folder, judge)


def main() -> None:
    """Print the table row by row. `ratio` is our speed over theirs: 2 is twice as fast, 0.5 half as fast."""
    sys.path.append(str(PEERS))
    with TemporaryDirectory() as folder:
        for row in table(_duels(Path(folder))):
            print(row, flush=True)


if __name__ == "__main__":
    main()
