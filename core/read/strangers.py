"""Files that are no statements, told in plain words by how their bytes begin."""

from __future__ import annotations

import re

from core.read.decode import decode
from core.words import later, tr

_HEAD = 65_536
"""Bytes that are looked at, where looking at the first few is not enough."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Begins the older office documents, and every protected one."""

_BEGINNINGS = (
    (rb"\{\\rtf", later("a formatted letter (RTF)")),
    (rb"\x89PNG|\xff\xd8\xff|II\*\0|MM\0\*|\0\0[\x01\x02]\0.\0|....ftyp(heic|heix|mif1|avif)", later("a picture")),
    (rb"....ftyp|\xff[\xfb\xf3\xf2]|\x1a\x45\xdf\xa3", later("a sound or video")),
    (rb"SQLite format 3\0|\0\x01\0\0Standard (Jet|ACE) DB", later("a database")),
    (rb"\x7fELF|\xca\xfe\xba\xbe|[\xce\xcf]\xfa\xed\xfe|\0asm", later("a program")),
    (rb"\x1f\x8b|\xfd7zXZ\0|7z\xbc\xaf\x27\x1c|Rar!\x1a|\x28\xb5\x2f\xfd", later("a compressed archive")),
    (rb"\0\x01\0\0\0", later("a font")),
)

_BEGINNINGS_IN_LETTERS = (
    (rb"GIF8|BM|8BPS|RIFF....WEBP", later("a picture")),
    (rb"RIFF|ID3|OggS|fLaC|FLV|FORM", later("a sound or video")),
    (rb"MZ", later("a program")),
    (rb"BZh\d|MSCF", later("a compressed archive")),
    (rb"wOF[F2]|OTTO|ttcf", later("a font")),
)
"""A text may begin with these as well, so they count only where the file is no text."""

_INSIDE = (
    (_OLE, "WordDocument".encode("utf-16-le"), later("a Word document")),
    (_OLE, "PowerPoint".encode("utf-16-le"), later("a presentation")),
    (_OLE, "__substg1.0".encode("utf-16-le"), later("an e-mail")),
    (_OLE, b"", later("an office document")),
    (b"PK", b"word/", later("a Word document")),
    (b"PK", b"ppt/", later("a presentation")),
    (b"PK", b"opendocument.text", later("a text document")),
    (b"PK", b"AndroidManifest.xml", later("a program")),
    (b"PK\3\4", b"", later("a ZIP archive")),
    (b"PK\5\6", b"", later("an empty ZIP archive")),
)
"""Beginning, what stands somewhere further in, and what the file then is."""

_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b")) + b"\x7f"
_NO_LETTERS = re.compile(r"[\x00-\x08\x0e-\x19\x1c-\x1f\x7f\ue000-\uf8ff\ufffd]")
"""Controls, and what random bytes make: of two each, one in eight is none of a letter."""

_MOST_CONTROLS = 0.02
"""Share of control bytes that a text may have: some exports leave NULs behind, random bytes have a tenth."""


def kind_of(data: bytes) -> str:
    """What the file is, in words that fit "This is {}"; "" where its beginning tells nothing."""
    head = data[:_HEAD]
    beginnings = _BEGINNINGS if is_text(data) else _BEGINNINGS + _BEGINNINGS_IN_LETTERS
    for beginning, what in beginnings:
        if re.match(beginning, head, re.DOTALL):
            return tr(what)
    return next((tr(what) for begin, inside, what in _INSIDE if head.startswith(begin) and inside in data), "")


def is_text(data: bytes) -> bool:
    """Whether the beginning reads like text: in bytes, or in UTF-16 and UTF-32, where every other byte may be NUL."""
    head = data[:_HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or _has_wide_characters(head):
        text = decode(head).text  # in Cyrillic and other letters every second byte would be a control
        return len(_NO_LETTERS.findall(text)) <= max(1, _MOST_CONTROLS * len(text))
    controls = len(head) - len(head.translate(None, delete=_CONTROLS))
    return controls <= _MOST_CONTROLS * len(head)


def _has_wide_characters(head: bytes) -> bool:
    """Whether the NULs keep to the even or to the odd places, as ASCII in UTF-16 does."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    return max(even, odd) * 5 > len(head) and min(even, odd) * 20 < len(head)


def is_locked_workbook(data: bytes) -> bool:
    """Whether this is an office document behind a password: a container with an encrypted package in it."""
    return data.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in data
