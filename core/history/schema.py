"""The tables of the records, as a ladder of migrations: a step that was released is never changed, only followed.

A day is ISO text, a time ISO text with its offset from UTC, money a decimal string; lists are JSON. `position`, `file`
and `place` count from 0. Names of tables and columns are plain, for whoever opens the file with another program.
"""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

migrations = Migrations("records")

_FIRST = (
    # A watchlist as it was used, own entries included: compressed JSON, once for each list.
    """CREATE TABLE lists (
        id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, version TEXT NOT NULL, sha256 TEXT NOT NULL,
        content BLOB NOT NULL) STRICT""",
    # AUTOINCREMENT: the number of a deleted check is never given again.
    """CREATE TABLE checks (
        id INTEGER PRIMARY KEY AUTOINCREMENT, list INTEGER NOT NULL REFERENCES lists, app TEXT NOT NULL,
        profile TEXT NOT NULL, as_of TEXT NOT NULL, started TEXT NOT NULL, watched TEXT NOT NULL,
        result TEXT NOT NULL, found INTEGER NOT NULL, clear INTEGER NOT NULL, hidden INTEGER NOT NULL,
        unread INTEGER NOT NULL, findings INTEGER NOT NULL, names TEXT NOT NULL, firm TEXT NOT NULL,
        operator TEXT NOT NULL, keep_until TEXT NOT NULL, texts_kept INTEGER NOT NULL,
        again_of INTEGER REFERENCES checks ON DELETE SET NULL) STRICT""",
    "CREATE INDEX checks_by_again_of ON checks (again_of)",
    "CREATE INDEX checks_by_list ON checks (list)",
    # `days` are those of the lines in their order, as runs [day, lines], where the texts of clear lines are not kept.
    """CREATE TABLE files (
        id INTEGER PRIMARY KEY, "check" INTEGER NOT NULL REFERENCES checks ON DELETE CASCADE, position INTEGER NOT NULL,
        path TEXT NOT NULL, folded TEXT NOT NULL, sha256 TEXT NOT NULL, statement TEXT NOT NULL,
        found INTEGER NOT NULL, clear INTEGER NOT NULL, hidden INTEGER NOT NULL, unread INTEGER NOT NULL,
        totals TEXT NOT NULL, days TEXT NOT NULL, first_date TEXT, last_date TEXT,
        UNIQUE ("check", position)) STRICT""",
    "CREATE INDEX files_by_sha256 ON files (sha256)",
    "CREATE TABLE merchants (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) STRICT",
    """CREATE TABLE lines (
        id INTEGER PRIMARY KEY, "check" INTEGER NOT NULL REFERENCES checks ON DELETE CASCADE,
        file INTEGER NOT NULL, aside INTEGER NOT NULL, place INTEGER NOT NULL, page INTEGER, number INTEGER NOT NULL,
        date TEXT, amount TEXT, currency TEXT NOT NULL, text TEXT NOT NULL, trouble TEXT NOT NULL,
        outcome TEXT NOT NULL, reason TEXT NOT NULL, merchant INTEGER NOT NULL REFERENCES merchants) STRICT""",
    'CREATE INDEX lines_by_check ON lines ("check", file, aside, place)',
    "CREATE INDEX found_lines ON lines (\"check\", file, number) WHERE outcome = 'found'",
    'CREATE INDEX lines_by_merchant ON lines (merchant, "check")',
    # What an order was worth, as it was told; equal ones once for each list.
    """CREATE TABLE standings (
        id INTEGER PRIMARY KEY, list INTEGER NOT NULL REFERENCES lists ON DELETE CASCADE, content TEXT NOT NULL,
        UNIQUE (list, content)) STRICT""",
    # What was told of findings on a day: the headline, and the standings by id, in order.
    """CREATE TABLE verdicts (
        id INTEGER PRIMARY KEY, "check" INTEGER NOT NULL REFERENCES checks ON DELETE CASCADE, day TEXT,
        headline TEXT NOT NULL, standings TEXT NOT NULL) STRICT""",
    'CREATE INDEX verdicts_by_check ON verdicts ("check")',
    # The aliases that were seen; equal ones once for each list. Not all stand in it: the title of a bill does not.
    """CREATE TABLE aliases (
        id INTEGER PRIMARY KEY, list INTEGER NOT NULL REFERENCES lists ON DELETE CASCADE, content TEXT NOT NULL,
        UNIQUE (list, content)) STRICT""",
    """CREATE TABLE findings (
        line INTEGER NOT NULL REFERENCES lines ON DELETE CASCADE, position INTEGER NOT NULL,
        alias INTEGER NOT NULL REFERENCES aliases, platforms TEXT NOT NULL,
        first INTEGER NOT NULL, last INTEGER NOT NULL, strength TEXT NOT NULL,
        role TEXT NOT NULL, score REAL NOT NULL, rule TEXT NOT NULL, reason TEXT NOT NULL,
        verdict INTEGER NOT NULL REFERENCES verdicts, PRIMARY KEY (line, position)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX findings_by_verdict ON findings (verdict)",
    "CREATE INDEX findings_by_alias ON findings (alias)",
    # The log of dispositions. "undo" and "redo" name the entry that they are about; no row is ever changed.
    """CREATE TABLE steps (
        id INTEGER PRIMARY KEY AUTOINCREMENT, "check" INTEGER NOT NULL REFERENCES checks ON DELETE CASCADE,
        act TEXT NOT NULL CHECK (act IN ('decide', 'undo', 'redo')), of INTEGER REFERENCES steps ON DELETE CASCADE,
        answer TEXT, note TEXT NOT NULL, operator TEXT NOT NULL, at TEXT NOT NULL) STRICT""",
    'CREATE INDEX steps_by_check ON steps ("check")',
    "CREATE INDEX steps_by_of ON steps (of)",
    # The findings that an entry decides, and what stood behind each when it was decided.
    """CREATE TABLE decided (
        step INTEGER NOT NULL REFERENCES steps ON DELETE CASCADE, position INTEGER NOT NULL, file INTEGER NOT NULL,
        aside INTEGER NOT NULL, page INTEGER, number INTEGER NOT NULL, platforms TEXT NOT NULL,
        merchant INTEGER NOT NULL REFERENCES merchants, alias TEXT NOT NULL, rule TEXT NOT NULL, entry TEXT NOT NULL,
        PRIMARY KEY (step, position)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX decided_by_merchant ON decided (merchant, platforms)",
    # The dispositions that count: not undone, or done again since.
    """CREATE VIEW dispositions AS
        SELECT steps."check", step, answer, note, operator, at, decided.position, file, aside, page, number, platforms,
            merchant, alias, rule, entry
        FROM steps JOIN decided ON decided.step = steps.id
        WHERE coalesce((SELECT act FROM steps AS later WHERE later.of = steps.id ORDER BY id DESC LIMIT 1), 'redo')
            = 'redo'""",
    *(
        f"CREATE TRIGGER {table}_only_added BEFORE UPDATE ON {table} "
        "BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END"
        for table in ("steps", "decided")
    ),
)


@migrations()
def first_tables(database: Database) -> None:
    """Checks, files, lines, findings, dispositions."""
    for statement in _FIRST:
        database.execute(statement)


def bring_up_to_date(database: Database) -> None:
    """Apply the steps that a database has not had yet."""
    migrations.apply(database)
