"""Where the answer to "who are you?" is kept between two starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

if TYPE_CHECKING:
    from core.model import Profile

_GROUPS, _WATCH = "profile/groups", "profile/watch"


def is_told(settings: QSettings) -> bool:
    """Whether somebody has said who they are."""
    return settings.contains(_GROUPS)


def kept_profile(settings: QSettings) -> Profile:
    """The profile as it was told, or the default one. It may name groups and orders that a newer list lacks."""
    from core.model import Profile

    if not is_told(settings):
        return Profile()
    return Profile(_read(settings, _GROUPS), watch=_read(settings, _WATCH))


def keep_profile(settings: QSettings, profile: Profile) -> None:
    """Keep what was told."""
    for key, ids in ((_GROUPS, profile.groups), (_WATCH, profile.watch)):
        settings.setValue(key, " ".join(sorted(ids)))


def _read(settings: QSettings, key: str) -> frozenset[str]:
    """As one text: a list of one would come back as no list from some systems' settings."""
    return frozenset(str(settings.value(key, "")).split())
