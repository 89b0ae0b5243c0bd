"""Printed statements of many makes, all invented: what stands on the page, and what must be read from it.

A layout is the print, its transactions as (day, amount, a piece of the text), and whether its totals tie.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Layout:
    print: str
    lines: tuple[tuple[str, str, str], ...]
    ties: bool = True


LAYOUTS = {
    "debit and credit columns with a balance": Layout(
        """
   Harbour Bank                                    Statement 01/03/2024 to 31/03/2024

   Date        Description                   Debit        Credit       Balance
   01/03/2024  Opening balance                                        1,000.00
   04/03/2024  CORNER BAKERY LTD             12.50                      987.50
   13/03/2024  BLUE TEA HOUSE                 7.00                      980.50
   25/03/2024  WAGES NORTHWIND                           1,250.00     2,230.50
   31/03/2024  Closing balance                                        2,230.50
""",
        (
            ("2024-03-04", "-12.50", "CORNER BAKERY LTD"),
            ("2024-03-13", "-7.00", "BLUE TEA HOUSE"),
            ("2024-03-25", "1250.00", "WAGES NORTHWIND"),
        ),
    ),
    "no headings, the balance proves the amount": Layout(
        """
   Account 12-34                                   1 May 2024 - 31 May 2024
   02 May 2024   Corner Bakery                       -3.20          96.80
   03 May 2024   Blue Tea House                      -6.80          90.00
   17 May 2024   Refund Paper Mill                   10.00         100.00
""",
        (
            ("2024-05-02", "-3.20", "Corner Bakery"),
            ("2024-05-03", "-6.80", "Blue Tea House"),
            ("2024-05-17", "10.00", "Refund Paper Mill"),
        ),
    ),
    "unsigned sections, no year, over the turn of the year": Layout(
        """
   Prairie Bank                       December 12, 2023 through January 11, 2024

   Beginning Balance                                              $500.00
   Ending Balance                                                 $648.25

   DEPOSITS AND ADDITIONS
   DATE     DESCRIPTION                                            AMOUNT
   12/15    Cheque 77                                             $200.00
   01/04    Interest Payment                                         0.25
   Total Deposits and Additions                                   $200.25

   ELECTRONIC WITHDRAWALS
   DATE     DESCRIPTION                                            AMOUNT
   12/29    Corner Bakery 0042                                     $40.00
   01/02    Blue Tea House                                          12.00
   Total Electronic Withdrawals                                    $52.00

   DAILY ENDING BALANCE
   DATE              AMOUNT          DATE              AMOUNT
   12/15             700.00          12/29             660.00
   01/02             648.00          01/04             648.25
""",
        (
            ("2023-12-15", "200.00", "Cheque 77"),
            ("2024-01-04", "0.25", "Interest Payment"),
            ("2023-12-29", "-40.00", "Corner Bakery 0042"),
            ("2024-01-02", "-12.00", "Blue Tea House"),
        ),
    ),
    "descriptions that wrap": Layout(
        """
   Buchungstag   Verwendungszweck                             Betrag EUR
   02.01.2024    SEPA-Lastschrift                                -19,90
                 Papierladen am Markt
                 Kundennummer 4711
   05.01.2024    Gutschrift                                    1.200,00
                 Nordwind Handel
   31.01.2024    Entgelt                                          -4,10
   Neuer Kontostand                                            2.176,00
   Alter Kontostand                                            1.000,00
""",
        (
            ("2024-01-02", "-19.90", "Papierladen am Markt | Kundennummer 4711"),
            ("2024-01-05", "1200.00", "Nordwind Handel"),
            ("2024-01-31", "-4.10", "Entgelt"),
        ),
    ),
    "days without a year and signs behind the amount": Layout(
        """
   Kontoauszug 2/2024                     vom 01.02.2024 bis 29.02.2024
   Bu.Tag  Wert    Vorgang                              Betrag
                   Alter Kontostand                       500,00+
   01.02.  01.02.  Miete Lagerraum                      1.310,00-
   12.02.  13.02.  Rechnung 88 Teehaus Blau               900,00+
   28.02.  28.02.  Eckbaeckerei                             4,50-
                   Neuer Kontostand                        85,50+
""",
        (
            ("2024-02-01", "-1310.00", "Miete Lagerraum"),
            ("2024-02-12", "900.00", "Rechnung 88 Teehaus Blau"),
            ("2024-02-28", "-4.50", "Eckbaeckerei"),
        ),
    ),
    "CR beside what came in": Layout(
        """
   Card statement                                 Statement date 30 Jun 2024
   Transaction  Posting   Description                          Amount (SGD)
   03 JUN       04 JUN    CORNER BAKERY SINGAPORE SG                   8.20
   09 JUN       10 JUN    PAYMENT RECEIVED - THANK YOU               100.00 CR
   21 JUN       23 JUN    BLUE TEA HOUSE SINGAPORE SG                 11.80
   TOTAL                                                              80.00 CR
""",
        (
            ("2024-06-03", "-8.20", "CORNER BAKERY"),
            ("2024-06-09", "100.00", "PAYMENT RECEIVED"),
            ("2024-06-21", "-11.80", "BLUE TEA HOUSE"),
        ),
    ),
    "brackets for credits, charges as printed": Layout(
        """
   STATEMENT DATE 01-08-2023
   TRANSACTION DATE   DESCRIPTION                      AMOUNT (SGD)
   LAST MONTH'S BALANCE                                       40.00
   02/07              PAYMENT BY INTERNET                    (40.00)
   03/07              CORNER BAKERY                            4.20
   21/07              BLUE TEA HOUSE                           5.80
   TOTAL                                                      10.00
""",
        (
            ("2023-07-02", "-40.00", "PAYMENT BY INTERNET"),
            ("2023-07-03", "4.20", "CORNER BAKERY"),
            ("2023-07-21", "5.80", "BLUE TEA HOUSE"),
        ),
    ),
    "each day printed once": Layout(
        """
   Your transactions                     1 April 2024 to 30 April 2024
   Date     Description                    Money out    Money in    Balance
   1 Apr    Start balance                                            100.00
   2 Apr    Card payment Corner Bakery         10.00                  90.00
            Direct debit Blue Tea House        20.00                  70.00
            Card payment Paper Mill             5.00                  65.00
   9 Apr    Received from Northwind                        35.00     100.00
            Card payment Corner Bakery          1.00                  99.00
   30 Apr   End balance                                               99.00
