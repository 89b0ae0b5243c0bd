"""The program's door: a command works in the terminal; nothing, or files, open the window."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from core import VERSION

if TYPE_CHECKING:
    from core.model import Check

COMMANDS = ("check", "name", "verify", "list", "layouts", "records", "selftest")


def main() -> int:
    """Run the program with the arguments of the command line; gives the exit code (see core/cli)."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:  # told at once: the commands load all that judges
        sys.stdout.write(f"Flagline, version {VERSION}\n")
        return 0
    if arguments and arguments[0].startswith("-"):  # a process that reads is started so by the built program
        import multiprocessing

        multiprocessing.freeze_support()
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        return _terminal(arguments)
    if _no_display():
        return _say_no_display()
    from gui import sooner

    sooner.begin()
    from gui.app import run

    return run([Path(argument) for argument in arguments])


def _say_no_display() -> int:
    from core.words import speak, tr, wanted_in_terminal

    speak(wanted_in_terminal())
    sys.stderr.write(tr("There is no display here for the window. In a terminal, use: flagline check FILE") + "\n")
    return 2


def _terminal(arguments: list[str]) -> int:
    from core.words import speak, wanted_in_terminal

    speak(wanted_in_terminal())
    from core.cli import run
    from core.paths import WATCHLIST, data_folder
    from core.watchlist import Lists

    return run(arguments, _write_pdf, Lists(WATCHLIST, data_folder()))


def _write_pdf(check: Check, path: Path) -> None:
    """Qt is only loaded when a PDF is asked for; without a screen it draws off the screen."""
    if _no_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from gui.printing import write_pdf

    write_pdf(check, path)


def _no_display() -> bool:
    wanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in wanted)


if __name__ == "__main__":
    sys.exit(main())
