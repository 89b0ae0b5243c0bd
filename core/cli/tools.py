"""What all commands share: what they are handed, the exit codes, options, and how they print."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from inspect import cleandoc
from pathlib import Path
from typing import Any

import click

from core.check import Judge
from core.model import Check, Profile
from core.report import as_json
from core.watchlist import Lists, open_active
from core.watchlist.told import told
from core.words import tr

CLEAR, FINDINGS, USAGE, NOT_ALL_CHECKED, UNREADABLE, NO_LIST, MISTAKE = 0, 1, 2, 3, 4, 5, 70

PdfWriter = Callable[[Check, Path], None]


@dataclass(frozen=True, slots=True)
class Tools:
    """What the commands are handed: where the lists are, and how a sheet becomes a PDF (Qt's job, not ours)."""

    lists: Lists
    write_pdf: PdfWriter


def _orders(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> frozenset[str]:
    """Orders may be given one an option, or several with commas between."""
    return frozenset(order for value in values for order in value.split(",") if order)


def _as_above(context: click.Context, _: click.Parameter, value: bool) -> bool:
    """An option that the group of a command was given counts for the command: `list --json orders`."""
    return value or bool(context.parent and context.parent.params.get("json_"))


day = click.DateTime(["%Y-%m-%d"])
output = click.Path(dir_okay=False, path_type=Path)
as_of_option = click.option("--as-of", type=day, metavar="DATE", help="Judge undated lines on this day.")
bound_by_option = click.option("--bound-by", metavar="ORDER", multiple=True, callback=_orders, help="It binds us.")
watch_option = click.option("--watch", metavar="ORDER", multiple=True, callback=_orders, help="Watch what it names.")
json_option = click.option("--json", "json_", is_flag=True, callback=_as_above, help="Print JSON.")


def translate(command: click.Command) -> None:
    """Let a command, its options and the commands below it tell of themselves in the language that is spoken."""
    command.help = tr(cleandoc(command.help or ""))
    for option in command.params:
        if isinstance(option, click.Option):
            option.help = tr(option.help or "")
    for below in command.commands.values() if isinstance(command, click.Group) else ():
        translate(below)


def today() -> date:
    """The user's own day."""
    return date.today()  # noqa: DTZ011 the user's own day is meant


def judge_for(tools: Tools, as_of: datetime | None, bound_by: frozenset[str], watch: frozenset[str]) -> Judge:
    """The judge that these options ask for, with the list in use. Raises UsageError for an order that is not on it."""
    watchlist = told(open_active(tools.lists))
    unknown = sorted((bound_by | watch) - set(watchlist.orders))
    if unknown:
        sentence = tr("The list has no order named {names}. See: flagline list orders")
        raise click.UsageError(sentence.format(names=", ".join(unknown)))
    return Judge(watchlist, Profile(bound_by=bound_by, watch=watch), as_of.date() if as_of else today())


def show(data: Any, text: Iterable[str], *, json_: bool) -> None:  # noqa: ANN401 whatever JSON can hold
    """Print a result in the form asked for."""
    click.echo(as_json(data) if json_ else "\n".join(text))
