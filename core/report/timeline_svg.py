"""The time line picture as SVG: one row an order, in groups, the days of the lines drawn across all rows.

Hatched while pending, solid in force, outlined where a court stopped it or it was never implemented, dotted where it
is unconfirmed, a faint line after its end. It needs no colour and no style sheet, and says the same in its <desc>.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from textwrap import wrap

from core.law import in_words, spans
from core.model import Order, StandingState
from core.report.orders import OrderGroup, SheetOrder
from core.report.widths import letters
from core.words import tr

WIDTH = 720
LEFT, RIGHT = 212, 436
BAR = 8
TOP = 24
LINE = 12
ROW, HEAD = 3, 17
"""What a row has beyond its lines of words, and the height of a group's title."""

_SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" \
font-family="sans-serif" font-size="10.5">"""
LETTERS_LEFT, LETTERS_RIGHT = 44, 54
TICKS = 40
"""More days than these would hide the bars: they are ticks over the rows, and only the first and last cross them."""

INK, FAINT, DAY = "#222222", "#8a8a8a", "#a1260d"


@dataclass(frozen=True, slots=True)
class _Axis:
    """Days along the picture's width."""

    first: date
    last: date

    def x(self, day: date) -> float:
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        return round(LEFT + share * (RIGHT - LEFT), 1)


def timeline_svg(groups: Sequence[OrderGroup], days: Sequence[date], until: date) -> str:
    """An SVG picture, 720 units wide; `days` are those of the lines, at least one, and `until` is the present day."""
    orders = [each.order for group in groups for each in group.orders]
    axis = _axis(orders, days, until)
    rows = [row for group in groups for row in _rows(group)]
    tops = [TOP + sum(row.height for row in rows[:index]) for index in range(len(rows))]
    bottom = TOP + sum(row.height for row in rows)
    parts = [
        _SVG.format(width=WIDTH, height=bottom + 38),
        f"<title>{escape(tr('Orders that name a platform found'), quote=False)}</title>",
        f"<desc>{escape(' '.join(_words(orders, days)), quote=False)}</desc>",
        _text(RIGHT + 14, TOP - 10, tr("names, of the platforms found"), f'fill="{FAINT}"'),
        *_years(axis, bottom),
        *(part for row, top in zip(rows, tops, strict=True) for part in row.draw(axis, top)),
        *_days(axis, days, bottom),
        *_legend(orders, bottom + 32),
        "</svg>",
    ]
    return "\n".join(parts)


def _axis(orders: Sequence[Order], days: Sequence[date], until: date) -> _Axis:
    """From the first year to the present day, or to a later day that a line has."""
    shown = [until, *days, *(event.on for order in orders for event in order.events)]
    return _Axis(date(min(shown).year, 1, 1), max(until, *days))


def _words(orders: Sequence[Order], days: Sequence[date]) -> Iterator[str]:
    for order in orders:
        events = "; ".join(f"{in_words(event.on)}: {event.because}" for event in order.events)
        yield f"{order.short}: {events}."
    yield tr("Days of the lines: {days}.").format(days=", ".join(in_words(day) for day in days))


def _rows(group: OrderGroup) -> Iterator[_Title | _Row]:
    yield _Title(group.title)
    yield from map(_Row, group.orders)


class _Title:
    """What the rows under it have in common."""

    height = HEAD

    def __init__(self, words: str) -> None:
        self.words = words

    def draw(self, axis: _Axis, top: float) -> Iterator[str]:
        del axis
        yield _text(0, top + 12, self.words, 'font-weight="bold"')


class _Row:
    """One order: its name at the left, its life in the middle, the platforms it names at the right."""

    def __init__(self, each: SheetOrder) -> None:
        self.order = each.order
        self.name = wrap(each.order.short, LETTERS_LEFT)
        self.platforms = wrap(each.platforms, LETTERS_RIGHT)
        self.height = max(len(self.name), len(self.platforms)) * LINE + ROW

    def draw(self, axis: _Axis, top: float) -> Iterator[str]:
        yield f'<path d="M0 {top} H{WIDTH}" stroke="#d0d0d0" stroke-width="0.6"/>'
        yield from (_text(0, top + 11 + LINE * i, line) for i, line in enumerate(self.name))
        yield from (_text(RIGHT + 14, top + 11 + LINE * i, line) for i, line in enumerate(self.platforms))
        for span in (span for span in spans(self.order) if span.start <= axis.last):
            end = min(span.end or axis.last, axis.last)
            yield from _bar(span.state, axis.x(span.start), axis.x(end), top + 4)


