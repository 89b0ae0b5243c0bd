"""The time line picture and its words. Pixels are looked at only where a sign must be there or not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from html import unescape

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from core.model import Event, Order, StandingState
from gui import theme
from gui.timeline import Timeline, row_in_words
from gui.timeline_picture import Ink, height, paint, row_rect
from tests.gui import sample

DAY = date(2026, 3, 4)
BLACK, WHITE = QColor("black"), QColor("white")
STANDINGS = tuple(sample.standing(order, DAY) for order in sample.ORDERS)


def of(state: StandingState) -> Order:
    """An order that has stood in one state, from 2020 on."""
    return replace(sample.REVOKED, short="", binds="", events=(Event(date(2020, 1, 1), state, "so it was"),))


def inked(state: StandingState) -> tuple[float, float]:
    """How much of a bar's upper edge and of its middle is inked, from 0 to 1, in black on white."""
    standings = [sample.standing(of(state), date(2019, 6, 1))]
    font = theme.text_font()
    image = QImage(800, round(height(standings, 800, font)), QImage.Format.Format_RGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    paint(painter, QRectF(image.rect()), standings, DAY, Ink(WHITE, BLACK, WHITE, BLACK, WHITE), font)
    painter.end()
    row = row_rect(QRectF(image.rect()), standings, DAY, font, 0).toRect()
    columns = range(300, 560)
    dark = [sum(image.pixelColor(x, y).lightness() < 128 for x in columns) for y in range(row.top(), row.bottom())]
    bar = [y for y, count in enumerate(dark) if count]
    return dark[bar[0]] / len(columns), dark[(bar[0] + bar[-1]) // 2] / len(columns)


@pytest.mark.parametrize(
    ("order", "words"),
    [
        pytest.param(0, "On 4 March 2026: Executive Order 1, ended on 9 June 2021: revoked.", id="ended"),
        pytest.param(0, "never implemented from 19 February 2021", id="its life"),
        pytest.param(1, "in force since 6 February 2023", id="in force"),
        pytest.param(1, "It binds state agencies and their contractors. It does not bind you.", id="who is bound"),
    ],
)
def test_a_row_in_words(order: int, words: str):
    assert words in row_in_words(STANDINGS[order])


def test_the_text_alternative_has_a_line_an_order(qtbot: QtBot):
    timeline = Timeline(STANDINGS, sample.AS_OF)
    qtbot.addWidget(timeline)
    assert timeline.accessibleDescription() == timeline.words()
    assert timeline.words().splitlines() == [row_in_words(standing) for standing in STANDINGS]


@pytest.mark.parametrize(
    ("state", "edge", "middle"),
    [
        pytest.param(StandingState.IN_FORCE, (0.9, 1), (0.9, 1), id="solid"),
        pytest.param(StandingState.PENDING, (0.9, 1), (0.05, 0.5), id="hatched"),
        pytest.param(StandingState.ENJOINED, (0.9, 1), (0.005, 0.2), id="outlined and struck through"),
        pytest.param(StandingState.NEVER_IMPLEMENTED, (0.9, 1), (0, 0), id="outlined"),
        pytest.param(StandingState.UNCONFIRMED, (0.2, 0.8), (0, 0), id="dotted outline"),
        pytest.param(StandingState.ENDED, (0.1, 0.9), (0.1, 0.9), id="a trail of dots"),
    ],
)
def test_states_are_told_apart_in_black_and_white(
    qapp, state: StandingState, edge: tuple[float, float], middle: tuple[float, float]
):
    del qapp
    at_edge, in_middle = inked(state)
    assert edge[0] <= at_edge <= edge[1]
    assert middle[0] <= in_middle <= middle[1]


def test_arrow_keys_tell_the_rows_in_words(qtbot: QtBot):
    timeline = Timeline(STANDINGS, sample.AS_OF)
    qtbot.addWidget(timeline)
    timeline.resize(400, 200)
    with qtbot.waitExposed(timeline):
        timeline.show()
    for key, row in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, 0)):
        qtbot.keyClick(timeline, key)
        assert row_in_words(STANDINGS[row]) in unescape(QToolTip.text())
        assert timeline.accessibleDescription() == row_in_words(STANDINGS[row])


def test_names_go_above_the_bars_where_it_is_narrow(qtbot: QtBot):
    del qtbot
    font = theme.text_font()
    assert height(STANDINGS, 300, font) > 1.4 * height(STANDINGS, 1200, font)


@pytest.mark.parametrize("width", [300, 1200], ids=["narrow", "wide"])
def test_long_names_go_on_in_the_next_line_and_make_their_own_row_higher(qtbot: QtBot, width: int):
    del qtbot
    font, order = theme.text_font(), replace(sample.REVOKED, short="A list of the state " * 6)
    standings = (STANDINGS[0], sample.standing(order, DAY), STANDINGS[1])
    first, long, last = (
        row_rect(QRectF(0, 0, width, 0), standings, sample.AS_OF, font, row).height() for row in range(3)
    )
    assert long > 1.3 * first
    assert abs(first - last) < QFontMetricsF(font).height() * 1.1


def test_no_order_no_picture(qtbot: QtBot):
    timeline = Timeline((), sample.AS_OF)
    qtbot.addWidget(timeline)
    timeline.show()
    assert timeline.height() == 0
    assert timeline.accessibleDescription() == ""
