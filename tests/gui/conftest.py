"""What tests of the window share: the dressed application, a private runner, and a judge over a small list."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QSettings, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.check import Judge
from core.model import Profile
from core.watchlist import Lists
from core.watchlist.own import Own
from gui import theme
from gui.app import Application
from gui.fonts import load_chinese
from gui.settings.preferences import welcome
from gui.start import Ready
from gui.tasks import Runner
from gui.window import Window
from tests.gui import sample


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return Application


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> None:
    theme.apply(qapp)
    load_chinese()


@pytest.fixture
def runner() -> Iterator[Runner]:
    made = Runner()
    yield made
    made.close()


@pytest.fixture(scope="session")
def judge() -> Judge:
    return Judge(sample.WATCHLIST, Profile(), sample.AS_OF)


@pytest.fixture
def settings(tmp_path_factory: pytest.TempPathFactory) -> QSettings:
    """Those of somebody who has seen the first page."""
    made = QSettings(str(tmp_path_factory.mktemp("settings") / "settings.ini"), QSettings.Format.IniFormat)
    welcome(made)
    return made


@pytest.fixture
def window(qtbot: QtBot, runner: Runner, judge: Judge, settings: QSettings, tmp_path: Path) -> Window:
    """The whole window, shown, with its list open."""
    made = Window(runner, settings)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.ready(ready_with(judge, tmp_path))
    return made


def ready_with(judge: Judge, folder: Path) -> Ready:
    """All that the window waits for; the user's own things would lie in `folder`."""
    return Ready(judge, "A CSV file", Lists(folder / "watchlist.db", folder / "data"), Own())


def mime(*paths: Path | str, text: str = "") -> QMimeData:
    """What another program hands over: files (paths), addresses (strings) or text."""
    made = QMimeData()
    if paths:
        made.setUrls([QUrl.fromLocalFile(str(path)) if isinstance(path, Path) else QUrl(path) for path in paths])
    if text:
        made.setText(text)
    return made


STATEMENT = """Posting Date,Description,Amount
01/06/2026,BLUE HERON BAKERY PORTLAND,-214.37
01/14/2026,ALIPAY *LANTERN CRAFTS,-612.40
01/20/2026,CORNER HARDWARE 8862,-12.00
"""


@pytest.fixture
def statement(tmp_path: Path) -> Path:
    """A small statement with one line that touches a platform."""
    path = tmp_path / "march 2026.csv"
    path.write_text(STATEMENT, encoding="utf-8")
    return path
