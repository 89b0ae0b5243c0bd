"""One normaliser for the list and for the lines, and the way back from what was folded to what was written.

The order, the same for every character:

1. compatibility forms are taken apart (full-width, circled, mathematical, ligatures): NFKD;
2. marks, joiners and other characters without width of their own are dropped;
3. letters of other scripts that look like Latin ones become those, told apart by case;
4. case is folded.

`fold` stops there and keeps what separates words. `compact` goes on: only letters and digits stay, and digits and signs
that read as letters (4 as a, 1 and | as i ...) become them, so that a name is found however it was disguised.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from core.model import FIELD_EDGE

EDGE = "\x1f"
"""Stands for a column's end inside folded and compact texts."""
_EDGES = FIELD_EDGE.encode(), f" {EDGE} ".encode()  # as long as each other: that is put in place far faster

_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LOOKALIKES = {
    # Cyrillic, capital and small, then Greek, then Armenian and Cherokee: what a reader takes for a Latin letter
    **dict(zip("АВЕКМНОРСТУХЅІЈԚԜҺ", "ABEKMHOPCTYXSIJQWH", strict=True)),
    **dict(zip("авекмнорстухѕіјԛԝһԁӏьг", "abekmhopctyxsijqwhdlbr", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX", strict=True)),
    **dict(zip("αβγεηικνορτυχω", "abyenikvoptuxw", strict=True)),
    **dict(zip("օսհոցՏՕ", "ouhngSO", strict=True)),
    **dict(zip("ᎪᏴᏟᎠᎬᏀᎻᎥᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᏃ", "ABCDEGHIJKLMPRSTVWZ", strict=True)),
    # Latin letters that carry no mark which could be dropped
    **dict(zip("łŁøØđĐħıɪɑɡɩʟɴɢʀʏʙʜⱡƖɐ", "lLoOdDhiiagilngrybhlla", strict=True)),
    **dict(zip("ᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢꜱꜰ", "acdejkmoptuvwzsf", strict=True)),
    # letters on coloured grounds and flags' letters have no compatibility form
    **{chr(start + n): letter for start in (0x1F150, 0x1F170, 0x1F1E6) for n, letter in enumerate(_LATIN)},
}
_READS_AS = dict(zip("012345678|@$l", "oizeasgtbiasi", strict=True))
_BLANKS = {"\n": "\n", EDGE: EDGE}
CAPITAL = "\x1e"
"""Stands inside spaced texts where a capital letter begins a word."""
_HUMP = re.compile("(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
_CAPITAL_L = re.compile(r"l(?<=[A-Z]l)(?=[A-Z0-9])")


class _Folding(dict[int, str]):
    """What each character folds to, worked out once and remembered: the table of `str.translate`."""

    def __missing__(self, code: int) -> str:
        plain = "".join(_LOOKALIKES.get(part, part) for part in unicodedata.normalize("NFKD", chr(code)))
        kept = [part for part in plain if unicodedata.category(part) not in ("Mn", "Me", "Cf")]
        self[code] = "".join(_LOOKALIKES.get(part, part) for part in "".join(kept).casefold()).lower()
        return self[code]


class _Compacting(dict[int, str | None]):
    """What each character leaves in the compact form: a letter, a digit, or (None) nothing."""

    def __missing__(self, code: int) -> str | None:
        left = (_READS_AS.get(part, part) for part in FOLDING[code])
        self[code] = "".join(part for part in left if part.isalnum()) or None
        return self[code]


class _Aligning(dict[int, str | None]):
    """What each character folds to, in as many characters as it leaves in the compact form."""

    def __missing__(self, code: int) -> str | None:
        left, folded = COMPACTING[code], FOLDING[code]
        self[code] = folded if left and len(folded) == len(left) else left
        return self[code]


class _Spacing(dict[int, str]):
    """The same with a blank for every character that leaves nothing, unless it has no width of its own."""

    def __missing__(self, code: int) -> str:
        self[code] = _ALIGNING[code] or (" " if FOLDING[code] else "")
        return self[code]


FOLDING = _Folding()
COMPACTING = _Compacting({ord(blank): kept for blank, kept in _BLANKS.items()})
_ALIGNING = _Aligning()
_SPACING = _Spacing({ord(CAPITAL): CAPITAL})
for _code in range(128):  # all of ASCII beforehand: str.translate takes its fast road
    FOLDING[_code], COMPACTING[_code], _ALIGNING[_code], _SPACING[_code]
_BYTES = bytes(ord(COMPACTING[code] or chr(code)) if code < 128 else code for code in range(256))
_DROPPED = bytes(code for code in range(128) if not COMPACTING[code])


def fold(text: str) -> str:
    """The text in folded letters, with spaces and signs as they stand."""
    return _CAPITAL_L.sub("I", text).translate(FOLDING)


def compact(text: str) -> str:
    """The text as letters and digits only; line breaks and column ends stay."""
    return _prepare(text).translate(COMPACTING)


def compact_ascii(text: str) -> bytes:
    """The same as UTF-8 for what is ASCII, the rest as it stands: several times as fast for many lines together."""
    return _with_i(text).encode(errors="surrogatepass").replace(_EDGES[0], _EDGES[1]).translate(_BYTES, _DROPPED)


def spaced(text: str) -> str:
    """A text in as many folded letters as its compact form has, with what separates them.

    That is a blank where something stands between them, CAPITAL where a capital after a small letter begins a word.
    """
    return _HUMP.sub(CAPITAL, _prepare(text)).translate(_SPACING)


def _prepare(text: str) -> str:
    """The same length as before: column ends become one sign, and a small l between capitals the I that it imitates."""
    return _with_i(text.replace(FIELD_EDGE, f" {EDGE} ") if "|" in text else text)


def _with_i(text: str) -> str:
    return _CAPITAL_L.sub("I", text)


@dataclass(frozen=True, slots=True)
class View:
    """One text in compact form, with the way back: `chars[i]` stands at `back[i]` and folds to `plain[i]`."""

    text: str
    chars: str
    plain: str
    back: list[int]

    @classmethod
    def of(cls, text: str) -> View:
        ready = _prepare(text)
        kept = map(COMPACTING.__getitem__, map(ord, ready))
        back = [place for place, letters in enumerate(kept) if letters for _ in letters]
        return cls(text, ready.translate(COMPACTING), ready.translate(_ALIGNING), back)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where compact characters start..end stand in the text."""
        return self.back[start], self.back[end - 1] + 1

    def written(self, start: int, end: int) -> str:
        """Compact characters start..end as they are written in the text."""
        first, last = self.span(start, end)
        return self.text[first:last]

    def joined(self, place: int) -> bool:
        """Whether no word can end before `place`: letters of one script, or digits, that stand together."""
        if not 0 < place < len(self.chars) or self._apart(place):
            return False
        return _kind(self.plain[place]) == _kind(self.plain[place - 1])

    def run(self, start: int, end: int, most: int) -> str:
        """Compact characters start..end with whatever stands at them without anything between, `most` on each side."""
        before, after = start, end
        while before > max(0, start - most) and not self._apart(before):
            before -= 1
        while after < min(len(self.chars), end + most) and not self._apart(after):
            after += 1
        return self.chars[before:after]

    def gaps(self, start: int, end: int) -> frozenset[int]:
        """Where something separates the characters start..end (a space, a sign), counted from `start`."""
        return frozenset(place - start for place in range(start + 1, end) if self._apart(place))

    def _apart(self, place: int) -> bool:
        """Whether anything that has a width stands before a character."""
        first, last = self.back[place - 1] + 1, self.back[place]
        return first < last and any(FOLDING[ord(between)] for between in self.text[first:last])


@lru_cache(maxsize=10_000)
def _kind(char: str) -> str:
    """Letters of one script, or digits, make words; a sign that only reads as a letter is a kind of its own."""
    if char.isascii():
        return "digit" if char.isdigit() else "letter" if char.isalpha() else char
    return "other letter" if char.isalpha() else char