""",
        (
            ("2024-04-02", "-10.00", "Corner Bakery"),
            ("2024-04-02", "-20.00", "Blue Tea House"),
            ("2024-04-02", "-5.00", "Paper Mill"),
            ("2024-04-09", "35.00", "Northwind"),
            ("2024-04-09", "-1.00", "Corner Bakery"),
        ),
    ),
    "the sum in the last row of the description": Layout(
        """
   Date       Payment details               Paid out    Paid in    Balance
   01 Feb 24  BALANCE BROUGHT FORWARD                               300.00
   02 Feb 24  VIS  CORNER BAKERY
                   LONDON                      15.00
              VIS  BLUE TEA HOUSE
                   BATH                        25.00                260.00
   05 Feb 24  CR   NORTHWIND LTD
                   INVOICE 9                               40.00
              DD   PAPER MILL                  10.00                290.00
              DD   WATER WORKS
                   BATH                        90.00                200.00
   28 Feb 24  BALANCE CARRIED FORWARD                               200.00
""",
        (
            ("2024-02-02", "-15.00", "CORNER BAKERY"),
            ("2024-02-02", "-25.00", "BLUE TEA HOUSE"),
            ("2024-02-05", "40.00", "NORTHWIND LTD"),
            ("2024-02-05", "-10.00", "PAPER MILL"),
            ("2024-02-05", "-90.00", "WATER WORKS"),
        ),
    ),
    "cheques side by side": Layout(
        """
   Statement Period: 11/01/2023 to 11/30/2023
   Checks Paid
   Check    Date      Amount        Check    Date      Amount
   1001     11/03     $50.00        1003     11/09     $70.00
   1002     11/05     $60.00        1004     11/14     $20.00
   Total Checks Paid                                  $200.00
""",
        (
            ("2023-11-03", "-50.00", "1001"),
            ("2023-11-09", "-70.00", "1003"),
            ("2023-11-05", "-60.00", "1002"),
            ("2023-11-14", "-20.00", "1004"),
        ),
    ),
    "money without cents": Layout(
        """
   ご利用明細  2024/05/01 - 2024/05/31
   Date        Description                      Amount
   2024/05/03  CORNER BAKERY TOKYO               1,200
   2024/05/09  BLUE TEA HOUSE                      380
   2024/05/21  PAPER MILL OSAKA                 12,000
   Total                                        13,580
""".replace("ご利用明細", "Meisai    "),
        (
            ("2024-05-03", "1200", "CORNER BAKERY"),
            ("2024-05-09", "380", "BLUE TEA HOUSE"),
            ("2024-05-21", "12000", "PAPER MILL"),
        ),
    ),
    "Spanish columns": Layout(
        """
   Extracto del 01/04/2024 al 30/04/2024
   Fecha       Concepto                          Cargo       Abono       Saldo
               Saldo anterior                                         1.000,00
   05/04/2024  Panaderia La Esquina              12,00                  988,00
   14/04/2024  Transferencia Norte SA                       500,00    1.488,00
   23/04/2024  Casa de Te Azul                    8,00                1.480,00
""",
        (
            ("2024-04-05", "-12.00", "Panaderia La Esquina"),
            ("2024-04-14", "500.00", "Transferencia Norte SA"),
            ("2024-04-23", "-8.00", "Casa de Te Azul"),
        ),
    ),
    "French columns, groups parted by blanks": Layout(
        """
   Releve du 01/02/2024 au 29/02/2024
   Date      Libelle                              Debit          Credit
             Solde precedent                                   2 000,00
   02/02     CARTE BOULANGERIE DU COIN            14,30
   14/02     VIREMENT VENT DU NORD                             1 450,00
   20/02     PRLV MOULIN A PAPIER              1 035,70
             Nouveau solde                                     2 400,00
""",
        (
            ("2024-02-02", "-14.30", "BOULANGERIE DU COIN"),
            ("2024-02-14", "1450.00", "VENT DU NORD"),
            ("2024-02-20", "-1035.70", "MOULIN A PAPIER"),
        ),
    ),
    "the amount before the description": Layout(
        """
   Date          Amount     Description
   2024-03-01    -12.00     Corner Bakery
   2024-03-05    -30.00     Blue Tea House
   2024-03-09    100.00     Northwind
   Total          58.00
""",
        (
            ("2024-03-01", "-12.00", "Corner Bakery"),
            ("2024-03-05", "-30.00", "Blue Tea House"),
            ("2024-03-09", "100.00", "Northwind"),
        ),
    ),
    "amounts in another currency within the description": Layout(
        """
   Opening balance                                           200.00
   Date         Description                        Amount    Balance
   04/15/2024   CORNER BAKERY USD 12.00            -11.04     188.96
   04/16/2024   BLUE TEA HOUSE                      -8.96     180.00
                GBP 7.50 AT 1.19
   04/17/2024   PAPER MILL CNY 55.00                -7.00     173.00
   Closing balance                                           173.00
""",
        (
            ("2024-04-15", "-11.04", "CORNER BAKERY USD 12.00"),
            ("2024-04-16", "-8.96", "GBP 7.50"),
            ("2024-04-17", "-7.00", "PAPER MILL CNY 55.00"),
        ),
    ),
    "scanned and read by machine": Layout(
        """
   STATEMENT DATE   01-08-2023
   DATE     DESCRIPTION                         AMOUNT
   03/07    CORNER BAKERY                         4.20
   07107    BLUE TEA HOUSE                        7.00
   21 /07   PAPER MILL                           11 .90
   22/07    NORTHWIND STORE                       6.10
   TOTAL                                         29 .20
""",
        (
            ("2023-07-03", "4.20", "CORNER BAKERY"),
            ("2023-07-07", "7.00", "BLUE TEA HOUSE"),
            ("2023-07-21", "11.90", "PAPER MILL"),
            ("2023-07-22", "6.10", "NORTHWIND STORE"),
        ),
    ),
    "two accounts": Layout(
        """
   January 1, 2024 through January 31, 2024
   EVERYDAY ACCOUNT
   Beginning Balance $100.00
   DATE     DESCRIPTION                  AMOUNT     BALANCE
   01/05    Corner Bakery                -10.00       90.00
   01/09    Northwind                     60.00      150.00
   Ending Balance $150.00
   SAVINGS ACCOUNT
   Beginning Balance $900.00
   DATE     DESCRIPTION                  AMOUNT     BALANCE
   01/31    Interest                       0.75      900.75
   Ending Balance $900.75
   Total of all accounts              $1,000.00   $1,050.75
""",
        (
            ("2024-01-05", "-10.00", "Corner Bakery"),
            ("2024-01-09", "60.00", "Northwind"),
            ("2024-01-31", "0.75", "Interest"),
        ),
    ),
    "a total that does not fit": Layout(
        """
   Date         Description                        Amount
   04/15/2024   CORNER BAKERY                       11.04
   04/16/2024   BLUE TEA HOUSE                       8.96
   Total                                            25.00
""",
        (("2024-04-15", "11.04", "CORNER BAKERY"), ("2024-04-16", "8.96", "BLUE TEA HOUSE")),
        ties=False,
    ),
    "no signs, the balance says which way": Layout(
        """
   Date       Description                         Amount    Balance
              Brought forward                                100.00
   14/02/2024 A SHOP WITH QUITE A LONG NAME 12/A   25.00      75.00
   15/02/2024 NORTHWIND                         1,000.00   1,075.00
   16/02/2024 BLUE TEA HOUSE                        5.00   1,070.00
