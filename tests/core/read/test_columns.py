from __future__ import annotations

import pytest

from core.read.table.columns import settle
from core.read.table.headings import (
    amount_rank,
    date_rank,
    heading_score,
    is_standing,
    is_total,
    may_be_standing,
    roles,
)
from core.read.values.cells import fold
from core.read.values.directions import direction
from core.read.values.vocabulary import Role

MEANINGS = [
    ("Buchungstag", Role.DATE),
    ("Fecha operación", Role.DATE),
    ("交易日期", Role.DATE),
    ("Kirjauspäivä", Role.DATE),
    ("Betrag (€)", Role.AMOUNT),
    ("Kwota", Role.AMOUNT),
    ("Összeg", Role.AMOUNT),
    ("金额", Role.AMOUNT),
    ("Withdrawals (SGD)", Role.DEBIT),
    ("Soll", Role.DEBIT),
    ("お引出し", Role.DEBIT),
    ("お引き出し金額", Role.DEBIT),
    ("お預け入れ金額", Role.CREDIT),
    ("預かり金額", Role.CREDIT),
    ("Paid in", Role.CREDIT),
    ("Haben", Role.CREDIT),
    ("입금액", Role.CREDIT),
    ("Beløp ut", Role.DEBIT),
    ("Isplata", Role.DEBIT),
    ("V breme", Role.DEBIT),
    ("Egresos", Role.DEBIT),
    ("Дебет", Role.DEBIT),
    ("Otto", Role.DEBIT),
    ("Inn på konto", Role.CREDIT),
    ("Uplata", Role.CREDIT),
    ("Kreedit", Role.CREDIT),
    ("Příjmy", Role.CREDIT),
    ("دائن", Role.CREDIT),
    ("Залишок", Role.BALANCE),
    ("T/J", Role.DIRECTION),
    ("Running Bal.", Role.BALANCE),
    ("余额", Role.BALANCE),
    ("Egyenleg", Role.BALANCE),
    ("CR/DR", Role.DIRECTION),
    ("收/支", Role.DIRECTION),
    ("Af Bij", Role.DIRECTION),
    ("Währung", Role.CURRENCY),
    ("币种", Role.CURRENCY),
    ("סכום", Role.AMOUNT),
    ("发生额", Role.AMOUNT),
    ("Стойност", Role.AMOUNT),
    ("Valoare", Role.AMOUNT),
    ("Borç/Alacak", Role.DIRECTION),
    ("Debet/Kredit", Role.DIRECTION),
    ("สกุลเงิน", Role.CURRENCY),
    ("Verwendungszweck", Role.TEXT),
    ("摘要", Role.TEXT),
]


@pytest.mark.parametrize(("heading", "role"), MEANINGS, ids=[heading for heading, _ in MEANINGS])
def test_a_heading_means_its_role(heading, role):
    assert role in roles(heading)


BEFORE = [
    (date_rank, "Transaction Date", "Posting Date"),
    (date_rank, "Datum", "Valutadatum"),
    (date_rank, "Date", "Statement start date"),
    (date_rank, "Data contabile", "Data inizio periodo"),
    (date_rank, "交易日期", "入账日期"),
    (date_rank, "Posting Date", "Value Date"),
    (date_rank, "Buchung", "Wertstellung"),
    (date_rank, "Data księgowania", "Data waluty"),
    (date_rank, "Data tranzacției", "Data decontării"),
    (date_rank, "Дата операции", "Дата списания"),
    (date_rank, "Ngày giao dịch", "Ngày hiệu lực"),
    (date_rank, "วันที่ทำรายการ", "วันที่มีผล"),
    (date_rank, "תאריך", "תאריך ערך"),
    (date_rank, "تاريخ العملية", "تاريخ القيمة"),
    (date_rank, "取引日", "起算日"),
    (amount_rank, "Amount", "Amount Currency"),
    (amount_rank, "Buchungsbetrag", "Originalbetrag"),
    (amount_rank, "实付金额", "订单金额"),
    (amount_rank, "Gross", "Net"),
    (amount_rank, "Amount", "Fee Amount"),
    (amount_rank, "Amount", "Balance"),
]


@pytest.mark.parametrize(("rank", "first", "second"), BEFORE, ids=[f"{one} before {two}" for _, one, two in BEFORE])
def test_of_two_headings_the_likelier_wins(rank, first, second):
    assert rank(first) > rank(second)


