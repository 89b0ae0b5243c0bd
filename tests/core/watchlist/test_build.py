"""Compiling the list: the same sources give the same bytes, and wrong sources are named."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from core.model import AliasKind, Basis, Watchlist
from core.paths import WATCHLIST_SOURCES
from core.watchlist import open_watchlist
from core.watchlist.build import build

META = 'version = "1"\npublished = 2026-01-02\n'
PLATFORM = """
[sources]
s = "https://example.org/s"

[[platform]]
id = "lantern"
name = "Lantern Pay"
always = true
aliases = [
  { text = "Lantern", kind = "weak", form = "brand", source = "s", basis = "memory", note = "a common word" },
  { text = "灯笼支付", kind = "strong", form = "native", source = "elsewhere" },
]
"""
ORDER = """
[[order]]
id = "o-1"
title = "On lanterns"
short = "Order 1"
jurisdiction = "XX"
kind = "order"
citation = "O. 1"
signed = 2020-01-01
status = "in_force"
binds = "everybody"
bound = ["us_person"]
forbids = "lanterns"
names = ["Lantern Pay"]
basis = "read"
sources = ["https://example.org/o"]
events = [{ on = 2020-01-01, state = "in force", because = "signed" }]
listings = [{ name = "Lantern Pay", platform = "lantern" }]
"""


def test_the_same_sources_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "a.db", tmp_path / "b.db"
    build(WATCHLIST_SOURCES, first)
    build(WATCHLIST_SOURCES, second)
    assert first.read_bytes() == second.read_bytes()


def test_building_again_replaces_the_list_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "list.db"
    target.write_bytes(b"an old list")
    build(_sources(tmp_path), target)
    assert open_watchlist(target).version == "1"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["list.db"]


def test_aliases_keep_what_is_known_of_them(tmp_path: Path) -> None:
    weak, native, traditional = _built(tmp_path).aliases
    assert (weak.kind, weak.basis, weak.note) == (AliasKind.WEAK, Basis.MEMORY, "a common word")
    assert weak.source == "https://example.org/s", "a short name of a source stands for its address"
    assert (native.basis, native.source) == (Basis.READ, "elsewhere")
    assert (traditional.text, traditional.platforms) == ("燈籠支付", ("lantern",))


@pytest.mark.parametrize(
    ("old", "new", "trouble"),
    [
        pytest.param('name = "Lantern Pay"\nalways', "always", r"a\.toml.*name", id="a field forgotten"),
        pytest.param("[[platform]]", "[[platform", r"a\.toml", id="broken TOML"),
        pytest.param('"us_person"]', '"us_person"', r"a\.toml", id="an open list"),
    ],
)
def test_a_wrong_source_is_named(tmp_path: Path, old: str, new: str, trouble: str) -> None:
    sources = _sources(tmp_path, PLATFORM + ORDER, replace=(old, new))
    with pytest.raises(ValueError, match=trouble):
        build(sources, tmp_path / "list.db")
    assert not (tmp_path / "list.db").exists()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param('platform = "lantern"', 'platform = "latern"', id="an order names an unknown platform"),
        pytest.param("[[order]]", ORDER + "[[order]]", id="an order stands twice"),
    ],
)
def test_sources_that_do_not_fit_together_give_no_list(tmp_path: Path, old: str, new: str) -> None:
    sources = _sources(tmp_path, PLATFORM + ORDER, replace=(old, new))
    with pytest.raises(sqlite3.IntegrityError):
        build(sources, tmp_path / "list.db")
    assert not (tmp_path / "list.db").exists()


def test_a_day_of_which_only_the_month_was_read_stays_so(tmp_path: Path) -> None:
    sources = _sources(tmp_path, PLATFORM + ORDER, replace=("signed = 2020-01-01", 'signed = "2020-01"'))
    build(sources, tmp_path / "list.db")
    order = open_watchlist(tmp_path / "list.db").orders["o-1"]
    assert (order.signed, order.effective) == ("2020-01", None)


def test_the_real_sources_are_untouched_by_building(tmp_path: Path) -> None:
    copy = tmp_path / "sources"
    shutil.copytree(WATCHLIST_SOURCES, copy)
    before = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
    build(copy, tmp_path / "list.db")
    assert {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()} == before


def _built(tmp_path: Path) -> Watchlist:
    target = tmp_path / "list.db"
    build(_sources(tmp_path), target)
    return open_watchlist(target)


def _sources(tmp_path: Path, content: str = PLATFORM + ORDER, replace: tuple[str, str] = ("", "")) -> Path:
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "meta.toml").write_text(META, "utf-8")
    (folder / "a.toml").write_text(content.replace(*replace) if replace[0] else content, "utf-8")
    return folder
