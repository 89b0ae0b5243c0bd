"""Two ways to do the same, measured in turn in one run; what counts is the ratio, for machines differ."""

from __future__ import annotations

import gc
import importlib.util
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Side:
    """Something to do, and how many lines it does; 0 where lines are not what it is about.

    `needs` is the module or program without which it cannot be done, "" if nothing is missing anywhere.
    `before` is done before each round, and its time does not count.
    """

    name: str
    work: Work
    lines: int = 0
    needs: str = ""
    before: Work = int

    @property
    def possible(self) -> bool:
        return not self.needs or bool(importlib.util.find_spec(self.needs) or shutil.which(self.needs))


@dataclass(frozen=True, slots=True)
class Duel:
    """Ours against theirs. The goal is a ratio of speeds (`times`), or at most so many `seconds` for ours."""

    what: str
    ours: Side
    theirs: Sequence[Side] = ()
    times: float = 0.0
    seconds: float = 0.0
    rounds: int = 3


def table(duels: Iterator[Duel]) -> Iterator[str]:
    """The rows of the table as text, each as soon as it is measured: best of the rounds, the sides in turn."""
    yield _row("what", "ours", "theirs", "ratio", "goal")
    for duel in duels:
        yield from _rows(duel)


def _rows(duel: Duel) -> Iterator[str]:
    peers = [side for side in duel.theirs if side.possible]
    best = _best([duel.ours, *peers], duel.rounds)
    ours = best.pop(0)
    goal = f"at most {duel.seconds * 1000:g} ms" if duel.seconds else ""
    if not peers:
        yield _row(duel.what, _shown(duel.ours, ours), "", "", goal)
    for side, theirs in zip(peers, best, strict=True):
        ratio = _pace(side, theirs) / _pace(duel.ours, ours)
        wanted = f"at least {duel.times:.2f}" if duel.times and side is duel.theirs[0] else goal
        yield _row(f"{duel.what}, {side.name}", _shown(duel.ours, ours), _shown(side, theirs), f"{ratio:.3g}", wanted)
    for side in duel.theirs:
        if side not in peers:
            yield _row(f"{duel.what}, {side.name}", _shown(duel.ours, ours), "not installed", "", "")


def _best(sides: Sequence[Side], rounds: int) -> list[float]:
    best = [float("inf")] * len(sides)
    for _ in range(rounds):
        for place, side in enumerate(sides):
            side.before()
            best[place] = min(best[place], _seconds(side.work))
    return best


def _seconds(work: Work) -> float:
    gc.collect()
    start = perf_counter()
    work()
    return perf_counter() - start


def _pace(side: Side, seconds: float) -> float:
    """Seconds for each line, or for the whole where it is not about lines."""
    return seconds / (side.lines or 1)


def _shown(side: Side, seconds: float) -> str:
    taken = f"{seconds * 1000:,.1f} ms" if seconds < 1 else f"{seconds:,.2f} s"
    return f"{taken}  {side.lines / seconds / 1000:,.0f} k/s" if side.lines else taken


def _row(what: str, ours: str, theirs: str, ratio: str, goal: str) -> str:
    return f"{what:<58}{ours:>22}{theirs:>24}{ratio:>9}  {goal}".rstrip()
