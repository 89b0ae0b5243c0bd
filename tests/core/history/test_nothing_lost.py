"""Whatever happens to the machine, what was saved is there, and what was not is said to be unsaved."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from core.errors import (
    NotABackup,
    RecordsDamaged,
    RecordsFull,
    RecordsLocked,
    RecordsNewer,
    RecordsNotWritable,
)
from core.history import Records, database, schema
from core.history.database import NAME, VERSION
from core.history.restoring import put_aside
from tests.core.history.made import STARTED, checked, line_key, said

ROOT = Path(__file__).resolve().parents[3]


def ids(folder: Path) -> list[int]:
    with Records(folder) as records:
        records.verify()
        return sorted(one.id for one in records.find())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_kill_at_any_moment_loses_nothing_that_was_saved(watchlist_file):
    command = [sys.executable, "-m", "tests.core.history.kills", "30", str(watchlist_file)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "30 kills" in done.stdout


SECTOR = 512


def cut(before: bytes, after: bytes, random: Random) -> bytes:
    """What a disk may hold after a power cut: of each sector written since it was last told to keep, the old or the
    new content, and any end.
    """
    whole = before.ljust(len(after), b"\0")
    sectors = range(0, len(after), SECTOR)
    mixed = b"".join((after if random.random() < 0.5 else whole)[at : at + SECTOR] for at in sectors)
    return mixed[: random.randint(min(len(before), len(mixed)), len(mixed))]


@pytest.mark.parametrize("seed", range(20))
def test_a_power_cut_while_saving_loses_nothing_that_was_saved(folder, tmp_path, check, seed):
    """What is written after a commit came back may reach the disk in any order, in parts, or not at all."""
    files, random = (NAME, NAME + "-wal"), Random(seed)
    with Records(folder) as records:
        records._connection.execute("PRAGMA wal_autocheckpoint = 0")
        saved = records.file(check)
        records.decide(saved, [line_key(2)], said())
        before = {name: (folder / name).read_bytes() for name in files}
        records.file(check)
        records.decide(saved, [line_key(4)], said())
        after = {name: (folder / name).read_bytes() for name in files}
    torn = tmp_path / "torn"
    torn.mkdir()
    for name in files:
        (torn / name).write_bytes(cut(before[name], after[name], random))
    assert saved in ids(torn)
    with Records(torn) as records:
        assert line_key(2) in records.review(saved).dispositions


def test_a_power_cut_while_the_journal_is_written_back_loses_nothing(folder, tmp_path, check):
    """The journal is only begun anew when the database has all of it: whatever is torn there, the journal has whole."""
    with Records(folder) as records:
        saved = records.file(check)
        journal, before = (folder / (NAME + "-wal")).read_bytes(), (folder / NAME).read_bytes()
        records._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        after = (folder / NAME).read_bytes()
    for seed in range(20):
        torn = tmp_path / f"torn {seed}"
        torn.mkdir()
        (torn / (NAME + "-wal")).write_bytes(journal)
        (torn / NAME).write_bytes(cut(before, after, Random(seed)))
        assert ids(torn) == [saved]


def test_a_full_disk_is_said_and_what_was_saved_stays(records, folder, check, by):
    saved = records.file(check)
    pages = records._connection.execute("PRAGMA page_count").fetchone()[0]
    records._connection.execute(f"PRAGMA max_page_count = {pages}")
    large = checked(by, tuple(check.files[0].lines[0].line for _ in range(3_000)))
    with pytest.raises(RecordsFull, match="no room"):
        records.file(large, keep_texts=True)
    records._connection.execute("PRAGMA max_page_count = 1000000")
    assert ids(folder) == [saved]
    assert records.file(large) > saved, "once there is room, saving goes on"


def test_a_write_that_the_system_refuses_is_said_and_what_was_saved_stays(folder, check, watchlist_file):
    """A real refusal: files of the child may not grow beyond a size that the records reach."""
    pytest.importorskip("resource", reason="this system has no such limits")
    with Records(folder) as records:
        saved = records.file(check)
    script = (
        "import resource, signal, sys; from pathlib import Path; from core.history import Records;"
        "from core.errors import RecordsTrouble; from core.watchlist import open_watchlist;"
        "from tests.core.history.made import checked, judge;"
        "check = checked(judge(open_watchlist(Path(sys.argv[2]))));"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (90_000, 90_000));"
        "records = Records(Path(sys.argv[1]));"
        "[records.file(check, keep_texts=True) for _ in range(500)]"
    )
    command = [sys.executable, "-c", script, str(folder), str(watchlist_file)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert any(name in done.stderr for name in ("RecordsFull", "RecordsNotWritable")), done.stderr
    assert saved in ids(folder)


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("in the way of the folder")
    with pytest.raises(RecordsNotWritable):
        Records(tmp_path / "file")


AS_ANOTHER = """
import os, sys
from pathlib import Path
from core.errors import RecordsNotWritable
from core.history import Records
from core.watchlist import open_watchlist
from tests.core.history.made import checked, judge

