"""Readers that misbehave, each under the name of the file that wakes it. The worker process imports them from here."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator

from core.errors import Damaged
from core.model import Line
from core.read.format import Item


def rogue(name: str, _data: bytes) -> Iterator[Item]:
    yield Line(1, "read before the trouble")
    yield from DEEDS[name]()


def _good() -> Iterator[Item]:
    yield Line(2, f"worker {os.getpid()}")


def _crash() -> Iterator[Item]:
    raise ZeroDivisionError
    yield


def _exit() -> Iterator[Item]:
    raise SystemExit
    yield


def _die() -> Iterator[Item]:
    os.kill(os.getpid(), signal.SIGKILL)
    yield


def _give_up() -> Iterator[Item]:
    os.abort()
    yield


def _sleep() -> Iterator[Item]:
    time.sleep(60)
    yield


def _compute() -> Iterator[Item]:
    while True:
        pass
    yield


def _eat() -> Iterator[Item]:
    food = []
    while True:
        food.append(bytes(100_000_000))
    yield


def _flood() -> Iterator[Item]:
    while True:
        yield Line(1, "and again" * 100)


def _mutter() -> Iterator[Item]:
    os.write(2, b"memory allocation failed\n")
    yield Line(2, "muttered")


def _trouble() -> Iterator[Item]:
    raise Damaged(what="a test", why="on purpose")
    yield


def _modules() -> Iterator[Item]:
    yield Line(2, " ".join(sys.modules))


DEEDS = {
    "good": _good,
    "crash": _crash,
    "exit": _exit,
    "die": _die,
    "give up": _give_up,
    "sleep": _sleep,
    "compute": _compute,
    "eat": _eat,
    "flood": _flood,
    "mutter": _mutter,
    "trouble": _trouble,
    "modules": _modules,
}
