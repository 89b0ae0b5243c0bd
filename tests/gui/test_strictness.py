"""Which findings a person is asked to decide; whatever was chosen, every finding is shown and counted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from core.check import Judge
from core.model import Alias, AliasKind, Answer, Basis, Profile
from gui.result.columns import Column
from gui.result.page import ResultPage
from gui.review import kept
from gui.review.words import progress
from gui.settings.preferences import Strictness, keep_strictness
from gui.window import Window
from tests.gui import sample

PATIENCE = 20_000
STATEMENT = """Posting Date,Description,Amount
01/14/2026,ALIPAY *LANTERN CRAFTS 8862,-612.40
01/16/2026,ANTOM,-4.99
"""


@pytest.fixture(scope="module")
def judge() -> Judge:
    """Over a list with one name that only may be one."""
    weak = Alias("Antom", AliasKind.WEAK, "brand", ("alipay",), Basis.READ, "the order's own words")
    listed = replace(sample.WATCHLIST, aliases=(*sample.WATCHLIST.aliases, weak))
    return Judge(listed, Profile(), sample.AS_OF)


def checked(qtbot: QtBot, window: Window, folder: Path) -> ResultPage:
    """One clear finding and one that only may be one."""
    path = folder / "march.csv"
    path.write_text(STATEMENT, encoding="utf-8")
    window.checks.check((path,))
    qtbot.waitUntil(lambda: not window.checks.files_page.busy, timeout=PATIENCE)
    page = window.checks.result
    qtbot.waitUntil(lambda: len(page.desk.reviewing.groups) == 2, timeout=PATIENCE)
    return page


def marks(page: ResultPage) -> list[str]:
    return [page.model.index(row, Column.DECISION).data() for row in range(page.model.rowCount())]


@pytest.mark.parametrize(
    ("step", "open_", "words"),
    [
        pytest.param(Strictness.EVERY, 2, "0 of 2 findings decided", id="every finding"),
        pytest.param(Strictness.CLEAR, 1, "0 of 1 finding decided · 1 possible, not asked", id="clear ones only"),
    ],
)
def test_possible_findings_are_counted_whether_they_are_asked_or_not(
    qtbot: QtBot, window: Window, settings: QSettings, tmp_path: Path, step: Strictness, open_: int, words: str
):
    keep_strictness(settings, step)
    page = checked(qtbot, window, tmp_path)
    assert page.model.rowCount() == 2
    assert window.checks.files_page.checked.tally.found == 2
    assert len(page.desk.reviewing.open) == open_
    assert progress(page.desk.reviewing) == words
    assert ("Not asked" in marks(page)) is (step is Strictness.CLEAR)


def test_what_nobody_asks_can_be_decided_all_the_same(
    qtbot: QtBot, window: Window, settings: QSettings, tmp_path: Path
):
    keep_strictness(settings, Strictness.CLEAR)
    kept.keep_names(settings, "Ann Lee", "")
    page = checked(qtbot, window, tmp_path)
    row = marks(page).index("Not asked")
    page.table.selectRow(row)
    qtbot.keyClick(page.table, Qt.Key.Key_L)
    said = page.desk.reviewing.dispositions
    assert [each.answer for each in said.values()] == [Answer.LISTED]
    assert progress(page.desk.reviewing) == "1 of 2 findings decided"
