"""Pack the built program for the system that it was built on, and write the sums of what came of it.

make app-pack        after make app; linux.py, windows.py and macos.py say what each needs
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from bundle import linux, macos, windows

ROOT = Path(__file__).resolve().parent.parent.parent
DIST = ROOT / "dist"
PACKERS = {"linux": linux.packed, "win32": windows.packed, "darwin": macos.packed}
"""By Python's name of the system."""


def main() -> None:
    """Write everything into dist/."""
    if not (DIST / "flagline").exists():
        sys.exit("There is no built program in dist/flagline; make app builds it.")
    made = PACKERS[sys.platform](DIST)
    (DIST / "SHA256SUMS").write_text(sums(made), encoding="utf-8", newline="\n")
    for path in made:
        print(f"{path.stat().st_size / 1e6:6.1f} MB  {path.relative_to(ROOT).as_posix()}")


def sums(files: list[Path]) -> str:
    """A line a file, as `sha256sum --check` reads them."""
    return "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files)


if __name__ == "__main__":
    main()
