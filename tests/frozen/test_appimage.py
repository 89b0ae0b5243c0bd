"""The AppImage, after make app-pack: started as it is, and in an empty root, where no FUSE can be had."""

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from core import VERSION
from tests.frozen import bare
from tests.frozen.built import CONSOLE, ROOT, SAMPLE, SAMPLES, bare_environment

IMAGE = next((ROOT / "dist").glob("*.AppImage"), None)
CURRENT = IMAGE is not None and CONSOLE.exists() and IMAGE.stat().st_mtime > CONSOLE.stat().st_mtime

pytestmark = pytest.mark.skipif(not CURRENT, reason="no AppImage of this build; make app-pack makes one")
IN_EMPTY_ROOT = pytest.mark.skipif(not bare.can_make(), reason="an empty root can be made by root on Linux only")
WITH_FUSE = pytest.mark.skipif(not Path("/dev/fuse").exists(), reason="this machine has no FUSE")

SMALL_FILES = ("sh", "-c", 'trap "" XFSZ; ulimit -f 200; exec "$@"', "sh")
"""Lets a program write files of 100 KB at most."""


def run(folder, *command, **more):
    """Runs a command in a folder that is its home, too, and holds what it makes for the time being."""
    environment = {**bare_environment(folder), "TMPDIR": str(folder), "PATH": "/usr/bin:/bin", **more}
    given = {"cwd": folder, "env": environment, "capture_output": True, "timeout": 300}
    gone, held = os.pipe()
    done = subprocess.run(command, pass_fds=(held,), check=False, **given)
    os.close(held)
    assert os.read(gone, 1) == b"", "who shows the archive as a folder holds this pipe, too, until it has ended"
    os.close(gone)
    return done


@pytest.fixture
def start(tmp_path):
    """Runs the AppImage in a folder of its own."""

    def run_it(*arguments, before=(), **more):
        return run(tmp_path, *before, IMAGE, *arguments, **more)

    return run_it


def test_it_says_that_it_is_one_and_where_its_archive_begins(start):
    data = IMAGE.read_bytes()
    offset = int(start("--appimage-offset").stdout)
    assert data[:4] == b"\x7fELF"
    assert data[8:11] == b"AI\x02"
    assert data[offset : offset + 4] == b"hsqs"


@pytest.mark.parametrize("unpacking", ["", "1"], ids=["shown as a folder", "unpacked"])
def test_it_checks_a_statement_and_leaves_nothing_behind(start, tmp_path, unpacking):
    more = {"APPIMAGE_EXTRACT_AND_RUN": unpacking} if unpacking else {}
    done = start("check", str(SAMPLE), **more)
    assert done.returncode == 1, done.stderr.decode()
    assert not list(tmp_path.glob(".mount_*"))


@WITH_FUSE
def test_where_it_can_it_unpacks_nothing(start):
    """A program that may only write small files could not."""
    done = start("check", str(SAMPLE), "--json", before=SMALL_FILES)
    assert done.returncode == 1, done.stderr.decode()


@WITH_FUSE
@pytest.mark.skipif(
    not shutil.which("fusermount3") or not hasattr(os, "geteuid") or os.geteuid() != 0,
    reason="root becomes another user here",
)
def test_another_user_than_root_leaves_nothing_behind_either():
    """The system's helper shows the archive then, and takes its time to end that."""
    nobody = ("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups")
    with TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o777)
        shutil.copy(IMAGE, folder / "Flagline")
        done = run(folder, *nobody, *SMALL_FILES, folder / "Flagline", "--version")
        assert VERSION in done.stdout.decode(), done.stderr.decode()
        assert not list(folder.glob(".mount_*"))


def test_where_there_is_no_room_it_says_so(start, tmp_path):
    done = start("--appimage-extract-and-run", "--version", before=SMALL_FILES)
    assert done.returncode == 127
    assert "TMPDIR" in done.stderr.decode()
    assert not list(tmp_path.glob(".mount_*"))


def test_unpacked_it_has_what_a_desktop_looks_for(start, tmp_path):
    assert start("--appimage-extract").returncode == 0
    top = tmp_path / "squashfs-root"
    assert (top / ".DirIcon").read_bytes().startswith(b"\x89PNG")
    assert "Exec=flagline-window" in (top / "flagline.desktop").read_text("utf-8")
    assert (top / "AppRun").resolve() == top / "usr" / "lib" / "flagline" / "flagline"
    papers = top / "usr" / "share" / "doc" / "flagline" / "appimage"
    assert "LGPL-2.1" in (papers / "libfuse3-dev.txt").read_text("utf-8")


@IN_EMPTY_ROOT
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--appimage-extract-and-run", "--version"), VERSION),
        (("--version",), VERSION),
        (("--appimage-extract-and-run", "selftest"), ""),
    ],
    ids=["unpacking when told to", "unpacking for want of FUSE", "every alias finds itself"],
)
def test_it_runs_in_an_empty_linux(tmp_path, arguments, said):
    root, out, folder = tmp_path / "root", tmp_path / "out", tmp_path / "folder"
    for path in (root, out, folder):
        path.mkdir()
    out.chmod(0o1777)
    tmp_path.chmod(0o755)
    shutil.copy(IMAGE, folder / "Flagline")
    bare.make(root)
    command, environment = bare.command(root, SAMPLES[0].parent, out, "Flagline", *arguments, folder=folder)
    done = subprocess.run(command, env=environment, capture_output=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert said in done.stdout.decode()
    assert not list(out.glob(".mount_*"))
