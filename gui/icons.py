"""Draws the line icons of resources/icons in a colour, at every size that a screen may ask for."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QGuiApplication, QIcon, QImageReader, QPixmap

from core.paths import RESOURCES

_FOLDER = RESOURCES / "icons"
_SIDES = (16, 20, 24, 32)
"""In device-independent pixels."""
_GAP = 4

SIZE_WITH_GAP = QSize(_SIDES[0] + _GAP, _SIDES[0])
"""The size of an icon on a button with words."""


def line_icon(name: str, ink: str, *, gap: bool = False) -> QIcon:
    """The icon `name` in the colour `ink` ("#rrggbb"). With a `gap` it is wider on its right, for words beside it.

    Qt sets words closer to an icon than can be read well, and has no setting for it.
    """
    return _icon(name, ink, _ratios(), gap=gap)


def line_picture(name: str, ink: str, side: int) -> QPixmap:
    """The same in one size only, sharp on the finest of the screens: a part of the work."""
    return _picture(name, ink, side, max(_ratios()))


@lru_cache(maxsize=256)
def _icon(name: str, ink: str, ratios: frozenset[float], *, gap: bool) -> QIcon:
    share = 1 + (_GAP / _SIDES[0] if gap else 0)
    drawing = _tinted(name, ink).replace('viewBox="0 0 24 24"', f'viewBox="0 0 {24 * share} 24"')
    made = QIcon()
    for side in sorted({round(side * ratio) for side in _SIDES for ratio in ratios}):
        made.addPixmap(_drawn(drawing, QSize(round(side * share), side)))
    return made


@lru_cache(maxsize=256)
def _picture(name: str, ink: str, side: int, ratio: float) -> QPixmap:
    drawn = _drawn(_tinted(name, ink), QSize(side, side) * ratio)
    drawn.setDevicePixelRatio(ratio)
    return drawn


def _ratios() -> frozenset[float]:
    """How many pixels of each screen lie side by side in a device-independent one."""
    return frozenset(screen.devicePixelRatio() for screen in QGuiApplication.screens())


def _tinted(name: str, ink: str) -> str:
    drawing = (_FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    return drawing.replace("currentColor", ink).replace('stroke-width="2"', 'stroke-width="1.5"')


def _drawn(svg: str, size: QSize) -> QPixmap:
    """Reads through Qt's image plug-in, since importing QtSvg before the window shows would cost time."""
    buffer = QBuffer()
    buffer.setData(QByteArray(svg.encode()))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(size)
    return QPixmap.fromImage(reader.read())
