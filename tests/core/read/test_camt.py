from __future__ import annotations

from datetime import date
from decimal import Decimal
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import Damaged, NotAStatement
from core.model import Layout, Line
from core.read.bank import camt
from tests.core.read.reading import NAMES, asides, before_trouble, damaged, is_within, items, lines, remarks

SPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
USUAL = """<Ntry>
<Amt Ccy="EUR">1.10</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
<BookgDt><Dt>2026-01-13</Dt></BookgDt><ValDt><Dt>2026-01-14</Dt></ValDt>
<NtryDtls><TxDtls><RltdPties><Cdtr><Nm>Corner Bakery</Nm></Cdtr></RltdPties></TxDtls></NtryDtls>
</Ntry>
"""


def statement(*parts, space=SPACE, root="BkToCstmrStmt", holder="Stmt"):
    inner = "".join(parts)
    return f'{HEAD}<Document xmlns="{space}">\n<{root}><{holder}>\n{inner}</{holder}></{root}></Document>\n'


def entry(*fields):
    return f'<Ntry><Amt Ccy="EUR">1.10</Amt><CdtDbtInd>DBIT</CdtDbtInd>{"".join(fields)}</Ntry>\n'


def balance(code, amount, direction="CRDT"):
    kind = f"<Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp>"
    return f'<Bal>{kind}<Amt Ccy="EUR">{amount}</Amt><CdtDbtInd>{direction}</CdtDbtInd></Bal>'


ALL = statement(USUAL)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(ALL, id="a statement"),
        pytest.param(
            statement(USUAL, space=SPACE.replace("53", "52"), root="BkToCstmrAcctRpt", holder="Rpt"), id="a report"
        ),
        pytest.param(
            statement(USUAL, space=SPACE.replace("53", "54"), root="BkToCstmrDbtCdtNtfctn", holder="Ntfctn"),
            id="a notification",
        ),
        pytest.param(statement(USUAL, space=SPACE.replace("02", "13")), id="a version of tomorrow"),
        pytest.param(ALL.replace(f' xmlns="{SPACE}"', ""), id="no namespace"),
        pytest.param(
            ALL.replace("<", "<n:").replace("<n:/", "</n:").replace("<n:?", "<?").replace("xmlns=", "xmlns:n="),
            id="a prefix on every element",
        ),
        pytest.param(ALL.replace("<Sts>BOOK</Sts>", "<Sts><Cd>BOOK</Cd></Sts>"), id="the state as a code"),
        pytest.param(ALL.replace("<Nm>Corner Bakery</Nm>", "<Pty><Nm>Corner Bakery</Nm></Pty>"), id="a party"),
        pytest.param(ALL.replace(">2026-01-13<", ">2026-01-13+02:00<"), id="a day with a zone"),
        pytest.param(
            ALL.replace("<BookgDt><Dt>2026-01-13<", "<BookgDt><DtTm>2026-01-13T23:59:59.9Z<").replace(
                "</Dt></BookgDt>", "</DtTm></BookgDt>"
            ),
            id="a day with a time",
        ),
        pytest.param(
            ALL.replace("<BookgDt><Dt>2026-01-13</Dt></BookgDt>", "").replace("01-14", "01-13"), id="value day"
        ),
        pytest.param(ALL.replace("\n", ""), id="one line of text"),
        pytest.param(ALL.replace("\n", "\r\n"), id="line ends of Windows"),
        pytest.param(ALL.removeprefix(HEAD), id="no declaration"),
        pytest.param(ALL.replace("UTF-8", "klingon"), id="a declared encoding that is none"),
        pytest.param(ALL.replace("Corner Bakery", "Corner\n      Bakery"), id="a wrapped name"),
        pytest.param(ALL.replace("Corner Bakery", "<![CDATA[Corner Bakery]]>"), id="CDATA"),
        pytest.param(ALL.replace("<Amt ", "<!-- now the amount --><Amt "), id="a comment within"),
        pytest.param(ALL.replace("Bakery", "\x0cBakery\x01"), id="control characters in a name"),
        pytest.param(("\ufeff" + ALL).encode("utf-8"), id="a byte order mark"),
        pytest.param(("\ufeff" + ALL).encode("utf-16-le"), id="UTF-16"),
        pytest.param(("\n\n" + ALL).encode(), id="blank lines before the declaration"),
    ],
)
def test_however_it_is_written_the_entry_is_the_same(text):
    (line,) = lines(camt, text)
    assert (line.date, line.amount, line.currency) == (date(2026, 1, 13), Decimal("-1.10"), "EUR")
    assert (line.text, line.trouble) == ("Corner Bakery", "")
    assert camt.claims(text if isinstance(text, bytes) else text.encode())