""",
        (
            ("2024-02-14", "-25.00", "A SHOP WITH QUITE A LONG NAME 12/A"),
            ("2024-02-15", "1000.00", "NORTHWIND"),
            ("2024-02-16", "-5.00", "BLUE TEA HOUSE"),
        ),
    ),
    "a column that says in or out": Layout(
        """
   Date        Details                D/C       Amount
   01/02/2024  Corner Bakery           D          3.00
   13/02/2024  Blue Tea House          D          4.50
   25/02/2024  Northwind               C         20.00
   Total                                         12.50
""",
        (
            ("2024-02-01", "-3.00", "Corner Bakery"),
            ("2024-02-13", "-4.50", "Blue Tea House"),
            ("2024-02-25", "20.00", "Northwind"),
        ),
    ),
    "S and H behind the amount, two days": Layout(
        """
   Buchung     Wert        Text                       Umsatz
   15.02.2024  15.02.2024  Eckbaeckerei               3,00 S
   19.02.2024  19.02.2024  Teehaus                    4,50 S
   25.02.2024  25.02.2024  Nordwind               1.020,00 H
   Summe                                          1.012,50 H
""",
        (
            ("2024-02-15", "-3.00", "Eckbaeckerei"),
            ("2024-02-19", "-4.50", "Teehaus"),
            ("2024-02-25", "1020.00", "Nordwind"),
        ),
    ),
    "months in words over the turn of the year": Layout(
        """
   Statement period Dec 20, 2023 to Jan 19, 2024
   Date    Description            Withdrawals ($)   Deposits ($)   Balance ($)
   Dec 20  Opening Balance                                            100.00
   Dec 22  Corner Bakery                  10.00                        90.00
   Jan 5   Blue Tea House                 20.00                        70.00
   Jan 9   Payroll Northwind                            500.00        570.00
   Jan 19  Closing Balance                                            570.00
""",
        (
            ("2023-12-22", "-10.00", "Corner Bakery"),
            ("2024-01-05", "-20.00", "Blue Tea House"),
            ("2024-01-09", "500.00", "Payroll Northwind"),
        ),
    ),
    "the sum beside the second row of words": Layout(
        """
   for January 1, 2024 to January 31, 2024
   Deposits and other additions
   Date          Description                                            Amount
   01/14/24      NORTHWIND PAYROLL ID:1
                 ID:9111 PPD                                          1,000.00
   01/15/24      Transfer from Paper Mill                                20.00
   Total deposits and other additions                                $1,020.00
   Withdrawals and other subtractions
   Date          Description                                            Amount
   01/23/24      CORNER BAKERY 01/22 PURCHASE                            -5.00
   01/29/24      CHECKCARD 0128 BLUE TEA HOUSE
                 24692160000000000                                      -15.00
   Total withdrawals and other subtractions                            -$20.00
""",
        (
            ("2024-01-14", "1000.00", "ID:9111 PPD"),
            ("2024-01-15", "20.00", "Paper Mill"),
            ("2024-01-23", "-5.00", "CORNER BAKERY 01/22 PURCHASE"),
            ("2024-01-29", "-15.00", "BLUE TEA HOUSE"),
        ),
    ),
    "numbers of cheques beside the days": Layout(
        """
   Date       Cheque  Particulars              Withdrawal     Deposit      Balance
   21-04-2024         B/F                                                1,000.00
   22-04-2024 000123  CORNER BAKERY                 100.00                 900.00
   23-04-2024         UPI/409/BLUE TEA              50.00                  850.00
                      HOUSE/REF 12
   25-04-2024         NEFT NORTHWIND                           5,000.00  5,850.00
""",
        (
            ("2024-04-22", "-100.00", "000123 | CORNER BAKERY"),
            ("2024-04-23", "-50.00", "BLUE TEA | HOUSE"),
            ("2024-04-25", "5000.00", "NORTHWIND"),
        ),
    ),
    "the newest day first": Layout(
        """
   Date         Description              Amount      Balance
   03/29/2024   Corner Bakery              5.00        85.00
   03/22/2024   Northwind                 30.00        90.00
   03/15/2024   Blue Tea House             8.00        60.00
   03/14/2024   Paper Mill                 2.00        68.00
""",
        (
            ("2024-03-29", "-5.00", "Corner Bakery"),
            ("2024-03-22", "30.00", "Northwind"),
            ("2024-03-15", "-8.00", "Blue Tea House"),
            ("2024-03-14", "-2.00", "Paper Mill"),
        ),
    ),
    "a card's purchases and payments in sections without a sign": Layout(
        """
   Statement closing date 02/04/2024
   PAYMENTS AND CREDITS
   Trans Date  Post Date  Description                     Amount
   01/09       01/10      PAYMENT THANK YOU               100.00
   PURCHASES AND DEBITS
   Trans Date  Post Date  Description                     Amount
   01/15       01/16      CORNER BAKERY SEATTLE WA         12.34
   01/16       01/18      BLUE TEA HOUSE                   10.00
   TOTAL PAYMENTS AND CREDITS 100.00
   TOTAL PURCHASES 22.34
""",
        (
            ("2024-01-09", "100.00", "PAYMENT THANK YOU"),
            ("2024-01-15", "-12.34", "CORNER BAKERY"),
            ("2024-01-16", "-10.00", "BLUE TEA HOUSE"),
        ),
    ),
    "words before and behind the sums": Layout(
        """
   Account history                      from 2024-03-01 to 2024-03-31
   Date           Currency    Amount          Balance      Kind          Counterparty
   2024-03-02     YUAN        -12.50           987.50      spending      Corner Bakery
   2024-03-09     YUAN      1,000.00         1,987.50      wages         Northwind Traders
   2024-03-20     YUAN        -87.50         1,900.00      quick pay     Blue Tea House
""",
        (
            ("2024-03-02", "-12.50", "Corner Bakery"),
            ("2024-03-09", "1000.00", "Northwind Traders"),
            ("2024-03-20", "-87.50", "Blue Tea House"),
        ),
    ),
    "a word within the row says in or out, the hour stands under the day": Layout(
        """
   Order                 Time            Kind        In/Out        Method       Amount      Counterparty   Reference
   100003990124030112    2024-03-01      purchase    Debit         wallet        12.50      Corner Bakery  1000107901
   3344556677            08:15:02                                                                          2024030188
   100003990124030287    2024-03-02      transfer    Credit        /            100.00      Northwind      1000500901
   9988776655            19:22:41                                                                          2024030299
   100003990124031134    2024-03-11      purchase    Debit         savings       45.00      Blue Tea       4200002101
   1122334455            12:01:09                                                                          2024031111
