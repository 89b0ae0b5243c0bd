"""What is said of the chosen line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.model import Judgement, Outcome, Strength
from gui import theme
from gui.result import prose
from gui.result.detail import Detail, Prose
from gui.result.rows import row
from gui.timeline import Timeline
from tests.gui import sample

CLEAR, RAIL, APP_STORE, _, TWO, UNREAD, INNOCENT, POSSIBLE = sample.JUDGEMENTS


@pytest.fixture
def detail(qtbot: QtBot) -> Detail:
    made = Detail()
    made.set_check(sample.WATCHLIST.platforms, sample.AS_OF)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def said(detail: Detail, judgement: Judgement, file: str = "march.csv") -> str:
    detail.show_row(row(0, file, judgement, sample.WATCHLIST.platforms))
    return detail.text()


@pytest.mark.parametrize(
    ("judgement", "words"),
    [
        pytest.param(RAIL, "march.csv · line 17 · 2021-01-20 · −38.00 USD", id="where it stands"),
        pytest.param(RAIL, "支付宝-云锦丝绸(中国)有限公司 · 上海", id="the line in full"),
        pytest.param(RAIL, "Found: paid through Alipay", id="what part it has"),
        pytest.param(RAIL, "“支付宝” stands in the line.", id="the reason"),
        pytest.param(RAIL, "Executive Order 1 named Alipay.", id="the headline"),
        pytest.param(RAIL, "the name in its own script", id="the form of the alias"),
        pytest.param(RAIL, "Executive Order 1, pending since 5 January 2021", id="the order on the line's day"),
        pytest.param(RAIL, "It was made for state agencies and their contractors.", id="who it was made for"),
        pytest.param(TWO, "It binds state agencies and their contractors.", id="who is bound"),
        pytest.param(RAIL, "https://example.org/order-2", id="a source"),
        pytest.param(TWO, "It binds you.", id="bound"),
        pytest.param(TWO, "Found: paid to WeChat Pay", id="the first of two findings"),
        pytest.param(TWO, "Found: paid through Alipay", id="the second of two findings"),
        pytest.param(POSSIBLE, "Possible: CamScanner is mentioned", id="a person must look"),
        pytest.param(POSSIBLE, "an unverified alias", id="an alias from memory"),
        pytest.param(APP_STORE, "Hidden: An app store hides the app.", id="why it is hidden"),
        pytest.param(APP_STORE, "find out what was paid for", id="what next, hidden"),
        pytest.param(UNREAD, "Some bytes are no text.", id="why it is unread"),
        pytest.param(UNREAD, "look at this place in the file", id="what next, unread"),
        pytest.param(INNOCENT, "WPS Energy is a utility.", id="why it is innocent"),
        pytest.param(CLEAR, "Clear: no listed platform is named in this line.", id="clear"),
    ],
)
def test_what_is_said(detail: Detail, judgement: Judgement, words: str):
    assert words in said(detail, judgement)


def test_a_company_is_not_said_to_be_its_platform(detail: Detail):
    at = sample.line(1, "Alipay")
    finding = sample.finding(at, sample.ALIPAY, strength=Strength.OPERATOR)
    assert "Found: only the company behind Alipay" in said(detail, sample.found(at, finding))


def test_no_word_promises_too_much(detail: Detail):
    words = " ".join(said(detail, judgement) for judgement in sample.JUDGEMENTS).lower()
    assert not [word for word in ("compliant", "cleared", "approved", "guaranteed") if word in words]


def test_each_finding_has_its_time_line(detail: Detail):
    said(detail, TWO)
    assert len(detail.findChildren(Timeline)) == 2


@pytest.mark.parametrize(
    ("text", "marks", "html"),
    [
        pytest.param("a Alipay b", [(2, 8)], "a <>Alipay</> b", id="one"),
        pytest.param("Alipay 支付宝", [(0, 6), (7, 10)], "<>Alipay</> <>支付宝</>", id="two"),
        pytest.param("Alipay", [(0, 6), (3, 6)], "<>Alipay</>", id="one inside the other"),
        pytest.param("Alipayment", [(0, 6), (3, 10)], "<>Alipay</><>ment</>", id="overlapping"),
        pytest.param("<b>&Alipay", [(4, 10)], "&lt;b&gt;&amp;<>Alipay</>", id="markup"),
    ],
)
def test_marked_characters(qapp, text: str, marks: list[tuple[int, int]], html: str):
    del qapp
    made = prose.marked(text, marks, theme.Role.FOUND)
    colour = theme.color(theme.Role.FOUND).name()
    made = made.replace(f'<span style="font-weight:700;text-decoration:underline;color:{colour}">', "<>")
    assert made.replace("</span>", "</>") == html


def test_a_merchant_s_name_is_never_markup(detail: Detail):
    at = sample.line(1, "<b>Bold</b> <img src=x> Cafe")
    assert "<b>Bold</b> <img src=x> Cafe" in said(detail, Judgement(at, Outcome.CLEAR))


def test_a_typed_name_has_no_place_in_a_file(detail: Detail):
    assert (
        "line"
        not in said(detail, Judgement(sample.line(1, "Corner shop", None, None), Outcome.CLEAR), "").split("\n")[0]
    )


def test_all_that_is_said_can_be_copied(detail: Detail, qtbot: QtBot):
    said(detail, RAIL)
    qtbot.mouseClick(detail.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == detail.text()


def test_words_can_be_selected_by_mouse_and_keyboard(detail: Detail):
    said(detail, RAIL)
    flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert all(part.textInteractionFlags() & flags == flags for part in detail.findChildren(Prose))


def test_text_is_as_high_as_its_words(detail: Detail, qtbot: QtBot):
    detail.resize(300, 600)
    said(detail, RAIL)
    words = detail.findChildren(Prose)
    qtbot.waitUntil(lambda: all(part.height() >= part.document().size().height() for part in words))
    narrow = words[-1].height()
    detail.resize(900, 600)
    qtbot.waitUntil(lambda: words[-1].height() < narrow)