HEADERS = [
    ("a header", ["Date", "Description", "Amount"], True),
    ("a header with odd columns", ["Id", "Posted on (date)", "", "Amount (EUR)", "x"], True),
    ("a record", ["2026-01-15", "Bakery", "-12.50"], False),
    ("a record that talks like a header", ["3/15/2026", "Transfer amount", "Credit", "12.50"], False),
    ("a title", ["Account statement", "", ""], False),
    ("a line of the preamble", ["Download date : 01/04/2026", "Account name : A. Person"], False),
    ("a list of people", ["Name", "Email", "Phone"], False),
]


@pytest.mark.parametrize(("cells", "is_header"), [case[1:] for case in HEADERS], ids=[case[0] for case in HEADERS])
def test_headers_are_told_from_other_rows(cells, is_header):
    assert bool(heading_score(cells)) == is_header


@pytest.mark.parametrize(
    "text",
    ["Total", "TOTAL DEBITS", "Summe", "合计", "Итого", "Subtotal", "Suma", "סה״כ", "Jumlah", "المجموع", "Всього"],
)
def test_totals_announce_themselves(text):
    assert is_total(text)


@pytest.mark.parametrize(
    "text",
    [
        "Opening balance",
        "Saldo Anterior",
        "Anfangssaldo",
        "期初余额",
        "Balance brought forward",
        "Solde au 01/01/2026",
        "Slutsaldo",
        "Saldo contabile",
        "Closing ledger balance",
        "Bakiye",
        "残高",
        "Исходящий остаток",
        "Closing bal",
        "Bal c/d",
        "Your new balance",
        "Likutis pradžiai",
        "Sākuma atlikums",
        "Lõppjääk",
        "Početno stanje",
        "Почетно стање",
        "Počiatočný zostatok",
        "Sold precedent",
        "Крайно салдо",
        "Вхідний залишок",
        "Προηγούμενο υπόλοιπο",
        "Dönem Borcu",
        "Baki awal",
        "יתרת פתיחה",
        "الرصيد الافتتاحي",
    ],
)
def test_balances_announce_themselves(text):
    assert is_standing(text)
    assert may_be_standing(f"Bakery | {text}")


@pytest.mark.parametrize(
    "text",
    [
        "Primo",
        "Ekstre borcu ödemesi",
        "New Balance Shoes",
        "New Balance",
        "Balance Bikes",
        "Solde prix prestations",
        "Totality Ltd",
        "Corner Bakery",
    ],
)
def test_payees_announce_no_balance(text):
    assert not is_standing(text)


SIDES = [
    ("debit", -1),
    ("Af", -1),
    ("支出", -1),
    ("借 Dr", -1),
    ("S", -1),
    ("Χ", -1),
    ("Дебет", -1),
    ("Výdaj", -1),
    ("Money out", -1),
    ("Uang keluar", -1),
    ("รายจ่าย", -1),
    ("Hævet", -1),
    ("Money in", 1),
    ("Pix recebido", 1),
    ("Příjem", 1),
    ("CR", 1),
    ("K", 1),
    ("Π", 1),
    ("Кредит", 1),
    ("Pano", 1),
    ("Bij", 1),
    ("贷 Cr", 1),
    ("Haben", 1),
    ("不计收支", 0),
    ("/", 0),
    ("Bakery", None),
    ("debit credit", None),
]


@pytest.mark.parametrize(("text", "side"), SIDES, ids=[text for text, _ in SIDES])
def test_a_word_says_out_or_in_or_neither(text, side):
    assert direction(text) == side


def test_a_currency_column_is_the_one_beside_the_amount():
    header = ["Date", "Original amount", "Original currency", "Amount", "Currency", "Payee"]
    rows = [["2026-01-15", "10.00", "USD", "9.00", "EUR", "Bakery"]] * 3
    assert settle(header, rows, american=False).currency == 4


def test_a_currency_column_behind_another_amount_says_nothing_of_one_whose_heading_names_its_own():
    header = ["Date", "Payee", "Amount on the card (EUR)", "Amount in the shop", "Currency", "Rate"]
    rows = [["2026-01-15", "Bakery", "-9.00", "-10.00", currency, "0.9"] for currency in ("USD", "EUR", "GBP")]
    columns = settle(header, rows, american=False)
    assert (columns.currency, columns.currency_name) == (None, "EUR")


def test_folding_takes_away_what_does_not_matter():
    assert fold("  Zahlungs­empfänger*in (Größe):") == "zahlungs empfanger in grosse"
