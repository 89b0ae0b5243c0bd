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

from core.read.values.cells import Cell, narrow, plain

_CLOCK = r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[AaPp]\.?\s?[Mm]\.?|Uhr)?"
_ZONES = """
    UTC GMT EST EDT ET CST CDT CT MST MDT MT PST PDT PT AKST AKDT HST AST ADT NST NDT BST WET WEST CET CEST MEZ MESZ EET
    EEST MSK TRT IST PKT ICT WIB PHT MYT SGT HKT JST KST AWST ACST ACDT AEST AEDT NZST NZDT SAST EAT WAT CAT BRT ART
"""
_ZONE = rf"(?:\s*(?:Z|{'|'.join(_ZONES.split())}|(?:UTC|GMT)?[+-]\d{{1,2}}:?\d{{0,2}}))?"
_TIME = rf"(?:[T,\s\-]*{_CLOCK}{_ZONE})?"
_WEEKDAYS = """
    mon tue tues wed weds thu thur thurs fri sat sun
    monday tuesday wednesday thursday friday saturday sunday
    mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    lun mar mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche
    mié mie jue vie sáb sab dom lunes martes miércoles miercoles jueves viernes sábado sabado domingo
    gio lunedì martedì mercoledì giovedì venerdì sabato domenica
    seg ter qua qui sex segunda terça quarta quinta sexta
    ma wo vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    mån tis ons tor tors fre lör sön måndag tisdag onsdag torsdag fredag lördag söndag
    man tir lør søn mandag tirsdag lørdag søndag ti ke to pe la su
    pon wt śr sr czw pt sob ndz nd niedz poniedziałek wtorek środa czwartek piątek sobota niedziela
    po út ut st čt ct pá pa ne pondělí úterý středa čtvrtek pátek neděle
    pzt sal çar car per cum cmt paz pazartesi salı çarşamba perşembe cuma cumartesi pazar
    пн вт ср чт пт сб вс понедельник вторник среда четверг пятница суббота воскресенье
    hétfő kedd szerda csütörtök péntek szombat vasárnap
"""
_EASTERN_WEEKDAY = r"(?:星期|周|週)[一二三四五六日天]|[月火水木金土日](?:曜日?)?"
_WEEKDAY = re.compile(rf"(?:{'|'.join(_WEEKDAYS.split())}|{_EASTERN_WEEKDAY})[.,]*\s+", re.IGNORECASE)
"""Names of days, and no other words: what stands before or behind a day is text, which nobody would look at here."""

_NUMERIC = re.compile(rf"'?(\d{{1,4}})(\s?[-/.]\s?|\s|(?<=\d{{4}}):)(\d{{1,4}})\2(\d{{1,4}})\.?{_TIME}")
_COMPACT = re.compile(
    rf"(\d{{4}})(\d{{2}})(\d{{2}})(?:[T\s]?\d{{4,6}}(?:\.\d+)?(?:\[[-+\d.]*(?::[A-Z]{{3,4}})?\]|Z)?|{_TIME})"
)
_COMPACT_YEAR_LAST = re.compile(r"(\d{2})(\d{2})(\d{4})")
_DAY_MONTH = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th|er|º|ª)?\.?[-/.,\s]*(?:de\s+)?([^\W\d_]{{3,12}})\.?[-/.,\s']*(?:de\s+)?(\d{{4}}|\d{{2}}){_TIME}"
)
_MONTH_DAY = re.compile(
    rf"([^\W\d_]{{3,12}})\.?[-/\s]*(\d{{1,2}})(?:st|nd|rd|th)?(?:\s*,\s*|[-/\s]+)(\d{{4}}|\d{{2}}){_TIME}"
)
_YEAR_MONTH = re.compile(rf"(\d{{4}})[-/.\s]+([^\W\d_]{{3,12}})\.?[-/.\s]+(\d{{1,2}}){_TIME}")
_EASTERN = re.compile(
    r"(\d{4}|\d{2}|令和\s?\d{1,2}|令和元|平成\s?\d{1,2})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?"
    rf"(?:\s*[(（]?(?:[월화수목금토일](?:요일)?|{_EASTERN_WEEKDAY})[)）]?)?{_TIME}"
)

_MONTHS = """
    january jan januar janner januari janvier janv enero ene gennaio gen janeiro stycznia styczen sty ocak oca
        янв января январь ianuarie ian ledna leden tammikuuta januara siječanj
    february feb februar februari fevrier fevr fev febrero febbraio fevereiro lutego luty lut subat sub фев
        февраля февраль februarie unora unor helmikuuta februara veljace
    march mar marz marz mars maart mrt marzo marco marca marzec mart мар марта март martie brezna brezen
        maaliskuuta marec
    april apr avril avr abril abr aprile kwietnia kwiecien kwi nisan nis апр апреля апрель aprilie dubna duben
        huhtikuuta
    may mai mei mayo maj maggio mag maio maja mayis май мая kvetna kveten toukokuuta maja
    june jun juni juin junio giugno giu junho czerwca czerwiec cze haziran haz июн июня июнь iunie iun cervna
        cerven
    july jul juli juillet juil julio luglio lug julho lipca lipiec lip temmuz tem июл июля июль iulie iul
        cervence
    august aug aout agosto ago augusti augustus sierpnia sierpien sie agustos agu авг августа август srpna
        srpen
    september sep sept septembre septiembre settembre set setembro wrzesnia wrzesien wrz eylul eyl сен сент
        сентября сентябрь septembrie zari
    october oct oktober okt octobre octubre ottobre ott outubro out pazdziernika pazdziernik paz ekim eki окт
        октября октябрь octombrie rijna rijen
    november nov novembre noviembre novembro listopada listopad lis kasim kas ноя нояб ноября ноябрь noiembrie
        listopadu
    december dec dezember dez decembre diciembre dic dicembre dezembro grudnia grudzien gru aralik ara дек
        декабря декабрь decembrie des desember prosince prosinec
"""
_MONTH = {
    name: number for number, names in enumerate(re.split(r"\n    (?=\S)", _MONTHS)[1:], 1) for name in names.split()
}
_ACCENTS = str.maketrans("áàâäãéèêëíìîïóòôöõúùûüçñışčřźśęą", "aaaaaeeeeiiiiooooouuuucniscrzsea")

