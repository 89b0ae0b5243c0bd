"""A check as others get it: the sheet as HTML, its JSON twin, and a table for spreadsheets."""

from core.report.tables import csv_table
from core.report.twin import as_json, name_json, order_json, standing_json, twin

__all__ = ["as_json", "csv_table", "name_json", "order_json", "standing_json", "twin"]
