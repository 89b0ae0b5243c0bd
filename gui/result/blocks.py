"""Many lines of one file as columns: what is asked of all of them is answered without making one of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.model import CheckedFile, Judgement, Judgements, Line, Lines, Outcome

_LONGEST = 4_000
"""Lines that are looked at in one go, in a few milliseconds."""


@dataclass(frozen=True, slots=True)
class Part:
    """The lines of a file, or (`aside`) its texts outside the transactions. `first` is the place of its first line.

    Words find all lines of a file by its name only where there is another file (`told_apart`). `number` is the place of
    the file among them.
    """

    first: int
    file: str
    told_apart: bool
    judged: Judgements
    aside: bool
    number: int

    def blocks(self) -> Iterator[Block]:
        told = sorted(self.judged.told)
        first = 0
        for lines in self.judged.blocks:
            for piece in _pieces(lines):
                last = first + len(piece)
                within = told[bisect_left(told, first) : bisect_left(told, last)]
                told_here = {number - first: self.judged.told[number] for number in within}
                yield Block(self.first + first, self, piece, told_here)
                first = last


def _pieces(lines: Lines | Sequence[Line]) -> Iterator[Lines | Sequence[Line]]:
    if isinstance(lines, Lines):
        yield lines
        return
    for start in range(0, len(lines), _LONGEST):
        yield lines[start : start + _LONGEST]


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand one below the other. `first` is the place of the first of them in the check; `told` has those
    of which there is more to say than that they are clear, by their place in the block.
    """

    first: int
    part: Part
    lines: Lines | Sequence[Line]
    told: dict[int, Judgement]

    def texts(self) -> str:
        """The texts, joined by line breaks."""
        if isinstance(self.lines, Lines):
            return self.lines.texts
        return "\n".join(line.text.replace("\n", " ") for line in self.lines)

    def dates(self) -> Sequence[date | None]:
        return self.lines.dates if isinstance(self.lines, Lines) else [line.date for line in self.lines]

    def amounts(self) -> str:
        """The amounts as `Decimal` writes them, joined by line breaks; nothing where there is none."""
        if isinstance(self.lines, Lines):
            return self.lines.amounts
        return "\n".join("" if line.amount is None else str(line.amount) for line in self.lines)

    def holding(self, named: Mapping[str, Sequence[int]]) -> set[int]:
        """The lines that have every word (case folded) in text, date, amount, file or platforms; with each word come
        the places, in order, of the lines whose platforms have it.
        """
        folded = _folded(self.texts(), plain=all(word.isascii() for word in named))
        hits = [self._with_word(word, folded, places) for word, places in named.items()]
        return set.intersection(*hits)

    def _with_word(self, word: str, folded: str, named: Sequence[int]) -> set[int]:
        if self.part.told_apart and word in self.part.file.casefold():
            return set(range(len(self.lines)))
        hits = set(_lines_with(word, folded))
        end = self.first + len(self.lines)
        hits.update(place - self.first for place in named[bisect_left(named, self.first) : bisect_left(named, end)])
        figures = word.replace("−", "-")
        if set(figures) <= _OF_AMOUNTS:
            hits.update(_lines_with(figures.replace(",", ""), self.amounts()))
            days = {day for day in set(self.dates()) if day and figures in day.isoformat()}
            hits.update(number for number, day in enumerate(self.dates()) if day in days)
        return hits

    def between(self, first: date | None, last: date | None) -> set[int]:
        """The lines of a period, both days included; those without a date where there is no first day."""
        if first is None or last is None:
            return {number for number, day in enumerate(self.dates()) if day is None}
        return {number for number, day in enumerate(self.dates()) if day is not None and first <= day <= last}


_OF_AMOUNTS = set("0123456789-.,")


def _folded(texts: str, *, plain: bool) -> str:
    """The texts with their case folded. Where only ASCII is looked for (`plain`), the rest may become anything: one
    Chinese text among thousands of others would make the folding ten times as slow.
    """
    return texts.encode(errors="replace").lower().decode("latin-1") if plain else texts.casefold()


def _lines_with(word: str, joined: str) -> Iterable[int]:
    """The numbers, from 0, of the lines that hold the word; quick for a rare one and for one that most lines have."""
    if not word or joined.count(word) > joined.count("\n") // 4:
        return [number for number, line in enumerate(joined.split("\n")) if word in line]
    numbers, number, counted = [], 0, 0
    at = joined.find(word)
    while at >= 0:
        number += joined.count("\n", counted, at)
        numbers.append(number)
        counted = joined.find("\n", at)
        at = joined.find(word, counted) if counted >= 0 else -1
    return numbers


def parts(files: Sequence[CheckedFile], names: Sequence[str]) -> list[Part]:
    """The files one after the other, each followed by what was found in its text outside the transactions."""
    made: list[Part] = []
    first = 0
    for number, (file, name) in enumerate(zip(files, names, strict=True)):
        for judged, aside in ((_columns(file.lines), False), (_columns(file.asides), True)):
            made.append(Part(first, name, len(files) > 1, judged, aside, number))
            first += len(judged)
    return made


def _columns(lines: Sequence[Judgement]) -> Judgements:
    if isinstance(lines, Judgements):
        return lines
    told = {place: one for place, one in enumerate(lines) if one.outcome is not Outcome.CLEAR or one.reason}
    return Judgements((tuple(one.line for one in lines),), (len(lines),), told)
