"""What the page of an order says: small HTML, all of it from the list; our own reading stands apart, and says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from html import escape
from itertools import groupby

from core.law import in_words, known_in_words, standing_sentence, state_words, status_words
from core.model import Event, Listing, Order, Standing, Watchlist
from core.watchlist.merge import is_own
from core.words import capital, tr
from gui import theme
from gui.lists.links import heading, sources, to_order, to_platform
from gui.lists.words import basis_words, day_words, jurisdiction_words
from gui.result.prose import muted, part


def head(standing: Standing) -> str:
    """Its name, its title, where it is in force, and how it stands today."""
    order = standing.order
    return (
        part(escape(order.short), theme.Size.TITLE, weight=700, gap=0)
        + part(escape(order.title if order.title != order.short else ""))
        + muted(" · ".join(filter(None, (jurisdiction_words(order.jurisdiction), order.citation))))
        + part(escape(standing_sentence(standing)), gap=theme.SPACE_3)
    )


def life(standing: Standing) -> str:
    """Its events, day by day."""
    lines = (_event(event, standing) for event in standing.order.events)
    return heading(tr("Day by day")) + "".join(lines)


def content(order: Order, watchlist: Watchlist) -> str:
    """Whom it binds, what it forbids, whom it names, and how far it reaches."""
    listings = [listing for listing in watchlist.listings if listing.order == order.id]
    return "".join(
        (
            _told(tr("Whom it binds"), capital(order.binds)),
            _told(tr("What it forbids"), capital(order.forbids)),
            heading(tr("The names, exactly as written")),
            _names(order, listings, watchlist),
            _first_read(listings, watchlist),
            _told(tr("How far it reaches"), order.reach),
            _readings(listings, watchlist),
        )
    )


def record(order: Order, watchlist: Watchlist) -> str:
    """Dates, court, status, and how sure all this is; then the sources."""
    facts = "".join(_fact(label, words) for label, words in _facts(order, watchlist) if words)
    return (
        heading(tr("On record"))
        + f'<table cellspacing="0" cellpadding="2">{facts}</table>'
        + _told(tr("Note"), order.note)
        + ("" if is_own(order) else sources(order.sources, tr("Where it can be read")))
    )


def _facts(order: Order, watchlist: Watchlist) -> Iterator[tuple[str, str]]:
    """Label and words as HTML; "" where a fact is not known."""
    yield tr("Signed"), escape(day_words(order.signed))
    yield tr("Published"), escape(day_words(order.published))
    yield tr("In effect from"), escape(day_words(order.effective))
    yield tr("Ended"), escape(day_words(order.ended))
    ender = watchlist.orders.get(order.ended_by)
    yield tr("Ended by"), to_order(ender) if ender else escape(order.ended_by)
    yield tr("Status"), escape(status_words(order))
    yield tr("In court"), escape(order.court)
    sure = tr("You entered it yourself.") if is_own(order) else basis_words(order.basis)
    yield tr("How sure"), escape(f"{sure} {order.basis_note}")


def _fact(label: str, words: str) -> str:
    quiet = theme.color(theme.Role.MUTED).name()
    return f'<tr><td style="color:{quiet};padding-right:{theme.SPACE_4}px">{escape(label)}</td><td>{words}</td></tr>'


def _event(event: Event, standing: Standing) -> str:
    state = state_words(replace(standing, state=event.state, since=event.on))
    return part(
        tr("{day}: {state}. {because}.").format(
            day=f"<b>{escape(in_words(event.on))}</b>", state=escape(state), because=escape(capital(event.because))
        )
    )


def _names(order: Order, listings: Iterable[Listing], watchlist: Watchlist) -> str:
    """Each name, as a link where the list has one platform for it."""
    platforms: dict[str, list[str]] = {}
    for listing in listings:
        if not listing.reading:
            platforms.setdefault(listing.name, []).append(listing.platform)
    if not order.names:
        return part(escape(tr("It names none.")))
    return part(" · ".join(_name(name, platforms.get(name, []), watchlist) for name in order.names))


def _name(name: str, platforms: Sequence[str], watchlist: Watchlist) -> str:
    if len(platforms) != 1:
        return escape(name)
    return to_platform(replace(watchlist.platforms[platforms[0]], name=name))


def _first_read(listings: Iterable[Listing], watchlist: Watchlist) -> str:
    """Since when its lists, as far as they were read, have the names that are younger than the order."""
    later = sorted((each for each in listings if each.since), key=lambda each: each.since)
    made = heading(tr("First read in the list of")) if later else ""
    for since, group in groupby(later, key=lambda each: each.since):
        names = ", ".join(to_platform(watchlist.platforms[each.platform]) for each in group)
        made += part(f"{escape(known_in_words(since))}: {names}")
    return made


def _readings(listings: Iterable[Listing], watchlist: Watchlist) -> str:
    """What only our reading of the order reaches."""
    read = [listing for listing in listings if listing.reading]
    made = heading(tr("By our reading, not by its own words")) if read else ""
    for listing in read:
        platform = to_platform(watchlist.platforms[listing.platform])
        by = tr("{platform}, by “{name}”.").format(platform=platform, name=escape(listing.name))
        made += part(f"{by} {escape(capital(listing.reading))}.")
    return made


def _told(words: str, text: str) -> str:
    return heading(words) + part(escape(text)) if text else ""
