"""The commands for the layouts that the user settled: what the columns of files with a certain header are."""

from __future__ import annotations

from pathlib import Path

import click

from core import terminal
from core.cli.tools import Tools, json_option, output, show
from core.read.layouts import as_rows, as_text, forget, keep, read_export, read_layouts
from core.words import ntr, tr


@click.group("layouts", invoke_without_command=True)
@json_option
@click.pass_context
def layouts_group(context: click.Context, *, json_: bool) -> None:
    """Show what you settled of the columns of your files, each by its header's fingerprint."""
    if context.invoked_subcommand is None:
        kept = read_layouts(context.obj.lists.layouts)
        if kept.trouble:
            click.echo(kept.trouble, err=True)
        show(as_rows(kept.by_header.values()), terminal.layouts(kept), json_=json_)


@layouts_group.command("export")
@click.argument("file", type=output)
@click.pass_obj
def layouts_export(tools: Tools, file: Path) -> None:
    """Write all of them to one file."""
    file.write_text(as_text(read_layouts(tools.lists.layouts).by_header.values()), encoding="utf-8")
    click.echo(tr("Written: {path}").format(path=file), err=True)


@layouts_group.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def layouts_import(tools: Tools, file: Path) -> None:
    """Take over those of an export, all or none; for the same header they replace yours."""
    found = read_export(file)
    keep(tools.lists.layouts, found)
    click.echo(ntr("{n} layout was kept.", "{n} layouts were kept.", len(found)).format(n=len(found)), err=True)


@layouts_group.command("delete")
@click.argument("fingerprint")
@click.pass_obj
def layouts_delete(tools: Tools, fingerprint: str) -> None:
    """Delete one; files with its header are read as the program sees them again."""
    if not forget(tools.lists.layouts, fingerprint):
        raise click.UsageError(tr("You have no layout with this fingerprint. See: flagline layouts"))
