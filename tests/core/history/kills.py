"""Kills a program at random moments while it files checks and decides, and looks for what it had saved.

    python -m tests.core.history.kills 10000 resources/watchlist.db

Every round forks a child that works on the same records until it is killed (SIGKILL). It tells what it saved after each
call returned; all of that has to be there, whole, and the database must pass its integrity check.
"""

from __future__ import annotations

import os
import signal
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path
from random import Random
from sqlite3 import connect
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

from core.history import Records
from core.history.database import NAME
from core.history.review import findings_of
from core.model import Check
from core.watchlist import open_watchlist
from tests.core.history.made import STARTED, checked, judge, said

LONGEST = (0.01, 0.1, 0.3)
"""Seconds until the kill, at most: it comes while the records are made or opened, at the first check, or at a later."""
ROUNDS = 25
"""Kills of one database; the next gets a new one, so that its making is killed as well."""
TABLES = ("lines", "files", "verdicts")


def main(kills: int, list_path: Path) -> int:
    """Kill so often; gives how often something was lost or broken."""
    random, check = Random(1), checked(judge(open_watchlist(list_path)))
    bad, saved, started = 0, 0, perf_counter()
    done = 0
    while done < kills:
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            known: Counter[str] = Counter()
            for _ in range(min(ROUNDS, kills - done)):
                done += 1
                known.update(_killed(Path(folder), check, random.uniform(0, random.choice(LONGEST))))
                bad += not _is_whole(Path(folder), known, check)
            saved += known.total()
    sys.stdout.write(f"{done} kills, {saved} saves, {bad} with a loss or damage, {perf_counter() - started:.0f} s\n")
    return bad


def _killed(folder: Path, check: Check, after: float) -> list[str]:
    """What a child said it had saved: "check 3", "step 3" ..."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _work(folder, check, writing)
    os.close(writing)
    sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with open(reading, encoding="ascii") as pipe:  # noqa: PTH123 a pipe
        return pipe.read().split("\n")[:-1]


def _work(folder: Path, check: Check, writing: int) -> None:
    """File, decide, undo and redo until the end, which is not ours to choose."""
    keys = list(findings_of(check))
    with Records(folder) as records:
        while True:
            id_ = records.file(check, keep_texts=True)
            os.write(writing, f"check {id_}\n".encode())
            for act in (
                lambda id_: records.decide(id_, keys, said()),
                lambda id_: records.undo(id_, "Ada", STARTED),
                lambda id_: records.redo(id_, "Ada", STARTED),
            ):
                act(id_)
                os.write(writing, f"step {id_}\n".encode())


def _is_whole(folder: Path, known: Counter[str], check: Check) -> bool:
    """Whether the records are sound, hold all that was saved, and no half of anything."""
    with Records(folder) as records:
        records.verify()
        ids = {one.id for one in records.find()}
        for id_ in [max(ids)] if ids else []:
            opened = records.open(id_)
            if list(opened.check.files[0].lines) != list(check.files[0].lines):
                return False
    with closing(connect(folder / NAME)) as database:
        steps = dict(database.execute('SELECT "check", count(*) FROM steps GROUP BY "check"').fetchall())
        counts = [
            set(database.execute(f'SELECT count(*) FROM {table} GROUP BY "check"').fetchall())  # noqa: S608 ours
            for table in TABLES
        ]
    lost = [what for what in known if what.startswith("check") and int(what.split()[1]) not in ids]
    lost += [what for what, n in known.items() if what.startswith("step") and steps.get(int(what.split()[1]), 0) < n]
    return not lost and all(len(each) <= 1 for each in counts)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), Path(sys.argv[2])) > 0)
