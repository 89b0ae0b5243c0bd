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
from collections.abc import Sequence

import click

from core import APP
from core.cli.check import check_command, name_command
from core.cli.layouts import layouts_group
from core.cli.lists import list_group
from core.cli.records import records_group
from core.cli.tools import CLEAR, MISTAKE, NO_LIST, UNREADABLE, USAGE, PdfWriter, Tools, json_option, show, translate
from core.cli.verify import verify_command
from core.errors import FlaglineError, ListTrouble
from core.match import selftest
from core.watchlist import Lists, open_active
from core.words import tr


def run(arguments: Sequence[str], write_pdf: PdfWriter, lists: Lists) -> int:
    """Run one command and give its exit code."""
    _open_streams()
    translate(flagline)
    logging.basicConfig(handlers=[logging.NullHandler()])  # a reader that fell over is one sentence, not a trace
    try:
        return int(flagline.main(arguments, "flagline", standalone_mode=False, obj=Tools(lists, write_pdf)) or 0)
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


def _open_streams() -> None:
    """All text is UTF-8, whatever the terminal thinks; a stream that was closed (`>&-`) is none."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if stream is not None:
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr] # our streams are text


def _leave_quietly() -> int:
    """Whoever read our output (`| head`) has read enough; nothing more can be written, not even at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return UNREADABLE


def _say(trouble: Exception | str, code: int) -> int:
    click.echo(str(trouble), err=True)
    return code


@click.group()
@click.version_option(APP.partition(" ")[2], prog_name="Flagline")
def flagline() -> None:
    """See which lines of your statements touch a listed app, which order names it, and whom that order bound.

    Without a command the window opens; files named open in it.
    """


@flagline.command("selftest")
@json_option
@click.pass_obj
def selftest_command(tools: Tools, *, json_: bool) -> int:
    """Whether every alias finds itself in its usual shapes, and every innocent look-alike stays clear."""
    result = selftest(open_active(tools.lists))
    show({"tried": result.tried, "failed": list(result.failed)}, [str(result)], json_=json_)
    return CLEAR if result.passed else NO_LIST


for command in (check_command, name_command, verify_command, list_group, layouts_group, records_group):
    flagline.add_command(command)
