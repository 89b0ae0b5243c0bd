"""A check, a name and the list as a terminal shows them: plain lines of text, nothing that needs colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from core.law import in_words, standing_sentence, status_words, summary
from core.model import Check, CheckedFile, Judgement, KeptLayouts, Line, Order, Outcome, Standing, Watchlist
from core.read.table.role_words import layout_words
from core.report.evidence import strength_words
from core.watchlist import Kept
from core.watchlist.difference import Changes
from core.watchlist.difference import in_words as difference_words
from core.watchlist.own import Own
from core.words import figure, later, ntr, tr

INDENT = " " * 11


def check(result: Check) -> Iterator[str]:
    """The answer first, then each file with its four counts, its findings and what could not be judged."""
    yield from summary(result)
    for file in result.files:
        yield ""
        yield from _file(file)


def _file(file: CheckedFile) -> Iterator[str]:
    tally, statement = file.tally, file.statement
    yield ntr(
        "{name}: {lines} line = {found} found + {clear} clear + {hidden} hidden + {unread} unread",
        "{name}: {lines} lines = {found} found + {clear} clear + {hidden} hidden + {unread} unread",
        tally.lines,
    ).format(
        name=Path(statement.path).name,
        lines=figure(tally.lines),
        found=figure(tally.found),
        clear=figure(tally.clear),
        hidden=figure(tally.hidden),
        unread=figure(tally.unread),
    )
    if statement.layout.words:
        yield "  " + statement.layout.words
    for note in (*statement.remarks, statement.error):
        if note:
            yield f"  {note}"
    said: set[str] = set()
    for judgement in (*file.asides, *file.told):
        if judgement.outcome is not Outcome.CLEAR:
            yield _heading(judgement.line, judgement.outcome, _marked(judgement))
            yield from _because(judgement, said)


def _heading(line: Line, outcome: Outcome, text: str) -> str:
    place = f"{line.page}/{line.number}" if line.page else str(line.number)
    amount = "" if line.amount is None else f"{line.amount:,}"
    day = line.date.isoformat() if line.date else ""
    return f"  {place:>8} {day:<10} {amount:>12} {line.currency:<3} {outcome_words(outcome):<6}  {text}"


def outcome_words(outcome: Outcome) -> str:
    """The word for it; programs take JSON, where it is always the English one."""
    return tr(_OUTCOMES[outcome])


_OUTCOMES = {
    Outcome.FOUND: later("found"),
    Outcome.CLEAR: later("clear"),
    Outcome.HIDDEN: later("hidden"),
    Outcome.UNREAD: later("unread"),
}


def _because(judgement: Judgement, said: set[str]) -> Iterator[str]:
    """Why the line ended so. What the law makes of equal findings is `said` once."""
    if judgement.reason:
        yield INDENT + judgement.reason
    for finding in judgement.findings:
        yield f"{INDENT}[{strength_words(finding.match.strength)}] {finding.match.reason}"
        if finding.headline not in said:
            said.add(finding.headline)
            yield INDENT + finding.headline


def _marked(judgement: Judgement) -> str:
    """The line's text with the characters of its first match in brackets."""
    text = judgement.line.text
    if not judgement.findings:
        return text
    start, end = judgement.findings[0].match.span
    return f"{text[:start]}[{text[start:end]}]{text[end:]}"


def name(judgement: Judgement) -> Iterator[str]:
    """One merchant's name: what it is, and why."""
    yield f"{outcome_words(judgement.outcome)}: {_marked(judgement)}"
    yield from _because(judgement, set())


def overview(watchlist: Watchlist) -> Iterator[str]:
    """The list in one line, and where to look further."""
    yield tr("Watchlist {version}: {platforms} platforms, {aliases} aliases, {orders} orders").format(
        version=watchlist.version,
        platforms=len(watchlist.platforms),
        aliases=len(watchlist.aliases),
        orders=len(watchlist.orders),
    )
    yield tr("SHA-256 {sha256}").format(sha256=watchlist.sha256)


def verified(watchlist: Watchlist, updates: Iterable[Kept] = ()) -> Iterator[str]:
    """The list in use, which would not have opened if it were damaged, and the lists that updates brought."""
    yield from overview(watchlist)
    yield tr("Its content matches its digest.")
    for each in updates:
        yield f"{each.path}: {each.trouble or tr('its signature is ours, and it is whole')}"


def update(before: str, after: str, published: date, changes: Iterable[Changes]) -> Iterator[str]:
    """What a list update would change."""
    yield tr("From list {before} to list {after} of {day}:").format(before=before, after=after, day=in_words(published))
    yield from difference_words(changes)


def own(entries: Own) -> Iterator[str]:
    """The user's own entries, kind by kind."""
    if not entries:
        yield tr("You have no entries of your own.")
    for platform in entries.platforms:
        yield tr("platform   {name} ({id})").format(name=platform.name, id=platform.id)
    for alias in entries.aliases:
        yield tr("alias      {text}: {platform}").format(text=alias.text, platform=alias.platform)
    for entry in entries.exceptions:
        yield tr("exception  {text}: {because}").format(text=entry.text, because=entry.because)
    for rule in entries.policy:
        yield tr("policy     {platform}, prohibited for you since {since}").format(
            platform=rule.platform, since=in_words(date.fromisoformat(rule.since))
        )


def layouts(kept: KeptLayouts) -> Iterator[str]:
    """What the user settled of tables, each by its header's fingerprint."""
    if not kept.by_header:
        yield tr("You have settled no columns.")
    for one in kept.by_header.values():
        yield one.fingerprint
        yield from (INDENT + words for words in layout_words(one))


def orders(some: Iterable[Order]) -> Iterator[str]:
    """Each order: when, whom it binds, and the names it writes."""
    for order in some:
        yield f"{order.id}  {order.short}"
        yield INDENT + tr("signed {signed}, effective {effective}, ended {ended}; {status}").format(
            signed=order.signed or "?",
            effective=order.effective or "-",
            ended=order.ended or "-",
            status=status_words(order),
        )
        yield INDENT + order.binds
        yield INDENT + "; ".join(order.names)


def platforms(watchlist: Watchlist) -> Iterator[str]:
    """Each platform and how many orders name it."""
    for platform in watchlist.platforms.values():
        count = sum(listing.platform == platform.id for listing in watchlist.listings)
        named = ntr("{count} order names it", "{count} orders name it", count).format(count=count)
        when = tr("always watched") if platform.always else tr("watched when asked")
        yield f"{platform.id:<14} {platform.name:<14} {named}, {when}"


def aliases(watchlist: Watchlist) -> Iterator[str]:
    """Each alias with its platforms, kind, form and how sure it is."""
    for alias in watchlist.aliases:
        yield f"{alias.text}\t{', '.join(alias.platforms)}\t{alias.kind}\t{alias.form}\t{alias.basis}"


def standings(some: Iterable[Standing]) -> Iterator[str]:
    """What each order was worth on the day asked for."""
    for standing in some:
        yield standing_sentence(standing)
