"""What people decide: together or singly, undone and redone, offered again as a known exception."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from core.history.review import findings_of
from core.model import AliasKind, Answer, Listing, Watchlist
from tests.core.history.made import LINES, STARTED, checked, judge, line_key, said

HERON, HERON_AGAIN, COPPER = line_key(2), line_key(4), line_key(7)
DIFFERENT, LISTED = said(), said(Answer.LISTED, "asked the shop")


@pytest.fixture
def filed(records, check):
    return records.file(check)


def test_a_merchant_s_lines_are_decided_together(records, filed):
    assert records.together(filed, HERON) == (HERON, HERON_AGAIN)
    records.decide(filed, records.together(filed, HERON_AGAIN), DIFFERENT)
    assert records.review(filed).dispositions == {HERON: DIFFERENT, HERON_AGAIN: DIFFERENT}


def test_a_line_can_be_decided_singly_and_anew(records, filed):
    records.decide(filed, [HERON, HERON_AGAIN], DIFFERENT)
    records.decide(filed, [HERON], LISTED)
    assert records.review(filed).dispositions == {HERON: LISTED, HERON_AGAIN: DIFFERENT}
    assert (records.open(filed).filed.decided, records.open(filed).filed.findings) == (2, 4)


def test_a_line_that_names_nobody_is_alone(records, watchlist):
    listed = replace(watchlist, aliases=(*watchlist.aliases, replace(watchlist.aliases[0], text="0042 1177 9999")))
    id_ = records.file(checked(judge(listed), LINES))
    assert records.together(id_, COPPER) == (COPPER,)


def test_what_the_check_does_not_have_cannot_be_decided(records, filed):
    with pytest.raises(KeyError):
        records.decide(filed, [HERON, line_key(3)], DIFFERENT)
    assert records.review(filed).dispositions == {}


STEPS = {
    "undo": ("12u", "1"),
    "undo twice": ("12uu", ""),
    "undo without anything left": ("1uuu", ""),
    "redo": ("12ur", "12"),
    "undo, undo, redo": ("12uur", "1"),
    "redo without anything undone": ("1r", "1"),
    "a new decision ends the redo": ("1u2r", "2"),
    "undo and redo again and again": ("1ururu", ""),
    "undo after redo": ("12uurru", "1"),
    "a third on top": ("12u3u", "1"),
}
SAID = {"1": said(note="first"), "2": said(note="second"), "3": said(note="third")}
WHERE = {"1": HERON, "2": HERON_AGAIN, "3": COPPER}


def play(records, filed, steps):
    for step in steps:
        if step == "u":
            records.undo(filed, "Ada", STARTED)
        elif step == "r":
            records.redo(filed, "Ada", STARTED)
        else:
            records.decide(filed, [WHERE[step]], SAID[step])


@pytest.mark.parametrize(("steps", "left"), STEPS.values(), ids=STEPS.keys())
def test_undo_and_redo(records, filed, steps, left):
    play(records, filed, steps)
    assert records.review(filed).dispositions == {WHERE[one]: SAID[one] for one in left}
    assert records.open(filed).filed.decided == len(left)


def test_the_menu_knows_what_would_be_undone_and_redone(records, filed):
    assert (records.undoable(filed), records.redoable(filed)) == (None, None)
    play(records, filed, "12")
    step = records.undo(filed, "Ada", STARTED)
    assert step is not None
    assert (step.disposition, step.keys) == (SAID["2"], (HERON_AGAIN,))
    assert records.redoable(filed) == step
    assert records.undoable(filed).disposition == SAID["1"]


def test_undo_goes_back_without_limit(records, filed):
    for _ in range(60):
        records.decide(filed, [HERON], DIFFERENT)
    undone = 0
    while records.undo(filed, "Ada", STARTED):
        undone += 1
    assert undone == 60


def test_undo_adds_a_row_and_erases_none(records, filed):
    play(records, filed, "1ur")
    log = records._connection.execute("SELECT act, of, operator FROM steps ORDER BY id").fetchall()
    assert [tuple(row) for row in log] == [("decide", None, "Ada"), ("undo", 1, "Ada"), ("redo", 1, "Ada")]


@pytest.mark.parametrize("change", ["UPDATE steps SET note = 'x'", "UPDATE decided SET rule = 'x'"])
def test_no_row_of_the_log_can_be_changed(records, filed, change):
    records.decide(filed, [HERON], DIFFERENT)
    with pytest.raises(sqlite3.IntegrityError, match="only added"):
        records._connection.execute(change)


def test_one_check_s_log_is_not_another_s(records, filed, check):
    other = records.file(check)
    records.decide(other, [HERON], LISTED)
    assert records.undo(filed, "Ada", STARTED) is None
    assert records.review(filed).dispositions == {}


def test_a_different_merchant_is_offered_as_a_known_exception(records, filed, by):
    records.decide(filed, [HERON], DIFFERENT)
    later = checked(by, (LINES[0], LINES[5]), path="/statements/April.csv")
    known = records.known(later)
    assert set(known) == {HERON}
    assert (known[HERON].disposition, known[HERON].filed, known[HERON].changed) == (DIFFERENT, filed, ())


@pytest.mark.parametrize(
    "then",
    [
        pytest.param(lambda records, id_: records.decide(id_, [HERON_AGAIN], LISTED), id="said to be listed after all"),
        pytest.param(lambda records, id_: records.undo(id_, "Ada", STARTED), id="undone"),
        pytest.param(lambda records, id_: records.delete(id_), id="deleted"),
    ],
)
def test_what_no_longer_holds_is_not_offered(records, filed, check, then):
    records.decide(filed, [HERON], DIFFERENT)
    then(records, filed)
    assert records.known(check) == {}


def changed_alias(watchlist: Watchlist) -> Watchlist:
    aliases = [replace(one, kind=AliasKind.COMPANY) if one.text == "Alipay" else one for one in watchlist.aliases]
    return replace(watchlist, aliases=tuple(aliases))


def one_listing_more(watchlist: Watchlist, platform: str) -> Watchlist:
    listing = Listing(next(iter(watchlist.orders)), platform, "Another spelling")
    return replace(watchlist, listings=(*watchlist.listings, listing))


@pytest.mark.parametrize(
    ("change", "changed"),
    [
        pytest.param(lambda each: each, (), id="nothing"),
        pytest.param(lambda each: replace(each, version="2099.1", sha256="0" * 64), (), id="only the version"),
        pytest.param(changed_alias, ("alias", "rule"), id="the alias is weighed otherwise"),
        pytest.param(lambda each: one_listing_more(each, "alipay"), ("entry",), id="an order names it otherwise"),
        pytest.param(lambda each: one_listing_more(each, "camscanner"), (), id="an order names another platform"),
    ],
)
def test_it_comes_back_for_a_fresh_look_when_what_was_behind_it_changed(records, filed, watchlist, change, changed):
    records.decide(filed, [HERON], DIFFERENT)
    known = records.known(checked(judge(change(watchlist)), LINES[:1]))
    assert known[HERON].changed == changed


def test_the_rule_is_part_of_what_is_behind_it(records, filed, by, check):
    records.decide(filed, [HERON], DIFFERENT)
    (judged,) = checked(by, LINES[:1]).files[0].told
    finding = replace(judged.findings[0], match=replace(judged.findings[0].match, rule="another"))
    file = replace(check.files[0], lines=(replace(judged, findings=(finding,)),))
    assert records.known(replace(check, files=(file,)))[HERON].changed == ("rule",)


def test_keys_name_all_findings_of_a_check(check):
    assert list(findings_of(check))[:3] == [HERON, HERON_AGAIN, COPPER]
