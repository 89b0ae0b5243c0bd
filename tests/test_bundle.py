"""The tools that build the program: what they cut, whom they refuse, what they write."""

import json
import sys
from pathlib import Path
from struct import unpack_from

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / ".ci"))

from bundle import icu, notices, parts, systems, texts, works  # noqa: E402
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


@pytest.mark.parametrize(
    ("expression", "followed"),
    [
        ("MIT", ["MIT"]),
        ("MIT OR Apache-2.0", ["Apache-2.0"]),
        ("Unlicense OR MIT", ["Unlicense"]),
        ("(Apache-2.0 OR MIT) AND BSD-3-Clause", ["Apache-2.0", "BSD-3-Clause"]),
        ("Apache-2.0 WITH LLVM-exception", ["Apache-2.0"]),
    ],
)
def test_of_a_choice_of_licences_one_is_followed(expression, followed):
    assert works.licences(expression) == followed


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("libDraw.so.6", b"..zip 1.2..", True),
        ("libDraw.so.6", b"asks the system's own", False),
        ("libOther.so.6", b"..zip 1.2..", False),
    ],
    ids=["compiled in", "the system's is used", "another library"],
)
def test_a_work_is_told_of_where_its_code_is(tmp_path, name, content, found):
    (tmp_path / name).write_bytes(content)
    work = works.Work("zip", "MIT", files=("libDraw.so*",), sign="zip 1.")
    assert bool(works.really_in([work], [tmp_path / name])) is found


LISTED = [work for each in works.known_works().values() for work in each]


@pytest.mark.parametrize("work", LISTED, ids=[work.name for work in LISTED])
def test_every_work_inside_another_has_its_texts_and_its_people(work):
    assert work.texts
    assert [text for text in work.texts if "/" not in text and not (works.TEXTS / text).is_file()] == []
    names_its_people = any(text.removesuffix(".txt") not in works.licences(work.licence) for text in work.texts)
    assert names_its_people or work.copyright, "the plain text of a licence says nothing of whose work it is"


def test_no_text_of_a_licence_lies_about_unused():
    by_package = ("MIT.txt", "Zlib.txt")  # what python-calamine lists is only known where it is installed
    used = {text for work in LISTED for text in work.texts}
    assert {path.name for path in works.TEXTS.iterdir()} - used <= set(by_package)


def test_works_that_were_looked_up_for_another_version_stop_the_build():
    old = part("click", package="click", works_of="1.", inside=(works.Work("zip", "MIT"),))
    with pytest.raises(SystemExit, match="look again"):
        texts.told({old: []})


def test_a_text_that_a_package_no_longer_brings_stops_the_build():
    work = works.Work("zip", "MIT", texts=("click/zip.txt",))
    with pytest.raises(SystemExit, match=r"click/zip\.txt"):
        texts.told({part("click", package="click", inside=(work,)): []})


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
