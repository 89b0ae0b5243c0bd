"""The words of statements in many languages: headings, and words that say whether money went out or came in.

Each table holds regular expressions separated by blanks, in which _ stands for a blank. They are matched against text
folded by `values.cells.fold`: lower case, single blanks, and without accents or the vowel signs of Indian and Thai
letters, which the words here may bear. New words of a language are added here.
"""

from __future__ import annotations

import re
from enum import StrEnum

from core.read.values.cells import unmarked


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


def any_of(words: str) -> re.Pattern[str]:
    """One pattern for a table of words."""
    return re.compile("|".join(unmarked(words).split()).replace("_", " "))


def words(table: str) -> frozenset[str]:
    """The plain words of a table."""
    return frozenset(unmarked(word).replace("_", " ") for word in table.split())


HEADINGS: dict[Role, re.Pattern[str]] = {
    Role.BALANCE: any_of(
        r"""
        balance \bbal\b saldo \bsalde solde 余额 餘額 结余 結餘 残高 잔액 bakiye egyenleg zustatek zostatok
        остаток баланс guthaben kontostand υπολοιπο יתרה رصيد so_du\b ^sold$ jaak likutis atlikums stanje
        ^sold_(contabil|disponibil|curent|final|initial|precedent|anterior|cont|dupa|la|lei|ron|eur|usd)\b
        คงเหลือ available_funds салдо залишок \bbaki\b gjendj \bsta[ðd]a\b 结存 結存 مانده शेष стање \bbalanse\b
        ნაშთ қалдық մնացորդ ব্যালেন্স \bbalans\b موجودی
        """
    ),
    Role.DIRECTION: any_of(
        r"""
        ^(d_?c|c_?d|dr_?cr|cr_?dr|db_?cr|s_?h|h_?s|af_bij|bij_af|in_out|sign|signe|vorzeichen|sens|direction|segno|znak|predznak)$
        ^\w_\w$ προσημο
        debit_(or_)?credit credit_(or_)?debit creditdebet debetcredit debet_credit soll_haben debito_credito
        credito_debito 收_?付?支 借贷 借貸 收付标志 入出金 입출금 dare_avere debe_haber indicator drcr crdr
        ^signo$ \bsmer$ ^irany$ ^strona$ (debet|debit)_kredit cargo_abono borc_alacak \b(inn_ut|ut_inn)\b дебит_кредит
        入払区分
        \btype\b \btipo\b тип_операции 类型 資金流向 资金流向 deposit_withdrawal
        """
    ),
    Role.CURRENCY: any_of(
        r"""
        ^(ccy|cur|curr|curr_code|monn|munt|mone?da|moeda|divisa|devise|devises|wahr|whg|waluta|valuutta|valuta|val|valuuta)$
        currency wahrung waehrung 币种 幣別 货币 貨幣 通貨 통화 валюта doviz deviza \bmena\b valutacode
        valutakod ^monnaie penznem loai_tien νομισμα מטבע عملة para_birimi mata_(u|w)ang muntsoort валута สกุลเงิน
        ^ارز$ valiut ^mynt$ monedh
        """
    ),
    Role.FEE: any_of(
        r"""
        \btva\b \biva\b \bbtw\b \bmoms\b \bpdv\b \bdph\b \bafa\b \bkdv\b \bндс\b \bпдв\b
        \bfees?\b gebuhr gebuehr entgelt commission \bkosten\b \btax \bsteuer umsatzsteuer \bvat\b mwst \bust\b
        comision comissao \bfrais\b 手续费 手續費 手数料 수수료 avgift \bgebyr tariff?\b \bkoers \bkurs \brate\b \btaux
        wechselkurs umrechnung exchange 汇率 匯率 price preis prijs \bprix \bprecio quantity \bqty\b shares
        \bunits?\b anzahl menge aantal 数量 數量 单价 成交价格 价格 cashback bonus reward points 积分 limit
        \btip\b discount shipping versand versicherung insurance комисси komis 佣金 印花税 费$ レート
        \bnumber\b \bno\b \bnr\b \bnum\b count entries \bid\b code\b \bmcc\b category zip phone float interest
        cb$ \bpercent \bratio\b 利息 auslagenersatz gst \biva\b
        """
    ),
    Role.DEBIT: any_of(
        r"""
        \bdebit \bdebe\b \bdebet \bsoll\b withdraw paid_out money_out \bout\b outflow ausgang ausgabe
        ^outgoing$ ^af(_eur)?$
        \bcharges?$ \bcargos?\b debito \bdare\b addebit uscit[ae]\b \bspese\b 支出 借方 出金 引き?出 引落 提款 取款
        付款金额 출금 찾으신 지급 расход списан \bborc terheles wyplat obciazeni \buttag \bud\b \bexpens
        \bspent\b お?支払金額 \bpayments?$ \bkulu debiet חובה مدين χρεωσ ถอน ghi_no ^debits?$ gastos \bvydaj
        odchozi trekk \bsaidas?\b despesa sortie depense lastschrift belastung paid_amount \but\b deebet дебет дебит
        duguje isplat na_teret zaduzen \bbreme\b на_терет исплат \botto\b wydat kiadas pengeluaran \begres
        \bretiros?\b uitgav ^sent$ \bdebi\b \bretrait ^dr$ \bspend\b \boutgoings\b \buttak\b udbetal utbetal \bhævet
        \botot\b \bwinien\b \brozchod odeslan \bvyber\b \bvrub\b \bma_dat tartozik \bplati\b \biesiri\b \bgiden\b
        \bcikan\b \bcikis\b \bcekilen\b \bgider\b сняти видат витрат плащан αναληψ سحب بدهکار برداشت निकासी नामे
        转出(金额)?$ 轉出(金額)?$ 提出(金额|金額)?$ ^提$ ^付款$ 扣款(金额|金額)?$ ^支取 ^提取 支払い金額 보낸
        uang_keluar wang_keluar penarikan veloit \bvydavk ^md$ ^dr_am задълж задужењ дугује \bodliv islaid ismoket
        izejos valjamin uttekt ডেবিট დებეტ
        դեբետ เดบิต เงินออก tien_(ra|chi)\b ^rut\b
        amounts?_deducted
        """
    ),
    Role.CREDIT: any_of(
        r"""
        \bcredits?\b \bhaben\b \bhaber\b deposit paid_in money_in \bin\b$ inflow eingang einnahme \babonos?\b
        credito \bavere\b accredit entrat[ae]\b 收入 贷方 貸方 入金 預け?入 預か?り 存入 存款 收款金额 입금 맡기신
        приход зачислен поступлен alacak jovairas \bincome\b receipts?$ uznani wplat insattn \bind\b \bearned\b
        זכות دائن πιστωσ ฝาก ghi_co ingresos prichozi innskudd entradas?\b receita recette gutschrift
        ^incoming$ ^bij(_eur)?$ \bdobropis 払戻 ^refund(s|ed)?$ \binn\b \bkredi(t|ts|tas)?\b kreedit \bкредит\b
        potrazuje uplat u_korist odobren \bdobro\b у_корист уплат \bpano\b wplyw \bprij(em|my)\b bevetel داين
        pemasukan inkomst ^received$ \bdepots?\b \bingreso\b ^cr$ \bindsat indbetal innbetal inbetal \bpanot\b ^ma$
        \bprzychod ^dal$ \bprijat \bvklad ve_prospech kovetel incasari \bintrari\b \bgelen\b \bgiren\b \bgiris\b
        \byatan\b \bgelir\b надход прибут постъпл καταθεσ إيداع بستانکار واریز जमा 转入(金额)?$ 轉入(金額)?$ ^存$
        ^收款$ 받은 uang_masuk wang_masuk setoran hyvity зарахуван ^cr_am одобрењ потраж \bpriliv pajamos \bgauta\b
        ienakos
        laekumi
        innborg ক্রেডিট კრედიტ կրեդիտ เครดิต เงินเข้า tien_(vao|thu)\b ^gui\b
        amounts?_added
        """
    ),
    Role.AMOUNT: any_of(
        r"""
        amount \bamt\b betrag bedrag montant importe \bimport\b \bimporto\b valore \bvalor\b \bvalue\b kwota
        belopp \bbelob\b \bbelop\b \bsumma?\b \bsuma\b summ сумма сума 金额 金額 금액 tutar osszeg castka maara
        ποσο סכום مبلغ so_tien jumlah nominal จำนวน umsatz$ brutto \bgross\b 合計 mutatie \bmonto\b \bcuantia\b
        quantia montante lordo avant_commission iznos znesek 利用額 請求額 \btotal\b \bnet(to?)?\b 正味 \bmiktar\b
        이용금액 bruto brut\b transaktionsbelob \bmoney\b \bobjem\b \bobrat\b \bciastka \bmutasi\b \bamaun\b
        \bhalaga\b износ \bshuma\b upphæð importancia \bvaloare\b стойност 发生额 發生額 入出金 თანხა сомас գումար राशि
        ยอดเงิน \btotalt\b \btotale\b \bgesamt\b \byhteensa\b ^i_alt$
        """
    ),
    Role.DATE: any_of(
        r"""
        \bdates?\b datum \bfecha ^data\b \bdata_(?!dictionary) \bdato\b \bdag\b buchungstag \btag\b belegtag
        valuta дата 日期 时间 時間 日時 日付 年月日 取引日 利用日 お取引日 일자 일시 날짜 거래일 이용일 tarih
        \bpaiva paivamaara kirjauspaiva \bkuupaev ημερομηνια תאריך تاريخ \bngay\b tanggal \btgl\b วันที่
        \bgiorno\b \bjour\b \bdia\b posted \bcreated\b \bwhen\b timestamp \btime\b \bdatetime\b wertstellung
        \bwert\b \bdags tarikh value_day createdat date$ \bdt\b datetime 交易日 记账日 入账日 入帳日 消費日 valor$
        sdag$ dato$ ^bo[kg]fort$ paiva$ erteknap _data$ вальор ημ_νια \bpetsa\b датум თარიღ ^күні ամսաթիվ তারিখ दिनांक
        तारीख تاریخ วันทำรายการ ^buchung$ ^valeur$ ^f_(oper|valor|cont) \bpvm\b 起息日 起算日 計上日 기산일 처리일
        วัน_เดือน_ปี יום_ערך
        """
    ),
    Role.TEXT: any_of(
        r"""
        descri detail payee \bname\b naam nombre verwendungszweck text memo narrat refer omschrijving libelle
        concept histori causale opis tytul tekst назнач описан 摘要 备注 備註 附言 商户 商品 说明 說明 対象
        内容 店名 利用箇所 적요 내용 aciklama kozlemeny popis merchant categor account konto \brekening compte
        cuenta conta\b iban \bid\b type \btyp\b status \bcode\b number \blabel\b counterpart benefici
        particular cheque check begunstigte auftrag empfanger zahlungs \bnote mededeling motiv kommentar
        comment titel title transaction buchung umsatztyp payment card karte location address email 对方 方式
        状态 类型 单号 单 账号 户名 分类 支払区分 取引 名称 メモ 상호 가맹점 거래 symbol security reason party
        notiz תיאור פרטים بيان وصف keterangan основани призначен perskrim pershkrim skyring svrha namen
        dien_giai noi_dung mo_ta รายการ รายละเอียด lancamento operazion beskriv \brubrik mottag modtag mottak
        forklaring saaja maksaja maksja selitys viesti odbiorc nadawc prijemc zprava nazev neve\b leiras szamla
        detalii explicati контраген получател опис наредител περιγραφ αιτιολογ אסמכתא שם_בית تفاصيل شرح توضیحات uraian
        deskripsi butiran penerangan primatelj prejemnik paskirt gavej aprakst sanemej merkis selgitus დანიშნულ বিবরণ
        विवरण beschreib intitule communic detall movimiento \bglosa tapahtuma szczegol poznamk megnevez \bislem
        содержани детал
        пояснен הפעולה 用途 明細 明细 คำอธิบาย paaiskin specifik \btitt?el\b transaktion\b
        """
    ),
}
"""What a heading may mean; one may mean several things."""

