"""The months of a check as SVG: a bar a month with what was found, hidden and unread, months without a line dashed.

Found is black, possible hatched, hidden white, unread grey: it needs no colour, and says the same in its <desc>.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from core.months import Months, Period, month_labels, period_words
from core.report.widths import letters
from core.words import figure, tr

WIDTH = 720
_WIDEST = 60
_NUMBER, _BAR, _NAME, _YEAR = 12.0, 26.0, 11.0, 11.0
"""The heights of number, bar, month and year."""

_LEGEND = 16.0
_THINNEST = 2.0
_INK, _FAINT, _GREY = "#222222", "#6a6a6a", "#b5b5b5"
_SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height:g}" width="{width}" height="{height:g}" \
role="img" font-family="sans-serif" font-size="9.5">"""

_LETTER = 5.6
"""About the width of a letter."""


def months_svg(months: Months) -> str:
    """An SVG picture, 720 units wide; "" for less than two periods, of which the sums say all."""
    periods = [*months.periods, *([months.undated] if months.undated else [])]
    if len(periods) < 2:
        return ""
    most = max(sum(_marks(period)) for period in periods)
    step = min(_WIDEST, WIDTH / len(periods))
    height = _NUMBER + _BAR + _NAME + _YEAR + _LEGEND
    parts = [
        _SVG.format(width=WIDTH, height=height),
        f"<title>{escape(tr('Lines by month'), quote=False)}</title>",
        f"<desc>{escape('; '.join(period_words(period) for period in periods), quote=False)}</desc>",
        *(part for place, period in enumerate(periods) for part in _cell(period, place * step, step, most)),
        *_years(periods, step),
        *_legend(periods, height - 3),
        "</svg>",
    ]
    return "\n".join(parts)


def _marks(period: Period) -> tuple[int, int, int, int]:
    return period.found - period.possible, period.possible, period.hidden, period.unread


def _cell(period: Period, left: float, step: float, most: int) -> Iterator[str]:
    """A bar with the number of lines found above it, and the month below, where there is room for them."""
    x, width, foot = left + step * 0.12, step * 0.76, _NUMBER + _BAR
    if period.lines:
        yield f'<path d="M{x:.1f} {foot:.1f} h{width:.1f}" stroke="{_INK}" stroke-width="0.6"/>'
    else:
        yield _rect(x, _NUMBER + 1, width, _BAR - 1, f'fill="none" stroke="{_FAINT}" stroke-dasharray="2 2"')
    raw = [max(_THINNEST, _BAR * count / most) if count else 0.0 for count in _marks(period)]
    share = min(1.0, _BAR / (sum(raw) or 1))
    for place, tall in enumerate(height * share for height in raw):
        if tall:
            foot -= tall
            yield from _mark(place, x, foot, width, tall)
    number = figure(period.found) if period.found else ""
    for words, y, more in ((number, _NUMBER - 3, 'font-weight="bold"'), (month_labels(period)[0], _below(1), "")):
        if words and letters(words) * _LETTER <= step:
            yield _text(left + step / 2, y, words, f'text-anchor="middle" {more}')


def _mark(place: int, x: float, y: float, width: float, height: float) -> Iterator[str]:
    """One of the four marks; strokes are drawn out, since not every reader of SVG knows patterns."""
    fill = (_INK, "#ffffff", "#ffffff", _GREY)[place]
    yield _rect(x, y, width, height, f'fill="{fill}" stroke="{_INK}" stroke-width="0.6"')
    if place == 1:
        strokes = (f"M{x + at:.1f} {y + height:.1f} v{-height:.1f}" for at in range(2, int(width), 3))
        yield f'<path d="{" ".join(strokes)}" stroke="{_INK}" stroke-width="0.6"/>'


def _years(periods: list[Period], step: float) -> Iterator[str]:
    """Under the first month and each January, as far as there is room."""
    free = 0.0
    for place, period in enumerate(periods):
        month, year = month_labels(period)
        begins = place == 0 or (period.first is not None and period.first.month == 1)
        if begins and year and place * step >= free:
            middle = place * step + step / 2
            x = max(middle - len(year) * _LETTER / 2, place * step)
            free = x + (len(year) + 1) * _LETTER
            yield _text(x, _below(2 if month else 1), year)


def _below(rows: int) -> float:
    return _NUMBER + _BAR + _NAME * rows


def _legend(periods: list[Period], y: float) -> Iterator[str]:
    words = (tr("found (their number above)"), tr("possible"), tr("hidden"), tr("unread"))
    x = 0.0
    for place, word in enumerate(words):
        if any(_marks(period)[place] for period in periods):
            yield from _mark(place, x, y - 7, 10, 7)
            yield _text(x + 14, y, word)
            x += 26 + _LETTER * letters(word)
    if not all(period.lines for period in periods):
        yield _rect(x, y - 7, 10, 7, f'fill="none" stroke="{_FAINT}" stroke-dasharray="2 2"')
        yield _text(x + 14, y, tr("no line at all"))


def _rect(x: float, y: float, width: float, height: float, more: str) -> str:
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" {more}/>'


def _text(x: float, y: float, words: str, more: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{_INK}" {more}>{escape(words, quote=False)}</text>'
