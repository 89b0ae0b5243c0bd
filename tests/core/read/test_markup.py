"""Tables in markup that call themselves workbooks: HTML and SpreadsheetML."""

from __future__ import annotations

import pytest

from core.model import Line
from core.read import plain
from core.read.bank import ofx
from core.read.identify import identify
from core.read.table import delimited, html_table, spreadsheetml

HTML = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><title>Movements</title>
<style>td {color: black}</style></head><body><p>Account 12-34<br>Northwind Ltd</p>
<table><tr><th>Date</th><th>Details</th><th colspan=2>Amount</th></tr>
<tr><td>04/03/2024</td><td>Corner&nbsp;Bakery &amp; Sons</td><td>-12.50</td><td>EUR</td></tr>
<tr><td>13/03/2024<td>Blue Tea <b>House</b><td>-7.00<td>EUR
<tr><td>25/03/2024</td><td>Wages<br>Northwind</td><td>1,250.00</td><td>EUR</td></tr>
</table><script>alert("<tr><td>01/01/2024")</script><p>Thank you.</body></html>"""

WORKBOOK = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="a">unseen</Style></Styles>
<Worksheet ss:Name="Lines"><Table>
<Row ss:Index="3"><Cell><Data ss:Type="String">Date</Data></Cell><Cell><Data ss:Type="String">Details</Data></Cell>
<Cell ss:Index="4"><Data ss:Type="String">Amount</Data></Cell></Row>
<Row><Cell><Data ss:Type="DateTime">2024-03-04T00:00:00.000</Data></Cell>
<Cell><Data ss:Type="String">Corner Bakery & Sons</Data></Cell>
<Cell ss:Index="4"><Data ss:Type="Number">-12.125</Data></Cell></Row>
<Row><Cell><Data ss:Type="DateTime">2024-03-13T00:00:00.000</Data></Cell>
<Cell><Data ss:Type="String">Blue Tea House</Data></Cell>
<Cell ss:Index="4"><Data ss:Type="Number">-7</Data></Cell></Row>
</Table></Worksheet>
<Worksheet ss:Name="About"><Table><Row><Cell><Data ss:Type="String">Printed for Northwind</Data></Cell></Row></Table>
</Worksheet></Workbook>"""


def split(items):
    lines = [item for item in items if isinstance(item, Line)]
    return [line for line in lines if not line.aside], [line for line in lines if line.aside]


def test_html_rows_are_lines_and_all_other_text_is_looked_at():
    found, asides = split(html_table.read(HTML.encode()))
    assert [(line.number, str(line.date), str(line.amount), line.currency, line.text) for line in found] == [
        (5, "2024-03-04", "-12.50", "EUR", "Corner Bakery & Sons | EUR"),
        (6, "2024-03-13", "-7.00", "EUR", "Blue Tea House | EUR"),
        (7, "2024-03-25", "1250.00", "EUR", "Wages Northwind | EUR"),
    ]
    assert [line.text for line in asides] == [
        "Movements", "Account 12-34", "Northwind Ltd", "Date | Details | Amount", "Thank you.",
    ]  # fmt: skip


def test_a_workbook_in_xml_keeps_its_own_row_numbers_columns_and_numbers():
    found, asides = split(spreadsheetml.read(WORKBOOK.encode()))
    assert [(line.page, line.number, str(line.date), str(line.amount), line.text) for line in found] == [
        (1, 4, "2024-03-04", "-12.125", "Corner Bakery & Sons"),
        (1, 5, "2024-03-13", "-7", "Blue Tea House"),
    ]
    assert [(line.page, line.text) for line in asides] == [
        (1, "Date | Details | Amount"),
        (2, "Printed for Northwind"),
    ]


def test_a_table_within_a_table_gives_its_own_rows():
    text = """<table><tr><td>Page<table><tr><th>Date<th>Details<th>Amount
        <tr><td>2024-03-04<td>Corner Bakery<td>-1.00<tr><td>2024-03-05<td>Blue Tea House<td>-2.00</table>
        </td></tr></table>"""
    found, asides = split(html_table.read(text.encode()))
    assert [line.text for line in found] == ["Corner Bakery", "Blue Tea House"]
    assert asides[0].text == "Page"


@pytest.mark.parametrize("cut", range(0, len(HTML), 97))
def test_markup_that_was_cut_off_anywhere_loses_no_word_before_the_cut(cut):
    items = html_table.read(HTML[:cut].encode())
    texts = " ".join(item.text for item in items if isinstance(item, Line))
    for written, meant in (("Account 12-34<br>", "Account 12-34"), ("Sons</td>", "Corner Bakery & Sons")):
        assert written not in HTML[:cut] or meant in texts


def test_a_bomb_of_entities_stays_as_small_as_it_is():
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + HTML.replace("Wages", "&b;&b;")
    found, _ = split(html_table.read(bomb.encode()))
    assert "aaaa" not in found[-1].text


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        pytest.param("a.xls", HTML.encode(), html_table, id="HTML called a workbook"),
        pytest.param("a.xls", b"\xef\xbb\xbf\r\n" + HTML.encode(), html_table, id="HTML behind a mark"),
        pytest.param("a.xls", HTML.encode("utf-16"), html_table, id="HTML in UTF-16"),
        pytest.param("a.xls", WORKBOOK.encode(), spreadsheetml, id="XML called a workbook"),
        pytest.param("a.html", b"<html><p>Dear customer,</html>", plain, id="a page without a table"),
        pytest.param("a.csv", b"Date,Text,Amount\n2024-01-02,<table><tr>,1.00\n", delimited, id="CSV with tags"),
        pytest.param("a.ofx", b"<OFX><STMTTRN><MEMO><table><tr></STMTTRN></OFX>", ofx, id="OFX"),
    ],
)  # fmt: skip
def test_bytes_decide(name, data, expected):
    assert identify(name, data) is expected
