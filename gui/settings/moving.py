"""The user's things go to another folder: copied, compared, and only then used there and removed here."""

from __future__ import annotations

import hashlib
import shutil
from contextlib import suppress
from pathlib import Path

from core.errors import RecordsTrouble
from core.paths import pointer, running_folder
from core.words import tr


class NotMoved(Exception):
    """Everything lies where it lay; `str` of it is the sentence that says why."""


def move(home: Path, old: Path, chosen: Path) -> Path:
    """Move everything of the user's from `old`, and give the folder where it lies now. Raises NotMoved.

    A folder that holds something already gets one of our own in it. In `home` the program looks first.
    """
    new = _place(home, old, chosen)
    files = [path for path in sorted(old.rglob("*")) if path.is_file() and running_folder(home) not in path.parents]
    try:
        _copy(files, old, new)
        _verify_records(new)
        _point(home, new)
    except (OSError, RecordsTrouble) as trouble:
        _remove([new / path.relative_to(old) for path in files], new)
        why = trouble.strerror if isinstance(trouble, OSError) and trouble.strerror else trouble
        raise NotMoved(tr("It could not be moved ({why}). Everything lies where it lay.").format(why=why)) from trouble
    _remove(files, old)
    return new


def _place(home: Path, old: Path, chosen: Path) -> Path:
    """Where the things will lie."""
    new = chosen if chosen == home or _is_free(chosen, home) else chosen / "flagline"
    if new == old:
        raise NotMoved(tr("It lies there already."))
    if new.is_relative_to(old) and new != home:
        raise NotMoved(tr("A folder within the data folder cannot take it. Choose another one."))
    if not _is_free(new, home):
        raise NotMoved(tr("{folder} holds something already. Choose an empty folder.").format(folder=new))
    return new


def _is_free(folder: Path, home: Path) -> bool:
    """Whether nothing lies there but what never moves."""
    if not folder.exists():
        return True
    return folder.is_dir() and all(each == running_folder(home) for each in folder.iterdir())


def _copy(files: list[Path], old: Path, new: Path) -> None:
    """Copy, and compare: what is written meanwhile would be lost."""
    new.mkdir(parents=True, exist_ok=True)
    before = {path: _digest(path) for path in files}
    for path in files:
        target = new / path.relative_to(old)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, target)
    for path, digest in before.items():
        if not digest == _digest(path) == _digest(new / path.relative_to(old)):
            raise OSError(None, tr("{file} changed meanwhile").format(file=path.name))


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _verify_records(folder: Path) -> None:
    from core.history import Records
    from core.history.database import NAME

    if (folder / NAME).exists():
        with Records(folder) as records:
            records.verify()


def _point(home: Path, new: Path) -> None:
    """From now on the program looks there; the words are whole or not there."""
    mark = pointer(home)
    if new == home:
        mark.unlink(missing_ok=True)
        return
    mark.parent.mkdir(parents=True, exist_ok=True)
    half = mark.with_suffix(".new")
    half.write_text(str(new), "utf-8")
    half.replace(mark)


def _remove(files: list[Path], folder: Path) -> None:
    """Two copies of somebody's payments are one too many; what another program holds stays."""
    for path in files:
        with suppress(OSError):
            path.unlink()
    for below in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        with suppress(OSError):
            below.rmdir()
