"""Kept layouts survive: written whole or not at all, damage is said and put aside, an export brings them back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.errors import CannotOpen
from core.model import ColumnRole, TableLayout
from core.read.layouts import NoLayouts, as_text, forget, keep, read_export, read_layouts

ROLES = (ColumnRole.DATE, ColumnRole.TEXT, ColumnRole.PAID_OUT)
FIRST = TableLayout("aaaa", ("Day", "Who", "支出"), ROLES, "mdy", ",")
SECOND = TableLayout("bbbb", (), (ColumnRole.AMOUNT, ColumnRole.OTHER_DATE))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "not there yet" / "layouts.json"


def test_what_is_kept_is_there_again(path):
    keep(path, [FIRST])
    keep(path, [SECOND])
    assert read_layouts(path).by_header == {"aaaa": FIRST, "bbbb": SECOND}
    assert "支出" in path.read_text("utf-8"), "a person can read it"


def test_the_same_header_has_one_layout(path):
    keep(path, [FIRST])
    keep(path, [TableLayout("aaaa", FIRST.headings, ROLES, "dmy")])
    assert [one.order for one in read_layouts(path).by_header.values()] == ["dmy"]


def test_one_can_be_deleted(path):
    keep(path, [FIRST, SECOND])
    assert forget(path, "aaaa")
    assert not forget(path, "aaaa")
    assert read_layouts(path).by_header == {"bbbb": SECOND}


def test_without_a_file_nothing_is_kept_and_nothing_is_wrong(path):
    assert (read_layouts(path).by_header, read_layouts(path).trouble) == ({}, "")


def _with(**changes: object) -> str:
    content = json.loads(as_text([FIRST]))
    content["layouts"][0] |= changes
    return json.dumps(content)


DAMAGE = {
    "torn": as_text([FIRST])[:40],
    "empty": "",
    "another program's": '{"format": "other", "version": 1, "layouts": []}',
    "of a later version": as_text([FIRST]).replace('"version": 1', '"version": 2'),
    "not an object": "[]",
    "no such role": _with(roles=["colour"]),
    "no such order": _with(order="dwm"),
    "no such mark": _with(decimal=";"),
    "a number for a heading": _with(headings=[1]),
}


@pytest.mark.parametrize("content", DAMAGE.values(), ids=DAMAGE)
def test_damage_is_said_and_put_aside_when_something_is_kept_anew(path, content):
    path.parent.mkdir()
    path.write_text(content, "utf-8")
    found = read_layouts(path)
    assert (found.by_header, str(path) in found.trouble) == ({}, True)
    keep(path, [SECOND])
    assert read_layouts(path).by_header == {"bbbb": SECOND}
    assert path.with_name("layouts.json.damaged").read_text("utf-8") == content


@pytest.mark.parametrize("content", DAMAGE.values(), ids=DAMAGE)
def test_only_an_export_is_taken_for_one(tmp_path, content):
    path = tmp_path / "export.json"
    path.write_text(content, "utf-8")
    with pytest.raises(NoLayouts):
        read_export(path)


def test_an_export_brings_them_back(tmp_path):
    path = tmp_path / "export.json"
    path.write_text(as_text([FIRST, SECOND]), "utf-8")
    assert read_export(path) == (FIRST, SECOND)
    with pytest.raises(CannotOpen):
        read_export(tmp_path / "nowhere.json")


def test_a_write_that_fails_leaves_the_old_file(path, monkeypatch):
    keep(path, [FIRST])

    def full(_: Path, __: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", full)
        with pytest.raises(OSError, match="No space"):
            keep(path, [SECOND])
    assert read_layouts(path).by_header == {"aaaa": FIRST}
