"""The way as a whole: every line ends as one of four, and one bad file stops no other."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from core.check import Judge, Progress, check
from core.model import Check, CheckedFile, Line, Outcome, Profile, Tally, Watchlist

AS_OF = date(2026, 11, 22)
STARTED = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

STATEMENT = """\
Alipay account statement,,
Date,Description,Amount
2026-01-05,BLUE HERON BAKERY,-12.30
2026-01-06,ALIPAY *LANTERN CRAFTS,-40.00
2026-01-07,CHECK 1043,-850.00
2026-01-08,BLUE HERON BAKERY,-12.30
"""


@pytest.fixture
def judge(watchlist: Watchlist) -> Judge:
    return Judge(watchlist, Profile(), AS_OF)


def _check(judge: Judge, *paths: Path) -> Check:
    return check(paths, judge, app="Flagline", started=STARTED)


def _write(folder: Path, name: str, text: str = STATEMENT) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "trouble", "outcome"),
    [
        pytest.param("BLUE HERON BAKERY", "", Outcome.CLEAR, id="read in full, names none"),
        pytest.param("ALIPAY *LANTERN CRAFTS", "", Outcome.FOUND, id="names a platform"),
        pytest.param("CHECK 1043", "", Outcome.HIDDEN, id="does not say to whom"),
        pytest.param("", "", Outcome.HIDDEN, id="has no text at all"),
        pytest.param("0412 | 88-213", "", Outcome.HIDDEN, id="has only numbers"),
        pytest.param("BLUE HERON", "a cell holds a formula", Outcome.UNREAD, id="not read in full"),
        pytest.param("CHECK 1043", "a cell holds a formula", Outcome.UNREAD, id="unread outranks hidden"),
        pytest.param("ALIPAY", "a cell holds a formula", Outcome.FOUND, id="found outranks unread"),
    ],
)
def test_a_line_ends_as_one_of_four(judge: Judge, text: str, trouble: str, outcome: Outcome) -> None:
    (judgement,) = judge.lines([Line(1, text, trouble=trouble)])
    assert judgement.outcome is outcome
    assert judgement.reason or outcome in {Outcome.CLEAR, Outcome.FOUND}


def test_the_four_add_up_and_equal_lines_stay_two(judge: Judge, tmp_path: Path) -> None:
    (file,) = _check(judge, _write(tmp_path, "a.csv")).files
    assert file.tally == Tally(found=1, clear=2, hidden=1, unread=0)
    assert file.tally.lines == len(file.lines) == 4
    assert file.totals == {"": Decimal("-914.60")}
    assert (file.first_date, file.last_date) == (date(2026, 1, 5), date(2026, 1, 8))


def test_text_outside_the_transactions_is_looked_at_and_not_counted(judge: Judge, tmp_path: Path) -> None:
    (file,) = _check(judge, _write(tmp_path, "a.csv")).files
    assert [aside.line.number for aside in file.asides] == [1]
    assert any("row 1" in remark for remark in file.statement.remarks)


def test_a_finding_carries_the_law_of_its_own_day(judge: Judge) -> None:
    early, late, undated = judge.lines(
        [Line(1, "ALIPAY", date=date(2021, 2, 1)), Line(2, "ALIPAY", date=date(2026, 1, 1)), Line(3, "ALIPAY")]
    )
    standing = [
        {one.order.id: str(one.state) for one in judgement.findings[0].standings}
        for judgement in (early, late, undated)
    ]
    assert standing[0]["us-eo-13971"] == "pending"
    assert standing[1]["us-eo-13971"] == "ended"
    assert standing[2] == standing[1], "a line without a date is judged on the day of the check"


def test_one_bad_file_stops_no_other(judge: Judge, tmp_path: Path) -> None:
    empty = _write(tmp_path, "empty.csv", "")
    bad, missing, good = _check(judge, empty, tmp_path / "gone.csv", _write(tmp_path, "a.csv")).files
    assert "empty" in bad.statement.error
    assert "cannot be opened" in missing.statement.error
    assert not good.statement.error
    assert good.tally.found == 1


def test_a_file_that_comes_twice_is_counted_twice_and_says_so(judge: Judge, tmp_path: Path) -> None:
    other = _write(tmp_path, "other.csv", STATEMENT.replace("HERON", "CRANE"))
    first, second, third = _check(judge, _write(tmp_path, "a.csv"), other, _write(tmp_path, "copy.csv")).files
    assert first.tally.lines == third.tally.lines == 4
    assert not any("same file" in remark for file in (first, second) for remark in file.statement.remarks)
    assert "same file as a.csv" in third.statement.remarks[0]


def test_files_that_could_not_be_read_are_not_the_same(judge: Judge, tmp_path: Path) -> None:
    files = _check(judge, tmp_path / "gone.csv", tmp_path / "lost.csv").files
    assert [file.statement.remarks for file in files] == [(), ()]


def test_progress_is_told_file_by_file(judge: Judge, tmp_path: Path) -> None:
    told: list[Progress] = []
    paths = [_write(tmp_path, "a.csv"), _write(tmp_path, "b.csv")]
    check(paths, judge, app="Flagline", started=STARTED, progress=told.append)
    finished = [(one.index, one.lines) for one in told if one.done]
    assert finished == [(0, 4), (1, 4)]


def test_a_cancelled_file_says_so_and_the_next_goes_on(judge: Judge, tmp_path: Path) -> None:
    paths = [_write(tmp_path, "a.csv"), _write(tmp_path, "b.csv")]
    result = check(paths, judge, app="Flagline", started=STARTED, cancelled=lambda index: index == 0)
    given_up, checked = result.files
    assert "cancelled" in given_up.statement.error
    assert not checked.statement.error


@pytest.mark.parametrize(
    ("profile", "outcome"),
    [
        pytest.param(Profile(), Outcome.CLEAR, id="nobody asked for TikTok"),
        pytest.param(Profile(watch=frozenset({"us-eo-13942"})), Outcome.FOUND, id="an order that names it is watched"),
        pytest.param(Profile(bound_by=frozenset({"us-tx-prohibited-tech"})), Outcome.FOUND, id="an order binds us"),
    ],
)
def test_what_is_watched_follows_from_the_profile(watchlist: Watchlist, profile: Profile, outcome: Outcome) -> None:
    (judgement,) = Judge(watchlist, profile, AS_OF).names(["TIKTOK ADS"])
    assert judgement.outcome is outcome


MANY = 20_000


@pytest.fixture(scope="module")
def large(watchlist: Watchlist, tmp_path_factory: pytest.TempPathFactory) -> CheckedFile:
    """A file that is read in blocks: every 1,000th line is found, every 1,000th hidden, and one row is odd."""
    texts = {0: "ALIPAY *LANTERN CRAFTS", 500: "CHECK 1043"}
    rows = [f"2026-01-{1 + n // 1000:02},{texts.get(n % 1000, f'SHOP {n}')},-0.01" for n in range(MANY)]
    rows[15_500] = '2026-01-16,BLUE HERON BAKERY,"CNY 1.00"'
    path = tmp_path_factory.mktemp("large") / "large.csv"
    path.write_text("\n".join(["Date,Description,Amount", *rows, ""]), encoding="utf-8")
    return _check(Judge(watchlist, Profile(), AS_OF), path).files[0]


def test_a_large_file_adds_up(large: CheckedFile) -> None:
    assert large.tally == Tally(found=20, clear=MANY - 39, hidden=19)
    assert large.totals == {"": Decimal("-199.99"), "CNY": Decimal("1.00")}
    assert (large.first_date, large.last_date) == (date(2026, 1, 1), date(2026, 1, 20))


def test_a_large_file_s_lines_are_as_any_sequence(large: CheckedFile) -> None:
    lines = list(large.lines)
    assert [one.line.number for one in lines] == list(range(2, MANY + 2))
    assert len(large.lines) == MANY
    assert [large.lines[place] for place in (0, 9, 15_499, 15_500, -1)] == [
        lines[place] for place in (0, 9, 15_499, 15_500, -1)
    ]
    assert list(large.lines[14_990:15_510]) == lines[14_990:15_510]
    with pytest.raises(IndexError):
        large.lines[MANY]


def test_what_there_is_to_tell_comes_in_order(large: CheckedFile) -> None:
    assert list(large.told) == [one for one in large.lines if one.outcome is not Outcome.CLEAR]


def test_what_was_read_before_trouble_is_kept(judge: Judge, tmp_path: Path) -> None:
    (file,) = _check(judge, _write(tmp_path, "a.csv", "Alipay account statement,,\nDate,Description,Amount\n")).files
    assert file.statement.error
    assert [aside.line.number for aside in file.asides] == [1]