@pytest.mark.parametrize(
    ("amount", "direction", "expected"),
    [
        ("1.10", "<CdtDbtInd>CRDT</CdtDbtInd>", "1.10"),
        ("1.10", "<CdtDbtInd>DBIT</CdtDbtInd>", "-1.10"),
        ("1.10", "<CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd>", "-1.10"),
        ("-1.10", "<CdtDbtInd>DBIT</CdtDbtInd>", "-1.10"),
        ("200000", "<CdtDbtInd>CRDT</CdtDbtInd>", "200000"),
        ("0.12345", "<CdtDbtInd>CRDT</CdtDbtInd>", "0.12345"),
        ("1.10", "<NtryDtls><TxDtls><CdtDbtInd>DBIT</CdtDbtInd></TxDtls></NtryDtls>", "-1.10"),
    ],
)
def test_amounts_are_signed_by_their_direction_alone(amount, direction, expected):
    (line,) = lines(camt, statement(f'<Ntry><Amt Ccy="EUR">{amount}</Amt>{direction}</Ntry>'))
    assert line.amount == Decimal(expected)


def test_the_entry_counts_not_what_its_payments_say():
    payments = '<TxDtls><Amt Ccy="USD">7</Amt></TxDtls>' * 2
    (line,) = lines(camt, statement(entry(f"<NtryDtls>{payments}</NtryDtls>")))
    assert (line.amount, line.currency) == (Decimal("-1.10"), "EUR")


def test_where_the_amount_names_no_currency_the_account_does():
    text = statement("<Acct><Ccy>CHF</Ccy></Acct>", entry().replace(' Ccy="EUR"', ""))
    assert [line.currency for line in lines(camt, text)] == ["CHF"]


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        pytest.param("<AddtlNtryInf>Card payment</AddtlNtryInf>", "Card payment", id="a note on the entry"),
        pytest.param(
            "<AcctSvcrRef>R7</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>E8</EndToEndId></Refs><RltdPties><Cdtr>"
            "<Nm>Tea House</Nm><PstlAdr><AdrLine>1 High St</AdrLine></PstlAdr></Cdtr></RltdPties>"
            "<RmtInf><Ustrd>two pots</Ustrd></RmtInf></TxDtls></NtryDtls>",
            "Tea House | two pots | 1 High St | E8 | R7",
            id="names and notes first, references last",
        ),
        pytest.param(
            "<NtryDtls><TxDtls><Nm>Tea</Nm><TwnNm>Leeds</TwnNm></TxDtls><TxDtls><Nm>Cake</Nm></TxDtls></NtryDtls>",
            "Tea | Leeds | Cake",
            id="a batch, payment by payment",
        ),
        pytest.param(
            "<RmtInf><Ustrd>first half</Ustrd><Ustrd>second half</Ustrd></RmtInf>",
            "first half second half",
            id="remittance information in pieces",
        ),
        pytest.param(
            "<RmtInf><Ustrd>" + "x" * 137 + "Tea</Ustrd><Ustrd>house</Ustrd></RmtInf>",
            "x" * 137 + "Teahouse",
            id="a word cut at the end of a full piece",
        ),
        pytest.param("<RmtInf><Ustrd>茶馆支\n  付三元</Ustrd></RmtInf>", "茶馆支付三元", id="Chinese, wrapped"),
        pytest.param("<RmtInf><Strd><AddtlRmtInf>Tea</AddtlRmtInf></Strd></RmtInf>", "Tea", id="structured"),
        pytest.param("<BkTxCd><Prtry><Cd>CARD</Cd></Prtry></BkTxCd>", "CARD", id="the bank's own code"),
        pytest.param("<BkTxCd><Domn><Cd>PMNT</Cd></Domn></BkTxCd>", "", id="a code of the standard says nothing"),
        pytest.param("<Nm>Tea &amp; Cake &#33; &lt;b&gt;</Nm>", "Tea & Cake ! <b>", id="entities"),
        pytest.param("<Nm>Tea & Cake, M&T; 5 < 6</Nm>", "Tea & Cake, M&T; 5 < 6", id="signs that should be escaped"),
        pytest.param("<Purp><Whatever>Tea</Whatever></Purp>", "Tea", id="an element nobody knows"),
        pytest.param("<Nm>Tea</Nm> House", "Tea | House", id="text between elements"),
        pytest.param("<BookgDt><Dt>soon</Dt></BookgDt>", "soon", id="a date that is none"),
        pytest.param("<AddtlNtryInf>Tea</AddtlNtryInf><Nm>Tea</Nm>", "Tea", id="the same text twice"),
    ],
)
def test_every_text_of_an_entry_comes_out(fields, text):
    (line,) = lines(camt, statement(entry(fields)))
    assert line.text == text


