"""Pictures of statements: photographs, screenshots, scans (PNG, JPEG, and TIFF with its pages).

Without text recognition the picture is unread: it may be a statement, and is never taken for one that is clear.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from core.model import Layout
from core.read.format import Item
from core.words import ntr, tr

if TYPE_CHECKING:
    from PIL.Image import Image

    from core.read.printed.pages import PrintedRow
    from core.read.printed.scanned import Pictures

NAME = "picture"
TITLE = "a picture"
ENDINGS = (".png", ".jpg", ".jpeg", ".tif", ".tiff")

MOST_PAGES = 100
"""Pages of one TIFF that are looked at."""

_BEGINNINGS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
_KINDS = ("PNG", "JPEG", "TIFF")


def claims(data: bytes) -> bool:
    """Whether the bytes begin like one of these pictures."""
    return data.startswith(_BEGINNINGS)


def read(data: bytes) -> Iterator[Item]:
    """The text recognised on each page as lines and asides, and an unread line for each page without."""
    from core.read.printed import ocr
    from core.read.printed.scanned import Pictures

    pictures = Pictures()
    rows: list[PrintedRow] = []
    count = 1
    if ocr.installed():
        rows, count = _recognised(data, pictures)
    else:
        pictures.look(1, 0, 1.0, lambda: _opened(data))
    yield Layout(NAME, "binary", pictures.words(ntr("{n} page", "{n} pages", count).format(n=count)))
    yield from pictures.items(rows)


def _recognised(data: bytes, pictures: Pictures) -> tuple[list[PrintedRow], int]:
    """The rows of all pages, and how many pages there are. A damaged page is unread, and so are those behind it."""
    rows: list[PrintedRow] = []
    number, count = 1, 1
    try:
        picture = _opened(data)
        count = getattr(picture, "n_frames", 1)
        for number in range(1, min(count, MOST_PAGES) + 1):
            picture.seek(number - 1)
            rows += pictures.look(number, 0, 1.0, partial(_upright, picture))
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  whatever a damaged picture makes of its decoder
        pictures.leave(number, tr("this picture is damaged or too large, and could not be read"))
        return rows, count
    if count > MOST_PAGES:
        pictures.leave(MOST_PAGES + 1, tr("pages after page {n} were not read").format(n=MOST_PAGES))
    return rows, count


def _opened(data: bytes) -> Image:
    import PIL.Image

    return PIL.Image.open(BytesIO(data), formats=_KINDS)


def _upright(picture: Image) -> Image:
    """The page as a person sees it (a telephone notes how it was held), no larger than is looked at."""
    from PIL import ImageOps

    from core.read.printed.ocr import LONG_SIDE

    small = picture.copy()
    small.thumbnail((LONG_SIDE, LONG_SIDE))
    return ImageOps.exif_transpose(small).convert("RGB")
