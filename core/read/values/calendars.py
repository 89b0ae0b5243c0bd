"""Days by other calendars: Thai years, years of the Republic of China, and of Japanese reigns."""

from __future__ import annotations

import re
from collections.abc import Iterable

from core.read.values.cells import Cell
from core.read.values.clocks import EASTERN_WEEKDAY, TIME

BUDDHIST = 543
REPUBLIC = 1911
"""Years before our first, and after it, in which the Buddhist era and the Republic of China begin to count."""

SHORT_BUDDHIST = 2500
REIWA = 2018
"""What is added to a year of two digits or one in these eras; the Buddhist one leads to years that are taken back."""

_REIGNS = {
    "令和": REIWA,
    "R": REIWA,
    "平成": 1988,
    "H": 1988,
    "昭和": 1925,
    "S": 1925,
    "民國": REPUBLIC,
    "民国": REPUBLIC,
}
"""The year before the first of each; the first may be called 元."""

FIRST_SHORT_REPUBLIC = 80
"""1991, when statements began to be files. Before our own 1999 there were hardly any."""

FIRST_SHORT_BUDDHIST = 43
"""2543 is the year 2000."""

LONGEST_SHORT_REIGN = 20
"""The year of a reign up to which nothing else tells whether it is one: Reiwa 20 will be 2038."""

THAI = re.compile("[\u0e01-\u0e5b]")
HAN = re.compile("[\u4e00-\u9fff]")
JAPANESE = re.compile("[\u3041-\u30fe\uff66-\uff9d]")

_REIGN = rf"(?P<reign>{'|'.join(_REIGNS)})?\s?(?P<year>\d{{1,4}}|元)"
_EASTERN = re.compile(
    rf"{_REIGN}\s*[年년]\s*(?P<month>\d{{1,2}})\s*[月월]\s*(?P<day>\d{{1,2}})\s*[日일]?"
    rf"(?:\s*[(（]?(?:{EASTERN_WEEKDAY})[)）]?)?{TIME}"
)
_MARKED = re.compile(rf"{_REIGN}(?P<mark>[-./])\s?(?P<month>\d{{1,2}})(?P=mark)\s?(?P<day>\d{{1,2}}){TIME}")

_THAI_MONTHS = """
    ม.ค. มกราคม ก.พ. กุมภาพันธ์ มี.ค. มีนาคม เม.ย. เมษายน พ.ค. พฤษภาคม มิ.ย. มิถุนายน ก.ค. กรกฎาคม ส.ค. สิงหาคม ก.ย. กันยายน
    ต.ค. ตุลาคม พ.ย. พฤศจิกายน ธ.ค. ธันวาคม
"""
_THAI_MONTH = {name.replace(".", ""): place // 2 + 1 for place, name in enumerate(_THAI_MONTHS.split())}
_THAI_DAY = re.compile(rf"(\d{{1,2}})[-/\s]*([\u0e01-\u0e4e.]{{3,12}}?)[-/\s]*(?:พ\.ศ\.\s*)?(\d{{4}}|\d{{2}}){TIME}")


def by_other_calendar(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of a text that names an era or its month in the letters of one; None for any other.

    Years of four digits stay as printed.
    """
    if (found := _EASTERN.fullmatch(text)) or ((found := _MARKED.fullmatch(text)) and found["reign"]):
        return _year(found["reign"], found["year"]), int(found["month"]), int(found["day"])
    if found := _THAI_DAY.fullmatch(text):
        year = int(found[3])
        year += SHORT_BUDDHIST if year < 100 else 0
        return year, _THAI_MONTH.get(found[2].replace(".", ""), 0), int(found[1])
    return None


def _year(reign: str | None, digits: str) -> int:
    """A bare year of three digits is one of the Republic of China, one of two is of our century up to 69."""
    year = 1 if digits == "元" else int(digits)
    if reign:
        return _REIGNS[reign] + year
    return year + {1: 0, 2: 2000 if year < 70 else 1900, 3: REPUBLIC, 4: 0}[len(digits)]


def of_the_republic(digits: str) -> tuple[int, int, int]:
    """Year, month and day of seven digits."""
    return int(digits[:3]) + REPUBLIC, int(digits[3:5]), int(digits[5:])


def is_among(letters: re.Pattern[str], cells: Iterable[Cell]) -> bool:
    """Whether any of these texts has such letters."""
    return any(isinstance(cell, str) and letters.search(cell) for cell in cells)
