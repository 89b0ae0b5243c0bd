"""Colours can be read, follow the scheme, and live in one place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from core.paths import RESOURCES
from gui import theme
from gui.theme import Role, Scheme, Size
from tests.gui import sample

GUI = Path(theme.__file__).parent
OUTCOMES = (Role.FOUND, Role.POSSIBLE, Role.HIDDEN, Role.UNREAD, Role.CLEAR)


def luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def in_scheme(monkeypatch: pytest.MonkeyPatch, scheme: Scheme) -> None:
    """The offscreen platform has no scheme to change: the answer of the one function that asks is replaced."""
    monkeypatch.setattr(theme, "scheme", lambda: scheme)


def drawn(icon: QIcon) -> QImage:
    return icon.pixmap(16, 16).toImage()


@pytest.mark.parametrize("scheme", Scheme, ids=lambda scheme: scheme.name.lower())
@pytest.mark.parametrize("role", theme.TEXT_ROLES, ids=lambda role: role.name.lower())
def test_words_can_be_read_on_every_ground(role, scheme, monkeypatch):
    in_scheme(monkeypatch, scheme)
    for ground in (theme.color(Role.PAPER), theme.color(Role.SURFACE), theme.wash(role), theme.wash(Role.ACCENT)):
        assert contrast(theme.color(role), ground) >= 4.5, f"{role.name} on {ground.name()}"


@pytest.mark.parametrize("scheme", Scheme, ids=lambda scheme: scheme.name.lower())
def test_the_chief_button_can_be_read_and_edges_can_be_seen(scheme, monkeypatch):
    in_scheme(monkeypatch, scheme)
    assert contrast(theme.color(Role.ON_ACCENT), theme.color(Role.ACCENT)) >= 4.5
    assert contrast(theme.color(Role.EDGE), theme.color(Role.PAPER)) >= 3


@pytest.mark.parametrize("scheme", [Scheme.LIGHT_CONTRAST, Scheme.DARK_CONTRAST], ids=["light", "dark"])
def test_high_contrast_is_high(scheme, monkeypatch):
    in_scheme(monkeypatch, scheme)
    for role in theme.TEXT_ROLES:
        assert contrast(theme.color(role), theme.color(Role.PAPER)) >= 7, role.name
        assert contrast(theme.color(role), theme.wash(Role.ACCENT)) >= 7, role.name
    for role in (Role.HAIRLINE, Role.EDGE):
        assert contrast(theme.color(role), theme.color(Role.PAPER)) >= 7, role.name


@pytest.mark.parametrize("scheme", Scheme, ids=lambda scheme: scheme.name.lower())
def test_what_a_field_is_for_can_be_read_in_it(scheme, qtbot: QtBot, qapp: QApplication, monkeypatch):
    with monkeypatch.context() as patch:
        in_scheme(patch, scheme)
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
        for field in (QLineEdit(), QPlainTextEdit()):
            qtbot.addWidget(field)
            field.ensurePolished()
            ink = field.palette().placeholderText().color()
            assert ink.alpha() == 255
            assert contrast(ink, theme.color(Role.SURFACE)) >= 4.5
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)


@pytest.mark.parametrize(
    ("words", "ground", "dark"),
    [
        pytest.param("#ffffff", "#000000", True, id="white-on-black"),
        pytest.param("#ffffff", "#202020", True, id="aquatic"),
        pytest.param("#3d3d3d", "#fffaef", False, id="desert"),
        pytest.param("#000000", "#ffffff", False, id="black-on-white"),
    ],
)
def test_a_system_that_names_no_scheme_is_known_by_its_colours(words: str, ground: str, dark: bool):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor(words))
    palette.setColor(QPalette.ColorRole.Window, QColor(ground))
    assert theme.is_dark(palette) is dark


@pytest.mark.parametrize("scheme", Scheme, ids=lambda scheme: scheme.name.lower())
def test_what_cannot_be_pressed_looks_so_and_is_still_seen(scheme, monkeypatch):
    in_scheme(monkeypatch, scheme)
    assert contrast(theme.color(Role.OFF), theme.color(Role.PAPER)) >= 3
    assert contrast(theme.color(Role.OFF), theme.color(Role.TEXT)) >= 3


def test_outcomes_differ_by_icon_and_word_and_not_only_by_colour():
    assert len({theme.outcome_icon_name(role) for role in OUTCOMES}) == len(OUTCOMES)
    assert len({theme.outcome_word(role) for role in OUTCOMES}) == len(OUTCOMES)


def test_a_line_is_possible_only_if_nothing_surer_was_found_in_it():
    roles = [theme.outcome_role(judgement) for judgement in sample.JUDGEMENTS]
    assert roles[-1] is Role.POSSIBLE
    assert roles[4] is Role.FOUND


def test_a_change_of_scheme_changes_palette_and_icons_at_run_time(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
):
    page = QWidget()
    qtbot.addWidget(page)
    button = QToolButton(page)
    theme.set_icon(button, "flag", Role.FOUND)

    light = drawn(button.icon())
    with monkeypatch.context() as patch:
        in_scheme(patch, Scheme.DARK)
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        assert qapp.palette().window().color() == theme.color(Role.PAPER)
        assert drawn(button.icon()) == drawn(theme.icon("flag", Role.FOUND)) != light
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert drawn(button.icon()) == light


def test_type_comes_in_four_sizes_of_the_programs_face(qapp: QApplication):
    sizes = {size: theme.text_font(size).pointSizeF() for size in Size}
    assert sorted(sizes.values()) == [sizes[size] for size in (Size.SMALL, Size.BODY, Size.HEADING, Size.TITLE)]
    assert "Noto Sans SC" in theme.text_font().families()
    assert sizes[Size.BODY] == qapp.font().pointSizeF()


def test_no_colour_stands_outside_the_theme():
    colour = re.compile(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b|QColor\(\s*[\"'\d]|GlobalColor")
    allowed = {"theme.py", "printing.py", "annexes.py", "typeset.py"}  # paper is white in every scheme, and ink black
    guilty = {path.name for path in GUI.rglob("*.py") if colour.search(path.read_text(encoding="utf-8"))}
    assert guilty <= allowed


def test_every_icon_that_is_shown_is_there_and_no_other():
    code = "\n".join(path.read_text(encoding="utf-8") for path in GUI.rglob("*.py"))
    there = {path.stem for path in (RESOURCES / "icons").glob("*.svg")}
    asked = set(re.findall(r'set_icon\([\w.]+, "([\w-]+)"', code)) | {
        theme.outcome_icon_name(role) for role in OUTCOMES
    }
    assert asked <= there
    assert {name for name in there if f'"{name}"' not in code} == set()
