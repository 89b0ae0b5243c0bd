"""What must hold whatever a file holds. A promise that is broken raises, with what was seen."""

from __future__ import annotations

import os
import pickle
import resource
import signal
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from core.account import Account
from core.errors import FileTrouble, NotAStatement
from core.model import Judgement, Layout, Line, Lines, Outcome
from core.read.format import Item
from core.read.identify import read_here
from tests.core.read.line_by_line import lines_of

SECONDS = 10
"""Processor time for one file of at most 20,000 bytes."""

MEMORY = 1_500_000_000
"""Bytes of address space for the whole process."""


class Broken(AssertionError):
    """A promise that was not kept."""


def bound_memory() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))


@contextmanager
def in_time(seconds: int = SECONDS) -> Iterator[None]:
    """Breaks off what computes for longer."""

    def stop(*_: object) -> None:
        raise Broken(f"still computing after {seconds} s")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def read(name: str, data: bytes) -> tuple[list[Item], FileTrouble | None]:
    """What came, and the trouble that ended it. Any other error passes through."""
    items: list[Item] = []
    try:
        with in_time():
            for item in read_here(name, data):
                items.append(item)  # noqa: PERF402  what came before the trouble is wanted as well
    except FileTrouble as trouble:
        return items, trouble
    return items, None


def in_a_process_of_its_own(judge: Callable[[], str]) -> str:
    """The same, where native libraries may die of what they read: the program's worker may too, so it is no breach."""
    door, way_in = os.pipe()
    child = os.fork()
    if not child:
        os.close(2)
        resource.setrlimit(resource.RLIMIT_CPU, (2 * SECONDS, 2 * SECONDS))
        signal.alarm(20 * SECONDS)  # a library may also wait for ever
        try:
            os.write(way_in, judge().encode())
        except BaseException as error:  # noqa: BLE001  the parent raises it
            os.write(way_in, b"!" + pickle.dumps(error if isinstance(error, Exception) else Broken(repr(error))))
        os._exit(0)
    os.close(way_in)
    with open(door, "rb") as answers:  # noqa: PTH123  a pipe
        answer = answers.read()
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if answer.startswith(b"!"):
        raise pickle.loads(answer[1:])  # noqa: S301  from our own child
    return answer.decode() if answer else f"its reader died ({signal.Signals(-status).name})"


def check(name: str, data: bytes) -> str:
    """Read damaged bytes and hold what came against the promises; gives the format, or the kind of trouble."""
    items, trouble = read(name, data)
    _shape(items, trouble)
    _adds_up(items)
    return type(trouble).__name__ if trouble else _format(items)


def _format(items: Sequence[Item]) -> str:
    return next((one.format for one in items if isinstance(one, Layout)), "")


def _shape(items: Sequence[Item], trouble: FileTrouble | None) -> None:
    if trouble and not (str(trouble).endswith(".") and "\n" not in str(trouble)):
        raise Broken(f"no plain sentence: {trouble}")
    if items and not isinstance(items[0], Layout):
        raise Broken("the layout does not come first")
    if not trouble and not any(not line.aside for line in lines_of(items)):
        raise Broken("neither a line nor a trouble")
    for line in lines_of(items):
        if line.number < 1 or (line.page is not None and line.page < 1):
            raise Broken(f"a place that is none: {line}")
        if line.amount is not None and not line.amount.is_finite():
            raise Broken(f"an amount that is none: {line}")
        if "\ufffd" in line.text and not line.trouble:
            raise Broken(f"damaged characters without trouble: {line}")


def _adds_up(items: Sequence[Item]) -> None:
    """The four counts of the check add up to the lines that were read, whatever they are judged to be."""
    account = Account("statement", _judged_by_place)
    for item in items:
        account.take(item)
    tally = account.close().tally
    told = Counter({str(outcome): getattr(tally, outcome) for outcome in Outcome})
    counted = sum(not line.aside for line in lines_of(items))
    if told.total() != counted or tally.lines != counted:
        raise Broken(f"{told} are not {counted} lines")


_IN_TURN = (Outcome.CLEAR, Outcome.HIDDEN, Outcome.UNREAD, Outcome.FOUND)


def _judged_by_place(lines: Lines | Sequence[Line]) -> Mapping[int, Judgement]:
    return {place: Judgement(line, _IN_TURN[place % 4]) for place, line in enumerate(lines) if place % 4}


def check_neighbours(name: str, data: bytes, damaged: bytes, markers: Sequence[str]) -> None:
    """The records beside a damaged one are lines as before, or the file is refused, as it is where it is no text, or
    where its first record made another kind of file of it.

    `markers` are names in those other records.
    """
    good = read(name, data)[0]
    before = [line.text for line in lines_of(good) if not line.aside]
    items, trouble = read(name, damaged)
    if isinstance(trouble, NotAStatement) or (trouble and _format(items) != _format(good)):
        return
    after = [line.text for line in lines_of(items) if not line.aside]
    for marker in markers:
        wanted = sum(marker in text for text in before)
        if sum(marker in text for text in after) < wanted:
            raise Broken(f"{marker} was a line and is none any more")


def check_planted(name: str, damaged: bytes, planted: str) -> None:
    """A name that was put into the file's text is in the text of a line or an aside, or the file is refused."""
    items, trouble = read(name, damaged)
    if not trouble and not any(planted in line.text for line in lines_of(items)):
        raise Broken(f"{planted} was in the file and is in no line")
