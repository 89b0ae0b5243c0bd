"""The sheet names the user's own entries, and every exception with the lines that are clear because of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.check import Judge
from core.model import Profile
from core.report.sheet import make_sheet
from core.watchlist.merge import merge
from core.watchlist.own import Own, OwnAlias, OwnException
from tests.core.report.sample import AS_OF, check, file, watchlist

OWN = Own(
    aliases=(OwnAlias("Heron Transfer", "alipay"),),
    exceptions=(
        OwnException("Alipay Lantern Crafts", "a lantern maker in Oregon"),
        OwnException("QQ Heron Bakery", "the bakery next door"),
    ),
)


def facts(own: Own, *texts: str) -> dict[str, tuple[str, ...]]:
    mixed = merge(watchlist(), own)
    judgements = Judge(mixed, Profile(), AS_OF).names(texts)
    made = replace(check(file("a.csv", *judgements)), watchlist=mixed)
    return {fact.label: fact.values for fact in make_sheet(made).facts}


@pytest.mark.parametrize(
    ("texts", "first", "second"),
    [
        pytest.param(["BLUE SKY CAFE"], "0 lines are", "0 lines are", id="no exception was used"),
        pytest.param(["ALIPAY *LANTERN CRAFTS", "ALIPAY*LANTERN CRAFTS 2"], "2 lines are", "0 lines are", id="one was"),
        pytest.param(["ALIPAY LANTERN CRAFTS", "QQ HERON BAKERY"], "1 line is", "1 line is", id="both were"),
    ],
)
def test_every_exception_is_on_the_sheet_with_its_lines(texts: list[str], first: str, second: str) -> None:
    told = facts(OWN, *texts)
    assert told["Exceptions"] == (
        f"An exception of yours, “Alipay Lantern Crafts”: a lantern maker in Oregon ({first} clear because of it)",
        f"An exception of yours, “QQ Heron Bakery”: the bakery next door ({second} clear because of it)",
    )


def test_own_names_are_on_the_sheet_as_own() -> None:
    assert facts(OWN, "BLUE SKY CAFE")["Names of your own"] == ("Heron Transfer (Alipay)",)


def test_without_own_entries_nothing_is_said_of_them() -> None:
    assert not {"Names of your own", "Exceptions"} & facts(Own(), "BLUE SKY CAFE").keys()