_FIRST_YEAR, _LAST_YEAR = 1970, 2099
_BUDDHIST = 543
_EXCEL_START = date(1899, 12, 30)


def read_date(cell: Cell, order: str = "dmy") -> date | None:
    """The day in a cell, or None where it holds anything else. `order` ("dmy", "mdy", "ymd" ...) decides 03/04/05."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, Decimal):
        return _of_number(cell)
    text = _without_weekday(cell)
    if not 6 <= len(text) <= 48 or not any(char.isdigit() for char in text):
        return None
    if found := _NUMERIC.fullmatch(text):
        return _arranged((found[1], found[3], found[4]), order)
    return _of_compact(text) or _of_words(text)


def _without_weekday(cell: str) -> str:
    text = narrow(plain(cell))
    found = _WEEKDAY.match(text) if text[:1].isalpha() else None
    return text[found.end() :] if found and not _MONTH_DAY.fullmatch(text) else text  # "Mar 31, 2024" is no Tuesday


def serial_date(cell: Cell) -> date | None:
    """The day behind a bare number, for columns headed as dates.

    A workbook's day number (45292 is 1 January 2024), or the seconds or milliseconds since 1970 that programs count by.
    """
    text = format(cell, "f") if isinstance(cell, Decimal) else cell.strip() if isinstance(cell, str) else ""
    whole = text.partition(".")[0]
    if not whole.isdecimal() or len(whole) not in (5, 10, 13):
        return None
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
    if found := _EASTERN.fullmatch(text):
        return _day(_eastern_year(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_MONTH.fullmatch(text):
        return _day(_year(found[3]), _month(found[2]), int(found[1]))
    if found := _MONTH_DAY.fullmatch(text):
        return _day(_year(found[3]), _month(found[1]), int(found[2]))
    if found := _YEAR_MONTH.fullmatch(text):
        return _day(_year(found[1]), _month(found[2]), int(found[3]))
    return None


def _month(name: str) -> int:
    return _MONTH.get(name.casefold().translate(_ACCENTS), 0)


def _eastern_year(text: str) -> int:
    """A year of our era, or of the reigns Reiwa and Heisei, whose first year is called 元."""
    if text.startswith(("令和", "平成")):
        return (2018 if text.startswith("令和") else 1988) + int(text[2:].strip().replace("元", "1"))
    return _year(text)


def _year(text: str) -> int:
    """Two digits are a year of this century up to 69. Three are a year of the Republic of China (113 is 2024)."""
    year = int(text)
    if len(text) == 3:
        return year + 1911
    return year if len(text) == 4 else year + (2000 if year < 70 else 1900)


def _day(year: int, month: int, day: int) -> date | None:
    """The day; a year such as 2569 is one of the Buddhist era, by which Thai statements count (2026)."""
    year -= _BUDDHIST if _FIRST_YEAR <= year - _BUDDHIST <= _LAST_YEAR < year else 0
    try:
        return date(year, month, day) if _FIRST_YEAR <= year <= _LAST_YEAR else None
    except ValueError:
        return None


def _arranged(numbers: tuple[str, str, str], order: str) -> date | None:
    """The day, read in the column's order where the cell allows it; a year of four digits says where the year is."""
    return next((day for one in _possible(numbers, order) if (day := _in_order(numbers, one))), None)


def _possible(numbers: tuple[str, str, str], order: str) -> tuple[str, ...]:
    widths = [len(number) for number in numbers]
    if max(widths) < 3:
        return (order,) if order in ("dmy", "mdy", "ymd") else ("dmy",)
    if widths[0] >= 3:
        return ("ydm",) if order == "ydm" else ("ymd",)
    if widths[1] >= 3:
        return ("myd",) if order in ("myd", "mdy") else ("dym",)
    return ("mdy",) if order == "mdy" else ("dmy",)


def _in_order(numbers: tuple[str, str, str], order: str) -> date | None:
    year, month, day = (numbers[order.index(part)] for part in "ymd")
    if len(month) > 2 or len(day) > 2:
        return None
    return _day(_year(year), int(month), int(day))


@dataclass(frozen=True, slots=True)
class DateOrder:
    """How the numbers of a file's dates stand. `example` is a cell that could be read two ways; "" if none could."""

    order: str
    example: str = ""


def settle_order(columns: Iterable[Iterable[Cell]], american: bool) -> DateOrder:
    """The one order that fits all date columns of a file.

    First what is possible at all, then how days are padded (8/02/2016 is written month first), then what keeps the
    dates closest together, then `american` (the file names US money or US time zones), else the day stands first.
    """
    triples = [numbers for column in columns for cell in column if (numbers := _numbers(cell))]
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
        return DateOrder(orders[0])
    return DateOrder(_likeliest([numbers for numbers, _ in triples], orders, american), example)


def _numbers(cell: Cell) -> tuple[tuple[str, str, str], str] | None:
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


def _likeliest(triples: list[tuple[str, str, str]], orders: list[str], american: bool) -> str:
    if any(len(first) == 1 and len(second) == 2 and second[0] == "0" for first, second, _ in triples):
        return "mdy" if "mdy" in orders else orders[0]
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
