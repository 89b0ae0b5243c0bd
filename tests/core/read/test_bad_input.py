"""Whatever is dropped, each file costs at most one sentence, and the file after it is read."""

from __future__ import annotations

from collections import deque
from contextlib import suppress
from time import process_time

import pytest

from core.errors import CannotOpen, Damaged, EmptyFile, FileTrouble, Locked, NoLines, NotAStatement, TooLarge
from core.model import Line
from core.read import Reader, load
from core.read.identify import read_here
from tests.core.read import samples

GOOD = b"<OFX><STMTTRN>\n<DTPOSTED>20260102\n<TRNAMT>-1.10\n<NAME>Corner Bakery\n</STMTTRN></OFX>"

BAD = [
    pytest.param("empty.csv", b"", EmptyFile, id="nothing"),
    pytest.param("blank.csv", b"\r\n \r\n", EmptyFile, id="blanks"),
    pytest.param("photo.csv", samples.BITMAP, NotAStatement, id="a picture"),
    pytest.param("setup.exe", samples.WINDOWS_PROGRAM, NotAStatement, id="a program"),
    pytest.param("all.zip", samples.zipped("a.csv")[:-9], NotAStatement, id="an archive that was cut off"),
    pytest.param("statement.pdf", samples.PDF, Damaged, id="a PDF that was cut off"),
    pytest.param("noise.xlsx", samples.NOISE, NotAStatement, id="noise"),
    pytest.param("locked.xlsx", samples.LOCKED_WORKBOOK, Locked, id="a protected workbook"),
    pytest.param("none.ofx", b"<OFX><SONRS>Sign on failed</OFX>", NoLines, id="a statement without a line"),
    pytest.param("cut.ofx", b"OFXHEADER:100\nDATA:OFX", NoLines, id="a statement that was cut off"),
]


@pytest.fixture(scope="module")
def reader():
    with Reader() as one:
        yield one


def texts(reader, path):
    return [item.text for item in reader.read(load(path)) if isinstance(item, Line) and not item.aside]


@pytest.mark.parametrize(("name", "data", "trouble"), BAD)
def test_a_bad_file_costs_one_sentence_and_the_next_is_read(reader, tmp_path, name, data, trouble):
    bad, good = tmp_path / name, tmp_path / "good.ofx"
    bad.write_bytes(data)
    good.write_bytes(GOOD)
    with pytest.raises(trouble) as told:
        texts(reader, bad)
    assert str(told.value).count("\n") == 0
    assert str(told.value).endswith(".")
    assert texts(reader, good) == ["Corner Bakery"]


def test_what_cannot_even_be_opened_leaves_the_reader_ready(reader, tmp_path):
    huge, good = tmp_path / "huge.csv", tmp_path / "good.ofx"
    with huge.open("wb") as file:
        file.truncate(500_000_000)
    good.write_bytes(GOOD)
    for path, trouble in ((huge, TooLarge), (tmp_path, CannotOpen), (tmp_path / "gone.csv", CannotOpen)):
        with pytest.raises(trouble):
            texts(reader, path)
    assert texts(reader, good) == ["Corner Bakery"]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("Café Müller\nBäckerei\n".encode()[:-6] + b"\xc3\n", id="UTF-8 cut in a character"),
        pytest.param(b"Corner Bakery\n\xff\xfe\xfd\nBlue Tea House\n", id="stray bytes"),
        pytest.param("支付宝消费\n美团外卖\n".encode("gb18030")[:-2], id="GB18030 cut in a character"),
        pytest.param("Corner Bakery\nBlue Tea House".encode("utf-16")[:-1], id="UTF-16 with a byte too few"),
    ],
)
def test_broken_text_is_read_all_the_same(reader, tmp_path, data):
    path = tmp_path / "broken.txt"
    path.write_bytes(data)
    assert len(texts(reader, path)) >= 2


HEADER = "Date,Description,Amount\n2026-01-02,Corner Bakery,-1.00\n"
OFX = "OFXHEADER:100\n<OFX><STMTTRN><DTPOSTED>20260102<TRNAMT>-1.00<NAME>Corner Bakery"
PAGE = "<html><table><tr><td>Date</td><td>Text</td><td>Amount</td></tr>"


@pytest.mark.parametrize(
    ("beginning", "again"),
    [
        pytest.param(HEADER, "\0", id="a disk that failed"),
        pytest.param("", '","', id="quotes around quotes"),
        pytest.param(HEADER, ",", id="separators"),
        pytest.param(OFX, "<!--", id="comments that never end"),
        pytest.param(OFX, "<![CDATA[", id="texts that never end"),
        pytest.param("<html>", "<table>", id="tables without a row"),
        pytest.param(PAGE, "<td>1", id="cells in one row"),
        pytest.param("", "ALIPAY ", id="one word"),
    ],
)
def test_the_work_grows_with_the_length_of_what_comes_again_and_not_with_its_square(beginning, again):
    short, long = (_seconds(f"{beginning}{again * (times // len(again))}".encode()) for times in (20_000, 400_000))
    assert long < 60 * max(short, 0.01)


def _seconds(data):
    started = process_time()
    with suppress(FileTrouble):
        deque(read_here("again.txt", data), maxlen=0)
    return process_time() - started
