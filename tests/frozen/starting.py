"""`make app-bench`: how long the built program takes to its painted window, beside a bare window with a table.

The bare one is bare_window.py, built in the same way; both start in turn on one made-up screen, and an eye outside
looks at one point of it. Wall-clock times: on a busy machine only the ratio tells anything.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.frozen.built import CONSOLE, ROOT, WINDOW
from tests.frozen.screen import eye, screen

ROUNDS = 9


def main():
    """Print both, and the ratio; then the console's time to tell its version."""
    with TemporaryDirectory() as folder, screen() as number:
        bare = build_bare(Path(folder))
        taken = {bare: [], WINDOW: []}
        for _ in range(ROUNDS):
            for program, seconds in taken.items():
                seconds.append(start(program, number, folder))
        for name, seconds in zip(("bare window", "Flagline"), taken.values(), strict=True):
            row(name, seconds)
        print(f"ratio of medians {median(taken[WINDOW]) / median(taken[bare]):.2f}, at most 1.30")
        row("--version", [version(folder) for _ in range(ROUNDS)])


def build_bare(folder):
    """Freeze the bare window into this folder."""
    source = Path(__file__).with_name("bare_window.py")
    places = ["--paths", ROOT, "--distpath", folder, "--workpath", folder / "work", "--specpath", folder]
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--log-level", "ERROR", *places, "--name", "bare", source], check=True
    )
    return folder / "bare" / "bare"


def start(program, number, home):
    """Seconds from the start of the program to its first paint."""
    environment = {"DISPLAY": f":{number}", "HOME": home}
    with eye(number, Path(home) / "seen.png") as told:
        begun = time.monotonic()
        with subprocess.Popen(
            [program], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as shown:
            painted = float(told.readline())
            shown.kill()
    return painted - begun


def version(home):
    """Seconds in which the console program tells its version."""
    begun = time.monotonic()
    subprocess.run([CONSOLE, "--version"], env={"HOME": home}, stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - begun


def row(name, seconds):
    """One line of the result."""
    print(f"{name:<12} min {min(seconds) * 1000:4.0f} ms, median {median(seconds) * 1000:4.0f} ms of {len(seconds)}")


if __name__ == "__main__":
    os.chdir(ROOT)
    main()
