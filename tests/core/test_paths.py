"""Where the user's things lie: as the system has it, beside the program, or where they were moved."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.paths import PORTABLE, data_folder, home_folder, is_portable, log_folder, pointer, running_folder


@pytest.fixture
def program(tmp_path: Path) -> Path:
    made = tmp_path / "program"
    made.mkdir()
    return made


def test_a_program_writes_nothing_beside_itself(program: Path):
    for folder in (home_folder(program), data_folder(program), log_folder(program)):
        assert program not in folder.parents


def test_a_file_beside_the_program_keeps_everything_there(program: Path):
    (program / PORTABLE).touch()
    assert is_portable(program)
    for folder in (home_folder(program), data_folder(program), log_folder(program)):
        assert program in folder.parents


@pytest.mark.parametrize("portable", [True, False], ids=["beside the program", "in the system's place"])
def test_what_was_moved_is_looked_for_where_it_was_moved_to(program: Path, tmp_path: Path, *, portable: bool):
    if portable:
        (program / PORTABLE).touch()
    mark = pointer(home_folder(program))
    mark.parent.mkdir(parents=True)
    mark.write_text(f"{tmp_path / '数据'}\n", "utf-8")
    assert data_folder(program) == tmp_path / "数据"


@pytest.mark.parametrize("words", [b"", b"  \n", b"\xff\xfe\xff"], ids=["empty", "blank", "no text"])
def test_a_damaged_pointer_leads_nowhere_else(program: Path, words: bytes):
    mark = pointer(home_folder(program))
    mark.parent.mkdir(parents=True)
    mark.write_bytes(words)
    assert data_folder(program) == home_folder(program)


def test_what_belongs_to_this_computer_is_apart_from_what_moves(program: Path):
    assert running_folder(home_folder(program)) == pointer(home_folder(program)).parent
