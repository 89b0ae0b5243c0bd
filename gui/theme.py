"""How everything looks: colours by role, type, spacing and icons. No colour stands anywhere else in gui/."""

from __future__ import annotations

from enum import Enum, IntEnum
from string import Template
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QColor, QFont, QFontInfo, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QToolButton, QWidget

from core.paths import RESOURCES
from core.words import later, tr
from gui.fonts import CHINESE
from gui.icons import SIZE_WITH_GAP, line_icon, line_picture

if TYPE_CHECKING:
    from core.model import Judgement, Strength

SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6, SPACE_8 = 4, 8, 12, 16, 24, 32
"""Steps of distance, in device-independent pixels."""

CORNER = 8
"""Radius of a corner, in device-independent pixels."""

STYLE = ("-style", "Fusion")
"""The style that ours is put on, told to Qt as arguments: by a call, Python would learn all of Qt's styles first."""

_STYLE = RESOURCES / "style" / "flagline.qss"
_ARROWS = (RESOURCES / "style" / "arrow-light.svg", RESOURCES / "style" / "arrow-dark.svg")
_TICKS = (RESOURCES / "style" / "tick-dark.svg", RESOURCES / "style" / "tick-light.svg")
_LEGIBLE = 1.1
"""System fonts are set for dense menus; sentences are read more easily a little larger."""


class Scheme(IntEnum):
    """Which column of the colour table is in force."""

    LIGHT = 0
    DARK = 1
    LIGHT_CONTRAST = 2
    DARK_CONTRAST = 3


class Role(Enum):
    """What a colour is for, with its value in each scheme, in the order of `Scheme`."""

    PAPER = ("#FAF8F3", "#1B1A18", "#FFFFFF", "#000000")
    SURFACE = ("#FFFFFF", "#252421", "#FFFFFF", "#000000")
    TEXT = ("#24211D", "#ECE8E1", "#000000", "#FFFFFF")
    MUTED = ("#676157", "#ABA498", "#2B2B2B", "#E0E0E0")
    HAIRLINE = ("#E3DED3", "#3B3935", "#000000", "#FFFFFF")
    EDGE = ("#8F887B", "#7D776C", "#000000", "#FFFFFF")
    OFF = ("#8F887B", "#7D776C", "#6E6E6E", "#8F8F8F")
    ACCENT = ("#2B4C8C", "#A9BEF2", "#00257A", "#FFFF00")
    ON_ACCENT = ("#FFFFFF", "#171A22", "#FFFFFF", "#000000")
    FOUND = ("#AD2A1F", "#FF9F92", "#7D0000", "#FFA8A8")
    POSSIBLE = ("#855600", "#EAB75F", "#5E3A00", "#FFC04D")
    HIDDEN = ("#655681", "#C2B5DE", "#3D2A66", "#DCC8FF")
    UNREAD = ("#47617A", "#A9C1D5", "#163A5C", "#BFE0FF")
    CLEAR = ("#2C6A40", "#92CDA1", "#00471A", "#9CFFB5")


TEXT_ROLES = (
    Role.TEXT, Role.MUTED, Role.ACCENT, Role.FOUND, Role.POSSIBLE, Role.HIDDEN, Role.UNREAD, Role.CLEAR,
)  # fmt: skip
"""Roles that words are written in: on PAPER, on SURFACE and on their own wash they keep a contrast of 4.5 to 1."""


class Size(Enum):
    """The four sizes of text, as factors of the body text."""

    TITLE = 1.6
    HEADING = 1.2
    BODY = 1.0
    SMALL = 0.9


class _Look(NamedTuple):
    """How an outcome shows beside its colour: an icon and a word."""

    icon: str
    word: str


_LOOKS = {
    Role.FOUND: _Look("flag", later("Found")),
    Role.POSSIBLE: _Look("circle-question-mark", later("Possible")),
    Role.HIDDEN: _Look("eye-off", later("Hidden")),
    Role.UNREAD: _Look("file-question-mark", later("Unread")),
    Role.CLEAR: _Look("check", later("Clear")),
}
_ROLES = {"clear": Role.CLEAR, "hidden": Role.HIDDEN, "unread": Role.UNREAD}
"""By the outcome of a line; the nouns of a check are not loaded before the window shows."""


