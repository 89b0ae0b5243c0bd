"""Deleting says what is lost, and leaves nothing of it in any file."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import NotYetGone
from core.history import Records
from core.history.database import connect
from core.model import Line, Loss, Query
from tests.core.history.made import LINES, checked, line_key, said

SECRETS = (b"zebrafinch", b"quokka", b"kingfisher")
"""A merchant, a note and the name of a statement that nothing else has."""


@pytest.fixture
def secret(by):
    lines = tuple(Line(n, f"ALIPAY *ZEBRAFINCH {n}") for n in range(2, 400))
    return checked(by, lines, path="/statements/kingfisher.csv")


def bytes_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir()).lower()


def test_nothing_of_it_stays_in_the_files(records, folder, check, secret):
    kept = records.file(check)
    gone = records.file(secret, keep_texts=True)
    records.decide(gone, [line_key(2)], said(note="quokka"))
    assert [word in bytes_in(folder) for word in SECRETS] == [True, True, True]
    records.delete(gone)
    assert [word in bytes_in(folder) for word in SECRETS] == [False, False, False]
    assert b"heron" in bytes_in(folder)
    assert [one.id for one in records.find()] == [kept]
    records.verify()


def test_the_copies_that_lie_beside_the_records_go_as_well(records, folder, tmp_path, secret):
    gone = records.file(secret)
    records.backup(tmp_path / "backup.db")
    records.restore(tmp_path / "backup.db")
    records.delete(gone)
    assert [word in bytes_in(folder) for word in SECRETS] == [False, False, False]
    assert b"zebrafinch" in (tmp_path / "backup.db").read_bytes().lower(), "a backup is the user's own"


def test_what_other_checks_share_stays(records, check):
    first, second = records.file(check), records.file(check)
    records.delete(first)
    assert records.open(second).check.watchlist == check.watchlist
    assert [one.id for one in records.find(Query(words="heron"))] == [second]
    records.delete(second)
    tables = ("lists", "checks", "files", "lines", "merchants", "standings", "verdicts", "findings", "steps", "decided")
    counts = [records._connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]  # noqa: S608
    assert counts == [0] * len(tables)


def test_it_says_what_is_lost(records, check):
    id_ = records.file(check)
    assert records.loss(id_) == Loss(files=1, lines=7, dispositions=0, exceptions=0)
    records.decide(id_, [line_key(2), line_key(4)], said())
    records.decide(id_, [line_key(7)], said())
    assert records.loss(id_) == Loss(files=1, lines=7, dispositions=3, exceptions=2)


def test_an_exception_that_another_check_holds_as_well_is_not_lost(records, check):
    first, second = records.file(check), records.file(check)
    records.decide(first, [line_key(2)], said())
    records.decide(second, [line_key(2)], said())
    assert records.loss(first).exceptions == 0
    assert records.loss(second).exceptions == 1


def test_while_another_program_reads_its_traces_stay_and_that_is_said(folder, secret):
    with Records(folder, patience=0) as records:
        gone = records.file(secret)
        reader = connect(records.path, 0)
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM lines").fetchone()
        with pytest.raises(NotYetGone, match="is deleted"):
            records.delete(gone)
        assert records.find() == ()
        reader.close()
    assert [word in bytes_in(folder) for word in SECRETS] == [False, False, False]


def test_the_samples_hold_what_is_looked_for(check):
    assert any("HERON" in line.text for line in LINES)
    assert check.tally.found
