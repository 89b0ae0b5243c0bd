"""The one door for words that a person reads: `tr` for a sentence, `ntr` for one that counts.

They speak the language that was last given to `speak`, English until then. What is written far from where it is said
goes through `later`, which changes nothing and tells whoever collects the sentences that this is one.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterable, Mapping, Sequence

from core.paths import RESOURCES

LANGUAGES: Mapping[str, str] = {"en": "English", "es": "Español", "zh_Hans": "简体中文", "zh_Hant": "繁體中文"}
"""The languages that Flagline speaks, each in its own words."""

_ENGLISH = gettext.NullTranslations()
_TRADITIONAL = {"hant", "tw", "hk", "mo"}
"""What a Chinese locale names where people write traditional characters."""


_GROUPS = {"es": "."}
"""What parts the thousands of a figure where no country is known; a comma where nothing stands here."""


class _Voice:
    """The language in use. A process speaks one at a time: the window's, the terminal's, or its parent's."""

    language = "en"
    catalogue = _ENGLISH
    group = ","


def speak(language: str, group: str = "") -> None:
    """From now on, in one of LANGUAGES; `group` parts thousands in the user's country, "" where none is known."""
    _Voice.language = language
    _Voice.group = group or _GROUPS.get(language, ",")
    _Voice.catalogue = _ENGLISH if language == "en" else _catalogue(language)


def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation("flagline", RESOURCES / "i18n", [language], fallback=True)


def spoken() -> str:
    """The language in use."""
    return _Voice.language


def tr(sentence: str) -> str:
    """The sentence in the language in use, as it is where there is no translation."""
    return _Voice.catalogue.gettext(sentence) if sentence else ""


def ntr(one: str, many: str, count: int) -> str:
    """The sentence for `count` things in the language in use."""
    return _Voice.catalogue.ngettext(one, many, count)


def figure(count: int) -> str:
    """A count as a person reads it, its thousands parted as it is usual where the language in use is spoken."""
    return f"{count:,}".replace(",", _Voice.group)


def in_a_row(sentences: Iterable[str]) -> str:
    """Sentences one after the other, as the language in use sets them."""
    return ("" if _Voice.language.startswith("zh") else " ").join(sentences)


def with_commas(parts: Iterable[str]) -> str:
    """A row of facts, as the language in use parts them."""
    return ("，" if _Voice.language.startswith("zh") else ", ").join(parts)


def capital(words: str) -> str:
    """The words as they begin a sentence."""
    return words[:1].upper() + words[1:]


def later(sentence: str) -> str:
    """A sentence that is said elsewhere, through `tr`."""
    return sentence


def language_of(locales: Sequence[str]) -> str:
    """The first of these that is spoken here ("es-MX", "zh_TW.UTF-8", "zh-Hans-CN"); English where none is."""
    for locale in locales:
        parts = locale.replace("-", "_").partition(".")[0].lower().split("_")
        if parts[0] == "zh":
            return "zh_Hant" if _TRADITIONAL & set(parts) else "zh_Hans"
        if parts[0] in LANGUAGES:
            return parts[0]
    return "en"


def wanted_in_terminal(environment: Mapping[str, str] = os.environ) -> str:
    """The language that a terminal asks for (GNU gettext, "Locale Environment Variables")."""
    names = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    return language_of([one for name in names for one in environment.get(name, "").split(":") if one])
