"""Texts that a format breaks into pieces of fixed width, put together again."""

from __future__ import annotations

from collections.abc import Iterable

from core.model import FIELD_EDGE

_FIRST_EASTERN = "\u2e80"
"""From here on stand the scripts that write words without blanks between them."""

ANY_WIDTH = 1_000_000
"""For pieces whose breaks say nothing of a width: none of them is ever full."""


def rejoined(pieces: Iterable[str], full: int) -> str:
    """The pieces as one text. One of `full` characters was cut wherever its width ended, so the next follows directly,
    unless a capital after a small letter shows that a word begins there; so does Chinese after Chinese. Elsewhere a
    blank stands for the break.
    """
    whole: list[str] = []
    is_cut = True
    for piece in filter(str.strip, pieces):
        if is_cut and not (whole and whole[-1][-1:].islower() and piece[:1].isupper()):
            whole.append(piece)
        else:
            whole[-1] = whole[-1].rstrip()
            whole += [_break(whole[-1], piece.lstrip()), piece.lstrip()]
        is_cut = len(piece) >= full
    return "".join(whole).strip()


def _break(before: str, after: str) -> str:
    return "" if before[-1:] >= _FIRST_EASTERN and after[:1] >= _FIRST_EASTERN else " "


def as_columns(texts: Iterable[str]) -> str:
    """The texts of a record as a Line shows them; blank ones and repetitions are left out."""
    return FIELD_EDGE.join(dict.fromkeys(filter(None, (text.strip(" \t\0") for text in texts))))


def physical_lines(text: str) -> list[str]:
    """Lines as editors count them, without the marks that stand within where files were put together."""
    return text.replace("\ufeff", "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
