"""Days as printed in statements. Which of 03/04/2024's numbers is the month is settled by the whole column.

Strict: a cell is a date, perhaps with a weekday before and a time behind it, or it is none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache

from core.read.values.calendars import BUDDHIST, REPUBLIC, by_other_calendar, of_the_republic
from core.read.values.cells import Cell, narrow, plain
from core.read.values.clocks import TIME, TIME_BEFORE, WEEKDAY
from core.read.values.months import month_of

_NUMERIC = re.compile(
    rf"'?(\d{{1,4}})(\s?[-/.]\s?|\s|(?<=\d{{4}}):)(\d{{1,4}})(?:\2|(?<=/\d\d)-(?=\d{{4}}))(\d{{1,4}})\.?{TIME}"
)
_DOTTED = re.compile(r"\d{1,2}\s?\.\s?\d{1,2}\s?\.")
_COMPACT = re.compile(
    rf"(\d{{4}})(\d{{2}})(\d{{2}})(?:[T\s]?\d{{4,6}}(?:\.\d+)?(?:\[[-+\d.]*(?::[A-Z]{{3,4}})?\]|Z)?|{TIME})"
)
_COMPACT_YEAR_LAST = re.compile(r"(\d{2})(\d{2})(\d{4})")
_DAY_MONTH = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th|er|º|ª)?\.?[-/.,\s]*(?:de\s+)?([^\W\d_]{{3,12}})\.?[-/.,\s']*(?:de\s+)?(\d{{4}}|\d{{2}})\.?{TIME}"
)
_MONTH_DAY = re.compile(
    rf"([^\W\d_]{{3,12}})\.?[-/\s]*(\d{{1,2}})(?:st|nd|rd|th)?(?:\s*,\s*|[-/\s]+)(\d{{4}}|\d{{2}}){TIME}"
)
_YEAR_MONTH = re.compile(rf"(\d{{4}})[-/.\s]+([^\W\d_]{{3,12}})\.?[-/.\s]+(\d{{1,2}})\.?{TIME}")
_FIRST_YEAR, _LAST_YEAR = 1970, 2099
_SEVERAL = 5
_EXCEL_START = date(1899, 12, 30)


def read_date(cell: Cell, order: str = "dmy", *, era: int = 0) -> date | None:
    """The day in a cell, or None where it holds anything else.

    `order` ("dmy", "mdy", "ymd" ...) decides 03/04/05; `era` is what a year of two digits or one is added to: 2500 says
    that 67 is the Buddhist era's 2567, which is 2024. 0: it is of our century or the last one.
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, Decimal):
        return _of_number(cell)
    text = _without_weekday(cell)
    if not (5 if order == "ymd" else 6) <= len(text) <= 48 or not any(char.isdigit() for char in text):
        return None
    if found := _NUMERIC.fullmatch(text):
        return _arranged((found[1], found[3], found[4]), order, era)
    return _of_compact(text) or _of_words(text)


@lru_cache(maxsize=2_048)  # a table's sample is asked again and again while it is made out
def is_day(cell: Cell) -> bool:
    """Whether the cell is a day, be the day or the month its first number."""
    return bool(read_date(cell) or (numbers_in(cell) and read_date(cell, "mdy")))


def _without_weekday(cell: str) -> str:
    text = narrow(plain(cell))
    if ":" in text[1:3] and (found := TIME_BEFORE.match(text)):
        return text[found.end() :]
    found = WEEKDAY.match(text) if text[:1].isalpha() else None
    return text[found.end() :] if found and not _MONTH_DAY.fullmatch(text) else text  # "Mar 31, 2024" is no Tuesday


def serial_date(cell: Cell) -> date | None:
    """The day behind a bare number, for columns headed as dates.

    A workbook's day number (45292 is 1 January 2024), the seconds or milliseconds since 1970 that programs count by, or
    a day of the Republic of China without marks (1130105 is 5 January 2024).
    """
    text = format(cell, "f") if isinstance(cell, Decimal) else cell.strip() if isinstance(cell, str) else ""
    whole = text.partition(".")[0]
    if not whole.isdecimal() or len(whole) not in (5, 7, 10, 13):
        return None
    if len(whole) == 7:
        return _day(*of_the_republic(whole))
    if len(whole) == 5:
        return _EXCEL_START + timedelta(days=int(whole)) if 25_000 < int(whole) < 60_000 else None
    return datetime.fromtimestamp(int(whole[:10]), tz=UTC).date()


