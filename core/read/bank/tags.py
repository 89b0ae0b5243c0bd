"""A tokenizer for SGML and XML as statements carry them: tags with the text that follows, and no demands on nesting.

Only OFX uses it. What is not surely a tag is text, so that no text can vanish between two angle brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html.entities import html5
from typing import NamedTuple

from core.read.unclosed import without_the_unclosed

_MARK = re.compile(
    r"""
    <!--(?P<comment>.*?)-->
  | <!\[CDATA\[(?P<verbatim>.*?)\]\]>
  | <\?(?:xml|OFX)\b[^<>]*>
  | <(?P<tag>/?[A-Za-z][\w.:-]*)(?:\s+(?:xmlns|xsi)[\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*/?>
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)

_ENTITY = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,31}));")
"""With its semicolon only: an ampersand that stands alone is what unescaped exports write for "and"."""

COMMENT = "!"


class Element(NamedTuple):
    """A tag and the text up to the next one. `name` is upper case, without its namespace, "/..." for a closing tag,
    COMMENT for a comment, and "" for the text before the first tag. `row` is the line of text it stands on, from 1.
    """

    name: str
    value: str
    row: int


def elements(text: str) -> Iterator[Element]:
    """The text's elements, in order. Line ends must be single line feeds."""
    name, row, pieces, end = "", 1, [""], 0
    here = 1
    text = without_the_unclosed(text, "<!--", "-->")
    text = without_the_unclosed(text, "<![CDATA[", "]]>")
    for mark in _MARK.finditer(text):
        pieces.append(_resolved(text[end : mark.start()]))
        here += text.count("\n", end, mark.start())
        if mark["tag"]:
            yield Element(name, _joined(pieces), row)
            name, row, pieces = _plain_name(mark["tag"]), here, []
        elif mark["verbatim"]:
            pieces.append(mark["verbatim"])
        elif mark["comment"]:
            yield Element(COMMENT, _joined([mark["comment"]]), here)
        end = mark.end()
        here += text.count("\n", mark.start(), end)
    pieces.append(_resolved(text[end:]))
    yield Element(name, _joined(pieces), row)


@lru_cache(maxsize=1_024)
def _plain_name(tag: str) -> str:
    closing = "/" if tag.startswith("/") else ""
    return closing + tag.removeprefix("/").rpartition(":")[2].upper()


def _joined(pieces: list[str]) -> str:
    """One line of text; blanks within it stay, since fixed-width names tell their end by them."""
    text = "".join(pieces).strip(" \t\n\0")
    return re.sub(r"\s*\n\s*", " ", text) if "\n" in text else text


def _resolved(text: str) -> str:
    return _ENTITY.sub(_character, text) if "&" in text else text


def _character(entity: re.Match[str]) -> str:
    decimal, hexadecimal, name = entity.groups()
    if name:
        return html5.get(name + ";", entity[0])
    code = int(decimal) if decimal else int(hexadecimal, 16)
    is_character = 0 < code < 0x110000 and not 0xD800 <= code < 0xE000
    return chr(code) if is_character else entity[0]
