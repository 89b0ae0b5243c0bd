"""The fresh look at a filed check: what is judged again, and what it tells differently."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.check import Judge
from core.check import check as check_files
from core.model import Alias, AliasKind, Basis, Event, Profile, StandingState, Watchlist
from tests.core.history.made import LINES, STARTED, TODAY, checked, judge, line_key, said

CSV = "Date,Text,Amount\n2021-03-05,ALIPAY *HERON,-1.00\n2021-03-06,BLUE MAPLE BAKERY,-2.00\n"


def with_bakery(watchlist: Watchlist) -> Watchlist:
    alias = Alias("Blue Maple Bakery", AliasKind.STRONG, "brand", ("alipay",), Basis.READ, "a test")
    return replace(watchlist, aliases=(*watchlist.aliases, alias))


def without_alipay(watchlist: Watchlist) -> Watchlist:
    aliases = [one for one in watchlist.aliases if "alipay" not in one.platforms]
    return replace(watchlist, aliases=tuple(aliases))


def all_ended(watchlist: Watchlist) -> Watchlist:
    over = Event(TODAY.replace(year=1999), StandingState.ENDED, "it was ended")
    return replace(watchlist, orders={id_: replace(one, events=(over,)) for id_, one in watchlist.orders.items()})


def lines_of(changes):
    return [change.key.line for change in changes]


@pytest.mark.parametrize(
    ("change", "new", "gone", "changed"),
    [
        pytest.param(lambda each: each, [], [], [], id="the same list"),
        pytest.param(with_bakery, [3], [], [], id="an alias more"),
        pytest.param(without_alipay, [], [2, 4, 7], [], id="aliases less"),
        pytest.param(all_ended, [], [], [2, 4, 7, 8], id="orders that stand otherwise"),
    ],
)
def test_it_tells_what_is_different(records, check, watchlist, change, new, gone, changed):
    id_ = records.file(check, keep_texts=True)
    again = records.again(id_, judge(change(watchlist)), "Flagline test", STARTED)
    assert (lines_of(again.new), lines_of(again.gone), sorted(lines_of(again.changed))) == (new, gone, changed)


def test_a_profile_that_is_bound_is_told_differently(records, check, watchlist):
    id_ = records.file(check, keep_texts=True)
    naming = {each.order for each in watchlist.listings if each.platform == "alipay"}
    bound = Judge(watchlist, Profile(bound_by=frozenset(naming)), TODAY)
    (change, *_) = records.again(id_, bound, "Flagline test", STARTED).changed
    assert not any(each.binds_you for each in change.before.standings)
    assert any(each.binds_you for each in change.after.standings)


def test_with_all_texts_kept_the_same_list_gives_the_same_check(records, by):
    check = checked(by, (*LINES, replace(LINES[0], number=1, aside=True)))
    again = records.again(records.file(check, keep_texts=True), by, check.app, STARTED)
    assert [list(file.lines) for file in again.check.files] == [list(file.lines) for file in check.files]
    assert [file.statement for file in again.check.files] == [file.statement for file in check.files]
    assert [file.asides for file in again.check.files] == [file.asides for file in check.files]


def test_where_clear_lines_were_not_kept_nobody_says_that_they_are_clear(records, check, watchlist):
    again = records.again(records.file(check), judge(with_bakery(watchlist)), "Flagline test", STARTED)
    (file,) = again.check.files
    assert "1 line that was clear was not kept" in file.statement.error
    assert file.tally.lines == check.tally.lines - 1
    assert again.new == ()


@pytest.fixture
def statement(tmp_path: Path) -> Path:
    path = tmp_path / "statement.csv"
    path.write_text(CSV)
    return path


def test_the_file_is_read_again_where_it_is_still_there(records, watchlist, by, statement):
    id_ = records.file(check_files([statement], by, app="Flagline test", started=STARTED))
    again = records.again(id_, judge(with_bakery(watchlist)), "Flagline test", STARTED)
    assert lines_of(again.new) == [3]
    assert again.check.files[0].statement.error == ""


@pytest.mark.parametrize(
    "happens",
    [
        pytest.param(Path.unlink, id="gone"),
        pytest.param(lambda path: path.write_text(CSV.replace("HERON", "EGRET")), id="another by the same name"),
    ],
)
def test_a_file_that_is_not_as_it_was_is_not_read(records, by, statement, happens):
    id_ = records.file(check_files([statement], by, app="Flagline test", started=STARTED))
    happens(statement)
    (file,) = records.again(id_, by, "Flagline test", STARTED).check.files
    assert "Drop it again" in file.statement.error
    assert [told.line.text for told in file.told] == ["ALIPAY *HERON"]


def test_the_fresh_check_is_linked_to_the_old_one(records, check, by):
    first = records.file(check, keep_texts=True)
    second = records.file(records.again(first, by, check.app, STARTED).check, again_of=first)
    assert records.open(second).filed.again_of == first
    records.delete(first)
    assert records.open(second).filed.again_of is None


def test_the_decision_comes_along_as_a_known_exception(records, check, by):
    first = records.file(check, keep_texts=True)
    records.decide(first, [line_key(2)], said())
    again = records.again(first, by, check.app, STARTED)
    assert line_key(2) in records.known(again.check)