""",
        (
            ("2024-03-01", "-12.50", "Corner Bakery"),
            ("2024-03-02", "100.00", "Northwind"),
            ("2024-03-11", "-45.00", "Blue Tea"),
        ),
    ),
    "a star behind the day, payments with their sign, charges without one": Layout(
        """
   Closing Date 05/28/24
   Payments and Credits
   Detail    *Indicates posting date                                    Amount
   05/10/24*   MOBILE PAYMENT - THANK YOU                              -$200.00
   05/14/24    PAPER MILL REFUND                                        -$15.00
   Total Payments and Credits                                          -$215.00
   New Charges
   Detail                                                               Amount
   05/02/24    CORNER BAKERY          SAN FRANCISCO         CA           $18.20
               +14155550100
   05/20/24    BLUE TEA HOUSE         LONDON                GB           $13.57
   Total New Charges                                                     $31.77
""",
        (
            ("2024-05-10", "-200.00", "MOBILE PAYMENT"),
            ("2024-05-14", "-15.00", "PAPER MILL"),
            ("2024-05-02", "18.20", "CORNER BAKERY"),
            ("2024-05-20", "13.57", "BLUE TEA HOUSE"),
        ),
    ),
    "headings at the left of their columns, sums at the right": Layout(
        """
   Statement: 1 February 2024 to 29 February 2024
   Date        Type   Description                  Money in (£)          Money out (£)         Balance (£)
               BROUGHT FORWARD                                                                             1,020.00
   01 Feb 24   DEB    CORNER BAKERY CD 4412                                              4.20              1,015.80
   02 Feb 24   FPI    NORTHWIND TRADERS                        1,500.00                                    2,515.80
                      INV 2231 RENT
   05 Feb 24   DD     TALL TREE ENERGY                                                 120.00              2,395.80
""",
        (
            ("2024-02-01", "-4.20", "CORNER BAKERY"),
            ("2024-02-02", "1500.00", "NORTHWIND"),
            ("2024-02-05", "-120.00", "TALL TREE"),
        ),
    ),
    "each day printed once, the balance at its end, words over the sum": Layout(
        """
   9 January to 8 February 2024
   Date         Payment type and details              Paid out          Paid in          Balance
   08 Jan 24    BALANCE BROUGHT FORWARD                                                  500.00
   09 Jan 24    VIS   CORNER BAKERY
                      LONDON                              4.00
                )))   BLUE TEA HOUSE
                      LEEDS                               6.00                           490.00
   12 Jan 24    CR    NORTHWIND LTD                                      1,000.00
                DD    TALL TREE ENERGY                   90.00                         1,400.00
   15 Jan 24    VIS   CORNER BAKERY
                      LONDON                              4.00
                )))   NORTH MARKET                        6.00                         1,390.00
   17 Jan 24    CR    REFUND CORNER BAKERY                               10.00         1,400.00
   08 Feb 24    BALANCE CARRIED FORWARD                                                1,400.00
""",
        (
            ("2024-01-09", "-4.00", "CORNER BAKERY"),
            ("2024-01-09", "-6.00", "BLUE TEA HOUSE"),
            ("2024-01-12", "1000.00", "NORTHWIND LTD"),
            ("2024-01-12", "-90.00", "TALL TREE ENERGY"),
            ("2024-01-15", "-4.00", "CORNER BAKERY"),
            ("2024-01-15", "-6.00", "NORTH MARKET"),
            ("2024-01-17", "10.00", "REFUND"),
        ),
    ),
    "the day under the words, the sums above it": Layout(
        """
   Description                                              Incoming      Outgoing      Amount
   Card transaction of 12.50 USD issued by Corner Bakery                    -12.50      487.50
   14 Jan 2024   Card ending in 1234   Transaction: CARD-112233
   Received money from NORTHWIND LTD with reference 17        200.00                    500.00
   9 Jan 2024   Transaction: TRANSFER-998877
   Sent money to Tall Tree Energy                                          -100.00     300.00
   3 Jan 2024   Transaction: TRANSFER-556677
""",
        (
            ("2024-01-14", "-12.50", "Corner Bakery"),
            ("2024-01-09", "200.00", "NORTHWIND LTD"),
            ("2024-01-03", "-100.00", "Tall Tree Energy"),
        ),
    ),
    "the day in the last column": Layout(
        """
   In/Out     Counterparty      Goods          Method       Amount     Order                   Time
   Debit      Corner Bakery     breakfast      wallet        12.50     202403042200140112      2024-03-04
                                                                       3344                    08:15:02
   Credit     Northwind         refund         balance      100.00     202403112200140287      2024-03-11
                                                                       9988                    19:22:41
   Debit      Blue Tea House    tea            savings       45.00     202403252200141134      2024-03-25
                                                                       1122                    12:01:09
""",
        (
            ("2024-03-04", "-12.50", "Corner Bakery"),
            ("2024-03-11", "100.00", "Northwind"),
            ("2024-03-25", "-45.00", "Blue Tea House"),
        ),
    ),
    "a second row with the day of the payment and its place": Layout(
        """
   Date                Kind                            Amount         Balance
   28.03.2024 19:30    Restaurants                    -880.00       10,000.00
   28.03.2024 112233   BLUE TEA HOUSE
   11.03.2024 08:00    Transfer                      9,000.00       10,880.00
   11.03.2024 445566   NORTHWIND
   04.03.2024 10:22    Food                           -120.00        1,880.00
   03.03.2024 778899   CORNER BAKERY
""",
        (
            ("2024-03-28", "-880.00", "BLUE TEA HOUSE"),
            ("2024-03-11", "9000.00", "NORTHWIND"),
            ("2024-03-04", "-120.00", "CORNER BAKERY"),
        ),
    ),
    "withdrawals, deposits and the balance before the words": Layout(
        """
   Date       Time    Code      Withdrawal       Deposit        Balance      Description
   01-03-24                                                    5,000.00     Balance brought forward
   04-03-24   10:22   X1           120.00                      4,880.00     Pay to Corner Bakery
   11-03-24   08:00   D1                        9,000.00      13,880.00     Salary Northwind
   25-03-24   19:30   X2         3,880.00                     10,000.00     Pay to Blue Tea House
""",
        (
            ("2024-03-04", "-120.00", "Corner Bakery"),
            ("2024-03-11", "9000.00", "Northwind"),
            ("2024-03-25", "-3880.00", "Blue Tea House"),
        ),
    ),
    "a day printed once, with a balance that proves the row under it": Layout(
        """
   Statement Date 28 Mar 2024
   Date      Transaction Details                        Deposit        Withdrawal       Balance
   29 Feb    B/F BALANCE                                                                   10,000.00
   4 Mar     CORNER BAKERY                                                40.00             9,960.00
             REF 0304
   11 Mar    NORTHWIND LTD SALARY                       20,000.00
             TRANSFER BLUE TEA HOUSE                                      60.00            29,900.00
   20 Mar    TALL TREE ENERGY                                            100.00            29,800.00
   28 Mar    C/F BALANCE                                                                   29,800.00
