"""The tools that build the program: what they cut, whom they refuse, what they write."""

import json
import sys
from pathlib import Path
from struct import unpack_from

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / ".ci"))

from bundle import icu, notices, parts, systems  # noqa: E402
from bundle.texts import Told  # noqa: E402

from core.read.identify import FORMATS  # noqa: E402

HEAD = (32).to_bytes(2, "little").ljust(32, b"\xaa")
ITEMS = [
    icu.Item("icudt9l/coll/de.res", b"d" * 32),
    icu.Item("icudt9l/coll/zh.res", b"z" * 48),
    icu.Item("icudt9l/nfkc.nrm", b"n" * 16),
    icu.Item("icudt9l/unit/en.res", b"u" * 16),
]


def part(name, licence="MIT", **more):
    return parts.Part(name, licence, **more)


def test_icu_data_are_read_as_they_were_packed():
    assert icu.items(icu.packed(HEAD, ITEMS)) == ITEMS


def test_every_item_begins_where_icu_may_read_it():
    data = icu.packed(HEAD, ITEMS)
    starts = [unpack_from("<II", data, 32 + 4 + 8 * row)[1] for row in range(len(ITEMS))]
    assert [start % icu.ALIGNED for start in starts] == [0] * len(ITEMS)


@pytest.mark.parametrize(
    ("name", "stays"),
    [
        ("icudt9l/coll/zh.res", True),
        ("icudt9l/coll/de.res", False),
        ("icudt9l/nfkc.nrm", True),
        ("icudt9l/zh_Hant.res", True),
        ("icudt9l/unit/en.res", False),
        ("icudt9l/ibm-943.cnv", False),
    ],
)
def test_the_data_of_the_window_s_languages_stay(name, stays):
    assert icu.wanted(name) is stays


@pytest.mark.parametrize(
    ("licence", "binds"),
    [
        ("MIT", False),
        ("LGPL-3.0-only", False),
        ("GPL-3.0-only", True),
        ("AGPL-3.0-or-later", True),
        ("MIT AND GPL-2.0-only", True),
        ("BSD-3-Clause OR GPL-2.0-only", False),
        ("GPL-3.0-or-later WITH GCC-exception-3.1", False),
    ],
)
def test_a_licence_that_would_bind_the_whole_program_is_known(licence, binds):
    assert parts.binds(licence) is binds


def test_nothing_in_the_list_of_parts_binds_the_program():
    assert len(parts.known_parts()) > 40


def test_a_part_that_binds_the_program_stops_the_build(tmp_path):
    (tmp_path / "parts.toml").write_text('[[part]]\nname = "Readline"\nlicence = "GPL-3.0-or-later"\n')
    with pytest.raises(SystemExit, match="Readline"):
        parts.known_parts(tmp_path / "parts.toml")


def test_a_file_that_nobody_knows_stops_the_build():
    stranger = parts.File("libstranger.so.1", Path("/usr/lib/libstranger.so.1"))
    with pytest.raises(SystemExit, match=r"libstranger\.so\.1"):
        parts.contents([stranger], [], [part("Ours", patterns=("resources/*",))])


def test_a_module_of_a_package_that_nobody_knows_stops_the_build():
    with pytest.raises(SystemExit, match="pytest"):
        parts.contents([], ["pytest"], [part("Ours")])


def test_the_narrower_pattern_tells_whose_a_file_is():
    ours, font = part("Ours", patterns=("resources/*",)), part("Font", "OFL-1.1", patterns=("resources/fonts/*",))
    file = parts.File("resources/fonts/a.otf", Path("a.otf"))
    assert parts.contents([file], [], [ours, font]) == {font: [file]}


def test_the_bill_is_the_same_twice_and_names_every_part():
    facts = {part("Qt", "LGPL-3.0-only", source="https://qt.io"): Told("6.1", {}), part("click"): Told("8.1", {})}
    bill = notices.bill("Flagline", "1.0", facts)
    assert bill == notices.bill("Flagline", "1.0", facts)
    assert [each["name"] for each in json.loads(bill)["components"]] == ["Qt", "click"]


def test_the_system_is_told_of_every_format_unless_its_endings_are_too_common():
    told = set(systems.endings())
    silent = {each.NAME for each in FORMATS if not told & set(each.ENDINGS)}
    assert silent <= {"html", "zip", "picture", "txt"}


def test_every_ending_has_a_type_on_linux_and_none_has_two():
    own = [ending for its in systems.own_endings().values() for ending in its]
    assert len(own) == len(set(own))
    assert set(own) | systems.MIME_TYPES.keys() == set(systems.endings())


def test_an_icon_for_windows_holds_all_its_sizes():
    icon = systems.windows_icon(ROOT / "resources" / "linux" / "flagline.svg")
    reserved, kind, count = unpack_from("<HHH", icon)
    assert (reserved, kind, count) == (0, 1, len(systems.WINDOWS_SIZES))
    for row in range(count):
        *_, length, place = unpack_from("<BBBBHHII", icon, 6 + 16 * row)
        assert icon[place : place + 8] == b"\x89PNG\r\n\x1a\n"
        assert place + length <= len(icon)


def test_an_icon_for_a_mac_tells_its_own_length():
    icon = systems.mac_icon(ROOT / "resources" / "linux" / "flagline.svg")
    assert icon[:4] == b"icns"
    assert int.from_bytes(icon[4:8], "big") == len(icon)


def test_the_version_of_a_windows_program_has_four_numbers():
    assert "filevers=(1, 2, 3, 0)" in systems.windows_version("flagline", "1.2.3", "What it does")
