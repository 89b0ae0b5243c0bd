"""Text recognised in pictures, by RapidOCR where it is installed (the extra `ocr`): offline, its models come with it.

What a picture says is never as sure as printed text: rows that were hardly legible carry their trouble.
"""

from __future__ import annotations

import math
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from statistics import median
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width

from core.read.printed.pages import PrintedRow, Word
from core.words import tr

if TYPE_CHECKING:
    from PIL.Image import Image

LONG_SIDE = 2_000
"""Pixels of a page's longer side, 171 to the inch of A4: what the engine itself looks at, however large the picture."""

_MOST_PIECES = 2_500
_PAGE_COSTS = 30
"""Pieces of text that are recognised in one file, and what finding them on a page costs, in pieces.

One takes about 0.05 s of the 240 s that the worker has for a file.
"""

_SURE = 0.8
"""From this score (0 to 1) on, text counts as legible."""

_UPSIDE_DOWN = 0.5
"""Where a smaller share of the pieces is legible, the page is tried upside down."""

_SAME_ROW = 0.4
_COLUMN_GAP = 0.6
"""Shares of a piece's height (of the usual one's on the page): middles that differ less are one row; wider blanks part
columns.
"""


def installed() -> bool:
    """Whether text in pictures can be recognised here."""
    return find_spec("rapidocr") is not None


def prepare() -> None:
    """Load the compiled libraries, which need the system's own, while files outside Python's folders may be opened.

    They start no thread: the worker process must have one only, and can start none later.
    """
    if installed():
        os.environ["OPENBLAS_NUM_THREADS"] = "1"
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # for onnxruntime 1.29 and later, which the extra shuts out
        import cv2
        import onnxruntime
        import PIL.Image  # noqa: F401

        cv2.setNumThreads(0)
        onnxruntime.disable_telemetry_events()


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of text: its ends and its middle in pixels of a page that was set upright. `sure`: it was legible."""

    left: float
    right: float
    middle: float
    height: float
    text: str
    sure: bool


class Recogniser:
    """Recognises the pages of one file, as many as there is time for."""

    def __init__(self) -> None:
        self._left = _MOST_PIECES
        self._engine: Any = None

    @property
    def tired(self) -> bool:
        """Whether no further page of this file may be looked at."""
        return self._left <= 0

    def rows(self, picture: Image, page: int, *, scale: float, before: int) -> list[PrintedRow]:
        """The rows of text in a picture. `scale` is points in a pixel; `before` rows of the page were counted."""
        self._engine = self._engine or _engine()
        pieces = self._pieces(picture)
        if _lies(pieces):
            tried = [self._pieces(picture.rotate(turned, expand=True)) for turned in (90, 270)]
            pieces = max(tried, key=_legible)
        elif pieces and _legible(pieces) < _UPSIDE_DOWN:
            pieces = max(pieces, self._pieces(picture.rotate(180)), key=_legible)
        wide = _COLUMN_GAP * median([piece.height for piece in pieces] or [0.0]) * scale
        return [_row(row, page, number, scale, wide) for number, row in enumerate(_in_rows(pieces), before + 1)]

    def _pieces(self, picture: Image) -> list[_Piece]:
        found = self._engine(picture)
        boxes = [] if found.boxes is None else found.boxes.tolist()
        self._left -= _PAGE_COSTS + len(boxes)
        return _upright(boxes, found.txts or (), found.scores or ())


def _engine() -> Any:  # noqa: ANN401  RapidOCR has no types
    from rapidocr import RapidOCR

    one_thread = {f"EngineConfig.onnxruntime.{kind}_op_num_threads": 1 for kind in ("intra", "inter")}
    settings = {"Global.use_cls": False, "Global.text_score": 0.0, "Global.log_level": "error"}
    return RapidOCR(params=settings | one_thread | {"Global.max_side_len": LONG_SIDE})


def _lies(pieces: Sequence[_Piece]) -> bool:
    """Whether the page lies on its side: most texts are higher than broad."""
    return sum(piece.height > piece.right - piece.left for piece in pieces) * 2 > len(pieces)


def _legible(pieces: Sequence[_Piece]) -> float:
    """The share of the pieces that could be read well."""
    return sum(piece.sure for piece in pieces) / max(1, len(pieces))


def _upright(boxes: Sequence[Any], texts: Sequence[str], scores: Sequence[float]) -> list[_Piece]:
    """The pieces, with the page turned by the little that it lay askew."""
    slopes = [(b[1] - a[1]) / (b[0] - a[0]) for a, b, _, _ in boxes if b[0] - a[0] > 3 * abs(b[1] - a[1]) + 1]
    slope = median(slopes) if slopes else 0.0
    pieces = []
    for (a, b, c, d), text, score in zip(boxes, texts, scores, strict=True):
        across, down = (a[0] + b[0] + c[0] + d[0]) / 4, (a[1] + b[1] + c[1] + d[1]) / 4
        breadth, height = math.dist(a, b), math.dist(a, d)
        across += slope * down
        pieces.append(
            _Piece(across - breadth / 2, across + breadth / 2, down - slope * across, height, text, score >= _SURE)
        )
    return pieces


def _in_rows(pieces: Sequence[_Piece]) -> list[list[_Piece]]:
    """The pieces by rows from the top, each row from the left."""
    rows: list[list[_Piece]] = []
    for piece in sorted(pieces, key=lambda one: one.middle):
        last = rows[-1] if rows else []
        if last and piece.middle - last[0].middle <= _SAME_ROW * min(piece.height, last[0].height):
            last.append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda one: one.left) for row in rows]


def _row(pieces: Sequence[_Piece], page: int, number: int, scale: float, wide: float) -> PrintedRow:
    height = median(piece.height for piece in pieces) * scale
    words = tuple(word for piece in pieces for word in _words(piece, scale))
    dim = tr("a part of this line was hardly legible in the picture") if not all(one.sure for one in pieces) else ""
    return PrintedRow(page, number, pieces[0].middle * scale, height, wide, words, dim)


def _words(piece: _Piece, scale: float) -> Iterator[Word]:
    """The words of a piece; each takes as much of its breadth as it has characters, wide ones counted twice."""
    step = (piece.right - piece.left) / max(1, _breadth(piece.text))
    begin = 0
    for word in piece.text.split(" "):
        end = begin + _breadth(word)
        if word:
            yield Word((piece.left + begin * step) * scale, (piece.left + end * step) * scale, word)
        begin = end + 1


def _breadth(text: str) -> int:
    return sum(1 + (east_asian_width(char) in "WF") for char in text)
