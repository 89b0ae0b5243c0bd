"""The sheet as HTML, from one template in two dresses.

The *record* is for a browser and for ten years: self-contained, its pictures inline. The *paper* is what Qt's rich
text renders for PDF and printer: the same text with a smaller style sheet (CSS 2.1 without boxes that float or flex,
sizes in points), its pictures by name beside it, since Qt's rich text knows no inline SVG.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from core.model import Check
from core.paths import RESOURCES
from core.report.sheet import Sheet, TimeLine, make_sheet
from core.report.timeline_svg import timeline_svg
from core.words import ntr, tr

TEMPLATES = RESOURCES / "sheet"


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet for Qt's rich text. `pictures` maps the names that `html` uses to SVG; `number` is for every page."""

    number: str
    html: str
    pictures: Mapping[str, str]


def record_html(check: Check, firm: str = "", operator: str = "") -> str:
    """The record: one HTML file that needs nothing else."""
    sheet = make_sheet(check, firm, operator)
    pictures = {line.platform: Markup(_svg(line)) for line in sheet.time_lines}  # noqa: S704 our own picture, escaped
    return _render(sheet, "record.css", pictures)


def paper(check: Check, firm: str = "", operator: str = "") -> Paper:
    """The paper: HTML for a QTextDocument, and its pictures."""
    sheet = make_sheet(check, firm, operator)
    files = {line.platform: f"timeline-{line.platform}.svg" for line in sheet.time_lines}
    images = {platform: Markup('<img src="{}" width="620">').format(name) for platform, name in files.items()}
    html = _render(sheet, "paper.css", images)
    return Paper(sheet.number, html, {files[line.platform]: _svg(line) for line in sheet.time_lines})


def _svg(line: TimeLine) -> str:
    return timeline_svg(line.name, line.orders, line.days, line.until)


def _render(sheet: Sheet, style: str, pictures: Mapping[str, Markup]) -> str:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(tr=tr, ntr=ntr)
    css = Markup((TEMPLATES / style).read_text("utf-8"))  # noqa: S704 our own style sheet
    html = environment.get_template("sheet.html").render(sheet=sheet, style=css, pictures=pictures)
    return html.encode(errors="replace").decode()
