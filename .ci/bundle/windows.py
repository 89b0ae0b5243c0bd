"""Pack the built program for Windows: an installer for one user, which NSIS makes, on Windows or Linux.

Its program makensis is looked for in PATH and where its own installer puts it. SIGN, in the environment, is a command
that signs the file whose name is put behind it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from core import VERSION

ROOT = Path(__file__).resolve().parent.parent.parent
SCRIPT = ROOT / "resources" / "windows" / "flagline.nsi"
TYPES = ROOT / "build" / "build" / "file-types.nsh"
"""What build.spec writes for it."""


def packed(dist: Path) -> list[Path]:
    """The installer, of what is in dist/flagline."""
    made = dist / f"flagline-{VERSION}-windows-x64-setup.exe"
    installer(made, dist / "flagline", TYPES, os.environ.get("SIGN", ""))
    return [made]


def installer(made: Path, built: Path, types: Path, sign: str = "") -> None:
    """Make the installer of a folder; a warning of NSIS counts as an error."""
    facts = {"VERSION": VERSION, "BUILT": built, "TYPES": types, "OUT": made} | ({"SIGN": sign} if sign else {})
    given = [f"-D{name}={fact}" for name, fact in facts.items()]
    subprocess.run([makensis(), "-WX", "-V2", *given, str(SCRIPT)], check=True)


def makensis() -> str:
    """NSIS's program. Raises SystemExit where there is none."""
    usual = Path(os.environ.get("PROGRAMFILES(X86)", "")) / "NSIS" / "makensis.exe"
    found = shutil.which("makensis") or (str(usual) if usual.exists() else "")
    return found or sys.exit("NSIS 3 makes the installer, and its program makensis is not here.")
