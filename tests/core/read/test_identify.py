from __future__ import annotations

from types import SimpleNamespace

import pytest

from core.errors import Damaged, Locked, NoLines, NotAStatement
from core.read.identify import identify, read_here
from tests.core.read import samples

OFX = b"OFXHEADER:100\n\n<OFX><STMTTRN><NAME>Corner Bakery</STMTTRN></OFX>"


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        pytest.param("a.ofx", OFX, "ofx", id="OFX under its own ending"),
        pytest.param("a.csv", OFX, "ofx", id="OFX under another's ending: bytes decide"),
        pytest.param("statement", OFX, "ofx", id="OFX without an ending"),
        pytest.param("a.ofx", b"Dear customer,\nthank you.", "txt", id="prose that calls itself OFX"),
        pytest.param("a.qif", b"!Type:Bank\nD01/02/2026\nT-9.00\nPBakery\n^\n", "qif", id="QIF"),
        pytest.param("a.sta", b":20:START\n:25:1/2\n:61:2601020102D9,00NTRF\n", "mt940", id="MT940"),
        pytest.param("a.txt", samples.PDF, "pdf", id="PDF under another's ending"),
        pytest.param("a.pdf", samples.PICTURE, "picture", id="PNG under another's ending"),
        pytest.param("a.jpg", samples.PHOTO, "picture", id="JPEG"),
        pytest.param("a.txt", "Кофейня на углу\n".encode("cp1251") * 9, "txt", id="text in a code page"),
        pytest.param("a.txt", "Corner Bakery\n".encode("utf-16"), "txt", id="text in UTF-16"),
        pytest.param("a.txt", "Corner Bakery\n".encode("utf-16-le"), "txt", id="text in UTF-16 without a mark"),
        pytest.param("a.txt", "Выписка по счёту\n".encode("utf-16"), "txt", id="Cyrillic text in UTF-16"),
        pytest.param("a.txt", "微信支付交易明细\n".encode("utf-16"), "txt", id="Chinese text in UTF-16"),
        pytest.param(
            "a.txt", "02.01.2024 100,00 Пекарня\n".encode("utf-16-be"), "txt", id="Cyrillic text without a mark"
        ),
        pytest.param("a.txt", b"OTTO mail order\nBMW dealer\n", "txt", id="text that begins like a font"),
        pytest.param("a.txt", b"BMW dealer\n", "txt", id="text that begins like a picture"),
        pytest.param("a.txt", b"Corner Bakery\n" * 99 + b"\0", "txt", id="text with a NUL left at its end"),
    ],
)
def test_bytes_decide_what_a_file_is(name, data, expected):
    found = identify(name, data)
    assert expected == found.NAME


@pytest.mark.parametrize(
    ("data", "what"),
    [
        pytest.param(samples.BITMAP, "a picture", id="bitmap"),
        pytest.param(samples.PROGRAM, "a program", id="ELF"),
        pytest.param(samples.WINDOWS_PROGRAM, "a program", id="EXE"),
        pytest.param(samples.VIDEO, "a sound or video", id="MP4"),
        pytest.param(samples.SOUND, "a sound or video", id="MP3"),
        pytest.param(samples.DATABASE, "a database", id="SQLite"),
        pytest.param(samples.LETTER, "a formatted letter (RTF)", id="RTF"),
        pytest.param(samples.COMPRESSED, "a compressed archive", id="gzip"),
        pytest.param(samples.zipped("photo.jpg", "notes.txt")[:-9], "a ZIP archive", id="ZIP that was cut off"),
        pytest.param(samples.zipped(), "an empty ZIP archive", id="empty ZIP"),
        pytest.param(samples.zipped("[Content_Types].xml", "word/document.xml"), "a Word document", id="DOCX"),
        pytest.param(samples.OLD_LETTER, "a Word document", id="DOC"),
        pytest.param(samples.NOISE, "a file of an unknown kind", id="noise"),
    ],
)
def test_what_is_no_statement_is_named_in_plain_words(data, what):
    with pytest.raises(NotAStatement) as trouble:
        identify("statement.csv", data)
    assert str(trouble.value).startswith(f"This is {what}, not a statement.")


def test_a_protected_workbook_is_told_from_a_damaged_one():
    with pytest.raises(Locked, match="protected by a password"):
        identify("statement.xlsx", samples.LOCKED_WORKBOOK)


def claimant(title: str, *endings: str) -> SimpleNamespace:
    return SimpleNamespace(TITLE=title, ENDINGS=endings, claims=lambda _: True)


ONE, OTHER = claimant("a CSV file", ".csv"), claimant("an OFX statement", ".ofx")


@pytest.fixture
def two_claims(monkeypatch):
    monkeypatch.setattr("core.read.identify.FORMATS", (ONE, OTHER))


@pytest.mark.usefixtures("two_claims")
@pytest.mark.parametrize(("name", "expected"), [("a.csv", ONE), ("A.OFX", OTHER)])
def test_two_claims_are_settled_by_the_ending(name, expected):
    assert identify(name, b"x") is expected


@pytest.mark.usefixtures("two_claims")
@pytest.mark.parametrize("name", ["a.txt", "pasted"])
def test_two_claims_that_the_ending_does_not_settle_are_an_error_that_names_both(name):
    with pytest.raises(Damaged, match=r"like a CSV file and like an OFX statement.*cannot be both"):
        identify(name, b"x")


def test_a_statement_without_a_line_is_an_error_never_clear():
    with pytest.raises(NoLines, match="This is an OFX statement without a single line"):
        list(read_here("a.ofx", b"<OFX><FI><ORG>Corner Bank</FI><BANKTRANLIST></BANKTRANLIST></OFX>"))
