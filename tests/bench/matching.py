"""The matching: beside grep and RapidFuzz, and how its time grows with lines and with aliases."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from rapidfuzz.fuzz import partial_ratio
from rapidfuzz.process import extractOne

from core.account import BLOCK
from core.check import Judge
from core.match import Matcher
from core.model import Watchlist
from core.watchlist import open_watchlist
from tests.bench import made
from tests.bench.measure import Duel, Side

MANY = 1_000_000
SAMPLE = 2_000


def duels(folder: Path, list_path: Path, judge: Judge) -> Iterator[Duel]:
    """All that is measured of matching; files are made in `folder`."""
    watchlist = _watched(open_watchlist(list_path), judge)
    matcher = Matcher(watchlist, judge.watched)
    lines, needles = folder / "lines.txt", folder / "aliases.txt"
    texts = made.texts(MANY)
    lines.write_text("\n".join(texts) + "\n", encoding="utf-8")
    needles.write_text("\n".join(alias.text for alias in watchlist.aliases) + "\n", encoding="utf-8")
    ours = Side("", lambda: _match_file(matcher, lines), MANY)
    yield Duel("match 1,000,000 lines of a file", ours, [_grep(lines, needles)], times=0.1)
    yield Duel("match", Side("", lambda: _match(matcher, texts), MANY), [_fuzzy(watchlist, texts)], times=50)
    yield Duel("open the list, build the index", Side("", lambda: _prepare(list_path, judge)), seconds=0.150)
    yield from _more_lines(matcher, texts)
    yield from _more_aliases(watchlist, judge, texts[:100_000])


def _watched(watchlist: Watchlist, judge: Judge) -> Watchlist:
    """The list with the aliases that ours looks for, so that the others look for the same."""
    return replace(watchlist, aliases=tuple(a for a in watchlist.aliases if judge.watched.intersection(a.platforms)))


def _match(matcher: Matcher, texts: Sequence[str]) -> None:
    for start in range(0, len(texts), BLOCK):
        matcher.read(texts[start : start + BLOCK])


def _match_file(matcher: Matcher, path: Path) -> None:
    _match(matcher, path.read_text(encoding="utf-8").splitlines())


def _prepare(list_path: Path, judge: Judge) -> Matcher:
    return Matcher(open_watchlist(list_path), judge.watched)


def _grep(lines: Path, needles: Path) -> Side:
    """Exact, case-insensitive, all aliases at once."""
    command = ["grep", "-ciFf", str(needles), str(lines)]
    settings = {**os.environ, "LC_ALL": "C.UTF-8"}
    return Side(
        "grep -ciFf", lambda: subprocess.run(command, env=settings, capture_output=True, check=True), MANY, "grep"
    )


def _fuzzy(watchlist: Watchlist, texts: Sequence[str]) -> Side:
    """The usual way to find names in longer texts: the best of all aliases, if it is good enough."""
    names = [alias.text.casefold() for alias in watchlist.aliases]
    sample = [text.casefold() for text in texts[:SAMPLE]]

    def work() -> None:
        for text in sample:
            extractOne(text, names, scorer=partial_ratio, score_cutoff=85)

    return Side("RapidFuzz partial_ratio (a sample)", work, SAMPLE)


def _more_lines(matcher: Matcher, texts: Sequence[str]) -> Iterator[Duel]:
    for count in (1_000, 10_000, 100_000, 1_000_000):
        yield Duel(f"  match {count:,} lines", Side("", partial(_match, matcher, texts[:count]), count))


def _more_aliases(watchlist: Watchlist, judge: Judge, texts: Sequence[str]) -> Iterator[Duel]:
    for count in (150, 1_500, 15_000):
        grown = made.with_aliases(watchlist, count)
        built: list[Matcher] = []
        build = Side("", lambda: built.append(Matcher(grown, judge.watched)))  # noqa: B023  done before the next count
        yield Duel(f"  build the index of {count:,} aliases", build, rounds=1)
        side = Side("", partial(_match, built[0], texts), len(texts))
        yield Duel(f"  match {len(texts):,} lines with {count:,} aliases", side)
