"""The seal of a record, and whether a record and its JSON twin are as they were written.

A record carries in its head the SHA-256 of itself, made while 64 zeros stood in the seal's place. It names its twin by
that one's SHA-256, which the printed sheet shows as well. There is no secret in any of this: it tells damage and
careless changes, and whoever changes a record on purpose can seal it anew; then it no longer agrees with the paper.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

NO_SEAL = "0" * 64

_SEAL = re.compile(rb'(?<=<meta name="flagline-seal" content=")[0-9a-f]{64}(?=">)')
_TWIN = re.compile(rb'(?<=<span class="twin hash">)[0-9a-f]{64}(?=</span>)')


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the record is as it was sealed, and whether it names this twin; `twin` is the twin's SHA-256 in hex.

    `is_record` is false where there is no seal at all: it was written by another program, or an early Flagline.
    """

    is_record: bool
    record: bool
    belongs: bool
    twin: str

    @property
    def untouched(self) -> bool:
        return self.is_record and self.record and self.belongs


def sealed(html: str) -> str:
    """The record with its seal, in the place where NO_SEAL stood."""
    return html.replace(NO_SEAL, hashlib.sha256(html.encode()).hexdigest(), 1)


def examine(record: bytes, twin: bytes) -> Verdict:
    """Compare a record and a twin, byte for byte as they lie on the disk."""
    digest = hashlib.sha256(twin).hexdigest()
    seal = _SEAL.search(record)
    named = _TWIN.search(record)
    blank = _SEAL.sub(NO_SEAL.encode(), record, count=1)
    return Verdict(
        is_record=seal is not None,
        record=seal is not None and hashlib.sha256(blank).hexdigest().encode() == seal[0],
        belongs=named is not None and named[0] == digest.encode(),
        twin=digest,
    )
