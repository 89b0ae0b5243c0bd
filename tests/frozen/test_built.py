"""The built program, run as a user without Python would run it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core import VERSION
from core.paths import KEYS
from core.watchlist.signature import SecretKey, new_key, read_public_key
from tests.core.watchlist.lists import signed
from tests.frozen.built import BUNDLE, INSIDE, ROOT, SAMPLE, SAMPLES, WINDOW, start

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux's loader or its /proc")


CHECK = ("check", *(str(sample) for sample in SAMPLES), "--json", "--as-of", "2026-01-14")


def told(said):
    """What was said of each file, by its name, without when and by whom it was read."""
    files = json.loads(said)["files"]
    facts = ("format", "lines", "found", "clear", "hidden", "unread", "totals", "error")
    return {Path(file["path"]).name: {name: file[name] for name in facts} for file in files}


@pytest.fixture(scope="module")
def told_by_built(tmp_path_factory):
    done = start(tmp_path_factory.mktemp("built"), *CHECK)
    assert done.stdout, done.stderr.decode()
    return told(done.stdout)


@pytest.fixture(scope="module")
def told_by_source():
    done = subprocess.run(
        [sys.executable, "-m", "gui", *CHECK], cwd=ROOT, capture_output=True, timeout=300, check=False
    )
    assert done.stdout, done.stderr.decode()
    return told(done.stdout)


def written_in(folder):
    return {(path, path.lstat().st_mtime_ns) for path in folder.rglob("*")}


@pytest.mark.parametrize("name", [sample.name for sample in SAMPLES])
def test_a_sample_of_every_format_reads_as_it_does_from_source(told_by_built, told_by_source, name):
    assert told_by_built[name] == told_by_source[name]


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


def test_nothing_is_written_beside_the_program(run):
    before = written_in(BUNDLE)
    run("check", str(SAMPLE), "--pdf", "sheet.pdf")
    assert written_in(BUNDLE) == before


@LINUX
def test_neither_the_console_nor_its_reading_worker_loads_qt(run, tmp_path):
    """The loader writes down every library of every process."""
    done = run("check", str(SAMPLE), "--json", LD_DEBUG="files", LD_DEBUG_OUTPUT=str(tmp_path / "loaded"))
    assert done.returncode == 1, done.stderr.decode()
    loaded = [path.read_text(errors="replace") for path in tmp_path.glob("loaded.*")]
    assert len([text for text in loaded if "libpython" in text]) >= 2
    assert [line for text in loaded for line in text.splitlines() if "libQt6" in line or "PySide6" in line] == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell how long an ended program has computed")
def test_the_version_is_told_at_once(run):
    """Within 150 ms; those count in which the program computes: the machine may be busy with other things."""
    before = os.times()
    done = run("--version")
    after = os.times()
    assert VERSION in done.stdout.decode()
    assert after.children_user + after.children_system - before.children_user - before.children_system < 0.150


def test_the_papers_lie_in_the_folder():
    bill = json.loads((INSIDE / "licences" / "flagline.cdx.json").read_text("utf-8"))
    notices = (INSIDE / "licences" / "NOTICES.txt").read_text("utf-8")
    assert bill["bomFormat"] == "CycloneDX"
    assert bill["metadata"]["component"]["version"] == VERSION
    assert {"Qt", "Python", "pypdfium2 with PDFium"} <= {each["name"] for each in bill["components"]}
    assert all(each["name"] in notices for each in bill["components"])