""",
        (
            ("2024-03-04", "-40.00", "CORNER BAKERY"),
            ("2024-03-11", "20000.00", "NORTHWIND"),
            ("2024-03-11", "-60.00", "BLUE TEA HOUSE"),
            ("2024-03-20", "-100.00", "TALL TREE"),
        ),
    ),
    "months in letters behind a stroke, headings in two rows": Layout(
        """
   ESTADO DE CUENTA                     Periodo DEL 01/03/2024 AL 31/03/2024
   FECHA                                                                              SALDO
   OPER    LIQ      COD. DESCRIPCION           REFERENCIA      CARGOS     ABONOS     OPERACION
   04/MAR  04/MAR   A15 PANADERIA ESQUINA                       120.00
                    RFC: ABC 010101AA1 09:22 AUT: 123456
   11/MAR  11/MAR   T20 SPEI RECIBIDO NORTE    0142233                     9,000.00   18,880.00
   28/MAR  29/MAR   N06 PAGO CUENTA DE TERCERO                  880.00                18,000.00
                    ENERGIA ARBOL
   TOTAL IMPORTE CARGOS       1,000.00         TOTAL MOVIMIENTOS CARGOS      2
   TOTAL IMPORTE ABONOS       9,000.00         TOTAL MOVIMIENTOS ABONOS      1
""",
        (
            ("2024-03-04", "-120.00", "PANADERIA"),
            ("2024-03-11", "9000.00", "NORTE"),
            ("2024-03-28", "-880.00", "ENERGIA ARBOL"),
        ),
    ),
    "what was paid right behind the day, then words, then the balance": Layout(
        """
   Account history                1 March 2024 - 31 March 2024
   Date            Withdrawal       Deposit       Details                   Balance
   4 March 2024        12,000                     Corner Bakery              88,000
   11 March 2024                    250,000       Salary Northwind          338,000
   25 March 2024       38,000                     Blue Tea House            300,000
""",
        (
            ("2024-03-04", "-12000", "Corner Bakery"),
            ("2024-03-11", "250000", "Salary Northwind"),
            ("2024-03-25", "-38000", "Blue Tea House"),
        ),
    ),
    "the year in a row of its own": Layout(
        """
EXAMPLE BANK                                                          STATEMENT 004
DATE       DETAILS                                   TYPE     PAYMENTS      RECEIPTS       BALANCE
2024
04 MAR     CORNER BAKERY 4412                        DEB         12.50                      987.50
11 MAR     NORTHWIND SALARY                          BGC                    1,250.00      2,237.50
25 MAR     TALL TREE ENERGY                          DD         237.50                    2,000.00
""",
        (
            ("2024-03-04", "-12.50", "CORNER BAKERY"),
            ("2024-03-11", "1250.00", "NORTHWIND"),
            ("2024-03-25", "-237.50", "TALL TREE"),
        ),
    ),
    "the year with the month, in the title": Layout(
        """
   Card statement for March 2024
   Date       Description                                        Amount
   04 Mar     CORNER BAKERY                                       12.50
   11 Mar     BLUE TEA HOUSE                                       7.50
   Total                                                          20.00
""",
        (("2024-03-04", "12.50", "CORNER BAKERY"), ("2024-03-11", "7.50", "BLUE TEA HOUSE")),
    ),
    "a period in words, the month first, the year once": Layout(
        """
   Account activity                                 Mar 1 - Mar 31, 2024
   Date         Description                       Type            Amount        End of day balance
   Mar 04       Corner Bakery                     Card           -$12.50             $987.50
   Mar 11       Northwind Traders                 ACH In       $1,250.00           $2,237.50
   Mar 25       Tall Tree Energy; bill            ACH Pull     -$237.50            $2,000.00
                account 7788
   Total                                                           $1,000.00
""",
        (
            ("2024-03-04", "-12.50", "Corner Bakery"),
            ("2024-03-11", "1250.00", "Northwind"),
            ("2024-03-25", "-237.50", "account 7788"),
        ),
    ),
    "one sum that slipped out of its column": Layout(
        """
   Date        Description                 Amount
   2024-03-01  Corner Bakery               -0.50
   2024-03-02  Paper Mill            -2.50
   2024-03-13  Northwind                   -3.50
   2024-03-14  Tailor                      -4.50
   2024-03-15  Cobbler                     -5.50
""",
        (
            ("2024-03-01", "-0.50", "Corner Bakery"),
            ("2024-03-02", "-2.50", "Paper Mill"),
            ("2024-03-13", "-3.50", "Northwind"),
            ("2024-03-14", "-4.50", "Tailor"),
            ("2024-03-15", "-5.50", "Cobbler"),
        ),
    ),
    "days without a year beside another, sums a row below, the year beside the balances": Layout(
        """
Kontoauszug 3/2024                            Blatt 1 von 1
IBAN DE11 1234 5678 9012 3456 78
Bu-Tag Wert    Vorgang                                              Soll / Haben
                                         alter Kontostand vom 29.02.2024   1.000,00 H
02.03. 02.03.  Kartenzahlung
               BÄCKEREI AM FLUSS                                          12,50 S
05.03. 05.03.  Gutschrift
               NORDWIND GMBH LOHN                                      2.500,00 H
14.03. 14.03.  Lastschrift STADTWERKE                                     80,00 S
                                         neuer Kontostand vom 31.03.2024   3.407,50 H
""",
        (
            ("2024-03-02", "-12.50", "Kartenzahlung | BÄCKEREI AM FLUSS"),
            ("2024-03-05", "2500.00", "Gutschrift | NORDWIND GMBH LOHN"),
            ("2024-03-14", "-80.00", "Lastschrift STADTWERKE"),
        ),
    ),
    "a period between commas, sums with commas": Layout(
        """
Statement Period: Mar 1, 2024 - Mar 31, 2024

Date       Narration                     Withdrawals     Deposits        Balance
1 Mar      Balance brought forward                                     20,000.00
4 Mar      Card payment - Hill Garage    24.50                         19,975.50
5 Mar      Direct debit - Blue Mobile    20.00                         19,955.50
6 Mar      Salary - Paper Mill                           5,000.00      24,955.50
""",
        (
            ("2024-03-04", "-24.50", "Card payment - Hill Garage"),
            ("2024-03-05", "-20.00", "Direct debit - Blue Mobile"),
            ("2024-03-06", "5000.00", "Salary - Paper Mill"),
        ),
    ),
    "no headings among much else": Layout(
        """
PRAIRIE BANK
Credit Card Statement

Account Number: XXXX XXXX XXXX 4567
Statement Period: 01/01/2024 - 01/31/2024

