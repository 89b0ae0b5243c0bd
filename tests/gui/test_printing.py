"""The sheet on paper, as others will read it: the text, the fonts and the pages of the PDF."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QPalette
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core.model import CheckedFile, Judgement, Line
from core.report import paper
from core.report.annex import LONG
from gui import printing
from gui.paper_size import PaperSize, usual
from gui.preview import Preview
from tests.core.report import sample as real
from tests.core.report.sample import CLEAR, HIDDEN, LINES, UNREAD, found
from tests.gui import sample

ROOT = Path(__file__).resolve().parents[2]


def written(tmp_path: Path, *files: CheckedFile) -> Path:
    path = tmp_path / "sheet.pdf"
    printing.write_pdf(sample.check(*files), path)
    return path


def pages(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    return [document[number].get_textpage().get_text_range() for number in range(len(document))]


@pytest.fixture
def text(tmp_path: Path, qtbot: QtBot) -> str:
    del qtbot
    return "\n".join(pages(written(tmp_path)))


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("lines touch a listed platform", id="the answer"),
        pytest.param("支付宝-云锦丝绸(中国)有限公司", id="Chinese"),
        pytest.param("cd" * 32, id="the file's hash"),
        pytest.param("“WEIXIN” stands in the line.", id="a reason"),
        pytest.param("A cheque names no payee.", id="why a line is hidden"),
        pytest.param("https://example.org/order-2", id="a source"),
    ],
)
def test_the_text_can_be_read_out_of_the_pdf(text: str, words: str):
    assert words in text


def test_every_page_says_which_it_is(tmp_path: Path, qtbot: QtBot):
    del qtbot
    read = pages(written(tmp_path, sample.many(10_000)))
    number = paper(sample.check(sample.many(10_000))).number
    assert len(read) > 2
    for at, page in enumerate(read, start=1):
        assert f"page {at} of {len(read)}" in page
        assert f"Sheet {number}" in page


def test_the_table_s_head_is_on_every_page_of_it(tmp_path: Path, qtbot: QtBot):
    del qtbot
    read = pages(written(tmp_path, sample.many(10_000)))
    with_findings = [page for page in read if "Alipay order" in page]
    assert len(with_findings) > 2
    assert all("Amount" in page for page in with_findings)


def test_no_heading_stands_alone_at_a_page_s_end(tmp_path: Path, qtbot: QtBot):
    del qtbot
    headings = (
        *("The lines add up", "Findings", "Lines not checked", "Against what, and how", "What this sheet is not"),
        *("Where these orders can be read", "Other orders that name a watched platform"),
    )
    for count in range(100, 1300, 100):
        for page in pages(written(tmp_path, sample.many(count))):
            lines = [line.strip() for line in page.splitlines() if line.strip()]
            assert [line for line in lines if not line.startswith(("Sheet ", "page "))][-1] not in headings


def test_no_page_is_empty(tmp_path: Path, qtbot: QtBot):
    """Wherever the signatures come to stand, and be it just at the foot of a page: the annex is on the next."""
    del qtbot
    for count in range(800, 1300, 100):
        read = pages(written(tmp_path, sample.many(count)))
        (signed,) = [at for at, page in enumerate(read) if "Second reviewer" in page]
        assert "Annex" in read[signed + 1]
        assert "Where these orders can be read" in read[signed + 1]


def test_a_long_sheet_has_its_lines_in_annexes_each_once(tmp_path: Path, qtbot: QtBot):
    del qtbot
    read = pages(written(tmp_path, sample.many(10_000)))
    (front,) = [page for page in read if "Second reviewer" in page]
    assert "Alipay order 100 " not in front
    behind = re.findall(r"Alipay order (\d+)", " ".join(read))
    assert sorted(map(int, behind)) == list(range(100, 10_001, 100))


@pytest.mark.parametrize("words", [7, 30, 45, 60, 75, 90], ids="rows of {} words".format)
@pytest.mark.parametrize("count", [LONG - 5, LONG + 20], ids=["on the front", "in an annex"])
def test_no_row_is_torn_at_a_page_s_end(tmp_path: Path, qtbot: QtBot, count: int, words: int):
    """Each line with all of its words, and under what is said of it, stands on one page."""
    del qtbot
    lines = [
        found(Line(number, " ".join([f"L{number}.", "Alipay", *[f"L{number}."] * words])), "Alipay", "alipay")
        for number in range(1, count + 1)
    ]
    printing.write_pdf(real.check(real.file("a.csv", *lines)), tmp_path / "rows.pdf")
    read = pages(tmp_path / "rows.pdf")
    assert len(read) > 2
    for number in range(1, count + 1):
        assert [page.count(f"L{number}.") for page in read if f"L{number}." in page] == [words + 1]


def test_a_row_longer_than_a_page_goes_on_on_the_next(tmp_path: Path, qtbot: QtBot):
    del qtbot
    long = found(Line(1, "Alipay " + "lantern " * 3_000), "Alipay", "alipay")
    printing.write_pdf(real.check(real.file("a.csv", long, *[HIDDEN] * LONG)), tmp_path / "long.pdf")
    assert sum(page.count("lantern") for page in pages(tmp_path / "long.pdf")) == 3_000


@pytest.mark.parametrize(
    ("judgements", "count"),
    [
        pytest.param([CLEAR], 1, id="nothing found"),
        pytest.param([CLEAR, LINES[0]], 2, id="one finding"),
        pytest.param([*LINES, HIDDEN, UNREAD], 4, id="three findings of four platforms"),
    ],
)
@pytest.mark.parametrize("size", PaperSize, ids=lambda size: size.value)
def test_a_short_result_is_a_short_sheet(
    tmp_path: Path, qtbot: QtBot, judgements: list[Judgement], count: int, size: PaperSize
):
    """With all orders of the real list."""
    del qtbot
    printing.write_pdf(real.check(real.file("a.csv", *judgements)), tmp_path / "short.pdf", size=size)
    assert len(pages(tmp_path / "short.pdf")) <= count


def test_the_bundled_font_is_embedded(tmp_path: Path, qtbot: QtBot):
    del qtbot
    assert b"NotoSansSC" in written(tmp_path).read_bytes()


def test_the_pdf_carries_its_title(tmp_path: Path, qtbot: QtBot):
    del qtbot
    number = paper(sample.check()).number
    assert pypdfium2.PdfDocument(written(tmp_path)).get_metadata_value("Title") == f"Statement check {number}"


@pytest.mark.parametrize(
    ("locale", "size"),
    [
        pytest.param("en_US", PaperSize.LETTER, id="Letter in the US"),
        pytest.param("en_PR", PaperSize.LETTER, id="Letter in Puerto Rico"),
        pytest.param("fr_CA", PaperSize.LETTER, id="Letter in Canada"),
        pytest.param("es_MX", PaperSize.LETTER, id="Letter in Mexico"),
        pytest.param("es_US", PaperSize.LETTER, id="Letter in the US, in Spanish"),
        pytest.param("de_DE", PaperSize.A4, id="A4 in Germany"),
        pytest.param("zh_CN", PaperSize.A4, id="A4 in China"),
    ],
)
def test_paper_follows_the_country(locale: str, size: PaperSize):
    assert usual(QLocale(locale)) is size


@pytest.mark.parametrize(
    ("size", "points"),
    [pytest.param(PaperSize.LETTER, (612, 792), id="Letter"), pytest.param(PaperSize.A4, (595, 842), id="A4")],
)
def test_pages_are_as_large_as_the_paper_that_was_chosen(
    tmp_path: Path, qtbot: QtBot, size: PaperSize, points: tuple[int, int]
):
    del qtbot
    printing.write_pdf(sample.check(), tmp_path / "sheet.pdf", size=size)
    found = pypdfium2.PdfDocument(tmp_path / "sheet.pdf")[0].get_size()
    assert tuple(map(round, found)) == points


def test_a_dark_screen_still_prints_ink_on_white(tmp_path: Path, qapp: QApplication):
    light = darkest(written(tmp_path))
    before = qapp.palette()
    qapp.setPalette(QPalette(QColor("black")))
    try:
        assert darkest(written(tmp_path)) == light < 60
    finally:
        qapp.setPalette(before)


def darkest(path: Path) -> int:
    """The darkest grey on the first page; 255 would be a white page."""
    return min(bytes(pypdfium2.PdfDocument(path)[0].render(grayscale=True).buffer))


def test_only_the_pages_that_are_asked_for(tmp_path: Path, qtbot: QtBot):
    del qtbot
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "some.pdf"))
    printer.setFromTo(2, 2)
    printing.draw(printer, paper(sample.check(sample.GOOD, sample.BAD)))
    (only,) = pages(tmp_path / "some.pdf")
    assert "page 2 of" in only


def test_a_place_that_cannot_be_written_to_is_an_error_of_the_system(tmp_path: Path, qtbot: QtBot):
    del qtbot
    with pytest.raises(OSError, match="folder"):
        printing.write_pdf(sample.check(), tmp_path / "no such folder" / "sheet.pdf")


def test_a_pdf_needs_no_window_and_no_application(tmp_path: Path):
    program = (
        "from pathlib import Path; from gui.printing import write_pdf; from tests.gui import sample;"
        f"write_pdf(sample.check(), Path({str(tmp_path / 'alone.pdf')!r}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert "支付宝" in "".join(pages(tmp_path / "alone.pdf"))


def test_the_preview_shows_the_pages_that_will_be_printed(qtbot: QtBot):
    printer = QPrinter()
    sheet = paper(sample.check())
    shown = Preview(printer, lambda device: printing.draw(device, sheet))
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    qtbot.waitUntil(lambda: shown.findChild(QPrintPreviewWidget).pageCount() > 1)
    assert all(button.accessibleName() for button in shown.findChildren(QPushButton))
