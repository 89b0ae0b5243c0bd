"""Pack the built program for Linux: an archive with an installer for one user, a Debian package, an AppImage.

It needs the tools zstd and dpkg-deb; for the AppImage it says what else. All are the same from the same folder: files
in the order of their names, owned by root, dated by SOURCE_DATE_EPOCH.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from string import Template

from bundle import appimage
from bundle.libraries import headers
from bundle.systems import MIME_TYPES, OWN_TYPES, icon_png, own_endings
from core import VERSION

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCES = ROOT / "resources" / "linux"
DIST = ROOT / "dist"
BUILT = DIST / "flagline"
METAINFO = "org.flagline.Flagline.metainfo.xml"
SIZES = (16, 24, 32, 48, 64, 128, 256)
MACHINE = {"x86_64": "amd64", "aarch64": "arm64"}
"""Debian's names for what the kernel calls its machine."""


def packed(dist: Path) -> list[Path]:
    """Everything that Linux gets, written into dist."""
    made = [archive(dist / "packing"), debian_package(dist / "packing")]
    if lacking := appimage.missing():
        print(f"No AppImage is made; for one, this machine lacks {', '.join(lacking)}.")
    else:
        made.append(app_image(dist / "packing"))
    shutil.rmtree(dist / "packing")
    return made


def archive(folder: Path) -> Path:
    """The .tar.zst: the program, what the desktop is told, and the installer."""
    top = folder / f"flagline-{VERSION}"
    fresh(top)
    shutil.copytree(BUILT, top / "flagline", symlinks=True)
    share(top / "share")
    shutil.copy(SOURCES / "install.sh", top / "install.sh")
    shutil.copy(ROOT / "LICENSE", top / "LICENSE")
    packed = DIST / f"flagline-{VERSION}-linux-{os.uname().machine}.tar.zst"
    plain = folder / "flagline.tar"
    order = ["--sort=name", "--owner=0", "--group=0", "--numeric-owner", f"--mtime=@{epoch()}"]
    subprocess.run(["tar", *order, "-C", folder, "-cf", plain, top.name], check=True)
    subprocess.run(["zstd", "-19", "--long=27", "-T0", "-q", "-f", plain, "-o", packed], check=True)
    return packed


def debian_package(folder: Path) -> Path:
    """The .deb: the same files in Debian's places."""
    top = folder / "deb"
    fresh(top)
    shutil.copytree(BUILT, top / "usr" / "lib" / "flagline", symlinks=True)
    share(top / "usr" / "share")
    (top / "usr" / "bin").mkdir()
    for name in ("flagline", "flagline-window"):
        (top / "usr" / "bin" / name).symlink_to(f"../lib/flagline/{name}")
    papers(top / "usr" / "share")
    control(top)
    program = top / "usr" / "lib" / "flagline" / "flagline"
    for path in top.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == program else 0o644)
    packed = DIST / f"flagline_{VERSION}_{debian_machine()}.deb"
    build = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(top), str(packed)]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch())})
    return packed


def app_image(folder: Path) -> Path:
    """The .AppImage: the same files in one that starts by itself."""
    top = folder / "appimage"
    fresh(top)
    shutil.copytree(BUILT, top / "usr" / "lib" / "flagline", symlinks=True)
    share(top / "usr" / "share")
    return appimage.pack(top, DIST / f"Flagline-{VERSION}-{os.uname().machine}.AppImage", epoch())


def share(folder: Path) -> None:
    """What a desktop is told: the menu's entry, the icons, the kinds of file, the description for a software centre."""
    facts = {
        "mime_types": ";".join([*sorted(set(MIME_TYPES.values())), *own_endings()]) + ";",
        "media_types": "\n".join(f"    <mediatype>{kind}</mediatype>" for kind in own_endings()),
        "version": VERSION,
        "day": datetime.fromtimestamp(epoch(), UTC).date().isoformat(),
    }
    write(folder / "applications" / "flagline.desktop", filled("flagline.desktop", facts))
    write(folder / "metainfo" / METAINFO, filled(METAINFO, facts))
    write(folder / "mime" / "packages" / "flagline.xml", mime_packages())
    drawing = SOURCES / "flagline.svg"
    write(folder / "icons" / "hicolor" / "scalable" / "apps" / "flagline.svg", drawing.read_bytes())
    for side in SIZES:
        write(folder / "icons" / "hicolor" / f"{side}x{side}" / "apps" / "flagline.png", icon_png(drawing, side))


def mime_packages() -> str:
    """The kinds of statement that desktops do not know, with their endings (freedesktop's shared MIME database)."""
    kinds = "".join(
        f'  <mime-type type="{kind}">\n    <comment>{OWN_TYPES[kind]}</comment>\n'
        + "".join(f'    <glob pattern="*{ending}"/>\n' for ending in its)
        + "  </mime-type>\n"
        for kind, its in own_endings().items()
    )
    space = "http://www.freedesktop.org/standards/shared-mime-info"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<mime-info xmlns="{space}">\n{kinds}</mime-info>\n'


def papers(share_: Path) -> None:
    """Debian's own papers: licences, changes, and why lintian need not mind the libraries inside."""
    notices = (BUILT / "_internal" / "licences" / "NOTICES.txt").read_text("utf-8")
    doc = share_ / "doc" / "flagline"
    write(doc / "copyright", (ROOT / "LICENSE").read_text("utf-8") + LGPL + notices)
    changes = filled("changelog", {"version": VERSION, "day": datetime.fromtimestamp(epoch(), UTC).strftime(RFC_822)})
    write(doc / "changelog", changes)
    subprocess.run(["gzip", "-9n", doc / "changelog"], check=True)
    write(share_ / "lintian" / "overrides" / "flagline", (SOURCES / "lintian-overrides").read_text("utf-8"))


LGPL = """
Qt is under version 3 of the LGPL (/usr/share/common-licenses/LGPL-3), some libraries of the system are under version
2.1 (/usr/share/common-licenses/LGPL-2.1); the parts are named below.

"""
RFC_822 = "%a, %d %b %Y %H:%M:%S +0000"


def control(top: Path) -> None:
    """What Debian is told of the package."""
    weight = sum(path.stat().st_size for path in top.rglob("*") if path.is_file() and not path.is_symlink())
    facts = {"version": VERSION, "machine": debian_machine(), "kilobytes": str(weight // 1024), "glibc": oldest_glibc()}
    write(top / "DEBIAN" / "control", filled("control", facts))


def oldest_glibc() -> str:
    """The oldest C library that has all that the program's files ask of it."""
    said = "".join(headers(str(path)) for path in BUILT.rglob("*") if ".so" in path.name and not path.is_symlink())
    return ".".join(map(str, max((int(one), int(two)) for one, two in re.findall(r"GLIBC_(\d+)\.(\d+)", said))))


def debian_machine() -> str:
    """Debian's name for this machine."""
    return MACHINE[os.uname().machine]


def epoch() -> int:
    """The time that everything is dated with, in seconds since 1970."""
    return int(os.environ["SOURCE_DATE_EPOCH"])


def filled(name: str, facts: dict[str, str]) -> str:
    """A text from resources/linux with its $words replaced."""
    return Template((SOURCES / name).read_text("utf-8")).substitute(facts)


def fresh(folder: Path) -> None:
    """An empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def write(path: Path, content: str | bytes) -> None:
    """A file in a folder that need not be there yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