Account Summary
Previous Balance                      $500.00
Payments                             -$500.00
New Charges                           $104.14
New Balance                           $104.14
Minimum Payment Due                    $35.00
Payment Due Date                   02/25/2024

Transaction Detail

01/03  01/05  CORNER BAKERY #12              $5.75
01/05  01/06  BLUE TEA HOUSE                $45.99
01/12  01/13  PAPER MILL                    $52.40
01/15  01/16  PAYMENT - THANK YOU         -$500.00
""",
        (
            ("2024-01-03", "5.75", "CORNER BAKERY #12"),
            ("2024-01-05", "45.99", "BLUE TEA HOUSE"),
            ("2024-01-12", "52.40", "PAPER MILL"),
            ("2024-01-15", "-500.00", "PAYMENT - THANK YOU"),
        ),
    ),
    "the day printed beside the opening balance, then once": Layout(
        """
Statement starts 1 May 2024   Statement ends 31 May 2024
Date         Particulars                               Debits      Credits       Balance
1 May 2024   Brought forward                                                    100.00 Cr
             Corner Bakery..........................     5.00
             Paper Mill.............................    45.00                    50.00 Cr
3 May 2024   Northwind salary.......................                 40.00       90.00 Cr
25 May 2024  Fee....................................    10.00                    80.00 Cr
""",
        (
            ("2024-05-01", "-5.00", "Corner Bakery"),
            ("2024-05-01", "-45.00", "Paper Mill"),
            ("2024-05-03", "40.00", "Northwind salary"),
            ("2024-05-25", "-10.00", "Fee"),
        ),
    ),
    "the period's year once, money in only where the day is not repeated": Layout(
        """
Your account statement
29 Jan - 28 Feb 2024
Date     Description                                 Money out     Money in      Balance
29 Jan   Start balance                                                            500.00
30 Jan   Card payment to Corner Bakery                   20.00                    480.00
         On 29 Jan
1 Feb    Direct debit to Blue Mobile                     15.49
         Received from Northwind                                     100.00       564.51
5 Feb    Bill payment to Hill Garage                     60.00                    504.51
         End balance                                                              504.51
""",
        (
            ("2024-01-30", "-20.00", "Corner Bakery"),
            ("2024-02-01", "-15.49", "Blue Mobile"),
            ("2024-02-01", "100.00", "Northwind"),
            ("2024-02-05", "-60.00", "Hill Garage"),
        ),
    ),
    "the day between what was paid and the balance, the year in the period only": Layout(
        """
Statement from - to
DEC 29/23 - JAN 31/24
Description                 Withdrawals       Deposits      Date      Balance
STARTING BALANCE                                            DEC29      500.00
MONTHLY FEE                       10.00                     JAN02      490.00
CORNER BAKERY                     75.00                     JAN05      415.00
NORTHWIND SALARY                                20.00       JAN12      435.00
HILL GARAGE                       30.00                     JAN31      405.00
""",
        (
            ("2024-01-02", "-10.00", "MONTHLY FEE"),
            ("2024-01-05", "-75.00", "CORNER BAKERY"),
            ("2024-01-12", "20.00", "NORTHWIND"),
            ("2024-01-31", "-30.00", "HILL GARAGE"),
        ),
    ),
    "the period beside a sum, a title with a comma": Layout(
        """
Billing Period: 12/15/23-01/16/24                   Minimum payment due: $25.00
Payments, Credits and Adjustments
Trans.   Post
date     date     Description                                     Amount
         12/28    ONLINE PAYMENT, THANK YOU                     -$150.00
Standard Purchases
12/29    12/30    CORNER BAKERY SPRINGFIELD                       $45.10
12/31    01/02    BLUE TEA HOUSE                                  $22.25
01/11    01/12    PAPER MILL                                     $200.00
Total of the period                                              $117.35
""",
        (
            ("2023-12-28", "-150.00", "ONLINE PAYMENT, THANK YOU"),
            ("2023-12-29", "45.10", "CORNER BAKERY"),
            ("2023-12-31", "22.25", "BLUE TEA HOUSE"),
            ("2024-01-11", "200.00", "PAPER MILL"),
        ),
    ),
    "three cheques side by side, a star at a gap in their numbers": Layout(
        """
Statement date: January 31, 2024
CHECKS PAID
Check No.  Date   Amount         Check No.  Date   Amount         Check No.  Date   Amount
1001       01/04    100.00       1003       01/09    250.00       1006 *     01/20     60.00
1002       01/05    200.00       1004       01/12    350.00
Total checks                                                                          960.00
""",
        (
            ("2024-01-04", "-100.00", "1001"),
            ("2024-01-09", "-250.00", "1003"),
            ("2024-01-20", "-60.00", "1006"),
            ("2024-01-05", "-200.00", "1002"),
            ("2024-01-12", "-350.00", "1004"),
        ),
    ),
    "the currency between the amount and the balance": Layout(
        """
Card statement                            period 01.05.2024 - 31.05.2024
Date         Category       Words                     Amount of card    Currency    Balance
25.05.2024   Transfers      To Paper Mill                    -500,00       UAH      300,00
15.05.2024   Income         From Northwind                    100,00       UAH      800,00
03.05.2024   Food           Corner Bakery                    -300,00       UAH      700,00
""",
        (
            ("2024-05-25", "-500.00", "Paper Mill"),
            ("2024-05-15", "100.00", "Northwind"),
            ("2024-05-03", "-300.00", "Corner Bakery"),
        ),
    ),
    "a side far between the amount and the balance": Layout(
        """
POST DATE     VALUE DATE    NARRATION                  AMOUNT         DR/CR          BALANCE
01-MAY-2024   01-MAY-2024   CORNER BAKERY               50.00          DR             950.00
05-MAY-2024   05-MAY-2024   NORTHWIND SALARY           100.00          CR           1,050.00
15-MAY-2024   15-MAY-2024   HILL GARAGE                 75.00          DR             975.00
""",
        (
            ("2024-05-01", "-50.00", "CORNER BAKERY"),
            ("2024-05-05", "100.00", "NORTHWIND"),
            ("2024-05-15", "-75.00", "HILL GARAGE"),
        ),
    ),
    "the sign in brackets behind the amount, letters set apart": Layout(
        """
Extrato de conta corrente
Dia         Lote     Documento           Histórico                                    Valor
29/12/2023                               Saldo Anterior                         1.000,00 (+)
02/01/2024  13105    10.201              Padaria da Esquina                       150,00 (-)
05/01/2024  14397    50.501.123          Vento Norte                              500,00 (+)
15/01/2024  00000    12.345              Tarifa                                     1,00 (-)
31/01/2024                               S A L D O                              1.349,00 (+)
""",
        (
            ("2024-01-02", "-150.00", "Padaria"),
            ("2024-01-05", "500.00", "Vento Norte"),
            ("2024-01-15", "-1.00", "Tarifa"),
        ),
    ),
    "the day and that of the value in one word": Layout(
        """
