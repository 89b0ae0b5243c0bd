"""Pack the built program as an AppImage: one file to start, made of a small starter and a compressed archive.

The starter is ours (resources/linux/appimage.c), on the static libraries of squashfuse, libfuse and zstd.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from bundle.systems import icon_png

SOURCE = Path(__file__).resolve().parent.parent.parent / "resources" / "linux" / "appimage.c"
STATIC = ("squashfuse_ll", "fuse3", "zstd")
PACKAGES = ("libsquashfuse-dev", "libfuse3-dev", "libzstd-dev")
"""Debian's packages of these; their papers go into the AppImage."""
TOOLS = ("cc", "mksquashfs")
MARK = b"AI\x02"
"""What the ninth to eleventh byte of an AppImage of type 2 are."""


def missing() -> list[str]:
    """What this machine lacks for it."""
    tools = [tool for tool in TOOLS if not shutil.which(tool)]
    return tools + [package for package in PACKAGES if not paper(package).exists()]


def paper(package: str) -> Path:
    """Where Debian keeps the licence of a package."""
    return Path(f"/usr/share/doc/{package}/copyright")


def pack(folder: Path, packed: Path, epoch: int) -> Path:
    """Make `packed` of a folder that holds usr/lib/flagline and usr/share, dated `epoch`."""
    (folder / "AppRun").symlink_to("usr/lib/flagline/flagline")
    shutil.copy(folder / "usr" / "share" / "applications" / "flagline.desktop", folder)
    (folder / "flagline.png").write_bytes(icon_png(SOURCE.with_name("flagline.svg"), 256))
    (folder / ".DirIcon").symlink_to("flagline.png")
    _tell_of_starter(folder / "usr" / "share" / "doc" / "flagline" / "appimage")
    archive = packed.with_suffix(".squashfs")
    settings = ["-comp", "zstd", "-Xcompression-level", "19", "-b", "256K", "-root-owned"]
    quiet = ["-noappend", "-no-progress", "-quiet"]
    dated = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch)}
    subprocess.run(["mksquashfs", folder, archive, *settings, *quiet], check=True, env=dated)
    packed.write_bytes(_starter(packed.with_suffix(".starter")) + archive.read_bytes())
    packed.chmod(0o755)
    archive.unlink()
    return packed


def _starter(made: Path) -> bytes:
    libraries = [f"-l:lib{name}.a" for name in STATIC]
    command = ["cc", "-O2", "-s", "-D_FILE_OFFSET_BITS=64", "-o", str(made), str(SOURCE), *libraries, "-lpthread"]
    subprocess.run(command, check=True)
    program = made.read_bytes()
    made.unlink()
    return program[:8] + MARK + program[8 + len(MARK) :]


def _tell_of_starter(folder: Path) -> None:
    """The starter's source and the licences of what is in it, so that everybody may build it with another libfuse."""
    folder.mkdir(parents=True)
    shutil.copy(SOURCE, folder)
    for package in PACKAGES:
        shutil.copy(paper(package), folder / f"{package}.txt")
