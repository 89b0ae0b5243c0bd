"""The command line is a contract: what goes to standard output, and which exit code."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.cli import run
from core.model import Check
from core.watchlist import Lists
from core.words import speak, tr

FOUND = "Date,Description,Amount\n2026-01-06,ALIPAY *LANTERN CRAFTS,-40.00\n2026-01-07,BLUE HERON BAKERY,-12.30\n"
CLEAR = "Date,Description,Amount\n2026-01-06,NORTH FORK COFFEE,-4.00\n2026-01-07,BLUE HERON BAKERY,-12.30\n"
HIDDEN = "Date,Description,Amount\n2026-01-06,CHECK 1043,-40.00\n2026-01-07,BLUE HERON BAKERY,-12.30\n"


class Terminal:
    """Runs a command as the terminal would, with the list of the test."""

    def __init__(self, lists: Lists, capsys: pytest.CaptureFixture[str]) -> None:
        self.lists = lists
        self._capsys = capsys
        self.printed: list[tuple[Check, Path]] = []

    def __call__(self, *arguments: str | Path) -> tuple[int, str, str]:
        code = run([str(one) for one in arguments], lambda *one: self.printed.append(one), self.lists)
        out, err = self._capsys.readouterr()
        return code, out, err

    def json(self, *arguments: str | Path) -> Any:
        return json.loads(self(*arguments, "--json")[1])


@pytest.fixture
def terminal(
    watchlist_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Terminal:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(getattr(sys, name), "reconfigure", lambda **_: None, raising=False)
    return Terminal(Lists(watchlist_file, tmp_path / "data"), capsys)


@pytest.fixture
def statements(tmp_path: Path) -> Path:
    folder = tmp_path / "statements"
    folder.mkdir()
    (tmp_path / "empty folder").mkdir()
    for name, text in (("found", FOUND), ("clear", CLEAR), ("hidden", HIDDEN), ("empty", "")):
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("files", "code"),
    [
        pytest.param(["clear.csv"], 0, id="nothing found, everything checked"),
        pytest.param(["found.csv"], 1, id="findings"),
        pytest.param(["hidden.csv"], 3, id="nothing found, a line hidden"),
        pytest.param(["empty.csv"], 4, id="a file could not be read"),
        pytest.param(["gone.csv"], 4, id="a file is not there"),
        pytest.param(["clear.csv", "empty.csv"], 4, id="one of two could not be read"),
        pytest.param(["hidden.csv", "empty.csv"], 4, id="unreadable outranks hidden"),
        pytest.param(["found.csv", "empty.csv"], 1, id="findings outrank unreadable"),
        pytest.param(["."], 1, id="a folder stands for its files"),
        pytest.param(["../empty folder"], 4, id="a folder without a file"),
        pytest.param([], 2, id="no file named"),
        pytest.param(["clear.csv", "--bound-by=nothing"], 2, id="an order that is not on the list"),
        pytest.param(["clear.csv", "--as-of=yesterday"], 2, id="a day that is none"),
    ],
)
def test_the_exit_code_of_a_check(terminal: Terminal, statements: Path, files: list[str], code: int) -> None:
    arguments = [one if one.startswith("--") else str(statements / one) for one in files]
    assert terminal("check", *arguments)[0] == code


def test_the_json_of_a_check_holds_the_contract(terminal: Terminal, statements: Path) -> None:
    data = terminal.json("check", statements / "found.csv", statements / "hidden.csv", "--as-of", "2026-02-01")
    assert list(data) == ["schema", "app", "list", "as_of", "outcome", "files", "findings", "not_checked"]
    assert (data["schema"], data["as_of"], data["outcome"]) == (1, "2026-02-01", "findings")
    file = data["files"][0]
    assert file["lines"] == file["found"] + file["clear"] + file["hidden"] + file["unread"] == 2
    assert file["totals"] == {"": "-52.30"}
    assert (file["first_date"], file["last_date"], file["error"]) == ("2026-01-06", "2026-01-07", None)
    (finding,) = data["findings"]
    start, end = finding["span"]
    assert finding["text"][start:end] == "ALIPAY"
    assert (finding["file"], finding["line"], finding["date"], finding["amount"]) == (0, 2, "2026-01-06", "-40.00")
    assert (finding["platforms"], finding["strength"], finding["role"]) == (["alipay"], "platform", "rail")
    assert {"id": "us-eo-13971", "standing": "ended", "binds_you": False} in finding["orders"]
    (not_checked,) = data["not_checked"]
    assert (not_checked["file"], not_checked["line"], not_checked["why"]) == (1, 2, "hidden")


def test_an_order_that_binds_us_is_said_to(terminal: Terminal, statements: Path) -> None:
    data = terminal.json("check", statements / "found.csv", "--bound-by", "us-tx-prohibited-tech")
    binding = [order["id"] for order in data["findings"][0]["orders"] if order["binds_you"]]
    assert binding == ["us-tx-prohibited-tech"]


def test_the_forms_of_a_sheet_are_written(terminal: Terminal, statements: Path, tmp_path: Path) -> None:
    html, table, pdf = tmp_path / "sheet.html", tmp_path / "lines.csv", tmp_path / "sheet.pdf"
    code, out, err = terminal("check", statements / "found.csv", "--html", html, "--csv", table, "--pdf", pdf)
    assert code == 1
    assert "ALIPAY" in html.read_text("utf-8")
    assert json.loads(html.with_suffix(".json").read_text("utf-8"))["outcome"] == "findings"
    assert "ALIPAY" in table.read_text("utf-8")
    assert [path for _, path in terminal.printed] == [pdf]
    assert "Written" not in out, "talk belongs on standard error"
    assert err.count("Written") == 3


def test_a_sheet_that_cannot_be_written_is_one_sentence(terminal: Terminal, statements: Path, tmp_path: Path) -> None:
    code, _, err = terminal("check", statements / "clear.csv", "--html", tmp_path / "no such folder" / "sheet.html")
    assert code == 4
    assert len(err.strip().splitlines()) == 1


def test_one_form_that_cannot_be_written_keeps_neither_the_others_nor_the_finding(
    terminal: Terminal, statements: Path, tmp_path: Path
) -> None:
    gone, table = tmp_path / "no such folder" / "sheet.html", tmp_path / "lines.csv"
    code, _, err = terminal("check", statements / "found.csv", "--html", gone, "--csv", table)
    assert code == 1
    assert table.exists()
    assert f"{gone} could not be written" in err


@pytest.mark.parametrize("language", ["es", "zh_Hans"])
def test_what_is_told_of_a_line_is_in_the_language_that_is_spoken(
    terminal: Terminal, statements: Path, language: str
) -> None:
    speak(language)
    try:
        _, out, _ = terminal("check", statements / "found.csv", statements / "hidden.csv")
        help_ = terminal("--help")[1]
        english = {"found", "hidden", "[platform]"} & set(out.split())
        expected = [tr("found"), tr("hidden"), tr("the platform itself")]
    finally:
        speak("en")
    assert english == set()
    assert all(word in out for word in expected)
    assert "See which lines" not in help_


def test_one_line_is_no_lines(terminal: Terminal, statements: Path) -> None:
    one = statements / "one.csv"
    one.write_text(CLEAR.rpartition("2026-01-07")[0], encoding="utf-8")
    assert "one.csv: 1 line =" in terminal("check", one)[1]


def test_a_closed_stream_is_no_finding(terminal: Terminal, statements: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert run(["check", str(statements / "clear.csv")], lambda *_: None, terminal.lists) == 0


def test_names_are_judged_in_the_order_they_came(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    pasted = io.StringIO("BLUE HERON BAKERY\n支付宝-金拱门\n\nAPPLE.COM/BILL\n")
    monkeypatch.setattr(sys, "stdin", pasted)
    pasted.reconfigure = lambda **_: None  # type: ignore[attr-defined]
    code, out, _ = terminal("name", "-", "--json")
    answers = [json.loads(line) for line in out.splitlines()]
    assert code == 1
    assert [answer["text"] for answer in answers] == ["BLUE HERON BAKERY", "支付宝-金拱门", "", "APPLE.COM/BILL"]
    assert [answer["outcome"] for answer in answers] == ["clear", "found", "hidden", "hidden"]
    keys = ["text", "outcome", "platforms", "strength", "role", "alias", "span", "score", "reason", "orders"]
    assert all(list(answer) == keys for answer in answers)


@pytest.mark.parametrize(
    ("names", "code"), [(["BLUE HERON BAKERY"], 0), (["ALIPAY"], 1), (["APPLE.COM/BILL"], 3), ([], 2)]
)
def test_the_exit_code_of_a_name(terminal: Terminal, names: list[str], code: int) -> None:
    assert terminal("name", *names)[0] == code


@pytest.mark.parametrize("what", ["orders", "platforms", "aliases"])
def test_the_list_is_shown_as_text_and_as_json(terminal: Terminal, what: str) -> None:
    code, out, _ = terminal("list", what)
    assert code == 0
    assert out.strip()
    assert terminal.json("list", what)
    assert json.loads(terminal("list", "--json", what)[1]), "the option may stand before the command as well"


def test_an_order_in_json_has_the_contract_s_keys(terminal: Terminal) -> None:
    orders = {order["id"]: order for order in terminal.json("list", "orders")}
    order = orders["us-eo-13971"]
    assert list(order) == [
        *("id", "title", "jurisdiction", "citation", "signed", "effective", "ended", "ended_by", "status", "binds"),
        *("names", "sources"),
    ]
    assert (order["signed"], order["ended"], order["ended_by"]) == ("2021-01-05", "2021-06-09", "us-eo-14034")


def test_a_platform_is_explained_on_a_day(terminal: Terminal) -> None:
    standings = {one["order"]: one for one in terminal.json("list", "explain", "alipay", "--on", "2021-03-01")}
    assert standings["us-eo-13971"]["standing"] == "never implemented"
    assert terminal("list", "explain", "alipay", "--on", "2021-03-01")[0] == 0
    assert terminal("list", "explain", "paypal")[0] == 2


def test_the_list_verifies_and_the_selftest_passes(terminal: Terminal) -> None:
    assert terminal("list", "verify")[0] == 0
    code, out, _ = terminal("selftest")
    assert code == 0, out


@pytest.mark.parametrize(
    "command", [["check", "x.csv"], ["name", "ALIPAY"], ["list"], ["list", "verify"], ["selftest"]]
)
@pytest.mark.parametrize("damage", ["missing", "altered", "not a list"])
def test_without_a_whole_list_nothing_is_judged(
    terminal: Terminal, watchlist_file: Path, command: list[str], damage: str, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.db"
    if damage == "altered":
        broken.write_bytes(watchlist_file.read_bytes().replace(b"CamScanner", b"CamScannar"))
    elif damage == "not a list":
        broken.write_text("hello", encoding="utf-8")
    terminal.lists = replace(terminal.lists, bundled=broken)
    code, out, err = terminal(*command)
    assert (code, out) == (5, "")
    assert len(err.strip().splitlines()) == 1
    assert damage != "missing" or not broken.exists(), "looking for the list must not make one"


def test_help_names_every_command(terminal: Terminal) -> None:
    code, out, _ = terminal("--help")
    assert code == 0
    assert all(f"  {command} " in out for command in ("check", "name", "list", "selftest"))
