"""The firm's picture: taken from the kinds of file that firms have, kept small, drawn in the head of the sheet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from core.model import UNREVIEWED
from core.report import paper
from core.report.html import record_html
from core.report.logo import fit, logo_svg
from gui import printing
from gui.settings.logo import NoLogo, drop, logo, take
from tests.gui import sample

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#c03"/></svg>'
RED = QColor("#cc0033")


def picture(path: Path, width: int = 300, height: int = 100) -> Path:
    if path.suffix == ".svg":
        path.write_text(SVG, encoding="utf-8")
        return path
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(RED)
    assert image.save(str(path))
    return path


@pytest.mark.parametrize("name", ["logo.png", "LOGO.PNG", "logo.jpg", "logo.jpeg", "logo.svg"])
def test_a_picture_is_kept_as_png(tmp_path: Path, name: str):
    take(picture(tmp_path / name), tmp_path / "data")
    kept = QImage.fromData(logo(tmp_path / "data"))
    assert logo(tmp_path / "data").startswith(b"\x89PNG")
    middle = kept.pixelColor(kept.width() // 2, kept.height() // 2)
    assert abs(middle.red() - RED.red()) < 8
    drop(tmp_path / "data")
    assert logo(tmp_path / "data") == b""


def test_a_large_picture_is_made_small_enough(tmp_path: Path):
    take(picture(tmp_path / "logo.png", 4000, 3000), tmp_path)
    kept = QImage.fromData(logo(tmp_path))
    assert (kept.width(), kept.height()) == (256, 192)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        pytest.param("logo.png", b"no picture", "no picture", id="something else"),
        pytest.param("logo.svg", b"<svg", "no picture", id="half a drawing"),
        pytest.param("logo.png", b"\x89PNG" + bytes(6_000_000), "more than 5 MB", id="too large"),
        pytest.param("logo.png", None, "could not be taken", id="not there"),
    ],
)
def test_what_cannot_be_shown_is_refused_and_the_last_one_stays(
    tmp_path: Path, name: str, content: bytes | None, says: str
):
    take(picture(tmp_path / "first.png"), tmp_path / "data")
    before = logo(tmp_path / "data")
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(NoLogo, match=says):
        take(tmp_path / name, tmp_path / "data")
    assert logo(tmp_path / "data") == before


@pytest.mark.parametrize("size", [(48, 48), (4000, 10), (10, 4000), (1, 1), (260, 48)])
def test_it_is_never_larger_than_its_place(size: tuple[int, int]):
    width, height = fit(*size)
    assert 1 <= width <= 260
    assert 1 <= height <= 48


@pytest.mark.parametrize("png", [b"", b"\x89PNG\r\n\x1a\n", b"GIF89a" + bytes(30)], ids=["none", "a head", "no PNG"])
def test_without_a_picture_there_is_none(png: bytes):
    assert logo_svg(png) == ""


def test_the_sheet_shows_it_on_screen_and_on_paper(tmp_path: Path):
    take(picture(tmp_path / "logo.png"), tmp_path)
    review = replace(UNREVIEWED, logo=logo(tmp_path))
    assert "data:image/png;base64," in record_html(sample.check(), review)
    assert "data:image/png" not in record_html(sample.check())
    plain, drawn = tmp_path / "plain.pdf", tmp_path / "drawn.pdf"
    printing.write_pdf(sample.check(), plain)
    printing.write_pdf(sample.check(), drawn, review)
    assert "logo.svg" in paper(sample.check(), review).pictures
    assert drawn.read_bytes().count(b"/Subtype /Image") > plain.read_bytes().count(b"/Subtype /Image")
