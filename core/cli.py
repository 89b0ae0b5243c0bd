"""The same way from a terminal: results on standard output, talk on standard error.

Exit codes: 0 nothing found and everything checked; 1 findings; 2 wrong usage; 3 nothing found, but some lines hidden
or unread; 4 nothing found, and a file could not be read; 5 the watchlist is missing or fails its check; 70 a mistake of
the program's own. Findings come before trouble: a script that looks for them alone need only ask for 1.
"""

from __future__ import annotations

import logging
import os
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, TextIO

import click

from core import APP, terminal
from core.check import Judge, Progress, check
from core.errors import FlaglineError, ListTrouble
from core.law import explain
from core.match import selftest
from core.model import Check, Outcome, Profile
from core.paths import WATCHLIST, WATCHLIST_SOURCES
from core.read import files_under
from core.report import as_json, name_json, order_json, standing_json, twin, write_record, write_table
from core.report.catalogue import aliases_json, overview_json, platforms_json
from core.watchlist import open_watchlist
from core.words import tr

CLEAR, FINDINGS, USAGE, NOT_ALL_CHECKED, UNREADABLE, NO_LIST, MISTAKE = 0, 1, 2, 3, 4, 5, 70

PdfWriter = Callable[[Check, Path], None]


@dataclass(frozen=True, slots=True)
class Tools:
    """What the commands are handed: where the list is, and how a sheet becomes a PDF (Qt's job, not ours)."""

    watchlist: Path
    write_pdf: PdfWriter


def run(arguments: Sequence[str], write_pdf: PdfWriter, watchlist: Path = WATCHLIST) -> int:
    """Run one command and give its exit code."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr] # our streams are text files
    logging.basicConfig(handlers=[logging.NullHandler()])  # a reader that fell over is one sentence, not a trace
    try:
        return int(flagline.main(arguments, "flagline", standalone_mode=False, obj=Tools(watchlist, write_pdf)) or 0)
    except ListTrouble as trouble:
        return _say(trouble, NO_LIST)
    except BrokenPipeError:
        return _leave_quietly()
    except (FlaglineError, OSError) as trouble:
        return _say(trouble, UNREADABLE)
    except click.ClickException as trouble:
        trouble.show()
        return USAGE
    except click.Abort:
        return USAGE
    except Exception:  # noqa: BLE001 the last door: nothing may leave as "findings" that is our own mistake
        traceback.print_exc()
        return _say(tr("Flagline made a mistake; nothing was decided. Please report the lines above."), MISTAKE)


def _leave_quietly() -> int:
    """Whoever read our output (`| head`) has read enough; nothing more can be written, not even at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return UNREADABLE


def _say(trouble: Exception | str, code: int) -> int:
    click.echo(str(trouble), err=True)
    return code


def _orders(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> frozenset[str]:
    """Orders may be given one an option, or several with commas between."""
    return frozenset(order for value in values for order in value.split(",") if order)


as_of_option = click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Judge undated lines on this day.")
bound_by_option = click.option("--bound-by", metavar="ORDER", multiple=True, callback=_orders, help="It binds us.")
watch_option = click.option("--watch", metavar="ORDER", multiple=True, callback=_orders, help="Watch what it names.")
json_option = click.option("--json", "json_", is_flag=True, help="Print JSON.")
output = click.Path(dir_okay=False, path_type=Path)


def _judge(tools: Tools, as_of: datetime | None, bound_by: frozenset[str], watch: frozenset[str]) -> Judge:
    watchlist = open_watchlist(tools.watchlist)
    unknown = sorted((bound_by | watch) - set(watchlist.orders))
    if unknown:
        sentence = tr("The list has no order named {names}. See: flagline list orders")
        raise click.UsageError(sentence.format(names=", ".join(unknown)))
    day = as_of.date() if as_of else date.today()  # noqa: DTZ011 the user's own day is meant
    return Judge(watchlist, Profile(bound_by=bound_by, watch=watch), day)


@click.group()
@click.version_option(APP.partition(" ")[2], prog_name="Flagline")
def flagline() -> None:
    """See which lines of your statements touch a listed app, which order names it, and whom that order bound.

    Without a command the window opens; files named open in it.
    """


@flagline.command("check")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@json_option
@click.option("--pdf", type=output, help="Write the sheet as PDF.")
@click.option("--html", type=output, help="Write the sheet as HTML, with its JSON twin beside it.")
@click.option("--csv", "csv_", type=output, help="Write the findings and the lines not checked as CSV.")
@click.option("--xlsx", type=output, help="Comes with a later version.")
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
    as_of: datetime | None,
    bound_by: frozenset[str],
    watch: frozenset[str],
) -> int:
    """Check statements; a folder stands for the files in it."""
    if xlsx:
        raise click.UsageError(tr("Excel files come with a later version. Use --csv for now."))
    judge = _judge(tools, as_of, bound_by, watch)
    paths = [path for file in files for path in files_under(file)]
    result = check(paths, judge, app=APP, started=datetime.now().astimezone(), progress=_show_progress)
    click.echo(as_json(twin(result)) if json_ else "\n".join(terminal.check(result)))
    for target, write in ((pdf, tools.write_pdf), (html, write_record), (csv_, write_table)):
        if target:
            write(result, target)
            click.echo(tr("Written: {path}").format(path=target), err=True)
    return _exit_code(result)


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


