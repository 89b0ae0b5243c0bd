"""The Chinese face that comes with the program; the system's own faces need no help."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFontDatabase

from core.paths import RESOURCES

CHINESE = "Noto Sans SC"
"""Its family. A font may name it before it is loaded."""

_FILE = RESOURCES / "fonts" / "NotoSansSC-Regular-subset.otf"


@cache
def load_chinese() -> None:
    """Takes some milliseconds, so it waits until the window shows, unless that is in Chinese."""
    QFontDatabase.addApplicationFont(str(_FILE))