ACCENTED = {Role.DEBIT: re.compile(r"\bnợ\b"), Role.CREDIT: re.compile(r"\bcó\b")}
"""Words that only their accents tell from others (the "No" of a column of numbers), matched in small letters."""

RATE = any_of(
    r"""
    \brate\b kurs koers \bcours\b \btaux cambio wechsel umrechnung \bкурс 汇率 匯率 レート 환율 \bkur\b
    """
)
"""Rates of exchange, which are printed with as many decimals as they have."""

KIND = any_of(
    r"""
    \btype\b \btipo\b 类型 類型 ^тип$ סוג نوع ประเภท \bloai \bjenis\b \btipe\b \btyyppi \blaji\b \bvrsta\b \btipus
    \btip\b \btipi\b \btyp\b \brodzaj\b 구분 区分 umsatzart
    """
)
"""Columns of kinds of transactions, which now and then say whether money went out or came in."""

LATER_DATE = any_of(
    r"""
    complet konyvel ksiegow bokfor post settle booking \bentered\b 入账 入帳 记账 計上 처리 обработк verrechnung liquida
    clear compta contab autho kirjaus 接收 完成 成功 process zauctov knjizen decontar hach_toan
    \bcreated_at\b \bupdated\b
    """
)
"""Days that come after the transaction: posting, settlement."""

