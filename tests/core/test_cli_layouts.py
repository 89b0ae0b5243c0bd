"""Kept layouts from a terminal: listed, exported, imported, deleted, and used by every check."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from core.read.identify import sheets_here
from core.read.layouts import keep
from core.read.table.first_rows import told
from tests.core.test_cli_lists import Terminal, terminal  # noqa: F401 a fixture

STATEMENT = "Date,Description,Amount\n03/04/2026,Blue Heron,-214.37\n04/05/2026,Lantern Crafts,-612.40\n"


@pytest.fixture
def statement(tmp_path: Path) -> Path:
    path = tmp_path / "march.csv"
    path.write_text(STATEMENT, "utf-8")
    return path


@pytest.fixture
def fingerprint(terminal: Terminal) -> str:  # noqa: F811
    """Somebody has said that in such files the month stands first."""
    seen = told(next(sheets_here("a.csv", STATEMENT.encode())))
    assert seen
    keep(terminal.lists.layouts, [replace(seen.layout, order="mdy")])
    return seen.layout.fingerprint


def first_date(terminal: Terminal, statement: Path) -> tuple[str, str]:  # noqa: F811
    """The first date of the statement as a check gives it, and the check's remarks."""
    file = json.loads(terminal("check", statement, "--json")[1])["files"][0]
    return file["first_date"], " ".join(file["remarks"])


@pytest.mark.usefixtures("fingerprint")
def test_a_check_reads_by_them_and_says_so(terminal, statement):  # noqa: F811
    assert first_date(terminal, statement) == (
        "2026-03-04",
        "The columns were read as you set them for files with this header.",
    )
    assert "columns as you set them" in terminal("check", statement)[1]


def test_they_are_listed_in_words_and_in_json(terminal, fingerprint):  # noqa: F811
    code, said, _ = terminal("layouts")
    assert (code, said.splitlines()[0]) == (0, fingerprint)
    assert "Date: Date, Amount: Amount" in said
    assert "month, day, year" in said
    (row,) = json.loads(terminal("layouts", "--json")[1])
    assert (row["fingerprint"], row["roles"], row["order"]) == (fingerprint, ["date", "text", "amount"], "mdy")


def test_without_any_it_is_said(terminal):  # noqa: F811
    assert terminal("layouts")[:2] == (0, "You have settled no columns.\n")


def test_a_deleted_one_counts_no_more(terminal, statement, fingerprint):  # noqa: F811
    assert terminal("layouts", "delete", fingerprint)[0] == 0
    day, remarks = first_date(terminal, statement)
    assert day == "2026-04-03"
    assert "can be read in two ways" in remarks
    assert terminal("layouts", "delete", fingerprint)[0] == 2


def test_an_export_brings_them_to_another_computer(terminal, statement, fingerprint, tmp_path):  # noqa: F811
    export = tmp_path / "layouts.json"
    assert terminal("layouts", "export", export)[0] == 0
    terminal("layouts", "delete", fingerprint)
    assert terminal("layouts", "import", export)[::2] == (0, "1 layout was kept.\n")
    assert first_date(terminal, statement)[0] == "2026-03-04"
    assert terminal("layouts", "import", statement)[0] == 4


@pytest.mark.usefixtures("fingerprint")
def test_damage_is_said_and_the_check_goes_on(terminal, statement):  # noqa: F811
    terminal.lists.layouts.write_text("torn", "utf-8")
    day, remarks = first_date(terminal, statement)
    assert day == "2026-04-03"
    assert "cannot be read from" in remarks
    code, _, talk = terminal("layouts")
    assert (code, "cannot be read from" in talk) == (0, True)
