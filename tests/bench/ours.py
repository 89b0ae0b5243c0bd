"""Our window as `gui.app.run` builds it. Prints when it was painted; with an argument, goes on until it idles with its
list open, and prints the memory that it holds then, in MB.
"""

from __future__ import annotations

import sys
import time
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.tasks import Runner
    from gui.window import Window


def main() -> None:
    """Show the window in the same way and end at the same moment as the bare one."""
    from gui import sooner

    sooner.begin()
    from PySide6.QtCore import QSettings, QTimer

    from gui.app import make_app
    from gui.tasks import Runner
    from gui.window import Window

    app = make_app(sys.argv[:1])
    settings = QSettings(str(Path(gettempdir()) / "flagline-bench.ini"), QSettings.Format.IniFormat)
    runner = Runner()
    window = Window(runner, settings)
    window.show()
    app.sendPostedEvents()
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, app.quit))
    app.exec()
    print(time.monotonic())
    sooner.end()
    if sys.argv[1:]:
        _idle(window, runner)
    runner.close()


def _idle(window: Window, runner: Runner) -> None:
    from PySide6.QtCore import QTimer

    from core.paths import WATCHLIST
    from core.watchlist import Lists
    from gui.app import Application
    from gui.start import prepare

    app = Application.instance()
    assert app
    lists = Lists(WATCHLIST, Path("flagline-bench"))
    runner.start(lambda _: prepare(lists, window.profile, date.today()), window.ready, partial(print))  # noqa: DTZ011
    QTimer.singleShot(3_000, app.quit)
    app.exec()
    print(_resident())


def _resident() -> float:
    """The memory held now, in MB, as Linux tells it."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4_096 / 1_000_000


if __name__ == "__main__":
    main()
