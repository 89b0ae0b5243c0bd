"""Statements as pictures, recognised by RapidOCR in the locked worker; skipped where it is not installed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO

import pytest

from core.check import Judge, check
from core.model import Line, Outcome, Profile, Remark
from core.paths import RESOURCES
from core.read import Reader, Source

pytest.importorskip("rapidocr", reason="text recognition is not installed: make test-ocr")
ImageDraw = pytest.importorskip("PIL.ImageDraw")
from PIL import Image, ImageFilter, ImageFont  # noqa: E402  once it is known to be there

FONT = RESOURCES / "fonts" / "NotoSansSC-Regular-subset.otf"
MERCHANTS = ["Blue Heron Bakery", "ALIPAY *LANTERN CRAFTS", "支付宝-蓝茶馆", "Paper Mill Ltd", "WeChat Pay Noodle Bar"]
ROWS = [
    (f"2026-01-{day:02}", MERCHANTS[day % 5], Decimal(-100 - 37 * day) / 100 if day % 4 else Decimal(250 + day))
    for day in range(1, 25)
]


@pytest.fixture(scope="module")
def page():
    """A statement as it comes from a scanner at 150 dots an inch."""
    font = ImageFont.truetype(str(FONT), 24)
    picture = Image.new("L", (1240, 1754), 255)
    draw = ImageDraw.Draw(picture)
    draw.text((100, 80), "Statement of account 2026-01-01 to 2026-01-31", fill=0, font=font)
    balance = Decimal(1000)
    _print_row(draw, 160, ("Date", "Description", "Amount", "Balance"), font)
    for place, (day, merchant, amount) in enumerate(ROWS, start=1):
        balance += amount
        _print_row(draw, 160 + 45 * place, (day, merchant, f"{amount:.2f}", f"{balance:.2f}"), font)
    return picture


def _print_row(draw, down, texts, font):
    day, merchant, amount, balance = texts
    draw.text((100, down), day, fill=0, font=font)
    draw.text((320, down), merchant, fill=0, font=font)
    draw.text((900 - draw.textlength(amount, font=font), down), amount, fill=0, font=font)
    draw.text((1120 - draw.textlength(balance, font=font), down), balance, fill=0, font=font)


def saved(picture, kind, **how):
    buffer = BytesIO()
    picture.save(buffer, kind, **how)
    return buffer.getvalue()


def scanned(picture):
    """As scanners make it: a little askew, a little blurred, packed with loss."""
    return saved(picture.rotate(0.7, fillcolor=255).filter(ImageFilter.GaussianBlur(0.8)), "JPEG", quality=70)


@pytest.fixture(scope="module")
def reader():
    with Reader() as one:
        yield one


def lines(found):
    return [item for item in found if isinstance(item, Line) and not item.aside]


@pytest.mark.parametrize(
    ("name", "made"),
    [
        pytest.param("scan.pdf", lambda page: saved(page, "PDF", resolution=150), id="PDF"),
        pytest.param("scan.png", lambda page: saved(page, "PNG"), id="PNG"),
        pytest.param("scan.jpg", scanned, id="JPEG, askew and blurred"),
        pytest.param("scan.tif", lambda page: saved(page.convert("1"), "TIFF", compression="group4"), id="fax"),
    ],
)
def test_every_line_of_a_picture_is_read_in_the_locked_worker(reader, page, name, made):
    found = list(reader.read(Source.of_bytes(name, made(page))))
    read = [(str(line.date), line.text.replace(" ", ""), line.amount) for line in lines(found)]
    assert read == [(day, merchant.replace(" ", ""), amount) for day, merchant, amount in ROWS]
    assert [item.text for item in found if isinstance(item, Remark)] == [
        "Text on page 1 was recognised in a picture, and may be wrong (lines read so: 24)."
    ]


def test_pages_of_one_picture_are_read_one_after_another(reader, page):
    above, below = page.crop((0, 0, 1240, 285)), page.crop((0, 140, 1240, 330))
    two = saved(above, "TIFF", save_all=True, append_images=[below])
    assert [line.page for line in lines(reader.read(Source.of_bytes("fax.tiff", two)))] == [1, 1, 2, 2, 2]


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_that_was_laid_into_the_scanner_the_wrong_way_is_read(reader, page, turned):
    few = page.crop((0, 0, 1240, 520)).rotate(turned, expand=True)
    found = lines(reader.read(Source.of_bytes("turned.png", saved(few, "PNG"))))
    assert [line.amount for line in found] == [amount for _, _, amount in ROWS[: len(found)]]
    assert len(found) >= 7


def test_a_picture_without_text_is_unread(reader):
    (line,) = lines(reader.read(Source.of_bytes("holiday.png", saved(Image.new("RGB", (800, 600), "navy"), "PNG"))))
    assert line.trouble


def test_a_picture_that_broke_off_is_unread(reader, page):
    data = saved(page, "PNG")
    (line,) = lines(reader.read(Source.of_bytes("half.png", data[: len(data) // 2])))
    assert "damaged" in line.trouble


def test_names_in_a_picture_are_found(tmp_path, page, watchlist):
    path = tmp_path / "scan.pdf"
    path.write_bytes(saved(page, "PDF", resolution=150))
    judge = Judge(watchlist, Profile(), date(2026, 11, 22))
    (file,) = check([path], judge, app="Flagline", started=datetime(2026, 11, 22, tzinfo=UTC)).files
    named = [place for place, (_, merchant, _) in enumerate(ROWS) if merchant in MERCHANTS[1:3] + MERCHANTS[4:]]
    assert [place for place, one in enumerate(file.lines) if one.outcome is Outcome.FOUND] == named
    assert file.statement.layout.words == "1 page, 1 of them with text recognised in a picture"
