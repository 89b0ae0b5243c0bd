"""Formula cells of a workbook for which no value was stored: programs write them, and only Excel works them out.

The library that reads workbooks gives them as blank cells, which would lose a payee in silence.
"""

from __future__ import annotations

import html
import re
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from lzma import LZMAError
from xml.etree.ElementTree import ParseError

_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, LZMAError, OSError, EOFError),
    *(KeyError, ValueError, ParseError, RuntimeError),
)
"""What damaged parts raise, whatever they were packed with (bzip2 has no error of its own), and then their XML."""

Unvalued = Mapping[tuple[int, int], str]
"""Row and column, both from 1, and the formula with its equals sign."""

_CELL = re.compile(
    r'<c\s[^>]*?r="([A-Z]{1,3})(\d+)"[^>]*>\s*<f(?:\s[^>]*?)?(?:/>|>(.*?)</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>',
    re.DOTALL,
)
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def unvalued(data: bytes) -> dict[str, Unvalued]:
    """By name of sheet, the formulas without a value. Empty for workbooks that are not XLSX or are damaged."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            return {name: found for name, part in _parts(package).items() if (found := _in_sheet(package, part))}
    except _DAMAGE:
        return {}


def _parts(package: zipfile.ZipFile) -> dict[str, str]:
    """The sheets' names and where in the package they lie."""
    from defusedxml.ElementTree import fromstring

    related = {one.get("Id"): str(one.get("Target")) for one in fromstring(package.read("xl/_rels/workbook.xml.rels"))}
    sheets = fromstring(package.read("xl/workbook.xml")).iter(f"{_MAIN}sheet")
    found = {str(sheet.get("name")): related.get(sheet.get(_ID), "") for sheet in sheets}
    return {name: part.lstrip("/") if part.startswith("/") else f"xl/{part}" for name, part in found.items()}


def _in_sheet(package: zipfile.ZipFile, part: str) -> Unvalued:
    text = package.read(part).decode("utf-8", errors="replace")
    if "<f" not in text:
        return {}
    return {
        (int(row), _column(letters)): "=" + html.unescape(formula or "")
        for letters, row, formula in _CELL.findall(text)
    }


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
