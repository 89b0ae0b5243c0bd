"""The firm's picture in the head of the sheet, as SVG around the PNG, so that it is drawn as the other pictures are."""

from __future__ import annotations

import struct
from base64 import b64encode

from core.words import tr

_HIGHEST, _WIDEST = 48, 260
"""In pixels of HTML: it stands beside the firm's name, and does not shout."""
_HEAD = b"\x89PNG\r\n\x1a\n"
_SIZE = slice(16, 24)
"""Where a PNG says how wide and high it is (PNG specification, "IHDR Image header")."""

_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{width}" '
    'height="{height}" viewBox="0 0 {width} {height}" role="img" aria-label="{name}">'
    '<image width="{width}" height="{height}" xlink:href="data:image/png;base64,{data}"/></svg>'
)


def logo_svg(png: bytes) -> str:
    """The picture, as large as it may be; "" where there is none, or no PNG."""
    size = png[_SIZE]
    if not png.startswith(_HEAD) or len(size) < _SIZE.stop - _SIZE.start or 0 in struct.unpack(">II", size):
        return ""
    width, height = fit(*struct.unpack(">II", size))
    return _SVG.format(width=width, height=height, name=tr("Logo"), data=b64encode(png).decode())


def fit(width: int, height: int) -> tuple[int, int]:
    """The size in which it is shown, in pixels of HTML."""
    scale = min(_HIGHEST / height, _WIDEST / width)
    return max(1, round(width * scale)), max(1, round(height * scale))