Kontoauszug vom 01.01.2024 bis 31.01.2024
Buchung/Wert    Vorgang/Buchungsinformation                      Soll         Haben
02.01./02.01.   Lastschrift                                    - 11,99
                BÄCKEREI AM FLUSS
09.01./10.01.   Überweisung an                                - 300,00
                PAPIERMÜHLE
29.01./29.01.   Überweisung von                                            + 1.500,00
                NORDWIND GMBH
Kontostand neu  EUR                                                        + 2.188,01
Kontostand alt  EUR                                                        + 1.000,00
""",
        (
            ("2024-01-02", "-11.99", "BÄCKEREI"),
            ("2024-01-09", "-300.00", "PAPIERMÜHLE"),
            ("2024-01-29", "1500.00", "NORDWIND"),
        ),
    ),
    "a total named last, a column behind the balance": Layout(
        """
Statement of account        for the period (From : 01-04-2024 To : 30-04-2024)
Tran Date     Chq No     Particulars                         Debit        Credit       Balance     Br
                         OPENING BALANCE                                               1000.00
02-04-2024               CORNER BAKERY                       300.50                     699.50     248
15-04-2024               NORTHWIND                                        100.00        799.50     248
19-04-2024    123456     CASH                                 50.00                     749.50     248
                         TRANSACTION TOTAL                   350.50       100.00
                         CLOSING BALANCE                                                749.50
""",
        (
            ("2024-04-02", "-300.50", "CORNER BAKERY"),
            ("2024-04-15", "100.00", "NORTHWIND"),
            ("2024-04-19", "-50.00", "CASH"),
        ),
    ),
    "the day as a title, words over the sum, the day of value without a year": Layout(
        """
Kontoauszug Nr. 5 vom 31.05.2024
Angaben zu den Umsätzen                  Valuta     zu Ihren Lasten    zu Ihren Gunsten
Alter Kontostand vom 30.04.2024                                                  500,00
Buchungsdatum: 05.05.2024
BLAUER FUNK GMBH
Festnetz Vertragskonto                   05.05             56,87-
PAPIERMÜHLE
Rückzahlung                              05.05                                   127,50
Buchungsdatum: 18.05.2024
BÄCKEREI AM FLUSS
Kartenzahlung                            18.05             19,50-
Neuer Kontostand vom 31.05.2024                                                  551,13
""",
        (
            ("2024-05-05", "-56.87", "BLAUER FUNK GMBH | Festnetz"),
            ("2024-05-05", "127.50", "PAPIERMÜHLE | Rückzahlung"),
            ("2024-05-18", "-19.50", "BÄCKEREI AM FLUSS | Kartenzahlung"),
        ),
    ),
    "the day and its balance as a title": Layout(
        """
Extrato Conta Corrente                         Período: 01/05/2024 a 31/05/2024
5 de Maio de 2024                                             Saldo do dia: R$ 90,00
Compra: PADARIA DA ESQUINA                                     -R$ 10,00      R$ 90,00
18 de Maio de 2024                                            Saldo do dia: R$ 1.000,00
Recebido: VENTO NORTE LTDA                                    R$ 950,00    R$ 1.040,00
Compra: MERCADO VELHO                                         -R$ 40,00    R$ 1.000,00
""",
        (
            ("2024-05-05", "-10.00", "PADARIA DA ESQUINA"),
            ("2024-05-18", "950.00", "VENTO NORTE"),
            ("2024-05-18", "-40.00", "MERCADO VELHO"),
        ),
    ),
    "a word for none in the columns of money, years in rows of their own": Layout(
        """
ACCESS STATEMENT                       15 DECEMBER 2023 - 15 JANUARY 2024
Date     Transaction Details                        Withdrawals ($)    Deposits ($)     Balance ($)
2023
15 DEC   OPENING BALANCE                                                                    300.00
20 DEC   CORNER BAKERY                                        45.00         blank           255.00
29 DEC   NORTHWIND SALARY                                    blank         190.00           445.00
2024
05 JAN   HILL GARAGE                                         100.00         blank           345.00
         TOTALS AT END OF PERIOD                            $145.00        $190.00         $345.00
""",
        (
            ("2023-12-20", "-45.00", "CORNER BAKERY"),
            ("2023-12-29", "190.00", "NORTHWIND"),
            ("2024-01-05", "-100.00", "HILL GARAGE"),
        ),
    ),
    "columns of what was deducted and added, totals with a day": Layout(
        """
Your Everyday statement                     For the period ending May 31, 2024
Date      Description                   Amounts deducted ($)     Amounts added ($)     Balance ($)
Apr 30    Opening balance                                                                  400.00
May 03    Corner Bakery                             100.00                                 300.00
May 15    Paper Mill, downtown                       79.99                                 220.01
May 20    Northwind Traders                                              50.00             270.01
May 31    Closing totals                            179.99               50.00             270.01
""",
        (
            ("2024-05-03", "-100.00", "Corner Bakery"),
            ("2024-05-15", "-79.99", "Paper Mill"),
            ("2024-05-20", "50.00", "Northwind"),
        ),
    ),
    "sums before the words in sections, a cheque, the balance of each day": Layout(
        """
Spending Statement                           For the period 05/01/2024 to 05/31/2024
Activity Detail
Deposits and Other Additions
Date       Amount     Description
05/05      500.00     Direct deposit Northwind
Checks Paid
Date       Check number     Amount     Reference number
05/10      1001             100.00     012345678
Banking Withdrawals and Purchases
Date       Amount     Description
05/03       15.00     1234 Corner Bakery
05/20       40.00     Blue Tea House
Daily Balance Detail
Date       Balance          Date       Balance         Date       Balance
05/03        985.00         05/05      1,485.00        05/10      1,385.00
05/20      1,345.00
""",
        (
            ("2024-05-05", "500.00", "Northwind"),
            ("2024-05-10", "-100.00", "1001"),
            ("2024-05-03", "-15.00", "Corner Bakery"),
            ("2024-05-20", "-40.00", "Blue Tea House"),
        ),
    ),
    "a period within one month": Layout(
        """
Checking                                    Statement Period January 1-31, 2024
Date     Description                          Debits        Credits       Balance
         Beginning Balance                                                1,000.00
01/02    Corner Bakery                          8.50                        991.50
01/16    Northwind                                           99.00        1,090.50
         Ending Balance                                                   1,090.50
""",
        (("2024-01-02", "-8.50", "Corner Bakery"), ("2024-01-16", "99.00", "Northwind")),
    ),
    "a balance that no total may be taken for": Layout(
        """