def _of_number(cell: Decimal) -> date | None:
    text = format(cell, "f")
    return _of_compact(text) if len(text) == 8 and text.isdigit() else None


def _of_compact(text: str) -> date | None:
    if (found := _COMPACT.fullmatch(text)) and (day := _day(int(found[1]), int(found[2]), int(found[3]))):
        return day
    if found := _COMPACT_YEAR_LAST.fullmatch(text):
        return _day(int(found[3]), int(found[2]), int(found[1]))
    return None


def _of_words(text: str) -> date | None:
    if numbers := by_other_calendar(text):
        return _day(*numbers)
    if found := _DAY_MONTH.fullmatch(text):
        return _day(_year(found[3]), month_of(found[2]), int(found[1]))
    if found := _MONTH_DAY.fullmatch(text):
        return _day(_year(found[3]), month_of(found[1]), int(found[2]))
    if found := _YEAR_MONTH.fullmatch(text):
        return _day(_year(found[1]), month_of(found[2]), int(found[3]))
    return None


def _year(text: str) -> int:
    """Two digits are a year of this century up to 69. Three are a year of the Republic of China (113 is 2024)."""
    year = int(text)
    if len(text) == 3:
        return year + REPUBLIC
    return year if len(text) == 4 else year + (2000 if year < 70 else 1900)


def _day(year: int, month: int, day: int) -> date | None:
    """The day; a year such as 2569 is one of the Buddhist era, by which Thai statements count (2026)."""
    year -= BUDDHIST if _FIRST_YEAR <= year - BUDDHIST <= _LAST_YEAR < year else 0
    try:
        return date(year, month, day) if _FIRST_YEAR <= year <= _LAST_YEAR else None
    except ValueError:
        return None


def _arranged(numbers: tuple[str, str, str], order: str, era: int) -> date | None:
    """The day, read in the column's order where the cell allows it; a year of four digits says where the year is."""
    return next((day for one in _possible(numbers, order) if (day := _in_order(numbers, one, era))), None)


def _possible(numbers: tuple[str, str, str], order: str) -> tuple[str, ...]:
    widths = [len(number) for number in numbers]
    if max(widths) < 3:
        return (order,) if order in ("dmy", "mdy", "ymd") else ("dmy",)
    if widths[0] >= 3:
        return ("ydm",) if order == "ydm" else ("ymd",)
    if widths[1] >= 3:
        return ("myd",) if order in ("myd", "mdy") else ("dym",)
    return ("mdy",) if order == "mdy" else ("dmy",)


def _in_order(numbers: tuple[str, str, str], order: str, era: int = 0) -> date | None:
    year, month, day = (numbers[order.index(part)] for part in "ymd")
    if len(month) > 2 or len(day) > 2:
        return None
    return _day(era + int(year) if era and len(year) < 3 else _year(year), int(month), int(day))


@dataclass(frozen=True, slots=True)
class DateOrder:
    """How the numbers of a file's dates stand. `example` is a cell that could be read two ways; "" if none could.

    `era` is what years of two digits or one are added to (see `read_date`), `short` a cell with such a year, `reign`
    one whose year may be of a Japanese reign; "" if there is none. `open` says that another order would do as well,
    in which those that were seen are the same days (01/01/2026); later ones need not be.
    """

    order: str
    example: str = ""
    era: int = 0
    short: str = ""
    reign: str = ""
    open: bool = False

    def day(self, cell: Cell) -> date | None:
        """The day in a cell, or None where it holds anything else."""
        return read_date(cell, self.order, era=self.era)