def scheme() -> Scheme:
    """The colour scheme that the system, or the user, asks for at this moment."""
    hints = QApplication.styleHints()
    high = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    dark = hints.colorScheme() is Qt.ColorScheme.Dark
    if high and hints.colorScheme() is Qt.ColorScheme.Unknown:  # Windows' contrast themes are neither light nor dark
        program = QApplication.instance()
        dark = program is not None and bool(program.property(_DARK_BY_COLOURS))
    if high:
        return Scheme.DARK_CONTRAST if dark else Scheme.LIGHT_CONTRAST
    return Scheme.DARK if dark else Scheme.LIGHT


_DARK_BY_COLOURS = "dark_by_colours"
"""The property of the program that says whether the system's own colours are light on dark."""


def is_dark(palette: QPalette) -> bool:
    """Whether words are lighter than the ground they stand on."""
    return palette.windowText().color().lightnessF() > palette.window().color().lightnessF()


def color(role: Role) -> QColor:
    """The colour of `role` in the present scheme."""
    return QColor(role.value[scheme()])


def wash(role: Role, ground: Role = Role.SURFACE) -> QColor:
    """A breath of `role` over `ground`: behind the matched characters, a chosen row, a drop about to happen."""
    part = 0.18 if scheme() in {Scheme.LIGHT_CONTRAST, Scheme.DARK_CONTRAST} else 0.10
    return _mix(color(role), color(ground), part)


def _mix(ink: QColor, paper: QColor, part: float) -> QColor:
    def mixed(over: float, under: float) -> float:
        return part * over + (1 - part) * under

    return QColor.fromRgbF(
        mixed(ink.redF(), paper.redF()), mixed(ink.greenF(), paper.greenF()), mixed(ink.blueF(), paper.blueF())
    )


def text_font(size: Size = Size.BODY, weight: QFont.Weight = QFont.Weight.Normal, *, figures: bool = False) -> QFont:
    """The program's typeface in one of the four sizes; `figures` sets digits in columns of equal width."""
    font = QFont(QApplication.font())
    font.setPointSizeF(font.pointSizeF() * size.value)
    font.setWeight(weight)
    if figures:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def set_tone(target: QWidget, tone: Role) -> None:
    """Colour a label's words; the style sheet knows the tones by name and follows the scheme."""
    if target.property("tone") != tone.name.lower():
        target.setProperty("tone", tone.name.lower())
        target.style().unpolish(target)
        target.style().polish(target)


def icon(name: str, role: Role = Role.TEXT) -> QIcon:
    """The icon resources/icons/`name`.svg in the colour of `role` and of the present scheme (see also `set_icon`)."""
    return line_icon(name, role.value[scheme()])


def picture(name: str, role: Role, side: int) -> QPixmap:
    """The same icon, as a square of `side` device-independent pixels that does not change its size."""
    return line_picture(name, role.value[scheme()], side)


def set_icon(target: QAbstractButton | QAction, name: str, role: Role = Role.TEXT) -> None:
    """Put an icon on a button or an action, which is tinted anew whenever the scheme changes."""
    target.setProperty("icon_name", name)
    target.setProperty("icon_role", role.name)
    _tint(target)


def _tint(target: QAbstractButton | QAction) -> None:
    """Give a target of `set_icon` its icon in the present scheme; does nothing to others."""
    if name := target.property("icon_name"):
        beside_words = _has_words_beside(target)
        role = Role[target.property("icon_role")]
        target.setIcon(line_icon(name, role.value[scheme()], gap=beside_words))
        if beside_words and isinstance(target, QAbstractButton):
            target.setIconSize(SIZE_WITH_GAP)


def _has_words_beside(target: QObject) -> bool:
    if isinstance(target, QToolButton):
        return target.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    return isinstance(target, QPushButton)


def outcome_role(judgement: Judgement) -> Role:
    """The role that a judged line shows in: its outcome, or POSSIBLE where every finding needs a person to look."""
    if judgement.outcome != "found":
        return _ROLES[judgement.outcome]
    roles = {strength_role(finding.match.strength) for finding in judgement.findings}
    return Role.POSSIBLE if roles == {Role.POSSIBLE} else Role.FOUND


