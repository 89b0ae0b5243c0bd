"""The firm's picture for the head of the sheet: taken as PNG, JPEG or SVG, kept as a small PNG in the data folder."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from core.words import tr

NAME = "logo.png"
_LARGEST = 5_000_000
"""Bytes of a picture that is taken."""
_ROOM = QSize(1040, 192)
"""Four times as many pixels as the sheet shows: sharp on paper too."""


class NoLogo(Exception):
    """The picture cannot be used; `str` of it is the sentence that says why."""


def filters() -> str:
    """The endings to choose from, of what this program can read."""
    read = {bytes(each.data()).decode() for each in QImageReader.supportedImageFormats()}
    return " ".join(f"*.{ending}" for ending in ("png", "jpg", "jpeg", "svg") if ending in read | {"svg"})


def take(source: Path, folder: Path) -> None:
    """Keep a picture. Raises NoLogo."""
    try:
        with source.open("rb") as file:
            data = file.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise NoLogo(tr("This picture has more than {n} MB. Choose a smaller one.").format(n=_LARGEST // 1_000_000))
        png = _png(_image(data, source.suffix.lower()))
        folder.mkdir(parents=True, exist_ok=True)
        half = folder / f"{NAME}.new"
        half.write_bytes(png)
        half.replace(folder / NAME)
    except OSError as trouble:
        raise NoLogo(tr("The picture could not be taken ({why}).").format(why=trouble.strerror or trouble)) from trouble


def drop(folder: Path) -> None:
    """The sheet has no picture any more."""
    with suppress(OSError):
        (folder / NAME).unlink(missing_ok=True)


def logo(folder: Path) -> bytes:
    """The picture as PNG; nothing where there is none."""
    try:
        return (folder / NAME).read_bytes()
    except OSError:
        return b""


def _image(data: bytes, ending: str) -> QImage:
    image = _of_svg(data) if ending == ".svg" else QImage.fromData(data)
    if image.isNull():
        raise NoLogo(tr("This is no picture that can be shown. Choose a PNG, JPEG or SVG file."))
    if image.width() > _ROOM.width() or image.height() > _ROOM.height():
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        return image.scaled(_ROOM, keep, smooth)
    return image


def _of_svg(data: bytes) -> QImage:
    """Drawn once: what a drawing could do besides never reaches the sheet."""
    drawing = QSvgRenderer(QByteArray(data))
    if not drawing.isValid() or drawing.defaultSize().isEmpty():
        return QImage()
    image = QImage(drawing.defaultSize().scaled(_ROOM, Qt.AspectRatioMode.KeepAspectRatio), QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    return image


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
