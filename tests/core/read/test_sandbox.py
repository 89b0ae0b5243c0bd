from __future__ import annotations

import socket
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from core.errors import TooLong
from core.model import Line
from core.read import Reader, Source
from core.read.identify import read_here
from tests.core.read.intruders import DEEDS, DONE, command, intrude, speak
from tests.core.read.press import pdf

if not sys.platform.startswith("linux"):
    pytest.skip("only Linux locks the worker in", allow_module_level=True)

from core.read.process import landlock

ROOT = Path(__file__).resolve().parents[3]

needs_landlock = {version: f"this kernel has no Landlock of version {version}" for version in (1, 3, 4, 6)}


def filters_calls():
    """Whether the kernel filters calls, and this processor's numbers are known; tried in a process of its own."""
    attempt = "from core.read.process import seccomp; seccomp.restrict()"
    return not subprocess.run(
        [sys.executable, "-c", attempt], cwd=ROOT, stderr=subprocess.DEVNULL, check=False
    ).returncode


@pytest.fixture(scope="module")
def port():
    """A port of this machine where somebody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A folder with something to steal and to spoil, anew for each time that it is asked for."""
    doors = []

    def fresh():
        folder = tmp_path_factory.mktemp("place")
        for name in ("secret", "book", "scrap"):
            (folder / name).write_text("private")
        doors.append(socket.socket(socket.AF_UNIX))
        doors[-1].bind(str(folder / "door"))
        doors[-1].listen()
        return str(folder)

    yield fresh
    for door in doors:
        door.close()


