"""Lines that name nobody: no letter at all, or only words for a payment itself ("CARD PAYMENT 1234")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

LONGEST = 20
"""Characters up to which a line is looked at for such words: few lines are so short, and the others cost nothing."""
_LETTERLESS = r"[\W\d_]*(?=\n)"
_IN_ONE_LINE = r"[^\w\n]|[\d_]"


class Nameless:
    """Finds such lines in a block of many. Built once from the words, read-only afterwards.

    They are looked for, which is faster than a look at every line: nearly all fail at their length or first letter.
    """

    def __init__(self, words: Iterable[str]) -> None:
        written = {shape for word in words for shape in (word, word.upper(), word.title())}
        word = rf"(?:{_branches(sorted(written))})(?![a-zA-Z])"
        short = rf"(?=[^\n]{{1,{LONGEST}}}+\n)"
        self._pattern = re.compile(rf"\n(?:{_LETTERLESS}|{short}(?:{_IN_ONE_LINE}|{word})*+(?=\n))")

    def lines(self, block: str) -> Iterator[int]:
        """The lines of a block that name nobody, by their place from 0 and in order. A run of them is found at once."""
        block = f"\n{block}\n"
        line = seen = 0
        for run in self._pattern.finditer(block):
            line += block.count("\n", seen, run.start())
            seen = run.start()
            yield from range(line, line + run.group().count("\n"))


def _branches(words: Iterable[str]) -> str:
    """The words as a pattern, by their first letters: a line whose first letter is none of these is done with."""
    branches = []
    for letter, group in groupby(words, key=lambda word: word[:1]):
        rest = [word[1:] for word in group]
        ends = "?" if "" in rest else ""
        longer = _branches(word for word in rest if word)
        branches.append(re.escape(letter) + (f"(?:{longer}){ends}" if longer else ""))
    return "|".join(branches)
