"""The commands for the records: what was checked, opened again, checked again, deleted, backed up and restored."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from core import APP, terminal
from core.cli import records_words as words
from core.cli.tools import (
    CLEAR,
    FINDINGS,
    UNREADABLE,
    USAGE,
    Tools,
    as_of_option,
    bound_by_option,
    day,
    json_option,
    judge_for,
    output,
    show,
    today,
    watch_option,
)
from core.errors import RecordsDamaged
from core.history import Records
from core.history.restoring import put_aside
from core.model import Filed, Query, Result
from core.read.layouts import read_layouts
from core.report import twin, write_record
from core.words import tr

number = click.argument("number", type=int)
existing = click.Path(exists=True, dir_okay=False, path_type=Path)
yes_option = click.option("--yes", is_flag=True, help="Do it without asking.")


@click.group("records", invoke_without_command=True)
@json_option
@click.pass_context
def records_group(context: click.Context, *, json_: bool) -> None:
    """Show the checks that were filed; open, search, check again, delete, back up, restore."""
    if context.invoked_subcommand is None:
        _list(context.obj, Query(), json_=json_)


@records_group.command("list")
@json_option
@click.pass_obj
def records_list(tools: Tools, *, json_: bool) -> None:
    """All filed checks, newest first."""
    _list(tools, Query(), json_=json_)


@records_group.command("search")
@click.argument("words_", metavar="WORDS", nargs=-1)
@click.option("--file", "file_", default="", help="A part of a statement's name.")
@click.option("--since", type=day, metavar="DATE", help="Made, or with lines, on this day or later.")
@click.option("--until", type=day, metavar="DATE", help="Made, or with lines, on this day or earlier.")
@click.option("--result", type=click.Choice([str(one) for one in Result]), help="What came out.")
@json_option
@click.pass_obj
def records_search(
    tools: Tools,
    words_: tuple[str, ...],
    *,
    file_: str,
    since: datetime | None,
    until: datetime | None,
    result: str | None,
    json_: bool,
) -> None:
    """The checks with a line that holds all WORDS: a merchant, or a reference."""
    days = since and since.date(), until and until.date()
    _list(tools, Query(" ".join(words_), file_, *days, Result(result) if result else None), json_=json_)


def _list(tools: Tools, query: Query, *, json_: bool) -> None:
    with _open(tools) as records:
        found: tuple[Filed, ...] = records.find(query)
        due = records.due(today())
    show([words.filed_json(one) for one in found], [*words.listed(found), *words.reminder(due)], json_=json_)


@records_group.command("show")
@number
@json_option
@click.option("--html", type=output, help="Write its sheet as HTML, with its JSON twin beside it.")
@click.pass_obj
def records_show(tools: Tools, number: int, *, html: Path | None, json_: bool) -> None:
    """A check as it was filed, with what was decided about it."""
    with _open(tools) as records:
        opened = records.open(number)
    check, review = opened.check, opened.review
    show(twin(check, review), [*words.head(opened), *terminal.check(check), *words.decided(opened)], json_=json_)
    if html:
        write_record(check, html, review)
        click.echo(tr("Written: {path}").format(path=html), err=True)


@records_group.command("again")
@number
@click.option("--record", is_flag=True, help="File the new check, linked to the earlier one.")
@json_option
@as_of_option
@bound_by_option
@watch_option
@click.pass_obj
def records_again(
    tools: Tools,
    number: int,
    *,
    record: bool,
    json_: bool,
    as_of: datetime | None,
    bound_by: frozenset[str],
    watch: frozenset[str],
) -> int:
    """Check a filed check's statements again, against today's list, and say what is different.

    Exit code 1: something is new or told differently; 4: not every line could be checked again; 0 otherwise.
    """
    judge = judge_for(tools, as_of, bound_by, watch)
    layouts = read_layouts(tools.lists.layouts)
    with _open(tools) as records:
        again = records.again(number, judge, APP, datetime.now().astimezone(), layouts)
        if record:
            kept = records.open(number).filed.texts_kept
            id_ = records.file(again.check, keep_texts=kept, again_of=number)
            click.echo(words.recorded(id_), err=True)
    show(words.again_json(again), words.again(again), json_=json_)
    if again.new or again.changed:
        return FINDINGS
    return UNREADABLE if any(file.statement.error for file in again.check.files) else CLEAR


@records_group.command("keep")
@number
@click.argument("until", type=day)
@click.pass_obj
def records_keep(tools: Tools, number: int, until: datetime) -> None:
    """Keep a check until a day (2036-12-31); ten years is what is set without it."""
    with _open(tools) as records:
        records.keep(number, until.date())


@records_group.command("delete")
@number
@yes_option
@click.pass_obj
def records_delete(tools: Tools, number: int, *, yes: bool) -> int:
    """Delete a check for good, after saying what is lost."""
    with _open(tools) as records:
        click.echo(words.loss(records.loss(number)), err=True)
        if not yes and not click.confirm(tr("Delete it?"), err=True):
            return _nothing_done()
        records.delete(number)
    click.echo(tr("Deleted."), err=True)
    return CLEAR


@records_group.command("backup")
@click.argument("file", type=output)
@click.pass_obj
def records_backup(tools: Tools, file: Path) -> None:
    """Write all records to one file."""
    with _open(tools) as records:
        records.backup(file)
    click.echo(tr("Written: {path}").format(path=file), err=True)


@records_group.command("restore")
@click.argument("file", type=existing)
@yes_option
@click.pass_obj
def records_restore(tools: Tools, file: Path, *, yes: bool) -> int:
    """Put a backup in the place of the records; what they hold now is kept beside them."""
    if not yes and not click.confirm(tr("Replace your records by this backup?"), err=True):
        return _nothing_done()
    try:
        records = _open(tools)
    except RecordsDamaged:
        click.echo(tr("The damaged records are now {path}.").format(path=put_aside(tools.lists.data)), err=True)
        records = _open(tools)
    with records:
        before = records.restore(file)
    click.echo(tr("Restored. What the records held before is in {path}.").format(path=before), err=True)
    return CLEAR


def _nothing_done() -> int:
    click.echo(tr("Nothing was changed."), err=True)
    return USAGE


def _open(tools: Tools) -> Records:
    return Records(tools.lists.data)