VALUE_DATE = any_of(
    r"""
    value valut valeur valor wert \brente effective 起息 起算 기산 валют вальор αξια ערך قيمة استحقاق موثر
    arvopaiva erteknap walut odepsan \befektif nilai hieu_luc มีผล платежа списания
    """
)
"""Days from which on money counts, which come after those of posting."""

OTHER_DATE = any_of(
    r"""
    initial final \bstart\b end\b ending available \bdue\b from \bto\b \bvon\b \bbis\b birth statement expir
    到期 balancete update faellig fallig closing 期间 uitgaven inizio \bfine\b inicio \bfim\b \bdebut \bfin\b anfang
    \bende\b period
    """
)
"""Days that are not of one transaction: of the statement, of a term."""

BEGUN = any_of(
    r"""
    inizio inicio \bdebut start begin zahajen rozpocz zacet pocet
    """
)
"""Moments at which a payment began, where a term's first day would have no time of day."""

FOREIGN_DATE = any_of(
    r"""
    birth geburt expir naissance nacimiento 生日 出生 有效期
    """
)
"""Days of something else altogether."""

SETTLED = any_of(
    r"""
    入账 入帳 记账 结算 結算 清算 实付 實付 booked buchung billed billing settle account_curr счета local gross
    brutto 合計 利用額 bruto comptab carte home \binkl \bincl ttc$ lordo con_iva tva_comp
    avant_commission
    """
)
"""The amount in the account's own currency, where several amounts stand side by side."""

