"""The dialogs that ask for files: each is one function that gives paths, so that tests can stand in for a person."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from core.words import tr


def choose_files(parent: QWidget) -> tuple[Path, ...]:
    """Statements to check; none where the person thought better of it."""
    from PySide6.QtWidgets import QFileDialog

    chosen, _ = QFileDialog.getOpenFileNames(parent, tr("Choose statements"), "", _filters())
    return tuple(Path(path) for path in chosen)


def choose_folder(parent: QWidget) -> tuple[Path, ...]:
    """A folder whose files are all to be checked."""
    from PySide6.QtWidgets import QFileDialog

    chosen = QFileDialog.getExistingDirectory(parent, tr("Choose a folder of statements"))
    return (Path(chosen),) if chosen else ()


def _filters() -> str:
    """All files come first: the bytes decide what a file is, not its ending, and some exports have none."""
    from core.read.identify import FORMATS

    endings = sorted({f"*{ending}" for format_ in FORMATS for ending in format_.ENDINGS})
    return f"{tr('All files')} (*);;{tr('Statements')} ({' '.join(endings)})"
