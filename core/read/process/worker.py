"""What runs in the worker process: it is locked in, then sources are read until nobody sends any more.

Memory and processor time are bounded where the system has such bounds (macOS takes the one on memory lightly).
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler
from operator import attrgetter

from core.errors import FileTrouble
from core.faults import places_of
from core.model import Line, Lines
from core.read.format import Item
from core.read.process import sandbox
from core.read.table.sheet import Sheet
from core.words import speak

if sys.platform == "win32":
    from core.read.process import job_object
else:
    import resource

BLOCK = 2_000
"""Lines that travel together, or a few more."""

OUT_OF_MEMORY = 71
"""The exit code of a worker that met its bound of memory."""

Job = Callable[[str, bytes], Iterator[Item | Sheet]]
"""Reads the bytes of a file of that name. Must be importable by name, since it travels to the worker."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of one file. `memory` is bytes of address space, `answer` bytes of what is read, times are seconds.

    `processor` counts computing only, `patience` all the time that the parent waits for the worker.
    """

    memory: int = 3_000_000_000
    answer: int = 1_000_000_000
    processor: int = 240
    patience: float = 300.0


@dataclass(frozen=True, slots=True)
class Fall:
    """A reader fell over; the trace is for the log."""

    trace: str


def serve(pipe: Connection, job: Job, limits: Limits, language: str) -> None:
    """Answer each name and bytes with blocks of Items, then None or what went wrong; return when the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _fall_silent()
    speak(language)
    ForkingPickler.register(Line, _taken_apart)
    import core.read.identify  # noqa: F401 formats load their libraries when a file of theirs comes: these stay readable
    from core.read.printed import ocr

    ocr.prepare()
    _collect_rarely()
    sandbox.lock()
    with contextlib.suppress(EOFError, OSError):
        while True:
            name, data = pipe.recv(), pipe.recv_bytes()
            _bound(limits)
            _answer(pipe, job, name, data)


def _collect_rarely() -> None:
    """Rows come by the million and hold no circles: a look at all of them for every 700 costs a seventh of the time."""
    gc.freeze()
    gc.set_threshold(50_000)


def _fall_silent() -> None:
    """Libraries that die write a farewell to standard error, which belongs to the user's terminal, not to us."""
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123  a device, not a file with a path
        os.dup2(nowhere.fileno(), 2)


def _answer(pipe: Connection, job: Job, name: str, data: bytes) -> None:
    block: list[Item | Sheet] = []
    room = BLOCK
    ending: FileTrouble | Fall | None = None
    try:
        for item in job(name, data):
            block.append(item)
            room -= len(item) if isinstance(item, Lines) else 1
            if room <= 0:
                pipe.send(block)
                block.clear()
                room = BLOCK
    except FileTrouble as trouble:
        ending = trouble
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except BaseException as error:  # noqa: BLE001  a parser in Rust panics beside Exception, and the parent must hear of it
        ending = Fall(places_of(error))
    pipe.send(block)
    pipe.send(ending)


_parts = attrgetter(*(field.name for field in fields(Line)))


def _taken_apart(line: Line) -> tuple[type[Line], tuple[object, ...]]:
    """A frozen dataclass pickles field by field in Python; this takes a third of the time over a million lines."""
    return Line, _parts(line)


if sys.platform == "win32":

    def _bound(limits: Limits) -> None:
        job_object.bound(limits.memory, limits.processor)

else:

    def _bound(limits: Limits) -> None:
        """Time counts from now on. There is no core dump: it would put the statement on the disk."""
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        _set_soft(resource.RLIMIT_AS, limits.memory)
        _set_soft(resource.RLIMIT_CPU, int(time.process_time()) + 1 + limits.processor)

    def _set_soft(kind: int, most: int) -> None:
        """Where the system itself allows less, or knows no such bound, what it has stands."""
        _, hard = resource.getrlimit(kind)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, hard))
