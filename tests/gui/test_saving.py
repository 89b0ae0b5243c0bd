"""Saving a result: where to, in which form, and what is said when it cannot be."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.paper_size import PaperSize, keep_paper_size
from gui.result import saving
from gui.result.page import ResultPage
from gui.result.saving import Kind
from tests.gui import sample


@pytest.fixture
def page(qtbot: QtBot, settings: QSettings) -> ResultPage:
    made = ResultPage(settings)
    qtbot.addWidget(made)
    made.show_check(sample.check())
    return made


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> None:
    """The file dialog, closed with a choice."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


@pytest.mark.parametrize(
    ("kind", "start"),
    [
        pytest.param(Kind.PDF, b"%PDF", id="pdf"),
        pytest.param(Kind.HTML, b"<!DOCTYPE html>", id="html"),
        pytest.param(Kind.XLSX, b"PK", id="xlsx"),
        pytest.param(Kind.CSV, b"\xef\xbb\xbf", id="csv"),
        pytest.param(Kind.JSON, b"{", id="json"),
    ],
)
def test_every_form_is_written_with_its_ending(
    page: ResultPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: Kind, start: bytes
):
    choose(monkeypatch, tmp_path / "March 2026")
    page.save(kind)
    assert (tmp_path / f"March 2026{kind.value}").read_bytes().startswith(start)


def test_a_pdf_is_set_for_the_paper_that_was_chosen(
    page: ResultPage, settings: QSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    choose(monkeypatch, tmp_path / "march.pdf")
    widths = {}
    for size in PaperSize:
        keep_paper_size(settings, size)
        page.save(Kind.PDF)
        widths[size] = round(pypdfium2.PdfDocument(tmp_path / "march.pdf")[0].get_width())
    assert widths == {PaperSize.A4: 595, PaperSize.LETTER: 612}


def test_the_web_page_has_its_twin_beside_it(page: ResultPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    choose(monkeypatch, tmp_path / "march.html")
    page.save(Kind.HTML)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["march.html", "march.json"]


def test_an_ending_that_was_typed_is_kept(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot):
    parent = QWidget()
    qtbot.addWidget(parent)
    choose(monkeypatch, "March.PDF")
    assert saving.ask(Kind.PDF, parent) == Path("March.PDF")


def test_nothing_is_written_when_no_place_was_chosen(page: ResultPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    choose(monkeypatch, "")
    page.save(Kind.PDF)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", list(Kind), ids=lambda kind: kind.name)
def test_a_place_that_cannot_be_written_to_is_said(
    page: ResultPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: Kind
):
    said: list[str] = []
    monkeypatch.setattr(saving, "warn", lambda sentence, _: said.append(sentence))
    choose(monkeypatch, tmp_path / "no such folder" / "sheet")
    page.save(kind)
    assert said == ["This file could not be written (No such file or directory). Choose another place."]


def test_the_button_offers_every_form(page: ResultPage):
    menus = [button.menu() for button in page.findChildren(QPushButton) if isinstance(button.menu(), QMenu)]
    assert [action.text() for action in menus[0].actions()] == [saving.title(kind) for kind in Kind]


def test_the_button_s_entry_saves(page: ResultPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    choose(monkeypatch, tmp_path / "march")
    menu = next(button.menu() for button in page.findChildren(QPushButton) if isinstance(button.menu(), QMenu))
    menu.actions()[0].trigger()
    assert (tmp_path / "march.pdf").exists()
