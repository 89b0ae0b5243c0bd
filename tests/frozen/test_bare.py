"""The built program where there is nothing: no Python, no libraries but those of C and zlib, no home, no net, no font.

It lies in a read-only folder whose name has spaces and Chinese characters.
"""

import json
import shutil
import subprocess
from contextlib import contextmanager

import pypdfium2
import pytest

from tests.frozen import bare, screen
from tests.frozen.built import ROOT, SAMPLE, SAMPLES

pytestmark = pytest.mark.skipif(not bare.can_make(), reason="an empty root can be made by root on Linux only")


@pytest.fixture
def inside(tmp_path):
    """Runs the console program in an empty root; /in holds the samples, /tmp is the only place to write."""
    root, out = tmp_path / "root", tmp_path / "out"
    root.mkdir()
    out.mkdir(mode=0o777)
    out.chmod(0o1777)
    tmp_path.chmod(0o755)
    bare.make(root)

    def run(*arguments, **more):
        command, environment = bare.command(root, SAMPLES[0].parent, out, "flagline", *arguments)
        environment |= more
        return subprocess.run(command, env=environment, capture_output=True, timeout=300, check=False)

    @contextmanager
    def window(number, *arguments):
        command, environment = bare.command(root, SAMPLES[0].parent, out, "flagline-window", *arguments)
        environment |= {"DISPLAY": f":{number}"}
        with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as shown:
            yield
            assert shown.poll() is None, "the window did not stay"
            shown.kill()

    run.out, run.window = out, window
    return run


def test_every_alias_finds_itself(inside):
    done = inside("selftest")
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()


def test_all_samples_are_checked(inside):
    done = inside("check", "--json", *(f"/in/{sample.name}" for sample in SAMPLES))
    assert done.stdout, done.stderr.decode()
    files = json.loads(done.stdout)["files"]
    assert len(files) == len(SAMPLES)
    assert [file["path"] for file in files if file["error"]] == []
    assert {file["format"] for file in files} >= {"csv", "xlsx", "ofx", "qif", "mt940", "camt", "pdf", "zip", "txt"}


def test_a_sheet_with_chinese_is_printed(inside):
    sample = next(sample for sample in SAMPLES if sample.name.startswith("alipay"))
    done = inside("check", f"/in/{sample.name}", "--pdf", "/tmp/sheet.pdf")
    assert done.returncode == 1, done.stderr.decode()
    with pypdfium2.PdfDocument(inside.out / "sheet.pdf") as sheet:
        text = "".join(page.get_textpage().get_text_range() for page in sheet)
    assert "支付宝" in text


@pytest.mark.skipif(not screen.can_make(), reason="Xvfb makes the screen that the window is tried on")
def test_the_window_opens(inside):
    """The picture is kept in build/window.png, for somebody to look at."""
    picture = ROOT / "build" / "window.png"
    picture.parent.mkdir(exist_ok=True)
    picture.unlink(missing_ok=True)
    sample = next(sample for sample in SAMPLES if sample.name.startswith("alipay"))
    with screen.screen() as number, screen.eye(number, picture) as told, inside.window(number, f"/in/{sample.name}"):
        told.readline()
        colours = int(told.readline())
    assert colours > 50
    assert picture.stat().st_size > 10_000


def test_a_check_is_filed_and_listed(inside):
    shutil.copy(SAMPLE, inside.out)
    filed = inside("check", f"/tmp/{SAMPLE.name}", "--record", XDG_DATA_HOME="/tmp/data")
    assert filed.returncode == 1, filed.stderr.decode()
    listed = inside("records", "list", "--json", XDG_DATA_HOME="/tmp/data")
    assert listed.returncode == 0, listed.stderr.decode()
    assert SAMPLE.name in listed.stdout.decode()
