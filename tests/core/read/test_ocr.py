"""What is made of recognised text, whoever recognised it: an engine of the tests' own takes the real one's place."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from core.model import Layout, Line, Remark
from core.read.printed import ocr, pdf, picture
from core.read.printed.ocr import Recogniser
from tests.core.read import press, samples

LETTER, TALL = 10, 20


def box(left, top, text, askew=0.0):
    """The corners of a text that begins here, on a page that lies askew by this slope."""
    right = left + LETTER * len(text)
    corners = ((left, top), (right, top), (right, top + TALL), (left, top + TALL))
    return [[x - askew * y, y + askew * x] for x, y in corners]


def recogniser(*texts, askew=0.0):
    """A recogniser that finds these texts: (left, top, text), with a score where it is not sure."""
    found = SimpleNamespace(
        boxes=SimpleNamespace(tolist=lambda: [box(*one[:3], askew) for one in texts]) if texts else None,
        txts=tuple(one[2] for one in texts) or None,
        scores=tuple(one[3] if len(one) > 3 else 0.99 for one in texts) or None,
    )
    made = Recogniser()
    made._engine = lambda _picture: found
    return made


def rows(*texts, askew=0.0, scale=1.0, before=0):
    return recogniser(*texts, askew=askew).rows(None, 3, scale=scale, before=before)


@pytest.mark.parametrize("askew", [0.0, 0.012, -0.012], ids=["straight", "turned to the right", "turned to the left"])
def test_what_stands_beside_each_other_is_one_row_however_the_page_lay(askew):
    found = rows(
        (1000, 40, "-8.00"), (20, 0, "2024-03-01"), (1000, 0, "-12.00"), (300, 0, "Bakery"), (20, 40, "2024-03-02"),
        (300, 40, "Blue Tea House"),
        askew=askew,
    )  # fmt: skip
    assert [row.text for row in found] == ["2024-03-01 | Bakery | -12.00", "2024-03-02 | Blue Tea House | -8.00"]


def test_a_run_of_text_is_parted_into_words_with_places_of_their_own():
    (row,) = rows((100, 0, "Blue 付 House"), scale=0.5)
    assert [word.text for word in row.words] == ["Blue", "付", "House"]
    assert [one.right < other.left for one, other in zip(row.words, row.words[1:], strict=False)] == [True, True]
    assert (row.words[0].left, row.words[-1].right) == pytest.approx((50, 110))


def test_rows_are_counted_on_from_those_of_the_page():
    assert [(row.page, row.number) for row in rows((0, 0, "Corner"), (0, 50, "Bakery"), before=4)] == [(3, 5), (3, 6)]


def test_a_row_that_was_hardly_legible_says_so():
    clear, dim = rows((0, 0, "Corner Bakery"), (0, 50, "2024-03-01"), (300, 50, "C?rn??", 0.4))
    assert clear.trouble == ""
    assert "hardly legible" in dim.trouble


def test_a_page_without_text_has_no_rows():
    assert rows() == []


def test_a_file_is_read_only_as_long_as_there_is_time():
    made = recogniser(*[(0, 30 * place, "Corner Bakery") for place in range(1_000)])
    pages = 0
    while not made.tired:
        made.rows(None, 1, scale=1.0, before=0)
        pages += 1
    assert pages == 3


# --- a file with pictures ---------------------------------------------------------------------------------------------

TABLE = [
    (20, 0, "Date"), (300, 0, "Description"), (1000, 0, "Amount"),
    (20, 40, "2024-03-01"), (300, 40, "Corner Bakery"), (1000, 40, "-12.00"),
    (20, 80, "2024-03-02"), (300, 80, "A1ipay Tea House", 0.6), (1000, 80, "-8.00"),
]  # fmt: skip


@pytest.fixture
def reads(monkeypatch):
    """Make text recognition read these texts on every page; None: it is not installed."""

    def set_up(*texts):
        monkeypatch.setattr(ocr, "installed", lambda: texts != (None,))
        monkeypatch.setattr(ocr, "Recogniser", lambda: recogniser(*texts))
        monkeypatch.setattr("pypdfium2.PdfBitmap.to_pil", lambda _bitmap: None)

    return set_up


def of(kind, found):
    return [item for item in found if isinstance(item, kind) and not getattr(item, "aside", False)]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(samples.PICTURE, id="PNG"),
        pytest.param(samples.PHOTO, id="JPEG"),
        pytest.param(b"II*\0" + bytes(64), id="TIFF of a PC"),
        pytest.param(b"MM\0*" + bytes(64), id="TIFF of a Macintosh"),
    ],
)
def test_without_recognition_a_picture_is_unread_and_says_what_to_do(reads, data):
    reads(None)
    assert picture.claims(data)
    found = list(picture.read(data))
    assert found[0] == Layout("picture", "binary", "1 page")
    assert [line.trouble for line in of(Line, found)] == ["this page is a picture; its text cannot be read"]
    assert "Download the statement as CSV" in of(Remark, found)[0].text


def test_without_recognition_a_scanned_page_is_unread_and_the_others_are_read(reads):
    reads(None)
    text = "   Date         Description        Amount\n   2024-03-01   Corner Bakery      -12.00"
    found = of(Line, pdf.read(press.pdf(text, "", text, pictures=(2,))))
    assert [(line.page, bool(line.trouble)) for line in found] == [(1, False), (2, True), (3, False)]


def test_a_recognised_page_is_marked_as_such(reads):
    reads(*TABLE)
    found = list(pdf.read(press.pdf("", pictures=(1,))))
    assert found[0].words == "1 page, 1 of them with text recognised in a picture"
    assert [str(line.amount) for line in of(Line, found)] == ["-12.00", "-8.00"]
    told = "Text on page 1 was recognised in a picture, and may be wrong (lines read so: 2)."
    assert told in [remark.text for remark in of(Remark, found)]


def test_a_line_with_text_that_was_hardly_legible_is_unread_with_its_text(reads):
    reads(*TABLE)
    sure, dim = of(Line, pdf.read(press.pdf("", pictures=(1,))))
    assert (sure.trouble, dim.text) == ("", "A1ipay Tea House")
    assert "hardly legible" in dim.trouble


@pytest.mark.parametrize("texts", [(), ((0, 0, "Blue Tea House"),)], ids=["no text", "no transaction"])
def test_a_page_on_which_no_transaction_was_recognised_stays_unread(reads, texts):
    reads(*texts)
    (line,) = of(Line, pdf.read(press.pdf("", pictures=(1,))))
    assert (line.page, line.trouble) == (
        1,
        "this page is a picture; its text was recognised, but no transaction in it",
    )


def test_pages_for_which_there_is_no_time_are_unread(reads, monkeypatch):
    monkeypatch.setattr(ocr, "_MOST_PIECES", 1)
    reads(*TABLE)
    found = of(Line, pdf.read(press.pdf("", "", pictures=(1, 2))))
    assert [(line.page, "more of them than there is time" in line.trouble) for line in found] == [
        (1, False), (1, False), (2, True),
    ]  # fmt: skip


def test_text_and_a_picture_on_one_page_are_both_read(reads):
    reads((20, 0, "2024-03-04"), (300, 0, "Paper Mill"), (1000, 0, "-5.00"))
    found = [item for item in pdf.read(press.pdf("Received 4 March", pictures=(1,))) if isinstance(item, Line)]
    assert [(line.number, line.text) for line in found] == [(1, "Received 4 March"), (2, "Paper Mill")]
