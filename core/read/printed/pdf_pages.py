"""The pages of a PDF: what is printed where, page by page. Scripts, forms and attachments stay shut.

A page whose text cannot be got at (a scan, glyphs without letters) is said to be so: it is never "clear".
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from ctypes import c_double
from dataclasses import dataclass, replace

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from core.errors import Damaged, Locked
from core.model import Layout
from core.read.format import Item
from core.read.printed import ocr
from core.read.printed.pages import PrintedRow, Word, set_wide
from core.read.printed.pdf import NAME, TITLE
from core.read.printed.scanned import Pictures
from core.words import ntr, tr

MOST_PAGES = 1_000
"""Pages of one PDF that are read: a statement for ten years has hundreds."""

_MOST_GLYPHS = 100_000
"""Glyphs of one page: a page of the smallest print has about 20,000."""

_SAME_ROW = 0.35
_WORD_GAP = 0.15
_COLUMN_GAP = 0.6
_HAIR = 0.1
"""Shares of a glyph's height: baselines that differ less are one row; wider blanks part words, and columns; equal
glyphs that are nearer are one.
"""

_PICTURE = 0.3
_LEAST_TEXT = 20
"""A picture that takes up this share of the page, with fewer glyphs on it, may hold text of its own."""


def items(data: bytes) -> Iterator[Item]:
    """The text of all pages as lines and asides, and an unread line for each page or picture without text.

    Raises Locked for a PDF with a password, Damaged for one that cannot be opened.
    """
    with _opened(data) as document:
        count = len(document)
        pictures = Pictures()
        rows = [row for number in range(1, min(count, MOST_PAGES) + 1) for row in _page(document, number, pictures)]
    if count > MOST_PAGES:
        pictures.leave(MOST_PAGES + 1, tr("pages after page {n} were not read").format(n=MOST_PAGES))
    yield Layout(NAME, "binary", pictures.words(ntr("{n} page", "{n} pages", count).format(n=count)))
    yield from pictures.items(rows)


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data, autoclose=True)
    except pypdfium2.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise Locked from error
        raise Damaged(what=tr(TITLE), why=tr("its pages cannot be found")) from error


@dataclass(frozen=True, slots=True)
class _Glyph:
    """A character, upright: `along` its row and `down` the page, in points. `parted`: a blank stands before it."""

    along: float
    down: float
    breadth: float
    height: float
    text: str
    parted: bool


def _page(document: pypdfium2.PdfDocument, number: int, pictures: Pictures) -> list[PrintedRow]:
    """The rows of a page. What could not be read of it is left to the `pictures`, and so is what is a picture."""
    try:
        page = document[number - 1]
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        pictures.leave(number, tr("this page is damaged and could not be read"))
        return []
    count = raw.FPDFText_CountChars(text)
    glyphs = _glyphs(text, min(count, _MOST_GLYPHS))
    if count > _MOST_GLYPHS:
        pictures.leave(number, tr("this page holds more text than can be read"))
    rows: list[PrintedRow] = []
    for turned in sorted(glyphs):
        rows += _rows(glyphs[turned], number, len(rows))
    if box := _picture(page, glyphs):
        rows += _looked_at(page, box, pictures, number, len(rows))
    return rows


_Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points."""


def _looked_at(
    page: pypdfium2.PdfPage, box: _Box, pictures: Pictures, number: int, before: int
) -> Iterator[PrintedRow]:
    """The rows in a picture on the page, placed under all of its own."""
    breadth, height = page.get_size()
    scale = max(breadth, height) / ocr.LONG_SIDE
    left, low, right, high = box
    edges = (max(0.0, left), max(0.0, low), max(0.0, breadth - right), max(0.0, height - high))
    for row in pictures.look(number, before, scale, lambda: page.render(scale=1 / scale, crop=edges).to_pil()):
        words = tuple(Word(word.left + edges[0], word.right + edges[0], word.text) for word in row.words)
        yield replace(row, depth=row.depth + height, words=words)


def _picture(page: pypdfium2.PdfPage, glyphs: dict[int, list[_Glyph]]) -> _Box | None:
    """Where there may be text that is not among the glyphs, in a picture or drawn with lines."""
    objects = list(page.get_objects(max_depth=3))
    breadth, height = page.get_size()
    whole = (0.0, 0.0, breadth, height)
    if not glyphs:
        return whole if objects else None
    for one in objects:
        if one.type != raw.FPDF_PAGEOBJ_IMAGE:
            continue
        left, low, right, high = one.get_bounds()
        large = (right - left) * (high - low) >= _PICTURE * breadth * height
        if large and not _is_written_on(glyphs.get(0, []), left, right, -high, -low):
            return whole if page.get_rotation() else (left, low, right, high)
    return None


