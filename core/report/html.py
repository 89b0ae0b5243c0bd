"""The sheet as HTML, from one template in two dresses.

The *record* is for a browser and for ten years: self-contained, its picture inline. The *paper* is what Qt's rich
text renders for PDF and printer: the same text with a smaller style sheet (CSS 2.1 without boxes that float or flex,
sizes in points), its picture by name beside it, since Qt's rich text knows no inline SVG.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from core.model import Check
from core.paths import RESOURCES
from core.report.sheet import Sheet, make_sheet
from core.report.timeline_svg import timeline_svg
from core.words import ntr, tr

TEMPLATES = RESOURCES / "sheet"
PICTURE = "timeline.svg"


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet for Qt's rich text. `pictures` maps the names that `html` uses to SVG; `number` is for every page."""

    number: str
    html: str
    pictures: Mapping[str, str]


def record_html(check: Check, firm: str = "", operator: str = "") -> str:
    """The record: one HTML file that needs nothing else, with every source of every order."""
    sheet = make_sheet(check, firm, operator)
    return _render(sheet, "record.css", Markup(_svg(sheet)), sources=None)  # noqa: S704 our own picture, escaped


def paper(check: Check, firm: str = "", operator: str = "") -> Paper:
    """The paper: HTML for a QTextDocument, and its picture; of each order's sources the first."""
    sheet = make_sheet(check, firm, operator)
    image = Markup('<img src="{}" width="600">').format(PICTURE)
    return Paper(
        sheet.number, _render(sheet, "paper.css", image, sources=1), {PICTURE: _svg(sheet)} if sheet.orders else {}
    )


def _svg(sheet: Sheet) -> str:
    return timeline_svg(sheet.orders, sheet.days, sheet.until) if sheet.orders else ""


def _render(sheet: Sheet, style: str, picture: Markup, sources: int | None) -> str:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(tr=tr, ntr=ntr)
    css = Markup((TEMPLATES / style).read_text("utf-8"))  # noqa: S704 our own style sheet
    html = environment.get_template("sheet.html").render(sheet=sheet, style=css, picture=picture, sources=sources)
    return html.encode(errors="replace").decode()
