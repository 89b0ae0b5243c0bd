"""The translations are whole: every sentence is there, none is left over, and each says as much as the English one."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import polib
import pytest

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("es", "zh_Hans", "zh_Hant")

BOASTS = {
    "es": r"\bconforme a la ley\b|\bcumple con\b|\baprobad[oa]|\bgarantizad[oa]",
    "zh_Hans": "合规|批准|核准|保证",
    "zh_Hant": "合規|批准|核准|保證",
}
"""What the program never says of a result."""


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """The script that collects the sentences."""
    spec = importlib.util.spec_from_file_location("catalogues", ROOT / ".ci" / "catalogues.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def said(tool: ModuleType) -> set[tuple[str, str]]:
    return set(tool.collect())


def _catalogue(language: str) -> polib.POFile:
    return polib.pofile(str(ROOT / "resources" / "i18n" / language / "LC_MESSAGES" / "flagline.po"))


def _forms(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated(language: str, said: set[tuple[str, str]]):
    done = {(entry.msgid, entry.msgid_plural) for entry in _catalogue(language) if all(_forms(entry))}
    assert said - done == set(), "run make translations, then fill in what it added"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_translated_that_is_no_longer_said(language: str, said: set[tuple[str, str]]):
    assert {(entry.msgid, entry.msgid_plural) for entry in _catalogue(language)} - said == set(), "make translations"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_facts_of_its_sentence(language: str):
    """The one for a single thing may leave the number out."""
    wrong = [
        (entry.msgid, form)
        for entry in _catalogue(language)
        for form in _forms(entry)
        if not (_facts(form) == _facts(entry.msgid) or _facts(form) == _facts(entry.msgid_plural))
    ]
    assert wrong == []


def _facts(sentence: str) -> set[str]:
    return set(re.findall(r"\{[^{}]*\}", sentence))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_the_key_and_the_lines_of_its_sentence(language: str):
    wrong = [
        entry.msgid
        for entry in _catalogue(language)
        for form in _forms(entry)
        if _keys(form) != _keys(entry.msgid) or form.count("\n") != entry.msgid.count("\n")
    ]
    assert wrong == []


def _keys(sentence: str) -> int:
    """How many letters are marked as the key of a menu: an ampersand before one, and not the word "and"."""
    return len(re.findall(r"&(?=\w)", sentence)) - len(re.findall(r"P&G", sentence))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_boasts(language: str):
    boasts = [form for entry in _catalogue(language) for form in _forms(entry) if re.search(BOASTS[language], form)]
    assert boasts == []
