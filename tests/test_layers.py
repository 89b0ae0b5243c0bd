"""The house's order, held by reading the code: who may import whom, how long things may be, who may speak."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted(path for room in ("core", "gui") for path in (ROOT / room).rglob("*.py"))
LONGEST_FILE = 300
LONGEST_FUNCTION = 40

BASE = {"paths", "words", "errors", "faults", "model"}
MAY_IMPORT = {
    "paths": set(),
    "words": {"paths"},
    "errors": {"words"},
    "faults": set(),
    "model": set(),
    "read": BASE,
    "watchlist": BASE,
    "match": BASE | {"watchlist"},
    "law": BASE | {"watchlist", "match"},
    "account": BASE | {"read"},
    "file_judge": BASE | {"match"},
    "check": BASE | {"watchlist", "match", "law", "read", "account", "file_judge"},
    "anew": BASE | {"account", "file_judge", "check"},
    "months": BASE | {"law"},
    "report": BASE | {"watchlist", "match", "law", "read", "check", "months"},
    "history": BASE | {"watchlist", "match", "law", "read", "check", "anew"},
    "batches": BASE | {"watchlist", "match", "law", "read", "check", "report"},
    "terminal": BASE | {"watchlist", "match", "law", "read", "check", "report", "history"},
    "cli": BASE | {"watchlist", "match", "law", "read", "check", "report", "history", "terminal"},
}
"""Each room of core, and the rooms that it may import; itself it always may."""

every_module = pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> Iterator[str]:
    """The modules that a file imports anywhere, by full name: `from core import law` gives core.law."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written out in full"
            assert node.module
            if node.module in {"core", "gui"}:
                yield from (f"{node.module}.{alias.name}" for alias in node.names)
            else:
                yield node.module


def room_of(path: Path) -> str:
    return path.relative_to(ROOT / "core").parts[0].removesuffix(".py")


ROOMS = {room_of(path) for path in MODULES if path.is_relative_to(ROOT / "core")} - {"__init__"}


@every_module
def test_imports_go_one_way(path):
    if path.is_relative_to(ROOT / "gui") or path == ROOT / "core" / "__init__.py":
        return
    room = room_of(path)
    assert room in MAY_IMPORT, f"say in MAY_IMPORT what core/{room} may import"
    wanted = {name.split(".")[1] for name in imported(path) if name.startswith("core.")} & ROOMS
    assert wanted <= MAY_IMPORT[room] | {room}


@every_module
def test_core_knows_no_window(path):
    if path.is_relative_to(ROOT / "core"):
        assert not {name.split(".")[0] for name in imported(path)} & {"PySide6", "shiboken6", "gui"}


@every_module
def test_core_speaks_only_through_the_command_line(path):
    if path.is_relative_to(ROOT / "core") and path.name != "cli.py":
        calls = (node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call))
        assert not [call for call in calls if isinstance(call, ast.Name) and call.id == "print"]


@every_module
def test_files_and_functions_stay_short(path):
    length = len(path.read_text(encoding="utf-8").splitlines())
    assert length <= LONGEST_FILE
    functions = (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    long = {node.name: size for node in functions if (size := node.end_lineno - node.lineno + 1) > LONGEST_FUNCTION}
    assert not long


def test_every_room_in_the_table_is_there_to_be_held():
    assert {"read", "check", "model"} <= ROOMS <= set(MAY_IMPORT)
