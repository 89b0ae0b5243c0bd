"""Judges the lines of one file. A wallet's own bill is evidence as a whole: all its lines went through the wallet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from core.match.bills import Bills
from core.model import Finding, Judgement, Line, Lines, Match, Outcome, Strength


class Judging(Protocol):
    """What is asked of the judge, who knows nothing of files."""

    bills: Bills

    def telling(self, lines: Lines | Sequence[Line]) -> dict[int, Judgement]: ...

    def finding(self, line: Line, match: Match) -> Finding: ...


class FileJudge:
    """Remembers the titles that stand outside the transactions. One speaks for the lines below it on its page or sheet:
    another sheet, or another file of an archive, may be somebody else's statement.
    """

    def __init__(self, judge: Judging) -> None:
        self._judge = judge
        self._titles: dict[int | None, tuple[int, Match]] = {}

    def telling(self, lines: Lines | Sequence[Line]) -> dict[int, Judgement]:
        """The lines of which there is more to say than that they are clear, by their place from 0, in order.

        Asides come before the lines that stand below them.
        """
        told = self._judge.telling(lines)
        if not isinstance(lines, Lines):
            told |= self._titled(lines, told)
        if not self._titles:
            return told
        through = {place: self._through(line, told.get(place)) for place, line in enumerate(lines)}
        return {place: judgement for place, judgement in through.items() if judgement}

    def _titled(self, lines: Sequence[Line], told: Mapping[int, Judgement]) -> dict[int, Judgement]:
        """The first title of each page, a finding as well, so that whoever keeps findings keeps the evidence."""
        found = {}
        for place, line in enumerate(lines):
            is_first = line.aside and line.page not in self._titles
            if is_first and (match := self._judge.bills.told_by(line.text)):
                self._titles[line.page] = line.number, match
                found[place] = self._with(line, told.get(place), match)
        return found

    def _through(self, line: Line, judgement: Judgement | None) -> Judgement | None:
        row, match = self._titles.get(line.page, (line.number, None))
        if match is None or line.aside or line.number <= row:
            return judgement
        return self._with(line, judgement, match)

    def _with(self, line: Line, judgement: Judgement | None, match: Match) -> Judgement:
        """The judgement with one finding more, unless the line names the platform itself; a weaker sign gives way."""
        judgement = judgement or Judgement(line, Outcome.CLEAR)
        named = [one for one in judgement.findings if set(one.match.platforms) & set(match.platforms)]
        if any(one.match.strength is Strength.PLATFORM for one in named):
            return judgement
        others = tuple(one for one in judgement.findings if one not in named)
        findings = (self._judge.finding(line, match), *others)
        return replace(judgement, outcome=Outcome.FOUND, findings=findings, reason="")
