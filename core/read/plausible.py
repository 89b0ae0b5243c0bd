"""Which of the older encodings a text is in: the one in which it reads most like a statement."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise


def most_plausible(sample: bytes) -> str:
    """Python's name of the encoding in which these bytes (none of them need be ASCII) read best."""
    scores = {name: _score(sample, name) for name in (*_EASTERN, *_WESTERN)}
    return max(scores, key=lambda name: scores[name])


def _score(sample: bytes, encoding: str) -> float:
    """How much the sample reads like text in this encoding: at most about 1 for each character that is not ASCII."""
    text = sample.decode(encoding, errors="replace")
    telling = len(text) - len(text.encode("ascii", errors="ignore"))
    points = _eastern_points(text, encoding) if encoding in _EASTERN else _western_points(text, encoding)
    return points / telling if telling else -9.0


# --- Chinese, Japanese, Korean ----------------------------------------------------------------------------------

_EASTERN = {
    "gb18030": "的交易时间日期金额余额收支出入付款方式状态类型商品户名账号备注摘要人民币元转消费信用卡银行宝微序流水对",
    "big5hkscs": "的交易日期金額餘額摘要帳號備註支出存入提款轉帳消費信用卡幣別說明時間店名元行收款付銀戶",
    "cp932": "日付金額利用店名支払残高入出摘要お取扱内容円年月件回手数料口座番号振込合計備考様",
    "cp949": "거래일시자금액잔고적요입출이체카드은행원내용보낸받는분점명구메모기타합계가맹결제승인사",
    "euc_jp": "日付金額利用店名支払残高入出摘要お取扱内容円年月件回手数料口座番号振込合計備考様",
}
"""Each with the characters that statements in it are full of. Names are Python's codecs, the widest of each family."""

_FIRST_LEVEL = {
    "gb18030": ("gb2312", 0xB0, 0xD7),
    "big5hkscs": ("big5", 0xA4, 0xC6),
    "cp932": ("euc_jp", 0xB0, 0xCF),
    "cp949": ("euc_kr", 0xB0, 0xC8),
    "euc_jp": ("euc_jp", 0xB0, 0xCF),
}
"""The rows of each standard that hold its everyday characters."""


@cache
def everyday(encoding: str) -> frozenset[str]:
    """The everyday characters of an encoding of Chinese, Japanese or Korean."""
    codec, first, last = _FIRST_LEVEL[encoding]
    rows = (bytes((lead, trail)) for lead in range(first, last + 1) for trail in range(0x40, 0xFF))
    return frozenset("".join(row.decode(codec, errors="ignore") for row in rows))


def _eastern_points(text: str, encoding: str) -> float:
    common, usual = _EASTERN[encoding], everyday(encoding)
    japanese = encoding in ("cp932", "euc_jp")
    points = -1.0 * len(re.findall(r"[A-Za-z][^\x00-\x7f][A-Za-z]", text))  # one sign within a Latin word: an accent
    for char in text:
        if char.isascii():
            continue
        if char in common:
            points += 1
        elif "\u3041" <= char <= "\u30fe":
            points += 0.9 if japanese else 0.1
        elif "\uff61" <= char <= "\uff9f":
            points += 0.55 if japanese else -0.5
        elif char in usual or "\uff01" <= char <= "\uff5e" or char in "、。·「」『』【】《》（）￥“”‘’—…　":
            points += 0.6
        else:
            points += 0.0 if "\u4e00" <= char <= "\u9fa5" and _known(char, encoding) else -1.0
    return points


def _known(char: str, encoding: str) -> bool:
    """Whether a rarer ideograph is at least of the old national standard, not of a later extension."""
    try:
        char.encode(_FIRST_LEVEL[encoding][0])
    except UnicodeEncodeError:
        return False
    return encoding != "cp949"


# --- one byte, one character ------------------------------------------------------------------------------------

_WESTERN = {
    "cp1252": r"über|für|währung|ção|ções|crédit|débit|opér|münze|gebühr",
    "cp1250": r"částka|měn|účt|účet|zůstatek|protiúčt|příjemc|příkaz|poznámka|platb[ay] kart|označení|převod|úhrada"
    r"|výda[jv]|příj[emů]|směr|výběr|počiat|počát|konečn|dátum|názov|čiastk"
    r"|op[łl]at|zł|ość|ści|ów"
    r"|összeg|könyvelés|egyenleg|vásárlás|számla|érték|közlemény|iznos|račun|plaćanj|kupnj|suma|dată|tranzac[tţ]",
    "cp1254": r"işlem|açıklama|bakiye|tarih|tutar[ıi]|alış|ödeme|hesab|şube|banka[sc]ı|ğı|ış|lış|şı",
    "cp1257": r"mokėj|gavėj|sąskait|paskirtis|pavadinimas|saņēm|maksāj|konta|summa|apraksts|ija|čia|ių|šan",
    "cp1251": r"дат|сумм|валют|операц|перевод|карт|остат|опис|назнач|плат|счет|счёт|наимен|оборот|банк|сум|рахун",
    "koi8_r": r"дат|сумм|валют|операц|перевод|карт|остат|опис|назнач|плат|счет|счёт|наимен|оборот|банк",
    "cp866": r"дат|сумм|валют|операц|перевод|карт|остат|опис|назнач|плат|счет|счёт|наимен|оборот|банк",
    "cp1253": r"ημερομην|ποσ[όο]|περιγραφ|υπόλοιπο|χρέωση|πίστωση|λογαριασμ|αγορ|πληρωμ",
    "cp1255": r"תאריך|סכום|יתרה|זכות|חובה|תיאור|פרטים|אסמכתא|העברה",
    "cp1256": r"التاريخ|المبلغ|الرصيد|الوصف|مدين|دائن|البيان|تحويل|ال",
    "cp874": r"วันที่|จำนวน|ยอด|คงเหลือ|รายการ|ถอน|ฝาก|บาท",
    "cp850": r"über",
    "mac_roman": r"über",
}
"""Each with words and letters of statements that tell it from its neighbours. The first wins a tie."""

