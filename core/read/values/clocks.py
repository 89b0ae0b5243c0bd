"""What may stand beside a day in its cell: a weekday before it, a time and its zone behind it."""

from __future__ import annotations

import re

_CLOCK = r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[AaPp]\.?\s?[Mm]\.?|Uhr)?"
_ZONES = """
    UTC GMT EST EDT ET CST CDT CT MST MDT MT PST PDT PT AKST AKDT HST AST ADT NST NDT BST WET WEST CET CEST MEZ MESZ EET
    EEST MSK TRT IST PKT ICT WIB PHT MYT SGT HKT JST KST AWST ACST ACDT AEST AEDT NZST NZDT SAST EAT WAT CAT BRT ART
"""
_ZONE = rf"(?:\s*(?:Z|{'|'.join(_ZONES.split())}|(?:UTC|GMT)?[+-]\d{{1,2}}:?\d{{0,2}}))?"
_AT = r"(?:(?:um|at|à|kl\.?|上午|下午|오전|오후)\s*)?"
TIME = rf"(?:\s?[гр]\.?)?(?:[T,\s\-]*{_AT}{_CLOCK}{_ZONE})?"
"""A time of day and its zone behind a day, and the letter for "year" that stands behind Slavic ones."""

TIME_BEFORE = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?:,\s?|\s(?:-\s)?)")
"""A time of day before a day."""

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
EASTERN_WEEKDAY = r"(?:星期|周|週)[一二三四五六日天]|[月火水木金土日](?:曜日?)?|[월화수목금토일](?:요일)?"
WEEKDAY = re.compile(rf"(?:{'|'.join(_WEEKDAYS.split())}|{EASTERN_WEEKDAY})[.,]*\s+", re.IGNORECASE)
"""Names of days, and no other words: what stands before a day is text, which nobody would look at here."""
