"""Small invented tables, one for each kind of export: the text, and the day and amount of each line to expect.

A bookkeeper may add to them: a name, the first rows of a kind of file with made-up payees, and what is right.
"""

from __future__ import annotations

Expected = tuple[tuple[str, str], ...]
"""Day and amount of each line; "" where there is none."""

ONE_OUT_ONE_IN: Expected = (("2026-01-15", "-12.50"), ("2026-01-14", "100.00"))
CHARGE_AND_PAYMENT: Expected = (("2026-01-15", "12.50"), ("2026-01-20", "-200.00"))

TABLES: dict[str, tuple[str, Expected]] = {
    "signed amounts": (
        """\
Date,Description,Amount,Balance
15/01/2026,Corner Bakery,-12.50,87.50
14/01/2026,Wages,100.00,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "no header": (
        """\
15/01/2026,"-12.50","Corner Bakery","+87.50"
14/01/2026,"+100.00","Wages","+100.00"
""",
        ONE_OUT_ONE_IN,
    ),
    "no header, ids before and balance behind": (
        """\
100000001,2026-01-15,-5.00,Bakery,555,95.00
100000002,2026-01-16,-6.00,Florist,556,89.00
100000003,2026-01-17,7.00,Refund,557,96.00
""",
        (("2026-01-15", "-5.00"), ("2026-01-16", "-6.00"), ("2026-01-17", "7.00")),
    ),
    "no header, balance before each amount": (
        """\
15-01-2026,acc,bakery,,EUR,100.00,EUR,-12.50,15-01-2026,9722,'desc',1
16-01-2026,acc,wages,,EUR,87.50,EUR,100.00,16-01-2026,9722,'desc',1
""",
        (("2026-01-15", "-12.50"), ("2026-01-16", "100.00")),
    ),
    "no header, what went out and what came in, proved by the balance": (
        """\
15/01/2026,BAKERY,1.96,,13.04
15/01/2026,WAGES,,20.00,33.04
16/01/2026,FLORIST,3.04,,30.00
""",
        (("2026-01-15", "-1.96"), ("2026-01-15", "20.00"), ("2026-01-16", "-3.04")),
    ),
    "few headings known of many": (
        """\
Datum;Tid;Kvittonummer;Betalningsmetod;Kortutgivare;Sista siffror;Personal;Beskrivning;Totalt;Avgift;Netto
2026-01-15;10:11;2;Kort;K;1234;A;Bulle;40,00;-0,74;39,26
2026-01-14;10:11;1;Kort;K;1234;A;Kaffe;100,00;-1,85;98,15
""",
        (("2026-01-15", "40.00"), ("2026-01-14", "100.00")),
    ),
    "what went out and came in headed by their signs": (
        """\
"ID","Time (CET)","Type","Transaction Details","[-]","[+]","Status","Balance"
"2","15 Jan 26 10:11","Send Money","to the bakery","12.5","","processed","87.5"
"1","14 Jan 26 10:11","Receive Money","from a florist","","100","processed","100"
""",
        ONE_OUT_ONE_IN,
    ),
    "debit and credit columns": (
        """\
Date,Details,Debit,Credit,Balance
15/01/2026,BAKERY,12.50,,87.50
14/01/2026,WAGES,,100.00,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "sides below a heading over two columns": (
        """\
Date,Details,Amount,,Balance
,,Debit,Credit,
15/01/2026,BAKERY,12.50,,87.50
14/01/2026,WAGES,,100.00,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "a heading of two rows": (
        """\
Buchungs-;Buchungs-;Betrag;Betrag
tag;text;Soll;Haben
15.01.2026;BAKERY;12,50;
14.01.2026;WAGES;;100,00
""",
        ONE_OUT_ONE_IN,
    ),
    "paid out and paid in": (
        """\
Date,Type,Description,Paid out,Paid in,Balance
15 Jan 2026,VIS,BAKERY,12.50,,87.50
14 Jan 2026,CR,WAGES,,100.00,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "zeros instead of blanks": (
        """\
Date,Narration,Debit Amount,Credit Amount,Closing Balance
15/01/26,BAKERY,12.50,0.00,87.50
14/01/26,WAGES,0.00,100.00,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "debits with their minus": (
        """\
Datum;Text;Soll;Haben
15.01.2026;Bäckerei;-12,50;
14.01.2026;Lohn;;100,00
""",
        ONE_OUT_ONE_IN,
    ),
    "credit column first": (
        """\
Datum;Avisierung;Gutschrift in CHF;Lastschrift in CHF
15.01.2026;BÄCKEREI;;-12.50
14.01.2026;LOHN;100.00;
""",
        ONE_OUT_ONE_IN,
    ),
    "direction: debit and credit": (
        """\
"Date","Description","Amount","Transaction Type"
"1/15/2026","Bakery","12.50","debit"
"1/14/2026","Wages","100.00","credit"
""",
        ONE_OUT_ONE_IN,
    ),
    "direction: Dutch": (
        """\
Datum;Naam;Af Bij;Bedrag (EUR)
20260115;Bakker;Af;12,50
20260114;Loon;Bij;100,00
""",
        ONE_OUT_ONE_IN,
    ),
    "direction: German ledger": (
        """\
Document No;Posting Date;S/H;Amount in LC;Text
101;15.01.2026;S;12,50;Bakery
102;14.01.2026;H;100,00;Wages
""",
        ONE_OUT_ONE_IN,
    ),
    "direction: Chinese, with neither": (
        """\
交易时间,交易对方,收/支,金额(元),备注
2026-01-15 10:00:00,面包店,支出,¥12.50,/
2026-01-14 10:00:00,工资,收入,¥100.00,/
2026-01-13 10:00:00,提现,/,¥50.00,/
""",
        (("2026-01-15", "-12.50"), ("2026-01-14", "100.00"), ("2026-01-13", "0")),
    ),
    "direction repeated beside signed amounts": (
        """\
Date,Description,Amount,Type
2026-01-15,Bakery,-12.50,Debit
2026-01-14,Wages,100.00,Credit
""",
        ONE_OUT_ONE_IN,
    ),
    "direction, only one seen": (
        """\
Date,Description,Amount,D/C
2026-01-15,Bakery,12.50,D
2026-01-16,Florist,6.00,D
""",
        (("2026-01-15", "-12.50"), ("2026-01-16", "-6.00")),
    ),
    "direction as the first word of the description": (
        """\
交易日期,交易说明,金额
2026-01-15,消费 面包店,12.50
2026-01-14,退款 面包店,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "DR and CR beside the amount": (
        """\
Date,Description,Amount
15/01/2026,Bakery,12.50 DR
14/01/2026,Wages,100.00 CR
""",
        ONE_OUT_ONE_IN,
    ),
    "CR beside what came in, nothing beside the rest": (
        """\
Date,Description,Amount
15/01/2026,Bakery,12.50
14/01/2026,Wages,100.00 CR
""",
        ONE_OUT_ONE_IN,
    ),
    "trailing minus": (
        """\
Date;Text;Amount
2026-01-15;Bakery;12,50-
2026-01-14;Wages;100,00
""",
        ONE_OUT_ONE_IN,
    ),
    "brackets": (
        """\
Date,Text,Amount
1/15/26,Bakery,"(12.50)"
1/14/26,Wages,"100.00"
""",
        ONE_OUT_ONE_IN,
    ),
    "charges printed positive stay positive": (
        """\
Trans. Date,Post Date,Description,Amount
01/15/2026,01/16/2026,BAKERY,12.50
01/20/2026,01/20/2026,PAYMENT,-200.00
""",
        CHARGE_AND_PAYMENT,
    ),
    "day of the transaction before day of the posting": (
        """\
Posted Date,Transaction Date,Merchant,Amount
2026-01-17,2026-01-15,Bakery,-12.50
2026-01-18,2026-01-14,Wages,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "gross, fee and net": (
        """\
Date,Time,Name,Currency,Gross,Fee,Net,Balance
15/01/2026,10:00,Bakery,EUR,-12.50,0.00,-12.50,95.00
14/01/2026,10:00,Sale,EUR,100.00,-0.50,99.50,104.50
""",
        ONE_OUT_ONE_IN,
    ),
    "amount in foreign and in own currency": (
        """\
Date,Payee,Amount (EUR),Amount (Foreign Currency),Exchange Rate
2026-01-15,Bakery,-12.50,-13.60,1.09
2026-01-14,Wages,100.00,,
""",
        ONE_OUT_ONE_IN,
    ),
    "headings of one word over currency and amount": (
        """\
Datum,Omschrijving,Mutatie,,Saldo,
15-01-2026,Bakker,EUR,"-12,50",EUR,"87,50"
14-01-2026,Loon,EUR,"100,00",EUR,"100,00"
""",
        ONE_OUT_ONE_IN,
    ),
    "balances of the account on every row": (
        """\
currency,initial_date,initial_balance,income,expenses,transaction_date,amount,text
EUR,2026-01-01,0.00,100.00,12.50,2026-01-15,-12.50,bakery
EUR,2026-01-01,0.00,100.00,12.50,2026-01-14,100.00,wages
""",
        ONE_OUT_ONE_IN,
    ),
    "titles before, totals after": (
        """\
Statement of account
Owner:,A. Person
Available Balance,"6,666.66"

Date,Description,Amount
15/01/2026,Bakery,-12.50
14/01/2026,Wages,100.00
,Total,87.50
Number of transactions,2
Printed on 16/01/2026
""",
        ONE_OUT_ONE_IN,
    ),
    "opening and closing balance are no lines": (
        """\
Date,Description,Debit,Credit,Balance
01/01/2026,OPENING BALANCE,,,0.00
15/01/2026,Bakery,12.50,,87.50
14/01/2026,Wages,,100.00,100.00
31/01/2026,CLOSING BALANCE,,,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "balance of the day among the lines": (
        """\
data;lançamento;valor
15/01/2026;PADARIA;-12,50
15/01/2026;SALDO ANTERIOR;87,50
14/01/2026;PIX;100,00
""",
        ONE_OUT_ONE_IN,
    ),
    "a payee called Total": (
        """\
Date,Description,Amount
15/01/2026,Total Filling Station,-12.50
14/01/2026,Wages,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "sections with a header each": (
        """\
Card 1234
Date,Merchant,Amount
15/01/2026,Bakery,12.50
Total,,12.50

Card 5678
Date,Merchant,Amount
16/01/2026,Florist,20.00
Total,,20.00
""",
        (("2026-01-15", "12.50"), ("2026-01-16", "20.00")),
    ),
    "two tables of different shape": (
        """\
Account 1
Date,Description,Amount
15/01/2026,Bakery,-12.50

Account 2
Date,Description,Paid out,Paid in
16/01/2026,Florist,6.00,
17/01/2026,Wages,,7.00
""",
        (("2026-01-15", "-12.50"), ("2026-01-16", "-6.00"), ("2026-01-17", "7.00")),
    ),
    "header repeated on every page": (
        """\
Date,Description,Amount
15/01/2026,Bakery,-12.50
Date,Description,Amount
14/01/2026,Wages,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "the day printed once for several lines": (
        """\
Date,Description,Amount
15 Jan 2026,Bakery,-1.00
,Florist,-2.00
,Grocer,-3.00
16 Jan 2026,Tailor,-4.00
,Cobbler,-5.00
""",
        (
            ("2026-01-15", "-1.00"),
            ("2026-01-15", "-2.00"),
            ("2026-01-15", "-3.00"),
            ("2026-01-16", "-4.00"),
            ("2026-01-16", "-5.00"),
        ),
    ),
    "decimal commas that nobody quoted": (
        """\
Date,Description,Amount,Balance
2026-01-15,Bakery,-12,50,87,50
2026-01-14,Wages,100,00,100,00
2026-01-13,Florist 12,0,00,0,00
""",
        (*ONE_OUT_ONE_IN, ("2026-01-13", "0.00")),
    ),
    "decimal commas that nobody quoted, and whole numbers": (
        """\
Date,Amount,Description
2026-01-15,-12,50,Bakery
2026-01-14,100,Wages
2026-01-13,-7,25,Florist
2026-01-12,-1.007,25,Tailor
""",
        (("2026-01-15", "-12.50"), ("2026-01-14", "100"), ("2026-01-13", "-7.25"), ("2026-01-12", "-1007.25")),
    ),
    "charges and refunds": (
        """\
Date,Merchant,Charge,Refund
2026-01-15,Bakery,14.50,2.00
2026-01-14,Tailor,,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "a ledger that gives a card's account the other sign": (
        """\
Date,Transaction Type,Name,Amount
2026-01-15,Expense,Bakery,-12.50
2026-01-14,Deposit,Wages,100.00
2026-01-13,Expense,Tailor,4.00
""",
        (*ONE_OUT_ONE_IN, ("2026-01-13", "4.00")),
    ),
    "a separator that nobody quoted, and a reference that reads as money": (
        """\
Date,Description,Reference,Amount,Balance
2026-01-15,Bakery,R1,-12.50,87.50
2026-01-14,Wages, Ltd,R2,100.00,100.00
2026-01-13,Florist,R3,-5.00,0.00
""",
        (*ONE_OUT_ONE_IN, ("2026-01-13", "-5.00")),
    ),
    "a separator that nobody quoted": (
        """\
Date,Description,Amount,Balance
2026-01-15,Bakery, Inc,-1.00,9.00
2026-01-16,Florist,-2.00,7.00
2026-01-17,Grocer,-3.00,4.00
""",
        (("2026-01-15", "-1.00"), ("2026-01-16", "-2.00"), ("2026-01-17", "-3.00")),
    ),
    "rows that end early": (
        """\
Date,Description,Amount,Note,Reference
2026-01-15,Bakery,-12.50
2026-01-14,Wages,100.00,thanks,77
""",
        ONE_OUT_ONE_IN,
    ),
    "quotes gone wrong": (
        """\
Date,Description,Amount
2026-01-15,"5"" pipe, 2m",-1.00
2026-01-16,"Broken "quote, x,-2.00
2026-01-17,8" hose,-3.00
2026-01-18,"unclosed,-4.00
2026-01-19,fine,-5.00
""",
        (
            ("2026-01-15", "-1.00"),
            ("2026-01-16", "-2.00"),
            ("2026-01-17", "-3.00"),
            ("2026-01-18", "-4.00"),
            ("2026-01-19", "-5.00"),
        ),
    ),
    "every line wrapped in quotes": (
        """\
"2026-01-15,Bakery,-1.00"
"2026-01-16,Florist,-2.00"
"2026-01-17,""The"" Grocer,-3.00"
""",
        (("2026-01-15", "-1.00"), ("2026-01-16", "-2.00"), ("2026-01-17", "-3.00")),
    ),
    "Excel's own first line": (
        """\
sep=;
Date;Text;Amount
2026-01-15;Bakery;-12,50
2026-01-14;Wages;100,00
""",
        ONE_OUT_ONE_IN,
    ),
    "Excel's wrapped cells": (
        '="Date"\t="Payee"\t="Amount"\n="20260115"\t="Bakery"\t-12.500\n="20260114"\t="Wages"\t100.000\n',
        (("2026-01-15", "-12.500"), ("2026-01-14", "100.000")),
    ),
    "old Mac line ends": (
        "Date,Text,Amount\r2026-01-15,Bakery,-12.50\r2026-01-14,Wages,100.00\r",
        ONE_OUT_ONE_IN,
    ),
    "pipes": (
        """\
Posting Date|Amount|Details
01/15/2026|-12.50|Bakery
01/14/2026|100.00|Wages
""",
        ONE_OUT_ONE_IN,
    ),
    "columns left of the table blank": (
        """\
,,,
,Date,Description,Amount
,15/01/2026,Bakery,-12.50
,14/01/2026,Wages,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "a header of two rows": (
        """\
Transaction,Transaction,Amount,
Date,Details,Debit,Credit
15/01/2026,Bakery,12.50,
14/01/2026,Wages,,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "cells in single quotes": (
        """\
'Date';'Text';'Amount'
'2026-01-15';'Bakery';'-12,50'
'2026-01-14';'Wages';'100,00'
""",
        ONE_OUT_ONE_IN,
    ),
    "a sign in a column of its own": (
        """\
Date,Text,Sign,Amount
2026-01-15,Bakery,-,12.50
2026-01-14,Wages,+,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "headings in a language that nobody listed": (
        """\
Aaa,Bbb,Ccc,Ddd,Eee
2026-01-15,Bakery,12.50,,87.50
2026-01-14,Wages,,100.00,100.00
2026-01-13,Florist,5.00,,0.00
""",
        (("2026-01-15", "-12.50"), ("2026-01-14", "100.00"), ("2026-01-13", "-5.00")),
    ),
    "a summary without days before the table": (
        """\
Month,Total In,Total Out
January,100.00,12.50

Date,Text,Amount
2026-01-15,Bakery,-12.50
2026-01-14,Wages,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "seconds since 1970": (
        """\
timestamp,text,amount
1768471200,bakery,-12.50
1768384800,wages,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "a compact day with its time": (
        """\
交易时间,收入金额,支出金额,账户余额,摘要
20260115 10:00:00,,12.50,87.50,面包店
20260114 10:00:00,100.00,,100.00,工资
""",
        ONE_OUT_ONE_IN,
    ),
    "no amounts at all": (
        """\
Date,Merchant
2026-01-15,Bakery
2026-01-16,Florist
""",
        (("2026-01-15", ""), ("2026-01-16", "")),
    ),
    "no day that could be read": (
        """\
Date,Description,Amount
01/15,Bakery,-12.50
01/16,Florist,-6.00
""",
        (("", "-12.50"), ("", "-6.00")),
    ),
    "cells that cannot be read": (
        """\
Date,Description,Amount
2026-01-15,Bakery,n/a
2026-01-16,Florist,-2.00
pending,Grocer,-3.00
2026-01-17,Tailor,-4.00
""",
        (("2026-01-15", ""), ("2026-01-16", "-2.00"), ("", "-3.00"), ("2026-01-17", "-4.00")),
    ),
    "a note beside the amount": (
        """\
交易时间,商户名称,金额,收/支
2026-01-15 17:16:02,面包店,12.50(已退款2.00),支出
2026-01-14 17:16:02,工资,100.00,收入
""",
        ONE_OUT_ONE_IN,
    ),
    "Swedish": (
        """\
Bokföringsdag;Text;Belopp;Saldo
2026-01-15;BAGERI;-12,50 kr;87,50 kr
2026-01-14;LÖN;100,00 kr;100,00 kr
""",
        ONE_OUT_ONE_IN,
    ),
    "Finnish": (
        """\
Kirjauspäivä;Määrä;Nimi;Saldo
2026/01/15;-12,50;LEIPOMO;87,50
2026/01/14;100,00;PALKKA;100,00
""",
        ONE_OUT_ONE_IN,
    ),
    "Norwegian": (
        """\
Dato;Forklaring;Ut fra konto;Inn på konto
15.01.2026;BAKERI;12,50;
14.01.2026;LØNN;;100,00
""",
        ONE_OUT_ONE_IN,
    ),
    "Polish": (
        """\
"Data operacji";"Kwota";"Waluta";"Opis"
"2026-01-15";"-12.50";"PLN";"PIEKARNIA"
"2026-01-14";"+100.00";"PLN";"PENSJA"
""",
        ONE_OUT_ONE_IN,
    ),
    "Czech": (
        """\
"Datum";"Objem";"Měna";"Poznámka"
"15.01.2026";"-12,50";"CZK";"PEKÁRNA"
"14.01.2026";"100,00";"CZK";"MZDA"
""",
        ONE_OUT_ONE_IN,
    ),
    "Hungarian": (
        """\
Tranzakció dátuma;Partner neve;Összeg;Pénznem
2026.01.15.;PÉKSÉG;-12,50;HUF
2026.01.14.;BÉR;100,00;HUF
""",
        ONE_OUT_ONE_IN,
    ),
    "Italian": (
        """\
Data_Operazione;Entrate;Uscite;Descrizione
15/01/2026;;-12,50;FORNAIO
14/01/2026;100,00;;STIPENDIO
""",
        ONE_OUT_ONE_IN,
    ),
    "Spanish": (
        """\
FECHA OPERACIÓN;CONCEPTO;IMPORTE EUR;SALDO
15/01/2026;PANADERÍA;-12,50;87,50
14/01/2026;NÓMINA;100,00;100,00
""",
        ONE_OUT_ONE_IN,
    ),
    "French": (
        """\
Date de l'opération;Libellé;Montant de l'opération
15/01/2026;BOULANGERIE;-12,50
14/01/2026;SALAIRE;100,00
""",
        ONE_OUT_ONE_IN,
    ),
    "Turkish": (
        """\
Tarih;Açıklama;Tutar;Bakiye
15.01.2026;FIRIN;-12,50;87,50
14.01.2026;MAAŞ;100,00;100,00
""",
        ONE_OUT_ONE_IN,
    ),
    "Russian": (
        """\
Дата операции;Сумма операции;Описание
15.01.2026 10:00:00;-12,50;ПЕКАРНЯ
14.01.2026 10:00:00;100,00;ЗАРПЛАТА
""",
        ONE_OUT_ONE_IN,
    ),
    "Hebrew": (
        """\
תאריך,תיאור,חובה,זכות,יתרה
15/01/2026,מאפייה,12.50,,87.50
14/01/2026,משכורת,,100.00,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "Japanese": (
        """\
年月日,お引出し,お預入れ,お取り扱い内容,残高
2026/1/15,1250,,ﾊﾟﾝﾔ,98750
2026/1/14,,5000,ｷﾕｳﾖ,100000
""",
        (("2026-01-15", "-1250"), ("2026-01-14", "5000")),
    ),
    "Korean": (
        """\
거래일시,적요,출금액,입금액,잔액
2026.01.15 10:00:00,빵집,12500,0,87500
2026.01.14 10:00:00,급여,0,100000,100000
""",
        (("2026-01-15", "-12500"), ("2026-01-14", "100000")),
    ),
    "Indian grouping": (
        """\
Value Date,Remarks,Withdrawal Amount (INR ),Deposit Amount (INR ),Balance (INR )
15/01/2026,BAKERY,"1,250.00",0.00,"98,750.00"
16/01/2026,WAGES,0.00,"1,00,000.00","1,98,750.00"
""",
        (("2026-01-15", "-1250.00"), ("2026-01-16", "100000.00")),
    ),
    "Indonesian": (
        """\
Tanggal,Keterangan,Jumlah,,Saldo
15/01/2026,TOKO ROTI,"1,250.00",DB,"98,750.00"
16/01/2026,GAJI,"5,000.00",CR,"103,750.00"
Saldo Awal,"100,000.00"
""",
        (("2026-01-15", "-1250.00"), ("2026-01-16", "5000.00")),
    ),
    "Vietnamese": (
        """\
Ngày giao dịch,Số tiền ghi nợ,Số tiền ghi có,Mô tả
15/01/2026,"1,250,000",,TIEM BANH
16/01/2026,,"5,000,000",LUONG
""",
        (("2026-01-15", "-1250000"), ("2026-01-16", "5000000")),
    ),
    "what came in before what went out, named in a smaller language": (
        """\
Dato;Beskrivelse;Inn;Ut;Saldo
14.01.2026;Lønn;100,00;0,00;100,00
15.01.2026;Bakeri ved elva;0,00;12,50;87,50
""",
        tuple(reversed(ONE_OUT_ONE_IN)),
    ),
    "in and out in two columns of amounts": (
        """\
Dato;Beskrivelse;Status;Beløp inn;Beløp ut
14.01.2026;Lønn;Bokført;100,00;
15.01.2026;"Bakeri
ved elva";Bokført;;-12,50
""",
        tuple(reversed(ONE_OUT_ONE_IN)),
    ),
    "debit and credit in Cyrillic": (
        """\
Дата;Основание;Кредит;Дебит;Салдо
15.01.2026;Пекарна;0,00;12,50;87,50
""",
        ONE_OUT_ONE_IN[:1],
    ),
    "one letter for the side": (
        """\
Ημερομηνία;Περιγραφή;Ποσό;Πρόσημο
15/01/2026;Φούρνος;12,50;Χ
14/01/2026;Μισθός;100,00;Π
""",
        ONE_OUT_ONE_IN,
    ),
    "Thai years of two digits": (
        """\
วันที่,รายการ,ถอน,ฝาก,คงเหลือ
14/01/69,เงินเดือน,,100.00,100.00
15/01/69,ร้านขนมปัง,12.50,,87.50
""",
        tuple(reversed(ONE_OUT_ONE_IN)),
    ),
    "days of the Republic of China without marks": (
        """\
交易日期,摘要,支出,存入,餘額
1150114,薪資,,100.00,100.00
1150115,早餐店,12.50,,87.50
""",
        tuple(reversed(ONE_OUT_ONE_IN)),
    ),
    "years of a Japanese reign": (
        """\
日付,内容,出金,入金,残高
R8.1.14,キュウヨ,,100.00,100.00
R8.1.15,パンヤ,12.50,,87.50
""",
        tuple(reversed(ONE_OUT_ONE_IN)),
    ),
    "years that may be of a Japanese reign": (
        """\
日付,内容,出金,入金,残高
08/01/14,キュウヨ,,100.00,100.00
08/01/15,パンヤ,12.50,,87.50
""",
        (("2008-01-14", "100.00"), ("2008-01-15", "-12.50")),
    ),
    "years of the newest Japanese reign, bare": (
        """\
日付,お取引内容,出金,入金
8/1/14,キュウヨ,,100.00
8/1/15,パンヤ,12.50,
""",
        tuple(reversed(ONE_OUT_ONE_IN)),
    ),
    "years of the Republic of China, of two digits": (
        """\
日期,摘要,支出,存入
99/1/14,薪資,,100.00
99/1/15,麵包店,12.50,
""",
        (("2010-01-14", "100.00"), ("2010-01-15", "-12.50")),
    ),
    "year, month and day apart": (
        """\
Month,Day,Year,Description,Amount
1,15,2026,Bakery,-12.50
1,14,2026,Wages,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "year, month and day apart, and rows shorter than their header": (
        """\
Description,Amount,Posted Year,Posted Month,Posted Day,Note
Bakery,-12.50,2026,01,15
Wages,100.00,2026,01,14
""",
        ONE_OUT_ONE_IN,
    ),
    "a day, and its year and month once more": (
        """\
Date,Year,Month,Day,Description,Amount
15/01/2026,2026,1,15,Bakery,-12.50
14/01/2026,2026,1,14,Wages,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "year, month in words and day apart": (
        """\
Año;Mes;Día;Concepto;Importe
2026;ene;15;Panadería;-12,50
2026;ene;14;Nómina;100,00
""",
        ONE_OUT_ONE_IN,
    ),
    "no year but in the period above": (
        """\
Period,20.12.2025,19.01.2026

Date,Text,Amount
15.01.,Bakery,-12.50
21.12.,Wages,100.00
""",
        (("2026-01-15", "-12.50"), ("2025-12-21", "100.00")),
    ),
    "no year, and months in words": (
        """\
Account statement as of 16 Jan 2026

Date,Text,Amount
15 Jan,Bakery,-12.50
14 Jan,Wages,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "amounts of what was sold": (
        """\
Date,Details,Sold Amount,Sold Currency
2026-01-15,Bakery,-12.50,EUR
2026-01-14,Wages,100.00,EUR
""",
        ONE_OUT_ONE_IN,
    ),
    "Vietnamese, the sides told by their accents": (
        """\
STT,Ngày,Diễn giải,Nợ,Có,Số dư
1,15/01/2026,Tiệm bánh,12.500,,987.500
2,14/01/2026,Lương,,1.000.000,1.000.000
""",
        (("2026-01-15", "-12500"), ("2026-01-14", "1000000")),
    ),
    "decimal commas without quotes, no header": (
        """\
15.01.2026,Bakery,-12,50,EUR
14.01.2026,Wages,100,00,EUR
13.01.2026,Florist,-3,05,EUR
""",
        (("2026-01-15", "-12.50"), ("2026-01-14", "100.00"), ("2026-01-13", "-3.05")),
    ),
    "the same before a balance": (
        """\
15.01.2026,-12,50,Bakery,87,50
14.01.2026,100,00,Wages,100,00
13.01.2026,-3,00,Florist,0,00
""",
        (("2026-01-15", "-12.50"), ("2026-01-14", "100.00"), ("2026-01-13", "-3.00")),
    ),
    "whole sums beside a number of two digits, no header": (
        """\
15.01.2026,Bakery,12,50
14.01.2026,Wages,100,10
13.01.2026,Florist,3,20
""",
        (("2026-01-15", "12"), ("2026-01-14", "100"), ("2026-01-13", "3")),
    ),
    "years of the Buddhist era": (
        """\
วันที่,รายการ,ถอน,ฝาก,คงเหลือ
,ยอดยกมา,,,0.00
14/01/2569,เงินเดือน,,100.00,100.00
15/01/2569,ร้านขนมปัง,12.50,,87.50
""",
        tuple(reversed(ONE_OUT_ONE_IN)),
    ),
    "settled on one day, moved on another": (
        """\
Lote;Data Liquidação;Data Movimento;Tipo;Montante;Moeda
L1;16/01/2026;15/01/2026;Compra;-12,50;EUR
L1;16/01/2026;14/01/2026;Depósito;100,00;EUR
""",
        ONE_OUT_ONE_IN,
    ),
    "a collective order with its parts in a column of their own": (
        """\
Booked;Currency;Debit;Credit;Individual amount;Balance;Text
15.01.2026;CHF;-12.50;;;87.50;Collective order
15.01.2026;CHF;;;-10.00;;Bakery
15.01.2026;CHF;;;-2.50;;Florist
14.01.2026;CHF;;100.00;;100.00;Wages
""",
        ONE_OUT_ONE_IN,
    ),
    "both sides in the currency of the purchase, then in the account's own": (
        """\
交易日期,摘要,交易金额(收入),交易金额(支出),交易币种,记账金额(收入),记账金额(支出),记账币种
2026-01-15,面包房,,1.75,美元,,12.50,人民币
2026-01-14,工资,100.00,,人民币,100.00,,人民币
""",
        ONE_OUT_ONE_IN,
    ),
    "days with colons": (
        """\
Date,Name,Amount
2026:01:15,Bakery,-12.50
2026:01:14,Wages,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "an amount that is always zero beside a total": (
        """\
Payout Date,Charges,Retried Amount,Total,Currency
2026-01-15,0.00,0.00,-12.50,USD
2026-01-14,100.00,0.00,100.00,USD
""",
        ONE_OUT_ONE_IN,
    ),
    "an amount for sales alone beside the net of all": (
        """\
Date,Type,Title,Amount,Fees,Net
2026-01-16,Sale,Order 2,5.00,-0.50,4.50
2026-01-15,Fee,Listing,--,-12.50,-12.50
2026-01-15,Fee,Listing,--,-1.00,-1.00
2026-01-14,Ads,Shop Ads,--,-2.00,-2.00
""",
        (("2026-01-16", "4.50"), ("2026-01-15", "-12.50"), ("2026-01-15", "-1.00"), ("2026-01-14", "-2.00")),
    ),
    "charges and refunds of a shop": (
        """\
Payout Date,Charges,Refunds,Fees,Total,Currency
2026-01-15,0.00,-12.00,-0.50,-12.50,USD
2026-01-14,102.00,0.00,-2.00,100.00,USD
""",
        ONE_OUT_ONE_IN,
    ),
    "a gross that is blank for fees and payouts, beside a net that never is": (
        """\
Date created,Type,Item,Gross amount,Net amount,Payout currency,Description
"Jan 15, 2026",Order,Blue bowl,"55.00","47.41",USD,--
"Jan 14, 2026",Payout,--,--,"-120.00",USD,To the bank
"Jan 13, 2026",Other fee,--,--,"-4.95",USD,Listing
""",
        (("2026-01-15", "47.41"), ("2026-01-14", "-120.00"), ("2026-01-13", "-4.95")),
    ),
    "what went out and came in before fees, blank where the net sides say what was paid out": (
        """\
Merchant,Created,Type,Gross Currency,Gross Debit (GC),Gross Credit (GC),Net Currency,Net Debit (NC),Net Credit (NC)
Shop,2026-01-13 10:22:31,Settled,GBP,,40.00,GBP,,39.20
Shop,2026-01-14 10:22:31,Refunded,GBP,10.00,,GBP,10.00,
Shop,2026-01-15 23:00:00,Payout,GBP,,,GBP,29.20,
""",
        (("2026-01-13", "39.20"), ("2026-01-14", "-10.00"), ("2026-01-15", "-29.20")),
    ),
    "an amount with its tax beside the net and the tax": (
        """\
E-Mail;Datum;Art;Status;Beschreibung;Betrag inkl. MwSt.;Netto;Steuerbetrag;Gebühr;Auszahlung
a@b.example;2026-01-15 19:56:55;Umsatz;Erfolgreich;Blaue Schale;12.50;11.56;0.94;0.30;12.20
;2026-01-15 19:57:11;Auszahlung;Gezahlt;;-200.00;;;0.30;12.20
""",
        (("2026-01-15", "12.50"), ("2026-01-15", "-200.00")),
    ),
    "blanks between commas and quotes": (
        """\
Date, Description, Amount, Balance
15/01/2026, "Corner Bakery, Main Street", -12.50, 87.50
14/01/2026, "Wages" , 100.00, 100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "thousands between commas that nobody quoted": (
        """\
Date,Description,Paid out,Paid in,Balance
15/01/2026,Corner Bakery,12.50,,1,087.50
14/01/2026,Wages,,100.00,1,100.00
13/01/2026,Rent,1,250.00,,1,000.00
12/01/2026,Loan,,1,02,250.00,2,250.00
""",
        (
            ("2026-01-15", "-12.50"),
            ("2026-01-14", "100.00"),
            ("2026-01-13", "-1250.00"),
            ("2026-01-12", "102250.00"),
        ),
    ),
    "thousands between commas, without cents": (
        """\
이용일,이용처,이용금액,할부개월수,업종분류
2026-01-15,빵집,12,500,0,카페
2026-01-14,환불,-200,0,마트
""",
        (("2026-01-15", "12500"), ("2026-01-14", "-200")),
    ),
    "no header, the account's particulars first": (
        """\
2026-01-31,01-01-2026,'12 1090,A. PERSON,PLN,"0,00","87,50",2,
15-01-2026,15-01-2026,CORNER BAKERY,,,"-12,50","87,50",1,
14-01-2026,14-01-2026,WAGES,NORTHWIND,'10 1050,"100,00","100,00",2,
13-01-2026,13-01-2026,KIOSK,,,"-3,00","0,00",3,
""",
        (*ONE_OUT_ONE_IN, ("2026-01-13", "-3.00")),
    ),
    "no header, the balance last": (
        """\
15/01/2026;-12,50;Carte;;BOULANGERIE;;0;Divers
14/01/2026;100,00;Virement;;SALAIRE;;0;Divers
13/01/2026;-3,00;Carte;;KIOSQUE;;0;Divers
31/01/2026;84,50;;;;01234 123456A;;
""",
        (*ONE_OUT_ONE_IN, ("2026-01-13", "-3.00")),
    ),
    "records numbered by their kind, days without a year": (
        """\
2,62123456789,'A. PERSON','CHEQUE ACCOUNT'
3,,'Statement Number','From Date','To Date','Opening Balance','Closing Balance'
3,,95,'1 January 2026','31 January 2026',0.00,87.50
4,,'Number','Date','Description1','Description2','Amount','Balance','Charges'
5,,1,'14 Jan','Credit','NORTHWIND WAGES',100.00,100.00,''
5,,2,'15 Jan','Purchase','CORNER BAKERY',-12.50,87.50,''
6,,'END'
""",
        (("2026-01-14", "100.00"), ("2026-01-15", "-12.50")),
    ),
    "received and given, both filled": (
        """\
DateTime,From,Message,Received,Given,Currency
2026-01-15 10:11,Me,for you,0.00,12.50,EUR
2026-01-14 09:01,Ann,thanks,100.00,0.00,EUR
""",
        ONE_OUT_ONE_IN,
    ),
    "letters of the heading's own words": (
        """\
MONTO;DESCRIPCIÓN;FECHA;DOCUMENTO;CARGO/ABONO
12,50;COMPRA PANADERIA;15/01/2026;A1;C
100,00;TRANSFERENCIA;14/01/2026;A2;A
""",
        ONE_OUT_ONE_IN,
    ),
    "Arabic digits": (
        """\
التاريخ,الوصف,المبلغ,الرصيد
١٥/٠١/٢٠٢٦,مخبز الزاوية,-١٢٫٥٠,٩٨٧٫٥٠
١٤/٠١/٢٠٢٦,راتب,١٬٠٠٠٫٠٠,١٬٠٠٠٫٠٠
""",
        (("2026-01-15", "-12.50"), ("2026-01-14", "1000.00")),
    ),
    "the day on which a program noted it before its own day": (
        """\
id,created_at,updated_at,type,amount,currency_code,description,date,source_name
1,2026-02-01 10:00:00,2026-02-01 10:00:00,Withdrawal,-12.50,EUR,lunch,2026-01-15,Corner Bakery
2,2026-02-01 10:00:00,2026-02-01 10:00:00,Deposit,100.00,EUR,salary,2026-01-14,Northwind
""",
        ONE_OUT_ONE_IN,
    ),
    "thousands of a currency that has no cents": (
        """\
Fecha;Detalle;Documento;Cargos (CLP);Abonos (CLP);Saldo (CLP)
15/01/2026;Panaderia;A1;12.500;;87.500
14/01/2026;Traspaso;A2;;100.000;100.000
""",
        (("2026-01-15", "-12500"), ("2026-01-14", "100000")),
    ),
    "kinds that end with the word for out or in": (
        """\
序号,交易时间,交易类型,商户名称,交易金额(元),交易状态
1,2026-01-15 10:11:12,消费,面包店,¥12.50,交易成功
2,2026-01-14 09:11:12,转账收入,某人,¥100.00,交易成功
""",
        ONE_OUT_ONE_IN,
    ),
    "an amount with its tax beside the tax's own": (
        """\
Date de l'opération;Contrepartie;Montant total (TTC);Devise;Montant total (TTC) (devise locale);Montant de la TVA
15/01/2026;Boulangerie;-12,50;EUR;-14,00;-1,14
14/01/2026;Client;100,00;EUR;100,00;16,67
""",
        ONE_OUT_ONE_IN,
    ),
    "fees in a column and in rows of their own": (
        """\
Nr,Posting Date,Transaction Date,Description,Category,Money In,Money Out,Fee,Balance
1,14/01/2026,14/01/2026,Northwind,Salary,100.00,,,100.00
2,16/01/2026,15/01/2026,Corner Bakery,Groceries,,-12.50,,87.50
3,16/01/2026,16/01/2026,Message,Fees,,,-0.35,87.15
""",
        (("2026-01-14", "100.00"), ("2026-01-15", "-12.50"), ("2026-01-16", "-0.35")),
    ),
    "gross, fee and net in other words": (
        """\
Data,Orario,Fuso orario,Nome,Tipo,Stato,Valuta,Lordo,Tariffa,Netto,Saldo
15/01/2026,11:40:17,CET,Forno,Pagamento,Completata,EUR,-12.50,0.00,-12.50,87.50
14/01/2026,20:25:26,CET,Studio,Pagamento,Completata,EUR,100.00,-2.00,98.00,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "an amount in the payment's currency behind that of the purchase": (
        """\
Started (UTC),State,Payee,Orig currency,Orig amount (Orig currency),Payment currency,Amount (Payment currency)
2026-01-15,COMPLETED,Corner Bakery,USD,-14.00,EUR,-12.50
2026-01-14,COMPLETED,Refund,EUR,100.00,EUR,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "the moment when a payment began and when it was completed": (
        """\
Tipo,Prodotto,Data di inizio,Data di completamento,Descrizione,Importo,Costo,Valuta,State,Saldo
Pagamento,Attuale,2026-01-15 13:33:15,2026-01-17 07:16:26,Forno,-12.50,0.00,EUR,COMPLETATO,87.50
Accredito,Attuale,2026-01-14 16:06:07,2026-01-18 16:06:08,Stipendio,100.00,0.00,EUR,COMPLETATO,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "what went out and came in, abroad first": (
        """\
Data contabile,Data operazione,Descrizione,Accrediti in valuta,Accrediti,Addebiti in valuta,Addebiti
17/01/26,15/01/26,Forno,,,,12.50
18/01/26,14/01/26,Rimborso,,100.00,,
""",
        ONE_OUT_ONE_IN,
    ),
    "invoiced out and invoiced in, beside the same of the purchase": (
        """\
Data transazione,Causale,Importo di fatturazione in uscita,Importo di fatturazione in entrata,Importo in uscita,Saldo
15/01/2026 09:02,Forno,12.50,0.00,12.50,87.50
14/01/2026 13:40,Stipendio,0.00,100.00,0.00,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "balances in dated rows at the end": (
        """\
DATA;VALUTA;DARE;AVERE;DIVISA;DESCRIZIONE_OPERAZIONE;CAUSALE
15/01/2026;16/01/2026;12,50;;EUR;FORNO;43
14/01/2026;prenotata;;100,00;EUR;STIPENDIO;
16/01/2026;;;555,39;EUR;Saldo contabile;
16/01/2026;;;555,39;EUR;Saldo liquido;
16/01/2026;;;777,04;EUR;Disponibilità al;
""",
        ONE_OUT_ONE_IN,
    ),
    "the day of posting before that of the payment": (
        """\
Kirjauspäivä;Maksupäivä;Summa;Tapahtumalaji;Saajan nimi;Viesti
16.01.2026;15.01.2026;-12,50;KORTTIOSTO;Leipomo;
16.01.2026;14.01.2026;+100,00;TILISIIRTO;Palkka;
""",
        ONE_OUT_ONE_IN,
    ),
    "a total at the end, from the right to the left": (
        """תאריך עסקה,שם בית העסק,סוג עסקה,סכום חיוב,מטבע חיוב,הערות
15/01/2026,מאפיית הפינה,רגילה,12.50,₪,
20/01/2026,זיכוי,רגילה,-200.00,₪,
סך הכל,,,-187.50,₪,
""",
        CHARGE_AND_PAYMENT,
    ),
    "a header with a dot in it, entered later": (
        """\
Account No,Effective Date,Entered Date,Details,Withdrawal Amt,Deposit Amt,.
4711,15/01/2026,16/01/2026,BAKERY,12.50,,.
4711,14/01/2026,,WAGES,,100.00,.
""",
        ONE_OUT_ONE_IN,
    ),
    "thousands with points beside a rate with cents": (
        """\
Tanggal,Keterangan,Nominal,Exchange Rate,Saldo
15/01/2026,Roti,-12.500,1.03,1.087.500
14/01/2026,Gaji,100.000,1.03,1.100.000
""",
        (("2026-01-15", "-12500"), ("2026-01-14", "100000")),
    ),
    "both sides beside a signed amount abroad": (
        """\
Date,Text,Foreign Amount,Foreign Currency,Paid out,Paid in
15/01/2026,Bakery,-13.10,USD,12.50,0.00
14/01/2026,Wages,105.00,USD,0.00,100.00
""",
        ONE_OUT_ONE_IN,
    ),
    "no header, debits with their minus and zeros, proved by the balance": (
        """\
13/01/2026,Florist,-1.00,0.00,0.50
14/01/2026,Wages,0.00,100.00,100.50
15/01/2026,Bakery,-12.50,0.00,88.00
16/01/2026,Tailor,-2.00,0.00,86.00
17/01/2026,Rent,-6.00,0.00,80.00
18/01/2026,Books,-1.00,0.00,79.00
19/01/2026,Tea,-3.00,0.00,76.00
""",
        (
            ("2026-01-13", "-1.00"),
            ("2026-01-14", "100.00"),
            ("2026-01-15", "-12.50"),
            ("2026-01-16", "-2.00"),
            ("2026-01-17", "-6.00"),
            ("2026-01-18", "-1.00"),
            ("2026-01-19", "-3.00"),
        ),
    ),
    "no header, unsigned amounts beside a balance below zero": (
        """\
15/01/2026,Bakery,Debit,12.50,-2.50
16/01/2026,Florist,Debit,3.00,-5.50
17/01/2026,Wages,Credit,100.00,94.50
""",
        (("2026-01-15", "-12.50"), ("2026-01-16", "-3.00"), ("2026-01-17", "100.00")),
    ),
    "no header, nothing came in": (
        """\
15/01/2026,Bakery,12.50,0.00
16/01/2026,Florist,3.00,0.00
""",
        (("2026-01-15", "-12.50"), ("2026-01-16", "-3.00")),
    ),
    "a shop's number like a day where the day is left blank": (
        """\
Date,Text,Merchant ID,Amount
15/01/2026,Bakery,20190516,-1.00
,Florist,20190517,-2.00
,Tailor,20190518,-3.00
14/01/2026,Wages,20190519,100.00
,Refund,20190520,5.00
""",
        (
            ("2026-01-15", "-1.00"),
            ("2026-01-15", "-2.00"),
            ("2026-01-15", "-3.00"),
            ("2026-01-14", "100.00"),
            ("2026-01-14", "5.00"),
        ),
    ),
    "the day of value before that of posting": (
        """\
Wertstellung;Buchungstag;Text;Betrag
17.01.2026;15.01.2026;Bakery;-12,50
16.01.2026;14.01.2026;Wages;100,00
""",
        ONE_OUT_ONE_IN,
    ),
    "a separator that nobody quoted in texts, tabs": (
        """\
No\tDate\tText\tPaid out\tPaid in\tCurrency
1\t15/01/2026\tCorner\tBakery\t12.50\t\tEUR
2\t14/01/2026\tWages\t\t100.00\tEUR
3\t13/01/2026\tFlorist\t1.00\t\tEUR
4\t12/01/2026\tBlue Tea House\t2.00\t\tEUR
""",
        (("2026-01-15", "-12.50"), ("2026-01-14", "100.00"), ("2026-01-13", "-1.00"), ("2026-01-12", "-2.00")),
    ),
    "a separator that nobody quoted in a text before the day": (
        """\
Text,Date,Amount,Balance
Florist,13/01/2026,-1.00,101.00
Wages,14/01/2026,100.00,201.00
Tailor,14/01/2026,-1.00,200.00
Corner,Bakery,15/01/2026,-12.50,187.50
""",
        (("2026-01-13", "-1.00"), ("2026-01-14", "100.00"), ("2026-01-14", "-1.00"), ("2026-01-15", "-12.50")),
    ),
    "a balance carried forward, in short": (
        """\
Date,Debit,Credit,Narration
15/01/2026,12.50,-,Bakery
14/01/2026,-,100.00,Wages
15/01/2026,,187.50,C/F
""",
        ONE_OUT_ONE_IN,
    ),
    "a yen that is a backslash in its code page": (
        """\
日付,番号,内容,金額
2026/01/15,00420280,パンヤ,"-1,250\\"
2026/01/14,00859367,キュウヨ,"10,000\\"
2026/01/13,00859368,本屋,-500\\
""",
        (("2026-01-15", "-1250"), ("2026-01-14", "10000"), ("2026-01-13", "-500")),
    ),
    "titles of months among days with their time": (
        """\
Date;Text;Paid out;Paid in
January 2026;;;
15.01.2026 10:00:00;Bakery;12.50;
14.01.2026 10:00:00;Wages;;100.00
December 2025;;;
15.12.2025 10:00:00;Florist;1.00;
November 2025;;;
15.11.2025 10:00:00;Tailor;2.00;
""",
        (("2026-01-15", "-12.50"), ("2026-01-14", "100.00"), ("2025-12-15", "-1.00"), ("2025-11-15", "-2.00")),
    ),
    "sides in words of an unknown language, told by the balance": (
        """\
Date,Text,Amount,Kind,Balance
15/01/2026,Bakery,12.50,MENEN,87.50
16/01/2026,Wages,100.00,TULEN,187.50
17/01/2026,Florist,7.50,MENEN,180.00
18/01/2026,Tailor,2.00,MENEN,178.00
19/01/2026,Refund,3.00,TULEN,181.00
""",
        (
            ("2026-01-15", "-12.50"),
            ("2026-01-16", "100.00"),
            ("2026-01-17", "-7.50"),
            ("2026-01-18", "-2.00"),
            ("2026-01-19", "3.00"),
        ),
    ),
    "two days with one heading, and short titles": (
        """\
Date,Date,Text,Amount
15/01/2026,16/01/2026,Bakery,-12.50
14/01/2026,15/01/2026,Wages,100.00
13/01/2026,14/01/2026,Florist,-1.00
""",
        (("2026-01-15", "-12.50"), ("2026-01-14", "100.00"), ("2026-01-13", "-1.00")),
    ),
    "one transaction above a summary": (
        """\
Date;Text;Kind;Note;Amount
15/01/2026;Bakery;Card;Lunch;-12,50
Summary;
Fees;3,00
Interest;9,00
Purchases;12,50
""",
        (("2026-01-15", "-12.50"),),
    ),
    "a summary as long as the table": (
        """\
Date,No,Text,Amount
2026-01-15T17:40:28+02:00,355,Bakery,-12.50
2026-01-14T10:34:44+02:00,356,Wages,100.00
Fees,6.50
Interest,5.60
Purchases,12.50
""",
        ONE_OUT_ONE_IN,
    ),
    "a sign in a column of its own, and all went out": (
        """\
Date,Text,+/-,Amount
15/01/2026,Bakery,-,12.50
16/01/2026,Florist,-,3.00
""",
        (("2026-01-15", "-12.50"), ("2026-01-16", "-3.00")),
    ),
    "sides in words that only accents tell": (
        """\
Ngày,Nội dung,Số tiền,Loại giao dịch
15/01/2026,Bánh,12.50,Nợ
14/01/2026,Lương,100.00,Có
""",
        ONE_OUT_ONE_IN,
    ),
}

NO_TRANSACTIONS: dict[str, str] = {
    "header alone": """\
Date,Description,Amount,Balance
""",
    "header and a sentence": """\
Date,Description,Amount
No transactions found for the selected period,,
""",
    "balances by day": """\
Date;Account;Balance
2026-01-15;Main;100,00
2026-01-16;Main;120,00
""",
    "accounts": """\
Account,IBAN,Currency,Balance
Main,DE12,EUR,100.00
Savings,DE13,EUR,200.00
""",
    "prices": """\
Date,Open,High,Low,Close,Volume
2026-01-15,1.00,2.00,0.50,1.50,10000
2026-01-16,1.10,2.10,0.60,1.60,20000
""",
    "rates": """\
Date,Currency,Rate
2026-01-15,EUR,1.09
2026-01-16,GBP,1.27
""",
    "holdings": """\
Symbol,Description,Quantity,Price,Market Value
ABC,Abc Corp,10,5.00,50.00
DEF,Def Corp,2,7.00,14.00
""",
    "people": """\
Name,Email,Phone,City
A. Person,a@b.example,555-1234,Town
B. Person,b@c.example,555-1235,Town
""",
    "birthdays": """\
Name,Birth date,City
A. Person,1980-01-01,Town
B. Person,1981-02-02,Town
""",
}