def test_numbers_are_the_lines_of_text_on_which_entries_start():
    assert [line.number for line in lines(camt, statement(USUAL, USUAL))] == [4, 9]


def test_entries_that_share_one_line_of_text_are_numbered_in_their_order():
    text = statement(USUAL * 3).replace("\n", "")
    assert [line.number for line in lines(camt, text)] == [1, 2, 3]
    assert items(camt, text)[0] == Layout("camt", "ascii", "transactions are numbered in their order")


def test_equal_entries_stay_two():
    assert len(lines(camt, statement(USUAL, USUAL))) == 2


@pytest.mark.parametrize("between", ["", "\n", "\nMESSAGE 2\n"], ids=["nothing", "a line break", "a channel's words"])
def test_several_messages_in_one_file_are_all_read(between):
    assert len(lines(camt, ALL + between + ALL)) == 2


def test_text_outside_the_entries_is_looked_at():
    account = "<Acct><Id><IBAN>XX00</IBAN></Id><Ownr><Nm>Tea House</Nm></Ownr></Acct><!-- <b>a note</b> -->"
    assert asides(camt, statement(account, balance("OPBD", 1), USUAL)) == ["a note", "XX00", "Tea House"]


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        pytest.param((balance("OPBD", 2), balance("CLBD", "0.90"), USUAL), [], id="balances that tie"),
        pytest.param((balance("PRCD", 2), USUAL, balance("CLBD", "0.90")), [], id="the closing balance of before"),
        pytest.param((balance("OPBD", 1), USUAL, balance("CLBD", "0.10", "DBIT")), [], id="an overdraft"),
        pytest.param((balance("OPBD", 2), USUAL), [], id="one balance"),
        pytest.param(
            (balance("OPBD", 2), balance("CLBD", 2), USUAL.replace("BOOK", "PDNG")),
            [],
            id="what is pending moves nothing",
        ),
        pytest.param(
            (balance("OPBD", 2), balance("CLBD", 2), USUAL),
            ["In 1 statement of the file the lines do not lead from the opening to the closing balance."],
            id="balances that do not tie",
        ),
        pytest.param(("<TtlNtries><NbOfNtries>1</NbOfNtries></TtlNtries>", USUAL), [], id="as many as announced"),
        pytest.param(
            ("<TtlNtries><NbOfNtries>2</NbOfNtries></TtlNtries>", USUAL),
            ["A statement of the file announces 2 entries, but holds 1."],
            id="fewer than announced",
        ),
        pytest.param((USUAL.replace("1.10", "1..10"),), ["1 line has no amount that could be read."], id="no amount"),
        pytest.param((USUAL.replace("2026", "26"),), ["1 line has no date that could be read."], id="no date"),
        pytest.param(
            (USUAL.replace("<CdtDbtInd>DBIT</CdtDbtInd>", ""),),
            ["1 line does not say whether it is a credit or a debit; it was taken for a credit."],
            id="no direction",
        ),
    ],
)
def test_whatever_does_not_add_up_is_said(parts, said):
    assert remarks(camt, statement(*parts)) == said


