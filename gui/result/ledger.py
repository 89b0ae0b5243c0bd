"""Every line of a check by its place, counted from 0 over all files. A line is only made when somebody looks at it.

What is asked of all lines comes as `Steps`, block by block: of a million lines it takes some tenths of a second, and
the window has other things to do meanwhile.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from core.model import Check
from core.months import Period
from gui import theme
from gui.result import rows
from gui.result.blocks import Block, Part, parts
from gui.result.rows import Row
from gui.result.views import OUTCOMES, SHOWS, View
from gui.slices import Steps
from gui.theme import Role

Places = Sequence[int]
_OUTSIDE = len(OUTCOMES)
"""The rank of what stands outside the lines, after all outcomes."""

_FINDING = {OUTCOMES.index(Role.FOUND), OUTCOMES.index(Role.POSSIBLE), _OUTSIDE}
_STEP = 20_000
"""Places that are looked at in one go where next to nothing is done with each."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines are to be shown: those of a view with every one of the `words`, in the period if there is one."""

    view: View
    words: str = ""
    period: Period | None = None


class Ledger:
    """The lines of a check; it never changes. Of a million lines, making it takes a moment: not on the window's thread.

    `named` has the places of the findings by the names of the platforms, as the table shows them.
    """

    def __init__(self, check: Check) -> None:
        self.platforms = check.watchlist.platforms
        self.files = len(check.files)
        self.parts = parts(check.files, [rows.file_name(file) for file in check.files])
        self.named: dict[str, array[int]] = {}
        self._outcomes = {role: array("I") for role in OUTCOMES}
        self._outside = array("I")
        self._ranks = bytearray([OUTCOMES.index(Role.CLEAR)]) * sum(len(part.judged) for part in self.parts)
        for part in self.parts:
            self._sort_out(part)
        self._views = {view: _joined([self._outcomes[role] for role in roles]) for view, roles in SHOWS.items()}
        self._views[View.OUTSIDE] = self._outside
        self._firsts = [part.first for part in self.parts]

    def __len__(self) -> int:
        return len(self._ranks)

    def _sort_out(self, part: Part) -> None:
        """Note what is told of, by its outcome; the stretches between are clear."""
        clear = self._outcomes[Role.CLEAR]
        last = part.first
        for within, judgement in part.judged.told.items():
            place, role = part.first + within, theme.outcome_role(judgement)
            if names := rows.platform_names(judgement, self.platforms):
                self.named.setdefault(names, array("I")).append(place)
            self._ranks[place] = _OUTSIDE if part.aside else OUTCOMES.index(role)
            if role is Role.CLEAR or part.aside:
                continue
            clear.extend(range(last, place))
            last = place + 1
            self._outcomes[role].append(place)
        end = part.first + len(part.judged)
        (self._outside if part.aside else clear).extend(range(last, end))

    def row(self, place: int) -> Row:
        """The line at a place, made for the table."""
        part = self.parts[bisect_right(self._firsts, place) - 1]
        return rows.row(place, part.file, part.judged[place - part.first], self.platforms, part.number)

    def finds(self, place: int) -> bool:
        """Whether there may be a finding at a place; asked before a line is made."""
        return self._ranks[place] in _FINDING

    def view(self, view: View) -> Places:
        """The lines of a view, by outcome and inside each as filed."""
        return self._views[view]

    def counts(self) -> Counter[View]:
        """How many lines each view shows."""
        return Counter({view: len(places) for view, places in self._views.items()})

    def blocks(self) -> Iterator[Block]:
        """All lines, some thousand at a time."""
        return chain.from_iterable(part.blocks() for part in self.parts)

    def lines(self, wanted: Wanted) -> Steps[Places]:
        """The lines that are wanted, in the order of the view."""
        places = self.view(wanted.view)
        named = {word: self._with_platform(word) for word in wanted.words.casefold().split()}
        period = wanted.period
        if not named and not period:
            return places
        heaps = [array("I") for _ in (*OUTCOMES, View.OUTSIDE)]
        for block in self.blocks():
            found = [block.holding(named)] if named else []
            found += [block.between(period.first, period.last)] if period else []
            for number in sorted(set.intersection(*found)):
                heaps[self._ranks[block.first + number]].append(block.first + number)
            yield
        if wanted.view is View.OUTSIDE:
            return heaps[_OUTSIDE]
        return _joined([heaps[OUTCOMES.index(role)] for role in SHOWS[wanted.view]])

    def _with_platform(self, word: str) -> Places:
        return sorted(chain.from_iterable(places for names, places in self.named.items() if word in names.casefold()))


def in_steps(places: Places) -> Iterator[Places]:
    """The places, some at a time."""
    return (places[start : start + _STEP] for start in range(0, len(places), _STEP))


def _joined(arrays: Sequence[array[int]]) -> array[int]:
    whole = array("I")
    for each in arrays:
        whole.extend(each)
    return whole