def _is_written_on(glyphs: Sequence[_Glyph], left: float, right: float, top: float, bottom: float) -> bool:
    """Whether text lies on a picture: scans that were read by machine have their text there."""
    return sum(left <= one.along <= right and top <= one.down <= bottom for one in glyphs) >= _LEAST_TEXT


def _glyphs(text: pypdfium2.PdfTextPage, count: int) -> dict[int, list[_Glyph]]:
    """The characters of a page, by how many quarters of a turn they are turned, with the clock."""
    across, up, box = c_double(), c_double(), raw.FS_RECTF()
    found: dict[int, list[_Glyph]] = {}
    parted = False
    for place in range(count):
        char = _character(text, place)
        if not char.strip():
            parted |= char not in "\r\n"  # those are PDFium's guess, and where letters stand tells more
            continue
        raw.FPDFText_GetCharOrigin(text, place, across, up)
        raw.FPDFText_GetLooseCharBox(text, place, box)
        turned = round(raw.FPDFText_GetCharAngle(text, place) / (math.pi / 2)) % 4
        glyph = _upright(char, (across.value, up.value), box, turned, parted)
        found.setdefault(turned, []).append(glyph)
        parted = False
    return found


def _character(text: pypdfium2.PdfTextPage, place: int) -> str:
    """One character; U+FFFD where the font does not say which one its glyph is."""
    code = raw.FPDFText_GetUnicode(text, place)
    if code == 2:
        return "-"  # what PDFium makes of a hyphen at a line's end
    if (
        code in (0, 0xFFFE, 0xFFFF)
        or (code < 32 and not chr(code).isspace())
        or 0xE000 <= code <= 0xF8FF
        or raw.FPDFText_HasUnicodeMapError(text, place) == 1
    ):
        return "\ufffd"
    return chr(code)


def _upright(char: str, origin: tuple[float, float], box: raw.FS_RECTF, turned: int, parted: bool) -> _Glyph:
    """The glyph with its page turned so that its row is level."""
    across, up = origin
    breadth, height = box.right - box.left, box.top - box.bottom
    if turned == 0:
        return _Glyph(box.left, -up, breadth, height, char, parted)
    if turned == 1:
        return _Glyph(-box.top, -across, height, breadth, char, parted)
    if turned == 2:
        return _Glyph(-box.right, up, breadth, height, char, parted)
    return _Glyph(box.bottom, across, height, breadth, char, parted)


def _rows(glyphs: Sequence[_Glyph], page: int, before: int) -> list[PrintedRow]:
    """The glyphs as rows, from the top; `before` rows of the page were counted already."""
    rows: list[list[_Glyph]] = []
    for glyph in sorted(glyphs, key=lambda one: one.down):
        first = rows[-1][0] if rows else None
        if first and glyph.down - first.down <= max(1.0, _SAME_ROW * glyph.height):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    found = [_row(one, page, number) for number, one in enumerate(rows, before + 1)]
    return set_wide(found)


def _row(glyphs: list[_Glyph], page: int, number: int) -> PrintedRow:
    glyphs.sort(key=lambda one: one.along)
    height = max(1.0, sorted(glyph.height for glyph in glyphs)[len(glyphs) // 2])
    words: list[Word] = []
    for glyph in _once(glyphs, height):
        end = glyph.along + glyph.breadth
        last = words[-1] if words else None
        if last and not glyph.parted and glyph.along - last.right <= _WORD_GAP * height:
            words[-1] = Word(last.left, max(last.right, end), last.text + glyph.text)
        else:
            words.append(Word(glyph.along, end, glyph.text))
    return PrintedRow(page, number, glyphs[0].down, height, _COLUMN_GAP * height, tuple(map(_joined, words)))


def _once(glyphs: Sequence[_Glyph], height: float) -> Iterator[_Glyph]:
    """The glyphs without those that are drawn twice, a hair aside, so as to look bold."""
    last: list[_Glyph] = []
    for glyph in glyphs:
        if not any(one.text == glyph.text and glyph.along - one.along < _HAIR * height for one in last):
            yield glyph
            last = [*last[-1:], glyph]


def _joined(word: Word) -> Word:
    """The word with halves of rare characters joined, and letters that run from the right in their spoken order."""
    text = word.text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return Word(word.left, word.right, text[::-1] if any("\u0590" <= char <= "\u08ff" for char in text) else text)
