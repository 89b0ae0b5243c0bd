"""The user's own entries: kept apart from the list, marked as their own wherever they show, never lost by adding."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from core.check import Judge
from core.law import standings
from core.match import selftest
from core.match.guard import EntryRefused, admit, bring_in
from core.model import Judgement, Outcome, Profile, StandingState
from core.watchlist import Lists, open_active, open_newest
from core.watchlist.merge import OWN_ENTRY, merge
from core.watchlist.own import (
    Own,
    OwnAlias,
    OwnDamaged,
    OwnException,
    OwnPlatform,
    OwnRule,
    add_own,
    read_own,
    remove_own,
)
from core.watchlist.own_file import NoOwnEntries, as_text, read_file

LANTERN = OwnPlatform.named("Lantern Wallet")
SOME = Own(
    platforms=(LANTERN,),
    aliases=(OwnAlias("灯笼钱包", LANTERN.id), OwnAlias("Heron Transfer", "alipay")),
    exceptions=(OwnException("Alipay Lantern Crafts", "a lantern maker in Oregon"),),
    policy=(OwnRule("alipay", "2026-03-01"), OwnRule(LANTERN.id, "2026-06-01")),
)


@pytest.fixture
def lists(watchlist_file: Path, tmp_path: Path) -> Lists:
    return Lists(watchlist_file, tmp_path / "data")


def judged(lists: Lists, text: str, profile: Profile = Profile()) -> Judgement:  # noqa: B008 it is frozen
    (judgement,) = Judge(open_active(lists), profile, date(2026, 11, 22)).names([text])
    return judgement


def test_entries_come_back_as_they_were_added(lists: Lists) -> None:
    assert read_own(lists.own) == Own()
    assert admit(lists, SOME) == SOME
    assert read_own(lists.own) == SOME


def test_adding_never_wipes(lists: Lists) -> None:
    admit(lists, SOME)
    more = Own(exceptions=(OwnException("QQ Heron", "a café"),))
    again = Own(exceptions=(OwnException("Alipay Lantern Crafts", "another reason"),))
    assert admit(lists, more) == more
    assert admit(lists, again) == Own(), "what is there already stays as it is"
    assert read_own(lists.own) == SOME.plus(more)


def test_the_bundled_list_is_never_written_to(lists: Lists) -> None:
    before = hashlib.sha256(lists.bundled.read_bytes()).hexdigest()
    admit(lists, SOME)
    assert hashlib.sha256(lists.bundled.read_bytes()).hexdigest() == before
    assert open_active(lists).sha256 == open_newest(lists).sha256 == before


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        pytest.param(Own(aliases=SOME.aliases[1:]), (1, 1, 1, 2), id="an alias"),
        pytest.param(Own(exceptions=SOME.exceptions), (1, 2, 0, 2), id="an exception"),
        pytest.param(Own(policy=SOME.policy[:1]), (1, 2, 1, 1), id="a platform from the policy"),
        pytest.param(
            Own(platforms=(LANTERN,)), (0, 1, 1, 1), id="a platform, with its alias and its place in the policy"
        ),
    ],
)
def test_an_entry_can_be_taken_back(lists: Lists, gone: Own, left: tuple[int, ...]) -> None:
    add_own(lists.own, SOME)
    remove_own(lists.own, gone)
    own = read_own(lists.own)
    assert (len(own.platforms), len(own.aliases), len(own.exceptions), len(own.policy)) == left


# --- what lines say with them -----------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["LANTERN WALLET 8842", "灯笼钱包", "L4NTERN-WALLET"])
def test_an_own_platform_is_found_as_any_other(lists: Lists, text: str) -> None:
    admit(lists, SOME)
    (finding,) = judged(lists, text).findings
    assert finding.match.platforms == (LANTERN.id,)
    assert finding.match.alias.source == OWN_ENTRY


def test_an_own_alias_finds_the_list_s_platform_with_its_orders(lists: Lists) -> None:
    assert judged(lists, "HERON TRANSFER 12").outcome is Outcome.CLEAR
    admit(lists, SOME)
    (finding,) = judged(lists, "HERON TRANSFER 12").findings
    assert "us-eo-13971" in {standing.order.id for standing in finding.standings}


@pytest.mark.parametrize("groups", [frozenset({"us_person"}), frozenset({"us_tx_contractor"}), frozenset()])
def test_the_own_policy_binds_whoever_asks_and_is_named(lists: Lists, groups: frozenset[str]) -> None:
    admit(lists, SOME)
    (finding,) = judged(lists, "ALIPAY", Profile(groups=groups)).findings
    own = next(standing for standing in finding.standings if standing.order.id == "own-policy")
    assert own.binds_you
    assert (own.order.jurisdiction, own.order.kind, own.order.sources) == ("own", "own_policy", (OWN_ENTRY,))
    assert "Your own policy" in finding.headline


@pytest.mark.parametrize(
    ("platform", "day", "state"),
    [
        pytest.param("alipay", date(2026, 2, 28), StandingState.PENDING, id="the day before"),
        pytest.param("alipay", date(2026, 3, 1), StandingState.IN_FORCE, id="its first day"),
        pytest.param(LANTERN.id, date(2026, 5, 31), StandingState.PENDING, id="a later addition, the day before"),
        pytest.param(LANTERN.id, date(2026, 6, 1), StandingState.IN_FORCE, id="a later addition, its first day"),
    ],
)
def test_the_own_policy_holds_from_its_day_on(lists: Lists, platform: str, day: date, state: StandingState) -> None:
    admit(lists, SOME)
    named = standings(open_active(lists), (platform,), day, Profile())
    (own,) = [standing for standing in named if standing.order.kind == "own_policy"]
    assert (own.state, own.binds_you) == (state, state is StandingState.IN_FORCE)


def test_what_the_own_policy_names_is_watched_unasked(lists: Lists) -> None:
    assert judged(lists, "TIKTOK ADS").outcome is not Outcome.FOUND
    admit(lists, Own(policy=(OwnRule("tiktok", "2026-01-01"),)))
    assert judged(lists, "TIKTOK ADS").outcome is Outcome.FOUND


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        pytest.param("ALIPAY *LANTERN CRAFTS 8842", Outcome.CLEAR, id="the merchant that is known"),
        pytest.param("ALIPAY *HERON CRAFTS", Outcome.FOUND, id="another one"),
        pytest.param("ALIPAY", Outcome.FOUND, id="the platform alone"),
        pytest.param("WECHAT PAY ALIPAY LANTERN CRAFTS", Outcome.FOUND, id="another platform beside it"),
    ],
)
def test_an_exception_covers_its_merchant_only(lists: Lists, text: str, outcome: Outcome) -> None:
    admit(lists, SOME)
    assert judged(lists, text).outcome is outcome


def test_a_line_that_an_exception_made_clear_says_so(lists: Lists) -> None:
    admit(lists, SOME)
    reason = judged(lists, "ALIPAY *LANTERN CRAFTS").reason
    assert reason == "An exception of yours, “Alipay Lantern Crafts”: a lantern maker in Oregon"


def test_the_selftest_tries_own_entries_too(lists: Lists) -> None:
    admit(lists, SOME)
    without, with_them = selftest(open_newest(lists)), selftest(open_active(lists))
    assert with_them.passed, with_them.failed
    assert with_them.tried > without.tried


def test_entries_about_what_the_list_lost_go_on(lists: Lists) -> None:
    """An update may drop a platform that the user's policy names; the policy stands all the same."""
    merged = merge(
        open_newest(lists), Own(aliases=(OwnAlias("Heron", "gone"),), policy=(OwnRule("gone", "2026-01-01"),))
    )
    (finding,) = Judge(merged, Profile(), date(2026, 2, 1)).names(["HERON"])[0].findings
    assert finding.match.platforms == ("gone",)
    assert [standing.order.id for standing in finding.standings] == ["own-policy"]


