"""The commands that judge: `check` for statements, `name` for merchants' names."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TextIO

import click

from core import APP, terminal
from core.check import Progress, check
from core.cli.records_words import recorded, seen_before
from core.cli.tools import (
    CLEAR,
    FINDINGS,
    NOT_ALL_CHECKED,
    UNREADABLE,
    Tools,
    as_of_option,
    bound_by_option,
    json_option,
    judge_for,
    output,
    watch_option,
)
from core.errors import RecordsTrouble
from core.history import Records
from core.model import Check, Outcome
from core.read import Reader, files_under, reading_by
from core.read.layouts import read_layouts
from core.report import as_json, name_json, twin_bytes, write_record, write_table, write_workbook
from core.words import tr


@click.command("check")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@json_option
@click.option("--pdf", type=output, help="Write the sheet as PDF.")
@click.option("--html", type=output, help="Write the sheet as HTML, with its JSON twin beside it.")
@click.option("--csv", "csv_", type=output, help="Write the findings and the lines not checked as CSV.")
@click.option("--xlsx", type=output, help="Write findings, lines not checked, files and orders as an Excel workbook.")
@click.option("--record", is_flag=True, help="File the check in the records.")
@click.option("--keep-texts", is_flag=True, help="File the texts of clear lines as well, not only their number.")
@as_of_option
@bound_by_option
@watch_option
@click.pass_obj
def check_command(
    tools: Tools,
    files: tuple[Path, ...],
    *,
    json_: bool,
    pdf: Path | None,
    html: Path | None,
    csv_: Path | None,
    xlsx: Path | None,
    record: bool,
    keep_texts: bool,
    as_of: datetime | None,
    bound_by: frozenset[str],
    watch: frozenset[str],
) -> int:
    """Check statements; a folder stands for the files in it."""
    with Reader(job=reading_by(read_layouts(tools.lists.layouts))) as reader:  # it starts while the list is opened
        judge = judge_for(tools, as_of, bound_by, watch)
        paths = [path for file in files for path in files_under(file)]
        now = datetime.now().astimezone()
        result = check(paths, judge, app=APP, started=now, reader=reader, progress=_show_progress)
    click.echo(twin_bytes(result).decode() if json_ else "\n".join([*terminal.check(result), ""]), nl=False)
    forms = ((pdf, tools.write_pdf), (html, write_record), (csv_, write_table), (xlsx, write_workbook))
    kept = [_write(result, target, write) for target, write in forms if target]
    if record:
        kept.append(_record(tools, result, keep_texts=keep_texts))
    code = _exit_code(result)
    return code if all(kept) or code == FINDINGS else UNREADABLE


def _write(result: Check, target: Path, write: Callable[[Check, Path], None]) -> bool:
    """Write one form of a check; whether that went well. The others are written anyway."""
    try:
        write(result, target)
    except OSError as trouble:
        sentence = tr("{path} could not be written ({why}).")
        click.echo(sentence.format(path=target, why=trouble.strerror or trouble), err=True)
        return False
    click.echo(tr("Written: {path}").format(path=target), err=True)
    return True


def _record(tools: Tools, result: Check, *, keep_texts: bool) -> bool:
    """File a check, and say which of its files were checked before; whether it was filed. The check stands anyway."""
    try:
        with Records(tools.lists.data) as records:
            before = records.checked_before(file.statement.sha256 for file in result.files)
            id_ = records.file(result, keep_texts=keep_texts)
    except RecordsTrouble as trouble:
        click.echo(tr("This check is not saved. {why}").format(why=trouble), err=True)
        return False
    for sentence in (*seen_before(result, before), recorded(id_)):
        click.echo(sentence, err=True)
    return True


def _show_progress(progress: Progress) -> None:
    """A line that a person watches; nothing where standard error is not a terminal."""
    if sys.stderr.isatty():
        click.echo(f"\r{progress.lines:>9,}" + ("\r         \r" if progress.done else ""), err=True, nl=False)


def _exit_code(result: Check) -> int:
    tally = result.tally
    if tally.found or any(aside.findings for file in result.files for aside in file.asides):
        return FINDINGS
    if any(file.statement.error for file in result.files):
        return UNREADABLE
    return NOT_ALL_CHECKED if tally.hidden or tally.unread else CLEAR


@click.command("name")
@click.argument("texts", nargs=-1, required=True)
@json_option
@as_of_option
@bound_by_option
@watch_option
@click.pass_obj
def name_command(
    tools: Tools,
    texts: tuple[str, ...],
    *,
    json_: bool,
    as_of: datetime | None,
    bound_by: frozenset[str],
    watch: frozenset[str],
) -> int:
    """Judge merchant names; `-` reads one a line from standard input."""
    judge = judge_for(tools, as_of, bound_by, watch)
    names = list(_lines_of(sys.stdin)) if texts == ("-",) else list(texts)
    judgements = judge.names(names)
    for judgement in judgements:
        click.echo(as_json(name_json(judgement), indent=None) if json_ else "\n".join(terminal.name(judgement)))
    outcomes = {judgement.outcome for judgement in judgements}
    if Outcome.FOUND in outcomes:
        return FINDINGS
    return NOT_ALL_CHECKED if Outcome.HIDDEN in outcomes else CLEAR


def _lines_of(stream: TextIO) -> Iterator[str]:
    for line in stream:
        yield line.rstrip("\r\n")
