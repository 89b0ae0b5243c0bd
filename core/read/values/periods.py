"""Days without a year: they take it from a day beside them, or else from the period or the day that is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from core.model import FIELD_EDGE
from core.read.values.cells import narrow
from core.read.values.dates import read_date

_LOOSE = re.compile(r"\s*([-/.])\s*")
_SHORT = re.compile(r"(\d{1,2})\s?[-/.]\s?(\d{1,2})\.?")
_SHORT_IN_WORDS = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?[-/\s]?(?P<month>[^\W\d_]{3,12})\.?"
    r"|(?P<name>[^\W\d_]{3,12})\.?[-\s]?(?P<number>\d{1,2})(?:st|nd|rd|th)?,?"
)
_DAY_WITH_YEAR = re.compile(
    r"\d{1,4}([-/.])\d{1,2}\1\d{2,4}"
    r"|\d{1,2}(?:st|nd|rd|th)?[-\s.]*(?:de\s)?[^\W\d_]{3,12}[-\s.]*(?:de\s)?(?:\d{4}|(?<!\s-\s)\d{2})(?![\d/]|,\s?\d{4})"
    r"|[^\W\d_]{3,12}\.?\s\d{1,2}(?:(?:st|nd|rd|th)?,?\s\d{4}|/\d{2}(?!\d))"
    r"|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日"
)
_SPAN = re.compile(
    r"\b(?P<name>[^\W\d_]{3,12})\.?\s(?P<from>\d{1,2})\s?-\s?(?P<to>\d{1,2}),?\s(?P<year>20\d\d)\b"
    r"|\b(?P<first>\d{1,2})\.?\s?-\s?(?P<last>\d{1,2})\.?\s(?P<month>[^\W\d_]{3,12})\.?\s(?P<of>20\d\d)\b"
)
"""A period within one month: "January 1-31, 2024" or "1. - 31. Januar 2024"."""

_YEAR = re.compile(r"20\d\d")
_MONTH_AND_YEAR = re.compile(r"\b(?P<month>[^\W\d_]{3,12})\.?,?\s(?P<year>20\d\d)\b")
_LEAP_YEAR = 2000
"""Days without a year are tried in a year that has them all."""

_WITHIN = timedelta(days=400)
"""The longest period that a statement is thought to cover."""


def tightened(text: str) -> str:
    """The text without the blanks that some prints set beside the marks in a day: "15 / 12"."""
    return _LOOSE.sub(r"\1", text)


def is_short(text: str) -> bool:
    """Whether the text may be a day and a month in numbers."""
    return bool(_SHORT.fullmatch(text))


def short_day(text: str) -> str:
    """A day without a year as Calendar reads it: "15/12" or "15 Dec"; "" where the text is none."""
    if found := _SHORT.fullmatch(text):
        return f"{found[1]}/{found[2]}" if _possible(int(found[1]), int(found[2])) else ""
    if found := _SHORT_IN_WORDS.fullmatch(text):
        words = f"{found['day'] or found['number']} {found['month'] or found['name']}"
        return words if read_date(f"{words} {_LEAP_YEAR}") else ""
    return ""


def _possible(first: int, second: int) -> bool:
    low, high = sorted((first, second))
    return 1 <= low <= 12 and high <= 31


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days that a statement says it covers, and how it writes days without a year ("dmy" or "mdy")."""

    start: date | None
    end: date | None
    order: str

    def dated(self, text: str, beside: date | None) -> date | None:
        """The day of a text without a year; `beside` is a day with a year in the same row."""
        near = beside or self._near
        if near is None:
            return None
        years = (near.year - 1, near.year, near.year + 1)
        days = [day for year in years if (day := _in_year(text, year, self.order))]
        if not beside and self.start and self.end:
            days = [day for day in days if self.start - _SLACK <= day <= self.end + _SLACK] or days
        return min(days, key=lambda day: abs(day - near), default=None)

    @property
    def _near(self) -> date | None:
        return self.end or self.start


_SLACK = timedelta(days=31)


def _in_year(text: str, year: int, order: str) -> date | None:
    mark = "/" if "/" in text else " "
    return read_date(f"{text}{mark}{year}", order)


def calendar(texts: Iterable[str], shorts: Sequence[str], *, american: bool) -> Calendar:
    """What the texts say of the period, and in which order the days in `shorts` (without a year) are written."""
    texts = [text.replace(FIELD_EDGE, " ") for text in texts]
    found = [days for text in texts if (days := list(_days_in(text, american=american)))]
    period = next(
        (tuple(days[:2]) for days in found if len(days) == 2 and timedelta() < days[1] - days[0] < _WITHIN), None
    )
    start, end = period or (None, found[0][0] if found else next(filter(None, map(_roughly, texts)), None))
    orders = ("mdy", "dmy") if american else ("dmy", "mdy")
    tried = [Calendar(start, end, order) for order in orders]
    return max(tried, key=lambda one: sum(_fits(one, text) for text in shorts))


def _roughly(text: str) -> date | None:
    """A day of the month that a text names with its year ("March 2024"), or of the year that is all it says."""
    if _YEAR.fullmatch(text):
        return date(int(text), 7, 1)
    found = (read_date(f"28 {one['month']} {one['year']}") for one in _MONTH_AND_YEAR.finditer(text))
    return next(filter(None, found), None)


def _days_in(text: str, *, american: bool) -> Iterator[date]:
    text = _SPAN.sub(_both_days, narrow(text))
    place = 0
    while found := _DAY_WITH_YEAR.search(text, place):
        day = read_date(found[0], "mdy" if american else "dmy") or read_date(found[0], "mdy")
        place = found.end() if day else found.start() + 1
        if day:
            yield day


def _both_days(span: re.Match[str]) -> str:
    month, year = span["name"] or span["month"], span["year"] or span["of"]
    days = (span["from"] or span["first"], span["to"] or span["last"])
    return " - ".join(f"{day} {month} {year}" for day in days)


def _fits(one: Calendar, text: str) -> bool:
    """Whether the day can be, and lies in the period where there is one (in the year before its end else)."""
    day = one.dated(text, None)
    if day is None or one.end is None:
        return bool(_in_year(text, _LEAP_YEAR, one.order))
    return (one.start or one.end - timedelta(days=100)) <= day <= one.end
