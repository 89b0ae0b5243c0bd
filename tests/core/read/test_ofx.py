from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import FileTrouble
from core.model import Layout, Line, Remark
from core.read.bank import ofx

SGML = "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:1252\n\n"
XML = '<?xml version="1.0" encoding="UTF-8"?>\n<?OFX OFXHEADER="200" VERSION="211"?>\n'
USUAL = "<STMTTRN>\n<DTPOSTED>20260102\n<TRNAMT>-1.10\n<NAME>Corner Bakery\n</STMTTRN>\n"


def items(text: str | bytes) -> list[object]:
    return list(ofx.read(text if isinstance(text, bytes) else text.encode()))


def lines(text: str | bytes) -> list[Line]:
    return [item for item in items(text) if isinstance(item, Line) and not item.aside]


def asides(text: str | bytes) -> list[str]:
    return [item.text for item in items(text) if isinstance(item, Line) and item.aside]


def remarks(text: str | bytes) -> list[str]:
    return [item.text for item in items(text) if isinstance(item, Remark)]


def transaction(*fields: str) -> str:
    return f"<OFX>\n<CURDEF>USD\n<STMTTRN>{''.join(fields)}</STMTTRN>\n</OFX>"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(SGML + "<OFX>\n" + USUAL + "</OFX>", id="version 1, nothing closed"),
        pytest.param(SGML + transaction("<DTPOSTED>20260102<TRNAMT>-1.10<NAME>Corner Bakery"), id="one line of text"),
        pytest.param(
            XML
            + transaction("<DTPOSTED>20260102</DTPOSTED><TRNAMT>-1.10</TRNAMT>", "<NAME>Corner Bakery</NAME><MEMO/>"),
            id="version 2, everything closed",
        ),
        pytest.param(XML + "<OFX>\n" + USUAL + "</OFX>", id="version 2 written like version 1"),
        pytest.param("<OFX>\n" + USUAL, id="no header, no end"),
        pytest.param("\n\n" + SGML.strip() + "<OFX>" + USUAL, id="blank lines before the header, none after"),
        pytest.param(SGML.replace("\n", " ") + "<OFX>" + USUAL, id="a header on one line"),
        pytest.param(SGML.replace(":", ": ") + "<OFX>" + USUAL, id="blanks after the header's colons"),
        pytest.param("HTTP/1.1 200 OK\nServer: bank\n\n" + SGML + "<OFX>" + USUAL, id="other text before the header"),
        pytest.param(USUAL, id="nothing but a transaction"),
        pytest.param("<OFX>" + USUAL.replace("</STMTTRN>\n", "") + "<LEDGERBAL><BALAMT>5", id="a record never closed"),
        pytest.param("<OFX>" + USUAL.replace("<STMTTRN>", "<STMTR>"), id="a damaged opening tag"),
        pytest.param(
            transaction("<DTPOSTED>20260102<TRNAMT>-1.10<NAME>Corner Bakery<MEMO></MEMO></NAME></TRNAMT></DTPOSTED>"),
            id="closing tags nested as if each field held the next",
        ),
        pytest.param(transaction("<DTPOSTED>20260102\n<TRNAMT>-1.10\n<NAME>Corner\n   Bakery\n"), id="a wrapped name"),
        pytest.param(("<OFX>" + USUAL).replace("\n", "\r\n"), id="line ends of Windows"),
        pytest.param(("<OFX>" + USUAL).replace("\n", "\r"), id="line ends of the old Mac"),
        pytest.param(("<OFX>" + USUAL).lower().replace("corner bakery", "Corner Bakery"), id="tags in lower case"),
        pytest.param(
            '<ofx:OFX xmlns:ofx="http://ofx.net/types">' + USUAL.replace("<", "<ofx:").replace("<ofx:/", "</ofx:"),
            id="tags in a namespace",
        ),
        pytest.param(transaction("<DTPOSTED>20260102<TRNAMT>-1.10<NAME><![CDATA[Corner Bakery]]>"), id="CDATA"),
        pytest.param(("\ufeff<OFX>" + USUAL).encode("utf-16-le"), id="UTF-16"),
        pytest.param("<OFX>" + USUAL + "</OFX>\0", id="a NUL after the end"),
    ],
)
def test_however_it_is_written_the_transaction_is_the_same(text):
    (line,) = lines(text)
    assert (line.date, line.amount, line.text) == (date(2026, 1, 2), Decimal("-1.10"), "Corner Bakery")
    assert line.trouble == ""
    assert ofx.claims(text if isinstance(text, bytes) else text.encode())


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("-20.00", "-20.00"),
        ("+00000000001111.0000", "1111.0000"),
        ("-20,00", "-20.00"),
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("1303.7355652284177", "1303.7355652284177"),
        ("(20.00)", "-20.00"),
        ("20.00-", "-20.00"),
        ("-80", "-80"),
    ],
)
def test_amounts_come_signed_and_exact(written, amount):
    (line,) = lines(transaction("<TRNAMT>", written, "<NAME>Corner Bakery"))
    assert line.amount == Decimal(amount)


