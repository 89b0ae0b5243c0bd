"""What lies in the built folder: nothing that must not, everything that it needs, and not more than it may weigh."""

import re
import subprocess
import sys

import pytest

from tests.frozen.built import BUNDLE, INSIDE

MOST = 130_000_000
"""Bytes unpacked, on Linux."""

FORBIDDEN = {
    "GPL programs of Qt": ("assistant", "designer", "linguist", "lupdate", "lrelease"),
    "GPL modules of Qt": ("Charts", "DataVisualization", "VirtualKeyboard"),
    "AGPL and GPL packages": ("pymupdf", "fitz", "libreadline"),
    "what reaches for a network": ("_ssl", "libssl", "libcrypto", "Network", "plugins/tls"),
}


@pytest.mark.parametrize("names", FORBIDDEN.values(), ids=FORBIDDEN)
def test_nothing_that_must_not_be_there_is_in_the_bundle(names):
    inside = [path.relative_to(BUNDLE).as_posix() for path in BUNDLE.rglob("*") if "licences" not in path.parts]
    assert [path for path in inside if any(name in path for name in names)] == []


@pytest.mark.skipif(sys.platform != "linux", reason="Linux programs name the libraries that they need")
def test_every_library_that_the_bundle_needs_is_in_it_or_on_every_system():
    on_every_system = {f"{name}.so" for name in ("libc", "libm", "libdl", "libpthread", "librt", "ld-linux-x86-64")}
    taken_from_the_system_that_prints = {"libcups.so"}
    libraries = {path.name: path for path in BUNDLE.rglob("*.so*")}
    headers = [subprocess.check_output(["objdump", "-p", path], text=True) for path in libraries.values()]
    needed = {name for header in headers for name in re.findall(r"NEEDED +(\S+)", header)}
    missing = {f"{name.partition('.so')[0]}.so" for name in needed - libraries.keys()}
    assert missing <= on_every_system | taken_from_the_system_that_prints


@pytest.mark.skipif(sys.platform != "linux", reason="measured on Linux")
def test_the_folder_is_no_larger_than_it_may_be():
    sizes = [path.stat().st_size for path in BUNDLE.rglob("*") if path.is_file() and not path.is_symlink()]
    assert sum(sizes) < MOST


def test_the_licence_texts_that_qt_asks_for_are_there():
    texts = INSIDE / "resources" / "licences"
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (texts / "LGPL-3.0.txt").read_text("utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in (texts / "GPL-3.0.txt").read_text("utf-8")


def test_every_licence_text_that_the_notices_name_is_there():
    notices = (INSIDE / "licences" / "NOTICES.txt").read_text("utf-8")
    named = re.findall(r"^ +text: +(\S.*)$", notices, re.MULTILINE)
    assert len(named) > 20
    assert [name for name in named if not (INSIDE / "licences" / name).is_file()] == []


def test_every_part_and_every_work_inside_it_has_a_licence_text():
    notices = (INSIDE / "licences" / "NOTICES.txt").read_text("utf-8")
    parts = notices.split("\n\n")[1:]
    works = [work for part in parts for work in part.split("    inside:  ")[1:]]
    assert len(works) > 50
    assert [each.splitlines()[0] for each in parts + works if " text: " not in each] == []


@pytest.mark.parametrize(
    "work", ["HarfBuzz-NG", "LibPNG", "PCRE2", "Unicode Character Database", "XSVG", "PDFium", "ICU"]
)
def test_the_works_inside_qt_and_pdfium_are_named(work):
    assert f"inside:  {work}" in (INSIDE / "licences" / "NOTICES.txt").read_text("utf-8")