check = checked(judge(open_watchlist(Path(sys.argv[2]))))
os.geteuid() or os.setuid(65534)  # no mode holds an administrator up
with Records(Path(sys.argv[1])) as records:
    print(*(one.id for one in records.find()), len(records.open(1).check.files))
    try:
        records.file(check)
    except RecordsNotWritable as trouble:
        print(trouble)
"""


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="this system keeps folders otherwise")
def test_a_read_only_folder_is_read_and_that_nothing_can_be_saved_is_said(check, watchlist_file):
    with TemporaryDirectory() as name:
        folder = Path(name)
        with Records(folder) as records:
            saved = records.file(check)
        (folder / NAME).chmod(0o444)
        folder.chmod(0o555)
        command = [sys.executable, "-c", AS_ANOTHER, name, str(watchlist_file)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        folder.chmod(0o755)
        (folder / NAME).chmod(0o644)
        assert done.stdout.startswith(f"{saved} 1\nNothing can be saved in the records"), done.stdout + done.stderr
        assert ids(folder) == [saved]


def test_a_database_that_another_program_holds_is_said_and_waits_its_turn(folder, check):
    with Records(folder, patience=0.05) as records:
        saved = records.file(check)
        other = sqlite3.connect(folder / NAME, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(RecordsLocked, match="Nothing was saved"):
            records.file(check)
        assert [one.id for one in records.find()] == [saved], "reading goes on"
        other.close()
        assert records.file(check) > saved


def test_two_programs_that_make_the_records_at_once_both_succeed(folder, check):
    failures: list[Exception] = []

    def work() -> None:
        try:
            with Records(folder) as records:
                records.file(check)
        except Exception as failure:  # noqa: BLE001 told below
            failures.append(failure)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(ids(folder)) == 4


def test_records_of_a_newer_version_are_left_alone(folder, check):
    with Records(folder) as records:
        records.file(check)
        records._connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = (folder / NAME).read_bytes()
    with pytest.raises(RecordsNewer, match="newest version"):
        Records(folder)
    assert (folder / NAME).read_bytes() == before


BROKEN = {
    "no database at all": b"Not a database, but long enough to be taken for one." * 100,
    "its head is gone": None,
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_a_damaged_file_is_said_and_put_aside_and_a_backup_comes_back(folder, tmp_path, check, content):
    with Records(folder) as records:
        saved = records.file(check)
        records.backup(tmp_path / "backup.db")
    path = folder / NAME
    damaged = content or b"\0" * 100 + path.read_bytes()[100:]
    path.write_bytes(damaged)
    with pytest.raises(RecordsDamaged, match="Restore a backup"):
        Records(folder)
    assert path.read_bytes() == damaged, "nothing is done to it unasked"
    aside = put_aside(folder)
    with Records(folder) as records:
        records.restore(tmp_path / "backup.db")
    assert aside.read_bytes() == damaged
    assert ids(folder) == [saved]


def test_damage_in_the_middle_is_found(folder, check):
    with Records(folder) as records:
        for _ in range(3):
            records.file(check)
    path = folder / NAME
    content = bytearray(path.read_bytes())
    content[4096 * 4 : 4096 * 12] = b"\xaa" * (4096 * 8)
    path.write_bytes(content)
    with pytest.raises(RecordsDamaged), Records(folder) as records:
        records.verify()


def test_another_program_s_database_is_left_alone(folder):
    folder.mkdir()
    with sqlite3.connect(folder / NAME) as other:
        other.execute("CREATE TABLE theirs (one)")
    other.close()
    with pytest.raises(RecordsDamaged, match="another program"):
        Records(folder)


def test_the_file_is_copied_before_a_migration(folder, check, monkeypatch):
    with Records(folder) as records:
        saved = records.file(check)
    steps = schema.Migrations("records")
    steps()(schema.first_tables)
    steps()(lambda database: database.execute("ALTER TABLE checks ADD COLUMN more TEXT"))
    steps._migrations[-1].name = "more"
    monkeypatch.setattr(schema, "migrations", steps)
    monkeypatch.setattr(database, "VERSION", VERSION + 1)
    assert ids(folder) == [saved]
    monkeypatch.undo()
    copied = folder / f"records-before-version-{VERSION + 1}.db"
    earlier = folder.parent / "earlier"
    earlier.mkdir()
    shutil.copy(copied, earlier / NAME)
    assert ids(earlier) == [saved]


def test_a_migration_that_fails_leaves_the_records_as_they_were(folder, check, monkeypatch):
    with Records(folder) as records:
        saved = records.file(check)
    steps = schema.Migrations("records")
    steps()(schema.first_tables)
    steps(name="bad")(lambda database: (database.execute("DROP TABLE decided"), database.execute("NONSENSE")))
    monkeypatch.setattr(schema, "migrations", steps)
    monkeypatch.setattr(database, "VERSION", VERSION + 1)
    with pytest.raises(sqlite3.OperationalError):
        Records(folder)
    monkeypatch.undo()
    assert ids(folder) == [saved]


def test_a_backup_is_one_file_that_restores_everything(records, folder, tmp_path, check):
    first = records.file(check, keep_texts=True)
    records.decide(first, [line_key(2)], said())
    records.backup(tmp_path / "backup.db")
    assert not list(tmp_path.glob("backup*.part"))
    records.undo(first, "Ada", STARTED)
    second = records.file(check)
    before = records.restore(tmp_path / "backup.db")
    assert [one.id for one in records.find()] == [first]
    assert records.review(first).dispositions == {line_key(2): said()}
    assert ids(folder) == [first]
    records.restore(before)
    assert [one.id for one in records.find()] == [second, first]


def test_others_see_what_was_restored(records, folder, tmp_path, check):
    records.backup(tmp_path / "empty.db")
    records.file(check)
    with Records(folder) as other:
        assert len(other.find()) == 1
        records.restore(tmp_path / "empty.db")
        assert other.find() == ()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        pytest.param(b"", "holds none", id="empty"),
        pytest.param(b"Date,Text\n", "not a database", id="a statement"),
        pytest.param(b"SQLite format 3\0" + b"\1" * 4096, "not a database", id="broken"),
    ],
)
def test_what_is_no_backup_is_refused(records, tmp_path, check, content, why):
    saved = records.file(check)
    (tmp_path / "backup.db").write_bytes(content)
    with pytest.raises(NotABackup, match=why):
        records.restore(tmp_path / "backup.db")
    assert [one.id for one in records.find()] == [saved]


def test_a_backup_by_a_newer_version_is_refused(records, tmp_path, check):
    saved = records.file(check)
    records.backup(tmp_path / "backup.db")
    newer = sqlite3.connect(tmp_path / "backup.db")
    newer.execute(f"PRAGMA user_version = {VERSION + 1}")
    newer.close()
    with pytest.raises(RecordsNewer):
        records.restore(tmp_path / "backup.db")
    assert [one.id for one in records.find()] == [saved]


def test_what_the_disk_was_told_to_keep_is_kept(records):
    """FULL (2): a commit comes back when the journal is on the disk; the power cut above relies on it."""
    pragmas = {name: records._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in SETTINGS}
    assert pragmas == SETTINGS


SETTINGS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


@pytest.mark.skipif(os.name != "posix", reason="this system has no such modes")
def test_nobody_else_may_read_the_records(records, folder, tmp_path, check):
    records.file(check)
    records.backup(tmp_path / "backup.db")
    for path in (*folder.iterdir(), tmp_path / "backup.db"):
        assert path.stat().st_mode & 0o077 == 0


def test_the_version_counts_the_migrations():
    assert len(schema.migrations._migrations) == VERSION
