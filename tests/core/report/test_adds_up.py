"""Whatever a check holds, every form of it has each finding and each line not checked once, and the sums are right."""

from __future__ import annotations

import csv
import io
from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from core.model import Check, CheckedFile, Judgement, Line, Outcome
from core.report import Paper, csv_table, make_sheet, paper, twin
from core.report.annex import LONG, count
from core.report.workbook import workbook
from tests.core.report.sample import check, file, found
from tests.strategies import DAYS, SUMS

TEXTS = st.text(st.characters(codec="utf-8"), max_size=12)


@st.composite
def judgements(draw: st.DrawFn) -> Judgement:
    outcome = draw(st.sampled_from(Outcome))
    line = Line(
        number=draw(st.integers(1, 30)),
        text=draw(TEXTS) + "ALIPAY" + draw(TEXTS),
        page=draw(st.none() | st.integers(1, 3)),
        date=draw(st.none() | DAYS),
        amount=draw(st.none() | SUMS),
        currency=draw(st.sampled_from(["", "USD", "CNY"])),
        aside=outcome is Outcome.FOUND and draw(st.booleans()),
    )
    if outcome is Outcome.FOUND:
        return found(line, "ALIPAY", *draw(st.sampled_from([("alipay",), ("wechat_pay", "qq_wallet")])))
    return Judgement(line, outcome, reason="" if outcome is Outcome.CLEAR else draw(st.sampled_from(["a", "b"])))


@st.composite
def files(draw: st.DrawFn) -> CheckedFile:
    return file(draw(st.sampled_from(["a.csv", "b.csv"])), *draw(st.lists(judgements(), max_size=25)))


CHECKS = st.builds(lambda some: check(*some), st.lists(files(), max_size=3))
SLOWLY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SLOWLY
@given(CHECKS)
def test_the_sheet_has_every_line_that_it_counts(result: Check) -> None:
    sheet = make_sheet(result)
    asides = sum(len(each.asides) for each in result.files)
    lines = Counter(line.outcome for each in result.files for line in each.lines)
    assert count(sheet.found) == lines[Outcome.FOUND] + asides
    assert count(sheet.not_checked) == lines[Outcome.HIDDEN] + lines[Outcome.UNREAD]
    assert sheet.total.lines == sum(each.tally.lines for each in sheet.files) == lines.total()
    assert sheet.total.lines == lines[Outcome.CLEAR] + count(sheet.found) - asides + count(sheet.not_checked)


@SLOWLY
@given(CHECKS)
def test_the_paper_has_its_lines_on_the_front_or_in_annexes(result: Check) -> None:
    sheet, printed = make_sheet(result), paper(result)
    lines = count(sheet.found) + count(sheet.not_checked)
    assert (lines > LONG) == bool(printed.annexes)
    assert _rows(printed) == lines


def _rows(printed: Paper) -> int:
    behind = sum(len(run.lines) for annex in printed.annexes for each in annex.sections for run in each.runs)
    return behind or printed.html.count('<td class="text">')


@SLOWLY
@given(CHECKS)
def test_tables_and_twin_have_as_many_rows(result: Check) -> None:
    data = twin(result)
    rows = list(csv.reader(io.StringIO(csv_table(result).removeprefix("\ufeff"), newline="")))[1:]
    book = load_workbook(io.BytesIO(workbook(result)), read_only=True)
    assert len(rows) == len(data["findings"]) + len(data["not_checked"])
    assert book["Findings"].max_row - 1 == len(data["findings"])
    assert book["Not checked"].max_row - 1 == len(data["not_checked"])
