"""The table for spreadsheets."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from decimal import Decimal

import pytest

from core.model import Check, Line
from core.report import csv_table
from core.report.tables import defused
from tests.core.report.sample import CLEAR, LINES, check, file, found, full


def test_findings_and_lines_not_checked_are_rows_and_clear_lines_are_not() -> None:
    rows = _rows(full())
    assert [(row["Line"], row["Outcome"], row["Platforms"]) for row in rows] == [
        ("1", "found", "Alipay"),
        ("2", "found", "Alipay"),
        ("5", "found", "CamScanner"),
        ("6", "found", "WeChat Pay and QQ Wallet"),
        ("4", "hidden", ""),
        ("9", "unread", ""),
    ]
    assert rows[1]["Text"] == "支付宝-海风小面馆 | 快捷支付"
    assert "Executive Order 13971: ended" in rows[1]["Orders"]
    assert rows[4]["Reason"] == "An app store's bill does not name the app."


def test_a_check_without_findings_is_a_table_with_a_head_only() -> None:
    assert _rows(check(file("a.csv", CLEAR))) == []


def test_spreadsheets_are_told_that_it_is_unicode() -> None:
    assert csv_table(full()).encode("utf-8").startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+49 30 ALIPAY", "'+49 30 ALIPAY"),
        ("-ALIPAY", "'-ALIPAY"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("ALIPAY = x", "ALIPAY = x"),
        ("", ""),
    ],
)
def test_a_text_that_would_be_a_formula_becomes_text(cell: str, safe: str) -> None:
    assert defused(cell) == safe


def test_formulas_in_a_statement_are_defused_and_negative_amounts_stay_numbers() -> None:
    line = Line(1, '=HYPERLINK("x";"ALIPAY")', amount=Decimal("-5.50"), currency="USD")
    (row,) = _rows(check(file("=cmd.csv", found(line, "ALIPAY", "alipay"))))
    assert row["Text"].startswith("'=")
    assert row["File"] == "'=cmd.csv"
    assert row["Amount"] == "-5.50"


def test_a_text_with_separators_and_line_ends_stays_one_cell() -> None:
    text = 'a,"b";\nALIPAY'
    line = replace(LINES[0].line, text=text)
    (row,) = _rows(check(file("a.csv", found(line, "ALIPAY", "alipay"))))
    assert row["Text"] == text


def _rows(result: Check) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_table(result).removeprefix("\ufeff"), newline="")))
