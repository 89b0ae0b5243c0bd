"""The list's commands as a contract: what `update`, `sign`, `new-key` and `own` print, and which exit code."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from core.cli import run
from core.watchlist import Lists
from core.watchlist.signature import new_key, secret_text
from core.watchlist.update import make_update
from tests.core.watchlist.lists import NEWER, changed, trust

KEY = new_key()
SMALLER = "DELETE FROM platforms WHERE rowid % 3 = 0"


class Terminal:
    """Runs a command as the terminal would; `answer` is what somebody types when asked."""

    def __init__(self, lists: Lists, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.lists = lists
        self._capsys = capsys
        self._monkeypatch = monkeypatch

    def __call__(self, *arguments: str | Path, answer: str = "") -> tuple[int, str, str]:
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(answer.encode())))
        code = run([str(one) for one in arguments], lambda *_: None, self.lists)
        return code, *self._capsys.readouterr()

    @property
    def version(self) -> str:
        return str(json.loads(self("list", "--json")[1])["version"])


@pytest.fixture
def terminal(
    watchlist_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Terminal:
    for name in ("stdout", "stderr"):
        monkeypatch.setattr(getattr(sys, name), "reconfigure", lambda **_: None, raising=False)
    return Terminal(Lists(watchlist_file, tmp_path / "data", trust(tmp_path / "keys", KEY)), capsys, monkeypatch)


def update(terminal: Terminal, folder: Path, *changes: str) -> Path:
    name, data = make_update(changed(terminal.lists.bundled.read_bytes(), NEWER, *changes), KEY)
    (folder / name).write_bytes(data)
    return folder / name


@pytest.mark.parametrize(
    ("changes", "options", "answer", "code", "used"),
    [
        pytest.param([], [], "y\n", 0, True, id="asked, and yes"),
        pytest.param([], [], "n\n", 2, False, id="asked, and no"),
        pytest.param([], [], "", 2, False, id="nobody there to ask"),
        pytest.param([], ["--yes"], "", 0, True, id="not asked"),
        pytest.param([SMALLER], ["--yes"], "", 5, False, id="smaller, not confirmed"),
        pytest.param([SMALLER], ["--yes", "--accept-smaller"], "", 0, True, id="smaller, confirmed"),
        pytest.param([SMALLER], ["--accept-smaller"], "n\n", 2, False, id="smaller, confirmed, and then no"),
    ],
)
def test_an_update_shows_asks_and_applies(
    terminal: Terminal, tmp_path: Path, changes: list[str], options: list[str], answer: str, code: int, *, used: bool
) -> None:
    file = update(terminal, tmp_path, *changes)
    got, out, _ = terminal("list", "update", file, *options, answer=answer)
    assert got == code
    assert "to list 2099.01" in out, "the difference is shown whatever follows"
    assert (terminal.version == "2099.01") is used


def test_an_update_in_json_tells_the_difference(terminal: Terminal, tmp_path: Path) -> None:
    file = update(terminal, tmp_path, "INSERT INTO platforms VALUES ('x', 'Lantern Pay', 0, '')")
    told = json.loads(terminal("list", "update", file, "--yes", "--json")[1])
    assert told["to"] == "2099.01"
    assert told["changes"]["platforms"] == {"removed": [], "changed": [], "added": ["Lantern Pay"]}
    (kept,) = json.loads(terminal("list", "verify", "--json")[1])["updates"]
    assert kept["trouble"] is None


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(b"", 5, id="empty"),
        pytest.param(b"Date,Amount\n", 5, id="a statement"),
        pytest.param(None, 4, id="not there"),
    ],
)
def test_a_file_that_is_no_update_is_refused_in_one_sentence(
    terminal: Terminal, tmp_path: Path, content: bytes | None, code: int
) -> None:
    file = tmp_path / "file"
    if content is not None:
        file.write_bytes(content)
    before = terminal.version
    got, out, err = terminal("list", "update", file, "--yes")
    assert (got, out, len(err.strip().splitlines())) == (code, "", 1)
    assert terminal.version == before


def test_a_maker_signs_the_list_with_a_key_of_their_own(terminal: Terminal, tmp_path: Path) -> None:
    assert terminal("list", "new-key", tmp_path / "our")[0] == 0
    assert terminal("list", "new-key", tmp_path / "our")[0] == 2, "a key is never overwritten"
    assert (tmp_path / "our.key").stat().st_mode & 0o077 == 0 or sys.platform == "win32"
    assert terminal("list", "sign", "--key", tmp_path / "our.key", "--out", tmp_path)[0] == 0
    (file,) = tmp_path.glob("*.flagline-list")
    assert "not ours" in terminal("list", "update", file)[2], "nobody trusts that key yet"
    (tmp_path / "our.pub").rename(terminal.lists.keys / "our.pub")
    assert "in use is of version" in terminal("list", "update", file)[2]
    newer = tmp_path / "newer.db"
    newer.write_bytes(changed(terminal.lists.bundled.read_bytes(), NEWER))
    assert terminal("list", "sign", newer, "--key", tmp_path / "our.key", "--out", tmp_path)[0] == 0
    assert terminal("list", "update", tmp_path / "2099.01.flagline-list", "--yes")[0] == 0
    assert terminal.version == "2099.01"


def test_a_broken_key_signs_nothing(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "key").write_text(secret_text(KEY)[:-40], encoding="utf-8")
    assert terminal("list", "sign", "--key", tmp_path / "key", "--out", tmp_path)[0] == 2
    assert not list(tmp_path.glob("*.flagline-list"))


def test_own_entries_are_shown_exported_taken_back_and_brought_in(terminal: Terminal, tmp_path: Path) -> None:
    for command in (
        ["add-platform", "Lantern Wallet", "灯笼钱包"],
        ["add-alias", "Heron  Transfer", "alipay"],
        ["add-exception", "Alipay Lantern Crafts", "--because", "a lantern maker"],
        ["policy", "alipay", "--since", "2026-03-01"],
    ):
        assert terminal("list", "own", *command)[0] == 0
    shown = terminal("list", "own")[1]
    assert all(
        text in shown for text in ("Lantern Wallet", "灯笼钱包", "Heron Transfer", "a lantern maker", "1 March 2026")
    )
    before = json.loads(terminal("list", "own", "--json")[1])
    assert terminal("list", "own", "export", tmp_path / "own.json")[0] == 0
    for command in (["platform", "Lantern Wallet"], ["alias", "Heron Transfer"], ["policy", "alipay"]):
        assert terminal("list", "own", "remove", *command)[0] == 0
    assert terminal("list", "own", "remove", "alias", "Heron Transfer")[0] == 2, "it is gone"
    assert terminal("list", "own", "import", tmp_path / "own.json")[0] == 0
    assert json.loads(terminal("list", "own", "--json")[1]) == before


def test_an_entry_that_does_no_good_is_wrong_usage(terminal: Terminal) -> None:
    code, out, err = terminal("list", "own", "add-alias", "payment", "alipay")
    assert (code, out) == (2, "")
    assert "common in statements" in err


def test_own_entries_are_marked_in_json(terminal: Terminal) -> None:
    terminal("list", "own", "policy", "alipay", "--since", "2026-03-01")
    terminal("list", "own", "add-alias", "Heron Transfer", "alipay")
    judged = json.loads(terminal("name", "HERON TRANSFER", "--json")[1])
    assert {"id": "own-policy", "standing": "in force", "binds_you": True} in judged["orders"]
    order = next(one for one in json.loads(terminal("list", "orders", "--json")[1]) if one["id"] == "own-policy")
    assert (order["jurisdiction"], order["effective"], order["sources"]) == ("own", "2026-03-01", ["your own entry"])
    alias = next(one for one in json.loads(terminal("list", "aliases", "--json")[1]) if one["text"] == "Heron Transfer")
    assert alias["source"] == "your own entry"