@pytest.mark.parametrize(
    "written",
    [
        "20260102",
        "20260102120000",
        "20260102235959.000[-8:PST]",
        "20260102[0:GMT]",
        "20260102100000[-03:EST]",
        "2026-01-02",
    ],
)
def test_the_day_is_the_one_that_is_written_whatever_the_zone(written):
    (line,) = lines(transaction("<DTPOSTED>", written, "<NAME>Corner Bakery"))
    assert line.date == date(2026, 1, 2)


def test_where_the_posting_date_is_void_the_next_one_counts():
    (line,) = lines(transaction("<DTPOSTED>00000000<DTUSER>20260102<NAME>Corner Bakery"))
    assert line.date == date(2026, 1, 2)


@pytest.mark.parametrize(
    ("fields", "currency"),
    [
        pytest.param("", "USD", id="the statement's"),
        pytest.param("<CURRENCY><CURRATE>0.9<CURSYM>EUR</CURRENCY>", "EUR", id="the transaction's own"),
        pytest.param("<CURRENCY>EUR", "EUR", id="the transaction's own, right behind the tag"),
        pytest.param(
            "<ORIGCURRENCY><CURRATE>0.9<CURSYM>EUR</ORIGCURRENCY>", "USD", id="converted into the statement's"
        ),
    ],
)
def test_the_currency_is_that_of_the_amount(fields, currency):
    (line,) = lines(transaction("<TRNAMT>-1<NAME>Corner Bakery", fields))
    assert line.currency == currency
    assert line.text.startswith("Corner Bakery")


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        pytest.param(
            "<TRNTYPE>POS<FITID>77<NAME>Tea House<MEMO>two pots", "Tea House | two pots | POS | 77", id="names first"
        ),
        pytest.param("<PAYEE><NAME>Tea House<CITY>Leeds</PAYEE>", "Tea House | Leeds", id="a payee with its address"),
        pytest.param("<CHECKNUM>1090381", "1090381", id="a cheque without a payee"),
        pytest.param("<NAME>Tea & Cake", "Tea & Cake", id="an ampersand as it is"),
        pytest.param("<NAME>Tea &amp; Cake&#33; &lt;b&gt;", "Tea & Cake! <b>", id="entities"),
        pytest.param("<NAME>AT&notary; M&T", "AT&notary; M&T", id="what only looks like an entity"),
        pytest.param("<NAME>I <3 tea, 5 < 6", "I <3 tea, 5 < 6", id="an angle bracket in a name"),
        pytest.param("<NAME><TEAHOUSE></NAME>", "TEAHOUSE", id="a name in angle brackets"),
        pytest.param("<CATEGORY>Uncategorised", "CATEGORY Uncategorised", id="a tag outside the standard"),
        pytest.param("<NAME>Tea House</NAME> in Leeds", "Tea House | in Leeds", id="text after a closing tag"),
        pytest.param("<NAME>TEA HOUSE           LEEDS", "TEA HOUSE           LEEDS", id="blanks that part columns"),
        pytest.param("<DTPOSTED>soon<TRNAMT>much<NAME>Tea", "Tea | soon | much", id="what could not be understood"),
    ],
)
def test_every_text_of_a_transaction_comes_out(fields, text):
    (line,) = lines(transaction(fields))
    assert line.text == text


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        pytest.param("Virement à Jean", "cp1252", id="one accent: the header's charset counts"),
        pytest.param("Tea à la crème", "utf-8", id="UTF-8 all the same"),
        pytest.param("支付宝", "gb18030", id="a native name: its bytes count, the header lies"),
        pytest.param("Кофейня на углу", "cp1251", id="a word: its bytes count, the header lies"),
    ],
)
def test_a_header_that_lies_about_the_charset_hides_nothing(name, encoding):
    (line,) = lines((SGML + transaction("<TRNAMT>1<NAME>", name)).encode(encoding))
    assert line.text == name


