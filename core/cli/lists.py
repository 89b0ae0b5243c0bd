"""The commands that show the watchlist; those that build, update and add to it stand in modules of their own."""

from __future__ import annotations

from datetime import datetime

import click

from core import terminal
from core.cli.own import own_group
from core.cli.tools import Tools, bound_by_option, day, json_option, judge_for, show
from core.cli.update import list_build, list_new_key, list_sign, list_update
from core.law import explain
from core.report import order_json, standing_json
from core.report.catalogue import aliases_json, overview_json, platforms_json, verified_json
from core.watchlist import kept, open_active
from core.watchlist.told import told
from core.words import tr


@click.group("list", invoke_without_command=True)
@json_option
@click.pass_context
def list_group(context: click.Context, *, json_: bool) -> None:
    """Show the watchlist: orders, platforms, aliases; explain, verify, build or update it."""
    if context.invoked_subcommand is None:
        watchlist = told(open_active(context.obj.lists))
        show(overview_json(watchlist), terminal.overview(watchlist), json_=json_)


@list_group.command("orders")
@json_option
@click.pass_obj
def list_orders(tools: Tools, *, json_: bool) -> None:
    """The orders, with dates, status, whom they bind and the names as written."""
    watchlist = open_active(tools.lists)
    as_researched = [order_json(order) for order in watchlist.orders.values()]
    show(as_researched, terminal.orders(told(watchlist).orders.values()), json_=json_)


@list_group.command("platforms")
@json_option
@click.pass_obj
def list_platforms(tools: Tools, *, json_: bool) -> None:
    """The platforms, and the orders that name each."""
    watchlist = told(open_active(tools.lists))
    show(platforms_json(watchlist), terminal.platforms(watchlist), json_=json_)


@list_group.command("aliases")
@json_option
@click.pass_obj
def list_aliases(tools: Tools, *, json_: bool) -> None:
    """Every text by which a platform or its company is found."""
    watchlist = open_active(tools.lists)
    show(aliases_json(watchlist), terminal.aliases(watchlist), json_=json_)


@list_group.command("explain")
@click.argument("platform")
@click.option("--on", type=day, metavar="DATE", help="The day; today if not given.")
@bound_by_option
@json_option
@click.pass_obj
def list_explain(tools: Tools, platform: str, *, on: datetime | None, bound_by: frozenset[str], json_: bool) -> None:
    """What every order that names PLATFORM was worth on a day."""
    judge = judge_for(tools, on, bound_by, frozenset())
    if platform not in judge.watchlist.platforms:
        sentence = tr("The list has no platform {platform}. See: flagline list platforms")
        raise click.UsageError(sentence.format(platform=platform))
    standings = explain(judge.watchlist, platform, judge.as_of, judge.profile)
    show([standing_json(standing) for standing in standings], terminal.standings(standings), json_=json_)


@list_group.command("verify")
@json_option
@click.pass_obj
def list_verify(tools: Tools, *, json_: bool) -> None:
    """Whether the list is whole: its content matches its digest, and a list update its signature."""
    watchlist, earlier = open_active(tools.lists), kept(tools.lists)
    show(verified_json(watchlist, earlier), terminal.verified(watchlist, earlier), json_=json_)


for command in (list_build, list_sign, list_new_key, list_update, own_group):
    list_group.add_command(command)