ORIGINAL = any_of(
    r"""
    \borig origin ursprung foreign \bfx\b currency 订单 外币 fremd 在外 devise \bnet\b netto 正味 operac операции
    total converted local_amount 原 deduct uncleared pending 剩余 authori 請求 今回 現地 transaction_curr vat
    instructed reverse \butl in_valuta$
    """
)
"""The amount in another currency or before something was taken off."""

FOREIGN_CURRENCY = any_of(
    "\\borig origin ursprung foreign fremd \\butl asset instructed exchange counter 外币 原币 現地"
)
"""Currencies of an amount that is not the account's own."""

FEES = any_of(
    r"\bfees?\b gebuhr entgelt commission comision comissao \bfrais\b \bkosten\b avgift gebyr 手续费 手数料 수수료"
)
"""What a bank takes for itself, in a column of its own."""

NET = any_of(r"\bnet(to)?\b neto\b 正味")
"""What was left after something was taken off."""

SAYS_OUT = words(
    """
    addebiti addebito af ausgabe belastung borc cargo charge d dare db dbit debet debiet debit debitering
    debito debitor debits dr expence expense expenses gasto gider lastschrift money obciazenie out outflow
    egreso egresos isplata isplate kiadas odchozi obciazenia vydaje vyber wn
    otto payment retiro s saida sent soll spent terheles ud uscita uscite ut uttag vydaj withdrawal wyplata
    μεταφορα χ χρεωση д дебет дебит расход списание お支払い 付 借 借方 出 出账 出金 引き落とし 引落し 提款 支 支付
    支払 提 дт расходы видаток видатки ถอน חובה مدين خصم سحب بدهکار برداشت
    支出 转出 지급 출금 출금액 지출
    cash_out chi depense depenses despesa despesas enviada enviado expenditure hævet islaidos
    debited izdevumi keluar kulu meno menot money_out odliv outgoing pagamento pago pengeluaran
    plata salida tien_ra transfer_out trosak udgift uit utgift valjaminek vydavok wydatek εξοδο
    витрата разход הוצאה مصروف รายจ่าย खर्च giden ausgang cheltuiala uang_keluar pix_enviado
    """
)
SAYS_IN = words(
    """
    abono accrediti accredito alacak avere bij c cr crdt credit creditering credito credits deposit deposito
    eingang einnahme einzahlung entrada entrata entrate gelir gutschrift h haben in income ind inflow ingreso inn
    insattning jovairas k kredit money pano prijem receipt received uznanie wplata π πιστωση зачисление к кредит
    uplata uplate prichozi prijmy ingresos uznania bevetel кт доходы надходження ฝาก זכות داين ايداع بستانکار واریز 存
    приход お預入れ 入 入金 存入 收 收入 貸 貸方 贷 贷方 转入 进账 입금 입금액 収入 수입
    cash_in cobro incasare incoming indsat indtægt inkomst credited earned tulu inntekt laekumine
    masuk money_in pajamos pemasukan priliv prihod przychod recebido recebimento receita receitas
    recette recettes recibida recibido revenue sissetulek thu tien_vao transfer_in tulo uang_masuk
    pix_recebido venit wplyw ienakumi gelen εσοδο доход дохід пополнение הכנסה دخل รายรับ आय
    """
)
"""Words that say whether money went out or came in, in a column of their own."""
