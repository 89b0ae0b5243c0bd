"""Prints statements for the tests: the same rows of text as fixed-width text and as a PDF, each letter at its place."""

from __future__ import annotations

import re

LETTER = 6.0
ROW = 12.0
_TOP = 800.0


_LYING = {
    90: "0 -1 1 0 0 842 cm\n",
    180: "-1 0 0 -1 842 842 cm\n",
    270: "0 1 -1 0 842 0 cm\n",
}
"""How text is drawn that lies on its side, turned with the clock."""


def pdf(*pages: str, rotated: int = 0, lying: int = 0, bold: bool = False, pictures: tuple[int, ...] = ()) -> bytes:
    """A PDF of pages of text. Pages whose number (from 1) is among `pictures` show a picture over all of the page.

    `rotated` is what the page says of itself, `lying` how its text is drawn on it. `bold` draws all text twice, a hair
    aside.
    """
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
        _object(
            "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 ", "~"
        ),
    ]
    kids = []
    for number, text in enumerate(pages, 1):
        drawn = (
            ("q 595 0 0 842 0 0 cm /Scan Do Q\n" if number in pictures else "")
            + _LYING.get(lying, "")
            + _drawn(text, 0.0)
        )
        drawn += "\n" + _drawn(text, 0.3) if bold else ""
        objects.append(_object("<< ", drawn))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {rotated} /Contents "
            f"{len(objects)} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /Scan 4 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    return _bound(objects)


def _object(head: str, stream: str) -> str:
    return f"{head}/Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream"


def _drawn(text: str, aside: float) -> str:
    """Each word of the text where it stands; each ^ that a line begins with lifts it by half a row."""
    drawn = []
    for row, line in enumerate(text.split("\n")):
        up = _TOP - ROW * row + ROW / 2 * line.count("^")
        for word in re.finditer(r"[^\s^]+(?: [^\s]+)*", line):
            shown = re.sub(r"([()\\])", r"\\\1", word[0])
            drawn.append(f"BT /F 10 Tf 1 0 0 1 {20 + aside + LETTER * word.start():.1f} {up:.1f} Tm ({shown}) Tj ET")
    return "\n".join(drawn)


def _bound(objects: list[str]) -> bytes:
    """The objects as a file, with the table that says where each begins."""
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n"
    )
    return data + f"{end}startxref\n{len(data)}\n%%EOF\n".encode("ascii")
