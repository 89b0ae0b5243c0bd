"""What headings mean, in the languages of statements. A bookkeeper may add the words of their own."""

from __future__ import annotations

import unicodedata

import pytest

from core.read.table.headings import may_be_standing, roles
from core.read.values.vocabulary import Role

LANGUAGES = {
    "Arabic": "التاريخ; الوصف; سحب; إيداع; الرصيد",
    "Bulgarian": "Вальор; Описание; Дебит; Кредит; Салдо",
    "Chinese": "交易日期; 摘要; 转出金额; 转入金额; 结存",
    "Czech": "Datum; Popis; Má dáti; Dal; Zůstatek",
    "Danish": "Bogført; Tekst; Hævet; Indsat; Saldo",
    "Dutch": "Datum; Omschrijving; Af; Bij; Saldo",
    "Estonian": "Kuupäev; Selgitus; Väljaminek; Laekumine; Jääk",
    "Finnish": "Kirjauspäivä; Selitys; Otot; Panot; Saldo",
    "French": "Date; Libellé; Retraits; Dépôts; Solde",
    "Greek": "Ημ/νία; Αιτιολογία; Χρέωση; Πίστωση; Υπόλοιπο",
    "Hebrew": "תאריך; תיאור; בחובה; בזכות; יתרה",
    "Hindi": "दिनांक; विवरण; निकासी; जमा; शेष",
    "Hungarian": "Értéknap; Leírás; Tartozik; Követel; Egyenleg",
    "Indonesian": "Tanggal; Uraian; Uang keluar; Uang masuk; Saldo",
    "Japanese": "日付; 取引内容; お支払い金額; お預り金額; 残高",
    "Korean": "거래일자; 적요; 보낸금액; 받은금액; 잔액",
    "Latvian": "Datums; Apraksts; Debets; Kredīts; Atlikums",
    "Lithuanian": "Operacijos data; Paskirtis; Išlaidos; Pajamos; Likutis",
    "Norwegian": "Bokført; Forklaring; Ut fra konto; Inn på konto; Saldo",
    "Polish": "Data; Opis; Wypłata; Wpłata; Saldo",
    "Romanian": "Data; Detalii; Plăți; Încasări; Sold",
    "Russian": "Дата; Назначение платежа; Списание; Зачисление; Остаток",
    "Serbian": "Датум; Опис; Дугује; Потражује; Стање",
    "Slovak": "Dátum; Popis; Výdaj; Príjem; Zostatok",
    "Swedish": "Bokföringsdag; Beskrivning; Uttag; Insättning; Saldo",
    "Thai": "วันที่; รายการ; ถอน; ฝาก; คงเหลือ",
    "Turkish": "Tarih; Açıklama; Çıkan; Giren; Bakiye",
    "Ukrainian": "Дата; Опис; Витрати; Надходження; Залишок",
    "Vietnamese": "Ngày; Diễn giải; Nợ; Có; Số dư",
    "Vietnamese, in longer words": "Ngày GD; Nội dung; Phát sinh nợ; Phát sinh có; Số dư",
}
"""The day, the text, what went out, what came in and the balance."""


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("headings", LANGUAGES.values(), ids=LANGUAGES)
def test_the_columns_of_a_statement_are_told_by_their_headings(headings, form):
    """NFD has accents as signs of their own, the way some systems write all that is typed."""
    day, text, out, come, balance = (roles(unicodedata.normalize(form, word)) for word in headings.split("; "))
    assert Role.DATE in day
    assert Role.TEXT in text
    assert out & {Role.DEBIT, Role.CREDIT} == {Role.DEBIT}
    assert come & {Role.DEBIT, Role.CREDIT} == {Role.CREDIT}
    assert Role.BALANCE in balance


@pytest.mark.parametrize("heading", ["Sold Amount", "Amount sold", "Sold value"])
def test_what_was_sold_is_no_balance(heading):
    assert roles(heading) & {Role.AMOUNT, Role.BALANCE} == {Role.AMOUNT}


@pytest.mark.parametrize("heading", ["No", "No.", "NO", "Co", "Co."])
def test_a_number_or_a_company_is_no_side_of_a_movement(heading):
    assert not roles(heading) & {Role.DEBIT, Role.CREDIT}


@pytest.mark.parametrize("text", ["Số dư đầu kỳ", "SỐ DƯ CUỐI KỲ", "ยอดยกมา", "Zůstatek", "OPENING BALANCE"])
def test_a_text_with_a_balance_in_it_is_looked_at(text):
    assert may_be_standing(f"Corner Bakery\n{text}\nTailor")
