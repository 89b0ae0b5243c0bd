"""The records' commands as a contract: what they print, and which exit code."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from core.cli import run
from core.history.database import NAME
from core.watchlist import Lists

FOUND = "Date,Text,Amount\n2021-03-05,ALIPAY *HERON TEA,-1.00\n2021-03-06,BLUE MAPLE BAKERY,-2.00\n"
CLEAR = "Date,Text,Amount\n2021-04-05,CORNER DELI,-1.00\n"


@pytest.fixture
def statements(tmp_path: Path) -> Path:
    folder = tmp_path / "statements"
    folder.mkdir()
    (folder / "march.csv").write_text(FOUND)
    (folder / "april.csv").write_text(CLEAR)
    return folder


@pytest.fixture
def terminal(watchlist_file, tmp_path, capsys, monkeypatch):
    """Runs a command as the terminal would: exit code, standard output, standard error."""
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(getattr(sys, name), "reconfigure", lambda **_: None, raising=False)
    lists = Lists(watchlist_file, tmp_path / "data")

    def call(*arguments: object) -> tuple[int, str, str]:
        return run([str(one) for one in arguments], lambda *_: None, lists), *capsys.readouterr()

    return call


@pytest.fixture
def filed(terminal, statements):
    """A folder of statements, filed as one check."""
    terminal("check", statements, "--record")
    return 1


def listed(terminal, *arguments):
    code, out, _ = terminal("records", *arguments, "--json")
    assert code == 0
    return json.loads(out)


def test_a_folder_of_statements_files_one_check(terminal, statements):
    code, _, said = terminal("check", statements, "--record")
    assert (code, "as number 1" in said) == (1, True)
    (one,) = listed(terminal)
    assert (one["files"], one["outcome"], one["findings"]) == (["april.csv", "march.csv"], "findings", 1)
    assert one["texts_kept"] is False


def test_without_the_option_nothing_is_filed(terminal, statements, tmp_path):
    terminal("check", statements)
    assert not (tmp_path / "data" / NAME).exists()


def test_a_file_that_was_checked_before_says_so(terminal, statements, filed):
    _, _, said = terminal("check", statements / "march.csv", "--record", "--keep-texts")
    assert "march.csv was checked before" in said
    assert f"number {filed}." in said
    assert listed(terminal)[0]["texts_kept"] is True


def test_a_check_that_cannot_be_filed_is_said_to_be_unsaved(terminal, statements, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / NAME).write_bytes(b"not a database" * 1000)
    code, out, said = terminal("check", statements / "april.csv", "--record")
    assert (code, "This check is not saved." in said, "april.csv" in out) == (4, True, True)
    assert terminal("check", statements / "march.csv", "--record")[0] == 1, "findings come first"


@pytest.mark.parametrize(
    ("asked", "fits"),
    [
        pytest.param(["heron"], True, id="a merchant"),
        pytest.param(["lantern"], False, id="a merchant that is not there"),
        pytest.param(["--file", "march"], True, id="a file"),
        pytest.param(["--result", "nothing found"], False, id="an outcome"),
        pytest.param(["--since", "2021-04-01", "--until", "2021-04-30"], True, id="days"),
    ],
)
def test_search(terminal, filed, asked, fits):
    assert [one["id"] for one in listed(terminal, "search", *asked)] == [filed] * fits


def test_show_gives_the_check_as_it_was(terminal, statements):
    _, then, _ = terminal("check", statements, "--record", "--json")
    code, now, _ = terminal("records", "show", 1, "--json")
    assert (code, json.loads(now)["findings"]) == (0, json.loads(then)["findings"])
    _, words, _ = terminal("records", "show", 1)
    assert "only counted" in words
    assert "HERON TEA" in words


def test_show_writes_the_sheet_again(terminal, filed, tmp_path):
    assert terminal("records", "show", filed, "--html", tmp_path / "again.html")[0] == 0
    assert terminal("verify", tmp_path / "again.html")[0] == 0


def test_again_says_that_nothing_changed_and_files_a_linked_check(terminal, filed):
    code, out, _ = terminal("records", "again", filed, "--record")
    assert (code, "Nothing is different." in out) == (0, True)
    assert listed(terminal)[0]["again_of"] == filed


def test_again_says_what_is_new(terminal, filed):
    terminal("list", "own", "add-alias", "Blue Maple Bakery", "alipay")
    code, out, _ = terminal("records", "again", filed, "--json")
    assert (code, [one["line"] for one in json.loads(out)["new"]]) == (1, [3])


def test_again_says_what_it_cannot_look_at(terminal, statements, filed):
    (statements / "march.csv").unlink()
    code, out, _ = terminal("records", "again", filed)
    assert (code, "Drop it again" in out) == (4, True)


def test_delete_says_what_is_lost_and_asks(terminal, filed, monkeypatch):
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: "n")
    code, _, said = terminal("records", "delete", filed)
    assert (code, "2 files" in said, len(listed(terminal))) == (2, True, 1)
    assert terminal("records", "delete", filed, "--yes")[0] == 0
    assert listed(terminal) == []


def test_backup_and_restore(terminal, filed, tmp_path):
    assert terminal("records", "backup", tmp_path / "backup.db")[0] == 0
    terminal("records", "delete", filed, "--yes")
    assert terminal("records", "restore", tmp_path / "backup.db", "--yes")[0] == 0
    assert [one["id"] for one in listed(terminal)] == [filed]


def test_restore_puts_damaged_records_aside(terminal, filed, tmp_path):
    terminal("records", "backup", tmp_path / "backup.db")
    (tmp_path / "data" / NAME).write_bytes(b"not a database" * 1000)
    code, _, said = terminal("records", "restore", tmp_path / "backup.db", "--yes")
    assert (code, "records-damaged-1.db" in said) == (0, True)
    assert [one["id"] for one in listed(terminal)] == [filed]


def test_a_check_whose_time_is_over_is_reminded_of(terminal, filed):
    terminal("records", "keep", filed, "2000-01-01")
    _, out, _ = terminal("records")
    assert f"is over: number {filed}" in out


@pytest.mark.parametrize("command", ["show", "again", "delete"])
def test_a_check_that_is_not_there_is_a_sentence(terminal, command):
    code, _, said = terminal("records", command, 7)
    assert (code, "no check number 7" in said) == (4, True)
