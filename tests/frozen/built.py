"""Where the built program lies, and how it is started with nothing of this machine's Python in reach."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BUNDLE = ROOT / "dist" / "flagline"
ENDING = ".exe" if sys.platform == "win32" else ""
CONSOLE = BUNDLE / f"flagline{ENDING}"
WINDOW = BUNDLE / f"flagline-window{ENDING}"
INSIDE = BUNDLE / "_internal"
SAMPLE = INSIDE / "resources" / "samples" / "statement.csv"
SAMPLES = sorted((ROOT / "tests" / "core" / "read" / "golden" / "samples").iterdir())


def is_current():
    """Whether the program was built after the last change of what goes into it."""
    if not CONSOLE.exists():
        return False
    sources = [source for room in ("core", "gui", "resources") for source in (ROOT / room).rglob("*.*")]
    sources = [source for source in sources if source.suffix in {".py", ".toml", ".qss", ".csv"}]
    return CONSOLE.stat().st_mtime > max(source.stat().st_mtime for source in sources)


def bare_environment(home):
    """What a program finds that no shell has prepared."""
    bare = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}
    return {**bare, "HOME": str(home), "USERPROFILE": str(home)}


def start(folder, *arguments, **more):
    """Run the console program in this folder, which is its home too."""
    environment = {**bare_environment(folder), **more}
    command = [CONSOLE, *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=120, check=False)