Statement of account for May 2024
Date         Words                        Amount
Opening balance                         1,000.00
02/05/2024   Corner Bakery                954.33
10/05/2024   Northwind                    200.00
20/05/2024   Hill Garage                 -500.00
Closing balance                           654.33
""",
        (
            ("2024-05-02", "954.33", "Corner Bakery"),
            ("2024-05-10", "200.00", "Northwind"),
            ("2024-05-20", "-500.00", "Hill Garage"),
        ),
        ties=False,
    ),
    "nothing between the columns but a blank": Layout(
        """
Statement 2024-05-01 - 2024-05-31
Date Words Amount Balance
Opening balance 1 000,00
2024-05-02 Corner Bakery -45,67 954,33
2024-05-10 Northwind 200,00 1 154,33
2024-05-20 Hill Garage -500,00 654,33
Closing balance 654,33
""",
        (
            ("2024-05-02", "-45.67", "Corner Bakery"),
            ("2024-05-10", "200.00", "Northwind"),
            ("2024-05-20", "-500.00", "Hill Garage"),
        ),
    ),
    "a day that could be read two ways, away from those that tell how": Layout(
        """
Account activity
Pending
05/10/2024   HOLD HILL GARAGE                       -200.00
Posted
Date         Description                Amount        Balance
05/02/2024   Corner Bakery              -20.00         80.00
05/15/2024   Paper Mill                  10.00         90.00
05/29/2024   Blue Tea House             -20.00         70.00
Total of all amounts                                -230.00
""",
        (
            ("2024-05-10", "-200.00", "HILL GARAGE"),
            ("2024-05-02", "-20.00", "Corner Bakery"),
            ("2024-05-15", "10.00", "Paper Mill"),
            ("2024-05-29", "-20.00", "Blue Tea House"),
        ),
    ),
    "a sum that slipped into the column beside its own, as the balance proves": Layout(
        """
RELEVE DE COMPTE          01/05/2024 au 31/05/2024
DATE        OPERATION                                    DEBIT      CREDIT     SOLDE
01/05/2024  SOLDE PRECEDENT                                                   5000.00
02/05/2024  CARTE BOULANGERIE                           150.50               4849.50
03/05/2024  VIREMENT DE VENT DU NORD                               3000.00   7849.50
05/05/2024  PAIEMENT INTERNET CARTE 4112 MAISON DU THE AB  9.99             7839.51
10/05/2024  RETRAIT                                     500.00               7339.51
15/05/2024  CARTE 4112 MOULIN A PAPIER                     245.75           7093.76
20/05/2024  FRAIS DE TENUE DE COMPTE                     15.00               7078.76
""",
        (
            ("2024-05-02", "-150.50", "BOULANGERIE"),
            ("2024-05-03", "3000.00", "VENT DU NORD"),
            ("2024-05-05", "-9.99", "MAISON DU THE"),
            ("2024-05-10", "-500.00", "RETRAIT"),
            ("2024-05-15", "-245.75", "MOULIN"),
            ("2024-05-20", "-15.00", "FRAIS"),
        ),
    ),
    "the end with all totals, named like nothing else": Layout(
        """
ENTRY DATE    VALUE DATE    DESCRIPTION                DEBITS         CREDITS        BALANCE
                            Balance Brought Forward                                 1,041.43
06-05-2024    06-05-2024    CORNER BAKERY               50.00
              06-05-2024    CARD FEE                 1,000.00                         -8.57
23-05-2024    23-05-2024    NORTHWIND                                 582.82         574.25
                            ***END OF STATEMENT***   1,050.00         582.82         574.25
""",
        (
            ("2024-05-06", "-50.00", "CORNER BAKERY"),
            ("2024-05-06", "-1000.00", "CARD FEE"),
            ("2024-05-23", "582.82", "NORTHWIND"),
        ),
    ),
    "sections that were laid out apart, titles within ruled lines": Layout(
        """
Statement 09/01/2024 through 09/30/2024
------------------------   Other Credits   ------------------------
Date Description                                                                   Amount
09/03 Northwind                                                                   $3,600.00
------------------------   Other Debits   ------------------------
 09/05 Corner Bakery                                   $35.00
 09/15 Payment to Hill Garage loan                  $3,272.60
Total Other Debits                                  $3,307.60
Total Other Credits                                                               $3,600.00
""",
        (
            ("2024-09-03", "3600.00", "Northwind"),
            ("2024-09-05", "-35.00", "Corner Bakery"),
            ("2024-09-15", "-3272.60", "Hill Garage"),
        ),
    ),
    "money without cents, points between thousands": Layout(
        """
CARTOLA CUENTA CORRIENTE                 Desde 01/05/2024 Hasta 31/05/2024
FECHA    DESCRIPCION                     N° DOC     CARGOS       ABONOS        SALDO
         SALDO INICIAL                                                       500.000
02/05    PANADERIA DE LA ESQUINA        1234567     50.000                   450.000
15/05    VIENTO NORTE                                           400.000      850.000
20/05    GARAJE DEL CERRO                           190.000                  660.000
         SALDO FINAL                                                         660.000
""",
        (
            ("2024-05-02", "-50000", "PANADERIA"),
            ("2024-05-15", "400000", "VIENTO NORTE"),
            ("2024-05-20", "-190000", "GARAJE"),
        ),
    ),
    "no headings, what went out stands at the left of what came in": Layout(
        """
Konto 12-34                                  01.05.2024 - 31.05.2024
02.05.2024   Bäckerei am Fluss        12,50
03.05.2024   Nordwind                               100,00
17.05.2024   Papiermühle              25,00
18.05.2024   Garage am Berg           30,00
20.05.2024   Nordwind Lohn                          900,00
""",
        (
            ("2024-05-02", "-12.50", "Bäckerei"),
            ("2024-05-03", "100.00", "Nordwind"),
            ("2024-05-17", "-25.00", "Papiermühle"),
            ("2024-05-18", "-30.00", "Garage"),
            ("2024-05-20", "900.00", "Lohn"),
        ),
    ),
}

EASTERN = {
    "bare years of the newest Japanese reign": Layout(
        """
   日付      お取引内容               出金       入金         残高
   8.5.1     パン屋                  12.50                  987.50
   8.5.31    花屋                     7.00                  980.50
   8.12.2    給料                             1,250.00    2,230.50
""",
        (("2026-05-01", "-12.50", "パン屋"), ("2026-05-31", "-7.00", "花屋"), ("2026-12-02", "1250.00", "給料")),
    ),
    "years of the Republic of China, of two digits": Layout(
        """
   日期      摘要                     支出       存入         餘額
   99/5/1    麵包店                  12.50                  987.50
   99/5/7    花店                     7.00                  980.50
   99/12/2   薪資                             1,250.00    2,230.50
""",
        (("2010-05-01", "-12.50", "麵包店"), ("2010-05-07", "-7.00", "花店"), ("2010-12-02", "1250.00", "薪資")),
    ),
}
"""Prints in letters that the sample PDFs have no font for."""
