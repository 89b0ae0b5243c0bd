"""What Python does behind the window's back does not hold it up, and keeps nothing that was left."""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.history import Records
from gui.quick import collect_later, keep_quick, paint_later
from gui.result.ledger import Ledger
from gui.window import Window


class Circle:
    """Holds itself, so that only a search for garbage finds it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def _python_as_it_was() -> Iterator[None]:
    turn, thresholds = sys.getswitchinterval(), gc.get_threshold()
    yield
    sys.setswitchinterval(turn)
    gc.set_threshold(*thresholds)


@pytest.mark.usefixtures("_python_as_it_was")
def test_all_objects_are_only_looked_through_when_it_is_asked_for(qtbot: QtBot):
    gc.set_threshold(50, 2, 2)
    keep_quick()
    circle = Circle()
    gone = weakref.ref(circle)
    gc.collect(1)
    del circle
    many = [[number] for number in range(20_000)]
    assert gone() is not None, f"{len(many)} lists were made, and all objects were looked through"
    owner = QObject()
    collect_later(owner)
    qtbot.waitUntil(lambda: gone() is None, timeout=10_000)


class Painted(QObject):
    """Knows the order in which what it watches was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt names it
        if event.type() is QEvent.Type.Paint:
            self.names.append(watched.objectName())
        return super().eventFilter(watched, event)


def test_a_page_that_is_painted_later_is_painted_and_its_largest_part_last(qtbot: QtBot):
    page, painted = QWidget(), Painted()
    qtbot.addWidget(page)
    part = QWidget(page)
    for each, name in ((page, "page"), (part, "part")):
        each.setObjectName(name)
        each.installEventFilter(painted)
    paint_later(page, part)
    page.show()
    page.repaint()
    assert painted.names == []
    qtbot.waitUntil(lambda: "part" in painted.names)
    assert painted.names[0] == "page"
    assert page.updatesEnabled()
    assert part.updatesEnabled()


def is_gone(thing: weakref.ref[Ledger]) -> bool:
    gc.collect()
    return thing() is None


def test_a_result_that_was_left_is_kept_by_nobody(qtbot: QtBot, window: Window, statement: Path):
    with qtbot.waitSignal(window.checks.filed, timeout=20_000):
        window.checks.check((statement,))
    qtbot.waitUntil(lambda: window.checks.result is not None, timeout=20_000)
    gone = weakref.ref(window.checks.result.model._ledger)
    window.checks.back()
    qtbot.waitUntil(lambda: is_gone(gone), timeout=10_000)


def test_a_record_that_was_left_is_kept_by_nobody(qtbot: QtBot, window: Window, statement: Path, tmp_path: Path):
    with qtbot.waitSignal(window.checks.filed, timeout=20_000):
        window.checks.check((statement,))
    with Records(tmp_path / "data") as records:
        (filed,) = records.find()
    window.open_record(filed.id)
    qtbot.waitUntil(lambda: window.records.opened is not None, timeout=20_000)
    gone = weakref.ref(window.records.result.model._ledger)
    assert window.records.back()
    qtbot.waitUntil(lambda: is_gone(gone), timeout=10_000)
