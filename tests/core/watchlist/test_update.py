"""List updates: only a newer, whole list that one of our keys signed is ever used; anything else changes nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import FileTrouble, ListMissing, ListTrouble
from core.watchlist import Lists, kept, open_active, open_newest
from core.watchlist.difference import in_words
from core.watchlist.own import Own, OwnException, add_own, read_own
from core.watchlist.signature import SecretKey, new_key, sign
from core.watchlist.update import (
    Altered,
    Foreign,
    NotNewer,
    NoUpdate,
    Offer,
    Shrinks,
    examine,
    load_keys,
    make_update,
    put_in_place,
    read_update,
    refuse_losses,
)
from tests.core.watchlist.lists import NEWER, changed, signed, trust

KEY = new_key()


@pytest.fixture
def lists(watchlist_file: Path, tmp_path: Path) -> Lists:
    bundled = tmp_path / "program" / "watchlist.db"
    bundled.parent.mkdir()
    bundled.write_bytes(watchlist_file.read_bytes())
    return Lists(bundled, tmp_path / "data", trust(tmp_path / "keys", KEY))


@pytest.fixture
def bundled(lists: Lists) -> bytes:
    return lists.bundled.read_bytes()


def version(number: str) -> str:
    return NEWER.replace("2099.01", number)


def offered(lists: Lists, data: bytes) -> Offer:
    return examine(data, load_keys(lists.keys), open_newest(lists))


def apply(lists: Lists, data: bytes) -> None:
    """As `flagline list update` does it."""
    offer = offered(lists, data)
    refuse_losses(offer)
    put_in_place(offer, lists.applied)


def everything(lists: Lists) -> dict[str, bytes]:
    """Every file around the lists, byte for byte."""
    top = lists.bundled.parent.parent
    return {str(path.relative_to(top)): path.read_bytes() for path in top.rglob("*") if path.is_file()}


def test_a_newer_signed_list_is_used_from_then_on(lists: Lists, bundled: bytes) -> None:
    before = open_newest(lists).version
    newer = changed(bundled, NEWER, "UPDATE platforms SET name = 'AliPay' WHERE id = 'alipay'")
    name, data = make_update(newer, KEY)
    assert name == "2099.01.flagline-list"
    apply(lists, data)
    used = open_active(lists)
    assert (before, used.version, used.platforms["alipay"].name) == (before, "2099.01", "AliPay")
    assert lists.bundled.read_bytes() == bundled


def test_earlier_lists_are_kept_and_can_be_opened(lists: Lists, bundled: bytes) -> None:
    for number in ("2098.9", "2098.12", "2099.1"):
        apply(lists, make_update(changed(bundled, version(number)), KEY)[1])
    assert [each.watchlist and each.watchlist.version for each in kept(lists)] == ["2099.1", "2098.12", "2098.9"]


def test_a_program_that_brings_a_newer_list_uses_its_own(lists: Lists, bundled: bytes) -> None:
    apply(lists, make_update(changed(bundled, NEWER), KEY)[1])
    lists.bundled.write_bytes(changed(bundled, version("2099.02")))
    assert open_newest(lists).version == "2099.02"


def test_an_applied_list_serves_where_the_bundled_one_is_missing(lists: Lists, bundled: bytes) -> None:
    apply(lists, make_update(changed(bundled, NEWER), KEY)[1])
    lists.bundled.unlink()
    assert open_newest(lists).version == "2099.01"


REFUSED: dict[str, tuple[type[ListTrouble], Callable[[bytes], bytes]]] = {
    "empty": (NoUpdate, lambda _: b""),
    "a statement": (NoUpdate, lambda _: b"Date,Description,Amount\n2026-01-06,BLUE HERON BAKERY,-4.00\n"),
    "a bare database": (NoUpdate, lambda db: changed(db, NEWER)),
    "a comment alone": (Altered, lambda _: b"untrusted comment: hello"),
    "one byte of the list turned": (Altered, lambda db: _turned(signed(changed(db, NEWER), KEY, "2099.01"), -2_000)),
    "one byte of the signature turned": (Altered, lambda db: _turned(signed(changed(db, NEWER), KEY, "2099.01"), 100)),
    "cut off in the list": (Altered, lambda db: signed(changed(db, NEWER), KEY, "2099.01")[:-1]),
    "cut off in the middle": (Altered, lambda db: signed(changed(db, NEWER), KEY, "2099.01")[:100_000]),
    "cut off in the signature": (Altered, lambda db: signed(changed(db, NEWER), KEY, "2099.01")[:150]),
    "something added": (Altered, lambda db: signed(changed(db, NEWER), KEY, "2099.01") + b"\n"),
    "signed by somebody else": (Foreign, lambda db: signed(changed(db, NEWER), new_key(), "2099.01")),
    "signed by somebody else with our key's id": (
        Altered,
        lambda db: signed(changed(db, NEWER), SecretKey(KEY.id, new_key().key), "2099.01"),
    ),
    "older": (NotNewer, lambda db: signed(changed(db, version("2020.01")), KEY, "2020.01")),
    "the same": (NotNewer, lambda db: make_update(db, KEY)[1]),
    "an old list that is called new": (NoUpdate, lambda db: signed(db, KEY, "2099.01")),
    "a list that does not fit its own digest": (
        NoUpdate,
        lambda db: signed(changed(db, NEWER).replace(b"CamScanner", b"CamScannar"), KEY, "2099.01"),
    ),
    "no list, but signed by us": (NoUpdate, lambda _: signed(b"hello", KEY, "2099.01")),
    "signed by us for something else": (NoUpdate, lambda db: sign(db, KEY, "timestamp:1 file:x").encode() + db),
    "a list that lost its orders": (
        Shrinks,
        lambda db: make_update(changed(db, NEWER, "DELETE FROM listings", "DELETE FROM orders"), KEY)[1],
    ),
    "a list that lost an eighth of its aliases": (
        Shrinks,
        lambda db: make_update(changed(db, NEWER, "DELETE FROM aliases WHERE id % 8 = 0"), KEY)[1],
    ),
    "other orders in the place of many": (
        Shrinks,
        lambda db: make_update(changed(db, NEWER, "UPDATE orders SET id = 'x-' || id WHERE rowid % 8 = 0"), KEY)[1],
    ),
}


def _turned(data: bytes, place: int) -> bytes:
    turned = bytearray(data)
    turned[place] ^= 1
    return bytes(turned)


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_changes_nothing_and_says_why_in_a_sentence(lists: Lists, bundled: bytes, name: str) -> None:
    trouble, make = REFUSED[name]
    data, before = make(bundled), everything(lists)
    with pytest.raises(trouble) as refused:
        apply(lists, data)
    assert str(refused.value).endswith(".")
    assert "\n" not in str(refused.value)
    assert everything(lists) == before
    assert open_newest(lists).sha256 == open_active(lists).sha256


def test_an_update_is_refused_after_a_newer_one(lists: Lists, bundled: bytes) -> None:
    apply(lists, make_update(changed(bundled, NEWER), KEY)[1])
    with pytest.raises(NotNewer, match=r"2098\.01"):
        apply(lists, make_update(changed(bundled, version("2098.01")), KEY)[1])


def test_a_list_may_lose_a_tenth_and_no_more_unless_it_is_confirmed(lists: Lists, bundled: bytes) -> None:
    count = len(open_newest(lists).platforms)
    few, many = (f"DELETE FROM platforms WHERE rowid <= {count // share}" for share in (10, 4))  # noqa: S608 a number
    apply(lists, make_update(changed(bundled, version("2098.01"), few), KEY)[1])
    offer = offered(lists, make_update(changed(bundled, NEWER, many), KEY)[1])
    with pytest.raises(Shrinks, match="platforms"):
        refuse_losses(offer)
    put_in_place(offer, lists.applied)
    assert len(open_newest(lists).platforms) == count - count // 4


@pytest.mark.parametrize(
    ("change", "told"),
    [
        pytest.param(
            "UPDATE orders SET status = 'x' WHERE id = 'us-eo-13971'", "~ Executive Order 13971: status", id="o"
        ),
        pytest.param("UPDATE platforms SET name = 'AliPay' WHERE id = 'alipay'", "~ AliPay: name", id="platform"),
        pytest.param(
            "INSERT INTO platforms VALUES ('lantern', 'Lantern Pay', 0, '')", "+ Lantern Pay", id="new platform"
        ),
        pytest.param("DELETE FROM aliases WHERE text = 'Alipay'", "- Alipay (alipay)", id="alias gone"),
        pytest.param(
            "DELETE FROM listings WHERE \"order\" = 'us-eo-13971' AND platform = 'alipay'",
            "- Executive Order 13971: Alipay",
            id="an order no longer names it",
        ),
    ],
)
def test_the_difference_is_told_in_words(lists: Lists, bundled: bytes, change: str, told: str) -> None:
    offer = offered(lists, make_update(changed(bundled, NEWER, change), KEY)[1])
    assert f"  {told}" in list(in_words(offer.changes))


def test_a_long_difference_is_counted_not_recited(lists: Lists, bundled: bytes) -> None:
    offer = offered(lists, make_update(changed(bundled, NEWER, "UPDATE aliases SET note = 'x'"), KEY)[1])
    told = list(in_words(offer.changes))
    assert len(told) < 30
    assert f"Aliases: {len(offer.changes[1].changed)} changed" in told


def test_an_applied_list_that_was_altered_later_is_not_used(lists: Lists, bundled: bytes) -> None:
    apply(lists, make_update(changed(bundled, NEWER), KEY)[1])
    (file,) = lists.applied.iterdir()
    file.write_bytes(_turned(file.read_bytes(), -2_000))
    assert open_newest(lists).version == open_newest(Lists(lists.bundled, lists.data / "none")).version
    assert [(each.watchlist, bool(each.trouble)) for each in kept(lists)] == [(None, True)]


def test_an_old_list_under_a_new_name_is_not_used(lists: Lists, bundled: bytes) -> None:
    old = make_update(changed(bundled, version("2020.01")), KEY)[1]
    lists.applied.mkdir(parents=True)
    (lists.applied / "2099.01.flagline-list").write_bytes(old)
    assert open_newest(lists).version != "2020.01"


def test_a_key_that_is_no_longer_trusted_takes_its_lists_along(lists: Lists, bundled: bytes) -> None:
    apply(lists, make_update(changed(bundled, NEWER), KEY)[1])
    for path in lists.keys.iterdir():
        path.unlink()
    trust(lists.keys, new_key())
    assert open_newest(lists).version != "2099.01"


def test_without_any_valid_list_the_bundled_one_is_what_is_missing(lists: Lists) -> None:
    lists.bundled.unlink()
    with pytest.raises(ListMissing):
        open_newest(lists)


def test_an_endless_or_missing_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    huge = tmp_path / "huge"
    with huge.open("wb") as file:
        file.truncate(2**40)
    for path in (huge, tmp_path / "gone", tmp_path):
        with pytest.raises(FileTrouble):
            read_update(path)


def test_the_users_own_entries_survive_an_update(lists: Lists, bundled: bytes) -> None:
    own = Own(exceptions=(OwnException("QQ Lantern", "a neighbour"),))
    add_own(lists.own, own)
    apply(lists, make_update(changed(bundled, NEWER), KEY)[1])
    assert read_own(lists.own) == own
    assert "QQ Lantern" in {term.text for term in open_active(lists).terms}


# --- pulled plugs -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_disk_that_fails_leaves_the_list_in_use(
    lists: Lists, bundled: bytes, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    offer = offered(lists, make_update(changed(bundled, NEWER), KEY)[1])

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, step, full)
        patch.setattr(Path, "replace", full)
        with pytest.raises(OSError, match="No space"):
            put_in_place(offer, lists.applied)
    assert open_newest(lists).version != "2099.01"
    assert kept(lists) == ()
    put_in_place(offer, lists.applied)
    assert open_newest(lists).version == "2099.01"


KILLED = """
import os, sys, signal
from pathlib import Path
from core.watchlist import Lists, open_newest
from core.watchlist.update import examine, load_keys, put_in_place

