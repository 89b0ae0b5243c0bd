"""What statements call their columns, in many languages, and the words that mark rows which are no transaction.

Patterns are matched against text folded by `core.read.cells.fold`: lower case, no accents, single blanks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from core.read.cells import Cell, fold, text_of


class Role(StrEnum):
    """What a column is for."""

    DATE = "date"
    AMOUNT = "amount"
    DEBIT = "debit"
    CREDIT = "credit"
    BALANCE = "balance"
    FEE = "fee"
    DIRECTION = "direction"
    CURRENCY = "currency"
    TEXT = "text"


_PATTERNS: dict[Role, str] = {
    Role.BALANCE: r"balance|\bbal\b|saldo|\bsalde|solde|余额|餘額|结余|結餘|残高|잔액|bakiye|egyenleg|zustatek|zostatok|остаток|баланс"
    r"|guthaben|kontostand|υπολοιπο|יתרה|رصيد|so du\b|\bsold\b|jaak|likutis|atlikums|stanje|คงเหลือ|available funds|余额",
    Role.DIRECTION: r"^(d ?c|c ?d|dr ?cr|cr ?dr|db ?cr|s ?h|h ?s|af bij|bij af|in out|sign|signe|vorzeichen|sens|direction)$"
    r"|debit (or )?credit|credit (or )?debit|creditdebet|debetcredit|debet credit|soll haben|debito credito|credito debito"
    r"|收 ?付?支|借贷|借貸|收付标志|入出金|입출금|dare avere|debe haber|indicator|drcr|crdr|\btype\b|\btipo\b|тип операции|类型|資金流向|资金流向"
    r"|deposit withdrawal",
    Role.CURRENCY: r"^(ccy|cur|curr|curr code|monn|munt|mone?da|moeda|divisa|devise|devises|wahr|whg|waluta|valuutta|valuta|val|valuuta)$"
    r"|currency|wahrung|waehrung|币种|幣別|货币|貨幣|通貨|통화|валюта|doviz|deviza|\bmena\b|valutacode|valutakod|^monnaie|penznem",
    Role.FEE: r"\bfees?\b|gebuhr|gebuehr|entgelt|commission|\bkosten\b|\btax|\bsteuer|umsatzsteuer|\bvat\b|mwst|\bust\b|comision|comissao|\bfrais\b"
    r"|手续费|手續費|手数料|수수료|tariff?\b|\bkoers|\bkurs|\brate\b|\btaux|wechselkurs|umrechnung|exchange|汇率|匯率|price|preis|prijs|\bprix|\bprecio"
    r"|quantity|\bqty\b|shares|\bunits?\b|anzahl|menge|aantal|数量|數量|单价|成交价格|价格|cashback|bonus|reward|points|积分|limit|\btip\b"
    r"|discount|shipping|versand|versicherung|insurance|комисси|komis|佣金|印花税|费$|レート|\bnumber\b|\bno\b|\bnr\b|\bnum\b|count|entries"
    r"|\bid\b|code\b|\bmcc\b|category|zip|phone|float|interest|cb$|\bpercent|\bratio\b|利息|auslagenersatz|gst|iva\b",
    Role.DEBIT: r"\bdebit|\bdebe\b|\bdebet|\bsoll\b|withdraw|paid out|money out|\bout\b|outflow|ausgang|ausgabe|\bcharges?$|\bcargos?\b|debito"
    r"|\bdare\b|addebit|uscite|\bspese\b|支出|借方|出金|引出|引落|提款|取款|付款金额|출금|찾으신|지급|расход|списани|\bborc|terheles"
    r"|wyplat|obciazeni|\buttag|\bud\b|\bexpens|\bspent\b|お?支払金額|\bpayments?$|\bkulu|debiet|חובה|مدين|χρεωση|ถอน|ghi no|^debits?$|gastos|"
    r"\bvydaj|odchozi|trekk|\bsaidas?\b|despesa|sortie|depense|lastschrift|belastung|paid amount",
    Role.CREDIT: r"\bcredits?\b|\bhaben\b|\bhaber\b|deposit|paid in|money in|\bin\b$|inflow|eingang|einnahme|\babonos?\b|credito|\bavere\b|accredit"
    r"|entrate|收入|贷方|貸方|入金|預入|お預り|存入|存款|收款金额|입금|맡기신|приход|зачислен|поступлен|alacak|jovairas|\bincome\b|receipts?$|uznani"
    r"|wplat|insattn|\bind\b|\bearned\b|זכות|دائن|πιστωση|ฝาก|ghi co|ingresos|prichozi|innskudd|entradas?\b|receita|recette|gutschrift|\bdobropis|払戻",
    Role.AMOUNT: r"amount|\bamt\b|betrag|bedrag|montant|importe|\bimport\b|\bimporto\b|valore|\bvalor\b|\bvalue\b|kwota|belopp|\bbelob\b|\bbelop\b"
    r"|\bsumma?\b|\bsuma\b|summ|сумма|сума|金额|金額|금액|tutar|osszeg|castka|maara|ποσο|סכום|مبلغ|so tien|jumlah|nominal|จำนวน|umsatz$"
    r"|brutto|\bgross\b|合計|mutatie|\bmonto\b|\bcuantia\b|quantia|montante|iznos|znesek|利用額|請求額|\btotal\b|\bnetto?\b|正味|\bmiktar\b|이용금액|bruto|brut\b"
    r"|transaktionsbelob|\bmoney\b",
    Role.DATE: r"\bdates?\b|datum|\bfecha|^data\b|\bdata (?!dictionary)|\bdato\b|\bdag\b|buchungstag|\btag\b|belegtag|valuta|дата|日期|时间|時間|日時|日付"
    r"|年月日|取引日|利用日|お取引日|일자|일시|날짜|거래일|이용일|tarih|\bpaiva|paivamaara|kirjauspaiva|\bkuupaev|ημερομηνια|תאריך|تاريخ|\bngay\b|tanggal|\btgl\b|วันที่"
    r"|\bgiorno\b|\bjour\b|\bdia\b|posted|\bcreated\b|\bwhen\b|timestamp|\btime\b|\bdatetime\b|wertstellung|\bwert\b|value day|createdat|date$|\bdt\b|datetime|交易日|记账日|入账日|入帳日|消費日|valor$",
    Role.TEXT: r"descri|detail|payee|\bname\b|naam|nombre|verwendungszweck|text|memo|narrat|refer|omschrijving|libelle|concept|histori|causale"
    r"|opis|tytul|tekst|назнач|описан|摘要|备注|備註|附言|商户|商品|说明|說明|対象|内容|店名|利用箇所|적요|내용|aciklama|kozlemeny|popis|merchant|categor"
    r"|account|konto|\brekening|compte|cuenta|conta\b|iban|\bid\b|type|\btyp\b|status|\bcode\b|number|\blabel\b|counterpart|benefici|particular|cheque|check"
    r"|begunstigte|auftrag|empfanger|zahlungs|\bnote|mededeling|motiv|kommentar|comment|titel|title|transaction|buchung|umsatztyp|payment|card|karte|location|address|email"
    r"|对方|方式|状态|类型|单号|单|账号|户名|分类|支払区分|取引|名称|メモ|상호|가맹점|거래|symbol|security|reason|party|memo|notiz|תיאור|פרטים|بيان|وصف",
}
_ROLES = {role: re.compile(pattern) for role, pattern in _PATTERNS.items()}
_LATER_DATE = re.compile(
    r"value|valuta|valeur|complet|konyvel|ksiegow|bokfor|valor|wert|post|settle|booking|入账|入帳|记账|起息|обработк|verrechnung|\brente|clear|effective|compta|autho|接收|完成|成功"
)
_NO_DATE = re.compile(
    r"initial|final|\bstart\b|end\b|ending|available|\bdue\b|from|\bto\b|\bvon\b|\bbis\b|birth|statement|expir|到期|balancete|update|faellig|fallig|closing|期间|uitgaven"
)
_SETTLED = re.compile(
    r"入账|入帳|记账|结算|結算|清算|实付|實付|booked|buchung|billed|billing|settle|account curr|счета|local|gross|brutto|合計|利用額|bruto|comptab|carte|home"
)
_ORIGINAL = re.compile(
    r"origin|ursprung|foreign|\bfx\b|currency|订单|外币|fremd|在外|devise|\bnet\b|netto|正味|operac|операции|total|converted|local amount|原|deduct|"
    r"uncleared|pending|剩余|authori|請求|今回|現地|transaction curr|vat|instructed|reverse"
)


@lru_cache(maxsize=4096)
def roles(heading: str) -> frozenset[Role]:
    """All that a heading may mean. Content decides between them."""
    folded = fold(heading)
    return frozenset(role for role, pattern in _ROLES.items() if folded and pattern.search(folded))


def date_rank(heading: str) -> int:
    """How much a column called so is the day of the transaction.

    3: yes, 1: a later day of it, 0: unnamed, -3: another day, -9: a day of something else (a birth, an expiry).
    """
    folded = fold(heading)
    if re.search(r"birth|geburt|expir|naissance|nacimiento|生日|出生|有效期", folded):
        return -9
    if _NO_DATE.search(folded):
        return -3
    if Role.DATE not in roles(heading):
        return 0
    return 1 if _LATER_DATE.search(folded) else 3


def amount_rank(heading: str) -> int:
    """How much a column called so is the transaction's amount in the account's own currency; 0 where it is unnamed."""
    folded, meant = fold(heading), roles(heading)
    if Role.AMOUNT not in meant or Role.BALANCE in meant:
        return -6 if meant & {Role.BALANCE, Role.FEE} else 0
    rank = 4 - (6 if Role.FEE in meant and not _SETTLED.search(folded) else 0)
    rank -= 2 if meant & {Role.DEBIT, Role.CREDIT} and not _SETTLED.search(folded) else 0
    return rank + (1 if _SETTLED.search(folded) else 0) - (2 if _ORIGINAL.search(folded) else 0)


_MONEY_ROLES = frozenset({Role.AMOUNT, Role.DEBIT, Role.CREDIT, Role.BALANCE})


def heading_score(cells: Sequence[Cell]) -> int:
    """How many headings a row seems to hold; 0 for a row that is no header: it needs a date or money, and another."""
    texts = [text_of(cell) for cell in cells if isinstance(cell, str)]
    texts = [text for text in dict.fromkeys(texts) if text]
    if len(texts) < 2 or any(not isinstance(cell, str) for cell in cells):
        return 0
    if any(re.fullmatch(r"[\d\s.,:/+()-]+", text) for text in texts):
        return 0
    if sum(_is_heading(text) for text in texts) * 2 < len(texts):
        return 0
    meant = [roles(text) for text in texts if _is_heading(text)]
    found = [one for one in meant if one]
    kinds = frozenset().union(*found)
    if len(found) < 2 or len(found) * 3 < len(texts) or not (kinds & _MONEY_ROLES or Role.DATE in kinds):
        return 0
    return len(found) + 3 * (Role.DATE in kinds) + 3 * bool(kinds & _MONEY_ROLES)


def _is_heading(text: str) -> bool:
    """Headings are short and hold no day and no sum; "Option 1 Name" and "Amount (EUR):" are fine."""
    return len(text) <= 60 and not re.search(r"\d{3}|\d[.,/:-]\d|[:：]\s*\S", text) and not text[0].isdigit()


_OUT = ["d", "dr", "db", "debit", "debet", "debits", "soll", "s", "af", "out", "outflow", "withdrawal", "expense", "expenses", "spent", "payment", "sent", "dbit", "dare", "addebito", "addebiti", "uscita", "uscite", "debito", "cargo", "charge", "gasto", "retiro", "支出", "借", "支", "付", "出", "借方", "出金", "出账", "支付", "引落し", "引き落とし", "お支払い", "출금", "지급", "출금액", "borc", "gider", "terheles", "расход", "списание", "obciazenie", "ut", "uttag", "ud", "debitering", "lastschrift", "belastung", "ausgabe", "debiet", "μεταφορα", "χρεωση", "expence", "money", "out", "提款", "转出", "debet", "d", "debitor"]
_IN = ["c", "cr", "credit", "credits", "kredit", "haben", "h", "bij", "in", "inflow", "deposit", "income", "received", "crdt", "avere", "accredito", "accrediti", "entrata", "entrate", "credito", "abono", "ingreso", "deposito", "收入", "贷", "貸", "收", "入", "贷方", "貸方", "入金", "进账", "存入", "お預入れ", "입금", "입금액", "alacak", "gelir", "jovairas", "приход", "зачисление", "uznanie", "insattning", "ind", "gutschrift", "einnahme", "einzahlung", "eingang", "πιστωση", "转入", "money", "in", "creditering", "receipt"]
_NEITHER = ("不计收支", "其他", "中性交易", "neutral", "不计")
_LEADING_OUT = ("消费", "消費", "purchase", "sale", "消费支出", "fee", "利息")
_LEADING_IN = ("退货", "退貨", "退款", "refund", "return", "信用卡还款", "还款", "還款", "payment", "credit")


@lru_cache(maxsize=512)
def direction(text: str) -> int | None:
    """-1 for a cell that says out, 1 for in, 0 for neither ("/" too), None for a cell that says something else."""
    if text in ("-", "–"):
        return -1
    if text == "+":
        return 1
    folded = fold(text)
    if text == "/" or folded in _NEITHER:
        return 0
    votes = [-1 if word in _OUT else 1 if word in _IN else None for word in [folded, *folded.split()]]
    found = {vote for vote in votes if vote}
    if votes[0] is not None:
        return votes[0]
    return found.pop() if len(found) == 1 and None not in votes[1:] else None


def leading_direction(text: str) -> int | None:
    """The same by the first word of a description: card exports that say "消费 ..." or "Refund ..." and print no sign."""
    first = re.split(r"[\s\-－—:：（）()|]+", text.lstrip("（( "), maxsplit=1)[0].casefold()
    if first in _LEADING_OUT:
        return -1
    return 1 if first in _LEADING_IN else None


_TOTAL = re.compile(
    r"^(grand |sub ?)?total(s|es|e|i|en|t|ler)?\b|^subtotal|^sub total|^sum\b|^summe|^gesamt|^zwischensumme|^totaal|^totaux|^suma\b|^итого|^всего|^celkem|^razem|^ukupno"
    r"|^osszesen|^toplam|^合计|^合計|^总计|^總計|^小计|^小計|^計$|^합계|^총계|^소계|^yhteensa|^i alt|^sammanlag|^anzahl|^number of|^skupaj|^spolu|記録|笔记录"
)
_STANDING = re.compile(
    r"^(turnover$|(debit|credit) turnover|apgrozijums|apyvarta|kaive$|mutasi|(your |our )?(new |previous |last |prior )?(opening|closing|starting|ending|beginning|start|end|final|initial|previous|available|ledger|current|book) balance"
    r"|balance (at|on|as|brought|carried|b d|c d|b f|c f|forward|at end|before|after)|brought forward|carried forward|b f$|c f$|balance$"
    r"|saldo (anterior|awal|akhir|inicial|final|previo|actual|iniziale|finale|disponibile|precedente|al|zum|per|am|do dia|poczatkowe|koncowe|vortrag|vorperiode|vom)"
    r"|anfangs(saldo|bestand)|end(saldo|bestand)|schluss(saldo|bestand)|saldovortrag|ubertrag|alter kontostand|neuer kontostand|kontostand|ausgangssaldo|ursprunglicher saldo"
    r"|(ancien|nouveau|dernier) solde|solde( (au|precedent|initial|final|anterieur|crediteur|debiteur|debut|fin)|$)|begin ?saldo|eind ?saldo|beginsaldo|eindsaldo|vorig saldo|nieuw saldo|saldo$|ingaende saldo|utgaende saldo"
    r"|期初|期末|上期|本期余额|上月|承前|前期繰越|繰越|前月|전월|이월|nyito egyenleg|zaro egyenleg|pocatecni zustatek|konecny zustatek|входящий|исходящий|остаток)"
)


def is_total(text: str) -> bool:
    """Whether a cell announces a total or a number of records."""
    return bool(_TOTAL.search(fold(text)))


def is_standing(text: str) -> bool:
    """Whether a cell announces a balance (opening, brought forward, closing) and not a movement."""
    return len(text) <= 60 and bool(_STANDING.search(fold(text)))


_STANDING_STEMS = ("balance", "forward", "saldo", "stand", "bertrag", "solde", "egyenleg", "statek", " b/f", " c/f")
_STANDING_STEMS_ELSEWHERE = ("期初", "期末", "上期", "本期", "上月", "承前", "繰越", "前月", "전월", "이월", "остат", "ходящ")


def may_be_standing(text: str) -> bool:
    """Whether a longer look (`is_standing`) at the cells of this text could find a balance. Much cheaper."""
    lower = text.lower()
    if any(map(lower.__contains__, _STANDING_STEMS)):
        return True
    return not lower.isascii() and any(map(lower.__contains__, _STANDING_STEMS_ELSEWHERE))
