"""The commands for the user's own entries: platforms, aliases, exceptions, and their own policy."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from core import terminal
from core.cli.tools import Tools, day, json_option, output, show, today
from core.match.guard import EntryRefused, admit, bring_in
from core.report.catalogue import own_json
from core.watchlist.own import Own, OwnAlias, OwnException, OwnPlatform, OwnRule, read_own, remove_own
from core.watchlist.own_file import as_text, read_file
from core.words import ntr, tr


@click.group("own", invoke_without_command=True)
@json_option
@click.pass_context
def own_group(context: click.Context, *, json_: bool) -> None:
    """Show your own entries, or add to them; they stay yours, and every list update leaves them alone."""
    if context.invoked_subcommand is None:
        own = read_own(context.obj.lists.own)
        show(own_json(own), terminal.own(own), json_=json_)


@own_group.command("add-platform")
@click.argument("name")
@click.argument("aliases", nargs=-1)
@click.pass_obj
def own_add_platform(tools: Tools, name: str, aliases: tuple[str, ...]) -> None:
    """Watch a platform that is on no list; ALIASES are its other names in statements."""
    platform = OwnPlatform.named(_tidy(name))
    _add(tools, Own((platform,), tuple(OwnAlias(_tidy(text), platform.id) for text in aliases)))


@own_group.command("add-alias")
@click.argument("text")
@click.argument("platform")
@click.pass_obj
def own_add_alias(tools: Tools, text: str, platform: str) -> None:
    """Another name by which PLATFORM shows up in your statements."""
    _add(tools, Own(aliases=(OwnAlias(_tidy(text), platform),)))


@own_group.command("add-exception")
@click.argument("text")
@click.option("--because", required=True, help="Why this merchant is not what it looks like; the sheet says it.")
@click.pass_obj
def own_add_exception(tools: Tools, text: str, because: str) -> None:
    """A merchant whom you know, as lines show it: what it covers in a line is not found, and the line says why."""
    _add(tools, Own(exceptions=(OwnException(_tidy(text), _tidy(because)),)))


@own_group.command("policy")
@click.argument("platforms", nargs=-1, required=True)
@click.option("--since", type=day, help="The day from which your policy prohibits them; else today.")
@click.pass_obj
def own_policy(tools: Tools, platforms: tuple[str, ...], since: datetime | None) -> None:
    """Treat platforms as prohibited for you."""
    first = (since.date() if since else today()).isoformat()
    _add(tools, Own(policy=tuple(OwnRule(platform, first) for platform in platforms)))


@own_group.command("remove")
@click.argument("kind", type=click.Choice(["platform", "alias", "exception", "policy"]))
@click.argument("name")
@click.pass_obj
def own_remove(tools: Tools, kind: str, name: str) -> None:
    """Take one of your entries back; a platform with its aliases and its place in your policy."""
    own = read_own(tools.lists.own)
    gone = {
        "platform": Own(platforms=tuple(one for one in own.platforms if name in {one.id, one.name})),
        "alias": Own(aliases=tuple(one for one in own.aliases if one.text == name)),
        "exception": Own(exceptions=tuple(one for one in own.exceptions if one.text == name)),
        "policy": Own(policy=tuple(one for one in own.policy if one.platform == name)),
    }[kind]
    if not gone:
        raise click.UsageError(tr("You have no such entry. See: flagline list own"))
    remove_own(tools.lists.own, gone)


@own_group.command("export")
@click.argument("file", type=output)
@click.pass_obj
def own_export(tools: Tools, file: Path) -> None:
    """Write all your entries to one file."""
    file.write_text(as_text(read_own(tools.lists.own)), encoding="utf-8")
    click.echo(tr("Written: {path}").format(path=file), err=True)


@own_group.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def own_import(tools: Tools, file: Path) -> None:
    """Add the entries of an export, all or none; those that you have stay as they are."""
    try:
        _say(bring_in(tools.lists, read_file(file)))
    except EntryRefused as trouble:
        raise click.UsageError(str(trouble)) from trouble


def _add(tools: Tools, new: Own) -> None:
    try:
        _say(admit(tools.lists, new))
    except EntryRefused as trouble:
        raise click.UsageError(str(trouble)) from trouble


def _say(added: Own) -> None:
    count = sum(map(len, (added.platforms, added.aliases, added.exceptions, added.policy)))
    click.echo(ntr("{n} entry was added.", "{n} entries were added.", count).format(n=count), err=True)


def _tidy(text: str) -> str:
    return " ".join(text.split())
