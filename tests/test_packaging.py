"""What is installed and bundled: pinned, checked by hash, from no particular place, and enough for the code."""

import ast
import re
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo

ROOT = Path(__file__).resolve().parent.parent
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINNED = re.compile(r"^([\w-]+)==(\S+)", re.MULTILINE)
WANTED = [*PROJECT["project"]["dependencies"], *PROJECT["project"]["optional-dependencies"]["dev"]]


def spec_list(name):
    """A list of texts that build.spec gives this name."""
    for statement in ast.parse((ROOT / "build.spec").read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == name:
            return ast.literal_eval(statement.value)
    raise AssertionError(name)


def imported_modules():
    for room in ("core", "gui"):
        for source in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    yield from (alias.name for alias in node.names)
                elif isinstance(node, ast.ImportFrom):
                    yield node.module
                    yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("wanted", WANTED)
def test_the_lock_holds_every_dependency(wanted):
    name = re.match(r"[\w-]+", wanted)[0]
    assert name.lower() in dict(PINNED.findall(LOCK))


def test_every_locked_package_can_be_checked_by_hash():
    blocks = re.split(r"^(?=[\w-]+==)", LOCK, flags=re.MULTILINE)[1:]
    assert [block.splitlines()[0] for block in blocks if "--hash=sha256:" not in block] == []


@pytest.mark.parametrize("sign", ["://", "--index", "--find-links", "--extra-index", "--trusted-host", "@ file"])
def test_the_lock_names_no_place_to_fetch_from(sign):
    assert sign not in LOCK


def test_a_package_that_would_bind_the_program_by_its_licence_is_not_even_locked():
    refused = {name.lower() for name in spec_list("REFUSED_MODULES")}
    assert refused & {name.lower() for name in dict(PINNED.findall(LOCK))} == set()


def test_the_bundle_drops_no_qt_module_that_the_code_imports():
    libraries = {
        f"PySide6/{name.removeprefix('PySide6.')}.abi3.so" for name in imported_modules() if "PySide6.Qt" in name
    }
    assert libraries
    assert {library for library in libraries for drop in spec_list("DROPPED") if fnmatch(library, drop)} == set()


def test_the_bundle_leaves_out_no_module_that_the_program_imports_at_run_time():
    only_from_source = {"opencc", "pyarrow", "rapidocr", "cv2", "onnxruntime", "PIL"}  # list, batches, pictures
    left_out = set(spec_list("EXCLUDED")) - only_from_source
    assert {name.partition(".")[0] for name in imported_modules() if name} & left_out == set()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system brings all that a window needs")
def test_setting_up_brought_every_library_that_a_window_needs():
    plugin = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms" / "libqxcb.so"
    load = f"import ctypes; ctypes.CDLL({str(plugin)!r})"
    done = subprocess.run([sys.executable, "-c", load], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