# --- the door ---------------------------------------------------------------------------------------------------


def alias(text: str, platform: str = "alipay") -> Own:
    return Own(aliases=(OwnAlias(text, platform),))


def exception(text: str, because: str = "we know them") -> Own:
    return Own(exceptions=(OwnException(text, because),))


@pytest.mark.parametrize(
    ("new", "why"),
    [
        pytest.param(alias(""), "no letter", id="nothing"),
        pytest.param(alias("·—*"), "no letter", id="signs, which fold to nothing"),
        pytest.param(alias("4711"), "no letter", id="digits, which are in every reference"),
        pytest.param(alias("K"), "one letter", id="one letter"),
        pytest.param(alias("电"), "one letter", id="one sign"),
        pytest.param(alias("payment"), "common", id="a word of statements"),
        pytest.param(alias("the bakery"), "common", id="a trade"),
        pytest.param(alias("Hong Kong"), "common", id="a place"),
        pytest.param(alias("ALI-PAY"), "already a name of Alipay", id="a name that the list has, written otherwise"),
        pytest.param(alias("微信支付"), "already a name of WeChat Pay", id="a name of another platform"),
        pytest.param(alias("WPS Energy", "wps_office"), "utility", id="an innocent that the list knows"),
        pytest.param(alias("Heron", "nobody"), "no such platform", id="a platform that is not there"),
        pytest.param(Own(policy=(OwnRule("nobody", "2026-01-01"),)), "no such platform", id="a policy on nothing"),
        pytest.param(Own(platforms=(OwnPlatform.named("Alipay"),)), "already a name", id="a platform that is there"),
        pytest.param(
            Own(platforms=(LANTERN,), aliases=(OwnAlias("lantern-wallet", LANTERN.id),)), "already", id="twice at once"
        ),
        pytest.param(exception("Alipay"), "merchant too", id="an exception for a whole platform"),
        pytest.param(exception("ALIPAY PAYMENT 4410"), "merchant too", id="and for one dressed up"),
        pytest.param(exception("支付宝"), "merchant too", id="and for one in Chinese"),
        pytest.param(exception("payment"), "common", id="an exception for any line"),
        pytest.param(exception("QQ Heron", " "), "reason", id="an exception without a reason"),
    ],
)
def test_what_does_no_good_is_refused_with_its_reason(lists: Lists, new: Own, why: str) -> None:
    with pytest.raises(EntryRefused, match=why):
        admit(lists, new.plus(exception("QQ Lantern")))
    assert read_own(lists.own) == Own(), "all or none"