def under(lock, folder, port):
    """What became of each deed in a process with that lock alone."""
    command = [sys.executable, "-m", "tests.core.read.intruders", lock, folder, str(port)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return dict(line.split(": ") for line in done.stdout.splitlines())


@pytest.fixture(scope="module")
def by_landlock(place, port):
    if not landlock.version():
        pytest.skip(needs_landlock[1])
    return under("landlock", place(), port)


@pytest.fixture(scope="module")
def by_seccomp(place, port):
    if not filters_calls():
        pytest.skip("this kernel does not filter calls, or the processor's numbers are not known")
    return under("seccomp", place(), port)


@pytest.fixture(scope="module")
def in_worker(place, port):
    with Reader(job=intrude) as reader:
        found = [item.text for item in reader.read(Source.of_bytes(place(), str(port).encode()))]
    return dict(text.split(": ") for text in found)


def test_every_deed_can_be_done_where_nothing_is_locked(place, port):
    """The other tests would pass for nothing if the deeds were impossible."""
    assert under("", place(), port) == dict.fromkeys(DEEDS, DONE)


LANDLOCK = [
    pytest.param("read", 1, id="read a file"),
    pytest.param("read the system's users", 1, id="read a file of the system"),
    pytest.param("list", 1, id="list a folder"),
    pytest.param("list the disk", 1, id="list the disk"),
    pytest.param("write", 1, id="make a file"),
    pytest.param("write into a file", 1, id="write into a file"),
    pytest.param("empty a file", 3, id="empty a file"),
    pytest.param("remove", 1, id="remove a file"),
    pytest.param("make a folder", 1, id="make a folder"),
    pytest.param("connect by TCP", 4, id="connect by TCP"),
    pytest.param("signal", 6, id="signal another process"),
    pytest.param("execute", 1, id="run a program"),
]

SECCOMP = ["connect by TCP", "connect to a program", "fork", "start a thread", "execute"]


@pytest.mark.parametrize(("deed", "since"), LANDLOCK)
def test_landlock_alone_prevents(deed, since, by_landlock):
    if landlock.version() < since:
        pytest.skip(needs_landlock[since])
    assert by_landlock[deed] in {"EACCES", "EPERM"}


@pytest.mark.parametrize("deed", SECCOMP)
def test_the_filter_of_calls_alone_prevents(deed, by_seccomp):
    assert by_seccomp[deed] in {"EPERM", "no thread"}


@pytest.mark.parametrize(("deed", "since"), LANDLOCK)
def test_the_worker_is_under_landlock(deed, since, in_worker):
    if landlock.version() < since:
        pytest.skip(needs_landlock[since])
    assert in_worker[deed] in {"EACCES", "EPERM"}


@pytest.mark.parametrize("deed", SECCOMP)
def test_the_worker_is_under_the_filter_of_calls(deed, in_worker, by_seccomp):
    assert in_worker[deed] == by_seccomp[deed]


def test_the_worker_cannot_speak_where_results_are_written(capfd):
    with Reader(job=speak) as reader:
        assert [item.text for item in reader.read(Source.of_bytes("a", b"x"))] == ["spoke"]
    assert capfd.readouterr().out == ""


def test_the_worker_cannot_make_the_parent_do_it(tmp_path, caplog):
    with Reader(job=command) as reader, pytest.raises(TooLong):
        list(reader.read(Source.of_bytes(str(tmp_path / "cellar"), b"x")))
    assert not (tmp_path / "cellar").exists()
    caplog.clear()


def workbook():
    book, buffer = openpyxl.Workbook(), BytesIO()
    for row in (["Date", "Description", "Amount"], ["2026-01-02", "Corner Bakery", -1.1]):
        book.active.append(row)
    book.save(buffer)
    return buffer.getvalue()


TABLE = "日期,说明,金额\n2026-01-02,街角面包店,-1.10\n2026-01-03,蓝茶馆,-9.00\n"

STATEMENTS = {
    "a.csv": b"Date,Description,Amount\n2026-01-02,Corner Bakery,-1.10\n2026-01-13,Blue Tea House,-9.00\n",
    "a.xlsx": workbook(),
    "a.ofx": b"<OFX><CURDEF>USD\n<STMTTRN><DTPOSTED>20260102<TRNAMT>-1.10<NAME>Corner Bakery</STMTTRN>\n</OFX>",
    "a.qif": b"!Type:Bank\nD01/13/2026\nT-1.10\nPCorner Bakery\n^\n",
    "a.pdf": pdf("Date        Description        Amount\n2026-01-13  Corner Bakery       -1.10"),
    "a.txt": b"Corner Bakery\nBlue Tea House\n",
    "gb18030.csv": TABLE.encode("gb18030"),
    "utf-16.csv": TABLE.encode("utf-16"),
    "big5.csv": TABLE.replace("说", "說")
    .replace("额", "額")
    .replace("面", "麵")
    .replace("蓝", "藍")
    .replace("馆", "館")
    .encode("big5"),
    "shift-jis.csv": "日付,摘要,金額\n2026-01-02,街角のパン屋,-1.10\n2026-01-03,青い喫茶店,-9.00\n".encode("shift_jis"),
    "a.xml": b'<?xml version="1.0" encoding="windows-1252"?><Document '
    b'xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Ntry><Amt Ccy="EUR">1.10</Amt>'
    b"<CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-01-13</Dt></BookgDt><AddtlNtryInf>Corner Caf\xe9</AddtlNtryInf>"
    b"</Ntry></Stmt></BkToCstmrStmt></Document>",
}
"""One of each kind of parser, and encodings whose codecs are imported when a file asks for them."""


@pytest.mark.parametrize("name", STATEMENTS)
def test_a_locked_worker_reads_what_reading_here_reads(name):
    with Reader() as reader:
        there = list(reader.read(Source.of_bytes(name, STATEMENTS[name])))
    assert there == list(read_here(name, STATEMENTS[name]))
    assert any(isinstance(item, Line) and not item.aside for item in there)


CONTAINER = """
from core.model import Line
from core.read import Reader, Source
from core.read.process import landlock, seccomp
seccomp._FORBIDDEN = ((444, 444), (157, 167))  # landlock_create_ruleset, prctl
seccomp.restrict()
with Reader() as reader:
    found = list(reader.read(Source.of_bytes("a.txt", b"Corner Bakery")))
print(landlock.version(), *(item.text for item in found if isinstance(item, Line)))
"""


@pytest.mark.usefixtures("by_seccomp")
def test_where_the_kernel_offers_no_lock_the_worker_reads_all_the_same():
    """As in a container whose own filter forbids both."""
    done = subprocess.run([sys.executable, "-c", CONTAINER], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("0 Corner Bakery\n", "")
