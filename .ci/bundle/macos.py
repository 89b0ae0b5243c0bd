"""Pack the built program for macOS: a signed and notarized disk image, or, with nobody to sign, an archive of the app.

IDENTITY and PROFILE, in the environment, say who signs (resources/macos/pack.sh).
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from core import VERSION

SCRIPT = Path(__file__).resolve().parent.parent.parent / "resources" / "macos" / "pack.sh"


def packed(dist: Path) -> list[Path]:
    """The disk image or the archive, of dist/Flagline.app."""
    app, name = dist / "Flagline.app", f"Flagline-{VERSION}-macos-{os.uname().machine}"
    if os.environ.get("IDENTITY"):
        made = dist / f"{name}.dmg"
        subprocess.run(["sh", SCRIPT, app, made], check=True)
        return [made]
    made = dist / f"{name}-unsigned.zip"
    subprocess.run(["ditto", "-c", "-k", "--keepParent", app, made], check=True)
    return [made]
