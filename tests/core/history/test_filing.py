"""A check that is filed and opened again is the check that was filed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import NoSuchRecord
from core.history import Records
from core.model import Check, CheckedFile, Line, Lines, Outcome, Review
from core.report import record_html, twin_bytes
from core.watchlist.merge import merge
from core.watchlist.own import Own, OwnAlias, OwnException, OwnPlatform, OwnRule
from tests.core.history.made import LINES, checked, judge, line_key, said

TABLE = Lines(
    2,
    "ALIPAY *HERON\nBLUE MAPLE\nWECHAT PAY LAMP",
    (date(2021, 3, 1),) * 3,
    "-1.00\n2.5\n-3",
    ("USD", "USD", "EUR"),
)


def whole(check: Check) -> Check:
    """The check with its lines as plain tuples, so that it can be compared."""
    return replace(check, files=tuple(replace(file, lines=tuple(file.lines)) for file in check.files))


def kept(file: CheckedFile) -> list[object]:
    return [file.statement, file.tally, file.totals, file.asides, list(file.told), file.first_date, file.last_date]


MANY = {
    "lines of all kinds": LINES,
    "a large table": (TABLE,),
    "nothing": (),
    "text outside the transactions": (*LINES, Line(1, "Paid with Alipay", aside=True), Line(9, "?", aside=True)),
    "many platforms in a line": (Line(1, "ALIPAY CAMSCANNER WECHAT PAY"),),
    "a wallet's own bill": (
        Line(1, "支付宝交易记录明细查询", aside=True),
        Line(2, "街角面包店", date=date(2026, 1, 15)),
    ),
    "equal lines": (LINES[0], LINES[0]),
    "odd characters": (Line(1, "ALIPAY \x00 \u2028 \r\n'\"%_ 🏮"),),
}


@pytest.mark.parametrize("lines", MANY.values(), ids=MANY.keys())
def test_with_all_texts_kept_it_is_the_same_check(records, by, lines):
    check = checked(by, lines)
    opened = records.open(records.file(check, keep_texts=True))
    assert whole(opened.check) == whole(check)
    assert opened.filed.texts_kept


@pytest.mark.parametrize("lines", MANY.values(), ids=MANY.keys())
def test_without_them_clear_lines_are_only_counted(records, by, lines):
    check = checked(by, lines)
    opened = records.open(records.file(check))
    for old, new in zip(check.files, opened.check.files, strict=True):
        assert kept(new) == kept(old)
        assert len(new.lines) == len(old.lines)
    assert not opened.filed.texts_kept
    told = {told.line.text for told in check.files[0].told}
    assert {one.line.text for one in opened.check.files[0].lines} <= told | {""}


@pytest.mark.parametrize("keep_texts", [True, False], ids=["texts kept", "texts not kept"])
def test_sheet_and_twin_are_the_same_as_then(records, check, keep_texts):
    review = Review("Heron Ltd", "Ada", {line_key(2): said()}, date(2030, 1, 1))
    opened = records.open(records.file(check, review, keep_texts=keep_texts))
    assert opened.review == review
    assert twin_bytes(opened.check, opened.review) == twin_bytes(check, review)
    assert record_html(opened.check, opened.review) == record_html(check, review)


def test_a_list_with_own_entries_is_kept_as_it_was_merged(records, watchlist):
    own = Own(
        (OwnPlatform.named("Lantern Pay"),),
        (OwnAlias("LANTERNPAY", "own-lantern-pay"),),
        (OwnException("HERON TEA", "the shop next door"),),
        (OwnRule("own-lantern-pay", "2026-01-01"),),
    )
    check = checked(judge(merge(watchlist, own)), (*LINES, Line(30, "LANTERNPAY 12")))
    assert whole(records.open(records.file(check, keep_texts=True)).check) == whole(check)


def test_a_list_is_kept_once_for_all_checks_that_used_it(records, check, by):
    for _ in range(3):
        records.file(check)
    records.file(checked(by, LINES[:1]))
    assert records._connection.execute("SELECT count(*) FROM lists").fetchone()[0] == 1


def test_it_opens_by_the_list_that_was_used_then(records, watchlist, check):
    first = records.file(check)
    newer = replace(watchlist, version="2099.1", aliases=watchlist.aliases[::-1])
    second = records.file(checked(judge(newer)))
    assert records.open(first).check.watchlist == watchlist
    assert records.open(second).check.watchlist == newer


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    with Records(tmp_path_factory.mktemp("any")) as records:
        yield records


@given(
    st.lists(
        st.builds(
            Line,
            st.integers(1, 10**6),
            st.text(max_size=60).map(lambda text: f"ALIPAY {text}"),
            page=st.none() | st.integers(1, 99),
            date=st.none() | st.dates(),
            amount=st.none() | st.decimals(allow_nan=False, allow_infinity=False),
            currency=st.text(max_size=3),
        ),
        max_size=4,
    )
)
def test_any_line_comes_back(shelf, by, lines):
    check = checked(by, lines)
    assert whole(shelf.open(shelf.file(check, keep_texts=True)).check) == whole(check)


def test_half_a_character_in_a_name_becomes_a_question_mark(records, by):
    check = checked(by, path="/statements/M\udcff.csv")
    assert records.open(records.file(check)).check.files[0].statement.path == "/statements/M?.csv"


def test_a_file_that_could_not_be_read_carries_its_error(records, check):
    broken = CheckedFile(replace(check.files[0].statement, error="This file is empty.", sha256="", bytes=0))
    opened = records.open(records.file(replace(check, files=(broken, *check.files)))).check
    assert kept(opened.files[0]) == kept(broken)


def test_amounts_keep_their_digits(records, by):
    check = checked(by, (Line(1, "ALIPAY", amount=Decimal("-0012.3400")),))
    (told,) = records.open(records.file(check)).check.files[0].told
    assert str(told.line.amount) == "-12.3400"


def test_numbers_are_never_given_twice(records, check):
    first = records.file(check)
    records.delete(first)
    assert records.file(check) > first


def test_a_check_is_kept_for_ten_years_unless_somebody_says_otherwise(records, check):
    id_ = records.file(check)
    assert records.open(id_).filed.keep_until == date(2036, 11, 20)
    records.keep(id_, date(2027, 1, 1))
    assert records.open(id_).review.keep_until == date(2027, 1, 1)
    assert [one.id for one in records.due(date(2027, 1, 1))] == []
    assert [one.id for one in records.due(date(2027, 1, 2))] == [id_]


@pytest.mark.parametrize(
    "ask",
    [
        lambda records: records.open(7),
        lambda records: records.review(7),
        lambda records: records.loss(7),
        lambda records: records.delete(7),
        lambda records: records.keep(7, date(2030, 1, 1)),
        lambda records: records.decide(7, [line_key(2)], said()),
    ],
    ids=["open", "review", "loss", "delete", "keep", "decide"],
)
def test_a_check_that_is_not_there_is_a_sentence(records, ask):
    with pytest.raises(NoSuchRecord, match="number 7"):
        ask(records)


def test_every_outcome_is_among_the_samples(check):
    assert {told.outcome for told in check.files[0].lines} == set(Outcome)
