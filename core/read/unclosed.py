"""Marks in markup that open and are never closed, as in a file that was cut."""

from __future__ import annotations


def without_the_unclosed(text: str, opening: str, closing: str) -> str:
    """The text with what opens and is never closed as text: each would be looked for to the end of the file."""
    closed, end, rest = text.rpartition(closing)
    return closed + end + rest.replace(opening, f"&lt;{opening[1:]}") if opening in rest else text
