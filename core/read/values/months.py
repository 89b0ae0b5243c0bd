"""The names of months in the languages of statements, and their numbers."""

from __future__ import annotations

import re

from core.read.values.cells import unmarked

_MONTHS = """
    january jan januar janner januari janvier janv enero ene gennaio gen janeiro stycznia styczen sty ocak oca янв
        января январь ianuarie ian ledna leden tammikuuta januara siječanj ιανουαριου ιανουαριος ιαν січня січ януари
        яну يناير ינואר sijecnja sij led tammi jaanuar januarie
    february feb februar februari fevrier fevr fev febrero febbraio fevereiro lutego luty lut subat sub фев
        февраля февраль februarie unora unor helmikuuta februara veljace veljaca veebruar φεβρουαριου φεβρουαριος φεβ
        лютого лют февруари فبراير פברואר uno helmi
    march mar marz marz mars maart mrt marzo marco marca marzec mart мар марта март martie brezna brezen
        maaliskuuta marec marcius marts maret mac μαρτιου μαρτιος μαρ березня бер مارس מרץ bre ozujka ozu maalis
    april apr avril avr abril abr aprile kwietnia kwiecien kwi nisan nis апр апреля апрель aprilie dubna duben
        huhtikuuta aprilis aprila απριλιου απριλιος απρ квітня кві април أبريل ابريل אפריל dub travnja huhti
    may mai mei mayo maj maggio mag maio maja mayis май мая kvetna kveten toukokuuta maja majus μαιου μαιος μαι
        травня тра مايو מאי kve svibnja svi touko
    june jun juni juin junio giugno giu junho czerwca czerwiec cze haziran haz июн июня июнь iunie iun cervna
        cerven junius juna ιουνιου ιουνιος ιουν червня чер юни يونيو יוני lipnja kesakuuta kesa
    july jul juli juillet juil julio luglio lug julho lipca lipiec lip temmuz tem июл июля июль iulie iul cervence
        julius jula julai ιουλιου ιουλιος ιουλ липня лип юли يوليو יולי srpnja heinakuuta heina
    august aug aout agosto ago augusti augustus sierpnia sierpien sie agustos agu авг августа август srpna srpen
        augusztus augusta ogos agustus ogo agt αυγουστου αυγουστος αυγ серпня сер أغسطس אוגוסט kolovoza kol elokuuta elo
    september sep sept septembre septiembre settembre set setembro wrzesnia wrzesien wrz eylul eyl сен сент
        сентября сентябрь septembrie zari szeptember szept septembra σεπτεμβριου σεπτεμβριος σεπ вересня вер септември
        سبتمبر ספטמבר rujna ruj syyskuuta syys
    october oct oktober okt octobre octubre ottobre ott outubro out pazdziernika pazdziernik paz ekim eki окт
        октября октябрь octombrie rijna rijen oktobra οκτωβριου οκτωβριος οκτ жовтня жов октомври أكتوبر אוקטובר
        lokakuuta loka
    november nov novembre noviembre novembro listopada listopad lis kasim kas ноя нояб ноября ноябрь noiembrie
        listopadu novembra noi νοεμβριου νοεμβριος νοε листопада лис ноември ное نوفمبر נובמבר studenoga studenog stu
        marraskuuta marras
    december dec dezember dez decembre diciembre dic dicembre dezembro grudnia grudzien gru aralik ara дек декабря
        декабрь decembrie des desember prosince prosinca prosinec decembra disember dis δεκεμβριου δεκεμβριος δεκ грудня
        гру
        декември ديسمبر דצמבר joulukuuta joulu
"""
_MONTH = {
    unmarked(name.casefold()): number
    for number, names in enumerate(re.split(r"\n    (?=\S)", _MONTHS)[1:], 1)
    for name in names.split()
}
_LETTERS = str.maketrans("ıł", "il")


def month_of(name: str) -> int:
    """1 to 12, and 0 for a word that is no month."""
    return _MONTH.get(unmarked(name.casefold()).translate(_LETTERS), 0)
