"""The names of months in the languages of statements, and their numbers."""

from __future__ import annotations

import re

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


def month_of(name: str) -> int:
    """1 to 12, and 0 for a word that is no month."""
    return _MONTH.get(name.casefold().translate(_ACCENTS), 0)
