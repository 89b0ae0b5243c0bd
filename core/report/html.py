"""The sheet as HTML, from one template in two dresses.

The *record* is for a browser and for ten years: self-contained, its picture inline. The *paper* is what Qt's rich
text renders for PDF and printer: the same text with a smaller style sheet (CSS 2.1 without boxes that float or flex,
sizes in points), its picture by name beside it, since Qt's rich text knows no inline SVG.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from core.model import UNREVIEWED, Check, Review
from core.paths import RESOURCES
from core.report.annex import Annex, Counted, annexes, count, counted, is_long
from core.report.logo import logo_svg
from core.report.months_svg import months_svg
from core.report.script import tagged
from core.report.seal import NO_SEAL, sealed
from core.report.sheet import Sheet, make_sheet
from core.report.timeline_svg import timeline_svg
from core.words import ntr, spoken, tr

TEMPLATES = RESOURCES / "sheet"

_AS_IT_IS, _FULL_WIDTH = Markup('<img src="{}.svg">'), Markup('<img src="{}.svg" width="600">')
_AFTER_BLOCK = re.compile(r"(</(?:p|h[1-3]|t[dhr]|thead|tbody|table)>)\s+")
"""Qt's rich text sets blanks after a block as a space at its end, in the body's size, which lowers its last line."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet for Qt's rich text. `pictures` maps the names that `html` uses to SVG; `number` is for every page.

    The lines of a long sheet are in its `annexes`: Qt's rich text would take seconds to lay out thousands of them.
    `files_named` asks to name the file above its lines.
    """

    number: str
    html: str
    pictures: Mapping[str, str]
    annexes: tuple[Annex, ...] = ()
    files_named: bool = False


def record_html(check: Check, review: Review = UNREVIEWED) -> str:
    """The record: one HTML file that needs nothing else, with every source of every order, under its seal."""
    sheet = make_sheet(check, review)
    pictures = {name: Markup(svg) for name, svg in _pictures(sheet).items()}  # noqa: S704 our own, escaped
    return sealed(_render(sheet, "record.css", pictures, sources=None, seal=NO_SEAL))


def paper(check: Check, review: Review = UNREVIEWED) -> Paper:
    """The paper: HTML for a QTextDocument, and its pictures; of each order's sources the first."""
    sheet = make_sheet(check, review)
    behind = tuple(annexes(sheet)) if is_long(sheet) else ()
    drawn = _pictures(sheet)
    images = {name: (_AS_IT_IS if name == "logo" else _FULL_WIDTH).format(name) for name in drawn}
    html = _render(sheet, "paper.css", images, sources=1, counts=_counts(sheet) if behind else None)
    html = _AFTER_BLOCK.sub(r"\1", html)
    return Paper(sheet.number, html, {f"{name}.svg": svg for name, svg in drawn.items()}, behind, len(sheet.files) > 1)


@dataclass(frozen=True, slots=True)
class _Counts:
    """What the front of a long sheet says instead of its lines."""

    found: tuple[Counted, ...]
    not_checked: tuple[tuple[str, str, int], ...]


def _counts(sheet: Sheet) -> _Counts:
    reasons = tuple((group.why, group.reason, count([group])) for group in sheet.not_checked)
    return _Counts(counted(sheet), reasons)


def _pictures(sheet: Sheet) -> dict[str, str]:
    """The pictures that there is something to draw in, as SVG: the firm's, the months, the time line of the orders."""
    timeline = timeline_svg(sheet.orders, sheet.days, sheet.until) if sheet.orders else ""
    drawn = {"logo": logo_svg(sheet.logo), "months": months_svg(sheet.months), "timeline": timeline}
    return {name: svg for name, svg in drawn.items() if svg}


def _render(
    sheet: Sheet,
    style: str,
    pictures: Mapping[str, Markup],
    *,
    sources: int | None,
    counts: _Counts | None = None,
    seal: str = "",
) -> str:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(tr=tr, ntr=ntr, language=spoken().replace("_", "-"))
    environment.filters["tagged"] = tagged if seal else escape  # on paper nobody hears it, and it costs time
    css = Markup((TEMPLATES / style).read_text("utf-8"))  # noqa: S704 our own style sheet
    html = environment.get_template("sheet.html").render(
        sheet=sheet, style=css, pictures=pictures, sources=sources, counts=counts, seal=seal
    )
    return html.encode(errors="replace").decode()