@flagline.command("name")
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
    judge = _judge(tools, as_of, bound_by, watch)
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


@flagline.group("list", invoke_without_command=True)
@json_option
@click.pass_context
def list_group(context: click.Context, *, json_: bool) -> None:
    """Show the watchlist: orders, platforms, aliases; explain, verify, build or update it."""
    if context.invoked_subcommand is None:
        watchlist = open_watchlist(context.obj.watchlist)
        _print(overview_json(watchlist), terminal.overview(watchlist), json_=json_)


@list_group.command("orders")
@json_option
@click.pass_obj
def list_orders(tools: Tools, *, json_: bool) -> None:
    """The orders, with dates, status, whom they bind and the names as written."""
    orders = open_watchlist(tools.watchlist).orders.values()
    _print([order_json(order) for order in orders], terminal.orders(orders), json_=json_)


@list_group.command("platforms")
@json_option
@click.pass_obj
def list_platforms(tools: Tools, *, json_: bool) -> None:
    """The platforms, and the orders that name each."""
    watchlist = open_watchlist(tools.watchlist)
    _print(platforms_json(watchlist), terminal.platforms(watchlist), json_=json_)


@list_group.command("aliases")
@json_option
@click.pass_obj
def list_aliases(tools: Tools, *, json_: bool) -> None:
    """Every text by which a platform or its company is found."""
    watchlist = open_watchlist(tools.watchlist)
    _print(aliases_json(watchlist), terminal.aliases(watchlist), json_=json_)


@list_group.command("explain")
@click.argument("platform")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The day; today if not given.")
@bound_by_option
@json_option
@click.pass_obj
def list_explain(tools: Tools, platform: str, *, on: datetime | None, bound_by: frozenset[str], json_: bool) -> None:
    """What every order that names PLATFORM was worth on a day."""
    judge = _judge(tools, on, bound_by, frozenset())
    if platform not in judge.watchlist.platforms:
        sentence = tr("The list has no platform {platform}. See: flagline list platforms")
        raise click.UsageError(sentence.format(platform=platform))
    standings = explain(judge.watchlist, platform, judge.as_of, judge.profile)
    _print([standing_json(standing) for standing in standings], terminal.standings(standings), json_=json_)


@list_group.command("verify")
@json_option
@click.pass_obj
def list_verify(tools: Tools, *, json_: bool) -> None:
    """Whether the list is whole: its content matches its digest."""
    watchlist = open_watchlist(tools.watchlist)
    _print(overview_json(watchlist), terminal.verified(watchlist), json_=json_)


@list_group.command("build")
@click.pass_obj
def list_build(tools: Tools) -> None:
    """Compile the list from its TOML sources."""
    try:
        from core.watchlist.build import build
    except ImportError:
        raise click.UsageError(tr("The list is built where Flagline's source is; this program carries it.")) from None
    build(WATCHLIST_SOURCES, tools.watchlist)
    click.echo("\n".join(terminal.verified(open_watchlist(tools.watchlist))))


@list_group.command("update")
@click.argument("file", type=click.Path(path_type=Path))
def list_update(file: Path) -> None:
    """Comes with a later version."""
    raise click.UsageError(tr("Signed updates come with a later version; {file} was not touched.").format(file=file))


@flagline.command("selftest")
@json_option
@click.pass_obj
def selftest_command(tools: Tools, *, json_: bool) -> int:
    """Whether every alias finds itself in its usual shapes, and every innocent look-alike stays clear."""
    result = selftest(open_watchlist(tools.watchlist))
    _print({"tried": result.tried, "failed": list(result.failed)}, iter([str(result)]), json_=json_)
    return CLEAR if result.passed else NO_LIST


def _print(data: Any, text: Iterator[str], *, json_: bool) -> None:  # noqa: ANN401 whatever JSON can hold
    click.echo(as_json(data) if json_ else "\n".join(text))