def _bar(state: StandingState, x: float, end: float, y: float) -> Iterator[str]:
    width = round(max(end - x, 1.5), 1)
    box = f'<rect x="{x}" y="{y}" width="{width}" height="{BAR}" stroke="{INK}" stroke-width="0.8"'
    if state is StandingState.ENDED:
        yield f'<path d="M{x} {y + BAR / 2} H{x + width}" stroke="{FAINT}" stroke-width="0.8" stroke-dasharray="1 3"/>'
        yield f'<path d="M{x} {y - 2} V{y + BAR + 2}" stroke="{INK}" stroke-width="1.6"/>'
    elif state is StandingState.IN_FORCE:
        yield f'{box} fill="{INK}"/>'
    else:
        yield f'{box} fill="#ffffff"/>'
    if state is StandingState.PENDING:
        yield f'<path d="{_hatch(x, x + width, y)}" stroke="{INK}" stroke-width="0.7"/>'
    if state is StandingState.ENJOINED:
        yield f'<path d="M{x} {y + BAR} L{x + width} {y}" stroke="{INK}" stroke-width="0.8"/>'
    if state is StandingState.UNCONFIRMED:
        middle = f"M{x + 2} {y + BAR / 2} H{x + width - 1}"
        yield f'<path d="{middle}" stroke="{INK}" stroke-width="3" stroke-dasharray="3 4"/>'


def _hatch(left: float, right: float, y: float) -> str:
    """Slanted strokes between two edges, cut off at both; drawn out, since not every reader of SVG knows patterns."""
    strokes = []
    for step in range(int((right - left + BAR) / 4) + 1):
        start = left - BAR + 4 * step
        low, high = max(start, left), min(start + BAR, right)
        strokes.append(f"M{low:.1f} {y + BAR - (low - start):.1f} L{high:.1f} {y + BAR - (high - start):.1f}")
    return " ".join(strokes)


def _years(axis: _Axis, bottom: float) -> Iterator[str]:
    years = range(axis.first.year, axis.last.year + 1)
    every = -(-len(years) // 8)
    for year in years[::every]:
        x = axis.x(date(year, 1, 1))
        yield f'<path d="M{x} {TOP} V{bottom}" stroke="#e2e2e2" stroke-width="0.6"/>'
        yield _text(x, bottom + 12, str(year), f'fill="{FAINT}"')


def _days(axis: _Axis, days: Sequence[date], bottom: float) -> Iterator[str]:
    """Each day as a line in a white seam, so that it is seen on a black bar; many days as ticks."""
    edges = {min(days), max(days)}
    for day in days:
        end = bottom if day in edges or len(days) <= TICKS else TOP
        path = f'<path d="M{axis.x(day)} {TOP - 6} V{end}"'
        yield f'{path} stroke="#ffffff" stroke-width="2.4"/>'
        yield f'{path} stroke="{DAY}" stroke-width="0.9"/>'
    first, last = in_words(min(days)), in_words(max(days))
    said = first if first == last else tr("{first} to {last}").format(first=first, last=last)
    middle = (axis.x(min(days)) + axis.x(max(days))) / 2
    half = 2.9 * letters(said)
    x = min(max(middle, LEFT + half), RIGHT - half)
    yield _text(x, TOP - 10, said, f'fill="{DAY}" text-anchor="middle"')


def _legend(orders: Sequence[Order], y: float) -> Iterator[str]:
    words = {
        StandingState.PENDING: tr("pending"),
        StandingState.IN_FORCE: tr("in force"),
        StandingState.ENJOINED: tr("stopped by a court"),
        StandingState.NEVER_IMPLEMENTED: tr("never implemented"),
        StandingState.UNCONFIRMED: tr("unconfirmed"),
        StandingState.ENDED: tr("ended"),
    }
    used = {span.state for order in orders for span in spans(order)}
    x = 0.0
    for state, word in words.items():
        if state in used:
            yield from _bar(state, x, x + 22, y - BAR + 2)
            yield _text(x + 28, y, word)
            x += 46 + 6 * letters(word)


def _text(x: float, y: float, words: str, more: str = "") -> str:
    colour = "" if "fill" in more else f' fill="{INK}"'
    return f'<text x="{x:.1f}" y="{y:.1f}"{colour} {more}>{escape(words, quote=False)}</text>'
