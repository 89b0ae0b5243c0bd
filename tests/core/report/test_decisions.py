"""What people decided of the findings has its place in every form of a check."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime

import pytest

from core.model import UNREVIEWED, Answer, Check, Disposition, LineKey, Review
from core.report import csv_table, make_sheet, paper, record_html, twin
from tests.core.report.pages import Page
from tests.core.report.sample import ASIDE, LINES, check, file, full, nothing

AT = datetime(2026, 11, 23, 10, 5, tzinfo=UTC)
DECIDED = {
    LineKey(0, None, 2, ("alipay",)): Disposition(Answer.LISTED, "paid for noodles", "M. Ortega", AT),
    LineKey(0, None, 5, ("camscanner",)): Disposition(Answer.DIFFERENT, "", "", AT),
}
REVIEW = Review("Lotus & Sons", "M. Ortega", DECIDED, date(2031, 1, 31))


def test_the_record_shows_each_decision_under_its_line() -> None:
    words = Page(record_html(full(), REVIEW)).words
    assert (
        "支付宝-海风小面馆 | 快捷支付 Decided: listed platform (M. Ortega, 2026-11-23 10:05 UTC+0000). paid for noodles"
        in words
    )
    assert "CamScanner <script> Decided: different merchant (2026-11-23 10:05 UTC+0000). -4.99 USD" in words
    assert words.count("Decided: ") == 2


@pytest.mark.parametrize(
    ("result", "dispositions", "said"),
    [
        pytest.param(full(), {}, "None of the 4 findings has been decided by a person yet.", id="none"),
        pytest.param(
            full(),
            DECIDED,
            "Decided by a person: 1 listed platform and 1 different merchant. 2 findings are open.",
            id="some",
        ),
        pytest.param(
            check(file("a.csv", LINES[0])),
            {LineKey(0, None, 2, ("alipay",)): Disposition(Answer.UNSURE, "", "", AT)},
            "Decided by a person: 1 unsure.",
            id="all",
        ),
        pytest.param(nothing(), {}, "", id="nothing to decide"),
    ],
)
def test_the_sheet_says_how_many_are_decided_and_open(
    result: Check, dispositions: dict[LineKey, Disposition], said: str
) -> None:
    assert make_sheet(result, Review(dispositions=dispositions)).decided == said


def test_a_text_outside_the_transactions_is_not_the_line_with_its_number() -> None:
    both = check(file("a.csv", ASIDE, LINES[0]))
    review = Review(
        dispositions={LineKey(0, None, 1, ("alipay",), aside=True): DECIDED[LineKey(0, None, 2, ("alipay",))]}
    )
    given = [each["disposition"] for each in twin(both, review)["findings"]]
    assert [said and said["answer"] for said in given] == ["listed", None]


def test_the_twin_says_what_was_decided_by_whom_and_when() -> None:
    data = twin(full(), REVIEW)
    assert data["review"] == {"firm": "Lotus & Sons", "operator": "M. Ortega", "keep_until": "2031-01-31"}
    assert [each["disposition"] for each in data["findings"]] == [
        None,
        {"answer": "listed", "note": "paid for noodles", "operator": "M. Ortega", "at": "2026-11-23T10:05:00+00:00"},
        {"answer": "different", "note": None, "operator": None, "at": "2026-11-23T10:05:00+00:00"},
        None,
    ]


def test_a_check_that_nobody_reviewed_has_the_keys_of_the_contract_only() -> None:
    data = twin(full(), UNREVIEWED)
    assert "review" not in data
    assert "disposition" not in data["findings"][0]


def test_a_decision_changes_the_sheet_s_number() -> None:
    assert make_sheet(full(), REVIEW).number != make_sheet(full()).number


def test_the_table_has_decisions_and_defuses_notes() -> None:
    key = LineKey(0, None, 2, ("alipay",))
    review = Review(dispositions={key: Disposition(Answer.UNSURE, "=1+1", "@ortega", AT)})
    rows = list(csv.DictReader(io.StringIO(csv_table(full(), review).removeprefix("\ufeff"), newline="")))
    told = [(row["Line"], row["Decision"], row["Note"], row["Decided by"]) for row in rows if row["Decision"]]
    assert told == [("2", "unsure", "'=1+1", "'@ortega")]


def test_the_day_to_keep_it_until_is_the_reviewer_s() -> None:
    assert make_sheet(full(), REVIEW).keep_until == "31 January 2031"


def test_the_paper_shows_decisions_too() -> None:
    assert "Decided: different merchant" in Page(paper(full(), REVIEW).html).words
