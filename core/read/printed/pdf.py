"""PDF statements with a text layer. What takes them apart is loaded when one comes."""

from __future__ import annotations

from collections.abc import Iterator

from core.read.format import Item

NAME = "pdf"
TITLE = "a PDF statement"
ENDINGS = (".pdf",)

_HEAD = 1_024
"""The signature may stand behind a few bytes of a mail or a printer, within the first kilobyte."""


def claims(data: bytes) -> bool:
    """Whether the bytes begin like a PDF."""
    return b"%PDF-" in data[:_HEAD] and not data.startswith((b"PK", b"<"))


def read(data: bytes) -> Iterator[Item]:
    """The text of all pages as lines and asides, and an unread line for each page or picture without text.

    Raises Locked for a PDF with a password, Damaged for one that cannot be opened.
    """
    from core.read.printed.pdf_pages import items

    yield from items(data)
