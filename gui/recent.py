"""The files that were checked last, for the menu: only where they lie, and only as long as the user wants it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings

from core.paths import SAMPLE
from gui.settings.preferences import keeps_recent

MOST = 8
_KEY = "recent/files"


def recent(settings: QSettings) -> tuple[Path, ...]:
    """The last files and folders, newest first."""
    import json  # not before the window shows

    try:
        kept = json.loads(str(settings.value(_KEY, "[]")))
    except ValueError:
        return ()
    return tuple(Path(path) for path in kept if isinstance(path, str)) if isinstance(kept, list) else ()


def remember(settings: QSettings, paths: Sequence[Path]) -> None:
    """These are the last ones now; the sample is nobody's."""
    import json

    own = [path.absolute() for path in paths if path != SAMPLE]
    if own and keeps_recent(settings):
        last = list(dict.fromkeys((*own, *recent(settings))))[:MOST]
        settings.setValue(_KEY, json.dumps([str(path) for path in last]))


def forget(settings: QSettings) -> None:
    """None of them is named any more."""
    settings.remove(_KEY)
