"""The built program, run as a user without Python would run it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from core.paths import KEYS
from core.watchlist.signature import SecretKey, new_key, read_public_key
from tests.core.watchlist.lists import signed

ROOT = Path(__file__).resolve().parent.parent.parent
BUNDLE = ROOT / "dist" / "flagline"
ENDING = ".exe" if sys.platform == "win32" else ""
CONSOLE = BUNDLE / f"flagline{ENDING}"
WINDOW = BUNDLE / f"flagline-window{ENDING}"
SAMPLE = BUNDLE / "_internal" / "resources" / "samples" / "statement.csv"


def is_current():
    if not CONSOLE.exists():
        return False
    sources = [source for room in ("core", "gui", "resources") for source in (ROOT / room).rglob("*.*")]
    sources = [source for source in sources if source.suffix in {".py", ".toml", ".qss", ".csv"}]
    return CONSOLE.stat().st_mtime > max(source.stat().st_mtime for source in sources)


pytestmark = pytest.mark.skipif(not is_current(), reason="no build of the present source; make build makes one")


@pytest.fixture
def run(tmp_path):
    """Runs the console program with nothing of this machine's Python in reach, away from the source."""
    bare = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}

    def start(*arguments):
        command = [CONSOLE, *arguments]
        environment = {**bare, "HOME": str(tmp_path)}
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, timeout=120, check=False)

    return start


def test_the_sample_is_checked_and_every_line_is_accounted_for(run):
    done = run("check", str(SAMPLE), "--json")
    assert done.returncode == 1, done.stderr.decode()
    (file,) = json.loads(done.stdout)["files"]
    assert file["error"] is None
    assert file["lines"] == file["found"] + file["clear"] + file["hidden"] + file["unread"]
    assert file["found"] > 0


def test_every_alias_still_finds_itself(run):
    done = run("selftest")
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()


def test_a_forged_list_update_is_seen_through(run, tmp_path):
    """It borrows the id of the key that is shipped, so that libsodium has to be asked."""
    shipped = [read_public_key(path.read_text("utf-8")) for path in KEYS.glob("*.pub")]
    forged = SecretKey(shipped[0].id, new_key().key)
    (tmp_path / "update").write_bytes(signed(b"no list", forged, "2099.01"))
    done = run("list", "update", "update", "--yes")
    assert (done.returncode, b"was altered" in done.stderr) == (5, True), done.stderr.decode()


def test_the_sheet_is_written_as_pdf_with_the_chinese_font_inside(run, tmp_path):
    done = run("check", str(SAMPLE), "--pdf", "sheet.pdf")
    assert done.returncode == 1, done.stderr.decode()
    sheet = (tmp_path / "sheet.pdf").read_bytes()
    assert sheet.startswith(b"%PDF-")
    assert b"NotoSansSC" in sheet


def test_the_window_opens_and_stays(tmp_path):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    with subprocess.Popen([WINDOW, SAMPLE], cwd=tmp_path, env=environment, stderr=subprocess.PIPE) as window:
        try:
            _, said = window.communicate(timeout=5)
        except subprocess.TimeoutExpired:
            said = None
        window.kill()
    assert said is None, said.decode()


@pytest.mark.parametrize(
    "name", ["assistant", "designer", "linguist", "lupdate", "lrelease", "pymupdf", "fitz", "_ssl"]
)
def test_nothing_that_must_not_be_there_is_in_the_bundle(name):
    assert [path for path in BUNDLE.rglob(f"*{name}*") if "resources" not in path.parts] == []


@pytest.mark.skipif(sys.platform != "linux", reason="Linux programs name the libraries that they need")
def test_every_library_that_the_bundle_needs_is_in_it_or_on_every_system():
    on_every_system = {f"{name}.so" for name in ("libc", "libm", "libdl", "libpthread", "librt", "ld-linux-x86-64")}
    taken_from_the_system_that_prints = {"libcups.so"}
    libraries = {path.name: path for path in BUNDLE.rglob("*.so*")}
    headers = [subprocess.check_output(["objdump", "-p", path], text=True) for path in libraries.values()]
    needed = {name for header in headers for name in re.findall(r"NEEDED +(\S+)", header)}
    missing = {f"{name.partition('.so')[0]}.so" for name in needed - libraries.keys()}
    assert missing <= on_every_system | taken_from_the_system_that_prints
