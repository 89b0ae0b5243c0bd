"""Lets atheris look for inputs by the code they reach. Not part of the project's tools: `make fuzz-covered` fetches it.

    PYTHONPATH=build/atheris python -m tests.fuzz.atheris_target [-max_total_time=600] [FOLDER OF INPUTS]

The first byte of an input chooses the ending of its name, the rest are the file's bytes. Formats that native libraries
read are left out: those run in processes of their own, where coverage is not seen.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["core.read"]):
    from tests.fuzz import promises

ENDINGS = ("csv", "txt", "ofx", "qif", "sta", "xml", "bai", "xls")
_NATIVE = (b"PK", b"%PDF", b"\xd0\xcf")


def one(data: bytes) -> None:
    if data and not data[1:].startswith(_NATIVE):
        promises.check(f"a.{ENDINGS[data[0] % len(ENDINGS)]}", data[1:])


if __name__ == "__main__":
    promises.bound_memory()
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
