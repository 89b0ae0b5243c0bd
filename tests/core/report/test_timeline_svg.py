"""The time line picture: one row an order, its states drawn without colour, the same told in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from defusedxml.ElementTree import fromstring

from core.model import Event, Order, StandingState
from core.report import timeline_svg
from core.report.orders import OrderGroup, SheetOrder
from core.report.timeline_svg import DAY, RIGHT, TICKS
from tests.core.report.sample import AS_OF, watchlist

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SVG = "{http://www.w3.org/2000/svg}"


def test_the_picture_is_sound_and_names_every_order_its_platforms_and_the_day() -> None:
    said = _texts(_draw("us-eo-13971", "us-tx-prohibited-tech", days=[date(2021, 3, 1)]))
    told = " ".join(said)
    assert "Executive Order 13971" in told
    assert {"All", "Alipay"} <= set(said)
    assert "1 March 2021" in said
    assert {"2021", "2026"} <= set(said)


def test_the_same_is_told_in_words() -> None:
    picture = _draw("us-eo-13971", days=[date(2021, 3, 1)])
    words = picture.findtext(f"{SVG}desc") or ""
    assert "9 June 2021: revoked by Executive Order 14034" in words
    assert "Days of the lines: 1 March 2021." in words


def test_the_legend_explains_the_states_that_are_drawn_and_no_others() -> None:
    said = _texts(_draw("us-eo-13943"))
    assert {"pending", "stopped by a court", "ended"} <= set(said)
    assert {"in force", "never implemented", "unconfirmed"}.isdisjoint(said)


def test_many_days_are_drawn_and_named_as_a_stretch() -> None:
    days = [date(2025, 3, day) for day in (4, 9, 30)]
    picture = _draw("us-eo-13971", days=days)
    assert "4 March 2025 to 30 March 2025" in _texts(picture)
    assert len([line for line in picture.iter(f"{SVG}path") if _is_day(line)]) == 3


def test_a_day_before_every_order_and_one_after_today_lie_on_the_axis() -> None:
    picture = _draw("us-eo-13971", days=[date(2015, 1, 5), date(2031, 1, 1)])
    assert "2015" in _texts(picture)
    for line in picture.iter(f"{SVG}path"):
        assert line.get("d", "").startswith("M")
    assert max(float(box.get("x", 0)) for box in picture.iter(f"{SVG}rect")) < 720


def test_a_bar_ends_at_the_day_of_the_check_though_a_later_end_is_known() -> None:
    """Some orders lapse on a day that is known beforehand."""
    order = _order("us-tx-prohibited-tech")
    lapse = Event(date(2031, 5, 1), StandingState.ENDED, "lapsed")
    picture = fromstring(_svg([replace(order, events=(*order.events, lapse))], [AS_OF]))
    assert "2027" not in _texts(picture)
    ends = [float(bar.get("x", 0)) + float(bar.get("width", 0)) for bar in picture.iter(f"{SVG}rect")]
    assert max(ends) == pytest.approx(RIGHT)


def test_a_name_with_markup_stays_text() -> None:
    picture = fromstring(_svg([replace(_order("us-eo-13971"), short="<b>&")], [AS_OF]))
    assert "<b>&" in _texts(picture)


def test_so_many_days_that_they_would_hide_the_bars_are_ticks_over_them() -> None:
    days = [date(2025, 1, 1) + timedelta(days=number) for number in range(TICKS + 1)]
    paths = [line.get("d", "") for line in _draw("us-eo-13971", days=days).iter(f"{SVG}path") if _is_day(line)]
    ends = [path.partition("V")[2] for path in paths]
    assert len(ends) == TICKS + 1
    assert len([end for end in ends if end != ends[1]]) == 2


def _order(id_: str) -> Order:
    return watchlist().orders[id_]


def _svg(orders: list[Order], days: list[date]) -> str:
    shown = tuple(SheetOrder(order, "ended", "", binds_you=False, names="", platforms="Alipay") for order in orders)
    return timeline_svg([OrderGroup("All", shown)], days, AS_OF)


def _draw(*orders: str, days: list[date] | None = None) -> Element:
    return fromstring(_svg([_order(id_) for id_ in orders], days or [AS_OF]))


def _is_day(line: Element) -> bool:
    return line.get("stroke") == DAY


def _texts(picture: Element) -> list[str]:
    return [text.text or "" for text in picture.iter(f"{SVG}text")]
