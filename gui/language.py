"""The language of the window: the one that the user chose, or else the system's."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, QTranslator
from PySide6.QtWidgets import QApplication

from core.words import LANGUAGES, language_of, speak

_KEY = "language"
_LOCALES = {"en": "en_US", "es": "es", "zh_Hans": "zh_Hans_CN", "zh_Hant": "zh_Hant_TW"}
_OF_QT = {"en": "", "es": "qtbase_es", "zh_Hans": "qtbase_zh_CN", "zh_Hant": "qtbase_zh_TW"}


def chosen(settings: QSettings) -> str:
    """What the user chose, one of LANGUAGES; "" where the system decides."""
    kept = str(settings.value(_KEY, ""))
    return kept if kept in LANGUAGES else ""


def choose(settings: QSettings, language: str) -> None:
    """Keep the user's choice; "" leaves it to the system."""
    settings.setValue(_KEY, language)


def speak_as_chosen(settings: QSettings) -> None:
    """From now on words, dates and numbers come in this language; what stands on the screen stays as it is."""
    language = chosen(settings) or language_of(QLocale.system().uiLanguages())
    locale = _locale(language)
    speak(language, locale.groupSeparator())
    QLocale.setDefault(locale)
    _let_qt_speak(language)


def _locale(language: str) -> QLocale:
    """The system's own where it speaks that language, since it knows the country; else the usual one."""
    system = QLocale.system()
    return system if language_of([system.name()]) == language else QLocale(_LOCALES[language])


class _Voice:
    """What Qt's own words are translated by at present."""

    translator: QTranslator | None = None


def _let_qt_speak(language: str) -> None:
    """Qt's own buttons and dialogs."""
    if QApplication.instance() is None:
        return
    if _Voice.translator:
        QApplication.removeTranslator(_Voice.translator)
        _Voice.translator = None
    if file := _OF_QT[language]:
        translator = QTranslator()
        if translator.load(file, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            QApplication.installTranslator(translator)
            _Voice.translator = translator
