"""The evidence of a finding in words: which platform, in which part, and by which alias it was seen."""

from __future__ import annotations

from itertools import pairwise

from core.model import Alias, AliasKind, Basis, Judgement, Match, Role, Strength, Watchlist
from core.words import tr

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
    return words.format(text=alias.text, form=_form(alias.form), kind=_kind(alias.kind), unverified=unverified)


def strength_words(strength: Strength) -> str:
    """How much of a platform a line shows."""
    return {
        Strength.PLATFORM: tr("the platform itself"),
        Strength.OPERATOR: tr("only the company behind it"),
        Strength.POSSIBLE: tr("possibly"),
    }[strength]


def role_words(role: Role) -> str:
    """What the platform was in the line."""
    return {Role.PAYEE: tr("paid to it"), Role.RAIL: tr("paid through it"), Role.MENTION: tr("mentioned")}[role]


def _kind(kind: AliasKind) -> str:
    return {
        AliasKind.STRONG: tr("stands alone"),
        AliasKind.WEAK: tr("needs a second sign"),
        AliasKind.COMPANY: tr("company"),
    }[kind]


def _form(form: str) -> str:
    known = {
        "brand": tr("brand name"),
        "native": tr("name in its own script"),
        "pinyin": tr("name in Latin letters"),
        "company": tr("company name"),
        "sister": tr("sister brand"),
        "domain": tr("web address"),
        "app_id": tr("app id"),
        "statement": tr("form used on statements"),
    }
    return known.get(form, form)
