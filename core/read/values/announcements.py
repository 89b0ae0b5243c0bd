"""The words of rows that are no transaction: totals, and balances that are opened, brought forward or closed.

They are written as in `values.vocabulary`. New words of a language are added here.
"""

from __future__ import annotations

import re

from core.read.values.vocabulary import any_of

TOTAL = any_of(
    r"""
    ^(grand_|sub_?)?total(s|es|e|i|en|t|ler)?\b \btotals?$ ^subtotal ^sub_total ^sum\b ^summe ^gesamt ^zwischensumme
    ^totaal ^totaux ^suma\b ^итого ^всего ^celkem ^razem ^ukupno ^osszesen ^toplam ^合计 ^合計 ^总计 ^總計
    ^tong_(cong|so) ^รวม ^ยอดรวม ^小计 ^小計 ^計$ ^합계 ^총계 ^소계 ^yhteensa ^i_alt ^sammanlag ^anzahl ^number_of
    ^skupaj ^spolu ^page_total ^totais ^summa$ 合[计計]$ 小[计計]$ 記録 笔记录 ^סך_(ה)?כל ^סה_?כ\b
    ^(ال)?(مجموع|اجمالي)\b ^разом\b
    ^[ву]сього\b ^общо\b ^συνολ ^укупно
    ^is_viso ^kopa\b ^kokku ^samtals ^jumlah\b ^कुल\b ^মোট\b ^جمع\b ^სულ\b ^ընդամենը ^барлығы
    """
)
"""Cells that announce a total or a number of records."""

STANDING = re.compile(
    "^(?:"
    + any_of(
        r"""
        turnover$ umsatztotal (debit|credit)_turnover apgrozijums apyvarta kaive$ mutasi
        (your_|our_)?(new_|previous_|last_|prior_)?(opening|closing|starting|ending|beginning|start|end|final|initial|previous|available|ledger|current|book|statement)_balance
        balance_(at|on|as|brought|carried|b_d|c_d|b_f|c_f|forward|at_end|before|after) brought_forward
        carried_forward b_f$ c_f$ (b|c)_f_balance balance$
        saldo_(anterior|awal|akhir|inicial|final|previo|actual|iniziale|finale|disponibile|precedente|al|zum|per|am|do_dia|poczatkowe|koncowe|vortrag|vorperiode|vom)
        anfangs(saldo|bestand) end(saldo|bestand) schluss(saldo|bestand) saldovortrag ubertrag alter_kontostand
        neuer_kontostand kontostand ausgangssaldo ursprunglicher_saldo (ancien|nouveau|dernier)_solde
        solde(_(au|precedent|initial|final|anterieur|crediteur|debiteur|debut|fin)|$) begin_?saldo eind_?saldo
        beginsaldo eindsaldo vorig_saldo nieuw_saldo saldo$ ingaende_saldo utgaende_saldo 期初 期末 上期
        本期余额 上月 承前 前期繰越 繰越 前月 전월 이월 nyito_egyenleg zaro_egyenleg pocatecni_zustatek
        konecny_zustatek входящи исходящи остаток slutt?saldo saldo_(contabile|liquido|disponible|deudor|acreedor)
        disponibilita (your|our)_new_balance (opening|closing)_(ledger|available|cleared|book)_balance
        (opening|closing)_bal$ bal_(c|b)_(d|f)$ bakiye$ 残高$ so_du_(dau|cuoi) ยอดยก likutis_(prad|pab|laikot)
        (pradinis|galutinis)_likutis
        (sakuma|beigu)_atlikums atlikums_(uz|perioda) (alg|lopp)(saldo|jaak) (alku|loppu)saldo (primo|ultimo)_?saldo
        (inngaende|overfort)_saldo (pocetno|zavrsno|prethodno|zacetno|koncno|zakljucno)_stanje (почетно|крајње)_стање
        (pociatocny|konecny)_zostatok sold_(initial|final|precedent|anterior|disponibil) (начално|крайно)_салдо
        (вхідний|вихідний)_залишок (προηγουμενο|νεο|αρχικο|τελικο)_υπολοιπο (acilis|kapanis|devreden|onceki)_bakiye
        (donem|ekstre)_borcu$ baki_(awal|akhir) יתרה_(קודמת|פתיחה|סגירה) יתרת_(פתיחה|סגירה)
        (ال)?رصيد_(ال)?(افتتاحي|ختامي|سابق) saldo_atual$ (前|差引)残高 次回繰越 최종잔액 잔액$ יתרה$ مانده_(قبلی|نهایی)
        baki_bawa
        stanje$ ยอดคงเหลือ$
        """
    ).pattern
    + ")"
)
"""Cells that begin by announcing a balance: opening, brought forward, closing."""
