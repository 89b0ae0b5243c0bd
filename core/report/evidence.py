"""The evidence of a finding in words: which platform, in which part, and by which alias it was seen."""

from __future__ import annotations

from itertools import pairwise

from core.model import Alias, AliasKind, Basis, Judgement, Match, Role, Strength, Watchlist
from core.words import later, tr

Pieces = tuple[tuple[str, bool], ...]
"""A text cut where marking begins and ends: each piece, and whether a match saw it."""


def pieces(judgement: Judgement) -> Pieces:
    """The line's text, cut at the edges of what its matches saw."""
    text = judgement.line.text
    spans = [finding.match.span for finding in judgement.findings]
    edges = sorted({0, len(text)}.union(*spans))
    return tuple(
        (text[start:end], any(first <= start and end <= last for first, last in spans))
        for start, end in pairwise(edges)
    )


def platform_names(match: Match, watchlist: Watchlist) -> str:
    """The platforms that a match may be: "Alipay", "WeChat Pay or QQ Wallet"."""
    return tr(" or ").join(watchlist.platforms[platform].name for platform in match.platforms)


def seen(match: Match, watchlist: Watchlist) -> str:
    """What was seen, in one line: "Alipay, the platform itself: paid through it"."""
    words = tr("{platforms}, {strength}: {role}")
    names = platform_names(match, watchlist)
    return words.format(platforms=names, strength=strength_words(match.strength), role=role_words(match.role))


def alias_words(alias: Alias) -> str:
    """The alias with its kind: 'Alias "支付宝" (native name, strong)'. One from memory is said to be unverified."""
    unverified = tr(", unverified") if alias.basis is Basis.MEMORY else ""
    words = tr("Alias “{text}” ({form}, {kind}{unverified})")
    return words.format(text=alias.text, form=_form(alias.form), kind=tr(_KINDS[alias.kind]), unverified=unverified)


def strength_words(strength: Strength) -> str:
    """How much of a platform a line shows."""
    return tr(_STRENGTHS[strength])


def role_words(role: Role) -> str:
    """What the platform was in the line."""
    return tr(_ROLES[role])


def _form(form: str) -> str:
    return tr(_FORMS[form]) if form in _FORMS else form


_STRENGTHS = {
    Strength.PLATFORM: later("the platform itself"),
    Strength.OPERATOR: later("only the company behind it"),
    Strength.POSSIBLE: later("possibly"),
}
_ROLES = {
    Role.PAYEE: later("paid to it"),
    Role.RAIL: later("paid through it"),
    Role.MENTION: later("mentioned"),
}
_KINDS = {
    AliasKind.STRONG: later("stands alone"),
    AliasKind.WEAK: later("needs a second sign"),
    AliasKind.COMPANY: later("company"),
}
_FORMS = {
    "brand": later("brand name"),
    "native": later("name in its own script"),
    "pinyin": later("name in Latin letters"),
    "company": later("company name"),
    "sister": later("sister brand"),
    "domain": later("web address"),
    "app_id": later("app id"),
    "statement": later("form used on statements"),
}
