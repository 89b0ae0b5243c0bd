"""Makes the inputs: a whole file damaged, one record damaged among others, or a name planted in a record."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from tests.fuzz import promises
from tests.fuzz.mutations import OF_A_RECORD, mutated
from tests.fuzz.seeds import APART, FILES, PAYEES, Apart

PLANTED = "ALIPAY"
_NATIVE = (b"PK", b"%PDF", b"\xd0\xcf")
"""Beginnings of the formats that native libraries read."""


@dataclass(frozen=True)
class Input:
    """Bytes under a name, and the promise that they are held against; `judged` gives what they were taken for."""

    name: str
    data: bytes = field(repr=False)
    judged: Callable[[], str]


def made(number: int) -> Input:
    """The input of that number; the same every time."""
    chance = Random(number)
    kind = chance.random()
    if kind < 0.7:
        name, data = chance.choice(FILES[chance.choice(list(FILES))])
        damaged = mutated(chance, data)
        return Input(name, damaged, lambda: _whole(name, damaged))
    apart, which = chance.choice(APART), chance.randrange(len(PAYEES))
    return _one_record(chance, apart, which) if kind < 0.85 else _planted(chance, apart, which)


def _whole(name: str, data: bytes) -> str:
    def judged() -> str:
        return f"whole file: {promises.check(name, data)}"

    return promises.in_a_process_of_its_own(judged) if b"\0" in data[:4_096] or data.startswith(_NATIVE) else judged()


def _one_record(chance: Random, apart: Apart, which: int) -> Input:
    records = apart.records()
    records[which] = _damaged_record(chance, records[which])
    whole, damaged = apart.data(apart.records()), apart.data(records)
    others = [payee for place, payee in enumerate(PAYEES) if place != which]

    def judged() -> str:
        promises.check_neighbours(apart.name, whole, damaged, others)
        return f"one record: {apart.name}"

    return Input(apart.name, damaged, judged)


def _damaged_record(chance: Random, record: bytes) -> bytes:
    """Rubbish of more lines than the good records have would itself be the habit of the file."""
    damaged = mutated(chance, record.rstrip(b"\n"), OF_A_RECORD)[:500]
    ends = re.compile(rb"[\r\n]")
    return (damaged if len(ends.findall(damaged)) <= len(ends.findall(record)) else ends.sub(b" ", damaged)) + b"\n"


def _planted(chance: Random, apart: Apart, which: int) -> Input:
    """The name stands in the damaged record or beside it, between words; so a damaged word may precede it."""
    records = apart.records()
    payee = PAYEES[which].encode()
    damage = mutated(chance, payee, OF_A_RECORD)[:200]
    records[which] = records[which].replace(payee, damage + b" " + PLANTED.encode() + b" " + payee)
    data = apart.data(records)

    def judged() -> str:
        promises.check_planted(apart.name, data, PLANTED)
        return f"planted name: {apart.name}"

    return Input(apart.name, data, judged)
