"""One window for each user: a second start hands its files to the first, by a file in a folder that the first watches.

No socket is used, so that the program stays without network code. A lock whose program was killed counts no more.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, QTimer

_PATIENCE = 3.0
"""Seconds in which the first program takes what it is handed; one that hangs must not keep anybody from working."""
_LOOK = 0.02
_ENDING = ".json"


class Single:
    """The one program in a folder, or one more of it."""

    def __init__(self, folder: Path) -> None:
        self._handed = folder / "handed"
        with suppress(OSError):
            self._handed.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(str(folder / "flagline.lock"))
        self._lock.setStaleLockTime(0)  # a window stays open for days; a killed program is known by its number
        taken = self._lock.tryLock(0)
        self.is_first = taken or self._lock.error() is not QLockFile.LockError.LockFailedError

    def hand_over(self, paths: Sequence[Path]) -> bool:
        """Let the first program check these files, and come to the front; False where it does not answer."""
        import json  # who hands nothing over need not wait for it

        name = self._handed / f"{time.time_ns()}-{os.getpid()}{_ENDING}"
        try:
            half = name.with_suffix(".half")
            half.write_text(json.dumps([str(path.absolute()) for path in paths]), "utf-8")
            half.replace(name)
        except OSError:
            return False
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            if not name.exists():
                return True
            time.sleep(_LOOK)
        return not _take_back(name)

    def listen(self, take: Callable[[tuple[Path, ...]], object], parent: QObject) -> None:
        """From now on `take` gets what later starts hand over, on the window's thread."""
        watcher = QFileSystemWatcher([str(self._handed)], parent)
        watcher.directoryChanged.connect(lambda _: self._look(take))
        QTimer.singleShot(0, parent, lambda: self._look(take))

    def release(self) -> None:
        """The next start is the first."""
        self._lock.unlock()

    def _look(self, take: Callable[[tuple[Path, ...]], object]) -> None:
        import json

        for file in sorted(self._handed.glob(f"*{_ENDING}")):
            try:
                told = json.loads(file.read_text("utf-8"))
                file.unlink()  # whoever removes it has it
            except (OSError, ValueError):
                continue
            take(tuple(Path(path) for path in told))


def _take_back(file: Path) -> bool:
    """Whether nobody had taken it."""
    try:
        file.unlink()
    except OSError:
        return False
    return True
