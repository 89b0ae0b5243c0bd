"""The commands that make a list and bring one in use: `build`, `new-key`, `sign` for its makers, `update` for all."""

from __future__ import annotations

from pathlib import Path

import click

from core import terminal
from core.cli.tools import USAGE, Tools, json_option, show
from core.paths import WATCHLIST_SOURCES
from core.report.catalogue import changes_json
from core.watchlist import open_newest, open_watchlist
from core.words import tr

existing = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("build")
@click.pass_obj
def list_build(tools: Tools) -> None:
    """Compile the list from its TOML sources."""
    try:
        from core.watchlist.build import build
    except ImportError:
        raise click.UsageError(tr("The list is built where Flagline's source is; this program carries it.")) from None
    build(WATCHLIST_SOURCES, tools.lists.bundled)
    click.echo("\n".join(terminal.verified(open_watchlist(tools.lists.bundled))))


@click.command("new-key")
@click.argument("name", type=click.Path(path_type=Path))
def list_new_key(name: Path) -> None:
    """Make a key pair to sign lists with: NAME.key, to be kept secret, and NAME.pub, for resources/keys."""
    from core.watchlist.signature import new_key, public_text, secret_text

    secret, public = (name.with_name(name.name + ending) for ending in (".key", ".pub"))
    if secret.exists() or public.exists():
        raise click.UsageError(tr("{path} is there already; nothing was written.").format(path=name))
    key = new_key()
    secret.touch(mode=0o600)
    secret.write_text(secret_text(key), encoding="utf-8")
    public.write_text(public_text(key.public), encoding="utf-8")
    click.echo(
        tr("Key {key}: {secret} signs lists, keep it secret. {public} goes into resources/keys.").format(
            key=key.public.name, secret=secret, public=public
        )
    )


@click.command("sign")
@click.argument("database", type=existing, required=False)
@click.option("--key", type=existing, required=True, help="The secret key's file, as `new-key` or minisign makes it.")
@click.option("--out", type=click.Path(path_type=Path), default=".", help="The folder to write to; else this one.")
@click.pass_obj
def list_sign(tools: Tools, database: Path | None, key: Path, out: Path) -> None:
    """Make an update file of a list: of DATABASE, or else of the list that was built here."""
    from core.watchlist.signature import needs_password, read_secret_key
    from core.watchlist.update import make_update

    text = key.read_text("utf-8")
    try:
        password = click.prompt(tr("Password of the key"), hide_input=True, err=True) if needs_password(text) else ""
        secret = read_secret_key(text, password)
    except ValueError as trouble:
        raise click.UsageError(tr("{path} cannot be used: {why}.").format(path=key, why=trouble)) from trouble
    name, data = make_update((database or tools.lists.bundled).read_bytes(), secret)
    (out / name).write_bytes(data)
    click.echo(tr("Written: {path}").format(path=out / name), err=True)


@click.command("update")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Put it in place without asking.")
@click.option("--accept-smaller", is_flag=True, help="Also where it loses more than a tenth of its entries.")
@json_option
@click.pass_obj
def list_update(tools: Tools, file: Path, *, yes: bool, accept_smaller: bool, json_: bool) -> int:
    """Show what a signed list update changes, ask, and use it from then on."""
    from core.watchlist.update import examine, load_keys, put_in_place, read_update, refuse_losses

    offer = examine(read_update(file), load_keys(tools.lists.keys), open_newest(tools.lists))
    before, after = offer.used.version, offer.update.version
    words = terminal.update(before, after, offer.update.published, offer.changes)
    show(changes_json(before, after, offer.changes), words, json_=json_)
    if not accept_smaller:
        refuse_losses(offer)
    if not yes and not click.confirm(tr("Use this list from now on?"), err=True):
        click.echo(tr("Nothing was changed."), err=True)
        return USAGE
    put_in_place(offer, tools.lists.applied)
    click.echo(tr("List {version} is in use.").format(version=after), err=True)
    return 0
