"""`flagline verify`: whether a filed sheet and its twin are as they were written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from core.cli import run
from core.model import Check
from core.report import write_record
from core.watchlist import Lists
from tests.core.report.sample import full


class Verify:
    """Runs the command and gives its exit code, and what it said, in one line."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def __call__(self, name: str) -> tuple[int, str]:
        code = run(["verify", str(self.folder / name)], _no_pdf, Lists(self.folder / "none.db", self.folder))
        out, err = self._capsys.readouterr()
        return code, " ".join((out + err).split())


def _no_pdf(_: Check, __: Path) -> None:
    raise AssertionError


@pytest.fixture
def verify(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Verify:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(f"sys.{name}.reconfigure", lambda **_: None, raising=False)
    write_record(full(), tmp_path / "sheet.html")
    return Verify(tmp_path, capsys)


@pytest.mark.parametrize("name", ["sheet.html", "sheet.json"])
def test_an_untouched_pair_is_said_to_be_so_by_either_name(verify: Verify, name: str) -> None:
    code, said = verify(name)
    assert code == 0
    assert "sheet.html is as it was written" in said
    assert "sheet.json is the data of this sheet" in said
    assert "not forgery" in said


def _edit(path: Path, edit: Callable[[bytes], bytes]) -> None:
    path.write_bytes(edit(path.read_bytes()))


@pytest.mark.parametrize(
    ("name", "edit", "expected"),
    [
        pytest.param(
            "sheet.html",
            lambda data: data.replace(b"-4.99", b"-9.99"),
            "sheet.html was changed after it was written",
            id="the sheet",
        ),
        pytest.param(
            "sheet.json",
            lambda data: data.replace(b"-4.99", b"-9.99"),
            "sheet.json is not the data that sheet.html names",
            id="the twin",
        ),
        pytest.param("sheet.html", lambda _: b"<p>another page</p>", "sheet.html has no seal", id="another page"),
    ],
)
def test_a_change_is_told(verify: Verify, name: str, edit: Callable[[bytes], bytes], expected: str) -> None:
    _edit(verify.folder / name, edit)
    code, said = verify("sheet.html")
    assert code == 1
    assert expected in said


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("other.html", "There is no", id="not there"),
        pytest.param("sheet.pdf", "Compare a PDF or a print by eye", id="a PDF"),
        pytest.param("sheet", "Only a sheet as HTML and its JSON", id="no ending"),
    ],
)
def test_what_cannot_be_compared_is_wrong_usage(verify: Verify, name: str, expected: str) -> None:
    code, said = verify(name)
    assert code == 2
    assert expected in said


def test_a_sheet_without_its_twin_cannot_be_compared(verify: Verify) -> None:
    (verify.folder / "sheet.json").unlink()
    code, said = verify("sheet.html")
    assert code == 2
    assert "keep both in one folder" in said
