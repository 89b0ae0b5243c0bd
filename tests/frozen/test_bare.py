"""The built program where there is nothing: no Python, no libraries but those of C and zlib, no home, no net, no font.

It lies in a read-only folder whose name has spaces and Chinese characters.
"""

import json
import subprocess

import pypdfium2
import pytest

from tests.frozen import bare
from tests.frozen.built import SAMPLES

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

    def run(*arguments):
        command, environment = bare.command(root, SAMPLES[0].parent, out, "flagline", *arguments)
        return subprocess.run(command, env=environment, capture_output=True, timeout=300, check=False)

    run.out = out
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
    done = inside("check", f"/in/{sample.name}", "--pdf", "/tmp/sheet.pdf")  # noqa: S108 the root's own folder
    assert done.returncode == 1, done.stderr.decode()
    with pypdfium2.PdfDocument(inside.out / "sheet.pdf") as sheet:
        text = "".join(page.get_textpage().get_text_range() for page in sheet)
    assert "支付宝" in text
