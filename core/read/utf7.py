"""UTF-7, an encoding of old e-mail that looks like plain ASCII: 支付宝 stands as +ZS9O2Fud-.

Plain text has plus signs of its own, so a file is read this way only where every one of them begins such a run.
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterable

from core.read.plausible import everyday

_RUN = re.compile(rb"\+([A-Za-z0-9+/]*)(-?)")
_ENOUGH = 3
"""Characters that are no ASCII: fewer may come about by chance."""

_OTHER_SCRIPTS = "\u0e80"
"""Below it stand the letters of Europe and the Near East, and Thai."""

_SIGNS = "\xa0£¥§°«»€–—‘’“”„…"
_FAMILIES = ("gb18030", "big5hkscs", "cp932", "cp949")


def utf7_text(data: bytes) -> str:
    """The text of plain ASCII that is UTF-7: all of its runs are everyday characters. "" for any other."""
    if b"+" not in data:  # told at once, and most files have none
        return ""
    runs: dict[bytes, str] = {}
    strange = 0
    for run in _RUN.finditer(data):
        if run[1] not in runs:
            runs[run[1]] = text = _read(run[1]) if run[1] or run[2] else ""
            if not text:
                return ""
        strange += sum(not char.isascii() for char in runs[run[1]])
    found = [run for run in runs if run]
    if strange < _ENOUGH or not (len(found) > 1 or _is_mixed(found)):
        return ""
    return _RUN.sub(lambda run: runs[run[1]].encode(), data).decode()


def _is_mixed(runs: Iterable[bytes]) -> bool:
    """A single run of small letters alone may be a word."""
    return all(run != run.lower() and run != run.upper() for run in runs)


def _read(run: bytes) -> str:
    """The characters of a run, a plus for an empty one; "" where it holds anything but everyday ones.

    What is left over in the last letters must be zero; some programs write one letter more than is needed.
    """
    if not run:
        return "+"
    whole = b64decode(run + b"A" * (-len(run) % 4))
    used = len(run) * 6 // 16 * 2
    try:
        text = whole[:used].decode("utf-16-be")
    except UnicodeDecodeError:
        return ""
    return text if not any(whole[used:]) and all(map(_is_everyday, text)) else ""


def _is_everyday(char: str) -> bool:
    if char < _OTHER_SCRIPTS:
        return not char.isalnum() if " " <= char <= "~" else char.isalpha() or char in _SIGNS
    return char in _SIGNS or "\u3041" <= char <= "\u30fe" or any(char in everyday(name) for name in _FAMILIES)
