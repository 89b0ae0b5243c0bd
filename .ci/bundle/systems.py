"""What the three systems want to be told about the program: its icon, its version, the kinds of file that it opens."""

from __future__ import annotations

from pathlib import Path
from struct import pack

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from core.read.identify import FORMATS

WINDOWS_SIZES = (16, 24, 32, 48, 64, 256)
MAC_SIZES = {b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}
MIME_TYPES = {
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".xls": "application/vnd.ms-excel",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xlsb": "application/vnd.ms-excel.sheet.binary.macroEnabled.12",
    ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".pdf": "application/pdf",
}
"""Types that every desktop knows already."""
OWN_TYPES = {
    "application/x-flagline-ofx": "OFX statement",
    "application/x-flagline-qif": "QIF file",
    "application/x-flagline-mt940": "MT940 statement",
    "application/x-flagline-camt": "camt statement",
    "application/x-flagline-bai2": "BAI2 report",
    "application/x-flagline-abo": "ABO statement",
}
"""Types that desktops do not know, with their English names; the last word of each is the format's NAME."""
TOO_COMMON = frozenset(
    [".xml", ".html", ".htm", ".zip", ".txt", ".text", ".tab", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".fin"]
)
"""Endings of many other things: such files can be dropped or opened, but double-clicking them is not ours."""


def endings() -> list[str]:
    """The endings for which the program offers itself, from the formats that it reads."""
    return sorted({ending for each in FORMATS for ending in each.ENDINGS} - TOO_COMMON)


def own_endings() -> dict[str, list[str]]:
    """Those that the desktop must be told about, by type; an ending that another type has already stays there."""
    return {
        f"application/x-flagline-{each.NAME}": [ending for ending in each.ENDINGS if ending in _unknown()]
        for each in FORMATS
        if f"application/x-flagline-{each.NAME}" in OWN_TYPES
    }


def _unknown() -> set[str]:
    return set(endings()) - MIME_TYPES.keys()


def icon_png(drawing: Path, side: int) -> bytes:
    """The icon as PNG of so many pixels a side."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt wants a text
    return bytes(buffer.data().data())


def windows_icon(drawing: Path) -> bytes:
    """An .ico file: a directory of pictures, each a PNG."""
    pictures = [(side, icon_png(drawing, side)) for side in WINDOWS_SIZES]
    head, body = pack("<HHH", 0, 1, len(pictures)), b""
    for side, picture in pictures:
        place = 6 + 16 * len(pictures) + len(body)
        head += pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(picture), place)
        body += picture
    return head + body


def mac_icon(drawing: Path) -> bytes:
    """An .icns file: pieces with a name and a length, each a PNG."""
    pictures = [(name, icon_png(drawing, side)) for name, side in MAC_SIZES.items()]
    body = b"".join(name + pack(">I", 8 + len(picture)) + picture for name, picture in pictures)
    return b"icns" + pack(">I", 8 + len(body)) + body


def windows_version(name: str, version: str, description: str) -> str:
    """The version resource of a Windows program, in the form that PyInstaller reads."""
    four = tuple(int(number) for number in (*version.split("."), "0")[:4])
    texts = {
        "CompanyName": f"{name.title()} contributors",
        "FileDescription": description,
        "FileVersion": version,
        "InternalName": name,
        "LegalCopyright": "MIT licence",
        "OriginalFilename": f"{name}.exe",
        "ProductName": name.title(),
        "ProductVersion": version,
    }
    strings = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in texts.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3F, flags=0, OS=0x40004, fileType=1,"
        " subtype=0, date=(0, 0)),\n"
        f" kids=[StringFileInfo([StringTable('040904B0', [{strings}])]), VarFileInfo([VarStruct('Translation', "
        "[1033, 1200])])])\n"
    )


def windows_file_types() -> str:
    """Lines of the installer script by which "Open with" offers the program for each ending (NSIS)."""
    return "".join(f'WriteRegStr HKCU "${{PROGRAM}}\\SupportedTypes" "{ending}" ""\n' for ending in endings())


def mac_facts(name: str, version: str) -> dict[str, object]:
    """Info.plist: version, languages, and the kinds of file that a double click may open here."""
    kinds = {"CFBundleTypeName": "Statement", "CFBundleTypeRole": "Viewer", "LSHandlerRank": "Alternate"}
    return {
        "CFBundleDisplayName": name.title(),
        "CFBundleExecutable": f"{name}-window",  # PyInstaller would name the terminal's, the first of the two
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleLocalizations": ["en", "es", "zh-Hans", "zh-Hant"],
        "CFBundleDocumentTypes": [{**kinds, "CFBundleTypeExtensions": [ending[1:] for ending in endings()]}],
        "LSApplicationCategoryType": "public.app-category.finance",
        "LSBackgroundOnly": False,
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "MIT licence",
    }
