from __future__ import annotations

import errno
import os
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from core.errors import CannotOpen, EmptyFile, TooLarge
from core.read import Source, files_under, load
from core.read import source as module


def test_a_file_is_loaded_whole_with_its_hash(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"Date,Text\n")
    assert load(path) == Source(str(path), b"Date,Text\n")
    assert load(path).sha256 == sha256(b"Date,Text\n").hexdigest()


def test_pasted_text_is_a_source_too():
    source = Source.of_text("pasted", "Café Müller")
    assert (source.path, source.data) == ("pasted", "Café Müller".encode())


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="zero bytes"),
        pytest.param(b" \t\r\n\r\n ", id="blanks"),
        pytest.param(b"\0" * 1000, id="NULs, as a failed download leaves them"),
        pytest.param(b"\xef\xbb\xbf\r\n", id="only a byte order mark"),
        pytest.param("\ufeff \n".encode("utf-16-le"), id="blanks in UTF-16"),
    ],
)
def test_an_empty_file_is_said_to_be_empty(tmp_path, data):
    path = tmp_path / "empty.csv"
    path.write_bytes(data)
    with pytest.raises(EmptyFile, match=r"^This file is empty\. Download the statement again\.$"):
        load(path)


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(CannotOpen, match="it is a folder"):
        load(tmp_path)


def test_a_missing_file_is_said_to_be_missing(tmp_path):
    with pytest.raises(CannotOpen, match="it is not there"):
        load(tmp_path / "gone.csv")


@pytest.mark.parametrize(
    ("error", "why"),
    [
        pytest.param(FileNotFoundError(), "it is not there", id="vanished after it was dropped"),
        pytest.param(PermissionError(), "you may not read it", id="no permission"),
        pytest.param(OSError(errno.EIO, os.strerror(errno.EIO)), os.strerror(errno.EIO), id="a failing disk"),
        pytest.param(ValueError("embedded null byte"), "its name is not valid", id="an impossible name"),
    ],
)
def test_what_hinders_opening_is_told_in_words(tmp_path, monkeypatch, error, why):
    path = tmp_path / "a.csv"
    path.write_bytes(b"x")

    def refuse(*_):
        raise error

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(CannotOpen, match=why):
        load(path)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_told(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"x")
    path.chmod(0)
    with pytest.raises(CannotOpen, match="you may not read it"):
        load(path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_pipe_is_not_opened_since_it_may_never_end(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CannotOpen, match="not a file"):
        load(tmp_path / "pipe")


def test_a_file_beyond_the_bound_is_refused_before_a_byte_is_read(tmp_path, monkeypatch):
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(500_000_000)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("the file was opened"))
    with pytest.raises(TooLarge, match=r"^This file has 500 MB; Flagline reads up to 256 MB\."):
        load(path)


def test_a_file_that_grows_while_it_is_read_is_refused_as_well(tmp_path, monkeypatch):
    path = tmp_path / "growing.csv"
    path.write_bytes(b"x" * 20)
    monkeypatch.setattr(module, "LARGEST", 10)
    monkeypatch.setattr(module, "_refuse", lambda _: None)
    with pytest.raises(TooLarge):
        load(path)


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def test_a_folder_gives_its_files_sorted_and_leaves_hidden_ones_out(tmp_path):
    make(tmp_path, "b.csv", "a.csv", "2026/c.ofx", ".hidden", ".git/config", "~$open.xlsx")
    assert [path.relative_to(tmp_path).as_posix() for path in files_under(tmp_path)] == ["a.csv", "b.csv", "2026/c.ofx"]


def test_a_file_gives_itself_even_if_hidden_or_missing(tmp_path):
    make(tmp_path, ".hidden.csv")
    assert list(files_under(tmp_path / ".hidden.csv")) == [tmp_path / ".hidden.csv"]
    assert list(files_under(tmp_path / "gone.csv")) == [tmp_path / "gone.csv"]


def test_an_empty_folder_is_given_itself_and_is_no_file(tmp_path):
    make(tmp_path, ".hidden")
    assert list(files_under(tmp_path)) == [tmp_path]
    with pytest.raises(CannotOpen, match="holds no files"):
        load(tmp_path)


def test_a_folder_with_too_many_files_is_refused_rather_than_cut(tmp_path, monkeypatch):
    make(tmp_path, "a.csv", "b.csv", "c.csv")
    monkeypatch.setattr(module, "MOST_FILES", 2)
    with pytest.raises(CannotOpen, match="the folder holds more than 2 files"):
        list(files_under(tmp_path))


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_a_link_that_leads_back_does_not_go_round_for_ever(tmp_path):
    make(tmp_path, "a.csv")
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    assert list(files_under(tmp_path)) == [tmp_path / "a.csv"]
