"""The user's things move to another folder whole, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.history import Records
from core.paths import pointer, running_folder
from gui.settings.moving import NotMoved, move

FILES = {"layouts.json": b"{}", "own.db": b"own", "lists/2026.12.flagline-list": b"list" * 1000, "账单/一.txt": b"1"}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A data folder with something in it, and a program that runs."""
    made = tmp_path / "home"
    for name, content in FILES.items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_bytes(content)
    running_folder(made).mkdir()
    (running_folder(made) / "flagline.lock").touch()
    return made


def held(folder: Path) -> dict[str, bytes]:
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {name: content for name, content in found.items() if not name.startswith("running/")}


def test_everything_is_there_and_no_more_here(home: Path, tmp_path: Path):
    new = move(home, home, tmp_path / "new")
    assert new == tmp_path / "new"
    assert held(new) == FILES
    assert held(home) == {}
    assert Path(pointer(home).read_text("utf-8")) == new
    assert (running_folder(home) / "flagline.lock").exists()
    assert not running_folder(new).exists()


def test_there_and_back_again(home: Path, tmp_path: Path):
    new = move(home, home, tmp_path / "new")
    assert move(home, new, home) == home
    assert held(home) == FILES
    assert held(new) == {}
    assert not pointer(home).exists()


def test_a_folder_with_something_in_it_gets_one_of_ours(home: Path, tmp_path: Path):
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "holiday.txt").write_text("mine")
    new = move(home, home, tmp_path / "new")
    assert new == tmp_path / "new" / "flagline"
    assert held(new) == FILES
    assert (tmp_path / "new" / "holiday.txt").read_text() == "mine"


def test_the_records_can_be_used_there(home: Path, tmp_path: Path):
    with Records(home) as records:
        records.find()
    with Records(move(home, home, tmp_path / "new")) as records:
        records.verify()


def full(folder: Path) -> Path:
    for made in (folder, folder / "flagline"):
        made.mkdir()
        (made / "other.txt").touch()
    return folder


def a_file(path: Path) -> Path:
    path.touch()
    return path


@pytest.mark.parametrize(
    ("choose", "says"),
    [
        pytest.param(lambda home: home, "lies there already", id="where it is"),
        pytest.param(lambda home: home / "within", "within the data folder", id="into itself"),
        pytest.param(lambda home: full(home.parent / "full"), "holds something already", id="a folder that is taken"),
        pytest.param(lambda home: a_file(home.parent / "file"), "could not be moved", id="a file"),
        pytest.param(lambda home: a_file(home.parent / "file2") / "below", "could not be moved", id="below a file"),
    ],
)
def test_where_it_cannot_go_nothing_changes(home: Path, choose, says: str):
    with pytest.raises(NotMoved, match=says):
        move(home, home, choose(home))
    assert held(home) == FILES
    assert not pointer(home).exists()


def test_damaged_records_are_not_moved(home: Path, tmp_path: Path):
    (home / "records.db").write_bytes(b"no database at all" * 100)
    with pytest.raises(NotMoved):
        move(home, home, tmp_path / "new")
    assert (home / "records.db").exists()
    assert held(tmp_path / "new") == {}
    assert not pointer(home).exists()