def settle_order(columns: Iterable[Iterable[Cell]], american: bool) -> DateOrder:
    """The one order that fits all date columns of a file.

    First what is possible at all, then how days are padded (8/02/2016 is written month first), then what keeps the
    dates closest together, then `american` (the file names US money or US time zones), else the day stands first.
    """
    triples = [numbers for column in columns for cell in column if (numbers := numbers_in(cell))]
    triples = [(numbers, text) for numbers, text in triples if len(numbers[0]) < 3] or triples
    if not triples:
        return DateOrder("dmy")
    counts = Counter(order for numbers, _ in triples for order in _readings(numbers))
    most = max(counts.values(), default=0)
    orders = [order for order in ("dmy", "mdy", "ymd", "dym", "myd", "ydm") if counts[order] == most and most]
    if len(orders) < 2:
        return DateOrder(orders[0] if orders else "dmy")
    orders = _without_the_absurd([numbers for numbers, _ in triples], orders)
    example = min((text for numbers, text in triples if _differs(numbers, orders)), default="")
    if not example:
        return DateOrder("mdy" if american and "mdy" in orders else orders[0], open=len(orders) > 1)
    dotted = all(_DOTTED.match(text) for _, text in triples)
    return DateOrder(_likeliest([numbers for numbers, _ in triples], orders, american, dotted=dotted), example)


def is_proven(columns: Iterable[Iterable[Cell]]) -> bool:
    """Whether several cells can be read in one order only, and none in another one only."""
    readings = [_readings(found[0]) for column in columns for cell in column if (found := numbers_in(cell))]
    sole = [tuple(orders) for orders in readings if len(orders) == 1]
    return len(sole) >= _SEVERAL and len(set(sole)) == 1


def numbers_in(cell: Cell) -> tuple[tuple[str, str, str], str] | None:
    """The three numbers of a day in numbers, and its text; None for any other cell."""
    if not isinstance(cell, str) or len(cell) > 48:
        return None
    text = _without_weekday(cell)
    found = _NUMERIC.fullmatch(text)
    return ((found[1], found[3], found[4]), text) if found else None


def _readings(numbers: tuple[str, str, str]) -> list[str]:
    widths = [len(number) for number in numbers]
    tried = ("dmy", "mdy", "ymd") if max(widths) < 3 else ("ymd", "ydm") if widths[0] >= 3 else ("dym", "myd")
    if max(widths) >= 3 and widths[2] >= 3:
        tried = ("dmy", "mdy")
    possible = [order for order in tried if _in_order(numbers, order)]
    return possible[:1] if possible[:1] == ["ymd"] and widths[0] >= 3 else possible


def _differs(numbers: tuple[str, str, str], orders: list[str]) -> bool:
    return len({_in_order(numbers, order) for order in orders}) > 1


def _likeliest(triples: list[tuple[str, str, str]], orders: list[str], american: bool, *, dotted: bool) -> str:
    """The likeliest of several possible orders. Nobody who writes the month first has points between the numbers."""
    if dotted and "dmy" in orders:
        orders = [order for order in orders if order != "mdy"]
    if "mdy" in orders and any(
        len(first) == 1 and len(second) == 2 and second[0] == "0" for first, second, _ in triples
    ):
        return "mdy"
    spans = {order: _span(triples, order) for order in orders}
    narrowest = min(orders, key=lambda order: spans[order])
    if all(spans[narrowest] * 2 < spans[order] for order in orders if order != narrowest):
        return narrowest
    if any(first[:1] == "0" and len(second) == 1 for first, second, _ in triples):
        return orders[0]
    return "mdy" if american and "mdy" in orders else orders[0]


def _without_the_absurd(triples: list[tuple[str, str, str]], orders: list[str]) -> list[str]:
    """The orders without a year-first one (or without all others) where it spreads the days over ten times as long."""
    spans = {order: _span(triples, order) for order in orders}
    other = min((span for order, span in spans.items() if order != "ymd"), default=0)
    if "ymd" not in spans or not other or len(orders) < 2:
        return orders
    if spans["ymd"] >= 10 * other:
        return [order for order in orders if order != "ymd"]
    return ["ymd"] if spans["ymd"] * 10 <= other else orders


def _span(triples: list[tuple[str, str, str]], order: str) -> int:
    """Over how many days the dates lie in this order, at least a week: shorter ones say nothing."""
    days = [day for numbers in triples if (day := _in_order(numbers, order))]
    return max(7, (max(days) - min(days)).days) if days else 100_000
