"""Texts that a format breaks into pieces of fixed width, put together again."""

from __future__ import annotations

from collections.abc import Iterable

from core.model import FIELD_EDGE

_FIRST_EASTERN = "\u2e80"
"""From here on stand the scripts that write words without blanks between them."""


def rejoined(pieces: Iterable[str], full: int) -> str:
    """The pieces as one text. One of `full` characters was cut wherever its width ended, so the next follows directly;
    so does Chinese after Chinese. Elsewhere a blank stands for the break.
    """
    whole, before = "", ""
    for piece in filter(str.strip, pieces):
        if not whole or len(before) >= full:
            whole += piece
        else:
            whole = _with_break(whole.rstrip(), piece.lstrip())
        before = piece
    return whole.strip()


def _with_break(before: str, after: str) -> str:
    is_eastern = before[-1:] >= _FIRST_EASTERN and after[:1] >= _FIRST_EASTERN
    return before + after if is_eastern else f"{before} {after}"


def as_columns(texts: Iterable[str]) -> str:
    """The texts of a record as a Line shows them; blank ones and repetitions are left out."""
    return FIELD_EDGE.join(dict.fromkeys(filter(None, (text.strip(" \t\0") for text in texts))))


def physical_lines(text: str) -> list[str]:
    """Lines as editors count them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
