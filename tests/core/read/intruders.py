"""Deeds that no reader has reason to do. The worker process imports them from here.

As a program, `python -m tests.core.read.intruders LOCK FOLDER PORT` does them all under that one lock ("" is none).
"""

from __future__ import annotations

import os
import socket
import sys
import threading
from collections.abc import Iterator
from errno import errorcode
from pathlib import Path

from core.model import Line
from core.read.format import Item

DONE = "done"


def intrude(folder: str, port: bytes) -> Iterator[Item]:
    """Each deed and what came of it. The folder holds "secret", "book", "scrap" and the Unix socket "door"."""
    for name in DEEDS:
        yield Line(1, f"{name}: {_outcome(name, Path(folder), int(port))}")


def speak(_name: str, _data: bytes) -> Iterator[Item]:
    """Write where the parent writes its results."""
    os.write(1, b"heard")
    yield Line(1, "spoke")


class Order:
    """What a worker that was taken over could send: whoever unpickles it makes a folder."""

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (self._folder,)


def command(folder: str, _data: bytes) -> Iterator[Item]:
    yield Order(folder)


def _outcome(name: str, folder: Path, port: int) -> str:
    """`DONE`, or the name of the error that prevented it."""
    try:
        DEEDS[name](folder, port)
    except OSError as error:
        return errorcode[error.errno or 0]
    except RuntimeError:
        return "no thread"
    return DONE


def _call(family: socket.AddressFamily, address: object) -> None:
    with socket.socket(family) as telephone:
        telephone.connect(address)


def _fork() -> None:
    child = os.fork()
    if not child:
        os._exit(0)
    os.waitpid(child, 0)


def _start_thread() -> None:
    thread = threading.Thread(target=int)
    thread.start()
    thread.join()


def _execute() -> None:
    os.execv("/bin/echo", ["echo", f"execute: {DONE}"])  # noqa: S606  that is the deed


DEEDS = {
    "read": lambda folder, _: (folder / "secret").read_bytes(),
    "read the system's users": lambda *_: Path("/etc/passwd").read_bytes(),
    "list": lambda folder, _: list(folder.iterdir()),
    "list the disk": lambda *_: list(Path("/").iterdir()),
    "write": lambda folder, _: (folder / "new").write_text("x"),
    "write into a file": lambda folder, _: (folder / "book").open("r+b").close(),
    "empty a file": lambda folder, _: os.truncate(folder / "book", 0),
    "remove": lambda folder, _: (folder / "scrap").unlink(),
    "make a folder": lambda folder, _: (folder / "cellar").mkdir(),
    "connect by TCP": lambda _, port: _call(socket.AF_INET, ("127.0.0.1", port)),
    "connect to a program": lambda folder, _: _call(socket.AF_UNIX, str(folder / "door")),
    "signal": lambda *_: os.kill(os.getppid(), 0),
    "fork": lambda *_: _fork(),
    "start a thread": lambda *_: _start_thread(),
    "execute": lambda *_: _execute(),  # last: it does not come back
}


def _main(lock: str, folder: str, port: str) -> None:
    from core.read.process import landlock, seccomp

    {"": lambda: None, "landlock": lambda: landlock.restrict([]), "seccomp": seccomp.restrict}[lock]()
    for line in intrude(folder, port.encode()):
        os.write(1, f"{line.text}\n".encode())


if __name__ == "__main__":
    _main(*sys.argv[1:])