ONE_BYTE = frozenset(_WESTERN)
"""The encodings in which each byte is a character."""

_EVERYDAY_LATIN = set("äöüßéèàçêñáíóúâôîûëïãõåøæìòùœÄÖÜÉÈÀÇÊÑÁÍÓÚÂÔÎÃÕÅØÆ")
_ALSO_LATIN = {
    "cp1250": set("čďěňřšťůýžąćęłńśźżőűşţăđČĎĚŇŘŠŤŮÝŽĄĆĘŁŃŚŹŻŐŰŞŢĂĐ"),
    "cp1254": set("ğşıĞŞİ"),
    "cp1257": set("ąčęėįšųūžāēģīķļņģĄČĘĖĮŠŲŪŽĀĒĢĪĶĻŅ"),
}
_SIGNS = set("¦€£¥§°–—’‘“”„«»·©®™ªº…•¿¡½№\u200e\u200f\xad")
_LIKELIER = 0.25


def _western_points(text: str, encoding: str) -> float:
    points = _thai_points(text) if encoding == "cp874" else 0.0
    text = _THAI.sub(" ", text) if encoding == "cp874" else text
    words = re.findall(r"[^\W\d_]+", text)
    points += sum(_word_points(word, encoding) for word in words if not word.isascii())
    points += sum(_sign_points(found) for found in re.findall(r"(?s)(.?)([^\w\x00-\x7f]|[²³¹¼¾ªº])(?=(.?))", text))
    told = re.findall(_WESTERN[encoding], text, re.IGNORECASE)
    likelier = sum(len(found) for found in told if not found.isascii())
    return points + _LIKELIER * (likelier if encoding not in ("cp850", "mac_roman") else 0)


_THAI = re.compile("[\u0e01-\u0e3a\u0e40-\u0e4e]+")
_THAI_VOWELS = re.compile("[\u0e30-\u0e3a\u0e40-\u0e4e]")
_NOT_THAI = re.compile(
    "(?<![\u0e01-\u0e2e\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])[\u0e30-\u0e3a\u0e47-\u0e4e]|[\u0e40-\u0e44](?![\u0e01-\u0e2e])"
)
"""A vowel or a tone without a letter that bears it. A word without any vowel is rather one of another language."""


def _thai_points(text: str) -> float:
    """The letters of Thai words, which hold their vowels as letters and as signs above and below."""
    return sum(_thai_word_points(found) for found in _THAI.finditer(text))


def _thai_word_points(found: re.Match[str]) -> float:
    word, around = found[0], found.string[max(0, found.start() - 1) : found.end() + 1]
    if (around[0].isalpha() and around[0].isascii()) or (around[-1].isalpha() and around[-1].isascii()):
        return -1.0 * len(word)
    return (0.75 if _THAI_VOWELS.search(word) else 0.45) * len(word) - 3 * len(_NOT_THAI.findall(word))


def _word_points(word: str, encoding: str) -> float:
    strange = [char for char in word if not char.isascii()]
    if any(char in "ªº" for char in strange):
        return 0.2 * len(strange)
    scripts = {_script(char) for char in word}
    if len(scripts) > 1 or not word.isalpha():
        return -1.0 * len(strange)
    regular = word.islower() or word.isupper() or _of_titles(word) or scripts <= {"hebrew", "arabic"}
    if scripts != {"latin"}:
        return (0.8 if regular and len(word) > 1 else 0.1) * len(strange)
    also = _ALSO_LATIN.get(encoding, set())
    if re.search(r"[^\x00-\x7f]{3}", word) and not also.issuperset(strange):
        return -1.0 * len(strange)
    if len(word) == 1:
        return 0.3 if word.islower() else 0.1
    points = sum(0.7 if char in _EVERYDAY_LATIN else 0.6 if char in also else 0.2 for char in strange)
    return points * (1 if regular else 0.5)


def _of_titles(word: str) -> bool:
    """One capitalised word, or several written as one, as the labels of accounting programs' exchange files are."""
    starts = [place for place, char in enumerate(word) if char.isupper()]
    pieces = [word[start:end] for start, end in pairwise([*starts, len(word)])]
    return word.istitle() or (starts[:1] == [0] and all(len(piece) > 2 for piece in pieces))


_SCRIPTS = (
    (0x250, "latin"),
    (0x370, "other"),
    (0x400, "greek"),
    (0x530, "cyrillic"),
    (0x590, "other"),
    (0x600, "hebrew"),
    (0x700, "arabic"),
    (0xE00, "other"),
    (0xE80, "thai"),
)


def _script(char: str) -> str:
    return next((name for end, name in _SCRIPTS if ord(char) < end), "other")


def _sign_points(found: tuple[str, str, str]) -> float:
    """A sign (a pound, a dash, a no-break space) belongs beside words, hardly within one."""
    before, sign, after = found
    if sign == "\xa0":
        return 0.6
    within = before.isalpha() and after.isalpha() and sign not in "’·"
    return 0.6 if sign in _SIGNS and not within else -1.0