def strength_role(strength: Strength) -> Role:
    """The role that one finding shows in."""
    from core.model import Strength

    return Role.POSSIBLE if strength is Strength.POSSIBLE else Role.FOUND


def outcome_icon_name(role: Role) -> str:
    """The name of the icon that always goes with the colour of an outcome."""
    return _LOOKS[role].icon


def outcome_icon(role: Role) -> QIcon:
    """That icon, in that colour."""
    return icon(_LOOKS[role].icon, role)


def outcome_word(role: Role) -> str:
    """The word that always goes with the colour of an outcome."""
    return tr(_LOOKS[role].word)


def apply(app: QApplication) -> None:
    """Dress the program, once, and follow the system's scheme from then on."""
    _set_font(app)
    _dress(app)
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(lambda: _dress(app))
    hints.accessibility().contrastPreferenceChanged.connect(lambda: _dress(app))


def _set_font(app: QApplication) -> None:
    """The system's face first, by its own name; the bundled Chinese one fills in what that lacks."""
    font = app.font()
    font.setFamilies([QFontInfo(font).family(), CHINESE])
    font.setPointSizeF(font.pointSizeF() * _LEGIBLE)
    app.setFont(font)


def _dress(app: QApplication) -> None:
    """Palette, style sheet and icons for the present scheme."""
    app.setPalette(QPalette())  # the system's own
    app.setProperty(_DARK_BY_COLOURS, is_dark(app.palette()))
    app.setPalette(_palette())
    app.setStyleSheet(_style())
    for window in app.topLevelWidgets():
        for button in window.findChildren(QAbstractButton):
            _tint(button)
        for action in window.findChildren(QAction):
            _tint(action)


def _palette() -> QPalette:
    parts = {
        QPalette.ColorRole.Window: Role.PAPER,
        QPalette.ColorRole.Base: Role.SURFACE,
        QPalette.ColorRole.AlternateBase: Role.PAPER,
        QPalette.ColorRole.Button: Role.SURFACE,
        QPalette.ColorRole.ToolTipBase: Role.SURFACE,
        QPalette.ColorRole.WindowText: Role.TEXT,
        QPalette.ColorRole.Text: Role.TEXT,
        QPalette.ColorRole.ButtonText: Role.TEXT,
        QPalette.ColorRole.ToolTipText: Role.TEXT,
        QPalette.ColorRole.BrightText: Role.TEXT,
        QPalette.ColorRole.PlaceholderText: Role.MUTED,
        QPalette.ColorRole.Link: Role.ACCENT,
        QPalette.ColorRole.LinkVisited: Role.ACCENT,
        QPalette.ColorRole.Highlight: Role.ACCENT,
        QPalette.ColorRole.Accent: Role.ACCENT,
        QPalette.ColorRole.HighlightedText: Role.ON_ACCENT,
        QPalette.ColorRole.Light: Role.SURFACE,
        QPalette.ColorRole.Midlight: Role.HAIRLINE,
        QPalette.ColorRole.Mid: Role.HAIRLINE,
        QPalette.ColorRole.Dark: Role.EDGE,
        QPalette.ColorRole.Shadow: Role.EDGE,
    }
    palette = QPalette()
    for part, role in parts.items():
        palette.setColor(part, color(role))
    for part in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, color(Role.OFF))
    return palette


def _style() -> str:
    """The style sheet holds shapes; its colours are names of roles, filled in here."""
    colours = {role.name: color(role).name() for role in Role}
    washes = {f"{role.name}_WASH": wash(role).name() for role in TEXT_ROLES}
    tick = _TICKS[color(Role.ON_ACCENT).lightnessF() > 0.5]
    arrow = _ARROWS[color(Role.SURFACE).lightnessF() > 0.5]
    return Template(_STYLE.read_text(encoding="utf-8")).substitute(
        colours, **washes, CORNER=f"{CORNER}px", ARROW=arrow.as_posix(), TICK=tick.as_posix()
    )
