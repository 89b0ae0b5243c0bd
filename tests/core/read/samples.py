"""Bytes of all kinds that people drop on the window, made here."""

from __future__ import annotations

import io
import zipfile


def zipped(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x" * 100)
    return buffer.getvalue()


def compound_file(*streams: str) -> bytes:
    """The older office container: a header, then a sector with a directory of its streams."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + b"\x3e\0\x03\0\xfe\xff\x09\0\x06\0"
    entries = [name.encode("utf-16-le").ljust(64, b"\0") + bytes(64) for name in ("Root Entry", *streams)]
    return header.ljust(512, b"\0") + b"".join(entries).ljust(1024, b"\0")


PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0\x1f\x15\xc4\x89" + bytes(range(256))
PHOTO = b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0" + bytes(range(256))
BITMAP = b"BM\x9a\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\1\0\0\0\1\0\0\0\1\0\x18\0"
PROGRAM = b"\x7fELF\2\1\1\0" + bytes(64)
WINDOWS_PROGRAM = b"MZ\x90\0\3\0\0\0\4\0\0\0\xff\xff\0\0\xb8\0\0\0" + bytes(64)
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
VIDEO = b"\0\0\0\x20ftypisom\0\0\2\0isomiso2mp41" + bytes(64)
SOUND = b"ID3\4\0\0\0\0\0\x23TSSE\0\0\0\x0f\0\0\3Lavf" + bytes(64)
DATABASE = b"SQLite format 3\0\x10\0\1\1\0\x40\x20\x20" + bytes(64)
LETTER = b"{\\rtf1\\ansi\\deff0 Dear Sir}"
COMPRESSED = b"\x1f\x8b\x08\0\0\0\0\0\0\3" + bytes(range(200))
NOISE = bytes((number * 73 + 41) % 256 for number in range(5_000))
LOCKED_WORKBOOK = compound_file("EncryptionInfo", "EncryptedPackage")
OLD_LETTER = compound_file("WordDocument", "1Table")
