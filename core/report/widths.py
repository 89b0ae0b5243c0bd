"""How much room words take in a drawing, where no font can be asked."""

from __future__ import annotations

from unicodedata import east_asian_width

_WIDE = 1.7
"""A Chinese character is about so many letters wide."""


def letters(words: str) -> float:
    """About how many Latin letters are as wide as these words."""
    return sum(_WIDE if east_asian_width(letter) in "WF" else 1.0 for letter in words)