def test_an_amount_that_is_none_is_shown():
    (line,) = lines(camt, statement(USUAL.replace("1.10", "1..10")))
    assert (line.amount, line.text) == (None, "Corner Bakery | 1..10")


@pytest.mark.parametrize(
    ("cut", "texts"),
    [
        pytest.param("second", ["Corner Bakery", "EUR"], id="within the second entry"),
        pytest.param("</Stmt>", ["Corner Bakery", "second"], id="behind the last entry"),
    ],
)
def test_a_file_that_is_cut_off_gives_what_it_has_and_says_so(cut, texts):
    whole = statement(USUAL, USUAL.replace("Corner Bakery", "second"))
    data = whole[: whole.index(cut)].encode()
    found = [item for item in before_trouble(camt, data) if isinstance(item, Line) and not item.aside]
    assert len(found) == 2
    assert found[0].text == texts[0]
    assert bool(found[1].trouble) == (cut == "second")
    with pytest.raises(Damaged, match="cut off or broken at line"):
        items(camt, data)


def test_what_stands_behind_a_break_is_looked_at():
    broken = statement(USUAL, "<Ntry><Amt>2</Nope></Ntry>\n", USUAL.replace("Corner Bakery", "Tea &amp; Cake"))
    found = [item for item in before_trouble(camt, broken.encode()) if isinstance(item, Line) and not item.aside]
    assert [line.number for line in found] == [4, 9, 10]
    assert [bool(line.trouble) for line in found] == [False, True, True]
    assert "Tea & Cake" in found[2].text


def test_a_file_that_defines_its_own_entities_is_refused():
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + statement(entry("<Nm>&b;</Nm>")).removeprefix(HEAD)
    with pytest.raises(Damaged):
        items(camt, bomb)


@pytest.mark.parametrize(
    ("root", "kind", "what"),
    [
        ("CstmrCdtTrfInitn", "pain.001.001.03", "a payment order"),
        ("CstmrDrctDbtInitn", "pain.008.001.02", "an order of direct debits"),
        ("CstmrPmtStsRpt", "pain.002.001.03", "a message about payments"),
        ("FIToFICstmrCdtTrf", "pacs.008.001.08", "a message about payments"),
    ],
)
def test_messages_that_are_no_statements_are_named(root, kind, what):
    data = f'<Document xmlns="urn:iso:std:iso:20022:tech:xsd:{kind}"><{root}><Nm>Tea</Nm></{root}></Document>'.encode()
    assert camt.claims(data)
    with pytest.raises(NotAStatement, match=what):
        items(camt, data)


@pytest.mark.parametrize(
    "data", [b"Date,Amount\n1,2\n", b"<OFX><STMTTRN>", b"<html><body>", b"<?xml version='1.0'?><Document/>", b":20:X\n"]
)
def test_other_formats_are_not_claimed(data):
    assert not camt.claims(data)


@given(st.data())
def test_however_a_file_is_damaged_nothing_but_file_trouble_is_raised(data):
    sample = statement(balance("OPBD", 2), USUAL, USUAL.replace("Corner Bakery", "Tea &amp; Cake")).encode()
    for item in before_trouble(camt, data.draw(damaged(sample)))[:1]:
        assert isinstance(item, Layout)


@given(st.text(st.sampled_from("abcDBIT019 ,.&<>;:-é付"), max_size=40))
def test_whatever_stands_in_one_entry_the_next_is_read(junk):
    odd = "".join(f"<{name}>{escape(junk)}</{name}>" for name in ("Amt", "CdtDbtInd", "Sts", "BookgDt", "Nm"))
    found = lines(camt, statement(f"<Ntry>{odd}</Ntry>\n", USUAL))
    assert len(found) == 2
    assert (found[1].amount, found[1].text) == (Decimal("-1.10"), "Corner Bakery")


@given(NAMES)
def test_no_text_of_a_name_is_ever_lost(name):
    (line,) = lines(camt, statement(entry(f"<Nm>{escape(name)}</Nm>")))
    assert is_within(name, line.text)