data, step, *paths = sys.argv[1:]
lists = Lists(*map(Path, paths))
offer = examine(Path(data).read_bytes(), load_keys(lists.keys), open_newest(lists))
seen = 0

def look(event, arguments):
    global seen
    if event in {"open", "os.mkdir", "os.rename"} and "lists" in str(arguments[0]):
        seen += 1
        if seen == int(step):
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(look)
put_in_place(offer, lists.applied)
"""


@pytest.mark.skipif(os.name != "posix", reason="kills the way POSIX systems do")
def test_a_kill_at_any_step_leaves_the_old_list_or_the_new_one(lists: Lists, bundled: bytes, tmp_path: Path) -> None:
    before = open_newest(lists).version
    update = tmp_path / "update"
    update.write_bytes(make_update(changed(bundled, NEWER), KEY)[1])
    versions = []
    for step in range(1, 20):
        arguments = [str(each) for each in (update, step, lists.bundled, lists.data, lists.keys)]
        done = subprocess.run([sys.executable, "-c", KILLED, *arguments], check=False, cwd=Path(__file__).parents[3])
        versions.append(open_newest(lists).version)
        assert all(each.watchlist for each in kept(lists)), "nothing half written passes for a list"
        if done.returncode == 0:
            break
        shutil.rmtree(lists.applied, ignore_errors=True)
    assert done.returncode == 0
    assert len(versions) > 3, "it was killed before each step"
    assert versions == sorted(versions)
    assert (versions[0], versions[-1]) == (before, "2099.01")
