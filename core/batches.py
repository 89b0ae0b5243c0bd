"""The same judgement for tables of millions of rows: Arrow record batches in, the same batches with more columns out.

Nothing but pyarrow is needed beside the core, and nothing here knows a cluster: DuckDB, Spark, Ray and Dask all hand a
function batches of rows (docs/batches.md has the few lines for each). A `BatchJudge` is what travels to the workers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

import pyarrow as pa

from core.check import Judge
from core.model import FIELD_EDGE, Judgement, Line, Profile, Watchlist
from core.read.table.records import trouble_of
from core.report import name_json
from core.words import tr

_ORDER = pa.struct([("id", pa.string()), ("standing", pa.string()), ("binds_you", pa.bool_())])

COLUMNS = pa.schema(
    [
        ("outcome", pa.string()),
        ("platforms", pa.list_(pa.string())),
        ("strength", pa.string()),
        ("role", pa.string()),
        ("alias", pa.string()),
        ("span", pa.list_(pa.int32())),
        ("score", pa.float64()),
        ("reason", pa.string()),
        ("orders", pa.list_(_ORDER)),
        ("binding", pa.list_(pa.string())),
    ]
)
"""What is added to each row: the words of `flagline name --json`, and `binding`, the ids of the orders that bound you.

`outcome` and `reason` are never null, the others are where nothing was found. `span` counts characters, from 0, of the
row's text: the texts of the text columns, the empty ones left out, joined by " | ".
"""


@dataclass(frozen=True, slots=True)
class BatchJudge:
    """Judges batches anywhere: it pickles, and each process that it reaches prepares the matching only once.

    `texts` are the columns to look at; `day` is the column of the row's date (date or timestamp), "" if there is none.
    Rows without a date are judged as of `as_of`.
    """

    watchlist: Watchlist = field(repr=False, compare=False)
    profile: Profile
    as_of: date
    texts: tuple[str, ...]
    day: str = ""

    def __call__(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return judge_batches(batches, _judge(self.watchlist.sha256, self), self.texts, self.day)

    def schema(self, schema: pa.Schema) -> pa.Schema:
        """The schema of what comes out for batches of this schema. Raises ValueError where names meet."""
        return judged_schema(schema)


@lru_cache(maxsize=4)
def _judge(_sha256: str, batches: BatchJudge) -> Judge:
    """One Judge for each list and asker, kept for the life of the process; the list's hash stands for the list."""
    return Judge(batches.watchlist, batches.profile, batches.as_of)


def judge_batches(
    batches: Iterable[pa.RecordBatch], judge: Judge, texts: Sequence[str], day: str = ""
) -> Iterator[pa.RecordBatch]:
    """Each batch, its rows in their order, with COLUMNS added; no row is dropped, and equal rows stay apart.

    Raises KeyError for a column that is not there, ValueError for one that is there already, or is no date.
    """
    for batch in batches:
        schema = judged_schema(batch.schema)
        judgements = judge.lines(list(_lines(batch, texts, day)))
        yield pa.RecordBatch.from_arrays([*batch.columns, *_columns(judgements)], schema=schema)


def judged_schema(schema: pa.Schema) -> pa.Schema:
    """A schema with COLUMNS added. Raises ValueError where it has a column of one of these names."""
    both = sorted(set(schema.names) & set(COLUMNS.names))
    if both:
        raise ValueError(f"the table has columns of its own with these names, rename them first: {', '.join(both)}")
    return pa.schema([*schema, *COLUMNS], metadata=schema.metadata)


def _lines(batch: pa.RecordBatch, texts: Sequence[str], day: str) -> Iterator[Line]:
    """The rows as lines, numbered from 1 within the batch. A row without any text is unread, never clear."""
    nothing = tr("this row has no text")
    days = _days(batch.column(day)) if day else [None] * batch.num_rows
    for number, (text, on) in enumerate(zip(_texts(batch, texts), days, strict=True), start=1):
        trouble = trouble_of(text) if text and not text.isspace() else nothing
        yield Line(number, text, date=on, trouble=trouble)


def _texts(batch: pa.RecordBatch, names: Sequence[str]) -> Iterable[str]:
    columns = [batch.column(name).cast(pa.string()).to_pylist() for name in names]
    return (FIELD_EDGE.join(filter(None, row)) for row in zip(*columns, strict=True))


def _days(column: pa.Array) -> list[date | None]:
    kind = column.type
    if not (pa.types.is_date(kind) or pa.types.is_timestamp(kind) or pa.types.is_null(kind)):
        raise ValueError(f"the column of the date must hold dates or timestamps, not {kind}")
    days: list[date | None] = column.cast(pa.date32(), safe=False).to_pylist()
    return days


def _columns(judgements: Sequence[Judgement]) -> Iterator[pa.Array]:
    """The added columns. Only rows of which there is more to say than their outcome are taken apart."""
    told = {place: _told(judgement) for place, judgement in enumerate(judgements) if judgement.findings}
    outcomes = [str(judgement.outcome) for judgement in judgements]
    reasons = [judgement.reason for judgement in judgements]
    for place, seen in told.items():
        reasons[place] = seen["reason"]
    for column in COLUMNS:
        if column.name in {"outcome", "reason"}:
            yield pa.array(outcomes if column.name == "outcome" else reasons, column.type)
        else:
            yield _sparse(len(judgements), {place: seen[column.name] for place, seen in told.items()}, column.type)


def _told(judgement: Judgement) -> dict[str, Any]:
    seen = name_json(judgement)
    return {**seen, "binding": [order["id"] for order in seen["orders"] if order["binds_you"]]}


def _sparse(length: int, values: dict[int, object], type_: pa.DataType) -> pa.Array:
    """An array of nulls with values in a few places."""
    full: list[object] = [None] * length
    for place, value in values.items():
        full[place] = value
    return pa.array(full, type_)
