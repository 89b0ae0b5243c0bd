"""Reading in a worker process, within bounds: a bomb, an endless file or a crash of a reader costs one clear message.

The worker is a fresh process that gets a name and bytes through a pipe and gives back Items in blocks. It stays for the
next file, since a start costs some tenths of a second, and is replaced when it dies or is stopped.
"""

from __future__ import annotations

import contextlib
import logging
import multiprocessing
import sys
from collections.abc import Callable, Iterator
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Self

from core.errors import Cancelled, FileTrouble, TooLong
from core.faults import places_of
from core.model import NO_LAYOUTS, KeptLayouts, Remark
from core.read.format import Item
from core.read.process.answers import understand
from core.read.process.worker import OUT_OF_MEMORY, Fall, Job, Limits, serve
from core.read.source import MEGABYTE, Source
from core.read.table.sheet import Sheet
from core.words import spoken, tr

if sys.platform != "win32":
    from signal import SIGABRT, SIGXCPU

    _OUT_OF_TIME, _GAVE_UP = -SIGXCPU, -SIGABRT
else:
    _OUT_OF_TIME = _GAVE_UP = None

_log = logging.getLogger(__name__)

_TICK = 0.05
"""Seconds between two looks at whether the user said stop."""

_USUAL = Limits()


def _read_here(name: str, data: bytes, kept: KeptLayouts = NO_LAYOUTS) -> Iterator[Item]:
    """The worker's usual errand. All formats are loaded there and not here: most of what asks needs none of them."""
    from core.read.identify import read_here

    if kept.trouble:
        yield Remark(kept.trouble)
    yield from read_here(name, data, kept)


def reading_by(kept: KeptLayouts) -> Job:
    """The usual errand, with the layouts that a person settled; they travel to the worker with it."""
    return partial(_read_here, kept=kept)


def _sheets_here(name: str, data: bytes) -> Iterator[Sheet]:
    from core.read.identify import sheets_here

    return sheets_here(name, data)


def first_rows(source: Source, cancelled: Callable[[], bool] = lambda: False) -> list[Sheet]:
    """The first rows of a file's tables, in a worker of their own; none where it is not of a table's format.

    Raises as `Reader.read` does.
    """
    with Reader(job=_sheets_here) as reader:
        said: Iterator[object] = reader.read(source, cancelled)
        return [one for one in said if isinstance(one, Sheet)]


class Reader:
    """Reads sources one after another, in one worker, for one thread at a time; leaving the `with` ends the worker."""

    def __init__(self, limits: Limits = _USUAL, job: Job = _read_here) -> None:
        self._limits = limits
        self._job = job
        self._process: SpawnProcess | None = None
        self._pipe: Connection
        self._patience = 0.0
        self._room = 0

    def __enter__(self) -> Self:
        """The worker starts here, unless it has, while the first file is still being loaded."""
        if not self._process:
            with contextlib.suppress(OSError):  # whoever reads will be told
                self._start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the worker, whatever it is doing; another `read` would start a new one."""
        if self._process:
            self._process.kill()
            self._process.join()
            self._pipe.close()
            self._process = None

    def read(self, source: Source, cancelled: Callable[[], bool] = lambda: False) -> Iterator[Item]:
        """The source's Layout, Lines and Remarks, as they come.

        Raises the reader's FileTrouble, TooLong where a bound was met or the reader fell over, and Cancelled soon after
        `cancelled` says so: each after what could be read before. Whoever stops listening stops the worker.
        """
        finished = False
        try:
            self._ask(source)
            source.sha256  # noqa: B018  worked out while the worker begins
            while isinstance(answer := self._next_answer(cancelled), list):
                yield from answer
            finished = True
        finally:
            if not finished:
                self.close()
        if answer is not None:
            raise answer

    def _ask(self, source: Source) -> None:
        self._patience, self._room = self._limits.patience, self._limits.answer
        try:
            if not (self._process and self._process.is_alive()):
                self._start()
            self._pipe.send(source.path)
            self._pipe.send_bytes(source.data)
        except OSError:
            raise self._death() from None

    def _start(self) -> None:
        self.close()
        context = multiprocessing.get_context("spawn")
        self._pipe, other_end = context.Pipe()
        process = context.Process(target=serve, args=(other_end, self._job, self._limits, spoken()), daemon=True)
        process.start()
        other_end.close()
        self._process = process

    def _next_answer(self, cancelled: Callable[[], bool]) -> list[Item] | FileTrouble | None:
        """Items, or how the file ended. Only waiting takes patience: whoever listens may take their time."""
        while not self._pipe.poll(_TICK):
            self._patience -= _TICK
            if self._patience < 0:
                raise _stopped(tr("it took more than {most} seconds"), round(self._limits.patience))
            if cancelled():
                raise Cancelled
        if cancelled():
            raise Cancelled
        answer = self._understand()
        if isinstance(answer, Fall):
            _log.error("a reader fell over\n%s", answer.trace)
            raise _fell_over()
        return answer

    def _understand(self) -> list[Item] | FileTrouble | Fall | None:
        message = self._receive()
        try:
            answer: list[Item] | FileTrouble | Fall | None = understand(message)
        except Exception as error:  # noqa: BLE001  whatever a message can be made to raise
            _log.error("a worker's answer could not be understood\n%s", places_of(error))
            raise _fell_over() from None
        return answer

    def _receive(self) -> bytes:
        try:
            message = self._pipe.recv_bytes(self._room)
        except (EOFError, OSError):
            raise self._death() from None
        self._room -= len(message)
        return message

    def _death(self) -> TooLong:
        """Why the worker no longer answers. If it lives, it brought more than there is room for."""
        if self._process:
            self._process.join(1)
        code = self._process.exitcode if self._process else "none, it never started"
        if code is None:
            return _stopped(tr("it holds more than {most} MB of text"), self._limits.answer // MEGABYTE)
        if code == OUT_OF_MEMORY:
            return _stopped(tr("it needs more than {most} MB of memory"), self._limits.memory // MEGABYTE)
        if code == _OUT_OF_TIME:
            return _stopped(tr("it took more than {most} seconds"), self._limits.processor)
        if (
            code == _GAVE_UP
        ):  # a library asked for more memory than there was: a damaged workbook can send it in circles
            most = self._limits.memory // MEGABYTE
            return _stopped(tr("it is damaged, or needs more than {most} MB of memory"), most)
        _log.error("the worker ended with exit code %s", code)
        return _fell_over()


def _stopped(why: str, most: int) -> TooLong:
    return TooLong(why=why.format(most=most))


def _fell_over() -> TooLong:
    return TooLong(why=tr("its reader could not cope with it"))
