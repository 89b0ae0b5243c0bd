"""Reads statements damaged by chance and holds what comes against the promises.

    python -m tests.fuzz 100000 [FIRST] [FOLDER]

Each input follows from its number, so that one can be made again; what broke a promise is kept in FOLDER. Ctrl+C ends
the run with its sums.
"""

from __future__ import annotations

import faulthandler
import sys
import traceback
from collections import Counter
from contextlib import suppress
from pathlib import Path
from time import monotonic

from tests.fuzz.inputs import Input, made
from tests.fuzz.promises import bound_memory

FROZEN = 300
"""Seconds for 100 inputs after which the run is given up, with a trace: code that nothing else can stop."""


def run(count: int, first: int, folder: Path) -> int:
    """How many kinds of breach were found among `count` inputs from number `first` on."""
    seen: Counter[str] = Counter()
    breaches: Counter[str] = Counter()
    began = monotonic()
    with suppress(KeyboardInterrupt):
        for number in range(first, first + count):
            if number % 100 == 0:
                faulthandler.dump_traceback_later(FROZEN, exit=True)
            case = made(number)
            try:
                seen[case.judged()] += 1
            except Exception as error:  # noqa: BLE001  everything that a reader raises is a finding
                breach = _breach(error)
                breaches[breach] += 1
                if breaches[breach] == 1:
                    _keep(folder, number, case, breach)
    inputs = seen.total() + breaches.total()
    _say(f"{inputs} inputs, {monotonic() - began:.0f} s, {len(breaches)} kinds of breach")
    for name, times in sorted(seen.items()):
        _say(f"{times:9}  {name}")
    for breach, times in breaches.most_common():
        _say(f"{times:9}  BROKEN: {breach}")
    return len(breaches)


def _breach(error: Exception) -> str:
    trace = traceback.extract_tb(error.__traceback__)
    last = next((frame for frame in reversed(trace) if "/core/" in frame.filename), trace[-1])
    said = str(error).splitlines() or [""]
    return f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}: {said[0][:100]}"


def _keep(folder: Path, number: int, case: Input, breach: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{number}-{case.name}").write_bytes(case.data)
    _say(f"number {number}, {case.name}: {breach}")


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201  it is a program


if __name__ == "__main__":
    count, first, folder = [*sys.argv[1:], *("10000", "0", "build/fuzz")[len(sys.argv) - 1 :]]
    bound_memory()
    sys.exit(bool(run(int(count), int(first), Path(folder))))