# --- copies -----------------------------------------------------------------------------------------------------


def test_an_export_brings_everything_to_another_computer(lists: Lists, tmp_path: Path) -> None:
    admit(lists, SOME)
    file = tmp_path / "own.json"
    file.write_text(as_text(read_own(lists.own)), encoding="utf-8")
    other = Lists(lists.bundled, tmp_path / "other")
    admit(other, Own(exceptions=(OwnException("QQ Heron", "a café"),)))
    assert bring_in(other, read_file(file)) == SOME
    assert bring_in(other, read_file(file)) == Own(), "a second time adds nothing"
    assert len(read_own(other.own).exceptions) == 2


def test_an_alias_that_the_list_has_learned_meanwhile_does_not_spoil_an_import(lists: Lists) -> None:
    assert bring_in(lists, alias("支付宝").plus(exception("QQ Heron"))) == exception("QQ Heron")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("", id="empty"),
        pytest.param("Date,Amount\n", id="no JSON"),
        pytest.param("[]", id="a list"),
        pytest.param("{}", id="nothing of ours"),
        pytest.param(json.dumps({"format": "flagline own entries", "version": 2}), id="of a later version"),
        pytest.param(as_text(SOME).replace('"since"', '"until"'), id="another field"),
        pytest.param(as_text(SOME).replace("2026-03-01", "soon"), id="a day that is none"),
        pytest.param(as_text(SOME).replace('"alipay"', "7"), id="a number in the place of a text"),
        pytest.param(
            as_text(SOME).replace('"aliases": [', '"aliases": 7, "x": ['), id="a number in the place of a list"
        ),
    ],
)
def test_a_file_that_is_no_export_adds_nothing(tmp_path: Path, content: str) -> None:
    file = tmp_path / "own.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(NoOwnEntries, match="Nothing was added"):
        read_file(file)


# --- damage -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("content", [b"hello", b"SQLite format 3\x00" + bytes(200), b""])
def test_damaged_entries_are_said_to_be_and_never_passed_over(lists: Lists, content: bytes) -> None:
    lists.data.mkdir()
    lists.own.write_bytes(content)
    with pytest.raises(OwnDamaged, match="own entries"):
        open_active(lists)
    assert lists.own.read_bytes() == content


KILLED = """
import os, signal, sys
from pathlib import Path

from core.watchlist import own

path, after = Path(sys.argv[1]), int(sys.argv[2])
with own._writing(path) as database:
    for number in range(3_000):
        database.table("exceptions").insert({"text": f"Heron {number}", "because": "x" * 2_000})
        if number == after:
            os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name != "posix", reason="kills the way POSIX systems do")
def test_a_kill_while_adding_leaves_what_was_there(lists: Lists) -> None:
    """So much is written that the database itself was changed on the disk, and has to be taken back."""
    add_own(lists.own, SOME)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(lists.own), "2999"], check=False, cwd=Path(__file__).parents[3]
    )
    assert done.returncode == -signal.SIGKILL
    assert lists.own.with_name("own.db-journal").exists(), "it was killed in the middle"
    assert read_own(lists.own) == SOME
