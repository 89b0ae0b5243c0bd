"""PySide's own Python code, compiled beforehand: it lies as text in a library, and would be compiled at every start.

PySide first looks for it in a folder "files.dir" beside the library; its own way to unpack it there is `SBK_EMBED=0`.
"""

from __future__ import annotations

import compileall
import sys
from pathlib import Path
from py_compile import PycInvalidationMode
from typing import Any

import PySide6.QtCore  # noqa: F401  unpacks its code into memory

INSIDE = "shiboken6/files.dir"
TOOL = "shibokensupport/signature/lib/pyi_generator.py"
"""Writes type hints for programmers. It is loaded at every start, takes long, and nobody asks for it: left empty."""


def compiled(folder: Path) -> list[tuple[str, Path]]:
    """Unpack and compile the code in this folder; gives each file's path inside the program and outside."""
    unpacker: Any = sys.modules["shibokensupport"].__loader__
    archive = unpacker.zfile
    archive.extractall(folder, [name for name in archive.namelist() if name.startswith("shibokensupport/")])
    (folder / TOOL).write_text("# Left out of the built program; PySide6 has it.\n", encoding="utf-8")
    mode = PycInvalidationMode.UNCHECKED_HASH  # no time in it, so that two builds are alike
    if not compileall.compile_dir(folder, legacy=True, quiet=1, stripdir=folder, invalidation_mode=mode):
        raise SystemExit("PySide's own Python code could not be compiled")
    return [(f"{INSIDE}/{file.relative_to(folder).as_posix()}", file) for file in sorted(folder.rglob("*.pyc"))]
