"""A check as others get it: the sheet as HTML, its JSON twin, and tables for spreadsheets."""

from core.report.annex import Annex
from core.report.files import write_record, write_table, write_workbook
from core.report.html import Paper, paper, record_html
from core.report.sheet import Sheet, make_sheet
from core.report.tables import csv_table
from core.report.timeline_svg import timeline_svg
from core.report.twin import as_json, name_json, order_json, standing_json, twin, twin_bytes

__all__ = [
    "Annex",
    "Paper",
    "Sheet",
    "as_json",
    "csv_table",
    "make_sheet",
    "name_json",
    "order_json",
    "paper",
    "record_html",
    "standing_json",
    "timeline_svg",
    "twin",
    "twin_bytes",
    "write_record",
    "write_table",
    "write_workbook",
]
