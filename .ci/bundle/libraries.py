"""Which of the system's libraries a Linux program really asks for."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

Entry = tuple[str, str, str]
"""PyInstaller's word for a file: its path inside the program, its path outside, its kind."""

NEEDED = re.compile(r"^ +NEEDED +(\S+)$", re.MULTILINE)


def asked_for(binaries: list[Entry], by_name_alone: tuple[str, ...]) -> list[Entry]:
    """Without the system's libraries that only dropped files asked for (the GTK theme brings forty).

    Those whose names begin with one of `by_name_alone` stay: they are loaded without being named in a header.
    """
    at_hand = {Path(entry[0]).name: entry for entry in binaries}
    waiting = [name for name, entry in at_hand.items() if name.startswith(by_name_alone) or not from_system(entry)]
    kept: set[str] = set()
    while waiting:
        name = waiting.pop()
        kept.add(name)
        waiting += set(NEEDED.findall(headers(at_hand[name][1]))) & at_hand.keys() - kept
    return [entry for name, entry in at_hand.items() if name in kept]


def from_system(entry: Entry) -> bool:
    """Whether PyInstaller took this library from the system, not from a package."""
    return entry[1].startswith(("/lib", "/usr/lib")) and "/" not in entry[0]


def headers(library: str) -> str:
    """What a library says of itself, with the libraries it asks for itself (not theirs, as ldd has it)."""
    return subprocess.run(["objdump", "-p", library], capture_output=True, text=True, check=True).stdout
