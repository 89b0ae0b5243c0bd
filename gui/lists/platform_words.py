"""What the page of a platform, and that of an alias, says: small HTML, all of it from the list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from core.law import list_words, standing_sentence, state_words
from core.law.timeline import IN_EFFECT
from core.model import Alias, AliasKind, Basis, Platform, Standing
from core.words import capital, ntr, tr
from gui import theme
from gui.lists.entries import watch_words
from gui.lists.links import heading, sources, to_order, to_platform, to_who
from gui.result.prose import form_words, kind_words, muted, part

if TYPE_CHECKING:
    from core.check import Judge

_FORMS = ("brand", "native", "pinyin", "company", "sister", "domain", "app_id", "statement")


def head(platform: Platform, judge: Judge) -> str:
    """What it is, and whether it is looked for."""
    watched = watch_words(platform, judge)
    return (
        part(escape(platform.name), theme.Size.TITLE, weight=700, gap=0)
        + muted(tr("A platform; {watched}.").format(watched=watched))
        + part(escape(platform.note))
        + ("" if platform.id in judge.watched else part(to_who(tr("Have it looked for: tick an order that names it"))))
    )


def today(standings: Sequence[Standing]) -> str:
    """How many orders name it, how they stand today, and whether one binds you."""
    if not standings:
        return part(escape(tr("No order on the list names it.")))
    states = Counter(state_words(standing) for standing in standings)
    named = ntr("{n} order names it", "{n} orders name it", len(standings)).format(n=len(standings))
    how = list_words([f"{count} {state}" for state, count in states.most_common()])
    binding = [standing.order.short for standing in standings if standing.binds_you]
    you = ntr("{orders} binds you.", "{orders} bind you.", len(binding)).format(orders=list_words(binding))
    words = tr("{named}; today: {how}.").format(named=named, how=how)
    return part(escape(f"{words} {you if binding else tr('None of them binds you.')}"))


def orders(standings: Sequence[Standing]) -> str:
    """Each order that names it, oldest first: how it stands today, whom it binds, and under which name."""
    if not standings:
        return ""
    return heading(tr("The orders that name it, oldest first")) + "".join(map(_order, standings))


def where(standings: Iterable[Standing]) -> str:
    """The sources of all its orders."""
    return sources((each for standing in standings for each in standing.order.sources), tr("Where they can be read"))


def aliases(known: Iterable[Alias]) -> str:
    """The texts that it is recognised by, form by form; how each counts and whether it is verified."""
    by_form = sorted(known, key=lambda alias: (_rank(alias), _worth(alias)))
    if not by_form:
        return ""
    made = heading(tr("What it is recognised by"))
    for form, same in groupby(by_form, key=lambda alias: alias.form):
        made += part(f"<b>{escape(capital(form_words(form)))}</b>", theme.Size.SMALL, gap=theme.SPACE_3)
        made += "".join(_alike(list(group)) for _, group in groupby(same, key=_worth))
    return made


def alias_head(alias: Alias, judge: Judge) -> str:
    """One alias: what it is, how it counts, how sure it is, and for which platforms it stands."""
    platforms = ", ".join(to_platform(judge.watchlist.platforms[each]) for each in alias.platforms)
    form, kind = form_words(alias.form), kind_words(alias.kind)
    return (
        part(escape(alias.text), theme.Size.TITLE, weight=700, gap=0)
        + muted(tr("An alias: {form}; it {kind}.").format(form=form, kind=kind))
        + part(tr("It stands for {platforms}.").format(platforms=platforms), gap=theme.SPACE_3)
        + part(escape(alias.note))
        + part(escape(_sure(alias.basis)))
        + sources([alias.source] if alias.source else [], tr("Where it was seen"))
    )


def _order(standing: Standing) -> str:
    order = standing.order
    before, _, after = standing_sentence(standing).partition(order.short)
    names = list_words([f"“{name}”" for name in standing.names])
    more = [tr("Named as {names}.").format(names=names)] if names and not standing.reading else []
    if standing.state not in IN_EFFECT:
        more.append(tr("It was made for {binds}.").format(binds=order.binds))
    told = f"{escape(before)}<b>{to_order(order)}</b>{escape(after)}"
    return part(told, gap=theme.SPACE_3) + muted(" ".join(more), gap=0)


def _alike(some: Sequence[Alias]) -> str:
    """Aliases of one form that count alike, in one paragraph."""
    words = kind_words(some[0].kind)
    if some[0].basis is Basis.MEMORY:
        words = ntr("{counts}; unverified alias", "{counts}; unverified aliases", len(some)).format(counts=words)
    texts = ", ".join(sorted((alias.text for alias in some), key=str.casefold))
    quiet = theme.color(theme.Role.MUTED).name()
    return part(f'<span style="color:{quiet}">{escape(capital(words))}:</span> {escape(texts)}', gap=0)


def _worth(alias: Alias) -> tuple[int, bool]:
    """What counts alone comes first, and what was verified before what was not."""
    return tuple(AliasKind).index(alias.kind), alias.basis is Basis.MEMORY


def _rank(alias: Alias) -> tuple[int, str]:
    """The names that a person knows come first; a form that a newer list may bring comes last."""
    return _FORMS.index(alias.form) if alias.form in _FORMS else len(_FORMS), alias.form


def _sure(basis: Basis) -> str:
    return {
        Basis.READ: tr("It was read where the list has it from."),
        Basis.SECONDARY: tr("Others report it; it was not seen at its source."),
        Basis.MEMORY: tr("An unverified alias: it may find a line, and nothing is stated as law because of it."),
    }[basis]
