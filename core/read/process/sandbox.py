"""Locks the worker process in before it sees a statement: no other files, no network, no new programs, for good.

What each system offers differs (docs/decisions/0006-worker-process.md). Where it offers nothing the worker goes on, and
only the log hears of it.
"""

from __future__ import annotations

import contextlib
import logging
import os
import site
import sys
from collections.abc import Callable
from multiprocessing import resource_tracker
from pathlib import Path

from core.paths import RESOURCES

if sys.platform != "win32":
    import resource
if sys.platform == "linux":
    from core.read.process import landlock, seccomp
_log = logging.getLogger(__name__)


def lock() -> None:
    """Give up whatever reading needs not. Call it once, before any other thread runs.

    Formats import their libraries when a file of theirs comes, so the program's own code stays readable.
    """
    if sys.platform != "win32":
        _let_go_of_what_was_inherited()
        _allow_none(resource.RLIMIT_FSIZE)  # files only: the pipe to the parent is none
        _allow_none(resource.RLIMIT_NPROC)  # the system lets root start processes all the same
    if sys.platform == "linux":
        _ask_the_kernel("Landlock", lambda: landlock.restrict(_code()))
        _ask_the_kernel("a filter of system calls", seccomp.restrict)


def _ask_the_kernel(what: str, restrict: Callable[[], None]) -> None:
    try:
        restrict()
    except OSError as error:
        _log.debug("the worker runs without %s: %s", what, error)


def _code() -> list[Path]:
    """The folders with the program's code and Python's, and nothing else in them."""
    if getattr(sys, "frozen", False):
        return [Path(sys.executable).parent]
    packages = [*site.getsitepackages(), site.getusersitepackages()]
    return [Path(os.__file__).parent, *map(Path, packages), RESOURCES.parent / "core"]


if sys.platform != "win32":

    def _let_go_of_what_was_inherited() -> None:
        """The terminal takes typed commands from whoever holds it; Python's tracker removes what it is told to."""
        nowhere = os.open(os.devnull, os.O_RDWR)
        for inherited in (0, 1, resource_tracker.getfd()):
            if inherited is not None:
                os.dup2(nowhere, inherited)
        os.close(nowhere)

    def _allow_none(kind: int) -> None:
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (0, 0))
