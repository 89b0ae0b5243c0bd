"""Text in which every fact stands on a line of its own, behind its label: "Date: ...", "Сумма=...".

Message logs, notifications and accounting programs' exchange files are written so. A record is a run of such lines that
has a day and a sum of money under labels that say so; it is read as the row of a table whose headings are the labels.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from core.read.table.headings import roles
from core.read.table.rows import SAMPLE_ROWS, Table, table_under, without_doubts
from core.read.values.amounts import read_amount
from core.read.values.cells import Row, fold
from core.read.values.dates import is_day
from core.read.values.vocabulary import Role

_FIELD = re.compile(r"\s*([^\W\d_][^:=]{0,39}?)\s*[:=](.*)")
_FEWEST = 2
"""Records that make the lines above and below them a file of records."""

_MOST_LABELS = 300
_MONEY = frozenset({Role.AMOUNT, Role.DEBIT, Role.CREDIT})

_OWN_ACCOUNT = re.compile("расчсчет")
_PAYER_ACCOUNT = re.compile("плательщик(рас)?счет")
"""Exchange files give sums without a sign: what the account whose lines these are pays, goes out."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """The table, and all rows of the file: its records, and each other line as one cell."""

    table: Table
    rows: list[Row]


_Field = tuple[int, str, str]
"""The number of its line, its label and its value."""

_Run = list[_Field]


def labelled(texts: Sequence[str]) -> Labelled | None:
    """The text as records, where half of its lines at least belong to some; None where it is no such text."""
    runs, records = _sorted_out(texts)
    if not records or 2 * sum(map(len, records)) < sum(bool(text.strip()) for text in texts):
        return None
    labels = dict.fromkeys(islice(dict.fromkeys(label for run in records for _, label, _ in run), _MOST_LABELS))
    own = {value for run in runs for _, label, value in run if value and _OWN_ACCOUNT.fullmatch(fold(label))}
    rows: list[Row] = [(run[0][0], _cells(run, labels, own)) for run in records]
    read = {number for run in records for number, label, _ in run if label in labels}
    rest: list[Row] = [(number, [text.strip()]) for number, text in enumerate(texts, 1) if number not in read]
    table = without_doubts(table_under(0, list(labels), rows[:SAMPLE_ROWS]), lambda: rows)
    if table is None or not table.columns.hold_lines:
        return None
    return Labelled(replace(table, certain=True), sorted(rows + rest))


def _sorted_out(texts: Sequence[str]) -> tuple[list[_Run], list[_Run]]:
    """All runs, and those of them that are records; none where too few surely are.

    What has most of the usual labels is a record as well, though its day or its sum is none.
    """
    sure = [run for run in _runs(texts) if _is_record(run)]
    if len(sure) < _FEWEST:
        return [], []
    opening = Counter(run[0][1] for run in sure).most_common(1)[0][0]
    seen = Counter(label for run in sure for label in _labels(run))
    usual = {label for label, times in seen.items() if 2 * times >= len(sure)}
    runs = list(_runs(texts, opening))
    return runs, [run for run in runs if _is_record(run) or 2 * len(usual & _labels(run)) >= len(usual)]


def _labels(run: _Run) -> set[str]:
    return {label for _, label, _ in run}


def _runs(texts: Sequence[str], opening: str = "") -> Iterator[_Run]:
    """The fields of lines that follow each other; a run also ends where its first label or the `opening` one comes.

    An indented line without a label goes on with the text above it, as mail programs wrap long ones.
    """
    run: _Run = []
    for number, text in enumerate(texts, 1):
        found = _FIELD.fullmatch(text)
        if run and not found and text[:1].isspace() and text.strip():
            run.append((number, run[-1][1], text.strip()))
            continue
        if run and (not found or found[1] in (run[0][1], opening)):
            yield run
            run = []
        if found:
            run.append((number, found[1], found[2].strip()))
    if run:
        yield run


def _is_record(run: Sequence[_Field]) -> bool:
    dated = len(run) > 1 and any(is_day(value) and Role.DATE in roles(label) for _, label, value in run)
    return dated and any(read_amount(value) and roles(label) & _MONEY for _, label, value in run)


def _cells(run: Sequence[_Field], labels: Iterable[str], own: set[str]) -> list[str]:
    """The record's values under the labels; one whose label comes again stays with the first."""
    values: dict[str, str] = {}
    for _, label, value in run:
        values[label] = " ".join(filter(None, (values.get(label, ""), value)))
    if any(_PAYER_ACCOUNT.fullmatch(fold(label)) and value in own for label, value in values.items()):
        money = next(label for label in values if roles(label) & _MONEY and read_amount(values[label]))
        values[money] = "-" + values[money].lstrip("-")
    return [values.get(label, "") for label in labels]
