"""An empty Linux: the libraries of C and zlib, one folder to write to, and the program, read-only.

No Python, no list of users, no network.
"""

import os
import shutil
import subprocess
from pathlib import Path

from tests.frozen.built import BUNDLE

ON_EVERY_LINUX = ("libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libz.so.1")
"""Debian calls their packages, libc6 and zlib1g, required; the starter asks for zlib before it can bring its own."""

LOADER = Path("/lib64/ld-linux-x86-64.so.2")
PROGRAM = "/opt/银行 对账单/Flag line"
STRANGER = 54321
"""A user id that no list of users knows."""

MOUNT = """
set -e
mount --make-rprivate /
mkdir -p "$ROOT$PROGRAM" "$ROOT/tmp" "$ROOT/proc" "$ROOT/dev" "$ROOT/in"
mount --bind "$ROOT" "$ROOT"
mount --bind "$BUNDLE" "$ROOT$PROGRAM"
mount -o remount,bind,ro "$ROOT$PROGRAM"
mount --bind "$OUT" "$ROOT/tmp"
if [ -d /tmp/.X11-unix ]; then mkdir -p "$ROOT/tmp/.X11-unix"; mount --bind /tmp/.X11-unix "$ROOT/tmp/.X11-unix"; fi
mount --bind "$IN" "$ROOT/in"
mount -o remount,bind,ro "$ROOT/in"
mount -t proc proc "$ROOT/proc"
mount --rbind /dev "$ROOT/dev"
mount -o remount,bind,ro "$ROOT"
exec chroot --userspec=$STRANGER:$STRANGER "$ROOT" "$@"
"""


def can_make():
    """Whether this user may make an empty root here."""
    tools = all(shutil.which(tool) for tool in ("unshare", "chroot", "mount"))
    root = hasattr(os, "geteuid") and os.geteuid() == 0 and LOADER.exists()
    return bool(tools and root and subprocess.run(["unshare", "-mnpf", "true"], check=False).returncode == 0)


def make(root):
    """Put these libraries, and nothing else, into an empty folder."""
    maps = Path("/proc/self/maps").read_text()
    libraries = next(Path(line.split()[-1]).parent for line in maps.splitlines() if line.endswith("/libc.so.6"))
    for folder in (libraries, LOADER.parent):
        (root / folder.relative_to("/")).mkdir(parents=True, exist_ok=True)
    for name in ON_EVERY_LINUX:
        shutil.copy(libraries / name, root / libraries.relative_to("/") / name)
    shutil.copy(LOADER, root / LOADER.relative_to("/"))


def command(root, given, out, *arguments, folder=BUNDLE):
    """Command and environment that start a program of the folder in there; `given` is its /in, `out` its /tmp."""
    settings = {"BUNDLE": folder, "ROOT": root, "PROGRAM": PROGRAM, "IN": given, "OUT": out, "STRANGER": STRANGER}
    name, *rest = arguments
    whole = ["unshare", "-mnpf", "sh", "-c", MOUNT, "sh", f"{PROGRAM}/{name}", *rest]
    return whole, {"PATH": os.environ["PATH"], **{key: str(value) for key, value in settings.items()}}
