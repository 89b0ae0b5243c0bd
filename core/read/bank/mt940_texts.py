"""The texts of a transaction in MT940: wrapped at any place, free or cut into sub-fields by one of many codes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from core.read.bank.mt940_records import Field
from core.read.bank.pieces import rejoined

_TAG = ":86:"
_WIDTH = 65
"""Characters of a full line of text in field 86, its tag included (SWIFT: six times 65)."""

_SUB_WIDTH = 27
"""Characters of a full sub-field of the German and French structure (?20 to ?29, ?32, ?33)."""

_STRUCTURED = re.compile(r"\s*(?P<kind>\d{3})?\s*(?P<mark>[?>~<^@|*&#!$=])[0-36]\d")
"""Three digits that tell the kind of booking, and the first code; the sign before codes is the bank's choice."""

_LABEL = re.compile(r"[A-Z]{4}\+")
"""Begins a part of a SEPA payment's text (EREF+, SVWZ+ ...), so the piece before it is whole."""

_NAMES = frozenset({"32", "33"})
_PURPOSE = frozenset({str(code) for code in (*range(20, 30), *range(60, 70))})
_NS_NAMES = frozenset({"15", "16"})
_NS_PURPOSE = frozenset({f"{code:02}" for code in range(1, 15)})


_BESIDE = 3
"""Words on either side of a break that are shown apart: a name may have several."""


def texts_of(note: Field) -> Iterator[str]:
    """The texts of a field 86 or NS, names first."""
    if note.tag == "NS":
        pairs = ((line.strip()[:2], line.strip()[2:]) for line in note.lines)
        yield from _grouped(pairs, _NS_NAMES, _NS_PURPOSE)
        return
    whole = rejoined(_wrapped(note), _WIDTH).removeprefix(_TAG)
    found = _STRUCTURED.match(whole)
    if not found:
        yield whole
        return
    cut = re.split(rf" ?{re.escape(found['mark'])}([0-36]\d)", whole)
    yield from _grouped(zip(cut[1::2], cut[2::2], strict=True), _NAMES, _PURPOSE)
    yield cut[0]


def breaks_at_words(notes: Iterable[Field]) -> bool:
    """Whether most lines of free text go on in the next before they are full: such a bank breaks them between words.

    A stroke at the end of a line, or at the beginning of the next, parts fields and says nothing.
    """
    full = short = 0
    for note in notes:
        if note.tag == "86" and not _STRUCTURED.match(note.lines[0]):
            for before, after in pairwise(_wrapped(note)):
                full += len(before) >= _WIDTH
                short += len(before) < _WIDTH - 1 and not before.rstrip().endswith("/") and not after.startswith("/")
    return short >= 2 * full


def apart(note: Field) -> Iterator[str]:
    """The words at the end of each full line of free text and those of the next line, as if no word was cut there."""
    longest = max(map(len, note.lines))
    if note.tag != "86" or longest < _WIDTH - len(_TAG) or _STRUCTURED.match(note.lines[0]):
        return
    for before, after in pairwise(_wrapped(note)):
        if len(before) >= _WIDTH and before[-1:].isalpha() and after[:1].isalpha():
            yield " ".join([*before.removeprefix(_TAG).split()[-_BESIDE:], *after.split()[:_BESIDE]])


def _wrapped(note: Field) -> list[str]:
    """The lines as they stand in the file, tag included."""
    return [line for line in (_TAG + note.lines[0], *note.lines[1:]) if line.strip()]


def _grouped(pairs: Iterable[tuple[str, str]], names: frozenset[str], purpose: frozenset[str]) -> Iterator[str]:
    """The name, the purpose, each put together from its sub-fields, and all others one by one."""
    subs = list(pairs)
    yield rejoined((text for code, text in subs if code in names), _SUB_WIDTH)
    yield from _parts([text for code, text in subs if code in purpose])
    yield from (text for code, text in subs if code not in names | purpose)


def _parts(pieces: list[str]) -> Iterator[str]:
    """The purpose, begun anew at every label."""
    starts = [place for place, piece in enumerate(pieces) if place and _LABEL.match(piece)]
    for start, end in zip([0, *starts], [*starts, len(pieces)], strict=True):
        yield rejoined(pieces[start:end], _SUB_WIDTH)
