"""Which language is spoken where: a table of what systems and terminals ask for."""

from __future__ import annotations

import pytest

from core.words import figure, language_of, speak, wanted_in_terminal

LOCALES = [
    (["en-US"], "en"),
    (["es-MX", "en-US"], "es"),
    (["es_ES.UTF-8"], "es"),
    (["zh-Hans-CN"], "zh_Hans"),
    (["zh_CN.UTF-8"], "zh_Hans"),
    (["zh-SG"], "zh_Hans"),
    (["zh"], "zh_Hans"),
    (["zh-TW"], "zh_Hant"),
    (["zh_HK.UTF-8"], "zh_Hant"),
    (["zh-Hant-MO"], "zh_Hant"),
    (["fr-CA", "es-US"], "es"),
    (["de-DE"], "en"),
    (["C"], "en"),
    (["POSIX"], "en"),
    ([], "en"),
]


@pytest.mark.parametrize(("locales", "language"), LOCALES, ids=[",".join(locales) or "none" for locales, _ in LOCALES])
def test_a_system_is_answered_in_its_language(locales: list[str], language: str):
    assert language_of(locales) == language


ENVIRONMENTS = [
    ({"LANG": "es_ES.UTF-8"}, "es"),
    ({"LANG": "es_ES.UTF-8", "LC_ALL": "zh_TW.UTF-8"}, "zh_Hant"),
    ({"LANG": "de_DE.UTF-8", "LANGUAGE": "de:es:en"}, "es"),
    ({"LANG": "zh_CN.UTF-8", "LANGUAGE": "en"}, "en"),
    ({"LANG": "C.UTF-8"}, "en"),
    ({}, "en"),
]


@pytest.mark.parametrize(("environment", "language"), ENVIRONMENTS)
def test_a_terminal_is_answered_in_its_language(environment: dict[str, str], language: str):
    assert wanted_in_terminal(environment) == language


@pytest.mark.parametrize(
    ("language", "group", "shown"),
    [
        pytest.param("en", "", "1,234,567", id="English"),
        pytest.param("es", "", "1.234.567", id="Spanish, of no known country"),
        pytest.param("es", ",", "1,234,567", id="Spanish in Mexico"),
        pytest.param("zh_Hans", "", "1,234,567", id="Chinese"),
    ],
)
def test_thousands_are_parted_as_the_language_and_the_country_do(language: str, group: str, shown: str):
    speak(language, group)
    try:
        assert figure(1_234_567) == shown
        assert figure(999) == "999"
    finally:
        speak("en")
