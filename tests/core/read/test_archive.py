from __future__ import annotations

import io
import zipfile

import pytest

from core.errors import Damaged, Locked
from core.model import Layout, Line, Remark
from core.read import archive
from core.read.identify import identify
from core.read.table import spreadsheet
from tests.core.read import press, samples

TABLE = b"Date,Details,Amount\n2024-03-04,Corner Bakery,-1.00\n2024-03-05,Blue Tea House,-2.00\n"
PAGE = """
   Date         Details        Amount
   2024-03-06   Paper Mill      -3.00
   2024-03-07   Northwind       -1.00
"""


def packed(files, how=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", how) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return buffer.getvalue()


def locked(data):
    """The same archive, its files marked as having a password, in their own headers and in the list of files."""
    for head, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        parts = data.split(head)
        data = head.join([parts[0], *(part[: place - 4] + b"\1" + part[place - 3 :] for part in parts[1:])])
    return data


def lines(data):
    return [item for item in archive.read(data) if isinstance(item, Line) and not item.aside]


def said(data):
    return [item.text for item in archive.read(data) if isinstance(item, Remark)]


def test_all_files_are_read_and_their_pages_counted_on():
    data = packed({"march.csv": TABLE, "more.pdf": press.pdf(PAGE, PAGE), "april.csv": TABLE})
    assert next(archive.read(data)) == Layout("zip", "binary", "3 files")
    assert [(line.page, line.text, str(line.amount)) for line in lines(data)] == [
        (1, "Corner Bakery", "-1.00"),
        (1, "Blue Tea House", "-2.00"),
        (2, "Paper Mill", "-3.00"),
        (2, "Northwind", "-1.00"),
        (3, "Paper Mill", "-3.00"),
        (3, "Northwind", "-1.00"),
        (4, "Corner Bakery", "-1.00"),
        (4, "Blue Tea House", "-2.00"),
    ]
    assert "Pages 2 to 3 are the file more.pdf." in said(data)
    assert "Page 4 is the file april.csv." in said(data)


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        pytest.param("film.mp4", samples.VIDEO, "a sound or video", id="a film"),
        pytest.param("inner.zip", packed({"a.csv": TABLE}), "an archive itself", id="an archive within"),
        pytest.param("blank.csv", b"", "", id="an empty file"),
        pytest.param("none.ofx", b"<OFX><SONRS>no</OFX>", "without a single line", id="a statement without a line"),
    ],
)
def test_a_file_that_cannot_be_read_is_an_unread_line_under_its_name(name, content, why):
    unread, *rest = lines(packed({name: content, "march.csv": TABLE}))
    assert (unread.page, unread.text) == (1, name)
    assert why in unread.trouble
    assert len(rest) == 2


def test_what_the_system_left_in_the_archive_is_passed_over():
    data = packed({"__MACOSX/._a": b"\0\5\26\7", ".DS_Store": b"\0\0\0\1Bud1", "a.csv": TABLE})
    assert len(lines(data)) == 2


def test_an_archive_with_a_password_says_so():
    with pytest.raises(Locked):
        lines(locked(packed({"march.csv": TABLE})))


def test_of_files_with_and_without_a_password_those_without_are_read():
    open_part, shut_part = packed({"march.csv": TABLE}), packed({"march.csv": TABLE, "april.csv": TABLE})
    assert len(lines(open_part)) == 2
    place = shut_part.rindex(b"PK\1\2") + 8
    found = lines(shut_part[:place] + b"\1" + shut_part[place + 1 :])
    assert [bool(line.trouble) for line in found] == [False, False, True]
    assert "password" in found[2].trouble


def test_a_bomb_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(archive, "LARGEST", 100_000)
    found = lines(packed({"bomb.csv": b"0" * 5_000_000, "march.csv": TABLE}))
    assert "too large" in found[0].trouble
    assert len(found) == 3


def test_files_beyond_the_bound_are_unread(monkeypatch):
    monkeypatch.setattr(archive, "MOST_FILES", 1)
    *_, last = lines(packed({"march.csv": TABLE, "april.csv": TABLE}))
    assert (last.page, last.trouble) == (2, "files after the first 1 were not read")


def test_a_damaged_file_costs_only_itself():
    data = packed({"march.csv": TABLE, "april.csv": TABLE + b"2024-04-01,Paper Mill,-3.00"})
    place = data.index(b"april.csv") + 9
    hurt = data[:place] + b"\xff" * 20 + data[place + 20 :]
    found = lines(hurt)
    assert [bool(line.trouble) for line in found] == [False, False, True]


def test_a_file_that_damage_left_without_a_name_is_read():
    hurt = packed({"march.csv": TABLE}).replace(b"march", b"\0arch")
    assert [bool(line.trouble) for line in lines(hurt)] == [False, False]


@pytest.mark.parametrize("how", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=["bzip2", "LZMA"])
@pytest.mark.parametrize("gone", range(4, 60, 8))
def test_a_damaged_file_packed_in_a_rarer_way_costs_only_itself(how, gone):
    data = packed({"march.csv": TABLE, "april.csv": TABLE}, how)
    place = data.index(b"april.csv") + gone
    hurt = data[:place] + b"\xff" * 4 + data[place + 4 :]
    assert [line.text for line in lines(hurt)][:2] == ["Corner Bakery", "Blue Tea House"]


def test_a_cut_archive_is_no_archive_that_can_be_read():
    data = packed({"march.csv": TABLE})[:-30]
    assert not archive.claims(data)
    with pytest.raises(Damaged):
        lines(data)


def test_a_workbook_is_a_workbook_and_an_archive_of_workbooks_an_archive():
    book = packed({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"})
    assert identify("a.xlsx", book) is spreadsheet
    assert identify("a.zip", packed({"a.xlsx": book}, zipfile.ZIP_STORED)) is archive