def test_numbers_are_the_lines_of_text_on_which_transactions_start():
    assert [line.number for line in lines(SGML + "<OFX>\n" + USUAL + USUAL)] == [8, 13]


def test_transactions_that_share_one_line_of_text_are_numbered_in_their_order():
    text = SGML + "<OFX>" + (USUAL * 3).replace("\n", "") + "</OFX>"
    assert [line.number for line in lines(text)] == [1, 2, 3]
    assert items(text)[0] == Layout("ofx", "ascii", "transactions are numbered in their order")


def test_equal_transactions_stay_two():
    assert len(lines("<OFX>" + USUAL + USUAL)) == 2


def test_all_statements_of_a_file_are_read_each_in_its_currency():
    text = f"<OFX><STMTRS><CURDEF>USD{USUAL}</STMTRS><CCSTMTRS><CURDEF>EUR{USUAL}</CCSTMTRS></OFX>"
    assert [line.currency for line in lines(text)] == ["USD", "EUR"]


def test_text_outside_the_transactions_is_looked_at():
    text = (
        "Sent by Corner Bank\n<OFX><FI><ORG>Corner Bank</FI><STATUS><MESSAGE>All well<!-- a note --></STATUS>" + USUAL
    )
    assert asides(text) == ["Sent by Corner Bank", "Corner Bank", "a note", "All well"]


TRADE = "<BUYSTOCK><INVBUY><INVTRAN><DTTRADE>20260102<MEMO>Tea plc</INVTRAN><TOTAL>-500</INVBUY></BUYSTOCK>"


def test_trades_beside_payments_are_looked_at_and_said_not_to_count():
    text = f"<OFX><INVTRANLIST>{TRADE}<INVBANKTRAN>{USUAL}<SUBACCTFUND>CASH</INVBANKTRAN></INVTRANLIST></OFX>"
    assert [line.text for line in lines(text)] == ["Corner Bakery"]
    assert asides(text) == ["Tea plc", "CASH"]
    assert remarks(text) == ["1 trade in securities was looked at, but is not counted as a line."]


def test_trades_alone_are_the_lines():
    (line,) = lines(f"<OFX><INVTRANLIST>{TRADE}</INVTRANLIST></OFX>")
    assert (line.date, line.amount, line.text) == (date(2026, 1, 2), Decimal(-500), "Tea plc")


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        pytest.param(
            "<OFX>" + USUAL + "<!-- <STMTTRN><NAME>Tea</STMTTRN> -->",
            "The file opens 2 transactions, but 1 were read. Look at the file itself.",
            id="a transaction in a comment",
        ),
        pytest.param(
            transaction("<DTPOSTED>20260102<NAME>Tea"), "1 transaction has no readable amount.", id="no amount"
        ),
        pytest.param(transaction("<TRNAMT>1<NAME>Tea") * 2, "2 transactions have no readable date.", id="no date"),
    ],
)
def test_whatever_is_not_understood_is_said(text, remark):
    assert remark in remarks(text)


def test_damaged_characters_are_said_of_their_line():
    good = transaction("<NAME>Bäckerei Müller, größere Straße, schöne Grüße").encode()
    (line,) = lines(good.replace(b"</STMTTRN>", b" \xff</STMTTRN>"))
    assert line.trouble


@pytest.mark.parametrize(
    "data", [b"Date,Amount\n1,2\n", b":20:START\n", b"<?xml version='1.0'?><Document/>", b"!Type:Bank"]
)
def test_other_formats_are_not_claimed(data):
    assert not ofx.claims(data)


SAMPLE = (SGML + "<OFX><CURDEF>USD\n" + USUAL + USUAL.replace("Corner Bakery", "Tea &amp; Cake") + "</OFX>").encode()


@given(st.data())
def test_however_a_file_is_damaged_nothing_but_file_trouble_is_raised(data):
    damaged = SAMPLE
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(damaged)))
        end = data.draw(st.integers(start, min(len(damaged), start + 30)))
        damaged = damaged[:start] + data.draw(st.binary(max_size=8)) + damaged[end:]
    try:
        found = items(damaged)
    except FileTrouble:
        return
    assert isinstance(found[0], Layout)


@given(st.text(st.sampled_from("abcXYZ019 <>&;!-.'é付"), min_size=1, max_size=40))
def test_no_text_of_a_name_is_ever_lost(name):
    letters = [char for char in name.upper() if char.isalnum()]
    told = "".join(line.text for line in lines(transaction("<TRNAMT>1<NAME>", name))).upper()
    rest = iter(told)
    assert all(char in rest for char in letters)
